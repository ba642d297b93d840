"""Folded attention is the published one."""

from __future__ import annotations

import pytest
import torch
from rossam.rossam_core.models.attention import FoldedAttention
from segment_anything.modeling.image_encoder import Attention


def pair(size: tuple[int, int], dim: int, heads: int) -> tuple[Attention, FoldedAttention]:
    torch.manual_seed(1)
    published = Attention(dim, heads, use_rel_pos=True, input_size=size).eval()
    for table in (published.rel_pos_h, published.rel_pos_w):
        torch.nn.init.normal_(table)
    folded = FoldedAttention(published)
    assert set(folded.state_dict()) == set(published.state_dict())
    return published, folded


@pytest.mark.parametrize(
    ("size", "dim", "heads"),
    [((14, 14), 128, 2), ((16, 16), 160, 2), ((9, 5), 64, 4)],
    ids=["window", "head of 80 as in vit_h", "oblong"],
)
def test_equal_in_float32(size, dim, heads):
    published, folded = pair(size, dim, heads)
    x = torch.randn(3, *size, dim)
    with torch.inference_mode():
        difference = (published(x) - folded(x)).abs().max()
        for table in (published.rel_pos_h, published.rel_pos_w):
            unbiased = table.clone()
            table.zero_()
            assert (published(x) - folded(x)).abs().max() < 1e-4
            table.copy_(unbiased)
    assert difference < 1e-4


def test_tables_of_another_length_are_interpolated_as_published():
    published, folded = pair((14, 14), 64, 4)
    x = torch.randn(1, 10, 10, 64)
    with torch.inference_mode():
        assert (published(x) - folded(x)).abs().max() < 1e-4


def test_gradients_are_the_same():
    published, folded = pair((6, 6), 32, 2)
    x = torch.randn(2, 6, 6, 32)
    gradients = []
    for layer in (published, folded):
        layer.zero_grad()
        layer(x).square().sum().backward()
        gradients.append([layer.rel_pos_h.grad.clone(), layer.qkv.weight.grad.clone()])
    for a, b in zip(*gradients, strict=True):
        assert a.abs().max() > 0
        assert torch.allclose(a, b, rtol=1e-3, atol=1e-4)


@pytest.mark.parametrize("how", ["autocast", "weights"])
def test_bfloat16_is_as_near_to_float32_as_the_published_one(how):
    published, folded = pair((14, 14), 128, 2)
    x = torch.randn(2, 14, 14, 128)
    with torch.inference_mode():
        exact = published(x)
        if how == "weights":
            published, folded, x = published.bfloat16(), folded.bfloat16(), x.bfloat16()
        with torch.autocast("cpu", torch.bfloat16, enabled=how == "autocast"):
            errors = [
                (layer(x).float() - exact).norm() / exact.norm() for layer in (published, folded)
            ]
    assert 0 < errors[1] < 1.5 * errors[0] + 1e-3


@pytest.mark.gpu
@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
def test_equal_on_cuda(dtype):
    published, folded = pair((64, 64), 128, 2)
    x = torch.randn(1, 64, 64, 128)
    with torch.inference_mode():
        exact = published(x)
        found = folded.to("cuda", dtype)(x.to("cuda", dtype)).float().cpu()
    limit = 1e-3 if dtype is torch.float32 else 0.03
    assert (found - exact).norm() / exact.norm() < limit
