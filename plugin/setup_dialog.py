"""The dialog that sets up the engine: plan, progress, done; or an existing interpreter."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtCore import QTimer, QUrl
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..processing_provider.help_pages import help_url
from ..processing_provider.proxy import proxy_for
from ..processing_provider.settings import PYTHON
from ..processing_provider.texts import said, tr
from ..rossam_core.engine import PYTHON_VARIABLE, find_engine
from ..rossam_core.errors import EngineError
from ..rossam_core.setup.diagnostics import diagnostics
from ..rossam_core.setup.plan import AUTO, CPU, CUDA, TORCH_SITE, Plan, make_plan, managed_folder
from ..rossam_core.setup.process import Listener
from ..rossam_core.setup.site import reachable
from ..rossam_core.setup.state import ABSENT, INTERRUPTED, condition
from ..rossam_core.setup.steps import check_existing, remove, set_up
from .setup_task import SetupTask
from .setup_widgets import file_widget, plan_text, push_button, row, wrapped_label

# Typing a path should not start a look at the machine per letter.
_TYPING_MS = 400
_LOG_LINES = 5000
_WIDTH, _HEIGHT = 720, 690


class SetupDialog(QDialog):
    """Shows what would be done, does it in the background, and says how it went."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Set up the engine"))
        self.setObjectName("RossamSetupDialog")
        self.resize(_WIDTH, _HEIGHT)
        self._plan: Plan | None = None
        self._planning: SetupTask | None = None
        self._planned_for: dict[str, Any] = {}
        self._task: SetupTask | None = None
        self._offered: Plan | None = None
        self._began = 0.0
        self._log_shown = False
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self._make_plan)
        self.state = wrapped_label()
        self.tabs = QTabWidget()
        self.tabs.addTab(self._install_page(), tr("Install"))
        self.tabs.addTab(self._existing_page(), tr("Use an existing Python"))
        layout = QVBoxLayout(self)
        layout.addWidget(self.state)
        layout.addWidget(self.tabs)
        self.tabs.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._add_progress(layout)
        layout.addLayout(self._foot())
        self._show_state()

    def showEvent(self, event: Any) -> None:  # noqa: N802 -- Qt's name
        """Looks at the machine as it is now."""
        super().showEvent(event)
        if self._task is None:
            self._show_state()
            self._make_plan()

    def done(self, result: int) -> None:
        """Closes; work that goes on is stopped, and goes on from there another time."""
        self._typing.stop()
        for task in (self._task, self._planning):
            if task is not None:
                task.finish()
        super().done(result)

    # --- what it looks like

    def _install_page(self) -> QWidget:
        page = QWidget()
        self.build = QComboBox()
        for value, label in (
            (AUTO, tr("Automatic")),
            (CPU, tr("Processor only (small download)")),
            (CUDA, tr("NVIDIA graphics card")),
        ):
            self.build.addItem(label, value)
        self.build.currentIndexChanged.connect(self._replan)
        self.wheels = file_widget(tr("From the network"), folder=True)
        self.wheels.setToolTip(tr("A folder of wheels to install from, without a network."))
        self.base = file_widget(tr("Found automatically"))
        self.base.setToolTip(tr("The Python (3.10 or newer) to make the environment with."))
        for widget in (self.wheels, self.base):
            widget.fileChanged.connect(self._replan)
        form = QFormLayout()
        form.addRow(tr("PyTorch for"), self.build)
        form.addRow(tr("Folder of wheels"), self.wheels)
        form.addRow(tr("Python"), self.base)
        self.install = push_button(tr("Set up"), self._install)
        self.install.setDefault(True)
        self.repair = push_button(tr("Repair"), self._repair)
        self.repair.setToolTip(tr("Makes the environment anew."))
        self.remove = push_button(tr("Remove"), self._remove)
        self.remove.setToolTip(tr("Removes the environment; models stay."))
        layout = QVBoxLayout(page)
        layout.addLayout(form)
        layout.addLayout(row(self.install, None, self.repair, self.remove))
        return page

    def _existing_page(self) -> QWidget:
        page = QWidget()
        text = wrapped_label()
        text.setText(
            tr(
                "An interpreter that has PyTorch, rasterio and the other libraries already, for "
                "instance of conda, can be the engine. It is checked by segmenting a small "
                "picture; nothing is installed or changed in it."
            )
        )
        self.existing = file_widget(tr("The program python, for instance …/bin/python"))
        self.use = push_button(tr("Check and use"), self._use)
        self.forget = push_button(tr("Stop using it"), self._forget)
        layout = QVBoxLayout(page)
        layout.addWidget(text)
        layout.addWidget(self.existing)
        layout.addLayout(row(self.use, None, self.forget))
        layout.addStretch()
        return page

    def _add_progress(self, layout: QVBoxLayout) -> None:
        # First the plan, then what is said while it is done.
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setMaximumBlockCount(_LOG_LINES)
        self.text.setMinimumHeight(self.fontMetrics().lineSpacing() * 6)
        self.doing = wrapped_label()
        self.progress = QProgressBar()
        self.progress.setRange(0, 1000)
        self.stop = push_button(tr("Stop"), self._stop)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.doing)
        layout.addLayout(row(self.progress, self.stop))

    def _foot(self) -> QHBoxLayout:
        self.copy = push_button(tr("Copy diagnostics"), self._copy_diagnostics)
        self.copy.setToolTip(
            tr("Versions, places and the end of the log, without names and passwords.")
        )
        help_button = push_button(tr("Help"), self._help)
        close = push_button(tr("Close"), self.reject)
        return row(self.copy, help_button, None, close)

    # --- what it does

    def _replan(self, _value: object = None) -> None:
        self._plan = None
        self._log_shown = False
        self.install.setEnabled(False)
        self._typing.start()

    def _make_plan(self) -> None:
        if self._planning is not None or self._task is not None:
            # The look that goes on is at old choices; its end begins another one.
            self._plan = None
            return
        self.install.setEnabled(False)
        self._show_text(tr("Looking at this machine …"))
        task = SetupTask(self._look(anew=False), self)
        task.succeeded.connect(self._show_plan)
        # Methods, which Qt forgets with the dialog; a function could be called after its end.
        task.failed.connect(self._show_refusal)
        task.finished.connect(self._planned)
        self._planning, self._planned_for = task, self._choices()
        task.start()

    def _look(self, *, anew: bool) -> Callable[[Listener], Plan]:
        """Work that finds out what would be done, as things are chosen now."""
        choices, proxy = self._choices(), proxy_for(TORCH_SITE)

        def look(listener: Listener) -> Plan:
            plan = make_plan(**choices, anew=anew, proxy=proxy)
            return reachable(plan, listener.is_cancelled)

        return look

    def _choices(self) -> dict[str, Any]:
        return {
            "build": str(self.build.currentData()),
            "python": self.base.filePath().strip(),
            "wheels": self.wheels.filePath().strip(),
        }

    def _show_plan(self, plan: Plan) -> None:
        self._plan = plan
        self._show_text(plan_text(plan))

    def _show_refusal(self, error: Exception) -> None:
        self._show_text(said(error))

    def _planned(self) -> None:
        if self._planning is not None:
            self._planning.deleteLater()
        self._planning = None
        if self._planned_for != self._choices():
            self._plan = None
            if self.isVisible():
                self._make_plan()
            return
        self._enable()

    def _install(self, _checked: bool = False) -> None:
        if self._plan is not None:
            self._set_up(self._plan)

    def _set_up(self, plan: Plan) -> None:
        """Does what was shown, and nothing else."""
        self._start(lambda listener: set_up(plan, listener), self._after_set_up)

    def _repair(self, _checked: bool = False) -> None:
        self._start(self._look(anew=True), self._offer)
        self.doing.setText(tr("Looking at this machine …"))

    def _offer(self, plan: Plan) -> None:
        self._offered = plan
        self.doing.clear()
        self._log_shown = False

    def _agrees_to(self, plan: Plan) -> bool:
        text = f"{tr('Makes the environment anew.')}\n\n{plan_text(plan)}"
        return self._confirmed(tr("Repair"), text)

    def _confirmed(self, title: str, text: str) -> bool:
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(self, title, text, button.Yes | button.No, button.No)
        return bool(answer == button.Yes)

    def _after_set_up(self, _state: object) -> None:
        # The last choice counts.
        PYTHON.set("")
        self._say_done(tr("The engine is set up."))

    def _remove(self, _checked: bool = False) -> None:
        folder = managed_folder()
        text = tr(
            "Removes the environment in {folder}. To set it up again, all is downloaded again."
        ).format(folder=folder)
        if not self._confirmed(tr("Remove"), text):
            return
        self._start(lambda listener: remove(folder, listener.log), self._after_remove)

    def _after_remove(self, _removed: object) -> None:
        self._say_done(tr("The environment was removed."))

    def _use(self, _checked: bool = False) -> None:
        chosen = self.existing.filePath()
        self._start(lambda listener: check_existing(chosen, listener), self._after_use)

    def _after_use(self, python: object) -> None:
        PYTHON.set(str(python))
        self._say_done(tr("The interpreter works and is used from now on."))

    def _forget(self, _checked: bool = False) -> None:
        PYTHON.set("")
        self._show_state()

    def _start(self, work: Callable[[Listener], Any], on_success: Callable[[Any], None]) -> None:
        if self._task is not None:
            return
        self.doing.clear()
        self.text.clear()
        self._log_shown = True
        self.progress.setValue(0)
        self._began = time.monotonic()
        task = SetupTask(work, self)
        task.progressed.connect(self._show_progress)
        task.logged.connect(self.text.appendPlainText)
        task.succeeded.connect(on_success)
        task.failed.connect(self._say_failed)
        task.stopped.connect(self._say_stopped)
        task.finished.connect(self._ended)
        self._task = task
        self._enable()
        task.start()

    def _stop(self, _checked: bool = False) -> None:
        if self._task is not None:
            self._task.stop()
            self.stop.setEnabled(False)

    def _ended(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._task = None
        offered, self._offered = self._offered, None
        self._show_state()
        if not self.isVisible():
            return
        if offered is not None and self._agrees_to(offered):
            self._set_up(offered)
        else:
            self._make_plan()

    # --- what it says

    def _show_progress(self, text: str, share: float) -> None:
        minutes, seconds = divmod(int(time.monotonic() - self._began), 60)
        self.doing.setText(f"{said(text)} ({minutes}:{seconds:02})")
        self.progress.setValue(round(1000 * share))

    def _show_text(self, text: str) -> None:
        """The plan, unless what was done last is still to be read."""
        if not self._log_shown:
            self.text.setPlainText(text)

    def _say_done(self, text: str) -> None:
        self.progress.setValue(self.progress.maximum())
        self.doing.setText(f"✔ {text}")

    def _say_stopped(self) -> None:
        self.doing.setText(tr("Stopped. Started again, it goes on from here."))

    def _say_failed(self, error: Exception) -> None:
        self.doing.setText(f"✖ {said(error)}")

    def _show_state(self) -> None:
        try:
            engine = find_engine(PYTHON.value())
            text = tr("The engine is ready: {python} ({source}).").format(
                python=engine.python, source=said(engine.source)
            )
            if PYTHON_VARIABLE in engine.source:
                text += " " + tr("The variable comes before what is chosen here.")
        except EngineError as error:
            text = said(str(error.args[0]))
        self.state.setText(text)
        if not self.existing.filePath():
            self.existing.setFilePath(PYTHON.value())
        self._enable()

    def _enable(self) -> None:
        idle, there = self._task is None, condition(managed_folder())
        self.install.setText(tr("Go on") if there == INTERRUPTED else tr("Set up"))
        self.install.setEnabled(idle and self._plan is not None)
        self.repair.setEnabled(idle and there != ABSENT)
        self.remove.setEnabled(idle and there != ABSENT)
        self.use.setEnabled(idle)
        self.forget.setEnabled(idle and bool(PYTHON.value()))
        self.stop.setEnabled(not idle)
        for widget in (self.build, self.wheels, self.base, self.existing):
            widget.setEnabled(idle)

    def _copy_diagnostics(self, _checked: bool = False) -> None:
        QApplication.clipboard().setText(diagnostics(PYTHON.value(), qgis=Qgis.version()))
        self.doing.setText(tr("The diagnostics are in the clipboard."))

    def _help(self, _checked: bool = False) -> None:
        QDesktopServices.openUrl(QUrl(help_url("setup")))
