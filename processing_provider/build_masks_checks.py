"""What can be said against building masks before it starts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext

from ..rossam_core.mask_building.job import MaskBuildingOptions, parse_bands
from ..rossam_core.options import SegmentOptions
from .option_parameters import options_problem as problem_of
from .parameter_checks import checkpoint_problem, field_problem, named
from .texts import tr

_SOURCES = ("BOXES", "BOXES_FILE", "BOXES_LAYER")


def problem_with(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
) -> str:
    """The first thing that is wrong with the parameters, as a sentence; empty when nothing is."""
    checks: tuple[Callable[[], str], ...] = (
        lambda: _images(algorithm.parameterAsFile(parameters, "IMAGES", context)),
        lambda: _boxes(algorithm, parameters, context),
        lambda: _bands(algorithm.parameterAsString(parameters, "BANDS", context)),
        lambda: checkpoint_problem(algorithm.parameterAsFile(parameters, "CHECKPOINT", context)),
        lambda: options_problem(algorithm, parameters, context),
    )
    return next(filter(None, (check() for check in checks)), "")


def chosen_boxes(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
) -> str:
    """The folder or file of boxes; empty where they are a layer."""
    return next(
        (
            str(algorithm.parameterAsFile(parameters, name, context))
            for name in ("BOXES", "BOXES_FILE")
            if parameters.get(name)
        ),
        "",
    )


def options_problem(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> str:
    """The first option that is out of bounds, in its own words; empty when none is."""
    kinds = (MaskBuildingOptions, SegmentOptions)
    found = (problem_of(kind, algorithm, parameters, context) for kind in kinds)
    return next(filter(None, found), "")


def _images(folder: str) -> str:
    if not Path(folder).is_dir():
        return tr("The folder of images {folder} does not exist.").format(folder=folder)
    return ""


def _boxes(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> str:
    given = [name for name in _SOURCES if parameters.get(name)]
    if len(given) != 1:
        return tr(
            "Give the boxes in one way: a folder with a file per image, one COCO JSON, or a layer."
        )
    if given == ["BOXES_LAYER"]:
        layer = algorithm.parameterAsVectorLayer(parameters, "BOXES_LAYER", context)
        if layer is None or not layer.isValid():
            return tr("The layer {layer} cannot be opened.").format(
                layer=named(parameters["BOXES_LAYER"])
            )
        source = algorithm.parameterAsSource(parameters, "BOXES_LAYER", context)
        names = (
            algorithm.parameterAsString(parameters, name, context)
            for name in ("CATEGORY_FIELD", "IMAGE_FIELD")
        )
        return next(filter(None, (field_problem(source, name) for name in names)), "")
    boxes = chosen_boxes(algorithm, parameters, context)
    if not Path(boxes).exists():
        return tr("The boxes {boxes} do not exist.").format(boxes=boxes)
    return ""


def _bands(text: str) -> str:
    try:
        count = len(parse_bands(text))
    except ValueError:
        return tr("“{text}” is no list of band numbers such as 4,3,2.").format(text=text)
    if count not in (0, 1, 3):
        return tr(
            "{count} bands were chosen; choose three (red, green, blue), one, or none for the "
            "raster's own colours."
        ).format(count=count)
    return ""
