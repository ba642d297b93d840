"""pip inside the managed environment, used to install exactly what is pinned."""

from __future__ import annotations

import os
import re
import subprocess  # nosec B404 -- pip says its version; no shell is used
from collections.abc import Callable

from ..engine import child_environment
from .advice import explain_os_error
from .kept import unfit_torch
from .lock import Pin
from .plan import Plan
from .process import Listener, run_program

# Variables that would send libraries elsewhere than into the environment.
_STRAY = ("PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER", "PIP_PYTHON", "PIP_REQUIRE_HASHES")
# Of those that reach libraries; the user's own come before QGIS's.
_PROXIES = ("https_proxy", "all_proxy", "pip_proxy")
_PIP_WITH_RAW_PROGRESS = (24, 1)
# What remains for unpacking, in which pip is silent.
_FETCHING_SHARE = 0.8


def install_libraries(plan: Plan, listener: Listener) -> None:
    """Exactly the pinned versions, each file compared with its checksum, nothing else."""
    unfit = unfit_torch(plan)
    if unfit:
        command = [str(plan.python), "-m", "pip", "uninstall", "--yes", "--no-input", "--no-color"]
        command += ["--disable-pip-version-check", *unfit]
        listener.program("Removing another build of PyTorch", command, pip_environment(plan))
    install_pinned("Installing the libraries", plan.libraries, plan, listener)


def install_torch(plan: Plan, listener: Listener) -> None:
    """A build that only PyTorch's site has; pip compares it with the checksums stated there."""
    command = [*_pip(plan), "--no-deps", *plan.torch, *source_options(plan)]
    if plan.wheels is None:
        command += ["--index-url", plan.build.site]
    _run_pip("Installing PyTorch", command, plan, listener, total=len(plan.torch))


def pip_environment(plan: Plan) -> dict[str, str]:
    """The user's variables, proxies and pip settings among them, less what leads astray."""
    env = {n: v for n, v in child_environment().items() if n.upper() not in _STRAY}
    env["PYTHONUNBUFFERED"] = "1"
    # pip speaks to HTTP proxies only.
    if plan.proxy.startswith("http") and not any(name.lower() in _PROXIES for name in env):
        env["HTTPS_PROXY"] = plan.proxy
    if plan.wheels is not None:
        # Offline: an index or a folder in the user's settings would be looked at all the same.
        env = {name: value for name, value in env.items() if name != "PIP_FIND_LINKS"}
        env["PIP_CONFIG_FILE"] = os.devnull
    return env


def install_pinned(doing: str, pins: list[Pin], plan: Plan, listener: Listener) -> None:
    wanted = plan.folder / "requirements.txt"
    try:
        wanted.write_text("".join(f"{pin.line()}\n" for pin in pins), encoding="utf-8")
    except OSError as error:
        raise explain_os_error(doing, error) from error
    command = [
        *_pip(plan),
        "--no-deps",
        "--require-hashes",
        *source_options(plan),
        "-r",
        str(wanted),
    ]
    _run_pip(doing, command, plan, listener, total=len(pins))


def _pip(plan: Plan) -> list[str]:
    command = [str(plan.python), "-m", "pip", "install", "--only-binary", ":all:", "--no-user"]
    command += ["--no-input", "--no-color", "--disable-pip-version-check"]
    # Only before another attempt does pip say why an index could not be read.
    command += ["--retries", "2"]
    raw = _version_of_pip(plan) >= _PIP_WITH_RAW_PROGRESS
    return [*command, "--progress-bar", "raw" if raw else "off"]


def _version_of_pip(plan: Plan) -> tuple[int, ...]:
    try:
        done = subprocess.run(  # noqa: S603 -- a fixed argument list, no shell # nosec B603
            [str(plan.python), "-m", "pip", "--version"],
            capture_output=True,
            env=pip_environment(plan),
            check=False,
        )
    except OSError as error:
        raise explain_os_error("Asking pip", error) from error
    return tuple(int(part) for part in re.findall(rb"\d+", done.stdout)[:2])


def source_options(plan: Plan) -> list[str]:
    return ["--no-index", "--find-links", str(plan.wheels)] if plan.wheels else []


def _run_pip(doing: str, command: list[str], plan: Plan, listener: Listener, *, total: int) -> None:
    run_program(
        doing,
        command,
        pip_environment(plan),
        on_line=_progress_of_pip(doing, total, listener),
        is_cancelled=listener.is_cancelled,
    )


def _progress_of_pip(doing: str, total: int, listener: Listener) -> Callable[[str], None]:
    """Makes progress of what pip says: libraries collected, bytes fetched."""
    collected = 0
    shown = doing

    def on_line(line: str) -> None:
        nonlocal collected, shown
        share = 0.0
        fetched = re.fullmatch(r"Progress (\d+) of (\d+)", line)
        if fetched:
            share = int(fetched[1]) / max(int(fetched[2]), 1)
        else:
            listener.log(line)
        found = re.match(r"Collecting ([\w.-]+)", line)
        if found:
            collected += 1
            shown = f"{doing}: {found[1]}"
        elif line.startswith("Installing collected packages"):
            collected, shown = total + 1, f"{doing}: unpacking"
        done = min((max(collected - 1, 0) + share) / max(total, 1), 1.0)
        listener.progress(shown, _FETCHING_SHARE * done)

    return on_line
