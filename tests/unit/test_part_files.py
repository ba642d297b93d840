"""What is left beside an output when its process ends at the worst moment."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from rossam.rossam_core.part_files import set_aside

_TERMINATED_WHILE_PROBING = """
import os, shutil, signal, sys
from rossam.rossam_core import cli, part_files

make = part_files.tempfile.mkdtemp

def make_and_be_terminated(*args, **names):
    make(*args, **names)
    os.kill(os.getpid(), signal.SIGTERM)

part_files.tempfile.mkdtemp = make_and_be_terminated
sys.argv = ["rossam", "segment", *sys.argv[1:]]
cli.main()
"""


def test_a_termination_before_the_folder_is_known_leaves_nothing(
    tmp_path: Path, real_data: Path
) -> None:
    stem = str(real_data / "geo" / "suedtirol_1255775_5854640")
    arguments = [f"{stem}.tif", f"{stem}_boxes.gpkg", "-o", str(tmp_path / "out.gpkg")]
    ended = subprocess.run(
        [sys.executable, "-c", _TERMINATED_WHILE_PROBING, *arguments], check=False, timeout=120
    )
    assert ended.returncode == 128 + signal.SIGTERM
    assert list(tmp_path.iterdir()) == []


def test_files_set_aside_return_where_a_termination_comes_between(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mask = tmp_path / "mask.tif"
    mask.write_text("a day's work")
    replace: Callable[[Path, Path], Path] = Path.replace

    def replace_and_be_terminated(path: Path, target: Path) -> Path:
        replace(path, target)
        if path == mask:
            raise SystemExit(128 + signal.SIGTERM)
        return target

    monkeypatch.setattr(Path, "replace", replace_and_be_terminated)
    with pytest.raises(SystemExit), set_aside([mask], tmp_path / "aside"):
        pass
    assert mask.read_text() == "a day's work"
