"""Runs this source tree: `python -m rossam …`, or `python <folder> …` where it is not installed."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path


def _import_tree_as_rossam() -> None:
    """Makes the folder that holds this file importable as `rossam`, whatever it is called."""
    root = Path(__file__).resolve().parent
    sys.path[:] = [entry for entry in sys.path if Path(entry or ".").resolve() != root]
    spec = importlib.util.spec_from_file_location(
        "rossam", root / "__init__.py", submodule_search_locations=[str(root)]
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"{root} is not the rossam package.")
    package = importlib.util.module_from_spec(spec)
    sys.modules["rossam"] = package
    spec.loader.exec_module(package)


def main() -> None:
    """The command line, or with the argument `worker` the child process that QGIS talks to."""
    if __package__ != "rossam":
        _import_tree_as_rossam()
    if sys.argv[1:] == ["worker"]:
        from rossam.rossam_core.worker import main as run
    elif sys.argv[1:] == ["doctor"]:
        # Not through the command line, which needs click: the doctor says that it is missing.
        from rossam.rossam_core.doctor import main as run
    elif sys.argv[1:2] == ["setup"]:
        # Nor is anything else installed yet.
        from rossam.rossam_core.setup.command import main as run
    else:
        from rossam.rossam_core.cli import main as run
    run()


if __name__ == "__main__":
    main()
