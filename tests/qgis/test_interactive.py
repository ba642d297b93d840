"""The dock as a person uses it: mouse and keyboard on a map, with the engine and its model.

One worker serves most tests, since starting one takes longest. Pictures of the window go to the
folder that the variable ROSSAM_SCREENSHOTS names, if there is one.
"""

from __future__ import annotations

import math
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import (
    QgsLayerTreeMapCanvasBridge,
    QgsMapCanvas,
    QgsMapToolPan,
    QgsMessageBar,
    QgsMessageViewer,
    QgsRubberBand,
)
from qgis.PyQt.QtCore import QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QPalette
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QMainWindow,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
PLAIN, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
# Starting the engine on a machine that is busy with other things.
PATIENCE_S = 300


class Desktop(QObject):
    """What the dock needs of QGIS's window: a map, a message bar, an active layer."""

    currentLayerChanged = pyqtSignal(object)  # noqa: N815 -- QGIS's name

    def __init__(self) -> None:
        from rossam.plugin.dock import SegmentDock

        super().__init__()
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas()
        self.bar = QgsMessageBar()
        self.active: Any = None
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        column.addWidget(self.canvas)
        self.window.setCentralWidget(middle)
        self.window.resize(1366, 768)
        tree = QgsProject.instance().layerTreeRoot()
        self.bridge = QgsLayerTreeMapCanvasBridge(tree, self.canvas, self)
        self.bridge.setAutoSetupOnFirstLayer(False)
        self.pan = QgsMapToolPan(self.canvas)
        self.canvas.setMapTool(self.pan)
        self.setups: list[bool] = []
        self.dock = SegmentDock(self, lambda: self.setups.append(True))
        self.window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self.dock.hide()
        self.window.show()

    def mainWindow(self) -> QMainWindow:  # noqa: N802 -- QGIS's name
        return self.window

    def mapCanvas(self) -> QgsMapCanvas:  # noqa: N802 -- QGIS's name
        return self.canvas

    def messageBar(self) -> QgsMessageBar:  # noqa: N802 -- QGIS's name
        return self.bar

    def activeLayer(self) -> Any:  # noqa: N802 -- QGIS's name
        return self.active

    # What a person does.

    def activate(self, layer: Any) -> None:
        self.active = layer
        self.currentLayerChanged.emit(layer)

    def look_at(self, layer: Any, crs: str = "", share: float = 1.0) -> None:
        """Puts a layer on the map."""
        QgsProject.instance().addMapLayer(layer)
        wanted = QgsCoordinateReferenceSystem(crs) if crs else layer.crs()
        self.canvas.setDestinationCrs(wanted)
        extent = self.to_map(layer.crs()).transformBoundingBox(layer.extent())
        extent.scale(share)
        self.canvas.setExtent(extent)
        self.dock.panel.raster.setLayer(layer)

    def to_map(self, crs: Any) -> QgsCoordinateTransform:
        own = self.canvas.mapSettings().destinationCrs()
        return QgsCoordinateTransform(crs, own, QgsProject.instance())

    def on_screen(self, x: float, y: float, crs: Any) -> QPoint:
        point = self.to_map(crs).transform(QgsPointXY(x, y))
        place = self.canvas.getCoordinateTransform().transform(point)
        return QPoint(round(place.x()), round(place.y()))

    def click(self, where: QPoint, button: Any = LEFT, keys: Any = PLAIN) -> None:
        QTest.mouseClick(self.canvas.viewport(), button, keys, where)

    def drag(self, start: QPoint, end: QPoint) -> None:
        port = self.canvas.viewport()
        QTest.mousePress(port, LEFT, PLAIN, start)
        QTest.mouseMove(port, (start + end) / 2)
        QTest.mouseMove(port, end)
        QTest.mouseRelease(port, LEFT, PLAIN, end)

    def press(self, key: Any, keys: Any = PLAIN) -> None:
        QTest.keyClick(self.canvas, key, keys)

    def push(self, name: str) -> None:
        """Presses a button of the dock by its text."""
        buttons = self.dock.panel.buttons.values()
        (button,) = [b for b in buttons if b.text() == name]
        QTest.mouseClick(button, LEFT)

    # What a person sees.

    @property
    def status(self) -> str:
        return str(self.dock.panel.status.text())

    def wait_for_answer(self) -> None:
        wait(lambda: not self.dock.segmenter.is_waiting, "no answer came")

    def outline(self) -> QgsGeometry:
        """What is drawn as the object's outline, in the map's CRS."""
        return self.dock.segmenter._shapes.outline()

    def message(self) -> str:
        item = self.bar.currentItem()
        return item.text() if item is not None else ""

    def bands(self) -> list[Any]:
        return [item for item in self.canvas.items() if isinstance(item, QgsRubberBand)]

    def picture(self, name: str) -> None:
        folder = os.environ.get("ROSSAM_SCREENSHOTS")
        if folder:
            QTest.qWait(200)
            self.canvas.refresh()
            self.canvas.waitWhileRendering()
            QTest.qWait(200)
            assert self.window.grab().save(str(Path(folder) / f"{name}.png"))


