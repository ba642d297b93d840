"""A training recipe: every choice of a run, read from YAML with strict keys.

The fields' defaults are ROS-SAM's training as its reference code does it; where its paper says
otherwise, `recipes/ros-sam-paper.yaml` follows that.
"""

from __future__ import annotations

import typing
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

import yaml

from ..rossam_core.errors import OptionError
from ..rossam_core.models.card import MASK_TOKENS, ModelCard
from .augment import Augmentation
from .datasets import SourceSpec
from .strict_values import plain_value, require_one_of, strict_value

PARTS = ("encoder", "prompt_encoder", "sam_decoder", "hq_decoder", "edge_decoder")
TOKENS = ("sam", "hq", "edge")
KINDS = ("box", "loose", "points", "both", "oriented")
ENCODER_WAYS = ("frozen", "lora", "full")
SCHEDULES = ("cosine", "steps", "constant")


@dataclass(frozen=True)
class Learn:
    """What of the model learns.

    Attributes:
        encoder: "frozen", "lora" (query and value of every block) or "full".
        lora_rank: Of the LoRA matrices. ROS-SAM uses 512; 4 to 16 is frugal.
        last_block: Whether the image encoder's last block learns besides, wherever that stands.
        prompt_encoder: Whether the prompt encoder learns.
        sam_decoder: Whether SAM's own mask decoder learns.
        hq_decoder: Whether the high-quality decoder learns.
        edge_decoder: Whether the edge decoder learns.
        alternate: Whether even steps update everything but the high-quality decoder and odd steps
            that decoder alone; otherwise every step updates all.
        statistics: Whether batch statistics of a convolutional encoder go on moving.
    """

    encoder: str = "lora"
    lora_rank: int = 512
    last_block: bool = True
    prompt_encoder: bool = True
    sam_decoder: bool = False
    hq_decoder: bool = True
    edge_decoder: bool = True
    alternate: bool = True
    statistics: bool = False

    def __post_init__(self) -> None:
        require_one_of("learn.encoder", self.encoder, ENCODER_WAYS)
        if self.encoder == "lora" and self.lora_rank < 1:
            raise OptionError(f"learn.lora_rank is {self.lora_rank}; it must be at least 1.")


@dataclass(frozen=True)
class Loss:
    """What a run minimises.

    Attributes:
        masks: Mask token ("sam", "hq", "edge") to its weight; that of "edge" is shared equally by
            the masks of all scales.
        sampling: "uncertain": at points, three quarters of them where the mask is least sure
            (PointRend, Kirillov et al. 2020); "cells": at every cell of the mask.
        points: Points of a mask, for "uncertain".
        foreground_weight: Of a point on the object in the cross-entropy; the background counts 1.
        edge_weight: Of an edge decoder's edges, shared equally by all scales; SOPSeg gives none,
            0.5 is what PCP by the same author has.
        edge_foreground_weight: As `foreground_weight`, of a place on the edge.
        score_weight: Of the predicted IoU's squared error; 0 leaves the prediction as it was.
    """

    masks: Mapping[str, float] = field(default_factory=lambda: {"hq": 1.0})
    sampling: str = "uncertain"
    points: int = 112 * 112
    foreground_weight: float = 10.0
    edge_weight: float = 0.5
    edge_foreground_weight: float = 2.0
    score_weight: float = 0.0

    def __post_init__(self) -> None:
        require_one_of("loss.sampling", self.sampling, ("uncertain", "cells"))
        for token in self.masks:
            require_one_of("A key of loss.masks", token, TOKENS)
        if not self.masks or min(self.masks.values()) < 0:
            raise OptionError(f"loss.masks is {dict(self.masks)}; it needs weights above 0.")
        if self.edge_weight < 0 or not self.edge_foreground_weight > 0:
            raise OptionError(
                f"loss has edge_weight {self.edge_weight} and edge_foreground_weight "
                f"{self.edge_foreground_weight}; the first must not be negative, the second above "
                "0."
            )


