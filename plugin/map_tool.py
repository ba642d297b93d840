"""The map tool: clicks, drags and keys into prompts and commands."""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import Enum

from qgis.core import QgsPointXY
from qgis.gui import QgsMapCanvas, QgsMapMouseEvent, QgsMapTool
from qgis.PyQt.QtCore import QEvent, QObject, QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QApplication

from .prompt_canvas import PromptCanvas


class PromptMode(Enum):
    """What the left mouse button gives."""

    POINT = "point"
    BOX = "box"
    ORIENTED = "oriented"


class Command(Enum):
    """What keys and buttons do with the object at work."""

    ACCEPT = "accept"
    UNDO = "undo"
    REDO = "redo"
    NEXT = "next"
    CLEAR = "clear"
    POINT = "point"
    BOX = "box"
    ORIENTED = "oriented"


_PLAIN_KEYS = {
    Qt.Key.Key_Return: Command.ACCEPT,
    Qt.Key.Key_Enter: Command.ACCEPT,
    Qt.Key.Key_Backspace: Command.UNDO,
    Qt.Key.Key_Tab: Command.NEXT,
    Qt.Key.Key_N: Command.NEXT,
    Qt.Key.Key_Escape: Command.CLEAR,
    Qt.Key.Key_P: Command.POINT,
    Qt.Key.Key_B: Command.BOX,
    Qt.Key.Key_O: Command.ORIENTED,
}
_NEGATIVE_KEYS = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


def command_of(event: QKeyEvent) -> Command | None:
    """What a key stands for, or None."""
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    pressed = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if pressed == Qt.KeyboardModifier.NoModifier:
        return _PLAIN_KEYS.get(event.key())
    if event.key() == Qt.Key.Key_Z:
        return {control: Command.UNDO, control | shift: Command.REDO}.get(pressed)
    if event.key() == Qt.Key.Key_Y and pressed == control:
        return Command.REDO
    return None


