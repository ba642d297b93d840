"""Where a result grows until it is whole: a hidden folder beside its target.

Standard library only, so that a process that has ended a worker can clean up after it.
"""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_PREFIX = ".rossam-part"
_parents: set[Path] = set()


def make_part_folder(beside: Path) -> Path:
    """A new, empty folder beside `beside`; its name says which process on which machine made it.

    Its maker removes it; what a termination left at a moment when nobody knew of it yet goes at
    the end of the process.

    Raises:
        OSError: The folder of `beside` is missing or cannot be written to.
    """
    prefix = f"{_PREFIX}-{_machine()}-{os.getpid()}-"
    _parents.add(beside.parent)
    return Path(tempfile.mkdtemp(prefix=prefix, dir=beside.parent))


@contextmanager
def set_aside(paths: Iterable[Path], folder: Path) -> Iterator[None]:
    """Keeps files out of the way while the one that makes them stale takes its place.

    Args:
        paths: The files; those that do not exist are left out.
        folder: A new one in a part folder, which takes them in. They return where the block fails.

    Raises:
        OSError: One of them cannot be moved; all are where they were.
    """
    folder.mkdir()
    wanted = list(paths)
    try:
        for path in wanted:
            with suppress(FileNotFoundError):
                path.replace(folder / path.name)
        yield
    except BaseException:
        for path in wanted:
            with suppress(OSError):
                (folder / path.name).replace(path)
        raise


def leftovers(folder: Path, pid: int | None = None) -> dict[Path, int]:
    """Part folders in `folder` that processes which can be seen from here made, with their id.

    Args:
        folder: Where outputs were asked for.
        pid: Only those of this process.
    """
    found = {}
    for path in folder.glob(f"{_PREFIX}-{_machine()}-*-*"):
        owner = path.name[len(f"{_PREFIX}-{_machine()}-") :].split("-")[0]
        if owner.isdigit() and pid in (None, int(owner)):
            found[path] = int(owner)
    return found


def remove_leftovers(folder: Path, pid: int) -> None:
    """Removes what a process that has ended was writing in `folder`."""
    for path in leftovers(folder, pid):
        shutil.rmtree(path, ignore_errors=True)


@atexit.register
def _remove_own() -> None:
    for parent in _parents:
        remove_leftovers(parent, os.getpid())


def download_part(target: Path) -> Path:
    """Where a download grows beside its target; an interrupted one goes on from there."""
    return target.with_name(f"{target.name}.part")


def _machine() -> str:
    # On a network drive the process of another machine may be alive under the same id, and in a
    # shared folder that of another container, whose host may have the same name.
    host = "".join(c if c.isalnum() else "_" for c in socket.gethostname())[:32]
    return "_".join(filter(None, (host, _pid_namespace())))


def _pid_namespace() -> str:
    """What tells apart a Linux machine's sets of process ids; empty on other systems."""
    try:
        return str(Path("/proc/self/ns/pid").stat().st_ino)
    except OSError:
        return ""
