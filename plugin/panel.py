"""The widgets of the dock, laid out; what they do is the dock's."""

from __future__ import annotations

from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsMapLayerProxyModel
from qgis.gui import QgsMapLayerComboBox
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..processing_provider.settings import MODEL
from ..processing_provider.texts import tr
from ..rossam_core.job import DEFAULT_MODEL
from ..rossam_core.model_store import list_models
from .map_tool import Command, PromptMode
from .questions import ModelChoice

_ICON_PX = 20


class ModelCombo(QComboBox):
    """The models by name, and files that were added; the list is read anew whenever it opens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files: list[str] = []
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.refresh(MODEL.value())

    def refresh(self, name: str = "") -> None:
        """Lists what there is now.

        Args:
            name: To choose; empty keeps the choice.
        """
        chosen = self.choice()
        self.blockSignals(True)
        self.clear()
        for model in list_models():
            self.addItem(model.name, ModelChoice(model.name))
            self.setItemData(self.count() - 1, model.title, Qt.ItemDataRole.ToolTipRole)
        for path in self._files:
            self.addItem(Path(path).name, ModelChoice(DEFAULT_MODEL, path))
            self.setItemData(self.count() - 1, path, Qt.ItemDataRole.ToolTipRole)
        self._choose(ModelChoice(name) if name else chosen)
        self.blockSignals(False)
        if self.choice() != chosen:
            self.currentIndexChanged.emit(self.currentIndex())

    def add_file(self, path: str) -> None:
        """Offers a weights file or a model's folder, and chooses it."""
        if path not in self._files:
            self._files.append(path)
        self.refresh()
        self._choose(ModelChoice(DEFAULT_MODEL, path))

    def choice(self) -> ModelChoice:
        chosen = self.currentData()
        return chosen if isinstance(chosen, ModelChoice) else ModelChoice(DEFAULT_MODEL)

    def showPopup(self) -> None:  # noqa: N802 -- Qt's name
        self.refresh()
        super().showPopup()

    def _choose(self, choice: ModelChoice) -> None:
        places = (n for n in range(self.count()) if self.itemData(n) == choice)
        self.setCurrentIndex(next(places, 0))


