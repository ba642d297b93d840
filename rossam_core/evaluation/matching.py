"""Which prediction belongs to which object: by overlap or by a key, one to one, best fit first."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..errors import LayerError
from ..parallel import by_parts

# Slivers along walls that neighbours share are no overlap.
LEAST_IOU = 0.01

# A key's value that is more frequent than this in both layers identifies nothing.
MOST_REPEATS = 100

# More than this, some gigabyte, only layers have that hold the same outlines over and over.
MOST_PAIRS = 20_000_000

# Objects whose neighbours are looked up together, and pairs that are intersected together.
_LOOKED_UP = 256
_INTERSECTED = 8192


@dataclass(frozen=True)
class Candidates:
    """Pairs that may be chosen.

    Attributes:
        objects: (K,) int64.
        predictions: (K,) int64.
        ious: (K,) float64.
    """

    objects: NDArray[np.int64]
    predictions: NDArray[np.int64]
    ious: NDArray[np.float64]


def overlapping(
    objects: NDArray[Any],
    predictions: NDArray[Any],
    groups: tuple[Sequence[Hashable], Sequence[Hashable]] | None = None,
    on_done: Callable[[int], None] = lambda done: None,
) -> Candidates:
    """All pairs with an IoU of at least `LEAST_IOU`.

    Args:
        objects: (N,) valid polygons, or None.
        predictions: (M,) valid polygons, or None.
        groups: N and M values; where given, only pairs of one group count.
        on_done: Told how many objects are done; may raise to stop.

    Raises:
        LayerError: There are more than `MOST_PAIRS`.
    """
    tree = shapely.STRtree(predictions)
    areas = shapely.area(objects), shapely.area(predictions)
    bounds = shapely.bounds(objects), shapely.bounds(predictions)
    codes = None if groups is None else _codes(*groups)

    def look_up(start: int, end: int) -> Candidates:
        near, other = tree.query(objects[start:end])
        near += start
        # Shapes share no more than their extents, nor than the smaller one has.
        one, two = areas[0][near], areas[1][other]
        corners = np.minimum(bounds[0][near, 2:], bounds[1][other, 2:])
        sides = corners - np.maximum(bounds[0][near, :2], bounds[1][other, :2])
        most = np.minimum(sides.clip(0).prod(axis=1), np.minimum(one, two))
        possible = most >= LEAST_IOU * (one + two - most)
        if codes is not None:
            possible &= codes[0][near] == codes[1][other]
        near, other = near[possible], other[possible]
        _refuse_too_many(len(near))
        ious = paired_ious(objects[near], predictions[other])
        enough = ious >= LEAST_IOU
        return Candidates(near[enough], other[enough], ious[enough])

    parts: list[Candidates] = []
    pairs = 0
    for _, end, part in by_parts(look_up, len(objects), _LOOKED_UP):
        parts.append(part)
        pairs += len(part.ious)
        _refuse_too_many(pairs)
        on_done(end)
    return _joined(parts)


def sharing_a_key(
    objects: NDArray[Any],
    predictions: NDArray[Any],
    keys: tuple[Sequence[Hashable], Sequence[Hashable]],
) -> Candidates:
    """All pairs with an equal key, whether they overlap or not; None is no key.

    Args:
        objects: (N,) valid polygons, or None.
        predictions: (M,) valid polygons, or None.
        keys: N and M values, none of them in both more often than `MOST_REPEATS`.
    """
    by_key = defaultdict(list)
    usable = ~shapely.is_missing(predictions)
    for n, key in enumerate(keys[1]):
        if key is not None and usable[n]:
            by_key[key].append(n)
    there = ~shapely.is_missing(objects)
    pairs = [
        (n, other)
        for n, key in enumerate(keys[0])
        if key is not None and there[n]
        for other in by_key.get(key, ())
    ]
    near, other = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    return Candidates(near, other, paired_ious(objects[near], predictions[other]))


def repeated(keys: tuple[Sequence[Hashable], Sequence[Hashable]]) -> tuple[int, int, Hashable]:
    """How many keys occur more than once in each list, and one beyond `MOST_REPEATS` in both."""
    counts = tuple(Counter(key for key in part if key is not None) for part in keys)
    excess = (k for k, n in counts[0].items() if min(n, counts[1][k]) > MOST_REPEATS)
    several = [sum(n > 1 for n in count.values()) for count in counts]
    return several[0], several[1], next(excess, None)


def one_to_one(candidates: Candidates, count: int) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Chooses pairs, the best first, so that nothing is in two of them.

    Args:
        candidates: To choose from.
        count: Of objects.

    Returns:
        (N,) each object's prediction, −1 for none; (N,) its IoU, NaN for none.
    """
    partner = np.full(count, -1, dtype=np.int64)
    ious = np.full(count, np.nan)
    # Of equal ones the first in the layers' order.
    order = np.lexsort((candidates.predictions, candidates.objects, -candidates.ious))
    taken: set[int] = set()
    for n in order:
        near, other = int(candidates.objects[n]), int(candidates.predictions[n])
        if partner[near] < 0 and other not in taken:
            partner[near], ious[near] = other, candidates.ious[n]
            taken.add(other)
    return partner, ious


def paired_ious(one: NDArray[Any], other: NDArray[Any]) -> NDArray[np.float64]:
    """(K,) IoU of valid polygons, pair by pair, by areas in the plane of their coordinates."""
    shared = np.empty(len(one))
    for start in range(0, len(one), _INTERSECTED):
        part = np.s_[start : start + _INTERSECTED]
        shared[part] = shapely.area(shapely.intersection(one[part], other[part]))
    union = shapely.area(one) + shapely.area(other) - shared
    ious: NDArray[np.float64] = np.divide(shared, union, out=np.zeros(len(one)), where=union > 0)
    return np.minimum(ious, 1.0)


def _refuse_too_many(pairs: int) -> None:
    if pairs > MOST_PAIRS:
        raise LayerError(
            f"More than {MOST_PAIRS:,} pairs of outlines overlap.",
            "Do the layers hold the same outlines over and over? Remove duplicates first.",
        )


def _codes(
    one: Sequence[Hashable], other: Sequence[Hashable]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    known: dict[Hashable, int] = {}
    coded = [
        np.array([known.setdefault(v, len(known)) for v in part], int) for part in (one, other)
    ]
    return coded[0], coded[1]


def _joined(parts: Sequence[Candidates]) -> Candidates:
    empty = np.empty(0, dtype=np.int64)
    return Candidates(
        np.concatenate([empty, *(part.objects for part in parts)]),
        np.concatenate([empty, *(part.predictions for part in parts)]),
        np.concatenate([np.empty(0), *(part.ious for part in parts)]),
    )
