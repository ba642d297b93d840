"""Trains a compact model from a recipe: `python -m rossam.training.fit RECIPE FOLDER`.

The folder gets `log.txt`, `checkpoint.pt` (a run started again goes on from it) and, whenever a
checkpoint is written, the averaged weights as `model.safetensors` with `card.json` beside them.
"""

from __future__ import annotations

import argparse
import logging
import math
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch import Tensor

from ..rossam_core.errors import RossamError
from ..rossam_core.models.base import PromptTensors
from ..rossam_core.models.card import ModelCard
from ..rossam_core.models.compact import CompactModel
from .augment import Sample, ViewSpec, draw_sample
from .datasets import TrainingObject, data_folder, draw_weights, load_objects
from .losses import mask_iou, total_loss
from .recipe import Recipe, Stage

log = logging.getLogger(__name__)

_LOG_EVERY = 50
_FINAL_RATE = 0.005


class TrainingError(RossamError, ArithmeticError):
    """Training cannot go on."""

    code = "training"


@dataclass
class Run:
    """The state of a run; what a checkpoint holds.

    Attributes:
        model: Being trained.
        average: Moving average of its weights and statistics, by name.
        optimizer: Of `model`.
        step: Steps done.
        elapsed_s: Time spent in them, all starts together.
    """

    model: CompactModel
    average: dict[str, Tensor]
    optimizer: torch.optim.Optimizer
    step: int = 0
    elapsed_s: float = 0.0

    def progress(self, recipe: Recipe) -> float:
        """0 at the start, 1 at the end."""
        timed = self.elapsed_s / recipe.budget_s if recipe.budget_s else 0.0
        return min(1.0, max(self.step / recipe.steps, timed))

    def averaged(self) -> CompactModel:
        """A copy of the model with the averaged weights, in evaluation mode."""
        copy = CompactModel(self.model.card)
        copy.load_state_dict(self.average)
        return copy.eval()


def card_of(recipe: Recipe, input_px: int) -> ModelCard:
    """The card of the recipe's model at an input size."""
    return ModelCard(
        recipe.name,
        recipe.title,
        "compact",
        high_quality=True,
        input_size_px=input_px,
        window_px=recipe.window_px,
        point_window_px=recipe.point_window_px,
        max_fill=recipe.max_fill,
        mask_token="hq",  # noqa: S106 -- a word of the vocabulary, not a secret
        settings=recipe.settings,
    )


def setup(recipe: Recipe, folder: Path) -> Run:
    """A fresh run, or the one that `folder` has a checkpoint of."""
    torch.set_num_threads(recipe.threads)
    cv2.setNumThreads(1)
    torch.manual_seed(recipe.seed)
    model = _at_size(None, recipe, recipe.stages[0])
    run = Run(
        model,
        {name: value.detach().clone() for name, value in model.state_dict().items()},
        _optimizer(model, recipe),
    )
    path = folder / "checkpoint.pt"
    if path.exists():
        saved = torch.load(path, weights_only=True)
        run.step, run.elapsed_s = saved["step"], saved["elapsed_s"]
        run.model.load_state_dict(saved["model"])
        run.optimizer.load_state_dict(saved["optimizer"])
        run.average = saved["average"]
    return run


