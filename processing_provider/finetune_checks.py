"""What can be said against a fine-tuning before it starts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsWkbTypes,
)

from ..rossam_core.errors import RossamError
from ..rossam_core.finetune_job import FinetuneOptions
from ..rossam_core.model_store import own_model_folder
from .option_parameters import options_problem
from .parameter_checks import (
    bands_problem,
    checkpoint_problem,
    destination_problem,
    field_problem,
    named,
)
from .texts import tr


def problem_with(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
) -> str:
    """The first thing that is wrong with the parameters, as a sentence; empty when nothing is."""
    raster = algorithm.parameterAsRasterLayer(parameters, "RASTER", context)
    if raster is None or not raster.isValid():
        return tr("The raster {name} cannot be opened.").format(
            name=named(parameters.get("RASTER"))
        )
    source = algorithm.parameterAsSource(parameters, "LABELS", context)
    if source is None:
        return tr("The layer {name} cannot be opened.").format(name=named(parameters.get("LABELS")))
    bands = (
        algorithm.parameterAsInts(parameters, "BANDS", context) if parameters.get("BANDS") else []
    )
    class_field, id_field = (
        algorithm.parameterAsString(parameters, name, context)
        for name in ("CLASS_FIELD", "ID_FIELD")
    )
    checks: tuple[Callable[[], str], ...] = (
        lambda: bands_problem(bands, raster),
        lambda: _labels(source),
        lambda: field_problem(source, class_field),
        lambda: field_problem(source, id_field),
        lambda: checkpoint_problem(algorithm.parameterAsFile(parameters, "CHECKPOINT", context)),
        lambda: _name(algorithm.parameterAsString(parameters, "NAME", context)),
        lambda: options_problem(FinetuneOptions, algorithm, parameters, context),
        lambda: destination_problem(
            parameters,
            ("PROBLEMS",),
            [raster, algorithm.parameterAsVectorLayer(parameters, "LABELS", context)],
        ),
    )
    return next(filter(None, (check() for check in checks)), "")


def _labels(source: QgsProcessingFeatureSource) -> str:
    name = source.sourceName()
    wrong = {
        QgsWkbTypes.PointGeometry: tr("{layer} has points; labels are polygons."),
        QgsWkbTypes.LineGeometry: tr("{layer} has lines; labels are polygons."),
        QgsWkbTypes.NullGeometry: tr("{layer} has no geometry; labels are polygons."),
    }.get(QgsWkbTypes.geometryType(source.wkbType()), "")
    if not wrong and not source.featureCount():
        wrong = tr("{layer} has no features to learn from.")
    return wrong.format(layer=name)


def _name(name: str) -> str:
    try:
        folder = own_model_folder(name)
    except RossamError as error:
        return str(error)
    if folder.exists():
        return tr(
            "There is a model {name} already; choose another name, or delete that model first."
        ).format(name=name)
    return ""
