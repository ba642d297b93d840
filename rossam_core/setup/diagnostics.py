"""What to send with a question about the set-up, with nobody's names and secrets in it."""

from __future__ import annotations

import getpass
import os
import platform
import re
import shutil
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

from ..engine import HOME_VARIABLE, PYTHON_VARIABLE, find_engine, home, root, version
from ..errors import EngineError
from .logins import Logins
from .plan import cuda_of_driver, managed_folder
from .state import condition, read_state
from .steps import LOG_FILE

_LOG_LINES = 80
_GIGABYTE = 1e9
_VARIABLES = (
    *(HOME_VARIABLE, PYTHON_VARIABLE, "HTTP_PROXY", "HTTPS_PROXY", "https_proxy", "ALL_PROXY"),
    *("NO_PROXY", "no_proxy", "PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_NO_INDEX"),
    *("PIP_FIND_LINKS", "PIP_PROXY", "PIP_CERT", "PIP_CONFIG_FILE", "REQUESTS_CA_BUNDLE"),
    *("SSL_CERT_FILE", "CUDA_VISIBLE_DEVICES"),
)
# Words of two letters would be hidden inside others.
_SHORTEST_NAME = 3

# A name may have blanks where a folder follows it.
_USER_FOLDERS = re.compile(
    r"(?i)([\\/](?:users|home)[\\/])(?:[^\\/\r\n:;'\"]+(?=[\\/])|[^\\/\s:;'\"]+)"
)


def diagnostics(setting: str = "", *, qgis: str = "") -> str:
    """Versions, places, the state of the engine, and the end of the log.

    Args:
        setting: The interpreter that the QGIS settings name; empty for none.
        qgis: Version of QGIS; empty outside of it.
    """
    return redact("\n".join(_lines(setting, qgis)))


def redact(text: str) -> str:
    """A text without names of users and machines, home folders, passwords and tokens."""
    text = Logins.of(os.environ).hide(text)
    for folder in {str(Path.home()), os.path.realpath(Path.home()), Path.home().as_posix()}:
        # The root folder of a container is nobody's name.
        if len(folder) > len("/root"):
            text = text.replace(folder, "~")
    text = _USER_FOLDERS.sub(r"\1<user>", text)
    for name, shown in ((_user(), "<user>"), (socket.gethostname(), "<machine>")):
        if len(name) >= _SHORTEST_NAME and name not in ("root", "localhost"):
            text = re.sub(rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])", shown, text)
    return text


def read_log() -> list[str]:
    """The lines of the last set-up; none where there was none."""
    try:
        text = (home() / LOG_FILE).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return text.splitlines()


def _lines(setting: str, qgis: str) -> Iterator[str]:
    yield f"ROS-SAM {version()} in {root()}"
    if qgis:
        yield f"QGIS {qgis}"
    yield f"{platform.platform()}, {platform.machine()}, Python {platform.python_version()}"
    yield f"Program {sys.executable}, prefix {sys.base_prefix}"
    yield f"NVIDIA driver: {'CUDA ' + cuda_of_driver() if cuda_of_driver() else 'none'}"
    folder = managed_folder()
    state = read_state(folder)
    yield f"Environment: {condition(folder)} in {folder}"
    if state is not None:
        finished = ", ".join(state.finished) or "nothing"
        yield f"Made with {state.python}, PyTorch for {state.build}; finished: {finished}"
    there = next(place for place in (folder, *folder.parents) if place.is_dir())
    yield f"Disk: {shutil.disk_usage(there).free / _GIGABYTE:.1f} GB free"
    yield f"Setting rossam/python: {setting or 'none'}"
    for name in _VARIABLES:
        if os.environ.get(name):
            yield f"{name}={os.environ[name]}"
    try:
        engine = find_engine(setting)
        yield f"Engine: {engine.python} ({engine.source})"
    except EngineError as error:
        yield f"Engine: {error.args[0]}"
    log = read_log()
    if log:
        yield f"Last {min(len(log), _LOG_LINES)} of {len(log)} lines of the log:"
        yield from log[-_LOG_LINES:]


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        # No name for this user id, as in containers.
        return ""