def wait(done: Callable[[], bool], problem: str, seconds: float = PATIENCE_S) -> None:
    end = time.monotonic() + seconds
    while not done():
        assert time.monotonic() < end, problem
        QTest.qWait(10)


def children() -> list[int]:
    """Processes that this one has started and not ended."""
    own = Path(f"/proc/{os.getpid()}/task")
    return [int(p) for task in own.iterdir() for p in (task / "children").read_text().split()]


def session_threads() -> list[str]:
    return [t.name for t in threading.enumerate() if t.name.startswith("rossam")]


def iou(one: QgsGeometry, other: QgsGeometry) -> float:
    union = one.combine(other).area()
    return one.intersection(other).area() / union if union else 0.0


def moved(geometry: QgsGeometry, source: Any, target: Any) -> QgsGeometry:
    copy = QgsGeometry(geometry)
    copy.transform(QgsCoordinateTransform(source, target, QgsProject.instance()))
    return copy


@pytest.fixture(scope="module")
def shared_desktop(qgis: Any) -> Iterator[Desktop]:
    made = Desktop()
    yield made
    made.dock.unload()
    made.window.close()
    QgsProject.instance().clear()
    assert session_threads() == []
    assert children() == []


@pytest.fixture
def desk(shared_desktop: Desktop, scene: Any) -> Iterator[Desktop]:
    """The dock open over the drawn discs, with nothing done yet."""
    project = QgsProject.instance()
    shared_desktop.look_at(QgsRasterLayer(str(scene.path), "discs"))
    shared_desktop.dock.show()
    shared_desktop.push("Point")
    shared_desktop.bar.clearWidgets()
    yield shared_desktop
    shared_desktop.canvas.setRotation(0)
    shared_desktop.activate(None)
    shared_desktop.dock.segmenter.restart()
    project.clear()


def utm() -> QgsCoordinateReferenceSystem:
    return QgsCoordinateReferenceSystem("EPSG:32632")


def disc_at(desk: Desktop, scene: Any, number: int) -> QPoint:
    return desk.on_screen(*scene.on_map(*scene.centres[number]), utm())


def target_layer(desk: Desktop) -> QgsVectorLayer:
    return desk.dock.panel.target.currentLayer()


def test_click_look_accept_undo(desk: Desktop, scene: Any) -> None:
    assert desk.dock.panel.target.currentText() == "New temporary layer"
    assert not desk.dock.panel.accept.isEnabled()
    desk.click(disc_at(desk, scene, 1))
    desk.wait_for_answer()
    assert desk.status.startswith("Score ")
    assert "Candidate 1 of" in desk.status
    assert iou(desk.outline(), scene.disc(1)) > 0.7
    desk.picture("1-clicked")
    desk.press(Qt.Key.Key_Return)
    assert desk.outline().isEmpty()
    assert desk.status == "Added to Outlines."
    layer = target_layer(desk)
    (feature,) = layer.getFeatures()
    assert iou(feature.geometry(), scene.disc(1)) > 0.7
    assert feature["prompt_id"] == 1
    assert feature["model"] == "rossam-tiny"
    assert feature["status"] == "ok"
    assert 0 < feature["score"] <= 1
    assert feature["area_m2"] == pytest.approx(feature.geometry().area(), rel=0.01)
    assert layer.isEditable()
    assert layer.undoStack().undoText() == "Segmented object"
    desk.picture("2-accepted")
    layer.undoStack().undo()
    assert layer.featureCount() == 0


