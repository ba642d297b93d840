"""A fine-tuning as one value: what every door asks, and what it answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar

from .job import DEFAULT_MODEL
from .model_store import own_model_folder
from .options import CheckedOptions, Option
from .request import Request
from .result_columns import free_names

# What each label with a problem gets behind its own columns.
PROBLEM_COLUMNS = ("problem", "detail")

FINETUNE_OPTIONS: tuple[Option, ...] = (
    Option(
        "minutes",
        30.0,
        "Longest time (minutes, 0 = no limit)",
        "Training ends by then with its schedule finished, or earlier when all steps are done. A "
        "run that the clock ends cannot be repeated exactly.",
        minimum=0,
        maximum=100_000,
        advanced=False,
    ),
    Option(
        "steps",
        600,
        "Steps",
        "Optimisation steps. More steps learn more of many labels; few labels are soon learned by "
        "heart.",
        minimum=1,
        maximum=1_000_000,
        advanced=False,
    ),
    Option(
        "held_out",
        0.2,
        "Share of the labels held out",
        "These labels are not learned from; they say how good the model is and which of its states "
        "is kept. Whole blocks of the raster are held out. 0 learns from all labels and measures "
        "nothing.",
        minimum=0,
        maximum=0.9,
        advanced=False,
    ),
    Option(
        "augmentation",
        1.0,
        "Strength of augmentation",
        "How much the model's views of an object vary in size and light, and how inaccurate its "
        "prompts are. 0 shows objects as they are, 1 is what models here are trained with.",
        minimum=0,
        maximum=2,
    ),
    Option(
        "learning_rate",
        1.0,
        "Learning rate (times the usual one)",
        "Less changes the model more carefully, more learns faster and may forget what the model "
        "knew.",
        minimum=0.001,
        maximum=100,
    ),
    Option(
        "batch_size",
        0,
        "Batch size (windows per step, 0 = automatic)",
        "Windows that one step looks at. More take more time and learn more evenly.",
        minimum=0,
        maximum=256,
    ),
    Option(
        "seed",
        1,
        "Seed",
        "Decides which labels are held out and how views vary; the same seed with the same steps "
        "gives the same model on the same machine.",
        minimum=0,
        maximum=2**31 - 1,
    ),
)


@dataclass(frozen=True)
class FinetuneOptions(CheckedOptions):
    """How to train; each field is an `Option` of `FINETUNE_OPTIONS` and is checked by it."""

    OPTIONS = FINETUNE_OPTIONS

    minutes: float = 30.0
    steps: int = 600
    held_out: float = 0.2
    augmentation: float = 1.0
    learning_rate: float = 1.0
    batch_size: int = 0
    seed: int = 1


@dataclass(frozen=True)
class FinetuneJob(Request):
    """A raster and a layer of polygons to learn from.

    Attributes:
        raster: Path or GDAL name of the raster.
        labels: Path of the polygons, anything that OGR reads; "|layername=NAME" behind it names a
            layer.
        name: Of the model that comes out; it must be a new one.
        base: Name or path of the model to start from.
        bands: Three (or one) band numbers from 1; empty chooses by colour interpretation.
        class_field: Column with the class; empty makes all labels one class.
        id_field: Column that problems are reported by; empty takes the feature's own id.
        row_field: Column with the ids that features have where they were copied from; empty takes
            the features' own ids.
        title: What messages and the model's card call the labels; empty takes the file's name.
        options: How to train.
    """

    REQUEST = "a finetune request"
    LISTS: ClassVar[Mapping[str, type]] = {"bands": int}

    raster: str
    labels: str
    name: str
    base: str = DEFAULT_MODEL
    bands: tuple[int, ...] = ()
    class_field: str = ""
    id_field: str = ""
    row_field: str = ""
    title: str = ""
    options: FinetuneOptions = field(default_factory=FinetuneOptions)

    def __post_init__(self) -> None:
        own_model_folder(self.name)


@dataclass(frozen=True)
class LabelProblem:
    """Something wrong with a label.

    Attributes:
        rows: Ids of the features that it may be; several where several have one id, none where the
            layer as a whole is meant.
        name: What messages call the label.
        reason: What is wrong and what was done about it.
        detail: What is peculiar to this one; may be empty.
    """

    rows: tuple[int, ...]
    name: str
    reason: str
    detail: str


@dataclass(frozen=True)
class FinetuneResult:
    """What a finished or stopped training reports.

    Attributes:
        name: Of the model.
        folder: Of the model.
        steps: Steps done.
        best_step: The step whose weights are kept.
        iou_before: Mean IoU of the held-out objects with the base model; None where none are held
            out.
        iou_after: The same with the new model.
        stopped: Whether the user ended it early.
        problems: What was wrong with labels.
        seconds: Wall time.
    """

    name: str
    folder: str
    steps: int
    best_step: int
    iou_before: float | None
    iou_after: float | None
    stopped: bool
    problems: tuple[LabelProblem, ...]
    seconds: float

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def problem_columns(taken: Iterable[str]) -> dict[str, str]:
    """What each of `PROBLEM_COLUMNS` is called behind columns that are there already."""
    return free_names(PROBLEM_COLUMNS, taken)
