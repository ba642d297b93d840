"""Setting up the engine from QGIS: the algorithm, `qgis_process`, and the dialog as a person."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ENGINE = os.environ.get("ROSSAM_PYTHON", "")
WAIT_S = 300

pytestmark = pytest.mark.skipif(not ENGINE, reason="ROSSAM_PYTHON names no engine")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qgis: Any) -> Iterator[Path]:
    """No engine is chosen, and the place for one is empty."""
    from qgis.core import QgsSettings

    monkeypatch.setenv("ROSSAM_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("ROSSAM_PYTHON")
    QgsSettings().remove("rossam/python")
    yield tmp_path / "home"
    QgsSettings().remove("rossam/python")


@pytest.fixture
def small_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of small wheels that stands for the pinned libraries of the engine.

    Made by the engine, whose libraries they lead to; its Python is also the base.
    """
    from rossam.processing_provider import setup
    from rossam.rossam_core.setup import plan as setup_plan

    script = (
        "import sys; sys.path.insert(0, sys.argv[1]); import setup_wheels;"
        "from pathlib import Path; print(setup_wheels.engine_wheels(Path(sys.argv[2])))"
    )
    made = subprocess.run(
        [ENGINE, "-c", script, str(Path(__file__).parents[1] / "unit"), str(tmp_path / "wheels")],
        capture_output=True,
        text=True,
        check=True,
    )

    def make_small_plan(**choices: Any) -> Any:
        return setup_plan.make_plan(**{**choices, "lock": Path(made.stdout.strip())})

    monkeypatch.setattr(setup, "make_plan", make_small_plan)
    # Nothing is asked of the network.
    monkeypatch.setattr(setup_plan, "TORCH_SITE", "http://127.0.0.1:9/whl/")
    monkeypatch.setattr(setup_plan, "_LIBRARIES_BYTES", (0.0, 0.0))
    monkeypatch.setattr(setup_plan, "_CPU_BYTES", (0.0, 0.0))
    return tmp_path / "wheels"


@pytest.fixture
def run(qgis: Any, context: Any) -> Callable[..., dict[str, Any]]:
    import processing

    def run_setup(feedback: Any = None, **parameters: Any) -> dict[str, Any]:
        return dict(processing.run("rossam:setup", parameters, context=context, feedback=feedback))

    return run_setup


def test_install_and_remove_as_scripts_do(
    run: Callable[..., dict[str, Any]], home: Path, small_lock: Path
) -> None:
    from qgis.core import QgsProcessingFeedback, QgsSettings

    QgsSettings().setValue("rossam/python", ENGINE)
    feedback = QgsProcessingFeedback(False)
    result = run(feedback, WHEELS=str(small_lock), BASE_PYTHON=ENGINE)
    assert result["FOLDER"] == str(home / "engine")
    assert Path(result["ENGINE"]).parent.parent == home / "engine"
    assert "outlines a drawn disc" in feedback.textLog()
    assert feedback.progress() == 100
    # The last choice counts: the interpreter that was named before is not used any more.
    assert not QgsSettings().value("rossam/python")

    assert run(ACTION="remove")["FOLDER"] == str(home / "engine")
    assert not (home / "engine").exists()


def test_an_existing_interpreter_is_checked_and_remembered(
    run: Callable[..., dict[str, Any]], home: Path
) -> None:
    from qgis.core import QgsProcessingException, QgsSettings

    assert run(USE_PYTHON=ENGINE)["ENGINE"] == ENGINE
    assert QgsSettings().value("rossam/python") == ENGINE
    with pytest.raises(
        QgsProcessingException, match=r"is not complete: .*not installed|is Python 3"
    ):
        run(USE_PYTHON=sys.executable)
    assert QgsSettings().value("rossam/python") == ENGINE