def test_a_quick_hand_loses_nothing(desk: Desktop, scene: Any) -> None:
    """Click, Enter, click, Enter, without looking whether the outline is there."""
    for number in (0, 3, 5):
        desk.click(disc_at(desk, scene, number))
        desk.press(Qt.Key.Key_Return)
    wait(
        lambda: target_layer(desk) is not None and target_layer(desk).featureCount() == 3,
        "not all of the three objects arrived",
    )
    found = list(target_layer(desk).getFeatures())
    assert [f["prompt_id"] for f in found] == [1, 2, 3]
    for feature, number in zip(found, (0, 3, 5), strict=True):
        assert iou(feature.geometry(), scene.disc(number)) > 0.6
    assert len(QgsProject.instance().mapLayers()) == 2


def test_of_many_prompts_only_the_last_state_is_shown(desk: Desktop, scene: Any) -> None:
    answered: list[int] = []
    desk.dock.segmenter.session.answered.connect(lambda number, *_: answered.append(number))
    middle = disc_at(desk, scene, 4)
    for shift in range(6):
        desk.click(middle + QPoint(2 * shift, 0))
    desk.wait_for_answer()
    assert len(desk.dock.segmenter.prompts.points) == 6
    assert desk.dock.segmenter.answer is not None
    # The first was on its way; those between it and the last were never asked.
    assert len(answered) <= 2
    assert desk.outline().contains(QgsPointXY(*scene.on_map(*scene.centres[4])))


def test_each_prompt_can_be_undone_and_redone_at_once(desk: Desktop, scene: Any) -> None:
    middle = disc_at(desk, scene, 1)
    desk.click(middle)
    desk.wait_for_answer()
    first = desk.outline()
    desk.click(middle + QPoint(70, 0), RIGHT)
    desk.wait_for_answer()
    assert desk.dock.segmenter.prompts.labels == (1, 0)
    second = desk.outline()
    desk.press(Qt.Key.Key_Backspace)
    # Known answers are not asked again.
    assert not desk.dock.segmenter.is_waiting
    assert desk.outline().equals(first)
    desk.press(Qt.Key.Key_Z, CONTROL | SHIFT)
    assert not desk.dock.segmenter.is_waiting
    assert desk.outline().equals(second)
    desk.press(Qt.Key.Key_Escape)
    assert desk.outline().isEmpty()
    assert desk.status == ""
    desk.push("Undo")
    assert desk.outline().equals(second)


def test_background_alone_asks_for_the_object(desk: Desktop, scene: Any) -> None:
    desk.click(disc_at(desk, scene, 1), keys=SHIFT)
    assert not desk.dock.segmenter.is_waiting
    assert desk.status == "Now click the object itself or draw a box."
    assert not desk.dock.panel.accept.isEnabled()


def test_the_next_candidate_comes_and_the_first_comes_back(desk: Desktop, scene: Any) -> None:
    desk.click(disc_at(desk, scene, 1))
    desk.wait_for_answer()
    first = desk.outline()
    count = desk.dock.segmenter.answer.candidates
    assert count > 1
    seen = set()
    for number in range(count):
        assert f"Candidate {number + 1} of {count}" in desk.status
        seen.add(desk.outline().asWkt(3))
        desk.press(Qt.Key.Key_Tab)
        desk.wait_for_answer()
    assert len(seen) > 1
    assert desk.outline().equals(first)
    assert desk.dock.segmenter.prompts.candidate == 0


def test_a_dragged_box(desk: Desktop, scene: Any) -> None:
    box = scene.disc(2).boundingBox()
    desk.drag(
        desk.on_screen(box.xMinimum(), box.yMaximum(), utm()),
        desk.on_screen(box.xMaximum(), box.yMinimum(), utm()),
    )
    desk.wait_for_answer()
    assert iou(desk.outline(), scene.disc(2)) > 0.7


