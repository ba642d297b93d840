"""Boxes beside their object are moved onto it; exact ones, and those of other models, stay."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import geopandas
import numpy as np
import pytest
import rossam
import shapely
import torch
from ellipses import EllipseModel, ellipse_card
from rossam.rossam_core.box_alignment import aligned
from rossam.rossam_core.errors import ModelError
from rossam.rossam_core.models.base import Embedding, MaskLogits, PromptTensors
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.oriented import OrientedBox
from rossam.rossam_core.predictor import Instance, Predictor
from rossam.rossam_core.prompts import PixelPrompt
from rossam.rossam_core.raster import Chip
from rossam.rossam_core.window import Window
from torch import Tensor

OBJECT = (40.0, 50.0, 60.0, 80.0)  # in pixels of the raster, two of the input each


class Leaning(EllipseModel):
    """Answers a loose box with an ellipse of its size whose middle leans to the object's.

    Any other box is answered by the ellipse that touches it.

    Attributes:
        share: Of the way.
    """

    share = 0.6

    def decode(
        self, embedding: Embedding, window_index: Tensor, prompts: PromptTensors, mask_token: str
    ) -> MaskLogits:
        if prompts.boxes is not None and prompts.loose:
            assert not prompts.labels.numel()
            low, high = np.reshape(OBJECT, (2, 2))
            middle = torch.tensor(low + high, dtype=torch.float32)
            away = middle - (prompts.boxes[:, :2] + prompts.boxes[:, 2:]) / 2
            prompts = replace(prompts, boxes=prompts.boxes + (self.share * away).repeat(1, 2))
        return super().decode(embedding, window_index, prompts, mask_token)


def predictor(align_boxes_from: float = 0.03) -> Predictor:
    return Predictor(Leaning(loose_card(align_boxes_from)), device="cpu")


def loose_card(align_boxes_from: float = 0.03, *kinds: str) -> ModelCard:
    return ellipse_card(
        align_boxes_from=align_boxes_from, prompt_kinds=("box", "loose", "points", *kinds)
    )


def ask(model: Predictor, *prompts: PixelPrompt, exact_boxes: bool = False) -> list[Instance]:
    chip = Chip(
        Window(0, 0, 128, 256, 256),
        np.zeros((256, 256, 3), np.uint8),
        np.ones((256, 256), bool),
    )
    index = [0] * len(prompts)
    return model.decode(model.encode([chip]), index, prompts, exact_boxes=exact_boxes)


def moved(x: float, y: float) -> PixelPrompt:
    x0, y0, x1, y1 = OBJECT
    return PixelPrompt(7, (x0 + x, y0 + y, x1 + x, y1 + y))


def test_the_extent_lies_where_the_logits_fall_through_zero() -> None:
    (instance,) = ask(predictor(), PixelPrompt(1, (30.7, 20.2, 61.4, 60.9)), exact_boxes=True)
    middle = np.array([46.05, 40.55])
    half = np.array([30.7, 40.7]) / 2
    assert instance.extent == pytest.approx((*(middle - half), *(middle + half)), abs=0.25)


def test_the_extent_ends_with_the_window() -> None:
    instance = Instance(
        moved(0, 0), np.ones((3, 4), np.float32), 10.0, 20.0, 2.0, score=1.0, stability=1.0
    )
    assert instance.extent == (10, 20, 18, 26)
    assert replace(instance, logits=np.zeros((0, 0), np.float32)).extent is None


def test_a_displaced_box_is_moved_onto_its_object() -> None:
    x, y = 2.0, -3.0  # a tenth of the sides
    (stays,) = ask(predictor(), moved(x, y), exact_boxes=True)
    (follows,) = ask(predictor(), moved(x, y))
    assert stays.extent == pytest.approx([*np.add(OBJECT, np.tile([x, y], 2))], abs=0.2)
    assert follows.extent == pytest.approx([*np.add(OBJECT, np.tile([x, y], 2) * 0.4)], abs=0.2)
    # Who asked is told of the prompt that was asked.
    assert follows.prompt == moved(x, y)


def test_of_many_prompts_only_those_that_need_it_are_moved() -> None:
    prompts = [moved(0, 0), moved(2, 0), PixelPrompt(3, None, ((50.0, 65.0),), (1,)), moved(0, 3)]
    exact = ask(predictor(), *prompts, exact_boxes=True)
    found = ask(predictor(), *prompts)
    assert [instance.prompt for instance in found] == prompts
    same = [np.array_equal(a.logits, b.logits) for a, b in zip(exact, found, strict=True)]
    assert same == [True, False, True, False]


def test_what_a_moved_box_does_not_find_is_asked_with_the_box_as_it_was() -> None:
    asked = moved(2, 0)

    class Blind(Leaning):
        def decode(
            self, embedding: Embedding, index: Tensor, prompts: PromptTensors, token: str
        ) -> MaskLogits:
            answer = super().decode(embedding, index, prompts, token)
            away = (prompts.boxes[:, 0] - 2 * asked.box[0]).abs() > 0.1
            return (
                answer
                if prompts.loose
                else replace(answer, logits=torch.where(away[:, None, None], -1.0, answer.logits))
            )

    blind = Predictor(Blind(loose_card()), device="cpu")
    (found,) = ask(blind, asked)
    (exact,) = ask(blind, asked, exact_boxes=True)
    assert exact.logits.size and np.array_equal(found.logits, exact.logits)


def test_nothing_is_asked_twice_where_the_coarse_mask_is_the_wanted_one() -> None:
    loose = []

    class Counting(Leaning):
        def decode(
            self, embedding: Embedding, index: Tensor, prompts: PromptTensors, token: str
        ) -> MaskLogits:
            loose.append(prompts.loose)
            return super().decode(embedding, index, prompts, token)

    (found,) = ask(Predictor(Counting(loose_card()), device="cpu", mask_token="sam"), moved(2, 0))
    assert loose == [True, False]
    (wanted,) = ask(predictor(), moved(2, 0))
    assert np.array_equal(found.logits, wanted.logits)


def test_other_models_take_boxes_as_they_are() -> None:
    (found,) = ask(predictor(0.0), moved(2, 0))
    (exact,) = ask(predictor(0.0), moved(2, 0), exact_boxes=True)
    assert np.array_equal(found.logits, exact.logits)


def test_what_is_no_displaced_object_is_left() -> None:
    box = (0.0, 0.0, 10.0, 20.0)
    assert aligned(box, (0.2, 0.3, 10.2, 20.3), 0.03) is None
    assert aligned(box, (0.5, 0.3, 10.5, 20.3), 0.03) == (0.5, 0, 10.5, 20)
    # Its size stays, whatever that of the answer is.
    assert aligned(box, (1.0, 2.0, 10.5, 19.0), 0.03) == (0.75, 0, 10.75, 20)
    # It runs into a neighbour, it misses an end.
    assert aligned(box, (0.0, 0.0, 12.0, 20.0), 0.03) is None
    assert aligned(box, (-0.1, 1.5, 10.1, 20.0), 0.03) is None
    # Half of it was found, say.
    assert aligned(box, (0.0, 0.0, 5.0, 20.0), 0.03) is None
    assert aligned(box, (0.5, 8.0, 10.5, 28.0), 0.03) is None


def test_a_click_more_keeps_the_box_on_its_object() -> None:
    clicked = replace(moved(2, -3), points=((50.0, 65.0),), labels=(1,))
    (found,) = ask(predictor(), clicked)
    assert found.extent == pytest.approx(ask(predictor(), moved(2, -3))[0].extent)


def test_a_model_that_is_told_how_a_box_lies_keeps_it_where_that_was_said() -> None:
    lies = OrientedBox(52, 65, 30, 20, math.pi / 2)
    told = replace(moved(2, 0), oriented=lies)
    (found,) = ask(Predictor(Leaning(loose_card(0.03, "oriented")), device="cpu"), told)
    (exact,) = ask(predictor(0.0), told)
    assert np.array_equal(found.logits, exact.logits)


def test_a_mask_that_is_no_number_says_nothing_about_the_box() -> None:
    class Broken(Leaning):
        def decode(self, *arguments: Any) -> MaskLogits:
            answer = super().decode(*arguments)
            answer.logits[:, 30, 25] = math.nan
            return answer

    (found,) = ask(Predictor(Broken(loose_card()), device="cpu"), moved(2, 0))
    assert found.extent is None and np.isnan(found.logits).any()


@pytest.mark.parametrize("value", [-0.1, 0.2])
def test_a_card_that_cannot_be_meant_is_refused(value: float) -> None:
    with pytest.raises(ModelError, match="align_boxes_from"):
        loose_card(value)


def test_boxes_are_aligned_only_by_models_that_know_loose_ones() -> None:
    with pytest.raises(ModelError, match="has boxes aligned, but the model was not trained on"):
        ellipse_card(align_boxes_from=0.03)
    with pytest.raises(ModelError, match="gives a vit_b loose boxes; only compact models"):
        ellipse_card(architecture="vit_b", prompt_kinds=("box", "loose"))


@pytest.mark.parametrize("exact", [False, True])
def test_the_option_keeps_boxes_where_they_are(
    exact: bool, make_raster: Callable[..., str]
) -> None:
    pixels = np.random.default_rng(1).integers(1, 255, (3, 128, 128), dtype=np.uint8)
    raster = make_raster(pixels, crs=None, transform=None)
    boxes = geopandas.GeoSeries([shapely.box(*moved(2, -3).box)])
    found = rossam.segment(raster, boxes, model=predictor(), y_up=False, exact_boxes=exact)
    left_over = 1.0 if exact else 0.4
    middle = (50 + left_over * 2, 65 - left_over * 3)
    assert found.geometry[0].centroid.coords[0] == pytest.approx(middle, abs=0.1)