def fit(
    recipe: Recipe,
    run: Run,
    objects: Sequence[TrainingObject],
    folder: Path,
    stop_after: int | None = None,
) -> None:
    """Trains `run` to the recipe's end, or until `stop_after` steps are done.

    Raises:
        TrainingError: The loss is no finite number.
    """
    weights = draw_weights(objects, recipe.sources, recipe.categories)
    run.model.train()
    sums, seen, saved_at = np.zeros(3), 0, time.monotonic()
    while run.progress(recipe) < 1.0 and (stop_after is None or run.step < stop_after):
        started = time.monotonic()
        progress = run.progress(recipe)
        stage = next(s for s in recipe.stages if progress < s.until)
        if stage.input_px != run.model.card.input_size_px:
            _change_size(run, recipe, stage)
        names, samples = _draw_batch(objects, weights, recipe, run.step, stage)
        for group in run.optimizer.param_groups:
            group["lr"] = recipe.peak_rate * rate_factor(progress, recipe.warm_up)
        sums += _step(recipe, run, samples, names)
        seen += len(samples)
        run.step += 1
        run.elapsed_s += time.monotonic() - started
        if run.step % _LOG_EVERY == 0:
            loss, iou, score_error = sums / _LOG_EVERY
            log.info(
                "step %d progress %.3f input %d loss %.4f iou %.4f score error %.4f elapsed %.0f s",
                run.step, run.progress(recipe), stage.input_px, loss, iou, score_error,
                run.elapsed_s,
            )  # fmt: skip
            sums = np.zeros(3)
        if time.monotonic() - saved_at > recipe.save_every_s:
            save(recipe, run, folder)
            saved_at = time.monotonic()
    log.info("%d samples in this start", seen)
    save(recipe, run, folder)


def rate_factor(progress: float, warm_up: float) -> float:
    """Share of the peak learning rate: linear rise, then half a cosine down to almost nothing."""
    if progress < warm_up:
        return max(progress / warm_up, 0.02)
    falling = (progress - warm_up) / (1 - warm_up)
    return _FINAL_RATE + (1 - _FINAL_RATE) * 0.5 * (1 + math.cos(math.pi * falling))


def save(recipe: Recipe, run: Run, folder: Path) -> None:
    """Writes checkpoint, averaged weights (half precision) and card; each whole or not at all."""
    state = {
        "step": run.step,
        "elapsed_s": run.elapsed_s,
        "model": run.model.state_dict(),
        "average": run.average,
        "optimizer": run.optimizer.state_dict(),
    }
    torch.save(state, folder / "checkpoint.part")
    (folder / "checkpoint.part").replace(folder / "checkpoint.pt")
    halves = {
        name: value.half().contiguous() if value.is_floating_point() else value
        for name, value in run.average.items()
    }
    save_file(halves, folder / "model.part")
    (folder / "model.part").replace(folder / "model.safetensors")
    card_of(recipe, recipe.stages[-1].input_px).write(folder / "card.json")


def _step(
    recipe: Recipe, run: Run, samples: Sequence[Sample], names: Sequence[str]
) -> NDArray[np.float64]:
    """One optimisation step; loss, IoU of the refined masks and error of its prediction."""
    model = run.model
    pixels, prompts, target = collate(samples)
    coarse, refined, score = model.masks(model.encode(pixels), torch.arange(len(samples)), prompts)
    loss = total_loss(
        coarse,
        refined,
        score,
        target,
        coarse_weight=recipe.coarse_weight,
        score_weight=recipe.score_weight,
    )
    if not torch.isfinite(loss):
        raise TrainingError(
            f"The loss of step {run.step} is {loss.item()}; its samples: {', '.join(names)}."
        )
    run.optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
    torch.nn.utils.clip_grad_norm_(model.parameters(), recipe.clip_norm)
    run.optimizer.step()
    # Early weights are noise: the average reaches back a tenth of the run at most.
    decay = min(recipe.average_decay, (1 + run.step) / (10 + run.step))
    with torch.no_grad():
        for name, value in model.state_dict().items():
            if value.is_floating_point():
                run.average[name].lerp_(value, 1 - decay)
            else:
                run.average[name].copy_(value)
        true = mask_iou(refined, target)
        error = (score[:, 1] - true).abs().mean()
    return np.array([float(loss.detach()), float(true.mean()), float(error)])


