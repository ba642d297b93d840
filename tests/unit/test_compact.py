"""The compact model keeps the promises of `PromptableModel`."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from rossam.rossam_core.errors import ModelError
from rossam.rossam_core.models.base import Embedding, PromptTensors
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.models.compact import CompactModel

SETTINGS = {
    "channels": [8, 16, 24, 32],
    "blocks": [0, 1, 1, 1],
    "embed_dim": 32,
    "depth": 1,
    "heads": 2,
    "mlp_dim": 32,
    "refine_channels": [24, 16, 8],
    "hourglass_channels": [8, 16, 16],
}
CARD = ModelCard("small", "small", "compact", input_size_px=64, settings=SETTINGS)
NO_POINTS = (torch.zeros(1, 0, 2), torch.zeros(1, 0, dtype=torch.int64))


def boxes(*values: tuple[float, float, float, float]) -> PromptTensors:
    count = len(values)
    return PromptTensors(
        torch.tensor(values),
        torch.zeros(count, 0, 2),
        torch.zeros(count, 0, dtype=torch.int64),
    )


@pytest.fixture
def model() -> CompactModel:
    torch.manual_seed(0)
    return CompactModel(CARD).eval()


@pytest.fixture
def embedding(model: CompactModel) -> Embedding:
    with torch.no_grad():
        return model.encode(torch.rand(2, 3, 64, 64) * 255)


@torch.no_grad()
def test_prompts_keep_their_places_under_mixed_precision(
    model: CompactModel, embedding: Embedding
) -> None:
    told: list[torch.Tensor] = []
    model.prompt_encoder.register_forward_hook(lambda *call: told.append(call[2][0]))
    index, prompt = torch.tensor([0]), boxes((10.1, 12.3, 40.7, 50.9))
    model.decode(embedding, index, prompt, "hq")
    with torch.autocast("cpu", dtype=torch.bfloat16):
        model.decode(embedding, index, prompt, "hq")
    assert torch.equal(*told)


@torch.no_grad()
def test_an_answer_depends_on_its_own_window_and_prompt_alone(
    model: CompactModel, embedding: Embedding
) -> None:
    together = model.decode(
        embedding,
        torch.tensor([1, 0, 1]),
        boxes((8, 8, 40, 30), (20, 10, 60, 50), (0, 0, 64, 64)),
        "hq",
    )
    alone = model.decode(embedding, torch.tensor([0]), boxes((20, 10, 60, 50)), "hq")
    assert torch.allclose(together.logits[1], alone.logits[0], atol=1e-5)
    assert together.score[1] == pytest.approx(float(alone.score[0]), abs=1e-5)
    other = model.decode(embedding, torch.tensor([1]), boxes((20, 10, 60, 50)), "hq")
    assert (other.logits - alone.logits).abs().max() > 1e-3


@torch.no_grad()
def test_the_logits_have_one_cell_per_two_input_pixels_and_scores_lie_between_0_and_1(
    model: CompactModel, embedding: Embedding
) -> None:
    found = model.decode(embedding, torch.tensor([0]), boxes((8, 8, 40, 30)), "sam")
    assert found.logits.shape == (1, 32, 32)
    assert 0 < float(found.score[0]) < 1


@torch.no_grad()
def test_sum_adds_the_coarse_and_the_refined_mask(
    model: CompactModel, embedding: Embedding
) -> None:
    sam, hq, both = (
        model.decode(embedding, torch.tensor([0]), boxes((8, 8, 40, 30)), token).logits
        for token in ("sam", "hq", "sum")
    )
    assert torch.allclose(sam + hq, both, atol=1e-6)
    assert (sam - hq).abs().max() > 1e-3


@torch.no_grad()
def test_half_precision_in_the_encoder_hardly_changes_the_answer(model: CompactModel) -> None:
    pixels, box = torch.rand(1, 3, 64, 64) * 255, boxes((8, 8, 40, 30))
    whole = model.decode(model.encode(pixels), torch.tensor([0]), box, "hq")
    with torch.autocast("cpu", torch.bfloat16):
        embedding = model.encode(pixels)
    assert embedding.image.dtype == torch.bfloat16
    half = model.decode(embedding, torch.tensor([0]), box, "hq")
    assert half.logits.dtype == torch.float32
    assert 0 < (half.logits - whole.logits).abs().max() < 0.05 * whole.logits.abs().max()


def test_a_mask_that_does_not_exist_is_refused_by_name(
    model: CompactModel, embedding: Embedding
) -> None:
    with pytest.raises(ModelError, match="no mask 'best'; choose sam, hq or sum"):
        model.decode(embedding, torch.tensor([0]), boxes((8, 8, 40, 30)), "best")


@torch.no_grad()
def test_every_kind_of_prompt_changes_the_answer(model: CompactModel, embedding: Embedding) -> None:
    point, label = torch.tensor([[[20.0, 20.0]]]), torch.tensor([[1]])
    box = torch.tensor([[8.0, 8.0, 40.0, 30.0]])
    answers = [
        model.decode(embedding, torch.tensor([0]), PromptTensors(*prompt), "hq").logits
        for prompt in (
            (box, *NO_POINTS),
            (None, point, label),
            (None, point, 1 - label),
            (box, point, label),
        )
    ]
    for n, first in enumerate(answers):
        for second in answers[n + 1 :]:
            assert (first - second).abs().max() > 1e-3


def test_a_box_is_drawn_by_the_share_of_each_cell_that_it_covers(model: CompactModel) -> None:
    maps = model._prompt_maps(boxes((1.0, 2.0, 5.0, 3.0)), 32)  # two pixels per cell
    assert maps[0, 0].sum() == pytest.approx(4.0 * 1.0 / 4)
    assert maps[0, 0, 1, :4].tolist() == pytest.approx([0.25, 0.5, 0.25, 0.0])
    assert maps[0, 1:].abs().sum() == 0


def test_a_loose_box_fades_where_its_object_may_end(model: CompactModel) -> None:
    box = boxes((10.0, 20.0, 50.0, 40.0))
    sharp, unaware = (
        model._prompt_maps(replace(box, loose=told), 64)[0, 0] for told in (False, True)
    )
    assert torch.equal(sharp, unaware)
    model.take_loose()
    faded = model._prompt_maps(replace(box, loose=True), 64)[0, 0]
    assert torch.equal(model._prompt_maps(box, 64)[0, 0], sharp)
    # Whole in the middle, half at the edges, nothing 15 % of the side beyond; as much in all.
    assert faded[30, 16:44].min() == 1 and faded[30, 3].item() == 0 and faded[30, 57] == 0
    assert faded[30, 9:11].mean() == pytest.approx(0.5) == faded[30, 49:51].mean()
    assert faded[19:21, 30].mean() == pytest.approx(0.5)
    assert faded.sum() == pytest.approx(40 * 20, rel=1e-3)


def test_points_are_drawn_where_they_are_and_by_their_label(model: CompactModel) -> None:
    prompt = PromptTensors(
        None, torch.tensor([[[41.0, 11.0], [9.0, 33.0]]]), torch.tensor([[1, 0]])
    )
    maps = model._prompt_maps(prompt, 32)
    assert divmod(int(maps[0, 1].argmax()), 32) == (5, 20)
    assert divmod(int(maps[0, 2].argmax()), 32) == (16, 4)
    assert maps[0, 0].sum() == 0


def test_the_same_weights_serve_another_input_size() -> None:
    small, large = CompactModel(CARD), CompactModel(replace(CARD, input_size_px=96))
    large.load_state_dict(small.state_dict())
    with torch.no_grad():
        found = large.eval().decode(
            large.encode(torch.zeros(1, 3, 96, 96)),
            torch.tensor([0]),
            boxes((8, 8, 40, 30)),
            "hq",
        )
    assert found.logits.shape == (1, 48, 48)


def changed(**settings: object) -> ModelCard:
    return replace(CARD, settings={**SETTINGS, **settings})


@pytest.mark.parametrize(
    ("card", "words"),
    [
        (replace(CARD, input_size_px=100), "takes 100 pixels; .* multiple of 16"),
        (replace(CARD, settings={**SETTINGS, "dept": 1}), "missing or unknown settings: dept"),
        (replace(CARD, settings={}), "missing or unknown settings: blocks, channels"),
        (changed(depth="x"), "model small has the setting depth = 'x'; give whole numbers from 1"),
        (changed(heads=-2), "model small has the setting heads = -2; give whole numbers from 1"),
        (changed(embed_dim=32.5), "setting embed_dim = 32.5; give whole numbers from 1"),
        (changed(channels=None), "the setting channels = None; give whole numbers from 1"),
        (changed(channels=[8, 16, 0, 32]), r"channels = \[8, 16, 0, 32\]; give whole numbers"),
        (changed(blocks=[0, -1, 1, 1]), r"blocks = \[0, -1, 1, 1\]; give whole numbers from 0"),
    ],
)
def test_a_card_that_does_not_fit_is_refused(card: ModelCard, words: str) -> None:
    with pytest.raises(ModelError, match=words):
        CompactModel(card)
