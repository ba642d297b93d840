"""`rossam:setup`: the engine set up, repaired or removed, or an existing interpreter chosen."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
)

from ..rossam_core.errors import EngineError, RossamError
from ..rossam_core.setup.plan import BUILDS, TORCH_SITE, make_plan, managed_folder
from ..rossam_core.setup.process import Listener
from ..rossam_core.setup.site import reachable
from ..rossam_core.setup.steps import check_existing, remove, set_up
from .algorithm import About, RossamAlgorithm
from .engine_access import current_engine
from .proxy import proxy_for
from .settings import PYTHON
from .setup_help import HELP, SHORT_HELP
from .texts import said, tr

INSTALL, REPAIR, REMOVE = "install", "repair", "remove"


class SetupAlgorithm(RossamAlgorithm):
    """What the dialog does, for the toolbox and for machines without a screen."""

    ABOUT = About(
        name="setup",
        title=tr("Set up the engine"),
        group_id="setup",
        group=tr("Set-up"),
        summary=tr("Installs, repairs or removes the Python environment that runs the models."),
        text=SHORT_HELP,
        page="setup",
        tags=("install", "python", "pytorch", "cuda", "environment", "dependencies", "offline"),
    )
    ACTION = "ACTION"
    BUILD = "BUILD"
    WHEELS = "WHEELS"
    BASE_PYTHON = "BASE_PYTHON"
    USE_PYTHON = "USE_PYTHON"
    ENGINE = "ENGINE"
    FOLDER = "FOLDER"
    SECONDS = "SECONDS"

    def __init__(self) -> None:
        super().__init__()
        self._proxy = ""

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802 -- QGIS's name
        choice, file = QgsProcessingParameterEnum, QgsProcessingParameterFile
        # Interpreters have no extension, which the default filter wants.
        programs = {"optional": True, "fileFilter": tr("All files (*)")}
        base = file(self.BASE_PYTHON, tr("Python to make it with"), **programs)
        base.setFlags(base.flags() | QgsProcessingParameterDefinition.FlagAdvanced)
        parameters = (
            choice(
                self.ACTION,
                tr("What to do"),
                options=[INSTALL, REPAIR, REMOVE],
                defaultValue=INSTALL,
                usesStaticStrings=True,
            ),
            choice(
                self.BUILD,
                tr("PyTorch for"),
                options=list(BUILDS),
                defaultValue=BUILDS[0],
                usesStaticStrings=True,
            ),
            file(self.WHEELS, tr("Folder of wheels"), file.Behavior.Folder, optional=True),
            file(self.USE_PYTHON, tr("Use an existing interpreter instead"), **programs),
            base,
        )
        self.add_parameters(parameters, HELP)
        self.addOutput(QgsProcessingOutputString(self.ENGINE, tr("Interpreter of the engine")))
        self.addOutput(QgsProcessingOutputString(self.FOLDER, tr("Folder of the environment")))
        self.addOutput(QgsProcessingOutputNumber(self.SECONDS, tr("Seconds")))

    def prepareAlgorithm(  # noqa: N802 -- QGIS's name
        self,
        _parameters: dict[str, Any],
        _context: QgsProcessingContext,
        _feedback: QgsProcessingFeedback,
    ) -> bool:
        # QGIS's network settings are read here, in the main thread.
        self._proxy = proxy_for(TORCH_SITE)
        return True

    def processAlgorithm(  # noqa: N802 -- QGIS's name
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        began = time.monotonic()
        try:
            self._do(parameters, context, feedback)
        except RossamError as error:
            raise QgsProcessingException(said(error)) from error
        return {
            self.ENGINE: _current(feedback),
            self.FOLDER: str(managed_folder()),
            self.SECONDS: round(time.monotonic() - began, 1),
        }

    def _do(
        self,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """What was asked for.

        Raises:
            RossamError: It failed or was cancelled.
        """
        existing = self.parameterAsFile(parameters, self.USE_PYTHON, context)
        action = self.parameterAsEnumString(parameters, self.ACTION, context)
        listener = listener_of(feedback)
        if existing:
            PYTHON.set(str(check_existing(existing, listener)))
        elif action == REMOVE:
            if not remove(managed_folder(), lambda line: feedback.pushInfo(said(line))):
                feedback.pushInfo(tr("There is nothing to remove."))
        else:
            wanted = make_plan(
                build=self.parameterAsEnumString(parameters, self.BUILD, context),
                python=self.parameterAsFile(parameters, self.BASE_PYTHON, context),
                wheels=self.parameterAsFile(parameters, self.WHEELS, context),
                anew=action == REPAIR,
                proxy=self._proxy,
            )
            plan = reachable(wanted, feedback.isCanceled)
            if plan != wanted:
                # Nobody is asked here; who does not want it can still stop it.
                feedback.pushWarning(said(plan.build.remark))
            set_up(plan, listener)
            # The last choice counts.
            PYTHON.set("")


def listener_of(feedback: QgsProcessingFeedback) -> Listener:
    """A set-up that speaks to Processing's feedback and is stopped by it."""
    shown = ""

    def progress(text: str, share: float) -> None:
        nonlocal shown
        if text != shown:
            shown = text
            feedback.setProgressText(said(text))
        feedback.setProgress(100 * share)

    return Listener(progress, feedback.pushConsoleInfo, feedback.isCanceled)


def _current(feedback: QgsProcessingFeedback) -> str:
    """The engine that is used from now on; empty where there is none."""
    try:
        engine = current_engine()
    except EngineError:
        return ""
    feedback.pushInfo(
        tr("The engine is {python} ({source}).").format(
            python=engine.python, source=said(engine.source)
        )
    )
    return str(engine.python)