def test_an_oriented_box_by_its_button(desk: Desktop, scene: Any) -> None:
    desk.push("Oriented box")
    assert "width" in desk.dock.panel.buttons[_command("ORIENTED")].toolTip()
    middle = disc_at(desk, scene, 2)
    reach = desk.on_screen(*scene.on_map(scene.centres[2][0] + 20, scene.centres[2][1]), utm())
    side = reach.x() - middle.x()
    for dx, dy in ((-side, 0), (0, -side), (side, 0)):
        desk.click(middle + QPoint(dx, dy))
    desk.wait_for_answer()
    assert desk.dock.segmenter.prompts.oriented is not None
    assert iou(desk.outline(), scene.disc(2)) > 0.5


def test_an_oriented_box_drawn_anew_is_seen_as_if_it_were_the_first(
    desk: Desktop, scene: Any
) -> None:
    """Its window is laid around it, wherever that of the one before was."""

    def draw(number: int) -> None:
        desk.push("Oriented box")
        middle = disc_at(desk, scene, number)
        reach = desk.on_screen(
            *scene.on_map(scene.centres[number][0] + 20, scene.centres[number][1]), utm()
        )
        side = reach.x() - middle.x()
        for dx, dy in ((-side, 0), (0, -side), (side, 0)):
            desk.click(middle + QPoint(dx, dy))
        desk.wait_for_answer()

    draw(1)
    alone = desk.outline()
    desk.dock.segmenter.restart()
    # The window of box and point together lies beside the box.
    x, y = scene.centres[2]
    desk.click(desk.on_screen(*scene.on_map(x + 15, y - 15), utm()), keys=SHIFT)
    draw(2)
    desk.push("Clear")
    draw(1)
    assert desk.outline().equals(alone)


def _command(name: str) -> Any:
    from rossam.plugin.map_tool import Command

    return Command[name]


@pytest.mark.parametrize(("crs", "rotation"), [("EPSG:4326", 0), ("EPSG:3857", 35)])
def test_other_crs_and_turned_maps(
    desk: Desktop, scene: Any, make_layer: Callable[..., Any], crs: str, rotation: int
) -> None:
    raster = desk.dock.panel.raster.currentLayer()
    desk.canvas.setRotation(rotation)
    desk.look_at(raster, crs)
    own = make_layer("MultiPolygon?crs=EPSG:32633&field=score:double&field=kind:string")
    own.setName("mine")
    QgsProject.instance().addMapLayer(own)
    desk.dock.panel.target.setLayer(own)
    desk.click(disc_at(desk, scene, 4))
    desk.wait_for_answer()
    seen = QgsCoordinateReferenceSystem(crs)
    assert iou(moved(desk.outline(), seen, utm()), scene.disc(4)) > 0.7
    desk.press(Qt.Key.Key_Return)
    (feature,) = own.getFeatures()
    assert iou(moved(feature.geometry(), own.crs(), utm()), scene.disc(4)) > 0.7
    assert 0 < feature["score"] <= 1
    # And a box as one sees it.
    place = disc_at(desk, scene, 1)
    reach = desk.on_screen(*scene.on_map(scene.centres[1][0] + 15, scene.centres[1][1]), utm())
    half = round(((reach.x() - place.x()) ** 2 + (reach.y() - place.y()) ** 2) ** 0.5)
    desk.drag(place - QPoint(half, half), place + QPoint(half, half))
    desk.wait_for_answer()
    assert iou(moved(desk.outline(), seen, utm()), scene.disc(1)) > 0.6


def test_a_change_of_the_maps_crs_begins_a_new_object(desk: Desktop, scene: Any) -> None:
    desk.click(disc_at(desk, scene, 4))
    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    assert desk.dock.segmenter.prompts.is_empty


