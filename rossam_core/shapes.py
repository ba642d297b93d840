"""From a layer's geometries to boxes and points in raster pixels, many at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray
from pyproj import Transformer

from .oriented import OrientedBox, four_corners, oriented_boxes

# Straight edges of one CRS are curves in another: each is cut into pieces of this share of its
# shape's extent before it is transformed. What a piece then misses is 1/256 of the bulge.
_PIECES = 8

# A box narrower than this has no area; transforming to another CRS and back leaves such slivers.
_ZERO_PX = 1e-4

_POINT_TYPES = (shapely.GeometryType.POINT, shapely.GeometryType.MULTIPOINT)


@dataclass(frozen=True)
class PixelShapes:
    """N rows of a prompt layer in continuous raster pixels.

    Attributes:
        status: (N,) text: "ok", "null", "invalid" or "zero_size".
        extent: (N, 4) float64 x0 y0 x1 y1; NaN where the status is "null" or "invalid".
        is_point: (N,) bool, whether the row is points (then `points` has them) or a box.
        points: (M, 2) float64 of all point rows in turn.
        first_point: (N + 1,) int64; row n has `points[first_point[n] : first_point[n + 1]]`.
        oriented: Oriented boxes by row.
        irregular: (N,) bool, whether the row has an area but is no rectangle.
    """

    status: NDArray[np.str_]
    extent: NDArray[np.float64]
    is_point: NDArray[np.bool_]
    points: NDArray[np.float64]
    first_point: NDArray[np.int64]
    oriented: dict[int, OrientedBox]
    irregular: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.status)

    def points_of(self, row: int) -> NDArray[np.float64]:
        return self.points[self.first_point[row] : self.first_point[row + 1]]


def to_pixels(
    geometries: NDArray[Any],
    damaged: NDArray[np.bool_],
    to_raster_crs: Transformer | None,
    transform: Affine,
    *,
    upright: bool = False,
) -> PixelShapes:
    """Places geometries on a raster.

    Points and multipoints (collections of nothing else too) are points; of everything else, with
    all its parts, the box around it counts. Z and M are ignored.

    Args:
        geometries: (N,) shapely; None for NULL.
        damaged: (N,) bool, geometries that are there but could not be parsed.
        to_raster_crs: From the layer's CRS to the raster's, or None where they are the same.
        transform: Of the raster, pixels to map.
        upright: Whether rectangles along rows and columns are oriented boxes as well.
    """
    count = len(geometries)
    status = np.full(count, "ok", dtype="<U9")
    present = ~(shapely.is_missing(geometries) | shapely.is_empty(geometries))
    status[~present] = "null"
    flat = np.array(geometries, dtype=object)
    flat[~present] = None
    broken = _has(~np.isfinite(shapely.get_coordinates(flat)).all(axis=1), flat, count)
    flat[broken] = None
    is_point = np.isin(shapely.get_type_id(flat), _POINT_TYPES)
    for n in _collections(flat):
        is_point[n] = all(kind in _POINT_TYPES for kind in _leaf_types(flat[n]))

    placed = _densified(flat, ~is_point) if to_raster_crs is not None else flat
    coordinates, row = shapely.get_coordinates(placed, return_index=True)
    pixels = place(coordinates, to_raster_crs, transform)
    lost = np.zeros(count, dtype=bool)
    lost[row[~np.isfinite(pixels).all(axis=1)]] = True
    status[damaged | broken | lost] = "invalid"

    extent = np.full((count, 4), np.nan)
    if row.size:
        first = np.flatnonzero(np.diff(row, prepend=-1))
        extent[row[first], :2] = np.minimum.reduceat(pixels, first)
        extent[row[first], 2:] = np.maximum.reduceat(pixels, first)
    extent[lost] = np.nan
    flat_box = ((extent[:, 2:] - extent[:, :2]) < _ZERO_PX).any(axis=1)
    status[flat_box & ~is_point & (status == "ok")] = "zero_size"

    usable = (status == "ok") & is_point
    of_points = usable[row]
    per_row = np.bincount(row[of_points], minlength=count)
    areas = np.flatnonzero((status == "ok") & ~is_point)
    rectangles = _rectangles(flat, areas, to_raster_crs, transform)
    irregular = np.zeros(count, dtype=bool)
    irregular[areas] = True
    irregular[list(rectangles)] = False
    return PixelShapes(
        status,
        extent,
        is_point,
        pixels[of_points],
        np.concatenate([[0], np.cumsum(per_row)]),
        {row: box for row, box in rectangles.items() if upright or not box.is_upright},
        irregular,
    )


def join_shapes(parts: Sequence[PixelShapes]) -> PixelShapes:
    """Parts of a layer as one."""
    if not parts:
        return to_pixels(
            np.empty(0, dtype=object), np.empty(0, dtype=bool), None, Affine.identity()
        )
    counts = [np.diff(part.first_point) for part in parts]
    offsets = np.cumsum([0, *map(len, parts)])
    return PixelShapes(
        np.concatenate([part.status for part in parts]),
        np.concatenate([part.extent for part in parts]),
        np.concatenate([part.is_point for part in parts]),
        np.concatenate([part.points for part in parts]),
        np.concatenate([[0], np.cumsum(np.concatenate(counts))]),
        {
            row + int(offset): box
            for part, offset in zip(parts, offsets[:-1], strict=True)
            for row, box in part.oriented.items()
        },
        np.concatenate([part.irregular for part in parts]),
    )


def _rectangles(
    geometries: NDArray[Any],
    rows: NDArray[np.int64],
    to_raster_crs: Transformer | None,
    transform: Affine,
) -> dict[int, OrientedBox]:
    which, corners = four_corners(geometries[rows])
    pixels = place(corners.reshape(-1, 2), to_raster_crs, transform).reshape(-1, 4, 2)
    boxes = zip(rows[which], oriented_boxes(pixels), strict=True)
    return {int(row): box for row, box in boxes if box is not None}


def place(
    coordinates: NDArray[np.float64], to_raster_crs: Transformer | None, transform: Affine
) -> NDArray[np.float64]:
    """(M, 2) map coordinates of the layer in raster pixels; infinite where there is no way."""
    x, y = coordinates.T
    if to_raster_crs is not None:
        x, y = to_raster_crs.transform(x, y)
    back = ~transform
    with np.errstate(invalid="ignore"):  # infinite where it could not be transformed
        return np.stack(
            [back.a * x + back.b * y + back.c, back.d * x + back.e * y + back.f], axis=1
        )


def _has(flagged: NDArray[np.bool_], geometries: NDArray[Any], count: int) -> NDArray[np.bool_]:
    """Which geometries have a flagged coordinate."""
    row = np.repeat(np.arange(count), shapely.get_num_coordinates(geometries))
    has: NDArray[np.bool_] = np.bincount(row[flagged], minlength=count) > 0
    return has


def _densified(geometries: NDArray[Any], which: NDArray[np.bool_]) -> NDArray[Any]:
    which = which & ~shapely.is_missing(geometries)
    bounds = shapely.bounds(geometries[which])
    piece = (bounds[:, 2:] - bounds[:, :2]).max(axis=1, initial=0) / _PIECES
    dense: NDArray[Any] = geometries.copy()
    # A shape of one place only has nothing to cut.
    dense[which] = shapely.segmentize(geometries[which], np.where(piece > 0, piece, 1.0))
    return dense


def _collections(geometries: NDArray[Any]) -> NDArray[np.int64]:
    kinds: NDArray[np.int32] = shapely.get_type_id(geometries)
    return np.flatnonzero(kinds == shapely.GeometryType.GEOMETRYCOLLECTION)


def _leaf_types(geometry: Any) -> Iterator[int]:
    for part in shapely.get_parts(geometry):
        kind = shapely.get_type_id(part)
        if kind == shapely.GeometryType.GEOMETRYCOLLECTION:
            yield from _leaf_types(part)
        elif not part.is_empty:
            yield kind