class PromptTool(QgsMapTool):
    """Gives prompts in map coordinates.

    Left click: on the object; with shift or ctrl, or the right button: on the background. Drag: a
    box. In the mode `BOX` two clicks make one, too; in the mode `ORIENTED` two clicks (or a drag)
    lay an edge and a third click gives the width.

    Attributes:
        pointed: x, y of a point and whether it lies on the object.
        boxed: Two opposite corners of an upright box.
        oriented: The corners of an oriented box, in order.
        commanded: A `Command`.
    """

    pointed = pyqtSignal(float, float, bool)
    boxed = pyqtSignal(float, float, float, float)
    oriented = pyqtSignal(object)
    commanded = pyqtSignal(object)

    def __init__(
        self,
        canvas: QgsMapCanvas,
        shapes: PromptCanvas,
        is_possible: Callable[[Command], bool],
    ) -> None:
        """Makes the tool.

        Args:
            canvas: The map.
            shapes: Where the shape being drawn is shown.
            is_possible: Whether a command would do something now; where not, QGIS gets its key.
        """
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._shapes = shapes
        self._is_possible = is_possible
        self._mode = PromptMode.POINT
        self._pressed_at: QPoint | None = None
        self._pressed_negative = False
        self._corners: list[QgsPointXY] = []

    @property
    def mode(self) -> PromptMode:
        return self._mode

    def set_mode(self, mode: PromptMode) -> None:
        self._mode = mode
        self._drop_draft()

    def activate(self) -> None:
        super().activate()
        # Not keyPressEvent: QGIS's shortcuts and the focus chain would take Ctrl+Z and Tab first.
        self.canvas().installEventFilter(self)

    def deactivate(self) -> None:
        self.canvas().removeEventFilter(self)
        self._drop_draft()
        super().deactivate()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 -- Qt's name
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            return False
        command = command_of(event)
        drafting = command is Command.CLEAR and self._is_drafting
        if command is None or not (drafting or self._is_possible(command)):
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif drafting:
            self._drop_draft()
        else:
            self.commanded.emit(command)
        return True

    def canvasPressEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 -- QGIS's name
        right = event.button() == Qt.MouseButton.RightButton
        if right or event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.pos()
            self._pressed_negative = right or bool(event.modifiers() & _NEGATIVE_KEYS)

    def canvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 -- QGIS's name
        here = event.pos()
        if self._drags(here):
            if self._mode is PromptMode.ORIENTED:
                self._shapes.show_draft([self._on_map(self._pressed_at), self._on_map(here)])
            else:
                self._show_ring(self._rectangle(self._on_map(self._pressed_at), self._on_map(here)))
        elif self._corners and self._mode is PromptMode.BOX:
            self._show_ring(self._rectangle(self._corners[0], self._on_map(here)))
        elif len(self._corners) == 1:
            self._shapes.show_draft([*self._corners, self._on_map(here)])
        elif len(self._corners) == 2:
            start, end = self._corners
            self._show_ring(rectangle_on(start, end, self._on_map(here)))

    def canvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802 -- QGIS's name
        start, here = self._pressed_at, event.pos()
        if start is None:
            # The second half of a double click.
            return
        dragged = self._drags(here)
        self._pressed_at = None
        if dragged and self._mode is PromptMode.ORIENTED:
            if len(self._corners) < 2:
                self._corners = [self._on_map(start), self._on_map(here)]
            else:
                self._add_corner(self._on_map(here))
        elif dragged:
            self._give_box(self._on_map(start), self._on_map(here))
        elif self._pressed_negative and self._is_drafting:
            self._drop_draft()
        elif self._pressed_negative or self._mode is PromptMode.POINT:
            point = self._on_map(here)
            self.pointed.emit(point.x(), point.y(), not self._pressed_negative)
        elif self._mode is PromptMode.BOX and self._corners:
            self._give_box(self._corners[0], self._on_map(here))
        else:
            self._add_corner(self._on_map(here))

    @property
    def _is_drafting(self) -> bool:
        return bool(self._corners)

    def _drags(self, here: QPoint) -> bool:
        """Whether the pressed button has drawn something, not just shaken."""
        if self._pressed_at is None or self._pressed_negative:
            return False
        shaken = QApplication.startDragDistance()
        return bool((here - self._pressed_at).manhattanLength() >= shaken)

    def _add_corner(self, point: QgsPointXY) -> None:
        if self._corners and point == self._corners[-1]:
            return
        self._corners.append(point)
        if len(self._corners) < 3:
            return
        ring = rectangle_on(*self._corners)
        self._drop_draft()
        if _area(ring) > 0:
            self.oriented.emit(tuple((corner.x(), corner.y()) for corner in ring))

    def _give_box(self, start: QgsPointXY, end: QgsPointXY) -> None:
        ring = self._rectangle(start, end)
        self._drop_draft()
        if _area(ring) == 0:
            return
        if self.canvas().rotation() % 90 == 0:
            self.boxed.emit(ring[0].x(), ring[0].y(), ring[2].x(), ring[2].y())
        else:
            # What is upright on a turned map is turned on the ground.
            self.oriented.emit(tuple((corner.x(), corner.y()) for corner in ring))

    def _rectangle(self, start: QgsPointXY, end: QgsPointXY) -> list[QgsPointXY]:
        """The corners on the map of what is a rectangle on the screen."""
        # Not in whole pixels: a screen of high density has several in one.
        screen = self.canvas().getCoordinateTransform()
        one, other = screen.transform(start), screen.transform(end)
        return [
            start,
            screen.toMapCoordinatesF(other.x(), one.y()),
            end,
            screen.toMapCoordinatesF(one.x(), other.y()),
        ]

    def _show_ring(self, ring: list[QgsPointXY]) -> None:
        self._shapes.show_draft([*ring, ring[0]])

    def _drop_draft(self) -> None:
        self._corners = []
        self._pressed_at = None
        self._shapes.show_draft([])

    def _on_map(self, position: QPoint) -> QgsPointXY:
        return self.toMapCoordinates(position)


def rectangle_on(start: QgsPointXY, end: QgsPointXY, side: QgsPointXY) -> list[QgsPointXY]:
    """The corners of the rectangle with an edge from `start` to `end`, as wide as `side` is away.

    `side` need not lie at a right angle to the edge: its distance from the edge's line counts.
    """
    dx, dy = end.x() - start.x(), end.y() - start.y()
    length = math.hypot(dx, dy)
    away = ((side.y() - start.y()) * dx - (side.x() - start.x()) * dy) / length
    shift_x, shift_y = -dy / length * away, dx / length * away
    return [
        start,
        end,
        QgsPointXY(end.x() + shift_x, end.y() + shift_y),
        QgsPointXY(start.x() + shift_x, start.y() + shift_y),
    ]


def _area(ring: list[QgsPointXY]) -> float:
    one, two, three = ring[:3]
    return float(one.distance(two) * two.distance(three))
