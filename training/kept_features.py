"""What a frozen image encoder made of views that are drawn again and again, kept on disk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from ..rossam_core.models.base import TrainableModel
from .sampling import Drawn


class KeptFeatures:
    """A folder with one file per view; half precision, as a window of vit_l takes 20 MB else.

    The same rounding is applied when features are fresh, so that a run which was interrupted does
    not differ from one which was not.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder

    def of(
        self, model: TrainableModel, drawn: Sequence[Drawn], device: torch.device
    ) -> tuple[Tensor, ...]:
        """The features of views, encoding those that are not kept yet."""
        rows = [self._one(model, each, device) for each in drawn]
        return tuple(torch.cat(parts).float() for parts in zip(*rows, strict=True))

    def _one(self, model: TrainableModel, each: Drawn, device: torch.device) -> list[Tensor]:
        path = self._folder / f"{each.key}.safetensors"
        if path.is_file():
            kept = load_file(path)
            return [kept[str(n)] for n in range(len(kept))]
        pixels = torch.from_numpy(each.view.pixels).permute(2, 0, 1)[None].float()
        with torch.no_grad():
            found = model.features(pixels.to(device))
        halves = [part.half().cpu().contiguous() for part in found]
        part = path.with_suffix(".part")
        save_file({str(n): value for n, value in enumerate(halves)}, part)
        part.replace(path)
        return halves
