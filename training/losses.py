"""What training minimises: both masks against soft targets, and the predicted IoU."""

from __future__ import annotations

import torch
import torch.nn.functional as F  # noqa: N812 -- torch's own custom
from torch import Tensor


def mask_loss(logits: Tensor, target: Tensor) -> Tensor:
    """Binary cross-entropy plus Dice, both with soft targets; mean over masks.

    Args:
        logits: (N, h, w).
        target: (N, h, w), 0 to 1.
    """
    share = torch.sigmoid(logits)
    overlap = (share * target).sum((1, 2))
    dice = 1 - (2 * overlap + 1) / (share.sum((1, 2)) + target.sum((1, 2)) + 1)
    return F.binary_cross_entropy_with_logits(logits, target) + dice.mean()


def mask_iou(logits: Tensor, target: Tensor) -> Tensor:
    """(N,) intersection over union of `logits` > 0 and `target` > 0.5; 0 where both are empty."""
    found, true = logits > 0, target > 0.5
    both = (found & true).sum((1, 2)).float()
    return both / (found | true).sum((1, 2)).clamp(min=1)


def total_loss(
    coarse: Tensor,
    refined: Tensor,
    score: Tensor,
    target: Tensor,
    *,
    coarse_weight: float,
    score_weight: float,
) -> Tensor:
    """The weighted sum for what `CompactModel.masks` returns.

    Args:
        coarse: (N, h/2, w/2) logits.
        refined: (N, h, w) logits.
        score: (N, 2) predicted IoU of the two.
        target: (N, h, w), 0 to 1.
        coarse_weight: Of the coarse mask's loss; the refined mask counts 1.
        score_weight: Of the predicted IoU's squared error.
    """
    small = F.avg_pool2d(target[:, None], 2)[:, 0]
    with torch.no_grad():
        true = torch.stack([mask_iou(coarse, small), mask_iou(refined, target)], dim=1)
    return (
        mask_loss(refined, target)
        + coarse_weight * mask_loss(coarse, small)
        + score_weight * F.mse_loss(score, true)
    )
