"""One object after the other: prompts in, previews from the worker, outlines into a layer."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsGeometry,
    QgsProject,
    QgsRasterLayer,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ..processing_provider.settings import OUTLINE_COLOUR
from ..processing_provider.texts import tr
from ..rossam_core.errors import EngineError, PromptError, RossamError
from ..rossam_core.interactive.job import PredictAnswer
from .acceptance import add_outline, new_outlines_layer
from .answer_text import describe
from .map_tool import Command
from .prompt_canvas import PromptCanvas
from .prompt_history import PromptHistory, Prompts
from .questions import ModelChoice, Question, Questioner
from .raster_feed import RasterFeed
from .session import Session


@dataclass(frozen=True)
class _Shown:
    """An answer, its outline as a geometry, and the question."""

    answer: PredictAnswer
    outline: QgsGeometry
    question: Question


class Segmenter(QObject):
    """The object at work, from its first prompt until it is accepted or cleared.

    Attributes:
        changed: Something that a person sees is another: prompts, answer, what is possible.
        failed: A `RossamError`, and whether setting up the engine may mend it.
        died: The worker ended; its `EngineError`.
        accepted: The layer that an outline went to.
    """

    changed = pyqtSignal()
    failed = pyqtSignal(object, bool)
    died = pyqtSignal(object)
    accepted = pyqtSignal(object)

    def __init__(
        self, canvas: QgsMapCanvas, shapes: PromptCanvas, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._shapes = shapes
        self._feed = RasterFeed()
        self.session = Session(self._feed, self)
        self._questioner = Questioner(canvas, self._feed, self.session)
        self._history = PromptHistory()
        self._answers: dict[Prompts, _Shown] = {}
        self._pending: Question | None = None
        self._early: dict[int, Question] = {}
        self._target_id = ""
        self.status = ""
        self.session.answered.connect(self._on_answered)
        self.session.warmed.connect(self._on_warmed)
        self.session.failed.connect(self._on_failed)
        self.session.died.connect(self._on_died)
        self.session.stage.connect(self._on_stage)
        canvas.destinationCrsChanged.connect(self.restart)

    @property
    def prompts(self) -> Prompts:
        return self._history.current

    @property
    def answer(self) -> PredictAnswer | None:
        """Of the prompts as they are now; None while there is none."""
        shown = self._answers.get(self.prompts)
        return shown.answer if shown is not None else None

    @property
    def is_waiting(self) -> bool:
        return self._pending is not None

    def is_possible(self, command: Command) -> bool:
        """Whether a command would do something now."""
        answer = self.answer
        if command is Command.ACCEPT:
            return self.is_waiting or (answer is not None and bool(answer.outline))
        if command is Command.UNDO:
            return self._history.can_undo
        if command is Command.REDO:
            return self._history.can_redo
        if command is Command.NEXT:
            return answer is not None and answer.candidates > 1
        return command is not Command.CLEAR or not self.prompts.is_empty

    def set_raster(self, layer: QgsRasterLayer | None) -> None:
        """The layer to segment on; another one ends the object at work."""
        layer_id = layer.id() if layer is not None else ""
        if layer_id != self._questioner.raster_id:
            self._questioner.raster_id = layer_id
            self.restart()

    def set_model(self, model: ModelChoice) -> None:
        """Who answers from now on, the object at work included."""
        if model != self._questioner.model:
            self._questioner.model = model
            self._forget_answers()
            self._ask()

    def set_target(self, layer: QgsVectorLayer | None) -> None:
        """Where outlines go; None makes a new layer with the next one."""
        self._target_id = layer.id() if layer is not None else ""

    def warm_up(self) -> None:
        """Loads model and raster, so that the first prompt is answered soon."""
        if self.is_waiting:
            return
        try:
            self._questioner.warm_up()
        except RossamError as error:
            self._report(error)

    def add_point(self, x: float, y: float, positive: bool) -> None:
        self._step(self.prompts.with_point(x, y, positive))

    def add_box(self, x0: float, y0: float, x1: float, y1: float) -> None:
        self._step(self.prompts.with_box(x0, y0, x1, y1))

    def add_oriented(self, corners: tuple[tuple[float, float], ...]) -> None:
        self._step(self.prompts.with_oriented(corners))

    def undo(self) -> None:
        self._history.undo()
        self._ask()

    def redo(self) -> None:
        self._history.redo()
        self._ask()

    def clear(self) -> None:
        """Takes all prompts away; this can be undone."""
        if not self.prompts.is_empty:
            self._step(Prompts())

    def next_candidate(self) -> None:
        answer = self.answer
        if answer is not None and answer.candidates > 1:
            self._history.show_candidate((self.prompts.candidate + 1) % answer.candidates)
            self._ask()

    def accept(self) -> None:
        """Writes the outline into the target, at once or as soon as it is there."""
        shown = self._answers.get(self.prompts)
        if self._pending is not None:
            question = self._pending
            self.session.keep(question.number)
            self._early[question.number] = question
            self.restart()
        elif shown is not None and shown.answer.outline and self._write(shown, self._target_id):
            said = self.status
            self.restart()
            self._say(said)

    def restart(self) -> None:
        """The next object."""
        self._history.restart()
        self._forget_answers()
        self._ask()

    def stop(self) -> None:
        """Ends the worker; the next prompt starts it again."""
        self.session.stop()
        self._early.clear()
        self.restart()
        self._feed.remove()

    def unload(self) -> None:
        """Takes everything back, for good."""
        self._canvas.destinationCrsChanged.disconnect(self.restart)
        self.stop()
        self._shapes.remove()

    def _step(self, prompts: Prompts) -> None:
        self._history.add(prompts)
        self._ask()

    def _forget_answers(self) -> None:
        self._answers.clear()
        self._questioner.forget_window()
        self._pending = None

    def _ask(self) -> None:
        """Shows the prompts as they are now and sees to their answer."""
        prompts = self.prompts
        self._shapes.show_prompts(prompts)
        self._pending = None
        known = self._answers.get(prompts)
        if known is not None:
            self._show(known)
        elif prompts.names_an_object:
            self._shapes.set_stale(True)
            try:
                self._pending = self._questioner.ask(prompts, self._target_id)
                self.status = tr("Working …")
            except RossamError as error:
                self._report(error)
        else:
            self._shapes.show_outline(QgsGeometry())
            self.status = (
                "" if prompts.is_empty else tr("Now click the object itself or draw a box.")
            )
        self.changed.emit()

    def _on_warmed(self, _number: int) -> None:
        if self.prompts.is_empty:
            self._say(tr("Ready."))

    def _on_answered(self, number: int, path: str, answer: PredictAnswer) -> None:
        early = self._early.pop(number, None)
        pending = self._pending if self._pending and self._pending.number == number else None
        question = early or pending
        if question is None:
            # Of prompts that were changed or given up meanwhile.
            return
        outline = QgsGeometry()
        if answer.outline:
            outline.fromWkb(bytes.fromhex(answer.outline))
        shown = _Shown(answer, outline, question)
        if early is not None:
            self._write_early(shown)
            return
        self._pending = None
        self._questioner.keep_window(path, question.prompts.oriented, answer.window)
        self._answers[question.prompts] = shown
        self._show(shown)
        self.changed.emit()

    def _show(self, shown: _Shown) -> None:
        self._shapes.set_colour(QColor(OUTLINE_COLOUR.value()))
        self._shapes.show_outline(shown.outline)
        self.status = describe(shown.answer, self.prompts.candidate)

    def _write_early(self, shown: _Shown) -> None:
        if shown.answer.outline:
            self._write(shown, shown.question.target)
        else:
            said = describe(shown.answer, 0)
            self.failed.emit(
                PromptError(tr("Nothing was accepted. {reason}").format(reason=said)), False
            )
        self.changed.emit()

    def _write(self, shown: _Shown, target_id: str) -> bool:
        """Whether the outline went into its target; a new one is made where that is gone."""
        project = QgsProject.instance()
        raster = self._questioner.raster()
        crs = shown.question.crs
        target = project.mapLayer(target_id or self._target_id)
        if not isinstance(target, QgsVectorLayer):
            target = new_outlines_layer(raster.crs() if raster is not None else crs, project)
            self._target_id = target.id()
        answer = shown.answer
        values = {
            "score": answer.score,
            "stability": answer.stability,
            "area_m2": answer.area_m2,
            "status": answer.status,
            "model": answer.model,
        }
        try:
            add_outline(target, shown.outline, crs, values, project)
        except RossamError as error:
            self._report(error)
            return False
        self.accepted.emit(target)
        if not self.is_waiting:
            self._say(tr("Added to {layer}.").format(layer=target.name()))
        return True

    def _say(self, text: str) -> None:
        self.status = text
        self.changed.emit()

    def _on_failed(self, number: int, error: RossamError) -> None:
        self._give_up(number)
        self._report(error)

    def _on_died(self, number: int, error: RossamError) -> None:
        self._give_up(number)
        self.died.emit(error)
        self._say(tr("The engine ended. The next prompt starts it again."))

    def _give_up(self, number: int) -> None:
        self._early.pop(number, None)
        if self._pending is not None and self._pending.number == number:
            self._pending = None

    def _report(self, error: RossamError) -> None:
        self.failed.emit(error, isinstance(error, EngineError))
        self._say(tr("There is no answer; the message says why."))

    def _on_stage(self, stage: str) -> None:
        texts = {
            "start": tr("Starting the engine …"),
            "export": tr("Fetching the picture …"),
            "model": tr("Loading the model …"),
        }
        if stage in texts and (self.is_waiting or self.prompts.is_empty):
            self._say(texts[stage])
