"""One training sample: an object seen through a random window, with prompts as people draw them.

Everything geometric is one affine map per sample, so pixels are resampled once and the polygon is
drawn from its transformed vertices; coordinates are continuous (pixel i covers [i, i+1]).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from rasterio.features import rasterize

from .datasets import TrainingObject

_SUBPIXELS = 4
_LUMA = np.array([[0.299], [0.587], [0.114]], dtype=np.float32)


@dataclass(frozen=True)
class ViewSpec:
    """The geometry of the model's windows, from its card.

    Attributes:
        input_px: Side of the model's input; masks have half as many cells.
        window_px: Side of the window in raster pixels around a box.
        point_window_px: The same around points.
        max_fill: Largest share of the window's side that a box may take.
        padding: RGB beyond the image.
    """

    input_px: int
    window_px: int
    point_window_px: int
    max_fill: float
    padding: tuple[float, float, float]

    def side_px(self, box: NDArray[np.float64]) -> float:
        """Side of the window around `box` (x0, y0, x1, y1)."""
        return float(max(self.window_px, np.ceil((box[2:] - box[:2]).max() / self.max_fill)))


@dataclass(frozen=True)
class Sample:
    """What a model is trained on; pixel coordinates of the input, continuous.

    Attributes:
        pixels: (S, S, 3) uint8 RGB.
        target: (S/2, S/2) float32, covered share of each cell.
        box: (4,) float32 or None.
        points: (K, 2) float32.
        labels: (K,) int64.
    """

    pixels: NDArray[np.uint8]
    target: NDArray[np.float32]
    box: NDArray[np.float32] | None
    points: NDArray[np.float32]
    labels: NDArray[np.int64]


def draw_sample(
    item: TrainingObject, spec: ViewSpec, kind: str, count: int, rng: np.random.Generator
) -> Sample:
    """A random view of `item`.

    Args:
        kind: "box", "points" or "both".
        count: Points of the sample; the first lies in the object.
    """
    linear, upright = _random_linear(rng)
    rings = [ring @ linear.T for ring in item.rings]
    tight = _extent(rings)
    box = jitter_box(tight, rng)
    if kind == "points":
        anchor = _inner_point(rings, rng)
        centre, side = anchor, float(spec.point_window_px)
    else:
        centre, side = (box[:2] + box[2:]) / 2, spec.side_px(box)
    side, corner = _random_window(centre, side, tight, kind, rng)
    if upright:
        corner = _shift_inside(corner, side, item.image.shape, linear)
    scale = spec.input_px / side
    matrix = np.column_stack([linear * scale, -corner * scale])
    pixels = warp(item.image, matrix, spec.input_px, spec.padding)
    cells = spec.input_px // 2
    seen = [(ring - corner) * (cells / side) for ring in rings]
    target = coverage(seen, cells)
    points, labels = _draw_points(target, count, rng)
    if kind == "points":
        points[:1] = (anchor - corner) * scale
    return Sample(
        distort(pixels, rng),
        target,
        None if kind == "points" else ((box.reshape(2, 2) - corner) * scale).ravel().astype("f4"),
        points,
        labels,
    )


def warp(
    image: NDArray[np.uint8],
    matrix: NDArray[np.float64],
    size: int,
    padding: tuple[float, float, float],
) -> NDArray[np.uint8]:
    """`image` under the affine map `matrix` (2, 3) of continuous coordinates, (size, size, 3).

    Shrinking by two and more averages whole pixels first, as a reader of windows does.
    """
    shrink = int(1.0 / np.sqrt(abs(np.linalg.det(matrix[:, :2]))) + 1e-6)
    if shrink >= 2:
        rows, columns = (n // shrink * shrink for n in image.shape[:2])
        small = (columns // shrink, rows // shrink)
        image = _bytes(cv2.resize(image[:rows, :columns], small, interpolation=cv2.INTER_AREA))
        matrix = np.column_stack([matrix[:, :2] * shrink, matrix[:, 2]])
    by_centres = matrix.copy()
    by_centres[:, 2] += matrix[:, :2].sum(axis=1) * 0.5 - 0.5
    warped = cv2.warpAffine(
        image,
        by_centres,
        (size, size),
        flags=cv2.INTER_CUBIC,
        borderMode=cv2.BORDER_CONSTANT,
        borderValue=padding,
    )
    return _bytes(warped)


def coverage(rings: list[NDArray[np.float64]], cells: int) -> NDArray[np.float32]:
    """The share of each cell of a (cells, cells) grid that lies in `rings` (grid coordinates)."""
    size = cells * _SUBPIXELS
    fine = rasterize([as_polygon(ring * _SUBPIXELS) for ring in rings], (size, size), dtype="uint8")
    shares = cv2.resize(fine * np.uint8(255), (cells, cells), interpolation=cv2.INTER_AREA)
    return np.asarray(shares / 255, dtype=np.float32)


def as_polygon(ring: NDArray[np.float64]) -> dict[str, Any]:
    """`ring` (V, 2) as GeoJSON."""
    return {"type": "Polygon", "coordinates": [[*ring.tolist(), ring[0].tolist()]]}


def jitter_box(box: NDArray[np.float64], rng: np.random.Generator) -> NDArray[np.float64]:
    """`box` (x0, y0, x1, y1) as people and detectors draw it: seldom tight, sometimes loose."""
    width, height = box[2:] - box[:2]
    size = np.array([width, height, width, height])
    kind = rng.random()
    if kind < 0.3:
        moved = box + size * rng.uniform(-0.02, 0.02, 4) + rng.uniform(-0.5, 0.5, 4)
    elif kind < 0.8:
        moved = box + size * rng.uniform(-0.08, 0.08, 4) + rng.uniform(-1, 1, 4)
    elif kind < 0.9:
        moved = box + size * rng.uniform(-0.12, 0.12, 4) + rng.uniform(-1, 1, 4)
    else:
        moved = box + size * rng.uniform(0.0, 0.15, 4) * (-1, -1, 1, 1) + rng.uniform(-1, 1, 4)
    centre = (moved[:2] + moved[2:]) / 2
    half = np.maximum(moved[2:] - moved[:2], 2.0) / 2
    return np.concatenate([centre - half, centre + half])


def distort(pixels: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    """Other light, other sensors, other compression: colours and sharpness, never geometry."""
    if rng.random() < 0.1:
        return pixels
    values = pixels.astype(np.float32)
    draw = rng.random(8)
    if draw[0] < 0.1:
        values = values[..., rng.permutation(3)]
    if draw[1] < 0.12:
        values = np.repeat(values @ _LUMA, 3, axis=2)
    elif draw[1] < 0.6:
        grey = values @ _LUMA
        values = grey + (values - grey) * np.float32(rng.uniform(0.5, 1.5))
        values = values * rng.uniform(0.9, 1.1, 3).astype(np.float32)
    mean = values.mean()
    values = (values - mean) * np.float32(rng.uniform(0.65, 1.4)) + mean
    values = values + np.float32(rng.uniform(-32, 32))
    if draw[2] < 0.3:
        values = 255 * (np.clip(values, 0, 255) / 255) ** np.float32(rng.uniform(0.7, 1.4))
    if draw[3] < 0.15:
        values = cv2.GaussianBlur(values, (0, 0), rng.uniform(0.4, 1.4))
    elif draw[3] < 0.25:
        values = values + np.float32(rng.uniform(0.2, 0.8)) * (
            values - cv2.GaussianBlur(values, (0, 0), 1.5)
        )
    if draw[4] < 0.15:
        values = values + rng.standard_normal(values.shape, dtype=np.float32) * np.float32(
            rng.uniform(2, 10)
        )
    return _bytes(np.clip(values + 0.5, 0, 255))


def _random_linear(rng: np.random.Generator) -> tuple[NDArray[np.float64], bool]:
    """Scale, flip, turn, sometimes squeeze; and whether the image's axes stay parallel."""
    upright = rng.random() < 0.4
    angle = rng.integers(4) * np.pi / 2 if upright else rng.uniform(0, 2 * np.pi)
    c, s = np.cos(angle), np.sin(angle)
    linear = np.array([[c, -s], [s, c]]) @ np.diag([1.0, rng.choice([-1.0, 1.0])])
    if rng.random() < 0.3:
        ratio = np.exp(rng.uniform(-0.18, 0.18))
        linear = np.diag([ratio, 1 / ratio]) @ linear
    return linear * np.exp(rng.uniform(-0.4, 0.35)), upright