@dataclass(frozen=True)
class Optimizer:
    """How weights move: one Adam for everything but the high-quality decoder, one for that.

    Attributes:
        rates: Part of the model to its peak learning rate; "encoder", "prompt_encoder",
            "sam_decoder", "hq_decoder", "edge_decoder".
        weight_decay: Decoupled (AdamW), on matrices and kernels alone.
        betas: Decay of Adam's two averages.
        schedule: "cosine": linear rise, then half a cosine down; "steps": times `gamma` at every
            `step_share` of the run; "constant".
        warm_up: Share of the run in which the rate rises.
        step_share: For "steps".
        gamma: For "steps".
        constant: Parts whose rate does not follow the schedule, as the reference code's encoder.
        clip_norm: Largest norm of a step's gradient; 0 for none.
        average_decay: Of a moving average of the weights, which is then what is kept; 0 for none.
    """

    rates: Mapping[str, float] = field(
        default_factory=lambda: {
            "encoder": 1e-4,
            "prompt_encoder": 1e-4,
            "sam_decoder": 1e-4,
            "hq_decoder": 1e-3,
            "edge_decoder": 1e-3,
        }
    )
    weight_decay: float = 0.0
    betas: tuple[float, float] = (0.9, 0.999)
    schedule: str = "steps"
    warm_up: float = 0.0
    step_share: float = 1 / 12
    gamma: float = 0.1
    constant: tuple[str, ...] = ("encoder", "prompt_encoder", "sam_decoder")
    clip_norm: float = 0.0
    average_decay: float = 0.0

    def __post_init__(self) -> None:
        require_one_of("optimizer.schedule", self.schedule, SCHEDULES)
        for name in (*self.rates, *self.constant):
            require_one_of("A part in optimizer", name, PARTS)


@dataclass(frozen=True)
class Data:
    """What a run sees.

    Attributes:
        sources: Where objects come from.
        view: "crop": random crops of whole images with all their objects (ROS-SAM's large-scale
            jittering); "window": a window around one object, as inference reads it.
        max_prompts: Most objects of a crop.
        kinds: Prompt kind to its share of the steps: "box", "loose" (boxes of which the model is
            told that they may lie aside), "points", "both", "oriented".
        augmentation: How views vary.
        small_weight: How many times as often objects under 32 px are drawn.
        validation_objects: Objects of the held-out split that are asked at every validation.
    """

    sources: tuple[SourceSpec, ...]
    view: str = "crop"
    max_prompts: int = 32
    kinds: Mapping[str, float] = field(default_factory=lambda: {"box": 1.0})
    augmentation: Augmentation = field(default_factory=Augmentation)
    small_weight: float = 1.0
    validation_objects: int = 200

    def __post_init__(self) -> None:
        require_one_of("data.view", self.view, ("crop", "window"))
        for kind in self.kinds:
            require_one_of("A key of data.kinds", kind, KINDS)
        if not self.sources or sum(self.kinds.values()) <= 0:
            raise OptionError("data needs at least one source and one kind of prompts.")
        weighed = self.small_weight != 1.0 or any(spec.categories for spec in self.sources)
        if self.view == "crop" and weighed:
            raise OptionError(
                "data.small_weight and weights of categories say which objects windows are drawn "
                "around; crops show whole scenes.",
                "Leave them out, or set data.view to window.",
            )
        if not self.small_weight > 0:
            raise OptionError(f"data.small_weight is {self.small_weight}; it must be above 0.")


@dataclass(frozen=True)
class Stage:
    """A part of a run at one input size; only compact models can change theirs.

    Attributes:
        until: Progress, 0 to 1, at which the stage ends.
        input_px: Side of the model's input.
        batch: Views per step and process; a multiple of the loop's `accumulate`.
    """

    until: float
    input_px: int
    batch: int


@dataclass(frozen=True)
class Loop:
    """How long, how large, how often.

    Attributes:
        steps: Optimisation steps of the whole run.
        budget_s: Seconds of the whole run; 0 for no limit. Progress is what is further along, steps
            or seconds, so that a run always ends with its schedule finished; a run that ends by the
            clock is not repeatable.
        batch: Views per step and process.
        accumulate: Parts into which a step's views are cut, one after the other, to save memory.
        precision: "float32" or "bfloat16" (mixed).
        recompute: Whether the encoder's blocks are computed again on the way back instead of kept
            (activation checkpointing): a third more time, a fraction of the memory.
        fixed_views: With a frozen encoder: views per object that are drawn once and whose
            embeddings are kept on disk; 0 draws each view anew.
        stages: Input sizes one after the other; empty for one.
        validate_every: Steps between validations; 0 for once in about as many views as objects.
        save_every_s: Seconds between checkpoints.
        seed: Of weights and views.
        threads: CPU threads; 0 for torch's choice.
    """

    steps: int = 1000
    budget_s: float = 0.0
    batch: int = 1
    accumulate: int = 1
    precision: str = "float32"
    recompute: bool = False
    fixed_views: int = 0
    stages: tuple[Stage, ...] = ()
    validate_every: int = 0
    save_every_s: float = 300.0
    seed: int = 42
    threads: int = 0

    def __post_init__(self) -> None:
        require_one_of("loop.precision", self.precision, ("float32", "bfloat16"))
        for name in ("steps", "batch", "accumulate"):
            if getattr(self, name) < 1:
                raise OptionError(f"loop.{name} is {getattr(self, name)}; it must be at least 1.")
        if self.batch % self.accumulate:
            raise OptionError(
                f"loop.batch is {self.batch}; it must be a multiple of accumulate, "
                f"{self.accumulate}."
            )
        ends = [stage.until for stage in self.stages]
        if ends and (ends != sorted(ends) or ends[-1] != 1.0):
            raise OptionError(f"The stages of loop end at {ends}; they must rise to 1.0.")
        for number, stage in enumerate(self.stages, 1):
            if stage.batch < 1 or stage.batch % self.accumulate:
                raise OptionError(
                    f"Stage {number} of loop has a batch of {stage.batch}; it must be at least 1 "
                    f"and a multiple of accumulate, {self.accumulate}."
                )


