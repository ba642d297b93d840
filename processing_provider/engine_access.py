"""The engine as an algorithm uses it: found by QGIS's settings, heard through its feedback."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsSettings

from ..rossam_core.client import Worker
from ..rossam_core.engine import Engine, find_engine
from ..rossam_core.errors import RossamError

PYTHON_SETTING = "rossam/python"


def current_engine() -> Engine:
    """The engine that QGIS's settings and the environment name.

    Raises:
        EngineError: There is none.
    """
    return find_engine(str(QgsSettings().value(PYTHON_SETTING, "") or ""))


def ask(
    method: str,
    params: Mapping[str, Any],
    feedback: QgsProcessingFeedback,
    *,
    share: tuple[float, float] = (0.0, 100.0),
) -> dict[str, Any]:
    """Asks a fresh worker for one thing and shows its progress.

    Args:
        method: Of the worker.
        params: Of the request.
        feedback: Hears progress and notices, and says when to stop.
        share: Where on the progress bar this work begins and ends, in percent.

    Raises:
        QgsProcessingException: It failed or was cancelled.
    """
    start, end = share
    stages: set[str] = set()

    def on_progress(stage: str, done: int, total: int) -> None:
        if stage not in stages:
            stages.add(stage)
            feedback.setProgressText(f"{stage.capitalize()}: {total:,}")
        feedback.setProgress(start + (end - start) * min(done / total, 1.0) if total else start)

    try:
        engine = current_engine()
        feedback.pushDebugInfo(f"Engine: {engine.python} ({engine.source})")
        with Worker.start(engine, is_cancelled=feedback.isCanceled) as worker:
            return worker.request(
                method,
                params,
                on_progress=on_progress,
                on_notice=feedback.pushInfo,
                is_cancelled=feedback.isCanceled,
            )
    except RossamError as error:
        raise QgsProcessingException(str(error)) from error
