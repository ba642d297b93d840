"""Measures of pairs of outlines and of whole layers, exact, from the polygons themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from ..map_scale import framed, ground_frames
from ..parallel import by_parts

Floats = NDArray[np.float64]

# Widths of the bands along an outline in which it is compared. For the papers' 2 % of an image's
# diagonal most objects are nothing but boundary.
BANDS_PX = (1.0, 2.0)

# Pairs that are measured between two looks at whether to go on.
_AT_ONCE = 512

# Segments to a quarter of a circle where a band goes round a reflex corner: 2 % of its width.
_ROUND = 4


def boundary_ious(
    objects: NDArray[Any],
    found: NDArray[Any],
    frames: Floats,
    on_done: Callable[[int], None] = lambda done: None,
) -> Floats:
    """Boundary IoU, pair by pair: of what lies within a band along the inside of each outline.

    The definition of Cheng et al. 2021 for continuous outlines. An object narrower than two bands
    is nothing but band.

    Args:
        objects: (N,) valid polygons, or None.
        found: (N,) valid polygons, or None.
        frames: (N, 2, 2) pixels per unit of the coordinates around each object; NaN where unknown.
        on_done: Told how many are done; may raise to stop.

    Returns:
        (N, 2) for each of `BANDS_PX`; NaN where one of the pair or the frame is missing.
    """
    measured = np.full((len(objects), len(BANDS_PX)), np.nan)
    known = ~(shapely.is_missing(objects) | shapely.is_missing(found))
    rows = np.flatnonzero(known & np.isfinite(frames).all(axis=(1, 2)))

    def measure(start: int, end: int) -> Floats:
        part = rows[start:end]
        true, seen = framed(objects[part], frames[part]), framed(found[part], frames[part])
        shared = shapely.area(shapely.intersection(true, seen))
        return np.stack([_band_ious(true, seen, shared, width) for width in BANDS_PX], axis=1)

    for start, end, values in by_parts(measure, len(rows), _AT_ONCE):
        measured[rows[start:end]] = values
        on_done(end)
    return measured


def union_ious(
    objects: tuple[NDArray[Any], Sequence[str]],
    predictions: tuple[NDArray[Any], Sequence[str]],
    crs: CRS | None,
) -> dict[str, float]:
    """IoU of everything that was found with everything that is there, by group.

    What the papers compute by image. Areas are those on the ground.

    Args:
        objects: (N,) valid polygons, or None, and the group of each.
        predictions: (M,) of the same.
        crs: Of both.

    Returns:
        For each group of the objects, in their order.
    """
    names = list(dict.fromkeys(objects[1]))
    true, of_true = _united(*objects, names)
    seen, of_seen = _united(*predictions, names)
    known = np.bincount(of_true, minlength=len(names)) > 0
    area_of_true, area_of_seen = (_areas_m2(parts, parts, crs) for parts in (true, seen))
    near, other = shapely.STRtree(seen).query(true, predicate="intersects")
    same = of_true[near] == of_seen[other]
    near, other = near[same], other[same]
    shared = np.bincount(
        of_true[near],
        _areas_m2(shapely.intersection(true[near], seen[other]), true[near], crs),
        len(names),
    )
    whole = (
        np.bincount(of_true, area_of_true, len(names))
        + np.bincount(of_seen, area_of_seen, len(names))
        - shared
    )
    return {name: float(shared[n] / whole[n]) for n, name in enumerate(names) if known[n]}


def _band_ious(true: NDArray[Any], seen: NDArray[Any], both: Floats, width: float) -> Floats:
    """IoU of bands S∖E, E being a shape S less its band, by inclusion and exclusion of areas.

    Args:
        true: (K,) shapes.
        seen: (K,) shapes.
        both: (K,) area of what they share.
        width: Of the band.
    """
    of_true, of_seen = (shapely.buffer(shapes, -width, quad_segs=_ROUND) for shapes in (true, seen))
    shared: Floats = (
        both
        - shapely.area(shapely.intersection(true, of_seen))
        - shapely.area(shapely.intersection(of_true, seen))
        + shapely.area(shapely.intersection(of_true, of_seen))
    )
    bands = sum(
        shapely.area(shapes) - shapely.area(inner)
        for shapes, inner in ((true, of_true), (seen, of_seen))
    )
    ious: Floats = np.clip(shared / (bands - shared), 0.0, 1.0)
    return ious


def _united(
    polygons: NDArray[Any], groups: Sequence[str], names: Sequence[str]
) -> tuple[NDArray[Any], NDArray[np.int64]]:
    """Parts that do not overlap within their group, and the group of each as its place in names."""
    place = {name: n for n, name in enumerate(names)}
    codes = np.array([place.get(group, -1) for group in groups], dtype=np.int64)
    codes[shapely.is_missing(polygons)] = -1
    order = np.argsort(codes, kind="stable")
    starts = np.searchsorted(codes[order], np.arange(len(names) + 1))
    parts = [np.empty(0, dtype=object)]
    counts = []
    for start, end in pairwise(starts):
        together = shapely.disjoint_subset_union_all(polygons[order[start:end]])
        pieces = shapely.get_parts(together)
        parts.append(pieces)
        counts.append(len(pieces))
    return np.concatenate(parts), np.repeat(np.arange(len(names)), counts)


def _areas_m2(shapes: NDArray[Any], places: NDArray[Any], crs: CRS | None) -> Floats:
    """(N,) areas on the ground, by the scale of the map around `places`."""
    scale = np.abs(np.linalg.det(ground_frames(places, crs)))
    areas: Floats = shapely.area(shapes) * scale
    return areas
