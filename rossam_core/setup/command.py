"""`rossam setup`: the engine set up, repaired or removed from a terminal.

Only the standard library is needed, so that `python3 <plugin folder> setup` runs where nothing is
installed yet.
"""

from __future__ import annotations

import argparse
import signal
import sys
from collections.abc import Sequence

from ..engine import PYTHON_VARIABLE, find_engine
from ..errors import RossamError
from .advice import SetupError
from .diagnostics import diagnostics
from .plan import AUTO, CPU, CUDA, make_plan, managed_folder
from .process import Listener
from .site import reachable
from .steps import check_existing, is_set_up, remove, set_up


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs the command and ends the process; a failure is one sentence and exit code 1."""
    chosen = _parser().parse_args(sys.argv[2:] if arguments is None else arguments)
    # As an exception it ends pip too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        sys.exit(_run(chosen))
    except KeyboardInterrupt:
        sys.stderr.write("Interrupted; started again, the set-up goes on from here.\n")
        sys.exit(130)
    except RossamError as error:
        sys.stderr.write(f"Error: {error}\n")
        sys.exit(1)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rossam setup",
        description="Sets up the engine: a Python environment of its own with PyTorch and all that "
        "ROS-SAM needs, outside the plugin. Shows what it is going to do and asks first. Repeated, "
        "it goes on where it was interrupted, or does nothing where all is done.",
        epilog="To fill a folder of wheels on a machine with a network: python -m pip download "
        "--no-deps --only-binary :all: --dest FOLDER --requirement "
        "rossam_core/setup/engine_lock/engine.txt",
    )
    build = parser.add_mutually_exclusive_group()
    build.add_argument(
        *("--auto",), action="store_const", dest="build", const=AUTO,
        help="PyTorch for the graphics card where an NVIDIA driver is there (default)",
    )  # fmt: skip
    build.add_argument(
        *("--cpu",), action="store_const", dest="build", const=CPU,
        help="for the processor; where PyTorch's own site cannot be reached, the larger usual "
        "build, which works on the processor as well",
    )  # fmt: skip
    build.add_argument(
        *("--cuda",), action="store_const", dest="build", const=CUDA, help="for NVIDIA cards"
    )
    parser.set_defaults(build=AUTO)
    parser.add_argument("--wheels", default="", metavar="FOLDER", help="install from it, offline")
    parser.add_argument("--python", default="", metavar="P", help="make the environment with it")
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        *("--use",), default="", metavar="PYTHON",
        help="check an interpreter that has the libraries, and let QGIS use it",
    )  # fmt: skip
    what.add_argument("--repair", action="store_true", help="make the environment anew")
    what.add_argument("--remove", action="store_true", help="remove the environment")
    what.add_argument(
        "--diagnostics", action="store_true", help="print what to send with a question"
    )
    parser.add_argument("-y", "--yes", action="store_true", help="do not ask")
    return parser


def _run(chosen: argparse.Namespace) -> int:
    if chosen.diagnostics:
        _say(diagnostics())
        return 0
    if chosen.use:
        return _use(chosen.use)
    if chosen.remove:
        return _remove(yes=chosen.yes)
    wanted = make_plan(
        build=chosen.build, python=chosen.python, wheels=chosen.wheels, anew=chosen.repair
    )
    plan = reachable(wanted, lambda: False)
    for name, value in plan.rows():
        _say(f"{name + ':':11} {value}")
    if not is_set_up(plan) and not _agreed("Set it up?", yes=chosen.yes):
        return 1
    set_up(plan, _listener())
    engine = find_engine()
    _say(f"The engine is {engine.python}.")
    if engine.python != plan.python:
        _say(f"That is what {engine.source} names; clear it to use {plan.python}.")
    return 0


def _use(python: str) -> int:
    from ..qgis_profile import all_profiles, name_engine

    path = check_existing(python, _listener())
    profiles = all_profiles()
    for profile in profiles:
        name_engine(profile, str(path))
        _say(f"QGIS uses it from now on: {profile.settings}")
    if not profiles:
        _say(f"No QGIS profile was found. Set {PYTHON_VARIABLE}={path} to use it.")
    return 0


def _remove(*, yes: bool) -> int:
    folder = managed_folder()
    if not _agreed(f"Remove {folder}? Models stay.", yes=yes):
        return 1
    _say("Removed." if remove(folder, _say) else f"There is nothing in {folder}.")
    return 0


def _agreed(question: str, *, yes: bool) -> bool:
    if yes:
        return True
    if not sys.stdin.isatty():
        raise SetupError("Nobody can be asked here.", "Add --yes to agree beforehand.")
    return input(f"{question} [y/N] ").strip().lower() in ("y", "yes")


def _listener() -> Listener:
    shown = ""

    def progress(text: str, share: float) -> None:
        nonlocal shown
        if text != shown:
            shown = text
            _say(f"[{share:4.0%}] {text}")

    return Listener(progress, lambda line: _say(f"       {line}"), lambda: False)


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()
