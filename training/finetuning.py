"""Fine-tuning as people ask for it: a raster and a layer in, a model in their list out."""

from __future__ import annotations

import csv
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import torch

from ..rossam_core.errors import Cancelled, OutputError
from ..rossam_core.finetune_job import FinetuneJob, FinetuneOptions, FinetuneResult, LabelProblem
from ..rossam_core.model_store import CARD_FILE, own_model_folder
from ..rossam_core.models.card import ModelCard
from ..rossam_core.part_files import make_part_folder
from .augment import Augmentation
from .fit import MODEL, PROBLEMS, train
from .from_layer import recipe_for_layer
from .listening import StepReport, ValidationReport
from .recipe import Recipe
from .run_state import TrainingError
from .scenes import SourceSpec
from .sources.files import resolved
from .sources.label_rows import LabelRows

BEFORE_SCORE = "IoU of held-out objects before fine-tuning"

# How often a run tells its loss.
_TOLD_STEPS, _TOLD_S = 20, 30.0
_PARTS_OF_BAR = 1000
_MOST_STEPS_BETWEEN_VALIDATIONS = 100


def run_finetuning(
    job: FinetuneJob,
    *,
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
    notice: Callable[[str], None] = lambda text: None,
) -> FinetuneResult:
    """Trains what a job asks for and puts the model where the user's own models lie.

    The best weights so far are in their place after every validation that was better than the
    base, so that neither stopping nor a crash loses them.

    Args:
        job: What to learn, and how.
        progress: Called with stage ("labels", "train"), done and total.
        cancelled: Polled after every step; it ends the run with what was learned.
        notice: Called with sentences worth reading: labels, loss, validations.

    Raises:
        RossamError: What went wrong, in one sentence.
        Cancelled: Nothing better than the base had been learned yet; no model was made.
    """
    started = time.monotonic()
    target = own_model_folder(job.name)
    if target.exists():
        raise OutputError(
            f"There is a model {job.name} already, in {target}.",
            "Choose another name, or delete that model first.",
        )
    progress("labels", 0, 1)
    recipe = job_recipe(job)
    run = _run_folder(target)
    told = _Told(job, run / MODEL, target, progress, notice)
    stopped = False
    try:
        try:
            train(
                recipe, run, notice=notice, stepped=told.stepped, validated=told.validated,
                cancelled=cancelled,
            )  # fmt: skip
        except Cancelled:
            stopped = True
        problems = _problems(job, run / PROBLEMS)
    finally:
        shutil.rmtree(run, ignore_errors=True)
    _require_model(told, stopped)
    return FinetuneResult(
        job.name, str(target), told.steps, told.best_step, told.before, told.best, stopped,
        problems, time.monotonic() - started,
    )  # fmt: skip


