"""Every layout of weights that people have is read, and what does not fit is explained."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from rossam.rossam_core.errors import ModelError, OutputError
from rossam.rossam_core.models import checkpoints
from rossam.rossam_core.models.base import PromptTensors
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.models.checkpoints import (
    describe_checkpoint,
    load_checkpoint,
    save_model,
)
from rossam.rossam_core.models.compact import CompactModel
from rossam.rossam_core.models.download import sha256_of
from rossam.rossam_core.models.lora import lora_parameters
from rossam.rossam_core.models.sam import SamModel
from safetensors.torch import load_file, save_file
from sam_states import as_pixels, file_shapes, hollow, picture, randomise, small_card

PROMPTS = PromptTensors(
    torch.tensor([[30.5, 40.5, 120.5, 100.5]]),
    torch.zeros(1, 0, 2),
    torch.zeros(1, 0, dtype=torch.int64),
)


def logits(model: SamModel, token: str) -> torch.Tensor:
    with torch.inference_mode():
        embedding = model.encode(as_pixels(picture(256, 1)))
        return model.decode(embedding, torch.tensor([0]), PROMPTS, token).logits


@pytest.fixture(scope="module")
def small() -> SamModel:
    return randomise(SamModel(small_card(high_quality=True)))


@pytest.mark.parametrize(
    ("architecture", "high_quality", "title", "parameters"),
    [
        ("vit_b", False, "SAM vit_b", 93_735_472),
        ("vit_l", False, "SAM vit_l", 312_342_832),
        ("vit_h", False, "SAM vit_h", 641_090_608),
        ("vit_b", True, "HQ-SAM vit_b", 93_735_472 + 1_071_104),
        ("vit_l", True, "HQ-SAM vit_l", 312_342_832 + 1_333_248),
        ("vit_h", True, "HQ-SAM vit_h", 641_090_608 + 1_595_392),
        ("vit_tiny", False, "MobileSAM vit_tiny", 10_130_092),
        ("vit_tiny", True, "Light HQ-SAM vit_tiny", 10_130_092 + 448_512),
    ],
)
def test_names_and_shapes_of_every_public_file_fit(
    tmp_path, architecture, high_quality, title, parameters
):
    path = tmp_path / "public.pth"
    torch.save(hollow(file_shapes(architecture, high_quality=high_quality)), path)
    model = load_checkpoint(path)
    assert model.card.title == title
    assert model.card.architecture == architecture
    assert model.card.high_quality == high_quality
    assert model.card.mask_token == ("sum" if high_quality else "sam")
    assert sum(p.numel() for p in model.parameters()) == parameters
    assert not model.training


@pytest.mark.parametrize("high_quality", [False, True])
def test_a_vit_tiny_file_arrives_number_by_number(tmp_path, high_quality):
    card = ModelCard("tiny", "", "vit_tiny", high_quality=high_quality)
    model = randomise(SamModel(card))
    table = file_shapes("vit_tiny", high_quality=high_quality)
    assert {n: tuple(v.shape) for n, v in model.state_dict().items()} == table
    path = tmp_path / "mobile_sam.pt"
    torch.save(model.state_dict(), path)
    loaded = load_checkpoint(path).state_dict()
    assert all(torch.equal(loaded[name], value) for name, value in model.state_dict().items())


def test_a_vit_b_file_arrives_number_by_number(tmp_path):
    state = randomise(SamModel(ModelCard("b", "", "vit_b"))).state_dict()
    torch.save(state, tmp_path / "sam_vit_b.pth")
    loaded = load_checkpoint(tmp_path / "sam_vit_b.pth").state_dict()
    (tmp_path / "sam_vit_b.pth").unlink()
    assert loaded.keys() == state.keys() == file_shapes("vit_b", high_quality=False).keys()
    assert all(torch.equal(loaded[name], value) for name, value in state.items())


def ros_sam_files(architecture: str, rank: int, prefix: str) -> list[dict[str, torch.Tensor]]:
    """The two state dicts of ROS-SAM's training: the fine decoder, and SAM with LoRA."""
    table = file_shapes(architecture, high_quality=True)
    decoder = {n.removeprefix("mask_decoder."): s for n, s in table.items() if "mask_decoder" in n}
    sam: dict[str, tuple[int, ...]] = {}
    for name, shape in file_shapes(architecture, high_quality=False).items():
        head, mark, tail = name.partition(".attn.qkv.")
        sam[f"{head}.attn.qkv.qkv.{tail}" if mark else name] = shape
        if mark and tail == "weight":
            for branch in "qv":
                sam[f"{head}{mark}linear_a_{branch}.weight"] = (rank, shape[1])
                sam[f"{head}{mark}linear_b_{branch}.weight"] = (shape[1], rank)
    return [hollow({prefix + n: s for n, s in part.items()}) for part in (decoder, sam)]