def _random_window(
    centre: NDArray[np.float64],
    side: float,
    tight: NDArray[np.float64],
    kind: str,
    rng: np.random.Generator,
) -> tuple[float, NDArray[np.float64]]:
    """Side and top-left corner: mostly as the planner centres it, sometimes as a shared window."""
    if rng.random() < 0.65:
        side = side * np.exp(rng.uniform(-0.1, 0.1))
        offset = rng.uniform(-0.02, 0.02, 2)
    else:
        side = side * np.exp(rng.uniform(-0.25, 0.6))
        room = 0.0 if kind == "points" else max(0.0, 0.5 - (tight[2:] - tight[:2]).max() / side / 2)
        offset = rng.uniform(-1, 1, 2) * max(room, 0.1)
    return side, centre + offset * side - side / 2


def _shift_inside(
    corner: NDArray[np.float64], side: float, shape: tuple[int, ...], linear: NDArray[np.float64]
) -> NDArray[np.float64]:
    """`corner` moved so that the window lies inside the transformed image where that is larger."""
    ends = np.array([[0.0, 0.0], [shape[1], shape[0]]]) @ linear.T
    low, high = ends.min(axis=0), ends.max(axis=0)
    return np.where(high - low >= side, np.clip(corner, low, high - side), corner)


def _inner_point(rings: list[NDArray[np.float64]], rng: np.random.Generator) -> NDArray[np.float64]:
    """A point in the largest ring, not at its very edge; the middle of the best of some tries."""
    ring = max(rings, key=lambda r: abs(cv2.contourArea(r.astype(np.float32)))).astype(np.float32)
    tries = rng.uniform(ring.min(axis=0), ring.max(axis=0), (8, 2))
    depth = [cv2.pointPolygonTest(ring, (float(x), float(y)), True) for x, y in tries]
    inner = [i for i, d in enumerate(depth) if d > 0.15 * max(depth)]
    return np.asarray(tries[rng.choice(inner) if max(depth) > 0 else int(np.argmax(depth))])


