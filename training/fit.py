"""Trains a model by a recipe: set up, then step by step until the end, validating on the way.

A run's folder gets `log.txt`, TensorBoard's events, `problems.csv` (labels that cannot be used),
`checkpoint.pt` (a run started again goes on from it, to the bit where `steps` ends it), pictures of
validations, and `model`: the best weights so far as a model folder that every door takes.
"""

from __future__ import annotations

import csv
import math
import shutil
import subprocess  # nosec B404 -- git alone is asked, with fixed arguments
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

import cv2
import torch
from torch import nn

from ..rossam_core.errors import Cancelled
from ..rossam_core.models.base import TrainableModel
from ..rossam_core.models.card import CARD_FILE
from ..rossam_core.models.checkpoints import save_model
from ..rossam_core.models.sam import SamModel
from .datasets import Dataset, Problem, load, summary
from .kept_features import KeptFeatures
from .listening import Listener, StepReport, ValidationReport
from .objective import Batch, Losses, Objective
from .parts import finished, make_model, prepare, require_masks
from .recipe import Recipe, Stage
from .run_state import Run, TrainingError
from .sampling import Drawn, Sampler
from .validation import some_of, validate
from .watch import Watch, log

MODEL = "model"
PROBLEMS = "problems.csv"
HELD_OUT_SCORE = "IoU of held-out objects in training"
_LOG_EVERY = 20
_FINAL_RATE = 0.005


@dataclass(frozen=True)
class Setting:
    """What stays the same during a run.

    Attributes:
        recipe: All choices.
        folder: Of the run.
        sampler: Of the training split.
        held_out: What validations ask; None where nothing is held out.
        accelerator: Device, number format and the other processes of the run.
        objective: Model and loss, as this process runs them.
        kept: Features of fixed views, where the recipe has them.
    """

    recipe: Recipe
    folder: Path
    sampler: Sampler
    held_out: Dataset | None
    accelerator: Any
    objective: nn.Module
    kept: KeptFeatures | None


def train(
    recipe: Recipe,
    folder: Path,
    *,
    notice: Callable[[str], None] = lambda text: None,
    stepped: Callable[[StepReport], None] = lambda report: None,
    validated: Callable[[ValidationReport], None] = lambda report: None,
    cancelled: Callable[[], bool] = lambda: False,
    bar: bool = False,
) -> Path:
    """Trains by `recipe`, or goes on with the run that `folder` holds.

    Args:
        recipe: All choices.
        folder: Made where it is missing.
        notice: Called with sentences worth reading: about labels, resuming and validations.
        stepped: Called after every step.
        validated: Called after every validation, when its weights are kept or not.
        cancelled: Polled after every step; what was learned by then is validated, and kept if it
            is the best so far.
        bar: Whether a progress bar is shown.

    Returns:
        The model folder.

    Raises:
        RossamError: The recipe, a source or the model does not fit, or the loss is no number.
        Cancelled: `cancelled` said so; the run can be taken up.
    """
    folder.mkdir(parents=True, exist_ok=True)
    listener = Listener(notice, stepped, validated, cancelled, bar)
    setting, run = _set_up(recipe, folder, notice)
    if run.progress(recipe) >= 1.0:
        if (folder / MODEL / CARD_FILE).is_file():
            notice(f"{folder} holds a finished run; nothing is trained again.")
            return folder / MODEL
        notice(f"{folder} holds a finished run without its model; its last weights are saved.")
    elif run.step:
        notice(f"Going on from step {run.step}.")
    _fit(setting, run, listener)
    return folder / MODEL


def rate_factor(recipe: Recipe, progress: float) -> float:
    """Share of the peak learning rate at a progress from 0 to 1."""
    chosen = recipe.optimizer
    if progress < chosen.warm_up:
        return max(progress / chosen.warm_up, 0.02)
    if chosen.schedule == "constant":
        return 1.0
    if chosen.schedule == "steps":
        return float(chosen.gamma ** int(progress / chosen.step_share + 1e-9))
    falling = (progress - chosen.warm_up) / (1 - chosen.warm_up)
    return _FINAL_RATE + (1 - _FINAL_RATE) * 0.5 * (1 + math.cos(math.pi * falling))


