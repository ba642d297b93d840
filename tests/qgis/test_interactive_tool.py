"""The map tool alone: mouse and keyboard in, prompts and commands out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsRectangle
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QMainWindow

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
PLAIN = Qt.KeyboardModifier.NoModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


class Bench:
    """A window with a map of 400 × 300 m and the tool, and what the tool has said."""

    def __init__(self) -> None:
        from rossam.plugin.map_tool import Command, PromptMode, PromptTool
        from rossam.plugin.prompt_canvas import PromptCanvas

        self.command, self.mode = Command, PromptMode
        self.window = QMainWindow()
        self.canvas = QgsMapCanvas()
        self.window.setCentralWidget(self.canvas)
        self.window.resize(820, 620)
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:32632"))
        self.canvas.setExtent(QgsRectangle(600_000, 5_200_000, 600_400, 5_200_300))
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        self.possible = set(Command)
        self.said: list[tuple[Any, ...]] = []
        self.shapes = PromptCanvas(self.canvas)
        self.tool = PromptTool(self.canvas, self.shapes, lambda command: command in self.possible)
        self.tool.pointed.connect(lambda *values: self.said.append(("point", *values)))
        self.tool.boxed.connect(lambda *values: self.said.append(("box", *values)))
        self.tool.oriented.connect(lambda corners: self.said.append(("oriented", corners)))
        self.tool.commanded.connect(lambda command: self.said.append(("command", command)))
        self.canvas.setMapTool(self.tool)
        self.canvas.setFocus()

    def on_map(self, x: int, y: int) -> QgsPointXY:
        return self.canvas.getCoordinateTransform().toMapCoordinates(x, y)

    def click(self, x: int, y: int, button: Any = LEFT, keys: Any = PLAIN) -> None:
        QTest.mouseClick(self.canvas.viewport(), button, keys, QPoint(x, y))

    def move(self, x: int, y: int) -> None:
        QTest.mouseMove(self.canvas.viewport(), QPoint(x, y))

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        port = self.canvas.viewport()
        QTest.mousePress(port, LEFT, PLAIN, QPoint(*start))
        QTest.mouseMove(port, QPoint((start[0] + end[0]) // 2, (start[1] + end[1]) // 2))
        QTest.mouseMove(port, QPoint(*end))
        QTest.mouseRelease(port, LEFT, PLAIN, QPoint(*end))

    def press(self, key: Any, keys: Any = PLAIN) -> None:
        QTest.keyClick(self.canvas, key, keys)

    def bands(self) -> list[QgsRubberBand]:
        return [item for item in self.canvas.items() if isinstance(item, QgsRubberBand)]


@pytest.fixture
def bench(qgis: Any) -> Iterator[Bench]:
    made = Bench()
    yield made
    made.canvas.unsetMapTool(made.tool)
    made.shapes.remove()
    assert made.bands() == []
    made.window.close()


@pytest.mark.parametrize(
    ("button", "keys", "positive"),
    [(LEFT, PLAIN, True), (LEFT, SHIFT, False), (LEFT, CONTROL, False), (RIGHT, PLAIN, False)],
)
def test_a_click_says_where_and_whether_the_object_is_there(
    bench: Bench, button: Any, keys: Any, positive: bool
) -> None:
    bench.click(200, 100, button, keys)
    (said,) = bench.said
    assert said[0] == "point"
    assert said[3] is positive
    assert QgsPointXY(*said[1:3]).distance(bench.on_map(200, 100)) < 1e-6


def test_a_double_click_is_one_point(bench: Bench) -> None:
    bench.click(200, 100)
    QTest.mouseDClick(bench.canvas.viewport(), LEFT, PLAIN, QPoint(200, 100))
    assert [said[0] for said in bench.said] == ["point"]


def test_a_drag_is_a_box_and_a_shaking_hand_is_a_click(bench: Bench) -> None:
    bench.drag((300, 200), (201, 102))
    bench.drag((300, 200), (302, 201))
    box, point = bench.said
    assert box[0] == "box"
    assert QgsPointXY(*box[1:3]).distance(bench.on_map(300, 200)) < 1e-6
    assert QgsPointXY(*box[3:5]).distance(bench.on_map(201, 102)) < 1e-6
    assert point[0] == "point"


def test_a_box_by_two_clicks_shows_itself_on_the_way(bench: Bench) -> None:
    bench.tool.set_mode(bench.mode.BOX)
    bench.click(100, 100)
    assert bench.said == []
    bench.move(220, 180)
    draft = max(bench.bands(), key=QgsRubberBand.numberOfVertices)
    assert draft.asGeometry().boundingBox().width() == pytest.approx(
        bench.on_map(220, 180).x() - bench.on_map(100, 100).x(),
        abs=1.01 * bench.canvas.mapUnitsPerPixel(),
    )
    bench.click(220, 180)
    assert [said[0] for said in bench.said] == ["box"]
    bench.move(260, 200)
    assert max(band.numberOfVertices() for band in bench.bands()) == 0


@pytest.mark.parametrize("by", ["clicks", "drag"])
def test_an_oriented_box_is_an_edge_and_a_width(bench: Bench, by: str) -> None:
    bench.tool.set_mode(bench.mode.ORIENTED)
    start, end, side = (100, 300), (300, 200), (320, 300)
    if by == "clicks":
        bench.click(*start)
        bench.move(*end)
        bench.click(*end)
    else:
        bench.drag(start, end)
    bench.move(*side)
    assert bench.said == []
    bench.click(*side)
    ((kind, corners),) = bench.said
    assert kind == "oriented"
    ring = [QgsPointXY(*corner) for corner in corners]
    assert ring[0].distance(bench.on_map(*start)) < 1e-6
    assert ring[1].distance(bench.on_map(*end)) < 1e-6
    # A rectangle: equal diagonals that halve each other; the third click lies on its far side.
    assert ring[0].distance(ring[2]) == pytest.approx(ring[1].distance(ring[3]))
    middle = (ring[0].x() + ring[2].x()) / 2, (ring[1].x() + ring[3].x()) / 2
    assert middle[0] == pytest.approx(middle[1])
    far = bench.on_map(*side)
    dx, dy = ring[3].x() - ring[2].x(), ring[3].y() - ring[2].y()
    away = (far.x() - ring[2].x()) * dy - (far.y() - ring[2].y()) * dx
    assert abs(away) / ring[2].distance(ring[3]) < 1e-6


def test_an_edge_without_width_is_no_box(bench: Bench) -> None:
    bench.tool.set_mode(bench.mode.ORIENTED)
    bench.drag((100, 300), (300, 300))
    bench.click(200, 300)
    assert bench.said == []


def test_a_right_click_or_escape_drops_what_is_being_drawn(bench: Bench) -> None:
    bench.tool.set_mode(bench.mode.ORIENTED)
    bench.click(100, 300)
    bench.click(300, 300, RIGHT)
    bench.click(100, 300)
    bench.press(Qt.Key.Key_Escape)
    assert bench.said == []
    bench.press(Qt.Key.Key_Escape)
    assert bench.said == [("command", bench.command.CLEAR)]


def test_on_a_turned_map_a_box_is_what_one_sees(bench: Bench) -> None:
    bench.canvas.setRotation(30)
    bench.drag((200, 150), (400, 250))
    ((kind, corners),) = bench.said
    assert kind == "oriented"
    seen = [(200, 150), (400, 150), (400, 250), (200, 250)]
    for corner, place in zip(corners, seen, strict=True):
        assert QgsPointXY(*corner).distance(bench.on_map(*place)) < 1e-6


def test_on_a_map_turned_by_a_quarter_a_box_is_upright(bench: Bench) -> None:
    bench.canvas.setRotation(90)
    bench.drag((200, 150), (400, 250))
    assert bench.said[0][0] == "box"


def test_keys_are_commands(bench: Bench) -> None:
    command = bench.command
    for key, keys, wanted in (
        (Qt.Key.Key_Return, PLAIN, command.ACCEPT),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier, command.ACCEPT),
        (Qt.Key.Key_Backspace, PLAIN, command.UNDO),
        (Qt.Key.Key_Z, CONTROL, command.UNDO),
        (Qt.Key.Key_Z, CONTROL | SHIFT, command.REDO),
        (Qt.Key.Key_Y, CONTROL, command.REDO),
        (Qt.Key.Key_Tab, PLAIN, command.NEXT),
        (Qt.Key.Key_N, PLAIN, command.NEXT),
        (Qt.Key.Key_Escape, PLAIN, command.CLEAR),
        (Qt.Key.Key_B, PLAIN, command.BOX),
    ):
        bench.said.clear()
        bench.press(key, keys)
        assert bench.said == [("command", wanted)], wanted


def test_a_key_that_would_do_nothing_is_left_to_qgis(bench: Bench) -> None:
    undone: list[bool] = []
    undo = QAction("Undo", bench.window)
    undo.setShortcut("Ctrl+Z")
    undo.triggered.connect(undone.append)
    bench.window.addAction(undo)
    bench.press(Qt.Key.Key_Z, CONTROL)
    assert (bench.said, undone) == ([("command", bench.command.UNDO)], [])
    bench.possible.clear()
    bench.press(Qt.Key.Key_Z, CONTROL)
    assert len(bench.said) == 1
    assert undone == [False]


def test_another_tool_gets_its_keys_back(bench: Bench) -> None:
    bench.canvas.unsetMapTool(bench.tool)
    bench.press(Qt.Key.Key_Return)
    assert bench.said == []


def test_prompts_are_drawn_where_they_are(bench: Bench) -> None:
    from rossam.plugin.prompt_history import Prompts

    inside, beside = bench.on_map(300, 200), bench.on_map(500, 200)
    prompts = Prompts().with_point(inside.x(), inside.y(), True)
    bench.shapes.show_prompts(prompts.with_point(beside.x(), beside.y(), False))
    picture = bench.canvas.grab().toImage()
    density = round(picture.devicePixelRatio())
    colours = {
        picture.pixelColor(density * x + dx, density * 200 + dy).name()
        for x in (300, 500)
        for dx in range(-8 * density, 9 * density)
        for dy in range(-8 * density, 9 * density)
    }
    assert {"#2fbf4a", "#ff3b5c"} <= colours


def test_each_step_of_prompts_can_be_taken_back(qgis: Any) -> None:
    from rossam.plugin.prompt_history import PromptHistory

    history = PromptHistory()
    history.add(history.current.with_box(5, 6, 1, 2))
    history.add(history.current.with_point(3, 4, True))
    history.show_candidate(2)
    history.add(history.current.with_oriented(((0, 0), (1, 1), (0, 2), (-1, 1))))
    assert history.current.box is None
    assert history.current.candidate == 0
    history.undo()
    assert (history.current.points, history.current.candidate) == (((3, 4),), 2)
    history.undo()
    assert history.current.box == (1, 2, 5, 6)
    history.redo()
    assert history.can_redo
    history.add(history.current.with_point(7, 8, False))
    assert not history.can_redo
    assert history.current.labels == (1, 0)
    assert history.current.candidate == 2, "a new point refines the candidate that was chosen"
    history.restart()
    assert not history.can_undo
