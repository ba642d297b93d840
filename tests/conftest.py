"""Fixtures that every test may use."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session", autouse=True)
def empty_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Models and the engine of whoever runs the tests are neither used nor changed."""
    home = tmp_path_factory.mktemp("rossam-home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ROSSAM_HOME", str(home))
        yield home


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of real imagery; a test that needs it skips where it is missing."""
    folder = Path(os.environ.get("ROSSAM_DATA", ROOT.parent / "shared" / "data"))
    if not (folder / "vhr10").is_dir():
        pytest.skip(f"real imagery is not at {folder}; set ROSSAM_DATA")
    return folder
