"""Requests about models to the worker process itself."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from rossam.rossam_core.client import Worker
from rossam.rossam_core.engine import Engine, root
from rossam.rossam_core.errors import ModelError, OptionError
from rossam.rossam_core.model_store import find_model, models_folder

BUNDLED = root() / "rossam_core" / "models" / "bundled" / "rossam-tiny"


@pytest.fixture(scope="module")
def worker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Worker]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ROSSAM_HOME", str(tmp_path_factory.mktemp("home")))
        patch.setenv("NO_PROXY", "127.0.0.1")
        with Worker.start(Engine(Path(sys.executable), root(), "this interpreter")) as running:
            yield running


def test_an_imported_model_is_one_of_the_list(worker: Worker, tmp_path: Path) -> None:
    source = tmp_path / "größer"
    shutil.copytree(BUNDLED, source)
    seen: list[tuple[str, int, int]] = []
    answer = worker.request(
        "import_model", {"source": str(source)}, on_progress=lambda *at: seen.append(at)
    )
    assert (answer["name"], answer["origin"]) == ("größer", "own")
    assert seen[-1] == ("import", 2, 2)
    listed = worker.request("models", {})["models"]
    assert listed[-1] == answer
    model = find_model("größer")
    assert model is not None
    assert model.to_dict() == answer


def test_what_cannot_be_imported_or_downloaded_is_explained(worker: Worker, tmp_path: Path) -> None:
    other = tmp_path / "sam_vit_b_01ec64.pth"
    other.write_bytes(b"something else")
    before = sorted(models_folder().glob("*"))
    for method, params, kind, said in (
        ("import_model", {"source": str(other)}, ModelError, "has 375,042,383 bytes; this one"),
        ("import_model", {"name": "a"}, OptionError, "needs 'source' as text"),
        ("download", {"name": "sam3"}, ModelError, "'sam3' is unknown; models to download are"),
        ("download", {"name": "rossam-tiny"}, ModelError, "comes with ROS-SAM"),
        ("download", {"name": "sam_vit_b", "source": str(other)}, ModelError, "it has 14 bytes"),
        ("download", {"name": "sam_vit_b", "speed": 1}, OptionError, "Unknown key 'speed'"),
        (
            "download",
            {"name": "mobile_sam", "mirror": "http://127.0.0.1:9"},
            ModelError,
            r"mobile_sam\.pt could not be downloaded: .*a mirror, or a file that you have",
        ),
        (
            "download",
            {"name": "mobile_sam", "proxy": "http://127.0.0.1:9"},
            ModelError,
            r"mobile_sam\.pt could not be downloaded: the proxy refused",
        ),
    ):
        with pytest.raises(kind, match=said):
            worker.request(method, params)
    assert sorted(models_folder().glob("*")) == before
