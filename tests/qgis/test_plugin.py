"""The plugin on the desktop: toolbar, menu, settings, hint, help and languages."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

import pytest
from qgis.core import QgsApplication, QgsSettings
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QAction,
    QDockWidget,
    QMainWindow,
    QMenu,
    QPushButton,
    QToolBar,
    QWidget,
)
from rossam import classFactory
from rossam.processing_provider import settings
from rossam.processing_provider.help_pages import PAGES, help_url

ROOT = Path(__file__).resolve().parents[2]
LABELS = ["Segment by clicks", "Models…", "Set up the engine…", "Settings…", "Help"]


class Interface(QObject):
    """What `iface` is on the desktop, with a window of its own, made of real parts."""

    currentLayerChanged = pyqtSignal(object)  # noqa: N815 -- QGIS's name

    def __init__(self) -> None:
        super().__init__()
        self.window = QMainWindow()
        self.window.resize(1366, 768)
        self.canvas = QgsMapCanvas(self.window)
        self.window.setCentralWidget(self.canvas)
        self.bar = QgsMessageBar(self.canvas)
        self.raster_menu = QMenu("Raster", self.window)
        self.factories: list[Any] = []
        self.pages: list[str] = []

    def mainWindow(self) -> QMainWindow:  # noqa: N802
        return self.window

    def mapCanvas(self) -> QgsMapCanvas:  # noqa: N802
        return self.canvas

    def messageBar(self) -> QgsMessageBar:  # noqa: N802
        return self.bar

    def activeLayer(self) -> None:  # noqa: N802
        return None

    def addToolBar(self, title: str) -> QToolBar:  # noqa: N802
        return self.window.addToolBar(title)

    def addPluginToRasterMenu(self, name: str, action: QAction) -> None:  # noqa: N802
        self._submenu(name).addAction(action)

    def removePluginRasterMenu(self, name: str, action: QAction) -> None:  # noqa: N802
        menu = self._submenu(name)
        menu.removeAction(action)
        if not menu.actions():
            self.raster_menu.removeAction(menu.menuAction())
            menu.deleteLater()

    def addDockWidget(self, area: Qt.DockWidgetArea, dock: QDockWidget) -> None:  # noqa: N802
        self.window.addDockWidget(area, dock)

    def removeDockWidget(self, dock: QDockWidget) -> None:  # noqa: N802
        self.window.removeDockWidget(dock)

    def registerOptionsWidgetFactory(self, factory: Any) -> None:  # noqa: N802
        self.factories.append(factory)

    def unregisterOptionsWidgetFactory(self, factory: Any) -> None:  # noqa: N802
        self.factories.remove(factory)

    def showOptionsDialog(self, parent: QWidget, page: str) -> None:  # noqa: N802
        self.pages.append(page)

    def _submenu(self, name: str) -> QMenu:
        found = [a.menu() for a in self.raster_menu.actions() if a.text() == name]
        return found[0] if found else self.raster_menu.addMenu(name)


def settle() -> None:
    """Lets pending events and deletions happen."""
    QTest.qWait(20)
    gc.collect()
    QTest.qWait(1)


@pytest.fixture
def interface(qgis: Any, plugin: Any) -> Iterator[Interface]:
    # The session's plugin gives way to the one of the test.
    plugin.unload()
    made = Interface()
    made.window.show()
    settle()
    yield made
    made.window.close()
    sip.delete(made.window)
    plugin.initProcessing()


@pytest.fixture
def desktop(interface: Interface) -> Iterator[tuple[Interface, Any]]:
    loaded = classFactory(interface)
    loaded.initGui()
    settle()
    yield interface, loaded
    loaded.unload()
    settle()


@pytest.fixture
def no_engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    monkeypatch.setenv("ROSSAM_PYTHON", str(tmp_path / "no python"))
    settings.HINT_PUT_OFF.set(False)
    yield tmp_path
    settings.HINT_PUT_OFF.set(False)


def toolbar(interface: Interface) -> QToolBar:
    found = interface.window.findChildren(QToolBar)
    assert [bar.objectName() for bar in found] == ["RossamToolbar"]
    return found[0]


def bar_buttons(interface: Interface) -> dict[str, QPushButton]:
    item = interface.bar.currentItem()
    return {b.text(): b for b in item.findChildren(QPushButton)} if item else {}


def test_toolbar_and_menu_show_the_same_entries(desktop: tuple[Interface, Any]) -> None:
    interface, _ = desktop
    actions = toolbar(interface).actions()
    assert [action.text() for action in actions] == LABELS
    assert not any(action.icon().isNull() for action in actions)
    assert all(action.toolTip() for action in actions)
    (menu,) = interface.raster_menu.actions()
    assert menu.text() == "ROS-SAM"
    assert menu.menu().actions() == actions


def test_nothing_of_the_windows_is_loaded_with_the_plugin() -> None:
    script = """
