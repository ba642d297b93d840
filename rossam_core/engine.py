"""The engine: the interpreter that runs the model, where it is found and what it may see."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .errors import EngineError
from .setup.state import INTERRUPTED, condition

PYTHON_VARIABLE = "ROSSAM_PYTHON"
HOME_VARIABLE = "ROSSAM_HOME"

# Variables of QGIS, of its Python and of its libraries: the engine has its own PROJ, GDAL and Qt
# (a PROJ_LIB that leaks breaks rasterio's EPSG look-ups). macOS's python leaves its children
# __PYVENV_LAUNCHER__.
_FOREIGN_PREFIXES = ("PYTHON", "PROJ_", "GDAL_", "QGIS_", "QT_", "__PYVENV_LAUNCHER__")
_FOREIGN = ("LD_PRELOAD", "DYLD_INSERT_LIBRARIES")
# How a user reaches remote rasters; these name no files of QGIS's GDAL.
_KEPT_PREFIXES = ("GDAL_HTTP_", "GDAL_PROXY_")
_KEPT = ("GDAL_DISABLE_READDIR_ON_OPEN", "GDAL_INGESTED_BYTES_AT_OPEN", "GDAL_CACHEMAX")
# A QGIS that is one folder (OSGeo4W, AppImage, Snap) puts its libraries before everybody's.
_BUNDLE_VARIABLES = ("OSGEO4W_ROOT", "APPDIR", "SNAP")
_SEARCH_PATHS = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH")


@dataclass(frozen=True)
class Engine:
    """An interpreter that runs a source tree of `rossam`.

    Attributes:
        python: The interpreter.
        root: Folder with this package's `__main__.py`.
        source: Where the choice of the interpreter comes from, as a person would say it.
    """

    python: Path
    root: Path
    source: str

    def command(self) -> list[str]:
        """What starts the worker, without a shell."""
        return [str(self.python), str(self.root), "worker"]


def root() -> Path:
    """The folder that is this package and the QGIS plugin."""
    return Path(__file__).resolve().parent.parent


def version() -> str:
    """The version of this source tree."""
    from .. import __version__

    return __version__


def home(environment: Mapping[str, str] | None = None, platform: str = sys.platform) -> Path:
    """Where models and the managed environment live: outside the plugin, so that updates keep them.

    `ROSSAM_HOME` overrides the platform's folder for application data.
    """
    env = os.environ if environment is None else environment
    if env.get(HOME_VARIABLE):
        return Path(env[HOME_VARIABLE]).expanduser().absolute()
    user = Path.home()
    if platform == "win32":
        return Path(env.get("LOCALAPPDATA") or user / "AppData" / "Local") / "rossam"
    if platform == "darwin":
        return user / "Library" / "Application Support" / "rossam"
    return Path(env.get("XDG_DATA_HOME") or user / ".local" / "share") / "rossam"


def interpreter_in(environment: Path, platform: str = sys.platform) -> Path:
    """The interpreter of a virtual environment."""
    if platform == "win32":
        return environment / "Scripts" / "python.exe"
    return environment / "bin" / "python"


def find_engine(setting: str = "", environment: Mapping[str, str] | None = None) -> Engine:
    """The interpreter that runs the model.

    In this order: the variable ROSSAM_PYTHON, `setting`, the managed environment in `home()`, the
    `.venv` of this source tree.

    Args:
        setting: The interpreter that the QGIS settings name; empty for none.
        environment: Variables; the process's own by default.

    Raises:
        EngineError: There is none, or the one that was chosen by name does not exist.
    """
    env = os.environ if environment is None else environment
    chosen = (
        (env.get(PYTHON_VARIABLE, ""), f"the variable {PYTHON_VARIABLE}"),
        (setting, "the QGIS setting rossam/python"),
    )
    for text, source in chosen:
        if not text.strip():
            continue
        python = Path(text.strip().strip('"')).expanduser()
        if not python.is_file():
            raise EngineError(
                f"The engine's interpreter {python} does not exist; {source} names it.",
                "Correct or clear it.",
            )
        return Engine(python.absolute(), root(), source)
    managed = home(env) / "engine"
    for folder, source in (
        (managed, "the managed environment"),
        (root() / ".venv", "the .venv of the source tree"),
    ):
        python = interpreter_in(folder)
        if python.is_file() and condition(folder) != INTERRUPTED:
            return Engine(python, root(), source)
    doors = (
        "In QGIS choose “Set up the engine…” in the ROS-SAM menu or run the algorithm "
        f"rossam:setup; in a terminal run `python3 {root()} setup`. An interpreter that has the "
        f"libraries already can be named there, or in the variable {PYTHON_VARIABLE}."
    )
    if condition(managed) == INTERRUPTED:
        raise EngineError(
            f"The set-up of ROS-SAM's engine in {managed} was not finished.",
            f"Start it again, and it goes on where it stopped. {doors}",
        )
    raise EngineError(
        "ROS-SAM needs its own Python interpreter with PyTorch and rasterio, and none is set up.",
        doors,
    )


def child_environment(environment: Mapping[str, str] | None = None) -> dict[str, str]:
    """The variables that the engine may see: the user's, without those of QGIS and its libraries.

    What configures access to remote rasters stays (proxies, `GDAL_HTTP_*`, `AWS_*`), as do
    `ROSSAM_*` and the thread counts. User site-packages stay as the interpreter itself has them, so
    that it behaves in QGIS as in a terminal.
    """
    env = dict(os.environ if environment is None else environment)
    bundles = [Path(env[name]) for name in _BUNDLE_VARIABLES if env.get(name)]
    kept = {name: value for name, value in env.items() if not _is_foreign(name)}
    for name in _SEARCH_PATHS:
        if name in kept and bundles:
            kept[name] = os.pathsep.join(
                entry for entry in kept[name].split(os.pathsep) if not _lies_in(entry, bundles)
            )
    # Text and file names are UTF-8 in every locale; a crash in a library leaves its stack behind.
    kept.update(PYTHONUTF8="1", PYTHONFAULTHANDLER="1")
    return kept


def _is_foreign(name: str) -> bool:
    name = name.upper()
    if name in _KEPT or name.startswith(_KEPT_PREFIXES):
        return False
    return name in _FOREIGN or name.startswith(_FOREIGN_PREFIXES)


def _lies_in(entry: str, folders: list[Path]) -> bool:
    return any(folder == Path(entry) or folder in Path(entry).parents for folder in folders)
