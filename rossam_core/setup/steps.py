"""Setting up the managed environment, step by step; checking, repairing and removing it."""

from __future__ import annotations

import shutil
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from ..client import Worker
from ..engine import Engine, root
from ..errors import EngineError
from ..run_lock import RunLock
from .advice import SetupError, explain_os_error
from .first_pip import bring_pip
from .index import PackageIndexes
from .kept import is_kept
from .lock import Pin
from .logins import Logins
from .pip import install_libraries, install_torch, pip_environment
from .plan import Plan
from .process import Listener
from .python import ask_interpreter
from .site import require_reachable
from .state import ABSENT, FOREIGN, READY, STEPS, SetupState, condition, read_state

LOG_FILE = "setup.log"

_TITLES = {
    "environment": "Making the environment",
    "pip": "Getting pip ready",
    "libraries": "Installing the libraries",
    "torch": "Installing PyTorch",
    "verify": "Trying the engine",
}
# How long each step takes, about, as parts of the whole.
_WEIGHTS = {"environment": 3, "pip": 5, "libraries": 52, "torch": 32, "verify": 8}
_GIGABYTE = 1e9


def set_up(plan: Plan, listener: Listener) -> SetupState:
    """Brings the managed environment to what the plan says; does nothing where it is there.

    A set-up that was interrupted goes on with the first step that was not finished. Exactly what
    the plan says is done, or nothing.

    Args:
        plan: What was agreed to.
        listener: Hears it all and may stop it.

    Raises:
        SetupError: A step failed, or the plan cannot be done any more; the message says what to do.
        Cancelled: The listener said so.
    """
    with _alone(plan.folder.parent), _logged(plan, listener) as heard:
        heard.progress("Looking at the machine", 0.0)
        for name, value in plan.rows():
            heard.log(f"{name}: {value}")
        if not is_set_up(plan):
            check(plan)
            require_reachable(plan, heard.is_cancelled)
        state = _start(plan, heard)
        if state.complete:
            heard.log("Everything is set up already.")
        steps = [step for step in STEPS if plan.torch or step != "torch"]
        for step in steps:
            if step not in state.finished:
                state = _take(step, steps, state, plan, heard)
        heard.progress("The engine is set up", 1.0)
    return state


def is_set_up(plan: Plan) -> bool:
    """Whether exactly what the plan says was set up, is still there, and is not to be made anew."""
    state = read_state(plan.folder)
    if state is None or not state.complete or not is_kept(plan):
        return False
    return replace(state, finished=()) == plan.state()


def _take(
    step: str, steps: list[str], state: SetupState, plan: Plan, listener: Listener
) -> SetupState:
    """One step; its progress is a part of the whole."""
    whole = sum(_WEIGHTS[name] for name in steps)
    begin = sum(_WEIGHTS[name] for name in steps[: steps.index(step)]) / whole

    def progress(text: str, share: float) -> None:
        listener.progress(text, begin + share * _WEIGHTS[step] / whole)

    progress(_TITLES[step], 0.0)
    began = time.monotonic()
    _STEPS[step](plan, replace(listener, progress=progress))
    state = replace(state, finished=(*state.finished, step))
    try:
        state.write(plan.folder)
    except OSError as error:
        raise explain_os_error(_TITLES[step], error) from error
    listener.log(f"{_TITLES[step]}: done in {time.monotonic() - began:.0f} s.")
    return state


def check(plan: Plan) -> None:
    """Looks whether it can work: disk, permission, folder of wheels, settings of pip.

    Raises:
        SetupError: It cannot.
    """
    folder = plan.folder.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
        free = shutil.disk_usage(folder).free
    except OSError as error:
        raise explain_os_error(f"Writing into {folder}", error) from error
    there = _bytes_in(plan.folder)
    if free + there < plan.disk_bytes:
        raise SetupError(
            f"The disk of {folder} has {(free + there) / _GIGABYTE:.1f} GB free, but the set-up "
            f"needs {plan.disk_bytes / _GIGABYTE:.1f} GB.",
            reason="disk",
        )
    if plan.wheels is None:
        PackageIndexes.read(pip_environment(plan))
    else:
        names = [path.name for path in plan.wheels.iterdir()]
        own = [Pin(name, version) for name, version in (t.split("==") for t in plan.torch)]
        missing = [
            p.line().split()[0] for p in [*plan.libraries, *own] if not p.has_wheel_in(names)
        ]
        if missing:
            raise SetupError(
                f"The folder of wheels {plan.wheels} lacks {', '.join(missing)}.", reason="wheels"
            )


def verify_engine(python: Path, source: str, listener: Listener) -> list[str]:
    """Starts the worker with an interpreter and lets it segment a drawn picture.

    Returns:
        What was found, line by line.

    Raises:
        SetupError: Something is missing; the message says what and what to do.
        EngineError: The worker does not start or dies.
        Cancelled: The listener said so.
    """
    engine = Engine(python, root(), source)
    with Worker.start(engine, is_cancelled=listener.is_cancelled) as worker:
        report = worker.request("doctor", {}, is_cancelled=listener.is_cancelled)
    lines = []
    for found in report["checks"]:
        # Which engine QGIS takes depends on how this ends.
        if found["name"] == "QGIS":
            continue
        lines.append(f"{found['state']:7}  {found['name']}: {found['text']}")
        if found["advice"]:
            lines.append(f"         → {found['advice']}")
    for line in lines:
        listener.log(line)
    missing = [found for found in report["checks"] if found["state"] == "missing"]
    if missing:
        first = missing[0]
        more = f", and {len(missing) - 1} more" if len(missing) > 1 else ""
        raise SetupError(
            f"The engine {python} is not complete: {first['name']} ({first['text']}){more}.",
            f"{first['advice']}".strip(),
        )
    return lines


