"""The edge decoder: what it starts as, what it answers, and how it is kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
import torch.nn.functional as F  # noqa: N812 -- torch's own custom
from rossam.rossam_core.errors import ModelError
from rossam.rossam_core.models import sam
from rossam.rossam_core.models.base import PromptTensors
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.models.checkpoints import describe_checkpoint, load_checkpoint, save_model
from rossam.rossam_core.models.sam import SamModel
from rossam.rossam_core.predictor import Predictor
from rossam.rossam_core.prompts import PixelPrompt
from rossam.rossam_core.raster import Chip
from rossam.rossam_core.window import Window
from safetensors.torch import save_file
from sam_states import as_pixels, picture, randomise, small_card
from torch import nn

SIZE = 64
SETTINGS = {"embed_dim": 32, "depth": 2, "heads": 2, "global_blocks": [1], "window": 2}
CARD = small_card(
    input_size_px=SIZE, settings=SETTINGS, edge_decoder=True, mask_token="edge", high_quality=True
)
WINDOW_INDEX = torch.tensor([1, 0, 1])
PROMPTS = PromptTensors(
    torch.tensor([[10.0, 12, 40, 50], [4, 4, 30, 20], [30, 8, 60, 30]]),
    torch.tensor([[[25.0, 31.0]], [[17.0, 12.0]], [[45.0, 19.0]]]),
    torch.ones(3, 1, dtype=torch.int64),
)


def pixels() -> torch.Tensor:
    return as_pixels(picture(SIZE, 1), picture(SIZE, 2))


def fresh(card: ModelCard = CARD) -> SamModel:
    torch.manual_seed(0)
    return SamModel(card).eval()


def awake(model: SamModel) -> SamModel:
    """Random values also where refining starts with zeros."""
    randomise(model)
    for level in model.edge_decoder.levels:
        nn.init.normal_(level.correction[-1].weight)
    nn.init.normal_(model.edge_decoder.score.layers[-1].weight)
    return model


@pytest.fixture(scope="module")
def model() -> SamModel:
    return awake(fresh())


def test_it_starts_as_the_mask_beside_it_enlarged() -> None:
    model = fresh()
    with torch.no_grad():
        seen = model.encode(pixels())
        coarse = model.decode(seen, WINDOW_INDEX, PROMPTS, "sam")
        found = model.decode(seen, WINDOW_INDEX, PROMPTS, "edge")
    twice = F.interpolate(coarse.logits[:, None], scale_factor=2.0, mode="bilinear")
    again = F.interpolate(twice, scale_factor=2.0, mode="bilinear")[:, 0]
    torch.testing.assert_close(found.logits, again)
    torch.testing.assert_close(found.score, coarse.score)


def test_training_sees_all_scales_and_the_answer_is_the_last(model: SamModel) -> None:
    with torch.no_grad():
        seen = model.encode(pixels())
        every = model.masks(seen, WINDOW_INDEX, PROMPTS)
        answer = model.decode(seen, WINDOW_INDEX, PROMPTS, "edge")
    assert [tuple(mask.shape[1:]) for mask in every.stages] == [(16, 16), (32, 32)]
    assert [edge.shape[-1] for edge in every.edges] == [16, 16, 32, 64]
    torch.testing.assert_close(every.logits["edge"], answer.logits)
    torch.testing.assert_close(every.scores["edge"], answer.score)
    assert list(every.scores) == ["sam", "edge"]
    # It rates the mask that is returned, not SAM's.
    assert (every.scores["edge"] - every.scores["sam"]).abs().min() > 1e-3


def test_prompts_are_refined_alike_alone_together_and_in_parts(
    model: SamModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    with torch.no_grad():
        seen = model.encode(pixels())
        together = model.decode(seen, WINDOW_INDEX, PROMPTS, "edge")
        rows = []
        refine = model.edge_decoder.forward
        monkeypatch.setattr(
            model.edge_decoder, "forward", lambda *a: rows.append(len(a[0])) or refine(*a)
        )
        monkeypatch.setattr(sam, "_REFINE_PX", 2 * SIZE * SIZE)
        parts = model.decode(seen, WINDOW_INDEX, PROMPTS, "edge")
        alone = model.decode(
            seen, WINDOW_INDEX[1:2],
            PromptTensors(PROMPTS.boxes[1:2], PROMPTS.points[1:2], PROMPTS.labels[1:2]), "edge",
        )  # fmt: skip
    assert rows == [2, 1, 1]
    torch.testing.assert_close(parts.logits, together.logits, rtol=1e-4, atol=1e-4)
    torch.testing.assert_close(parts.score, together.score, rtol=1e-4, atol=1e-4)
    torch.testing.assert_close(alone.logits[0], together.logits[1], rtol=1e-4, atol=1e-4)


def test_the_image_decides_what_is_refined(model: SamModel) -> None:
    with torch.no_grad():
        seen = model.encode(pixels())
        other = replace(seen, early=(seen.early[0], seen.early[1].flip(-1)))
        one = model.decode(seen, WINDOW_INDEX, PROMPTS, "edge").logits
        two = model.decode(other, WINDOW_INDEX, PROMPTS, "edge").logits
        assert not torch.allclose(one, two, atol=1e-2)
        sam_masks = [model.decode(e, WINDOW_INDEX, PROMPTS, "sam").logits for e in (seen, other)]
    torch.testing.assert_close(*sam_masks)


@pytest.mark.parametrize("high_quality", [False, True])
@pytest.mark.parametrize("half", [False, True])
def test_a_model_folder_brings_it_back(tmp_path: Path, high_quality: bool, half: bool) -> None:
    card = replace(CARD, high_quality=high_quality, strategy="magnified")
    model = awake(fresh(card))
    save_model(model, tmp_path / "m", half=half)
    back = load_checkpoint(tmp_path / "m")
    assert (back.card.edge_decoder, back.card.mask_token) == (True, "edge")
    assert back.card.strategy == "magnified"
    with torch.no_grad():
        one, two = (
            m.decode(m.encode(pixels()), WINDOW_INDEX, PROMPTS, "edge").logits
            for m in (model, back)
        )
    torch.testing.assert_close(one, two, rtol=0.05 if half else 0, atol=0.1 if half else 0)


def test_weights_without_a_card_are_recognised(tmp_path: Path) -> None:
    with torch.device("meta"):
        model = SamModel(ModelCard("b", "", "vit_b", edge_decoder=True, input_size_px=224))
    state = {name: torch.zeros(value.shape) for name, value in model.state_dict().items()}
    save_file(state, tmp_path / "b.safetensors")
    card = describe_checkpoint(tmp_path / "b.safetensors")
    assert (card.edge_decoder, card.mask_token, card.input_size_px) == (True, "edge", 224)
    assert card.title == "SAM vit_b with an edge decoder"


def test_lora_beside_it_is_merged_when_loaded(tmp_path: Path) -> None:
    model = awake(fresh(replace(CARD, lora_rank=2)))
    save_model(model, tmp_path / "m")
    back = load_checkpoint(tmp_path / "m")
    assert back.card.lora_rank == 0
    assert not any("linear_a" in name for name in back.state_dict())
    with torch.no_grad():
        one, two = (
            m.decode(m.encode(pixels()), WINDOW_INDEX, PROMPTS, "edge").logits
            for m in (model, back)
        )
    torch.testing.assert_close(one, two, rtol=1e-3, atol=1e-3)


def test_the_predictor_cuts_masks_out_at_the_inputs_own_resolution(model: SamModel) -> None:
    window = Window(100, 200, 32, SIZE, SIZE)
    predictor = Predictor(model, device="cpu", precision="float32")
    shown = picture(SIZE, 1)
    encoded = predictor.encode([Chip(window, shown, np.ones(shown.shape[:2], bool))])
    found = predictor.decode(encoded, [0], [PixelPrompt(1, (105.0, 206.0, 120.0, 225.0))])[0]
    assert found.step_px == pytest.approx(0.5)
    coarse = predictor.decode(encoded, [0], [found.prompt], "sam")[0]
    assert coarse.step_px == pytest.approx(2.0)


def test_who_has_none_says_so() -> None:
    plain = fresh(replace(CARD, edge_decoder=False, mask_token="sam"))
    with torch.no_grad(), pytest.raises(ModelError, match="has no edge decoder, so no mask edge"):
        plain.decode(plain.encode(pixels()), WINDOW_INDEX, PROMPTS, "edge")
    with pytest.raises(ModelError, match="answers with the mask edge, but has no edge decoder"):
        replace(CARD, edge_decoder=False)
    with pytest.raises(ModelError, match="only SAM-shaped models have one"):
        ModelCard("c", "", "compact", edge_decoder=True)


def test_a_vit_tiny_has_one_too() -> None:
    model = awake(fresh(ModelCard("t", "", "vit_tiny", edge_decoder=True, mask_token="edge",
                                      input_size_px=SIZE)))  # fmt: skip
    with torch.no_grad():
        found = model.decode(model.encode(pixels()), WINDOW_INDEX, PROMPTS, "edge")
    assert found.logits.shape == (3, SIZE, SIZE)
