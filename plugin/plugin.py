"""The plugin as QGIS loads it."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsApplication

from ..processing_provider.provider import RossamProvider


class RossamPlugin:
    """Registers the Processing provider; `iface` is None in `qgis_process`, which has no window."""

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._provider: RossamProvider | None = None

    def initProcessing(self) -> None:  # noqa: N802 -- the name that QGIS calls
        """Adds the provider; all that `qgis_process` calls."""
        if self._provider is None:
            self._provider = RossamProvider()
            QgsApplication.processingRegistry().addProvider(self._provider)

    def initGui(self) -> None:  # noqa: N802 -- the name that QGIS calls
        """Called by the desktop only."""
        self.initProcessing()

    def unload(self) -> None:
        """Takes everything back."""
        if self._provider is not None:
            # The registry owns and deletes it.
            QgsApplication.processingRegistry().removeProvider(self._provider)
            self._provider = None
