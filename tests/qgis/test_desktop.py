"""The plugin in QGIS itself, with its window, on a display of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Run by QGIS when its window stands.
SCRIPT = """
import json, os
from pathlib import Path
from qgis.gui import QgsMessageBarItem
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QDockWidget, QToolBar
from qgis.utils import iface, plugins, unloadPlugin

out = Path(os.environ["ROSSAM_TEST_OUT"])
seen = {}

def parts():
    window = iface.mainWindow()
    return [
        sorted(
            child.objectName() for child in window.findChildren(kind)
            if child.objectName().startswith("Rossam")
        )
        for kind in (QToolBar, QDockWidget)
    ]

def entries():
    menus = [a.menu() for a in iface.rasterMenu().actions() if a.text() == "ROS-SAM"]
    return [action.text() for menu in menus for action in menu.actions()]

def start():
    iface.mainWindow().resize(1366, 768)
    seen["entries"] = entries()
    # QGIS may have something of its own to say as well.
    bars = iface.messageBar().findChildren(QgsMessageBarItem)
    seen["hints"] = [item.text() for item in bars]
    bar = iface.mainWindow().findChild(QToolBar, "RossamToolbar")
    bar.actions()[0].trigger()
    QTimer.singleShot(1500, look)

def look():
    seen["parts"] = parts()
    iface.mainWindow().grab().save(str(out / "desktop.png"))
    seen["unloaded"] = unloadPlugin("rossam")
    QTimer.singleShot(1500, end)

def end():
    seen["left"] = parts()
    seen["left entries"] = entries()
    (out / "seen.json").write_text(json.dumps(seen), encoding="utf-8")
    os._exit(0)

QTimer.singleShot(3000, start)
"""


def test_qgis_shows_it_and_is_clean_afterwards(tmp_path: Path) -> None:
    if shutil.which("xvfb-run") is None or shutil.which("qgis") is None:
        pytest.skip("QGIS's window or xvfb-run is not installed")
    profile = tmp_path / "profiles" / "default"
    (profile / "python" / "plugins").mkdir(parents=True)
    (profile / "python" / "plugins" / "rossam").symlink_to(ROOT, target_is_directory=True)
    (profile / "QGIS").mkdir()
    (profile / "QGIS" / "QGIS3.ini").write_text(
        "[PythonPlugins]\nrossam=true\n\n[locale]\noverrideFlag=true\nuserLocale=en_US\n\n"
        "[qgis]\ncheckVersion=false\n\n[migration]\nfileVersion=2\nsettings=true\n",
        encoding="utf-8",
    )
    script = tmp_path / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("QGIS", "QT_"))
    } | {"ROSSAM_PYTHON": str(tmp_path / "nowhere"), "ROSSAM_TEST_OUT": str(tmp_path)}
    done = subprocess.run(
        [
            *("xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "qgis", "--nologo"),
            *("--noversioncheck", "--profiles-path", str(tmp_path), "--code", str(script)),
        ],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert (tmp_path / "seen.json").is_file(), done.stderr
    seen = json.loads((tmp_path / "seen.json").read_text(encoding="utf-8"))
    sys.stdout.write(f"{tmp_path / 'desktop.png'}\n")
    assert seen["entries"] == [
        *("Segment by clicks", "Models…", "Set up the engine…", "Settings…", "Help")
    ]
    assert any("not set up yet" in hint for hint in seen["hints"]), seen["hints"]
    assert seen["parts"] == [["RossamToolbar"], ["RossamSegmentDock"]]
    assert seen["unloaded"] is True
    assert seen["left"] == [[], []]
    assert seen["left entries"] == []
    assert (tmp_path / "desktop.png").stat().st_size > 10_000
