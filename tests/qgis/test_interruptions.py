"""Cancel, death and threads: QGIS goes on and nothing is left behind."""

from __future__ import annotations

import itertools
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsProcessingAlgRunnerTask,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
)


def children() -> list[int]:
    """Processes that this one has started and not ended."""
    own = Path(f"/proc/{os.getpid()}/task")
    return [int(p) for task in own.iterdir() for p in (task / "children").read_text().split()]


class ActsOnProgress(QgsProcessingFeedback):
    """Does something once prompts are being answered."""

    def __init__(self, act: Callable[[QgsProcessingFeedback], None]) -> None:
        super().__init__(False)
        self._act = act
        self.acted_at = 0.0
        self.progressChanged.connect(self._look)

    def _look(self, percent: float) -> None:
        if percent > 3 and not self.acted_at:
            self.acted_at = time.monotonic()
            self._act(self)


@pytest.fixture
def many(scene: Any, make_layer: Callable[..., Any]) -> Any:
    """Prompts for a minute of work, apart from each other: those in one place are done at once."""
    boxes = [scene.box(n % 6) for n in range(3000)]
    for n, box in enumerate(boxes):
        box.translate((n % 20 - 10) / 2, (n // 20 % 20 - 10) / 2)
    return make_layer(
        "Polygon?crs=EPSG:32632&field=n:integer", *[(box, n) for n, box in enumerate(boxes)]
    )


def test_cancel_in_the_middle(
    scene: Any, many: Any, segment: Callable[..., Any], tmp_path: Path
) -> None:
    feedback = ActsOnProgress(QgsProcessingFeedback.cancel)
    with pytest.raises(QgsProcessingException, match="cancelled"):
        segment(
            str(scene.path),
            many,
            feedback,
            OUTPUT=str(tmp_path / "out.gpkg"),
            MASK=str(tmp_path / "mask.tif"),
        )
    assert time.monotonic() - feedback.acted_at < 60
    assert children() == []
    assert list(tmp_path.iterdir()) == []
    assert not list(Path(QgsProcessingUtils.tempFolder()).glob("rossam-*"))


def test_cancel_before_the_start(
    scene: Any, many: Any, segment: Callable[..., Any], tmp_path: Path
) -> None:
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="cancelled"):
        segment(str(scene.path), many, feedback, OUTPUT=str(tmp_path / "out.gpkg"))
    assert list(tmp_path.iterdir()) == []


def test_an_engine_that_is_killed_is_one_clear_error(
    scene: Any, many: Any, segment: Callable[..., Any], tmp_path: Path
) -> None:
    """As the system does it when memory runs out."""

    def kill(_feedback: QgsProcessingFeedback) -> None:
        for pid in children():
            os.kill(pid, signal.SIGKILL)

    feedback = ActsOnProgress(kill)
    with pytest.raises(QgsProcessingException) as caught:
        segment(
            str(scene.path),
            many,
            feedback,
            OUTPUT=str(tmp_path / "out.gpkg"),
            MASK=str(tmp_path / "mask.tif"),
        )
    assert "ended without an answer: killed by SIGKILL" in str(caught.value)
    assert "run out of memory" in str(caught.value)
    assert children() == []
    assert list(tmp_path.iterdir()) == []


def test_it_runs_beside_the_window(
    qgis: Any, scene: Any, make_layer: Callable[..., Any], algorithm: Any, context: Any
) -> None:
    """In a background task, as the toolbox runs it, while the main thread's events go on."""
    from qgis.PyQt.QtCore import QTimer

    prompts = make_layer("Polygon?crs=EPSG:32632&field=n:integer", (scene.box(2), 7))
    values = {"INPUT": str(scene.path), "PROMPTS": prompts, "OUTPUT": "TEMPORARY_OUTPUT"}
    feedback = QgsProcessingFeedback()
    done: list[tuple[bool, dict[str, Any]]] = []
    task = QgsProcessingAlgRunnerTask(algorithm, values, context, feedback)
    task.executed.connect(lambda fine, results: done.append((fine, results)))
    ticks: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(50)
    qgis.taskManager().addTask(task)
    deadline = time.monotonic() + 120
    while not done and time.monotonic() < deadline:
        qgis.processEvents()
        time.sleep(0.01)
    timer.stop()
    assert done, feedback.textLog()
    fine, results = done[0]
    assert fine, feedback.textLog()
    layer = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
    assert [(f["n"], f["status"]) for f in layer.getFeatures()] == [(7, "ok")]
    pauses = [after - before for before, after in itertools.pairwise(ticks)]
    assert max(pauses) < 1