@pytest.mark.parametrize("prefix", ["", "module."], ids=["one process", "several processes"])
def test_ros_sams_folder_in_the_sizes_of_its_training(tmp_path, prefix):
    files = ros_sam_files("vit_l", 512, prefix)
    assert (len(files[0]), sum(v.numel() for v in files[0].values())) == (145, 5_391_588)
    # methods: the whole of the second file, LoRA included.
    assert sum(v.numel() for n, v in files[1].items() if "gaussian" not in n) == 362_674_480
    for name, state in zip(("pytorch_model.bin", "pytorch_model_1.bin"), files, strict=True):
        torch.save(state, tmp_path / name)
    model = load_checkpoint(tmp_path)
    card = model.card
    assert (card.title, card.mask_token, card.padding) == ("ROS-SAM vit_l", "hq", (144, 144, 144))
    weight = model.state_dict()["image_encoder.blocks.23.attn.qkv.weight"]
    assert weight.shape == (3072, 1024)
    # 0.01 everywhere, and for query and value 512 products of 0.01 · 0.01 added.
    wanted = torch.tensor([0.01 + 512e-4, 0.01, 0.01 + 512e-4]).repeat_interleave(1024)
    assert torch.allclose(weight, wanted[:, None].expand(3072, 1024), atol=1e-6)


def test_ros_sams_answer_comes_from_the_fine_decoder_of_the_first_file(tmp_path):
    """At small sizes such a folder is not recognised, so vit_b, once, in half precision."""
    torch.manual_seed(0)
    card = ModelCard("r", "", "vit_b", high_quality=True, lora_rank=4)
    model = SamModel(card)
    for parameter in lora_parameters(model.image_encoder):
        torch.nn.init.normal_(parameter, std=0.1)
    whole = {n: v.half() for n, v in model.state_dict().items()}
    fine = {n[13:]: v for n, v in whole.items() if n.startswith("mask_decoder.")}
    sam = {n: v for n, v in whole.items() if n[13:].split(".")[0] not in FINE_LAYERS}
    # SAM's own decoder in the second file never learned: it must not be taken.
    sam |= {n: torch.zeros_like(v) for n, v in sam.items() if n.startswith("mask_decoder.")}
    save_file(fine, tmp_path / "model.safetensors")
    save_file(sam, tmp_path / "model_1.safetensors")
    loaded = load_checkpoint(tmp_path / "model_1.safetensors")  # either file stands for both
    state = loaded.state_dict()
    assert loaded.card.title == "ROS-SAM vit_b"
    assert all(value.dtype == torch.float32 for value in state.values())
    for name, value in fine.items():
        assert torch.equal(state[f"mask_decoder.{name}"], value.float())
    block = "image_encoder.blocks.7.attn.qkv."
    q = whole[f"{block}linear_b_q.weight"].float() @ whole[f"{block}linear_a_q.weight"].float()
    wanted = whole[f"{block}qkv.weight"].float()[:768] + q
    assert torch.allclose(state[f"{block}weight"][:768], wanted, atol=1e-6)


