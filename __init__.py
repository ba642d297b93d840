"""ROS-SAM: a raster and prompts in, one exact, georeferenced outline per prompt out.

This folder is the QGIS plugin `rossam` and the Python package `rossam` at once.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .rossam_core.api import load_model, segment
    from .rossam_core.errors import RossamError

__all__ = ["RossamError", "__version__", "load_model", "segment"]


def _version() -> str:
    metadata = Path(__file__).with_name("metadata.txt").read_text(encoding="utf-8")
    line = next(line for line in metadata.splitlines() if line.startswith("version="))
    return line.partition("=")[2].strip()


__version__ = _version()


def __getattr__(name: str) -> Any:
    # Loaded on first use: QGIS imports this package with none of the engine's libraries.
    if name in ("load_model", "segment"):
        from .rossam_core import api

        return getattr(api, name)
    if name == "RossamError":
        from .rossam_core.errors import RossamError

        return RossamError
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def classFactory(iface: Any) -> Any:  # noqa: N802 -- the name that QGIS calls
    """The plugin, for QGIS; `iface` is None in `qgis_process`."""
    from .plugin.plugin import RossamPlugin

    return RossamPlugin(iface)