def check_existing(python: str, listener: Listener) -> Path:
    """Whether an interpreter that the user has can be the engine: its libraries and a trial run.

    Raises:
        SetupError: It cannot; the message says why and what to do.
        EngineError: Its worker does not start or dies.
        Cancelled: The listener said so.
    """
    path = Path(python.strip().strip('"')).expanduser().absolute()
    if not path.is_file():
        raise SetupError(f"The interpreter {path} does not exist; name the program itself.")
    listener.progress("Asking the interpreter", 0.0)
    found = ask_interpreter(path)
    if "but" in found.problem:
        raise SetupError(f"{path} {found.problem}.", reason="python")
    listener.progress(_TITLES["verify"], 0.2)
    verify_engine(path, "named by the user", listener)
    listener.progress("The interpreter can be the engine", 1.0)
    return path


def remove(folder: Path, log: Callable[[str], None]) -> bool:
    """Removes the managed environment; models and settings stay.

    Returns:
        Whether there was one.

    Raises:
        SetupError: It is in use, or cannot be removed.
    """
    if condition(folder) == ABSENT:
        return False
    with _alone(folder.parent):
        _remove(folder, log)
    return True


def _remove(folder: Path, log: Callable[[str], None]) -> None:
    log(f"Removing {folder}.")
    # Renamed first: it is gone as a whole or, where a program of it runs (Windows), not at all.
    doomed = folder.with_name(f".{folder.name}-removed-{uuid.uuid4().hex}")
    try:
        folder.rename(doomed)
        if doomed.is_symlink():
            doomed.unlink()
        else:
            shutil.rmtree(doomed)
    except OSError as error:
        failed = explain_os_error(f"Removing {folder}", error)
        raise SetupError(str(failed.args[0]), reason=failed.reason or "in use") from error


def _start(plan: Plan, listener: Listener) -> SetupState:
    """What is done already; an environment that does not fit the plan at all is removed."""
    fresh, found, there = plan.state(), read_state(plan.folder), condition(plan.folder)
    if there == FOREIGN and not plan.anew:
        raise SetupError(
            f"{plan.folder} holds something that this set-up did not make.",
            "Choose repair to replace it, or use its interpreter as an existing one.",
        )
    if there == ABSENT:
        return fresh
    if found is None or not is_kept(plan):
        _remove(plan.folder, listener.log)
        return fresh
    if (found.build, found.libraries) != (fresh.build, fresh.libraries):
        if found.build != fresh.build:
            listener.log(f"PyTorch for {found.build} is exchanged for that for {fresh.build}.")
        else:
            listener.log("Other versions of libraries are wanted than those that are there.")
        kept = tuple(step for step in found.finished if step == "environment")
        return replace(fresh, finished=kept)
    if there != READY:
        listener.log(f"Going on after: {', '.join(found.finished) or 'nothing'}.")
    return found


def _make_environment(plan: Plan, listener: Listener) -> None:
    title = _TITLES["environment"]
    try:
        # First of all, so that what is left after an interruption says what it is.
        plan.folder.mkdir(parents=True, exist_ok=True)
        plan.state().write(plan.folder)
    except OSError as error:
        raise explain_os_error(title, error) from error
    # Without pip, which Debian's Python cannot put in; that is the next step.
    command = [str(plan.base.path), "-I", "-m", "venv", "--without-pip", str(plan.folder)]
    listener.program(title, command, pip_environment(plan))
    if not plan.python.is_file():
        raise SetupError(f"{plan.python} was not made.", reason="blocked")


def _verify(plan: Plan, listener: Listener) -> None:
    try:
        verify_engine(plan.python, "the managed environment", listener)
    except EngineError as error:
        if isinstance(error, SetupError):
            raise
        raise SetupError(str(error), reason="broken") from error


_STEPS: Mapping[str, Callable[[Plan, Listener], None]] = {
    "environment": _make_environment,
    "pip": bring_pip,
    "libraries": install_libraries,
    "torch": install_torch,
    "verify": _verify,
}


def _bytes_in(folder: Path) -> int:
    """Size of an environment that is there in part."""
    return sum(p.lstat().st_size for p in folder.rglob("*") if not p.is_dir() or p.is_symlink())


@contextmanager
def _logged(plan: Plan, listener: Listener) -> Iterator[Listener]:
    """The listener, whose log also goes to a file that outlives the environment."""
    folder, logins = plan.folder.parent, Logins.of(pip_environment(plan))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / LOG_FILE).open("w", encoding="utf-8")
    except OSError as error:
        raise explain_os_error(f"Writing into {folder}", error) from error
    with file:

        def log(line: str) -> None:
            shown = logins.hide(line)
            file.write(f"{shown}\n")
            file.flush()
            listener.log(shown)

        try:
            yield replace(listener, log=log)
        except Exception as error:
            # It goes on; the end of this file is what copied diagnostics show, also of a defect.
            file.write(f"{type(error).__name__}: {logins.hide(str(error))}\n")
            raise


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Only one set-up at a time; the system lets go of it when the process ends.

    Raises:
        SetupError: Another one is at work.
    """
    lock = RunLock(folder / "setup.lock")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        taken = lock.take()
    except OSError as error:
        raise explain_os_error(f"Writing into {folder}", error) from error
    if not taken:
        raise SetupError(f"Another set-up is at work in {folder}.", reason="busy")
    try:
        yield
    finally:
        lock.release()
