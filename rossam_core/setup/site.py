"""PyTorch's own site: whether it answers here, and what is done where it does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .advice import SetupError
from .index import PackageIndexes
from .pip import pip_environment
from .plan import Plan
from .process import patiently


def reachable(plan: Plan, is_cancelled: Callable[[], bool]) -> Plan:
    """The plan, or the one with the package index's build where PyTorch's own cannot be had.

    Many a company's proxy refuses the site that has the small builds.

    Args:
        plan: What is wanted.
        is_cancelled: Polled ten times a second.

    Raises:
        SetupError: The user's settings of pip cannot be read.
        Cancelled: `is_cancelled` said so.
    """
    instead = plan.build.instead
    if instead is None or plan.wheels is not None:
        return plan
    why = patiently(lambda: _refusal(plan), is_cancelled)
    return plan.with_build(instead, why) if why else plan


def _refusal(plan: Plan) -> str:
    """Why PyTorch's build cannot be had, as a sentence; empty where it can."""
    places = PackageIndexes.read(pip_environment(plan))
    # The user's own indexes may hold copies; pip looks there too.
    places = replace(places, indexes=(plan.build.site, *places.indexes))
    project, _, version = plan.torch[0].partition("==")
    python = "".join(plan.base.markers["python_version"].split("."))
    said: list[str] = []
    stem = f"{project}-{version}-cp{python}-"
    found = places.find(project, lambda name: name.startswith(stem), said.append)
    if found:
        try:
            # Its files may lie on another server.
            places.fetch(found, largest_bytes=1)
        except SetupError as error:
            return str(error.args[0])
        return ""
    own = (sentence for sentence in said if plan.build.site in sentence)
    return next(own, f"{plan.build.site} has no file {stem}….")
