"""The window with the models: what there is, getting it, bringing one's own, deleting."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QEvent, QSize, Qt
from qgis.PyQt.QtGui import QColor, QDragEnterEvent, QDropEvent, QPalette
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..processing_provider.engine_access import current_engine
from ..processing_provider.proxy import proxy_for
from ..processing_provider.texts import said, tr
from ..rossam_core.catalogue import find
from ..rossam_core.errors import EngineError, RossamError
from ..rossam_core.model_jobs import DownloadJob, ImportJob
from ..rossam_core.model_store import (
    ListedModel,
    delete_model,
    list_models,
    own_model_folder,
    proposed_name,
)
from .help import open_help
from .messages import Messages
from .models_details import details_html, size_text, state_text
from .models_task import ModelsTask

_SIZE = QSize(1060, 600)
_BAR_STEPS = 1000
# How much of the text's colour is left in rows of what is not here.
_FAINT = 0.65
_SUCCESS_S = 8
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ModelsDialog(QDialog):
    """Lists models and works on one at a time, without holding up QGIS.

    Closing it stops a download, which goes on from there the next time.
    """

    def __init__(self, parent: QWidget | None, open_setup: Callable[[], object]) -> None:
        super().__init__(parent)
        self.setObjectName("RossamModels")
        self.setWindowTitle(tr("ROS-SAM models"))
        self.setAcceptDrops(True)
        self.resize(_SIZE)
        self._models: dict[str, ListedModel] = {}
        self._task: ModelsTask | None = None
        self._at_work_on = ""
        self._method = ""
        layout = QVBoxLayout(self)
        self._bar = QgsMessageBar(self)
        self._bar.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._messages = Messages(self._bar, open_setup)
        layout.addWidget(self._bar)
        layout.addWidget(self._make_engine_row(open_setup))
        layout.addWidget(self._make_list(), 1)
        layout.addWidget(self._make_progress_row())
        layout.addLayout(self._make_buttons())
        self.refresh()

    def refresh(self, choose: str = "") -> None:
        """Reads the list anew.

        Args:
            choose: Name of the model to select; empty keeps the selection.
        """
        chosen = choose or self._chosen_name()
        self._models = {model.name: model for model in list_models()}
        faint = _faint(self.palette())
        self._list.blockSignals(True)
        self._list.clear()
        for model in self._models.values():
            texts = [model.name, state_text(model), size_text(model.size_bytes), model.licence]
            item = QTreeWidgetItem(self._list, texts)
            item.setTextAlignment(2, _RIGHT)
            item.setToolTip(0, model.title)
            item.setToolTip(3, model.licence)
            for column in range(len(texts) if not model.available else 0):
                item.setForeground(column, faint)
        for index in range(self._list.topLevelItemCount()):
            item = self._list.topLevelItem(index)
            if index == 0 or item.text(0) == chosen:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)
        self._follow()

    def import_from(self, source: Path) -> None:
        """Asks what a weights file or model folder shall be called, and imports it."""
        proposed = proposed_name(source)
        name, wanted = QInputDialog.getText(
            self,
            tr("Import a model"),
            tr("Name in the list of models:"),
            QLineEdit.EchoMode.Normal,
            proposed,
        )
        if not wanted:
            return
        try:
            own_model_folder(name.strip())
        except RossamError as error:
            self._messages.show(said(error))
            return
        # A name that was left as proposed lets the engine recognise a public model.
        job = ImportJob(str(source), "" if name == proposed else name.strip())
        self._start("import_model", job.to_dict(), name)

    def done(self, result: int) -> None:
        """However it is closed: what is at work ends."""
        if self._task is not None:
            self._task.finish()
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 -- Qt's name
        """A look at the list is a look at the disk: a training may have ended meanwhile."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.refresh()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 -- Qt's name
        urls = event.mimeData().urls()
        if self._import.isEnabled() and len(urls) == 1 and urls[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 -- Qt's name
        event.acceptProposedAction()
        self.import_from(Path(event.mimeData().urls()[0].toLocalFile()))

    def _make_engine_row(self, open_setup: Callable[[], object]) -> QWidget:
        self._engine_row = QWidget(self)
        row = QHBoxLayout(self._engine_row)
        row.setContentsMargins(0, 0, 0, 0)
        text = QLabel(
            tr("The engine is not set up yet; without it models can be listed and deleted only."),
            self._engine_row,
        )
        text.setWordWrap(True)
        row.addWidget(text, 1)
        self._setup = QPushButton(tr("Set up the engine…"), self._engine_row)
        self._setup.clicked.connect(lambda _checked=False: open_setup())
        row.addWidget(self._setup)
        return self._engine_row

    def _make_list(self) -> QSplitter:
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._list = QTreeWidget(splitter)
        self._list.setRootIsDecorated(False)
        self._list.setUniformRowHeights(True)
        self._list.setAlternatingRowColors(True)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setHeaderLabels([tr("Model"), tr("State"), tr("Size"), tr("Licence")])
        header = self._list.header()
        for column in range(3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self._list.headerItem().setTextAlignment(2, _RIGHT)
        self._list.currentItemChanged.connect(self._follow)
        self._details = QTextBrowser(splitter)
        self._details.setOpenExternalLinks(True)
        for widget, stretch in ((self._list, 5), (self._details, 4)):
            splitter.addWidget(widget)
            splitter.setStretchFactor(splitter.indexOf(widget), stretch)
        splitter.setSizes([_SIZE.width() * 5 // 9, _SIZE.width() * 4 // 9])
        splitter.setChildrenCollapsible(False)
        return splitter

    def _make_progress_row(self) -> QWidget:
        self._progress_row = QWidget(self)
        row = QHBoxLayout(self._progress_row)
        row.setContentsMargins(0, 0, 0, 0)
        self._doing = QLabel(self._progress_row)
        row.addWidget(self._doing)
        self._progress = QProgressBar(self._progress_row)
        self._progress.setObjectName("progress")
        row.addWidget(self._progress, 1)
        self._stop = QPushButton(tr("Stop"), self._progress_row)
        self._stop.clicked.connect(self._stop_task)
        row.addWidget(self._stop)
        self._progress_row.hide()
        return self._progress_row

    def _make_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._download = QPushButton(tr("Download"), self)
        self._download.clicked.connect(self._start_download)
        self._import = QPushButton(tr("Import"), self)
        self._import.setToolTip(
            tr("Take a weights file or model folder that you have; it can also be dropped here.")
        )
        menu = QMenu(self._import)
        menu.addAction(tr("Weights file…")).triggered.connect(self._import_file)
        menu.addAction(tr("Model folder…")).triggered.connect(self._import_folder)
        self._import.setMenu(menu)
        self._delete = QPushButton(tr("Delete…"), self)
        self._delete.clicked.connect(self._delete_chosen)
        for button in (self._download, self._import, self._delete):
            row.addWidget(button)
        row.addStretch()
        help_button = QPushButton(tr("Help"), self)
        help_button.clicked.connect(lambda: open_help("models"))
        close_button = QPushButton(tr("Close"), self)
        close_button.clicked.connect(self.accept)
        for button in (help_button, close_button):
            row.addWidget(button)
        for button in self.findChildren(QPushButton):
            # Enter in the list must not start or delete anything.
            button.setAutoDefault(False)
        return row

    def _chosen_name(self) -> str:
        item = self._list.currentItem()
        return item.text(0) if item is not None else ""

    def _follow(self, *_items: QTreeWidgetItem) -> None:
        """Shows what fits the selection and the state of things."""
        model = self._models.get(self._chosen_name())
        try:
            current_engine()
            able = True
        except EngineError:
            able = False
        idle = self._task is None
        self._engine_row.setVisible(not able)
        self._import.setEnabled(able and idle)
        state = model.state if model is not None else ""
        self._download.setText(
            tr("Go on downloading") if state == "interrupted" else tr("Download")
        )
        self._download.setEnabled(able and idle and state in ("to download", "interrupted"))
        at_work = not idle and model is not None and model.name == self._at_work_on
        self._delete.setEnabled(
            state in ("downloaded", "own", "interrupted", "missing") and not at_work
        )
        html = details_html(model) if model is not None else ""
        if html != self._details.property("shown"):
            self._details.setProperty("shown", html)
            self._details.setHtml(html)

    def _start_download(self) -> None:
        entry = find(self._chosen_name())
        if entry is not None:
            job = DownloadJob(entry.name, proxy=proxy_for(entry.url))
            self._start("download", job.to_dict(), entry.name)

    def _import_file(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self,
            tr("Import a weights file"),
            "",
            tr("Weights (*.safetensors *.pth *.pt *.bin);;All files (*)"),
        )
        if path:
            self.import_from(Path(path))

    def _import_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, tr("Import a model folder"))
        if path:
            self.import_from(Path(path))

    def _delete_chosen(self) -> None:
        model = self._models[self._chosen_name()]
        again = tr("It can be downloaded again.")
        if model.origin == "own":
            again = tr("It cannot be downloaded again.")
        question = tr("Delete {name} ({size})?").format(
            name=model.name, size=size_text(model.partial_bytes or model.size_bytes)
        )
        button = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self, tr("Delete a model"), f"{question} {again}", button.Yes | button.No, button.No
        )
        if answer != button.Yes:
            return
        try:
            freed = delete_model(model.name)
        except RossamError as error:
            self._messages.show(said(error))
        else:
            self._say(
                tr("{name} is deleted; {size} are free again.").format(
                    name=model.name, size=size_text(freed)
                )
            )
        self.refresh()

    def _start(self, method: str, params: Mapping[str, Any], name: str) -> None:
        self._messages.drop()
        try:
            task = ModelsTask(current_engine(), method, params)
        except EngineError as error:
            self._messages.show_with_setup(said(error))
            self._follow()
            return
        self._task, self._method, self._at_work_on = task, method, name
        task.progressed.connect(self._show_progress)
        task.answered.connect(self._take_answer)
        task.failed.connect(self._show_failure)
        task.stopped.connect(self._show_stop)
        task.finished.connect(self._clear_away)
        QgsApplication.instance().aboutToQuit.connect(task.finish)
        self._doing.setText(
            tr("Downloading {name} …").format(name=name)
            if method == "download"
            else tr("Importing {name} …").format(name=name)
        )
        self._progress.setRange(0, 0)
        self._stop.setEnabled(True)
        self._progress_row.show()
        self._follow()
        task.start()

    def _stop_task(self) -> None:
        if self._task is not None:
            self._stop.setEnabled(False)
            self._task.stop()

    def _show_progress(self, stage: str, done: int, total: int) -> None:
        if stage != "download" or not total:
            return
        self._progress.setRange(0, _BAR_STEPS)
        self._progress.setValue(int(_BAR_STEPS * done / total))
        self._doing.setText(
            tr("Downloading {name}: {done} of {total}").format(
                name=self._at_work_on, done=size_text(done) or "0", total=size_text(total)
            )
        )

    def _take_answer(self, answer: Mapping[str, Any]) -> None:
        name = str(answer["name"])
        self.refresh(choose=name)
        self._say(tr("{name} is ready; every tool takes it by this name.").format(name=name))

    def _show_failure(self, error: Exception) -> None:
        text = said(error) or type(error).__name__
        if isinstance(error, EngineError):
            self._messages.show_with_setup(text)
        else:
            self._messages.show(text)

    def _show_stop(self) -> None:
        if self._method == "download":
            self._say(tr("Stopped. What is downloaded stays; the next attempt goes on from there."))
        else:
            self._say(tr("Stopped; nothing was imported."))

    def _clear_away(self) -> None:
        task, self._task, self._at_work_on = self._task, None, ""
        if task is not None:
            # The signal comes a moment before the thread has ended.
            task.finish()
        self._progress_row.hide()
        self.refresh()

    def _say(self, text: str) -> None:
        self._bar.pushMessage("", text, Qgis.MessageLevel.Success, _SUCCESS_S)


def _faint(palette: QPalette) -> QColor:
    """The text's colour with some of its ground, readable on light and on dark."""
    text, ground = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    parts = zip(text.getRgbF()[:3], ground.getRgbF()[:3])
    return QColor.fromRgbF(*(_FAINT * a + (1 - _FAINT) * b for a, b in parts))
