"""The plugin as QGIS loads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication

from .language import Language

if TYPE_CHECKING:
    from ..processing_provider.provider import RossamProvider
    from .desktop import Desktop


class RossamPlugin:
    """The Processing provider, and on the desktop what one sees of it.

    `iface` is None in `qgis_process`, which has no window and calls `initProcessing` alone.
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._language = Language()
        self._provider: RossamProvider | None = None
        self._desktop: Desktop | None = None

    def initProcessing(self) -> None:  # noqa: N802 -- the name that QGIS calls
        """Adds the provider; all that `qgis_process` calls."""
        if self._provider is None:
            self._language.load()
            # Not before: its modules hold texts in the user's language.
            from ..processing_provider.provider import RossamProvider

            self._provider = RossamProvider()
            QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:  # noqa: N802 -- the name that QGIS calls
        """Called by the desktop only."""
        self.initProcessing()
        if self._iface is not None and self._desktop is None:
            from .desktop import Desktop

            self._desktop = Desktop(self._iface)

    def unload(self) -> None:
        """Takes everything back."""
        if self._provider is not None:
            # The registry owns and deletes it.
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
        if self._desktop is not None:
            self._desktop.close()
            self._desktop = None
        self._language.unload()
