"""Pictures that are read in windows: arrays, image files and rasters of any size."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from ..rossam_core.raster import Raster
from ..rossam_core.window import Window

# Decoded images that are kept, together. The whole of the bundled model's data is 1.3 GB.
_KEPT_BYTES = 2 * 1024**3

# Rasters that stay open at a time.
_OPEN_RASTERS = 8

_INVALID = (0.0, 0.0, 0.0)

# Up to this side a window is read pixel by pixel and averaged here, several times as fast as GDAL
# averages; beyond it memory counts, and GDAL may have overviews.
_WHOLE_PX = 2048


class Picture(Protocol):
    """An RGB picture that need not be in memory."""

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        ...

    def read(
        self, col: int, row: int, width: int, height: int, shrink: int = 1
    ) -> NDArray[np.uint8]:
        """A window of it.

        Args:
            col: Left edge; the window lies inside the picture.
            row: Top edge.
            width: Columns, at least `shrink`.
            height: Rows, at least `shrink`.
            shrink: Side of the squares of pixels that are averaged to one.

        Returns:
            (height // shrink, width // shrink, 3) uint8 RGB; not to be written to.
        """
        ...


@dataclass(frozen=True, eq=False)
class ArrayPicture:
    """A picture in memory.

    Attributes:
        pixels: (rows, columns, 3) uint8 RGB.
    """

    pixels: NDArray[np.uint8]

    @property
    def shape(self) -> tuple[int, int]:
        return self.pixels.shape[0], self.pixels.shape[1]

    def read(
        self, col: int, row: int, width: int, height: int, shrink: int = 1
    ) -> NDArray[np.uint8]:
        rows, columns = height // shrink, width // shrink
        part = self.pixels[row : row + rows * shrink, col : col + columns * shrink]
        if shrink == 1:
            return part
        averaged = cv2.resize(part, (columns, rows), interpolation=cv2.INTER_AREA)
        return np.asarray(averaged, dtype=np.uint8)


@dataclass(frozen=True)
class FilePicture:
    """An image file, decoded as a whole when it is first looked at and kept while there is room.

    Its pixels are what segmenting the file would see: the same bands, stretch and nodata.

    Attributes:
        path: Anything that GDAL reads.
        shape: Rows and columns, as the file's header says.
    """

    path: str
    shape: tuple[int, int]

    @classmethod
    def open(cls, path: str) -> FilePicture:
        """Looks at the file's header.

        Raises:
            RasterError: It is missing or no picture.
        """
        with Raster.open(path) as raster:
            return cls(path, (raster.height, raster.width))

    def read(
        self, col: int, row: int, width: int, height: int, shrink: int = 1
    ) -> NDArray[np.uint8]:
        return ArrayPicture(_DECODED.get(self.path)).read(col, row, width, height, shrink)


@dataclass(frozen=True)
class RasterPicture:
    """A raster of any size, of which only the windows asked for are read.

    It is opened once per process, so the picture may be handed to another one.

    Attributes:
        path: Anything that GDAL reads.
        bands: See `Raster.open`.
        shape: Rows and columns.
    """

    path: str
    bands: tuple[int, ...]
    shape: tuple[int, int]

    def read(
        self, col: int, row: int, width: int, height: int, shrink: int = 1
    ) -> NDArray[np.uint8]:
        raster = _opened(self.path, self.bands, os.getpid())
        cells = -(-max(width, height) // shrink)
        side = cells * shrink
        grid = side if side <= _WHOLE_PX else cells
        chip = raster.read(Window(col, row, side, grid, grid), "bilinear", _INVALID)
        if grid == side:
            return ArrayPicture(chip.pixels).read(0, 0, width, height, shrink)
        return chip.pixels[: height // shrink, : width // shrink]


class _Decoded:
    """Decoded images, the least recently used dropped first."""

    def __init__(self, room_bytes: int) -> None:
        self._room_bytes = room_bytes
        self._images: OrderedDict[str, NDArray[np.uint8]] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def get(self, path: str) -> NDArray[np.uint8]:
        with self._lock:
            if path in self._images:
                self._images.move_to_end(path)
                return self._images[path]
        image = _decode(path)
        with self._lock:
            if path not in self._images:
                self._images[path] = image
                self._bytes += image.nbytes
            while self._bytes > self._room_bytes and len(self._images) > 1:
                _, dropped = self._images.popitem(last=False)
                self._bytes -= dropped.nbytes
        return image


_DECODED = _Decoded(_KEPT_BYTES)


def _decode(path: str) -> NDArray[np.uint8]:
    """All of an image, (rows, columns, 3) RGB."""
    with Raster.open(path) as raster:
        side = max(raster.width, raster.height)
        chip = raster.read(Window(0, 0, side, side, side), "bilinear", _INVALID)
        return np.ascontiguousarray(chip.pixels[: raster.height, : raster.width])


@lru_cache(maxsize=_OPEN_RASTERS)
def _opened(path: str, bands: tuple[int, ...], process: int) -> Raster:
    """`process` keeps a forked process from reading through its parent's file handle."""
    return Raster.open(path, bands=bands)
