"""An object as another raster would show it: cut by the raster's border, or in coarser pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import shapely

from .pictures import Picture, Shown
from .scenes import TrainingObject
from .sources.intake import polygonal

# What a border leaves of an object's extent: a share, but at least this many pixels.
_LEFT = (0.08, 0.75)
_LEFT_PX = 4.0

# The longer side of an object in coarser pixels, and the least that is left of the picture's sides.
_COARSE_PX = (9.0, 40.0)
_LEAST_PICTURE_PX = 64


@dataclass(frozen=True)
class _PartOfPicture:
    """A rectangle of another picture.

    Attributes:
        whole: The other one.
        corner: Column and row of its top left pixel.
        shape: Rows and columns.
    """

    whole: Picture
    corner: tuple[int, int]
    shape: tuple[int, int]

    @property
    def identity(self) -> str:
        return f"{self.whole.identity}, {self.shape} from {self.corner}"

    def read(self, col: int, row: int, width: int, height: int, shrink: int = 1) -> Shown:
        return self.whole.read(col + self.corner[0], row + self.corner[1], width, height, shrink)


@dataclass(frozen=True)
class _CoarsePicture:
    """Another picture with squares of its pixels averaged; what fills no square is left out.

    Attributes:
        fine: The other one.
        factor: Side of the squares.
    """

    fine: Picture
    factor: int

    @property
    def shape(self) -> tuple[int, int]:
        rows, columns = self.fine.shape
        return rows // self.factor, columns // self.factor

    @property
    def identity(self) -> str:
        return f"{self.fine.identity}, 1/{self.factor}"

    def read(self, col: int, row: int, width: int, height: int, shrink: int = 1) -> Shown:
        col, row, width, height, shrink = (
            self.factor * each for each in (col, row, width, height, shrink)
        )
        return self.fine.read(col, row, width, height, shrink)


def cut_by_border(item: TrainingObject, rng: np.random.Generator) -> TrainingObject:
    """The object where its picture ends within it, on a side that `rng` chooses.

    Tiles cut objects to slivers as often as in halves: between 8 and 75 % of the extent are left.
    An object too small to be cut comes back as it is.
    """
    rows, columns = item.picture.shape
    axis, first = int(rng.integers(2)), bool(rng.integers(2))
    low, high = item.extent[axis], item.extent[axis + 2]
    left = max(rng.uniform(*_LEFT) * (high - low), _LEFT_PX)
    border = round(low + left if first else high - left)
    if not low < border < high:
        return item
    area = [0, 0, columns, rows]
    area[axis + 2 if first else axis] = border
    x0, y0, x1, y1 = area
    part = _PartOfPicture(item.picture, (x0, y0), (y1 - y0, x1 - x0))
    return _shown(item, part, shapely.transform(item.shape, lambda xy: xy - (x0, y0)))


def in_coarser_pixels(item: TrainingObject, rng: np.random.Generator) -> TrainingObject:
    """The object with 9 to 40 px of longer side, averaged from its picture's pixels.

    The length is drawn evenly in its logarithm and reached by a whole factor, as far as the picture
    keeps 64 px. An object that has no more pixels than that comes back as it is.
    """
    longer = float((item.extent[2:] - item.extent[:2]).max())
    wanted = float(np.exp(rng.uniform(*np.log(_COARSE_PX))))
    factor = min(round(longer / wanted), min(item.picture.shape) // _LEAST_PICTURE_PX)
    if factor < 2:
        return item
    shape = shapely.transform(item.shape, lambda xy: xy / factor)
    return _shown(item, _CoarsePicture(item.picture, factor), shape)


def _shown(item: TrainingObject, picture: Picture, shape: shapely.Geometry) -> TrainingObject:
    """`item` in another picture, without what lies beyond it; unchanged if nothing is left."""
    rows, columns = picture.shape
    seen = polygonal(shapely.intersection(shape, shapely.box(0, 0, columns, rows)))
    return item if seen is None else replace(item, picture=picture, shape=seen)