def test_a_layer_without_a_file(desk: Desktop, scene: Any) -> None:
    """Computed by QGIS: no file that GDAL could open."""
    base = desk.dock.panel.raster.currentLayer()
    extent = base.extent()
    uri = (
        f"?crs=EPSG:32632&extent={extent.xMinimum()},{extent.yMinimum()},"
        f"{extent.xMaximum()},{extent.yMaximum()}&width={base.width()}&height={base.height()}"
        f"&formula=%22discs@1%22&discs:uri={scene.path}&discs:provider=gdal"
    )
    layer = QgsRasterLayer(uri, "computed", "virtualraster")
    assert layer.isValid()
    desk.look_at(layer)
    desk.click(disc_at(desk, scene, 1))
    desk.wait_for_answer()
    assert iou(desk.outline(), scene.disc(1)) > 0.7, desk.message()
    # Another object of what was fetched.
    desk.press(Qt.Key.Key_Return)
    desk.click(disc_at(desk, scene, 4))
    desk.wait_for_answer()
    assert iou(desk.outline(), scene.disc(4)) > 0.7


def test_map_tiles(desk: Desktop, scene: Any, tmp_path: Path) -> None:
    """A web service: fetched in the session's thread, as finely as one looks."""
    pixels = gdal.Open(str(scene.path)).ReadAsArray()
    padded = np.pad(pixels, ((0, 0), (0, 512 - pixels.shape[1]), (0, 512 - pixels.shape[2])))
    left, top, zoom = 137_000, 91_000, 18
    memory = gdal.GetDriverByName("MEM")
    for x in range(2):
        for y in range(2):
            part = padded[:, y * 256 : y * 256 + 256, x * 256 : x * 256 + 256]
            tile = memory.Create("", 256, 256, 3)
            tile.WriteArray(np.ascontiguousarray(part))
            path = tmp_path / str(zoom) / str(left + x) / f"{top + y}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            gdal.GetDriverByName("PNG").CreateCopy(str(path), tile)
    layer = QgsRasterLayer(
        f"type=xyz&url={tmp_path.as_uri()}/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin=0&zmax={zoom}",
        "tiles",
        "wms",
    )
    desk.look_at(layer)
    half = math.pi * 6378137
    step = 2 * half / 256 / 2**zoom

    def on_map(column: float, row: float) -> QgsPointXY:
        return QgsPointXY((left * 256 + column) * step - half, half - (top * 256 + row) * step)

    desk.canvas.setExtent(QgsRectangle(on_map(0, 260), on_map(400, 0)))
    centre = on_map(*scene.centres[1])
    desk.click(desk.on_screen(centre.x(), centre.y(), layer.crs()))
    desk.wait_for_answer()
    disc = QgsGeometry.fromPointXY(centre).buffer(scene.radius_px * step, 32)
    assert iou(desk.outline(), disc) > 0.7, desk.message()


def test_beside_the_raster(desk: Desktop) -> None:
    desk.canvas.zoomByFactor(3)
    desk.click(QPoint(20, 20))
    desk.wait_for_answer()
    assert desk.status == "The prompt lies beside the raster."
    assert not desk.dock.panel.accept.isEnabled()


def test_without_a_raster(desk: Desktop, scene: Any) -> None:
    QgsProject.instance().removeAllMapLayers()
    assert desk.dock.panel.raster.currentLayer() is None
    desk.click(QPoint(100, 100))
    assert desk.message() == "Choose a raster layer first."


def test_the_raster_goes_while_it_is_asked_about(desk: Desktop, scene: Any) -> None:
    desk.click(disc_at(desk, scene, 1))
    QgsProject.instance().removeAllMapLayers()
    assert not desk.dock.segmenter.is_waiting
    QTest.qWait(500)
    assert desk.outline().isEmpty()
    assert desk.message() == ""


def test_the_target_goes_and_a_new_layer_comes(desk: Desktop, scene: Any) -> None:
    for _ in range(2):
        desk.click(disc_at(desk, scene, 1))
        desk.press(Qt.Key.Key_Return)
        wait(lambda: target_layer(desk) is not None, "no layer came")
        QgsProject.instance().removeMapLayer(target_layer(desk))
        assert desk.dock.panel.target.currentText() == "New temporary layer"