@dataclass(frozen=True)
class Recipe:
    """All choices of a run.

    Attributes:
        name: Of the model that comes out.
        title: One line for a list of models.
        licence: Terms of the weights.
        data_terms: Terms of the data.
        follows: Which source the recipe follows where they disagree: paper, code, or its own.
        start: Name or path of the model to start from; empty for a fresh one of `model`'s sizes.
        hq_start: Path or name of an HQ-SAM model whose high-quality decoder is taken where `start`
            has none; empty for a fresh one.
        model: Fields of the model's card that differ from those of `start` (or that a fresh model
            needs): "high_quality", "mask_token", "window_px" …
        learn: What of it learns.
        loss: What is minimised.
        optimizer: How weights move.
        data: What is seen.
        loop: How long.
        half: Whether the finished weights are stored in half the bytes.
    """

    name: str
    title: str
    data: Data
    licence: str = ""
    data_terms: str = ""
    follows: str = ""
    start: str = ""
    hq_start: str = ""
    model: Mapping[str, Any] = field(default_factory=dict)
    learn: Learn = field(default_factory=Learn)
    loss: Loss = field(default_factory=Loss)
    optimizer: Optimizer = field(default_factory=Optimizer)
    loop: Loop = field(default_factory=Loop)
    half: bool = False

    def __post_init__(self) -> None:
        known = {f.name for f in fields(ModelCard)} - {"name", "title", "scores", "sha256"}
        if strange := sorted(set(self.model) - known):
            raise OptionError(f"The recipe's model has unknown keys: {', '.join(strange)}.")
        token = self.model.get("mask_token", "hq")
        if token not in MASK_TOKENS:
            raise OptionError(f"The recipe's mask_token is {token!r}; known are {MASK_TOKENS}.")
        if self.loop.fixed_views and (self.learn.encoder != "frozen" or self.learn.last_block):
            raise OptionError(
                "loop.fixed_views keeps embeddings, so learn.encoder must be frozen and "
                "learn.last_block false."
            )

    @classmethod
    def read(cls, path: Path) -> Recipe:
        """The recipe in a YAML file.

        Raises:
            OptionError: The file is missing, or has unknown, missing or unfit keys.
        """
        try:
            values = yaml.safe_load(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or "it is no text"
            raise OptionError(f"The recipe {path} cannot be read: {reason}.") from error
        except yaml.YAMLError as error:
            where = " ".join(str(error).split())
            raise OptionError(f"The recipe {path} is no YAML: {where}.") from error
        return cls.from_dict(values, f"The recipe {path}")

    @classmethod
    def from_dict(cls, values: object, where: str = "The recipe") -> Recipe:
        """The recipe in a mapping as YAML gives it; `where` begins the messages.

        Raises:
            OptionError: A key is unknown or missing, or a value does not fit.
        """
        return typing.cast(Recipe, strict_value(cls, values, where))

    def to_dict(self) -> dict[str, Any]:
        """Plain values, as `from_dict` takes them."""
        return typing.cast(dict[str, Any], plain_value(asdict(self)))

    def changed(self, changes: Mapping[str, Any]) -> Recipe:
        """This recipe with other values at dotted keys, such as "learn.encoder".

        Raises:
            OptionError: A key is unknown or a value does not fit.
        """
        values = self.to_dict()
        for key, value in changes.items():
            *path, last = key.split(".")
            part = values
            for name in path:
                if not isinstance(part.get(name), dict):
                    raise OptionError(f"The recipe has no key {key!r}.")
                part = part[name]
            part[last] = value
        return Recipe.from_dict(values)

    def stage(self, progress: float, input_px: int) -> Stage:
        """What holds at `progress`; `input_px` is the model's own size."""
        if not self.loop.stages:
            return Stage(1.0, input_px, self.loop.batch)
        return next(s for s in self.loop.stages if progress < s.until or s.until == 1.0)

    def card(self, base: ModelCard) -> ModelCard:
        """The card of the model that comes out of `base`."""
        return replace(
            base,
            **{
                "licence": self.licence or base.licence,
                "data_terms": self.data_terms or base.data_terms,
                "lora_rank": 0,
                "scores": {},
                "sha256": "",
                **self.model,
                "name": self.name,
                "title": self.title,
            },
        )
