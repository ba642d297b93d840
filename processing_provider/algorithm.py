"""What every algorithm of ours is to QGIS, besides what it does."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
)
from qgis.PyQt.QtGui import QIcon

from ..rossam_core.errors import EngineError
from .engine_access import current_engine
from .help_pages import help_url
from .resources import ICON
from .texts import said


@dataclass(frozen=True)
class About:
    """What the toolbox shows of an algorithm.

    Attributes:
        name: Behind "rossam:".
        title: For people.
        group_id: Of the group that the toolbox lists it in.
        group: That group for people.
        summary: A sentence.
        text: The help beside the form, as HTML.
        page: Of `help_pages.PAGES`.
        tags: Other words that it is found by.
    """

    name: str
    title: str
    group_id: str
    group: str
    summary: str
    text: str
    page: str
    tags: tuple[str, ...]


class RossamAlgorithm(QgsProcessingAlgorithm):
    """An algorithm of ours; `ABOUT` says which."""

    ABOUT: About

    def createInstance(self) -> RossamAlgorithm:  # noqa: N802 -- QGIS's name
        return type(self)()

    def name(self) -> str:
        return self.ABOUT.name

    def displayName(self) -> str:  # noqa: N802 -- QGIS's name
        return self.ABOUT.title

    def group(self) -> str:
        return self.ABOUT.group

    def groupId(self) -> str:  # noqa: N802 -- QGIS's name
        return self.ABOUT.group_id

    def tags(self) -> list[str]:
        return list(self.ABOUT.tags)

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:  # noqa: N802 -- QGIS's name
        return str(ICON)

    def helpUrl(self) -> str:  # noqa: N802 -- QGIS's name
        return help_url(self.ABOUT.page)

    def shortDescription(self) -> str:  # noqa: N802 -- QGIS's name
        return self.ABOUT.summary

    def shortHelpString(self) -> str:  # noqa: N802 -- QGIS's name
        return self.ABOUT.text

    def add_parameters(
        self, parameters: Iterable[QgsProcessingParameterDefinition], described: Mapping[str, str]
    ) -> None:
        """Adds parameters, each with its sentences in `described` where there are some."""
        for parameter in parameters:
            if parameter.name() in described:
                parameter.setHelp(described[parameter.name()])
            self.addParameter(parameter)


class EngineAlgorithm(RossamAlgorithm):
    """One that asks the engine, and says beforehand what is wrong with its parameters."""

    @abstractmethod
    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """The first thing that is wrong with the parameters, as a sentence; else empty."""

    @abstractmethod
    def make_ready(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        """Takes what only the main thread may look at: layers, QGIS's network settings."""

    def canExecute(self) -> tuple[bool, str]:  # noqa: N802 -- QGIS's name
        try:
            current_engine()
        except EngineError as error:
            return False, said(error)
        return True, ""

    def checkParameterValues(  # noqa: N802 -- QGIS's name
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        fine, message = super().checkParameterValues(parameters, context)
        if not fine:
            return fine, message
        problem = said(self.problem(parameters, context))
        return not problem, problem

    def prepareAlgorithm(  # noqa: N802 -- QGIS's name
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        _feedback: QgsProcessingFeedback,
    ) -> bool:
        # Models run their steps without asking checkParameterValues.
        able, problem = self.canExecute()
        problem = said(self.problem(parameters, context)) if able else problem
        if problem:
            raise QgsProcessingException(problem)
        self.make_ready(parameters, context)
        return True

    def source_of(
        self, name: str, parameters: Mapping[str, Any], context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        """The features of a parameter.

        Raises:
            QgsProcessingException: They cannot be read.
        """
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return source
