"""QGIS's side of the pipe: starts the engine's worker, asks it, and explains when it fails."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess  # nosec B404 -- the engine is a process of its own by design; no shell is used
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any, BinaryIO, Union

from . import protocol
from .engine import Engine, child_environment, version
from .errors import Cancelled, EngineError, error_from_code
from .protocol import Failure, Hello, Message, Notice, Progress, Request, Result

# The first start after an installation compiles and is looked at by virus scanners.
HELLO_TIMEOUT_S = 120.0
# After a wish to cancel or to close, before the process is killed.
GRACE_S = 5.0

_POLL_S = 0.1
_TAIL_LINES = 40
_SHOWN_LINES = 12
_RUBBISH_HINT = "Is the interpreter that ROS-SAM is told to use really Python?"

_Item = Union[Message, EngineError, None]


def _never() -> bool:
    return False


def _ignore_progress(stage: str, done: int, total: int) -> None:
    pass


def _ignore_notice(text: str) -> None:
    pass


class Worker:
    """A running worker. Use it as a context manager, from one thread at a time.

    Attributes:
        pid: Of the process that works; on Windows the interpreter of a virtual environment is a
            launcher, and this is its child's.
    """

    def __init__(self, process: subprocess.Popen[bytes], engine: Engine) -> None:
        self._process = process
        self._engine = engine
        self._inbox: queue.Queue[_Item] = queue.Queue()
        self._tail: deque[str] = deque(maxlen=_TAIL_LINES)
        self._last_id = 0
        self.pid = process.pid
        self._stdin, stdout, stderr = _pipes(process)
        self._threads = [
            threading.Thread(target=self._read_messages, args=(stdout,), daemon=True),
            threading.Thread(target=self._drain, args=(stderr,), daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    @classmethod
    def start(
        cls,
        engine: Engine,
        *,
        is_cancelled: Callable[[], bool] = _never,
        hello_timeout_s: float = HELLO_TIMEOUT_S,
    ) -> Worker:
        """Starts the engine's process and waits for its greeting.

        Raises:
            EngineError: It cannot be started, does not greet, or is of another version.
            Cancelled: `is_cancelled` said so.
        """
        try:
            process = subprocess.Popen(  # noqa: S603 -- a fixed argument list, no shell # nosec B603
                engine.command(),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=child_environment(),
                **detached(),
            )
        except OSError as error:
            raise EngineError(
                f"The engine {engine.python} ({engine.source}) cannot be started: "
                f"{error.strerror or error}."
            ) from error
        worker = cls(process, engine)
        try:
            worker._greet(is_cancelled, hello_timeout_s)
        except BaseException:  # whatever ends the start, Ctrl+C too, must not leave a process
            worker.kill()
            raise
        return worker

    @property
    def running(self) -> bool:
        """Whether the process lives."""
        return self._process.poll() is None

    def request(
        self,
        method: str,
        params: Mapping[str, Any],
        *,
        on_progress: Callable[[str, int, int], None] = _ignore_progress,
        on_notice: Callable[[str], None] = _ignore_notice,
        is_cancelled: Callable[[], bool] = _never,
        grace_s: float = GRACE_S,
    ) -> dict[str, Any]:
        """Asks for one thing and waits for the answer.

        Args:
            method: Name of the request.
            params: What JSON can say.
            on_progress: Called here, in the caller's thread, with stage, done and total.
            on_notice: Called here with sentences worth reading.
            is_cancelled: Polled ten times a second. The worker is asked to stop, and killed when it
                has not after `grace_s`.
            grace_s: Seconds; more where stopping means to finish something, such as a training.

        Raises:
            RossamError: As the worker reports it.
            EngineError: The worker died or said what is no message.
            Cancelled: `is_cancelled` said so.
        """
        number = self._send(method, params)
        deadline = None
        while True:
            try:
                item = self._inbox.get(timeout=_POLL_S)
            except queue.Empty:
                item = _NOTHING
            if deadline is None and is_cancelled():
                deadline = time.monotonic() + grace_s
                # A worker that dies now is reported by what stands in the inbox.
                with contextlib.suppress(EngineError):
                    self._send("cancel", {"request": number})
            if deadline is not None and (item is None or time.monotonic() > deadline):
                self.kill()
                raise Cancelled("The work was cancelled; nothing was written.")
            if item is _NOTHING:
                continue
            message = self._expect(item)
            if isinstance(message, Failure) and message.id in (0, number):
                raise error_from_code(message.code, message.message, message.hint)
            if getattr(message, "id", None) != number:
                continue
            if isinstance(message, Progress):
                on_progress(message.stage, message.done, message.total)
            elif isinstance(message, Notice):
                on_notice(message.text)
            elif isinstance(message, Result):
                return dict(message.value)

    def close(self) -> None:
        """Lets the worker end by itself, then by force."""
        with contextlib.suppress(OSError):
            self._stdin.close()
        try:
            self._process.wait(GRACE_S)
        except subprocess.TimeoutExpired:
            self.kill()
        self._join()

    def kill(self) -> None:
        """Ends the worker and what it started, at once."""
        if sys.platform != "win32":
            # The worker leads a group of its own; a group that is gone needs no killing.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()
        self._join()

    def log(self) -> str:
        """The last lines that the worker wrote to its standard error."""
        return "\n".join(self._tail)

    def __enter__(self) -> Worker:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _greet(self, is_cancelled: Callable[[], bool], timeout_s: float) -> None:
        deadline = time.monotonic() + timeout_s
        while True:
            if is_cancelled():
                raise Cancelled("The work was cancelled before the engine had started.")
            try:
                hello = self._expect(self._inbox.get(timeout=_POLL_S))
                break
            except queue.Empty:
                if time.monotonic() > deadline:
                    raise EngineError(
                        f"The engine {self._engine.python} ({self._engine.source}) did not answer "
                        f"within {timeout_s:g} s.{self._quoted_log()}"
                    ) from None
        if not isinstance(hello, Hello):
            raise EngineError(f"The engine {self._engine.python} did not greet.", _RUBBISH_HINT)
        if (hello.protocol, hello.version) != (protocol.PROTOCOL, version()):
            raise EngineError(
                f"The engine in {self._engine.root} is ROS-SAM {hello.version} (protocol "
                f"{hello.protocol}), but the plugin is {version()} (protocol {protocol.PROTOCOL}).",
                "Restart QGIS; if that does not help, install the plugin again.",
            )
        self.pid = hello.pid

    def _send(self, method: str, params: Mapping[str, Any]) -> int:
        self._last_id += 1
        try:
            protocol.write(self._stdin, Request(self._last_id, method, params))
        except OSError:
            raise self._death() from None
        return self._last_id

    def _expect(self, item: _Item) -> Message:
        if item is None:
            raise self._death()
        if isinstance(item, EngineError):
            self.kill()
            raise EngineError(
                f"The engine {self._engine.python} ({self._engine.source}) said what ROS-SAM does "
                f"not understand. {item.args[0]}{self._quoted_log()}",
                _RUBBISH_HINT,
            )
        return item

    def _death(self) -> EngineError:
        """What to say of a worker that ended without an answer."""
        try:
            code = self._process.wait(GRACE_S)
        except subprocess.TimeoutExpired:
            self.kill()
            code = self._process.returncode
        self._join()
        how, hint = describe_exit(code)
        return EngineError(
            f"The engine {self._engine.python} ({self._engine.source}) ended without an answer: "
            f"{how}.{self._quoted_log()}",
            hint,
        )

    def _quoted_log(self) -> str:
        lines = [line for line in self._tail if line.strip()][-_SHOWN_LINES:]
        return "\nIts last words:\n" + "\n".join(lines) + "\n" if lines else ""

    def _read_messages(self, stdout: BinaryIO) -> None:
        with stdout:
            while True:
                try:
                    message = protocol.read(stdout)
                except EngineError as error:
                    self._inbox.put(error)
                    return
                except OSError:
                    message = None
                self._inbox.put(message)
                if message is None:
                    return

    def _drain(self, stderr: BinaryIO) -> None:
        with stderr:
            for line in stderr:
                self._tail.append(line.decode("utf-8", "replace").rstrip())

    def _join(self) -> None:
        for thread in self._threads:
            thread.join(GRACE_S)


_NOTHING = Notice(-1, "")


def describe_exit(code: int, platform: str = sys.platform) -> tuple[str, str]:
    """What a process's exit code means, and what to do about it (may be empty)."""
    memory = (
        "The system may have run out of memory: choose a smaller model or batch size, or close "
        "other programs."
    )
    if code < 0:
        try:
            name = signal.Signals(-code).name
        except ValueError:
            name = f"signal {-code}"
        return f"killed by {name}", memory if name == "SIGKILL" else ""
    if platform == "win32" and code > 255:
        # NTSTATUS codes read as hexadecimal: 0xC0000005 access violation, 0xC0000017 no memory.
        return f"exit code 0x{code:08X}", memory if code == 0xC0000017 else ""
    # What containers and shells make of SIGKILL.
    return f"exit code {code}", memory if code == 128 + 9 else ""


def _pipes(process: subprocess.Popen[bytes]) -> tuple[BinaryIO, BinaryIO, BinaryIO]:
    if process.stdin is None or process.stdout is None or process.stderr is None:
        raise EngineError("The engine was started without pipes.")
    return process.stdin, process.stdout, process.stderr  # type: ignore[return-value]  # IO[bytes] is what BinaryIO is


def detached() -> dict[str, Any]:
    """Popen's arguments for a process without a console window that can be killed as a whole."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NO_WINDOW}
    return {"start_new_session": True}
