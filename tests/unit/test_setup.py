"""The engine set up from a folder of small wheels, and every way in which that fails."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rossam.rossam_core.engine import find_engine
from rossam.rossam_core.errors import Cancelled, EngineError
from rossam.rossam_core.setup.advice import SetupError
from rossam.rossam_core.setup.plan import Plan, make_plan, managed_folder
from rossam.rossam_core.setup.process import Listener
from rossam.rossam_core.setup.state import SetupState, read_state
from rossam.rossam_core.setup.steps import check_existing, remove, set_up
from setup_hearing import Heard
from setup_wheels import engine_wheels, make_wheel, write_lock

ROOT = Path(__file__).resolve().parents[2]
posix = pytest.mark.skipif(sys.platform == "win32", reason="files of POSIX")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ROSSAM_HOME", str(tmp_path / "größte home"))
    monkeypatch.delenv("ROSSAM_PYTHON", raising=False)
    return tmp_path / "größte home"


@pytest.fixture
def make(home: Path, tmp_path: Path) -> Callable[..., Plan]:
    """A plan that installs small wheels, of which the disk needs little."""

    def plan(lock: Path | None = None, **changes: object) -> Plan:
        wheels = tmp_path / "wheels"
        lock = lock or engine_wheels(wheels)
        made = make_plan(wheels=str(wheels), lock=lock, driver_cuda="", python=sys.executable)
        small = replace(made.build, download_bytes=1e6, disk_bytes=1e6)
        return replace(made, build=small, **changes)

    return plan


def fails(plan: Plan) -> SetupError:
    with pytest.raises(SetupError) as caught:
        set_up(plan, Heard().listener)
    return caught.value


def test_from_nothing_to_an_engine_that_segments_and_again_and_away(
    home: Path, make: Callable[..., Plan]
) -> None:
    heard = Heard()
    plan = make()
    state = set_up(plan, heard.listener)
    assert state.finished == ("environment", "pip", "libraries", "verify")
    assert "outlines a drawn disc with an IoU of 0.9" in heard.text
    assert heard.shares == sorted(heard.shares)
    assert heard.shares[-1] == 1.0
    assert find_engine().python == plan.python
    assert subprocess.run([str(plan.python), "-c", "import planes"], check=False).returncode == 0
    assert "Trying the engine: done" in (home / "setup.log").read_text(encoding="utf-8")

    again = Heard()
    began = time.monotonic()
    assert set_up(make(), again.listener) == state
    assert time.monotonic() - began < 5
    assert "Everything is set up already." in again.lines

    models = home / "models"
    models.mkdir()
    assert remove(managed_folder(), heard.listener.log)
    assert not remove(managed_folder(), heard.listener.log)
    assert models.is_dir()
    assert sorted(path.name for path in home.iterdir()) == ["models", "setup.log"]


def test_a_stopped_set_up_is_no_engine_and_goes_on_where_it_was(
    home: Path, make: Callable[..., Plan], monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = make()
    with pytest.raises(Cancelled, match="goes on from here"):
        set_up(plan, Heard(stop_at="planes-2.5").listener)
    state = read_state(plan.folder)
    assert state is not None
    assert state.finished == ("environment", "pip")
    monkeypatch.setattr("rossam.rossam_core.engine.root", lambda: home)
    with pytest.raises(EngineError, match=r"was not finished.*Start it again"):
        find_engine()

    heard = Heard(stop_at="Installing the libraries: done")
    with pytest.raises(Cancelled):
        set_up(make(), heard.listener)
    assert "Going on after: environment, pip." in heard.lines
    assert "Making the environment: done" not in heard.text


@posix
def test_a_killed_set_up_is_recognised_and_its_pip_is_gone(
    make: Callable[..., Plan], tmp_path: Path
) -> None:
    """The terminal's door, ended as a system does it, while pip waits for a silent server."""
    import socket

    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/simple"
        process = subprocess.Popen(
            [sys.executable, str(ROOT), "setup", "--yes", "--cuda", "--python", sys.executable],
            env={**os.environ, "PIP_INDEX_URL": address, "PIP_CONFIG_FILE": os.devnull},
            stdout=subprocess.DEVNULL,
        )
        folder = managed_folder()
        silent.settimeout(300)
        silent.accept()
        process.terminate()
        assert process.wait(20) == 128 + 15
    assert not running_in(folder)
    state = read_state(folder)
    assert state is not None
    assert state.finished == ("environment",)
    assert set_up(make(), Heard().listener).complete, "with other choices it is made anew"


