"""A raster with a layer of polygons: what somebody who works with a GIS has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from rasterio.features import rasterize

from ...rossam_core.raster import Raster
from ...rossam_core.window import Window
from ..pictures import RasterPicture
from ..scenes import Dataset, DatasetError, Scene, SourceSpec, TrainingObject, summary
from .files import resolved
from .intake import CROSSING, NO_AREA, NO_GEOMETRY, Intake, polygonal
from .label_rows import LabelRows
from .placing import Placing

# Scenes are square blocks of the raster of this side, smaller ones where labels lie in few of them.
_BLOCK_PX = 1024
_SMALLEST_BLOCK_PX = 256
_BLOCKS_WANTED = 8

# Share of an object that must be valid pixels.
_VALID_SHARE = 0.5

_KINDS = {"Point": "point", "LineString": "line", "LinearRing": "line"}


def load(spec: SourceSpec, split: str) -> Dataset:
    """The blocks of a raster that have labels.

    The labels' CRS may be another one than the raster's. The raster is cut into square blocks; an
    object belongs to the block of its centroid, and whole blocks are held out. Pixels are read when
    a view needs them, so the raster may be of any size; the labels are kept in memory.

    Raises:
        DatasetError: The labels are missing or unreadable, lack a field, have no CRS where the
            raster has one, all lie beside the raster, or none can be used.
        RasterError: The raster cannot be read.
    """
    path = resolved(spec.path)
    intake = Intake(spec)
    with Raster.open(path, bands=spec.bands) as raster:
        rows = LabelRows.read(resolved(spec.labels), spec.id_field, spec.category_field)
        if rows.notice:
            intake.report(rows.name, rows.notice)
        if not raster.georeferenced and rows.y_points_up:
            raster.lay_out_y_up()
        placing = Placing.of(rows, raster)
        picture = RasterPicture(path, tuple(spec.bands), (raster.height, raster.width))
        objects = _objects(rows, placing, picture, intake)
        scenes = _blocks(objects, picture, raster, intake)
    return intake.divide(scenes, split)


def _objects(
    rows: LabelRows, placing: Placing, picture: RasterPicture, intake: Intake
) -> list[TrainingObject]:
    """The labels that can be used, wherever they lie on the raster."""
    names = [f"{intake.spec.title}#{key}" for key in rows.ids]
    shapes = np.array(
        [
            _polygon(name, shape, damaged, intake)
            for name, shape, damaged in zip(names, rows.geometries, rows.damaged, strict=True)
        ],
        dtype=object,
    )
    there = np.flatnonzero(~shapely.is_missing(shapes))
    if not len(there):
        raise DatasetError(
            f"None of the {len(names)} labels in {rows.name} can be used.",
            " ".join(summary(intake.problems)[:3]) or "The layer is empty.",
        )
    placed = placing.to_pixels(shapes[there])
    placing.require_on_raster(placed, shapes[there])
    objects: list[TrainingObject] = []
    seen: dict[bytes, str] = {}
    for n, shape in zip(there, placed, strict=True):
        if shape is None:
            intake.report(names[n], "cannot be transformed to the raster's CRS and is left out")
            continue
        # What crosses itself only after the way to another CRS is not the label's fault.
        item = intake.take(names[n], rows.categories[n], picture, polygonal(shape))
        if item is None:
            continue
        twin = seen.setdefault(shapely.normalize(item.shape).wkb, names[n])
        if twin != names[n]:
            intake.report(
                names[n], "has the same outline as another label and is left out", f"as {twin}"
            )
            continue
        if not rows.categories[n]:
            intake.report(names[n], "has no class; it is used as a class of its own")
        objects.append(item)
    return objects


def _polygon(name: str, shape: Any, damaged: bool, intake: Intake) -> Any:
    """A valid polygon in the layer's coordinates, or None and a problem."""
    trouble = _trouble(shape, damaged)
    if trouble:
        intake.report(name, trouble)
        return None
    flat = shapely.force_2d(shape)
    polygon = polygonal(flat)
    if polygon is None:
        intake.report(name, NO_AREA)
    elif not flat.is_valid:
        intake.report(name, CROSSING, f"{shapely.is_valid_reason(flat)}, map coordinates")
    return polygon