FINE_LAYERS = (
    "hf_token", "hf_mlp", "compress_vit_feat", "embedding_encoder", "embedding_maskfeature"
)  # fmt: skip


@pytest.mark.parametrize("half", [False, True])
def test_our_own_folder_comes_back_as_it_was(tmp_path, small, half):
    card = save_model(small, tmp_path / "mine", half=half)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["mine"]
    assert sorted(p.name for p in (tmp_path / "mine").iterdir()) == [
        "card.json",
        "model.safetensors",
    ]
    assert len(card.sha256) == 64
    for path in (tmp_path / "mine", tmp_path / "mine" / "model.safetensors"):
        loaded = load_checkpoint(path)
        assert loaded.card == card
        assert loaded.state_dict()["image_encoder.pos_embed"].dtype == torch.float32
        difference = (logits(loaded, "sum") - logits(small, "sum")).abs().max()
        if half:
            assert 0 < difference < 0.5
        else:
            was = small.state_dict()
            assert all(torch.equal(value, was[name]) for name, value in loaded.state_dict().items())
            # Where the same weights lie in memory may decide in which order they are added up.
            assert difference < 1e-5


def test_unmerged_branches_in_our_own_folder_are_merged(tmp_path):
    model = randomise(SamModel(small_card(lora_rank=4)))
    for parameter in lora_parameters(model.image_encoder):
        torch.nn.init.normal_(parameter, std=0.1)
    save_model(model, tmp_path / "mine")
    loaded = load_checkpoint(tmp_path / "mine")
    assert loaded.card.lora_rank == 0
    assert not any("linear_" in name for name in loaded.state_dict())
    assert (logits(loaded, "sam") - logits(model, "sam")).abs().max() < 1e-4


def test_bare_safetensors_with_and_without_a_card(tmp_path, small):
    save_model(small, tmp_path / "mine")
    (tmp_path / "mine" / "model.safetensors").rename(tmp_path / "ships.safetensors")
    with pytest.raises(ModelError, match="4 blocks of width 64; known are vit_b"):
        load_checkpoint(tmp_path / "ships.safetensors")
    (tmp_path / "mine" / "card.json").rename(tmp_path / "ships.json")
    assert load_checkpoint(tmp_path / "ships.safetensors").card.name == "small"


def test_saving_replaces_a_model_and_nothing_else(tmp_path, small):
    save_model(small, tmp_path / "mine")
    (tmp_path / "mine" / "old notes.txt").write_text("x")
    save_model(small, tmp_path / "mine")
    assert not (tmp_path / "mine" / "old notes.txt").exists()
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "a.jpg").write_text("x")
    with pytest.raises(OutputError, match="photos exists and is no model folder"):
        save_model(small, tmp_path / "photos")
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="cannot be written"):
        save_model(small, tmp_path / "file" / "mine")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file", "mine", "photos"]


def test_weights_that_the_card_does_not_describe(tmp_path, small):
    save_model(small, tmp_path / "mine")
    weights = tmp_path / "mine" / "model.safetensors"
    state = load_file(weights)
    state["image_encoder.pos_embed"] += 1e-3
    save_file(state, weights)
    with pytest.raises(ModelError, match=r"not those that card\.json beside them describes"):
        load_checkpoint(tmp_path / "mine")


def near_miss(change: Callable[[dict], None]) -> dict[str, torch.Tensor]:
    state = hollow(file_shapes("vit_b", high_quality=True))
    change(state)
    return state


