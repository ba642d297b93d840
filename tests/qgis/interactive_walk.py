"""What a person does on the first day, in QGIS itself: run by `qgis --code` when its window stands.

From the hint in the message bar to outlines in a GeoPackage, by mouse and keyboard alone. The
variable WALK_WISHES names a JSON file that says on what; beside it come `seen.json`, with an
"error" where something did not go as it should, and a picture of the screen for each step.
"""

from __future__ import annotations

import json
import os
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import QgsPointXY, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QPoint, Qt, QTimer
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QComboBox, QPushButton, QToolBar
from qgis.utils import iface

LEFT = Qt.MouseButton.LeftButton
# The engine starts slowly on a machine that is busy with other things.
PATIENCE_S = 120


class Walk:
    """The steps, in the order in which a person takes them."""

    def __init__(self, wishes: dict[str, Any], out: Path) -> None:
        self._wishes = wishes
        self._out = out
        self._window = iface.mainWindow()
        self._canvas = iface.mapCanvas()
        self.seen: dict[str, Any] = {"objects": []}

    def run(self) -> None:
        self._window.setGeometry(0, 0, 1366, 768)
        self._set_up()
        self._open_layers()
        self._choose()
        for number, place in enumerate(self._wishes["points"]):
            self._segment(number, place)
        self._save()

    def _set_up(self) -> None:
        wait(lambda: iface.messageBar().currentItem() is not None, "no hint came")
        self.seen["hint"] = iface.messageBar().currentItem().text()
        self._picture("1-hint")
        button = iface.messageBar().currentItem().findChildren(QPushButton)[0]
        QTest.mouseClick(button, LEFT)
        (dialog,) = visible("RossamSetupDialog")
        wait(dialog.install.isEnabled, "no plan came")
        self._picture("2-plan")
        tabs = dialog.tabs.tabBar()
        QTest.mouseClick(tabs, LEFT, pos=tabs.tabRect(1).center())
        line = dialog.existing.lineEdit()
        QTest.mouseClick(line, LEFT)
        QTest.keyClicks(line, self._wishes["python"])
        QTest.mouseClick(dialog.use, LEFT)
        wait(lambda: not dialog.stop.isEnabled() and dialog.doing.text(), "no check ended")
        self.seen["set up"] = dialog.doing.text()
        self._picture("3-set-up")
        dialog.close()
        QTest.qWait(300)

    def _open_layers(self) -> None:
        """Layers come as if they were dropped onto the window."""
        for path in self._wishes["rasters"]:
            iface.addRasterLayer(path, Path(path).stem)
        iface.addVectorLayer(self._wishes["target"], "outlines", "ogr")
        # QGIS zooms to the first layer a moment later.
        QTest.qWait(1000)
        self._canvas.setExtent(QgsRectangle(*self._wishes["extent"]))

    def _choose(self) -> None:
        toolbar = self._window.findChild(QToolBar, "RossamToolbar")
        action = toolbar.actions()[0]
        QTest.mouseClick(toolbar.widgetForAction(action), LEFT)
        (self._dock,) = visible("RossamSegmentDock")
        panel = self._dock.panel
        pick(panel.raster, Path(self._wishes["rasters"][0]).stem)
        pick(panel.target, "outlines")
        wait(panel.status.text, "nothing was said")
        wait(lambda: not self._canvas.isDrawing(), "the map was not drawn")
        self._picture("4-raster")

    def _segment(self, number: int, place: tuple[float, float]) -> None:
        segmenter = self._dock.segmenter
        spot = self._canvas.getCoordinateTransform().transform(QgsPointXY(*place))
        QTest.mouseClick(
            self._canvas.viewport(), LEFT, pos=QPoint(round(spot.x()), round(spot.y()))
        )
        wait(lambda: not segmenter.is_waiting, "no answer came")
        self.seen["objects"].append(self._dock.panel.status.text())
        self._picture(f"5-clicked-{number + 1}")
        QTest.keyClick(self._canvas, Qt.Key.Key_Return)

    def _save(self) -> None:
        (layer,) = QgsProject.instance().mapLayersByName("outlines")
        self.seen["accepted"] = self._dock.panel.status.text()
        wait(lambda: layer.featureCount() == len(self._wishes["points"]), "objects are missing")
        wait(lambda: not self._canvas.isDrawing(), "the map was not drawn")
        self._picture("6-accepted")
        tree = iface.layerTreeView()
        node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
        QTest.mouseClick(tree.viewport(), LEFT, pos=tree.visualRect(tree.node2index(node)).center())
        save = iface.actionSaveActiveLayerEdits()
        wait(save.isEnabled, "QGIS does not offer to save the layer")
        buttons = (bar.widgetForAction(save) for bar in self._window.findChildren(QToolBar))
        (button,) = (found for found in buttons if found is not None)
        QTest.mouseClick(button, LEFT)
        wait(lambda: not layer.isModified(), "the layer was not saved")
        self.seen["messages"] = [item.text() for item in iface.messageBar().items()]
        self._picture("7-saved")

    def _picture(self, name: str) -> None:
        # A text that grew is laid out with the next event.
        QTest.qWait(500)
        screen = QApplication.primaryScreen().grabWindow(0)
        screen.save(str(self._out / f"{self._wishes['name']}-{name}.png"))


def wait(done: Callable[[], object], problem: str) -> None:
    end = time.monotonic() + PATIENCE_S
    while not done():
        if time.monotonic() > end:
            raise TimeoutError(problem)
        QTest.qWait(20)


def visible(name: str) -> list[Any]:
    """Windows and docks of that name that a person sees."""
    QTest.qWait(300)
    return [
        widget
        for widget in QApplication.allWidgets()
        if widget.objectName() == name and widget.isVisible()
    ]


def pick(combo: QComboBox, text: str) -> None:
    """Chooses by typing what the entry begins with."""
    combo.setFocus()
    QTest.keyClicks(combo, text)
    if combo.currentText() != text:
        raise LookupError(f"{text} could not be picked; {combo.currentText()} was")


def main() -> None:
    wishes = Path(os.environ["WALK_WISHES"])
    walk = Walk(json.loads(wishes.read_text(encoding="utf-8")), wishes.parent)
    try:
        walk.run()
    except Exception:  # noqa: BLE001 -- the test shows it; QGIS would open a window and wait
        walk.seen["error"] = traceback.format_exc()
        walk._picture("failed")
    (wishes.parent / "seen.json").write_text(json.dumps(walk.seen), encoding="utf-8")
    # Otherwise QGIS asks what to do with the project.
    os._exit(0)


# Once QGIS has settled.
QTimer.singleShot(3000, main)
