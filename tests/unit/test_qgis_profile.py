"""The plugin's way into a QGIS profile."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from rossam.rossam_core import qgis_profile
from rossam.rossam_core.engine import root
from rossam.rossam_core.errors import OutputError
from rossam.rossam_core.qgis_profile import Profile, find_profiles, install

links = pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")


@pytest.fixture
def profiles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user's profile folder of QGIS 3 with the profile `default`."""
    monkeypatch.delenv("QGIS_CUSTOM_CONFIG_PATH", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "data"))
    _, folder = next(iter(qgis_profile.profile_folders()))
    (folder / "default").mkdir(parents=True)
    return folder


@links
def test_a_link_enables_the_plugin_and_names_the_interpreter(profiles: Path) -> None:
    (profile,) = find_profiles("default")
    profile.settings.parent.mkdir()
    before = "[PythonPlugins]\nother=true\nrossam=false\n\n[qgis]\nname=M\\xfcller\n"
    profile.settings.write_text(before, encoding="utf-8")

    done = install(profile, "/opt/my engine/bin/python", link=True)

    assert profile.plugin.resolve() == root()
    assert profile.settings.read_text(encoding="utf-8") == (
        "[PythonPlugins]\nother=true\nrossam=true\n\n[qgis]\nname=M\\xfcller\n"
        '\n[rossam]\npython="/opt/my engine/bin/python"\n'
    )
    assert str(profile.plugin) in done[0]
    # Again, with another interpreter: nothing is doubled.
    install(profile, "/other/python", link=True)
    assert profile.settings.read_text(encoding="utf-8").count("rossam") == 2
    assert 'python="/other/python"' in profile.settings.read_text(encoding="utf-8")


def test_a_copy_leaves_out_what_users_do_not_need(profiles: Path) -> None:
    (profile,) = find_profiles("default")
    install(profile, "/opt/python", link=False)
    there = {path.name for path in profile.plugin.iterdir()}
    assert {"metadata.txt", "__init__.py", "__main__.py", "rossam_core", "plugin"} <= there
    assert not there & {".venv", ".git", "tests", "build", "benchmarks"}
    assert not list(profile.plugin.rglob("__pycache__"))
    # An update takes the old copy's place.
    (profile.plugin / "stale.py").touch()
    install(profile, "/opt/python", link=False)
    assert not (profile.plugin / "stale.py").exists()
    assert [path.name for path in profile.plugin.parent.iterdir()] == ["rossam"]


def test_a_foreign_folder_is_left_alone(profiles: Path) -> None:
    (profile,) = find_profiles("default")
    profile.plugin.mkdir(parents=True)
    (profile.plugin / "metadata.txt").write_text("name=Something\n", encoding="utf-8")
    with pytest.raises(OutputError, match="something else"):
        install(profile, "/opt/python", link=False)
    assert (profile.plugin / "metadata.txt").is_file()


def test_a_missing_profile_lists_those_that_exist(profiles: Path) -> None:
    (profiles / "work").mkdir()
    with pytest.raises(OutputError, match="no QGIS profile 'nope'; there are default, work"):
        find_profiles("nope")


def test_without_any_profile_the_message_says_to_start_qgis(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QGIS_CUSTOM_CONFIG_PATH", str(tmp_path / "none"))
    with pytest.raises(OutputError, match="Start QGIS once"):
        find_profiles("default")


def test_qgis_3_and_4_both_get_it(profiles: Path) -> None:
    newer = profiles.parent.parent / "QGIS4" / "profiles" / "default"
    newer.mkdir(parents=True)
    found = find_profiles("default")
    assert [profile.generation for profile in found] == ["QGIS3", "QGIS4"]
    assert found[1].settings.name == "QGIS4.ini"


@links
def test_settings_with_windows_line_ends_keep_them(tmp_path: Path) -> None:
    profile = Profile(tmp_path, "QGIS3")
    (tmp_path / "QGIS").mkdir()
    profile.settings.write_bytes(b"[PythonPlugins]\r\nother=true\r\n")
    install(profile, "/opt/python", link=True)
    assert profile.settings.read_bytes() == (
        b'[PythonPlugins]\r\nrossam=true\r\nother=true\r\n\r\n[rossam]\r\npython="/opt/python"\r\n'
    )


def test_odd_paths_are_written_as_qt_reads_them() -> None:
    assert qgis_profile.quoted('/a "b"/ä1/c\\d') == r'"/a \"b\"/\xe4\x31/c\\d"'
    assert qgis_profile.quoted("/🛩/x") == r'"/\xd83d\xdee9/x"'
