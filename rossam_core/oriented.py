"""Rectangles among polygons, and what points say how one lies."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
import shapely.affinity
from numpy.typing import NDArray

# A corner may lie this far from the fitted rectangle's: a pixel, for boxes with whole-number
# corners (DOTA writes them so), or this share of the short side, but never so far that the shape is
# another.
_CORNER_PX = 1.0
_CORNER_SHARE = 0.05
_CORNER_SHARE_AT_MOST = 0.2

# A rectangle whose long side leaves a row or column by less than this is an upright box.
_UPRIGHT_PX = 0.5

# Sides that differ by less than this share of the long one, or by less than these pixels, are
# nearly equal: which of them is the long one is partly chance.
_SQUARE_SHARE = 0.2
_SQUARE_PX = 4.0


@dataclass(frozen=True)
class OrientedBox:
    """A rectangle that lies anyhow, in raster pixels.

    Attributes:
        centre_x: To the right.
        centre_y: Down.
        length_px: Long side.
        width_px: Short side.
        angle_rad: Of the long side, from +x towards +y (down), in (−π/2, π/2].
    """

    centre_x: float
    centre_y: float
    length_px: float
    width_px: float
    angle_rad: float

    def __post_init__(self) -> None:
        if not self.length_px >= self.width_px > 0:
            raise ValueError(f"An oriented box has length >= width > 0; this is {self}.")
        if not -math.pi / 2 < self.angle_rad <= math.pi / 2:
            raise ValueError(f"An oriented box's angle lies in (-pi/2, pi/2]; this is {self}.")

    @property
    def is_upright(self) -> bool:
        """Whether its sides lie along rows and columns."""
        along = abs(math.cos(self.angle_rad)), abs(math.sin(self.angle_rad))
        return self.length_px * min(along) <= _UPRIGHT_PX

    @property
    def slant_rad(self) -> float:
        """Between its sides and rows and columns, 0 to π/4."""
        angle = abs(self.angle_rad) % (math.pi / 2)
        return min(angle, math.pi / 2 - angle)

    @property
    def upright_share(self) -> float:
        """Share of the upright box around it that it takes, 0 to 1."""
        c, s = abs(math.cos(self.angle_rad)), abs(math.sin(self.angle_rad))
        width = self.length_px * c + self.width_px * s
        height = self.length_px * s + self.width_px * c
        return self.length_px * self.width_px / (width * height)

    def overlaps(self, width: int, height: int) -> bool:
        """Whether it has area in common with a raster of so many columns and rows."""
        box = shapely.affinity.rotate(
            shapely.box(
                self.centre_x - self.length_px / 2,
                self.centre_y - self.width_px / 2,
                self.centre_x + self.length_px / 2,
                self.centre_y + self.width_px / 2,
            ),
            self.angle_rad,
            use_radians=True,
        )
        return bool(shapely.relate_pattern(box, shapely.box(0, 0, width, height), "T********"))

    @property
    def axis_points(self) -> tuple[tuple[float, float], ...]:
        """Three points (x, y) that say how the object lies: the centre, then one on either side.

        SOPSeg takes the centre and the midpoints of the two short edges. It leaves open what a
        square's short edges are; there a pixel of noise would turn the points by 90°. So they are
        the midpoints only where the sides differ by a fifth of the long side and by 4 px; where
        they differ by less, the two points slide along the axis towards the centre, and reach it in
        a square. They never jump.
        """
        apart = max(_SQUARE_SHARE * self.length_px, _SQUARE_PX)
        reach = self.length_px / 2 * min(1.0, (self.length_px - self.width_px) / apart)
        x, y = math.cos(self.angle_rad) * reach, math.sin(self.angle_rad) * reach
        return tuple((self.centre_x + n * x, self.centre_y + n * y) for n in (0, -1, 1))


def four_corners(geometries: NDArray[Any]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """The polygons among `geometries` that have four corners.

    A polygon counts when it is one part without holes and has four distinct vertices, or five of
    which the flattest can go.

    Args:
        geometries: (N,) shapely, with finite coordinates.

    Returns:
        (M,) their places in `geometries`, and (M, 4, 2) their corners in order around the ring.
    """
    single = shapely.get_geometry(geometries, 0)  # a polygon is its own part 0
    alone = (
        (shapely.get_type_id(single) == shapely.GeometryType.POLYGON)
        & (shapely.get_num_geometries(geometries) == 1)
        & (shapely.get_num_interior_rings(single) == 0)
    )
    rings = shapely.get_exterior_ring(single)
    count = shapely.get_num_points(rings)
    four = np.flatnonzero(alone & (count == 5))
    five = np.flatnonzero(alone & (count == 6))
    corners = [_vertices(rings[four], 4)]
    corners.append(_without_flattest(_vertices(rings[five], 5)))
    return np.concatenate([four, five]), np.concatenate(corners)


def oriented_boxes(corners: NDArray[np.float64]) -> list[OrientedBox | None]:
    """The rectangles among quadrilaterals; None for what is no rectangle.

    Args:
        corners: (M, 4, 2), x and y in raster pixels, in order around the ring.
    """
    centre = corners.mean(axis=1)
    one = (corners[:, 1] - corners[:, 0] + corners[:, 2] - corners[:, 3]) / 2
    other = (corners[:, 2] - corners[:, 1] + corners[:, 3] - corners[:, 0]) / 2
    swap = np.hypot(*other.T) > np.hypot(*one.T)
    long = np.where(swap[:, None], other, one)
    length = np.hypot(*long.T)
    with np.errstate(divide="ignore", invalid="ignore"):
        along = long / length[:, None]
    across = np.stack([-along[:, 1], along[:, 0]], axis=1)
    width = np.abs(np.einsum("mi,mi->m", np.where(swap[:, None], one, other), across))
    offset = corners - centre[:, None]
    # How far each corner lies from the fitted rectangle's, along and across it.
    astray = np.maximum(
        np.abs(np.abs(np.einsum("mki,mi->mk", offset, along)) - length[:, None] / 2),
        np.abs(np.abs(np.einsum("mki,mi->mk", offset, across)) - width[:, None] / 2),
    ).max(axis=1)
    allowed = np.minimum(
        np.maximum(_CORNER_PX, _CORNER_SHARE * width), _CORNER_SHARE_AT_MOST * width
    )
    fits = (astray <= allowed) & (width > 0)
    return [
        OrientedBox(
            float(centre[n, 0]),
            float(centre[n, 1]),
            float(length[n]),
            float(min(width[n], length[n])),
            _half_turn(math.atan2(long[n, 1], long[n, 0])),
        )
        if fits[n]
        else None
        for n in range(len(corners))
    ]


def _half_turn(angle_rad: float) -> float:
    if angle_rad > math.pi / 2:
        return angle_rad - math.pi
    return angle_rad + math.pi if angle_rad <= -math.pi / 2 else angle_rad


def _vertices(rings: NDArray[Any], count: int) -> NDArray[np.float64]:
    """(M, count, 2) of closed rings, without the last vertex, which is the first."""
    vertices: NDArray[np.float64] = shapely.get_coordinates(rings).reshape(-1, count + 1, 2)
    return vertices[:, :-1]


def _without_flattest(vertices: NDArray[np.float64]) -> NDArray[np.float64]:
    """(M, 5, 2) to (M, 4, 2): without the vertex that spans the smallest triangle."""
    before, after = (
        np.roll(vertices, 1, axis=1) - vertices,
        np.roll(vertices, -1, axis=1) - vertices,
    )
    area = np.abs(before[..., 0] * after[..., 1] - before[..., 1] * after[..., 0])
    keep = np.ones(vertices.shape[:2], dtype=bool)
    keep[np.arange(len(vertices)), area.argmin(axis=1)] = False
    return vertices[keep].reshape(-1, 4, 2)
