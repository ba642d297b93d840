"""What is run for each row of the paper's tables, and the two commands."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import cv2
import numpy as np
import pandas
import pytest
import yaml
from click.testing import CliRunner
from discs import compact_recipe, make_discs, vit_recipe
from ellipses import ellipse_card
from rossam.rossam_core.cli.ablate import ablate, compare
from rossam.rossam_core.errors import EngineError, ModelError, OptionError
from rossam.rossam_core.models.checkpoints import save_model
from rossam.rossam_core.prompts import PixelPrompt
from rossam.rossam_core.windows import WindowPolicy, plan
from rossam.training import ablations, fit
from rossam.training.ablations import FACTORS, TRAINING, Run, training_ablation, window_ablation
from rossam.training.comparison import Asked
from rossam.training.comparison import compare as systems_table
from rossam.training.datasets import Dataset, SourceSpec, load
from rossam.training.measure import Data
from rossam.training.papers import paper_tables
from rossam.training.parts import make_model
from rossam.training.recipe import Recipe
from rossam.training.tables import markdown


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three images with two bright rectangles each, as a COCO folder."""
    root = tmp_path / "made"
    root.mkdir()
    images, annotations = [], []
    for number in range(3):
        pixels = np.full((160, 200, 3), (60, 80, 60), dtype=np.uint8)
        for x, y in ((30 + 10 * number, 40), (120, 90)):
            pixels[y : y + 24, x : x + 36] = (200, 190, 180)
            ring = [x, y, x + 36, y, x + 36, y + 24, x, y + 24]
            annotations.append(
                {"id": len(annotations), "image_id": number, "category_id": 1,
                 "segmentation": [ring], "bbox": [x, y, 36, 24], "area": 864, "iscrowd": 0}
            )  # fmt: skip
        cv2.imwrite(str(root / f"{number}.png"), pixels[..., ::-1])
        images.append({"id": number, "file_name": f"{number}.png", "width": 200, "height": 160})
    told = {"images": images, "annotations": annotations,
            "categories": [{"id": 1, "name": "roof"}]}  # fmt: skip
    for split in ("train", "val"):
        (root / f"{split}.json").write_text(json.dumps(told), encoding="utf-8")
    return root


@pytest.fixture
def data(folder: Path) -> Data:
    return Data("made/val", load(SourceSpec("coco", str(folder)), "val"))


@pytest.fixture
def recipe(folder: Path) -> Recipe:
    return Recipe.from_dict(
        {
            "name": "small", "title": "", "start": "rossam-tiny",
            "data": {"sources": [{"kind": "coco", "path": str(folder)}]},
        }
    )  # fmt: skip


