"""Oriented boxes from fields: the parameters of `rossam:segment` that name them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeatureSource,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
)

from ..rossam_core.angle_conventions import (
    ANGLE_CONVENTIONS,
    ANGLE_UNITS,
    CONVENTION_NAMES,
    AngleFields,
)
from ..rossam_core.errors import OptionError
from .parameter_checks import field_problem
from .texts import tr

_FIELDS = ("ANGLE_FIELD", "WIDTH_FIELD", "HEIGHT_FIELD")
_CONVENTION, _UNIT = "ANGLE_CONVENTION", "ANGLE_UNIT"


def angle_help() -> dict[str, str]:
    """What the parameters say about themselves."""
    listed = "; ".join(f"{c.name}: {tr(c.title)}" for c in ANGLE_CONVENTIONS)
    return {
        "ANGLE_FIELD": tr(
            "For oriented boxes given by numbers: with the width and the height field, every "
            "feature is an oriented box around its point (or its centroid)."
        ),
        "WIDTH_FIELD": tr("Widths of the oriented boxes; the convention says in which unit."),
        "HEIGHT_FIELD": tr("Heights of the oriented boxes; the convention says in which unit."),
        "ANGLE_CONVENTION": tr(
            "What the angles mean; it must be chosen with an angle field. {conventions}."
        ).format(conventions=listed),
        "ANGLE_UNIT": tr("Unit of the angles."),
    }


def angle_parameters(prompts: str) -> list[QgsProcessingParameterDefinition]:
    """The parameters, all advanced; `prompts` is the layer whose fields they are."""
    labels = {
        "ANGLE_FIELD": tr("Angle field of oriented boxes"),
        "WIDTH_FIELD": tr("Width field of oriented boxes"),
        "HEIGHT_FIELD": tr("Height field of oriented boxes"),
    }
    parameters: list[QgsProcessingParameterDefinition] = [
        QgsProcessingParameterField(
            name,
            label,
            parentLayerParameterName=prompts,
            type=QgsProcessingParameterField.Numeric,
            optional=True,
        )
        for name, label in labels.items()
    ]
    parameters += [
        QgsProcessingParameterEnum(
            _CONVENTION,
            tr("What the angles mean"),
            options=list(CONVENTION_NAMES),
            optional=True,
            usesStaticStrings=True,
        ),
        QgsProcessingParameterEnum(
            _UNIT,
            tr("Unit of the angles"),
            options=list(ANGLE_UNITS),
            defaultValue=ANGLE_UNITS[0],
            usesStaticStrings=True,
        ),
    ]
    for parameter in parameters:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.FlagAdvanced)
    return parameters


def angle_fields(
    algorithm: QgsProcessingAlgorithm, parameters: Mapping[str, Any], context: QgsProcessingContext
) -> AngleFields | None:
    """What the user chose; None for no oriented boxes from fields.

    Raises:
        OptionError: The choices do not belong together.
    """
    angle, width, height = (
        str(algorithm.parameterAsString(parameters, name, context)) for name in _FIELDS
    )
    convention = algorithm.parameterAsEnumString(parameters, _CONVENTION, context)
    unit = algorithm.parameterAsEnumString(parameters, _UNIT, context)
    return AngleFields.of(angle, width, height, convention, unit)


def angle_problem(
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
    source: QgsProcessingFeatureSource,
) -> str:
    """The first thing that is wrong with them, as a sentence; empty when nothing is."""
    try:
        fields = angle_fields(algorithm, parameters, context)
    except OptionError as error:
        return str(error)
    names = fields.names if fields else ()
    return next(filter(None, (field_problem(source, name) for name in names)), "")


def renamed(fields: AngleFields, names: Mapping[str, str]) -> AngleFields:
    """The same fields under their names in an exported layer."""
    return replace(
        fields,
        angle=names[fields.angle],
        width=names[fields.width],
        height=names[fields.height],
    )


def reach_of(fields: AngleFields | None) -> Callable[[QgsFeature], float]:
    """How far a feature's box reaches from its centre, in units of the layer's map; 0 where that is
    not known there.
    """
    if fields is None or not fields.meaning.on_map:
        return lambda feature: 0.0
    sides = (fields.width, fields.height)

    def reach(feature: QgsFeature) -> float:
        try:
            return math.hypot(*(float(feature[side]) for side in sides)) / 2
        except (TypeError, ValueError):  # a NULL
            return 0.0

    return reach
