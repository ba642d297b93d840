"""The image encoder of MobileSAM and Light HQ-SAM: TinyViT-5M (Wu et al. 2022) for 1/16 features.

Written from the published structure; the names of parameters are those of the public files.
timm's TinyViT cannot take its place: there the last stage halves the resolution once more (SAM's
variant keeps it at 1/16), its names differ, and it would be a dependency for 130 lines.
"""

from __future__ import annotations

from typing import cast

import torch
import torch.nn.functional as F  # noqa: N812 -- torch's own custom
from segment_anything.modeling.common import LayerNorm2d
from torch import Tensor, nn

DIMS = (64, 128, 160, 320)
DEPTHS = (2, 2, 6, 2)
HEADS = (2, 4, 5, 10)
WINDOWS = (7, 7, 14, 7)
# From the stage to the next; the last transition keeps the resolution.
STRIDES = (2, 2, 1)
EARLY_CHANNELS = DIMS[2]
_EXPANSION = 4
_CLASSES = 1000
_OUT_CHANNELS = 256


class ConvNorm(nn.Module):
    """Convolution without bias, then batch normalisation."""

    def __init__(
        self, c_in: int, c_out: int, kernel: int = 1, stride: int = 1, groups: int = 1
    ) -> None:
        super().__init__()
        self.c = nn.Conv2d(c_in, c_out, kernel, stride, kernel // 2, groups=groups, bias=False)
        self.bn = nn.BatchNorm2d(c_out)

    def forward(self, x: Tensor) -> Tensor:
        return cast(Tensor, self.bn(self.c(x)))


class PatchEmbed(nn.Module):
    """Two strided convolutions: (B, 3, S, S) to (B, 64, S/4, S/4)."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.seq = nn.Sequential(
            ConvNorm(3, dim // 2, 3, 2), nn.GELU(), ConvNorm(dim // 2, dim, 3, 2)
        )

    def forward(self, x: Tensor) -> Tensor:
        return cast(Tensor, self.seq(x))


class InvertedBottleneck(nn.Module):
    """Widen, filter each channel, narrow, add (MobileNetV2)."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        wide = dim * _EXPANSION
        self.conv1 = ConvNorm(dim, wide)
        self.conv2 = ConvNorm(wide, wide, 3, groups=wide)
        self.conv3 = ConvNorm(wide, dim)

    def forward(self, x: Tensor) -> Tensor:
        wide = F.gelu(self.conv2(F.gelu(self.conv1(x))))
        return F.gelu(x + self.conv3(wide))


class Transition(nn.Module):
    """From one stage's width and resolution to the next one's."""

    def __init__(self, dim: int, dim_out: int, stride: int) -> None:
        super().__init__()
        self.conv1 = ConvNorm(dim, dim_out)
        self.conv2 = ConvNorm(dim_out, dim_out, 3, stride, groups=dim_out)
        self.conv3 = ConvNorm(dim_out, dim_out)

    def forward(self, x: Tensor) -> Tensor:
        return cast(Tensor, self.conv3(F.gelu(self.conv2(F.gelu(self.conv1(x))))))


class WindowAttention(nn.Module):
    """Attention among the w² tokens of a window, with a learned bias per distance and head."""

    def __init__(self, dim: int, heads: int, window: int) -> None:
        super().__init__()
        self.heads, self.window = heads, window
        self.norm = nn.LayerNorm(dim)
        self.qkv = nn.Linear(dim, 3 * dim)
        self.proj = nn.Linear(dim, dim)
        self.attention_biases = nn.Parameter(torch.zeros(heads, window * window))

    def forward(self, x: Tensor) -> Tensor:
        """(B, w², C) to the same."""
        batch, count, _ = x.shape
        # Here a head's query, key and value lie side by side; in SAM all queries come first.
        qkv = self.qkv(self.norm(x)).view(batch, count, self.heads, -1).transpose(1, 2)
        q, k, v = qkv.chunk(3, dim=-1)
        bias = self.attention_biases[:, self._distances()].to(q.dtype)
        out = F.scaled_dot_product_attention(q, k, v, attn_mask=bias[None])
        return cast(Tensor, self.proj(out.transpose(1, 2).flatten(2)))

    def _distances(self) -> Tensor:
        """(w², w²) int64: index of the bias for each pair, w·|rows apart| + |columns apart|."""
        steps = torch.arange(self.window, device=self.attention_biases.device)
        apart = (steps[:, None] - steps).abs()
        index = self.window * apart[:, None, :, None] + apart[None, :, None, :]
        return index.reshape(self.window**2, self.window**2)


class Mlp(nn.Module):
    """Normalise, widen, narrow, for each token."""

    def __init__(self, dim: int) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(dim)
        self.fc1 = nn.Linear(dim, dim * _EXPANSION)
        self.fc2 = nn.Linear(dim * _EXPANSION, dim)

    def forward(self, x: Tensor) -> Tensor:
        return cast(Tensor, self.fc2(F.gelu(self.fc1(self.norm(x)))))


class WindowBlock(nn.Module):
    """Attention in windows, a convolution across their borders, an MLP; (B, C, H, W) throughout."""

    def __init__(self, dim: int, heads: int, window: int) -> None:
        super().__init__()
        self.window = window
        self.attn = WindowAttention(dim, heads, window)
        self.mlp = Mlp(dim)
        self.local_conv = ConvNorm(dim, dim, 3, groups=dim)

    def forward(self, x: Tensor) -> Tensor:
        x = self.local_conv(x + self._attend(x))
        tokens = x.permute(0, 2, 3, 1)
        return cast(Tensor, (tokens + self.mlp(tokens)).permute(0, 3, 1, 2))

    def _attend(self, x: Tensor) -> Tensor:
        batch, dim, height, width = x.shape
        side = self.window
        # Zeros before the norm: what pads a window takes part in the attention, as published.
        x = F.pad(x, (0, -width % side, 0, -height % side))
        rows, columns = x.shape[2] // side, x.shape[3] // side
        cut = x.view(batch, dim, rows, side, columns, side).permute(0, 2, 4, 3, 5, 1)
        out = self.attn(cut.reshape(-1, side * side, dim))
        out = out.view(batch, rows, columns, side, side, dim).permute(0, 5, 1, 3, 2, 4)
        return cast(
            Tensor, out.reshape(batch, dim, rows * side, columns * side)[..., :height, :width]
        )


class Stage(nn.Module):
    """Blocks of one width, then the transition to the next."""

    def __init__(self, number: int) -> None:
        super().__init__()
        dim, window = DIMS[number], WINDOWS[number]
        self.blocks = nn.Sequential(
            *(
                WindowBlock(dim, HEADS[number], window) if number else InvertedBottleneck(dim)
                for _ in range(DEPTHS[number])
            )
        )
        last = number == len(DIMS) - 1
        self.downsample = None if last else Transition(dim, DIMS[number + 1], STRIDES[number])

    def forward(self, x: Tensor) -> Tensor:
        x = self.blocks(x)
        return x if self.downsample is None else cast(Tensor, self.downsample(x))


class TinyVit(nn.Module):
    """TinyViT-5M with SAM's neck.

    `norm_head` and `head` classify ImageNet in the public files and are not used here; they exist
    so that those files fit exactly.
    """

    def __init__(self) -> None:
        super().__init__()
        self.patch_embed = PatchEmbed(DIMS[0])
        self.layers = nn.ModuleList(Stage(number) for number in range(len(DIMS)))
        self.norm_head = nn.LayerNorm(DIMS[-1])
        self.head = nn.Linear(DIMS[-1], _CLASSES)
        self.neck = nn.Sequential(
            nn.Conv2d(DIMS[-1], _OUT_CHANNELS, 1, bias=False),
            LayerNorm2d(_OUT_CHANNELS),
            nn.Conv2d(_OUT_CHANNELS, _OUT_CHANNELS, 3, padding=1, bias=False),
            LayerNorm2d(_OUT_CHANNELS),
        )

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        """Embeds normalised pixels (B, 3, S, S).

        Returns:
            The embedding (B, 256, S/16, S/16) and the early feature (B, S/16, S/16, 160), which is
            what the second stage hands to the third.
        """
        x = self.patch_embed(x)
        x = self.layers[1](self.layers[0](x))
        early = x.permute(0, 2, 3, 1)
        return self.neck(self.layers[3](self.layers[2](x))), early
