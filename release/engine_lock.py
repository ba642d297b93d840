"""Pins what the engine consists of: `make lock`.

Writes `rossam_core/setup/engine_lock/engine.txt`: for every system and Python at once, the versions
that fit the dependencies in `pyproject.toml`, with the sha256 of each of their files. pip itself is
among them, so that every set-up runs the same one.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import tomllib

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "rossam_core" / "setup" / "engine_lock" / "engine.txt"
OLDEST_PYTHON = "3.10"
# From 24.1 on pip says how far a download is; from 25.1 on it resumes one.
OWN = ("pip>=25.1",)


def main() -> None:
    """Resolves the dependencies and writes the lock."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        wanted = [*tomllib.load(file)["project"]["dependencies"], *OWN]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "engine.in"
        source.write_text("\n".join(wanted) + "\n", encoding="utf-8")
        command = [
            *(sys.executable, "-m", "uv", "--no-python-downloads", "pip", "compile", str(source)),
            *("--upgrade", "--universal", "--python-version", OLDEST_PYTHON, "--generate-hashes"),
            *("--no-header", "--no-annotate", "--quiet", "--output-file", str(TARGET)),
        ]
        done = subprocess.run(command, check=False)  # noqa: S603 -- a fixed argument list
    sys.exit(done.returncode)


if __name__ == "__main__":
    main()