def running_in(folder: Path) -> list[str]:
    """Processes whose program or arguments lie in a folder."""
    listed = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True)
    return [line for line in listed.stdout.splitlines() if str(folder) in line]


def test_repair_makes_it_anew(make: Callable[..., Plan]) -> None:
    plan = make()
    plan.folder.mkdir(parents=True)
    (plan.folder / "by hand.txt").touch()
    error = fails(plan)
    assert "holds something that this set-up did not make" in str(error)
    assert "repair" in error.hint
    assert (plan.folder / "by hand.txt").is_file()
    with pytest.raises(Cancelled):
        set_up(replace(plan, anew=True), Heard(stop_at="Making the environment: done").listener)
    assert not (plan.folder / "by hand.txt").exists()


def test_other_libraries_are_installed_into_the_environment_that_is_there(
    make: Callable[..., Plan], tmp_path: Path
) -> None:
    plan = make()
    plan.folder.mkdir(parents=True)
    old = SetupState(plan.state().python, plan.state().build, "another list", ("environment",))
    with pytest.raises(Cancelled):
        set_up(plan, Heard(stop_at="Making the environment: done").listener)
    replace(old, finished=("environment", "pip", "libraries", "verify")).write(plan.folder)
    heard = Heard(stop_at="Getting pip ready: done")
    with pytest.raises(Cancelled):
        set_up(plan, heard.listener)
    assert "Other versions of libraries are wanted than those that are there." in heard.lines
    assert "Making the environment: done" not in heard.text


def test_only_one_set_up_at_a_time(home: Path, make: Callable[..., Plan]) -> None:
    first_waits, second_done = threading.Event(), threading.Event()

    def hold(_line: str) -> None:
        first_waits.set()
        second_done.wait(60)

    stopped = Listener(lambda _text, _share: None, hold, second_done.is_set)
    plan = make()

    def first() -> None:
        with pytest.raises(Cancelled):
            set_up(plan, stopped)

    thread = threading.Thread(target=first)
    thread.start()
    assert first_waits.wait(60)
    error = fails(plan)
    second_done.set()
    thread.join()
    assert "Another set-up is at work" in str(error)
    assert error.reason == "busy"


# --- what goes wrong


def test_a_disk_without_room_is_told_beforehand(home: Path, make: Callable[..., Plan]) -> None:
    plan = make()
    error = fails(replace(plan, build=replace(plan.build, disk_bytes=1e15)))
    assert "GB free, but the set-up needs 1000001.0 GB" in str(error)
    assert "ROSSAM_HOME" in error.hint
    assert not plan.folder.exists()