import sys
sys.path.insert(0, sys.argv[1])
from rossam import classFactory
plugin = classFactory(None)
ours = sorted(name for name in sys.modules if name.startswith("rossam.plugin."))
assert ours == ["rossam.plugin.language", "rossam.plugin.plugin"], ours
"""
    done = subprocess.run(
        [sys.executable, "-c", script, os.environ["QGIS_PLUGINPATH"]],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_twenty_times_in_and_out_leaves_nothing(interface: Interface) -> None:
    registry = QgsApplication.processingRegistry()

    def state() -> dict[str, object]:
        settle()
        top = (window.objectName() for window in QgsApplication.topLevelWidgets())
        return {
            "providers": [provider.id() for provider in registry.providers()],
            "toolbars": len(interface.window.findChildren(QToolBar)),
            "actions": len(interface.window.findChildren(QAction)),
            "docks": len(interface.window.findChildren(QDockWidget)),
            "menus": len(interface.raster_menu.actions()),
            "option pages": len(interface.factories),
            "messages": interface.bar.currentItem() is None,
            "threads": threading.active_count(),
            "processes": children(),
            "windows": sorted(name for name in top if "Rossam" in name),
        }

    def once() -> None:
        loaded = classFactory(interface)
        loaded.initProcessing()
        loaded.initGui()
        settle()
        toolbar(interface).actions()[0].trigger()
        settle()
        assert interface.window.findChildren(QDockWidget)
        loaded.unload()
        del loaded

    once()
    before = state()
    for _ in range(20):
        once()
    assert wait_for(lambda: state() == before), (before, state())


def children() -> list[str]:
    """Child processes of this one, by name."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = status.read_text(encoding="utf-8").rpartition(")")
        except (FileNotFoundError, ProcessLookupError):
            continue
        if int(rest.split()[1]) == os.getpid():
            found.append(name.partition("(")[2])
    return sorted(found)


def wait_for(condition: Callable[[], bool], seconds: float = 30) -> bool:
    for _ in range(int(seconds * 10)):
        if condition():
            return True
        QTest.qWait(100)
    return condition()


def test_the_dock_comes_and_goes_with_its_button(desktop: tuple[Interface, Any]) -> None:
    interface, _ = desktop
    action = toolbar(interface).actions()[0]
    assert not action.isChecked()
    action.trigger()
    (dock,) = interface.window.findChildren(QDockWidget)
    assert dock.isVisible()
    assert action.isChecked()
    dock.close()
    assert not action.isChecked()
    action.trigger()
    assert dock.isVisible()
    assert interface.window.findChildren(QDockWidget) == [dock]


@pytest.mark.parametrize("number", [1, 2], ids=["models", "set-up"])
def test_dialogs_open_once_and_block_nothing(desktop: tuple[Interface, Any], number: int) -> None:
    interface, _ = desktop
    before = [w for w in QgsApplication.topLevelWidgets() if w.isVisible()]
    toolbar(interface).actions()[number].trigger()
    opened = [w for w in QgsApplication.topLevelWidgets() if w.isVisible() and w not in before]
    assert len(opened) == 1
    assert not opened[0].isModal()
    toolbar(interface).actions()[number].trigger()
    again = [w for w in QgsApplication.topLevelWidgets() if w.isVisible() and w not in before]
    assert again == opened