def test_a_read_only_target_keeps_the_object(
    desk: Desktop, scene: Any, make_layer: Callable[..., Any]
) -> None:
    locked = make_layer("MultiPolygon?crs=EPSG:32632")
    locked.setName("locked")
    QgsProject.instance().addMapLayer(locked)
    desk.dock.panel.target.setLayer(locked)
    locked.setReadOnly(True)
    desk.click(disc_at(desk, scene, 1))
    desk.wait_for_answer()
    desk.press(Qt.Key.Key_Return)
    assert "locked cannot be edited" in desk.message()
    assert not desk.outline().isEmpty()
    desk.dock.panel.target.setLayer(None)
    desk.press(Qt.Key.Key_Return)
    assert target_layer(desk).featureCount() == 1


def test_another_model_answers_the_same_prompts(desk: Desktop, scene: Any) -> None:
    desk.click(disc_at(desk, scene, 1))
    desk.wait_for_answer()
    desk.dock.panel.model.add_file("/nowhere/model.safetensors")
    assert desk.dock.panel.model.currentText() == "model.safetensors"
    desk.wait_for_answer()
    assert "/nowhere/model.safetensors" in desk.message()
    desk.dock.panel.model.setCurrentIndex(desk.dock.panel.model.findText("rossam-tiny"))
    desk.wait_for_answer()
    assert iou(desk.outline(), scene.disc(1)) > 0.7


def test_a_long_message_is_one_line_and_opens(desk: Desktop, scene: Any) -> None:
    far = f"/nowhere/{'a_very_long_folder/' * 12}<model>.safetensors"
    desk.click(disc_at(desk, scene, 1))
    desk.wait_for_answer()
    desk.dock.panel.model.add_file(far)
    desk.wait_for_answer()
    assert desk.message().endswith("…")
    item = desk.bar.currentItem()
    desk.picture("long-message")
    (line,) = item.findChildren(QTextBrowser)
    assert line.document().size().height() < 2 * line.fontMetrics().lineSpacing()
    (details,) = item.findChildren(QPushButton)
    QTest.mouseClick(details, LEFT)
    (viewer,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QgsMessageViewer)]
    assert far in viewer.findChild(QTextBrowser).toPlainText()
    assert not viewer.isModal()
    desk.dock.panel.model.setCurrentIndex(desk.dock.panel.model.findText("rossam-tiny"))
    desk.click(disc_at(desk, scene, 1) + QPoint(1, 0))
    assert desk.message() == ""
    assert not viewer.isVisible(), "it goes with its message"
    desk.wait_for_answer()


def test_every_feature_of_the_selected_layer(
    desk: Desktop, scene: Any, make_layer: Callable[..., Any]
) -> None:
    button = desk.dock.panel.all_features
    assert not button.isEnabled()
    boxes = make_layer(
        "Polygon?crs=EPSG:32632&field=name:string", *[(scene.box(n), f"d{n}") for n in range(4)]
    )
    boxes.setName("boxes")
    QgsProject.instance().addMapLayer(boxes)
    boxes.selectByIds([1, 3])
    desk.activate(boxes)
    assert button.text() == "Every feature of boxes"
    QTest.mouseClick(button, LEFT)
    assert not button.isEnabled()
    wait(button.isEnabled, "the run did not end")
    assert desk.status == "Added to Outlines: 2. Without an outline: 0.", desk.message()
    found = list(target_layer(desk).getFeatures())
    # QGIS keeps no order among selected features.
    for number in (0, 2):
        assert max(iou(feature.geometry(), scene.disc(number)) for feature in found) > 0.7
    assert len(found) == 2
    assert target_layer(desk).undoStack().count() == 1


def test_a_run_over_a_layer_goes_on_while_the_dock_is_hidden(
    desk: Desktop, scene: Any, make_layer: Callable[..., Any]
) -> None:
    boxes = make_layer("Polygon?crs=EPSG:32632", (scene.box(0),), (scene.box(1),))
    QgsProject.instance().addMapLayer(boxes)
    desk.activate(boxes)
    button = desk.dock.panel.all_features
    QTest.mouseClick(button, LEFT)
    desk.dock.hide()
    wait(lambda: desk.dock.panel.target.currentLayer() is not None, "the run was lost")
    assert target_layer(desk).featureCount() == 2
    desk.dock.show()
    wait(button.isEnabled, "the run did not end")


