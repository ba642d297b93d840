"""Measures a trained model and puts it where models are kept.

`python -m rossam.training.export RECIPE FOLDER TARGET`: FOLDER is what training wrote; TARGET gets
`model.safetensors` and `card.json`, each whole or not at all.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch
from safetensors.torch import load_file

from ..rossam_core.models.card import ModelCard
from ..rossam_core.models.compact import CompactModel
from .datasets import TrainingObject, data_folder, load_objects
from .fit import card_of
from .recipe import Recipe
from .validate import answers, scores


def load(folder: Path) -> CompactModel:
    """The model whose card and weights lie in `folder`, in evaluation mode."""
    model = CompactModel(ModelCard.read(folder / "card.json"))
    model.load_state_dict(load_file(folder / "model.safetensors"))
    return model.eval()


def measure(model: CompactModel, objects: Sequence[TrainingObject]) -> dict[str, float]:
    """Mean IoU per source: tight boxes, boxes 10 % too large, boxes 10 % aside."""
    ways = [("", 0.0, 0.0), (", boxes 10 % too large", 0.1, 0.0), (", boxes 10 % aside", 0.0, 0.1)]
    found = {}
    for words, grow, shift in ways:
        for source, iou in scores(list(answers(model, objects, grow=grow, shift=shift))).items():
            found[f"IoU {source} val{words}"] = round(iou, 4)
    return found


def export(recipe: Recipe, folder: Path, target: Path) -> ModelCard:
    """Measures the model in `folder` on every source's val split and copies it to `target`."""
    model = load(folder)
    objects = [o for source in recipe.sources for o in load_objects(data_folder() / source, "val")]
    weights = folder / "model.safetensors"
    card = replace(
        card_of(recipe, model.card.input_size_px),
        licence=recipe.licence,
        data_terms=recipe.data_terms,
        source=f"python -m rossam.training.fit training/recipes/{recipe.name}.yaml FOLDER",
        sha256=hashlib.sha256(weights.read_bytes()).hexdigest(),
        scores=measure(model, objects),
    )
    target.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(weights, target / "model.part")
    card.write(target / "card.part")
    (target / "model.part").replace(target / "model.safetensors")
    (target / "card.part").replace(target / "card.json")
    return card


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Measure a trained model and keep it.")
    parser.add_argument("recipe", type=Path, help="what the model was trained with")
    parser.add_argument("folder", type=Path, help="what training wrote")
    parser.add_argument("target", type=Path, help="gets weights and card")
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    chosen = parser.parse_args(arguments)
    torch.set_num_threads(chosen.threads)
    card = export(Recipe.read(chosen.recipe), chosen.folder, chosen.target)
    for name, value in card.scores.items():
        print(f"{name}: {value:.4f}")


if __name__ == "__main__":
    main()
