"""The engine as an algorithm uses it: found by QGIS's settings, heard through its feedback."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from ..rossam_core.client import GRACE_S, Worker
from ..rossam_core.engine import Engine, find_engine
from ..rossam_core.errors import RossamError
from ..rossam_core.part_files import remove_leftovers
from .settings import PYTHON
from .texts import said, tr

_STAGES = {
    "download": tr("Downloading {:,} bytes"),
    "model": tr("Loading the model"),
    "segment": tr("Segmenting {:,} prompts"),
    "write": tr("Writing {:,} outlines"),
    "read": tr("Reading the layers"),
    "match": tr("Pairing {:,} objects"),
    "measure": tr("Measuring {:,} objects"),
    "labels": tr("Reading the labels"),
    "train": tr("Training"),
    "masks": tr("Building masks"),
    "sheets": tr("Drawing {:,} contact sheets"),
}


def current_engine() -> Engine:
    """The engine that QGIS's settings and the environment name.

    Raises:
        EngineError: There is none.
    """
    return find_engine(PYTHON.value())


def ask(
    method: str,
    params: Mapping[str, Any],
    feedback: QgsProcessingFeedback,
    *,
    share: tuple[float, float] = (0.0, 100.0),
    writes: Iterable[Path] = (),
    grace_s: float = GRACE_S,
) -> dict[str, Any]:
    """Asks a fresh worker for one thing and shows its progress.

    Args:
        method: Of the worker.
        params: Of the request.
        feedback: Hears progress and notices, and says when to stop.
        share: Where on the progress bar this work begins and ends, in percent.
        writes: Files that the worker makes; what it leaves half-written beside them when it is
            killed is removed.
        grace_s: Seconds that it may take to stop.

    Raises:
        QgsProcessingException: It failed or was cancelled.
    """
    start, end = share
    shown = ""

    def on_progress(stage: str, done: int, total: int) -> None:
        nonlocal shown
        if stage != shown:
            shown = stage
            feedback.setProgressText(_STAGES.get(stage, stage).format(total))
        feedback.setProgress(start + (end - start) * min(done / total, 1.0) if total else start)

    try:
        engine = current_engine()
        feedback.pushDebugInfo(f"Engine: {engine.python} ({engine.source})")
        worker = Worker.start(engine, is_cancelled=feedback.isCanceled)
        try:
            with worker:
                return worker.request(
                    method,
                    params,
                    on_progress=on_progress,
                    on_notice=lambda text: feedback.pushInfo(said(text)),
                    is_cancelled=feedback.isCanceled,
                    grace_s=grace_s,
                )
        finally:
            for path in writes:
                remove_leftovers(path.parent, worker.pid)
    except RossamError as error:
        raise QgsProcessingException(said(error)) from error
