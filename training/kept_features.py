"""What a frozen image encoder made of views that are drawn again and again, kept on disk."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor, nn

from ..rossam_core.models.base import TrainableModel
from .parts import part_of
from .sampling import Drawn

_MADE_OF = "made_of"


class KeptFeatures:
    """A folder with one file per view; half precision, as a window of vit_l takes 20 MB else.

    The same rounding is applied when features are fresh, so that a run which was interrupted does
    not differ from one which was not. A file says which weights and pixels it was made of; one of
    others, or one that cannot be read, is made anew.
    """

    def __init__(self, folder: Path, model: TrainableModel, precision: str) -> None:
        """Looks at what all features are made with.

        Args:
            folder: Made where it is missing.
            model: Its encoder stays as it is.
            precision: Number format of the run.
        """
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._encoder = _encoder_identity(model, precision)

    def of(
        self, model: TrainableModel, drawn: Sequence[Drawn], device: torch.device
    ) -> tuple[Tensor, ...]:
        """The features of views, encoding those that are not kept yet."""
        rows = [self._one(model, each, device) for each in drawn]
        return tuple(torch.cat(parts).float() for parts in zip(*rows, strict=True))

    def _one(self, model: TrainableModel, each: Drawn, device: torch.device) -> list[Tensor]:
        path = self._folder / f"{each.key}.safetensors"
        shown = hashlib.sha256(each.view.pixels.tobytes()).hexdigest()
        made_of = f"encoder {self._encoder}, pixels {shown}"
        kept = _kept(path, made_of)
        if kept:
            return kept
        pixels = torch.from_numpy(each.view.pixels).permute(2, 0, 1)[None].float()
        with torch.no_grad():
            found = model.features(pixels.to(device))
        halves = [part.half().cpu().contiguous() for part in found]
        part = path.with_suffix(f".{os.getpid()}.part")
        save_file({str(n): value for n, value in enumerate(halves)}, part, {_MADE_OF: made_of})
        part.replace(path)
        return halves


def _kept(path: Path, made_of: str) -> list[Tensor]:
    """The features in a file; none where it is missing, damaged or made of something else."""
    try:
        with safe_open(path, framework="pt") as file:
            if (file.metadata() or {}).get(_MADE_OF) != made_of:
                return []
            return [file.get_tensor(str(n)) for n in range(len(file.keys()))]
    except (OSError, SafetensorError):
        return []


def _encoder_identity(model: TrainableModel, precision: str) -> str:
    """A hash of the encoder's weights and of the number format that it computes in."""
    told = hashlib.sha256(precision.encode())
    for name, value in cast(nn.Module, model).state_dict().items():
        if part_of(model, name) == "encoder":
            told.update(name.encode())
            told.update(value.detach().cpu().reshape(-1).view(torch.uint8).numpy().tobytes())
    return told.hexdigest()
