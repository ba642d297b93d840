"""Who hears of a run, and what is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class StepReport:
    """A step that was done.

    Attributes:
        step: Steps done so far.
        share: Of the run, 0 to 1.
        loss: Mean over the step's prompts.
        iou: The same.
    """

    step: int
    share: float
    loss: float
    iou: float


@dataclass(frozen=True)
class ValidationReport:
    """A look at the model in training.

    Attributes:
        step: Steps done so far.
        iou: Mean over held-out objects; None where nothing is held out.
        kept: Whether the run's model folder now holds these weights.
    """

    step: int
    iou: float | None
    kept: bool


@dataclass(frozen=True)
class Listener:
    """Who hears of a run and may stop it.

    Attributes:
        notice: Called with sentences worth reading: about labels, resuming and validations.
        stepped: Called after every step.
        validated: Called after every validation, when its weights are kept or not.
        cancelled: Polled after every step; what was learned by then is validated and kept if it is
            better.
        bar: Whether a progress bar is shown.
    """

    notice: Callable[[str], None] = lambda text: None
    stepped: Callable[[StepReport], None] = lambda report: None
    validated: Callable[[ValidationReport], None] = lambda report: None
    cancelled: Callable[[], bool] = lambda: False
    bar: bool = False
