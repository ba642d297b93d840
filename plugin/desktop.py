"""The toolbar, the menu and the windows behind them; all of it comes and goes with the plugin."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QDialog

from ..processing_provider.texts import said, tr
from .first_run import FirstRunHint
from .help import open_help
from .messages import Messages
from .options_page import PAGE_NAME, RossamOptionsFactory

_ICONS = Path(__file__).with_name("icons")
_MENU = "ROS-SAM"


def icon(name: str) -> QIcon:
    return QIcon(str(_ICONS / f"{name}.svg"))


class Desktop:
    """What the plugin adds to QGIS's window.

    The windows are made when they are first asked for, so that starting QGIS costs nothing.
    """

    def __init__(self, iface: Any) -> None:
        self._iface = iface
        self._dock: Any = None
        self._windows: dict[str, QDialog] = {}
        self._toolbar = iface.addToolBar("ROS-SAM")
        self._toolbar.setObjectName("RossamToolbar")
        self._toolbar.setToolTip(tr("ROS-SAM toolbar"))
        self._segment = self._action(
            "segment", tr("Segment by clicks"), tr("Outline objects by clicks and boxes on the map")
        )
        self._segment.setCheckable(True)
        self._segment.triggered.connect(partial(self._attempt, self._show_dock))
        entries = (
            ("models", tr("Models…"), tr("Download, import and delete models"), self._open_models),
            (
                "setup",
                tr("Set up the engine…"),
                tr("Install, check, repair or remove what runs the models"),
                self.open_setup,
            ),
            ("settings", tr("Settings…"), tr("ROS-SAM settings"), self._open_settings),
            ("help", tr("Help"), tr("ROS-SAM help, without a network"), self._open_help),
        )
        self._actions = [self._segment]
        for name, text, tip, slot in entries:
            action = self._action(name, text, tip)
            action.triggered.connect(partial(self._attempt, lambda _checked, s=slot: s()))
            self._actions.append(action)
        self._toolbar.addActions(self._actions)
        for action in self._actions:
            iface.addPluginToRasterMenu(_MENU, action)
        self._messages = Messages(iface.messageBar(), self.open_setup)
        self._options = RossamOptionsFactory(icon("settings"))
        iface.registerOptionsWidgetFactory(self._options)
        self._hint = FirstRunHint(iface.messageBar(), partial(self._attempt, self._set_up))
        self._hint.start()

    def close(self) -> None:
        """Takes everything back out of QGIS's window."""
        self._hint.close()
        self._messages.drop()
        self._iface.unregisterOptionsWidgetFactory(self._options)
        if self._dock is not None:
            self._dock.visibilityChanged.disconnect(self._follow_dock)
            self._dock.unload()
            self._iface.removeDockWidget(self._dock)
            self._dock.deleteLater()
            self._dock = None
        for window in self._windows.values():
            window.close()
            window.deleteLater()
        self._windows.clear()
        for action in self._actions:
            self._iface.removePluginRasterMenu(_MENU, action)
            self._toolbar.removeAction(action)
            action.deleteLater()
        self._actions.clear()
        self._iface.mainWindow().removeToolBar(self._toolbar)
        self._toolbar.deleteLater()

    def open_setup(self) -> None:
        """The dialog that installs, checks, repairs or removes the engine."""
        from .setup_dialog import SetupDialog

        self._open("setup", SetupDialog)

    def _set_up(self, _checked: bool = False) -> None:
        self.open_setup()

    def _open_models(self) -> None:
        from .models_dialog import ModelsDialog

        self._open("models", lambda parent: ModelsDialog(parent, self.open_setup))

    def _open_settings(self) -> None:
        self._iface.showOptionsDialog(self._iface.mainWindow(), PAGE_NAME)

    def _open_help(self) -> None:
        if not open_help():
            self._messages.show(tr("No browser could be started to show the help."))

    def _open(self, name: str, make: Callable[[Any], QDialog]) -> None:
        if name not in self._windows:
            self._windows[name] = make(self._iface.mainWindow())
        window = self._windows[name]
        window.show()
        window.raise_()
        window.activateWindow()

    def _show_dock(self, wanted: bool) -> None:
        if self._dock is None:
            from .dock import SegmentDock

            self._dock = SegmentDock(self._iface, self.open_setup)
            self._iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
            self._dock.visibilityChanged.connect(self._follow_dock)
        self._dock.setVisible(wanted)
        if wanted:
            self._dock.raise_()

    def _follow_dock(self, _visible: bool) -> None:
        # Behind another dock's tab it is invisible, but there.
        self._segment.setChecked(not self._dock.isHidden())

    def _action(self, name: str, text: str, tip: str) -> QAction:
        action = QAction(icon(name), text, self._iface.mainWindow())
        action.setObjectName(f"Rossam{name.capitalize()}")
        action.setToolTip(tip)
        action.setStatusTip(tip)
        return action

    def _attempt(self, slot: Callable[..., None], *arguments: Any) -> None:
        try:
            slot(*arguments)
        except Exception as error:  # noqa: BLE001 -- QGIS would show a traceback
            self._messages.show(said(error) or type(error).__name__)
            self._segment.setChecked(self._dock is not None and not self._dock.isHidden())
