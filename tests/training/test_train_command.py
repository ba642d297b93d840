"""`rossam train` as a GIS user meets it: a raster, a layer of polygons, and a model out of them."""

from __future__ import annotations

import csv
import json
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import geopandas
import pytest
import shapely
import torch
import yaml
from discs import compact_recipe, disc_scene, hardly_trained, make_discs
from rossam.rossam_core.cli.train import stop_asked
from rossam.rossam_core.finetune_job import FinetuneJob, FinetuneOptions
from rossam.rossam_core.models.card import CARD_FILE
from rossam.training.datasets import load
from rossam.training.finetuning import job_recipe


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that has hardly learned anything."""
    return hardly_trained(tmp_path_factory.mktemp("base"))


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A raster in UTM with 36 bright discs, their outlines, and labels that cannot be used."""
    folder = tmp_path_factory.mktemp("scene")
    shapes = disc_scene(folder / "scene.tif")
    crossing = shapely.Polygon(
        [(500300, 5000300), (500340, 5000340), (500340, 5000300), (500300, 5000340)]
    )
    shapes += [None, shapely.Point(0, 0).buffer(5), crossing]
    names = [f"disc {n}" for n in range(36)] + ["empty one", "far one", "crossing one"]
    labels = geopandas.GeoDataFrame({"label": names}, geometry=shapes, crs="EPSG:32632")
    labels.to_crs(4326).to_file(folder / "labels.gpkg")
    return folder


def rossam(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "rossam", *map(str, arguments)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_a_folder_of_other_things_is_refused(base: Path, scene: Path, tmp_path: Path) -> None:
    labels = ("--from-layer", scene / "scene.tif", scene / "labels.gpkg", "--base", base)
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "mine.png").write_text("precious")
    (tmp_path / "file").write_text("precious")
    for output, words in (
        (tmp_path / "images", "is not empty and holds no run of training. Give a new or empty"),
        (tmp_path / "file", "is a file; name a folder."),
    ):
        done = rossam("train", *labels, "-o", output)
        assert done.returncode == 1
        assert words in done.stderr
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "images", "mine.png"]


def test_a_layer_becomes_a_model_that_outlines(base: Path, scene: Path, tmp_path: Path) -> None:
    done = rossam(
        "train", "--from-layer", scene / "scene.tif", scene / "labels.gpkg", "--id-field", "label",
        "--base", base, "-o", tmp_path / "run", "--set", "loop.steps=40", "--set",
        "loop.validate_every=20", "--set", "loop.threads=1", "--set",
        "optimizer.rates={encoder: 0.003, prompt_encoder: 0.003, sam_decoder: 0.003, "
        "hq_decoder: 0.003}", "--set", "learn.statistics=true",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    model = tmp_path / "run" / "model"
    assert done.stdout.strip() == str(model)
    scores = [
        float(line.rsplit(" ", 1)[1].rstrip("."))
        for line in done.stderr.splitlines()
        if line.startswith("Step ")
    ]
    assert scores[-1] > scores[0] + 0.1
    with (tmp_path / "run" / "problems.csv").open(encoding="utf-8") as file:
        problems = {row["name"] for row in csv.DictReader(file)}
    for name in ("empty one", "far one", "crossing one"):
        assert any(name in problem for problem in problems)
    found = rossam(
        "segment", scene / "scene.tif", scene / "labels.gpkg", "-o", tmp_path / "out.gpkg",
        "--checkpoint", model, "-q",
    )  # fmt: skip
    assert found.returncode == 0, found.stderr
    outlines = geopandas.read_file(tmp_path / "out.gpkg")
    assert (outlines["model"] == "run").all()


def test_the_seed_of_a_job_from_qgis_decides_what_is_held_out(base: Path, scene: Path) -> None:
    apart = []
    for seed in range(4):
        job = FinetuneJob(
            str(scene / "scene.tif"), str(scene / "labels.gpkg"), "new", base=str(base),
            options=FinetuneOptions(seed=seed),
        )  # fmt: skip
        found = load(job_recipe(job).data.sources[0], "val")
        apart.append(frozenset(item.name for item in found.objects))
    assert len(set(apart)) > 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "either a recipe or --from-layer"),
        (("nothing.yaml",), "There is no recipe nothing.yaml"),
        (("--from-layer", "no.tif", "no.gpkg"), "no.tif"),
        (("ros-sam-code", "--set", "loop.steps"), "has no value; write KEY=VALUE"),
        (("ros-sam-code", "--set", "loop.step=3"), "unknown key 'step'"),
    ],
)
def test_wrong_input_is_one_sentence(
    arguments: tuple[str, ...], message: str, tmp_path: Path
) -> None:
    done = rossam("train", *arguments, "-o", tmp_path / "run")
    assert done.returncode != 0
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "run" / "model").exists()


def begun(folder: Path, steps: int) -> subprocess.Popen[str]:
    """A training on the command line that has done its first steps."""
    recipe = folder / "recipe.yaml"
    values = compact_recipe(make_discs(folder / "discs"), steps=steps, save_every_s=0)
    recipe.write_text(yaml.safe_dump(values), encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "rossam", "train", str(recipe), "-o", str(folder / "run")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    deadline = time.monotonic() + 120
    while not (folder / "run" / "checkpoint.pt").exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    return process


def test_ctrl_c_ends_a_training_after_its_step_and_keeps_what_was_learned(tmp_path: Path) -> None:
    process = begun(tmp_path, 10**6)
    process.send_signal(signal.SIGINT)
    _, told = process.communicate(timeout=120)
    assert process.returncode == 130
    stopped = re.search(r"Training was cancelled at step (\d+); the best weights", told)
    assert stopped and "can be taken up" in told
    assert "Traceback" not in told and "Error" not in told
    saved = torch.load(tmp_path / "run" / "checkpoint.pt", weights_only=True)
    assert saved["step"] == int(stopped.group(1))
    card = json.loads((tmp_path / "run" / "model" / CARD_FILE).read_text(encoding="utf-8"))
    assert card["scores"]


def test_a_second_ctrl_c_interrupts_at_once() -> None:
    with stop_asked() as asked:
        assert not asked()
        signal.raise_signal(signal.SIGINT)
        assert asked()
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


def test_a_folder_of_a_recipes_name_does_not_hide_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ros-sam-code").mkdir()
    monkeypatch.chdir(tmp_path)
    done = rossam("train", "ros-sam-code", "--set", "loop.step=3", "-o", tmp_path / "run")
    assert "unknown key 'step'" in done.stderr
