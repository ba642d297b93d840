"""What training minimises: cross-entropy plus Dice of masks and edges."""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F  # noqa: N812 -- torch's own custom
from torch import Tensor

# PointRend (Kirillov et al. 2020, section 3.1) as HQ-SAM and ROS-SAM set it.
_OVERSAMPLING = 3
_UNCERTAIN_SHARE = 0.75

# Of the blur that makes an outline an edge, in cells; beyond 3 of them nothing is left.
_EDGE_SIGMA = 1.0
_EDGE_REACH = 3


def mask_loss(logits: Tensor, target: Tensor, foreground_weight: float = 1.0) -> Tensor:
    """Binary cross-entropy plus Dice of each mask (Milletari et al. 2016), with soft targets.

    Args:
        logits: (N, …).
        target: (N, …), 0 to 1.
        foreground_weight: Of a place on the object in the cross-entropy; the background counts 1.

    Returns:
        (N,).
    """
    logits, target = logits.flatten(1), target.flatten(1)
    entropy = F.binary_cross_entropy_with_logits(logits, target, reduction="none")
    if foreground_weight != 1.0:
        entropy = entropy * (1 + (foreground_weight - 1) * target)
    share = torch.sigmoid(logits)
    overlap = (share * target).sum(1)
    dice = 1 - (2 * overlap + 1) / (share.sum(1) + target.sum(1) + 1)
    return entropy.mean(1) + dice


def at_uncertain_points(
    logits: Tensor, target: Tensor, count: int, seeds: Sequence[int]
) -> tuple[Tensor, Tensor]:
    """Logits and targets at `count` points of each mask, most of them where it is least sure.

    Of three times as many evenly drawn candidates the least sure three quarters of `count` are
    kept; the last quarter is drawn anew. Both grids are read bilinearly at the same places.

    Args:
        logits: (N, h, w).
        target: (N, H, W), of the same window; the grid may be finer.
        count: Points of a mask.
        seeds: One number per mask that decides its points.

    Returns:
        Logits and targets, (N, count).
    """
    kept = round(count * _UNCERTAIN_SHARE)
    with torch.no_grad():
        drawn = torch.stack([_places(count * _OVERSAMPLING + count - kept, n) for n in seeds])
        drawn = drawn.to(logits.device)
        candidates, fresh = drawn[:, : count * _OVERSAMPLING], drawn[:, count * _OVERSAMPLING :]
        unsure = -_read(logits, candidates).abs()
        chosen = unsure.topk(kept, dim=1).indices[..., None].expand(-1, -1, 2)
        places = torch.cat([candidates.gather(1, chosen), fresh], dim=1)
    return _read(logits, places), _read(target, places)


def mask_iou(logits: Tensor, target: Tensor) -> Tensor:
    """(N,) intersection over union of `logits` > 0 and `target` > 0.5; 0 where both are empty."""
    found, true = logits > 0, target > 0.5
    both = (found & true).sum((1, 2)).float()
    return both / (found | true).sum((1, 2)).clamp(min=1)


def edge_target(target: Tensor) -> Tensor:
    """Edges of masks: 1 on the outline, falling off within three cells.

    PCP, by SOPSeg's author, draws the outline one pixel wide at a quarter of the input, blurs it
    (at least one pixel) and divides by the largest value. Here the outline is where neighbouring
    cells of the mask differ, at any scale; what the window's border cuts off is no edge.

    Args:
        target: (N, h, w), covered share of each cell.

    Returns:
        (N, h, w), 0 to 1; 0 everywhere in a mask without an edge.
    """
    masks = target[:, None]
    outline = F.max_pool2d(masks, 3, 1, 1) + F.max_pool2d(-masks, 3, 1, 1)
    steps = torch.arange(-_EDGE_REACH, _EDGE_REACH + 1, device=target.device, dtype=target.dtype)
    bell = torch.exp(-0.5 * (steps / _EDGE_SIGMA) ** 2)
    blurred = F.conv2d(outline, bell.view(1, 1, -1, 1), padding=(_EDGE_REACH, 0))
    blurred = F.conv2d(blurred, bell.view(1, 1, 1, -1), padding=(0, _EDGE_REACH))[:, 0]
    # Corners gather more of the outline than straight edges, where it is two cells wide.
    straight = bell.sum() * bell[_EDGE_REACH : _EDGE_REACH + 2].sum()
    edges = (blurred / straight).clamp(max=1.0)
    return edges / edges.amax((1, 2), keepdim=True).clamp(min=1e-6)


def _places(count: int, seed: int) -> Tensor:
    """(count, 2), from -1 to 1 in x and y."""
    generator = torch.Generator().manual_seed(seed)
    return torch.rand(count, 2, generator=generator) * 2 - 1


def _read(grid: Tensor, places: Tensor) -> Tensor:
    """Values (N, P) of grids (N, h, w) at places (N, P, 2), -1 and 1 the grids' outer edges."""
    found = F.grid_sample(grid[:, None], places[:, None], mode="bilinear", align_corners=False)
    return found[:, 0, 0]
