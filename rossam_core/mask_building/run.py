"""Images worked on one after the other, or by several workers at the same time."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

import torch

from ..client import Worker
from ..engine import Engine, root
from ..errors import Cancelled, RossamError
from ..pipeline import EncodesAndDecodes
from ..predictor import Predictor
from ..segmentation import load_predictor
from .inputs import ImageTask, Problem
from .job import MaskBuildingJob
from .part import build_part
from .state import GrowingMasks

# What is wrong with one image or its boxes; anything else ends the run.
_OF_ONE_IMAGE = frozenset({"raster", "prompt", "layer"})

Progress = Callable[[str, int, int], None]
Stop = Callable[[], bool]


def build_parts(
    tasks: Sequence[ImageTask],
    job: MaskBuildingJob,
    masks: GrowingMasks,
    load: Callable[[], EncodesAndDecodes],
    *,
    progress: Progress,
    cancelled: Stop,
) -> list[Problem]:
    """Makes the parts of images that have none yet.

    Args:
        tasks: The images to work on.
        job: How; several processes start workers with a model each.
        masks: Where parts go.
        load: Gives the model; called where there is something to do for one process alone.
        progress: Called with the stage "masks", images done (of a single image: boxes) and their
            total.
        cancelled: Polled now and then.

    Returns:
        Images that could not be worked on.

    Raises:
        Cancelled: `cancelled` said so; what is finished stays.
        RossamError: Something that would go wrong with every image.
    """
    count = min(job.options.processes, len(tasks))
    problems: list[Problem] = []
    if count > 1:
        done = _by_workers(tasks, job, masks, count, cancelled)
    else:
        done = _one_by_one(tasks, job, masks, load, progress=progress, cancelled=cancelled)
    try:
        with closing(done):
            for n, problem in enumerate(done, 1):
                if problem is not None:
                    problems.append(problem)
                if len(tasks) > 1:
                    progress("masks", n, len(tasks))
    except Cancelled as error:
        told = "The work was cancelled before anything was finished; nothing was written."
        if masks.has_parts():
            told = (
                f"The work was cancelled; what is finished of {job.output} is kept, and the same "
                "request goes on from there."
            )
        raise Cancelled(told) from error
    return problems


def build_one(params: Mapping[str, Any], cancelled: Stop) -> None:
    """What a worker does for `build_parts`: one image; the model stays for the next.

    Raises:
        RossamError: As `part.build_part`.
    """
    job = MaskBuildingJob.from_dict(params["job"])
    torch.set_num_threads(int(params["threads"]))
    predictor = _kept_predictor(job.model, job.checkpoint, job.segment)
    task = ImageTask(**params["task"])
    build_part(task, job, predictor, Path(params["target"]), cancelled=cancelled)


@lru_cache(maxsize=1)
def _kept_predictor(model: str, checkpoint: str, options: Any) -> Predictor:
    return load_predictor(model, checkpoint, options)


def _one_by_one(
    tasks: Sequence[ImageTask],
    job: MaskBuildingJob,
    masks: GrowingMasks,
    load: Callable[[], EncodesAndDecodes],
    *,
    progress: Progress,
    cancelled: Stop,
) -> Generator[Problem | None, None, None]:
    def on_boxes(done: int, total: int) -> None:
        if len(tasks) == 1:
            progress("masks", done, total)

    if not tasks:
        return
    predictor = load()
    for task in tasks:
        if cancelled():
            raise Cancelled("The work was cancelled.")
        yield _problem_of(
            task,
            lambda task: build_part(
                task, job, predictor, masks.part(task), progress=on_boxes, cancelled=cancelled
            ),
        )


def _problem_of(task: ImageTask, build: Callable[[ImageTask], object]) -> Problem | None:
    """Builds, and says what was wrong with this image alone."""
    try:
        build(task)
    except RossamError as error:
        if error.code not in _OF_ONE_IMAGE:
            raise
        return Problem(task.name, str(error))
    return None


def _by_workers(
    tasks: Sequence[ImageTask],
    job: MaskBuildingJob,
    masks: GrowingMasks,
    count: int,
    cancelled: Stop,
) -> Generator[Problem | None, None, None]:
    """The same by `count` workers, each asked by a thread of its own."""
    waiting: queue.SimpleQueue[ImageTask] = queue.SimpleQueue()
    for task in tasks:
        waiting.put(task)
    answers: queue.SimpleQueue[Problem | Exception | None] = queue.SimpleQueue()
    stop = threading.Event()
    threads = max(1, torch.get_num_threads() // count)

    def is_over() -> bool:
        return stop.is_set() or cancelled()

    def build(worker: Worker, task: ImageTask) -> None:
        params = {
            "task": asdict(task),
            "job": job.to_dict(),
            "target": str(masks.part(task)),
            "threads": threads,
        }
        worker.request("build_part", params, is_cancelled=is_over)

    def work() -> None:
        try:
            engine = Engine(Path(sys.executable), root(), "this interpreter")
            with Worker.start(engine, is_cancelled=is_over) as worker:
                while not is_over():
                    task = waiting.get_nowait()
                    answers.put(_problem_of(task, lambda task: build(worker, task)))
        except queue.Empty:
            return
        except Exception as error:  # noqa: BLE001 -- the thread's edge: raised again by who waits
            answers.put(error)
            return
        answers.put(Cancelled("The work was cancelled."))

    crew = [threading.Thread(target=work, name=f"masks-{n}") for n in range(count)]
    for thread in crew:
        thread.start()
    try:
        for _ in tasks:
            answer = answers.get()
            if isinstance(answer, Exception):
                raise answer
            yield answer
    finally:
        stop.set()
        for thread in crew:
            thread.join()
