"""Tidier outlines: fewer vertices, rounder corners, right angles."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS
from shapely.geometry import Point, Polygon

# Corners are cut twice, at most this far from the vertex the first time, half as far the second.
_CUT_PX = 1.5
# Before that, vertices this close to a straight line go: they would only keep the jitter.
_JITTER_PX = 0.5

# Right angles, all in pixels: outlines wander this far around a straight wall …
_WALL_PX = 1.5
# … and a step of a wall shorter than this is such wandering too.
_STEP_PX = 3.0
# Edges further than this from both directions are cut corners, not walls.
_OBLIQUE_RAD = math.radians(25)
# An outline is "nearly rectangular" when its edges, weighted by length, agree on two directions
# this well (1: exactly; a circle: 0), and when squaring keeps this much of it.
_AGREEMENT = 0.6
_KEPT_IOU = 0.88
_KEPT_AREA = 0.08


def simplified(polygon: Polygon, tolerance_px: float) -> Polygon:
    """Douglas-Peucker with its topology kept."""
    simple = polygon.simplify(tolerance_px, preserve_topology=True)
    return simple if _is_good(simple) else polygon


def smoothed(polygon: Polygon) -> Polygon:
    """Corners cut twice (Chaikin), but never further than about a pixel, so that walls stay."""
    plain = simplified(polygon, _JITTER_PX)
    rings = [_cut_corners(_cut_corners(_open(r), _CUT_PX), _CUT_PX / 2) for r in _rings(plain)]
    smooth = Polygon(rings[0], rings[1:])
    return smooth if _is_good(smooth) else polygon


def _is_good(polygon: Polygon) -> bool:
    return bool(polygon.geom_type == "Polygon" and polygon.is_valid and polygon.area > 0)


def _rings(polygon: Polygon) -> list[shapely.LinearRing]:
    return [polygon.exterior, *polygon.interiors]


def _open(ring: shapely.LinearRing) -> NDArray[np.float64]:
    """(N, 2), without the repeated last vertex."""
    vertices: NDArray[np.float64] = shapely.get_coordinates(ring)[:-1]
    return vertices


def _cut_corners(vertices: NDArray[np.float64], at_most: float) -> NDArray[np.float64]:
    edge = np.roll(vertices, -1, axis=0) - vertices
    length = np.hypot(*edge.T)
    share = np.minimum(0.25, at_most / np.maximum(length, 1e-12))[:, None]
    # Each edge keeps its middle: from `share` to 1 − `share`.
    return np.stack([vertices + share * edge, vertices + (1 - share) * edge], axis=1).reshape(-1, 2)


def ground_frame(transform: Affine, crs: CRS | None, around: Point) -> Affine:
    """Raster pixels to a plane on which right angles are those of the ground, one unit per pixel.

    Args:
        transform: Pixels to map.
        crs: Of the map; degrees of longitude shrink with the latitude.
        around: Raster pixels, where.
    """
    linear = Affine(transform.a, transform.b, 0, transform.d, transform.e, 0)
    if crs is not None and crs.is_geographic:
        latitude = transform.d * around.x + transform.e * around.y + transform.f
        linear = Affine.scale(max(math.cos(math.radians(latitude)), 1e-6), 1) @ linear
    return Affine.scale(1 / math.sqrt(abs(linear.determinant))) @ linear


@dataclass
class _Wall:
    """A straight piece of an outline in turned coordinates.

    Attributes:
        axis: 0 for a wall along x, 1 for one along y.
        place: Its y (or x).
        weight: Length that `place` is the mean of.
    """

    axis: int
    place: float
    weight: float


def squared(polygon: Polygon, frame: Affine) -> Polygon | None:
    """The polygon with right angles only, or None where it is not nearly rectangular.

    Two main directions are tried: the mean of the edges' directions modulo 90°, weighted by length
    squared, and that of the smallest rectangle around the polygon. Edges are turned to it and
    merged into walls at their mean place; walls meet at right angles. What covers the polygon best
    is taken.

    Args:
        polygon: Raster pixels.
        frame: From `ground_frame`.
    """
    ground = _transformed(polygon, frame)
    rough = ground.simplify(_WALL_PX, preserve_topology=True)
    if rough.geom_type != "Polygon" or not _is_rectangular(_open(rough.exterior)):
        return None
    around = ground.minimum_rotated_rectangle
    angles = [_main_direction(_open(rough.exterior))]
    if around.geom_type == "Polygon":
        angles.append(_main_direction(_open(around.exterior)))
    tried = [(_iou(square, ground), square) for a in angles if (square := _turned(rough, a))]
    if not tried:
        return None
    iou, square = max(tried, key=lambda pair: pair[0])
    if iou < _KEPT_IOU or abs(square.area / ground.area - 1) > _KEPT_AREA:
        return None
    back = _transformed(square, ~frame)
    return back if _is_good(back) else None


def _turned(rough: Polygon, angle: float) -> Polygon | None:
    """`rough` with walls along `angle` and across it; holes that would vanish stay as they are."""
    exterior = _squared_ring(_open(rough.exterior), angle)
    if exterior is None:
        return None
    holes = []
    for ring in rough.interiors:
        hole = _squared_ring(_open(ring), angle)
        holes.append(_open(ring) if hole is None else hole)
    square = Polygon(exterior, holes)
    return square if _is_good(square) else None


def _iou(one: Polygon, other: Polygon) -> float:
    common = one.intersection(other).area
    return float(common / (one.area + other.area - common))


def _transformed(polygon: Polygon, to: Affine) -> Polygon:
    def place(xy: NDArray[np.float64]) -> NDArray[np.float64]:
        x, y = xy.T
        return np.stack([to.a * x + to.b * y + to.c, to.d * x + to.e * y + to.f], axis=1)

    return shapely.transform(polygon, place)


def _edges(vertices: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.complex128]]:
    """Lengths of a ring's edges, and their directions as unit numbers that repeat every 90°."""
    edge = np.roll(vertices, -1, axis=0) - vertices
    return np.hypot(*edge.T), np.exp(4j * np.arctan2(edge[:, 1], edge[:, 0]))


