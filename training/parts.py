"""The parts of a model that a recipe lets learn, and the model made ready for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import torch
from torch import Tensor, nn

from ..rossam_core.errors import ModelError, OptionError
from ..rossam_core.models.base import TrainableModel
from ..rossam_core.models.card import ModelCard
from ..rossam_core.models.checkpoints import load_checkpoint, new_model
from ..rossam_core.models.compact import CompactModel
from ..rossam_core.models.edge_decoder import EdgeDecoder
from ..rossam_core.models.hq_decoder import LAYERS, add_high_quality_layers
from ..rossam_core.models.lora import add_lora, lora_parameters, merge_lora_state
from ..rossam_core.models.sam import PROMPT_DIM, SamModel
from ..rossam_core.models.zoo import load_model
from .recipe import Learn, Recipe

# The compact model's finest mask is what SAM's high-quality mask is: a decoder of its own.
_COMPACT_FINE = ("refine.2.", "refined_weights.", "hourglass.", "correction")
_COMPACT_ENCODER = ("encoder.", "neck.", "laterals.")


def make_model(recipe: Recipe) -> TrainableModel:
    """The model that a recipe starts from, with its card, on the CPU.

    Raises:
        ModelError: There is no such model, or it cannot be what the recipe asks for.
    """
    if not recipe.start:
        base = ModelCard(recipe.name, recipe.title, recipe.model.get("architecture", ""))
        card = recipe.card(base)
        _check_kinds(recipe, card)
        return _fresh(card)
    model = cast(TrainableModel, _named(recipe.start))
    card = recipe.card(model.card)
    _check_kinds(recipe, card)
    if card.architecture != model.card.architecture or card.settings != model.card.settings:
        raise ModelError(
            f"The recipe starts from {recipe.start}, a {model.card.architecture}; architecture and "
            "settings cannot be changed then.",
        )
    if recipe.loop.stages and not isinstance(model, CompactModel):
        raise ModelError(
            f"{recipe.start} is a {model.card.architecture}; only compact models change their "
            "input size during a run.",
            "Leave out loop.stages; model.input_size_px holds for the whole run.",
        )
    if card.input_size_px != model.card.input_size_px:
        model.resize(card.input_size_px)
    if isinstance(model, SamModel) and card.high_quality and not model.card.high_quality:
        _add_hq(model, recipe.hq_start)
    if isinstance(model, SamModel) and card.edge_decoder and not model.card.edge_decoder:
        model.edge_decoder = EdgeDecoder(PROMPT_DIM)
        model.edge_decoder.begin_as(cast(Any, model.mask_decoder).mask_tokens.weight[:1])
    if isinstance(model, CompactModel) and card.takes_loose:
        model.take_loose()
    model.card = card
    return model


def _check_kinds(recipe: Recipe, card: ModelCard) -> None:
    if recipe.data.kinds.get("loose", 0.0) and not card.takes_loose:
        raise OptionError(
            f"The recipe draws loose boxes, but model {card.name} is not told of them.",
            'Name "loose" in model.prompt_kinds.',
        )


def require_masks(recipe: Recipe, card: ModelCard) -> None:
    """Makes sure that a model has the masks that a recipe's loss weighs.

    Raises:
        OptionError: It lacks one.
    """
    there = {"sam": True, "hq": card.high_quality, "edge": card.edge_decoder}
    lacking = [
        token for token, weight in recipe.loss.masks.items() if weight and not there.get(token)
    ]
    if lacking:
        raise OptionError(
            f"The recipe's loss.masks weighs {', '.join(lacking)}, but model {card.name} has only "
            f"{', '.join(token for token, has in there.items() if has)}.",
            "Change loss.masks, or set model.high_quality or model.edge_decoder.",
        )


def prepare(model: TrainableModel, learn: Learn) -> None:
    """Lets what `learn` names learn and freezes the rest, in place; LoRA is added unmerged.

    Raises:
        OptionError: The model has no such part.
    """
    module = cast(nn.Module, model)
    module.requires_grad_(False)
    if isinstance(model, SamModel):
        _prepare_vit(model, learn)
    elif learn.encoder == "lora" or learn.last_block:
        raise OptionError(
            f"Model {model.card.name} is a compact one: it has no blocks for LoRA or to unfreeze; "
            "choose learn.encoder full or frozen and learn.last_block false."
        )
    wanted = {
        "encoder": learn.encoder == "full",
        "prompt_encoder": learn.prompt_encoder,
        "sam_decoder": learn.sam_decoder,
        "hq_decoder": learn.hq_decoder and model.card.high_quality,
        "edge_decoder": learn.edge_decoder and model.card.edge_decoder,
    }
    for name, parameter in module.named_parameters():
        if wanted[part_of(model, name)]:
            parameter.requires_grad_(True)
    if not any(parameter.requires_grad for parameter in module.parameters()):
        raise OptionError("The recipe lets nothing learn; see the keys of learn.")


def learning(model: TrainableModel) -> Iterator[tuple[str, str, nn.Parameter]]:
    """Part, name and parameter of everything that learns."""
    for name, parameter in cast(nn.Module, model).named_parameters():
        if parameter.requires_grad:
            yield part_of(model, name), name, parameter


def part_of(model: TrainableModel, name: str) -> str:
    """Which of `recipe.PARTS` a parameter belongs to."""
    if name.startswith(("prompt_encoder.", "edge_decoder.")):
        return name.split(".", maxsplit=1)[0]
    if isinstance(model, CompactModel):
        if name.startswith(_COMPACT_ENCODER):
            return "encoder"
        return "hq_decoder" if name.startswith(_COMPACT_FINE) else "sam_decoder"
    if name.startswith("image_encoder."):
        return "encoder"
    fine = name.removeprefix("mask_decoder.").split(".")[0] in LAYERS
    return "hq_decoder" if fine else "sam_decoder"


def finished(model: TrainableModel, state: Mapping[str, Tensor]) -> TrainableModel:
    """A model of its own with the weights of `state`, LoRA merged, in evaluation mode."""
    card = replace(model.card, lora_rank=0)
    plain = _fresh(card)
    cast(nn.Module, plain).load_state_dict(merge_lora_state(state))
    cast(nn.Module, plain).eval()
    return plain


def _fresh(card: ModelCard) -> TrainableModel:
    model = new_model(card)
    return model.to(memory_format=torch.channels_last) if isinstance(model, CompactModel) else model


def _named(name: str) -> Any:
    """A model by its name in the list, or by its path."""
    path = Path(name).expanduser()
    return load_checkpoint(path) if path.exists() else load_model(name)


def _add_hq(model: SamModel, hq_start: str) -> None:
    """Hangs a high-quality decoder on a SAM: that of `hq_start`, else a fresh one."""
    if model.card.architecture == "vit_tiny":
        raise ModelError("A fresh high-quality decoder for vit_tiny is not offered.")
    width = cast(Any, model.image_encoder).pos_embed.shape[-1]
    add_high_quality_layers(model.mask_decoder, width)
    if not hq_start:
        return
    other = _named(hq_start)
    if not isinstance(other, SamModel) or not other.card.high_quality:
        raise ModelError(f"hq_start is {hq_start}, which has no high-quality decoder.")
    layers = {
        name: value
        for name, value in other.mask_decoder.state_dict().items()
        if name.split(".")[0] in LAYERS
    }
    try:
        model.mask_decoder.load_state_dict(layers, strict=False)
    except RuntimeError as error:
        raise ModelError(
            f"hq_start is {hq_start}, a {other.card.architecture}; its high-quality decoder does "
            f"not fit {model.card.architecture}."
        ) from error


def _prepare_vit(model: SamModel, learn: Learn) -> None:
    blocks = getattr(model.image_encoder, "blocks", None)
    if blocks is None:
        if learn.encoder == "lora" or learn.last_block:
            raise OptionError(
                f"Model {model.card.name} is a vit_tiny: it has no blocks for LoRA or to unfreeze; "
                "choose learn.encoder full or frozen and learn.last_block false."
            )
        return
    if learn.encoder == "lora":
        add_lora(model.image_encoder, learn.lora_rank)
        for parameter in lora_parameters(model.image_encoder):
            parameter.requires_grad_(True)
        model.card = replace(model.card, lora_rank=learn.lora_rank)
    if learn.last_block:
        cast(nn.Module, blocks[-1]).requires_grad_(True)
