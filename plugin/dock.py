"""The dock for segmenting by clicks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import QgsApplication, QgsMapLayer, QgsProject, QgsRasterLayer, QgsVectorLayer
from qgis.gui import QgsMapTool
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QHideEvent, QShowEvent
from qgis.PyQt.QtWidgets import QDockWidget, QFileDialog, QScrollArea

from ..processing_provider.texts import said, tr
from ..rossam_core.errors import RossamError
from .acceptance import add_layer, new_outlines_layer
from .layer_run import LayerRun, prompts_in
from .map_tool import Command, PromptMode, PromptTool
from .messages import Messages
from .panel import Panel
from .prompt_canvas import PromptCanvas
from .segmenter import Segmenter


class SegmentDock(QDockWidget):
    """Segments on the map canvas while it is shown; hidden, it holds no tool, worker or thread."""

    def __init__(self, iface: Any, open_setup: Callable[[], object]) -> None:
        """Makes the dock; nothing starts before it is shown.

        Args:
            iface: QGIS's interface.
            open_setup: Opens the dialog that sets up the engine.
        """
        super().__init__(tr("Segment by clicks (ROS-SAM)"), iface.mainWindow())
        self.setObjectName("RossamSegmentDock")
        self._iface = iface
        self._canvas = iface.mapCanvas()
        self._segmenter: Segmenter | None = None
        self._tool: PromptTool | None = None
        self._tool_before: QgsMapTool | None = None
        self._messages = Messages(iface.messageBar(), open_setup)
        self._run: LayerRun | None = None
        self._running_text = ""
        self.panel = Panel()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.panel)
        # Words are longer in some languages, and nothing scrolls sideways.
        scroll.setMinimumWidth(
            self.panel.minimumSizeHint().width() + scroll.verticalScrollBar().sizeHint().width()
        )
        self.setWidget(scroll)
        self.panel.set_mode(None)
        self.panel.pressed.connect(self._do)
        # With Qt 6 `layerChanged` comes too early to know the first layer of an empty list.
        for combo, changed in (
            (self.panel.raster, self._on_raster),
            (self.panel.target, self._on_target),
        ):
            combo.layerChanged.connect(changed)
            combo.currentIndexChanged.connect(changed)
        self.panel.model.currentIndexChanged.connect(self._on_model)
        self.panel.model_file.clicked.connect(self._choose_file)
        self.panel.all_features.clicked.connect(self._run_layer)
        iface.currentLayerChanged.connect(self._on_current_layer)
        self._on_current_layer(iface.activeLayer())
        QgsApplication.instance().aboutToQuit.connect(self._end)

    @property
    def segmenter(self) -> Segmenter | None:
        """The object at work; None while the dock is hidden."""
        return self._segmenter

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 -- Qt's name
        super().showEvent(event)
        if self._segmenter is None:
            self._open_up()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 -- Qt's name
        super().hideEvent(event)
        # Neither a minimised window nor another tab in front.
        if self.isHidden():
            self._close_down()

    def unload(self) -> None:
        """Takes everything back, for good."""
        self._end()
        QgsApplication.instance().aboutToQuit.disconnect(self._end)
        self._iface.currentLayerChanged.disconnect(self._on_current_layer)

    def _open_up(self) -> None:
        shapes = PromptCanvas(self._canvas)
        segmenter = Segmenter(self._canvas, shapes, self)
        tool = PromptTool(self._canvas, shapes, segmenter.is_possible)
        self._segmenter, self._tool = segmenter, tool
        for prompted in (tool.pointed, tool.boxed, tool.oriented):
            # What went wrong before has been read.
            prompted.connect(self._messages.drop)
        tool.pointed.connect(segmenter.add_point)
        tool.boxed.connect(segmenter.add_box)
        tool.oriented.connect(segmenter.add_oriented)
        tool.commanded.connect(self._do)
        segmenter.changed.connect(self._refresh)
        segmenter.failed.connect(self._on_failed)
        segmenter.died.connect(self._on_died)
        segmenter.accepted.connect(self._on_accepted)
        self._canvas.mapToolSet.connect(self._on_tool_set)
        self.panel.model.refresh()
        current = self._iface.activeLayer()
        if isinstance(current, QgsRasterLayer):
            self.panel.raster.setLayer(current)
        segmenter.set_model(self.panel.model.choice())
        segmenter.set_raster(self.panel.raster.currentLayer())
        segmenter.set_target(self.panel.target.currentLayer())
        self._tool_before = self._canvas.mapTool()
        self._choose_mode(PromptMode.POINT)
        segmenter.warm_up()
        self._refresh()

    def _end(self) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.abandon()
        self._close_down()

    def _close_down(self) -> None:
        segmenter, tool, before = self._segmenter, self._tool, self._tool_before
        self._segmenter = self._tool = self._tool_before = None
        if segmenter is None or tool is None:
            return
        self._canvas.mapToolSet.disconnect(self._on_tool_set)
        if self._canvas.mapTool() == tool:
            self._canvas.unsetMapTool(tool)
            if before is not None and not sip.isdeleted(before):
                self._canvas.setMapTool(before)
        self._messages.drop()
        segmenter.unload()
        segmenter.deleteLater()
        tool.deleteLater()
        self.panel.set_mode(None)

    def _do(self, command: Command) -> None:
        segmenter = self._segmenter
        if segmenter is None:
            return
        steps = {
            Command.ACCEPT: segmenter.accept,
            Command.UNDO: segmenter.undo,
            Command.REDO: segmenter.redo,
            Command.NEXT: segmenter.next_candidate,
            Command.CLEAR: segmenter.clear,
        }
        if command in steps:
            if segmenter.is_possible(command):
                steps[command]()
            self._canvas.setFocus()
        else:
            self._choose_mode(PromptMode(command.value))

    def _choose_mode(self, mode: PromptMode) -> None:
        if self._tool is None:
            return
        self._tool.set_mode(mode)
        if self._canvas.mapTool() == self._tool:
            self.panel.set_mode(mode)
        else:
            self._canvas.setMapTool(self._tool)
        self._canvas.setFocus()

    def _on_tool_set(self, tool: QgsMapTool | None, _before: QgsMapTool | None) -> None:
        ours = self._tool
        self.panel.set_mode(ours.mode if ours is not None and tool == ours else None)

    def _refresh(self) -> None:
        segmenter = self._segmenter
        if segmenter is None:
            return
        for command in (
            Command.ACCEPT,
            Command.UNDO,
            Command.REDO,
            Command.NEXT,
            Command.CLEAR,
        ):
            self.panel.buttons[command].setEnabled(segmenter.is_possible(command))
        self.panel.status.setText(segmenter.status)

    def _on_raster(self, _layer: QgsMapLayer | int | None) -> None:
        if self._segmenter is not None:
            self._segmenter.set_raster(self.panel.raster.currentLayer())
            self._segmenter.warm_up()
        self._on_current_layer(self._iface.activeLayer())

    def _on_target(self, _layer: QgsMapLayer | int | None) -> None:
        if self._segmenter is not None:
            self._segmenter.set_target(self.panel.target.currentLayer())

    def _on_model(self, _index: int) -> None:
        if self._segmenter is not None:
            self._segmenter.set_model(self.panel.model.choice())
            self._segmenter.warm_up()

    def _on_accepted(self, layer: QgsVectorLayer) -> None:
        # A new layer is the next one's too; another target may have been chosen meanwhile.
        if self.panel.target.currentLayer() is None:
            self.panel.target.setLayer(layer)

    def _choose_file(self) -> None:
        path, _kind = QFileDialog.getOpenFileName(
            self,
            tr("Weights of a model"),
            "",
            tr("Weights (*.safetensors *.pth *.pt);;All files (*)"),
        )
        if path:
            self.panel.model.add_file(path)

    def _on_current_layer(self, layer: QgsMapLayer | None) -> None:
        """Names the layer whose features the lowest button takes."""
        prompts = prompts_in(layer)
        button = self.panel.all_features
        button.setEnabled(
            prompts is not None
            and self.panel.raster.currentLayer() is not None
            and self._run is None
        )
        if prompts is None:
            button.setText(tr("Every feature of a layer"))
            button.setToolTip(tr("Select a layer of points or polygons in the layer tree first"))
        else:
            name = button.fontMetrics().elidedText(
                prompts.name(), Qt.TextElideMode.ElideMiddle, 140
            )
            button.setText(tr("Every feature of {layer}").format(layer=name))
            button.setToolTip(
                tr(
                    "Segment one object for each feature of {layer}, or for the selected ones "
                    "where some are selected"
                ).format(layer=prompts.name())
            )

    def _run_layer(self) -> None:
        prompts = prompts_in(self._iface.activeLayer())
        raster = self.panel.raster.currentLayer()
        if prompts is None or raster is None or self._run is not None:
            return
        target = self.panel.target.currentLayer()
        target_id = target.id() if target is not None else ""
        try:
            run = LayerRun(raster, prompts, self.panel.model.choice())
        except RossamError as error:
            self._on_failed(error, True)
            return
        self._run = run
        run.done.connect(lambda outlines: self._add_outlines(outlines, target_id))
        run.failed.connect(lambda error: self._on_failed(error, False))
        run.ended.connect(self._on_run_ended)
        run.start()
        self._on_current_layer(self._iface.activeLayer())
        self._running_text = tr("Segmenting every feature of {layer} …").format(
            layer=prompts.name()
        )
        self.panel.status.setText(self._running_text)

    def _add_outlines(self, outlines: QgsVectorLayer, target_id: str) -> None:
        project = QgsProject.instance()
        target = project.mapLayer(target_id)
        if target is None:
            target = new_outlines_layer(outlines.crs(), project)
            self.panel.target.setLayer(target)
        try:
            missing = add_layer(target, outlines, project)
        except RossamError as error:
            self._on_failed(error, False)
            return
        self.panel.status.setText(
            tr("Added to {layer}: {count}. Without an outline: {missing}.").format(
                layer=target.name(), count=outlines.featureCount() - missing, missing=missing
            )
        )

    def _on_run_ended(self) -> None:
        self._run = None
        if self.panel.status.text() == self._running_text:
            # Cancelled in QGIS's task bar, or failed, which the message says.
            self._refresh()
        self._on_current_layer(self._iface.activeLayer())

    def _on_failed(self, error: RossamError, setup_may_help: bool) -> None:
        if setup_may_help:
            # The button says what the error's hint would.
            self._messages.show_with_setup(said(str(error.args[0])))
        else:
            self._messages.show(said(error))

    def _on_died(self, error: RossamError) -> None:
        ended = tr("The engine ended unexpectedly; the next prompt starts it again.")
        self._messages.show(f"{ended}\n{said(error)}")
