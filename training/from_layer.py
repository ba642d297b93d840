"""The recipe for a raster and a layer of polygons, whatever model it starts from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import yaml

from ..rossam_core.models.card import ModelCard
from ..rossam_core.models.zoo import card_of
from .recipe import Recipe
from .scenes import SourceSpec

RECIPES = Path(__file__).parent / "recipes"

# A SAM at 1024 pixels takes gigabytes per window on the way back, so windows go one by one, and
# seconds per held-out object. LoRA as in recipes/frugal-vit-l.yaml.
_LARGE = {
    "loop.batch": 4,
    "loop.accumulate": 4,
    "loop.recompute": True,
    "data.validation_objects": 40,
}
_LORA = {"learn.encoder": "lora", "learn.lora_rank": 8, "optimizer.rates.encoder": 0.0002}
# A model that tells loose boxes from others must not forget how.
_WITH_LOOSE = {"box": 0.5, "loose": 0.25, "points": 0.15, "oriented": 0.1}


def recipe_for_layer(source: SourceSpec, base: str) -> Recipe:
    """What `base` learns a layer by, in small steps from what it can.

    Args:
        source: Of the kind "layer".
        base: Name or path of a model.

    Raises:
        ModelError: There is no such model, or its card is damaged.
    """
    values = yaml.safe_load((RECIPES / "from-layer.yaml").read_text(encoding="utf-8"))
    values["data"]["sources"] = [asdict(source)]
    values["start"] = base
    return Recipe.from_dict(values).changed(_fitting(card_of(base)))


def _fitting(card: ModelCard) -> Mapping[str, Any]:
    """What the recipe, which is made for the bundled model, must have otherwise for another one."""
    changes: dict[str, Any] = {}
    if card.architecture != "compact":
        changes |= _LARGE
    if card.architecture.startswith("vit_") and card.architecture != "vit_tiny":
        changes |= _LORA
    if card.takes_loose:
        changes["data.kinds"] = _WITH_LOOSE
    if card.edge_decoder:
        changes["loss.masks"] = {"edge": 1.0, "sam": 0.4}
    elif not card.high_quality:
        changes["loss.masks"] = {"sam": 1.0}
        changes["model"] = {"mask_token": "sam"}  # nosec B105 # a word of the vocabulary
    return changes