def _draw_points(
    target: NDArray[np.float32], count: int, rng: np.random.Generator
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """The first in the object, each further one in it or beside it, in input pixels."""
    points, labels = np.zeros((count, 2), np.float32), np.zeros(count, np.int64)
    inside = np.argwhere(target > 0.9)
    reach = max(3, round(0.5 * np.sqrt(target.sum())))
    beside = np.argwhere(
        (target < 0.1) & (cv2.dilate(target, np.ones((3, 3)), None, (-1, -1), reach) > 0.5)
    )
    for n in range(count):
        wanted = n == 0 or rng.random() < 0.5
        cells = inside if (wanted and len(inside)) or not len(beside) else beside
        if not len(cells):
            cells = np.argwhere(target >= target.max())
        row, column = cells[rng.integers(len(cells))]
        points[n] = 2 * (column + rng.random()), 2 * (row + rng.random())
        labels[n] = target[row, column] > 0.5
    labels[:1] = 1
    return points, labels


def _bytes(values: NDArray[Any]) -> NDArray[np.uint8]:
    return np.asarray(values, dtype=np.uint8)


def _extent(rings: list[NDArray[np.float64]]) -> NDArray[np.float64]:
    points = np.concatenate(rings)
    return np.concatenate([points.min(axis=0), points.max(axis=0)])
