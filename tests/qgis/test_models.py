"""Models in QGIS: `rossam:download`, and the window with the list, driven as a person would."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsNetworkAccessManager, QgsProcessingException, QgsSettings
from qgis.gui import QgsMessageBar, QgsMessageViewer
from qgis.PyQt.QtCore import QEvent, QMimeData, QPointF, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDropEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialog,
    QInputDialog,
    QLineEdit,
    QMessageBox,
    QProgressBar,
    QPushButton,
    QTextBrowser,
    QTreeWidget,
)
from rossam.rossam_core import model_store
from rossam.rossam_core.engine import root
from rossam.rossam_core.model_store import find_model, models_folder

CONTENT = bytes(range(256)) * 20_000  # 5 MB
CUT = 2_500_000
PIECE = 500_000
PATIENCE_S = 90

# The engine as it is, but for a catalogue whose MobileSAM is a small file of the test's server.
ENGINE = """
import importlib.util, sys
from dataclasses import replace
root = sys.argv[1]
spec = importlib.util.spec_from_file_location(
    "rossam", root + "/__init__.py", submodule_search_locations=[root])
package = importlib.util.module_from_spec(spec)
sys.modules["rossam"] = package
spec.loader.exec_module(package)
from rossam.rossam_core import catalogue
catalogue.CATALOGUE = tuple(
    replace(entry, url={url!r}, size_bytes={size}, sha256={sha256!r})
    if entry.name == "mobile_sam" else entry for entry in catalogue.CATALOGUE)
