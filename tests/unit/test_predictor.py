"""The predictor: any mix of prompts in any batches, answered one by one."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from ellipses import EllipseModel, ellipse_card
from rossam.rossam_core.errors import EngineError, OptionError
from rossam.rossam_core.predictor import Predictor, choose_dtype
from rossam.rossam_core.prompts import PixelPrompt
from rossam.rossam_core.raster import Chip
from rossam.rossam_core.window import Window


def chip(col: int, row: int, side: int = 128, resized: int = 256) -> Chip:
    window = Window(col, row, side, resized, 256)
    return Chip(window, np.zeros((256, 256, 3), np.uint8), np.ones((256, 256), bool))


def test_prompts_of_every_shape_come_back_in_their_order() -> None:
    predictor = Predictor(EllipseModel(ellipse_card()), device="cpu")
    encoded = predictor.encode([chip(0, 0), chip(300, 200)])
    prompts = [
        PixelPrompt(1, (310, 210, 350, 230)),
        PixelPrompt(2, None, ((60.0, 70.0),), (1,)),
        PixelPrompt(3, (10, 20, 30, 60)),
        PixelPrompt(4, (10, 20, 30, 60), ((5.0, 5.0),), (0,)),
    ]
    instances = predictor.decode(encoded, [1, 0, 0, 0], prompts)
    assert [i.prompt.prompt_id for i in instances] == [1, 2, 3, 4]
    for instance, centre in zip(instances, [(330, 220), (60, 70), (20, 40), (20, 40)], strict=True):
        rows, cols = np.nonzero(instance.logits > 0)
        x = instance.x0_px + (cols.mean() + 0.5) * instance.step_px
        y = instance.y0_px + (rows.mean() + 0.5) * instance.step_px
        assert (x, y) == pytest.approx(centre, abs=1.0)
        assert instance.score == pytest.approx(0.9)
        assert 0.5 < instance.stability < 1


def test_the_crop_keeps_one_cell_around_the_mask_and_ends_where_the_padding_begins() -> None:
    predictor = Predictor(EllipseModel(ellipse_card()), device="cpu")
    encoded = predictor.encode([chip(0, 0, side=64, resized=128)])
    inside, beyond = predictor.decode(
        encoded, [0, 0], [PixelPrompt(1, (20, 20, 40, 40)), PixelPrompt(2, (40, 40, 90, 90))]
    )
    assert inside.step_px == 2
    assert (inside.logits[0] <= 0).all() and (inside.logits[:, -1] <= 0).all()
    assert (inside.logits[1] > 0).any() and (inside.logits[:, -2] > 0).any()
    # The raster's part of the input ends at 64 px.
    assert beyond.x0_px + beyond.logits.shape[1] * beyond.step_px == 64


def test_running_out_of_memory_halves_the_batch_and_goes_on() -> None:
    model = EllipseModel(ellipse_card(), largest_batch=3)
    predictor = Predictor(model, device="cpu", batch_size=10)
    encoded = predictor.encode([chip(n, 0) for n in range(10)])
    assert len(encoded.embedding) == 10
    assert predictor.batch_size == 2
    assert model.batches == [2] * 5


def test_when_not_even_one_window_fits_the_error_says_what_to_do() -> None:
    predictor = Predictor(EllipseModel(ellipse_card(), largest_batch=0), device="cpu")
    with pytest.raises(EngineError, match=r"not enough memory for a single window.*smaller model"):
        predictor.encode([chip(0, 0)])


def test_an_error_of_the_model_is_not_taken_for_a_lack_of_memory() -> None:
    class Broken(EllipseModel):
        def encode(self, pixels: torch.Tensor) -> None:
            raise RuntimeError("mat1 and mat2 shapes cannot be multiplied")

    with pytest.raises(RuntimeError, match="mat1"):
        Predictor(Broken(ellipse_card()), device="cpu").encode([chip(0, 0)])


@pytest.mark.skipif(torch.cuda.is_available(), reason="a CUDA device is there")
def test_a_device_that_is_not_there_is_refused() -> None:
    with pytest.raises(OptionError, match=r"Device cuda was asked for.*Choose auto"):
        Predictor(EllipseModel(ellipse_card()), device="cuda")


def test_precision_is_what_was_asked_for() -> None:
    cpu = torch.device("cpu")
    assert choose_dtype("bfloat16", cpu) is torch.bfloat16
    assert choose_dtype("float32", cpu) is torch.float32
