"""A model whose answers are known: the ellipse that touches a box, or a disc at a point.

It stands in for a network where a test asks for the geometry around it: what it is asked and what
becomes of its answer are exact, so half a pixel of shift would show.
"""

from __future__ import annotations

import torch
from rossam.rossam_core.errors import ModelError
from rossam.rossam_core.models.base import Embedding, MaskLogits, PromptTensors
from rossam.rossam_core.models.card import ModelCard
from torch import Tensor, nn

POINT_RADIUS = 8.0


class EllipseModel(nn.Module):
    """Logits are roughly the signed distance to the ellipse, on a quarter of the input's grid."""

    def __init__(self, card: ModelCard, largest_batch: int = 1000) -> None:
        super().__init__()
        self.card = card
        self.largest_batch = largest_batch
        self.batches: list[int] = []

    def encode(self, pixels: Tensor) -> Embedding:
        if len(pixels) > self.largest_batch:
            raise torch.OutOfMemoryError("CUDA out of memory")
        self.batches.append(len(pixels))
        return Embedding(pixels.mean((2, 3), keepdim=True))

    def decode(
        self, embedding: Embedding, window_index: Tensor, prompts: PromptTensors, mask_token: str
    ) -> MaskLogits:
        if mask_token != "sam":
            raise ModelError(f"No mask {mask_token!r}.")
        assert int(window_index.max()) < len(embedding)
        size = self.card.input_size_px
        cells = size // 4
        centres = (torch.arange(cells) + 0.5) * (size / cells)
        if prompts.boxes is not None:
            middle = (prompts.boxes[:, :2] + prompts.boxes[:, 2:]) / 2
            radii = (prompts.boxes[:, 2:] - prompts.boxes[:, :2]) / 2
        else:
            middle = prompts.points[:, 0]
            radii = torch.full_like(middle, POINT_RADIUS)
        dx = (centres[None, None, :] - middle[:, 0, None, None]) / radii[:, 0, None, None]
        dy = (centres[None, :, None] - middle[:, 1, None, None]) / radii[:, 1, None, None]
        logits = (1 - torch.hypot(dx, dy)) * radii.mean(1)[:, None, None]
        return MaskLogits(logits, torch.full((len(prompts),), 0.9))


def ellipse_card(**changes: object) -> ModelCard:
    values = {
        "name": "ellipses", "title": "", "architecture": "compact", "input_size_px": 256,
        "window_px": 128, "point_window_px": 128, "max_fill": 0.5, "padding": (9, 9, 9),
    }  # fmt: skip
    return ModelCard(**(values | changes))
