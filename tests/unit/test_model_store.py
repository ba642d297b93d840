"""The list of models without the engine: what it says, names, and deleting."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rossam.rossam_core.catalogue import CATALOGUE
from rossam.rossam_core.errors import ModelError, OptionError, OutputError
from rossam.rossam_core.model_jobs import DownloadJob, ImportJob
from rossam.rossam_core.model_store import (
    delete_model,
    free_name,
    list_models,
    model_at,
    models_folder,
    own_model_folder,
    proposed_name,
)


@pytest.fixture(autouse=True)
def models(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("ROSSAM_HOME", str(tmp_path / "home"))
    models_folder().mkdir(parents=True)
    return models_folder()


def own_model(folder: Path, **card: object) -> Path:
    folder.mkdir(parents=True)
    (folder / "card.json").write_text(json.dumps({"title": "Ships", **card}), encoding="utf-8")
    (folder / "model.safetensors").write_bytes(b"x" * 1234)
    return folder


def listed(name: str):
    return {model.name: model for model in list_models()}[name]


def test_an_own_model_shows_what_its_card_says(models):
    own_model(
        models / "ships",
        licence="CC-BY",
        data_terms="ships of 2024",
        source="rossam train",
        scores={"IoU": 0.9, "note": "good", "runs": 3, "done": True},
    )
    model = listed("ships")
    assert (model.title, model.licence, model.trained_on, model.source) == (
        *("Ships", "CC-BY", "ships of 2024", "rossam train"),
    )
    assert model.scores == {"IoU": 0.9, "runs": 3.0}
    assert (model.state, model.size_bytes, model.available) == ("own", 1234, True)
    assert json.loads(json.dumps(model.to_dict()))["path"] == str(models / "ships")


@pytest.mark.parametrize("card", ["{", "[1]", '{"title": 5, "scores": [1], "licence": null}'])
def test_a_strange_card_does_not_break_the_list(models, card):
    folder = own_model(models / "odd")
    (folder / "card.json").write_text(card, encoding="utf-8")
    model = listed("odd")
    assert model.state == ("own" if card.startswith('{"') else "missing")
    assert model.scores == {}


def test_every_public_model_says_its_licence_and_what_it_was_trained_on():
    for model in list_models():
        assert model.licence, model.name
        assert model.trained_on, model.name
        assert model.size_bytes > 10**6
    assert listed("rossam-tiny").state == "bundled"
    assert listed("sam_vit_b").state == "to download"


def test_a_download_that_was_interrupted_is_seen_and_can_be_deleted(models):
    part = models / "mobile_sam.pt.part"
    part.write_bytes(b"x" * 1000)
    assert (listed("mobile_sam").state, listed("mobile_sam").partial_bytes) == ("interrupted", 1000)
    assert delete_model("mobile_sam") == 1000
    assert not part.exists()
    assert listed("mobile_sam").state == "to download"


def test_deleting(models):
    own_model(models / "ships")
    (models / "mobile_sam.pt").write_bytes(b"x" * 99)
    assert listed("mobile_sam").state == "downloaded"
    assert delete_model("mobile_sam") == 99
    assert delete_model("ships") > 1234
    assert list(models.iterdir()) == []
    with pytest.raises(ModelError, match="rossam-tiny comes with ROS-SAM and stays"):
        delete_model("rossam-tiny")
    with pytest.raises(ModelError, match="sam_vit_b is not downloaded; there is nothing to delete"):
        delete_model("sam_vit_b")
    with pytest.raises(ModelError, match=r"no model '\.\./home' to delete"):
        delete_model("../home")


def test_a_linked_model_loses_its_link_only(models, tmp_path):
    folder = own_model(tmp_path / "elsewhere")
    (models / "ships").symlink_to(folder, target_is_directory=True)
    assert listed("ships").state == "own"
    delete_model("ships")
    assert not (models / "ships").exists()
    assert (folder / "model.safetensors").is_file()


def test_what_cannot_be_deleted_says_so(models, monkeypatch):
    own_model(models / "ships")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    # What Windows says of a file that another process has open.
    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputError, match=r"ships cannot be deleted from .*: Permission denied\."):
        delete_model("ships")
    assert listed("ships").state == "own"


@pytest.mark.parametrize(
    "name", ["", ".hidden", "a/b", "a\\b", "con", "NUL.x", "x" * 61, "a.", "a b"]
)
def test_names_that_no_model_can_have(name):
    with pytest.raises(ModelError, match="cannot be called"):
        own_model_folder(name)


def test_names_of_the_list_are_taken_in_any_case(models):
    with pytest.raises(ModelError, match="the list has one of that name"):
        own_model_folder("SAM_vit_b")
    for name in ("roofs", "Südtirol_2024-v1.2", "屋顶"):
        assert own_model_folder(name) == models / name


@pytest.mark.parametrize(
    ("wanted", "free"),
    [
        ("roofs", "roofs"),
        ("ships", "ships-2"),
        ("SHIPS", "SHIPS-2"),
        ("sam_vit_b", "sam_vit_b-2"),
        ("my best model!", "my-best-model"),
        ("...", "model"),
        ("aux", "aux-model"),
        ("x" * 99, "x" * 55),
    ],
)
def test_a_free_name_is_allowed_and_not_taken(models, wanted, free):
    own_model(models / "ships")
    assert free_name(wanted) == free
    own_model_folder(free)


def test_what_a_person_points_at(tmp_path):
    run = tmp_path / "roofs-run"
    model = own_model(run / "model")
    assert model_at(run) == model
    assert model_at(model / "card.json") == model
    assert model_at(model) == model
    for source in (run, model, model / "card.json", model / "model.safetensors"):
        assert proposed_name(source) == "roofs-run"
    (tmp_path / "a.safetensors").touch()
    (tmp_path / "a.json").touch()
    assert model_at(tmp_path / "a.json") == tmp_path / "a.safetensors"
    assert proposed_name(tmp_path / "a.json") == "a"
    assert proposed_name(tmp_path / "best v2.pth") == "best-v2"


def test_jobs_are_checked_where_they_are_made():
    job = DownloadJob("sam_vit_b", mirror="https://mirror")
    assert DownloadJob.from_dict(job.to_dict()) == job
    assert ImportJob.from_dict({"source": "a.pth"}) == ImportJob("a.pth")
    for kind, values, said in (
        (DownloadJob, {}, "A download request needs 'name' as text"),
        (DownloadJob, {"name": 3}, "name is 3 in a download request; it must be text"),
        (DownloadJob, {"name": "a", "speed": 1}, "Unknown key 'speed' in a download request"),
        (
            DownloadJob,
            {"name": "a", "mirror": "b", "source": "c"},
            "Both the mirror b and the file",
        ),
        (ImportJob, {"name": "a"}, "An import request needs 'source' as text"),
        (ImportJob, {"source": "a", "name": None}, "name is None in an import request"),
    ):
        with pytest.raises(OptionError, match=said):
            kind.from_dict(values)


def test_the_catalogue_has_one_file_per_model():
    names = [entry.file_name for entry in CATALOGUE if not entry.bundled]
    assert len(set(names)) == len(names)
