"""One image's boxes made masks, in a file that the whole is put together from."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet
import shapely
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS
from shapely.geometry.base import BaseGeometry

from ..box_files import holds_oriented_boxes
from ..errors import Cancelled, OutputError
from ..georeference import known_crs
from ..models.card import ModelCard
from ..pipeline import Answer, EncodesAndDecodes, answer_prompts
from ..polygons import area_m2, to_map
from ..prompts import PixelPrompt, PromptLayer
from ..raster import Raster
from .boxes import CATEGORY, CATEGORY_ID, DIFFICULT, ROW, boxes_on, through, without
from .coco_masks import rings, rle_text, run_lengths
from .inputs import ImageTask
from .job import MaskBuildingJob
from .review import overlap_with, review, with_overlap

# Boxes that are asked, reviewed and written together.
_BATCH = 4096

SCHEMA = pa.schema(
    [
        (ROW, pa.int64()),
        (CATEGORY, pa.string()),
        (CATEGORY_ID, pa.int64()),
        (DIFFICULT, pa.int64()),
        ("status", pa.string()),
        ("score", pa.float64()),
        ("stability", pa.float64()),
        ("area_px", pa.float64()),
        ("area_m2", pa.float64()),
        ("outside", pa.float64()),
        ("covered", pa.float64()),
        ("doubt", pa.float64()),
        ("reasons", pa.string()),
        # Well-known binary in map coordinates.
        ("mask", pa.binary()),
        ("box", pa.binary()),
        # JSON as it stands in the files of masks; NULL without a mask.
        ("polygons", pa.string()),
        ("rle", pa.string()),
        ("bbox", pa.string()),
    ]
)
_FACTS = b"rossam"

# A mask in pixels, while an image's batches have not been compared with each other.
_PIXELS = "pixels"
_DRAFT_SCHEMA = SCHEMA.append(pa.field(_PIXELS, pa.binary()))


@dataclass(frozen=True)
class PartFacts:
    """What a part says about its image.

    Attributes:
        number: COCO's id of the image.
        image: Path.
        name: In the folder of images.
        width: Pixels.
        height: Pixels.
        crs: As WKT; empty for none.
        transform: Pixels to map, the six numbers of an affine.
        model: Name of the model.
        model_sha256: Of its weights.
        inputs: Size and time of last change of the image and of its boxes.
    """

    number: int
    image: str
    name: str
    width: int
    height: int
    crs: str
    transform: tuple[float, ...]
    model: str
    model_sha256: str
    inputs: tuple[tuple[int, ...], ...]

    @property
    def to_map(self) -> Affine:
        return Affine(*self.transform)

    @property
    def known_crs(self) -> CRS | None:
        return known_crs(self.crs) if self.crs else None


def build_part(
    task: ImageTask,
    job: MaskBuildingJob,
    predictor: EncodesAndDecodes,
    target: Path,
    *,
    progress: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Makes masks of an image's boxes.

    Peak memory is that of the image's boxes and of a few thousand masks.

    Args:
        task: The image and its boxes.
        job: How.
        predictor: The model.
        target: File to make; it appears whole or not at all.
        progress: Called with boxes done and their total.
        cancelled: Polled between batches of windows.

    Raises:
        RossamError: The image or its boxes cannot be read; nothing was written.
    """
    # As QGIS lays out pictures without georeference, so that the layers lie on them there.
    y_up = task.box_format != "layer"
    with Raster.open(task.image, bands=job.bands, y_up=y_up) as raster:
        frame = boxes_on(task, raster, job)
        upright = job.segment.oriented_upright or (
            task.box_format not in ("layer", "coco") and holds_oriented_boxes(task.boxes)
        )
        layer = PromptLayer.open(frame, raster, upright=upright)
        facts = _facts(task, raster, predictor.card)
        # The worker of a run that was killed may be at it for another moment.
        part = target.with_name(f"{target.name}.{os.getpid()}.part")
        draft = target.with_name(f"{target.name}.{os.getpid()}.draft")
        try:
            schema = SCHEMA.with_metadata({_FACTS: json.dumps(asdict(facts)).encode()})
            tables = _tables(
                layer, frame, raster, predictor, job, progress=progress, cancelled=cancelled
            )
            if layer.count > _BATCH:
                _write(draft, _DRAFT_SCHEMA, tables)
                tables = _reviewed_together(draft, job, cancelled)
            _write(part, schema, (table.select(SCHEMA.names) for table in tables))
            part.replace(target)
        except OSError as error:
            if isinstance(error, OutputError):
                raise
            raise OutputError(
                f"The masks of {task.name} cannot be written to {target.parent}: "
                f"{error.strerror or error}.",
                "Check the folder's permissions and the free space on its disk.",
            ) from error
        finally:
            part.unlink(missing_ok=True)
            draft.unlink(missing_ok=True)


