"""The state of a run: what a checkpoint holds, and what it takes to go on from one to the bit."""

from __future__ import annotations

import json
import pickle  # nosec B403 # only the name of an error; nothing is unpickled
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

import torch
from torch import Tensor, nn

from ..rossam_core.errors import OptionError, RossamError
from ..rossam_core.models.base import TrainableModel
from .parts import learning
from .recipe import Recipe

CHECKPOINT = "checkpoint.pt"
# May differ between the starts of one run: they change when it reports, not what it computes.
_FREE = ("save_every_s",)


class TrainingError(RossamError, ArithmeticError):
    """Training cannot go on."""

    code = "training"


@dataclass
class Run:
    """The state of a run.

    Attributes:
        model: Being trained.
        optimizers: "rest" of everything but the high-quality decoder, and "hq" of that; a part
            that does not learn has none.
        average: Moving average of the model's weights and statistics by name; empty for none.
        step: Steps done.
        elapsed_s: Time spent in them, all starts together.
        best: Mean IoU of the weights that are kept; below 0 before the first validation.
        labels: Source to a hash of its labels in both splits.
    """

    model: TrainableModel
    optimizers: dict[str, torch.optim.Optimizer]
    average: dict[str, Tensor] = field(default_factory=dict)
    step: int = 0
    elapsed_s: float = 0.0
    best: float = -1.0
    labels: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def start(cls, model: TrainableModel, recipe: Recipe, labels: Mapping[str, str]) -> Run:
        """A run of a model that is ready to learn."""
        run = cls(model, _optimizers(model, recipe), labels=labels)
        if recipe.optimizer.average_decay:
            state = cast(nn.Module, model).state_dict()
            run.average = {name: value.detach().clone() for name, value in state.items()}
        return run

    def progress(self, recipe: Recipe) -> float:
        """0 at the start, 1 at the end."""
        loop = recipe.loop
        timed = self.elapsed_s / loop.budget_s if loop.budget_s else 0.0
        return min(1.0, max(self.step / loop.steps, timed))

    def weights(self) -> dict[str, Tensor]:
        """What is kept of the run: the averaged weights, or the last ones."""
        return self.average or cast(nn.Module, self.model).state_dict()

    def follow(self, decay: float) -> None:
        """Moves the average towards the weights; early ones are noise and soon forgotten."""
        decay = min(decay, (1 + self.step) / (10 + self.step))
        for name, value in cast(nn.Module, self.model).state_dict().items():
            if value.is_floating_point():
                self.average[name].lerp_(value, 1 - decay)
            else:
                self.average[name].copy_(value)

    def save(self, recipe: Recipe, folder: Path) -> None:
        """Writes the checkpoint, whole or not at all."""
        state = {
            "recipe": json.dumps(recipe.to_dict()),
            "step": self.step,
            "elapsed_s": self.elapsed_s,
            "best": self.best,
            "labels": dict(self.labels),
            "model": cast(nn.Module, self.model).state_dict(),
            "average": self.average,
            "optimizers": {name: each.state_dict() for name, each in self.optimizers.items()},
            "input_size_px": self.model.card.input_size_px,
        }
        part = folder / f"{CHECKPOINT}.part"
        torch.save(state, part)
        part.replace(folder / CHECKPOINT)

    def take_up(self, recipe: Recipe, folder: Path) -> bool:
        """Goes on from the checkpoint in `folder`, if there is one.

        Raises:
            OptionError: It belongs to another recipe or to other labels.
            TrainingError: It is damaged.
        """
        path = folder / CHECKPOINT
        if not path.is_file():
            return False
        saved = _read(path)
        _check_same(recipe, json.loads(saved["recipe"]), folder)
        _check_labels(self.labels, saved.get("labels", {}), path)
        try:
            resize = getattr(self.model, "resize", None)
            if resize is not None:
                resize(saved["input_size_px"])
            cast(nn.Module, self.model).load_state_dict(saved["model"])
            for name, each in self.optimizers.items():
                each.load_state_dict(saved["optimizers"][name])
        except (RuntimeError, KeyError, ValueError) as error:
            raise _damaged(path, error) from error
        for name, value in saved["average"].items():
            self.average[name].copy_(value)
        self.step, self.elapsed_s = saved["step"], saved["elapsed_s"]
        self.best = saved["best"]
        return True


def _read(path: Path) -> dict[str, Any]:
    try:
        saved = torch.load(path, weights_only=True, map_location="cpu")
        return {"recipe": saved["recipe"], **saved}
    except (RuntimeError, KeyError, TypeError, EOFError, pickle.UnpicklingError) as error:
        raise _damaged(path, error) from error


def _damaged(path: Path, error: Exception) -> TrainingError:
    return TrainingError(
        f"The checkpoint {path} is damaged: {' '.join(str(error).split())}.",
        "Delete it to begin anew.",
    )


def _check_same(recipe: Recipe, told: Any, folder: Path) -> None:
    ours = json.loads(json.dumps(recipe.to_dict()))
    for name in _FREE:
        told["loop"].pop(name, None)
        ours["loop"].pop(name, None)
    differing = sorted(
        key for key in set(_flat(ours)) | set(_flat(told))
        if _flat(ours).get(key) != _flat(told).get(key)
    )  # fmt: skip
    if differing:
        raise OptionError(
            f"{folder} holds a run of another recipe ({', '.join(differing[:3])} differ).",
            "Choose another folder, or delete this one.",
        )


def _check_labels(ours: Mapping[str, str], told: Mapping[str, str], path: Path) -> None:
    differing = [source for source, identity in ours.items() if told.get(source) != identity]
    if differing:
        raise OptionError(
            f"{path.parent} holds a run on other labels of {', '.join(differing)} than there are "
            "now.",
            f"Delete {path} to begin anew, or choose another folder.",
        )


def _flat(values: Any, prefix: str = "") -> dict[str, Any]:
    """Dotted keys of nested mappings to their values."""
    if not isinstance(values, dict):
        return {prefix: values}
    found: dict[str, Any] = {}
    for key, value in values.items():
        found |= _flat(value, f"{prefix}.{key}" if prefix else key)
    return found


def _optimizers(model: TrainableModel, recipe: Recipe) -> dict[str, torch.optim.Optimizer]:
    """AdamW by part of the model; kernels and matrices decay, the rest does not."""
    chosen = recipe.optimizer
    groups: dict[str, dict[tuple[str, bool], list[nn.Parameter]]] = {"rest": {}, "hq": {}}
    for part, _, parameter in learning(model):
        whose = "hq" if part == "hq_decoder" else "rest"
        groups[whose].setdefault((part, parameter.ndim > 1), []).append(parameter)
    found: dict[str, torch.optim.Optimizer] = {}
    for whose, parts in groups.items():
        if not parts:
            continue
        settings = [
            {
                "params": parameters,
                "part": part,
                "lr": rate_of(recipe, part),
                "weight_decay": chosen.weight_decay if decays else 0.0,
            }
            for (part, decays), parameters in parts.items()
        ]
        found[whose] = torch.optim.AdamW(settings, betas=chosen.betas, fused=True)
    return found


def rate_of(recipe: Recipe, part: str) -> float:
    """Peak learning rate of a part.

    Raises:
        OptionError: The recipe names none.
    """
    rates = recipe.optimizer.rates
    if part not in rates:
        raise OptionError(f"optimizer.rates names no rate for {part}, which learns.")
    return rates[part]
