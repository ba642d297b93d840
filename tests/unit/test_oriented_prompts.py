"""How an oriented box is told to a model that was trained on them, by every way to give one."""

from __future__ import annotations

import json
import math
from dataclasses import replace

import geopandas
import numpy as np
import pytest
import rossam
import shapely
from ellipses import EllipseModel, ellipse_card
from hypothesis import given
from hypothesis import strategies as st
from rossam.rossam_core.models.base import MaskLogits, PromptTensors
from rossam.rossam_core.oriented import OrientedBox, oriented_boxes
from rossam.rossam_core.predictor import Predictor
from shapely.geometry import Point

UPRIGHT = shapely.box(80, 60, 120, 76)
TURNED = shapely.affinity.rotate(UPRIGHT, 30)
KITE = shapely.Polygon([(100, 100), (130, 110), (160, 100), (130, 60)])


class Listening(EllipseModel):
    """Remembers what it was asked."""

    def __init__(self, *kinds: str) -> None:
        super().__init__(ellipse_card(prompt_kinds=kinds))
        self.asked: list[PromptTensors] = []

    def decode(self, embedding, window_index, prompts, mask_token) -> MaskLogits:
        self.asked.append(prompts)
        return super().decode(embedding, window_index, prompts, mask_token)


@pytest.fixture
def picture(make_raster):
    noise = np.random.default_rng(1).integers(1, 255, (3, 300, 400), dtype=np.uint8)
    return make_raster(noise, "picture.tif", crs=None, transform=None)


def asked(raster, prompts, *kinds, notice=lambda text: None, **how):
    """Points that the model got of each prompt, in pixels of its input."""
    model = Listening(*(kinds or ("box", "oriented")))
    predictor = Predictor(model, device="cpu", mask_token="sam")
    rossam.segment(raster, prompts, model=predictor, notice=notice, **how)
    return [points.numpy() for prompts in model.asked for points in prompts.points]


def frame(*shapes, **columns):
    return geopandas.GeoDataFrame(columns, geometry=list(shapes))


# Which points.


def test_the_points_are_the_centre_and_the_middles_of_the_short_edges():
    box = OrientedBox(100, 50, 40, 16, math.radians(30))
    x, y = 20 * math.cos(math.radians(30)), 20 * math.sin(math.radians(30))
    assert np.allclose(box.axis_points, [(100, 50), (100 - x, 50 - y), (100 + x, 50 + y)])


def test_a_square_has_no_direction():
    assert np.allclose(OrientedBox(7, 8, 20, 20, 0.3).axis_points, [(7, 8)] * 3)


@given(st.floats(6, 80), st.floats(0.3, 1.0), st.floats(-1.5, 1.5), st.integers(0, 1000))
def test_a_pixel_of_noise_moves_no_point_far(length, ratio, angle, seed):
    """Nearly square boxes too: with the midpoints as they are, they would jump by the whole box."""
    width = max(length * ratio, 4.0)
    shape = shapely.box(-length / 2, -width / 2, length / 2, width / 2)
    shape = shapely.affinity.rotate(shape, angle, (0, 0), use_radians=True)
    (clean,) = oriented_boxes(shapely.get_coordinates(shape)[None, :4])
    # The box of a mask that is a pixel off somewhere: sides and place change by up to a pixel.
    noise = np.random.default_rng(seed).uniform(-0.5, 0.5, (4, 2))
    grown = shapely.MultiPoint(shapely.get_coordinates(shape)[:4] + noise).minimum_rotated_rectangle
    (noisy,) = oriented_boxes(shapely.get_coordinates(grown)[None, :4])
    first, second = np.array(clean.axis_points), np.array(noisy.axis_points)
    # The axis has no direction, so the two outer points may change places.
    moved = min(np.hypot(*(first - second[order]).T).max() for order in ([0, 1, 2], [0, 2, 1]))
    assert moved <= 8


# By which way.


def test_only_a_model_trained_on_oriented_boxes_is_told(picture):
    assert [len(p) for p in asked(picture, frame(TURNED))] == [3]
    assert [len(p) for p in asked(picture, frame(TURNED), "box", "points")] == [0]


def test_upright_rectangles_are_oriented_only_where_that_is_said(picture):
    shapes = frame(UPRIGHT, TURNED)
    assert sorted(len(p) for p in asked(picture, shapes)) == [0, 3]
    assert [len(p) for p in asked(picture, shapes, oriented_upright=True)] == [3, 3]