def _facts(task: ImageTask, raster: Raster, card: ModelCard) -> PartFacts:
    return PartFacts(
        task.number,
        task.image,
        task.name,
        raster.width,
        raster.height,
        raster.crs.to_wkt() if raster.crs else "",
        tuple(raster.transform)[:6],
        card.name,
        card.sha256,
        input_stamps(task),
    )


def input_stamps(task: ImageTask) -> tuple[tuple[int, ...], ...]:
    """Size and time of last change of an image and its boxes, where they are files."""
    stamps = (stamp_of(task.image), tuple(task.copied) or stamp_of(task.boxes))
    return tuple(stamp for stamp in stamps if stamp)


def stamp_of(file: str) -> tuple[int, ...]:
    """Size and time of last change; empty for what is no file."""
    path = Path(file)
    if not path.is_file():
        return ()
    found = path.stat()
    return (found.st_size, found.st_mtime_ns)


def facts_of(path: Path) -> PartFacts | None:
    """What a part says about its image; None where there is no whole part."""
    try:
        stored = pa.parquet.read_schema(path).metadata[_FACTS]
        values = json.loads(stored)
        values["inputs"] = tuple(map(tuple, values["inputs"]))
        return PartFacts(**{**values, "transform": tuple(values["transform"])})
    except (OSError, pa.ArrowException, KeyError, TypeError, ValueError):
        return None


def tables_of(path: Path, columns: Sequence[str] = SCHEMA.names) -> Iterator[pa.Table]:
    """A part's rows in order, some thousand at a time."""
    with pa.parquet.ParquetFile(path) as part:
        for batch in part.iter_batches(_BATCH, columns=list(columns)):
            yield pa.Table.from_batches([batch])


def _write(path: Path, schema: pa.Schema, tables: Iterable[pa.Table]) -> None:
    """One row group per table."""
    with pa.parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for table in tables:
            writer.write_table(table)


def _reviewed_together(
    draft: Path, job: MaskBuildingJob, cancelled: Callable[[], bool]
) -> Iterator[pa.Table]:
    """The tables of a draft, whose overlaps are known only within each, with those of all.

    Two tables' masks are in memory at a time.
    """
    with pa.parquet.ParquetFile(draft) as file:

        def masks_of(group: int) -> NDArray[Any]:
            column = file.read_row_group(group, columns=[_PIXELS]).column(_PIXELS)
            masks: NDArray[Any] = shapely.from_wkb(column.to_numpy())
            return masks

        for group in range(file.num_row_groups):
            masks = masks_of(group)
            overlap = np.zeros(len(masks))
            for other in range(file.num_row_groups):
                if cancelled():
                    raise Cancelled("The work was cancelled.")
                if other != group:
                    np.maximum(overlap, overlap_with(masks, masks_of(other)), out=overlap)
            table = file.read_row_group(group)
            reasons, doubt = with_overlap(
                table.column("reasons").to_numpy(),
                table.column("doubt").to_numpy(),
                overlap,
                job.options,
            )
            told = {"reasons": pa.array(reasons, pa.string()), "doubt": _numbers(doubt)}
            columns = [told.get(name, table.column(name)) for name in table.column_names]
            yield pa.table(columns, schema=table.schema)


