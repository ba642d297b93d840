"""Outlines as COCO JSON holds them: rings of corners, and run lengths down the columns."""

from __future__ import annotations

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

# Hundredths of a pixel are finer than any mask.
_DECIMALS = 2


def rings(shape: BaseGeometry) -> list[list[float]]:
    """The exterior of each part as x0, y0, x1, y1, …, without the closing corner.

    COCO's polygons know no holes; those are in the run lengths alone.

    Args:
        shape: Polygon or multipolygon in pixels of the image.
    """
    return [
        np.round(shapely.get_coordinates(part.exterior)[:-1], _DECIMALS).ravel().tolist()
        for part in getattr(shape, "geoms", [shape])
    ]


def run_lengths(shape: BaseGeometry, width: int, height: int) -> NDArray[np.int64]:
    """Lengths of runs of 0 and 1 in turn, down the columns, the first of 0.

    A pixel belongs to the object when its centre lies inside. Each column's centre line is cut with
    the outline, so the time goes with the outline's length, not with the area.

    Args:
        shape: Valid polygon or multipolygon in pixels of the image.
        width: Of the image.
        height: Of the image.

    Returns:
        (K,) with the sum `width` × `height`.
    """
    starts, ends = _runs(shape, width, height)
    borders = np.stack([starts, ends], axis=1).ravel()
    lengths: NDArray[np.int64] = np.diff(borders, prepend=0, append=width * height)
    return lengths[:-1] if lengths[-1] == 0 else lengths


def pixel_runs(shape: BaseGeometry, width: int, height: int) -> NDArray[np.int64]:
    """As `run_lengths`, but never without a pixel: an object between the centres of pixels has the
    one that it lies on. Readers of COCO stumble over masks of nothing.
    """
    lengths = run_lengths(shape, width, height)
    if len(lengths) > 1:
        return lengths
    on = shapely.point_on_surface(shape)
    x, y = min(max(int(on.x), 0), width - 1), min(max(int(on.y), 0), height - 1)
    return run_lengths(shapely.box(x, y, x + 1, y + 1), width, height)


def rle_text(lengths: NDArray[np.int64]) -> str:
    """Run lengths in COCO's text form: groups of 5 bits, low ones first, from the fourth number on
    as differences to the number before the last (`rleToString` of COCO's maskApi).
    """
    values = lengths.copy()
    values[3:] -= lengths[1:-2]
    text = []
    for value in values.tolist():
        rest, more = value, True
        while more:
            group = rest & 31
            rest >>= 5
            # The sign is the last group's highest bit.
            more = rest != (-1 if group & 16 else 0)
            text.append(chr(48 + group + (32 if more else 0)))
    return "".join(text)


def _runs(
    shape: BaseGeometry, width: int, height: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where runs of 1 begin and end, counted down the columns; none touches the next."""
    x0, y0, x1, y1 = _edges(shape)
    # Edges that a column's centre line crosses; an end on the line belongs to the edge to its
    # right, so that each line is crossed an even number of times.
    first = np.clip(np.ceil(np.minimum(x0, x1) - 0.5), 0, width).astype(np.int64)
    last = np.clip(np.ceil(np.maximum(x0, x1) - 0.5), 0, width).astype(np.int64)
    crossed = last - first
    edge = np.repeat(np.arange(len(x0)), crossed)
    column = np.arange(edge.size) - np.repeat(np.cumsum(crossed) - crossed - first, crossed)
    slope = (y1[edge] - y0[edge]) / (x1[edge] - x0[edge])
    y = y0[edge] + (column + 0.5 - x0[edge]) * slope
    order = np.lexsort((y, column))
    row = np.clip(np.ceil(y[order] - 0.5), 0, height).astype(np.int64)
    place = column[order] * height + row
    starts, ends = place[0::2], place[1::2]
    some = ends > starts
    starts, ends = starts[some], ends[some]
    # A run that ends at the bottom goes on at the top of the next column.
    joined = starts[1:] == ends[:-1]
    return np.delete(starts, np.flatnonzero(joined) + 1), np.delete(ends, np.flatnonzero(joined))


def _edges(shape: BaseGeometry) -> tuple[NDArray[Any], ...]:
    """x0, y0, x1, y1 of every edge that is not upright, (E,) each."""
    lines = shapely.get_rings(shapely.get_parts(shape))
    corners, ring = shapely.get_coordinates(lines, return_index=True)
    begin, end = corners[:-1], corners[1:]
    edges = (ring[1:] == ring[:-1]) & (begin[:, 0] != end[:, 0])
    return (*begin[edges].T, *end[edges].T)
