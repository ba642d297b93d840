"""What tells how good a mask is, without knowing the true one: features for a predicted IoU."""

from __future__ import annotations

import torch
from torch import Tensor


def rated(logits: Tensor, features: Tensor) -> tuple[Tensor, Tensor]:
    """What tells how good masks (N, h, w) are: mean features on them (N, C), sureness (N, 1)."""
    share = torch.sigmoid(logits.detach())
    area = share.sum((1, 2)).clamp(min=1.0)[:, None]
    inside = torch.einsum("nhw,nchw->nc", share, features) / area
    return inside, (share * share).sum((1, 2))[:, None] / area


def agreement(first: Tensor, second: Tensor) -> Tensor:
    """(N, 1) soft intersection over union of two masks (N, h, w) given as logits."""
    a, b = torch.sigmoid(first.detach()), torch.sigmoid(second.detach())
    both = a.minimum(b).sum((1, 2))
    return (both / a.maximum(b).sum((1, 2)).clamp(min=1.0))[:, None]
