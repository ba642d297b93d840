"""Whole segmentations: from a raster and a prompt layer to a file, or to a GeoDataFrame."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from itertools import chain
from pathlib import Path
from typing import cast

import geopandas
import numpy as np
import pandas as pd

from .box_files import holds_oriented_boxes, is_box_file
from .engine import version
from .job import SegmentJob, SegmentResult
from .mask_writer import MASK_EXTENSIONS, MaskWriter
from .models.base import TrainableModel
from .models.card import ModelCard
from .models.zoo import load_model
from .options import SegmentOptions
from .pipeline import ANSWERED, Answer, EncodesAndDecodes, answer_prompts
from .predictor import Predictor
from .prompts import PromptBatch, PromptLayer, crs_title, y_points_up
from .raster import Raster
from .result_columns import COLUMNS, column_names
from .writer import DRIVERS, LayerWriter, check_output, refuse_inputs

# Prompts whose windows are planned, and so may be shared, together. A thousand keep the memory for
# waiting answers small, and windows at the seams between batches few.
_BATCH = 1024

# What a wrong CRS makes of prompts.
_ELSEWHERE = {"outside", "invalid"}

Progress = Callable[[str, int, int], None]
Notice = Callable[[str], None]
Cancelled = Callable[[], bool]


def _no_progress(stage: str, done: int, total: int) -> None:
    pass


def _no_notice(text: str) -> None:
    pass


def _never() -> bool:
    return False


def run_job(
    job: SegmentJob,
    *,
    progress: Progress = _no_progress,
    cancelled: Cancelled = _never,
    notice: Notice = _no_notice,
) -> SegmentResult:
    """Segments into files, which appear whole at the end or not at all.

    Args:
        progress: Called with stage ("model", "segment", "write"), prompts done and their total.
        cancelled: Polled between batches of windows.
        notice: Called with sentences worth reading.

    Raises:
        RossamError: What went wrong, in one sentence; nothing was written.
    """
    started = time.monotonic()
    inputs = [job.raster, job.prompts, job.checkpoint]
    check_output(job.output, [*inputs, job.mask], DRIVERS)
    if job.mask:
        check_output(job.mask, inputs, MASK_EXTENSIONS)
    statuses: Counter[str] = Counter()
    with ExitStack() as stack:
        raster, layer = stack.enter_context(_opened(job, job.prompts, notice))
        for path in filter(None, (job.output, job.mask)):
            refuse_inputs(path, raster.files)
        progress("model", 0, layer.count)
        predictor = load_predictor(job.model, job.checkpoint, job.options)
        card = predictor.card
        provenance = _provenance(job, card)
        writer = stack.enter_context(
            LayerWriter(job.output, layer.schema, raster.crs, card.name, provenance, notice=notice)
        )
        mask = stack.enter_context(MaskWriter(job.mask, raster, provenance)) if job.mask else None
        for batch, answers in _answered(
            raster,
            layer,
            predictor,
            job.options,
            progress=progress,
            cancelled=cancelled,
            notice=notice,
        ):
            statuses.update(answer.status for answer in answers)
            writer.write(batch.attributes, answers)
            if mask is not None:
                for answer in answers:
                    if answer.pixel_geometry is not None:
                        mask.write(answer.prompt_id, answer.pixel_geometry)
        progress("write", layer.count, layer.count)
        if mask is not None:
            mask.close()
        writer.commit()
        if mask is not None:
            mask.commit()
    return SegmentResult(
        job.output,
        job.mask,
        statuses.total(),
        statuses.total() - sum(statuses[status] for status in ANSWERED),
        dict(statuses),
        time.monotonic() - started,
        card.name,
    )


def segment_frame(
    job: SegmentJob,
    prompts: geopandas.GeoDataFrame,
    predictor: EncodesAndDecodes,
    *,
    progress: Progress = _no_progress,
    notice: Notice = _no_notice,
) -> geopandas.GeoDataFrame:
    """Segments prompts in memory.

    Args:
        job: Its `output`, `mask`, `model` and `checkpoint` are not looked at, and its `prompts`
            only where they are a file of boxes.
        prompts: One prompt per row, or per group.
        predictor: A model.
        progress: As in `run_job`.
        notice: As in `run_job`.

    Returns:
        The first row of each prompt with its index and columns, then the answer's; multipolygons in
        the raster's CRS.

    Raises:
        RossamError: What went wrong, in one sentence.
    """
    with _opened(job, prompts, notice) as (raster, layer):
        parts = list(
            _answered(
                raster,
                layer,
                predictor,
                job.options,
                progress=progress,
                cancelled=_never,
                notice=notice,
            )
        )
        crs = raster.crs
    rows = np.concatenate([np.empty(0, dtype=np.int64), *(batch.rows for batch, _ in parts)])
    answers = list(chain.from_iterable(part for _, part in parts))
    frame = prompts.iloc[rows].drop(columns=prompts.active_geometry_name)
    names = column_names(str(name) for name in frame.columns)
    for column in COLUMNS:
        frame[names[column]] = _column(column, answers, predictor.card.name, frame.index)
    name = prompts.active_geometry_name
    frame[name] = geopandas.GeoSeries([a.geometry for a in answers], index=frame.index, crs=crs)
    return geopandas.GeoDataFrame(frame, geometry=name, crs=crs)


def load_predictor(model: str, checkpoint: str, options: SegmentOptions) -> Predictor:
    """A model as the options want it run.

    Raises:
        ModelError: It is unknown, not downloaded, its file is damaged, or it cannot take the input
            size.
        OptionError: The device is not there.
    """
    loaded = load_model(model, checkpoint=checkpoint)
    if options.input_size:
        cast(TrainableModel, loaded).resize(options.input_size)
    return Predictor(
        loaded,
        device=options.device,
        precision=options.precision,
        batch_size=options.batch_size,
        mask_token=options.mask_token,
    )


@contextmanager
def _opened(
    job: SegmentJob, prompts: str | geopandas.GeoDataFrame, notice: Notice
) -> Iterator[tuple[Raster, PromptLayer]]:
    """A job's raster and prompts, the picture without georeference laid out as its prompts are."""
    angles = job.angles
    upright = job.options.oriented_upright or (
        is_box_file(job.prompts) and holds_oriented_boxes(job.prompts)
    )
    with Raster.open(job.raster, bands=job.bands) as raster:
        y_up = job.y_up
        if y_up is None and not raster.georeferenced:
            # Boxes in pixels say nothing of y, so their outlines lie where QGIS shows the picture.
            y_up = is_box_file(job.prompts) or y_points_up(prompts, job.prompts_layer, raster)
        if y_up:
            raster.lay_out_y_up()
        yield (
            raster,
            PromptLayer.open(
                prompts,
                raster,
                layer=job.prompts_layer,
                group_field=job.group_field,
                label_field=job.label_field,
                angles=angles,
                upright=upright,
                notice=notice,
            ),
        )


