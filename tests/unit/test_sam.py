"""SAM answers as segment_anything's own predictor does, for many prompts and windows at once."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
import torch
from rossam.rossam_core.errors import ModelError
from rossam.rossam_core.models.base import MaskLogits, PromptTensors
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.models.sam import SamModel
from sam_states import SMALL, as_pixels, picture, randomise, small_card
from segment_anything import SamPredictor, sam_model_registry
from segment_anything.modeling import (
    ImageEncoderViT,
    MaskDecoder,
    PromptEncoder,
    Sam,
    TwoWayTransformer,
)
from torch import nn

BOXES = np.array(
    [[30.0, 40.0, 120.0, 100.0], [5.5, 200.25, 77.0, 250.0], [140.0, 8.0, 200.0, 30.0]]
)
POINTS = np.array(
    [[[60.0, 70.0], [200.0, 30.0]], [[40.5, 220.0], [9.0, 9.0]], [[170.0, 20.0], [150.0, 12.0]]]
)
LABELS = np.array([[1, 0], [1, 1], [0, 1]])
WINDOWS = [1, 0, 1]


def published(size: int = 256) -> Sam:
    """segment_anything's own whole, of the small model's sizes."""
    encoder = ImageEncoderViT(
        img_size=size,
        embed_dim=SMALL["embed_dim"],
        depth=SMALL["depth"],
        num_heads=SMALL["heads"],
        norm_layer=partial(nn.LayerNorm, eps=1e-6),
        use_rel_pos=True,
        window_size=14,
        global_attn_indexes=SMALL["global_blocks"],
    )
    grid = (size // 16, size // 16)
    return Sam(
        encoder,
        PromptEncoder(256, grid, (size, size), 16),
        MaskDecoder(transformer_dim=256, transformer=TwoWayTransformer(2, 256, 8, 2048)),
    ).eval()


@pytest.fixture(scope="module")
def both() -> tuple[SamPredictor, SamModel]:
    model = randomise(SamModel(small_card()))
    reference = published()
    reference.load_state_dict(model.state_dict())
    return SamPredictor(reference), model


PICTURES = (picture(256, 1), picture(256, 2))


def ask(
    model: SamModel, token: str, *, boxes: bool, points: bool, shift: float = 0.5
) -> MaskLogits:
    """Three prompts in two windows; segment_anything names pixels by centres, hence the shift."""
    k = 2 if points else 0
    prompts = PromptTensors(
        torch.tensor(BOXES + shift, dtype=torch.float32) if boxes else None,
        torch.tensor(POINTS[:, :k] + shift, dtype=torch.float32),
        torch.tensor(LABELS[:, :k]),
    )
    with torch.inference_mode():
        embedding = model.encode(as_pixels(*PICTURES))
        return model.decode(embedding, torch.tensor(WINDOWS), prompts, token)


def expected(
    predictor: SamPredictor, *, boxes: bool, points: bool, multimask: bool
) -> list[tuple[np.ndarray, np.ndarray]]:
    answers = []
    for n, window in enumerate(WINDOWS):
        predictor.set_image(PICTURES[window])
        _, scores, logits = predictor.predict(
            box=BOXES[n] if boxes else None,
            point_coords=POINTS[n] if points else None,
            point_labels=LABELS[n] if points else None,
            multimask_output=multimask,
        )
        answers.append((logits, scores))
    return answers


@pytest.mark.parametrize(("boxes", "points"), [(True, False), (False, True), (True, True)])
def test_logits_and_scores_are_those_of_segment_anything(both, boxes, points):
    predictor, model = both
    answer = ask(model, "sam", boxes=boxes, points=points)
    spread = 0.0
    for n, (logits, scores) in enumerate(
        expected(predictor, boxes=boxes, points=points, multimask=False)
    ):
        assert np.abs(answer.logits[n].numpy() - logits[0]).max() < 1e-4
        assert answer.score[n].item() == pytest.approx(scores[0], abs=1e-5)
        spread = max(spread, float(np.ptp(logits)))
    assert spread > 0.1  # a flat answer would agree with anything


def test_best_is_the_candidate_with_the_highest_predicted_iou(both):
    predictor, model = both
    answer = ask(model, "best", boxes=False, points=True)
    for n, (logits, scores) in enumerate(
        expected(predictor, boxes=False, points=True, multimask=True)
    ):
        assert len(scores) == 3
        assert np.abs(answer.logits[n].numpy() - logits[scores.argmax()]).max() < 1e-4
        assert answer.score[n].item() == pytest.approx(scores.max(), abs=1e-5)


def test_prompts_keep_their_places_under_mixed_precision(both):
    model = both[1]
    told = []
    hook = model.prompt_encoder.register_forward_hook(lambda *call: told.append(call[2][0]))
    size = model.card.input_size_px
    prompt = PromptTensors(
        torch.tensor([[10.1, 12.3, 140.7, 150.9]]),
        torch.zeros(1, 0, 2),
        torch.zeros(1, 0, dtype=torch.int64),
    )
    with torch.no_grad():
        embedding = model.encode(torch.zeros(1, 3, size, size))
        model.decode(embedding, torch.tensor([0]), prompt, "sam")
        with torch.autocast("cpu", dtype=torch.bfloat16):
            model.decode(embedding, torch.tensor([0]), prompt, "sam")
    hook.remove()
    assert torch.equal(*told)


def test_half_a_pixel_of_offset_would_be_seen(both):
    predictor, model = both
    answer = ask(model, "sam", boxes=True, points=False, shift=0.0)
    logits, _ = expected(predictor, boxes=True, points=False, multimask=False)[0]
    assert np.abs(answer.logits[0].numpy() - logits[0]).max() > 1e-3


def test_a_prompt_is_answered_alike_alone_and_among_others(both):
    _, model = both
    among = ask(model, "sam", boxes=True, points=False)
    with torch.inference_mode():
        embedding = model.encode(as_pixels(PICTURES[0]))
        alone = model.decode(
            embedding,
            torch.tensor([0]),
            PromptTensors(
                torch.tensor(BOXES[1:2] + 0.5, dtype=torch.float32),
                torch.zeros(1, 0, 2),
                torch.zeros(1, 0, dtype=torch.int64),
            ),
            "sam",
        )
    assert (alone.logits[0] - among.logits[1]).abs().max() < 1e-4


def test_published_and_folded_attention_agree():
    folded = randomise(SamModel(small_card()))
    plain = SamModel(small_card(), folded_attention=False).eval()
    plain.load_state_dict(folded.state_dict())
    with torch.inference_mode():
        a, b = (m.encode(as_pixels(PICTURES[0])).image for m in (folded, plain))
    assert (a - b).abs().max() < 1e-4


@pytest.mark.slow
def test_vit_b_at_its_real_size_answers_as_segment_anything():
    torch.manual_seed(0)
    reference = randomise(sam_model_registry["vit_b"]())
    model = SamModel(ModelCard("vit_b", "SAM ViT-B", "vit_b")).eval()
    model.load_state_dict(reference.state_dict())
    scene = picture(1024, 3)
    predictor = SamPredictor(reference)
    predictor.set_image(scene)
    box = np.array([300.0, 410.0, 520.5, 600.0])
    _, scores, logits = predictor.predict(box=box, multimask_output=False)
    with torch.inference_mode():
        answer = model.decode(
            model.encode(as_pixels(scene)),
            torch.tensor([0]),
            PromptTensors(
                torch.tensor(box[None] + 0.5, dtype=torch.float32),
                torch.zeros(1, 0, 2),
                torch.zeros(1, 0, dtype=torch.int64),
            ),
            "sam",
        )
    assert np.abs(answer.logits[0].numpy() - logits[0]).max() < 1e-4
    assert answer.score[0].item() == pytest.approx(scores[0], abs=1e-5)


def test_what_cannot_be_is_refused_with_a_sentence(both):
    _, model = both
    with pytest.raises(ModelError, match="small has no high-quality decoder, so no mask 'hq'"):
        ask(model, "hq", boxes=True, points=False)
    with pytest.raises(ModelError, match="'finest' is unknown; choose one of sam, best, hq, sum"):
        ask(model, "finest", boxes=True, points=False)
    with pytest.raises(ModelError, match="takes 250 pixels; vit_b needs a multiple of 16"):
        SamModel(small_card(input_size_px=250))
    with pytest.raises(ModelError, match="unknown setting 'layers'"):
        SamModel(small_card(settings={"layers": 3}))
    with pytest.raises(ModelError, match="width 64 cannot have 5 heads"):
        SamModel(small_card(settings=SMALL | {"heads": 5}))
    with pytest.raises(
        ModelError, match=r"4 blocks cannot have the global-attention blocks \[2, 5"
    ):
        SamModel(small_card(settings={"embed_dim": 64, "depth": 4, "heads": 4}))
    with pytest.raises(ModelError, match="no settings and no LoRA"):
        SamModel(ModelCard("t", "", "vit_tiny", lora_rank=4))
