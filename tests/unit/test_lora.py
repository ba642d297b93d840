"""LoRA: what it adds, and that merging changes nothing."""

from __future__ import annotations

import pytest
import torch
from rossam.rossam_core.models.base import PromptTensors
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.models.lora import (
    LoraQkv,
    lora_parameters,
    lora_rank,
    merge_lora,
    merge_lora_state,
)
from rossam.rossam_core.models.sam import SamModel
from sam_states import as_pixels, picture, randomise, small_card

PROMPTS = PromptTensors(
    torch.tensor([[30.5, 40.5, 120.5, 100.5]]),
    torch.zeros(1, 0, 2),
    torch.zeros(1, 0, dtype=torch.int64),
)


def trained(rank: int = 8) -> SamModel:
    """A model whose branches are far from zero, as after training."""
    model = randomise(SamModel(small_card(high_quality=True, lora_rank=rank)))
    torch.manual_seed(3)
    for parameter in lora_parameters(model.image_encoder):
        torch.nn.init.normal_(parameter, std=0.2)
    return model


def logits(model: SamModel) -> torch.Tensor:
    with torch.inference_mode():
        embedding = model.encode(as_pixels(picture(256, 1)))
        return model.decode(embedding, torch.tensor([0]), PROMPTS, "sum").logits


def test_only_query_and_value_get_a_branch():
    torch.manual_seed(0)
    layer = LoraQkv(torch.nn.Linear(6, 18), rank=2)
    x = torch.randn(4, 6)
    plain = layer.qkv(x)
    assert torch.equal(layer(x), plain)  # B starts at zero
    torch.nn.init.ones_(layer.linear_b_q.weight)
    torch.nn.init.constant_(layer.linear_b_v.weight, -2.0)
    difference = layer(x) - plain
    down_q, down_v = (x @ a.weight.T for a in (layer.linear_a_q, layer.linear_a_v))
    assert torch.allclose(difference[:, :6], down_q.sum(1, keepdim=True).expand(-1, 6), atol=1e-5)
    assert torch.equal(difference[:, 6:12], torch.zeros(4, 6))
    assert torch.allclose(
        difference[:, 12:], -2 * down_v.sum(1, keepdim=True).expand(-1, 6), atol=1e-5
    )


@pytest.mark.parametrize("way", ["state", "module"])
def test_merged_answers_are_those_of_the_branches(way):
    model = trained()
    plain = SamModel(small_card(high_quality=True)).eval()
    branches = logits(model)
    if way == "state":
        plain.load_state_dict(merge_lora_state(model.state_dict()))
    else:
        merge_lora(model.image_encoder)
        plain.load_state_dict(model.state_dict())
    assert (logits(plain) - branches).abs().max() < 1e-4
    without = {n.replace("qkv.qkv", "qkv"): v for n, v in trained().state_dict().items()}
    plain.load_state_dict({n: v for n, v in without.items() if "linear_" not in n})
    assert (logits(plain) - branches).abs().max() > 1e-2  # the branches did matter


def test_incomplete_branches_are_left_to_be_found():
    state = trained().state_dict()
    prefix = "image_encoder.blocks.2.attn.qkv"
    del state[f"{prefix}.linear_b_v.weight"]
    state["image_encoder.blocks.1.attn.qkv.linear_a_q.weight"] = torch.zeros(64, 8)
    merged = merge_lora_state(state)
    assert f"{prefix}.weight" not in merged
    assert f"{prefix}.qkv.weight" in merged
    assert "image_encoder.blocks.1.attn.qkv.linear_a_q.weight" in merged
    assert "image_encoder.blocks.0.attn.qkv.weight" in merged


@pytest.mark.parametrize(
    ("architecture", "rank", "count"),
    [
        ("vit_l", 512, 50_331_648),
        ("vit_l", 4, 393_216),
        ("vit_b", 512, 18_874_368),
        ("vit_h", 512, 83_886_080),
    ],
)
def test_counts_are_the_published_ones(architecture, rank, count):
    with torch.device("meta"):
        model = SamModel(ModelCard("m", "", architecture, lora_rank=rank))
    assert sum(p.numel() for p in lora_parameters(model.image_encoder)) == count
    assert lora_rank(model.state_dict()) == rank
    names = set(model.state_dict())
    prefix = "image_encoder.blocks.3.attn.qkv."
    branches = {f"linear_{side}_{what}.weight" for side in "ab" for what in "qv"}
    found = {n.removeprefix(prefix) for n in names if n.startswith(prefix)}
    assert found == branches | {"qkv.weight", "qkv.bias"}


def test_training_moves_only_what_was_chosen():
    model = SamModel(small_card(lora_rank=4))
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    chosen = lora_parameters(model.image_encoder)
    for parameter in chosen:
        parameter.requires_grad_(True)
    model.encode(as_pixels(picture(256, 1))).image.square().sum().backward()
    assert len(chosen) == 16
    moved = [p for p in chosen if p.grad is not None and p.grad.abs().max() > 0]
    assert len(moved) == 8  # B; A follows once B has left zero
    assert all(p.grad is None for n, p in model.named_parameters() if "linear_" not in n)