def _set_up(recipe: Recipe, folder: Path, notice: Callable[[str], None]) -> tuple[Setting, Run]:
    """Data, model and what steps it, all from the recipe's seed."""
    loop = recipe.loop
    if loop.threads:
        torch.set_num_threads(loop.threads)
    cv2.setNumThreads(1)
    accelerator = _accelerator("bf16" if loop.precision == "bfloat16" else "no")
    training = [load(spec, "train") for spec in recipe.data.sources]
    apart = [load(spec, "val") for spec in recipe.data.sources]
    held_out = Dataset(tuple(scene for dataset in apart for scene in dataset.scenes))
    if accelerator.is_main_process:
        _report([p for dataset in (*training, *apart) for p in dataset.problems], folder, notice)
        learned = sum(len(dataset.objects) for dataset in training)
        notice(f"{learned:,} objects to learn from, {len(held_out.objects):,} held out.")
    torch.manual_seed(loop.seed)
    model = make_model(recipe)
    require_masks(recipe, model.card)
    prepare(model, recipe.learn)
    if isinstance(model, SamModel):
        model.recompute_blocks = loop.recompute
    cast(nn.Module, model).to(accelerator.device)
    labels = {
        spec.title: f"{one.identity} {other.identity}"
        for spec, one, other in zip(recipe.data.sources, training, apart, strict=True)
    }
    run = Run.start(model, recipe, labels)
    run.take_up(recipe, folder)
    objective = accelerator.prepare(Objective(model, recipe.loss))
    kept = None
    if loop.fixed_views:
        kept = KeptFeatures(folder / "features", model, loop.precision)
    setting = Setting(
        recipe,
        folder,
        Sampler(recipe, training),
        some_of(held_out, recipe.data.validation_objects) if held_out.scenes else None,
        accelerator,
        objective,
        kept,
    )
    return setting, run


def _accelerator(mixed_precision: str) -> Any:
    """Device, number format and the other processes of the run."""
    from accelerate import Accelerator
    from accelerate.utils import DistributedDataParallelKwargs

    return Accelerator(
        mixed_precision=mixed_precision,
        # Prompt kinds that a batch does not have leave their embeddings without a gradient.
        kwargs_handlers=[DistributedDataParallelKwargs(find_unused_parameters=True)],
    )


def _fit(setting: Setting, run: Run, listener: Listener) -> None:
    recipe, main = setting.recipe, setting.accelerator.is_main_process
    every = recipe.loop.validate_every or _epoch_steps(setting)
    with ExitStack() as stack:
        watch = None
        if main:
            watch = stack.enter_context(
                Watch(setting.folder, recipe.name, run.progress(recipe), bar=listener.bar)
            )
            log.info("revision %s, recipe %s", _revision(), recipe.to_dict())
            # What is kept in the end is then never worse than what was there before. A finished
            # run is here again if its model is gone.
            if (recipe.start and run.step == 0) or run.progress(recipe) >= 1.0:
                _validate(setting, run, watch, listener)
        pool = stack.enter_context(ThreadPoolExecutor(1))
        saved_at, sums = time.monotonic(), _Sums()
        for lost in _steps(setting, run, pool):
            share = run.progress(recipe)
            sums.add(lost)
            if watch is not None and (run.step % _LOG_EVERY == 0 or share >= 1.0):
                watch.numbers(run.step, share, sums.means() | {"elapsed_s": run.elapsed_s})
                sums = _Sums()
            stopping = _stopping(setting, listener)
            if run.step % every == 0 or share >= 1.0 or stopping:
                if watch is not None:
                    _validate(setting, run, watch, listener)
                setting.accelerator.wait_for_everyone()
            if main and (
                time.monotonic() - saved_at > recipe.loop.save_every_s or share >= 1.0 or stopping
            ):
                run.save(recipe, setting.folder)
                saved_at = time.monotonic()
            if watch is not None:
                watch.moved(share)
            listener.stepped(StepReport(run.step, share, lost.loss, lost.iou))
            if stopping:
                raise Cancelled(
                    f"Training was cancelled at step {run.step}; the best weights so far lie in "
                    f"{setting.folder / MODEL}, and the run can be taken up."
                )