@pytest.mark.parametrize(
    ("change", "sentences"),
    [
        (
            lambda s: s.pop("image_encoder.blocks.3.norm2.bias"),
            ["looks like HQ-SAM vit_b", "missing: image_encoder.blocks.3.norm2.bias."],
        ),
        (
            lambda s: s.update(
                {"image_encoder.blocks.0.mlp.lin1.weight": torch.zeros(1).expand(768, 3072)}
            ),
            ["shape: image_encoder.blocks.0.mlp.lin1.weight (768, 3072) instead of (3072, 768)."],
        ),
        (
            lambda s: [s.pop(n) for n in list(s) if n.startswith("mask_decoder.hf_mlp")],
            ["hf_mlp.layers.0.bias, ", " and 3 more.", "Its high-quality layers are incomplete."],
        ),
        (lambda s: s.pop("image_encoder.pos_embed"), ["missing: image_encoder.pos_embed."]),
        (
            lambda s: s.update({"image_encoder.patch_embed.proj.bias": torch.zeros(768).int()}),
            ["patch_embed.proj.bias (768,) of integers instead of (768,)."],
        ),
        (lambda s: s.update({"extra.weight": torch.zeros(3)}), ["unexpected: extra.weight."]),
        (
            lambda s: [s.pop(n) for n in list(s) if ".blocks.11." in n],
            ["11 blocks of width 768", "vit_b (12 of 768)"],
        ),
        (
            lambda s: [s.pop(n) for n in list(s) if not n.startswith("image_encoder.neck")],
            ["its 6 tensors (image_encoder.neck.0.weight", "and 3 more) hold no SAM image encoder"],
        ),
        (
            lambda s: (s.clear(), s.update({"iou_token.weight": torch.zeros(1, 256)})),
            ["it is a mask decoder alone"],
        ),
        (
            lambda s: (s.clear(), s.update({"image_encoder.trunk.pos_embed": torch.zeros(1)})),
            ["it is a SAM 2"],
        ),
    ],
    ids=[
        "missing", "transposed", "fine layers", "positions", "integers", "extra", "blocks", "neck",
        "decoder", "sam2",
    ],
)  # fmt: skip
def test_a_near_miss_is_explained(tmp_path, change, sentences):
    path = tmp_path / "near.pth"
    torch.save(near_miss(change), path)
    with pytest.raises(ModelError) as caught:
        load_checkpoint(path)
    assert str(path) in str(caught.value)
    for sentence in sentences:
        assert sentence in str(caught.value)


def test_another_architecture_than_the_one_expected(tmp_path):
    path = tmp_path / "sam.pth"
    torch.save(hollow(file_shapes("vit_b", high_quality=False)), path)
    card = ModelCard("sam_vit_h", "SAM ViT-H", "vit_h")
    with pytest.raises(ModelError, match="is SAM vit_b, but model sam_vit_h is SAM vit_h"):
        load_checkpoint(path, card)


def test_wrapped_states_half_precision_and_derived_tensors_are_understood(tmp_path):
    state = {
        f"module.{name}": value.half() if value.is_floating_point() else value
        for name, value in hollow(file_shapes("vit_tiny", high_quality=False)).items()
    }
    indices = "module.image_encoder.layers.1.blocks.0.attn.attention_bias_idxs"
    state |= {indices: torch.zeros(49, 49).long(), "module.pixel_mean": torch.zeros(3, 1, 1)}
    path = tmp_path / "checkpoint.pth"
    torch.save({"epoch": 3, "model": state, "optimizer": {"lr": 0.1}}, path)
    model = load_checkpoint(path)
    assert model.card.title == "MobileSAM vit_tiny"
    assert next(model.parameters()).dtype == torch.float32
    assert describe_checkpoint(path) == model.card


def test_a_sam_of_another_input_size_is_taken_as_such(tmp_path):
    table = file_shapes("vit_b", high_quality=False)
    table["image_encoder.pos_embed"] = (1, 32, 32, 768)
    for block in (2, 5, 8, 11):
        for axis in "hw":
            table[f"image_encoder.blocks.{block}.attn.rel_pos_{axis}"] = (63, 64)
    torch.save(hollow(table), tmp_path / "sam512.pth")
    card = load_checkpoint(tmp_path / "sam512.pth").card
    assert (card.input_size_px, card.window_px) == (512, 256)


