"""How far the set-up of the managed environment has come, as the environment itself says."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

STATE_FILE = "setup.json"
# In this order; `torch` only where PyTorch comes from its own site.
STEPS = ("environment", "pip", "libraries", "torch", "verify")

ABSENT, INTERRUPTED, READY, FOREIGN = "absent", "interrupted", "ready", "foreign"


@dataclass(frozen=True)
class SetupState:
    """What stands in `setup.json`.

    Attributes:
        python: The interpreter that the environment was made with.
        build: Build of PyTorch, as `TorchBuild.name` says it.
        libraries: sha256 of the list of what is to be installed.
        finished: Steps that are done.
    """

    python: str
    build: str
    libraries: str
    finished: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether the last step was done."""
        return STEPS[-1] in self.finished

    def write(self, folder: Path) -> None:
        """Puts it into the environment, whole or not at all.

        Raises:
            OSError: It cannot be written.
        """
        part = folder / f"{STATE_FILE}.part"
        part.write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")
        part.replace(folder / STATE_FILE)


def read_state(folder: Path) -> SetupState | None:
    """What the environment in `folder` says of itself; None where it says nothing."""
    try:
        values = json.loads((folder / STATE_FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError):
        # A damaged note is that of a set-up that did not end well.
        return SetupState("", "", "")
    return _state(values) or SetupState("", "", "")


def condition(folder: Path) -> str:
    """`ABSENT`, `INTERRUPTED`, `READY`, or `FOREIGN` for an environment that somebody else made."""
    state = read_state(folder)
    if state is not None:
        return READY if state.complete else INTERRUPTED
    try:
        return FOREIGN if any(folder.iterdir()) else ABSENT
    except OSError:
        return ABSENT


def _state(values: Any) -> SetupState | None:
    if not isinstance(values, Mapping) or set(values) != {f.name for f in fields(SetupState)}:
        return None
    finished = values["finished"]
    python, build, libraries = (values[name] for name in ("python", "build", "libraries"))
    if not isinstance(finished, list):
        return None
    if not all(isinstance(text, str) for text in (python, build, libraries, *finished)):
        return None
    return SetupState(python, build, libraries, tuple(finished))
