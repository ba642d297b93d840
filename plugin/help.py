"""Opens the help in the user's browser."""

from __future__ import annotations

from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QDesktopServices

from ..processing_provider.help_pages import help_url


def open_help(page: str = "index") -> bool:
    """Opens a page; False where the system has nothing to open it with."""
    return bool(QDesktopServices.openUrl(QUrl(help_url(page))))
