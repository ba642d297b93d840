"""Fine-tunings through the real worker."""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import geopandas
import pytest
import shapely
import torch
from discs import disc_scene, hardly_trained
from rossam.rossam_core.client import Worker
from rossam.rossam_core.engine import Engine, root
from rossam.rossam_core.errors import Cancelled, ModelError, OptionError, OutputError, RossamError
from rossam.rossam_core.finetune_job import FinetuneJob, FinetuneOptions
from rossam.rossam_core.models.card import ModelCard
from rossam.training.augment import Augmentation
from rossam.training.finetuning import job_recipe, run_finetuning
from safetensors.torch import load_file

ENGINE = Engine(Path(sys.executable), root(), "this interpreter")
QUICK = FinetuneOptions(steps=30, minutes=0, learning_rate=10, batch_size=4)


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that has hardly learned anything."""
    return hardly_trained(tmp_path_factory.mktemp("base"))


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A raster in UTM with 36 bright discs, their outlines, and labels that cannot be used."""
    folder = tmp_path_factory.mktemp("scene")
    shapes = disc_scene(folder / "scene.tif")
    shapes += [None, shapely.Point(0, 0).buffer(5)]
    columns_of = {
        "row": [100 + n for n in range(len(shapes))],
        "label": [f"disc {n}" for n in range(36)] + ["empty one", "far one"],
    }
    layer = geopandas.GeoDataFrame(columns_of, geometry=shapes, crs="EPSG:32632")
    layer.to_file(folder / "discs.gpkg")
    return folder


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ROSSAM_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture(scope="module")
def job(base: Path, scene: Path) -> Callable[..., FinetuneJob]:
    def make(**changes: object) -> FinetuneJob:
        values = {
            "raster": str(scene / "scene.tif"), "labels": str(scene / "discs.gpkg"),
            "name": "my-discs", "base": str(base), "row_field": "row", "id_field": "label",
            "options": QUICK, **changes,
        }  # fmt: skip
        return FinetuneJob(**values)  # type: ignore[arg-type]

    return make


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker.start(ENGINE) as started:
        yield started


def test_labels_become_a_model_in_the_list(
    worker: Worker, job: Callable[..., FinetuneJob], home: Path
) -> None:
    told: list[str] = []
    seen: list[tuple[str, int, int]] = []
    result = worker.request(
        "finetune", job().to_dict(), on_notice=told.append, on_progress=lambda *s: seen.append(s)
    )
    folder = home / "models" / "my-discs"
    assert result["folder"] == str(folder)
    assert (result["steps"], result["stopped"]) == (30, False)
    assert result["iou_after"] > result["iou_before"] + 0.05
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    assert card["name"] == "my-discs"
    assert card["title"].startswith("Fine-tuned from ")
    assert card["source"].endswith(f"on discs, step {result['best_step']}")
    assert card["scores"] == {
        "IoU of held-out objects before fine-tuning": pytest.approx(result["iou_before"], abs=1e-4),
        "IoU of held-out objects in training": pytest.approx(result["iou_after"], abs=1e-4),
    }
    # The rows of labels with problems, and what they are called.
    assert {(tuple(p["rows"]), p["name"]) for p in result["problems"]} == {
        ((136,), "discs#empty one"), ((137,), "discs#far one"),
    }  # fmt: skip
    assert any(re.fullmatch(r"\d+ objects to learn from, [1-9]\d* held out.", s) for s in told)
    assert any(line.startswith("Step 20: loss ") and " left" in line for line in told)
    assert told[-1].startswith("Step 30: ")
    assert seen[0][0] == "labels"
    assert seen[-1] == ("train", 1000, 1000)
    # Nothing but the model stays behind.
    assert [path.name for path in (home / "models").iterdir()] == ["my-discs"]
    listed = worker.request("models", {})["models"]
    assert [m["name"] for m in listed if m["origin"] == "own"] == ["my-discs"]
    with pytest.raises(OutputError, match=r"There is a model my-discs already"):
        worker.request("finetune", job().to_dict())


def test_stopping_keeps_the_best_so_far(
    worker: Worker, job: Callable[..., FinetuneJob], home: Path
) -> None:
    told: list[str] = []
    endless = FinetuneOptions(steps=100_000, minutes=0, learning_rate=10, batch_size=4)

    def enough() -> bool:
        return any(line.startswith("Step 20: loss") for line in told)

    result = worker.request(
        "finetune", job(options=endless).to_dict(), on_notice=told.append, is_cancelled=enough,
        grace_s=120,
    )  # fmt: skip
    assert result["stopped"]
    assert 20 <= result["steps"] < 100_000
    assert result["best_step"] == result["steps"]
    assert result["iou_after"] > result["iou_before"]
    assert (home / "models" / "my-discs" / "model.safetensors").is_file()
    assert [path.name for path in (home / "models").iterdir()] == ["my-discs"]


def test_stopping_before_anything_is_learned_makes_no_model(
    worker: Worker, job: Callable[..., FinetuneJob], home: Path
) -> None:
    still = FinetuneOptions(steps=1000, learning_rate=0.001, batch_size=1)
    told: list[str] = []
    with pytest.raises(Cancelled, match="no model was made"):
        worker.request(
            "finetune", job(options=still).to_dict(), on_notice=told.append,
            is_cancelled=lambda: any("held-out" in line for line in told), grace_s=120,
        )  # fmt: skip
    assert list((home / "models").glob("*")) == []
    assert worker.running


