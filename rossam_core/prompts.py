"""Prompts: what is asked of the model, from a layer's rows to pixels of the raster."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import geopandas
import numpy as np
import pyarrow as pa
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer

from .angle_conventions import AngleFields
from .angled_boxes import angled_shapes, require_numbers
from .errors import PromptError
from .georeference import same_crs, transformer
from .grouping import Groups, read_labels, require_field
from .oriented import OrientedBox
from .prompt_source import RowBatch, RowSource, open_source
from .raster import Raster
from .shapes import PixelShapes, join_shapes, to_pixels

__all__ = [
    "OrientedBox",
    "PixelPrompt",
    "PromptBatch",
    "PromptLayer",
    "y_points_up",
]

# What lies beyond the raster by no more than this is rounding: GeoJSON keeps 7 decimals of a
# degree, a centimetre.
_BORDER_PX = 0.5

# Rows that are looked at together in a first pass over a grouped layer.
_FIRST_PASS_ROWS = 65536

# Rows by which the layout of a picture without georeference is recognised.
_LOOKED_AT = 1000


@dataclass(frozen=True)
class PixelPrompt:
    """One prompt, in continuous raster pixels.

    Attributes:
        prompt_id: Ordinal of the prompt in its layer, from 1; groups count by first appearance.
        box: x0, y0, x1, y1, or None.
        points: (x, y) each.
        labels: One per point: 1 on the object, 0 on the background.
        oriented: The oriented box that the box encloses, where the prompt is one.
        status: "ok"; "border" (reaches beyond the raster: the box is cut there, points beyond are
            left out); or why it cannot be asked: "null" (no geometry), "invalid" (NaN, infinite or
            not transformable coordinates, damaged geometry, background only), "zero_size" (a box
            without area), "outside" (nothing of it on the raster).
    """

    prompt_id: int
    box: tuple[float, float, float, float] | None
    points: tuple[tuple[float, float], ...] = ()
    labels: tuple[int, ...] = ()
    oriented: OrientedBox | None = None
    status: str = "ok"

    def __post_init__(self) -> None:
        if len(self.points) != len(self.labels):
            raise ValueError(
                f"Prompt {self.prompt_id} has {len(self.points)} points, "
                f"but {len(self.labels)} labels."
            )
        if self.status in ("ok", "border") and self.box is None and not self.points:
            raise ValueError(f"Prompt {self.prompt_id} has neither box nor points.")

    @property
    def extent(self) -> tuple[float, float, float, float]:
        """x0, y0, x1, y1 of box and points together."""
        xs = [x for x, _ in self.points]
        ys = [y for _, y in self.points]
        if self.box is not None:
            xs += [self.box[0], self.box[2]]
            ys += [self.box[1], self.box[3]]
        return min(xs), min(ys), max(xs), max(ys)

    @property
    def with_axis_points(self) -> PixelPrompt:
        """An oriented box with points on the object that say how it lies, no further out than the
        box; any other prompt as it is. See `OrientedBox.axis_points`.
        """
        if self.oriented is None:
            return self
        x0, y0, x1, y1 = self.box or self.extent
        points = tuple(
            (min(max(x, x0), x1), min(max(y, y0), y1)) for x, y in self.oriented.axis_points
        )
        return replace(
            self, points=(*self.points, *points), labels=(*self.labels, *[1] * len(points))
        )


@dataclass(frozen=True)
class PromptBatch:
    """Some prompts, in their layer's order.

    Attributes:
        prompts: N of them.
        attributes: N rows; every column but the geometry of each prompt's (first) row.
        rows: (N,) int64, that row's place in the layer, from 0.
        irregular: How many of the prompts are one area that is no rectangle.
    """

    prompts: tuple[PixelPrompt, ...]
    attributes: pa.Table
    rows: NDArray[np.int64]
    irregular: int


class PromptLayer:
    """A layer of prompts over a raster; see `open`.

    Attributes:
        count: Prompts, and so output features.
        crs: That the layer states; None for none.
        schema: Of the attributes.
    """

    def __init__(
        self,
        source: RowSource,
        raster: Raster,
        to_raster_crs: Transformer | None,
        *,
        group_field: str,
        label_field: str,
        angles: AngleFields | None,
        upright: bool,
    ) -> None:
        """Puts together what `open` has checked, and finds the groups."""
        self._source = source
        self._raster = raster
        self._to_raster_crs = to_raster_crs
        self._label_field = label_field
        self._angles = angles
        self._upright = upright
        self._groups = self._find_groups(group_field) if group_field else None
        self.schema: pa.Schema = source.schema
        self.crs = source.crs
        self.count = source.count if self._groups is None else len(self._groups)

    @classmethod
    def open(
        cls,
        source: str | geopandas.GeoDataFrame,
        raster: Raster,
        *,
        layer: str = "",
        group_field: str = "",
        label_field: str = "",
        angles: AngleFields | None = None,
        upright: bool = False,
        notice: Callable[[str], None] = lambda text: None,
    ) -> PromptLayer:
        """Opens a layer and checks that it fits the raster.

        Without groups, rows are streamed when asked for. With groups, whose rows may lie anywhere
        in the layer, a first pass over it keeps about 400 bytes per row.

        Args:
            source: Anything that OGR reads, a file of boxes (see `box_files`), or a GeoDataFrame.
            raster: What the prompts lie on; its transform is taken as it is now.
            layer: In `source`; empty takes the only or first one.
            group_field: Rows with one value are one prompt; a NULL makes the row a prompt of its
                own. Boxes of a group become the box around them; rows that cannot be used are left
                out while another one can.
            label_field: 1 (or true) on the object, 0 (or false) on the background; numbers,
                booleans or text; NULL counts as 1.
            angles: Columns that make an oriented box of every row.
            upright: Whether rectangles along rows and columns are oriented boxes as well, and not
                the boxes around objects that lie anyhow.
            notice: Told of what a user should know.

        Raises:
            PromptError: The layer is missing, unreadable, has no geometry, no such field, a field
                of the wrong type, or a CRS that does not fit the raster's.
        """
        rows = open_source(source, layer, raster, notice)
        to_raster_crs = _way_to_raster(rows, raster)
        if group_field:
            require_field(rows.schema, group_field, "group", rows.name)
        if label_field:
            require_field(rows.schema, label_field, "label", rows.name)
        if angles:
            require_numbers(rows.schema, angles, rows.name)
        return cls(
            rows,
            raster,
            to_raster_crs,
            group_field=group_field,
            label_field=label_field,
            angles=angles,
            upright=upright,
        )

    def batches(self, size: int) -> Iterator[PromptBatch]:
        """All prompts in order, at most `size` at a time; may be called again.

        Raises:
            PromptError: A label is neither 1 nor 0, or the layer cannot be read on.
        """
        passed = 0
        next_id = 1
        for batch in self._source.rows(self.schema.names, size):
            if self._groups is None:
                within = np.arange(len(batch), dtype=np.int64)
                shapes, labels = self._place(batch, passed), self._labels(batch, passed)
                members: Sequence[NDArray[np.int64]] = list(within[:, None])
            else:
                within = self._groups.first_rows(passed, passed + len(batch)) - passed
                shapes, labels = self._groups.shapes, self._groups.labels
                members = self._groups.members(next_id - 1, next_id - 1 + len(within))
            prompts = tuple(
                self._prompt(next_id + n, shapes, labels, rows) for n, rows in enumerate(members)
            )
            if prompts:
                attributes = batch.columns.take(within) if self.schema.names else batch.columns
                alone = [int(rows[0]) for rows in members if len(rows) == 1]
                irregular = int(np.count_nonzero(shapes.irregular[alone]))
                yield PromptBatch(prompts, attributes, within + passed, irregular)
            next_id += len(prompts)
            passed += len(batch)

    def _find_groups(self, field: str) -> Groups:
        used = [field, self._label_field, *(self._angles.names if self._angles else ())]
        columns = list(dict.fromkeys(filter(None, used)))
        values: list[pa.ChunkedArray] = []
        shapes: list[PixelShapes] = []
        labels: list[NDArray[np.int8]] = []
        for batch in self._source.rows(columns, _FIRST_PASS_ROWS):
            passed = sum(map(len, shapes))
            labels.append(self._labels(batch, passed))
            shapes.append(self._place(batch, passed))
            values.append(batch.columns.column(field))
        kind = self._source.schema.field(field).type
        chunks = [chunk for column in values for chunk in column.chunks]
        return Groups.of(pa.chunked_array(chunks, kind), join_shapes(shapes), labels)

    def _place(self, batch: RowBatch, first_row: int) -> PixelShapes:
        if self._angles:
            return angled_shapes(batch, self._angles, first_row, self._to_raster_crs, self._raster)
        return to_pixels(
            batch.geometries,
            batch.damaged,
            self._to_raster_crs,
            self._raster.transform,
            upright=self._upright,
        )

    def _labels(self, batch: RowBatch, first_row: int) -> NDArray[np.int8]:
        if not self._label_field:
            return np.ones(len(batch), dtype=np.int8)
        column = batch.columns.column(self._label_field)
        return read_labels(column, self._label_field, first_row)

    def _prompt(
        self,
        prompt_id: int,
        shapes: PixelShapes,
        labels: NDArray[np.int8],
        rows: NDArray[np.int64],
    ) -> PixelPrompt:
        """The prompt that some rows make together."""
        usable = [int(row) for row in rows if shapes.status[row] == "ok"]
        if not usable:
            return PixelPrompt(prompt_id, None, status=str(shapes.status[rows[0]]))
        boxes = [row for row in usable if not shapes.is_point[row]]
        points = [
            (float(x), float(y), int(labels[row]))
            for row in usable
            if shapes.is_point[row]
            for x, y in shapes.points_of(row)
        ]
        # A box cannot be background, and background alone says nothing about an object.
        if any(labels[row] == 0 for row in boxes) or not (boxes or any(p[2] for p in points)):
            return PixelPrompt(prompt_id, None, status="invalid")
        width, height = self._raster.width, self._raster.height
        inside = [point for point in points if _is_on(point[0], width) and _is_on(point[1], height)]
        border = len(inside) < len(points)
        box = None
        oriented = shapes.oriented.get(boxes[0]) if len(boxes) == 1 else None
        if boxes:
            x0, y0 = shapes.extent[boxes, :2].min(axis=0)
            x1, y1 = shapes.extent[boxes, 2:].max(axis=0)
            box = (float(x0), float(y0), float(x1), float(y1))
            cut = (max(box[0], 0.0), max(box[1], 0.0), min(box[2], width), min(box[3], height))
            border |= any(abs(a - b) > _BORDER_PX for a, b in zip(box, cut, strict=True))
            seen = cut[0] < cut[2] and cut[1] < cut[3]
            if oriented is not None and border:
                seen = seen and oriented.overlaps(width, height)
            if not seen:
                return PixelPrompt(prompt_id, None, status="outside")
            box = cut
        elif not any(label for _, _, label in inside):
            return PixelPrompt(prompt_id, None, status="outside")
        return PixelPrompt(
            prompt_id,
            box,
            tuple((min(max(x, 0.0), width), min(max(y, 0.0), height)) for x, y, _ in inside),
            tuple(label for _, _, label in inside),
            oriented,
            "border" if border else "ok",
        )


def y_points_up(source: str | geopandas.GeoDataFrame, layer: str, raster: Raster) -> bool:
    """Whether prompts lie on an ungeoreferenced picture with y = −row, as in QGIS.

    Most of the first thousand decide, so that a stray one does not. Always False for a
    georeferenced raster.

    Raises:
        PromptError: The layer is missing or unreadable.
    """
    if raster.georeferenced:
        return False
    first = next(open_source(source, layer, raster, lambda text: None).rows([], _LOOKED_AT), None)
    if first is None:
        return False
    bounds = shapely.bounds(first.geometries)
    middles = (bounds[:, 1] + bounds[:, 3]) / 2
    middles = middles[np.isfinite(middles)]
    return bool(middles.size and np.median(middles) < 0)


def _is_on(position: float, size: int) -> bool:
    return -_BORDER_PX <= position <= size + _BORDER_PX


def _way_to_raster(rows: RowSource, raster: Raster) -> Transformer | None:
    """What takes the layer's coordinates to the raster's CRS; None where they are the same."""
    name = Path(raster.path).name
    if rows.crs is None and raster.crs is None:
        return None
    if raster.crs is None or rows.crs is None:
        having, lacking = (rows.name, name) if rows.crs is not None else (name, rows.name)
        stated = rows.crs or raster.crs
        advice = (
            "Assign the raster's CRS to the prompts (QGIS: Assign projection)."
            if rows.crs is None
            else "Assign a CRS to the raster, or give prompts without one, in the raster's "
            "coordinates (a GeoPackage can be without CRS, GeoJSON cannot)."
        )
        raise PromptError(
            f"{having} has the CRS {crs_title(stated)}, but {lacking} has none, so nobody knows "
            "how they lie on each other.",
            advice,
        )
    if same_crs(rows.crs, raster.crs):
        return None
    way = transformer(rows.crs, raster.crs)
    if way is None:
        raise PromptError(
            f"The prompts' CRS {crs_title(rows.crs)} cannot be transformed to "
            f"{crs_title(raster.crs)}, the CRS of {name}.",
            "Reproject the prompts to the raster's CRS first.",
        )
    return way


def crs_title(crs: CRS | None) -> str:
    """Name and authority of a CRS, for messages; empty for none."""
    if crs is None:
        return ""
    authority = crs.to_authority()
    return f"{crs.name} ({':'.join(authority)})" if authority else crs.name