def _steps(setting: Setting, run: Run, pool: Executor) -> Iterator[_Lost]:
    """Does step after step to the recipe's end; the views of the next are drawn meanwhile."""
    recipe, accelerator = setting.recipe, setting.accelerator
    module = cast(nn.Module, run.model)
    coming: tuple[tuple[int, Stage], Any] | None = None
    while run.progress(recipe) < 1.0:
        started = time.monotonic()
        share = run.progress(recipe)
        stage = recipe.stage(share, run.model.card.input_size_px)
        if stage.input_px != run.model.card.input_size_px:
            cast(Any, run.model).resize(stage.input_px)
            log.info("input size %d from step %d", stage.input_px, run.step)
        numbers = range(
            accelerator.process_index, stage.batch * accelerator.num_processes,
            accelerator.num_processes,
        )  # fmt: skip
        draw, card = setting.sampler.draw, run.model.card
        if coming is None or coming[0] != (run.step, stage):
            coming = (run.step, stage), pool.submit(draw, run.step, numbers, card)
        drawn = coming[1].result()
        coming = (run.step + 1, stage), pool.submit(draw, run.step + 1, numbers, card)
        _learning_mode(module, statistics=recipe.learn.statistics)
        lost = _step(setting, run, drawn, share)
        run.step += 1
        if recipe.optimizer.average_decay:
            run.follow(recipe.optimizer.average_decay)
        run.elapsed_s += time.monotonic() - started
        yield lost


@dataclass(frozen=True)
class _Lost:
    """Means over the prompts of one step, of all processes."""

    loss: float
    iou: float
    score_error: float


def _step(setting: Setting, run: Run, drawn: Sequence[Drawn], share: float) -> _Lost:
    """One optimisation step."""
    recipe, accelerator = setting.recipe, setting.accelerator
    moving = _moving(run, recipe)
    encoder_learns = any(
        group["part"] != "hq_decoder" for each in moving for group in each.param_groups
    )
    count = torch.tensor(
        float(sum(len(each.view.targets) for each in drawn)), device=accelerator.device
    )
    prompts = float(accelerator.reduce(count, "sum"))
    for each in run.optimizers.values():
        each.zero_grad()
    size = len(drawn) // recipe.loop.accumulate
    sums = torch.zeros(3, device=accelerator.device)
    for start in range(0, len(drawn), size):
        last = start + size >= len(drawn)
        waiting = nullcontext() if last else accelerator.no_sync(setting.objective)
        with waiting, accelerator.autocast():
            batch = _batch(setting, run.model, drawn[start : start + size])
            lost: Losses = setting.objective(batch, encoder_learns)
            _check_finite(lost, batch, run.step)
            # Gradients of several processes are averaged, so each counts as if it had them all.
            accelerator.backward(lost.total * (accelerator.num_processes / prompts))
        sums += torch.stack([lost.total.detach(), lost.iou, lost.score_error])
    parameters = [p for each in moving for group in each.param_groups for p in group["params"]]
    if recipe.optimizer.clip_norm:
        nn.utils.clip_grad_norm_(parameters, recipe.optimizer.clip_norm)
    factor = rate_factor(recipe, share)
    for each in moving:
        for group in each.param_groups:
            constant = group["part"] in recipe.optimizer.constant
            group["lr"] = recipe.optimizer.rates[group["part"]] * (1.0 if constant else factor)
        each.step()
    means = (accelerator.reduce(sums, "sum") / prompts).tolist()
    return _Lost(*means)


