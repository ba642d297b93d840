"""`rossam doctor` and `rossam plugin`, as commands."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from rossam.rossam_core.doctor import MISSING, Check, Report, Requirement, examine
from rossam.rossam_core.engine import interpreter_in, root


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(root()), *arguments],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_the_doctor_finds_everything(tmp_path: Path) -> None:
    done = run("doctor", ROSSAM_HOME=str(tmp_path))
    assert done.returncode == 0, done.stdout + done.stderr
    for word in ("torch", "Processor", "Memory", "Disk", "Model rossam-tiny", "Trial run"):
        assert f"ok       {word}" in done.stdout
    assert f"ROSSAM_HOME             {tmp_path}" in done.stdout
    assert done.stdout.endswith("Everything that is needed is there.\n")


def doctor_of(python: Path) -> str:
    """What the doctor says in an interpreter that has no libraries."""
    done = subprocess.run(
        [str(python), "-I", str(root()), "doctor"],
        env={name: value for name, value in os.environ.items() if name != "ROSSAM_PYTHON"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "MISSING  rasterio" in done.stdout
    assert "things are missing; see the arrows." in done.stdout
    return done.stdout


def test_the_doctor_speaks_where_every_library_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An environment of the user is filled by pip; the managed one is the set-up's to mend."""
    monkeypatch.setenv("ROSSAM_HOME", str(tmp_path))
    for name in ("own", "engine"):
        venv.create(tmp_path / name)
    own, managed = (interpreter_in(tmp_path / name) for name in ("own", "engine"))
    assert f'→ "{own}" -m pip install "torch>=' in doctor_of(own)
    said = doctor_of(managed)
    assert f'" "{root()}" setup --repair' in said
    assert f'→ "{managed}"' not in said, "it would be removed while it runs"


def test_the_doctor_of_a_bare_python_names_the_set_up() -> None:
    """Where the engine is what is missing, nothing goes into the system's own Python."""
    base = Path(getattr(sys, "_base_executable", sys.executable))
    done = subprocess.run(
        [str(base), "-I", "-S", str(root()), "doctor"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert f'→ "{base}" "{root()}" setup' in done.stdout
    assert "pip install" not in done.stdout


def test_the_doctor_says_how_qgis_gets_an_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rossam.rossam_core.engine.root", lambda: tmp_path)
    monkeypatch.setenv("ROSSAM_HOME", str(tmp_path))
    monkeypatch.delenv("ROSSAM_PYTHON", raising=False)
    found = next(check for check in examine().checks if check.name == "QGIS")
    assert "would find no engine" in found.text
    assert "Set up the engine…" in found.advice
    assert "plugin install" not in found.advice


def test_a_leaked_proj_is_named(tmp_path: Path) -> None:
    done = run("doctor", PROJ_LIB=str(tmp_path), PROJ_DATA=str(tmp_path))
    assert done.returncode == 1
    assert "MISSING  Coordinate systems" in done.stdout
    assert "→ Unset PROJ_LIB, PROJ_DATA." in done.stdout


@pytest.mark.parametrize(
    ("text", "found", "fits"),
    [
        ("torch>=2.4,<3", "2.15.0+cpu", True),
        ("torch>=2.4,<3", "2.3.1", False),
        ("torch>=2.4,<3", "3.0", False),
        ("torch<3,>=2.4", "2.4", True),
        ("pyarrow>=15", "26.0.1", True),
        ('tomli>=2.0; python_version < "3.11"', "1.9", False),
    ],
)
def test_versions_are_compared_as_numbers(text: str, found: str, fits: bool) -> None:
    assert Requirement.parse(text).accepts(found) == fits


def test_the_count_of_what_is_missing_is_told() -> None:
    checks = (Check("torch", MISSING, "not installed", "pip install torch"),)
    assert list(Report(checks).lines())[-1] == "1 thing is missing; see the arrows."


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
def test_plugin_install_links_the_tree_and_names_this_interpreter(tmp_path: Path) -> None:
    profile = tmp_path / "profiles" / "müller"
    profile.mkdir(parents=True)
    variables = {"QGIS_CUSTOM_CONFIG_PATH": str(tmp_path), "ROSSAM_HOME": str(tmp_path / "home")}
    refused = run("plugin", "install", **variables)
    assert refused.returncode == 1
    assert "There is no QGIS profile 'default'; there are müller." in refused.stderr

    done = run("plugin", "install", "--profile", "müller", **variables)
    assert done.returncode == 0, done.stderr
    assert (profile / "python" / "plugins" / "rossam").resolve() == root()
    settings = (profile / "QGIS" / "QGIS3.ini").read_text(encoding="utf-8")
    assert "[PythonPlugins]\nrossam=true" in settings
    assert f'[rossam]\npython="{sys.executable}"' in settings
    assert sys.executable in done.stdout
