"""From logits to outlines: the zero level as polygons, in raster pixels and on the map."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import contourpy
import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS, Geod, Transformer
from pyproj.exceptions import CRSError, ProjError
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.geometry.polygon import orient

from .georeference import is_engineering
from .options import SegmentOptions
from .regularise import ground_frame, simplified, smoothed, squared

# How far beyond the grid's edge, in cells, the logits fall to "certainly background"; the outline
# is then drawn back onto the edge.
_EDGE_CELLS = 1e-6
_BACKGROUND = -1e6


def outline(
    logits: NDArray[np.float32], x0: float, y0: float, step_px: float
) -> Polygon | MultiPolygon | None:
    """The object's outline: the zero level of the logits, linear between cell centres.

    Where the object reaches the edge of the grid, the outline runs along the outer edge of the
    cells.

    Args:
        logits: (h, w), positive is object; the cell in row r and column c covers, in raster pixels,
            x0 + c·step_px to x0 + (c + 1)·step_px and the like in y.
        x0: Left edge of the grid, continuous raster pixels.
        y0: Top edge of the grid.
        step_px: Side of a cell, raster pixels.

    Returns:
        A valid polygon with its holes in continuous raster pixels (y down), several as a
        multipolygon; None where nothing is positive.
    """
    if not (logits > 0).any():
        return None
    rows, cols = logits.shape
    inner = np.pad(logits.astype(np.float64), 1, mode="edge")
    grid = np.pad(inner, 1, constant_values=_BACKGROUND)
    generator = contourpy.contour_generator(
        _node_positions(cols),
        _node_positions(rows),
        grid,
        name="serial",
        fill_type=contourpy.FillType.OuterOffset,
    )
    polygons = []
    for cells, offsets in zip(*generator.filled(0.0, float(grid.max()) + 1), strict=True):
        points = np.clip(cells, 0, (cols, rows)) * step_px + (x0, y0)
        rings = [_ring(points[a:b]) for a, b in pairwise(offsets)]
        if len(rings[0]) >= 4:
            polygons.append(Polygon(rings[0], [ring for ring in rings[1:] if len(ring) >= 4]))
    return _joined(_valid_parts(polygons))


def _node_positions(cells: int) -> NDArray[np.float64]:
    """Cell centres, the grid's two edges, and what lies just beyond them; in cells."""
    centres = np.arange(cells) + 0.5
    return np.concatenate([[-_EDGE_CELLS, 0.0], centres, [cells, cells + _EDGE_CELLS]])


def _ring(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """A closed ring without repeated vertices; fewer than four where it encloses nothing."""
    ring: NDArray[np.float64] = points[np.append(True, (np.diff(points, axis=0) != 0).any(axis=1))]
    return ring


def _valid_parts(polygons: Sequence[Polygon]) -> list[Polygon]:
    """The polygons that have an area, valid."""
    parts: list[Polygon] = []
    for polygon in polygons:
        whole = polygon if polygon.is_valid else shapely.make_valid(polygon)
        # Repair may leave lines and points beside the polygons, nested in collections.
        flat = shapely.get_parts(shapely.get_parts(whole))
        parts += [part for part in flat if part.geom_type == "Polygon" and part.area > 0]
    return parts


def _joined(parts: Sequence[Polygon]) -> Polygon | MultiPolygon | None:
    if len(parts) <= 1:
        return parts[0] if parts else None
    several = MultiPolygon(parts)
    if several.is_valid:
        return several
    union = shapely.union_all(parts)
    return union if union.geom_type in ("Polygon", "MultiPolygon") else None


def finish(
    shape: Polygon | MultiPolygon,
    options: SegmentOptions,
    transform: Affine,
    crs: CRS | None,
) -> Polygon | MultiPolygon | None:
    """The outline as the user wants it.

    In this order: holes are filled, all parts but the largest dropped, then parts below the
    smallest area; then each part is squared where it nearly is rectangular; what is not, is
    simplified and then smoothed.

    Args:
        shape: Valid, raster pixels.
        options: What of this to do.
        transform: Pixels to map.
        crs: Of the map.

    Returns:
        A valid shape in raster pixels, or None when every part was too small.
    """
    parts = list(getattr(shape, "geoms", [shape]))
    if options.fill_holes:
        # A filled hole may swallow parts that lie in it.
        filled = shapely.union_all([Polygon(part.exterior) for part in parts])
        parts = list(getattr(filled, "geoms", [filled]))
    if options.largest_only:
        parts = [max(parts, key=lambda part: part.area)]
    if options.min_area > 0:
        parts = [p for p in parts if area_m2(to_map(p, transform), crs) >= options.min_area]
    if not (options.square or options.simplify or options.smooth):
        return _joined(parts)
    frame = ground_frame(transform, crs, shape.centroid)
    shaped = []
    for part in parts:
        square = squared(part, frame) if options.square else None
        if square is not None:
            shaped.append(square)
            continue
        plain = simplified(part, options.simplify) if options.simplify else part
        shaped.append(smoothed(plain) if options.smooth else plain)
    return _joined(_valid_parts(shaped))


def to_map(shape: BaseGeometry, transform: Affine) -> BaseGeometry:
    """A polygon or multipolygon from raster pixels to map coordinates.

    Exterior rings run counter-clockwise and interior rings clockwise on the map, as OGC's Simple
    Features ask for, whether the transform mirrors or not.
    """

    def place(xy: NDArray[np.float64]) -> NDArray[np.float64]:
        x, y = xy.T
        a, b, c, d, e, f = tuple(transform)[:6]
        return np.stack([a * x + b * y + c, d * x + e * y + f], axis=1)

    placed = shapely.transform(shape, place)
    if placed.geom_type == "Polygon":
        return orient(placed)
    return MultiPolygon([orient(part) for part in placed.geoms])


def area_m2(shape: BaseGeometry, crs: CRS | None) -> float:
    """Area on the ellipsoid, square metres, holes left out.

    Projected coordinates are taken back to longitude and latitude first: an area in the units of
    Web Mercator is 27 % too large at 28° north. Coordinates of a local (engineering) CRS are plane,
    in its unit; without CRS the area is in square units of the coordinates (pixels, for a plain
    picture).

    Args:
        shape: Polygon or multipolygon in coordinates of `crs`, x before y.
        crs: Its CRS.
    """
    if crs is None:
        return float(shape.area)
    ellipsoid = _ellipsoid(crs)
    if ellipsoid is None:
        return float(shape.area) * crs.axis_info[0].unit_conversion_factor ** 2
    geod, way = ellipsoid
    lonlat = shapely.transform(
        shape, lambda xy: np.stack(way.transform(xy[:, 0], xy[:, 1]), axis=1)
    )
    area = 0.0
    for part in getattr(lonlat, "geoms", [lonlat]):
        area += abs(geod.polygon_area_perimeter(*part.exterior.xy)[0])
        area -= sum(abs(geod.polygon_area_perimeter(*ring.xy)[0]) for ring in part.interiors)
    return float(area)


@lru_cache(maxsize=8)
def _ellipsoid(crs: CRS) -> tuple[Geod, Transformer] | None:
    """A CRS's ellipsoid and the way to longitude and latitude on it; None for a plane CRS."""
    geod = None if is_engineering(crs) else crs.get_geod()
    if geod is None:
        return None
    # In degrees from Greenwich, whatever the unit and the prime meridian of the CRS itself.
    target = CRS.from_dict({"proj": "longlat", "a": geod.a, "b": geod.b, "no_defs": True})
    try:
        return geod, Transformer.from_crs(crs, target, always_xy=True)
    except (CRSError, ProjError):
        return None
