"""One piece of the set-up in a thread of its own, so that QGIS goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QObject, QThread, pyqtSignal

from ..rossam_core.errors import Cancelled
from ..rossam_core.setup.process import Listener

# A program that is stopped is killed within a tenth of a second.
_PATIENCE_MS = 10_000


class SetupTask(QThread):
    """Does one thing and ends.

    Signals arrive in the thread that made this.

    Attributes:
        progressed: What is done now, and how much of it, 0 to 1.
        logged: A line for the log.
        succeeded: What the work returned.
        failed: The exception.
        stopped: It was stopped.
    """

    progressed = pyqtSignal(str, float)
    logged = pyqtSignal(str)
    succeeded = pyqtSignal(object)
    failed = pyqtSignal(object)
    stopped = pyqtSignal()

    def __init__(self, work: Callable[[Listener], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()

    def stop(self) -> None:
        """Asks it to end."""
        self._stop.set()

    def finish(self) -> None:
        """Stops it and waits."""
        self.stop()
        self.wait(_PATIENCE_MS)

    def run(self) -> None:
        listener = Listener(self.progressed.emit, self.logged.emit, self._stop.is_set)
        try:
            result = self._work(listener)
        except Cancelled:
            self.stopped.emit()
        except Exception as error:  # noqa: BLE001 -- one that leaves a thread of Qt ends QGIS
            self.failed.emit(error)
        else:
            self.succeeded.emit(result)
