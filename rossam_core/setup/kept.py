"""What an earlier set-up left in the environment, as far as it fits what is wanted now."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .lock import Pin
from .plan import Plan
from .state import read_state

_INFO = ".dist-info"


def is_kept(plan: Plan) -> bool:
    """Whether the environment that is there stays, and only what does not fit is exchanged."""
    state = read_state(plan.folder)
    same = state is not None and state.python == str(plan.base.path)
    return same and not plan.anew and plan.python.is_file()


def has_torch(plan: Plan) -> bool:
    """Whether PyTorch's own build is there already, so that its site need not be asked."""
    there = {pin.line() for pin in _installed(plan.folder)}
    return bool(plan.torch) and is_kept(plan) and there.issuperset(plan.torch)


def unfit_torch(plan: Plan) -> list[str]:
    """Names of libraries that belong to another build of PyTorch than the wanted one.

    pip would take some of them for what is wanted: it asks for no build where none is named.
    """
    wanted = {*plan.torch, *(f"{pin.name}=={pin.version}" for pin in plan.libraries)}
    there = [pin for pin in _installed(plan.folder) if pin.of_torch]
    return sorted(pin.name for pin in there if pin.line() not in wanted)


def _installed(folder: Path) -> Iterator[Pin]:
    """What is installed in an environment itself."""
    for site in ("lib/python*/site-packages", "Lib/site-packages"):
        for path in folder.glob(f"{site}/*{_INFO}"):
            name, _, version = path.name[: -len(_INFO)].partition("-")
            yield Pin(name.replace("_", "-").lower(), version)