def _moving(run: Run, recipe: Recipe) -> list[torch.optim.Optimizer]:
    """The optimizers whose turn it is."""
    found = run.optimizers
    if not recipe.learn.alternate or len(found) < 2:
        return list(found.values())
    return [found["hq" if run.step % 2 else "rest"]]


def _batch(setting: Setting, model: TrainableModel, drawn: Sequence[Drawn]) -> Batch:
    device = setting.accelerator.device
    features = setting.kept.of(model, drawn, device) if setting.kept else ()
    views, seeds = [each.view for each in drawn], [each.seed for each in drawn]
    return Batch.of(views, seeds, device, features)


def _check_finite(lost: Losses, batch: Batch, step: int) -> None:
    if torch.isfinite(lost.total):
        return
    wrong = [n for n, v in zip(batch.names, lost.by_prompt.tolist(), strict=True)
             if not math.isfinite(v)]  # fmt: skip
    raise TrainingError(
        f"The loss of step {step} is no finite number; it comes from "
        f"{', '.join(wrong[:5]) or 'the weights'}.",
        "Look at these labels, or lower the learning rates.",
    )


def _stopping(setting: Setting, listener: Listener) -> bool:
    """Whether any of the run's processes was told to stop; one alone would leave others waiting."""
    asked = torch.tensor(float(listener.cancelled()), device=setting.accelerator.device)
    return bool(setting.accelerator.reduce(asked, "sum") > 0)


def _validate(setting: Setting, run: Run, watch: Watch, listener: Listener) -> None:
    """Keeps the weights as the run's model if nothing better is there."""
    model = finished(run.model, run.weights())
    iou, better = None, True
    if setting.held_out is not None:
        learned = {kind for kind, share in setting.recipe.data.kinds.items() if share}
        found = validate(model, setting.held_out, oriented=learned == {"oriented"})
        iou = found.iou
        better = iou > run.best or not (setting.folder / MODEL / CARD_FILE).is_file()
        watch.validated(run.step, found, better)
        listener.notice(f"Step {run.step}: mean IoU of held-out objects {iou:.4f}.")
        run.best = iou if better else run.best
    if better:
        recipe = setting.recipe
        model.card = replace(
            model.card,
            source=f"rossam train, recipe {recipe.name}, step {run.step}",
            scores={} if iou is None else {HELD_OUT_SCORE: round(iou, 4)},
        )
        save_model(model, setting.folder / MODEL, half=recipe.half)
    listener.validated(ValidationReport(run.step, iou, better))


def _learning_mode(module: nn.Module, *, statistics: bool) -> None:
    module.train()
    if not statistics:
        for each in module.modules():
            if isinstance(each, nn.BatchNorm2d):
                each.eval()


def _epoch_steps(setting: Setting) -> int:
    views: int = setting.recipe.loop.batch * setting.accelerator.num_processes
    return max(1, math.ceil(setting.sampler.epoch / views))


def _report(found: Sequence[Problem], folder: Path, notice: Callable[[str], None]) -> None:
    """Writes and tells of problems; those of a source that is divided come with each split."""
    problems = list(dict.fromkeys(found))
    if not problems:
        return
    with (folder / PROBLEMS).open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["name", "reason", "detail"])
        rows.writerows([p.name, p.reason, p.detail] for p in problems)
    for sentence in summary(problems):
        notice(sentence)


class _Sums:
    """What steps lost since the last line of the log."""

    def __init__(self) -> None:
        self._lost: list[_Lost] = []

    def add(self, lost: _Lost) -> None:
        self._lost.append(lost)

    def means(self) -> dict[str, float]:
        return {
            name: sum(getattr(each, name) for each in self._lost) / len(self._lost)
            for name in ("loss", "iou", "score_error")
        }


def _revision() -> str:
    """What `git describe` says of the sources; "unknown" where they are no checkout."""
    git = shutil.which("git")
    if git is None:
        return "unknown"
    told = subprocess.run(  # noqa: S603  # nosec B603 -- a fixed argument list, no shell
        [git, "describe", "--always", "--dirty"],
        cwd=Path(__file__).parent, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return told.stdout.strip() or "unknown"
