"""What a training view is, and the geometry that a model asks of it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..rossam_core.magnification import Magnification


@dataclass(frozen=True)
class ViewSpec:
    """The geometry of the model's windows, from its card.

    Attributes:
        input_px: Side of the model's input.
        cells: Side of the grid of its masks.
        window_px: Side of the window in raster pixels around a box.
        point_window_px: The same around points.
        max_fill: Largest share of the window's side that a box may take.
        padding: RGB, 0 to 255, beyond the picture and where it has no data.
        magnification: Of the strategy "magnified"; None for the others.
    """

    input_px: int
    cells: int
    window_px: int
    point_window_px: int
    max_fill: float
    padding: tuple[float, float, float]
    magnification: Magnification | None = None

    def side_px(self, box: NDArray[np.float64]) -> float:
        """Side of the window around `box` (x0, y0, x1, y1)."""
        longer = float((box[2:] - box[:2]).max())
        grown = float(np.ceil(longer / self.max_fill))
        if self.magnification is None:
            return max(float(self.window_px), grown)
        largest = self.magnification.largest_px
        return max(self.magnification.side_px(longer), grown if longer > largest else 0.0)


@dataclass(frozen=True)
class View:
    """What a model is trained on: a window and K prompts of one kind in it.

    Pixel coordinates are those of the model's input, continuous, x before y.

    Attributes:
        pixels: (S, S, 3) uint8 RGB.
        targets: (K, cells, cells) float32, covered share of each cell.
        boxes: (K, 4) float32 x0 y0 x1 y1, or None.
        points: (K, P, 2) float32.
        labels: (K, P) int64, 1 on the object and 0 beside it.
        names: K objects, for messages.
        loose: Whether the model is told that the boxes may lie aside.
    """

    pixels: NDArray[np.uint8]
    targets: NDArray[np.float32]
    boxes: NDArray[np.float32] | None
    points: NDArray[np.float32]
    labels: NDArray[np.int64]
    names: tuple[str, ...]
    loose: bool = False
