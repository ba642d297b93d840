"""Metrics against cases computed by hand, and against the papers' recipe spelt out."""

from __future__ import annotations

import math

import numpy as np
import pytest
from rossam.rossam_core.evaluation.metrics import (
    boundary,
    boundary_iou,
    boundary_width_px,
    hit_table,
    interval_by_group,
    iou,
    size_bin,
)


def block(
    rows: slice, columns: slice, shape: tuple[int, int] = (20, 20)
) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    mask = np.zeros(shape, dtype=bool)
    mask[rows, columns] = True
    return mask


def test_iou_by_hand() -> None:
    true = block(slice(0, 4), slice(0, 4))
    # 8 of 16 + 16 − 8 pixels.
    assert iou(block(slice(0, 4), slice(2, 6)), true) == pytest.approx(8 / 24)
    assert iou(true, true) == 1.0
    assert iou(block(slice(9, 12), slice(9, 12)), true) == 0.0


def test_two_empty_masks_agree_and_one_does_not() -> None:
    empty, full = np.zeros((5, 5), bool), np.ones((5, 5), bool)
    assert iou(empty, empty) == boundary_iou(empty, empty) == 1.0
    assert iou(empty, full) == boundary_iou(empty, full) == boundary_iou(full, empty) == 0.0


def test_masks_of_different_grids_are_refused() -> None:
    with pytest.raises(ValueError, match=r"\(5, 5\) and \(5, 6\) cannot be compared"):
        iou(np.zeros((5, 5), bool), np.zeros((5, 6), bool))


@pytest.mark.parametrize(
    ("shape", "width"),
    [
        ((512, 512), 14),
        ((1000, 800), 26),
        ((1024, 1024), 29),
        ((2160, 1080), 48),
        ((4000, 4000), 113),
        ((10, 10), 1),
    ],
)
def test_the_papers_band_is_two_percent_of_the_diagonal(shape: tuple[int, int], width: int) -> None:
    assert boundary_width_px(shape) == width


def test_a_band_by_hand() -> None:
    mask = block(slice(5, 15), slice(5, 15))
    one = boundary(mask, 1)
    assert one.sum() == 36
    assert not one[6:14, 6:14].any()
    assert boundary(mask, 2).sum() == 100 - 36
    # Wider than half of it, the band is all of the object.
    assert (boundary(mask, 5) == mask).all()
    assert (boundary(mask, 500) == mask).all()


def test_the_images_border_is_an_edge() -> None:
    full = np.ones((5, 5), dtype=bool)
    assert boundary(full, 1).sum() == 16
    assert not boundary(full, 1)[1:4, 1:4].any()
    corner = block(slice(0, 4), slice(16, 20))
    assert boundary(corner, 1).sum() == 12


def test_a_hole_has_an_edge_too() -> None:
    ring = block(slice(2, 18), slice(2, 18)) & ~block(slice(8, 12), slice(8, 12))
    band = boundary(ring, 1)
    # 60 along the outside, 20 around the hole: its sides and, in a square, its corners.
    assert band.sum() == 60 + 20


def test_boundary_iou_by_hand() -> None:
    true, found = block(slice(5, 15), slice(5, 15)), block(slice(5, 15), slice(6, 16))
    # Two rings of 36 pixels share 9 above and 9 below.
    assert boundary_iou(found, true, 1) == pytest.approx(18 / 54)
    assert iou(found, true) == pytest.approx(90 / 110)
    # With a band as wide as the object it is plain IoU.
    assert boundary_iou(found, true, 5) == pytest.approx(iou(found, true))
    # None is the papers' width: 2 % of 28 pixels, so 1.
    assert boundary_iou(found, true) == boundary_iou(found, true, 1)


def test_the_band_is_the_papers_erosion() -> None:
    """Zero border of one pixel, then a 3×3 square d times, on the whole image."""
    rng = np.random.default_rng(3)
    for width in (1, 2, 3):
        mask = rng.random((40, 50)) < 0.97
        framed = np.pad(mask, 1)
        for _ in range(width):
            windows = np.lib.stride_tricks.sliding_window_view(np.pad(framed, 1), (3, 3))
            framed = windows.all(axis=(2, 3))
        assert (boundary(mask, width) == (mask & ~framed[1:-1, 1:-1])).all()


def test_a_band_without_width_is_refused() -> None:
    with pytest.raises(ValueError, match="0 px wide; it must be 1 or more"):
        boundary(np.ones((3, 3), bool), 0)


@pytest.mark.parametrize(
    ("extent", "name"),
    [
        ([0, 0, 15.9, 3], "<16"),
        ([0, 0, 16, 16], "16-32"),
        ([-20, 4, 11.9, 5], "16-32"),
        ([0, 0, 3, 32], "32-96"),
        ([0, 0, 95.99, 1], "32-96"),
        ([10, 10, 106, 11], ">=96"),
    ],
)
def test_size_bins_go_by_the_longest_side(extent: list[float], name: str) -> None:
    assert size_bin(np.array(extent)) == name


def test_hits_by_hand() -> None:
    # Four objects, one without a prediction; two predictions more.
    table = {hits.threshold: hits for hits in hit_table([0.4, 0.55, math.nan, 0.95], unmatched=2)}
    assert list(table) == [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]
    assert (table[0.5].found, table[0.5].recall, table[0.5].precision) == (2, 2 / 4, 2 / 5)
    assert (table[0.55].found, table[0.6].found, table[0.95].found) == (2, 1, 1)
    assert table[0.95].recall == 1 / 4


def test_hits_of_nothing_are_no_numbers() -> None:
    (nothing,) = hit_table([], thresholds=(0.5,))
    assert math.isnan(nothing.recall)
    assert math.isnan(nothing.precision)
    (only_wrong,) = hit_table([], unmatched=3, thresholds=(0.5,))
    assert math.isnan(only_wrong.recall)
    assert only_wrong.precision == 0.0
    (only_missed,) = hit_table([math.nan, math.nan], thresholds=(0.5,))
    assert only_missed.recall == 0.0
    assert math.isnan(only_missed.precision)


def test_an_interval_is_of_the_mean_and_repeats() -> None:
    values = np.random.default_rng(1).normal(0.8, 0.1, 400)
    low, high = interval_by_group(values, range(400))
    # 1.96 standard errors of 0.1 / 20 to both sides.
    assert high - low == pytest.approx(2 * 1.96 * 0.1 / 20, rel=0.15)
    assert low < values.mean() < high
    assert interval_by_group(values, range(400)) == (low, high)
    assert interval_by_group(values, range(400), seed=1) != (low, high)


def test_values_of_one_image_are_not_independent() -> None:
    images = np.repeat(np.random.default_rng(2).normal(0.8, 0.1, 20), 50)
    names = [f"image {n // 50}" for n in range(1000)]
    low, high = interval_by_group(images, names)
    alone_low, alone_high = interval_by_group(images, range(1000))
    assert high - low > 5 * (alone_high - alone_low)


def test_large_images_weigh_more() -> None:
    """The mean is over values, not over groups: it moves between the two groups' means."""
    low, high = interval_by_group([0.0] * 9 + [1.0], ["a"] * 9 + ["b"], level=0.3)
    assert (low, high) == pytest.approx((0.1, 0.1))


def test_one_image_says_nothing_of_others() -> None:
    assert all(map(math.isnan, interval_by_group([0.5, 0.6], ["a", "a"])))
    assert all(map(math.isnan, interval_by_group([], [])))
    with pytest.raises(ValueError, match="2 values have 1 groups"):
        interval_by_group([0.5, 0.6], ["a"])
