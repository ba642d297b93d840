"""Every layout of weights that people have, read into a model that is ready to answer.

| what | how it is recognised |
|---|---|
| ROS-SAM for QGIS | folder with `card.json` and `model.safetensors`, or `x.safetensors`, `x.json` |
| ROS-SAM (accelerate) | folder with `model.safetensors` and `model_1.safetensors` (or `.bin`) |
| SAM, HQ-SAM | state dict with a ViT image encoder; HQ-SAM has `mask_decoder.hf_token` besides |
| MobileSAM, Light HQ-SAM | the same with a TinyViT image encoder |

Weights that come without a hash are known by that of their bytes: of the file, or of the two files
of an accelerate folder one after the other, in the order in which the table names them.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import Tensor, nn

from ..errors import ModelError, OutputError
from .base import PromptableModel
from .card import CARD_FILE, WEIGHTS_FILE, ModelCard
from .compact import CompactModel
from .download import sha256_of
from .hq_decoder import LAYERS as HQ_LAYERS
from .lora import lora_rank, merge_lora_state
from .sam import PATCH_PX, VIT_SIZES, SamModel
from .weight_files import read_tensors

# accelerate numbers the models in the order in which they were prepared; which is which is seen
# from the names inside.
_ACCELERATE_PAIRS = (
    (WEIGHTS_FILE, "model_1.safetensors"),
    ("pytorch_model.bin", "pytorch_model_1.bin"),
)
_FOLDER_FILES = {name for pair in _ACCELERATE_PAIRS for name in pair}
_DECODER = "mask_decoder."
_TINY_MARK = "image_encoder.patch_embed.seq.0.c.weight"
# Derived from the architecture; some tools write them although the published models do not.
_DERIVED = re.compile(r"^pixel_(mean|std)$|\.attention_bias_idxs$")
_BLOCK = re.compile(r"^image_encoder\.blocks\.(\d+)\.")
# ROS-SAM pads with grey in training and answers with the fine mask alone (its repository).
_ROS_SAM_PADDING = (144.0, 144.0, 144.0)
_NAMED = 3
# What the modules raise where a card's settings do not fit each other.
_UNFIT = (ArithmeticError, AssertionError, LookupError, RuntimeError, TypeError, ValueError)


def load_checkpoint(path: Path, card: ModelCard | None = None) -> PromptableModel:
    """The model in a weights file or model folder, in evaluation mode, on the CPU, in float32.

    LoRA branches are merged into the weights. The model's card says what the checkpoint is, its
    hash included.

    Args:
        path: A file or folder of any layout in this module's table.
        card: What the checkpoint is known to be; recognised by its content when None.

    Raises:
        ModelError: It cannot be read, is damaged, is of no known layout, or does not fit: then the
            message names the tensors.
    """
    tensors, found, files = _read(path)
    if card is None:
        card = _hashed(found, files)
    elif _shape(card) != _shape(found):
        raise ModelError(
            f"{path} is {found.title}, but model {card.name} is {_title(card)}.",
            "Choose another file or model.",
        )
    rank = lora_rank(tensors)
    if card.lora_rank and rank != card.lora_rank:
        raise ModelError(
            f"{path} holds LoRA matrices of rank {rank}, but its card says {card.lora_rank}."
        )
    tensors = merge_lora_state(tensors)
    return _build(replace(card, lora_rank=0), tensors, path)


def describe_checkpoint(path: Path) -> ModelCard:
    """What a weights file or model folder is, without building it.

    Weights without a hash are read as a whole, which takes seconds for gigabytes.

    Raises:
        ModelError: It cannot be read or is of no known layout.
    """
    _, card, files = _read(path)
    return _hashed(card, files)


def own_files(path: Path) -> tuple[Path, Path] | None:
    """Weights and card where a file or folder is a model with a card; None elsewhere."""
    if path.suffix == ".safetensors" and path.with_suffix(".json").is_file():
        return path, path.with_suffix(".json")
    folder = path if path.is_dir() else path.parent
    if (path.is_dir() or path.name in _FOLDER_FILES) and (folder / CARD_FILE).is_file():
        return folder / WEIGHTS_FILE, folder / CARD_FILE
    return None


def save_model(model: PromptableModel, folder: Path, *, half: bool = False) -> ModelCard:
    """Writes a model as a folder with card and weights, which appears whole or not at all.

    Args:
        folder: Replaced if it is a model folder already.
        half: Whether weights are stored in half the bytes (float16); they load as float32.

    Returns:
        The card as written, with the weights' hash.

    Raises:
        OutputError: The folder cannot be written, or is there and is no model folder.
    """
    if not isinstance(model, nn.Module):
        raise TypeError(f"A model must be a torch.nn.Module; {type(model).__name__} is none.")
    if folder.exists() and not (folder / CARD_FILE).is_file():
        raise OutputError(
            f"{folder} exists and is no model folder; it is left as it is.", "Choose another name."
        )
    dtype = torch.float16 if half else torch.float32
    tensors = {
        name: (value.to(dtype) if value.is_floating_point() else value).cpu().contiguous()
        for name, value in model.state_dict().items()
    }
    part, old = (folder.with_name(f".{folder.name}.{os.getpid()}.{x}") for x in ("part", "old"))
    try:
        part.mkdir(parents=True)
        save_file(tensors, part / WEIGHTS_FILE)
        card = replace(model.card, sha256=sha256_of(part / WEIGHTS_FILE))
        card.write(part / CARD_FILE)
        if folder.exists():
            folder.replace(old)
        part.replace(folder)
    except OSError as error:
        if old.exists() and not folder.exists():
            old.replace(folder)
        raise OutputError(
            f"The model folder {folder} cannot be written: {error.strerror or error}."
        ) from error
    finally:
        shutil.rmtree(part, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
    return card


def _read(path: Path) -> tuple[Mapping[str, Tensor], ModelCard, tuple[Path, ...]]:
    """Tensors under the names of the public files, what they are, and the files they are in."""
    if not path.exists():
        raise ModelError(f"There is no checkpoint {path}.")
    own = own_files(path)
    if own:
        return *_read_own(*own), own[:1]
    if path.is_dir() or path.name in _FOLDER_FILES:
        folder = path if path.is_dir() else path.parent
        for names in _ACCELERATE_PAIRS:
            files = tuple(folder / name for name in names)
            if all(file.is_file() for file in files):
                return *_read_ros_sam(folder, names), files
    if path.is_dir():
        raise ModelError(
            f"The folder {path} is no model: it has neither {CARD_FILE} nor the two files "
            f"{_ACCELERATE_PAIRS[0][0]} and {_ACCELERATE_PAIRS[0][1]} that ROS-SAM's training "
            "writes."
        )
    tensors = _without_derived(read_tensors(path))
    return tensors, _recognise(tensors, path), (path,)


def _hashed(card: ModelCard, files: tuple[Path, ...]) -> ModelCard:
    """The card with the hash of its weights, where it has none."""
    if card.sha256:
        return card
    try:
        stats = [file.stat() for file in files]
        stamps = tuple((found.st_ino, found.st_size, found.st_mtime_ns) for found in stats)
        return replace(card, sha256=_sha256(files, stamps))
    except OSError as error:
        raise ModelError(
            f"The checkpoint {files[0]} cannot be read: {error.strerror or error}."
        ) from error


@lru_cache(maxsize=16)
def _sha256(files: tuple[Path, ...], _stamps: tuple[tuple[int, int, int], ...]) -> str:
    """The hash of files, computed once as long as their stamps stay."""
    return sha256_of(*files)


def _read_own(weights: Path, card_file: Path) -> tuple[Mapping[str, Tensor], ModelCard]:
    card = ModelCard.read(card_file)
    tensors = read_tensors(weights)
    if card.sha256 and sha256_of(weights) != card.sha256:
        raise ModelError(
            f"The weights {weights} are not those that {card_file.name} beside them describes: "
            "their sha256 differs.",
            "Copy the model folder again, or empty sha256 in the card if the change was meant.",
        )
    return tensors, card


def _read_ros_sam(folder: Path, names: Sequence[str]) -> tuple[Mapping[str, Tensor], ModelCard]:
    """SAM with LoRA from one file; its decoder, fine layers included, from the other."""
    first, second = (read_tensors(folder / name) for name in names)
    sam, decoder = (second, first) if "hf_token.weight" in first else (first, second)
    if "hf_token.weight" not in decoder or not any(n.startswith("image_encoder.") for n in sam):
        raise ModelError(
            f"{folder} looks like a folder of ROS-SAM's training, but {names[0]} and {names[1]} "
            "are not a high-quality mask decoder and a SAM: no hf_token.weight in the one or no "
            "image_encoder in the other."
        )
    # SAM's own decoder is run in that training, but never learns and never answers.
    tensors = {name: value for name, value in sam.items() if not name.startswith(_DECODER)}
    tensors |= {_DECODER + name: value for name, value in decoder.items()}
    tensors = _without_derived(tensors)
    card = _recognise(tensors, folder)
    return tensors, replace(
        card,
        title=f"ROS-SAM {card.title.rsplit(' ', 1)[-1]}",
        mask_token="hq",  # noqa: S106 -- a word of the vocabulary, not a secret # nosec B106
        padding=_ROS_SAM_PADDING,
        prompt_kinds=("box",),
        lora_rank=lora_rank(tensors),
    )


def _recognise(tensors: Mapping[str, Tensor], path: Path) -> ModelCard:
    """The card of tensors that come without one."""
    fine = f"{_DECODER}hf_token.weight" in tensors
    edge = any(name.startswith("edge_decoder.") for name in tensors)
    size = 1024
    if _TINY_MARK in tensors or "image_encoder.layers.0.blocks.0.conv1.c.weight" in tensors:
        architecture = "vit_tiny"
    else:
        width, depth = _vit_extent(tensors)
        names = [n for n, s in VIT_SIZES.items() if (s.embed_dim, s.depth) == (width, depth)]
        if not names:
            raise ModelError(f"{path} is no checkpoint that can be used: {_why_not(tensors)}")
        architecture = names[0]
        place = tensors.get("image_encoder.pos_embed")
        # Fine-tuned SAMs may have another input; their positions say which.
        if place is not None and place.ndim == 4 and place.shape[1] == place.shape[2]:
            size = PATCH_PX * place.shape[1]
    card = ModelCard(
        path.stem,
        "",
        architecture,
        high_quality=fine,
        edge_decoder=edge,
        input_size_px=size,
        window_px=size // 2,
        point_window_px=size // 2,
        mask_token="edge" if edge else "sum" if fine else "sam",
        source=str(path),
        lora_rank=lora_rank(tensors),
    )
    return replace(card, title=_title(card))


def _shape(card: ModelCard) -> tuple[str, bool, bool]:
    return card.architecture, card.high_quality, card.edge_decoder


def _title(card: ModelCard) -> str:
    if card.architecture == "compact":
        return "a compact model"
    if card.architecture == "vit_tiny":
        return f"{'Light HQ-SAM' if card.high_quality else 'MobileSAM'} vit_tiny"
    edge = " with an edge decoder" if card.edge_decoder else ""
    return f"{'HQ-SAM' if card.high_quality else 'SAM'} {card.architecture}{edge}"


def _vit_extent(tensors: Mapping[str, Tensor]) -> tuple[int, int]:
    """Width and number of blocks of a ViT image encoder; zeros where there is none."""
    depth = 1 + max((int(m[1]) for m in map(_BLOCK.match, tensors) if m), default=-1)
    for name in ("image_encoder.pos_embed", "image_encoder.blocks.0.norm1.weight"):
        if name in tensors and tensors[name].ndim:
            return int(tensors[name].shape[-1]), depth
    return 0, depth


def _why_not(tensors: Mapping[str, Tensor]) -> str:
    width, depth = _vit_extent(tensors)
    known = ", ".join(f"{n} ({s.depth} of {s.embed_dim})" for n, s in VIT_SIZES.items())
    if width or depth:
        return (
            f"its image encoder has {depth} blocks of width {width}; known are {known}. Other "
            f"sizes need a folder with {CARD_FILE}."
        )
    if any(name.startswith("image_encoder.trunk.") for name in tensors):
        return "it is a SAM 2; only SAM and its descendants are understood."
    if "iou_token.weight" in tensors:
        return "it is a mask decoder alone; the image encoder that belongs to it is missing."
    return f"its {len(tensors)} tensors ({_listed(sorted(tensors))}) hold no SAM image encoder."


def _without_derived(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    return {name: value for name, value in tensors.items() if not _DERIVED.search(name)}


def _build(card: ModelCard, tensors: Mapping[str, Tensor], path: Path) -> PromptableModel:
    """A model whose parameters are the tensors themselves: nothing is allocated twice."""
    compact = card.architecture == "compact"
    model = new_model(card, "cpu" if compact else "meta")
    _check_fit(model.state_dict(), tensors, f"{path} looks like {_title(card)}")
    values = {
        name: value.float() if value.is_floating_point() else value
        for name, value in tensors.items()
    }
    model.load_state_dict(values, assign=not compact)
    return model.eval()


def new_model(card: ModelCard, device: str = "cpu") -> CompactModel | SamModel:
    """A model as its card describes it, with weights as they are before training.

    Args:
        card: Of the model.
        device: Where it is made; "meta" gives one that waits for its weights.

    Raises:
        ModelError: The card's settings do not fit each other, or the architecture.
    """
    try:
        with torch.device(device):
            return CompactModel(card) if card.architecture == "compact" else SamModel(card)
    except ModelError:
        raise
    except _UNFIT as error:
        raise ModelError(
            f"The card of model {card.name} describes no model that can be built: "
            f"{str(error).rstrip('.') or type(error).__name__}.",
            "Correct its settings.",
        ) from error


def _check_fit(wanted: Mapping[str, Tensor], found: Mapping[str, Tensor], what: str) -> None:
    missing = sorted(set(wanted) - set(found))
    unexpected = sorted(set(found) - set(wanted))
    differing = [
        f"{name} {_form(found[name])} instead of {_form(value)}"
        for name, value in wanted.items()
        if name in found and _form(found[name]) != _form(value)
    ]
    faults = [
        f"{label} {_listed(names)}"
        for label, names in (
            ("missing:", missing),
            ("unexpected:", unexpected),
            ("of another shape:", differing),
        )
        if names
    ]
    if not faults:
        return
    fine = all(name.removeprefix(_DECODER).split(".")[0] in HQ_LAYERS for name in missing)
    hint = "Its high-quality layers are incomplete." if missing and fine else ""
    raise ModelError(f"{what}, but does not fit; {'; '.join(faults)}.", hint)


def _form(value: Tensor) -> str:
    """Shape, and whether these are whole numbers, as quantised weights are."""
    return f"{tuple(value.shape)}{'' if value.is_floating_point() else ' of integers'}"


def _listed(names: Sequence[str]) -> str:
    """The first few names, then how many more."""
    text = ", ".join(names[:_NAMED])
    more = len(names) - _NAMED
    return f"{text} and {more} more" if more > 0 else text