def test_a_larger_build_than_the_chosen_one_is_warned_of(
    run: Callable[..., dict[str, Any]],
    home: Path,
    small_lock: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Neither PyTorch's own site nor an index answers."""
    from qgis.core import QgsProcessingException, QgsProcessingFeedback
    from rossam.rossam_core.setup import plan as setup_plan

    if sys.platform != "linux":
        pytest.skip("only there the index has no build for the processor")
    # Of the small list as it is with PyTorch in it.
    lock = small_lock.parent / "lock.txt"
    pins = "".join(
        f"{name}==2.15.0 --hash=sha256:{64 * '0'}\n" for name in ("torch", "torchvision")
    )
    lock.write_text(lock.read_text(encoding="utf-8") + pins, encoding="utf-8")
    monkeypatch.setattr(setup_plan, "_CUDA_BYTES", (0.0, 0.0))
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    feedback = QgsProcessingFeedback(False)
    with pytest.raises(QgsProcessingException, match="The download server cannot be reached"):
        run(feedback, BUILD="cpu", BASE_PYTHON=ENGINE)
    warned, _, done = feedback.htmlLog().partition("Making the environment")
    assert done
    assert "is taken instead of that for CPU: ≈ 0.0 GB to download" in warned
    assert "It works on the processor as well." in warned


def test_qgis_process_says_what_went_wrong_and_fails(
    qgis_process: Callable[..., subprocess.CompletedProcess[str]], tmp_path: Path
) -> None:
    (tmp_path / "wheels").mkdir()
    done = qgis_process(
        *("run", "rossam:setup", f"--WHEELS={tmp_path / 'wheels'}", f"--BASE_PYTHON={ENGINE}"),
        ROSSAM_HOME=str(tmp_path / "home"),
    )
    assert done.returncode != 0
    assert f"The folder of wheels {tmp_path / 'wheels'} lacks " in done.stderr + done.stdout
    assert "rasterio==" in done.stderr + done.stdout
    assert not (tmp_path / "home" / "engine").exists()


# --- the dialog


@pytest.fixture
def dialog(
    qgis: Any, home: Path, small_lock: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Any]:
    from qgis.PyQt.QtTest import QTest
    from rossam.plugin import setup_dialog
    from rossam.processing_provider import setup

    monkeypatch.setattr(setup_dialog, "make_plan", setup.make_plan)
    # The source tree has an interpreter of its own.
    monkeypatch.setattr("rossam.rossam_core.engine.root", lambda: home / "plugin")
    shown = setup_dialog.SetupDialog(None)
    shown.show()
    yield shown
    shown.close()
    shown.deleteLater()
    # Here and now: collected by Python in another thread, it would be deleted there.
    QTest.qWait(1)


def wait_until(what: Callable[[], object]) -> None:
    from qgis.PyQt.QtTest import QTest

    deadline = time.monotonic() + WAIT_S
    while not what():
        assert time.monotonic() < deadline
        QTest.qWait(50)


def click(button: Any) -> None:
    from qgis.PyQt.QtCore import Qt
    from qgis.PyQt.QtTest import QTest

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def picture(dialog: Any, name: str) -> None:
    from qgis.PyQt.QtTest import QTest

    folder = os.environ.get("ROSSAM_SCREENSHOTS")
    if folder:
        # A text that grew is laid out with the next event.
        QTest.qWait(100)
        dialog.grab().save(str(Path(folder) / f"setup-{name}.png"))


def message(dialog: Any) -> str:
    return str(dialog.doing.text())


def test_a_person_sets_up_stops_goes_on_and_removes(
    dialog: Any, home: Path, small_lock: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qgis.PyQt.QtTest import QTest

    assert "none is set up" in dialog.state.text()
    assert not dialog.remove.isEnabled()
    for widget, path in ((dialog.wheels, small_lock), (dialog.base, ENGINE)):
        widget.lineEdit().setFocus()
        QTest.keyClicks(widget.lineEdit(), str(path))
    wait_until(dialog.install.isEnabled)
    assert str(home / "engine") in dialog.text.toPlainText()
    assert str(small_lock) in dialog.text.toPlainText()
    picture(dialog, "1-plan")

    click(dialog.install)
    wait_until(lambda: "environment: done" in dialog.text.toPlainText())
    picture(dialog, "2-progress")
    click(dialog.stop)
    wait_until(dialog.install.isEnabled)
    assert "it goes on from here" in dialog.doing.text()
    assert "was not finished" in dialog.state.text()
    assert dialog.install.text() == "Go on"
    picture(dialog, "3-stopped")

    monkeypatch.undo()
    monkeypatch.setenv("ROSSAM_HOME", str(home))
    monkeypatch.delenv("ROSSAM_PYTHON")
    click(dialog.install)
    wait_until(lambda: dialog.stop.isEnabled() is False)
    assert "The engine is set up." in message(dialog), dialog.text.toPlainText()
    assert "Going on after: environment" in dialog.text.toPlainText()
    assert str(home / "engine") in dialog.state.text()
    picture(dialog, "4-done")

    asked: list[str] = []
    answering("No", asked)
    click(dialog.remove)
    assert (home / "engine").exists()
    answering("Yes", asked)
    click(dialog.remove)
    assert [str(home / "engine") in text for text in asked] == [True, True]
    wait_until(lambda: not (home / "engine").exists() and not dialog.stop.isEnabled())
    assert not dialog.remove.isEnabled()


def answering(button: str, seen: list[str]) -> None:
    """Presses a button of the question that comes up next, and notes what it asks."""
    from qgis.PyQt.QtCore import QTimer
    from qgis.PyQt.QtWidgets import QApplication, QMessageBox

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(50, answer)
            return
        seen.append(box.text())
        click(box.button(getattr(QMessageBox.StandardButton, button)))

    answer()


def test_repairing_shows_what_it_will_do_and_does_that(
    dialog: Any, home: Path, small_lock: Path
) -> None:
    from rossam.rossam_core.setup.state import SetupState

    (home / "engine").mkdir(parents=True)
    SetupState("/nowhere/python", "cuda 13.2", "x").write(home / "engine")
    dialog.wheels.setFilePath(str(small_lock))
    dialog.base.setFilePath(ENGINE)
    wait_until(lambda: dialog.install.isEnabled() and dialog.repair.isEnabled())
    seen: list[str] = []
    answering("No", seen)
    click(dialog.repair)
    wait_until(lambda: seen and dialog.install.isEnabled())
    assert str(small_lock) in dialog.text.toPlainText(), "the plan is there again"
    assert (home / "engine" / "setup.json").is_file()

    answering("Yes", seen)
    click(dialog.repair)
    wait_until(lambda: "Making the environment: done" in dialog.text.toPlainText())
    click(dialog.stop)
    wait_until(dialog.install.isEnabled)
    assert f"Removing {home / 'engine'}." in (home / "setup.log").read_text(encoding="utf-8")
    for question in seen:
        assert "Makes the environment anew." in question
        assert str(small_lock) in question
        assert "Disk space" in question
    assert len(seen) == 2


def test_a_failure_is_one_message_with_advice(dialog: Any, home: Path, small_lock: Path) -> None:
    next(small_lock.glob("planes-*.whl")).unlink()
    dialog.wheels.setFilePath(str(small_lock))
    dialog.base.setFilePath(ENGINE)
    wait_until(dialog.install.isEnabled)
    click(dialog.install)
    wait_until(lambda: not dialog.stop.isEnabled())
    assert "lacks planes==2.5" in message(dialog)
    assert "Fill the folder" in message(dialog)
    picture(dialog, "5-failed")


def test_an_existing_interpreter_that_is_none(dialog: Any, tmp_path: Path) -> None:
    dialog.tabs.setCurrentIndex(1)
    dialog.existing.setFilePath(str(tmp_path / "missing"))
    click(dialog.use)
    wait_until(lambda: message(dialog) and not dialog.stop.isEnabled())
    assert "missing does not exist; name the program itself" in message(dialog)
    picture(dialog, "6-existing")


def test_copied_diagnostics_hide_names_and_passwords(
    dialog: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from qgis.PyQt.QtWidgets import QApplication

    monkeypatch.setenv("HTTPS_PROXY", "http://ada:s3cret@proxy.example:3128")
    click(dialog.copy)
    text = QApplication.clipboard().text()
    assert "ROSSAM_HOME=" in text
    assert "QGIS 3" in text or "QGIS 4" in text
    assert "HTTPS_PROXY=http://<hidden>@proxy.example:3128" in text
    assert "s3cret" not in text
    assert "ada" not in text.split()


def test_closing_stops_what_goes_on(dialog: Any, home: Path, small_lock: Path) -> None:
    dialog.wheels.setFilePath(str(small_lock))
    dialog.base.setFilePath(ENGINE)
    wait_until(dialog.install.isEnabled)
    click(dialog.install)
    wait_until(lambda: "Making the environment: done" in dialog.text.toPlainText())
    dialog.close()
    listed = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True)
    assert str(home / "engine") not in listed.stdout
    assert not [thread for thread in dialog.findChildren(type(dialog._task)) if thread.isRunning()]