def _is_rectangular(vertices: NDArray[np.float64]) -> bool:
    length, direction = _edges(vertices)
    return bool(abs(np.sum(length * direction)) >= _AGREEMENT * length.sum())


def _main_direction(vertices: NDArray[np.float64]) -> float:
    length, direction = _edges(vertices)
    return float(np.angle(np.sum(length**2 * direction))) / 4


def _squared_ring(vertices: NDArray[np.float64], angle: float) -> NDArray[np.float64] | None:
    cos, sin = math.cos(angle), math.sin(angle)
    turn = np.array([[cos, -sin], [sin, cos]])
    walls = _without_steps(_walls(vertices @ turn))
    corners = _corners(walls)
    return None if corners is None else corners @ turn.T


def _walls(vertices: NDArray[np.float64]) -> list[_Wall]:
    """Walls in turn around the ring, along x and along y by turns; cut corners are left out."""
    walls: list[_Wall] = []
    for start, end in zip(vertices, np.roll(vertices, -1, axis=0), strict=True):
        dx, dy = np.abs(end - start)
        if math.atan2(min(dx, dy), max(dx, dy)) > _OBLIQUE_RAD:
            continue
        axis = 0 if dx >= dy else 1
        middle = (start + end) / 2
        wall = _Wall(axis, float(middle[1 - axis]), float(max(dx, dy)))
        if walls and walls[-1].axis == axis:
            if abs(walls[-1].place - wall.place) > _STEP_PX:
                walls += [_Wall(1 - axis, float(start[axis]), 0.0), wall]
            else:
                walls[-1] = _merged(walls[-1], wall)
        else:
            walls.append(wall)
    if len(walls) > 1 and walls[0].axis == walls[-1].axis:
        if abs(walls[0].place - walls[-1].place) > _STEP_PX:
            walls.append(_Wall(1 - walls[0].axis, float(vertices[0][walls[0].axis]), 0.0))
        else:
            walls[0] = _merged(walls[0], walls.pop())
    return walls


def _merged(one: _Wall, other: _Wall) -> _Wall:
    weight = one.weight + other.weight
    if weight == 0:
        return _Wall(one.axis, (one.place + other.place) / 2, 0.0)
    place = (one.place * one.weight + other.place * other.weight) / weight
    return _Wall(one.axis, place, weight)


def _without_steps(walls: list[_Wall]) -> list[_Wall]:
    """Walls without the too short ones; the shortest goes first, its neighbours become one."""
    walls = list(walls)
    while len(walls) > 4:
        count = len(walls)
        lengths = [abs(walls[(n + 1) % count].place - walls[n - 1].place) for n in range(count)]
        shortest = min(range(count), key=lengths.__getitem__)
        if lengths[shortest] >= _STEP_PX:
            break
        merged = _merged(walls[shortest - 1], walls[(shortest + 1) % count])
        turned = walls[shortest + 1 :] + walls[:shortest]  # from the next wall to the one before
        walls = [merged, *turned[1:-1]]
    return walls


def _corners(walls: list[_Wall]) -> NDArray[np.float64] | None:
    """Where each wall meets the next; None where they do not enclose anything."""
    count = len(walls)
    if count < 4 or count % 2 or any(walls[n].axis == walls[n - 1].axis for n in range(count)):
        return None
    corners = np.empty((count, 2))
    for n, wall in enumerate(walls):
        following = walls[(n + 1) % count]
        corners[n, 1 - wall.axis] = wall.place
        corners[n, 1 - following.axis] = following.place
    return corners
