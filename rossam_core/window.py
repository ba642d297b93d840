"""A square of the raster, as the model sees it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Window:
    """A square of the raster, or of a frame turned with an oriented box, and how it comes into the
    model's input.

    Attributes:
        col: Left edge, raster pixels, at least 0.
        row: Top edge, raster pixels, at least 0.
        side_px: Side in raster pixels. The square reaches beyond the raster's right or bottom edge
            only where the raster is smaller than it.
        resized_px: Side that it is resized to, in pixels of the model's input.
        input_px: Side of the model's input; what `resized_px` leaves free at the right and at the
            bottom is padding.
    """

    col: int
    row: int
    side_px: int
    resized_px: int
    input_px: int

    def __post_init__(self) -> None:
        if self.col < 0 or self.row < 0 or self.side_px < 1:
            raise ValueError(f"A window begins inside the raster and has a side; this is {self}.")
        if not 1 <= self.resized_px <= self.input_px:
            raise ValueError(f"A window is resized to 1 to input_px pixels; this is {self}.")

    @property
    def scale(self) -> float:
        """Pixels of the model's input per raster pixel."""
        return self.resized_px / self.side_px

    def to_input(self, x: float, y: float) -> tuple[float, float]:
        """A place in continuous raster pixels, in continuous pixels of the model's input."""
        return (x - self.col) * self.scale, (y - self.row) * self.scale

    def from_input(self, x: float, y: float) -> tuple[float, float]:
        """The inverse of `to_input`."""
        return x / self.scale + self.col, y / self.scale + self.row
