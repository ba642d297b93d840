"""The parameters of every algorithm that runs a model on a raster, and what they hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterBand,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
)

from ..rossam_core.job import DEFAULT_MODEL
from ..rossam_core.model_store import list_models
from .texts import tr

BANDS = "BANDS"
CHECKPOINT = "CHECKPOINT"


def bands_parameter(raster: str) -> QgsProcessingParameterBand:
    """The bands of the raster that another parameter names."""
    return QgsProcessingParameterBand(
        BANDS,
        tr("Bands for red, green and blue"),
        parentLayerParameterName=raster,
        optional=True,
        allowMultiple=True,
    )


def chosen_bands(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> tuple[int, ...]:
    """Band numbers from 1; empty for the raster's own colours."""
    if not parameters.get(BANDS):
        return ()
    return tuple(algorithm.parameterAsInts(parameters, BANDS, context))


def model_parameter(name: str, label: str) -> QgsProcessingParameterEnum:
    """One of the models that there are now."""
    return QgsProcessingParameterEnum(
        name,
        label,
        options=[model.name for model in list_models()],
        defaultValue=DEFAULT_MODEL,
        usesStaticStrings=True,
    )


def checkpoint_parameter() -> QgsProcessingParameterFile:
    return QgsProcessingParameterFile(
        CHECKPOINT,
        tr("Weights file in place of the model's"),
        optional=True,
        # A filter without endings also lets a model's folder through.
        fileFilter=tr("Weights (*.safetensors *.pth *.pt);;All files (*)"),
    )
