"""SAM-shaped models with random weights, and the names and shapes of the public files."""

from __future__ import annotations

import numpy as np
import torch
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.models.vit_tiny import DEPTHS, DIMS, HEADS, WINDOWS
from segment_anything import sam_model_registry
from torch import Tensor, nn

SMALL = {"embed_dim": 64, "depth": 4, "heads": 4, "global_blocks": [1, 3]}
# HQ-SAM's layers: shapes for an early feature of V channels.
EARLY = {"vit_tiny": 160, "vit_b": 768, "vit_l": 1024, "vit_h": 1280}


def small_card(**changes: object) -> ModelCard:
    """A ViT of four blocks; at 256 px its 16 × 16 tokens do not fill the attention windows."""
    values = {"architecture": "vit_b", "input_size_px": 256, "settings": SMALL} | changes
    return ModelCard("small", "Small ViT", **values)


def randomise(module: nn.Module, seed: int = 0) -> nn.Module:
    """Random values where the constructor leaves zeros and ones, which would hide mistakes."""
    generator = torch.Generator().manual_seed(seed)
    for name, value in module.state_dict().items():
        if not value.is_floating_point():
            continue
        noise = torch.randn(value.shape, generator=generator)
        if name.endswith("running_var"):
            value.copy_(1 + 0.5 * noise.abs())
        elif "rel_pos" in name or "attention_biases" in name or "pos_embed" in name:
            value.copy_(0.5 * noise)
        elif value.ndim == 1:
            value.add_(0.2 * noise)
    return module.eval()


def picture(size: int, seed: int = 0) -> np.ndarray:
    """(size, size, 3) uint8: smooth colours with noise."""
    generator = np.random.default_rng(seed)
    y, x = np.mgrid[:size, :size] / size
    colours = np.stack([np.sin(7 * x + seed), np.cos(5 * y), np.sin(9 * x * y)], axis=-1)
    return np.clip(127 + 100 * colours + generator.normal(0, 10, colours.shape), 0, 255).astype(
        np.uint8
    )


def as_pixels(*pictures: np.ndarray) -> Tensor:
    """Pictures as a model takes them."""
    return torch.from_numpy(np.stack(pictures)).permute(0, 3, 1, 2).float()


def published_shapes(architecture: str) -> dict[str, tuple[int, ...]]:
    """Names and shapes of a SAM file, as segment_anything itself makes them."""
    with torch.device("meta"):
        state = sam_model_registry[architecture]().state_dict()
    return {name: tuple(value.shape) for name, value in state.items()}


def hq_shapes(architecture: str) -> dict[str, tuple[int, ...]]:
    """Names and shapes of what HQ-SAM adds, without `mask_decoder.`."""
    shapes = {
        "hf_token": (1, 256),
        "compress_vit_feat.0": (EARLY[architecture], 256, 2, 2),
        "compress_vit_feat.1": (256,),
        "compress_vit_feat.3": (256, 32, 2, 2),
        "embedding_encoder.0": (256, 64, 2, 2),
        "embedding_encoder.1": (64,),
        "embedding_encoder.3": (64, 32, 2, 2),
        "embedding_maskfeature.0": (64, 32, 3, 3),
        "embedding_maskfeature.1": (64,),
        "embedding_maskfeature.3": (32, 64, 3, 3),
        "hf_mlp.layers.0": (256, 256),
        "hf_mlp.layers.1": (256, 256),
        "hf_mlp.layers.2": (32, 256),
    }
    table = {f"{name}.weight": shape for name, shape in shapes.items()}
    for name, shape in shapes.items():
        if name != "hf_token":
            transposed = name.startswith(("compress", "embedding_encoder")) and len(shape) == 4
            table[f"{name}.bias"] = (shape[1],) if transposed else (shape[0],)
    return table


def tiny_shapes() -> dict[str, tuple[int, ...]]:
    """Names and shapes of MobileSAM's image encoder, written out from its published structure."""
    table: dict[str, tuple[int, ...]] = {}

    def conv_norm(name: str, c_out: int, c_in: int, kernel: int) -> None:
        table[f"{name}.c.weight"] = (c_out, c_in, kernel, kernel)
        for part in ("weight", "bias", "running_mean", "running_var"):
            table[f"{name}.bn.{part}"] = (c_out,)
        table[f"{name}.bn.num_batches_tracked"] = ()

    def affine(name: str, *shape: int) -> None:
        table[f"{name}.weight"], table[f"{name}.bias"] = shape, shape[:1]

    conv_norm("patch_embed.seq.0", 32, 3, 3)
    conv_norm("patch_embed.seq.2", 64, 32, 3)
    for n, (dim, depth) in enumerate(zip(DIMS, DEPTHS, strict=True)):
        for m in range(depth):
            block = f"layers.{n}.blocks.{m}"
            if n == 0:
                conv_norm(f"{block}.conv1", 4 * dim, dim, 1)
                conv_norm(f"{block}.conv2", 4 * dim, 1, 3)
                conv_norm(f"{block}.conv3", dim, 4 * dim, 1)
                continue
            table[f"{block}.attn.attention_biases"] = (HEADS[n], WINDOWS[n] ** 2)
            affine(f"{block}.attn.norm", dim)
            affine(f"{block}.attn.qkv", 3 * dim, dim)
            affine(f"{block}.attn.proj", dim, dim)
            affine(f"{block}.mlp.norm", dim)
            affine(f"{block}.mlp.fc1", 4 * dim, dim)
            affine(f"{block}.mlp.fc2", dim, 4 * dim)
            conv_norm(f"{block}.local_conv", dim, 1, 3)
        if n < 3:
            conv_norm(f"layers.{n}.downsample.conv1", DIMS[n + 1], dim, 1)
            conv_norm(f"layers.{n}.downsample.conv2", DIMS[n + 1], 1, 3)
            conv_norm(f"layers.{n}.downsample.conv3", DIMS[n + 1], DIMS[n + 1], 1)
    affine("norm_head", 320)
    affine("head", 1000, 320)
    table["neck.0.weight"], table["neck.2.weight"] = (256, 320, 1, 1), (256, 256, 3, 3)
    affine("neck.1", 256)
    affine("neck.3", 256)
    return {f"image_encoder.{name}": shape for name, shape in table.items()}


def file_shapes(architecture: str, *, high_quality: bool) -> dict[str, tuple[int, ...]]:
    """Names and shapes of a public file."""
    table = published_shapes("vit_b" if architecture == "vit_tiny" else architecture)
    if architecture == "vit_tiny":
        table = {n: s for n, s in table.items() if not n.startswith("image_encoder.")}
        table |= tiny_shapes()
    if high_quality:
        table |= {f"mask_decoder.{n}": s for n, s in hq_shapes(architecture).items()}
    return table


def hollow(table: dict[str, tuple[int, ...]], value: float = 0.01) -> dict[str, Tensor]:
    """Tensors of those shapes that take no room in a file: one number, repeated."""
    return {
        name: torch.tensor(7)
        if name.endswith("num_batches_tracked")
        else torch.full((1,), value).expand(shape)
        for name, shape in table.items()
    }
