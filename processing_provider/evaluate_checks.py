"""What can be said against a comparison before it starts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsRasterLayer,
    QgsWkbTypes,
)

from .parameter_checks import destination_problem, field_problem, named
from .texts import tr


def problem_with(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
) -> str:
    """The first thing that is wrong with the parameters, as a sentence; empty when nothing is."""
    sources = {}
    for name in ("INPUT", "REFERENCE"):
        sources[name] = algorithm.parameterAsSource(parameters, name, context)
        if sources[name] is None:
            return tr("The layer {layer} cannot be opened.").format(
                layer=named(parameters.get(name))
            )
    predictions, reference = sources["INPUT"], sources["REFERENCE"]
    id_field, class_field, group_field = (
        algorithm.parameterAsString(parameters, name, context)
        for name in ("ID_FIELD", "CLASS_FIELD", "GROUP_FIELD")
    )
    checks: tuple[Callable[[], str], ...] = (
        lambda: _geometries(predictions),
        lambda: _geometries(reference),
        lambda: field_problem(predictions, id_field),
        lambda: field_problem(reference, id_field),
        lambda: field_problem(reference, class_field),
        lambda: field_problem(reference, group_field),
        lambda: _pixels(algorithm, parameters, context),
        lambda: destination_problem(
            parameters,
            ("OUTPUT", "HTML"),
            [
                algorithm.parameterAsVectorLayer(parameters, "INPUT", context),
                algorithm.parameterAsVectorLayer(parameters, "REFERENCE", context),
                _raster(algorithm, parameters, context),
            ],
        ),
    )
    return next(filter(None, (check() for check in checks)), "")


def _geometries(source: QgsProcessingFeatureSource) -> str:
    wrong = {
        QgsWkbTypes.PointGeometry: tr("{layer} has points; polygons are compared by their areas."),
        QgsWkbTypes.LineGeometry: tr("{layer} has lines; polygons are compared by their areas."),
        QgsWkbTypes.NullGeometry: tr(
            "{layer} has no geometry; polygons are compared by their areas."
        ),
    }.get(QgsWkbTypes.geometryType(source.wkbType()))
    # An empty GeoJSON has no geometry type.
    if wrong and source.featureCount():
        return wrong.format(layer=source.sourceName())
    return ""


def _pixels(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> str:
    if not parameters.get("RASTER"):
        return ""
    raster = _raster(algorithm, parameters, context)
    if raster is None or not raster.isValid():
        return tr("The raster {raster} cannot be opened.").format(
            raster=named(parameters.get("RASTER"))
        )
    if algorithm.parameterAsDouble(parameters, "PIXEL_SIZE", context) > 0:
        return tr("A raster and a pixel size were given; give one of them.")
    if raster.providerType() != "gdal":
        return tr("{raster} has no file and so no pixels of its own; give a pixel size.").format(
            raster=raster.name()
        )
    return ""


def _raster(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> QgsRasterLayer | None:
    if not parameters.get("RASTER"):
        return None
    return algorithm.parameterAsRasterLayer(parameters, "RASTER", context)