@posix
def test_a_disk_that_fills_up_is_told(
    home: Path, make: Callable[..., Plan], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A disk of two megabytes, where the system lets one be made."""
    home.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(home)],
        capture_output=True,
        check=False,
    )
    if made.returncode:
        pytest.skip("no small disk can be made here")
    try:
        # The look beforehand is passed by, as when another program fills the disk meanwhile.
        monkeypatch.setattr("rossam.rossam_core.setup.steps.check", lambda _plan: None)
        error = fails(make())
    finally:
        subprocess.run(["umount", str(home)], check=True)
    assert error.reason == "disk"
    assert "Free some space" in error.hint


@posix
def test_a_folder_that_may_not_be_written_is_told(
    make: Callable[..., Plan], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = make()
    if os.geteuid() == 0:
        # Nothing is forbidden to root, but files of the kernel.
        forbidden = Path("/proc/self/rossam")
    else:
        (tmp_path / "locked").mkdir(mode=0o500)
        forbidden = tmp_path / "locked" / "rossam"
    error = fails(replace(plan, folder=forbidden / "engine"))
    assert str(forbidden) in str(error)
    # The kernel's files say that there is no such file.
    assert error.reason == ("permission" if os.geteuid() else "")


def test_missing_wheels_are_named_before_anything_is_made(
    make: Callable[..., Plan], tmp_path: Path
) -> None:
    lock = engine_wheels(tmp_path / "wheels")
    with lock.open("a", encoding="utf-8") as file:
        file.write("rasterio==1.4.4 --hash=sha256:" + "0" * 64 + "\n")
    error = fails(make(lock))
    assert "lacks rasterio==1.4.4." in str(error)
    assert not managed_folder().exists()


def test_a_wheel_for_another_python_is_named(make: Callable[..., Plan], tmp_path: Path) -> None:
    wheel = make_wheel(tmp_path / "wheels", "planes", "3.0", tag="cp27-cp27m-win32")
    error = fails(make(write_lock(tmp_path / "lock.txt", wheel)))
    assert error.reason == "wheel"
    assert "No matching distribution found for planes==3.0" in str(error)
    assert "Choose another Python" in error.hint


def test_a_wheel_that_was_changed_is_refused(make: Callable[..., Plan], tmp_path: Path) -> None:
    lock = engine_wheels(tmp_path / "wheels")
    make_wheel(tmp_path / "wheels", "planes", "2.5", {"planes.py": "import evil\n"})
    error = fails(make(lock))
    assert error.reason == "hash"
    assert "planes" in str(error)
    assert "damaged or was changed" in error.hint


def test_an_environment_without_its_libraries_does_not_pass(
    make: Callable[..., Plan], tmp_path: Path
) -> None:
    wheel = make_wheel(tmp_path / "wheels", "planes")
    error = fails(make(write_lock(tmp_path / "lock.txt", wheel)))
    assert "is not complete: " in str(error)
    assert "not installed" in str(error)
    assert read_state(managed_folder()).finished == ("environment", "pip", "libraries")


@posix
@pytest.mark.parametrize("has_pip", [True, False])
def test_a_python_without_ensurepip_as_debian_has_it(
    make: Callable[..., Plan], tmp_path: Path, has_pip: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a wheel of pip in reach it works; with nothing it says what to install."""
    monkeypatch.setattr("rossam.rossam_core.setup.first_pip._WHEELS_OF_SYSTEM", tmp_path / "none")
    import ensurepip

    if has_pip:
        bundled = Path(ensurepip.__file__).parent / "_bundled"
        for wheel in bundled.glob("pip-*.whl"):
            (tmp_path / "wheels").mkdir(exist_ok=True)
            shutil.copy(wheel, tmp_path / "wheels")
    plan = make()
    plan = replace(plan, base=replace(plan.base, has_ensurepip=False, pip_folder=""))
    if has_pip:
        with pytest.raises(Cancelled):
            set_up(plan, Heard(stop_at="Getting pip ready: done").listener)
    else:
        error = fails(plan)
        assert "has no pip and no way to get one" in str(error)
        assert "sudo apt install python3-venv" in error.hint


def test_an_existing_interpreter_is_checked_before_it_is_used(tmp_path: Path) -> None:
    heard = Heard()
    assert check_existing(f'"{sys.executable}"', heard.listener) == Path(sys.executable).absolute()
    assert "outlines a drawn disc" in heard.text
    with pytest.raises(SetupError, match=r"missing does not exist; name the program itself"):
        check_existing(str(tmp_path / "missing"), heard.listener)
    bare = tmp_path / "bare"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(bare)], check=True)
    with pytest.raises(SetupError, match=r"is not complete: .* \(not installed\)") as caught:
        check_existing(str(bare / "bin" / "python"), heard.listener)
    assert "-m pip install" in caught.value.hint
