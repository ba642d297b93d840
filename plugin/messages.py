"""One message at a time in a message bar, one line each."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem, QgsMessageViewer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ..processing_provider.texts import tr

_TITLE = "ROS-SAM"
# What the bar itself takes of a line: its icon, the button that closes it, and margins.
_BAR_PX = 180


class Messages:
    """Shows what went wrong; a new message takes the place of the one before.

    QGIS's bar hides what does not fit into its line, so the line ends with a button that opens the
    whole text where there is more.
    """

    def __init__(self, bar: QgsMessageBar, open_setup: Callable[[], object]) -> None:
        self._bar = bar
        self._open_setup = open_setup
        self._item: QgsMessageBarItem | None = None
        # The bar's item shows it, but does not keep it alive.
        self._buttons: QWidget | None = None
        self._viewer: QgsMessageViewer | None = None

    def show(self, text: str) -> None:
        """A sentence; lines behind the first one are details."""
        self._push(text)

    def show_with_setup(self, text: str) -> None:
        """A text with the way to the set-up of the engine."""
        self._push(text, _button(tr("Set up the engine…"), self._open_setup))

    def drop(self, *_prompt: object) -> None:
        """Takes back the message that may still be shown."""
        item, self._item = self._item, None
        if item is not None and not sip.isdeleted(item):
            self._bar.popWidget(item)
        self._close_details()

    def _push(self, text: str, *buttons: QPushButton) -> None:
        self.drop()
        head = text.partition("\n")[0]
        metrics = self._bar.fontMetrics()
        room = self._room_px(buttons)
        if head != text or metrics.horizontalAdvance(head) > room:
            details = _button(tr("Details"), lambda: self._open_details(text))
            buttons = (*buttons, details)
            room = self._room_px(buttons)
        # The bar reads HTML.
        line = escape(metrics.elidedText(head, Qt.TextElideMode.ElideRight, room), quote=False)
        self._buttons = QWidget()
        row = QHBoxLayout(self._buttons)
        row.setContentsMargins(0, 0, 0, 0)
        for button in buttons:
            row.addWidget(button)
        item = QgsMessageBarItem(_TITLE, line, self._buttons, Qgis.MessageLevel.Warning, 0)
        self._bar.pushItem(item)
        self._item = item

    def _room_px(self, buttons: tuple[QPushButton, ...]) -> int:
        """What is left of the bar's line for the text."""
        # An empty bar is hidden and not laid out.
        place = self._bar if self._bar.isVisible() else self._bar.parentWidget() or self._bar
        title_px = self._bar.fontMetrics().horizontalAdvance(f"{_TITLE}: ")
        taken_px: int = title_px + sum(button.sizeHint().width() + 6 for button in buttons)
        width_px: int = place.width()
        return width_px - _BAR_PX - taken_px

    def _open_details(self, text: str) -> None:
        self._close_details()
        self._viewer = QgsMessageViewer(self._bar.window())
        self._viewer.setTitle(_TITLE)
        self._viewer.setMessageAsPlainText(text)
        # QGIS goes on meanwhile.
        self._viewer.setModal(False)
        self._viewer.show()

    def _close_details(self) -> None:
        viewer, self._viewer = self._viewer, None
        if viewer is not None and not sip.isdeleted(viewer):
            viewer.close()


def _button(label: str, action: Callable[[], object]) -> QPushButton:
    button = QPushButton(label)
    button.clicked.connect(lambda _checked=False: action())
    return button
