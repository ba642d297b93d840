"""A batch of views, and what a model loses on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 -- torch's own custom
from numpy.typing import NDArray
from torch import Tensor, nn

from ..rossam_core.models.base import MaskOutputs, PromptTensors, TrainableModel
from .losses import at_uncertain_points, edge_target, mask_iou, mask_loss
from .recipe import Loss
from .views import View


@dataclass(frozen=True)
class Batch:
    """B views with N prompts of one kind altogether.

    Attributes:
        pixels: (B, 3, S, S) float32, 0 to 255; empty where `features` are given.
        features: What the image encoder makes of the views, where that is known already.
        window_index: (N,) int64, the view of each prompt.
        prompts: N.
        targets: (N, c, c) float32, the covered share of each cell.
        seeds: N numbers that decide the points of the loss.
        names: Of the N objects, for messages.
    """

    pixels: Tensor
    features: tuple[Tensor, ...]
    window_index: Tensor
    prompts: PromptTensors
    targets: Tensor
    seeds: tuple[int, ...]
    names: tuple[str, ...]

    @classmethod
    def of(
        cls,
        views: Sequence[View],
        seeds: Sequence[int],
        device: torch.device,
        features: tuple[Tensor, ...] = (),
    ) -> Batch:
        """Collates views, each with a seed, on a device."""
        counts = [len(view.targets) for view in views]
        boxes = [view.boxes for view in views if view.boxes is not None]
        pixels = (
            torch.empty(0)
            if features
            else _tensor(np.stack([v.pixels for v in views])).permute(0, 3, 1, 2).float()
        )
        return cls(
            pixels.to(device),
            tuple(part.to(device) for part in features),
            torch.repeat_interleave(torch.arange(len(views)), torch.tensor(counts)).to(device),
            PromptTensors(
                _tensor(np.concatenate(boxes)).to(device) if boxes else None,
                _tensor(np.concatenate([view.points for view in views])).to(device),
                _tensor(np.concatenate([view.labels for view in views])).to(device),
                views[0].loose,
            ),
            _tensor(np.concatenate([view.targets for view in views])).to(device),
            tuple(
                seed + n for seed, count in zip(seeds, counts, strict=True) for n in range(count)
            ),
            tuple(name for view in views for name in view.names),
        )


@dataclass(frozen=True)
class Losses:
    """What a model loses on a batch; sums over its prompts, so that batches can be added.

    Attributes:
        total: Scalar, to be minimised; the rest is without gradient.
        iou: Of the mask that the model answers with.
        score_error: Distance between predicted and true IoU.
        by_prompt: (N,) the loss of each prompt.
    """

    total: Tensor
    iou: Tensor
    score_error: Tensor
    by_prompt: Tensor


class Objective(nn.Module):
    """The model with its loss: what processes of one run have in common."""

    def __init__(self, model: TrainableModel, loss: Loss) -> None:
        super().__init__()
        self.model = cast(nn.Module, model)
        self._loss = loss

    def forward(self, batch: Batch, encoder_learns: bool) -> Losses:
        """What is lost on a batch.

        Args:
            batch: Of any size.
            encoder_learns: Whether this step moves anything before the mask decoders; if not, the
                way back through the image encoder is not taken.
        """
        model = cast(TrainableModel, self.model)
        features: Sequence[Tensor] = batch.features
        if not features:
            with torch.set_grad_enabled(encoder_learns and torch.is_grad_enabled()):
                features = model.features(batch.pixels)
        found = model.masks(model.embedding(features), batch.window_index, batch.prompts)
        lost = self._of_masks(found, batch) + self._of_edges(found, batch)
        error = torch.zeros_like(lost)
        with torch.no_grad():
            ious = {t: mask_iou(v, _at(batch.targets, v)) for t, v in found.logits.items()}
        for token, score in found.scores.items():
            error = (score.float() - ious[token]).abs()
            if self._loss.score_weight:
                lost = lost + self._loss.score_weight * F.mse_loss(
                    score.float(), ious[token], reduction="none"
                ) / len(found.scores)
        # What is answered is one of these, or made of the finest ("sum", "best").
        finest = next(token for token in ("edge", "hq", "sam") if token in ious)
        answered = ious.get(model.card.mask_token, ious[finest])
        return Losses(lost.sum(), answered.sum(), error.detach().sum(), lost.detach())

    def _of_masks(self, found: MaskOutputs, batch: Batch) -> Tensor:
        """(N,), of every mask that the loss names."""
        lost = torch.zeros(len(batch.prompts), device=batch.targets.device)
        for token, weight in self._loss.masks.items():
            if not weight:
                continue
            stages = found.stages if token == "edge" else ()  # noqa: S105 -- a word # nosec B105
            masks = (*stages, found.logits[token])
            for mask in masks:
                lost = lost + weight / len(masks) * self._mask_loss(mask.float(), batch)
        return lost

    def _of_edges(self, found: MaskOutputs, batch: Batch) -> Tensor:
        """(N,), of the edges at all scales; 0 of a model without."""
        loss = self._loss
        lost = torch.zeros(len(batch.prompts), device=batch.targets.device)
        for edge in found.edges if loss.edge_weight else ():
            true = edge_target(_at(batch.targets, edge))
            each = mask_loss(edge.float(), true, loss.edge_foreground_weight)
            lost = lost + loss.edge_weight / len(found.edges) * each
        return lost

    def _mask_loss(self, logits: Tensor, batch: Batch) -> Tensor:
        loss = self._loss
        if loss.sampling == "cells":
            return mask_loss(logits, _at(batch.targets, logits), loss.foreground_weight)
        points = at_uncertain_points(logits, batch.targets, loss.points, batch.seeds)
        return mask_loss(*points, loss.foreground_weight)


def _at(targets: Tensor, logits: Tensor) -> Tensor:
    """Targets on the logits' coarser grid."""
    if targets.shape == logits.shape:
        return targets
    return F.adaptive_avg_pool2d(targets[:, None], (logits.shape[-2], logits.shape[-1]))[:, 0]


def _tensor(values: NDArray[np.generic]) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(values))
