"""Files that come with the plugin, and its addresses."""

from __future__ import annotations

from ..rossam_core.engine import root

ICON = root() / "plugin" / "icon.svg"
OUTLINES_STYLE = root() / "plugin" / "outlines.qml"
HELP_URL = "https://github.com/rossam-qgis/rossam#readme"
