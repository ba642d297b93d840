"""Weights that a person brings: what becomes a model of the list, and what is explained instead."""

from __future__ import annotations

import json
import shutil
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from click.testing import CliRunner
from rossam.rossam_core import catalogue, model_store
from rossam.rossam_core.cli.models import models as models_command
from rossam.rossam_core.errors import Cancelled, ModelError
from rossam.rossam_core.model_store import find_model, models_folder
from rossam.rossam_core.models import importing, zoo
from rossam.rossam_core.models.checkpoints import save_model
from rossam.rossam_core.models.download import sha256_of
from rossam.rossam_core.models.importing import import_model
from rossam.rossam_core.models.sam import SamModel
from rossam.rossam_core.models.zoo import load_model
from sam_states import file_shapes, hollow, randomise, small_card


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("ROSSAM_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture(scope="module")
def trained(tmp_path_factory) -> Path:
    """The folder of a training run, with a model in half precision in it."""
    run = tmp_path_factory.mktemp("trained") / "roofs"
    run.mkdir()
    model = randomise(SamModel(small_card(scores={"IoU": 0.8})))
    save_model(model, run / "model", half=True)
    return run


@pytest.fixture(scope="module")
def public_file(tmp_path_factory) -> Path:
    """MobileSAM's names and shapes, pickled, in a small file."""
    path = tmp_path_factory.mktemp("public") / "mobile_sam.pt"
    torch.save(hollow(file_shapes("vit_tiny", high_quality=False)), path)
    return path


def stored() -> list[str]:
    folder = models_folder()
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_a_training_run_becomes_a_model_with_its_bytes_and_its_card(trained):
    steps = []
    model = import_model(str(trained), progress=lambda *at: steps.append(at))
    assert (model.name, model.state, dict(model.scores)) == ("roofs", "own", {"IoU": 0.8})
    assert stored() == ["roofs"]
    card = json.loads((model.path / "card.json").read_text(encoding="utf-8"))
    assert card["name"] == "roofs"
    weights = trained / "model" / "model.safetensors"
    digest = sha256_of(model.path / "model.safetensors")
    assert card["sha256"].replace(" ", "") == sha256_of(weights) == digest
    assert load_model("roofs").card.name == "roofs"
    assert steps == [("import", n, 2) for n in range(3)]


def test_again_it_gets_another_name_unless_one_is_asked_for(trained):
    import_model(str(trained))
    assert import_model(str(trained / "model" / "card.json")).name == "roofs-2"
    assert import_model(str(trained), "tiles").name == "tiles"
    with pytest.raises(ModelError, match=r"already a model tiles in .*delete that one first"):
        import_model(str(trained), "tiles")
    with pytest.raises(ModelError, match="the list has one of that name"):
        import_model(str(trained), "mobile_sam")
    assert stored() == ["roofs", "roofs-2", "tiles"]


def test_pickled_weights_are_stored_as_safetensors_with_a_card(public_file):
    model = import_model(str(public_file), "mine")
    assert sorted(path.name for path in model.path.iterdir()) == ["card.json", "model.safetensors"]
    card = load_model("mine").card
    assert (card.name, card.architecture, card.source) == ("mine", "vit_tiny", str(public_file))


def test_a_card_whose_hash_was_emptied_gets_that_of_its_weights(trained, tmp_path):
    """As `checkpoints` advises where the weights were changed on purpose."""
    folder = tmp_path / "copy"
    shutil.copytree(trained / "model", folder)
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    (folder / "card.json").write_text(json.dumps(card | {"sha256": ""}))
    model = import_model(str(folder), "mine")
    stored_card = json.loads((model.path / "card.json").read_text(encoding="utf-8"))
    digest = sha256_of(model.path / "model.safetensors")
    assert stored_card["sha256"].replace(" ", "") == digest
    assert load_model("mine").card.sha256 == digest


def test_a_public_file_is_recognised_whatever_it_is_called(public_file, tmp_path, monkeypatch):
    entries = tuple(
        replace(e, size_bytes=public_file.stat().st_size, sha256=sha256_of(public_file))
        if e.name == "mobile_sam"
        else e
        for e in catalogue.CATALOGUE
    )
    for module in (model_store, zoo):
        monkeypatch.setattr(module, "CATALOGUE", entries)
    monkeypatch.setattr(catalogue, "_BY_NAME", {entry.name: entry for entry in entries})
    usb = tmp_path / "from usb.bin"
    usb.write_bytes(public_file.read_bytes())
    assert import_model(str(usb)).name == "mobile_sam"
    assert find_model("mobile_sam").state == "downloaded"
    assert stored() == ["mobile_sam.pt"]


def near_misses(folder: Path, trained: Path) -> dict[str, Path]:
    made = {name: folder / name for name in ("empty.pth", "lfs.pth", "page.pth", "net.onnx")}
    made["empty.pth"].touch()
    made["lfs.pth"].write_bytes(b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n")
    made["page.pth"].write_bytes(b"\n<!DOCTYPE html><html>Please log in</html>")
    made["net.onnx"].write_bytes(b"\x08\x07onnx" * 20)
    made["sam_vit_b_01ec64.pth"] = folder / "sam_vit_b_01ec64.pth"
    made["sam_vit_b_01ec64.pth"].write_bytes(b"half of it" * 100)
    made["model.zip"] = folder / "model.zip"
    with zipfile.ZipFile(made["model.zip"], "w") as archive:
        archive.write(trained / "model" / "card.json", "roofs/card.json")
    made["decoder.pth"] = folder / "decoder.pth"
    torch.save({"iou_token.weight": torch.zeros(1, 256)}, made["decoder.pth"])
    made["run"] = folder / "run"
    made["run"].mkdir()
    made["nothing"] = folder / "nothing"
    return made


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("empty.pth", "The file is empty"),
        ("lfs.pth", "a pointer of Git LFS; `git lfs pull`"),
        ("page.pth", "a web page that was saved in place of the file"),
        ("net.onnx", r"A \.onnx file is a fixed program; import the PyTorch weights"),
        ("sam_vit_b_01ec64.pth", "as it was published has 375,042,383 bytes; this one has 1,000"),
        ("model.zip", "an archive of a model folder; unpack it"),
        ("decoder.pth", "a mask decoder alone; the image encoder that belongs to it is missing"),
        ("run", "is no model: it has neither card.json nor the two files"),
        ("nothing", "There is no checkpoint"),
    ],
)
def test_a_near_miss_is_explained_and_leaves_nothing(tmp_path, trained, name, said):
    with pytest.raises(ModelError, match=said):
        import_model(str(near_misses(tmp_path, trained)[name]))
    assert stored() == []