def test_what_fails_in_a_slot_is_one_message(
    desktop: tuple[Interface, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    interface, _ = desktop
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: 1 / 0)
    toolbar(interface).actions()[4].trigger()
    assert "division by zero" in interface.bar.currentItem().text()


def test_without_an_engine_the_hint_leads_to_the_set_up(
    no_engine: Path, interface: Interface
) -> None:
    loaded = classFactory(interface)
    loaded.initGui()
    assert interface.bar.currentItem() is None
    settle()
    assert "not set up yet" in interface.bar.currentItem().text()
    bar_buttons(interface)["Set up…"].click()
    settle()
    assert interface.bar.currentItem() is None
    assert any(type(w).__name__ == "SetupDialog" for w in QgsApplication.topLevelWidgets())
    loaded.unload()
    # Not put off: it comes again.
    loaded.initGui()
    settle()
    assert set(bar_buttons(interface)) == {"Set up…", "Later"}
    bar_buttons(interface)["Later"].click()
    settle()
    assert interface.bar.currentItem() is None
    loaded.unload()
    loaded.initGui()
    settle()
    assert interface.bar.currentItem() is None
    loaded.unload()


def test_unloading_takes_the_hint_away(no_engine: Path, interface: Interface) -> None:
    loaded = classFactory(interface)
    loaded.initGui()
    loaded.unload()
    settle()
    assert interface.bar.currentItem() is None
    loaded.initGui()
    settle()
    assert interface.bar.currentItem() is not None
    loaded.unload()
    settle()
    assert interface.bar.currentItem() is None


def test_with_an_engine_there_is_no_hint(desktop: tuple[Interface, Any]) -> None:
    interface, _ = desktop
    assert interface.bar.currentItem() is None


def page_of(interface: Interface) -> Any:
    (factory,) = interface.factories
    assert not factory.icon().isNull()
    return factory.createWidget(interface.window)


def test_settings_are_kept_and_defaults_leave_no_trace(
    desktop: tuple[Interface, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    interface, _ = desktop
    monkeypatch.delenv("ROSSAM_PYTHON", raising=False)
    toolbar(interface).actions()[3].trigger()
    assert interface.pages == [interface.factories[0].title()]
    page = page_of(interface)
    page.apply()
    assert not [key for key in QgsSettings().allKeys() if key.startswith("rossam/")]
    page._python.setFilePath(sys.executable)
    page._model.setCurrentText("mobile_sam")
    page._device.setCurrentText("cpu")
    page._simplify.setValue(1.5)
    assert sys.executable in page._engine.text()
    page.apply()
    assert settings.PYTHON.value() == sys.executable
    assert settings.MODEL.value() == "mobile_sam"
    assert settings.DEVICE.value() == "cpu"
    assert settings.SIMPLIFY_PX.value() == 1.5
    again = page_of(interface)
    assert again._model.currentText() == "mobile_sam"
    again._python.setFilePath("")
    again._model.setCurrentText("rossam-tiny")
    again._device.setCurrentText("auto")
    again._simplify.setValue(0)
    again.apply()
    assert not [key for key in QgsSettings().allKeys() if key.startswith("rossam/")]


def test_the_settings_say_when_an_interpreter_does_not_exist(
    desktop: tuple[Interface, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    interface, _ = desktop
    monkeypatch.delenv("ROSSAM_PYTHON", raising=False)
    page = page_of(interface)
    page._python.setFilePath("/nowhere/python")
    assert "/nowhere/python does not exist" in page._engine.text()


def test_the_settings_follow_an_engine_that_is_set_up_meanwhile(
    desktop: tuple[Interface, Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    interface, _ = desktop
    monkeypatch.delenv("ROSSAM_PYTHON", raising=False)
    page = page_of(interface)
    page.show()
    # The set-up's window is done with an existing interpreter.
    settings.PYTHON.set(sys.executable)
    QTest.qWait(1500)
    assert page._python.filePath() == sys.executable
    assert sys.executable in page._engine.text()
    # What is being typed here stays, and OK keeps it.
    page._python.lineEdit().setText(str(tmp_path / "mine"))
    settings.PYTHON.set("")
    QTest.qWait(1500)
    assert page._python.filePath() == str(tmp_path / "mine")
    page.apply()
    assert settings.PYTHON.value() == str(tmp_path / "mine")
    settings.PYTHON.set("")
    # A choice that was made right before OK is not undone by it.
    page._python.setFilePath("")
    page.apply()
    settings.PYTHON.set(sys.executable)
    page.apply()
    assert settings.PYTHON.value() == sys.executable
    settings.PYTHON.set("")
    page.hide()


def test_unreadable_settings_fall_back(qgis: Any) -> None:
    QgsSettings().setValue("rossam/simplify_px", "a lot")
    assert settings.SIMPLIFY_PX.value() == 0.0
    QgsSettings().remove("rossam/simplify_px")


def test_every_algorithm_has_its_page_offline(qgis: Any, plugin: Any) -> None:
    for algorithm in qgis.processingRegistry().providerById("rossam").algorithms():
        address = urlparse(algorithm.helpUrl())
        assert address.scheme == "file", algorithm.id()
        assert Path(QUrl(algorithm.helpUrl()).toLocalFile()).is_file(), algorithm.id()
    for page in PAGES:
        assert Path(QUrl(help_url(page)).toLocalFile()).is_file(), page


def test_the_help_button_opens_the_first_page(
    desktop: tuple[Interface, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True
    )
    interface, _ = desktop
    toolbar(interface).actions()[4].trigger()
    assert [Path(path).name for path in opened] == ["index.html"]
    assert interface.bar.currentItem() is None


@pytest.fixture
def compiled() -> None:
    """The translations as QGIS loads them."""
    sources = list((ROOT / "plugin" / "i18n").glob("*.ts"))
    if all(path.with_suffix(".qm").is_file() for path in sources):
        return
    if shutil.which("lrelease") is None:
        pytest.skip("Qt's lrelease is not installed (Debian: qttools5-dev-tools)")
    subprocess.run(
        [sys.executable, str(ROOT / "release" / "translations.py"), "compile"], check=True
    )


@pytest.fixture
def speak(monkeypatch: pytest.MonkeyPatch, compiled: None) -> Iterator[Callable[[str], None]]:
    def choose(locale: str) -> None:
        QgsSettings().setValue("locale/overrideFlag", True)
        QgsSettings().setValue("locale/userLocale", locale)

    yield choose
    QgsSettings().remove("locale/overrideFlag")
    QgsSettings().remove("locale/userLocale")


@pytest.mark.parametrize(
    ("locale", "label"),
    [
        ("de", "Einstellungen…"),
        ("de_AT", "Einstellungen…"),
        ("zh-Hans", "设置…"),
        ("zh_CN", "设置…"),
        ("zh-Hant", "Settings…"),
        ("fr", "Settings…"),
        ("en_US", "Settings…"),
    ],
)
def test_it_speaks_the_language_of_qgis(
    speak: Callable[[str], None], interface: Interface, locale: str, label: str
) -> None:
    speak(locale)
    loaded = classFactory(interface)
    loaded.initGui()
    assert toolbar(interface).actions()[3].text() == label
    folder = {"Einstellungen…": "de", "设置…": "zh"}.get(label, "en")
    assert f"/docs/help/{folder}/" in help_url("segment")
    loaded.unload()
    settle()
    # Unloaded, no translation stays behind.
    speak("en")
    loaded.initGui()
    assert toolbar(interface).actions()[3].text() == "Settings…"
    loaded.unload()


def test_qgis_process_describes_it_in_german(
    compiled: None, qgis_process: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    described = qgis_process("help", "rossam:segment", LC_ALL="de_DE.UTF-8", LANG="de_DE.UTF-8")
    assert described.returncode == 0, described.stderr
    assert "Objekte" in described.stdout
