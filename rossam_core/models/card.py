"""A model's card: what it is, what it expects, where it comes from and how well it does."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import MISSING, Field, asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from ..box_alignment import LARGEST_SHIFT
from ..errors import ModelError, OptionError
from ..magnification import Magnification
from ..model_store import CARD_FILE, WEIGHTS_FILE, card_values

__all__ = [
    "ARCHITECTURES",
    "CARD_FILE",
    "MASK_TOKENS",
    "PROMPT_KINDS",
    "SAM_MEAN",
    "SAM_STD",
    "STRATEGIES",
    "WEIGHTS_FILE",
    "ModelCard",
]

SAM_MEAN = (123.675, 116.28, 103.53)
SAM_STD = (58.395, 57.12, 57.375)
ARCHITECTURES = ("vit_b", "vit_l", "vit_h", "vit_tiny", "compact")
MASK_TOKENS = ("sam", "best", "hq", "sum", "edge")
STRATEGIES = ("centred", "shared", "magnified", "whole")
PROMPT_KINDS = ("box", "loose", "points", "oriented")

# Keys of a card that say something without changing an answer.
_TOLD_ONLY = frozenset({"name", "title", "licence", "data_terms", "source", "scores"})


@dataclass(frozen=True)
class ModelCard:
    """What a model is and what it expects; the JSON file beside its weights.

    Attributes:
        name: What users type.
        title: One line for a list.
        architecture: One of `ARCHITECTURES`.
        high_quality: Whether it has the high-quality mask decoder.
        edge_decoder: Whether it has SOPSeg's edge decoder, which refines masks to the input's size.
        lora_rank: Rank of unmerged LoRA matrices in the file; 0 for none.
        input_size_px: Side of the square that the image encoder takes.
        window_px: Side of the window in raster pixels around a box; with `input_size_px` it gives
            the default upsampling.
        point_window_px: The same around points, whose object's size is unknown.
        max_fill: Largest share of a window's side that a prompt may take; the window grows until it
            holds.
        padding: RGB, 0 to 255, of what lies beyond the raster.
        pixel_mean: Per channel, 0 to 255, subtracted before the encoder.
        pixel_std: Per channel, the divisor.
        strategy: Default windowing strategy.
        magnification: Numbers of the strategy "magnified" that differ from the paper's; see
            `magnification.Magnification`.
        mask_token: Default mask token.
        align_boxes_from: Share of a box's side; a box is moved onto its object before it is asked
            by, where that lies further away; 0 leaves boxes where they are. See `box_alignment`.
        prompt_kinds: What it was trained on, of `PROMPT_KINDS` ("loose": boxes of which it was told
            that they may lie aside; "oriented": an oriented box gives the box around it and points
            on its axis).
        settings: Sizes that the architecture needs beyond its name (`compact`), or that differ from
            those of its name (vit_b, vit_l, vit_h).
        licence: Terms of the weights.
        data_terms: Terms of the data it was trained on.
        source: Where it comes from: a URL, or the training command.
        sha256: Of the weights file, or of ROS-SAM's two one after the other, in the order that
            `checkpoints` states; empty when there is none yet.
        scores: Measured results, name to number, fractions of 1.
    """

    name: str
    title: str
    architecture: str
    high_quality: bool = False
    edge_decoder: bool = False
    lora_rank: int = 0
    input_size_px: int = 1024
    window_px: int = 512
    point_window_px: int = 512
    max_fill: float = 0.9
    padding: tuple[float, float, float] = SAM_MEAN
    pixel_mean: tuple[float, float, float] = SAM_MEAN
    pixel_std: tuple[float, float, float] = SAM_STD
    strategy: str = "centred"
    magnification: Mapping[str, float] = field(default_factory=dict)
    mask_token: str = "sam"  # noqa: S105 -- a word of the vocabulary, not a secret
    align_boxes_from: float = 0.0
    prompt_kinds: tuple[str, ...] = ("box", "points")
    settings: Mapping[str, Any] = field(default_factory=dict)
    licence: str = ""
    data_terms: str = ""
    source: str = ""
    sha256: str = ""
    scores: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.architecture not in ARCHITECTURES:
            raise ModelError(
                f"Model {self.name} has the architecture {self.architecture!r}; "
                f"known are {', '.join(ARCHITECTURES)}."
            )
        if self.mask_token not in MASK_TOKENS or self.strategy not in STRATEGIES:
            raise ModelError(
                f"The card of model {self.name} names mask token {self.mask_token!r} and strategy "
                f"{self.strategy!r}; known are {', '.join(MASK_TOKENS)} and "
                f"{', '.join(STRATEGIES)}."
            )
        if self.edge_decoder and self.architecture == "compact":
            raise ModelError(
                f"The card of model {self.name} gives a compact model an edge decoder; only "
                "SAM-shaped models have one."
            )
        if self.mask_token == "edge" and not self.edge_decoder:  # noqa: S105 -- a word # nosec B105
            raise ModelError(
                f"The card of model {self.name} answers with the mask edge, but has no edge "
                "decoder.",
                "Set edge_decoder to true.",
            )
        try:
            Magnification.of(self.magnification)
        except OptionError as error:
            raise ModelError(f"The card of model {self.name} is wrong: {error}") from error
        for name in ("input_size_px", "window_px", "point_window_px"):
            value = getattr(self, name)
            if not (1 <= value < math.inf and value == int(value)):
                raise ModelError(
                    f"The card of model {self.name} has {name} = {value}; give a whole number of "
                    "pixels, at least 1."
                )
            object.__setattr__(self, name, int(value))
        if not 0 < self.max_fill <= 1:
            raise ModelError(f"The card of model {self.name} has max_fill = {self.max_fill}.")
        if not 0 <= self.align_boxes_from < LARGEST_SHIFT:
            raise ModelError(
                f"The card of model {self.name} has align_boxes_from = {self.align_boxes_from}; "
                f"it must be below {LARGEST_SHIFT}, and 0 or more."
            )
        if self.align_boxes_from and "loose" not in self.prompt_kinds:
            raise ModelError(
                f"The card of model {self.name} has boxes aligned, but the model was not trained "
                "on loose boxes.",
                'Name "loose" in prompt_kinds, or set align_boxes_from to 0.',
            )
        if self.architecture != "compact" and "loose" in self.prompt_kinds:
            raise ModelError(
                f"The card of model {self.name} gives a {self.architecture} loose boxes; only "
                "compact models tell them from others."
            )
        for name in ("padding", "pixel_mean", "pixel_std"):
            values = tuple(float(v) for v in getattr(self, name))
            if len(values) != 3 or not all(map(math.isfinite, values)):
                raise ModelError(f"The card of model {self.name} has {name} = {values}, not three.")
            object.__setattr__(self, name, values)
        if not all(0 <= value <= 255 for value in self.padding):
            raise ModelError(
                f"The card of model {self.name} has padding = {self.padding}; each must be from 0 "
                "to 255."
            )
        if not all(value > 0 for value in self.pixel_std):
            raise ModelError(
                f"The card of model {self.name} has pixel_std = {self.pixel_std}; each must be "
                "above 0."
            )
        object.__setattr__(self, "prompt_kinds", tuple(self.prompt_kinds))
        if not self.prompt_kinds or not set(self.prompt_kinds) <= set(PROMPT_KINDS):
            raise ModelError(
                f"The card of model {self.name} has the prompt kinds "
                f"{', '.join(self.prompt_kinds)!r}; give one or more of {', '.join(PROMPT_KINDS)}."
            )
        object.__setattr__(self, "sha256", self.sha256.replace(" ", ""))

    @property
    def takes_oriented(self) -> bool:
        """Whether it was trained on oriented boxes."""
        return "oriented" in self.prompt_kinds

    @property
    def takes_loose(self) -> bool:
        """Whether it was trained on boxes that are told to lie beside their objects."""
        return "loose" in self.prompt_kinds

    @property
    def answers_by(self) -> dict[str, Any]:
        """What masks depend on, in JSON's types: the weights' hash and how they are used."""
        values = {name: value for name, value in asdict(self).items() if name not in _TOLD_ONLY}
        found: dict[str, Any] = json.loads(json.dumps(values))
        return found

    @classmethod
    def read(cls, path: Path) -> ModelCard:
        """The card in a JSON file.

        Raises:
            ModelError: The file is missing, no JSON, or has unknown, missing or wrong keys.
        """
        values = card_values(path)
        extra = sorted(set(values) - {f.name for f in fields(cls)})
        if extra:
            raise ModelError(f"The model card {path} has unknown keys: {extra}.")
        for each in fields(cls):
            if each.name in values and not _like(values[each.name], _usual(each)):
                raise ModelError(
                    f"The model card {path} has {each.name} = {json.dumps(values[each.name])}, "
                    "which is of the wrong kind."
                )
        try:
            return cls(**values)
        except TypeError as error:
            raise ModelError(f"The model card {path} is incomplete: {error}.") from error

    def write(self, path: Path) -> None:
        values = asdict(self)
        # In groups, so that a scanner for secrets does not take it for one.
        values["sha256"] = " ".join(re.findall(".{1,8}", self.sha256))
        path.write_text(json.dumps(values, indent=2) + "\n", encoding="utf-8")


def _usual(each: Field[Any]) -> object:
    """A value of the kind that a key has: its default, else a text."""
    if each.default_factory is not MISSING:
        return each.default_factory()
    return "" if each.default is MISSING else each.default


def _like(value: object, usual: object) -> bool:
    """Whether a JSON value is of the kind of `usual`: truth, number, text, list or mapping."""
    if isinstance(usual, bool) or isinstance(value, bool):
        return isinstance(usual, bool) and isinstance(value, bool)
    if isinstance(usual, (int, float)):
        return isinstance(value, (int, float))
    if isinstance(usual, tuple):
        return isinstance(value, list) and all(_like(item, usual[0]) for item in value)
    return isinstance(value, type(usual))
