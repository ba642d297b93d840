"""A raster layer of QGIS as something that the engine opens."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProviderRegistry,
    QgsRasterBlockFeedback,
    QgsRasterDataProvider,
    QgsRasterFileWriter,
    QgsRasterLayer,
    QgsRasterPipe,
    QgsRectangle,
    QgsUnitTypes,
)

from .texts import tr

# A larger export would take hours from a server and gigabytes on the disk.
LARGEST_EXPORT_PX = 100_000_000

# What a server without resolutions of its own is asked for where prompts have no size to go by:
# metres per pixel, in the middle of what aerial images have.
_DEFAULT_RESOLUTION_M = 0.3
# Boxes are exported so that the middle one is this long, well within every model's window.
_BOX_PX = 96
# Around the prompts: models look at what surrounds an object.
_CONTEXT_PX = 512


@dataclass(frozen=True)
class PromptExtent:
    """Where the prompts lie.

    Attributes:
        rectangle: Around all of them, in the raster's CRS.
        box_length: Of the middle prompt's longer side in map units; 0 for points.
    """

    rectangle: QgsRectangle
    box_length: float


class RasterSource:
    """What a raster layer tells about itself in the main thread, to be used once in another."""

    def __init__(self, layer: QgsRasterLayer) -> None:
        provider = layer.dataProvider()
        self.name: str = layer.name()
        self.crs = QgsCoordinateReferenceSystem(layer.crs())
        self._overridden = self.crs.isValid() and self.crs != provider.crs()
        # QGIS lays a picture without georeference out so; one that is placed so looks the same.
        self._is_picture = layer.extent() == QgsRectangle(0, -layer.height(), layer.width(), 0)
        self._provider: QgsRasterDataProvider = provider.clone()
        self._renderer = layer.renderer().clone() if layer.renderer() else None
        parts = QgsProviderRegistry.instance().decodeUri("gdal", layer.source())
        self._has_file = layer.providerType() == "gdal" and "authcfg" not in layer.source()
        self._open_options = list(parts.get("openOptions") or [])
        # decodeUri takes a subdataset's name apart; GDAL wants it whole.
        self._gdal_name: str = layer.source().partition("|")[0]

    @property
    def placed_by_pixels(self) -> bool:
        """Whether it is a picture whose map coordinates are just column and −row."""
        return self._is_picture and not self.crs.isValid()

    @property
    def needs_export(self) -> bool:
        """Whether GDAL alone cannot open it: a web service, a database, a login that QGIS keeps."""
        return not self._has_file

    def prepare(self, folder: Path, extent: PromptExtent, feedback: QgsProcessingFeedback) -> str:
        """Something that GDAL opens and that lies on the map where the layer does.

        Args:
            folder: For what must be made.
            extent: Of the prompts.
            feedback: Hears what is exported.

        Raises:
            QgsProcessingException: The layer cannot be opened or exported, or the export is too
                large.
        """
        if self.needs_export:
            return self._export(folder / "raster.tif", extent, feedback)
        if self._overridden or self._open_options:
            return self._wrap(folder / "raster.vrt")
        return self._gdal_name

    def _wrap(self, path: Path) -> str:
        """A virtual raster with the CRS and the open options that the layer has in QGIS."""
        dataset = gdal.OpenEx(self._gdal_name, open_options=self._open_options)
        if dataset is None:
            raise QgsProcessingException(
                tr("The raster {raster} cannot be opened.").format(raster=self._gdal_name)
            )
        bounds = [0, 0, dataset.RasterXSize, -dataset.RasterYSize] if self._is_picture else None
        wkt = self.crs.toWkt(QgsCoordinateReferenceSystem.WKT2_2018) if self._overridden else None
        if (
            gdal.Translate(str(path), dataset, format="VRT", outputSRS=wkt, outputBounds=bounds)
            is None
        ):
            raise QgsProcessingException(
                tr("{file} cannot be written: {reason}.").format(
                    file=path, reason=gdal.GetLastErrorMsg()
                )
            )
        return str(path)

    def _export(self, path: Path, extent: PromptExtent, feedback: QgsProcessingFeedback) -> str:
        step_x, step_y = self._steps(extent)
        area = QgsRectangle(
            extent.rectangle.xMinimum() - _CONTEXT_PX * step_x,
            extent.rectangle.yMinimum() - _CONTEXT_PX * step_y,
            extent.rectangle.xMaximum() + _CONTEXT_PX * step_x,
            extent.rectangle.yMaximum() + _CONTEXT_PX * step_y,
        )
        whole = self._provider.extent()
        area = area.intersect(whole)
        if area.isEmpty():
            raise QgsProcessingException(
                tr(
                    "No prompt lies on {raster}: the prompts span {prompts}, the raster {extent}."
                ).format(
                    raster=self.name, prompts=extent.rectangle.toString(1), extent=whole.toString(1)
                )
            )
        # On the raster's own grid, so that exported pixels are its pixels.
        left = math.floor(round((area.xMinimum() - whole.xMinimum()) / step_x, 6))
        top = math.floor(round((whole.yMaximum() - area.yMaximum()) / step_y, 6))
        columns = math.ceil(round((area.xMaximum() - whole.xMinimum()) / step_x, 6)) - left
        lines = math.ceil(round((whole.yMaximum() - area.yMinimum()) / step_y, 6)) - top
        if columns * lines > LARGEST_EXPORT_PX:
            raise QgsProcessingException(
                tr(
                    "{raster} has no file; its part around the prompts would be exported with "
                    "{columns:,} × {lines:,} pixels, more than {most:,} in all. Select fewer "
                    "prompts that lie closer together, or save the raster as a file first."
                ).format(raster=self.name, columns=columns, lines=lines, most=LARGEST_EXPORT_PX)
            )
        feedback.pushInfo(
            tr(
                "{raster} has no file: exporting {columns:,} × {lines:,} pixels of {step:g} map "
                "units around the prompts."
            ).format(raster=self.name, columns=columns, lines=lines, step=step_x)
        )
        x0, y1 = whole.xMinimum() + left * step_x, whole.yMaximum() - top * step_y
        area = QgsRectangle(x0, y1 - lines * step_y, x0 + columns * step_x, y1)
        self._write(path, columns, lines, area, feedback)
        return str(path)

    def _steps(self, extent: PromptExtent) -> tuple[float, float]:
        """Map units per pixel in x and y of an export: the layer's own, else what suits prompts."""
        provider = self._provider
        whole = provider.extent()
        if provider.capabilities() & QgsRasterDataProvider.Size and provider.xSize() > 0:
            return whole.width() / provider.xSize(), whole.height() / provider.ySize()
        native = sorted(provider.nativeResolutions())
        if extent.box_length > 0:
            wanted = extent.box_length / _BOX_PX
            # The coarsest level that shows the boxes as large as wanted, else the finest there is.
            fine_enough = [step for step in native if step <= wanted]
            step = fine_enough[-1] if fine_enough else max(wanted, *native[:1], 0.0)
        elif native:
            step = native[0]
        else:
            step = _DEFAULT_RESOLUTION_M / _metres_per_unit(self.crs)
        return float(step), float(step)

    def _write(
        self,
        path: Path,
        columns: int,
        lines: int,
        area: QgsRectangle,
        feedback: QgsProcessingFeedback,
    ) -> None:
        pipe = QgsRasterPipe()
        colours = (Qgis.ARGB32, Qgis.ARGB32_Premultiplied)
        if self._provider.dataType(1) in colours and self._renderer is not None:
            pipe.set(self._renderer)
        # Given away, not cloned again: the clone of a clone of a virtual raster reads zeros.
        pipe.set(self._provider)
        stop = QgsRasterBlockFeedback()
        feedback.canceled.connect(stop.cancel)
        writer = QgsRasterFileWriter(str(path))
        error = writer.writeRaster(
            pipe, columns, lines, area, self.crs, QgsCoordinateTransformContext(), stop
        )
        if feedback.isCanceled():
            raise QgsProcessingException(tr("The work was cancelled; nothing was written."))
        if error != QgsRasterFileWriter.NoError:
            raise QgsProcessingException(
                tr("{raster} cannot be exported to {file} (error {number}).").format(
                    raster=self.name, file=path, number=int(error)
                )
            )


def _metres_per_unit(crs: QgsCoordinateReferenceSystem) -> float:
    if not crs.isValid():
        return 1.0
    return float(QgsUnitTypes.fromUnitToUnitFactor(crs.mapUnits(), QgsUnitTypes.DistanceMeters))
