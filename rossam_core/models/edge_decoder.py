"""An edge branch beside SAM's mask branch, and masks refined step by step to the input's own size.

SOPSeg (Wang et al. 2025, arXiv 2509.03002) gives its decoder a learnable edge token, predicts edges
beside the mask and refines both progressively with features of several scales. Widths, stages and
what they are fed with are not published. Here, after PCP by the same author, and where measured or
leaner otherwise:

* The edge token stands behind the other output tokens. A branch of its own upscales the decoder's
  features (bilinear, 3 × 3 convolutions) to a quarter of the input; an MLP makes of the token the
  weights by which they become the coarse edge map, as SAM makes its masks.
* Three levels refine the pair of maps at a quarter, a half and all of the input's side. Each sees
  the level before, the maps so far, and the image; each adds a correction to the maps. The last
  correction starts at zero, so refining starts by enlarging the coarse mask bilinearly.
* The image enters by features that are computed once per window and batch, not per prompt, where
  PCP puts the resized pixels themselves beside every prompt's maps. There is one residual block per
  level instead of two or three, and group norm instead of batch and spectral norm, as prompts of
  one batch have nothing in common.
* The predicted IoU is SAM's plus what the finest level says of the refined mask; it starts there.

So a model to which this is added answers nearly as before, bilinearly enlarged; but SAM's tokens
attend to each other, and to the new one. It begins as a copy of that of SAM's mask, which disturbs
them least.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

import torch
import torch.nn.functional as F  # noqa: N812 -- torch's own custom
from segment_anything.modeling.common import LayerNorm2d
from segment_anything.modeling.mask_decoder import MLP
from torch import Tensor, nn

from .compact import ConvBlock
from .rating import agreement, rated

# Of features at a quarter, a half and all of the input's side.
_WIDTHS = (64, 32, 16)
_FIRST_WIDTH = 128
_GROUPS = 8
_MAPS = 2


@dataclass(frozen=True)
class RefinedMasks:
    """Masks and edges of N prompts, all scales.

    Attributes:
        masks: Logits (N, S/4, S/4), (N, S/2, S/2), (N, S, S).
        edges: Logits of the coarse edge map (N, S/4, S/4), then as the masks.
        score: (N,), predicted IoU of the last mask.
    """

    masks: tuple[Tensor, ...]
    edges: tuple[Tensor, ...]
    score: Tensor


class Level(nn.Module):
    """One scale of the refinement.

    Args:
        width_in: Of the level before, at half this scale's resolution.
        width: Of this level.
    """

    def __init__(self, width_in: int, width: int) -> None:
        super().__init__()
        self.reduce = nn.Conv2d(width_in, width, 1, bias=False)
        self.maps = nn.Conv2d(_MAPS, width, 3, padding=1, bias=False)
        self.norm = nn.GroupNorm(_GROUPS, width)
        self.block = ConvBlock(width, batch_norm=False)
        self.correction = nn.Sequential(
            nn.Conv2d(width, width, 1), nn.ReLU(inplace=True), nn.Conv2d(width, _MAPS, 1)
        )
        last = cast(nn.Conv2d, self.correction[-1])
        nn.init.zeros_(last.weight)
        nn.init.zeros_(cast(Tensor, last.bias))

    def forward(self, x: Tensor, image: Tensor, maps: Tensor) -> tuple[Tensor, Tensor]:
        """Features and corrected maps of this scale.

        Args:
            x: (N, width_in, h/2, w/2), the level before.
            image: (N, width, h, w), what the image shows at this scale.
            maps: (N, 2, h, w), logits of mask and edge so far.
        """
        x = _twice(self.reduce(x)) + image + self.maps(torch.sigmoid(maps))
        x = self.block(F.relu(self.norm(x)))
        return x, maps + self.correction(x)


class EdgeDecoder(nn.Module):
    """What SOPSeg adds to SAM's mask decoder; see the module's text.

    Args:
        dim: Width of the decoder's tokens and features.
    """

    def __init__(self, dim: int) -> None:
        super().__init__()
        wide, narrow = dim // 4, dim // 8
        self.token = nn.Embedding(1, dim)
        self.weights = MLP(dim, dim, narrow, 3)
        self.first_up = nn.Sequential(
            nn.Conv2d(dim, wide, 3, padding=1), LayerNorm2d(wide), nn.GELU()
        )
        self.second_up = nn.Sequential(nn.Conv2d(wide, narrow, 3, padding=1), nn.GELU())
        self.start = nn.Sequential(
            nn.Conv2d(dim, _FIRST_WIDTH, 3, padding=1, bias=False),
            nn.GroupNorm(_GROUPS, _FIRST_WIDTH), nn.ReLU(inplace=True),
        )  # fmt: skip
        fine, middle, coarse = _WIDTHS[::-1]
        self.pixels = nn.ModuleList(
            (
                _seen(3, fine, stride=1),
                _seen(fine, middle, stride=2),
                _seen(middle, coarse, stride=2),
            )
        )
        self.levels = nn.ModuleList(
            Level(before, width)
            for before, width in zip((_FIRST_WIDTH, *_WIDTHS[:-1]), _WIDTHS, strict=True)
        )
        self.score = MLP(dim + _WIDTHS[-1] + 2, dim // 2, 1, 2)
        last = cast(nn.Linear, self.score.layers[-1])
        nn.init.zeros_(last.weight)
        nn.init.zeros_(last.bias)

    def begin_as(self, token: Tensor) -> None:
        """Sets the edge token to `token`, (1, dim)."""
        with torch.no_grad():
            self.token.weight.copy_(token)

    def forward(  # noqa: PLR0917 -- what the mask decoder found, each once
        self, tokens: Tensor, features: Tensor, mask: Tensor, score: Tensor, pixels: Tensor,
        window_index: Tensor,
    ) -> RefinedMasks:  # fmt: skip
        """Refines the masks of N prompts in B windows.

        Args:
            tokens: (N, T, C), the mask decoder's output tokens: predicted IoU first, edge last.
            features: (N, C, S/16, S/16), the image features after its transformer.
            mask: (N, S/4, S/4), logits of SAM's mask.
            score: (N,), its predicted IoU.
            pixels: (B, 3, S, S), normalised.
            window_index: (N,) int64, the window of each prompt.
        """
        windows, which = cast(Any, window_index).unique(return_inverse=True)
        seen = []
        x = pixels[windows]
        for layer in self.pixels:
            x = layer(x)
            seen.append(x)
        up = self.second_up(_twice(self.first_up(_twice(features))))
        edge = torch.einsum("nc,nchw->nhw", self.weights(tokens[:, -1]), up)
        maps = torch.stack([mask, edge], dim=1)
        masks, edges = [], [edge]
        x = self.start(_twice(features))
        # The first level's features come at half of its resolution, its maps at its own.
        for number, (level, image) in enumerate(zip(self.levels, reversed(seen), strict=True)):
            x, maps = level(x, image[which], _twice(maps) if number else maps)
            masks.append(maps[:, 0])
            edges.append(maps[:, 1])
        told = [tokens[:, 0], *rated(masks[-1], x), agreement(_to(mask, masks[-1]), masks[-1])]
        better = self.score(torch.cat(told, dim=1))[:, 0]
        return RefinedMasks(tuple(masks), tuple(edges), score + better)


def _seen(width_in: int, width: int, *, stride: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(width_in, width, 3, stride=stride, padding=1, bias=False),
        nn.GroupNorm(_GROUPS, width), nn.ReLU(inplace=True),
    )  # fmt: skip


def _twice(x: Tensor) -> Tensor:
    return F.interpolate(x, scale_factor=2.0, mode="bilinear", align_corners=False)


def _to(mask: Tensor, like: Tensor) -> Tensor:
    return F.interpolate(mask[:, None], like.shape[-2:], mode="bilinear", align_corners=False)[:, 0]
