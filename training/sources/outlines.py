"""Outlines from what labels are stored as: rings, masks and run lengths."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ...rossam_core.polygons import outline
from .intake import polygonal


class MaskError(ValueError):
    """A stored mask or outline makes no sense."""


def from_rings(rings: Sequence[Sequence[float]]) -> Any:
    """The union of rings given as x0, y0, x1, y1, …; unrepaired where it is one ring.

    Returns:
        A polygon or multipolygon, perhaps crossing itself; None where no ring has three corners.

    Raises:
        MaskError: A ring is no list of pairs of finite numbers.
    """
    polygons = []
    for ring in rings:
        try:
            corners = np.asarray(ring, dtype=np.float64).reshape(-1, 2)
        except (TypeError, ValueError, OverflowError) as error:
            raise MaskError("a ring that is no list of x, y pairs") from error
        if not np.isfinite(corners).all():
            raise MaskError("a coordinate that is no number")
        if len(corners) >= 3:
            polygons.append(shapely.Polygon(corners))
    if len(polygons) <= 1:
        return polygons[0] if polygons else None
    parts = [part for part in map(polygonal, polygons) if part is not None]
    return shapely.union_all(parts) if parts else None


def from_mask(mask: NDArray[Any], col: int = 0, row: int = 0) -> Any:
    """The outline of a mask (rows, columns) whose first pixel is at `col`, `row`.

    It is the 0.5 level between pixel centres, so it runs along the edges of pixels and cuts their
    corners. None where the mask is empty.
    """
    inside = mask.astype(bool)
    rows, columns = np.flatnonzero(inside.any(axis=1)), np.flatnonzero(inside.any(axis=0))
    if not len(rows):
        return None
    # With a border of background where there is room; at the mask's edge the outline follows it.
    top, left = max(rows[0] - 1, 0), max(columns[0] - 1, 0)
    part = inside[top : rows[-1] + 2, left : columns[-1] + 2]
    return outline(part.astype(np.float32) - np.float32(0.5), col + left, row + top, 1.0)


def decoded(runs: Mapping[str, Any]) -> NDArray[np.bool_]:
    """COCO's run lengths as a mask (rows, columns).

    Args:
        runs: "size" (rows, columns) and "counts": lengths of runs of 0 and 1 in turn, down the
            columns, as numbers or in COCO's text form.

    Raises:
        MaskError: They do not fill the mask.
    """
    try:
        rows, columns = (int(n) for n in runs["size"])
        counts = runs["counts"]
        lengths = _from_text(counts) if isinstance(counts, str) else [int(n) for n in counts]
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise MaskError("run lengths without size or counts") from error
    if (
        min(rows, columns) < 0
        or any(length < 0 for length in lengths)
        or sum(lengths) != rows * columns
    ):
        raise MaskError(f"run lengths of {sum(lengths)} pixels for {rows} × {columns}")
    values = np.arange(len(lengths)) % 2 == 1
    return np.asarray(np.repeat(values, lengths).reshape(columns, rows).T)


def _from_text(text: str) -> list[int]:
    """Run lengths from COCO's text: groups of 5 bits, from the third on as differences."""
    lengths: list[int] = []
    value = shift = 0
    for byte in text.encode("ascii"):
        group = byte - 48
        value |= (group & 31) << shift
        shift += 5
        if group & 32:
            continue
        if group & 16:
            value -= 1 << shift
        lengths.append(value + lengths[-2] if len(lengths) > 2 else value)
        value = shift = 0
    return lengths
