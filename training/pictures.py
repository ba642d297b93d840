"""Pictures that are read in windows: arrays, image files and rasters of any size."""

from __future__ import annotations

import hashlib
import os
import threading
from collections import OrderedDict
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
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

# Until a model's own padding is painted there.
_INVALID = (0.0, 0.0, 0.0)

# Up to this side a window is read pixel by pixel and averaged here, several times as fast as GDAL
# averages; beyond it memory counts, and GDAL may have overviews.
_WHOLE_PX = 2048


@dataclass(frozen=True, eq=False)
class Shown:
    """What a window of a picture shows.

    Attributes:
        pixels: (rows, columns, 3) uint8 RGB, arbitrary where they are not valid.
        valid: (rows, columns) bool, False where there are no data; None where there are everywhere.
    """

    pixels: NDArray[np.uint8]
    valid: NDArray[np.bool_] | None = None

    def padded(self, padding: tuple[float, float, float]) -> NDArray[np.uint8]:
        """The pixels with an RGB of 0 to 255 where there are no data; not to be written to."""
        if self.valid is None:
            return self.pixels
        painted: NDArray[np.uint8] = self.pixels.copy()
        painted[~self.valid] = np.rint(padding)
        return painted


class Picture(Protocol):
    """An RGB picture that need not be in memory."""

    @property
    def identity(self) -> str:
        """Changes when the pixels do: of a file, its size and time of last change."""
        ...

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        ...

    def read(self, col: int, row: int, width: int, height: int, shrink: int = 1) -> Shown:
        """A window of it.

        Args:
            col: Left edge; the window lies inside the picture.
            row: Top edge.
            width: Columns, at least `shrink`.
            height: Rows, at least `shrink`.
            shrink: Side of the squares of pixels that are averaged to one, those without data
                left out; whether it has data itself, the pixel in the middle says.

        Returns:
            height // shrink rows and width // shrink columns; not to be written to.
        """
        ...


@dataclass(frozen=True, eq=False)
class ArrayPicture:
    """A picture in memory.

    Attributes:
        pixels: (rows, columns, 3) uint8 RGB.
        valid: (rows, columns) bool, False where there are no data; None where there are everywhere.
    """

    pixels: NDArray[np.uint8]
    valid: NDArray[np.bool_] | None = None

    @property
    def identity(self) -> str:
        told = hashlib.sha256(self.pixels.tobytes())
        if self.valid is not None:
            told.update(self.valid.tobytes())
        return told.hexdigest()

    @property
    def shape(self) -> tuple[int, int]:
        return self.pixels.shape[0], self.pixels.shape[1]

    def read(self, col: int, row: int, width: int, height: int, shrink: int = 1) -> Shown:
        rows, columns = height // shrink, width // shrink
        span = np.s_[row : row + rows * shrink, col : col + columns * shrink]
        part, valid = self.pixels[span], None if self.valid is None else self.valid[span]
        if valid is not None and valid.all():
            valid = None
        if shrink == 1:
            return Shown(part, valid)
        averaged = np.asarray(
            cv2.resize(part, (columns, rows), interpolation=cv2.INTER_AREA), dtype=np.uint8
        )
        if valid is None:
            return Shown(averaged)
        squares = (rows, shrink, columns, shrink)
        count = valid.reshape(squares).sum(axis=(1, 3))
        mixed = (count > 0) & (count < shrink**2)
        sums = (part * valid[..., None]).reshape(*squares, 3).sum(axis=(1, 3))
        averaged[mixed] = np.rint(sums[mixed] / count[mixed, None])
        middle = shrink // 2
        return Shown(averaged, valid[middle::shrink, middle::shrink])


@dataclass(frozen=True)
class FilePicture:
    """An image file, decoded as a whole when it is first looked at and kept while there is room.

    Its pixels are what segmenting the file would see: the same bands and stretch, and with
    `Shown.padded` the same where there are no data.

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

    @property
    def identity(self) -> str:
        return _stamp(self.path)

    def read(self, col: int, row: int, width: int, height: int, shrink: int = 1) -> Shown:
        return _DECODED.get(self.path).read(col, row, width, height, shrink)


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

    @property
    def identity(self) -> str:
        return f"{_stamp(self.path)}, bands {self.bands}"

    def read(self, col: int, row: int, width: int, height: int, shrink: int = 1) -> Shown:
        raster = _opened(self.path, self.bands, os.getpid())
        cells = -(-max(width, height) // shrink)
        side = cells * shrink
        grid = side if side <= _WHOLE_PX else cells
        chip = raster.read(Window(col, row, side, grid, grid), "bilinear", _INVALID)
        picture = ArrayPicture(chip.pixels, chip.valid)
        if grid == side:
            return picture.read(0, 0, width, height, shrink)
        return picture.read(0, 0, width // shrink, height // shrink)


class _Decoded:
    """Decoded images, the least recently used dropped first."""

    def __init__(self, room_bytes: int) -> None:
        self._room_bytes = room_bytes
        self._images: OrderedDict[str, ArrayPicture] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def get(self, path: str) -> ArrayPicture:
        with self._lock:
            if path in self._images:
                self._images.move_to_end(path)
                return self._images[path]
        image = _decode(path)
        with self._lock:
            if path not in self._images:
                self._images[path] = image
                self._bytes += _bytes(image)
            while self._bytes > self._room_bytes and len(self._images) > 1:
                _, dropped = self._images.popitem(last=False)
                self._bytes -= _bytes(dropped)
        return image


_DECODED = _Decoded(_KEPT_BYTES)


def _bytes(image: ArrayPicture) -> int:
    return image.pixels.nbytes + (0 if image.valid is None else image.valid.nbytes)


def _decode(path: str) -> ArrayPicture:
    """All of an image."""
    with Raster.open(path) as raster:
        side = max(raster.width, raster.height)
        chip = raster.read(Window(0, 0, side, side, side), "bilinear", _INVALID)
        whole = np.s_[: raster.height, : raster.width]
        valid = None if chip.valid[whole].all() else np.ascontiguousarray(chip.valid[whole])
        return ArrayPicture(np.ascontiguousarray(chip.pixels[whole]), valid)


def _stamp(path: str) -> str:
    """Size and time of last change of a file; of what only GDAL finds, its name."""
    if not Path(path).is_file():
        return path
    found = Path(path).stat()
    return f"{found.st_size} {found.st_mtime_ns}"


@lru_cache(maxsize=_OPEN_RASTERS)
def _opened(path: str, bands: tuple[int, ...], process: int) -> Raster:
    """`process` keeps a forked process from reading through its parent's file handle."""
    return Raster.open(path, bands=bands)