def test_a_run_is_stopped_where_the_plugin_is_taken_away(
    qgis: Any, scene: Any, make_layer: Callable[..., Any]
) -> None:
    from rossam.plugin.layer_run import LayerRun

    before = set(children())
    desk = Desktop()
    desk.look_at(QgsRasterLayer(str(scene.path), "discs"))
    desk.dock.show()
    boxes = make_layer("Polygon?crs=EPSG:32632", (scene.box(0),), (scene.box(1),))
    QgsProject.instance().addMapLayer(boxes)
    desk.activate(boxes)
    QTest.mouseClick(desk.dock.panel.all_features, LEFT)
    assert len(LayerRun._running) == 1
    desk.dock.unload()
    desk.window.removeDockWidget(desk.dock)
    desk.dock.deleteLater()
    wait(lambda: not LayerRun._running, "the run did not end")
    assert set(children()) <= before
    names = {layer.name() for layer in QgsProject.instance().mapLayers().values()}
    assert names == {"discs", "prompts"}
    QgsProject.instance().clear()
    desk.window.close()


def test_in_a_project_without_a_crs_outlines_are_in_the_rasters(
    desk: Desktop, scene: Any, make_layer: Callable[..., Any]
) -> None:
    extent = desk.canvas.extent()
    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem())
    desk.canvas.setExtent(extent)
    degrees = make_layer("MultiPolygon?crs=EPSG:4326")
    QgsProject.instance().addMapLayer(degrees)
    desk.dock.panel.target.setLayer(degrees)
    desk.click(disc_at(desk, scene, 0))
    desk.wait_for_answer()
    desk.press(Qt.Key.Key_Return)
    wait(lambda: degrees.featureCount() == 1, "nothing was written")
    (found,) = degrees.getFeatures()
    outline = found.geometry()
    outline.transform(QgsCoordinateTransform(degrees.crs(), utm(), QgsProject.instance()))
    assert iou(outline, scene.disc(0)) > 0.7
    desk.canvas.setDestinationCrs(utm())
    desk.canvas.setExtent(extent)


