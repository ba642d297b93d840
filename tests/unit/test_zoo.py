"""Models by name, and the commands about them."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from click.testing import CliRunner
from rossam.rossam_core import catalogue, model_store
from rossam.rossam_core.catalogue import CATALOGUE
from rossam.rossam_core.cli.models import models as models_command
from rossam.rossam_core.errors import ModelError
from rossam.rossam_core.model_store import find_model, list_models, models_folder
from rossam.rossam_core.models import zoo
from rossam.rossam_core.models.checkpoints import save_model
from rossam.rossam_core.models.sam import SamModel
from rossam.rossam_core.models.zoo import download_model, load_model
from sam_states import file_shapes, hollow, randomise, small_card


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("ROSSAM_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def published(tmp_path, monkeypatch) -> Path:
    """`sam_vit_b`'s names and shapes in a file of 70 kB, and a catalogue that knows that file."""
    content = io.BytesIO()
    torch.save(hollow(file_shapes("vit_b", high_quality=False)), content)
    path = tmp_path / "sam_vit_b_01ec64.pth"
    path.write_bytes(content.getvalue())
    digest = hashlib.sha256(content.getvalue()).hexdigest()
    entries = tuple(
        replace(e, size_bytes=path.stat().st_size, sha256=digest) if e.name == "sam_vit_b" else e
        for e in CATALOGUE
    )
    by_name = {entry.name: entry for entry in entries}
    for module in (zoo, model_store):
        monkeypatch.setattr(module, "CATALOGUE", entries)
    monkeypatch.setattr(catalogue, "_BY_NAME", by_name)
    return path


def own_model(name: str = "ships") -> Path:
    model = randomise(SamModel(small_card()))
    models_folder().mkdir(parents=True, exist_ok=True)
    save_model(model, models_folder() / name)
    return models_folder() / name


def run(*arguments: str) -> str:
    result = CliRunner().invoke(models_command, list(arguments), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_list_names_what_is_here_and_what_is_not(home):
    own_model()
    (models_folder() / ".half written").mkdir()
    (models_folder() / ".half written" / "card.json").write_text("{}")
    (models_folder() / "broken").mkdir()
    (models_folder() / "broken" / "card.json").write_text("{")
    listed = {model.name: model for model in list_models()}
    assert list(listed) == [*(entry.name for entry in CATALOGUE), "broken", "ships"]
    assert listed["sam_hq_vit_l"].path == home / "models" / "sam_hq_vit_l.pth"
    assert not listed["sam_hq_vit_l"].available
    assert listed["ships"].available
    assert not listed["broken"].available
    lines = run("list").splitlines()
    assert lines[0].split() == ["NAME", "SIZE", "STATE", "WHAT"]
    rows = {line.split()[0]: line for line in lines[1:] if line}
    assert "2,564.6 MB  to download  SAM ViT-H" in rows["sam_vit_h"]
    assert "own" in rows["ships"]
    assert "not valid JSON" in rows["broken"]
    states = [rows[name].index(word) for name, word in (("sam_vit_h", "to "), ("ships", "own"))]
    assert states[0] == states[1] == lines[0].index("STATE")


def test_a_model_that_is_not_downloaded_says_how_to_get_it():
    with pytest.raises(ModelError) as caught:
        load_model("sam_hq_vit_l")
    assert str(caught.value) == (
        "Model sam_hq_vit_l is not downloaded yet (1,255 MB). "
        "Get it in QGIS by rossam:download or run `rossam models download sam_hq_vit_l`."
    )


def test_an_unknown_model_names_the_known_ones():
    own_model()
    with pytest.raises(ModelError, match=r"no model 'sam_vit_x'; choose one of rossam-tiny.*ships"):
        load_model("sam_vit_x")


def test_own_models_load_by_name_path_and_in_place_of_another():
    folder = own_model()
    weights = {
        name: load_model(*how).state_dict()["image_encoder.pos_embed"]
        for name, how in {
            "name": ("ships",),
            "path": (str(folder),),
            "checkpoint": ("rossam-tiny", str(folder / "model.safetensors")),
        }.items()
    }
    assert torch.equal(weights["name"], weights["path"])
    assert torch.equal(weights["name"], weights["checkpoint"])


def test_a_file_from_the_user_becomes_a_model(published):
    path = download_model("sam_vit_b", source=str(published)).path
    assert path == models_folder() / "sam_vit_b_01ec64.pth"
    model = load_model("sam_vit_b")
    assert (model.card.name, model.card.licence) == ("sam_vit_b", "Apache-2.0")
    assert (
        model.card.source == "https://dl.fbaipublicfiles.com/segment_anything/sam_vit_b_01ec64.pth"
    )
    assert run("verify").count("sam_vit_b: ok") == 1
    path.write_bytes(path.read_bytes()[:-7])
    with pytest.raises(
        ModelError, match=r"bytes instead of .*it is damaged.*models download sam_vit_b"
    ):
        load_model("sam_vit_b")
    with pytest.raises(ModelError, match=r"is damaged: its sha256 is .* instead of"):
        run("verify", "sam_vit_b")


def test_only_public_models_can_be_downloaded():
    with pytest.raises(ModelError, match="'rossam-tiny' comes with ROS-SAM"):
        download_model("rossam-tiny")
    with pytest.raises(ModelError, match="'sam3' is unknown; models to download are sam_vit_b,"):
        download_model("sam3")


def test_the_command_brings_the_file_and_prints_its_place(published):
    assert run("download", "sam_vit_b", "--from", str(published), "-q").strip() == str(
        models_folder() / "sam_vit_b_01ec64.pth"
    )
    assert "downloaded" in run("info", "sam_vit_b")
    assert find_model("sam_vit_b").available


def test_info_of_names_and_of_files(published):
    assert "https://dl.fbaipublicfiles.com" in run("info", "sam_vit_l")
    text = run("info", str(published))
    assert "SAM vit_b" in text
    assert "[123.675, 116.28, 103.53]" in text


def test_verify_without_a_hash_says_so():
    folder = own_model()
    text = (folder / "card.json").read_text()
    card = small_card()
    card.write(folder / "card.json")
    assert "sha256" in text
    assert "ships: its card has no sha256" in run("verify", "ships")
    with pytest.raises(ModelError, match="sam_vit_h is not here"):
        run("verify", "sam_vit_h")


def test_a_failure_of_the_command_is_one_sentence_and_exit_code_1(home):
    environment = {**os.environ, "ROSSAM_HOME": str(home), "NO_PROXY": "*"}
    ended = subprocess.run(
        [sys.executable, "-m", "rossam", "models", "download", "mobile_sam", "-q",
         "--mirror", "http://127.0.0.1:9"],
        env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.startswith(
        "Error: http://127.0.0.1:9/mobile_sam.pt could not be downloaded"
    )
    assert ended.stderr.count("\n") == 1
    assert list((home / "models").iterdir()) == []


def test_listing_needs_no_torch(home):
    code = (
        "import sys; from rossam.rossam_core.model_store import list_models; list_models(); "
        "print('torch' in sys.modules)"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    assert ended.stdout.strip() == "False"
