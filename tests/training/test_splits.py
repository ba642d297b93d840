"""Held-out groups: whole, about as many as asked, and the same whoever lists them how."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from rossam.training.splits import held_out

SIZES = {f"image {n}": 1 + (7 * n) % 13 for n in range(60)}


def test_about_the_share_of_the_objects_is_held_out() -> None:
    total = sum(SIZES.values())
    for seed in range(10):
        apart = held_out(SIZES, 0.2, seed)
        assert abs(sum(SIZES[group] for group in apart) / total - 0.2) < 0.04


def test_the_order_in_which_groups_are_listed_does_not_matter() -> None:
    names = list(SIZES)
    random.Random(0).shuffle(names)
    assert held_out({name: SIZES[name] for name in names}, 0.3, 5) == held_out(SIZES, 0.3, 5)


def test_another_seed_gives_another_choice_and_the_same_one_the_same() -> None:
    # Written down, so that a change that would move objects between the splits is noticed.
    few = dict.fromkeys("abcdefgh", 1)
    assert sorted(held_out(few, 0.25, 0)) == ["f", "h"]
    assert len({held_out(SIZES, 0.2, seed) for seed in range(8)}) == 8


def test_a_group_that_is_far_too_large_is_not_held_out() -> None:
    sizes = {"large": 95, "b": 2, "c": 2, "d": 1}
    for seed in range(40):
        assert held_out(sizes, 0.2, seed) == {"b", "c", "d"}
    for seed in range(40):
        assert held_out({"large": 95, "small": 40}, 0.1, seed) == {"small"}


@given(
    st.dictionaries(st.text(min_size=1, max_size=4), st.integers(1, 500), min_size=2, max_size=12),
    st.floats(0.01, 0.95),
    st.integers(0, 99),
)
def test_both_sides_have_something(sizes: dict[str, int], share: float, seed: int) -> None:
    apart = held_out(sizes, share, seed)
    assert apart and apart < set(sizes)


def test_nothing_is_held_out_of_one_group_or_when_nothing_is_asked() -> None:
    assert held_out({"one": 5}, 0.5, 0) == frozenset()
    assert held_out(SIZES, 0.0, 0) == frozenset()
