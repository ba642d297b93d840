"""Oriented boxes from centre, width, height and angle, as columns of a prompt layer hold them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import shapely
from affine import Affine
from numpy.typing import NDArray
from pyproj import Transformer

from .angle_conventions import AngleFields
from .errors import PromptError
from .prompt_source import RowBatch
from .raster import Raster
from .shapes import PixelShapes, place, to_pixels

# What rounding may add to the ends of a convention's range, and to a square's height.
_ROUNDING = 1e-3


@dataclass(frozen=True)
class _Stated:
    """What N rows say of their boxes.

    Attributes:
        degrees: (N,) angle.
        width: (N,) along the angle.
        height: (N,) across it.
        known: (N,) bool, whether all three are numbers, and no side negative.
    """

    degrees: NDArray[np.float64]
    width: NDArray[np.float64]
    height: NDArray[np.float64]
    known: NDArray[np.bool_]

    @classmethod
    def of(cls, batch: RowBatch, fields: AngleFields) -> _Stated:
        angle, width, height = (_numbers(batch.columns.column(name)) for name in fields.names)
        known = np.isfinite(angle) & np.isfinite(width) & np.isfinite(height)
        degrees = np.degrees(angle) if fields.unit == "radians" else angle
        return cls(degrees, width, height, known & (width >= 0) & (height >= 0))

    @property
    def flat(self) -> NDArray[np.bool_]:
        """(N,) whether the box has no area."""
        nothing: NDArray[np.bool_] = (self.width == 0) | (self.height == 0)
        return nothing

    def corners(self, centre: NDArray[np.float64], sense: int) -> NDArray[np.float64]:
        """(N, 4, 2) around each box.

        Args:
            centre: (N, 2) x and y.
            sense: 1 where the angle counts from +x towards +y of the frame, else -1.
        """
        turn = sense * np.radians(self.degrees)
        along = np.stack([np.cos(turn), np.sin(turn)], axis=1) * (self.width / 2)[:, None]
        across = np.stack([-np.sin(turn), np.cos(turn)], axis=1) * (self.height / 2)[:, None]
        signs = ((-1, -1), (1, -1), (1, 1), (-1, 1))
        return np.stack([centre + a * along + b * across for a, b in signs], axis=1)

    def check(self, fields: AngleFields, first_row: int) -> None:
        """Makes sure that no row contradicts the convention.

        Raises:
            PromptError: One does; rows are counted from `first_row`.
        """
        meaning = fields.meaning
        swapped = self.known & (self.height > self.width * (1 + _ROUNDING))
        if meaning.long_width and swapped.any():
            row = int(swapped.argmax())
            raise PromptError(
                f"Row {first_row + row + 1} has the width {self.width[row]:g} and the height "
                f"{self.height[row]:g}, but under {meaning.name} the width is the longer side.",
                "Exchange the two fields, or choose the convention opencv if the angle is that of "
                "the width.",
            )
        if meaning.lowest is None or meaning.highest is None:
            return
        low, high = meaning.lowest - _ROUNDING, meaning.highest + _ROUNDING
        astray = self.known & ((self.degrees < low) | (self.degrees > high))
        if astray.any():
            row = int(astray.argmax())
            raise PromptError(
                f"Row {first_row + row + 1} has an angle of {self.degrees[row]:g} degrees, but "
                f"under {meaning.name} angles are {meaning.lowest:g} to {meaning.highest:g}.",
                "Choose the convention that the angles were made with.",
            )


def require_numbers(schema: pa.Schema, fields: AngleFields, layer: str) -> None:
    """Makes sure that the columns exist and hold numbers.

    Raises:
        PromptError: One does not; `layer` names the layer.
    """
    for role, name in zip(("angle", "width", "height"), fields.names, strict=True):
        if name not in schema.names:
            listed = ", ".join(schema.names) or "no field at all"
            raise PromptError(f"The {role} field {name!r} is not in {layer}, which has: {listed}.")
        kind = schema.field(name).type
        if not (
            pa.types.is_integer(kind)
            or pa.types.is_floating(kind)
            or pa.types.is_decimal(kind)
            or pa.types.is_null(kind)
        ):
            raise PromptError(
                f"The {role} field {name!r} of {layer} has the type {kind}; it must be numbers."
            )


def angled_shapes(
    batch: RowBatch,
    fields: AngleFields,
    first_row: int,
    to_raster_crs: Transformer | None,
    raster: Raster,
) -> PixelShapes:
    """Rows as oriented boxes on a raster, see `AngleFields`.

    A row without a finite angle, width and height is "invalid", one without area "zero_size".

    Args:
        batch: Rows with the columns of `fields`.
        fields: How the boxes are stated.
        first_row: Row number of the first, from 0, for messages.
        to_raster_crs: From the layer's CRS to the raster's; None where they are the same.
        raster: What they lie on.

    Raises:
        PromptError: Angle or sides contradict the convention, or are to be laid out in degrees.
    """
    if (
        fields.meaning.on_map
        and to_raster_crs is not None
        and to_raster_crs.source_crs is not None
        and to_raster_crs.source_crs.is_geographic
    ):
        raise PromptError(
            "The angles are those of a map, but the layer is in degrees "
            f"({to_raster_crs.source_crs.name}), where a box with right angles is none on the "
            "raster.",
            "Reproject the layer to the raster's CRS, with sizes in its units.",
        )
    stated = _Stated.of(batch, fields)
    stated.check(fields, first_row)
    centres = shapely.centroid(batch.geometries)
    there = ~(shapely.is_missing(centres) | shapely.is_empty(centres))
    x, y = np.full(len(batch), np.nan), np.full(len(batch), np.nan)
    x[there], y[there] = shapely.get_x(centres[there]), shapely.get_y(centres[there])
    # Prompts in rows and columns of a picture have their own idea of up.
    way, transform = to_raster_crs, raster.transform
    down = not raster.georeferenced and transform.e > 0
    if not fields.meaning.on_map:
        x, y = place(np.stack([x, y], axis=1), to_raster_crs, raster.transform).T
        way, transform, down = None, Affine.identity(), True
    usable = there & stated.known & ~stated.flat & np.isfinite(x) & np.isfinite(y)
    # From +x towards +y of the frame.
    sense = 1 if fields.meaning.clockwise == down else -1
    corners = stated.corners(np.stack([x, y], axis=1), sense)
    boxes = np.full(len(batch), None, dtype=object)
    boxes[usable] = shapely.polygons(corners[usable])
    shapes = to_pixels(boxes, batch.damaged | (there & ~usable), way, transform, upright=True)
    shapes.status[there & stated.known & stated.flat] = "zero_size"
    return shapes


def _numbers(column: pa.ChunkedArray) -> NDArray[np.float64]:
    """A column as float64, NaN for NULL."""
    values: Any = pc.fill_null(pc.cast(column, pa.float64()), np.nan)
    return np.asarray(values.to_numpy(), dtype=np.float64)
