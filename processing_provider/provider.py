"""The Processing provider `rossam`."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from ..rossam_core.engine import version
from .build_masks import BuildMasksAlgorithm
from .download import DownloadAlgorithm
from .evaluate import EvaluateAlgorithm
from .finetune import FinetuneAlgorithm
from .resources import ICON
from .segment import SegmentAlgorithm
from .setup import SetupAlgorithm
from .texts import tr


class RossamProvider(QgsProcessingProvider):
    """All algorithms of ROS-SAM."""

    def id(self) -> str:
        return "rossam"

    def name(self) -> str:
        return "ROS-SAM"

    def longName(self) -> str:  # noqa: N802 -- QGIS's name
        return tr("ROS-SAM: outlines from rasters and prompts")

    def versionInfo(self) -> str:  # noqa: N802 -- QGIS's name
        return version()

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:  # noqa: N802 -- QGIS's name
        return str(ICON)

    def loadAlgorithms(self) -> None:  # noqa: N802 -- QGIS's name
        self.addAlgorithm(SegmentAlgorithm())
        self.addAlgorithm(EvaluateAlgorithm())
        self.addAlgorithm(FinetuneAlgorithm())
        self.addAlgorithm(BuildMasksAlgorithm())
        self.addAlgorithm(DownloadAlgorithm())
        self.addAlgorithm(SetupAlgorithm())
