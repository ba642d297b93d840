"""One image's boxes made masks, in a file that the whole is put together from."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from ..box_files import holds_oriented_boxes
from ..errors import OutputError, RossamError
from ..models.card import ModelCard
from ..pipeline import Answer, EncodesAndDecodes, answer_prompts
from ..polygons import area_m2, to_map
from ..prompts import PixelPrompt, PromptBatch, PromptLayer
from ..raster import Raster
from .boxes import CATEGORY, CATEGORY_ID, DIFFICULT, ROW, boxes_on, through, without
from .coco_masks import pixel_runs, rings, rle_text
from .drafts import DRAFT_SCHEMA, PIXELS, Drafts
from .inputs import ImageTask
from .job import MaskBuildingJob
from .part_file import SCHEMA, PartFacts, input_stamps, write_part
from .review import review

# Few boxes are worked on together, since an interrupted run loses what it has of them; of an image
# with very many more, since all batches are compared with each other.
_LEAST_BATCH, _LARGEST_BATCH = 256, 4096
_BATCHES = 32


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

    Peak memory is that of the image's boxes and of a few thousand masks. What an interrupted call
    has finished of many boxes is kept beside `target`, and the next one goes on from there.

    Args:
        task: The image and its boxes.
        job: How.
        predictor: The model.
        target: File to make; it appears whole or not at all.
        progress: Called with boxes done and their total.
        cancelled: Polled between batches of windows.

    Raises:
        RossamError: The image or its boxes cannot be read, or `target` not be written.
    """
    # As QGIS lays out pictures without georeference, so that the layers lie on them there.
    y_up = task.box_format != "layer"
    with Raster.open(task.image, bands=job.bands, y_up=y_up) as raster:
        frame = boxes_on(task, raster, job)
        upright = job.segment.oriented_upright or (
            task.box_format != "layer" and holds_oriented_boxes(task.boxes, task.box_format)
        )
        layer = PromptLayer.open(frame, raster, upright=upright)
        facts = _facts(task, raster, predictor.card)
        drafts = Drafts(target, facts)
        geometries = np.asarray(frame.geometry, dtype=object)
        done = 0

        def on_answered(count: int) -> None:
            nonlocal done
            done += count
            progress(done, layer.count)

        def table_of(batch: PromptBatch) -> pa.Table:
            answers = _answers_to_all(
                raster,
                batch.prompts,
                predictor,
                job,
                on_answered=on_answered,
                is_cancelled=cancelled,
            )
            return _table(batch.attributes, geometries[batch.rows], answers, raster, job)

        try:
            batches = layer.batches(_batch_size(layer.count))
            if layer.count > _batch_size(layer.count):
                for batch in batches:
                    if not drafts.add(len(batch.prompts), partial(table_of, batch)):
                        on_answered(len(batch.prompts))
                tables = drafts.reviewed(job, cancelled)
            else:
                tables = (table_of(batch).select(SCHEMA.names) for batch in batches)
            write_part(target, SCHEMA, facts, tables)
            drafts.remove()
        except OSError as error:
            if isinstance(error, RossamError):  # of the image, whose pixels are read meanwhile
                raise
            raise OutputError(
                f"The masks of {task.name} cannot be written to {target.parent}: "
                f"{error.strerror or error}.",
                "Check the folder's permissions and the free space on its disk.",
            ) from error


def _batch_size(count: int) -> int:
    """How many of an image's boxes are asked, reviewed and kept together."""
    return min(_LARGEST_BATCH, max(_LEAST_BATCH, count // _BATCHES))


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
    """Rows of `DRAFT_SCHEMA`; `boxes` are in map coordinates."""
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
        PIXELS: pa.array(shapely.to_wkb(judged.masks).tolist(), pa.binary()),
    }
    return pa.table({field.name: columns[field.name] for field in DRAFT_SCHEMA}).cast(DRAFT_SCHEMA)


_MASK_COLUMNS = ("status", "area_px", "area_m2", "mask", "polygons", "rle", "bbox")


def _mask_columns(
    answer: Answer, mask: BaseGeometry | None, raster: Raster, *, lost: bool
) -> Mapping[str, Any]:
    """What stands in the columns of one mask."""
    if mask is None:
        status = "empty" if answer.geometry is not None else answer.status
        status = "invalid" if lost else status
        return {**dict.fromkeys(_MASK_COLUMNS), "status": status}
    lengths = pixel_runs(mask, raster.width, raster.height)
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
