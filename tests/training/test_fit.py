"""Training: it learns, stops at nonsense, and goes on where it was left."""

from __future__ import annotations

import csv
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
import yaml
from discs import compact_recipe, make_discs, vit_recipe
from rossam.rossam_core.errors import Cancelled, ModelError, OptionError
from rossam.rossam_core.models.base import PromptTensors
from rossam.rossam_core.models.checkpoints import load_checkpoint, save_model
from rossam.training import fit as fitting
from rossam.training.fit import rate_factor, train
from rossam.training.parts import make_model, part_of
from rossam.training.recipe import Recipe
from rossam.training.run_state import TrainingError
from rossam.training.sampling import Sampler
from safetensors.torch import load_file

RECIPES = Path(fitting.__file__).parent / "recipes"


@pytest.fixture(scope="module")
def discs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_discs(tmp_path_factory.mktemp("discs"))


def recipe(values: dict[str, Any], **changes: Any) -> Recipe:
    return Recipe.from_dict(values).changed({k.replace("__", "."): v for k, v in changes.items()})


def weights(model: Path) -> dict[str, torch.Tensor]:
    return load_file(model / "model.safetensors")


def same(first: Path, second: Path) -> bool:
    one, other = weights(first), weights(second)
    return set(one) == set(other) and all(torch.equal(one[name], other[name]) for name in one)


def test_a_short_training_finds_held_out_discs(discs: Path, tmp_path: Path) -> None:
    told: list[str] = []
    stages = [
        {"until": 0.5, "input_px": 32, "batch": 8}, {"until": 1.0, "input_px": 64, "batch": 8}
    ]  # fmt: skip
    values = compact_recipe(discs, stages=stages)
    model = train(recipe(values, loop__steps=1), tmp_path / "one", notice=told.append)
    assert load_checkpoint(model).card.scores["IoU of held-out objects in training"] < 0.6
    model = train(recipe(values), tmp_path / "sixty", notice=told.append)
    card = load_checkpoint(model).card
    assert card.scores["IoU of held-out objects in training"] > 0.75
    assert (card.input_size_px, card.window_px, card.mask_token) == (64, 48, "hq")
    assert told[-1].startswith("Step 60: mean IoU of held-out objects 0.")
    assert (tmp_path / "sixty" / "validation-000060.png").is_file()


def test_a_finished_run_is_not_trained_again(discs: Path, tmp_path: Path) -> None:
    chosen, told = recipe(vit_recipe(discs)), []
    first = train(chosen, tmp_path)
    before = (first / "model.safetensors").stat().st_mtime_ns
    assert train(chosen, tmp_path, notice=told.append) == first
    assert (first / "model.safetensors").stat().st_mtime_ns == before
    assert "finished run" in told[-1]


def test_another_recipe_does_not_take_up_a_run(discs: Path, tmp_path: Path) -> None:
    train(recipe(vit_recipe(discs)), tmp_path)
    with pytest.raises(OptionError, match=r"another recipe \(learn.lora_rank differ"):
        train(recipe(vit_recipe(discs), learn__lora_rank=3), tmp_path)


def test_cancelling_keeps_the_best_and_the_run_can_be_taken_up(discs: Path, tmp_path: Path) -> None:
    chosen = recipe(vit_recipe(discs, steps=6))
    whole = train(chosen, tmp_path / "whole")
    steps = iter([False, False, True])
    with pytest.raises(Cancelled, match="step 3"):
        train(chosen, tmp_path / "halves", cancelled=lambda: next(steps))
    assert load_checkpoint(tmp_path / "halves" / "model").card.name == "small-vit"
    told: list[str] = []
    halves = train(chosen, tmp_path / "halves", notice=told.append)
    assert "Going on from step 3." in told
    if load_checkpoint(halves).card.source.endswith("step 6"):
        assert same(whole, halves)
    checkpoints = [
        torch.load(tmp_path / name / "checkpoint.pt", weights_only=True)["model"]
        for name in ("whole", "halves")
    ]
    assert all(torch.equal(checkpoints[0][n], checkpoints[1][n]) for n in checkpoints[0])