def test_no_engine_shows_the_way_to_the_set_up(
    desk: Desktop, scene: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROSSAM_PYTHON", "/nowhere/python")
    desk.click(disc_at(desk, scene, 1))
    assert "/nowhere/python" in desk.message()
    desk.picture("no-engine")
    buttons = {b.text(): b for b in desk.bar.currentItem().findChildren(QPushButton)}
    desk.setups.clear()
    buttons["Set up the engine…"].click()
    assert desk.setups == [True]
    assert not desk.dock.segmenter.is_waiting
    monkeypatch.undo()
    desk.click(disc_at(desk, scene, 1) + QPoint(1, 0))
    assert desk.message() == "", "what was wrong is not shown for ever"
    desk.wait_for_answer()
    assert iou(desk.outline(), scene.disc(1)) > 0.7


def test_other_tools_and_back(desk: Desktop, scene: Any) -> None:
    """Panning in between loses nothing."""
    desk.click(disc_at(desk, scene, 1))
    desk.wait_for_answer()
    desk.canvas.setMapTool(desk.pan)
    assert not any(b.isChecked() for b in desk.dock.panel.buttons.values())
    assert desk.dock.panel.hint.text() == "Choose how to prompt, then work on the map."
    desk.push("Box")
    assert not desk.outline().isEmpty()
    assert desk.dock.panel.buttons[_command("BOX")].isChecked()
    desk.push("Accept")
    assert target_layer(desk).featureCount() == 1


def test_a_worker_that_died_idle_is_not_missed(desk: Desktop, scene: Any) -> None:
    desk.click(disc_at(desk, scene, 0))
    desk.wait_for_answer()
    pid = desk.dock.segmenter.session.worker_pid
    os.kill(pid, signal.SIGKILL)
    wait(lambda: desk.dock.segmenter.session.worker_pid == 0, "the worker lives", 10)
    desk.click(disc_at(desk, scene, 0) + QPoint(1, 1))
    desk.wait_for_answer()
    assert desk.message() == ""
    assert iou(desk.outline(), scene.disc(0)) > 0.7
    assert desk.dock.segmenter.session.worker_pid not in (0, pid)


def test_a_worker_that_dies_at_work_is_told_once(desk: Desktop, scene: Any) -> None:
    desk.click(disc_at(desk, scene, 0))
    desk.wait_for_answer()
    pid = desk.dock.segmenter.session.worker_pid
    # Stopped, it cannot answer before it dies.
    os.kill(pid, signal.SIGSTOP)
    desk.click(disc_at(desk, scene, 0) + QPoint(1, 1))
    QTest.qWait(300)
    assert desk.dock.segmenter.is_waiting
    os.kill(pid, signal.SIGKILL)
    desk.wait_for_answer()
    assert desk.message() == "The engine ended unexpectedly; the next prompt starts it again."
    assert len(desk.bar.items()) == 1
    assert desk.status == "The engine ended. The next prompt starts it again."
    assert len(desk.dock.segmenter.prompts.points) == 2, "the prompts are still there"
    desk.click(disc_at(desk, scene, 0) + QPoint(2, 2))
    desk.wait_for_answer()
    assert iou(desk.outline(), scene.disc(0)) > 0.7


def test_hidden_it_holds_nothing_and_shown_it_works_again(desk: Desktop, scene: Any) -> None:
    desk.click(disc_at(desk, scene, 0))
    started = time.monotonic()
    desk.dock.close()
    assert time.monotonic() - started < 2, "QGIS waited"
    assert desk.canvas.mapTool() == desk.pan
    assert desk.bands() == []
    assert session_threads() == []
    assert children() == []
    assert not list(Path(QgsProcessingUtils.tempFolder()).glob("rossam-session-*"))
    # Twenty times in quick succession, as the engine starts.
    for _ in range(20):
        desk.dock.show()
        QTest.qWait(20)
        desk.dock.close()
    assert session_threads() == []
    assert children() == []
    assert desk.bands() == []
    # QGIS sets the map's CRS a moment after its first layer came.
    extent = desk.canvas.extent()
    desk.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:4326"))
    desk.canvas.setExtent(extent)
    desk.dock.show()
    assert desk.message() == ""
    desk.canvas.setDestinationCrs(utm())
    desk.canvas.setExtent(extent)
    desk.push("Point")
    desk.click(disc_at(desk, scene, 0))
    desk.wait_for_answer()
    assert iou(desk.outline(), scene.disc(0)) > 0.7


def dark(application: Any) -> None:
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, "#31363b"),
        (QPalette.ColorRole.Base, "#232629"),
        (QPalette.ColorRole.Button, "#31363b"),
        (QPalette.ColorRole.WindowText, "#eff0f1"),
        (QPalette.ColorRole.Text, "#eff0f1"),
        (QPalette.ColorRole.ButtonText, "#eff0f1"),
        (QPalette.ColorRole.ToolTipBase, "#31363b"),
        (QPalette.ColorRole.ToolTipText, "#eff0f1"),
    ):
        palette.setColor(role, QColor(colour))
    for role in (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
    ):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor("#7f8488"))
    application.setPalette(palette)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_on_an_orthophoto_nothing_is_cut_off(
    shared_desktop: Desktop, qgis: Any, real_data: Path, theme: str
) -> None:
    desk = shared_desktop
    before = qgis.palette()
    if theme == "dark":
        dark(qgis)
    try:
        path = real_data / "geo" / "suedtirol_1255775_5854640.tif"
        layer = QgsRasterLayer(str(path), "orthophoto of a village in the mountains")
        desk.look_at(layer, share=0.35)
        desk.dock.show()
        desk.push("Point")
        # A pool: blue, and of a size that one knows.
        pool = QPoint(desk.canvas.width() * 552 // 975, desk.canvas.height() * 505 // 750)
        desk.click(pool)
        desk.wait_for_answer()
        assert 50 < desk.dock.segmenter.answer.area_m2 < 400
        desk.picture(f"orthophoto-{theme}")
        for button in desk.dock.panel.buttons.values():
            assert button.width() >= button.sizeHint().width(), button.text()
        for label in (desk.dock.panel.hint, desk.dock.panel.status):
            assert label.height() >= label.heightForWidth(label.width()), label.text()
        assert desk.dock.width() < 480
    finally:
        qgis.setPalette(before)
        desk.dock.segmenter.restart()
        QgsProject.instance().clear()
