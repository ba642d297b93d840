"""`rossam:download`: a public model into the models folder, verified."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtGui import QIcon

from ..rossam_core.catalogue import CATALOGUE, find
from ..rossam_core.errors import EngineError, OptionError
from ..rossam_core.model_jobs import DownloadJob
from .download_help import HELP, SHORT_HELP
from .engine_access import ask, current_engine
from .help_pages import help_url
from .proxy import proxy_for
from .resources import ICON
from .texts import tr


class DownloadAlgorithm(QgsProcessingAlgorithm):
    """One public model per run; what is there already is only compared with its hash."""

    MODEL = "MODEL"
    SOURCE = "SOURCE"
    MIRROR = "MIRROR"
    FILE = "FILE"

    def __init__(self) -> None:
        super().__init__()
        self._job: DownloadJob | None = None

    def createInstance(self) -> DownloadAlgorithm:  # noqa: N802 -- QGIS's name
        return DownloadAlgorithm()

    def name(self) -> str:
        return "download"

    def displayName(self) -> str:  # noqa: N802 -- QGIS's name
        return tr("Download a model")

    def group(self) -> str:
        return tr("Models")

    def groupId(self) -> str:  # noqa: N802 -- QGIS's name
        return "models"

    def tags(self) -> list[str]:
        return ["sam", "hq-sam", "mobilesam", "weights", "checkpoint", "offline", "mirror"]

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:  # noqa: N802 -- QGIS's name
        return str(ICON)

    def helpUrl(self) -> str:  # noqa: N802 -- QGIS's name
        return help_url("models")

    def shortDescription(self) -> str:  # noqa: N802 -- QGIS's name
        return tr("Brings a public SAM, HQ-SAM or MobileSAM into the models folder.")

    def shortHelpString(self) -> str:  # noqa: N802 -- QGIS's name
        return SHORT_HELP

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802 -- QGIS's name
        public = [entry.name for entry in CATALOGUE if not entry.bundled]
        mirror = QgsProcessingParameterString(self.MIRROR, tr("Mirror"), optional=True)
        mirror.setFlags(mirror.flags() | QgsProcessingParameterDefinition.FlagAdvanced)
        for parameter in (
            QgsProcessingParameterEnum(
                self.MODEL, tr("Model"), options=public, usesStaticStrings=True
            ),
            QgsProcessingParameterFile(
                self.SOURCE,
                tr("File that you already have"),
                optional=True,
                fileFilter=tr("Weights (*.pth *.pt);;All files (*)"),
            ),
            mirror,
        ):
            parameter.setHelp(HELP[parameter.name()])
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputFile(self.FILE, tr("Weights file")))

    def canExecute(self) -> tuple[bool, str]:  # noqa: N802 -- QGIS's name
        try:
            current_engine()
        except EngineError as error:
            return False, str(error)
        return True, ""

    def checkParameterValues(  # noqa: N802 -- QGIS's name
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        fine, message = super().checkParameterValues(parameters, context)
        if not fine:
            return fine, message
        try:
            self._read(parameters, context)
        except OptionError as error:
            return False, str(error)
        return True, ""

    def prepareAlgorithm(  # noqa: N802 -- QGIS's name
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        _feedback: QgsProcessingFeedback,
    ) -> bool:
        # Models run their steps without asking checkParameterValues; QGIS's network settings are
        # read here, in the main thread.
        able, problem = self.canExecute()
        if not able:
            raise QgsProcessingException(problem)
        try:
            self._job = self._read(parameters, context)
        except OptionError as error:
            raise QgsProcessingException(str(error)) from error
        return True

    def processAlgorithm(  # noqa: N802 -- QGIS's name
        self,
        _parameters: dict[str, Any],
        _context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        if self._job is None:
            raise QgsProcessingException(tr("The algorithm was run without being prepared."))
        model = ask("download", self._job.to_dict(), feedback)
        feedback.pushInfo(
            tr("{name} is verified and lies in {path}.").format(
                name=model["name"], path=model["path"]
            )
        )
        return {self.FILE: model["path"]}

    def _read(self, parameters: Mapping[str, Any], context: QgsProcessingContext) -> DownloadJob:
        """What the parameters ask for.

        Raises:
            OptionError: They contradict each other, or name a file that is not there.
        """
        name = self.parameterAsEnumString(parameters, self.MODEL, context)
        source = self.parameterAsFile(parameters, self.SOURCE, context)
        mirror = self.parameterAsString(parameters, self.MIRROR, context).strip()
        if source and not Path(source).is_file():
            raise OptionError(tr("The file {path} does not exist.").format(path=source))
        entry = find(name)
        address = mirror or (entry.url if entry else "")
        return DownloadJob(name, mirror, source, "" if source else proxy_for(address))