def job_recipe(job: FinetuneJob) -> Recipe:
    """The recipe that a job asks for.

    Raises:
        ModelError: There is no such base model, or its card is damaged.
    """
    options = job.options
    source = SourceSpec(
        "layer", job.raster, name=_title(job), labels=job.labels, category_field=job.class_field,
        id_field=job.id_field or job.row_field, bands=job.bands, val_share=options.held_out,
        split_seed=options.seed,
    )  # fmt: skip
    recipe = recipe_for_layer(source, job.base)
    loop = recipe.loop
    changes: dict[str, Any] = {
        "name": job.name,
        "title": f"Fine-tuned from {_base_name(job)} on {_title(job)}",
        "loop.steps": options.steps,
        "loop.budget_s": options.minutes * 60,
        "loop.seed": options.seed,
        "loop.validate_every": max(1, min(_MOST_STEPS_BETWEEN_VALIDATIONS, options.steps // 5)),
        "optimizer.rates": {
            part: rate * options.learning_rate for part, rate in recipe.optimizer.rates.items()
        },
        **_augmentation(options),
    }
    if options.batch_size:
        changes["loop.batch"] = options.batch_size
        # A model whose windows go one by one goes on so.
        changes["loop.accumulate"] = options.batch_size if loop.accumulate > 1 else 1
    if loop.recompute and torch.cuda.is_available():
        changes["loop.precision"] = "bfloat16"
    return recipe.changed(changes)


@dataclass
class _Told:
    """Hears of the run, tells the user, and keeps the model in its place.

    Attributes:
        job: What is trained.
        model: Folder of the run's best weights.
        target: Where they belong.
        progress: See `run_finetuning`.
        notice: See `run_finetuning`.
        steps: Done so far.
        best_step: Whose weights are kept.
        before: Mean IoU of the base model, where objects are held out.
        best: Highest mean IoU so far.
    """

    job: FinetuneJob
    model: Path
    target: Path
    progress: Callable[[str, int, int], None]
    notice: Callable[[str], None]
    steps: int = 0
    best_step: int = 0
    before: float | None = None
    best: float | None = None
    _since: list[StepReport] = field(default_factory=list)
    _started: float = 0.0
    _told_at: float = 0.0

    def stepped(self, report: StepReport) -> None:
        now = time.monotonic()
        self.steps = report.step
        self._since.append(report)
        self.progress("train", int(report.share * _PARTS_OF_BAR), _PARTS_OF_BAR)
        due = report.step % _TOLD_STEPS == 0 or now - self._told_at > _TOLD_S
        if not due and report.share < 1.0:
            return
        loss, iou = (
            sum(getattr(each, name) for each in self._since) / len(self._since)
            for name in ("loss", "iou")
        )
        left = (now - self._started) * (1 - report.share) / report.share
        self.notice(
            f"Step {report.step}: loss {loss:.3f}, mean IoU in training {iou:.3f}"
            + (f", about {_duration(left)} left." if report.share < 1.0 else ".")
        )
        self._since, self._told_at = [], now

    def validated(self, report: ValidationReport) -> None:
        if report.step == 0:
            self.before = self.best = report.iou
            self._started = self._told_at = time.monotonic()
        elif report.kept:
            self.best_step, self.best = report.step, report.iou
            self._publish()

    def _publish(self) -> None:
        """Puts the run's model where the user's own models lie, with a card that says more."""
        part = self.target.with_name(f".{self.target.name}.part")
        try:
            shutil.rmtree(part, ignore_errors=True)
            shutil.copytree(self.model, part)
            card = ModelCard.read(part / CARD_FILE)
            scores = {} if self.before is None else {BEFORE_SCORE: round(self.before, 4)}
            replace(
                card,
                source=f"fine-tuned from {_base_name(self.job)} on {_title(self.job)}, step "
                f"{self.best_step}",
                scores=scores | dict(card.scores),
            ).write(part / CARD_FILE)
            if self.target.exists():
                shutil.rmtree(self.target)
            part.replace(self.target)
        except OSError as error:
            raise OutputError(
                f"The model cannot be written to {self.target}: {error.strerror or error}.",
                "Is the disk full?",
            ) from error


def _require_model(told: _Told, stopped: bool) -> None:
    if told.best_step:
        return
    if stopped:
        raise Cancelled(
            f"Training was stopped at step {told.steps}, before anything better than "
            f"{_base_name(told.job)} was learned; no model was made."
        )
    raise TrainingError(
        f"In {told.steps} steps nothing was learned that finds the held-out objects better than "
        f"{_base_name(told.job)} does (mean IoU {told.before or 0:.4f}); no model was made.",
        "Give more labels or steps, or a smaller learning rate; where nothing is held out, the "
        "last state is kept whatever it is.",
    )


def _run_folder(target: Path) -> Path:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        return make_part_folder(target)
    except OSError as error:
        raise OutputError(
            f"The models folder {target.parent} cannot be written to: {error.strerror or error}.",
            "The variable ROSSAM_HOME names another place.",
        ) from error


def _augmentation(options: FinetuneOptions) -> dict[str, Any]:
    strength, usual = options.augmentation, Augmentation()
    changed = replace(
        usual,
        scale=(usual.scale[0] ** strength, usual.scale[1] ** strength),
        box_jitter=usual.box_jitter * strength,
    )
    if not strength:
        changed = replace(changed, rotation="none", flip=False, photometric="none")
    return {f"data.augmentation.{name}": value for name, value in vars(changed).items()}


def _problems(job: FinetuneJob, file: Path) -> tuple[LabelProblem, ...]:
    """What a run wrote of its labels' problems, with the rows that they are about."""
    if not file.is_file():
        return ()
    labels = resolved(job.labels)
    by_name: dict[str, list[int]] = {}
    if job.row_field:
        names = LabelRows.read(labels, job.id_field or job.row_field, "").ids
        numbers = LabelRows.read(labels, job.row_field, "").ids
        for name, row in zip(names, numbers, strict=True):
            by_name.setdefault(f"{_title(job)}#{name}", []).append(int(row))
    with file.open(newline="", encoding="utf-8") as text:
        return tuple(
            LabelProblem(
                tuple(by_name.get(row["name"], ())), row["name"], row["reason"], row["detail"]
            )
            for row in csv.DictReader(text)
        )


def _title(job: FinetuneJob) -> str:
    return job.title or Path(job.labels.partition("|")[0]).stem


def _base_name(job: FinetuneJob) -> str:
    path = Path(job.base)
    return path.name if path.is_absolute() else job.base


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
