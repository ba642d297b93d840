"""Training: it learns, stops at nonsense, and goes on where it was left."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
import yaml
from rossam.rossam_core.errors import OptionError
from rossam.rossam_core.models.card import ModelCard
from rossam.training import fit as fitting
from rossam.training.datasets import DatasetError, TrainingObject, draw_weights, load_objects
from rossam.training.fit import TrainingError, fit, rate_factor, setup
from rossam.training.recipe import Recipe, Stage
from rossam.training.validate import answers, scores
from safetensors.torch import load_file

RECIPE = Recipe(
    name="small", title="small", licence="", data_terms="", seed=1, threads=1, steps=60,
    budget_s=0.0, peak_rate=2e-3,
    warm_up=0.05, weight_decay=0.01, clip_norm=2.0, average_decay=0.9, coarse_weight=0.4,
    score_weight=1.0, kinds={"box": 1.0}, sources={"discs": 1.0}, categories={}, window_px=48,
    point_window_px=64, max_fill=0.5,
    settings={
        "channels": [8, 16, 24, 32], "blocks": [0, 1, 1, 1], "embed_dim": 32, "depth": 1,
        "heads": 2, "mlp_dim": 32, "refine_channels": [24, 16, 8],
    },
    stages=(Stage(0.5, 32, 8), Stage(1.0, 64, 8)), save_every_s=1e6,
)  # fmt: skip


@pytest.fixture
def objects() -> list[TrainingObject]:
    """Bright discs on a noisy ground, one image each."""
    rng, found = np.random.default_rng(0), []
    for n in range(12):
        image = rng.integers(40, 90, (96, 96, 3)).astype(np.uint8)
        centre, radius = rng.uniform(35, 60, 2), rng.uniform(8, 20)
        angle = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        ring = centre + radius * np.column_stack([np.cos(angle), np.sin(angle)])
        fixed = np.round((ring - 0.5) * 16).astype(np.int32)
        cv2.fillPoly(image, [fixed], (200, 190, 150), shift=4)
        found.append(TrainingObject("discs", "disc", image, (ring,), f"discs#{n}"))
    return found


def test_a_short_training_finds_discs(objects: list[TrainingObject], tmp_path: Path) -> None:
    run = setup(RECIPE, tmp_path)
    before = scores(list(answers(run.averaged(), objects)))["discs"]
    fit(RECIPE, run, objects, tmp_path)
    assert run.model.card.input_size_px == 64
    after = scores(list(answers(run.averaged(), objects)))["discs"]
    assert before < 0.6 < 0.75 < after


def test_the_finished_folder_holds_weights_and_a_card_that_fit_together(
    objects: list[TrainingObject], tmp_path: Path
) -> None:
    recipe = replace(RECIPE, steps=2)
    fit(recipe, setup(recipe, tmp_path), objects, tmp_path)
    card = ModelCard.read(tmp_path / "card.json")
    assert (card.input_size_px, card.window_px, card.mask_token) == (64, 48, "hq")
    model = fitting.CompactModel(card)
    model.load_state_dict(load_file(tmp_path / "model.safetensors"))
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "card.json", "checkpoint.pt", "model.safetensors",
    ]  # fmt: skip


def test_a_run_that_was_stopped_ends_with_the_very_same_weights(
    objects: list[TrainingObject], tmp_path: Path
) -> None:
    recipe = replace(RECIPE, steps=6)
    whole, halves = tmp_path / "whole", tmp_path / "halves"
    whole.mkdir()
    halves.mkdir()
    fit(recipe, setup(recipe, whole), objects, whole)
    # Stopped in the second stage, where the input is larger than at the start.
    fit(recipe, setup(recipe, halves), objects, halves, stop_after=4)
    fit(recipe, setup(recipe, halves), objects, halves)
    first, second = (load_file(folder / "model.safetensors") for folder in (whole, halves))
    assert all(torch.equal(first[name], second[name]) for name in first)


def test_a_loss_that_is_no_number_stops_the_run_and_names_the_samples(
    objects: list[TrainingObject], tmp_path: Path
) -> None:
    run = setup(RECIPE, tmp_path)
    with torch.no_grad():
        run.model.tokens.weight.fill_(float("nan"))
    with pytest.raises(TrainingError, match=r"loss of step 0 is nan; its samples: discs#\d"):
        fit(RECIPE, run, objects, tmp_path)


def test_the_clock_ends_a_run_with_its_schedule_finished(
    objects: list[TrainingObject], tmp_path: Path
) -> None:
    recipe = replace(RECIPE, steps=10**6, budget_s=2.0)
    run = setup(recipe, tmp_path)
    fit(recipe, run, objects, tmp_path)
    assert 2.0 <= run.elapsed_s < 6.0
    assert run.optimizer.param_groups[0]["lr"] < 0.3 * recipe.peak_rate


def test_the_rate_rises_and_falls_to_almost_nothing() -> None:
    rates = [rate_factor(p / 100, 0.05) for p in range(101)]
    assert rates[:6] == sorted(rates[:6])
    assert rates[5] == pytest.approx(1.0)
    assert rates[5:] == sorted(rates[5:], reverse=True)
    assert rates[-1] == pytest.approx(0.005)


def test_the_bundled_recipe_can_be_read() -> None:
    folder = Path(fitting.__file__).parent / "recipes"
    recipe = Recipe.read(folder / "rossam-tiny.yaml")
    assert recipe.name == "rossam-tiny"
    assert recipe.stages[-1].until == 1.0


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"peek_rate": 1.0}, "unknown keys: peek_rate"),
        ({"stages": [{"until": 1.0, "input_px": 64}]}, "A stage of .* lacks: batch"),
        ({"stages": [{"until": 0.5, "input_px": 64, "batch": 1}]}, "must rise to 1.0"),
        ({"kinds": {"circle": 1.0}}, "choose of box, points and both"),
    ],
)
def test_a_recipe_is_read_strictly(change: dict[str, object], words: str, tmp_path: Path) -> None:
    values = {**asdict(RECIPE), "stages": [asdict(stage) for stage in RECIPE.stages]}
    path = tmp_path / "recipe.yaml"
    path.write_text(yaml.safe_dump(values))
    assert Recipe.read(path) == RECIPE
    path.write_text(yaml.safe_dump({**values, **change}))
    with pytest.raises(OptionError, match=words):
        Recipe.read(path)


def test_sources_are_drawn_by_their_shares(objects: list[TrainingObject]) -> None:
    rare = [replace(objects[0], source="rare", category="a"), replace(objects[0], source="rare")]
    weights = draw_weights([*objects, *rare], {"discs": 0.6, "rare": 0.4}, {"rare/a": 3.0})
    assert weights.sum() == pytest.approx(1.0)
    assert weights[-2:] == pytest.approx([0.3, 0.1])
    with pytest.raises(DatasetError, match="classes without objects: discs/square"):
        draw_weights(objects, {"discs": 1.0}, {"discs/square": 1.0})
    with pytest.raises(DatasetError, match="different sources: rare"):
        draw_weights(objects, {"discs": 0.6, "rare": 0.4}, {})


def test_a_missing_data_set_is_named(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"train\.json cannot be read: No such file"):
        load_objects(tmp_path, "train")


def test_real_data_are_read_with_their_polygons_on_their_images(real_data: Path) -> None:
    objects = load_objects(real_data / "suedtirol", "val")
    assert len(objects) == 142
    assert {item.category for item in objects} == {"roof", "solar_panel"}
    for item in objects:
        x0, y0, x1, y1 = item.extent
        assert x0 >= 0 and y0 >= 0
        assert x1 <= item.image.shape[1] and y1 <= item.image.shape[0]
