"""The fine decoder against its published description, computed anew from the tensors."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F  # noqa: N812 -- torch's own custom
from rossam.rossam_core.models.base import Embedding, PromptTensors
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.models.sam import SamModel
from sam_states import as_pixels, hq_shapes, picture, randomise, small_card
from torch import Tensor

PROMPTS = PromptTensors(
    torch.tensor(
        [[30.5, 40.5, 120.5, 100.5], [6.0, 200.0, 77.0, 250.0], [140.0, 8.0, 200.0, 30.0]]
    ),
    torch.zeros(3, 0, 2),
    torch.zeros(3, 0, dtype=torch.int64),
)
WINDOW_INDEX = torch.tensor([1, 0, 1])


@pytest.fixture(scope="module")
def model() -> SamModel:
    return randomise(SamModel(small_card(high_quality=True)))


def norm_channels(x: Tensor, weight: Tensor, bias: Tensor) -> Tensor:
    centred = x - x.mean(1, keepdim=True)
    return centred / (centred.square().mean(1, keepdim=True) + 1e-6).sqrt() * weight.view(
        1, -1, 1, 1
    ) + bias.view(1, -1, 1, 1)


def two_steps(d: dict[str, Tensor], name: str, x: Tensor) -> Tensor:
    """Transposed convolution, norm, GELU, transposed convolution: ×4."""
    x = F.conv_transpose2d(x, d[f"{name}.0.weight"], d[f"{name}.0.bias"], stride=2)
    x = F.gelu(norm_channels(x, d[f"{name}.1.weight"], d[f"{name}.1.bias"]))
    return F.conv_transpose2d(x, d[f"{name}.3.weight"], d[f"{name}.3.bias"], stride=2)


def mlp(d: dict[str, Tensor], name: str, x: Tensor) -> Tensor:
    for n in range(3):
        x = F.linear(x, d[f"{name}.layers.{n}.weight"], d[f"{name}.layers.{n}.bias"])
        x = x if n == 2 else F.relu(x)
    return x


def by_hand(model: SamModel, pixels: Tensor, box: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """SAM's mask, the fine mask and the predicted IoU of one box in one window."""
    d = {n.removeprefix("mask_decoder."): v for n, v in model.state_dict().items()}
    encoder = model.image_encoder
    x = (pixels - torch.tensor([123.675, 116.28, 103.53]).view(3, 1, 1)) / torch.tensor(
        [58.395, 57.12, 57.375]
    ).view(3, 1, 1)
    x = encoder.patch_embed(x[None]) + encoder.pos_embed
    x = encoder.blocks[1](encoder.blocks[0](x))  # block 1 is the first with global attention
    early = x.permute(0, 3, 1, 2)
    image = encoder.neck(encoder.blocks[3](encoder.blocks[2](x)).permute(0, 3, 1, 2))
    # Continuous coordinates are what remains after SAM's own half pixel.
    frequencies = d["prompt_encoder.pe_layer.positional_encoding_gaussian_matrix"]
    angles = 2 * torch.pi * (2 * box.view(2, 2) / 256 - 1) @ frequencies
    corners = torch.cat([angles.sin(), angles.cos()], dim=-1)
    corners = corners + torch.cat(
        [d[f"prompt_encoder.point_embeddings.{n}.weight"] for n in (2, 3)]
    )
    tokens = torch.cat(
        [d["iou_token.weight"], d["mask_tokens.weight"], d["hf_token.weight"], corners]
    )
    centres = (torch.arange(16) + 0.5) / 16
    grid = torch.stack(torch.meshgrid(centres, centres, indexing="xy"), dim=-1)
    angles = 2 * torch.pi * (2 * grid - 1) @ frequencies
    places = torch.cat([angles.sin(), angles.cos()], dim=-1).permute(2, 0, 1)[None]
    source = image + d["prompt_encoder.no_mask_embed.weight"].view(1, -1, 1, 1)
    out, source = model.mask_decoder.transformer(source, places, tokens[None])
    source = source.transpose(1, 2).reshape(1, 256, 16, 16)
    up = F.gelu(two_steps(d, "output_upscaling", source))
    # output_upscaling is convT, norm, GELU, convT, GELU: the same two steps and one more GELU.
    sam = torch.einsum("c,chw->hw", mlp(d, "output_hypernetworks_mlps.0", out[0, 1]), up[0])
    from_image = two_steps(d, "embedding_encoder", image) + two_steps(d, "compress_vit_feat", early)
    x = F.conv2d(
        up, d["embedding_maskfeature.0.weight"], d["embedding_maskfeature.0.bias"], padding=1
    )
    x = F.gelu(
        norm_channels(x, d["embedding_maskfeature.1.weight"], d["embedding_maskfeature.1.bias"])
    )
    x = F.conv2d(
        x, d["embedding_maskfeature.3.weight"], d["embedding_maskfeature.3.bias"], padding=1
    )
    fine = torch.einsum("c,chw->hw", mlp(d, "hf_mlp", out[0, 5]), (x + from_image)[0])
    return sam, fine, mlp(d, "iou_prediction_head", out[0, 0])[0]


