"""Attention with decomposed relative positions, folded into queries and keys.

Published (segment_anything, after ViTDet): softmax(s·q·kᵀ + q·R_h + q·R_w)·v with a bias for every
pair of tokens. The bias of a pair depends on the key only through its row and its column, so
q' = [s·q, q·R_h, q·R_w] and k' = [k, one-hot(row), one-hot(column)] give the same product q'·k'ᵀ:
exact, no N × N bias in memory, and the library's fused kernels apply.

Measured for vit_b, one 1024-px window, float32, two busy cores without AMX, fastest of several
runs, seconds:
    one global block:    published 3.66, additive bias in fused kernel 2.13 (and 0.8 GB for the
                         bias), folded with plain products 2.39, folded with v narrower than k
                         3.07 (no fused kernel takes it), folded with v padded 1.93
    one windowed block:  published 0.38, additive bias 0.33, folded with v padded 0.37
So v is padded, everywhere: the additive bias would save 3 % of an encoding here and bars CUDA's
flash kernels, which take no bias.
"""

from __future__ import annotations

from typing import cast

import torch
import torch.nn.functional as F  # noqa: N812 -- torch's own custom
from segment_anything.modeling.image_encoder import get_rel_pos
from torch import Tensor, nn

# Fused kernels want the width of a head in such multiples.
_ALIGNMENT = 8


class FoldedAttention(nn.Module):
    """Takes the place of a segment_anything `Attention`; same parameters under the same names."""

    def __init__(self, published: nn.Module) -> None:
        super().__init__()
        self.num_heads = cast(int, published.num_heads)
        self.scale = cast(float, published.scale)
        self.qkv = cast(nn.Module, published.qkv)
        self.proj = cast(nn.Module, published.proj)
        self.rel_pos_h = cast(nn.Parameter, published.rel_pos_h)
        self.rel_pos_w = cast(nn.Parameter, published.rel_pos_w)

    def forward(self, x: Tensor) -> Tensor:
        """Attends among the H·W tokens of each of B windows; (B, H, W, C) to the same."""
        batch, height, width, _ = x.shape
        count = height * width
        qkv = self.qkv(x).view(batch, count, 3, self.num_heads, -1).permute(2, 0, 3, 1, 4)
        q, k, v = qkv.unbind(0)  # each (B, heads, N, d)
        depth = q.shape[-1]
        grid = q.reshape(batch, self.num_heads, height, width, depth)
        table_h = get_rel_pos(height, height, self.rel_pos_h).to(q.dtype)
        table_w = get_rel_pos(width, width, self.rel_pos_w).to(q.dtype)
        by_row = torch.einsum("bnhwc,hkc->bnhwk", grid, table_h)
        by_column = torch.einsum("bnhwc,wkc->bnhwk", grid, table_w)
        spare = -(depth + height + width) % _ALIGNMENT
        query = torch.cat([grid * self.scale, by_row, by_column], dim=-1).flatten(2, 3)
        place = _one_hot_places(height, width, x.device).to(q.dtype)
        key = torch.cat([k, place.expand(batch, self.num_heads, -1, -1)], dim=-1)
        out = F.scaled_dot_product_attention(
            F.pad(query, (0, spare)),
            F.pad(key, (0, spare)),
            F.pad(v, (0, height + width + spare)),
            scale=1.0,
        )
        merged = out[..., :depth].transpose(1, 2).reshape(batch, height, width, -1)
        return cast(Tensor, self.proj(merged))


def fold_attention(image_encoder: nn.Module) -> None:
    """Folds the attention of every block of a segment_anything `ImageEncoderViT`, in place."""
    for block in cast(nn.ModuleList, image_encoder.blocks):
        block.attn = FoldedAttention(cast(nn.Module, block.attn))


def _one_hot_places(height: int, width: int, device: torch.device) -> Tensor:
    """(H·W, H + W): which row and which column each token is in."""
    rows = torch.eye(height, device=device).repeat_interleave(width, dim=0)
    columns = torch.eye(width, device=device).repeat(height, 1)
    return torch.cat([rows, columns], dim=1)
