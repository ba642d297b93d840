"""What is going to be done, before it is: build, base, sizes; and the state of what is there."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from rossam.rossam_core.errors import OptionError
from rossam.rossam_core.setup import plan as setup_plan
from rossam.rossam_core.setup import python as setup_python
from rossam.rossam_core.setup.advice import SetupError
from rossam.rossam_core.setup.plan import choose_build, make_plan
from rossam.rossam_core.setup.state import SetupState, condition, read_state

pytestmark = pytest.mark.usefixtures("home")
posix = pytest.mark.skipif(sys.platform == "win32", reason="scripts of POSIX")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ROSSAM_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.mark.parametrize(
    ("wish", "system", "driver", "name", "tag"),
    [
        ("auto", "linux", "", "cpu", "cpu"),
        ("auto", "linux", "13.0", "cuda 13.2", ""),
        ("auto", "linux", "12.4", "cpu", "cpu"),
        ("cuda", "linux", "", "cuda 13.2", ""),
        ("cpu", "linux", "13.2", "cpu", "cpu"),
        ("auto", "win32", "", "cpu", ""),
        ("auto", "win32", "14.0", "cuda 13.2", "cu132"),
        ("cuda", "win32", "13.2", "cuda 13.2", "cu132"),
        ("auto", "darwin", "", "mps", ""),
    ],
)
def test_the_build_follows_wish_system_and_driver(
    wish: str, system: str, driver: str, name: str, tag: str
) -> None:
    build = choose_build(wish, system, "13.2", driver)
    assert (build.name, build.tag) == (name, tag)
    assert build.site == (f"https://download.pytorch.org/whl/{tag}" if tag else "")


def test_a_driver_that_is_too_old_or_missing_is_said() -> None:
    assert (
        "knows CUDA 12.4, but PyTorch needs 13.0"
        in choose_build("auto", "linux", "13.2", "12.4").remark
    )
    assert "No NVIDIA driver" in choose_build("cuda", "linux", "13.2", "").remark
    assert not choose_build("auto", "linux", "13.2", "").remark


def test_a_mac_has_no_cuda() -> None:
    with pytest.raises(SetupError, match="no CUDA build of PyTorch for macOS"):
        choose_build("cuda", "darwin", "13.2", "")


def test_the_plan_says_what_where_and_how_large(home: Path) -> None:
    cuda = dict(make_plan(build="cuda", driver_cuda="").rows())
    assert cuda["Folder"] == str(home / "engine")
    assert cuda["Python"].startswith(sys.version.split()[0])
    assert int(cuda["Pinned libraries"]) > 20
    if sys.platform == "linux":
        cpu = make_plan(build="cpu", driver_cuda="")
        assert "download.pytorch.org/whl/cpu" in dict(cpu.rows())["Source"]
        assert [text.partition("==")[0] for text in cpu.torch] == ["torch", "torchvision"]
        assert all(text.endswith("+cpu") for text in cpu.torch)
        assert not any(p.name.startswith(("nvidia", "torch", "pip")) for p in cpu.libraries)
        assert float(cuda["Disk space"].split()[1]) > 3 * float(
            dict(cpu.rows())["Disk space"].split()[1]
        )
    assert not home.exists(), "a plan changes nothing"


def test_what_was_set_up_is_kept_unless_something_else_is_asked_for(home: Path) -> None:
    (home / "engine").mkdir(parents=True)
    SetupState(sys.executable, "cuda 13.2", "x").write(home / "engine")
    if sys.platform == "linux":
        assert make_plan(driver_cuda="").build.name.startswith("cuda")
        assert make_plan(driver_cuda="", anew=True).build.name == "cpu"
        assert make_plan(driver_cuda="", build="cpu").build.name == "cpu"


def test_wrong_wishes_are_named(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="The build is 'rocm'; it must be one of auto, cpu, cuda"):
        make_plan(build="rocm")
    with pytest.raises(OptionError, match=r"folder of wheels .*nowhere does not exist"):
        make_plan(wheels=str(tmp_path / "nowhere"))


@posix
def test_inside_qgis_its_program_is_not_taken_for_python(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`sys.executable` is QGIS itself there; it would open a second window."""
    opened = tmp_path / "opened"
    qgis = tmp_path / "qgis-bin"
    qgis.write_text(f"#!/bin/sh\ntouch {opened}\n", encoding="utf-8")
    qgis.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(qgis))
    base = setup_python.find_base()
    assert base.path.is_file()
    assert not opened.exists()


@posix
def test_an_old_python_is_refused_with_its_version(tmp_path: Path) -> None:
    old = next(iter(sorted(Path.home().glob(".pyenv/versions/3.9*/bin/python"))), None)
    if old is None:
        pytest.skip("no Python 3.9 here")
    with pytest.raises(SetupError) as caught:
        make_plan(python=str(old))
    assert "but 3.10 or newer is needed" in str(caught.value)
    assert "python.org" in caught.value.hint


@posix
def test_what_is_no_python_is_refused(tmp_path: Path) -> None:
    not_executable = tmp_path / "python"
    not_executable.write_text("#!/bin/sh\n", encoding="utf-8")
    with pytest.raises(SetupError, match="cannot be started: Permission denied") as caught:
        make_plan(python=str(not_executable))
    assert caught.value.reason == "blocked"
    assert "virus scanner" in caught.value.hint
    with pytest.raises(SetupError, match="is no Python that works"):
        make_plan(python=shutil.which("true") or "/bin/true")
    with pytest.raises(SetupError, match="cannot be started: No such file"):
        make_plan(python=str(tmp_path / "missing"))


@posix
def test_without_any_python_all_that_was_looked_at_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(setup_python, "candidates", lambda: iter([Path("/bin/true")]))
    with pytest.raises(SetupError, match="No Python fits the engine: /bin/true is no Python"):
        make_plan()


@posix
@pytest.mark.parametrize(
    ("said", "code", "version"),
    [
        ("| NVIDIA-SMI 580.65   Driver Version: 580.65   CUDA Version: 13.0 |", 0, "13.0"),
        ("NVIDIA-SMI has failed because it couldn't communicate with the NVIDIA driver.", 9, ""),
    ],
)
def test_the_driver_says_its_cuda_version(
    said: str, code: int, version: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The program is a stand-in: not every machine has a card."""
    program = tmp_path / "nvidia-smi"
    program.write_text(f'#!/bin/sh\necho "{said}"\nexit {code}\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert setup_plan.cuda_of_driver() == version


def test_an_environment_says_how_far_it_is(home: Path) -> None:
    folder = home / "engine"
    assert condition(folder) == "absent"
    folder.mkdir(parents=True)
    assert condition(folder) == "absent"
    (folder / "pyvenv.cfg").touch()
    assert condition(folder) == "foreign"
    state = SetupState("/usr/bin/python3", "cpu", "ab", ("environment",))
    state.write(folder)
    assert (condition(folder), read_state(folder)) == ("interrupted", state)
    SetupState("/usr/bin/python3", "cpu", "ab", ("environment", "verify")).write(folder)
    assert condition(folder) == "ready"
    for rubbish in ("{", "[]", '{"python": 1}', '{"finished": "verify"}'):
        (folder / "setup.json").write_text(rubbish, encoding="utf-8")
        assert condition(folder) == "interrupted"
