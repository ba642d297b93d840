"""Points as people click them: in the middle of an object, along its axis, on and beside it."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import shapely
from numpy.typing import NDArray

from ..rossam_core.oriented import oriented_boxes

# Places that are tried for a click.
_TRIES = 8

# Share of first clicks that go for the middle of the object.
_MIDDLE = 0.4


def inner_point(shape: Any, rng: np.random.Generator) -> NDArray[np.float64]:
    """A point (x, y) in a shape, not at its very edge; often the one furthest from all edges."""
    part = max(getattr(shape, "geoms", [shape]), key=lambda piece: float(piece.area))
    x0, y0, x1, y1 = part.bounds
    middle = part.centroid
    tries = rng.uniform((x0, y0), (x1, y1), (_TRIES, 2))
    if rng.random() < _MIDDLE:
        tries[0] = (middle.x, middle.y) + rng.uniform(-0.05, 0.05, 2) * (x1 - x0, y1 - y0)
        if shapely.contains_xy(part, *tries[0]):
            return np.asarray(tries[0])
    edge = shapely.distance(shapely.points(tries), part.boundary)
    depth = np.where(shapely.contains_xy(part, *tries.T), edge, -edge)
    if depth.max() <= 0:
        sure = part.representative_point()
        return np.array([sure.x, sure.y])
    return np.asarray(tries[rng.choice(np.flatnonzero(depth > 0.15 * depth.max()))])


def asked_extent(shape: Any, kind: str) -> NDArray[np.float64]:
    """x0, y0, x1, y1 of what a prompt of this kind encloses.

    That is the shape itself, or, of the kind "oriented", the smallest rotated rectangle around it.
    """
    enclosed = shapely.oriented_envelope(shape) if kind == "oriented" else shape
    return np.array(enclosed.bounds, dtype=np.float64)


def oriented_points(
    shape: Any, enlarged: float, rng: np.random.Generator, strength: float
) -> NDArray[np.float64]:
    """(3, 2): the axis points of the smallest rotated rectangle around a shape.

    They are those that an oriented prompt gives, see `OrientedBox.axis_points`, each off by up to
    5 % of the rectangle's sides times `strength`.

    Args:
        shape: In input pixels.
        enlarged: Input pixels per pixel of the picture: what makes a rectangle nearly a square is
            counted in these.
        rng: Decides.
        strength: Of the inaccuracy.
    """
    corners = np.asarray(shapely.oriented_envelope(shape).exterior.coords)[:4]
    box = oriented_boxes(corners[None] / enlarged)[0]
    if box is None:
        points = np.repeat(corners.mean(axis=0)[None], 3, axis=0)
    else:
        points = np.array(box.axis_points) * enlarged
    off = rng.uniform(-0.05, 0.05, (3, 2)) * strength
    return np.asarray(
        points + off[:, :1] * (corners[1] - corners[0]) + off[:, 1:] * (corners[2] - corners[1])
    )


def scattered_points(
    target: NDArray[np.float32], count: int, step: float, rng: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """The first in the object, each further one in it or beside it.

    Args:
        target: (cells, cells), covered share of each cell.
        count: Points wanted; may be 0.
        step: Input pixels per cell.
        rng: Decides.

    Returns:
        (count, 2) x, y in input pixels, and (count,) 1 on the object, 0 beside it.
    """
    points, labels = np.zeros((count, 2)), np.zeros(count, dtype=np.int64)
    if not count:
        return points, labels
    inside = np.argwhere(target > 0.9)
    beside = _beside(target) if count > 1 else np.zeros((0, 2), dtype=np.int64)
    for n in range(count):
        wanted = n == 0 or rng.random() < 0.5
        cells = inside if wanted or not len(beside) else beside
        if not len(cells):
            cells = np.argwhere(target >= target.max())
        row, column = cells[rng.integers(len(cells))]
        points[n] = step * (column + rng.random()), step * (row + rng.random())
        labels[n] = target[row, column] > 0.5
    labels[:1] = 1
    return points, labels


def _beside(target: NDArray[np.float32]) -> NDArray[np.int64]:
    """Rows and columns of empty cells around the object, half its size away at most."""
    reach = max(3, round(0.5 * float(np.sqrt(target.sum()))))
    near = cv2.dilate(target, np.ones((3, 3)), iterations=reach) > 0.5
    return np.argwhere((target < 0.1) & near)
