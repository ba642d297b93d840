"""One request to the engine about models, in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import Any

from qgis.PyQt.QtCore import QObject, QThread, pyqtSignal

from ..rossam_core.client import Worker
from ..rossam_core.engine import Engine
from ..rossam_core.errors import Cancelled
from ..rossam_core.model_store import models_folder
from ..rossam_core.part_files import remove_leftovers

# Nothing that a worker does here needs longer to stop; what was downloaded stays in any case.
_GRACE_S = 0.2
# QGIS waits as long at most for the thread to end.
_PATIENCE_MS = 5000


class ModelsTask(QThread):
    """Starts a worker, asks it for one thing, and ends.

    Signals arrive in the thread that made this.

    Attributes:
        progressed: Stage, done and total: numbers of Python's, as files have more bytes than a C
            integer counts.
        answered: What the worker answered.
        failed: The exception, mostly a `RossamError`.
        stopped: It was stopped; what a download has brought stays for the next attempt.
    """

    progressed = pyqtSignal(str, object, object)
    answered = pyqtSignal(object)
    failed = pyqtSignal(object)
    stopped = pyqtSignal()

    def __init__(
        self, engine: Engine, method: str, params: Mapping[str, Any], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._method = method
        self._params = params
        self._stop = threading.Event()

    def stop(self) -> None:
        """Asks it to end, which it does within a second."""
        self._stop.set()

    def finish(self) -> None:
        """Stops it and waits."""
        self.stop()
        self.wait(_PATIENCE_MS)

    def run(self) -> None:
        try:
            answer = self._ask()
        except Cancelled:
            self.stopped.emit()
        except Exception as error:  # noqa: BLE001 -- one that leaves a thread of Qt ends QGIS
            self.failed.emit(error)
        else:
            self.answered.emit(answer)

    def _ask(self) -> dict[str, Any]:
        worker = Worker.start(self._engine, is_cancelled=self._stop.is_set)
        try:
            with worker:
                return worker.request(
                    self._method,
                    self._params,
                    on_progress=self.progressed.emit,
                    is_cancelled=self._stop.is_set,
                    grace_s=_GRACE_S,
                )
        finally:
            remove_leftovers(models_folder(), worker.pid)
