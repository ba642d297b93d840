"""How long a map's unit is, in metres or in pixels, at each of many places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS, Transformer

from .georeference import is_engineering

Array = NDArray[np.float64]

# From a shape's middle, as a share of its extent, to where its scale is measured.
_REACH = 0.5


def ground_frames(shapes: NDArray[Any], crs: CRS | None) -> Array:
    """Metres on the ground per unit of the map around each shape.

    Measured with geodesics across the shape, so that degrees, Web Mercator and any other projection
    give true lengths.

    Args:
        shapes: (N,) shapely, in `crs`, x before y.
        crs: A local one has a plane of its own; without one a unit is a metre.

    Returns:
        (N, 2, 2); frame @ (dx, dy) is in metres, stretched along the map's own axes and not turned
        to the north. NaN where there is no shape.
    """
    geod = None if crs is None or is_engineering(crs) else crs.get_geod()
    if geod is None:
        factor = crs.axis_info[0].unit_conversion_factor if crs and crs.axis_info else 1.0
        plane: Array = np.tile(np.eye(2) * factor, (len(shapes), 1, 1))
        return plane
    target = CRS.from_dict({"proj": "longlat", "a": geod.a, "b": geod.b, "no_defs": True})
    way = Transformer.from_crs(crs, target, always_xy=True)

    def across(start: Array, end: Array) -> Array:
        longitude, latitude = way.transform(*start.T)
        azimuth, _, length = geod.inv(longitude, latitude, *way.transform(*end.T))
        turn = np.radians(azimuth)
        return np.stack([length * np.sin(turn), length * np.cos(turn)], axis=1)

    frames = _frames(shapes, across)
    known = np.isfinite(frames).all(axis=(1, 2))
    _, stretch, axes = np.linalg.svd(frames[known])
    frames[known] = np.einsum("nki,nk,nkj->nij", axes, stretch, axes)
    return frames


def pixel_frames(shapes: NDArray[Any], way: Transformer | None, transform: Affine) -> Array:
    """Pixels of a raster per unit of the map around each shape.

    Args:
        shapes: (N,) shapely.
        way: From their CRS to the raster's; None where they are the same.
        transform: Of the raster, pixels to map.

    Returns:
        (N, 2, 2); frame @ (dx, dy) is (columns, rows). NaN where there is no shape, or none that
        the raster's CRS reaches.
    """
    back = ~transform
    linear = np.array([[back.a, back.b], [back.d, back.e]])

    def across(start: Array, end: Array) -> Array:
        if way is not None:
            start, end = (np.stack(way.transform(*xy.T), axis=1) for xy in (start, end))
        with np.errstate(invalid="ignore"):
            steps: Array = (end - start) @ linear.T
        steps[~np.isfinite(steps)] = np.nan
        return steps

    return _frames(shapes, across)


def framed(shapes: NDArray[Any], frames: Array) -> NDArray[Any]:
    """Shapes in their frames' units, about the map's origin.

    Args:
        shapes: (N,) shapely; None stays None.
        frames: (N, 2, 2), finite where there is a shape.
    """
    xy, row = shapely.get_coordinates(shapes, return_index=True)
    placed: NDArray[Any] = shapely.set_coordinates(
        shapes.copy(), np.einsum("nij,nj->ni", frames[row], xy)
    )
    return placed


def extents(shapes: NDArray[Any], frames: Array) -> Array:
    """(N, 4) x0 y0 x1 y1 of shapes in their frames' units; NaN where there is none."""
    known = ~shapely.is_missing(shapes) & np.isfinite(frames).all(axis=(1, 2))
    bounds = np.full((len(shapes), 4), np.nan)
    bounds[known] = shapely.bounds(framed(shapes[known], frames[known]))
    return bounds


def _frames(shapes: NDArray[Any], across: Callable[[Array, Array], Array]) -> Array:
    """From steps of a shape's size along x and along y, what a unit becomes."""
    bounds = shapely.bounds(shapes)
    middle = (bounds[:, :2] + bounds[:, 2:]) / 2
    reach = (bounds[:, 2:] - bounds[:, :2]).max(axis=1, initial=0.0) * _REACH
    frames = np.full((len(shapes), 2, 2), np.nan)
    there = reach > 0
    for axis in (0, 1):
        step = np.zeros((np.count_nonzero(there), 2))
        step[:, axis] = reach[there]
        moved = across(middle[there] - step, middle[there] + step)
        frames[there, :, axis] = moved / (2 * reach[there, None])
    return frames