def test_a_changed_weights_file_is_not_taken_for_the_one_of_its_card(trained, tmp_path):
    folder = tmp_path / "copy"
    folder.mkdir()
    for path in (trained / "model").iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    content = bytearray((folder / "model.safetensors").read_bytes())
    content[-1] ^= 1
    (folder / "model.safetensors").write_bytes(content)
    with pytest.raises(ModelError, match="their sha256 differs"):
        import_model(str(folder))
    assert stored() == []


def test_stopping_leaves_nothing(trained):
    with pytest.raises(Cancelled, match="nothing was stored"):
        import_model(str(trained), cancelled=lambda: True)
    assert stored() == []


def test_a_full_disk_is_said_before_anything_is_written(trained, monkeypatch):
    def full(*_: object) -> None:
        raise importing.OutputError("The disk has 0 bytes left.")

    monkeypatch.setattr(importing, "check_space", full)
    with pytest.raises(importing.OutputError, match="0 bytes left"):
        import_model(str(trained))
    assert stored() == []


def test_the_commands_import_and_delete(trained):
    done = CliRunner().invoke(models_command, ["import", str(trained), "--name", "tiles"])
    assert done.stdout.splitlines()[-1] == str(models_folder() / "tiles")
    asked = CliRunner().invoke(models_command, ["delete", "tiles"], input="n\n")
    assert "cannot be downloaded again" in asked.output
    assert asked.exit_code == 1
    assert stored() == ["tiles"]
    done = CliRunner().invoke(models_command, ["delete", "tiles", "--yes"])
    assert (done.exit_code, stored()) == (0, [])
