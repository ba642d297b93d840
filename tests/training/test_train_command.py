"""`rossam train` as a GIS user meets it: a raster, a layer of polygons, and a model out of them."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import geopandas
import numpy as np
import pytest
import rasterio
import shapely
from discs import compact_recipe, make_discs
from rossam.training.fit import train
from rossam.training.recipe import Recipe


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that has hardly learned anything."""
    folder = tmp_path_factory.mktemp("base")
    values = compact_recipe(make_discs(folder / "discs"), steps=2)
    return train(Recipe.from_dict(values), folder / "run")


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A raster in UTM with 36 bright discs, their outlines, and labels that cannot be used."""
    folder = tmp_path_factory.mktemp("scene")
    rng = np.random.default_rng(3)
    rows, columns = np.indices((768, 768)) + 0.5
    pixels = rng.integers(40, 80, (3, 768, 768)).astype(np.uint8)
    shapes = []
    for n in range(36):
        x, y = 64 + 128 * (n % 6), 64 + 128 * (n // 6)
        radius = rng.uniform(12, 24)
        pixels[:, (columns - x) ** 2 + (rows - y) ** 2 < radius**2] = 210
        shapes.append(shapely.Point(500000 + x, 5000768 - y).buffer(radius))
    with rasterio.open(
        folder / "scene.tif", "w", driver="GTiff", width=768, height=768, count=3, dtype="uint8",
        crs="EPSG:32632", transform=rasterio.Affine(1, 0, 500000, 0, -1, 5000768),
    ) as target:  # fmt: skip
        target.write(pixels)
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


def test_a_folder_of_a_recipes_name_does_not_hide_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ros-sam-code").mkdir()
    monkeypatch.chdir(tmp_path)
    done = rossam("train", "ros-sam-code", "--set", "loop.step=3", "-o", tmp_path / "run")
    assert "unknown key 'step'" in done.stderr