def write_tiny(path: Path, value: float) -> None:
    """MobileSAM's names and shapes, every number the same."""
    torch.save(hollow(file_shapes("vit_tiny", high_quality=False), value), path)


def test_weights_without_a_card_are_known_by_their_hash(tmp_path):
    """Also where other weights take a file's place under its name and in its size."""
    path = tmp_path / "model.pth"
    found = []
    for value in (1.0, 2.0):
        write_tiny(path, value)
        card = load_checkpoint(path).card
        assert card.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        assert describe_checkpoint(path) == card
        found.append((card.sha256, path.stat().st_size))
    assert found[0][0] != found[1][0]
    assert found[0][1] == found[1][1]


def test_a_large_file_is_hashed_once_as_long_as_it_stays(tmp_path, monkeypatch):
    read: list[Path] = []

    def counting(*paths: Path) -> str:
        read.extend(paths)
        return sha256_of(*paths)

    monkeypatch.setattr(checkpoints, "sha256_of", counting)
    path = tmp_path / "model.pth"
    write_tiny(path, 1.0)
    assert describe_checkpoint(path).sha256 == load_checkpoint(path).card.sha256
    assert read == [path]
    load_checkpoint(path, describe_checkpoint(path))
    assert read == [path]


def test_a_model_that_is_known_is_not_hashed_again(tmp_path, monkeypatch):
    path = tmp_path / "sam.pth"
    torch.save(hollow(file_shapes("vit_b", high_quality=False)), path)
    monkeypatch.setattr(checkpoints, "sha256_of", lambda *paths: pytest.fail(f"hashes {paths}"))
    published = ModelCard("sam_vit_b", "SAM ViT-B", "vit_b", sha256="ab" * 32)
    assert load_checkpoint(path, published).card.sha256 == "ab" * 32


def test_ros_sams_folder_is_known_by_both_files_one_after_the_other(tmp_path):
    names = ("pytorch_model.bin", "pytorch_model_1.bin")
    for name, state in zip(names, ros_sam_files("vit_b", 4, ""), strict=True):
        torch.save(state, tmp_path / name)
    before = describe_checkpoint(tmp_path)
    both = b"".join((tmp_path / name).read_bytes() for name in names)
    assert before.sha256 == hashlib.sha256(both).hexdigest()
    assert load_checkpoint(tmp_path / names[1]).card.sha256 == before.sha256
    torch.save(ros_sam_files("vit_b", 8, "")[1], tmp_path / names[1])
    assert describe_checkpoint(tmp_path).sha256 != before.sha256


def test_a_card_whose_hash_was_emptied_is_filled(tmp_path, small):
    written = save_model(small, tmp_path / "mine")
    replace(written, sha256="").write(tmp_path / "mine" / "card.json")
    assert load_checkpoint(tmp_path / "mine").card.sha256 == written.sha256
    assert describe_checkpoint(tmp_path / "mine").sha256 == written.sha256


COMPACT = {
    "channels": [8, 16, 24, 32], "blocks": [0, 1, 1, 1], "embed_dim": 32, "depth": 1, "heads": 2,
    "mlp_dim": 32, "refine_channels": [24, 16, 8], "hourglass_channels": [8, 16, 16],
}  # fmt: skip


