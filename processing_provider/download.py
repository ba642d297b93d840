"""`rossam:download`: a public model into the models folder, verified."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from ..rossam_core.catalogue import CATALOGUE, find
from ..rossam_core.errors import OptionError
from ..rossam_core.model_jobs import DownloadJob
from .algorithm import About, EngineAlgorithm
from .download_help import HELP, SHORT_HELP
from .engine_access import ask
from .proxy import proxy_for
from .texts import tr


class DownloadAlgorithm(EngineAlgorithm):
    """One public model per run; what is there already is only compared with its hash."""

    ABOUT = About(
        name="download",
        title=tr("Download a model"),
        group_id="models",
        group=tr("Models"),
        summary=tr("Brings a public SAM, HQ-SAM or MobileSAM into the models folder."),
        text=SHORT_HELP,
        page="models",
        tags=("sam", "hq-sam", "mobilesam", "weights", "checkpoint", "offline", "mirror"),
    )
    MODEL = "MODEL"
    SOURCE = "SOURCE"
    MIRROR = "MIRROR"
    FILE = "FILE"

    def __init__(self) -> None:
        super().__init__()
        self._job: DownloadJob | None = None

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802 -- QGIS's name
        public = [entry.name for entry in CATALOGUE if not entry.bundled]
        mirror = QgsProcessingParameterString(self.MIRROR, tr("Mirror"), optional=True)
        mirror.setFlags(mirror.flags() | QgsProcessingParameterDefinition.FlagAdvanced)
        parameters = (
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
        )
        self.add_parameters(parameters, HELP)
        self.addOutput(QgsProcessingOutputFile(self.FILE, tr("Weights file")))

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        try:
            self._read(parameters, context)
        except OptionError as error:
            return str(error)
        return ""

    def make_ready(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        # QGIS's network settings are read here.
        self._job = self._read(parameters, context)

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
