"""The instance raster: each pixel holds the number of the prompt whose object covers it."""

from __future__ import annotations

import math
import shutil
import warnings
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType

import numpy as np
import rasterio
from affine import Affine
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.features import rasterize
from rasterio.windows import Window as RasterioWindow
from shapely.geometry.base import BaseGeometry

from .errors import OutputError
from .part_files import make_part_folder, set_aside
from .raster import Raster
from .writer import check_output

MASK_EXTENSIONS = (".tif", ".tiff")

# What GDAL and ArcGIS put beside a raster, and would take for the new mask's: overviews, statistics
# and a georeference, validity, and how often each value occurs.
_SIDECARS = (".ovr", ".aux.xml", ".msk", ".msk.ovr", ".vat.dbf", ".vat.cpg")

# Side of the file's tiles.
_TILE_PX = 256

# An object is burnt in parts of this side, so that memory does not depend on its size.
_PART_PX = 2048


class MaskWriter:
    """Writes a GeoTIFF on the raster's own grid, uint32, 0 where no object is.

    A pixel belongs to an object when its centre lies inside the outline; where outlines overlap,
    the first one written keeps it. Tiles that no object touches take no space. A context manager
    that leaves nothing behind unless `commit` was called.
    """

    def __init__(self, path: str, raster: Raster, provenance: Mapping[str, str]) -> None:
        """Creates an empty mask beside the target.

        Raises:
            OutputError: The extension is not a GeoTIFF's or the folder cannot be written.
        """
        check_output(path, [], MASK_EXTENSIONS)
        self._target = Path(path)
        try:
            self._folder = make_part_folder(self._target)
        except OSError as error:
            raise self._failed(error) from error
        self._part = self._folder / self._target.name
        # What must be found again in the file: pixels, and the tiles (row, column) they lie in.
        self._burnt_px = 0
        self._touched: set[tuple[int, int]] = set()
        profile = {
            "driver": "GTiff",
            "dtype": "uint32",
            "count": 1,
            "width": raster.width,
            "height": raster.height,
            "crs": None if raster.crs is None else raster.crs.to_wkt(),
            "transform": raster.transform if raster.georeferenced else None,
            "tiled": True,
            "blockxsize": _TILE_PX,
            "blockysize": _TILE_PX,
            "compress": "deflate",
            "sparse_ok": True,
            "bigtiff": "if_safer",
        }
        try:
            with warnings.catch_warnings():
                # The mask of a picture without georeference is one, too.
                warnings.simplefilter("ignore", NotGeoreferencedWarning)
                self._dataset = rasterio.open(self._part, "w+", **profile)
            self._dataset.update_tags(**provenance)
        except (RasterioError, OSError) as error:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise self._failed(error) from error

    def __enter__(self) -> MaskWriter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.discard()

    def write(self, prompt_id: int, shape: BaseGeometry) -> None:
        """Burns an outline in.

        Args:
            prompt_id: Above 0.
            shape: Polygon or multipolygon in raster pixels.

        Raises:
            OutputError: The disk is full or gone.
        """
        x0, y0, x1, y1 = shape.bounds
        left, top = max(math.floor(x0), 0), max(math.floor(y0), 0)
        right = min(math.ceil(x1), self._dataset.width)
        bottom = min(math.ceil(y1), self._dataset.height)
        for row in range(top, bottom, _PART_PX):
            for col in range(left, right, _PART_PX):
                window = RasterioWindow(
                    col, row, min(_PART_PX, right - col), min(_PART_PX, bottom - row)
                )
                self._burn(prompt_id, shape, window)

    def _burn(self, prompt_id: int, shape: BaseGeometry, window: RasterioWindow) -> None:
        inside = rasterize(
            [shape],
            out_shape=(window.height, window.width),
            transform=Affine.translation(window.col_off, window.row_off),
            dtype="uint8",
        ).astype(bool)
        try:
            mask = self._dataset.read(1, window=window)
            free = inside & (mask == 0)
            if free.any():
                mask[free] = np.uint32(prompt_id)
                self._dataset.write(mask, 1, window=window)
                self._burnt_px += int(np.count_nonzero(free))
                self._touched.update(_tiles(window))
        except (RasterioError, OSError) as error:
            raise self._failed(error) from error

    def close(self) -> None:
        """Writes what is still in memory; what can fail for a full disk fails here.

        Raises:
            OutputError: It cannot be written whole.
        """
        if self._dataset.closed:
            return
        try:
            self._dataset.close()
            found_px = self._count_written()
        except (RasterioError, OSError) as error:
            raise self._failed(error) from error
        # GDAL writes what it has cached when it closes a file, and does not say when that fails.
        if found_px != self._burnt_px:
            raise self._failed(OSError("the disk did not take all of it"))

    def _count_written(self) -> int:
        """Pixels of objects in the finished file."""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            with rasterio.open(self._part) as written:
                return sum(
                    int(np.count_nonzero(written.read(1, window=window)))
                    for window in (
                        RasterioWindow(
                            col * _TILE_PX, row * _TILE_PX,
                            min(_TILE_PX, written.width - col * _TILE_PX),
                            min(_TILE_PX, written.height - row * _TILE_PX),
                        )
                        for row, col in sorted(self._touched)
                    )
                )  # fmt: skip

    def commit(self) -> None:
        """Closes the mask and puts it in its place; what described an older one goes.

        Raises:
            OutputError: It cannot be written whole.
        """
        try:
            self.close()
            stale = [self._target.with_name(self._target.name + end) for end in _SIDECARS]
            with set_aside(stale, self._folder / "stale"):
                self._part.replace(self._target)
        except OSError as error:
            raise error if isinstance(error, OutputError) else self._failed(error) from error
        finally:
            self.discard()

    def discard(self) -> None:
        """Removes what is not committed; may be called again."""
        # What cannot be flushed is thrown away in any case.
        with suppress(RasterioError, OSError):
            self._dataset.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _failed(self, error: Exception) -> OutputError:
        words = str(error.__cause__ or error).rstrip(".")
        return OutputError(
            f"The mask {self._target} cannot be written: {words}.",
            "Check the folder's permissions and the free space on its disk.",
        )


def _tiles(window: RasterioWindow) -> Iterator[tuple[int, int]]:
    """Rows and columns of the file's tiles that a window touches."""
    last_row = (window.row_off + window.height - 1) // _TILE_PX
    last_col = (window.col_off + window.width - 1) // _TILE_PX
    for row in range(window.row_off // _TILE_PX, last_row + 1):
        for col in range(window.col_off // _TILE_PX, last_col + 1):
            yield row, col
