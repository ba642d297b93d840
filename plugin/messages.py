"""One message at a time in QGIS's message bar."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QApplication, QPushButton

from ..processing_provider.texts import tr

_TITLE = "ROS-SAM"


class Messages:
    """Shows what went wrong; a new message takes the place of the one before."""

    def __init__(self, bar: QgsMessageBar, open_setup: Callable[[], object]) -> None:
        self._bar = bar
        self._open_setup = open_setup
        self._item: QgsMessageBarItem | None = None
        # The bar's item shows it, but does not keep it alive.
        self._button: QPushButton | None = None

    def show(self, text: str) -> None:
        """A sentence; lines behind the first one are details, which can be copied."""
        head, _, details = text.partition("\n")
        if details:
            self._push(head, tr("Copy details"), lambda: QApplication.clipboard().setText(text))
        else:
            self._push(head)

    def show_with_setup(self, text: str) -> None:
        """The first line of a text, with the way to the set-up of the engine."""
        self._push(text.partition("\n")[0], tr("Set up the engine…"), self._open_setup)

    def drop(self, *_prompt: object) -> None:
        """Takes back the message that may still be shown."""
        item, self._item = self._item, None
        if item is not None and not sip.isdeleted(item):
            self._bar.popWidget(item)

    def _push(self, text: str, label: str = "", action: Callable[[], object] | None = None) -> None:
        self.drop()
        level = Qgis.MessageLevel.Warning
        if action is None:
            item = QgsMessageBarItem(_TITLE, text, level, 0)
        else:
            self._button = QPushButton(label)
            self._button.clicked.connect(lambda _checked=False: action())
            item = QgsMessageBarItem(_TITLE, text, self._button, level, 0)
        self._bar.pushItem(item)
        self._item = item