def checkpoint_of(run: Path) -> dict[str, torch.Tensor]:
    saved: dict[str, torch.Tensor] = torch.load(run / "checkpoint.pt", weights_only=True)["model"]
    return saved


def test_a_stage_with_another_batch_begins_with_it_whether_taken_up_or_not(
    discs: Path, tmp_path: Path
) -> None:
    stages = [
        {"until": 0.5, "input_px": 64, "batch": 8},
        {"until": 1.0, "input_px": 64, "batch": 2},
    ]
    chosen = recipe(compact_recipe(discs, steps=4, stages=stages))
    train(chosen, tmp_path / "whole")
    steps = iter([False, True])
    with pytest.raises(Cancelled):
        train(chosen, tmp_path / "halves", cancelled=lambda: next(steps))
    train(chosen, tmp_path / "halves")
    whole, halves = checkpoint_of(tmp_path / "whole"), checkpoint_of(tmp_path / "halves")
    assert all(torch.equal(whole[name], halves[name]) for name in whole)


def test_a_run_on_other_labels_is_not_taken_up(tmp_path: Path) -> None:
    data = make_discs(tmp_path / "discs")
    chosen = recipe(compact_recipe(data, steps=1, batch=2))
    train(chosen, tmp_path / "run")
    for split in ("train", "val"):
        before = (data / f"{split}.json").read_text()
        table = json.loads(before)
        del table["annotations"][0]
        (data / f"{split}.json").write_text(json.dumps(table))
        with pytest.raises(OptionError, match=r"other labels of discs .*Delete .*checkpoint.pt to"):
            train(chosen, tmp_path / "run")
        (data / f"{split}.json").write_text(before)
    train(chosen, tmp_path / "run")
    checkpoint = tmp_path / "run" / "checkpoint.pt"
    older = torch.load(checkpoint, weights_only=True)
    del older["labels"]
    torch.save(older, checkpoint)
    with pytest.raises(OptionError, match="other labels of discs"):
        train(chosen, tmp_path / "run")


def test_a_finished_run_without_its_model_gets_it_back(discs: Path, tmp_path: Path) -> None:
    chosen = recipe(vit_recipe(discs, steps=1))
    model = train(chosen, tmp_path)
    before = weights(model)
    shutil.rmtree(model)
    told: list[str] = []
    assert train(chosen, tmp_path, notice=told.append) == model
    assert any("a finished run without its model" in text for text in told)
    assert all(torch.equal(value, before[name]) for name, value in weights(model).items())
    assert load_checkpoint(model).card.scores["IoU of held-out objects in training"] >= 0


def test_problems_of_both_splits_are_reported_once_each(tmp_path: Path) -> None:
    data = make_discs(tmp_path / "discs")
    for split in ("train", "val"):
        table = json.loads((data / f"{split}.json").read_text())
        table["annotations"][0]["segmentation"] = []
        (data / f"{split}.json").write_text(json.dumps(table))
    told: list[str] = []
    train(recipe(compact_recipe(data, steps=1, batch=2)), tmp_path / "run", notice=told.append)
    with (tmp_path / "run" / "problems.csv").open(encoding="utf-8") as file:
        assert [row["name"] for row in csv.DictReader(file)] == [
            "discs/train1.png#1", "discs/val1.png#1"
        ]  # fmt: skip
    assert told[0].startswith("2 labels: each has no geometry")
    (data / "val.json").unlink()
    train(recipe(compact_recipe(data, steps=1, batch=2)), tmp_path / "drawn")
    with (tmp_path / "drawn" / "problems.csv").open(encoding="utf-8") as file:
        assert [row["name"] for row in csv.DictReader(file)] == ["discs/train1.png#1"]