@pytest.mark.parametrize("input_px", [224, 448, 1000, 1024])
def test_factors_fill_a_model_of_any_size(input_px: int) -> None:
    card = ellipse_card(input_size_px=input_px, window_px=input_px // 2, max_fill=0.9)
    prompts = [
        PixelPrompt(n, (x, y, x + 20.0, y + 20.0))
        for n, (x, y) in enumerate(((3000.0, 3000.0), (3030.0, 3000.0), (500.0, 400.0)))
    ]
    seen = {}
    for key, options in FACTORS.items():
        planned = plan(prompts, 5000, 5000, WindowPolicy.from_options(card, options))
        assert {p.window.input_px for p in planned} == {input_px}
        assert {p.window.resized_px for p in planned} == {input_px}
        seen[key] = (planned[0].window.side_px, len(planned))
    half, quarter = input_px // 2, input_px // 4
    assert seen == {
        "baseline": (input_px, 2), "x2_bilinear": (half, 2), "x2_bicubic": (half, 2),
        "x4_bilinear": (quarter, 2 if quarter > 100 else 3), "x4_bicubic":
        (quarter, 2 if quarter > 100 else 3), "x2_bicubic_one": (half, 3),
        "x4_bicubic_one": (quarter, 3),
    }  # fmt: skip


def test_every_row_of_the_paper_has_a_run() -> None:
    for name, rows in {**ablations.WINDOWS, **TRAINING}.items():
        paper = paper_tables()[name].rows
        assert [key for key in paper if not key.startswith("sam2")] == list(rows)


def test_every_change_fits_a_recipe(recipe: Recipe) -> None:
    for rows in TRAINING.values():
        for changes in rows.values():
            if changes is not None:
                recipe.changed(changes)
    alternate = recipe.changed(TRAINING["decoder"]["alternate"] or {})
    assert alternate.learn.alternate
    assert alternate.learn.sam_decoder
    assert alternate.learn.encoder == "frozen"
    turned = recipe.changed(TRAINING["augmentation"]["rotation"] or {}).data.augmentation
    assert turned.scale == (1.0, 1.0)
    assert turned.rotation == recipe.data.augmentation.rotation


def test_factors_with_the_bundled_model(data: Data, tmp_path: Path) -> None:
    table = window_ablation("factors", Run("rossam-tiny", data, tmp_path, "cpu"))
    medians = {
        row.key: row.measured.objects["scale"].median() for row in table.rows if row.measured
    }
    # 36 px may take 60 % of a window of 160 or 80 px, but not of one of 40 px.
    assert medians["baseline"] == pytest.approx(1)
    assert medians["x2_bicubic"] == medians["x2_bicubic_one"] == pytest.approx(2)
    assert medians["x4_bicubic"] == pytest.approx(160 / 60, abs=0.05)
    assert {row.base for row in table.rows[1:]} == {"baseline"}
    assert "grows until an object takes at most 60% of it" in table.notes[0]


def test_rows_are_trained_once_each_by_changed_recipes(
    data: Data, recipe: Recipe, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[Recipe, Path]] = []
    bundled = Path(ablations.__file__).parents[1] / "rossam_core/models/bundled/rossam-tiny"

    def train(changed: Recipe, folder: Path, *, notice: object) -> Path:
        asked.append((changed, folder))
        return bundled

    monkeypatch.setitem(sys.modules, "rossam.training.fit", SimpleNamespace(train=train))
    table = training_ablation("decoder", Run("", data, tmp_path, "cpu"), recipe, repeats=2)
    assert [folder.relative_to(tmp_path).as_posix() for _, folder in asked] == [
        "decoder-sam/training", "decoder-sam-1/training", "decoder-hq/training",
        "decoder-hq-1/training", "decoder-alternate/training", "decoder-alternate-1/training",
    ]  # fmt: skip
    assert [changed.loop.seed for changed, _ in asked] == [42, 43] * 3
    assert [changed.learn.sam_decoder for changed, _ in asked] == [True] * 2 + [False] * 2 + [
        True
    ] * 2
    assert all(changed.start == "rossam-tiny" for changed, _ in asked)
    assert table.rows[0].measured is not None
    assert table.rows[3].base == "none"
    assert table.notes[1] == "Each trained row is the mean of 2 runs with other seeds."


def test_what_shows_nothing_is_refused(data: Data, recipe: Recipe, tmp_path: Path) -> None:
    run = Run("", data, tmp_path, "cpu")
    flat = recipe.changed({"data.augmentation.rotation": "none"})
    with pytest.raises(OptionError, match="switching them off shows nothing"):
        training_ablation("augmentation", run, flat)
    with pytest.raises(OptionError, match=r"names none\. Name one with --base"):
        training_ablation("decoder", run, recipe.changed({"start": ""}))


def test_compare_command(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "results"
    arguments = ["--data", str(folder), "--limit", "2", "--out", str(out), "-q", "--device", "cpu",
                 "-m", "box", "-m", "rossam-tiny"]  # fmt: skip
    result = CliRunner().invoke(compare, arguments)
    assert result.exit_code == 0, result.output
    assert "| box | 100.00 [100.0, 100.0] |" in result.output
    assert "| rossam-tiny without pipeline |" in result.output
    assert "made/val (of 3 images): 2 images, 4 objects" in result.output
    assert (out / "comparison.md").read_text(encoding="utf-8").rstrip() in result.output
    assert {path.name for path in out.glob("comparison.*")} == {
        "comparison.md", "comparison.csv", "comparison.png"
    }  # fmt: skip
    kept = {path: path.stat().st_mtime_ns for path in (out / "measured").glob("*/*.csv")}
    assert len(kept) == 6
    CliRunner().invoke(compare, arguments)
    assert {path: path.stat().st_mtime_ns for path in kept} == kept


def test_compare_finds_data_from_the_current_folder(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ROSSAM_DATA", str(tmp_path))
    monkeypatch.chdir(folder.parent)
    arguments = ["--data", folder.name, "--limit", "1", "--out", str(tmp_path / "out"), "-q"]
    result = CliRunner().invoke(compare, [*arguments, "-m", "box"])
    assert result.exit_code == 0, result.output


def test_commands_say_what_is_missing(folder: Path) -> None:
    result = CliRunner().invoke(ablate, ["decoder", "--data", str(folder)])
    assert result.exit_code == 2
    assert "name a --recipe" in result.output
    result = CliRunner().invoke(ablate, ["factors", "--data", str(folder), "--repeats", "2"])
    assert "trains nothing" in result.output
    with pytest.raises(ModelError, match="There is no model 'sam_vit_x'"):
        Asked("sam_vit_x")


def test_nothing_is_measured_on_that_was_trained_on(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a source without a split of its own, whatever the seeds of the runs."""
    make_discs(folder, train=12, val=1)
    (folder / "val.json").unlink()
    learned: set[str] = set()

    class Watched(fit.Sampler):
        def __init__(self, recipe: Recipe, datasets: Sequence[Dataset]) -> None:
            learned.update(scene.name for each in datasets for scene in each.scenes)
            super().__init__(recipe, datasets)

    monkeypatch.setattr(fit, "Sampler", Watched)
    values = compact_recipe(folder, steps=1, batch=1)
    for chosen in ({}, {"split_seed": 3, "val_share": 0.4}):
        learned.clear()
        values["data"]["sources"] = [{"kind": "coco", "path": str(folder), **chosen}]
        (tmp_path / "recipe.yaml").write_text(yaml.safe_dump(values), encoding="utf-8")
        out = tmp_path / f"results-{len(chosen)}"
        result = CliRunner().invoke(
            ablate,
            ["augmentation", "--data", f"{folder}/", "--recipe", str(tmp_path / "recipe.yaml"),
             "--repeats", "2", "--out", str(out), "-q", "--device", "cpu"],
        )  # fmt: skip
        assert result.exit_code == 0, result.output
        measured = set(pandas.read_csv(out / "measured" / "augmentation-both" / "images.csv").scene)
        assert len(measured) + len(learned) == 12
        assert not measured & learned


def test_models_of_one_name_are_told_apart_by_where_they_lie(data: Data, tmp_path: Path) -> None:
    folders = [tmp_path / name / "model" for name in ("first", "second")]
    for folder in folders:
        recipe = Recipe.from_dict(compact_recipe(tmp_path))
        save_model(make_model(recipe), folder)
    asked = [Asked(text, "cpu") for text in ("box", *map(str, folders))]
    table = systems_table(asked, data, tmp_path / "kept")
    assert [row.label for row in table.rows] == ["box"] + [
        f"small{told} ({folder})" for folder in folders for told in (" without pipeline", "")
    ]
    alone = systems_table(asked[:2], data, tmp_path / "kept")
    assert [row.label for row in alone.rows] == ["box", "small without pipeline", "small"]


def test_the_pipeline_on_real_images(real_data: Path, tmp_path: Path) -> None:
    data = Data("vhr10/val", load(SourceSpec("coco", str(real_data / "vhr10")), "val")).part(2)
    table = window_ablation("pipeline", Run("rossam-tiny", data, tmp_path, "cpu"))
    without, pipeline = table.rows[0].measured, table.rows[1].measured
    assert without is not None
    assert pipeline is not None
    assert pipeline.by_image("iou").value > without.by_image("iou").value + 0.05
    assert pipeline.by_object("iou").value > 0.6


def test_sam2_without_its_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "transformers", None)
    with pytest.raises(EngineError, match=r"rossam\[sam2\]"):
        next(Asked("sam2:facebook/sam2.1-hiera-large").systems())


def untimed(table: str) -> list[str]:
    """The lines of a table without its last column, seconds."""
    return [re.sub(r"\| [\d.]+ \|$", "|", line) for line in table.splitlines()]


def test_every_training_row_is_trained_and_measured(tmp_path: Path) -> None:
    """From a SAM-shaped model of random weights; a second call finds everything done."""
    from rossam.training.fit import train

    folder = make_discs(tmp_path / "discs", train=4, val=2)
    recipe = Recipe.from_dict(vit_recipe(folder, steps=2, batch=1))
    base = train(recipe, tmp_path / "base")
    data = Data("discs/val", load(SourceSpec("coco", str(folder)), "val"))
    run = Run(str(base), data, tmp_path / "kept", "cpu")
    told = {}
    for name in TRAINING:
        table = training_ablation(name, run, recipe)
        rows = [row for row in table.rows if row.measured is not None]
        assert [row.key for row in rows] == list(TRAINING[name])
        told[name] = [row.measured.identity for row in rows if row.measured is not None]
        assert len(set(told[name])) == len(told[name])
    weights = {path: path.stat().st_mtime_ns for path in (tmp_path / "kept").rglob("*.safetensors")}
    assert weights
    again = training_ablation("encoder", run, recipe)
    assert [row.measured.identity for row in again.rows if row.measured is not None] == told[
        "encoder"
    ]
    assert {path: path.stat().st_mtime_ns for path in weights} == weights
    # The table whose rows are compared object by object, a part of it taken from files.
    whole = untimed(markdown(training_ablation("sopseg", run, recipe)))
    (tmp_path / "kept" / "sopseg-magnified" / "measurement.json").unlink()
    assert untimed(markdown(training_ablation("sopseg", run, recipe))) == whole
