"""Which bands of a raster make the picture, and which of its pixels count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasterio.enums import ColorInterp, MaskFlags, Resampling
from rasterio.io import DatasetReader
from rasterio.windows import Window as RasterioWindow

from .errors import RasterError


@dataclass(frozen=True)
class BandChoice:
    """The bands behind red, green and blue.

    Attributes:
        rgb: Three band numbers from 1; equal ones are read once.
        palette: (N, 4) uint8 RGBA by pixel value, where the one band is a colour table's index.
        alpha: Number of the alpha band, 0 for none.
        masked: Whether pixels may be invalid at all, NaN apart.
    """

    rgb: tuple[int, int, int]
    palette: NDArray[np.uint8] | None
    alpha: int
    masked: bool

    @property
    def read(self) -> list[int]:
        """The distinct bands, in the order of `rgb`."""
        return list(dict.fromkeys(self.rgb))


def choose_bands(dataset: DatasetReader, bands: Sequence[int], name: str) -> BandChoice:
    """The bands by the user's choice; else red, green and blue by colour interpretation, wherever
    they stand; else the first three that are not alpha; else (one or two of those) the first one,
    three times.

    Args:
        dataset: An open raster.
        bands: One or three numbers from 1, or none.
        name: Of the raster, for messages.

    Raises:
        RasterError: A band does not exist, their number is neither one nor three, or their values
            are complex numbers.
    """
    meanings = list(dataset.colorinterp)
    alpha = meanings.index(ColorInterp.alpha) + 1 if ColorInterp.alpha in meanings else 0
    chosen = _asked(dataset.count, bands, name) if bands else _by_meaning(meanings)
    if any("complex" in dataset.dtypes[band - 1] for band in chosen):
        raise RasterError(
            f"Band {chosen[0]} of {name} holds complex numbers.",
            "Compute an amplitude band first, and segment that.",
        )
    flags = [dataset.mask_flag_enums[band - 1] for band in chosen]
    return BandChoice(
        chosen,
        _palette(dataset, chosen),
        alpha,
        any(MaskFlags.all_valid not in flag for flag in flags),
    )


def _asked(count: int, bands: Sequence[int], name: str) -> tuple[int, int, int]:
    for band in bands:
        if not isinstance(band, (int, np.integer)):
            raise RasterError(f"Band {band!r} was asked of {name}; bands are numbers from 1.")
        if not 1 <= band <= count:
            choice = "choose band 1" if count == 1 else f"choose bands 1 to {count}"
            raise RasterError(f"Band {band} was asked of {name}, which has {count}; {choice}.")
    if len(bands) not in (1, 3):
        raise RasterError(
            f"{len(bands)} bands were asked of {name}; choose three (red, green, blue) or one."
        )
    red, green, blue = bands if len(bands) == 3 else (bands[0],) * 3
    return red, green, blue


def _by_meaning(meanings: Sequence[ColorInterp]) -> tuple[int, int, int]:
    colours = (ColorInterp.red, ColorInterp.green, ColorInterp.blue)
    if all(colour in meanings for colour in colours):
        red, green, blue = (meanings.index(colour) + 1 for colour in colours)
        return red, green, blue
    # A file with nothing but alpha is still a picture of one band.
    seen = [n for n, meaning in enumerate(meanings, 1) if meaning != ColorInterp.alpha] or [1]
    return (seen[0], seen[1], seen[2]) if len(seen) >= 3 else (seen[0],) * 3


def _palette(dataset: DatasetReader, rgb: tuple[int, int, int]) -> NDArray[np.uint8] | None:
    band = rgb[0]
    if len(set(rgb)) > 1 or dataset.colorinterp[band - 1] != ColorInterp.palette:
        return None
    try:
        table = dataset.colormap(band)
    except ValueError:  # the band says "palette", but the file has no table
        return None
    palette = np.zeros((max(table) + 1, 4), dtype=np.uint8)
    for value, colour in table.items():
        palette[value] = colour
    return palette


def read_values(
    dataset: DatasetReader, choice: BandChoice, window: RasterioWindow, shape: tuple[int, int]
) -> tuple[NDArray[Any], NDArray[np.bool_]]:
    """The pixels of a window on a grid of `shape`, and which of them count.

    A grid coarser than the raster holds averages of the valid pixels (of palettes, whose numbers
    cannot be averaged, the middle pixel), taken from overviews where there are some.

    Args:
        dataset: An open raster.
        choice: Of its bands.
        window: Inside the raster.
        shape: Rows and columns of the grid.

    Returns:
        (bands, rows, columns) in the raster's data type, one layer per distinct band; and (rows,
        columns), False where alpha is 0, the mask is 0, or every band is nodata or not finite.
    """
    coarse = shape != (window.height, window.width)
    averaged = coarse and choice.palette is None
    values = dataset.read(
        choice.read,
        window=window,
        out_shape=(len(choice.read), *shape),
        resampling=Resampling.average if averaged else Resampling.nearest,
    )
    valid = np.ones(shape, dtype=bool)
    if choice.masked:
        masks = dataset.read_masks(choice.read, window=window, out_shape=(len(choice.read), *shape))
        valid &= masks.any(axis=0)
    if choice.alpha and choice.alpha not in choice.rgb:
        valid &= dataset.read(choice.alpha, window=window, out_shape=shape) > 0
    if np.issubdtype(values.dtype, np.floating):
        valid &= np.isfinite(values).any(axis=0)
    if choice.palette is not None:
        index = np.minimum(values[0], len(choice.palette) - 1)
        valid &= choice.palette[index, 3] > 0
    return values, valid