@pytest.mark.parametrize("kind", ["compact", "vit"])
def test_a_run_that_was_killed_ends_with_the_very_same_weights(
    kind: str, discs: Path, tmp_path: Path
) -> None:
    """`kill -9` at whatever step it happens to be, through the command line."""
    values = {"compact": compact_recipe, "vit": vit_recipe}[kind](discs, steps=40, save_every_s=0)
    file = tmp_path / "recipe.yaml"
    file.write_text(yaml.safe_dump(values))
    whole = train(Recipe.read(file), tmp_path / "whole")
    command = [sys.executable, "-m", "rossam", "train", str(file), "-o", str(tmp_path / "halves")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    checkpoint = tmp_path / "halves" / "checkpoint.pt"
    deadline = time.monotonic() + 120
    while not checkpoint.exists() and time.monotonic() < deadline and process.poll() is None:
        time.sleep(0.05)
    time.sleep(0.3)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    step = torch.load(checkpoint, weights_only=True)["step"]
    assert 0 < step < 40
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert f"Going on from step {step}." in done.stderr
    assert same(whole, tmp_path / "halves" / "model")


def test_two_processes_learn_what_one_learns_with_twice_the_batch(
    discs: Path, tmp_path: Path
) -> None:
    values = vit_recipe(discs, steps=3)
    values["optimizer"] = {"schedule": "constant"}
    one = train(recipe(values, loop__batch=4), tmp_path / "one")
    file = tmp_path / "recipe.yaml"
    file.write_text(yaml.safe_dump(recipe(values, loop__batch=2).to_dict()))
    done = subprocess.run(
        [sys.executable, "-m", "torch.distributed.run", "--nproc_per_node", "2", "--master_port",
         "0", "--rdzv_backend", "c10d", "--rdzv_endpoint", "localhost:0", "-m", "rossam", "train",
         str(file), "-o", str(tmp_path / "two")],
        capture_output=True, text=True, check=False, env={**os.environ, "ACCELERATE_USE_CPU": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    first, second = weights(one), weights(tmp_path / "two" / "model")
    start = make_model(recipe(values)).state_dict()
    moved = sum(float((first[n] - start[n]).norm() ** 2) for n in first) ** 0.5
    apart = sum(float((first[n] - second[n]).norm() ** 2) for n in first) ** 0.5
    assert moved > 0
    assert apart < 1e-3 * moved


def test_parts_of_a_batch_and_recomputed_blocks_change_nothing(discs: Path, tmp_path: Path) -> None:
    values = vit_recipe(discs, steps=3)
    plain = weights(train(recipe(values), tmp_path / "plain"))
    frugal = weights(
        train(recipe(values, loop__accumulate=2, loop__recompute=True), tmp_path / "frugal")
    )
    for name, value in plain.items():
        torch.testing.assert_close(frugal[name], value, rtol=1e-3, atol=2e-4)


def test_kept_embeddings_of_a_frozen_encoder_are_read_again(discs: Path, tmp_path: Path) -> None:
    values = vit_recipe(discs, steps=8, fixed_views=1)
    values["learn"] = {"encoder": "frozen", "last_block": False}
    model = train(recipe(values), tmp_path)
    kept = list((tmp_path / "features").iterdir())
    # Of 32 views drawn at most one per object is encoded.
    assert 0 < len(kept) <= 12
    assert load_checkpoint(model).card.high_quality


@pytest.mark.parametrize("change", ["view", "weights", "damage"])
def test_kept_embeddings_that_do_not_fit_are_made_anew(
    change: str, discs: Path, tmp_path: Path
) -> None:
    values = vit_recipe(discs, steps=3, fixed_views=1)
    values["learn"] = {"encoder": "frozen", "last_block": False}
    for n in range(2):
        torch.manual_seed(n)
        save_model(make_model(recipe(values)), tmp_path / f"start-{n}")
    values["start"] = str(tmp_path / "start-0")
    train(recipe(values), tmp_path / "run")
    (tmp_path / "run" / "checkpoint.pt").unlink()
    if change == "view":
        values["data"]["augmentation"] |= {"rotation": "none", "scale": [0.5, 0.5]}
    if change == "weights":
        values["start"] = str(tmp_path / "start-1")
    if change == "damage":
        for file in (tmp_path / "run" / "features").iterdir():
            file.write_bytes(file.read_bytes()[:-20])
    train(recipe(values), tmp_path / "run")
    train(recipe(values), tmp_path / "fresh")
    ours, fresh = checkpoint_of(tmp_path / "run"), checkpoint_of(tmp_path / "fresh")
    assert all(torch.equal(ours[name], fresh[name]) for name in fresh)


@pytest.mark.parametrize(
    ("learn", "step", "moving"),
    [
        ({"lora_rank": 2}, 1, {"encoder", "prompt_encoder"}),
        ({"lora_rank": 2}, 2, {"encoder", "prompt_encoder", "hq_decoder"}),
        ({"encoder": "frozen", "last_block": False, "prompt_encoder": False, "sam_decoder": True,
          "alternate": False}, 1, {"sam_decoder", "hq_decoder"}),
        ({"encoder": "full", "hq_decoder": False, "alternate": False}, 1,
         {"encoder", "prompt_encoder"}),
    ],
)  # fmt: skip
def test_only_what_the_recipe_names_moves(
    learn: dict[str, Any], step: int, moving: set[str], discs: Path, tmp_path: Path
) -> None:
    values = vit_recipe(discs, steps=step)
    values["learn"] = learn
    values["loss"]["masks"] = {"hq": 1.0, "sam": 1.0}
    chosen = recipe(values)
    torch.manual_seed(chosen.loop.seed)
    model = make_model(chosen)
    before = {name: value.clone() for name, value in model.state_dict().items()}
    after = weights(train(chosen, tmp_path))
    moved = {name for name in before if not torch.equal(before[name], after[name])}
    assert {part_of(model, name) for name in moved} == moving
    if learn.get("encoder", "lora") == "lora":
        blocks = {int(name.split(".")[2]) for name in moved if ".blocks." in name}
        last = [name for name in moved if ".blocks.2." in name]
        assert blocks == {0, 1, 2} if step > 1 else 2 in blocks
        assert len(last) > 4  # the last block moves as a whole
        width = before["image_encoder.blocks.0.attn.qkv.weight"].shape[1]
        key = slice(width, 2 * width)
        name = "image_encoder.blocks.0.attn.qkv.weight"
        assert torch.equal(before[name][key], after[name][key])


def test_a_loss_that_is_no_number_stops_the_run_and_names_the_objects(
    discs: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(recipe: Recipe) -> Any:
        model = make_model(recipe)
        with torch.no_grad():
            model.tokens.weight.fill_(float("nan"))
        return model

    monkeypatch.setattr(fitting, "make_model", broken)
    with pytest.raises(TrainingError, match=r"loss of step 0 is no finite number.*train\d+\.png"):
        train(recipe(compact_recipe(discs)), tmp_path)


def test_the_clock_ends_a_run_with_its_schedule_finished(discs: Path, tmp_path: Path) -> None:
    chosen = recipe(compact_recipe(discs), loop__steps=10**6, loop__budget_s=2.0)
    train(chosen, tmp_path)
    saved = torch.load(tmp_path / "checkpoint.pt", weights_only=True)
    assert 2.0 <= saved["elapsed_s"] < 8.0
    rate = saved["optimizers"]["rest"]["param_groups"][0]["lr"]
    assert rate < 0.3 * chosen.optimizer.rates["encoder"]


def test_steps_draw_the_same_views_whatever_was_drawn_before(discs: Path) -> None:
    from rossam.training.datasets import load

    chosen = recipe(compact_recipe(discs))
    card = make_model(chosen).card
    datasets = [load(spec, "train") for spec in chosen.data.sources]
    first, second = (Sampler(chosen, datasets) for _ in range(2))
    first.draw(0, range(4), card)
    one, other = first.draw(7, range(4), card), second.draw(7, [2], card)
    assert (one[2].view.pixels == other[0].view.pixels).all()
    assert one[2].seed == other[0].seed


def test_a_view_does_not_go_with_the_kind_of_its_prompt(discs: Path) -> None:
    """Each object is asked by every kind, in the first view of a step as in the others."""
    from rossam.training.datasets import load

    chosen = recipe(compact_recipe(discs), data__kinds={"box": 0.5, "points": 0.5})
    sampler = Sampler(chosen, [load(spec, "train") for spec in chosen.data.sources])
    card = make_model(chosen).card
    asked: dict[str, set[bool]] = {}
    for step in range(400):
        view = sampler.draw(step, [0], card)[0].view
        asked.setdefault(view.names[0], set()).add(view.boxes is None)
    assert len(asked) > 4
    assert all(kinds == {False, True} for kinds in asked.values())


def test_rates_follow_their_schedule(discs: Path) -> None:
    cosine = recipe(compact_recipe(discs))
    rates = [rate_factor(cosine, p / 100) for p in range(101)]
    assert rates[:6] == sorted(rates[:6])
    assert rates[5] == pytest.approx(1.0)
    assert rates[5:] == sorted(rates[5:], reverse=True)
    assert rates[-1] == pytest.approx(0.005)
    steps = Recipe.read(RECIPES / "ros-sam-code.yaml")
    assert [rate_factor(steps, e / 48) for e in (0, 3, 4, 8, 47)] == pytest.approx(
        [1, 1, 0.1, 0.01, 1e-11]
    )


@pytest.mark.parametrize("file", sorted(RECIPES.glob("*.yaml")), ids=lambda file: file.stem)
def test_the_recipes_that_come_along_can_be_read(file: Path) -> None:
    values = yaml.safe_load(file.read_text())
    if not values["data"]["sources"]:
        values["data"]["sources"] = [{"kind": "coco", "path": "anything"}]
    assert Recipe.from_dict(values).name


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("learn.ecnoder", "full", "unknown key 'ecnoder'"),
        ("learn.encoder", "half", "choose one of frozen, lora, full"),
        ("loop.steps", "many", "must be a whole number"),
        ("loop.steps", 0, "at least 1"),
        ("loop.accumulate", 3, "multiple of accumulate"),
        ("loop.stages", [{"until": 0.5, "input_px": 64, "batch": 1}], "must rise to 1.0"),
        (
            "loop.stages",
            [{"until": 1.0, "input_px": 64, "batch": 0}],
            "Stage 1 of loop has a batch of 0; it must be at least 1 and a multiple of",
        ),
        ("loop.fixed_views", 2, "must be frozen"),
        ("data.kinds", {"line": 1.0}, "choose one of box"),
        ("data.small_weight", 0.0, "small_weight is 0.0; it must be above 0"),
        ("loss.masks", {"hq": 1.0, "edge": 1.0}, r"weighs edge, but model \w+ has only sam, hq"),
        ("model.colour", "red", "unknown keys: colour"),
        ("optimizer.rates", {"encoder": 1e-4}, "no rate for"),
    ],
)
def test_unfit_recipes_are_refused(
    key: str, value: Any, message: str, discs: Path, tmp_path: Path
) -> None:
    with pytest.raises(OptionError, match=message):
        train(recipe(compact_recipe(discs)).changed({key: value}), tmp_path)


def test_weights_of_objects_are_refused_for_crops(discs: Path) -> None:
    with pytest.raises(OptionError, match="crops show whole scenes"):
        recipe(compact_recipe(discs), data__view="crop", data__small_weight=2.0)


@pytest.mark.parametrize("batch", [1, 2, 5])
def test_a_stage_that_cannot_be_cut_into_its_parts_is_named(batch: int, discs: Path) -> None:
    stages = [{"until": 0.5, "input_px": 32, "batch": 8},
              {"until": 1.0, "input_px": 64, "batch": batch}]  # fmt: skip
    with pytest.raises(OptionError, match=rf"Stage 2 .* batch of {batch}; .* of accumulate, 4"):
        recipe(compact_recipe(discs, stages=stages), loop__accumulate=4)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"heads": 3}, "describes no model that can be built: num_heads must divide"),
        ({"channels": 24}, "describes no model that can be built"),
        ({"colours": 3}, "missing or unknown settings: colours"),
    ],
)
def test_sizes_that_do_not_fit_are_refused(
    settings: dict[str, Any], message: str, discs: Path
) -> None:
    values = compact_recipe(discs)
    changed = {**values["model"]["settings"], **settings}
    with pytest.raises(ModelError, match=message):
        make_model(recipe(values, model__settings=changed))


