"""Low-rank adaptation of query and value (LoRA, Hu et al. 2022), as ROS-SAM does it.

Every block of the image encoder gets two branches: x → A (rank) → B, added to the query slice and
to the value slice of its `qkv` layer; the key is untouched. There is no scale and no dropout. Names
and shapes are those of ROS-SAM's files: `…attn.qkv.qkv.weight`, `….linear_a_q.weight` (r, d),
`….linear_b_q.weight` (d, r), and the same for v.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import cast

import torch
from torch import Tensor, nn

_BRANCHES = ("linear_a_q", "linear_b_q", "linear_a_v", "linear_b_v")
_WRAPPED_WEIGHT = ".attn.qkv.qkv.weight"


class LoraQkv(nn.Module):
    """A `qkv` layer with a low-rank branch on query and value.

    It starts as the layer it wraps: A is random (Kaiming uniform), B is zero.
    """

    def __init__(self, qkv: nn.Linear, rank: int) -> None:
        super().__init__()
        width = qkv.in_features
        self.qkv = qkv
        self.linear_a_q = nn.Linear(width, rank, bias=False)
        self.linear_b_q = nn.Linear(rank, width, bias=False)
        self.linear_a_v = nn.Linear(width, rank, bias=False)
        self.linear_b_v = nn.Linear(rank, width, bias=False)
        for down, up in ((self.linear_a_q, self.linear_b_q), (self.linear_a_v, self.linear_b_v)):
            nn.init.kaiming_uniform_(down.weight, a=math.sqrt(5))
            nn.init.zeros_(up.weight)

    def forward(self, x: Tensor) -> Tensor:
        width = x.shape[-1]
        qkv = cast(Tensor, self.qkv(x))
        qkv[..., :width] += self.linear_b_q(self.linear_a_q(x))
        qkv[..., -width:] += self.linear_b_v(self.linear_a_v(x))
        return qkv


def add_lora(image_encoder: nn.Module, rank: int) -> None:
    """Wraps the `qkv` layer of every block of an `ImageEncoderViT`, in place."""
    for block in cast(nn.ModuleList, image_encoder.blocks):
        attention = cast(nn.Module, block.attn)
        attention.qkv = LoraQkv(cast(nn.Linear, attention.qkv), rank)


def lora_parameters(image_encoder: nn.Module) -> list[nn.Parameter]:
    """The matrices A and B of every block: what LoRA trains."""
    return [
        parameter
        for name, parameter in image_encoder.named_parameters()
        if name.endswith(tuple(f".{branch}.weight" for branch in _BRANCHES))
    ]


def lora_rank(state: Mapping[str, Tensor]) -> int:
    """Rank of the branches in a state dict; 0 where there are none."""
    for name, value in state.items():
        if name.endswith(".linear_a_q.weight"):
            return int(value.shape[0])
    return 0


def merge_lora(image_encoder: nn.Module) -> None:
    """Adds the branches to the weights of every block and drops them, in place.

    The encoder computes the same as before, within rounding, at the cost of a plain one.
    """
    for block in cast(nn.ModuleList, image_encoder.blocks):
        attention = cast(nn.Module, block.attn)
        wrapped = attention.qkv
        if not isinstance(wrapped, LoraQkv):
            continue
        branches = [cast(nn.Linear, getattr(wrapped, name)).weight for name in _BRANCHES]
        with torch.no_grad():
            wrapped.qkv.weight.copy_(_merged(wrapped.qkv.weight, *branches))
        attention.qkv = wrapped.qkv


def merge_lora_state(state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """A state dict without branches that computes the same.

    Blocks whose branches are incomplete or mis-shaped stay as they are, so that a check of names
    and shapes finds them.
    """
    merged = dict(state)
    for name in [name for name in state if name.endswith(_WRAPPED_WEIGHT)]:
        prefix = name.removesuffix("qkv.weight")
        keys = [f"{prefix}{branch}.weight" for branch in _BRANCHES]
        if not all(key in state for key in keys):
            continue
        weight, *branches = (state[key].float() for key in (name, *keys))
        if not _fits(weight, branches):
            continue
        merged[f"{prefix}weight"] = _merged(weight, *branches)
        for key in (name, *keys):
            del merged[key]
        if f"{prefix}qkv.bias" in merged:
            merged[f"{prefix}bias"] = merged.pop(f"{prefix}qkv.bias")
    return merged


def _fits(weight: Tensor, branches: list[Tensor]) -> bool:
    width = weight.shape[-1]
    ranks = [branch.shape[0] for branch in branches[::2]]
    wanted = [shape for rank in ranks for shape in ((rank, width), (width, rank))]
    return weight.shape == (3 * width, width) and [b.shape for b in branches] == wanted


def _merged(weight: Tensor, down_q: Tensor, up_q: Tensor, down_v: Tensor, up_v: Tensor) -> Tensor:
    """Weights (3d, d) of query, key, value with B·A added to the first and the last d rows."""
    query, key, value = weight.chunk(3)
    return torch.cat([query + up_q @ down_q, key, value + up_v @ down_v])