class Panel(QWidget):
    """Choices on top, then the tools, the answer, and the whole layer at once.

    Attributes:
        pressed: The `Command` of a button; those of the modes included.
    """

    pressed = pyqtSignal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.raster = QgsMapLayerComboBox()
        self.raster.setFilters(QgsMapLayerProxyModel.RasterLayer)
        self.model = ModelCombo()
        self.model_file = QToolButton()
        self.target = QgsMapLayerComboBox()
        # What is joined by | is a plain integer, which QGIS from 3.34 on would rather not take.
        new = hasattr(Qgis, "LayerFilters")
        flags = Qgis.LayerFilters if new else QgsMapLayerProxyModel.Filters
        self.target.setFilters(
            flags(QgsMapLayerProxyModel.PolygonLayer | QgsMapLayerProxyModel.WritableLayer)
        )
        self.target.setAllowEmptyLayer(True, tr("New temporary layer"))
        self.target.setLayer(None)
        self.buttons: dict[Command, QWidget] = {}
        self.hint = QLabel()
        self.status = QLabel()
        self.accept = QPushButton(_theme_icon("mIconSuccess"), tr("Accept"))
        self.all_features = QPushButton()
        self._lay_out()

    def set_mode(self, mode: PromptMode | None) -> None:
        """Shows which mode is on; None for none."""
        for command in (Command.POINT, Command.BOX, Command.ORIENTED):
            button = self.buttons[command]
            button.setChecked(mode is not None and command.value == mode.value)
            # Some themes hardly show what is pressed.
            font = button.font()
            font.setBold(button.isChecked())
            button.setFont(font)
        self.hint.setText(
            {
                PromptMode.POINT: tr(
                    "Click the object; Shift+click or right-click what does not belong to it. "
                    "Drag a box around it."
                ),
                PromptMode.BOX: tr("Drag a box around the object, or click two corners."),
                PromptMode.ORIENTED: tr(
                    "Click both ends of one edge (or drag along it), then click how wide the "
                    "object is."
                ),
                None: tr("Choose how to prompt, then work on the map."),
            }[mode]
        )

    def _lay_out(self) -> None:
        self.model_file.setText("…")
        self.model_file.setToolTip(tr("Take a weights file or a model of your own"))
        self.model_file.setAccessibleName(self.model_file.toolTip())
        form = QGridLayout()
        for row, (text, tip, widgets) in enumerate(
            (
                (tr("Raster"), tr("The picture to segment on"), (self.raster,)),
                (tr("Model"), tr("Who draws the outlines"), (self.model, self.model_file)),
                (
                    tr("Outlines to"),
                    tr("The polygon layer that accepted outlines go to, through its edit buffer"),
                    (self.target,),
                ),
            )
        ):
            label = QLabel(text)
            label.setBuddy(widgets[0])
            widgets[0].setToolTip(tip)
            widgets[0].setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            form.addWidget(label, row, 0)
            form.addWidget(widgets[0], row, 1, 1, 1 if widgets[1:] else 2)
            for widget in widgets[1:]:
                form.addWidget(widget, row, 2)
        form.setColumnStretch(1, 1)
        for label in (self.hint, self.status):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            # As many lines as the longest text takes, so that nothing below moves.
            label.setMinimumHeight(4 * label.fontMetrics().lineSpacing())
        self.status.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        line = QFrame()
        line.setFrameShape(QFrame.Shape.HLine)
        line.setFrameShadow(QFrame.Shadow.Sunken)
        self.accept.setToolTip(tr("Write the outline into the layer (Enter)"))
        self._register(Command.ACCEPT, self.accept)
        column = QVBoxLayout(self)
        column.addLayout(form)
        column.addLayout(self._modes())
        column.addWidget(self.hint)
        column.addLayout(self._steps())
        column.addWidget(self.accept)
        column.addWidget(self.status)
        column.addWidget(line)
        column.addWidget(self.all_features)
        column.addStretch(1)

    def _modes(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        for command, icon, text, tip in (
            (
                Command.POINT,
                "mActionCapturePoint",
                tr("Point"),
                tr(
                    "Click: on the object. Shift+click, Ctrl+click or right-click: not on it. "
                    "Drag: box (P)"
                ),
            ),
            (
                Command.BOX,
                "mActionRectangleExtent",
                tr("Box"),
                tr("Drag, or click two corners (B)"),
            ),
            (
                Command.ORIENTED,
                "mActionRectangle3PointsProjected",
                tr("Oriented box"),
                tr("Three clicks: both ends of an edge, then the width (O)"),
            ),
        ):
            button = self._tool_button(command, icon, text, tip)
            button.setCheckable(True)
            row.addWidget(button)
        return row

    def _steps(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        for command, icon, text, tip in (
            (
                Command.UNDO,
                "mActionUndo",
                tr("Undo"),
                tr("Take the last prompt back (Backspace, Ctrl+Z)"),
            ),
            (
                Command.REDO,
                "mActionRedo",
                tr("Redo"),
                tr("Give the prompt again (Ctrl+Shift+Z, Ctrl+Y)"),
            ),
            (
                Command.NEXT,
                "mActionArrowRight",
                tr("Next"),
                tr("Show the next candidate for these prompts (Tab, N)"),
            ),
            (
                Command.CLEAR,
                "mActionDeleteSelected",
                tr("Clear"),
                tr("Take all prompts away (Esc)"),
            ),
        ):
            row.addWidget(self._tool_button(command, icon, text, tip))
        return row

    def _tool_button(self, command: Command, icon: str, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setIcon(_theme_icon(icon))
        button.setIconSize(QSize(_ICON_PX, _ICON_PX))
        button.setToolTip(tip)
        button.setAccessibleDescription(tip)
        self._register(command, button)
        return button

    def _register(self, command: Command, button: QWidget) -> None:
        self.buttons[command] = button
        # The keys go on to the map.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked=False: self.pressed.emit(command))


def _theme_icon(name: str) -> QIcon:
    """Of QGIS's own, in its theme."""
    return QgsApplication.getThemeIcon(f"/{name}.svg")