def test_a_model_that_is_told_of_loose_boxes_answers_others_as_before(
    discs: Path, tmp_path: Path
) -> None:
    values = compact_recipe(discs)
    plain = make_model(recipe(values))
    save_model(plain, tmp_path / "plain")
    values |= {"start": str(tmp_path / "plain"), "model": {"prompt_kinds": ["box", "loose"]}}
    told = make_model(recipe(values, data__kinds={"box": 0.5, "loose": 0.5}))
    assert set(told.state_dict()) - set(plain.state_dict()) == {"loose.weight"}
    box = PromptTensors(
        torch.tensor([[10.0, 12, 50, 40]]),
        torch.zeros(1, 0, 2),
        torch.zeros(1, 0, dtype=torch.int64),
    )
    pixels = torch.rand(1, 3, 64, 64) * 255
    first, again, loose = (
        model.eval().decode(model.encode(pixels), torch.tensor([0]), prompt, "hq").logits
        for model, prompt in (
            (plain, box), (told, box), (told, replace(box, loose=True))
        )
    )  # fmt: skip
    assert torch.allclose(first, again, atol=1e-5)
    assert (loose - first).abs().max() > 1e-3
    values["model"] = {}
    with pytest.raises(OptionError, match="draws loose boxes, but model small is not told"):
        make_model(recipe(values, data__kinds={"loose": 1.0}))


