"""What is copied for a question: enough to help, and nobody's names and secrets."""

from __future__ import annotations

import getpass
import os
from pathlib import Path

import pytest
from rossam.rossam_core.setup import diagnostics as setup_diagnostics
from rossam.rossam_core.setup.diagnostics import diagnostics, redact


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://ada:pa/ss@host.example/simple", "https://<hidden>@host.example/simple"),
        ("http://office%5Cada:x@10.0.0.1:3128 no", "http://<hidden>@10.0.0.1:3128 no"),
        ("https://host/x?token=abc123&a=1", "https://host/x?token=<hidden>&a=1"),
        ("Authorization: Basic QWRhOng=", "Authorization: Basic <hidden>"),
        ("PIP_INDEX_URL=https://__token__:pypi-AgEIcHlwaS5vcmc@h/s", "PIP_INDEX_URL=https://<hidden>@h/s"),
        ("C:\\Users\\Ada Lovelace\\AppData", "C:\\Users\\<user>\\AppData"),
        ("/Users/ada/Library/rossam", "/Users/<user>/Library/rossam"),
        ("password: hunter2", "password: <hidden>"),
        ("https://download.pytorch.org/whl/cpu", "https://download.pytorch.org/whl/cpu"),
        ("torch==2.15.0 at 3.1 MB/s", "torch==2.15.0 at 3.1 MB/s"),
    ],
)  # fmt: skip
def test_secrets_and_names_are_hidden(text: str, expected: str) -> None:
    assert redact(text) == expected


def test_passwords_of_the_settings_are_hidden_whatever_they_hold(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "ada:se cr/e t@proxy.example:3128")
    monkeypatch.setenv("PIP_EXTRA_INDEX_URL", "https://a.example/s https://b@d:p#w@b.example/s")
    for name in ("HTTPS_PROXY", "PIP_EXTRA_INDEX_URL"):
        shown = redact(f"{name}={os.environ[name]}")
        assert shown.count("<hidden>@") == 1, shown
        assert not any(text in shown for text in ("ada", "se ", "cr/e", "b@d", "p#w")), shown
    assert "a.example/s" in shown


def test_the_own_home_user_and_machine_are_hidden(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home of ada"))
    monkeypatch.setattr(getpass, "getuser", lambda: "ada.l")
    monkeypatch.setattr(setup_diagnostics.socket, "gethostname", lambda: "adas-laptop")
    text = f"{tmp_path / 'home of ada'}/x belongs to ada.l on adas-laptop, not to ada.long"
    assert redact(text) == "~/x belongs to <user> on <machine>, not to ada.long"


def test_they_say_where_things_are_and_how_the_last_set_up_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROSSAM_HOME", str(tmp_path))
    monkeypatch.setenv("PIP_INDEX_URL", "https://me:secret@mirror.example/simple")
    (tmp_path / "setup.log").write_text(
        "".join(f"line {n}\n" for n in range(200)) + "SetupError: the disk is full\n",
        encoding="utf-8",
    )
    text = diagnostics("", qgis="3.22.16")
    assert "QGIS 3.22.16" in text
    assert "Environment: absent" in text
    assert "Last 80 of 201 lines of the log:" in text
    assert text.endswith("SetupError: the disk is full")
    assert "line 100\n" not in text
    assert "secret" not in text
