"""The high-quality mask decoder (HQ-SAM, Ke et al. 2023, section 3): what it adds to SAM's.

A sixth output token asks for a finer mask, which is read from SAM's upscaled mask features plus a
feature of the image alone: the encoder's last output joined with that of its first global-attention
block, where small structures are not yet averaged away.
"""

from __future__ import annotations

from typing import cast

import torch
from segment_anything.modeling.common import LayerNorm2d
from segment_anything.modeling.mask_decoder import MLP
from torch import Tensor, nn

LAYERS = ("hf_token", "hf_mlp", "compress_vit_feat", "embedding_encoder", "embedding_maskfeature")


def add_high_quality_layers(decoder: nn.Module, early_channels: int) -> None:
    """Hangs the layers on a segment_anything `MaskDecoder`, in place.

    They stand there under their published names, so that a state dict of the whole is the public
    file's.

    Args:
        early_channels: Width of the early feature: 160, 768, 1024 or 1280 (vit_tiny, b, l, h).
    """
    dim = cast(int, decoder.transformer_dim)
    wide, narrow = dim // 4, dim // 8
    decoder.hf_token = nn.Embedding(1, dim)
    decoder.hf_mlp = MLP(dim, dim, narrow, 3)
    decoder.compress_vit_feat = nn.Sequential(
        nn.ConvTranspose2d(early_channels, dim, kernel_size=2, stride=2),
        LayerNorm2d(dim),
        nn.GELU(),
        nn.ConvTranspose2d(dim, narrow, kernel_size=2, stride=2),
    )
    decoder.embedding_encoder = nn.Sequential(
        nn.ConvTranspose2d(dim, wide, kernel_size=2, stride=2),
        LayerNorm2d(wide),
        nn.GELU(),
        nn.ConvTranspose2d(wide, narrow, kernel_size=2, stride=2),
    )
    decoder.embedding_maskfeature = nn.Sequential(
        nn.Conv2d(narrow, wide, kernel_size=3, padding=1),
        LayerNorm2d(wide),
        nn.GELU(),
        nn.Conv2d(wide, narrow, kernel_size=3, padding=1),
    )


def high_quality_feature(decoder: nn.Module, image: Tensor, early: Tensor) -> Tensor:
    """What the fine mask takes from the image alone; once per window, not per prompt.

    Args:
        image: (B, C, h, w), the encoder's output.
        early: (B, h, w, V), after its first global-attention block.

    Returns:
        (B, C/8, 4h, 4w).
    """
    fine = cast(nn.Module, decoder.compress_vit_feat)(early.permute(0, 3, 1, 2))
    return cast(Tensor, cast(nn.Module, decoder.embedding_encoder)(image) + fine)


def high_quality_logits(
    decoder: nn.Module, token: Tensor, upscaled: Tensor, feature: Tensor
) -> Tensor:
    """The fine mask of each prompt.

    Args:
        token: (N, C), the sixth output token.
        upscaled: (N, C/8, 4h, 4w), SAM's upscaled mask features.
        feature: (N, C/8, 4h, 4w), `high_quality_feature` of each prompt's window.

    Returns:
        Logits (N, 4h, 4w).
    """
    features = cast(nn.Module, decoder.embedding_maskfeature)(upscaled) + feature
    weights = cast(nn.Module, decoder.hf_mlp)(token)
    return torch.einsum("nc,nchw->nhw", weights, features)