def _tables(
    layer: PromptLayer,
    frame: Any,
    raster: Raster,
    predictor: EncodesAndDecodes,
    job: MaskBuildingJob,
    *,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Iterator[pa.Table]:
    done = 0

    def on_answered(count: int) -> None:
        nonlocal done
        done += count
        progress(done, layer.count)

    geometries = np.asarray(frame.geometry, dtype=object)
    for batch in layer.batches(_BATCH):
        answers = _answers_to_all(
            raster, batch.prompts, predictor, job, on_answered=on_answered, is_cancelled=cancelled
        )
        yield _table(batch.attributes, geometries[batch.rows], answers, raster, job)


def _answers_to_all(
    raster: Raster,
    prompts: Sequence[PixelPrompt],
    predictor: EncodesAndDecodes,
    job: MaskBuildingJob,
    *,
    on_answered: Callable[[int], None],
    is_cancelled: Callable[[], bool],
) -> list[Answer]:
    """The prompts' answers in order; "invalid" where nothing can be computed with an outline."""
    answered = 0

    def count(more: int) -> None:
        nonlocal answered
        answered += more
        on_answered(more)

    try:
        return answer_prompts(
            raster, prompts, predictor, job.segment, on_answered=count, is_cancelled=is_cancelled
        )
    except shapely.GEOSException:
        on_answered(-answered)
    if len(prompts) == 1:
        on_answered(1)
        return [Answer(prompts[0].prompt_id, "invalid")]
    # Halves, until the one that it is stands alone.
    middle = len(prompts) // 2
    return [
        answer
        for half in (prompts[:middle], prompts[middle:])
        for answer in _answers_to_all(
            raster, half, predictor, job, on_answered=on_answered, is_cancelled=is_cancelled
        )
    ]


def _table(
    attributes: pa.Table,
    boxes: NDArray[Any],
    answers: Sequence[Answer],
    raster: Raster,
    job: MaskBuildingJob,
) -> pa.Table:
    """Rows of `_DRAFT_SCHEMA`; `boxes` are in map coordinates."""
    masks = np.array([answer.pixel_geometry for answer in answers], dtype=object)
    placed = through(~raster.transform, boxes)
    judged = review(
        placed,
        masks,
        scores=np.array([answer.score for answer in answers]),
        stabilities=np.array([answer.stability for answer in answers]),
        size=(raster.width, raster.height),
        options=job.options,
    )
    boxes = without(boxes, judged.lost | shapely.is_missing(placed))
    rows = [
        _mask_columns(answer, mask, raster, lost=lost)
        for answer, mask, lost in zip(answers, judged.masks, judged.lost, strict=True)
    ]
    columns: dict[str, Any] = {
        **{name: attributes.column(name) for name in (ROW, CATEGORY, CATEGORY_ID, DIFFICULT)},
        "score": _numbers([answer.score for answer in answers]),
        "stability": _numbers([answer.stability for answer in answers]),
        "outside": _numbers(judged.outside),
        "covered": _numbers(judged.covered),
        "doubt": _numbers(judged.doubt),
        "reasons": pa.array(judged.reasons.tolist(), pa.string()),
        "box": pa.array(shapely.to_wkb(boxes).tolist(), pa.binary()),
        **{name: [row[name] for row in rows] for name in _MASK_COLUMNS},
        _PIXELS: pa.array(shapely.to_wkb(judged.masks).tolist(), pa.binary()),
    }
    return pa.table({field.name: columns[field.name] for field in _DRAFT_SCHEMA}).cast(
        _DRAFT_SCHEMA
    )


_MASK_COLUMNS = ("status", "area_px", "area_m2", "mask", "polygons", "rle", "bbox")


def _mask_columns(
    answer: Answer, mask: BaseGeometry | None, raster: Raster, *, lost: bool
) -> Mapping[str, Any]:
    """What stands in the columns of one mask."""
    if mask is None:
        status = "empty" if answer.geometry is not None else answer.status
        status = "invalid" if lost else status
        return {**dict.fromkeys(_MASK_COLUMNS), "status": status}
    lengths = run_lengths(mask, raster.width, raster.height)
    x0, y0, x1, y1 = mask.bounds
    placed = to_map(mask, raster.transform)
    return {
        "status": answer.status,
        "area_px": mask.area,
        "area_m2": area_m2(placed, raster.crs),
        "mask": shapely.to_wkb(placed),
        "polygons": json.dumps(rings(mask), separators=(",", ":")),
        "rle": json.dumps(
            {"size": [raster.height, raster.width], "counts": rle_text(lengths)},
            separators=(",", ":"),
        ),
        "bbox": json.dumps([round(value, 2) for value in (x0, y0, x1 - x0, y1 - y0)]),
    }


def _numbers(values: Any) -> pa.Array:
    """NaN becomes NULL."""
    array = np.asarray(values, dtype=np.float64)
    return pa.array(array, pa.float64(), mask=~np.isfinite(array))
