"""The paper's tables on other data: what is run for each row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from ..rossam_core.errors import OptionError
from ..rossam_core.options import SegmentOptions
from ..rossam_core.predictor import Predictor
from ..rossam_core.segmentation import load_predictor
from .measure import Data, Measurement, average, measure
from .papers import paper_tables
from .recipe import Recipe
from .systems import OrientedModel, PromptedModel
from .tables import Row, Table

Progress = Callable[[str, int, int], None]
Notice = Callable[[str], None]

# Table 1. The pipeline is a window of its own around each object.
PIPELINE: Mapping[str, SegmentOptions] = {
    "sam": SegmentOptions(strategy="whole"),
    "sam_pipeline": SegmentOptions(strategy="centred"),
}

# Table 2. An enlargement takes the window that fills the model's input, whatever its size.
FACTORS: Mapping[str, SegmentOptions] = {
    "baseline": SegmentOptions(strategy="shared", upsampling=1.0),
    "x2_bilinear": SegmentOptions(strategy="shared", upsampling=2.0, resampling="bilinear"),
    "x2_bicubic": SegmentOptions(strategy="shared", upsampling=2.0),
    "x4_bilinear": SegmentOptions(strategy="shared", upsampling=4.0, resampling="bilinear"),
    "x4_bicubic": SegmentOptions(strategy="shared", upsampling=4.0),
    "x2_bicubic_one": SegmentOptions(strategy="centred", upsampling=2.0),
    "x4_bicubic_one": SegmentOptions(strategy="centred", upsampling=4.0),
}

WINDOWS: Mapping[str, Mapping[str, SegmentOptions]] = {"pipeline": PIPELINE, "factors": FACTORS}

_NO_JITTER = {"data.augmentation.scale": [1.0, 1.0]}
_NO_TURNS = {"data.augmentation.rotation": "none"}
_STILL_ENCODER = {"learn.encoder": "frozen", "learn.last_block": False}
_DECODERS_ALONE = {**_STILL_ENCODER, "learn.prompt_encoder": False}

_BY_BOX = {"data.view": "window", "data.kinds": {"box": 1.0}, "model.prompt_kinds": ["box"]}
_BY_ORIENTED_BOX = {
    "data.view": "window",
    "data.kinds": {"oriented": 1.0},
    "model.prompt_kinds": ["box", "oriented"],
}
_SAM_MASK = {
    "model.edge_decoder": False,
    "model.mask_token": "sam",  # nosec B105 # a word of the vocabulary
    "loss.masks": {"sam": 1.0},
}
_EDGE_MASK = {
    "model.edge_decoder": True,
    "model.mask_token": "edge",  # nosec B105 # a word of the vocabulary
    "loss.masks": {"edge": 1.0, "sam": 1.0},
}

# Changes to the recipe, by table and row; None: the base as it is.
TRAINING: Mapping[str, Mapping[str, Mapping[str, Any] | None]] = {
    "augmentation": {
        "none": {**_NO_JITTER, **_NO_TURNS},
        "rotation": _NO_JITTER,
        "scale": _NO_TURNS,
        "both": {},
    },
    "decoder": {
        "none": None,
        "sam": {
            **_DECODERS_ALONE,
            "learn.sam_decoder": True,
            "learn.hq_decoder": False,
            "learn.alternate": False,
            "loss.masks": {"sam": 1.0},
            "model.mask_token": "sam",  # nosec B105 # a word of the vocabulary
        },
        "hq": {
            **_DECODERS_ALONE,
            "learn.sam_decoder": False,
            "learn.hq_decoder": True,
            "learn.alternate": False,
            "loss.masks": {"hq": 1.0},
            "model.mask_token": "hq",  # nosec B105 # a word of the vocabulary
        },
        "alternate": {
            **_DECODERS_ALONE,
            "learn.sam_decoder": True,
            "learn.hq_decoder": True,
            "learn.alternate": True,
            "loss.masks": {"sam": 1.0, "hq": 1.0},
            "model.mask_token": "hq",  # nosec B105 # a word of the vocabulary
        },
    },
    "encoder": {
        "frozen": _STILL_ENCODER,
        "last_block": {"learn.encoder": "frozen", "learn.last_block": True},
        "lora": {"learn.encoder": "lora", "learn.last_block": False},
        "both": {"learn.encoder": "lora", "learn.last_block": True},
    },
    "sopseg": {
        "box": {**_BY_BOX, **_SAM_MASK, "model.strategy": "centred"},
        "magnified": {**_BY_BOX, **_SAM_MASK, "model.strategy": "magnified"},
        "oriented": {**_BY_ORIENTED_BOX, **_SAM_MASK, "model.strategy": "magnified"},
        "edge": {**_BY_ORIENTED_BOX, **_EDGE_MASK, "model.strategy": "magnified"},
    },
}

# Tables whose rows are steps, each compared with the one before, and the sides in pixels under
# which objects are looked at apart.
STEPS: Mapping[str, tuple[int, ...]] = {"sopseg": (32, 64)}

# Rows to compare besides with the first one, the one that the paper found better first.
PAIRS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "factors": (
        ("x2_bicubic", "x2_bilinear"),
        ("x4_bicubic", "x4_bilinear"),
        ("x2_bicubic", "x4_bicubic"),
        ("x2_bicubic_one", "x4_bicubic_one"),
        ("x2_bicubic_one", "x2_bicubic"),
        ("x4_bicubic_one", "x4_bicubic"),
    ),
    "augmentation": (("scale", "rotation"), ("both", "scale"), ("both", "rotation")),
    "decoder": (("hq", "sam"), ("alternate", "sam"), ("alternate", "hq")),
    "encoder": (("both", "last_block"), ("both", "lora")),
}


@dataclass(frozen=True)
class Run:
    """What every row of an ablation shares.

    Attributes:
        base: Name or path of the model that is asked, or that training starts from.
        data: What is measured on.
        folder: Where measurements and trained models are kept; what is there is not made again.
        device: Where models run.
        progress: Called with the row, images done and their total.
        notice: Called with sentences worth reading.
    """

    base: str
    data: Data
    folder: Path
    device: str = "auto"
    progress: Progress = lambda stage, done, total: None
    notice: Notice = lambda text: None

    def predictor(self, model: str) -> Predictor:
        return load_predictor(model, "", SegmentOptions(device=self.device))

    def measure(
        self, predictor: Predictor, options: SegmentOptions, key: str, *, oriented: bool = False
    ) -> Measurement:
        """The model's answers under `options`, kept in the folder `key`.

        Args:
            oriented: Whether it is asked by the smallest rotated rectangles around the objects;
                those that happen to lie along rows and columns are oriented boxes as well.
        """
        options = replace(options, oriented_upright=oriented)
        model = PromptedModel(predictor, options, predictor.card.name)
        return measure(
            OrientedModel(model) if oriented else model,
            self.data,
            folder=self.folder / key,
            progress=lambda done, total: self.progress(key, done, total),
        )


def window_ablation(name: str, run: Run) -> Table:
    """Table 1 ("pipeline") or 2 ("factors"): the base with other windows, nothing trained."""
    predictor = run.predictor(run.base)
    measured = {
        key: run.measure(predictor, options, f"{name}-{key}")
        for key, options in WINDOWS[name].items()
    }
    card = predictor.card
    note = (
        f"A window of {card.name} grows until an object takes at most {card.max_fill:.0%} of it, "
        "so large objects are enlarged less than asked."
    )
    return _table(name, run, measured, (note,))


def training_ablation(name: str, run: Run, recipe: Recipe, *, repeats: int = 1) -> Table:
    """Table 3 ("augmentation"), 4 ("decoder"), the encoder's or SOPSeg's: a training run per row.

    Args:
        name: Key of `TRAINING`.
        run: Its base is where every row starts from; empty takes the recipe's own start.
        recipe: What the rows change.
        repeats: Runs per row, with other seeds; the row is their mean.

    Raises:
        OptionError: The recipe already lacks what a row takes away.
    """
    recipe = recipe.changed({"start": run.base}) if run.base else recipe
    _check(name, recipe)
    measured = {
        key: _trained(f"{name}-{key}", changes, run, recipe, repeats)
        for key, changes in TRAINING[name].items()
    }
    return _table(name, run, measured, _training_notes(name, recipe, repeats))


def _trained(
    key: str, changes: Mapping[str, Any] | None, run: Run, recipe: Recipe, repeats: int
) -> Measurement:
    """What the model of one row answers; trained where it is not there yet."""
    # As it was trained.
    model = {**recipe.model, **_of_model(changes or {})}
    windows = SegmentOptions(strategy=model.get("strategy", "centred"))
    oriented = "oriented" in model.get("prompt_kinds", ())
    if changes is None:
        return run.measure(run.predictor(recipe.start), windows, key)
    from .fit import train

    measured = []
    for repeat in range(repeats):
        folder = run.folder / (f"{key}-{repeat}" if repeat else key)
        told = {**changes, "name": folder.name, "loop.seed": recipe.loop.seed + repeat}
        trained = train(recipe.changed(told), folder / "training", notice=run.notice)
        predictor = run.predictor(str(trained))
        measured.append(run.measure(predictor, windows, folder.name, oriented=oriented))
    return average(measured)


def _of_model(changes: Mapping[str, Any]) -> dict[str, Any]:
    part = "model."
    return {key[len(part) :]: value for key, value in changes.items() if key.startswith(part)}


def _check(name: str, recipe: Recipe) -> None:
    augmentation = recipe.data.augmentation
    if name == "augmentation" and (
        augmentation.rotation == "none" or augmentation.scale[0] == augmentation.scale[1]
    ):
        raise OptionError(
            f"The recipe {recipe.name} has rotation {augmentation.rotation!r} and scale "
            f"{list(augmentation.scale)}, so switching them off shows nothing.",
            "Take a recipe with both, such as training/recipes/ros-sam-code.yaml.",
        )
    if name == "decoder" and not recipe.start:
        raise OptionError(
            "The decoder's table compares with the model that training starts from, and the recipe "
            f"{recipe.name} names none.",
            "Name one with --base.",
        )


def _training_notes(name: str, recipe: Recipe, repeats: int) -> tuple[str, ...]:
    notes = [
        f"Trained by the recipe {recipe.name} from {recipe.start or 'fresh weights'}: "
        f"{recipe.loop.steps} steps of {recipe.loop.batch} views; "
        "measured with the inference pipeline on images that were not trained on."
    ]
    if repeats == 1:
        notes.append(
            "One run per row: the intervals say what other images would change, not what another "
            "seed would."
        )
    else:
        notes.append(f"Each trained row is the mean of {repeats} runs with other seeds.")
    if name == "sopseg":
        notes.append(
            "The first row asks by the tight box in the model's usual window, as do all of "
            "ROS-SAM's tables; the paper does not say how large its windows are there. The last "
            "two rows ask by the smallest rotated rectangle around each mask: its box is looser "
            "than the tight one, its three points say how the object lies. Steps that the last "
            "column of the gains does not say to help, do not help here."
        )
    return tuple(notes)


def _table(
    name: str, run: Run, measured: Mapping[str, Measurement], notes: tuple[str, ...]
) -> Table:
    """The paper's rows, those that we measured filled in, each compared with the first of ours."""
    paper = paper_tables()[name]
    keys = list(measured)
    before = keys[:-1] if name in STEPS else [keys[0]] * (len(keys) - 1)
    bases = dict(zip(keys[1:], before, strict=True))
    rows = tuple(
        Row(key, row.label, measured.get(key), row, bases.get(key, ""))
        for key, row in paper.rows.items()
    )
    # What the paper compares with another system's first row is no gain over ours.
    rows = tuple(row if row.measured else replace(row, base="") for row in rows)
    title = f"{paper.table}: {paper.title}"
    pairs, sizes = PAIRS.get(name, ()), STEPS.get(name, ())
    return Table(name, title, run.data, rows, paper, pairs, notes, sizes)
