"""Every feature of a layer as a prompt, by `rossam:segment` in the background."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsApplication,
    QgsMapLayer,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..processing_provider.settings import DEVICE, SIMPLIFY_PX
from ..processing_provider.texts import tr
from ..rossam_core.errors import RossamError
from .questions import ModelChoice


class _Listener(QgsProcessingFeedback):
    """Keeps the last error, which the task's signal does not carry."""

    def __init__(self) -> None:
        super().__init__(False)
        self.problem = ""

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N802, N803 -- QGIS's names
        self.problem = error or self.problem
        super().reportError(error, fatalError)


class LayerRun(QObject):
    """One run over a layer, shown in QGIS's task bar, where it can be cancelled.

    Attributes:
        done: The layer of outlines, which nobody owns yet.
        failed: A `RossamError`; not sent when the user cancelled.
        ended: Always, at last.
    """

    done = pyqtSignal(object)
    failed = pyqtSignal(object)
    ended = pyqtSignal()

    # QGIS's task refers to a run's context and feedback until it has ended, whoever asked for it.
    _running: set[LayerRun] = set()  # noqa: RUF012 -- shared on purpose

    def __init__(self, raster: QgsRasterLayer, prompts: QgsVectorLayer, model: ModelChoice) -> None:
        super().__init__()
        algorithm = QgsApplication.processingRegistry().createAlgorithmById("rossam:segment")
        parameters = {
            "INPUT": raster,
            "PROMPTS": QgsProcessingFeatureSourceDefinition(
                prompts.id(), prompts.selectedFeatureCount() > 0
            ),
            "MODEL": model.name,
            "CHECKPOINT": model.checkpoint or None,
            "DEVICE": DEVICE.value(),
            "SIMPLIFY": SIMPLIFY_PX.value(),
            "OUTPUT": "TEMPORARY_OUTPUT",
        }
        self._context = QgsProcessingContext()
        self._context.setProject(QgsProject.instance())
        self._feedback = _Listener()
        able, problem = algorithm.checkParameterValues(parameters, self._context)
        if able:
            able, problem = algorithm.canExecute()
        if not able:
            raise RossamError(problem)
        self._task = QgsProcessingAlgRunnerTask(
            algorithm, parameters, self._context, self._feedback
        )
        self._task.executed.connect(self._on_executed)

    def start(self) -> None:
        self._running.add(self)
        QgsApplication.taskManager().addTask(self._task)

    def abandon(self) -> None:
        """Stops it and tells nothing any more."""
        for signal in (self.done, self.failed, self.ended):
            signal.disconnect()
        self._feedback.cancel()

    def _on_executed(self, successful: bool, results: dict[str, Any]) -> None:
        if successful:
            layer = self._context.takeResultLayer(str(results["OUTPUT"]))
            self.done.emit(layer)
        elif not self._feedback.isCanceled():
            problem = self._feedback.problem or tr("The run failed; QGIS's log says more.")
            self.failed.emit(RossamError(problem))
        self.ended.emit()
        self._running.discard(self)


def prompts_in(layer: QgsMapLayer | None) -> QgsVectorLayer | None:
    """`layer` when its features can be prompts, else None."""
    if not isinstance(layer, QgsVectorLayer) or not layer.isValid():
        return None
    kinds = (QgsWkbTypes.PointGeometry, QgsWkbTypes.PolygonGeometry)
    return layer if layer.geometryType() in kinds else None
