"""Measures a trained model in every way that its card states, and puts it where models are kept.

`python -m rossam.training.export FOLDER TARGET --data vhr10 …`: FOLDER is a model folder; TARGET
becomes one with the same weights and a card that holds the measured scores.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray

from ..rossam_core.models.card import ModelCard
from ..rossam_core.models.checkpoints import load_checkpoint, save_model
from ..rossam_core.options import SegmentOptions
from ..rossam_core.predictor import Predictor
from .datasets import SourceSpec, load
from .measure import Data, measure
from .systems import Found, PromptedModel

# What a single click is measured on: classes whose middle is part of the object.
_CLICKED = ("airplane", "storage_tank", "tennis_court")


@dataclass(frozen=True)
class Disturbed:
    """A model that is asked with boxes as people draw them.

    Attributes:
        model: That answers.
        grow: Share by which boxes are larger than the objects' extents.
        right: Share of its width by which each box is moved to the right.
        down: Share of its height by which each box is moved down.
    """

    model: PromptedModel
    grow: float = 0.0
    right: float = 0.0
    down: float = 0.0

    @property
    def name(self) -> str:
        return self.model.name

    @property
    def identity(self) -> str:
        moved = f"{self.right:+.0%} to the right and {self.down:+.0%} down"
        return f"{self.model.identity}, boxes {self.grow:+.0%} in size, {moved}"

    def segment(self, pixels: NDArray[np.uint8], boxes: NDArray[np.float64]) -> Sequence[Found]:
        size = boxes[:, 2:] - boxes[:, :2]
        grown = boxes + np.concatenate([-size, size], axis=1) * self.grow / 2
        return self.model.segment(pixels, grown + np.tile(size * (self.right, self.down), 2))


@dataclass(frozen=True)
class Clicked:
    """A model that is asked with one click in the middle of each box."""

    model: PromptedModel

    @property
    def name(self) -> str:
        return self.model.name

    @property
    def identity(self) -> str:
        return f"{self.model.identity}, one click"

    def segment(self, pixels: NDArray[np.uint8], boxes: NDArray[np.float64]) -> Sequence[Found]:
        return self.model.ask(pixels, shapely.points((boxes[:, :2] + boxes[:, 2:]) / 2))


def scores(model: PromptedModel, folders: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Names and values of everything that a card states about its model's accuracy."""
    ways = (
        ("", model),
        (", boxes 10 % too large", Disturbed(model, grow=0.1)),
        (", boxes 10 % to the right", Disturbed(model, right=0.1)),
        (", boxes 10 % to the right and down", Disturbed(model, right=0.1, down=0.1)),
    )
    for folder in folders:
        data = Data(f"{folder} val", load(SourceSpec("coco", folder), "val"))
        for words, system in ways:
            measured = measure(system, data)
            yield f"IoU {folder} val{words}", float(measured.objects["iou"].mean())
            if not words:
                yield f"IoU of images {folder} val", float(measured.images["iou"].mean())
        classes = {item.category for item in data.dataset.objects}
        if classes & set(_CLICKED):
            clicked = measure(Clicked(model), data).objects
            for name in _CLICKED:
                value = float(clicked.loc[clicked["class"] == name, "iou"].mean())
                yield f"IoU {folder} val, one click, {name}", value


def export(folder: Path, target: Path, data: Sequence[str]) -> ModelCard:
    """Measures the model in `folder` on folders of data and copies it to `target`."""
    model = load_checkpoint(folder)
    system = PromptedModel(Predictor(model), SegmentOptions(), model.card.name)
    found = {name: round(value, 4) for name, value in scores(system, data)}
    model.card = replace(model.card, scores=found)
    return save_model(model, target, half=True)


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Measure a trained model and keep it.")
    parser.add_argument("folder", type=Path, help="a model folder")
    parser.add_argument("target", type=Path, help="becomes a model folder with measured scores")
    parser.add_argument(
        "--data", nargs="+", default=["vhr10", "pools", "suedtirol", "banepa"],
        help="folders in the COCO layout with a val split",
    )  # fmt: skip
    chosen = parser.parse_args(arguments)
    for name, value in export(chosen.folder, chosen.target, chosen.data).scores.items():
        print(f"{name}: {value:.4f}")


if __name__ == "__main__":
    main()
