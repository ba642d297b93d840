"""What is doubtful about a mask that was made of a box."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from .boxes import without
from .job import MaskBuildingOptions

NO_MASK = "no mask"
_OVERLAPS = "overlaps a neighbour"
_AT_BORDER = "image border"

# Parts of a mask other than its largest may together have this share of it.
_OTHER_PARTS = 0.1

# A box or mask this close to the image's edge may belong to an object that is cut there.
_BORDER_PX = 0.5

# How doubtful it is to lie at the edge: less than anything else, since the mask may well be right.
_BORDER_DOUBT = 0.01

# Pixels beyond which GEOS, whose numbers have 53 bits, computes now one thing and now another.
_FURTHEST_PX = 1e9

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Review:
    """What was measured of N masks.

    Attributes:
        masks: (N,) shapely polygons and multipolygons in pixels, cut where that is asked for; None
            for no mask.
        outside: (N,) share of the mask, before it was cut, beyond the enlarged box; NaN without a
            mask.
        covered: (N,) share of the box that the mask covers; NaN without a mask.
        reasons: (N,) why each should be looked at, joined by "; "; empty where it need not.
        doubt: (N,) 0 to 1, how bad the worst reason is; 0 without one.
        lost: (N,) whether mask or box is such that nothing can be computed with it; its mask is
            None then.
    """

    masks: NDArray[Any]
    outside: Floats
    covered: Floats
    reasons: NDArray[np.object_]
    doubt: Floats
    lost: NDArray[np.bool_]


def enlarged(boxes: NDArray[Any], scale: float) -> NDArray[Any]:
    """Boxes, oriented as they are, enlarged about their centres.

    Args:
        boxes: (N,) polygons, of which the smallest rotated rectangle counts; None stays None.
        scale: Factor of both sides.
    """
    rectangles: NDArray[Any] = shapely.oriented_envelope(boxes)
    middles = shapely.centroid(rectangles)
    centres = np.stack([shapely.get_x(middles), shapely.get_y(middles)], axis=1)
    there = np.flatnonzero(~(shapely.is_missing(rectangles) | shapely.is_empty(rectangles)))
    corners, box = shapely.get_coordinates(rectangles[there], return_index=True)
    centre = centres[there][box]
    grown: NDArray[Any] = rectangles.copy()
    grown[there] = shapely.set_coordinates(rectangles[there], centre + (corners - centre) * scale)
    return grown


def review(
    boxes: NDArray[Any],
    masks: NDArray[Any],
    *,
    scores: Floats,
    stabilities: Floats,
    size: tuple[int, int],
    options: MaskBuildingOptions,
) -> Review:
    """Measures masks against their boxes and each other.

    Args:
        boxes: (N,) polygons in pixels; None where there is none.
        masks: (N,) polygons and multipolygons in pixels; None for no mask.
        scores: (N,) predicted IoU; NaN where the model was not asked.
        stabilities: (N,) as `pipeline.Answer` has them.
        size: Width and height of the image.
        options: What is doubtful, and whether masks are cut.
    """
    # NaN, of a box that is missing or empty, is not far.
    lost = (np.abs(shapely.bounds(boxes)) > _FURTHEST_PX).any(axis=1)

    def measured(rows: NDArray[np.int64]) -> Review:
        return _measured(
            without(boxes[rows], lost[rows]),
            without(masks[rows], lost[rows]),
            lost[rows],
            scores=scores[rows],
            stabilities=stabilities[rows],
            size=size,
            options=options,
        )

    rows = np.arange(len(masks))
    try:
        return measured(rows)
    except shapely.GEOSException:
        for n in rows:
            try:
                measured(rows[n : n + 1])
            except shapely.GEOSException:
                lost[n] = True
        return measured(rows)


def overlap_with(masks: NDArray[Any], others: NDArray[Any]) -> Floats:
    """How much masks that were reviewed apart from others lie on those.

    Args:
        masks: (N,) polygons and multipolygons in pixels; None for no mask.
        others: (M,) the same of other objects.

    Returns:
        (N,) the largest IoU of each with any of the others; 0 without one.
    """
    overlap = np.zeros(len(masks))
    one, other = shapely.STRtree(others).query(masks, predicate="intersects")
    np.maximum.at(overlap, one, _iou(masks[one], others[other]))
    return overlap


def with_overlap(
    reasons: NDArray[np.object_], doubt: Floats, overlap: Floats, options: MaskBuildingOptions
) -> tuple[NDArray[np.object_], Floats]:
    """What a review says when overlaps are known that it did not see.

    Args:
        reasons: (N,) as `Review` has them.
        doubt: (N,) as `Review` has it.
        overlap: (N,) the largest IoU of each mask with any that was not reviewed with it.
        options: What is doubtful.

    Returns:
        Both as if all had been reviewed together.
    """
    reasons, counts = reasons.copy(), overlap > options.max_overlap
    for n in np.flatnonzero(counts):
        said = [text for text in reasons[n].split("; ") if text not in ("", _OVERLAPS, _AT_BORDER)]
        last = [_AT_BORDER] if _AT_BORDER in reasons[n] else []
        reasons[n] = "; ".join([*said, _OVERLAPS, *last])
    return reasons, np.where(counts, np.maximum(doubt, overlap), doubt)


def _measured(
    boxes: NDArray[Any],
    masks: NDArray[Any],
    lost: NDArray[np.bool_],
    *,
    scores: Floats,
    stabilities: Floats,
    size: tuple[int, int],
    options: MaskBuildingOptions,
) -> Review:
    """As `review`.

    Raises:
        shapely.GEOSException: Of one of the objects, nobody knows of which.
    """
    # A box that crosses itself can be drawn, but not intersected.
    boxes = shapely.make_valid(boxes)
    allowed = enlarged(boxes, options.box_scale)
    area = shapely.area(masks)
    within = shapely.intersection(masks, allowed)
    with np.errstate(divide="ignore", invalid="ignore"):
        outside = np.clip(1 - shapely.area(within) / area, 0, 1)
        covered = shapely.area(shapely.intersection(masks, boxes)) / shapely.area(boxes)
    outside[shapely.is_missing(masks) | ~(area > 0)] = np.nan
    kept = masks.copy()
    if options.clip:
        cut = np.flatnonzero(outside > 0)
        kept[cut] = [_polygonal(shape) for shape in within[cut]]
    none = shapely.is_missing(kept)
    covered[none] = np.nan
    # Each reason with where it holds and how bad it is there.
    found = (
        (NO_MASK, none, np.ones(len(kept))),
        ("low score", scores < options.min_score, 1 - scores),
        ("unstable", stabilities < options.min_stability, 1 - stabilities),
        ("outside the box", outside > options.max_outside, outside),
        ("little of the box", covered < options.min_covered, 1 - covered),
        *_shapes(kept, boxes, size, options),
    )
    reasons = np.array([""] * len(kept), dtype=object)
    doubt = np.zeros(len(kept))
    for text, holds, severity in found:
        # What has no mask is not also judged by it.
        counts = holds & (~none | (text == NO_MASK))
        reasons[counts] = [f"{said}; {text}" if said else text for said in reasons[counts]]
        doubt[counts] = np.maximum(doubt[counts], severity[counts])
    return Review(kept, outside, covered, reasons, doubt, lost)


def _shapes(
    masks: NDArray[Any], boxes: NDArray[Any], size: tuple[int, int], options: MaskBuildingOptions
) -> tuple[tuple[str, NDArray[np.bool_], Floats], ...]:
    """What the masks' shapes and places say against them."""
    others = 1 - _largest_share(masks)
    overlap = _overlap(masks)
    border = _at_border(boxes, size) | _at_border(masks, size)
    return (
        ("several parts", others > _OTHER_PARTS, others),
        (_OVERLAPS, overlap > options.max_overlap, overlap),
        (_AT_BORDER, border, np.full(len(masks), _BORDER_DOUBT)),
    )


