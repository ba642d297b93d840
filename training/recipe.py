"""A training recipe: every choice of a run, read from YAML with strict keys."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import yaml

from ..rossam_core.errors import OptionError


@dataclass(frozen=True)
class Stage:
    """A part of a run at one input size.

    Attributes:
        until: Progress, 0 to 1, at which the stage ends.
        input_px: Side of the model's input.
        batch: Samples per step.
    """

    until: float
    input_px: int
    batch: int


@dataclass(frozen=True)
class Recipe:
    """All options of a run.

    Attributes:
        name: Of the model.
        title: One line for a list of models.
        licence: Terms of the weights.
        data_terms: Terms of the data.
        seed: Of weights and samples.
        threads: CPU threads.
        steps: Optimisation steps of the whole run.
        budget_s: Seconds of the whole run; 0 for no limit. Progress is what is further along, steps
            or seconds, so that a run always ends with its schedule finished.
        peak_rate: Learning rate after warm-up.
        warm_up: Share of the run in which the rate rises.
        weight_decay: AdamW's, on matrices and kernels alone.
        clip_norm: Largest norm of the gradient.
        average_decay: Of the moving average of the weights, which is what is kept.
        coarse_weight: Loss weight of the coarse mask.
        score_weight: Loss weight of the predicted IoU.
        kinds: Share of steps with prompts "box", "points" and "both".
        sources: Share of samples of each data set.
        categories: "source/class" to its weight within its source; 1 where not named.
        window_px: Side of the window in raster pixels around a box.
        point_window_px: The same around points.
        max_fill: Largest share of the window's side that a box may take.
        settings: Sizes of the network (`CompactModel`).
        stages: In order; the last one's input size is the finished model's.
        save_every_s: Seconds between checkpoints.
    """

    name: str
    title: str
    licence: str
    data_terms: str
    seed: int
    threads: int
    steps: int
    budget_s: float
    peak_rate: float
    warm_up: float
    weight_decay: float
    clip_norm: float
    average_decay: float
    coarse_weight: float
    score_weight: float
    kinds: Mapping[str, float]
    sources: Mapping[str, float]
    categories: Mapping[str, float]
    window_px: int
    point_window_px: int
    max_fill: float
    settings: Mapping[str, Any]
    stages: tuple[Stage, ...]
    save_every_s: float

    def __post_init__(self) -> None:
        if set(self.kinds) - {"box", "points", "both"} or not self.kinds:
            raise OptionError(
                f"The recipe's kinds are {sorted(self.kinds)}; choose of box, points and both."
            )
        ends = [stage.until for stage in self.stages]
        if not ends or ends != sorted(ends) or ends[-1] != 1.0:
            raise OptionError(f"The recipe's stages end at {ends}; they must rise to 1.0.")
        if self.steps < 1:
            raise OptionError(f"The recipe has {self.steps} steps; it needs at least one.")

    @classmethod
    def read(cls, path: Path) -> Recipe:
        """The recipe in a YAML file.

        Raises:
            OptionError: The file is missing or has unknown or missing keys.
        """
        try:
            values = yaml.safe_load(path.read_text(encoding="utf-8"))
        except OSError as error:
            raise OptionError(f"The recipe {path} cannot be read: {error.strerror}.") from error
        except yaml.YAMLError as error:
            raise OptionError(f"The recipe {path} is no YAML: {error}.") from error
        if not isinstance(values, dict):
            raise OptionError(f"The recipe {path} holds no keys.")
        values = _checked(cls, values, f"The recipe {path}")
        values["stages"] = tuple(
            Stage(**_checked(Stage, stage, f"A stage of the recipe {path}"))
            for stage in values["stages"]
        )
        return cls(**values)


def _checked(kind: type, values: Mapping[str, Any], where: str) -> dict[str, Any]:
    known = {field.name for field in fields(kind)}
    if strange := sorted(set(values) - known):
        raise OptionError(f"{where} has unknown keys: {', '.join(strange)}.")
    if missing := sorted(known - set(values)):
        raise OptionError(f"{where} lacks: {', '.join(missing)}.")
    return dict(values)
