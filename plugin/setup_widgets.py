"""Small parts that the set-up's dialog is put together from."""

from __future__ import annotations

from collections.abc import Callable

from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ..processing_provider.texts import said, tr
from ..rossam_core.setup.plan import Plan


def plan_text(plan: Plan) -> str:
    """A plan as a person reads it, line by line."""
    labels = {
        "Folder": tr("Folder"),
        "Python": tr("Python"),
        "PyTorch": tr("PyTorch"),
        "Pinned libraries": tr("Pinned libraries"),
        "Source": tr("Source"),
        "Download": tr("Download"),
        "Disk space": tr("Disk space"),
        "Note": tr("Note"),
    }
    return "\n".join(f"{labels[name]}: {said(value)}" for name, value in plan.rows())


def wrapped_label() -> QLabel:
    label = QLabel()
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def push_button(label: str, slot: Callable[..., object]) -> QPushButton:
    button = QPushButton(label)
    button.setAutoDefault(False)
    button.clicked.connect(slot)
    return button


def file_widget(placeholder: str, *, folder: bool = False) -> QgsFileWidget:
    widget = QgsFileWidget()
    mode = QgsFileWidget.StorageMode
    widget.setStorageMode(mode.GetDirectory if folder else mode.GetFile)
    widget.lineEdit().setPlaceholderText(placeholder)
    return widget


def row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets beside each other; None is a stretch."""
    layout = QHBoxLayout()
    for widget in widgets:
        if widget is None:
            layout.addStretch()
        else:
            layout.addWidget(widget)
    return layout
