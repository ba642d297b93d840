"""Position embeddings of a SAM-shaped image encoder for another input size."""

from __future__ import annotations

from typing import Any, cast

import torch
import torch.nn.functional as F  # noqa: N812 -- torch's own custom
from torch import Tensor, nn


def resize_positions(image_encoder: nn.Module, grid: int) -> None:
    """Fits the positions of a segment_anything `ImageEncoderViT` to grid × grid tokens, in place.

    SOPSeg runs SAM on small inputs with interpolated embeddings; what is interpolated how is not
    published and follows SAMPolyBuild, by the same author, but for the alignment:

    * Absolute positions: a picture, bicubic. A token keeps its place relative to the input's edges,
      as in the prompt encoder, so that prompts and pixels stay on each other. (SAMPolyBuild aligns
      the outermost tokens' centres instead, which moves the others by up to half a token.)
    * Relative positions of blocks that attend globally: linear, a distance being the same share of
      the input.
    * Relative positions within attention windows: as they are; a window stays as many tokens.

    The parameters stay the same objects. At the size that they have, nothing changes.
    """
    encoder = cast(Any, image_encoder)
    native = encoder.pos_embed.shape[1]
    if native == grid:
        return
    with torch.no_grad():
        picture = encoder.pos_embed.permute(0, 3, 1, 2)
        # With `antialias`, torch takes the cubic that reproduces quadratics, also for enlarging.
        picture = F.interpolate(
            picture, (grid, grid), mode="bicubic", align_corners=False, antialias=True
        )
        encoder.pos_embed.data = picture.permute(0, 2, 3, 1).contiguous()
        for block in encoder.blocks:
            if block.window_size == 0:
                for table in (block.attn.rel_pos_h, block.attn.rel_pos_w):
                    table.data = _for_distances(table, native, grid)


def _for_distances(table: Tensor, native: int, grid: int) -> Tensor:
    """(2·native − 1, d) embeddings of distances in tokens to those of another grid."""
    apart = torch.arange(1 - grid, grid, dtype=torch.float64, device=table.device)
    place = (apart * (native / grid) + native - 1).clamp(0, 2 * native - 2)
    low = place.floor().long().clamp(max=max(2 * native - 3, 0))
    share = (place - low).to(table.dtype)[:, None]
    return torch.lerp(table[low], table[(low + 1).clamp(max=2 * native - 2)], share)