def _largest_share(masks: NDArray[Any]) -> Floats:
    """(N,) what share of a mask its largest part has; 1 without a mask."""
    parts, mask = shapely.get_parts(masks, return_index=True)
    largest, whole = np.zeros(len(masks)), np.zeros(len(masks))
    area = shapely.area(parts)
    np.maximum.at(largest, mask, area)
    np.add.at(whole, mask, area)
    return np.divide(largest, whole, out=np.ones(len(masks)), where=whole > 0)


def _overlap(masks: NDArray[Any]) -> Floats:
    """(N,) the largest IoU of a mask with another one; what lies on a pier is no double of it."""
    overlap = np.zeros(len(masks))
    one, other = shapely.STRtree(masks).query(masks, predicate="intersects")
    pairs = one < other
    one, other = one[pairs], other[pairs]
    found = _iou(masks[one], masks[other])
    for rows in (one, other):
        np.maximum.at(overlap, rows, found)
    return overlap


def _iou(one: NDArray[Any], other: NDArray[Any]) -> Floats:
    """(N,) the IoU of each mask with its partner."""
    both = shapely.area(shapely.intersection(one, other))
    found: Floats = np.minimum(both / (shapely.area(one) + shapely.area(other) - both), 1)
    return found


def _at_border(shapes: NDArray[Any], size: tuple[int, int]) -> NDArray[np.bool_]:
    """(N,) whether shapes reach the edge of the image."""
    bounds = shapely.bounds(shapes)
    with np.errstate(invalid="ignore"):  # NaN where there is no shape
        low = (bounds[:, :2] < _BORDER_PX).any(axis=1)
        high = (bounds[:, 2:] > np.array(size) - _BORDER_PX).any(axis=1)
    reaches: NDArray[np.bool_] = low | high
    return reaches


def _polygonal(shape: Any) -> Any:
    """The parts of a shape that have an area; None where there are none."""
    parts = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon" and part.area]
    if len(parts) > 1:
        return shapely.MultiPolygon(parts)
    return parts[0] if parts else None
