"""Where the engine is found and what it may see."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from rossam.rossam_core import engine
from rossam.rossam_core.errors import EngineError

posix = pytest.mark.skipif(sys.platform == "win32", reason="paths of POSIX")


def make_python(path: Path) -> Path:
    path.parent.mkdir(parents=True)
    path.touch()
    return path


def test_the_variable_comes_before_the_setting_and_the_setting_before_the_environments(
    tmp_path: Path,
) -> None:
    by_variable = make_python(tmp_path / "a b" / "python")
    by_setting = make_python(tmp_path / "größe" / "python")
    managed = make_python(engine.interpreter_in(tmp_path / "home" / "engine"))
    env = {"ROSSAM_HOME": str(tmp_path / "home"), "ROSSAM_PYTHON": str(by_variable)}

    assert engine.find_engine(str(by_setting), env).python == by_variable
    del env["ROSSAM_PYTHON"]
    assert engine.find_engine(str(by_setting), env).python == by_setting
    assert engine.find_engine("", env).python == managed
    assert engine.find_engine(f'"{by_setting}"', env).python == by_setting


@pytest.mark.parametrize(
    ("env", "setting", "named"),
    [
        ({"ROSSAM_PYTHON": "/not/there/python"}, "", "the variable ROSSAM_PYTHON"),
        ({}, "/not/there/python", "the QGIS setting rossam/python"),
    ],
)
def test_a_chosen_interpreter_that_is_missing_is_named_and_never_skipped(
    tmp_path: Path, env: dict[str, str], setting: str, named: str
) -> None:
    make_python(engine.interpreter_in(tmp_path / "engine"))
    with pytest.raises(EngineError) as caught:
        engine.find_engine(setting, {"ROSSAM_HOME": str(tmp_path), **env})
    assert str(Path("/not/there/python")) in str(caught.value)
    assert named in str(caught.value)


def test_without_any_engine_the_message_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "root", lambda: tmp_path / "plugins" / "rossam")
    with pytest.raises(EngineError) as caught:
        engine.find_engine("", {"ROSSAM_HOME": str(tmp_path)})
    message = str(caught.value)
    assert f"python3 {tmp_path / 'plugins' / 'rossam'} setup" in message
    assert "rossam:setup" in message
    assert "Set up the engine" in message
    assert "ROSSAM_PYTHON" in message


@posix
@pytest.mark.parametrize(
    ("platform", "env", "folder"),
    [
        ("linux", {}, ".local/share/rossam"),
        ("linux", {"XDG_DATA_HOME": "/x"}, "/x/rossam"),
        ("darwin", {}, "Library/Application Support/rossam"),
        ("win32", {}, "AppData/Local/rossam"),
        ("win32", {"LOCALAPPDATA": "/l"}, "/l/rossam"),
        ("linux", {"ROSSAM_HOME": "~/models"}, "models"),
    ],
)
def test_the_home_is_the_platforms_folder(
    platform: str, env: dict[str, str], folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/users/me")
    assert engine.home(env, platform) == Path("/users/me") / folder


def test_the_child_sees_the_user_but_not_qgis() -> None:
    foreign = {
        "PYTHONHOME": "/qgis",
        "PYTHONPATH": "/qgis",
        "PYTHONEXECUTABLE": "/qgis",
        "__PYVENV_LAUNCHER__": "/qgis",
        "PROJ_LIB": "/qgis",
        "PROJ_DATA": "/qgis",
        "GDAL_DATA": "/qgis",
        "GDAL_DRIVER_PATH": "/qgis",
        "QGIS_PREFIX_PATH": "/qgis",
        "QT_QPA_PLATFORM": "offscreen",
        "LD_PRELOAD": "/qgis.so",
        "Proj_Lib": "/qgis",
    }
    own = {
        "ROSSAM_HOME": "/home/me/models",
        "OMP_NUM_THREADS": "1",
        "AWS_REGION": "eu-central-1",
        "GDAL_HTTP_PROXY": "http://proxy:3128",
        "GDAL_DISABLE_READDIR_ON_OPEN": "EMPTY_DIR",
        "https_proxy": "http://proxy:3128",
        "LD_LIBRARY_PATH": "/opt/cuda/lib",
        "PATH": "/usr/bin",
    }
    seen = engine.child_environment({**foreign, **own})
    assert {name: seen[name] for name in own} == own
    assert set(seen) - set(own) == {"PYTHONUTF8", "PYTHONFAULTHANDLER"}


@posix
def test_the_libraries_of_a_bundled_qgis_are_taken_off_the_search_paths() -> None:
    seen = engine.child_environment(
        {
            "APPDIR": "/tmp/.mount_QGIS",
            "PATH": os.pathsep.join(["/tmp/.mount_QGIS/usr/bin", "/usr/bin"]),
            "LD_LIBRARY_PATH": os.pathsep.join(["/tmp/.mount_QGIS/usr/lib", "/opt/cuda/lib"]),
        }
    )
    assert seen["PATH"] == "/usr/bin"
    assert seen["LD_LIBRARY_PATH"] == "/opt/cuda/lib"