def test_files_fields_and_polygons_tell_the_same(picture, tmp_path):
    corners = [tuple(xy) for xy in shapely.get_coordinates(TURNED)[:4]]
    flat = [value for xy in corners for value in xy]
    shares = [value / side for xy in corners for value, side in zip(xy, (400, 300), strict=True)]
    dota, yolo, soda = (tmp_path / name for name in ("dota.txt", "yolo.txt", "soda.json"))
    dota.write_text(" ".join(map(repr, map(float, flat))) + " ship 0\n", encoding="utf-8")
    yolo.write_text("3 " + " ".join(map(repr, map(float, shares))) + "\n", encoding="utf-8")
    annotation = {"poly": list(map(float, flat)), "category_id": 1}
    soda.write_text(json.dumps({"annotations": [annotation]}), encoding="utf-8")
    (drawn,) = asked(picture, frame(TURNED))
    for path in (dota, yolo, soda):
        (read,) = asked(picture, path)
        assert np.allclose(read, drawn, atol=0.01)
    fields = {"angle_field": "a", "width_field": "w", "height_field": "h"}
    numbers = frame(Point(100, 68), a=[30.0], w=[40], h=[16])
    (stated,) = asked(picture, numbers, **fields, angle_convention="opencv")
    assert np.allclose(stated, drawn, atol=0.01)


def test_upright_boxes_of_an_oriented_file_are_told_and_those_of_coco_not(picture, tmp_path):
    dota, coco = tmp_path / "boxes.txt", tmp_path / "boxes.json"
    dota.write_text("80 60 120 60 120 76 80 76 ship 0\n", encoding="utf-8")
    coco.write_text(json.dumps({"annotations": [{"bbox": [80, 60, 40, 16]}]}), encoding="utf-8")
    assert [len(p) for p in asked(picture, dota)] == [3]
    assert [len(p) for p in asked(picture, coco)] == [0]


def test_polygons_that_are_no_rectangle_are_counted_in_one_notice(picture):
    heard = []
    points = asked(picture, frame(KITE, TURNED, KITE, Point(9, 9)), notice=heard.append)
    assert sorted(len(p) for p in points) == [0, 0, 1, 3]
    assert heard == [
        "2 of 4 prompts are polygons that are no rectangle, so the model was not told how they "
        "lie; they count by the upright box around them."
    ]
    heard.clear()
    asked(picture, frame(KITE), "box", notice=heard.append)
    asked(picture, frame(TURNED, UPRIGHT), notice=heard.append)
    assert heard == []


def test_box_files_come_back_with_their_columns_on_a_map_too(make_raster, tmp_path):
    noise = np.random.default_rng(1).integers(1, 255, (3, 300, 400), dtype=np.uint8)
    raster = make_raster(noise, "placed.tif")  # EPSG:32632, half a metre
    boxes = tmp_path / "boxes.txt"
    boxes.write_text("gsd:0.5\n80 60 120 60 120 76 80 76 ship 1\n9e5 1 9e5 2 9e6 2 9e6 1 x 0\n")
    card = replace(ellipse_card(), prompt_kinds=("box",))
    predictor = Predictor(EllipseModel(card), device="cpu", mask_token="sam")
    found = rossam.segment(raster, boxes, model=predictor)
    assert list(found["label"]) == ["ship", "x"] and list(found["difficult"]) == [1, 0]
    assert list(found["status"]) == ["ok", "outside"]
    assert found.crs == "EPSG:32632"
    x, y = found.geometry.iloc[0].centroid.coords[0]
    assert (x, y) == pytest.approx((500_050, 4_999_966), abs=0.1)


def test_outlines_of_a_box_file_lie_where_qgis_shows_the_picture(picture, tmp_path):
    boxes = tmp_path / "boxes.txt"
    boxes.write_text("80 60 120 60 120 76 80 76 ship 1\n", encoding="utf-8")
    predictor = Predictor(EllipseModel(ellipse_card()), device="cpu", mask_token="sam")

    def lowest(**options):
        found = rossam.segment(picture, boxes, model=predictor, **options)
        assert list(found["status"]) == ["ok"]
        return found.total_bounds[1]

    assert lowest() == lowest(y_up=True) == pytest.approx(-76, abs=0.6)
    assert lowest(y_up=False) == pytest.approx(60, abs=0.6)
