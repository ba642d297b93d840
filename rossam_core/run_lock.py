"""A lock on work that one process at a time may do."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from pathlib import Path
from typing import IO

# What systems answer where somebody else has the lock; anything else means that there are none.
_TAKEN = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES})


class RunLock:
    """A file that one run at a time holds; the system lets go of it when the process ends.

    Where a file system has no locks, as some network drives, nobody is kept out.
    """

    def __init__(self, path: Path) -> None:
        """Takes note of the file; its folder is there when it is taken."""
        self.path = path
        self._file: IO[bytes] | None = None

    def take(self) -> bool:
        """Whether nobody else has it.

        Raises:
            OSError: The file cannot be made.
        """
        file = self.path.open("ab")
        try:
            _lock(file)
        except OSError as error:
            if error.errno in _TAKEN:
                file.close()
                return False
        if not _is_still(file, self.path):
            # Its run came to an end just now, and took the file with it.
            file.close()
            return False
        self._file = file
        return True

    def release(self) -> None:
        """Lets go of it and removes the file; does nothing where it was not taken."""
        if self._file is None:
            return
        if sys.platform == "win32":
            # What is open cannot be removed here, and what somebody else has opened stays.
            self._file.close()
            with contextlib.suppress(OSError):
                self.path.unlink()
        else:
            # In this order, or it could be the file of the next run.
            with contextlib.suppress(OSError):
                self.path.unlink()
            self._file.close()
        self._file = None


def _is_still(file: IO[bytes], path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _lock(file: IO[bytes]) -> None:
    # In this form mypy knows which system each branch is for.
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
