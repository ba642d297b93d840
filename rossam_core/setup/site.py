"""PyTorch's own site: whether it answers here, and what is done where it does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .advice import SetupError
from .index import PackageIndexes
from .kept import has_torch
from .pip import pip_environment
from .plan import Plan
from .process import patiently


def reachable(plan: Plan, is_cancelled: Callable[[], bool]) -> Plan:
    """The plan, or the one with the usual build where PyTorch's own cannot be had.

    Many a company's proxy refuses the site that has the small builds. This is for the user to agree
    to; what was agreed to is not exchanged any more.

    Args:
        plan: What is wanted.
        is_cancelled: Polled ten times a second.

    Raises:
        SetupError: The user's settings of pip cannot be read.
        Cancelled: `is_cancelled` said so.
    """
    why = patiently(lambda: _refusal(plan), is_cancelled)
    return plan.with_build(plan.build.instead, why) if plan.build.instead and why else plan


def require_reachable(plan: Plan, is_cancelled: Callable[[], bool]) -> None:
    """Whether PyTorch's own site still has what was agreed to.

    Args:
        plan: What was agreed to.
        is_cancelled: Polled ten times a second.

    Raises:
        SetupError: It has not, or the user's settings of pip cannot be read.
        Cancelled: `is_cancelled` said so.
    """
    why = patiently(lambda: _refusal(plan), is_cancelled)
    if why:
        raise SetupError(
            f"The build of PyTorch that was agreed to ({plan.build.name.upper()}) cannot be had "
            f"any more: {why}",
            "Set up again, and see beforehand what can be had instead.",
        )


def _refusal(plan: Plan) -> str:
    """Why PyTorch's build cannot be had, as a sentence; empty where it can or is there already."""
    if plan.build.instead is None or plan.wheels is not None or has_torch(plan):
        return ""
    places = PackageIndexes.read(pip_environment(plan))
    project, _, version = plan.torch[0].partition("==")
    python = "".join(plan.base.markers["python_version"].split("."))
    said: list[str] = []
    stem = f"{project}-{version}-cp{python}-"
    if not places.forbidden:
        # The user's own indexes may hold copies; pip looks there too.
        places = replace(places, indexes=(plan.build.site, *places.indexes))
    found = places.find(project, lambda name: name.startswith(stem), said.append)
    if found:
        try:
            # Its files may lie on another server.
            places.fetch(found, largest_bytes=1)
        except SetupError as error:
            return str(error.args[0])
        return ""
    if places.forbidden:
        return f"pip's settings forbid indexes (no-index), and its other places have no {stem}…."
    own = (sentence for sentence in said if plan.build.site in sentence)
    return next(own, f"{plan.build.site} has no file {stem}….")
