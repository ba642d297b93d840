"""Masks as systems give them, on the grid of the picture."""

from __future__ import annotations

import re
from pathlib import Path

import cv2
import geopandas
import numpy as np
import pytest
import rossam
import shapely
import torch
from ellipses import EllipseModel, ellipse_card
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.options import SegmentOptions
from rossam.rossam_core.predictor import Predictor
from rossam.training.comparison import Asked
from rossam.training.pictures import ArrayPicture
from rossam.training.scenes import Scene, TrainingObject
from rossam.training.systems import BoxItself, Found, Frame, GrabCut, PromptedModel, drawn
from sam_states import file_shapes, hollow


def _whole(found: Found, size: tuple[int, int]) -> np.ndarray:
    canvas = np.zeros(size, dtype=bool)
    rows, columns = found.mask.shape
    canvas[found.row : found.row + rows, found.col : found.col + columns] = found.mask
    return canvas


def _overlap(one: np.ndarray, other: np.ndarray) -> float:
    return float((one & other).sum() / (one | other).sum())


def test_a_pixel_belongs_to_a_shape_that_holds_its_centre() -> None:
    found = drawn(shapely.box(1.4, 0.6, 4.6, 3.0), (10, 10))
    assert (found.col, found.row) == (1, 0)
    # Centres 1.5, 2.5, 3.5, 4.5 across; 1.5 and 2.5 down, 0.5 lies above the edge at 0.6.
    assert found.mask.tolist() == [[False] * 4, [True] * 4, [True] * 4]
    ring = shapely.box(0, 0, 4, 4) - shapely.box(1, 1, 3, 3)
    assert drawn(ring, (10, 10)).mask.sum() == 12


def test_a_shape_is_cut_at_the_frame() -> None:
    found = drawn(shapely.box(-3, -2, 2, 3), (10, 10))
    assert (found.col, found.row, found.mask.shape) == (0, 0, (3, 2))
    assert found.mask.all()
    assert drawn(shapely.box(20, 20, 30, 30), (10, 10)).mask.size == 0
    assert drawn(shapely.box(1.6, 1.6, 2.4, 2.4), (10, 10)).mask.size == 0


def test_the_box_itself_is_filled() -> None:
    pixels = np.zeros((20, 30, 3), dtype=np.uint8)
    found = BoxItself().segment(pixels, np.array([[2.0, 3.0, 12.0, 8.0]]))
    assert np.flatnonzero(_whole(found[0], (20, 30)).any(axis=0)).tolist() == list(range(2, 12))
    assert found[0].mask.sum() == 50


def test_grabcut_finds_a_disc_that_fills_its_box_badly() -> None:
    pixels = np.full((120, 140, 3), (60, 90, 60), dtype=np.uint8)
    pixels += np.random.default_rng(0).integers(0, 12, pixels.shape, dtype=np.uint8)
    true = np.zeros((120, 140), dtype=np.uint8)
    cv2.circle(true, (70, 55), 25, 1, -1)
    pixels[true > 0] = (200, 190, 180)
    box = np.array([[44.0, 29.0, 97.0, 82.0]])
    found = GrabCut().segment(pixels, box)[0]
    assert _overlap(_whole(found, true.shape), true > 0) > 0.95
    again = GrabCut().segment(pixels, box)[0]
    assert np.array_equal(found.mask, again.mask)


def test_grabcut_answers_with_the_box_where_it_has_no_background() -> None:
    pixels = np.zeros((20, 20, 3), dtype=np.uint8)
    found = GrabCut().segment(pixels, np.array([[0.0, 0.0, 20.0, 20.0]]))[0]
    assert found.mask.shape == (20, 20)
    assert found.mask.all()


