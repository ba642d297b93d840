"""Models take windows of other sizes: nothing moves, and at their own size nothing changes."""

from __future__ import annotations

import geopandas
import numpy as np
import pytest
import rossam
import shapely
import torch
from rossam.rossam_core.errors import ModelError
from rossam.rossam_core.models.base import PromptTensors
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.models.checkpoints import load_checkpoint, save_model
from rossam.rossam_core.models.sam import SamModel
from sam_states import SMALL, as_pixels, picture, randomise, small_card

GLOBAL = {f"image_encoder.blocks.{n}.attn.rel_pos_{side}" for n in (1, 3) for side in "hw"}
POSITIONS = {"image_encoder.pos_embed", *GLOBAL}


def answer(model, size):
    prompts = PromptTensors(
        torch.tensor([[0.2, 0.3, 0.6, 0.7]]) * size,
        torch.zeros(1, 0, 2),
        torch.zeros(1, 0, dtype=torch.int64),
    )
    with torch.inference_mode():
        embedding = model.encode(as_pixels(picture(size, 1)))
        return model.decode(embedding, torch.tensor([0]), prompts, "sam")


def state(model):
    return {name: value.clone() for name, value in model.state_dict().items()}


def test_the_size_that_a_model_has_changes_nothing():
    model = randomise(SamModel(small_card()))
    before, asked = state(model), answer(model, 256)
    model.resize(256)
    assert all(torch.equal(value, before[name]) for name, value in state(model).items())
    again = answer(model, 256)
    assert torch.equal(again.logits, asked.logits) and torch.equal(again.score, asked.score)


@pytest.mark.parametrize("size", [160, 224, 448])
def test_only_positions_change_and_masks_cover_the_input(size):
    model = randomise(SamModel(small_card()))
    before = state(model)
    model.resize(size)
    after = state(model)
    assert {n for n in after if not torch.equal(after[n], before[n])} == POSITIONS
    assert all(torch.isfinite(value).all() for value in after.values())
    assert model.card.input_size_px == size
    assert answer(model, size).logits.shape == (1, size // 4, size // 4)


def smooth(model, size):
    """Gives a model positions that are a known function of the place in the input, 0 to 1."""
    grid = size // 16
    place = (torch.arange(grid) + 0.5) / grid
    waves = torch.stack([torch.sin(2 * place), torch.cos(3 * place)])
    for number in range(model.image_encoder.pos_embed.shape[-1]):
        rows, columns = waves[number % 2], waves[(number // 2) % 2]
        model.image_encoder.pos_embed.data[0, :, :, number] = rows[:, None] + columns
    apart = torch.arange(1 - grid, grid) / grid
    for block in (model.image_encoder.blocks[n] for n in (1, 3)):
        for table in (block.attn.rel_pos_h, block.attn.rel_pos_w):
            table.data[:] = torch.sin(2 * apart)[:, None]
    return model


@pytest.mark.parametrize(("native", "wanted"), [(256, 224), (512, 224), (224, 448)])
def test_positions_stay_at_their_place_in_the_input(native, wanted):
    model = smooth(SamModel(small_card(input_size_px=native)), native)
    model.resize(wanted)
    expected = smooth(SamModel(small_card(input_size_px=wanted)), wanted)
    inner = slice(4, -4)  # at the rim cubic interpolation has nothing beyond to go by
    found, truth = (m.image_encoder.pos_embed.data[0] for m in (model, expected))
    # Half a token of shift would be a difference of more than 0.05.
    assert (found[inner, inner] - truth[inner, inner]).abs().max() < 0.01
    for n in (1, 3):
        tables = [m.image_encoder.blocks[n].attn.rel_pos_h.data for m in (model, expected)]
        assert (tables[0] - tables[1])[inner].abs().max() < 0.01
        middle = len(tables[0]) // 2
        assert tables[0][middle].abs().max() < 1e-6  # no distance is no distance at any size


def test_there_and_back_again_is_nearly_the_same():
    model = smooth(SamModel(small_card(input_size_px=512)), 512)
    before = state(model)
    model.resize(224)
    model.resize(512)
    for name in POSITIONS:
        after = state(model)[name]
        assert after.shape == before[name].shape
        assert (after - before[name]).abs().mean() < 0.02


def test_a_resized_model_is_saved_and_loaded_with_its_size(tmp_path):
    model = randomise(SamModel(small_card()))
    model.resize(224)
    save_model(model, tmp_path / "small")
    loaded = load_checkpoint(tmp_path / "small")
    assert loaded.card.input_size_px == 224
    assert torch.equal(answer(loaded, 224).logits, answer(model, 224).logits)


def test_a_resized_model_learns_through_the_same_parameters():
    model = SamModel(small_card())
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    model.resize(224)
    model.encode(as_pixels(picture(224))).image.mean().backward()
    before = model.image_encoder.pos_embed.detach().clone()
    optimizer.step()
    assert not torch.equal(before, model.image_encoder.pos_embed)


def test_a_vit_tiny_has_no_positions_to_fit():
    model = SamModel(ModelCard("t", "", "vit_tiny")).eval()
    before = state(model)
    model.resize(224)
    assert all(torch.equal(value, before[name]) for name, value in state(model).items())
    assert answer(model, 224).logits.shape == (1, 56, 56)


@pytest.mark.parametrize("size", [0, 8, 250])
def test_sizes_that_no_patch_fits_are_refused(size):
    with pytest.raises(ModelError, match=f"takes {size} pixels; vit_b needs a multiple of 16"):
        SamModel(small_card(settings=SMALL)).resize(size)


@pytest.mark.parametrize("size", [128, 192, 320])
def test_the_bundled_model_outlines_a_disc_at_any_input_size(make_raster, size):
    rows, columns = np.mgrid[:200, :200] + 0.5
    discs = [(60.5, 70.25, 12.0), (140.0, 60.0, 20.0), (100.0, 150.0, 8.0)]
    pixels = 70 + 8 * np.sin(columns / 9) + 8 * np.cos(rows / 7)
    for x, y, radius in discs:
        pixels[np.hypot(columns - x, rows - y) < radius] = 215
    path = make_raster(np.stack([pixels] * 3).astype(np.uint8), crs=None, transform=None)
    truths = [shapely.Point(x, y).buffer(radius, 64) for x, y, radius in discs]
    found = rossam.segment(path, geopandas.GeoSeries([t.envelope for t in truths]), input_size=size)
    for shape, truth in zip(found.geometry, truths, strict=True):
        assert shape.intersection(truth).area / shape.union(truth).area > 0.85
        assert shape.centroid.distance(truth.centroid) < 0.4
    with pytest.raises(ModelError, match="takes 100 pixels"):
        rossam.load_model(input_size=100)
