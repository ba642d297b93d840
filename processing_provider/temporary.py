"""A folder for what the engine needs as files."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from qgis.core import QgsProcessingUtils


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """A new folder in QGIS's temporary one, removed at the end."""
    folder = Path(tempfile.mkdtemp(prefix="rossam-", dir=QgsProcessingUtils.tempFolder()))
    try:
        yield folder
    finally:
        # A file that Windows still holds open goes with QGIS's temporary folder.
        shutil.rmtree(folder, ignore_errors=True)
