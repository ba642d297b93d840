"""TinyViT against its published description, computed anew from the tensors, window by window."""

from __future__ import annotations

import itertools

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 -- torch's own custom
from rossam.rossam_core.models.vit_tiny import HEADS, WINDOWS, TinyVit
from sam_states import randomise, tiny_shapes
from torch import Tensor


def conv_norm(d: dict[str, Tensor], name: str, x: Tensor, stride: int = 1) -> Tensor:
    weight = d[f"{name}.c.weight"]
    x = F.conv2d(
        x, weight, None, stride, weight.shape[-1] // 2, groups=x.shape[1] // weight.shape[1]
    )
    mean, var, scale, bias = (
        d[f"{name}.bn.{n}"].view(1, -1, 1, 1)
        for n in ("running_mean", "running_var", "weight", "bias")
    )
    return (x - mean) / (var + 1e-5).sqrt() * scale + bias


def linear(d: dict[str, Tensor], name: str, x: Tensor) -> Tensor:
    return F.linear(x, d[f"{name}.weight"], d[f"{name}.bias"])


def norm(d: dict[str, Tensor], name: str, x: Tensor) -> Tensor:
    return F.layer_norm(x, x.shape[-1:], d[f"{name}.weight"], d[f"{name}.bias"])


def attention(d: dict[str, Tensor], name: str, x: Tensor, heads: int, side: int) -> Tensor:
    """One window's tokens (w², C)."""
    places = list(itertools.product(range(side), repeat=2))
    numbers: dict[tuple[int, int], int] = {}  # distances are numbered as they are first met
    for (r1, c1), (r2, c2) in itertools.product(places, repeat=2):
        numbers.setdefault((abs(r1 - r2), abs(c1 - c2)), len(numbers))
    which = torch.tensor(
        [[numbers[abs(r1 - r2), abs(c1 - c2)] for r2, c2 in places] for r1, c1 in places]
    )
    per_head = linear(d, f"{name}.qkv", norm(d, f"{name}.norm", x)).chunk(heads, dim=-1)
    outputs = []
    for head, qkv in enumerate(per_head):
        q, k, v = qkv.chunk(3, dim=-1)
        scores = q @ k.T / q.shape[-1] ** 0.5 + d[f"{name}.attention_biases"][head][which]
        outputs.append(scores.softmax(-1) @ v)
    return linear(d, f"{name}.proj", torch.cat(outputs, dim=-1))


def block(d: dict[str, Tensor], name: str, x: Tensor, heads: int, side: int) -> Tensor:
    _, dim, height, width = x.shape
    padded = F.pad(x, (0, -width % side, 0, -height % side))
    out = torch.zeros_like(padded)
    for top in range(0, padded.shape[2], side):
        for left in range(0, padded.shape[3], side):
            cut = padded[0, :, top : top + side, left : left + side]
            tokens = attention(d, f"{name}.attn", cut.flatten(1).T, heads, side)
            out[0, :, top : top + side, left : left + side] = tokens.T.view(dim, side, side)
    x = conv_norm(d, f"{name}.local_conv", x + out[..., :height, :width])
    tokens = x.permute(0, 2, 3, 1)
    hidden = F.gelu(linear(d, f"{name}.mlp.fc1", norm(d, f"{name}.mlp.norm", tokens)))
    return (tokens + linear(d, f"{name}.mlp.fc2", hidden)).permute(0, 3, 1, 2)


def by_hand(d: dict[str, Tensor], x: Tensor) -> tuple[Tensor, Tensor]:
    x = F.gelu(conv_norm(d, "patch_embed.seq.0", x, 2))
    x = conv_norm(d, "patch_embed.seq.2", x, 2)
    early = x
    for n, depth in enumerate((2, 2, 6, 2)):
        for m in range(depth):
            name = f"layers.{n}.blocks.{m}"
            if n:
                x = block(d, name, x, HEADS[n], WINDOWS[n])
            else:
                wide = F.gelu(conv_norm(d, f"{name}.conv1", x))
                wide = F.gelu(conv_norm(d, f"{name}.conv2", wide))
                x = F.gelu(x + conv_norm(d, f"{name}.conv3", wide))
        if n < 3:
            name = f"layers.{n}.downsample"
            x = F.gelu(conv_norm(d, f"{name}.conv1", x))
            x = F.gelu(conv_norm(d, f"{name}.conv2", x, 1 if n == 2 else 2))
            x = conv_norm(d, f"{name}.conv3", x)
        if n == 1:
            early = x
    for conv, after in (("neck.0", "neck.1"), ("neck.2", "neck.3")):
        weight = d[f"{conv}.weight"]
        x = F.conv2d(x, weight, padding=weight.shape[-1] // 2).permute(0, 2, 3, 1)
        scale, bias = d[f"{after}.weight"], d[f"{after}.bias"]
        x = F.layer_norm(x, x.shape[-1:], scale, bias, 1e-6).permute(0, 3, 1, 2)
    return x, early


@torch.inference_mode()
def test_both_outputs_agree_with_the_description():
    model = randomise(TinyVit())
    x = torch.randn(2, 3, 160, 96, generator=torch.Generator().manual_seed(5))
    image, early = model(x)
    for n in range(2):
        image_by_hand, early_by_hand = by_hand(dict(model.state_dict()), x[n : n + 1])
        assert image_by_hand.std() > 0.1
        assert (image[n] - image_by_hand[0]).abs().max() < 1e-4 * image_by_hand.abs().max()
        found, wanted = early[n].permute(2, 0, 1), early_by_hand[0]
        assert wanted.shape == (160, 10, 6)
        assert (found - wanted).abs().max() < 1e-4 * wanted.abs().max()


def test_names_shapes_and_count_are_those_of_the_public_file():
    with torch.device("meta"):
        model = TinyVit()
    found = {f"image_encoder.{n}": tuple(v.shape) for n, v in model.state_dict().items()}
    assert found == tiny_shapes()
    assert sum(p.numel() for p in model.parameters()) == 6_065_532


@pytest.mark.parametrize("size", [(64, 64), (224, 224)])
@torch.inference_mode()
def test_other_input_sizes_give_a_sixteenth(size):
    image, early = TinyVit().eval()(torch.zeros(1, 3, *size))
    assert image.shape == (1, 256, size[0] // 16, size[1] // 16)
    assert early.shape == (1, size[0] // 16, size[1] // 16, 160)