def test_the_high_quality_decoder_begins_as_that_of_another_file(
    discs: Path, tmp_path: Path
) -> None:
    fine = make_model(recipe(vit_recipe(discs)))
    plain_values = vit_recipe(discs)
    plain_values["model"] = {**plain_values["model"], "high_quality": False, "mask_token": "sam"}
    plain = make_model(recipe(plain_values))
    save_model(fine, tmp_path / "fine")
    save_model(plain, tmp_path / "plain")
    values = vit_recipe(discs)
    values["model"] = {"high_quality": True, "mask_token": "hq"}
    values |= {"start": str(tmp_path / "plain"), "hq_start": str(tmp_path / "fine")}
    model = make_model(recipe(values))
    for name, value in model.state_dict().items():
        source = fine if part_of(model, name) == "hq_decoder" else plain
        assert torch.equal(value, source.state_dict()[name])
    assert (model.card.name, model.card.input_size_px) == ("small-vit", 64)
    with pytest.raises(ModelError, match="has no high-quality decoder"):
        make_model(recipe(values | {"hq_start": str(tmp_path / "plain")}))
    resized = make_model(recipe(values).changed({"model.input_size_px": 128}))
    assert resized.card.input_size_px == 128
    assert resized.image_encoder.pos_embed.shape[1] == 8
    stages = [{"until": 1.0, "input_px": 128, "batch": 1}]
    with pytest.raises(ModelError, match="only compact models change their input size during"):
        make_model(recipe(values).changed({"loop.stages": stages}))
