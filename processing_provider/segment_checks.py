"""What can be said against a segmentation before it starts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ..rossam_core.options import SegmentOptions
from .field_types import TEXT, TRUTH
from .option_parameters import options_problem
from .parameter_checks import (
    bands_problem,
    checkpoint_problem,
    destination_problem,
    field_problem,
    named,
)
from .segment_angles import angle_problem
from .texts import tr


def problem_with(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
) -> str:
    """The first thing that is wrong with the parameters, as a sentence; empty when nothing is."""
    raster = algorithm.parameterAsRasterLayer(parameters, "INPUT", context)
    if raster is None or not raster.isValid():
        return tr("The raster {raster} cannot be opened.").format(
            raster=named(parameters.get("INPUT"))
        )
    source = algorithm.parameterAsSource(parameters, "PROMPTS", context)
    if source is None:
        return tr("The prompt layer {layer} cannot be opened.").format(
            layer=named(parameters.get("PROMPTS"))
        )
    bands = (
        algorithm.parameterAsInts(parameters, "BANDS", context) if parameters.get("BANDS") else []
    )
    checks: tuple[Callable[[], str], ...] = (
        lambda: bands_problem(bands, raster),
        lambda: _geometries(source),
        lambda: field_problem(
            source, algorithm.parameterAsString(parameters, "GROUP_FIELD", context)
        ),
        lambda: _label(source, algorithm.parameterAsString(parameters, "LABEL_FIELD", context)),
        lambda: angle_problem(algorithm, parameters, context, source),
        lambda: checkpoint_problem(algorithm.parameterAsFile(parameters, "CHECKPOINT", context)),
        lambda: options_problem(SegmentOptions, algorithm, parameters, context),
        lambda: destination_problem(
            parameters,
            ("OUTPUT", "MASK"),
            [raster, algorithm.parameterAsVectorLayer(parameters, "PROMPTS", context)],
        ),
    )
    return next(filter(None, (check() for check in checks)), "")


def _geometries(source: QgsProcessingFeatureSource) -> str:
    kind = QgsWkbTypes.geometryType(source.wkbType())
    wrong = {
        QgsWkbTypes.LineGeometry: tr(
            "{layer} has lines; prompts are points, boxes or other polygons."
        ),
        QgsWkbTypes.NullGeometry: tr(
            "{layer} has no geometry; prompts are points, boxes or other polygons."
        ),
    }.get(kind)
    # An empty GeoJSON has no geometry type; an empty layer gives an empty layer.
    if wrong and source.featureCount():
        return wrong.format(layer=source.sourceName())
    return ""


def _label(source: QgsProcessingFeatureSource, name: str) -> str:
    problem = field_problem(source, name)
    if problem or not name:
        return problem
    field = source.fields().field(name)
    if not field.isNumeric() and field.type() not in (TRUTH, TEXT):
        return tr(
            "The label field '{field}' holds {kind}; it must hold 1 on the object and 0 on the "
            "background."
        ).format(field=name, kind=field.typeName() or tr("no numbers"))
    return ""
