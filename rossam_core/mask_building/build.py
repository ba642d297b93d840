"""Data sets of instance masks from images with boxes."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

from ..errors import OutputError, PromptError, RasterError
from ..models.card import ModelCard
from ..models.zoo import card_of
from ..pipeline import EncodesAndDecodes
from ..raster import printable
from ..segmentation import load_predictor
from .coco import take_apart
from .indexed_layer import needs_index, with_index
from .inputs import ImageTask, Problem, pair_up, read_info, with_layer
from .job import SHEETS_FOLDER, MaskBuildingJob, MaskBuildingResult
from .output import Part, rows_used, take_stock, write_all
from .run import build_parts
from .sheets import write_sheets
from .state import GrowingMasks

Progress = Callable[[str, int, int], None]
Notice = Callable[[str], None]

# Problems that are told one by one; the others are in the list.
_TOLD = 5


def run_mask_building(
    job: MaskBuildingJob,
    *,
    progress: Progress = lambda stage, done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
    notice: Notice = lambda text: None,
) -> MaskBuildingResult:
    """Makes instance masks of all boxes with the model that the job names; see `build_with`.

    The model is loaded where it works: here only if there is one process.
    """
    job = with_layer(job, notice)
    pair_up(job)  # what is wrong with the inputs is said before a model is loaded
    progress("model", 0, 0)
    return _build(
        card_of(job.model, job.checkpoint),
        lambda: load_predictor(job.model, job.checkpoint, job.segment),
        job,
        progress=progress,
        cancelled=cancelled,
        notice=notice,
    )


def build_with(
    predictor: EncodesAndDecodes,
    job: MaskBuildingJob,
    *,
    progress: Progress = lambda stage, done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
    notice: Notice = lambda text: None,
) -> MaskBuildingResult:
    """Makes instance masks of all boxes and writes the folder that the job names.

    The files appear when all of them are whole. Until then finished images are kept in a hidden
    folder, and the same job goes on from there. Peak memory is that of one image's boxes (in each
    process) and of the review list's text, about 150 bytes per doubtful object.

    Args:
        predictor: The model; several processes load the one that the job names each.
        job: What to build.
        progress: Called with stage ("masks", "write", "sheets"), done and total.
        cancelled: Polled now and then.
        notice: Called with sentences worth reading.

    Raises:
        RossamError: What went wrong, in one sentence; what is finished stays for the next run.
    """
    return _build(
        predictor.card,
        lambda: predictor,
        with_layer(job, notice),
        progress=progress,
        cancelled=cancelled,
        notice=notice,
    )


def _build(
    card: ModelCard,
    load: Callable[[], EncodesAndDecodes],
    job: MaskBuildingJob,
    *,
    progress: Progress,
    cancelled: Callable[[], bool],
    notice: Notice,
) -> MaskBuildingResult:
    """As `build_with`; `load` is called where this process works itself."""
    started = time.monotonic()
    tasks, problems = pair_up(job)
    masks = GrowingMasks.open(job, card)
    try:
        tasks, more = _with_own_boxes(tasks, masks)
        _tell([*problems, *more], notice)
        open_tasks = [task for task in tasks if not masks.is_done(task)]
        resumed = len(tasks) - len(open_tasks)
        if resumed:
            notice(f"{resumed:,} of {len(tasks):,} images were finished before and are kept.")
        if needs_index(open_tasks, job):
            open_tasks = with_index(open_tasks, job, masks.box_folder())
        failed = build_parts(open_tasks, job, masks, load, progress=progress, cancelled=cancelled)
        _tell(failed, notice)
        if len(failed) == len(tasks):
            raise RasterError(f"None of {len(tasks):,} images could be used; {failed[0].reason}")
        lost = {problem.file for problem in failed}
        paths = [masks.part(task) for task in tasks if task.name not in lost]
        parts, totals = take_stock(paths, job.options.max_outside)
        unused = _unused(tasks, parts, job, masks)
        _tell(unused, notice)
        if totals.numbered_here:
            notice(
                f"The classes are numbered by their names ({_listed(totals.categories)}); boxes "
                "with other classes get other numbers, so compare data sets by the names."
            )
        problems = [*problems, *more, *failed, *unused]
        progress("write", 0, totals.count)
        folder = masks.folder_to_fill()
        write_all(folder, parts, totals, problems, job)
        sheets = _sheets(folder, parts, job, progress, cancelled)
        masks.finish()
    except BaseException:  # Ctrl+C too must give the folder free
        masks.leave()
        raise
    return MaskBuildingResult(
        output=job.output,
        images=len(parts),
        count=totals.count,
        masks=totals.masks,
        doubtful=totals.doubtful,
        within=totals.within,
        statuses=dict(totals.statuses),
        problems=len(problems),
        resumed=resumed,
        sheets=sheets,
        seconds=time.monotonic() - started,
        model=card.name,
    )


def _with_own_boxes(
    tasks: list[ImageTask], masks: GrowingMasks
) -> tuple[list[ImageTask], list[Problem]]:
    """Gives each image a file of boxes of its own where one JSON has those of all."""
    in_one_file = {task.boxes for task in tasks} == {tasks[0].boxes}
    if len(tasks) > 1 and in_one_file and tasks[0].box_format != "layer":
        return take_apart(tasks, masks.box_folder())
    return tasks, []


def _unused(
    tasks: list[ImageTask], parts: list[Part], job: MaskBuildingJob, masks: GrowingMasks
) -> list[Problem]:
    """What is to be said of boxes that lie on none of the images, where places decide.

    Raises:
        PromptError: None of them lies on an image.
    """
    if job.image_field or {(t.boxes, t.box_format) for t in tasks} != {(job.boxes, "layer")}:
        return []
    count = read_info(job)["features"]
    lost = count - rows_used(parts)
    name = printable(Path(job.boxes).name)
    if lost and lost == count:
        masks.forget()
        raise PromptError(
            f"None of the {count:,} boxes in {name} has its middle on an image that could be used.",
            "Check the CRS of the layer and of the images.",
        )
    told = (
        f"{lost:,} of {count:,} boxes are left out: their middle lies on no image that could be "
        "used, or they have no geometry."
    )
    return [Problem(name, told)] if lost else []


def _listed(categories: Mapping[str, int]) -> str:
    shown = [f"{number} {name or 'object'}" for name, number in categories.items()][:_TOLD]
    return printable(", ".join(shown) + " …" * (len(categories) > _TOLD))


def _sheets(
    folder: Path,
    parts: list[Part],
    job: MaskBuildingJob,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> int:
    """Writes the contact sheets where they are wanted; how many there are."""
    if job.options.sheets == "none":
        return 0
    sheets = folder / SHEETS_FOLDER
    try:
        sheets.mkdir()
    except OSError as error:
        raise OutputError(f"The folder {sheets} cannot be made: {error.strerror}.") from error
    return write_sheets(
        sheets,
        parts,
        job,
        progress=lambda done, total: progress("sheets", done, total),
        cancelled=cancelled,
    )


def _tell(problems: list[Problem], notice: Notice) -> None:
    for problem in problems[:_TOLD]:
        notice(printable(f"{problem.file}: {problem.reason}"))
    if len(problems) > _TOLD:
        notice(f"{len(problems) - _TOLD:,} more files could not be used; problems.csv lists them.")