def _trouble(shape: Any, damaged: bool) -> str:
    """Why a geometry is no polygon; empty where it is one."""
    if damaged:
        return "has a damaged geometry and is left out"
    if shape is None or shape.is_empty:
        return NO_GEOMETRY
    kinds = {part.geom_type for part in _leaves(shape)}
    if "Polygon" not in kinds:
        what = " and ".join(sorted({_KINDS.get(kind, kind) for kind in kinds}))
        return f"is a {what} instead of a polygon and is left out"
    if not np.isfinite(shapely.get_coordinates(shape)).all():
        return "has coordinates that are no numbers and is left out"
    return ""


def _leaves(shape: Any) -> Iterable[Any]:
    """The simple geometries in a geometry, however deep."""
    parts = getattr(shape, "geoms", None)
    if parts is None:
        yield shape
        return
    for part in parts:
        yield from _leaves(part)


def _blocks(
    objects: list[TrainingObject], picture: RasterPicture, raster: Raster, intake: Intake
) -> list[Scene]:
    """The raster's blocks that have objects, in rows from the top left."""
    if not objects:
        return []
    centres = shapely.get_coordinates(shapely.centroid([item.shape for item in objects]))
    across, down = _edges(picture.shape, centres)
    members: dict[tuple[int, int], list[TrainingObject]] = {}
    for item, (x, y) in zip(objects, centres, strict=True):
        place = int(np.searchsorted(down, y, "right")), int(np.searchsorted(across, x, "right"))
        members.setdefault(place, []).append(item)
    scenes = []
    for (n, m), inside in sorted(members.items()):
        col, row = int(across[m - 1]), int(down[n - 1])
        block = (col, row, int(across[m]) - col, int(down[n]) - row)
        kept = _on_valid_pixels(inside, block, raster, intake)
        if kept:
            name = f"{intake.spec.title}/block at column {col}, row {row}"
            scenes.append(Scene(name, name, picture, kept, block))
    return scenes


def _edges(
    shape: tuple[int, int], centres: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Columns and rows at which blocks of about one size meet; some of them can be held out."""
    side = _BLOCK_PX
    while True:
        down, across = (
            np.linspace(0, size, -(-size // side) + 1).round().astype(np.int64) for size in shape
        )
        places = np.searchsorted(across, centres[:, 0]) * len(down)
        labelled = len(np.unique(places + np.searchsorted(down, centres[:, 1])))
        if side <= _SMALLEST_BLOCK_PX or labelled >= _BLOCKS_WANTED:
            return across, down
        side //= 2


def _on_valid_pixels(
    objects: list[TrainingObject],
    block: tuple[int, int, int, int],
    raster: Raster,
    intake: Intake,
) -> tuple[TrainingObject, ...]:
    """Those of a block's objects that do not lie on nodata for the most part."""
    col, row, width, height = block
    side = max(width, height)
    chip = raster.read(Window(col, row, side, side, side), "bilinear", (0.0, 0.0, 0.0))
    valid = chip.valid[:height, :width]
    if valid.all():
        return tuple(objects)
    kept = []
    for item in objects:
        shape = shapely.transform(item.shape, lambda xy: xy - (col, row))
        # Objects may reach beyond the block; what lies in it speaks for them.
        inside = rasterize([shape], valid.shape, all_touched=True, dtype="uint8").astype(bool)
        share = float(valid[inside].mean()) if inside.any() else 1.0
        if share >= _VALID_SHARE:
            kept.append(item)
        else:
            intake.report(
                item.name,
                "lies where the raster has no data and is left out",
                f"{1 - share:.0%} of it",
            )
    return tuple(kept)
