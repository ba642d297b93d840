"""Models by name."""

from __future__ import annotations

from pathlib import Path

from safetensors.torch import load_file

from .base import PromptableModel
from .card import ModelCard
from .compact import CompactModel

BUNDLED = Path(__file__).parent / "bundled"


def load_model(name: str, *, checkpoint: str = "") -> PromptableModel:
    folder = Path(checkpoint) if checkpoint else BUNDLED / name
    card = ModelCard.read(folder / "card.json")
    model = CompactModel(card)
    model.load_state_dict({k: v.float() if v.is_floating_point() else v for k, v in load_file(folder / "model.safetensors").items()})
    return model.eval()