@torch.inference_mode()
def test_every_mode_agrees_with_the_description(model):
    pixels = as_pixels(picture(256, 1), picture(256, 2))
    embedding = model.encode(pixels)
    answers = {t: model.decode(embedding, WINDOW_INDEX, PROMPTS, t) for t in ("sam", "hq", "sum")}
    for n, window in enumerate(WINDOW_INDEX.tolist()):
        sam, fine, iou = by_hand(model, pixels[window], PROMPTS.boxes[n])
        assert fine.std() > 0.01
        assert (sam - fine).abs().max() > 0.1
        for token, logits in (("sam", sam), ("hq", fine), ("sum", sam + fine)):
            assert (answers[token].logits[n] - logits).abs().max() < 1e-4, token
            assert answers[token].score[n].item() == pytest.approx(iou.item(), abs=1e-5)


@torch.inference_mode()
def test_the_fine_token_takes_part_in_sams_own_mask_as_published(model):
    plain = SamModel(small_card()).eval()
    plain.load_state_dict(
        {n: v for n, v in model.state_dict().items() if n in plain.state_dict()}, strict=True
    )
    pixels = as_pixels(picture(256, 1))
    prompts = PromptTensors(PROMPTS.boxes[:1], PROMPTS.points[:1], PROMPTS.labels[:1])
    masks = [m.decode(m.encode(pixels), torch.tensor([0]), prompts, "sam") for m in (model, plain)]
    assert (masks[0].logits - masks[1].logits).abs().max() > 1e-3


@torch.inference_mode()
def test_what_the_image_gives_is_kept_with_the_window_not_computed_per_prompt(model):
    embedding = model.encode(as_pixels(picture(256, 1), picture(256, 2)))
    assert [e.shape for e in embedding.early] == [(2, 32, 64, 64)]
    blind = Embedding(embedding.image, (torch.zeros_like(embedding.early[0]),))
    seen, unseen = (model.decode(e, WINDOW_INDEX, PROMPTS, "hq").logits for e in (embedding, blind))
    assert (seen - unseen).abs().max() > 1e-2


@pytest.mark.parametrize(
    ("architecture", "parameters"),
    [("vit_tiny", 448_512), ("vit_b", 1_071_104), ("vit_l", 1_333_248), ("vit_h", 1_595_392)],
)
def test_names_shapes_and_counts_are_the_published_ones(architecture, parameters):
    with torch.device("meta"):
        model = SamModel(ModelCard("m", "", architecture, high_quality=True))
    table = hq_shapes(architecture)
    found = {
        name: tuple(value.shape)
        for name, value in model.mask_decoder.state_dict().items()
        if name.split(".")[0] in {n.split(".")[0] for n in table}
    }
    assert found == table
    assert len(table) == 25
    assert sum(torch.Size(shape).numel() for shape in found.values()) == parameters
