"""What someone sees who has installed the plugin and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QPushButton

from ..processing_provider.engine_access import current_engine
from ..processing_provider.settings import HINT_PUT_OFF
from ..processing_provider.texts import tr
from ..rossam_core.errors import EngineError


class FirstRunHint:
    """One line in QGIS's message bar while there is no engine, until it is put off."""

    def __init__(self, message_bar: Any, open_setup: Callable[[], None]) -> None:
        self._bar = message_bar
        self._open_setup = open_setup
        self._item: Any = None
        # Once QGIS stands: plugins are loaded while its window is still being made.
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show)

    def start(self) -> None:
        if not HINT_PUT_OFF.value():
            self._timer.start(0)

    def close(self) -> None:
        """Takes the line away, and the timer with it."""
        self._timer.stop()
        if self._item is not None:
            self._bar.popWidget(self._item)
            self._item = None

    def _show(self) -> None:
        try:
            current_engine()
        except EngineError:
            pass
        else:
            return
        self._item = self._bar.createMessage(
            "ROS-SAM",
            tr("The engine that outlines objects is not set up yet. Nothing is installed unasked."),
        )
        for text, slot in ((tr("Set up…"), self._set_up), (tr("Later"), self._put_off)):
            button = QPushButton(text, self._item)
            button.clicked.connect(slot)
            self._item.layout().addWidget(button)
        self._item.destroyed.connect(self._forget)
        self._bar.pushWidget(self._item, Qgis.MessageLevel.Info)

    def _forget(self) -> None:
        self._item = None

    def _set_up(self) -> None:
        self.close()
        self._open_setup()

    def _put_off(self) -> None:
        HINT_PUT_OFF.set(True)
        self.close()
