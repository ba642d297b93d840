"""The engine's side of the pipe: a child process that answers requests until its stdin ends."""

from __future__ import annotations

import os
import platform
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from .. import __version__
from . import protocol
from .errors import Cancelled, EngineError, OptionError, RossamError
from .protocol import Failure, Hello, Message, Notice, Progress, Request, Result

if TYPE_CHECKING:
    from .interactive.session import InteractiveSession

# How long a job may take to notice that its client has gone, and to clean up: a batch of a large
# model on a slow processor takes so long.
_GRACE_S = 30.0

# More often than this, progress would only fill the pipe.
_PROGRESS_INTERVAL_S = 0.1


class ClientGoneError(Exception):
    """Nobody listens any more."""


class Outlet:
    """The way to the client, shared by the threads that speak."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def send(self, message: Message) -> None:
        with self._lock:
            try:
                protocol.write(self._stream, message)
            except OSError as error:
                raise ClientGoneError from error


@dataclass
class Task:
    """One request at work: the methods that speak to its client, and its cancel flag."""

    request: Request
    outlet: Outlet
    cancel: threading.Event = field(default_factory=threading.Event)
    _shown: tuple[str, float] = ("", 0.0)

    def progress(self, stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        last_stage, last_time = self._shown
        if stage == last_stage and done < total and now - last_time < _PROGRESS_INTERVAL_S:
            return
        self._shown = (stage, now)
        self.outlet.send(Progress(self.request.id, stage, int(done), int(total)))

    def notice(self, text: str) -> None:
        self.outlet.send(Notice(self.request.id, text))

    def cancelled(self) -> bool:
        return self.cancel.is_set()


def _segment(task: Task) -> Mapping[str, Any]:
    from .job import SegmentJob

    job = SegmentJob.from_dict(task.request.params)
    from .segmentation import run_job

    result = run_job(job, progress=task.progress, cancelled=task.cancelled, notice=task.notice)
    return result.to_dict()


def _evaluate(task: Task) -> Mapping[str, Any]:
    from .evaluation.job import EvaluateJob

    job = EvaluateJob.from_dict(task.request.params)
    from .evaluation.evaluate import run_evaluation

    result = run_evaluation(
        job, progress=task.progress, cancelled=task.cancelled, notice=task.notice
    )
    return result.to_dict()


def _finetune(task: Task) -> Mapping[str, Any]:
    from .finetune_job import FinetuneJob

    job = FinetuneJob.from_dict(task.request.params)
    from ..training.finetuning import run_finetuning

    result = run_finetuning(
        job, progress=task.progress, cancelled=task.cancelled, notice=task.notice
    )
    return result.to_dict()


def _build_masks(task: Task) -> Mapping[str, Any]:
    from .mask_building.job import MaskBuildingJob

    job = MaskBuildingJob.from_dict(task.request.params)
    from .mask_building.build import run_mask_building

    result = run_mask_building(
        job, progress=task.progress, cancelled=task.cancelled, notice=task.notice
    )
    return result.to_dict()


def _build_part(task: Task) -> Mapping[str, Any]:
    from .mask_building.run import build_one

    build_one(task.request.params, task.cancelled)
    return {}


def _doctor(task: Task) -> Mapping[str, Any]:
    from .doctor import examine

    _expect_no_params(task.request)
    return examine().to_dict()


def _models(task: Task) -> Mapping[str, Any]:
    from .model_store import list_models

    _expect_no_params(task.request)
    return {"models": [model.to_dict() for model in list_models()]}


def _download(task: Task) -> Mapping[str, Any]:
    from .model_jobs import DownloadJob

    job = DownloadJob.from_dict(task.request.params)
    from .models.zoo import download_model

    model = download_model(
        job.name,
        mirror=job.mirror,
        source=job.source,
        proxy=job.proxy,
        progress=lambda done, total: task.progress("download", done, total),
        cancelled=task.cancelled,
    )
    return model.to_dict()


def _import_model(task: Task) -> Mapping[str, Any]:
    from .model_jobs import ImportJob

    job = ImportJob.from_dict(task.request.params)
    from .models.importing import import_model

    model = import_model(job.source, job.name, progress=task.progress, cancelled=task.cancelled)
    return model.to_dict()


@lru_cache(maxsize=1)
def _session() -> InteractiveSession:
    """What stays warm from one prompt to the next, for as long as this process lives."""
    from .interactive.session import InteractiveSession

    return InteractiveSession()


def _warm(task: Task) -> Mapping[str, Any]:
    from .interactive.job import WarmJob

    job = WarmJob.from_dict(task.request.params)
    return _session().warm(job, progress=task.progress, cancelled=task.cancelled).to_dict()


def _predict(task: Task) -> Mapping[str, Any]:
    from .interactive.job import PredictJob

    job = PredictJob.from_dict(task.request.params)
    return _session().predict(job, progress=task.progress, cancelled=task.cancelled).to_dict()


_METHODS: Mapping[str, Callable[[Task], Mapping[str, Any]]] = {
    "segment": _segment,
    "evaluate": _evaluate,
    "warm": _warm,
    "predict": _predict,
    "finetune": _finetune,
    "build_masks": _build_masks,
    # What `build_masks` asks of workers of its own.
    "build_part": _build_part,
    "doctor": _doctor,
    "models": _models,
    "download": _download,
    "import_model": _import_model,
}


def _expect_no_params(request: Request) -> None:
    if request.params:
        raise OptionError(f"The request {request.method} takes no parameters.")


def answer(task: Task) -> Result | Failure:
    """Does what a task's request asks."""
    request = task.request
    try:
        method = _METHODS.get(request.method)
        if method is None:
            raise OptionError(
                f"Unknown request {request.method!r}; known are cancel, {', '.join(_METHODS)}."
            )
        if task.cancelled():
            raise Cancelled("The work was cancelled before it began; nothing was written.")
        return Result(request.id, method(task))
    except RossamError as error:
        return Failure(request.id, error.code, str(error.args[0]), error.hint)
    except ImportError as error:
        traceback.print_exc()
        return Failure(
            request.id,
            EngineError.code,
            f"The engine {sys.executable} lacks a library or has a broken one: {error}.",
            "Run `rossam doctor` in it to see what is missing.",
        )
    except ClientGoneError:
        raise
    except Exception as error:  # noqa: BLE001 -- the process edge: here it becomes a message
        traceback.print_exc()
        last = traceback.format_exception_only(type(error), error)[-1].strip()
        return Failure(
            request.id,
            "internal",
            f"ROS-SAM failed unexpectedly: {last}",
            "The engine's log has the details; please report them.",
        )