catalogue._BY_NAME = {{entry.name: entry for entry in catalogue.CATALOGUE}}
from rossam.rossam_core.worker import main
main()
"""


@dataclass
class Server:
    """Gives the file; holds after `CUT` bytes until it is let go."""

    address: str = ""
    asked: list[str] = field(default_factory=list)
    let_go: threading.Event = field(default_factory=threading.Event)
    refuses: bool = False


@pytest.fixture
def server() -> Iterator[Server]:
    state = Server()
    state.let_go.set()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted = self.headers.get("Range", "")
            state.asked.append(wanted)
            if state.refuses:
                self.send_error(503, "closed today")
                return
            start = int(wanted[6:-1]) if wanted else 0
            self.send_response(206 if start else 200)
            if start:
                end = len(CONTENT)
                self.send_header("Content-Range", f"bytes {start}-{end - 1}/{end}")
            self.send_header("Content-Length", str(len(CONTENT) - start))
            self.end_headers()
            try:
                for at in range(start, CUT, PIECE):
                    self.wfile.write(CONTENT[at : min(at + PIECE, CUT)])
                    time.sleep(0.1)
                state.let_go.wait(PATIENCE_S)
                self.wfile.write(CONTENT[max(start, CUT) :])
            except OSError:
                pass  # The client was stopped.

        def log_message(self, *_: object) -> None:
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    httpd.daemon_threads = True
    state.address = f"http://127.0.0.1:{httpd.server_address[1]}"
    thread = threading.Thread(target=httpd.serve_forever)
    thread.start()
    yield state
    state.let_go.set()
    httpd.shutdown()
    thread.join()
    httpd.server_close()


@pytest.fixture
def engine(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The interpreter whose catalogue has the small file; models go to a folder of the test."""
    python = os.environ.get("ROSSAM_PYTHON") or str(root() / ".venv" / "bin" / "python")
    values = {
        "url": f"{server.address}/mobile_sam.pt",
        "size": len(CONTENT),
        "sha256": hashlib.sha256(CONTENT).hexdigest(),
    }
    script, wrapper = tmp_path / "engine.py", tmp_path / "python"
    script.write_text(ENGINE.format(**values), encoding="utf-8")
    wrapper.write_text(f'#!/bin/sh\nexec "{python}" "{script}" "$@"\n', encoding="utf-8")
    wrapper.chmod(0o755)
    listed = tuple(
        replace(entry, size_bytes=len(CONTENT)) if entry.name == "mobile_sam" else entry
        for entry in model_store.CATALOGUE
    )
    monkeypatch.setattr(model_store, "CATALOGUE", listed)
    monkeypatch.setenv("ROSSAM_PYTHON", str(wrapper))
    monkeypatch.setenv("ROSSAM_HOME", str(tmp_path / "home ü"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    return str(wrapper)


def own_model(folder: Path) -> Path:
    """The bundled model as somebody's own."""
    shutil.copytree(root() / "rossam_core" / "models" / "bundled" / "rossam-tiny", folder)
    return folder


# The algorithm


def test_download_brings_a_model_and_says_where(qgis: Any, engine: str, server: Server) -> None:
    import processing

    found = processing.run("rossam:download", {"MODEL": "mobile_sam"})
    path = models_folder() / "mobile_sam.pt"
    assert found == {"FILE": str(path)}
    assert path.read_bytes() == CONTENT
    processing.run("rossam:download", {"MODEL": "mobile_sam"})
    assert server.asked == [""]


def test_download_takes_a_file_and_a_mirror_but_not_both(
    qgis: Any, engine: str, server: Server, tmp_path: Path
) -> None:
    import processing

    usb = tmp_path / "usb.pt"
    usb.write_bytes(CONTENT)
    processing.run("rossam:download", {"MODEL": "mobile_sam", "SOURCE": str(usb)})
    assert server.asked == []
    model_store.delete_model("mobile_sam")
    mirror = f"{server.address}/mirror"
    processing.run("rossam:download", {"MODEL": "mobile_sam", "MIRROR": mirror})
    assert find_model("mobile_sam").state == "downloaded"
    algorithm = qgis.processingRegistry().createAlgorithmById("rossam:download")
    for values, said in (
        ({"SOURCE": str(usb), "MIRROR": mirror}, "give one of them"),
        ({"SOURCE": "/no/file.pt"}, "The file /no/file.pt does not exist."),
    ):
        with pytest.raises(QgsProcessingException, match=said):
            processing.run(algorithm, {"MODEL": "mobile_sam", **values})


def test_download_by_qgis_process(
    qgis_process: Callable[..., subprocess.CompletedProcess[str]], engine: str, server: Server
) -> None:
    done = qgis_process("run", "rossam:download", "--MODEL=mobile_sam")
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"FILE:\t{models_folder() / 'mobile_sam.pt'}" in done.stdout
    model_store.delete_model("mobile_sam")
    server.refuses = True
    failed = qgis_process("run", "rossam:download", "--MODEL=mobile_sam")
    assert failed.returncode != 0
    assert "the server answered 503 closed today" in failed.stdout + failed.stderr
    assert "Traceback" not in failed.stdout + failed.stderr


def test_the_proxy_of_qgis_is_used(qgis: Any) -> None:
    from rossam.processing_provider.proxy import proxy_for

    values = {"Enabled": True, "Type": "HttpProxy", "Host": "proxy.example", "Port": "3128"}
    values.update(User="me", Password="p@ss")
    settings, network = QgsSettings(), QgsNetworkAccessManager.instance()
    assert proxy_for("https://models.example/a.pth") == ""
    for name, value in values.items():
        settings.setValue(f"proxy/proxy{name}", value)
    settings.setValue("proxy/noProxyUrls", ["https://inside.example"])
    try:
        network.setupDefaultProxyAndCache()
        assert proxy_for("https://models.example/a.pth") == "http://me:p%40ss@proxy.example:3128"
        assert proxy_for("https://inside.example/a.pth") == ""
    finally:
        settings.remove("proxy")
        network.setupDefaultProxyAndCache()


def test_own_models_are_names_of_the_toolbox(qgis: Any, engine: str) -> None:
    own_model(models_folder() / "my-ships")
    algorithm = qgis.processingRegistry().createAlgorithmById("rossam:segment")
    assert algorithm.parameterDefinition("MODEL").options()[-1] == "my-ships"


# The window


class Window:
    """The dialog and what a person does with it."""

    def __init__(self) -> None:
        from rossam.plugin.models_dialog import ModelsDialog

        self.set_up = 0
        self.dialog = ModelsDialog(None, self.open_setup)
        self.dialog.show()
        QTest.qWaitForWindowExposed(self.dialog)
        self.tree = self.dialog.findChild(QTreeWidget)

    def open_setup(self) -> None:
        self.set_up += 1

    def button(self, label: str) -> QPushButton:
        """The button of that label that can be seen."""
        found = [b for b in self.dialog.findChildren(QPushButton) if b.text() == label]
        assert found, label
        return found[0]

    def click(self, label: str) -> None:
        assert self.button(label).isEnabled(), label
        QTest.mouseClick(self.button(label), Qt.MouseButton.LeftButton)

    def choose(self, name: str) -> None:
        item = self.tree.findItems(name, Qt.MatchFlag.MatchExactly)[0]
        place = self.tree.visualItemRect(item).center()
        QTest.mouseClick(
            self.tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place
        )

    def state(self, name: str) -> str:
        return str(self.tree.findItems(name, Qt.MatchFlag.MatchExactly)[0].text(1))

    def names(self) -> list[str]:
        return [self.tree.topLevelItem(n).text(0) for n in range(self.tree.topLevelItemCount())]

    def details(self) -> str:
        return str(self.dialog.findChild(QTextBrowser).toPlainText())

    def said(self) -> str:
        item = self.dialog.findChild(QgsMessageBar).currentItem()
        if item is None:
            return ""
        details = [b for b in item.findChildren(QPushButton) if b.text() == "Details"]
        if not details:
            return str(item.text())
        # What does not fit into the bar's line is read as a person reads it.
        details[0].click()
        viewer = self.dialog.findChild(QgsMessageViewer)
        text = str(viewer.findChild(QTextBrowser).toPlainText())
        viewer.close()
        # It deletes itself on closing.
        QApplication.sendPostedEvents(viewer, QEvent.Type.DeferredDelete)
        return text

    def at_work(self) -> bool:
        return bool(self.dialog.findChild(QProgressBar, "progress").isVisible())


@pytest.fixture
def window(qgis: Any, engine: str) -> Iterator[Window]:
    made = Window()
    yield made
    made.dialog.close()
    made.dialog.deleteLater()
    QTest.qWait(1)


def wait_for(condition: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        QTest.qWait(20)


def when_asked(kind: type, act: Callable[[Any], None]) -> None:
    """Does something with the next modal window of that kind."""

    def look() -> None:
        widget = QApplication.activeModalWidget()
        if isinstance(widget, kind):
            act(widget)
        else:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)


def press(box: QDialog, button: Any) -> None:
    QTest.mouseClick(box.button(button), Qt.MouseButton.LeftButton)


def type_name(name: str) -> Callable[[QInputDialog], None]:
    def act(box: QInputDialog) -> None:
        line = box.findChild(QLineEdit)
        line.selectAll()
        QTest.keyClicks(line, name)
        QTest.keyClick(line, Qt.Key.Key_Return)

    return act


def child_processes() -> set[str]:
    tasks = Path(f"/proc/{os.getpid()}/task")
    return {pid for file in tasks.glob("*/children") for pid in file.read_text().split()}


def test_the_list_tells_size_licence_training_data_and_scores(window: Window) -> None:
    assert window.names()[:2] == ["rossam-tiny", "sam_vit_b"]
    assert window.state("rossam-tiny") == "bundled"
    folder = own_model(models_folder() / "my-ships")
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    card.update(title="<b>Ships</b> & boats", scores={"IoU before": 0.8123, "IoU after": 0.9})
    (folder / "card.json").write_text(json.dumps(card), encoding="utf-8")
    window.dialog.refresh()
    window.choose("my-ships")
    text = window.details()
    assert "<b>Ships</b> & boats" in text
    assert "GPL-2.0-or-later" in text
    assert "NWPU VHR-10" in text
    assert "0.812" in text
    assert "IoU after" in text
    assert str(folder) in text
    assert "torch" not in sys.modules


def test_a_download_shows_its_progress_stops_and_goes_on(window: Window, server: Server) -> None:
    server.let_go.clear()
    window.choose("mobile_sam")
    window.click("Download")
    bar = window.dialog.findChild(QProgressBar, "progress")
    wait_for(lambda: bar.maximum() > 0 and bar.value() > 0.2 * bar.maximum())
    ticks: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(10)
    QTest.qWait(500)
    timer.stop()
    assert len(ticks) > 10, "QGIS was held up"
    assert not window.button("Download").isEnabled()
    assert not window.button("Delete…").isEnabled()
    window.click("Stop")
    wait_for(lambda: not window.at_work())
    assert "% downloaded" in window.state("mobile_sam")
    assert "goes on from there" in window.said()
    assert not child_processes()
    server.let_go.set()
    window.click("Go on downloading")
    wait_for(lambda: window.state("mobile_sam") == "downloaded")
    wait_for(lambda: not window.at_work())
    assert server.asked[1].startswith("bytes=")
    assert (models_folder() / "mobile_sam.pt").read_bytes() == CONTENT
    assert "mobile_sam is ready" in window.said()


def test_closing_ends_the_download_and_its_process(window: Window, server: Server) -> None:
    server.let_go.clear()
    window.choose("mobile_sam")
    window.click("Download")
    part = models_folder() / "mobile_sam.pt.part"
    wait_for(lambda: part.is_file() and part.stat().st_size)
    began = time.monotonic()
    QTest.keyClick(window.dialog, Qt.Key.Key_Escape)
    assert time.monotonic() - began < 4
    assert not window.dialog.isVisible()
    wait_for(lambda: not child_processes())
    window.dialog.show()
    QTest.qWait(50)
    assert not window.at_work()
    assert "% downloaded" in window.state("mobile_sam")


def test_a_failure_is_one_message_and_the_list_goes_on(window: Window, server: Server) -> None:
    server.refuses = True
    window.choose("mobile_sam")
    window.click("Download")
    wait_for(lambda: "503" in window.said())
    wait_for(lambda: not window.at_work())
    assert window.button("Download").isEnabled()
    assert len(window.dialog.findChild(QgsMessageBar).items()) == 1


def test_import_asks_for_a_name_and_delete_asks_whether(window: Window, tmp_path: Path) -> None:
    source = own_model(tmp_path / "Roofs of 2024")
    when_asked(QInputDialog, lambda b: QTest.keyClick(b.findChild(QLineEdit), Qt.Key.Key_Return))
    window.dialog.import_from(source)
    wait_for(lambda: not window.at_work())
    assert "Roofs-of-2024 is ready" in window.said()
    assert window.tree.currentItem().text(0) == "Roofs-of-2024"
    assert window.state("Roofs-of-2024") == "own"
    card = json.loads((models_folder() / "Roofs-of-2024" / "card.json").read_text("utf-8"))
    assert card["name"] == "Roofs-of-2024"
    buttons = QMessageBox.StandardButton
    when_asked(QMessageBox, lambda box: press(box, buttons.No))
    window.click("Delete…")
    assert "Roofs-of-2024" in window.names()
    when_asked(QMessageBox, lambda box: press(box, buttons.Yes))
    window.click("Delete…")
    assert "Roofs-of-2024" not in window.names()
    assert "is deleted" in window.said()
    assert list(models_folder().iterdir()) == []


def test_what_is_dropped_is_imported_and_no_model_is_explained(
    window: Window, tmp_path: Path
) -> None:
    page = tmp_path / "weights.pth"
    page.write_text("<html>Please log in</html>", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(page))])
    when_asked(QInputDialog, type_name("bad name"))
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dialog.dropEvent(drop)
    assert "A model cannot be called 'bad name'" in window.said()
    assert not window.at_work()
    when_asked(QInputDialog, type_name("good-name"))
    window.dialog.dropEvent(drop)
    wait_for(lambda: "a web page that was saved" in window.said())
    wait_for(lambda: not window.at_work())
    assert "good-name" not in window.names()


