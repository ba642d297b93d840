"""Pictures and outlines on the grid of a view; all coordinates are continuous."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
import shapely
from numpy.typing import NDArray
from rasterio.features import rasterize

from .pictures import Picture, Shown

_SUBPIXELS = 4


def warp(
    picture: Picture,
    matrix: NDArray[np.float64],
    size: int,
    padding: tuple[float, float, float],
) -> Shown:
    """A picture on the grid of a view.

    Only the part that is seen is read. Shrinking by two and more averages whole pixels first, as a
    reader of windows does; and as there, the last pixels go on beyond the picture, so that none of
    them is mixed with padding, while what has no data is.

    Args:
        picture: What is shown.
        matrix: (2, 3), the affine map of its continuous coordinates to those of the view.
        size: Rows and columns of the view.
        padding: RGB, 0 to 255, where there are no data.

    Returns:
        (size, size) pixels in new arrays. Beyond the picture its last pixels go on here too, with
        data or without; see `beyond`.
    """
    rows, columns = picture.shape
    low, high = _seen_span(matrix, size)
    shrink = int(1.0 / np.sqrt(abs(np.linalg.det(matrix[:, :2]))) + 1e-6)
    shrink = min(max(shrink, 1), rows, columns)
    # Bicubic resampling looks two pixels further.
    x0, y0 = np.clip(np.floor(low) - 3 * shrink, 0, (columns - shrink, rows - shrink)).astype(int)
    wanted = np.ceil((np.ceil(high) + 3 * shrink - (x0, y0)) / shrink) * shrink
    width, height = np.clip(wanted, shrink, (columns - x0, rows - y0)).astype(int)
    part = picture.read(int(x0), int(y0), int(width), int(height), shrink)
    shown = part.padded(padding)
    moved = matrix[:, 2] + matrix[:, :2] @ (x0, y0)
    by_centres = np.column_stack([matrix[:, :2] * shrink, moved])
    by_centres[:, 2] += by_centres[:, :2].sum(axis=1) * 0.5 - 0.5
    warped = cv2.warpAffine(
        shown, by_centres, (size, size), flags=cv2.INTER_CUBIC, borderMode=cv2.BORDER_REPLICATE
    )
    pixels = np.asarray(warped, dtype=np.uint8)
    if part.valid is None:
        return Shown(pixels)
    seen = cv2.warpAffine(
        part.valid.astype(np.uint8), by_centres, (size, size),
        flags=cv2.INTER_NEAREST, borderMode=cv2.BORDER_REPLICATE,
    )  # fmt: skip
    return Shown(pixels, np.asarray(seen, dtype=np.bool_))


def beyond(
    shape: tuple[int, int], matrix: NDArray[np.float64], size: int
) -> NDArray[np.bool_] | None:
    """Where a picture of `shape` ends, as `warp` shows it: (size, size), or None if nowhere."""
    rows, columns = shape
    low, high = _seen_span(matrix, size)
    if (low >= 0).all() and (high <= (columns, rows)).all():
        return None
    back = np.linalg.inv(matrix[:, :2])
    centres = np.arange(size) + 0.5
    x, y = (
        back[axis, 0] * (centres - matrix[0, 2])[None, :]
        + back[axis, 1] * (centres - matrix[1, 2])[:, None]
        for axis in (0, 1)
    )
    return np.asarray((x < 0) | (x > columns) | (y < 0) | (y > rows))


def _seen_span(
    matrix: NDArray[np.float64], size: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The least and greatest x and y of the picture that a view shows."""
    corners = np.array([[0, 0], [size, 0], [0, size], [size, size]]) - matrix[:, 2]
    seen = corners @ np.linalg.inv(matrix[:, :2]).T
    return seen.min(axis=0), seen.max(axis=0)


def coverage(shape: Any, cells: int) -> NDArray[np.float32]:
    """The share of each cell of a (cells, cells) grid that lies in `shape` (grid coordinates)."""
    shares = np.zeros((cells, cells), dtype=np.float32)
    bounds = np.array(shape.bounds)
    if np.isnan(bounds).any():
        return shares
    x0, y0 = np.clip(np.floor(bounds[:2]), 0, cells).astype(int)
    x1, y1 = np.clip(np.ceil(bounds[2:]), 0, cells).astype(int)
    if x0 >= x1 or y0 >= y1:
        return shares
    fine = rasterize(
        [shapely.transform(shape, lambda xy: (xy - (x0, y0)) * _SUBPIXELS)],
        ((y1 - y0) * _SUBPIXELS, (x1 - x0) * _SUBPIXELS),
        dtype="uint8",
    )
    small = cv2.resize(fine * np.uint8(255), (x1 - x0, y1 - y0), interpolation=cv2.INTER_AREA)
    shares[y0:y1, x0:x1] = small / np.float32(255)
    return shares