class Inbox(threading.Thread):
    """Reads requests while the main thread works, so `cancel` and the end of stdin are heard."""

    def __init__(self, stream: BinaryIO, outlet: Outlet) -> None:
        super().__init__(name="inbox", daemon=True)
        self.tasks: queue.Queue[Task | None] = queue.Queue()
        self._stream = stream
        self._outlet = outlet
        self._open: dict[int, Task] = {}

    def run(self) -> None:
        try:
            while self._receive():
                pass
        except (OSError, ClientGoneError):
            pass  # A client that died is a client that closed.
        for task in list(self._open.values()):
            task.cancel.set()
        self.tasks.put(None)
        time.sleep(_GRACE_S)
        os._exit(1)

    def done(self, task: Task) -> None:
        self._open.pop(task.request.id, None)

    def _receive(self) -> bool:
        """Takes one line; False at the end of stdin."""
        try:
            message = protocol.read(self._stream)
        except EngineError as error:
            self._outlet.send(Failure(0, error.code, str(error.args[0]), error.hint))
            return True
        if message is None:
            return False
        if not isinstance(message, Request):
            self._outlet.send(Failure(0, EngineError.code, "The engine takes requests only."))
        elif message.method == "cancel":
            target = message.params.get("request")
            task = self._open.get(target) if isinstance(target, int) else None
            if task is not None:
                task.cancel.set()
            self._outlet.send(Result(message.id, {"found": task is not None}))
        else:
            task = Task(message, self._outlet)
            self._open[message.id] = task
            self.tasks.put(task)
        return True


def _private_pipe() -> tuple[BinaryIO, BinaryIO]:
    """Copies of stdin and stdout that only the protocol has.

    Prints of libraries go to stderr, and what reads the standard input finds its end.
    """
    inlet, outlet = os.dup(0), os.dup(1)
    with Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    if sys.platform == "win32":
        import msvcrt

        for descriptor in (inlet, outlet):
            msvcrt.setmode(descriptor, os.O_BINARY)
    return os.fdopen(inlet, "rb"), os.fdopen(outlet, "wb")


def main() -> None:
    """Answers requests, one after the other, until stdin ends."""
    stdin, stdout = _private_pipe()
    outlet = Outlet(stdout)
    inbox = Inbox(stdin, outlet)
    try:
        outlet.send(Hello(protocol.PROTOCOL, __version__, platform.python_version(), os.getpid()))
        inbox.start()
        while True:
            task = inbox.tasks.get()
            if task is None:
                break
            reply = answer(task)
            inbox.done(task)
            outlet.send(reply)
    except ClientGoneError:
        code = 1
    else:
        code = 0
    # Not sys.exit: threads of libraries, and the inbox waiting for stdin, would hold the process.
    sys.stderr.flush()
    os._exit(code)
