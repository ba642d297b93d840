"""The warm worker of interactive segmentation, in a thread of its own."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass, replace
from typing import Any

from qgis.core import QgsProcessingException, QgsProcessingFeedback
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..processing_provider.engine_access import current_engine
from ..rossam_core.client import Worker
from ..rossam_core.engine import Engine
from ..rossam_core.errors import Cancelled, EngineError, RasterError, RossamError
from ..rossam_core.interactive.job import PredictAnswer, PredictJob, WarmJob
from .raster_feed import RasterFeed, RasterWish

# QGIS waits no longer than this for the thread to end; a server that does not answer an export may
# hold it, and it ends by itself later.
_PATIENCE_S = 3.0


@dataclass(frozen=True)
class Order:
    """One request to the worker.

    Attributes:
        number: Its answer's number, too.
        engine: To ask.
        raster: To ask about.
        job: What to ask; the raster's path goes into it when it is known.
    """

    number: int
    engine: Engine
    raster: RasterWish
    job: PredictJob | WarmJob


class Session(QObject):
    """Asks one worker, one thing at a time; of what waits, only the latest is asked.

    The worker starts with the first request and again after it died. Made, used and stopped in
    the main thread, where the signals arrive, too.

    Attributes:
        answered: Number of a request, the path of its raster, and its `PredictAnswer`.
        warmed: Number of a request to warm up that is done.
        failed: Number of a request, and the `RossamError`.
        died: As `failed`, where the worker itself is gone; the next request starts another.
        stage: What a request waits for: "start", "export", or the worker's own word.
    """

    answered = pyqtSignal(int, str, object)
    warmed = pyqtSignal(int)
    failed = pyqtSignal(int, object)
    died = pyqtSignal(int, object)
    stage = pyqtSignal(str)

    def __init__(self, feed: RasterFeed, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._feed = feed
        self._waiting: deque[Order] = deque()
        self._kept: set[int] = set()
        self._news = threading.Condition()
        self._thread: _WorkerThread | None = None
        self._last_number = 0

    @property
    def worker_pid(self) -> int:
        """Of the running worker; 0 where none runs."""
        return self._thread.worker_pid if self._thread is not None else 0

    def submit(self, raster: RasterWish, job: PredictJob | WarmJob) -> int:
        """Asks for something, in place of what still waits and is not kept.

        Args:
            raster: To ask about.
            job: What to ask; its raster is not looked at.

        Returns:
            The request's number.

        Raises:
            EngineError: No engine is set up.
        """
        engine = current_engine()
        with self._news:
            self._last_number += 1
            self._waiting = deque(order for order in self._waiting if order.number in self._kept)
            self._waiting.append(Order(self._last_number, engine, raster, job))
            self._news.notify()
        if self._thread is None:
            self._thread = _WorkerThread(self, self._feed)
            self._thread.start()
        return self._last_number

    def keep(self, number: int) -> None:
        """This request must be answered, whatever comes after it."""
        with self._news:
            self._kept.add(number)

    def next_order(self, closing: threading.Event) -> Order | None:
        """Waits for something to do; None at the end. Called by the thread."""
        with self._news:
            self._news.wait_for(lambda: closing.is_set() or self._waiting)
            if closing.is_set():
                return None
            order = self._waiting.popleft()
            self._kept.discard(order.number)
            return order

    def stop(self) -> None:
        """Ends worker and thread; what waited is forgotten. The next request starts anew."""
        thread, self._thread = self._thread, None
        with self._news:
            self._waiting.clear()
            self._kept.clear()
            if thread is not None:
                thread.closing.set()
            self._news.notify()
        if thread is not None:
            thread.feedback.cancel()
            thread.join(_PATIENCE_S)


class _WorkerThread(threading.Thread):
    """Serves a session until it is told to close.

    A thread of Python's: one that hangs in a server's answer does not keep QGIS from closing.
    """

    def __init__(self, session: Session, feed: RasterFeed) -> None:
        super().__init__(name="rossam-session", daemon=True)
        self.closing = threading.Event()
        self.feedback = QgsProcessingFeedback(False)
        self._session = session
        self._feed = feed
        self._worker: Worker | None = None
        self._engine: Engine | None = None

    @property
    def worker_pid(self) -> int:
        worker = self._worker
        return worker.pid if worker is not None and worker.running else 0

    def run(self) -> None:
        try:
            while True:
                order = self._session.next_order(self.closing)
                if order is None:
                    return
                self._serve(order)
        finally:
            self._end_worker()

    def _serve(self, order: Order) -> None:
        session = self._session
        try:
            if order.raster.path is None and order.raster.extent is not None:
                self._tell(session.stage, "export")
            path = self._feed.path_of(order.raster, self.feedback)
            worker = self._worker_for(order.engine)
            warm = isinstance(order.job, WarmJob)
            value = worker.request(
                "warm" if warm else "predict",
                replace(order.job, raster=path).to_dict(),
                on_progress=lambda stage, _done, _total: self._tell(session.stage, stage),
                is_cancelled=self._leave,
            )
        except Cancelled:
            return
        except QgsProcessingException as error:
            self._tell(session.failed, order.number, RasterError(str(error)))
        except EngineError as error:
            # One that does not even start is not set up well; one that ends at work died.
            at_work = self._worker is not None and not self._worker.running
            self._tell(session.died if at_work else session.failed, order.number, error)
        except RossamError as error:
            self._tell(session.failed, order.number, error)
        except Exception as error:  # noqa: BLE001 -- else the thread ends, and nobody answers
            self._tell(
                session.failed, order.number, RossamError(f"{type(error).__name__}: {error}")
            )
        else:
            if warm:
                self._tell(session.warmed, order.number)
            else:
                answer = PredictAnswer.from_dict(value)
                self._tell(session.answered, order.number, path, answer)

    def _worker_for(self, engine: Engine) -> Worker:
        """The warm worker, or a new one where there is none, it died, or the engine is another."""
        worker = self._worker
        if worker is not None and worker.running and engine == self._engine:
            return worker
        self._end_worker()
        self._tell(self._session.stage, "start")
        self._worker = Worker.start(engine, is_cancelled=self.closing.is_set)
        self._engine = engine
        return self._worker

    def _end_worker(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            # It writes nothing, so there is nothing to wait for.
            worker.kill()

    def _leave(self) -> bool:
        """Polled during a request; leaves it at once, without waiting for the worker to agree."""
        if self.closing.is_set():
            raise Cancelled("ROS-SAM was closed.")
        return False

    def _tell(self, signal: Any, *values: Any) -> None:
        if not self.closing.is_set():
            signal.emit(*values)
