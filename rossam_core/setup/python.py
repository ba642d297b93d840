"""Interpreters on this machine: found, asked what they are, chosen as the engine's base."""

from __future__ import annotations

import json
import os
import shutil
import subprocess  # nosec B404 -- an interpreter is asked what it is; no shell is used
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..client import detached
from ..engine import child_environment
from .advice import SetupError
from .process import not_startable

OLDEST = (3, 10)

_TIMEOUT_S = 60
_NAMES = ("python3.13", "python3.12", "python3.11", "python3.10", "python3", "python")
# Isolated: what the interpreter itself has, not what a user installed beside it. pip's own folder
# lets it run from a Python whose `ensurepip` was left out, as Debian does.
_PROBE = """
import importlib.util, json, os, platform, sys
def folder(name):
    spec = importlib.util.find_spec(name)
    return os.path.dirname(spec.origin) if spec and spec.origin else ""
print(json.dumps({
    "executable": getattr(sys, "_base_executable", "") or sys.executable,
    "venv": bool(folder("venv")), "ensurepip": bool(folder("ensurepip")), "pip": folder("pip"),
    "markers": {
        "python_full_version": platform.python_version(),
        "python_version": ".".join(map(str, sys.version_info[:2])),
        "sys_platform": sys.platform, "platform_machine": platform.machine(),
        "platform_system": platform.system(), "implementation_name": sys.implementation.name,
        "platform_python_implementation": platform.python_implementation()}}))
"""


@dataclass(frozen=True)
class Interpreter:
    """A Python that could be the base of the environment.

    Attributes:
        path: Its program; of a virtual environment, that of the Python it was made with.
        markers: What conditions in the list of libraries ask for (PEP 508).
        has_venv: Whether it can make environments.
        has_ensurepip: Whether it brings pip.
        pip_folder: Where its own pip lies; empty for none.
    """

    path: Path
    markers: Mapping[str, str]
    has_venv: bool
    has_ensurepip: bool
    pip_folder: str

    @property
    def version(self) -> str:
        return self.markers["python_full_version"]

    @property
    def problem(self) -> str:
        """Why it cannot be the base; empty where it can."""
        numbers = tuple(int(part) for part in self.markers["python_version"].split("."))
        if numbers < OLDEST:
            return f"is Python {self.version}, but {OLDEST[0]}.{OLDEST[1]} or newer is needed"
        if not self.has_venv:
            return "lacks the module venv"
        return ""


def ask_interpreter(python: Path) -> Interpreter:
    """What a program says of itself.

    Raises:
        SetupError: It cannot be started, or is no Python.
    """
    try:
        done = subprocess.run(  # noqa: S603 -- a fixed argument list, no shell # nosec B603
            [str(python), "-I", "-c", _PROBE],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env=child_environment(),
            timeout=_TIMEOUT_S,
            check=False,
            **detached(),
        )
    except OSError as error:
        raise not_startable(python, error) from error
    except subprocess.TimeoutExpired:
        raise SetupError(
            f"{python} did not answer within {_TIMEOUT_S} s.", reason="python"
        ) from None
    try:
        values = json.loads(done.stdout.decode("utf-8", "replace").splitlines()[-1])
        return Interpreter(
            Path(values["executable"]),
            values["markers"],
            values["venv"],
            values["ensurepip"],
            values["pip"],
        )
    except (IndexError, KeyError, ValueError, TypeError):
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise SetupError(
            f"{python} is no Python that works: {said[-1] if said else 'it said nothing'}.",
            reason="python",
        ) from None


def find_base(chosen: str = "") -> Interpreter:
    """The Python that the environment is made with.

    Args:
        chosen: A program that the user named; then no other is looked at.

    Raises:
        SetupError: There is none that fits; the message says what was looked at.
    """
    if chosen:
        python = Path(chosen).expanduser()
        found = ask_interpreter(python)
        if found.problem:
            raise SetupError(f"{python} {found.problem}.", reason="python")
        return found
    refused = []
    for python in candidates():
        try:
            found = ask_interpreter(python)
        except SetupError as error:
            refused.append(str(error.args[0]).rstrip("."))
            continue
        if not found.problem:
            return found
        refused.append(f"{python} {found.problem}")
    looked = "; ".join(refused) or "there is none where Pythons usually are"
    raise SetupError(f"No Python fits the engine: {looked}.", reason="python")


def candidates() -> Iterator[Path]:
    """Programs that may be a Python, the likeliest first, each once."""
    seen = set()
    for path in _places():
        # Not resolved: a link may be what an administrator wants to be used.
        if path.is_file() and str(path) not in seen:
            seen.add(str(path))
            yield path


def _places() -> Iterator[Path]:
    # Inside QGIS `sys.executable` is QGIS; its Python lies beside or under the prefix.
    if Path(sys.executable or "").name.lower().startswith("python"):
        yield Path(sys.executable)
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    for prefix in dict.fromkeys((sys.base_prefix, sys.base_exec_prefix)):
        if sys.platform == "win32":
            yield Path(prefix) / "python.exe"
            yield Path(prefix) / "python3.exe"
            continue
        for name in (f"python{version}", "python3"):
            yield Path(prefix) / "bin" / name
            # QGIS for macOS keeps it beside its own program.
            yield Path(sys.executable or prefix).parent / "bin" / name
    for name in _NAMES:
        path = shutil.which(name, path=child_environment().get("PATH"))
        # Windows puts programs of this name there that open its shop.
        if path and "WindowsApps" not in path:
            yield Path(path)
    if sys.platform == "win32":
        for variable in ("LOCALAPPDATA", "PROGRAMFILES"):
            folder = os.environ.get(variable)
            if folder:
                places = [*Path(folder).glob("Python3*"), *Path(folder).glob("Programs/Python/*")]
                yield from (place / "python.exe" for place in sorted(places, reverse=True))
    else:
        for folder in ("/opt/homebrew/bin", "/usr/local/bin", "/usr/bin"):
            yield from (Path(folder) / name for name in _NAMES)