def collate(samples: Sequence[Sample]) -> tuple[Tensor, PromptTensors, Tensor]:
    """Pixels (N, 3, S, S), prompts and targets (N, S/2, S/2) of samples of one kind."""
    pixels = torch.from_numpy(np.stack([s.pixels for s in samples])).permute(0, 3, 1, 2).float()
    boxes = [s.box for s in samples if s.box is not None]
    prompts = PromptTensors(
        torch.from_numpy(np.stack(boxes)) if boxes else None,
        torch.from_numpy(np.stack([s.points for s in samples])),
        torch.from_numpy(np.stack([s.labels for s in samples])),
    )
    return pixels, prompts, torch.from_numpy(np.stack([s.target for s in samples]))


def _draw_batch(
    objects: Sequence[TrainingObject],
    weights: NDArray[np.float64],
    recipe: Recipe,
    step: int,
    stage: Stage,
) -> tuple[list[str], list[Sample]]:
    """The samples of a step; they depend on seed and step alone, so a run can be taken up."""
    rng = np.random.default_rng((recipe.seed, step))
    kinds = sorted(recipe.kinds)
    shares = np.array([recipe.kinds[kind] for kind in kinds])
    kind = kinds[rng.choice(len(kinds), p=shares / shares.sum())]
    count = 0 if kind == "box" else int(rng.choice([1, 1, 2, 3] if kind == "points" else [1, 1, 2]))
    card = card_of(recipe, stage.input_px)
    spec = ViewSpec(
        card.input_size_px, card.window_px, card.point_window_px, card.max_fill, card.padding
    )
    chosen = rng.choice(len(objects), stage.batch, p=weights)
    samples = [draw_sample(objects[n], spec, kind, count, rng) for n in chosen]
    return [objects[n].name for n in chosen], samples


def _at_size(state: Mapping[str, Tensor] | None, recipe: Recipe, stage: Stage) -> CompactModel:
    model = CompactModel(card_of(recipe, stage.input_px))
    if state is not None:
        model.load_state_dict(state)
    return model.to(memory_format=torch.channels_last)


def _change_size(run: Run, recipe: Recipe, stage: Stage) -> None:
    """Goes on with the same weights and optimiser state in a model of another input size."""
    log.info("input size %d from step %d", stage.input_px, run.step)
    state = run.optimizer.state_dict()
    run.model = _at_size(run.model.state_dict(), recipe, stage)
    run.optimizer = _optimizer(run.model, recipe)
    run.optimizer.load_state_dict(state)
    run.model.train()


def _optimizer(model: CompactModel, recipe: Recipe) -> torch.optim.Optimizer:
    matrices = [p for p in model.parameters() if p.ndim > 1]
    others = [p for p in model.parameters() if p.ndim <= 1]
    return torch.optim.AdamW(
        [
            {"params": matrices, "weight_decay": recipe.weight_decay},
            {"params": others, "weight_decay": 0.0},
        ],
        lr=recipe.peak_rate,
        betas=(0.9, 0.99),
        fused=True,
    )


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Train a compact model.")
    parser.add_argument("recipe", type=Path, help="YAML file of every choice")
    parser.add_argument("folder", type=Path, help="gets the log, checkpoints and weights")
    chosen = parser.parse_args(arguments)
    recipe = Recipe.read(chosen.recipe)
    chosen.folder.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        level=logging.INFO,
        format="%(asctime)s %(message)s",
        handlers=[logging.StreamHandler(), logging.FileHandler(chosen.folder / "log.txt")],
    )
    objects = [
        o for source in recipe.sources for o in load_objects(data_folder() / source, "train")
    ]
    run = setup(recipe, chosen.folder)
    log.info("revision %s, recipe %s", _revision(), asdict(recipe))
    log.info(
        "%d objects, %d parameters, at step %d",
        len(objects), sum(p.numel() for p in run.model.parameters()), run.step,
    )  # fmt: skip
    fit(recipe, run, objects, chosen.folder)


def _revision() -> str:
    """What `git describe` says of the sources; "unknown" where they are no checkout."""
    told = subprocess.run(
        ["git", "describe", "--always", "--dirty"],  # noqa: S607 -- git is where it is
        cwd=Path(__file__).parent, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return told.stdout.strip() or "unknown"


if __name__ == "__main__":
    main()
