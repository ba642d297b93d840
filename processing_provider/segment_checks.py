"""What can be said against a segmentation before it starts."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingOutputLayerDefinition,
    QgsProviderRegistry,
    QgsRasterLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QVariant

from ..rossam_core.errors import OptionError
from ..rossam_core.options import SEGMENT_OPTIONS, SegmentOptions
from .option_parameters import option_values


def problem_with(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
) -> str:
    """The first thing that is wrong with the parameters, as a sentence; empty when nothing is."""
    raster = algorithm.parameterAsRasterLayer(parameters, "INPUT", context)
    if raster is None or not raster.isValid():
        return f"The raster {_named(parameters.get('INPUT'))} cannot be opened."
    source = algorithm.parameterAsSource(parameters, "PROMPTS", context)
    if source is None:
        return f"The prompt layer {_named(parameters.get('PROMPTS'))} cannot be opened."
    bands = (
        algorithm.parameterAsInts(parameters, "BANDS", context) if parameters.get("BANDS") else []
    )
    checks: tuple[Callable[[], str], ...] = (
        lambda: _bands(bands, raster),
        lambda: _geometries(source),
        lambda: _field(source, algorithm.parameterAsString(parameters, "GROUP_FIELD", context)),
        lambda: _label(source, algorithm.parameterAsString(parameters, "LABEL_FIELD", context)),
        lambda: _checkpoint(algorithm.parameterAsFile(parameters, "CHECKPOINT", context)),
        lambda: _options(algorithm, parameters, context),
        lambda: _destinations(algorithm, parameters, context, raster),
    )
    return next(filter(None, (check() for check in checks)), "")


def _named(value: Any) -> str:
    return str(value.name() if isinstance(value, QgsMapLayer) else value)


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


def _field(source: QgsProcessingFeatureSource, name: str) -> str:
    if name and source.fields().lookupField(name) < 0:
        known = ", ".join(field.name() for field in source.fields()) or "none"
        return f"{source.sourceName()} has no field {name!r}; its fields are: {known}."
    return ""


def _label(source: QgsProcessingFeatureSource, name: str) -> str:
    problem = _field(source, name)
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


def _destinations(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
    raster: QgsRasterLayer,
) -> str:
    vector = algorithm.parameterAsVectorLayer(parameters, "PROMPTS", context)
    inputs = [path for layer in (raster, vector) if layer for path in _files_of(layer)]
    for name in ("OUTPUT", "MASK"):
        target = _target(parameters.get(name))
        if target is None:
            continue
        if any(_same(target, path) for path in inputs):
            return f"{target} is an input as well; choose another file for the result."
        folder = target.absolute().parent
        if not folder.is_dir():
            return f"The folder {folder} for the result does not exist."
        if not os.access(folder, os.W_OK):
            return f"The folder {folder} for the result cannot be written to."
    return ""


def _files_of(layer: Any) -> Iterator[Path]:
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    if parts.get("path"):
        yield Path(parts["path"])


def _target(value: Any) -> Path | None:
    """The file that a destination names; None for temporary layers and databases."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    if not isinstance(value, str) or not value or value in ("TEMPORARY_OUTPUT", "memory:"):
        return None
    # "ogr:dbname=…", "postgres:…" and the like; a single letter is a Windows drive.
    scheme, colon, _ = value.partition(":")
    if colon and len(scheme) > 1:
        return None
    return Path(value)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()
