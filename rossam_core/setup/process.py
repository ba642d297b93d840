"""Programs that the set-up starts: heard line by line, stopped as a whole."""

from __future__ import annotations

import os
import queue
import signal
import subprocess  # nosec B404 -- pip and venv are programs; no shell is used
import sys
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from ..client import detached
from ..errors import Cancelled
from .advice import SetupError, explain_output
from .logins import Logins

_POLL_S = 0.1
_TAIL_LINES = 60
_STOPPED = "The set-up was stopped; it goes on from here when started again."

_Result = TypeVar("_Result")


@dataclass(frozen=True)
class Listener:
    """Who hears of the set-up, and may stop it.

    Attributes:
        progress: Called with what is done now and how much of it, 0 to 1.
        log: Called with each line for the log.
        is_cancelled: Polled ten times a second.
    """

    progress: Callable[[str, float], None]
    log: Callable[[str], None]
    is_cancelled: Callable[[], bool]

    def program(
        self,
        doing: str,
        command: Sequence[str],
        environment: Mapping[str, str],
        folder: Path | None = None,
    ) -> None:
        """Runs a program whose lines go to the log; as `run_program`."""
        run_program(
            doing,
            command,
            environment,
            on_line=self.log,
            is_cancelled=self.is_cancelled,
            folder=folder,
        )


def run_program(
    doing: str,
    command: Sequence[str],
    environment: Mapping[str, str],
    *,
    on_line: Callable[[str], None],
    is_cancelled: Callable[[], bool],
    folder: Path | None = None,
) -> None:
    """Runs a program to its end.

    Args:
        doing: What it is to do, as the begin of a sentence.
        command: Program and arguments.
        environment: Its variables.
        on_line: Called here with each line that it says, without the logins that are in its
            variables and in the settings of pip.
        is_cancelled: Polled ten times a second; the program and all it started are then killed.
        folder: That it works in; None for this process's.

    Raises:
        SetupError: It cannot be started, or ended with another exit code than 0.
        Cancelled: `is_cancelled` said so.
    """
    try:
        process = subprocess.Popen(  # noqa: S603 -- a fixed argument list, no shell # nosec B603
            list(command),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            env=dict(environment),
            cwd=folder,
            encoding="utf-8",
            errors="replace",
            **detached(),
        )
    except OSError as error:
        raise not_startable(Path(command[0]), error) from error
    logins = Logins.of(environment)
    lines: queue.Queue[str | None] = queue.Queue()
    reader = threading.Thread(target=_read, args=(process, lines), daemon=True)
    reader.start()
    tail: deque[str] = deque(maxlen=_TAIL_LINES)
    try:
        while True:
            if is_cancelled():
                raise Cancelled(_STOPPED)
            try:
                line = lines.get(timeout=_POLL_S)
            except queue.Empty:
                continue
            if line is None:
                break
            tail.append(logins.hide(line))
            on_line(tail[-1])
        code = process.wait()
    finally:
        kill(process)
        reader.join()
    if code:
        raise explain_output(doing, code, list(tail))


def patiently(work: Callable[[], _Result], is_cancelled: Callable[[], bool]) -> _Result:
    """Does what cannot be interrupted, and hears a stop meanwhile.

    Args:
        work: Ends by itself in a while, and leaves nothing behind.
        is_cancelled: Polled ten times a second; the work is then left to itself.

    Raises:
        Cancelled: `is_cancelled` said so.
    """
    pool = ThreadPoolExecutor(1)
    try:
        future = pool.submit(work)
        while not wait([future], _POLL_S).done:
            if is_cancelled():
                raise Cancelled(_STOPPED)
        return future.result()
    finally:
        pool.shutdown(wait=False)


def kill(process: subprocess.Popen[str]) -> None:
    """Ends a program and what it started; one that has ended already stays as it is."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        process.kill()
    else:
        # It leads a group of its own.
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def not_startable(program: Path, error: OSError) -> SetupError:
    """The error of a program that the system does not start."""
    return SetupError(f"{program} cannot be started: {error.strerror or error}.", reason="blocked")


def _read(process: subprocess.Popen[str], lines: queue.Queue[str | None]) -> None:
    if process.stdout is not None:
        with process.stdout:
            for line in process.stdout:
                lines.put(line.rstrip())
    lines.put(None)
