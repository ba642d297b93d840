"""The one place that reads rasters."""

from __future__ import annotations

import math
import threading
import warnings
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import cv2
import numpy as np
import rasterio
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS
from pyproj.exceptions import CRSError
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.io import DatasetReader
from rasterio.windows import Window as RasterioWindow

from .bands import BandChoice, choose_bands, read_values
from .errors import RasterError
from .georeference import known_crs
from .stretch import Stretch, find_stretch, require_valid_pixels
from .window import Window

# GDAL's default is 5 % of the machine's memory; neighbouring windows need far less.
_CACHE_BYTES = 128 * 2**20

_INTERPOLATION = {"bicubic": cv2.INTER_CUBIC, "bilinear": cv2.INTER_LINEAR}

# An overview of at least this many pixels speaks for the whole raster's brightness.
_OVERVIEW_PX = 512 * 512


@dataclass(frozen=True)
class Chip:
    """The pixels of a window, ready for the model.

    Attributes:
        window: Where they come from.
        pixels: (input_px, input_px, 3) uint8 RGB. Padding colour beyond the raster and on invalid
            pixels: what a file holds there is arbitrary.
        valid: (input_px, input_px) bool, False beyond the raster and on invalid pixels.
    """

    window: Window
    pixels: NDArray[np.uint8]
    valid: NDArray[np.bool_]


