"""Processing parameters made from the options' one definition."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterNumber,
)

from ..rossam_core.errors import OptionError
from ..rossam_core.options import CheckedOptions, Option, Scalar
from .texts import tr

_Options = TypeVar("_Options", bound=CheckedOptions)


def parameter_name(option: Option) -> str:
    return option.name.upper()


def option_parameter(option: Option) -> QgsProcessingParameterDefinition:
    """The parameter of an option; words are static strings, so that `qgis_process` takes them."""
    name, label = parameter_name(option), tr(option.label)
    parameter: QgsProcessingParameterDefinition
    if isinstance(option.default, bool):
        parameter = QgsProcessingParameterBoolean(name, label, option.default)
    elif isinstance(option.default, str):
        parameter = QgsProcessingParameterEnum(
            name,
            label,
            options=list(option.choices),
            defaultValue=option.default,
            usesStaticStrings=True,
        )
    else:
        whole = isinstance(option.default, int)
        number = QgsProcessingParameterNumber
        parameter = number(name, label, number.Integer if whole else number.Double, option.default)
        if option.minimum is not None:
            parameter.setMinimum(option.minimum)
        if option.maximum is not None:
            parameter.setMaximum(option.maximum)
    parameter.setHelp(tr(option.help))
    if option.advanced:
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.FlagAdvanced)
    return parameter


def chosen_options(
    kind: type[_Options],
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
) -> _Options:
    """The options of a kind as the user chose them.

    Raises:
        OptionError: A value does not fit.
    """
    return kind.from_dict({o.name: _value(o, algorithm, parameters, context) for o in kind.OPTIONS})


def options_problem(
    kind: type[CheckedOptions],
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
) -> str:
    """Says that a value does not fit."""
    try:
        chosen_options(kind, algorithm, parameters, context)
    except OptionError as error:
        return str(error)
    return ""


def _value(
    option: Option,
    algorithm: QgsProcessingAlgorithm,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
) -> Scalar:
    name = parameter_name(option)
    if isinstance(option.default, bool):
        return bool(algorithm.parameterAsBool(parameters, name, context))
    if isinstance(option.default, str):
        return str(algorithm.parameterAsEnumString(parameters, name, context))
    if isinstance(option.default, int):
        return int(algorithm.parameterAsInt(parameters, name, context))
    return float(algorithm.parameterAsDouble(parameters, name, context))
