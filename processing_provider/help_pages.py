"""The help that comes with the plugin: plain files, so that it opens without a network."""

from __future__ import annotations

from qgis.PyQt.QtCore import QUrl

from ..rossam_core.engine import root
from .texts import language

_FOLDER = root() / "docs" / "help"

PAGES = ("index", "setup", "click", "segment", "evaluate", "finetune", "build", "models", "errors")


def help_url(page: str) -> str:
    """Address of a page of `PAGES` in the user's language, or in English."""
    translated = sorted(folder.name for folder in _FOLDER.glob("*/") if folder.name != "en")
    path = _FOLDER / language(translated) / f"{page}.html"
    return str(QUrl.fromLocalFile(str(path)).toString())