def test_without_held_out_labels_the_last_state_is_kept(
    worker: Worker, job: Callable[..., FinetuneJob], home: Path
) -> None:
    options = FinetuneOptions(steps=2, held_out=0, batch_size=1, augmentation=0)
    result = worker.request("finetune", job(options=options).to_dict())
    assert (result["iou_before"], result["iou_after"]) == (None, None)
    assert result["best_step"] == 2
    card = json.loads((home / "models/my-discs/card.json").read_text(encoding="utf-8"))
    assert card["scores"] == {}


@pytest.mark.parametrize(
    ("changes", "kind", "message"),
    [
        ({"base": "rossam-huge"}, ModelError, r"There is no model 'rossam-huge'"),
        ({"base": "sam_vit_b"}, ModelError, r"sam_vit_b is not downloaded yet \(375 MB\)"),
        ({"raster": "/nowhere/scene.tif"}, RossamError, r"/nowhere/scene\.tif"),
        ({"class_field": "kind"}, RossamError, r"no category field 'kind'; their fields are"),
    ],
)
def test_what_does_not_fit_is_said_before_training(
    worker: Worker,
    job: Callable[..., FinetuneJob],
    home: Path,
    changes: dict[str, str],
    kind: type[RossamError],
    message: str,
) -> None:
    with pytest.raises(kind, match=message):
        worker.request("finetune", job(**changes).to_dict())
    assert list((home / "models").glob("*")) == []


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"name": "a/b"}, r"A model cannot be called 'a/b'"),
        ({"name": "rossam-tiny"}, r"the list has one of that name"),
        ({"labels": ""}, r"needs 'labels' as text"),
        ({"epochs": 3}, r"Unknown key 'epochs'"),
        ({"options": {"epochs": 3}}, r"Unknown option 'epochs'; known are minutes, steps"),
        ({"options": {"held_out": 0.95}}, r"held_out is 0\.95; the largest allowed is 0\.9"),
        ({"options": {"steps": 2.5}}, r"steps is 2\.5; it must be a whole number"),
    ],
)
def test_requests_are_strict(changes: dict[str, object], message: str) -> None:
    values = {"raster": "scene.tif", "labels": "labels.gpkg", "name": "mine", **changes}
    with pytest.raises((OptionError, ModelError), match=message):
        FinetuneJob.from_dict(values)


def test_an_improvement_is_in_its_place_at_once(
    job: Callable[..., FinetuneJob], home: Path
) -> None:
    """What was learned survives the death of the worker."""
    told: list[str] = []
    worker = Worker.start(ENGINE)
    options = FinetuneOptions(steps=500, minutes=0, learning_rate=10, batch_size=4)
    card = home / "models" / "my-discs" / "card.json"

    def kill_when_there() -> bool:
        if card.is_file():
            os.kill(worker.pid, 9)
        return False

    with pytest.raises(RossamError, match="ended without an answer"):
        worker.request(
            "finetune", job(options=options).to_dict(), on_notice=told.append,
            is_cancelled=kill_when_there,
        )  # fmt: skip
    worker.close()
    assert json.loads(card.read_text(encoding="utf-8"))["source"].endswith("step 100")


def test_the_packages_of_the_engine_are_enough(
    job: Callable[..., FinetuneJob], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What `rossam train` takes besides for curves and tables changes nothing."""
    options = FinetuneOptions(steps=2, held_out=0, batch_size=2)
    for name in ("torch.utils.tensorboard", "matplotlib"):
        monkeypatch.setitem(sys.modules, name, None)
    without = run_finetuning(job(name="without", options=options))
    monkeypatch.undo()
    monkeypatch.setenv("ROSSAM_HOME", str(home))
    usual = run_finetuning(job(name="usual", options=options))
    one, other = (
        load_file(Path(result.folder) / "model.safetensors") for result in (without, usual)
    )
    assert all(torch.equal(one[name], other[name]) for name in other)


def card_alone(home: Path, values: dict[str, object]) -> str:
    """Puts a card into the list of own models; only the card is read."""
    folder = home / "models" / "other"
    folder.mkdir(parents=True)
    ModelCard("other", "other", sha256="0" * 64, **values).write(folder / "card.json")  # type: ignore[arg-type]
    return folder.name


@pytest.mark.parametrize(
    ("card", "wanted"),
    [
        ({"architecture": "compact", "high_quality": True}, ("full", 8, 1, False, {"hq", "sam"})),
        ({"architecture": "vit_b"}, ("lora", 4, 4, True, {"sam"})),
        ({"architecture": "vit_h", "high_quality": True}, ("lora", 4, 4, True, {"hq", "sam"})),
        ({"architecture": "vit_tiny"}, ("full", 4, 4, True, {"sam"})),
    ],
)
def test_the_recipe_fits_its_base(
    home: Path, card: dict[str, object], wanted: tuple[object, ...]
) -> None:
    base = card_alone(home, card)
    recipe = job_recipe(FinetuneJob("scene.tif", "labels.gpkg", "mine", base=base))
    loop = recipe.loop
    assert wanted == (
        recipe.learn.encoder, loop.batch, loop.accumulate, loop.recompute, set(recipe.loss.masks),
    )  # fmt: skip
    assert (loop.budget_s, loop.steps, loop.validate_every) == (1800, 600, 100)


def test_augmentation_grows_with_its_strength() -> None:
    def drawn(strength: float) -> Augmentation:
        options = FinetuneOptions(augmentation=strength)
        recipe = job_recipe(FinetuneJob("scene.tif", "labels.gpkg", "mine", options=options))
        return recipe.data.augmentation

    assert drawn(1) == Augmentation()
    assert drawn(0) == Augmentation((1.0, 1.0), "none", False, "none", 0.0)
    assert drawn(2).scale == pytest.approx((0.67**2, 1.42**2))
    assert drawn(2).box_jitter == 2
