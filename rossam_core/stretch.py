"""From any number format to 8 bit: one linear stretch per raster, so that a prompt's mask does not
depend on where its window lies.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasterio.io import DatasetReader
from rasterio.windows import Window as RasterioWindow

from .bands import BandChoice, read_values
from .errors import RasterError

_PERCENTILES = (2.0, 98.0)

# 16 × 16 spots of 64 × 64 pixels: about a million values, spread evenly, from a raster of any size.
_SPOTS = 16
_SPOT_PX = 64

# The tiles of a complete search, wide because strips are; 8 MB per 8-byte band.
_TILE_ROWS, _TILE_COLS = 256, 4096


@dataclass(frozen=True)
class Stretch:
    """A linear stretch per band.

    Attributes:
        low: Value that becomes 0, per band.
        high: Value that becomes 255, per band.
    """

    low: tuple[float, ...]
    high: tuple[float, ...]

    def apply(self, values: NDArray[Any]) -> NDArray[np.float32]:
        """(B, h, w) of any number type as float32 from 0 to 255; what is no number becomes 0."""
        low = np.array(self.low)[:, None, None]
        span = np.array(self.high)[:, None, None] - low
        scaled = np.nan_to_num((values.astype(np.float64) - low) * (255 / span))
        result: NDArray[np.float32] = np.clip(scaled, 0, 255).astype(np.float32)
        return result


def find_stretch(dataset: DatasetReader, choice: BandChoice, name: str) -> Stretch:
    """The stretch from the 2 to the 98 % percentile of a sample's valid pixels, per band.

    Memory is that of the sample, whatever the raster's size. Pass an overview of the raster as
    `dataset` where there is one.

    Raises:
        RasterError: No pixel of the raster is valid.
    """
    samples = _samples(dataset, choice, name)
    low, high = [], []
    for band in samples:
        finite = band[np.isfinite(band)].astype(np.float64)
        finite = finite if finite.size else np.zeros(1)
        bottom, top = np.percentile(finite, _PERCENTILES)
        if not bottom < top:
            bottom, top = finite.min(), finite.max()
        if not bottom < top:
            # A constant band: black, and white whatever is larger outside the sample.
            top = bottom + max(abs(bottom) * 1e-6, 1e-6)
        low.append(float(bottom))
        high.append(float(top))
    return Stretch(tuple(low), tuple(high))


def require_valid_pixels(dataset: DatasetReader, choice: BandChoice, name: str) -> None:
    """Makes sure that there is something to see.

    Raises:
        RasterError: No pixel of the raster is valid.
    """
    for window in itertools.chain(_spots(dataset), _tiles(dataset)):
        if read_values(dataset, choice, window, (window.height, window.width))[1].any():
            return
    raise _all_invalid(name)


def _all_invalid(name: str) -> RasterError:
    return RasterError(
        f"{name} has no valid pixel: all of it is nodata, transparent or masked out.",
        "Check the file, or its nodata value.",
    )


def _samples(dataset: DatasetReader, choice: BandChoice, name: str) -> NDArray[Any]:
    """Valid pixels, (bands, N): of the spots; where these are all alike, of tiles that are not."""
    found = [_valid_values(dataset, choice, window) for window in _spots(dataset)]
    spots = np.concatenate(found, axis=1)
    if _varies(spots):
        return spots
    varied: list[NDArray[Any]] = []
    wanted = (_SPOTS * _SPOT_PX) ** 2
    for window in _tiles(dataset):
        values = _valid_values(dataset, choice, window)
        if _varies(values):
            varied.append(values)
            wanted -= values.shape[1]
        elif not spots.size:
            spots = values
        if wanted <= 0:
            break
    samples = np.concatenate(varied, axis=1) if varied else spots
    if not samples.size:
        raise _all_invalid(name)
    return samples


def _varies(values: NDArray[Any]) -> bool:
    return bool(values.size and (values != values[:, :1]).any())


def _valid_values(
    dataset: DatasetReader, choice: BandChoice, window: RasterioWindow
) -> NDArray[Any]:
    values, valid = read_values(dataset, choice, window, (window.height, window.width))
    return values[:, valid]


def _spots(dataset: DatasetReader) -> Iterator[RasterioWindow]:
    rows, height = _starts(dataset.height)
    cols, width = _starts(dataset.width)
    for row, col in itertools.product(rows, cols):
        yield RasterioWindow(col, row, width, height)


def _starts(size: int) -> tuple[list[int], int]:
    """Where spots begin along a side, and how long they are; they tile a short side completely."""
    if size <= _SPOTS * _SPOT_PX:
        return [0], size
    return [round(n * (size - _SPOT_PX) / (_SPOTS - 1)) for n in range(_SPOTS)], _SPOT_PX


def _tiles(dataset: DatasetReader) -> Iterator[RasterioWindow]:
    for row in range(0, dataset.height, _TILE_ROWS):
        for col in range(0, dataset.width, _TILE_COLS):
            height = min(_TILE_ROWS, dataset.height - row)
            yield RasterioWindow(col, row, min(_TILE_COLS, dataset.width - col), height)
