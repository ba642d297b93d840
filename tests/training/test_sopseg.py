"""SOPSeg's training: edges, magnified windows, oriented prompts; its ablation by one command."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
import shapely
import torch
import yaml
from click.testing import CliRunner
from discs import VIT, make_discs, vit_recipe
from rossam.rossam_core.cli.ablate import ablate
from rossam.rossam_core.magnification import Magnification
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.models.checkpoints import load_checkpoint, save_model
from rossam.rossam_core.options import SegmentOptions
from rossam.rossam_core.prompts import PixelPrompt
from rossam.rossam_core.windows import WindowPolicy, plan
from rossam.training.augment import Augmentation, draw_window
from rossam.training.datasets import load
from rossam.training.fit import train
from rossam.training.losses import edge_target
from rossam.training.measure import Data, measure
from rossam.training.objective import Batch, Objective
from rossam.training.parts import make_model, part_of, prepare
from rossam.training.pictures import ArrayPicture
from rossam.training.prompt_points import asked_extent, oriented_points
from rossam.training.recipe import Recipe
from rossam.training.sampling import Sampler
from rossam.training.scenes import TrainingObject
from rossam.training.systems import OrientedModel, PromptedModel
from rossam.training.views import ViewSpec
from torch import nn

EXACT = Augmentation((1.0, 1.0), "none", False, "none", 0.0)


@pytest.fixture(scope="module")
def discs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_discs(tmp_path_factory.mktemp("data") / "discs", train=6, val=2)


def edge_recipe(folder: Path, **loop: Any) -> Recipe:
    """A SAM-shaped model with an edge decoder from nothing, trained as SOPSeg is."""
    values = vit_recipe(folder, **loop)
    values["model"] = {
        **VIT, "high_quality": False, "edge_decoder": True, "mask_token": "edge",
        "strategy": "magnified", "prompt_kinds": ["box", "oriented"],
    }  # fmt: skip
    values["learn"] = {"encoder": "full", "last_block": False, "sam_decoder": True,
                       "alternate": False}  # fmt: skip
    values["loss"] = {"masks": {"edge": 1.0, "sam": 0.5}, "sampling": "cells",
                      "foreground_weight": 1.0, "score_weight": 1.0}  # fmt: skip
    values["data"]["kinds"] = {"oriented": 1.0}
    return Recipe.from_dict(values)


def test_an_edge_is_where_the_mask_changes_and_nowhere_else() -> None:
    square = torch.zeros(2, 32, 32)
    square[0, 8:20, 10:26] = 1.0
    square[1, :, :16] = 1.0  # cut off by the window on three sides
    edge = edge_target(square)
    assert edge.amax((1, 2)).tolist() == [1.0, 1.0]
    assert edge[0, 14, 10] > 0.9  # on the left side
    assert edge[0, 14, 9] > 0.9
    assert edge[0, 14, 18] == edge[0, 0, 0] == 0.0  # in its middle; far outside
    assert edge[1, 16, 15:17].min() > 0.9
    assert edge[1, [0, 16, 31], 0].max() == 0.0  # the window's border is no edge
    assert edge_target(torch.zeros(1, 8, 8)).max() == 0.0


def test_oriented_points_are_those_of_the_prompt_whatever_the_enlargement() -> None:
    rng = np.random.default_rng(0)
    ship = shapely.affinity.rotate(shapely.box(0, 0, 60, 12), 30, origin=(0, 0))
    found = oriented_points(ship, 1.0, rng, 0.0)
    c, s = math.cos(math.radians(30)), math.sin(math.radians(30))
    ends = {(-6 * s, 6 * c), (60 * c - 6 * s, 60 * s + 6 * c)}
    assert found[0] == pytest.approx((30 * c - 6 * s, 30 * s + 6 * c))
    assert {tuple(np.round(p, 6)) for p in found[1:]} == {tuple(np.round(p, 6)) for p in ends}
    assert asked_extent(ship, "oriented") == pytest.approx(ship.bounds)
    wing = shapely.Polygon([(0, 0), (20, 12), (8, 14)])
    assert asked_extent(wing, "box") == pytest.approx(wing.bounds)
    assert asked_extent(wing, "oriented") != pytest.approx(wing.bounds)
    # 8 by 7 px is nearly a square, also when the window shows it four times as large.
    tank = shapely.box(0, 0, 8, 7)
    near = oriented_points(tank, 1.0, rng, 0.0)
    far = oriented_points(shapely.affinity.scale(tank, 4, 4, origin=(0, 0)), 4.0, rng, 0.0)
    assert far == pytest.approx(4 * near)
    assert np.ptp(near[:, 0]) < 4


@pytest.mark.parametrize("side", [6.0, 20.0, 32.0, 75.0, 600.0, 1500.0])
def test_training_windows_are_those_of_inference(side: float) -> None:
    card = ModelCard("m", "", "vit_b", input_size_px=224, window_px=112, strategy="magnified")
    policy = WindowPolicy.from_options(card, SegmentOptions())
    box = (3000.0, 3000.0, 3000.0 + side, 3000.0 + side / 2)
    window = plan([PixelPrompt(1, box)], 8000, 8000, policy)[0].window
    spec = ViewSpec(224, 224, 112, 224, card.max_fill, card.padding, Magnification())
    assert spec.side_px(np.array(box)) == window.side_px


def test_a_view_shows_small_objects_at_half_the_input() -> None:
    shape = shapely.box(100, 100, 120, 110)
    picture = ArrayPicture(np.zeros((256, 256, 3), np.uint8))
    item = TrainingObject("s", "ship", "s#1", picture, shape)
    spec = ViewSpec(224, 224, 112, 224, 0.9, (0.0, 0.0, 0.0), Magnification())
    view = draw_window(item, spec, EXACT, "oriented", 0, np.random.default_rng(0))
    assert view.boxes is not None
    assert view.boxes[0, 2] - view.boxes[0, 0] == pytest.approx(112, abs=1)
    assert view.points.shape == (1, 3, 2)
    assert view.targets.shape == (1, 224, 224)
    assert view.targets.sum() == pytest.approx(112 * 56, rel=0.03)


def test_all_of_the_edge_decoder_learns_from_all_scales(discs: Path) -> None:
    recipe = edge_recipe(discs)
    torch.manual_seed(0)
    model = make_model(recipe)
    prepare(model, recipe.learn)
    dataset = load(recipe.data.sources[0], "train")
    drawn = Sampler(recipe, [dataset]).draw(0, range(2), model.card)
    assert drawn[0].view.targets.shape[-1] == model.card.input_size_px
    batch = Batch.of([d.view for d in drawn], [d.seed for d in drawn], torch.device("cpu"))
    for level in model.edge_decoder.levels:  # what starts at zero hides what lies behind it
        nn.init.normal_(level.correction[-1].weight, std=0.1)
    nn.init.normal_(model.edge_decoder.score.layers[-1].weight, std=0.1)
    lost = Objective(model, recipe.loss)(batch, True)
    lost.total.backward()
    named = dict(nn.Module.named_parameters(model))
    still = [n for n, p in named.items() if n.startswith("edge_decoder.")
             and (p.grad is None or not p.grad.any())]  # fmt: skip
    assert not still
    assert {part_of(model, n) for n in named} == {
        "encoder", "prompt_encoder", "sam_decoder", "edge_decoder"
    }  # fmt: skip
    without = Objective(model, replace(recipe.loss, edge_weight=0.0))(batch, True)
    assert float(without.total.detach()) < float(lost.total.detach())


def test_training_ends_with_a_model_that_every_door_takes(discs: Path, tmp_path: Path) -> None:
    folder = train(edge_recipe(discs, steps=3, batch=2), tmp_path / "run")
    model = load_checkpoint(folder)
    assert (model.card.edge_decoder, model.card.mask_token) == (True, "edge")
    assert (model.card.strategy, model.card.prompt_kinds) == ("magnified", ("box", "oriented"))
    # Added to a model that has none, it starts as that one.
    plain = replace(model.card, edge_decoder=False, mask_token="sam")
    state = {n: v for n, v in model.state_dict().items() if not n.startswith("edge_decoder.")}
    base = type(model)(plain)
    base.load_state_dict(state)
    save_model(base, tmp_path / "base")
    told = edge_recipe(discs).changed({"start": str(tmp_path / "base")})
    grown = make_model(told.changed({"model": {"edge_decoder": True, "mask_token": "edge"}}))
    token = grown.state_dict()["mask_decoder.mask_tokens.weight"][:1]
    assert torch.equal(grown.state_dict()["edge_decoder.token.weight"], token)
    assert torch.equal(
        grown.state_dict()["image_encoder.pos_embed"], state["image_encoder.pos_embed"]
    )


def test_rotated_rectangles_are_asked_where_a_system_takes_them(
    discs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Any] = []

    def ask(_self: PromptedModel, _pixels: Any, prompts: Any) -> list[Any]:
        asked.extend(prompts)
        raise InterruptedError

    monkeypatch.setattr(PromptedModel, "ask", ask)
    data = Data("discs", load(Recipe.from_dict(vit_recipe(discs)).data.sources[0], "val"))
    item = data.dataset.scenes[0].objects[0]
    with pytest.raises(InterruptedError):
        measure(OrientedModel(PromptedModel(None, SegmentOptions(), "m")), data)  # type: ignore[arg-type]
    assert asked[0].equals(shapely.oriented_envelope(item.shape))


def test_the_ablation_by_one_command(discs: Path, tmp_path: Path) -> None:
    """From a SAM-shaped model of random weights, every row two steps long."""
    values = vit_recipe(discs, steps=2, batch=1)
    values["model"] = {**VIT, "high_quality": False, "mask_token": "sam"}
    values["loss"] = {"masks": {"sam": 1.0}, "sampling": "cells"}
    values["learn"] = {"encoder": "full", "last_block": False, "sam_decoder": True,
                       "alternate": False}  # fmt: skip
    base = train(Recipe.from_dict(values), tmp_path / "base")
    recipe = tmp_path / "recipe.yaml"
    told = edge_recipe(discs, steps=2, batch=1).to_dict()
    told["model"] = {key: told["model"][key] for key in ("edge_decoder", "mask_token", "strategy")}
    recipe.write_text(yaml.safe_dump(told))
    out = tmp_path / "results"
    result = CliRunner().invoke(
        ablate,
        ["sopseg", "--recipe", str(recipe), "--base", str(base), "--data", str(discs),
         "--out", str(out), "-q", "--device", "cpu"],
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    assert "Paper: SOPSeg, arXiv 2509.03002, Ablation, iSAID" in result.output
    assert "### Gain of each step over the row before" in result.output
    assert "| step | paper's gain | all (2) |" in result.output
    steps = result.output.split("### Gain of each step")[1]
    for label, gain in (("+ magnification", "+7.75"), ("+ oriented prompts", "+2.29"),
                        ("+ edge decoder", "+1.27")):  # fmt: skip
        line = next(each for each in steps.splitlines() if each.startswith(f"| {label} |"))
        assert line.split(" | ")[1] == gain
        assert any(word in line for word in ("helps", "harms", "does not help"))
    numbers = pd.read_csv(out / "sopseg.csv")
    assert numbers["paper_iou_percent"].tolist() == [71.65, 79.40, 81.69, 82.96]
    assert {"object_iou", "object_iou_below_32px", "object_iou_below_64px"} <= set(numbers)
    assert (out / "sopseg.png").stat().st_size > 10_000
    cards = {key: load_checkpoint(out / "measured" / f"sopseg-{key}" / "training" / "model").card
             for key in ("box", "magnified", "oriented", "edge")}  # fmt: skip
    assert [card.strategy for card in cards.values()] == ["centred", *["magnified"] * 3]
    assert [card.edge_decoder for card in cards.values()] == [False, False, False, True]
    assert [len(card.prompt_kinds) for card in cards.values()] == [1, 1, 2, 2]
