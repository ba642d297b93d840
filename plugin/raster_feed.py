"""Raster layers as paths that the warm worker opens, prepared once and used again."""

from __future__ import annotations

import shutil
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateTransform,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsRectangle,
)

from ..processing_provider.raster_source import PromptExtent, RasterSource

# How far around prompts a layer without a file is exported for the prompts to come, in its pixels;
# RasterSource adds what the model looks at around an object.
_REACH_PX = 512
# An object that one clicks on is about this long on the screen; it says how fine to ask a server.
_OBJECT_ON_SCREEN_PX = 96
# Zooming by more than this is a wish for other pixels.
_ZOOM_FACTOR = 2.0


@dataclass(frozen=True)
class RasterView:
    """Where and how closely one looks at a raster, in its CRS.

    Attributes:
        prompts: Around the object's prompts.
        pixel: Size of a pixel of the screen.
    """

    prompts: QgsRectangle
    pixel: float


@dataclass(frozen=True)
class RasterWish:
    """A raster that the worker is to open.

    Attributes:
        key: Of the layer in its present state.
        path: What to open; None while it must still be prepared.
        source: To prepare it from.
        extent: Around which; null for rasters that are prepared whole.
        pixel: Of the view it was wished for; 0 for rasters with pixels of their own.
    """

    key: str
    path: str | None
    source: RasterSource | None = None
    extent: QgsRectangle | None = None
    pixel: float = 0.0


@dataclass(frozen=True)
class _Prepared:
    """What was prepared, for which part of the raster and which size of a screen's pixel."""

    path: str
    extent: QgsRectangle | None
    pixel: float


class RasterFeed:
    """Knows what was prepared, in a folder that `remove` deletes."""

    def __init__(self) -> None:
        self._folder: Path | None = None
        self._prepared: dict[str, list[_Prepared]] = {}
        self._lock = threading.Lock()

    def wish(self, layer: QgsRasterLayer, view: RasterView) -> RasterWish:
        """What to ask about a layer; called in the main thread, where layers may be looked at."""
        key = "\n".join((layer.id(), layer.source(), layer.crs().toWkt()))
        with self._lock:
            for known in self._prepared.get(key, ()):
                if _serves(known, view, layer.extent()):
                    return RasterWish(key, known.path)
        source = RasterSource(layer)
        if not source.needs_export:
            return RasterWish(key, None, source)
        extent = QgsRectangle(view.prompts)
        if layer.width() > 0:
            # It has pixels of its own, however closely one looks.
            extent.grow(_REACH_PX * layer.extent().width() / layer.width())
            return RasterWish(key, None, source, extent)
        extent.grow(_REACH_PX * view.pixel)
        return RasterWish(key, None, source, extent, view.pixel)

    def path_of(self, wish: RasterWish, feedback: QgsProcessingFeedback) -> str:
        """Prepares what is not yet; called in the session's thread.

        Raises:
            QgsProcessingException: The layer cannot be opened or exported.
        """
        if wish.path is not None or wish.source is None:
            return wish.path or ""
        folder = Path(tempfile.mkdtemp(dir=self._own_folder()))
        extent = PromptExtent(wish.extent or QgsRectangle(), wish.pixel * _OBJECT_ON_SCREEN_PX)
        path = wish.source.prepare(folder, extent, feedback)
        with self._lock:
            self._prepared.setdefault(wish.key, []).append(_Prepared(path, wish.extent, wish.pixel))
        return path

    def remove(self) -> None:
        """Deletes what was prepared."""
        with self._lock:
            folder, self._folder = self._folder, None
            self._prepared.clear()
        if folder is not None:
            # A file that Windows still holds open goes with QGIS's temporary folder.
            shutil.rmtree(folder, ignore_errors=True)

    def _own_folder(self) -> Path:
        with self._lock:
            if self._folder is None:
                parent = QgsProcessingUtils.tempFolder()
                self._folder = Path(tempfile.mkdtemp(prefix="rossam-session-", dir=parent))
            return self._folder


def view_of(
    prompts: QgsRectangle, map_units_per_pixel: float, to_raster: QgsCoordinateTransform
) -> RasterView:
    """Prompts and screen on the map as they lie in the raster's CRS.

    Raises:
        QgsCsException: The prompts have no place there.
    """
    middle = prompts.center()
    half = map_units_per_pixel / 2
    pixel = QgsRectangle(middle.x() - half, middle.y() - half, middle.x() + half, middle.y() + half)
    size = to_raster.transformBoundingBox(pixel)
    return RasterView(to_raster.transformBoundingBox(prompts), max(size.width(), size.height()))


def _serves(known: _Prepared, view: RasterView, whole: QgsRectangle) -> bool:
    """Whether what was prepared shows the view's prompts well inside and finely enough."""
    if known.extent is None:
        return True
    ratio = view.pixel / known.pixel if known.pixel > 0 else 1.0
    if not 1 / _ZOOM_FACTOR < ratio < _ZOOM_FACTOR:
        return False
    return bool(known.extent.contains(view.prompts.intersect(whole)))