def test_bundled_models_stay(window: Window) -> None:
    window.choose("rossam-tiny")
    assert not window.button("Delete…").isEnabled()
    assert not window.button("Download").isEnabled()


def test_without_an_engine_it_lists_deletes_and_leads_to_the_set_up(
    qgis: Any, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROSSAM_PYTHON", "/no/python")
    own_model(models_folder() / "my-ships")
    window = Window()
    window.choose("sam_vit_b")
    assert not window.button("Download").isEnabled()
    assert not window.button("Import").isEnabled()
    window.click("Set up the engine…")
    assert window.set_up == 1
    window.choose("my-ships")
    when_asked(QMessageBox, lambda box: press(box, QMessageBox.StandardButton.Yes))
    window.click("Delete…")
    assert "my-ships" not in window.names()
    monkeypatch.setenv("ROSSAM_PYTHON", engine)
    window.dialog.refresh()
    assert not window.button("Set up the engine…").isVisible()
    assert window.button("Import").isEnabled()
    window.dialog.close()
    window.dialog.deleteLater()
    QTest.qWait(1)


def test_every_label_fits_in_a_small_window(window: Window) -> None:
    window.dialog.resize(820, 480)
    QTest.qWait(20)
    for button in window.dialog.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.minimumSizeHint().width(), button.text()
    assert window.dialog.sizeHint().width() <= 1366
    assert window.dialog.sizeHint().height() <= 768
