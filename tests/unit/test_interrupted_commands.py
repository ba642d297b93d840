"""What an interrupted command says of its work."""

from __future__ import annotations

import sys

import pytest
from click.exceptions import Abort
from rossam.rossam_core import cli


@pytest.mark.parametrize(
    ("command", "told"),
    [
        ("segment", "Interrupted."),
        *(
            (name, "Interrupted. What was finished is kept; the same command goes on with it.")
            for name in ("ablate", "build-masks", "compare", "train")
        ),
    ],
)
def test_commands_that_keep_what_was_finished_say_so(
    command: str, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(**given: object) -> None:
        raise Abort

    monkeypatch.setattr(cli.rossam, "main", interrupted)
    monkeypatch.setattr(sys, "argv", ["rossam", command, "train"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 130
    assert capsys.readouterr().err.strip() == told