def _answered(
    raster: Raster,
    layer: PromptLayer,
    predictor: EncodesAndDecodes,
    options: SegmentOptions,
    *,
    progress: Progress,
    cancelled: Cancelled,
    notice: Notice,
) -> Iterator[tuple[PromptBatch, list[Answer]]]:
    """Each batch of a layer with its answers, in order."""
    done, irregular = 0, 0
    statuses: set[str] = set()

    def on_answered(count: int) -> None:
        nonlocal done
        done += count
        progress("segment", done, layer.count)

    progress("segment", 0, layer.count)
    for batch in layer.batches(_BATCH):
        irregular += batch.irregular
        answers = answer_prompts(
            raster,
            batch.prompts,
            predictor,
            options,
            on_answered=on_answered,
            is_cancelled=cancelled,
        )
        statuses.update(answer.status for answer in answers)
        yield batch, answers
    if not layer.count:
        notice("There are no prompts, so the result is empty.")
    elif statuses <= _ELSEWHERE:
        notice(
            f"None of the {layer.count:,} prompts lies on {Path(raster.path).name}; check the CRS "
            f"of the prompts ({crs_title(layer.crs) or '–'}) and of the raster "
            f"({crs_title(raster.crs) or '–'})."
        )
    if irregular and predictor.card.takes_oriented:
        notice(
            f"{irregular:,} of {layer.count:,} prompts are polygons that are no rectangle, so the "
            "model was not told how they lie; they count by the upright box around them."
        )


def _column(name: str, answers: Sequence[Answer], model: str, index: pd.Index) -> pd.Series:
    """One of `COLUMNS`, of the same type whether or not there are answers."""
    if name == "model":
        return pd.Series([model] * len(answers), index, dtype="str")
    kind = {"prompt_id": "int64", "status": "str"}.get(name, "float64")
    return pd.Series([getattr(answer, name) for answer in answers], index, dtype=kind)


def _provenance(job: SegmentJob, card: ModelCard) -> dict[str, str]:
    return {
        "software": f"ROS-SAM {version()}",
        "model": card.name,
        "model_sha256": card.sha256,
        "raster": Path(job.raster).name,
        "prompts": Path(job.prompts).name,
        "options": json.dumps(job.options.changed()),
    }
