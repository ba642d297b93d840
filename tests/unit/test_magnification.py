"""Small objects are enlarged: sides by SOPSeg's formula, windows, and outlines that stay exact."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import geopandas
import numpy as np
import pytest
import rasterio
import rossam
import shapely
from affine import Affine
from ellipses import EllipseModel, ellipse_card
from hypothesis import given
from hypothesis import strategies as st
from rossam.rossam_core.errors import ModelError, OptionError
from rossam.rossam_core.interactive.windows import Ground, base_window, views
from rossam.rossam_core.magnification import Magnification
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.options import SegmentOptions
from rossam.rossam_core.predictor import Predictor
from rossam.rossam_core.prompts import PixelPrompt
from rossam.rossam_core.windows import WindowPolicy, plan

CARD = ModelCard("m", "", "vit_b", input_size_px=224, window_px=512, point_window_px=300)
MAGNIFIED = SegmentOptions(strategy="magnified")


def window_of(prompt, width=4000, height=3000, card=CARD, options=MAGNIFIED):
    (planned,) = plan([prompt], width, height, WindowPolicy.from_options(card, options))
    return planned.window


def box(x, y, w, h):
    return PixelPrompt(1, (x - w / 2, y - h / 2, x + w / 2, y + h / 2))


@pytest.mark.parametrize(
    ("object_px", "side"),
    [(8, 16), (16, 32), (32, 64), (64, 94.97), (100, 129.8), (200, 226.6), (300, 323.4),
     (512, 528.5), (1024, 1024)],
)  # fmt: skip
def test_sides_are_those_of_the_formula(object_px, side):
    found = Magnification().side_px(object_px)
    assert side - 0.05 <= found < side + 1.05  # rounded up
    window = window_of(box(2000, 1500, object_px, object_px / 3))
    assert (window.side_px, window.resized_px, window.input_px) == (found, 224, 224)


def test_sides_are_whole_and_no_rounding_error_adds_a_pixel():
    assert Magnification().side_px(0.1 * 3 / 0.3 * 20) == 40
    assert Magnification().side_px(10.3) == 21
    # A box of two pixels is as uncertain as it is large.
    assert Magnification().side_px(2) == 16
    assert Magnification(slope=0.1).side_px(900) == 900


@given(st.floats(0.1, 1024), st.floats(0.1, 1024))
def test_larger_objects_get_larger_windows_that_hold_them(one, other):
    small, large = sorted((one, other))
    sides = Magnification().side_px(small), Magnification().side_px(large)
    assert small <= sides[0] <= sides[1] <= 1024


def test_all_numbers_are_options_and_a_card_may_hold_its_own():
    own = replace(CARD, magnification={"below_px": 20.0, "context": 3.0, "largest_px": 400.0})
    assert window_of(box(500, 500, 10, 10), card=own).side_px == 30
    assert window_of(box(500, 500, 20, 10), card=own).side_px == 60
    changed = replace(MAGNIFIED, magnify_context=4.0)
    assert window_of(box(500, 500, 10, 10), card=own, options=changed).side_px == 40
    steep = replace(MAGNIFIED, magnify_below=10.0, magnify_slope=1.5, magnify_largest=90.0)
    assert window_of(box(500, 500, 30, 10), options=steep).side_px == 50
    assert window_of(box(500, 500, 70, 10), options=steep).side_px == 90


def test_windows_shift_inside_at_borders_and_are_padded_only_where_the_raster_ends():
    corner = window_of(box(3, 4, 30, 30))
    assert (corner.col, corner.row, corner.side_px) == (0, 0, 38)
    far = window_of(box(3995, 2990, 30, 30))
    assert (far.col + far.side_px, far.row + far.side_px) == (4000, 3000)
    # On a picture smaller than its window an object keeps the size that the model knows.
    tiny = window_of(box(10, 10, 18, 18), width=20, height=20)
    assert (tiny.col, tiny.row, tiny.side_px) == (0, 0, 36)


def test_an_object_beyond_the_largest_window_gets_one_that_holds_it():
    window = window_of(box(2000, 1500, 1800, 500))
    assert window.side_px == 2000  # max_fill 0.9
    assert window.col <= 1100 and window.col + window.side_px >= 2900
    assert window_of(box(2000, 1500, 3900, 500)).side_px == 4000


def test_points_alone_get_their_usual_window():
    window = window_of(PixelPrompt(1, None, ((700.0, 700.0),), (1,)))
    assert (window.side_px, window.resized_px) == (300, 224)
    both = PixelPrompt(1, (690.0, 690.0, 710.0, 710.0), ((700.0, 700.0),), (1,))
    assert window_of(both).side_px == 40


@pytest.mark.parametrize("options", [{"window_size": 112}, {"upsampling": 2.0}])
@pytest.mark.parametrize("strategy", ["magnified", "whole"])
def test_a_window_size_centres_the_windows_of_a_model_that_knows_none(strategy, options):
    own = replace(CARD, strategy=strategy)
    window = window_of(box(500, 500, 10, 10), card=own, options=SegmentOptions(**options))
    assert (window.col, window.row, window.side_px) == (444, 444, 112)


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"strategy": "magnified", "window_size": 300}, "magnified chooses each window by its obj"),
        ({"strategy": "magnified", "upsampling": 2.0}, "it has no window size and upsampling"),
        ({"strategy": "centred", "magnify_below": 20.0}, "but the strategy is centred"),
        ({"strategy": "magnified", "magnify_largest": 50.0}, "must be larger than that of a small"),
        ({"strategy": "magnified", "magnify_context": 0.5}, "windows of 0.5 times their size"),
    ],
)
def test_what_does_not_fit_is_refused(options, words):
    with pytest.raises(OptionError, match=words):
        WindowPolicy.from_options(CARD, SegmentOptions(**options))


@pytest.mark.parametrize("wrong", [{"m": 32}, {"below_px": -3}, {"context": 0.5}])
def test_a_card_with_a_wrong_magnification_is_refused(wrong):
    with pytest.raises(ModelError, match="The card of model m is wrong"):
        replace(CARD, magnification=wrong)


def test_a_click_session_magnifies_a_box_as_a_segmentation_does():
    card = replace(CARD, strategy="magnified")
    policy = WindowPolicy.from_options(card, SegmentOptions())
    ground = Ground(4000, 3000, card, policy)
    prompt = box(1000, 900, 24, 10)
    window = base_window(prompt, ground, None, [])
    assert window == window_of(prompt) and window.side_px == 48
    fast = Ground(4000, 3000, replace(card, architecture="compact"), policy)
    assert [v.window.side_px for v in views(prompt, window, fast)] == [48, 30, 96]


def blank(path: Path, side: int = 300) -> str:
    values = np.random.default_rng(3).integers(1, 255, (3, side, side), dtype=np.uint8)
    profile = {"driver": "GTiff", "width": side, "height": side, "count": 3, "dtype": "uint8"}
    transform = Affine(0.5, 0, 500_000, 0, -0.5, 5_900_000)
    with rasterio.open(path, "w", **profile, crs="EPSG:32632", transform=transform) as file:
        file.write(values)
    return str(path)


@pytest.mark.parametrize("input_px", [160, 224, 256])
def test_outlines_lie_where_the_objects_are(tmp_path, input_px):
    """The ellipse in a box is known exactly, so a shift by half a pixel would show."""
    raster = blank(tmp_path / "scene.tif")
    boxes = [(40.3, 50.8, 5, 4), (200.5, 100.1, 20, 9), (4.0, 5.0, 12, 9), (296, 295, 10, 14)]
    shapes = [shapely.box(x - rx, y - ry, x + rx, y + ry) for x, y, rx, ry in boxes]
    on_map = [0.5, 0, 0, -0.5, 500_000, 5_900_000]
    prompts = geopandas.GeoSeries(
        [shapely.affinity.affine_transform(s, on_map) for s in shapes], crs="EPSG:32632"
    )
    model = EllipseModel(ellipse_card(input_size_px=input_px))
    predictor = Predictor(model, device="cpu", mask_token="sam")
    found = rossam.segment(raster, prompts, model=predictor, strategy="magnified")
    assert list(found.status) == ["ok", "ok", "border", "border"]
    for shape, box_px in zip(found.geometry, shapes, strict=True):
        inside = box_px.intersection(shapely.box(0, 0, 300, 300))
        x0, y0, x1, y1 = inside.bounds
        truth = shapely.affinity.scale(
            shapely.Point((x0 + x1) / 2, (y0 + y1) / 2).buffer(1, 64), (x1 - x0) / 2, (y1 - y0) / 2
        )
        truth = shapely.affinity.affine_transform(truth, on_map)
        assert shape.intersection(truth).area / shape.union(truth).area > 0.96
        assert shape.centroid.distance(truth.centroid) < 0.05  # a tenth of a pixel
