"""How well found masks fit true ones: IoU, boundary IoU, hits by threshold, and how sure they are.

Masks are (rows, columns) bool arrays on one grid.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

Mask = NDArray[np.bool_]

# What an object's longest side in pixels is sorted into, small ones first.
SIZE_BINS = ("<16", "16-32", "32-96", ">=96")
_BIN_EDGES_PX = (16, 32, 96)

# COCO's.
THRESHOLDS = (0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)

# Random numbers that are held at once while intervals are drawn.
_DRAWN_AT_ONCE = 2_000_000


@dataclass(frozen=True)
class Hits:
    """What counts as found at one threshold.

    Attributes:
        threshold: IoU from which an object counts as found.
        found: Objects at or above it.
        recall: Share of the true objects that were found; NaN where there are none.
        precision: Share of the predictions that hit an object; NaN where there are none.
    """

    threshold: float
    found: int
    recall: float
    precision: float


def iou(found: Mask, true: Mask) -> float:
    """Intersection over union.

    Two empty masks agree: 1.0. (The papers' code gives NaN there, which poisons its mean.)

    Args:
        found: (rows, columns) bool.
        true: The same shape.

    Raises:
        ValueError: The shapes differ.
    """
    found, true = _pair(found, true)
    union = np.count_nonzero(found | true)
    return np.count_nonzero(found & true) / union if union else 1.0


def boundary_width_px(shape: tuple[int, int], share: float = 0.02) -> int:
    """Width of the boundary band for an image of `shape` (rows, columns), at least 1.

    A share of the image's diagonal, 2 % in the papers (Cheng et al. 2021, as HQ-SAM and ROS-SAM
    compute it).
    """
    return max(1, round(share * float(np.hypot(*shape))))


def boundary(mask: Mask, width_px: int) -> Mask:
    """The inner band along a mask's edge, `width_px` wide; the image's border is an edge too.

    Args:
        mask: (rows, columns) bool.
        width_px: How often a 3×3 square erodes what is not the band, at least 1.
    """
    if width_px < 1:
        raise ValueError(f"The boundary band is {width_px} px wide; it must be 1 or more.")
    mask = np.asarray(mask, dtype=bool)
    band = np.zeros_like(mask)
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not rows.size:
        return band
    # Beyond its extent a mask has no band, so only the extent is eroded.
    part = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    framed = np.pad(mask[part].astype(np.uint8), 1)
    inside = cv2.erode(framed, np.ones((3, 3), np.uint8), iterations=width_px)
    band[part] = mask[part] & (inside[1:-1, 1:-1] == 0)
    return band


def boundary_iou(found: Mask, true: Mask, width_px: int | None = None) -> float:
    """IoU of two masks' boundary bands; 1.0 for two empty masks.

    Where the band is wider than half an object it is the whole object, and this is plain IoU: for
    objects of some 20 px choose 1 or 2 px instead of the papers' width.

    Args:
        found: (rows, columns) bool.
        true: The same shape.
        width_px: Of the band; None takes the papers' 2 % of the diagonal of these arrays.

    Raises:
        ValueError: The shapes differ.
    """
    found, true = _pair(found, true)
    if width_px is None:
        width_px = boundary_width_px((true.shape[0], true.shape[1]))
    return iou(boundary(found, width_px), boundary(true, width_px))


def size_bin(extent_px: ArrayLike) -> str:
    """Which of `SIZE_BINS` an object falls into by the longest side of its extent.

    Args:
        extent_px: (4,) x0 y0 x1 y1 in pixels.
    """
    x0, y0, x1, y1 = np.asarray(extent_px, dtype=np.float64)
    return SIZE_BINS[int(np.searchsorted(_BIN_EDGES_PX, max(x1 - x0, y1 - y0), side="right"))]


def hit_table(
    ious: ArrayLike, *, unmatched: int = 0, thresholds: Sequence[float] = THRESHOLDS
) -> tuple[Hits, ...]:
    """Recall and precision by threshold.

    Args:
        ious: (N,) one per true object; NaN for an object that nothing was predicted for.
        unmatched: Predictions that belong to no true object.
        thresholds: Of IoU.
    """
    values = np.asarray(ious, dtype=np.float64)
    predicted = np.count_nonzero(~np.isnan(values)) + unmatched
    table = []
    for threshold in thresholds:
        found = int(np.count_nonzero(values >= threshold))
        table.append(
            Hits(threshold, found, _share(found, values.size), _share(found, int(predicted)))
        )
    return tuple(table)


def interval_by_group(
    values: ArrayLike,
    groups: Sequence[Hashable],
    *,
    level: float = 0.95,
    draws: int = 1000,
    seed: int = 0,
) -> tuple[float, float]:
    """Confidence interval of the mean of `values`, where values of one group are not independent.

    Percentile bootstrap that draws whole groups (images, scenes). For values that are independent
    give every one its own group.

    Args:
        values: (N,) finite.
        groups: N, what each value belongs to.
        level: Of confidence.
        draws: How many times the groups are drawn anew.
        seed: Of the draws.

    Returns:
        Lower and upper bound; NaN, NaN with fewer than two groups, which say nothing of each other.
    """
    numbers = np.asarray(values, dtype=np.float64)
    if len(groups) != numbers.size:
        raise ValueError(f"{numbers.size} values have {len(groups)} groups; give one for each.")
    known: dict[Hashable, int] = {}
    codes = np.array([known.setdefault(group, len(known)) for group in groups], dtype=np.intp)
    count = len(known)
    if count < 2:
        return float("nan"), float("nan")
    sums = np.bincount(codes, numbers, count)
    sizes = np.bincount(codes, minlength=count)
    rng = np.random.default_rng(seed)
    means = np.empty(draws)
    step = max(1, _DRAWN_AT_ONCE // count)
    for start in range(0, draws, step):
        drawn = rng.integers(count, size=(min(step, draws - start), count))
        means[start : start + step] = sums[drawn].sum(axis=1) / sizes[drawn].sum(axis=1)
    low, high = np.quantile(means, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)


def _pair(found: Mask, true: Mask) -> tuple[Mask, Mask]:
    found, true = np.asarray(found, dtype=bool), np.asarray(true, dtype=bool)
    if found.shape != true.shape or true.ndim != 2:
        raise ValueError(
            f"Masks of the shapes {found.shape} and {true.shape} cannot be compared; both must be "
            "(rows, columns) of one grid."
        )
    return found, true


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")
