"""What can be said against a segmentation before it starts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsRasterLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..rossam_core.errors import OptionError
from ..rossam_core.options import SEGMENT_OPTIONS, SegmentOptions
from .option_parameters import option_values
from .parameter_checks import destination_problem, field_problem, named


def problem_with(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
) -> str:
    """The first thing that is wrong with the parameters, as a sentence; empty when nothing is."""
    raster = algorithm.parameterAsRasterLayer(parameters, "INPUT", context)
    if raster is None or not raster.isValid():
        return f"The raster {named(parameters.get('INPUT'))} cannot be opened."
    source = algorithm.parameterAsSource(parameters, "PROMPTS", context)
    if source is None:
        return f"The prompt layer {named(parameters.get('PROMPTS'))} cannot be opened."
    bands = (
        algorithm.parameterAsInts(parameters, "BANDS", context) if parameters.get("BANDS") else []
    )
    checks: tuple[Callable[[], str], ...] = (
        lambda: _bands(bands, raster),
        lambda: _geometries(source),
        lambda: field_problem(
            source, algorithm.parameterAsString(parameters, "GROUP_FIELD", context)
        ),
        lambda: _label(source, algorithm.parameterAsString(parameters, "LABEL_FIELD", context)),
        lambda: _checkpoint(algorithm.parameterAsFile(parameters, "CHECKPOINT", context)),
        lambda: _options(algorithm, parameters, context),
        lambda: destination_problem(
            parameters,
            ("OUTPUT", "MASK"),
            [raster, algorithm.parameterAsVectorLayer(parameters, "PROMPTS", context)],
        ),
    )
    return next(filter(None, (check() for check in checks)), "")


def _bands(bands: list[int], raster: QgsRasterLayer) -> str:
    count = raster.bandCount()
    for band in bands:
        if not 1 <= band <= count:
            choice = "choose band 1" if count == 1 else f"choose bands 1 to {count}"
            return f"Band {band} was asked of {raster.name()}, which has {count}; {choice}."
    if len(bands) not in (0, 1, 3):
        return (
            f"{len(bands)} bands were chosen; choose three (red, green, blue), one, or none for "
            "the raster's own colours."
        )
    return ""


def _geometries(source: QgsProcessingFeatureSource) -> str:
    kind = QgsWkbTypes.geometryType(source.wkbType())
    wrong = {
        QgsWkbTypes.LineGeometry: "lines",
        QgsWkbTypes.NullGeometry: "no geometry",
    }.get(kind)
    # An empty GeoJSON has no geometry type; an empty layer gives an empty layer.
    if wrong and source.featureCount():
        return f"{source.sourceName()} has {wrong}; prompts are points, boxes or other polygons."
    return ""


def _label(source: QgsProcessingFeatureSource, name: str) -> str:
    problem = field_problem(source, name)
    if problem or not name:
        return problem
    field = source.fields().field(name)
    if not field.isNumeric() and field.type() not in (QVariant.Bool, QVariant.String):
        return (
            f"The label field {name!r} holds {field.typeName() or 'no numbers'}; it must hold "
            "1 on the object and 0 on the background."
        )
    return ""


def _checkpoint(text: str) -> str:
    if text and not Path(text).exists():
        return f"The weights file {text} does not exist."
    return ""


def _options(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> str:
    try:
        SegmentOptions.from_dict(option_values(SEGMENT_OPTIONS, algorithm, parameters, context))
    except OptionError as error:
        return str(error)
    return ""
