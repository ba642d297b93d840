"""Layers on their way to the engine, as they lie on a raster."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsRectangle,
    QgsWkbTypes,
)

from .prompt_export import ExportedPrompts, export_prompts
from .raster_source import PromptExtent, RasterSource
from .texts import tr


def export_for(
    raster: RasterSource,
    source: QgsProcessingFeatureSource,
    path: Path,
    *,
    group_field: str,
    label_field: str,
    other_fields: Sequence[str] = (),
    reach: Callable[[QgsFeature], float] = lambda feature: 0.0,
    feedback: QgsProcessingFeedback,
) -> ExportedPrompts:
    """Writes what the engine needs of each feature; see `export_prompts`.

    Raises:
        QgsProcessingException: The file cannot be written, or the work was cancelled.
    """
    crs = source.sourceCrs()
    if source.wkbType() == QgsWkbTypes.NoGeometry:
        # An empty GeoJSON, which has no CRS in QGIS either.
        crs = raster.crs
    if raster.placed_by_pixels and crs.isValid():
        feedback.pushWarning(
            tr(
                "{raster} is a picture without a place on the map; the coordinates of {layer} are "
                "taken as its columns and rows, not as {crs}."
            ).format(
                raster=raster.name, layer=source.sourceName(), crs=crs.authid() or crs.description()
            )
        )
        crs = QgsCoordinateReferenceSystem()
    return export_prompts(
        source,
        path,
        crs,
        group_field=group_field,
        label_field=label_field,
        other_fields=other_fields,
        reach=reach,
        feedback=feedback,
    )


def extent_on(
    raster: RasterSource,
    exported: ExportedPrompts,
    source: QgsProcessingFeatureSource,
    transforms: QgsCoordinateTransformContext,
) -> PromptExtent:
    """Where features lie in the raster's CRS; asked only of rasters that must be exported.

    Raises:
        QgsProcessingException: They cannot be placed on it.
    """
    if not raster.needs_export:
        return PromptExtent(QgsRectangle(), 0.0)
    transform = QgsCoordinateTransform(source.sourceCrs(), raster.crs, transforms)
    try:
        extent = transform.transformBoundingBox(exported.extent)
        box = transform.transformBoundingBox(exported.middle_box)
    except QgsCsException as error:
        raise QgsProcessingException(
            tr("{layer} cannot be placed on {raster}: {reason}.").format(
                layer=source.sourceName(), raster=raster.name, reason=error
            )
        ) from error
    return PromptExtent(extent, max(box.width(), box.height()))