@pytest.mark.parametrize("strategy", ["whole", "centred", "shared"])
def test_a_model_answers_where_it_was_asked(strategy: str) -> None:
    """The known answer is the ellipse in the box: half a pixel of shift would show."""
    system = PromptedModel(
        Predictor(EllipseModel(ellipse_card()), device="cpu"),
        SegmentOptions(strategy=strategy),
        "ellipses",
    )
    pixels = np.zeros((200, 300, 3), dtype=np.uint8)
    boxes = np.array([[100.0, 60.0, 140.0, 90.0], [258.0, 150.0, 298.0, 198.0]])
    for box, found in zip(boxes, system.segment(pixels, boxes), strict=True):
        x0, y0, x1, y1 = box
        rows, columns = np.mgrid[:200, :300] + 0.5
        true = np.hypot(
            (columns - (x0 + x1) / 2) / (x1 - x0) * 2, (rows - (y0 + y1) / 2) / (y1 - y0) * 2
        )
        # A cell of the model's mask is 2 pixels wide with the pipeline, and 4.7 without.
        least = 0.95 if strategy == "whole" else 0.98
        assert _overlap(_whole(found, (200, 300)), true < 1) > least
        assert found.score == pytest.approx(0.9)
        assert found.scale == pytest.approx(256 / 300 if strategy == "whole" else 2)


def test_it_says_how_far_a_large_object_was_really_enlarged() -> None:
    system = PromptedModel(
        Predictor(EllipseModel(ellipse_card()), device="cpu"),
        SegmentOptions(strategy="centred", upsampling=4),
        "ellipses",
    )
    pixels = np.zeros((400, 400, 3), dtype=np.uint8)
    boxes = np.array([[100.0, 100.0, 120.0, 120.0], [100.0, 100.0, 228.0, 200.0]])
    scales = [found.scale for found in system.segment(pixels, boxes)]
    # 64 px fill the input of 256; 128 px must not take more than half of their window.
    assert scales == [4.0, 1.0]


def test_the_identity_of_a_model_names_weights_and_windows() -> None:
    def identity(card: ModelCard) -> str:
        predictor = Predictor(EllipseModel(card), device="cpu")
        return PromptedModel(predictor, SegmentOptions(strategy="whole"), "title").identity

    told = identity(ellipse_card(sha256="abc"))
    assert re.fullmatch("ellipses sha256 abc card [0-9a-f]{8} sam strategy whole", told)
    assert identity(ellipse_card(sha256="abc", title="Another title")) == told
    assert identity(ellipse_card(sha256="abc", window_px=48)) != told


def test_two_files_of_one_name_are_two_systems(tmp_path: Path) -> None:
    """What was measured of one is never shown for another, nor for a file that was retrained."""
    names = []
    for folder, value in (("run1", 0.01), ("run2", 0.02), ("run1", 0.03)):
        path = tmp_path / folder / "model.pth"
        path.parent.mkdir(exist_ok=True)
        torch.save(hollow(file_shapes("vit_tiny", high_quality=False), value), path)
        for system, _ in Asked(str(path), device="cpu").systems():
            names.append(system.identity)
    assert len(set(names)) == 6
    assert not any("unknown" in name for name in names)


def test_a_scene_in_memory_is_answered_as_its_file_is(tmp_path: Path) -> None:
    pixels = np.full((180, 240, 3), (70, 80, 60), dtype=np.uint8)
    cv2.ellipse(pixels, (80, 90), (30, 18), 25, 0, 360, (210, 205, 200), -1)
    cv2.rectangle(pixels, (150, 40), (200, 70), (180, 60, 50), -1)
    path = tmp_path / "scene.png"
    cv2.imwrite(str(path), pixels[..., ::-1])
    boxes = np.array([[50.0, 68.0, 110.0, 112.0], [150.0, 40.0, 201.0, 71.0]])
    predictor = rossam.load_model(device="cpu")
    system = PromptedModel(predictor, SegmentOptions(strategy="centred"), "tiny")
    prompts = geopandas.GeoDataFrame(geometry=shapely.box(*boxes.T))
    outlines = rossam.segment(path, prompts, model=predictor, y_up=False, strategy="centred")
    for found, shape in zip(system.segment(pixels, boxes), outlines.geometry, strict=True):
        assert np.array_equal(
            _whole(found, (180, 240)), _whole(drawn(shape, (180, 240)), (180, 240))
        )
        assert found.mask.sum() > 500


def test_a_block_is_shown_with_what_lies_around_it() -> None:
    picture = ArrayPicture(np.zeros((1000, 1200, 3), dtype=np.uint8))
    item = TrainingObject("s", "c", "s/1", picture, shapely.box(500, 500, 520, 520))
    whole = Scene("s", "g", picture, (item,))
    block = Scene("s", "g", picture, (item,), (800, 0, 400, 400))
    assert Frame.of(whole) == Frame(0, 0, 1200, 1000)
    assert Frame.of(block) == Frame(700, 0, 500, 500)