class Raster:
    """A raster, opened for windows of three 8-bit bands.

    8-bit bands pass untouched; palettes are looked up; anything else is stretched once per raster.
    Reads are serialised by a lock, so that the raster may be opened in one thread and read in
    another.

    Attributes:
        path: As given.
        width: Pixels.
        height: Pixels.
        crs: None where the file states none.
        transform: Raster pixels to map coordinates. Of an ungeoreferenced picture the identity, or
            (x, y) → (x, −y) where it is laid out as QGIS does it.
        georeferenced: Whether the file places its pixels on a map.
    """

    def __init__(self, path: str, dataset: DatasetReader, bands: Sequence[int]) -> None:
        """Takes over an open dataset; see `open`."""
        self.path = path
        self.width: int = dataset.width
        self.height: int = dataset.height
        self.transform: Affine = dataset.transform
        self.georeferenced = not dataset.transform.is_identity
        self._name = Path(path).name or path
        self._dataset = dataset
        self._lock = threading.Lock()
        self._choice = choose_bands(dataset, bands, self._name)
        self.crs = self._checked_crs()
        self._check_placing()
        self._stretch = self._make_stretch()

    @classmethod
    def open(cls, path: str, *, bands: Sequence[int] = (), y_up: bool = False) -> Raster:
        """Opens anything that GDAL reads.

        Args:
            path: A file, `/vsicurl/…`, a subdataset's name.
            bands: Three numbers from 1 for red, green and blue, or one; empty chooses (see
                `bands.choose_bands`).
            y_up: Whether an ungeoreferenced picture is laid out with y = −row; ignored for others.

        Raises:
            RasterError: It is missing, unreadable, complex, without any valid pixel, has no such
                band, cannot be placed, or its name is no valid UTF-8.
        """
        name = Path(path).name or path
        with ExitStack() as stack:
            stack.enter_context(rasterio.Env(GDAL_CACHEMAX=_CACHE_BYTES))
            try:
                dataset = _open_dataset(path)
            except UnicodeEncodeError as error:
                raise RasterError(
                    f"The name of {printable(path)} is no valid UTF-8, so it cannot be opened as a "
                    "raster.",
                    "Rename it.",
                ) from error
            except RasterioError as error:
                raise _cannot_open(path, error) from error
            stack.callback(dataset.close)
            if dataset.count == 0:
                raise RasterError(
                    f"{name} has no bands of its own.", _subdataset_hint(dataset.subdatasets)
                )
            try:
                raster = cls(path, dataset, bands)
            except RasterioError as error:
                raise _cannot_read(name, error) from error
            stack.pop_all()
        if y_up:
            raster.lay_out_y_up()
        return raster

    def __enter__(self) -> Raster:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def files(self) -> tuple[str, ...]:
        """What it is read from, as far as GDAL names it: side files and a mosaic's parts too."""
        return tuple(self._dataset.files)

    def close(self) -> None:
        with self._lock:
            self._dataset.close()

    def lay_out_y_up(self) -> None:
        """Lays an ungeoreferenced picture out with y = −row, as QGIS does; changes no other raster.

        To be called before prompts are read or outlines are placed.
        """
        if not self.georeferenced:
            self.transform = Affine.scale(1, -1)

    def read(self, window: Window, resampling: str, padding: tuple[float, float, float]) -> Chip:
        """The pixels of a window.

        A window larger than the model sees it is read from overviews or averaged, so that memory
        depends on the model's input alone; a smaller one is enlarged, clamped and rounded.

        Args:
            window: Within the raster, or beginning in it where the raster is smaller.
            resampling: "bicubic" or "bilinear", for enlarging.
            padding: RGB, 0 to 255, of invalid pixels and of what lies beyond the raster.

        Raises:
            RasterError: The file is damaged there, or gone.
        """
        grid_px = min(window.side_px, window.resized_px)
        colours, seen = self._read_grid(window, grid_px)
        if not seen.all():
            colours[~seen] = np.rint(np.array(padding))
        # The last pixels go on beyond the raster, so that enlarging does not mix them with padding.
        beyond = ((0, grid_px - seen.shape[0]), (0, grid_px - seen.shape[1]))
        pixels: NDArray[Any] = np.pad(colours, (*beyond, (0, 0)), mode="edge")
        valid: NDArray[Any] = np.pad(seen.astype(np.uint8), beyond)
        size = (window.resized_px, window.resized_px)
        if grid_px < window.resized_px:
            pixels = cv2.resize(pixels, size, interpolation=_INTERPOLATION[resampling])
            valid = cv2.resize(valid, size, interpolation=cv2.INTER_NEAREST_EXACT)
        free = window.input_px - window.resized_px
        chip_valid = np.pad(valid.astype(bool), (0, free))
        chip = np.pad(_to_bytes(pixels), ((0, free), (0, free), (0, 0)))
        if not chip_valid.all():
            chip[~chip_valid] = np.rint(np.array(padding))
        return Chip(window, chip, chip_valid)

    def _read_grid(self, window: Window, grid_px: int) -> tuple[NDArray[Any], NDArray[np.bool_]]:
        """The raster's part of a window on a grid of `grid_px` cells to the window's side.

        Returns:
            (rows, columns, 3) uint8 or float32 from 0 to 255, and (rows, columns) which cells
            count; as many rows and columns as have their centre on the raster.
        """
        cell_px = window.side_px / grid_px
        height = min(window.side_px, self.height - window.row)
        width = min(window.side_px, self.width - window.col)
        rows, whole_rows = _cells(height, cell_px)
        cols, whole_cols = _cells(width, cell_px)
        part = RasterioWindow(
            window.col,
            window.row,
            min(whole_cols * cell_px, width),
            min(whole_rows * cell_px, height),
        )
        try:
            with self._lock, rasterio.Env(GDAL_CACHEMAX=_CACHE_BYTES):
                values, seen = read_values(
                    self._dataset, self._choice, part, (whole_rows, whole_cols)
                )
        except (RasterioError, ValueError) as error:
            raise _cannot_read(self._name, error, window) from error
        colours = _to_colours(values, self._choice, self._stretch)
        # The last cell of a coarse grid may lie on the raster with no more than its larger part.
        more = ((0, rows - whole_rows), (0, cols - whole_cols))
        return np.pad(colours, (*more, (0, 0)), mode="edge"), np.pad(seen, more, mode="edge")

    def _checked_crs(self) -> CRS | None:
        try:
            stated = self._dataset.crs
            return known_crs(stated.to_wkt(version="WKT2_2019")) if stated else None
        except (RasterioError, CRSError) as error:
            raise RasterError(
                f"The CRS of {self._name} cannot be understood: {error}.",
                "Assign one, in QGIS with Raster › Projections › Assign projection.",
            ) from error

    def _check_placing(self) -> None:
        if not self.georeferenced and (self._dataset.gcps[0] or self._dataset.rpcs):
            raise RasterError(
                f"{self._name} is placed by ground control points or RPCs, not by a transform.",
                "Rectify it first, in QGIS with Raster › Projections › Warp, or with gdalwarp.",
            )
        terms = tuple(self.transform)[:6]
        if not all(map(math.isfinite, terms)) or self.transform.determinant == 0:
            raise RasterError(
                f"The geotransform of {self._name} cannot be inverted: {terms}.",
                "Georeference the raster anew.",
            )

    def _make_stretch(self) -> Stretch | None:
        choice = self._choice
        kinds = {self._dataset.dtypes[band - 1] for band in choice.rgb}
        if kinds == {"uint8"} or choice.palette is not None:
            if choice.masked or choice.alpha or choice.palette is not None:
                require_valid_pixels(self._dataset, choice, self._name)
            return None
        sizes = [
            (self.width // factor) * (self.height // factor)
            for factor in self._dataset.overviews(choice.rgb[0])
        ]
        large = [level for level, size in enumerate(sizes) if size >= _OVERVIEW_PX]
        if not large:
            return find_stretch(self._dataset, choice, self._name)
        with _open_dataset(self.path, overview_level=large[-1]) as overview:
            return find_stretch(overview, choice, self._name)


def printable(text: str) -> str:
    """A text that can be shown and written, as names of files need not be: what is no UTF-8 in them
    is escaped.
    """
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _open_dataset(path: str, **how: int) -> DatasetReader:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        dataset = rasterio.open(path, **how)
        dataset.transform  # noqa: B018 -- asked once here, where its warning is silenced
    return dataset


def _cannot_open(path: str, error: Exception) -> RasterError:
    # GDAL names (/vsi…, DRIVER:…, URLs) are no paths; for a path, say what is wrong with it.
    if not path.startswith("/vsi") and ":" not in path[2:] and not Path(path).exists():
        return RasterError(f"The raster {path} does not exist.")
    return RasterError(f"{path} cannot be opened as a raster: {str(error).rstrip('.')}.")


def _cannot_read(name: str, error: Exception, window: Window | None = None) -> RasterError:
    where = f" at column {window.col}, row {window.row}" if window else ""
    # rasterio keeps GDAL's own words in the cause.
    words = str(error.__cause__ or error).rstrip(".")
    return RasterError(
        f"The pixels of {name} cannot be read{where}: {words}.",
        "The file may be damaged or no longer reachable.",
    )


def _subdataset_hint(names: Sequence[str]) -> str:
    if not names:
        return "Choose another file."
    listed = ", ".join(names[:3]) + (", …" if len(names) > 3 else "")
    return f"Choose one of its {len(names)} subdatasets: {listed}."


def _cells(size_px: int, cell_px: float) -> tuple[int, int]:
    """Cells along a side with their centre on the raster, and those that lie on it wholly."""
    # Rounded where cells are whole numbers of pixels but their quotient is not exact.
    cells = round(size_px / cell_px, 6)
    whole = max(math.floor(cells), 1)
    return max(math.ceil(cells - 0.5), whole), whole


def _to_colours(values: NDArray[Any], choice: BandChoice, stretch: Stretch | None) -> NDArray[Any]:
    """(bands, h, w) as read, as (h, w, 3) uint8 or float32 from 0 to 255."""
    if choice.palette is not None:
        colours: NDArray[np.uint8] = choice.palette[
            np.minimum(values[0], len(choice.palette) - 1), :3
        ]
        return colours
    bands: NDArray[Any] = values if stretch is None else stretch.apply(values)
    order = [choice.read.index(band) for band in choice.rgb]
    return np.ascontiguousarray(bands[order].transpose(1, 2, 0))


def _to_bytes(pixels: NDArray[Any]) -> NDArray[np.uint8]:
    if pixels.dtype != np.uint8:
        pixels = np.rint(np.clip(pixels, 0, 255)).astype(np.uint8)
    return pixels
