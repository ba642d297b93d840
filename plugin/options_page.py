"""ROS-SAM's page in QGIS's options."""

from __future__ import annotations

from qgis.gui import (
    QgsColorButton,
    QgsFileWidget,
    QgsOptionsPageWidget,
    QgsOptionsWidgetFactory,
)
from qgis.PyQt.QtCore import Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QColor, QDesktopServices, QHideEvent, QIcon, QShowEvent
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGroupBox,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ..processing_provider.settings import (
    DEVICE,
    HINT_PUT_OFF,
    MODEL,
    OUTLINE_COLOUR,
    PYTHON,
    SIMPLIFY_PX,
)
from ..processing_provider.texts import said, tr
from ..rossam_core.engine import HOME_VARIABLE, PYTHON_VARIABLE, find_engine, home
from ..rossam_core.errors import EngineError
from ..rossam_core.model_store import list_models
from ..rossam_core.options import SEGMENT_OPTIONS

# How QGIS knows the page: the factory's title.
PAGE_NAME = "ROS-SAM"

# How soon the page shows that an engine was set up while it is open.
_LOOK_MS = 1000

_OPTIONS = {option.name: option for option in SEGMENT_OPTIONS}


class RossamOptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page each time the options are opened."""

    def __init__(self, icon: QIcon) -> None:
        super().__init__()
        self._icon = icon
        self.setTitle(PAGE_NAME)

    def icon(self) -> QIcon:
        return self._icon

    def createWidget(self, parent: QWidget | None = None) -> OptionsPage:  # noqa: N802 -- QGIS's name
        return OptionsPage(parent)


class OptionsPage(QgsOptionsPageWidget):
    """Where the engine is, what clicking begins with, where models are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("RossamOptions")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._engine_group())
        layout.addWidget(self._click_group())
        layout.addWidget(self._folder_group())
        layout.addStretch()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._follow_engine)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 -- Qt's name
        super().showEvent(event)
        self._follow_engine()
        self._look.start()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 -- Qt's name
        super().hideEvent(event)
        self._look.stop()

    def apply(self) -> None:
        """Keeps what is shown; QGIS calls it for OK and Apply."""
        self._follow_engine()
        python = self._python.filePath().strip()
        if python != PYTHON.value():
            # Someone who chooses an engine wants to hear when it is gone.
            HINT_PUT_OFF.set(False)
        PYTHON.set(python)
        MODEL.set(self._model.currentText())
        DEVICE.set(self._device.currentText())
        OUTLINE_COLOUR.set(self._colour.color().name())
        SIMPLIFY_PX.set(self._simplify.value())

    def _engine_group(self) -> QGroupBox:
        group = QGroupBox(tr("Engine"), self)
        form = QFormLayout(group)
        self._python = QgsFileWidget(group)
        self._python.setStorageMode(QgsFileWidget.StorageMode.GetFile)
        self._python.setDialogTitle(tr("Choose a Python interpreter"))
        self._python.lineEdit().setPlaceholderText(tr("found automatically"))
        self._python.setToolTip(
            tr(
                "A Python interpreter that has PyTorch and rasterio. Leave it empty to use the one "
                "that “Set up the engine…” has made."
            )
        )
        self._known_python = PYTHON.value()
        self._python.setFilePath(self._known_python)
        self._python.fileChanged.connect(self._say_engine)
        form.addRow(tr("Python interpreter"), self._python)
        self._engine = QLabel(group)
        self._engine.setWordWrap(True)
        self._engine.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        form.addRow(self._engine)
        self._say_engine()
        return group

    def _click_group(self) -> QGroupBox:
        group = QGroupBox(tr("Segment by clicks"), self)
        form = QFormLayout(group)
        self._model = QComboBox(group)
        self._model.addItems([model.name for model in list_models()])
        _select(self._model, MODEL.value())
        self._model.setToolTip(
            tr("The model that is chosen when QGIS starts. The toolbox keeps its own default.")
        )
        form.addRow(tr("Model"), self._model)
        self._device = QComboBox(group)
        self._device.addItems(list(_OPTIONS["device"].choices))
        _select(self._device, DEVICE.value())
        self._device.setToolTip(tr(_OPTIONS["device"].help))
        form.addRow(tr("Device"), self._device)
        self._colour = QgsColorButton(group, tr("Colour of the outline"))
        self._colour.setColor(QColor(OUTLINE_COLOUR.value()))
        self._colour.setDefaultColor(QColor(OUTLINE_COLOUR.default))
        self._colour.setMaximumWidth(self._colour.sizeHint().width() * 2)
        form.addRow(tr("Colour of the outline"), self._colour)
        self._simplify = QDoubleSpinBox(group)
        self._simplify.setRange(0.0, float(_OPTIONS["simplify"].maximum or 0.0))
        self._simplify.setSingleStep(0.25)
        self._simplify.setValue(SIMPLIFY_PX.value())
        self._simplify.setToolTip(tr(_OPTIONS["simplify"].help))
        form.addRow(tr(_OPTIONS["simplify"].label), self._simplify)
        return group

    def _folder_group(self) -> QGroupBox:
        group = QGroupBox(tr("Folder for the engine and the models"), self)
        layout = QVBoxLayout(group)
        folder = QLabel(str(home()), group)
        folder.setWordWrap(True)
        folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(folder)
        note = QLabel(
            tr(
                "It lies outside the plugin, so that updates keep it. The environment variable "
                "{variable} names another one."
            ).format(variable=HOME_VARIABLE),
            group,
        )
        note.setWordWrap(True)
        layout.addWidget(note)
        button = QPushButton(tr("Open the folder"), group)
        button.setEnabled(home().is_dir())
        button.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(home()))))
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return group

    def _follow_engine(self) -> None:
        """Shows what was set up or chosen elsewhere; a path that is being changed here stays."""
        known, self._known_python = self._known_python, PYTHON.value()
        if self._known_python != known and self._python.filePath().strip() == known:
            self._python.setFilePath(self._known_python)
        self._say_engine()

    def _say_engine(self, _path: str = "") -> None:
        try:
            engine = find_engine(self._python.filePath())
        except EngineError as error:
            self._engine.setText(said(error))
            return
        self._engine.setText(
            tr("In use: {python} ({source}).").format(
                python=engine.python, source=said(engine.source)
            )
            if PYTHON_VARIABLE not in engine.source
            else tr("In use: {python}. The environment variable {variable} names it.").format(
                python=engine.python, variable=PYTHON_VARIABLE
            )
        )


def _select(combo: QComboBox, text: str) -> None:
    """Chooses a text, also one that the list does not have (any more)."""
    if combo.findText(text) < 0:
        combo.addItem(text)
    combo.setCurrentText(text)