@pytest.mark.parametrize(
    ("card", "change", "said"),
    [
        ("compact", {"heads": 3}, "num_heads must divide embedding_dim"),
        ("compact", {"channels": [8, 16]}, "is longer than argument"),
        ("compact", {"refine_channels": [8]}, "is shorter than argument"),
        ("compact", {"refine_channels": [12, 16, 8]}, "(12) must be divisible by num_groups (8)"),
        ("vit_b", {"heads": 0}, "modulo by zero"),
        ("vit_b", {"depth": "x"}, "not supported between instances of 'int' and 'str'"),
        ("vit_b", {"window": -3}, "negative"),
        ("vit_b", {"global_blocks": 5}, "'int' object is not iterable"),
    ],
)
def test_a_card_that_describes_no_model_is_named(tmp_path, small, card, change, said):
    if card == "compact":
        model = CompactModel(ModelCard("own", "", "compact", input_size_px=64, settings=COMPACT))
    else:
        model = SamModel(replace(small.card, name="own"))
    save_model(model, tmp_path / "mine")
    path = tmp_path / "mine" / "card.json"
    values = json.loads(path.read_text())
    path.write_text(json.dumps(values | {"settings": values["settings"] | change}))
    with pytest.raises(ModelError) as caught:
        load_checkpoint(tmp_path / "mine")
    text = str(caught.value)
    assert text.startswith("The card of model own describes no model that can be built: ")
    assert said in text
    assert text.endswith(". Correct its settings.")


class Planted:
    """A pickle that makes a file when it is run."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self):
        return os.system, (f"touch '{self.path}'",)


def write_zip(path: Path, planted: Planted) -> None:
    torch.save({"a": torch.zeros(3), "b": planted}, path)


def write_legacy(path: Path, planted: Planted) -> None:
    torch.save({"b": planted}, path, _use_new_zipfile_serialization=False)


def write_pickle(path: Path, planted: Planted) -> None:
    path.write_bytes(pickle.dumps(planted, protocol=2))


@pytest.mark.parametrize("write", [write_zip, write_legacy, write_pickle])
def test_code_in_a_checkpoint_is_refused_and_never_run(tmp_path, write):
    witness, path = tmp_path / "was run", tmp_path / "evil.pth"
    write(path, Planted(witness))
    with pytest.raises(ModelError, match=r"evil.pth holds Python code \(\w+.system\).*never run"):
        load_checkpoint(path)
    assert not witness.exists()
    if write is write_zip:  # the trap does spring where it is let
        torch.load(path, weights_only=False)
        assert witness.exists()


@pytest.mark.parametrize("suffix", [".pth", ".safetensors"])
@pytest.mark.parametrize("keep", [0.0, 0.3, 0.999])
def test_a_truncated_file_is_called_damaged(tmp_path, suffix, keep):
    path, state = tmp_path / f"cut{suffix}", {"image_encoder.pos_embed": torch.randn(300, 300)}
    (torch.save if suffix == ".pth" else save_file)(state, path)
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * keep)])
    with pytest.raises(ModelError, match="damaged"):
        load_checkpoint(path)


@pytest.mark.parametrize("content", [b"<html>404</html>", b"\x80\x02}q\x00.", bytes(range(256))])
def test_rubbish_is_refused_with_a_sentence(tmp_path, content):
    (tmp_path / "model.pth").write_bytes(content)
    with pytest.raises(ModelError, match=r"model.pth.*(damaged|holds no dictionary)"):
        load_checkpoint(tmp_path / "model.pth")


def test_folders_and_files_that_are_no_model(tmp_path, small):
    with pytest.raises(ModelError, match="There is no checkpoint"):
        load_checkpoint(tmp_path / "nothing.pth")
    with pytest.raises(ModelError, match=r"is no model: it has neither card\.json nor"):
        load_checkpoint(tmp_path)
    save_model(small, tmp_path / "mine")
    (tmp_path / "mine" / "model.safetensors").unlink()
    with pytest.raises(ModelError, match=r"model.safetensors does not exist"):
        load_checkpoint(tmp_path / "mine")
    for name in ("model.safetensors", "model_1.safetensors"):
        save_file({"a": torch.zeros(1)}, tmp_path / name)
    with pytest.raises(ModelError, match="not a high-quality mask decoder and a SAM"):
        load_checkpoint(tmp_path)
    card = replace(small_card(), lora_rank=2)
    save_model(small, tmp_path / "plain")
    card.write(tmp_path / "plain" / "card.json")
    with pytest.raises(ModelError, match="rank 0, but its card says 2"):
        load_checkpoint(tmp_path / "plain")
