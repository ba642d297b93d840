"""Slanting boxes are seen level by models that know upright boxes only."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import geopandas
import numpy as np
import pytest
import rossam
import shapely
from affine import Affine
from ellipses import EllipseModel, ellipse_card
from rossam.rossam_core.models.base import MaskLogits, PromptTensors
from rossam.rossam_core.options import SegmentOptions
from rossam.rossam_core.oriented import OrientedBox
from rossam.rossam_core.predictor import Predictor
from rossam.rossam_core.prompts import PixelPrompt
from rossam.rossam_core.raster import Raster
from rossam.rossam_core.turned_windows import plan_turned, read_chip
from rossam.rossam_core.windows import WindowPolicy
from shapely.affinity import affine_transform, rotate, scale

UPRIGHT = shapely.box(80, 60, 120, 76)
CENTRE = (100.0, 68.0)
NORTH_UP = Affine(0.5, 0, 500_000, 0, -0.5, 5_900_000)
SOUTH_UP = Affine(0.5, 0, 500_000, 0, 0.5, 5_900_000)
ASKEW = Affine.translation(500_000, 5_900_000) @ Affine.rotation(25) @ Affine.scale(0.5, -0.5)


class Listening(EllipseModel):
    """Remembers what it was asked, in pixels of its input."""

    def __init__(self, **changes: object) -> None:
        super().__init__(ellipse_card(**changes))
        self.asked: list[PromptTensors] = []

    def decode(self, embedding, window_index, prompts, mask_token) -> MaskLogits:
        self.asked.append(prompts)
        return super().decode(embedding, window_index, prompts, mask_token)


class LeansForward(Listening):
    """Answers with ellipses a little to the right of their boxes, as its input shows them.

    Attributes:
        share: Of the box's width.
    """

    share = 0.08

    def decode(self, embedding, window_index, prompts, mask_token) -> MaskLogits:
        boxes = prompts.boxes.clone()
        boxes[:, [0, 2]] += self.share * (boxes[:, 2] - boxes[:, 0])[:, None]
        return super().decode(embedding, window_index, replace(prompts, boxes=boxes), mask_token)


@pytest.fixture
def picture(make_raster: Callable[..., str]) -> Callable[..., str]:
    noise = np.random.default_rng(1).integers(1, 255, (3, 300, 400), dtype=np.uint8)

    def write(transform: Affine | None = None, **profile: object) -> str:
        crs = None if transform is None else "EPSG:32632"
        return make_raster(noise, "picture.tif", crs=crs, transform=transform, **profile)

    return write


def segment(raster, shapes, model=None, **how) -> geopandas.GeoDataFrame:
    model = model or EllipseModel(ellipse_card())
    predictor = Predictor(model, device="cpu", mask_token="sam")
    prompts = geopandas.GeoDataFrame(how.pop("columns", {}), geometry=list(shapes))
    if how.pop("crs", None):
        prompts = prompts.set_crs("EPSG:32632")
    return rossam.segment(raster, prompts, model=predictor, **how)


def ellipse_in(angle: float, centre: tuple[float, float] = CENTRE) -> shapely.Polygon:
    return rotate(scale(shapely.Point(centre).buffer(1, 64), 20, 8), angle)


def iou(one: shapely.Geometry, other: shapely.Geometry) -> float:
    return one.intersection(other).area / one.union(other).area


@pytest.mark.parametrize("strategy", ["centred", "magnified"])
@pytest.mark.parametrize("angle", [17, 45, 90, 130, -60])
def test_the_outline_lies_as_its_box_does(
    angle: float, strategy: str, picture: Callable[..., str]
) -> None:
    found = segment(picture(), [rotate(UPRIGHT, angle)], y_up=False, strategy=strategy)
    # A quarter of a turn, or half a pixel aside, would cost far more.
    assert iou(found.geometry[0], ellipse_in(angle)) > 0.97


@pytest.mark.parametrize("transform", [NORTH_UP, SOUTH_UP, ASKEW])
def test_so_it_does_on_every_map(transform: Affine, picture: Callable[..., str]) -> None:
    a, b, c, d, e, f = tuple(transform)[:6]
    place = [a, b, d, e, c, f]
    drawn = affine_transform(rotate(UPRIGHT, 33), place)
    found = segment(picture(transform), [drawn], crs=True)
    assert iou(found.geometry[0], affine_transform(ellipse_in(33), place)) > 0.97


def test_without_turning_the_box_around_it_counts(picture: Callable[..., str]) -> None:
    box = rotate(UPRIGHT, 45)
    found = segment(picture(), [box], y_up=False, turn_windows=False)
    x0, y0, x1, y1 = box.bounds
    around = scale(shapely.Point(CENTRE).buffer(1, 64), (x1 - x0) / 2, (y1 - y0) / 2)
    assert iou(found.geometry[0], around) > 0.97


@pytest.mark.parametrize("width", [16, 5])
def test_a_degree_or_two_aslant_is_no_reason_to_turn(
    width: float, picture: Callable[..., str]
) -> None:
    """As boxes in another CRS are."""
    box = shapely.box(80, 60, 120, 60 + width)
    for angle, turned in ((2, False), (15, True), (92, False)):
        model = Listening()
        segment(picture(), [rotate(box, angle)], model, y_up=False)
        (asked,) = model.asked
        longer = float((asked.boxes[0, 2:] - asked.boxes[0, :2]).max())
        # Twice as large as on the raster; the box around a slanting one has no side of 40 px.
        assert (longer == pytest.approx(80, abs=0.04)) == turned


def test_strategies_that_share_windows_do_not_turn_them(picture: Callable[..., str]) -> None:
    boxes = [rotate(shapely.affinity.translate(UPRIGHT, x, 0), 30) for x in (0, 12, 24)]
    for strategy, windows in (("centred", 3), ("magnified", 3), ("shared", 1), ("whole", 1)):
        model = Listening()
        segment(picture(), boxes, model, y_up=False, strategy=strategy)
        assert sum(model.batches) == windows


def test_a_box_larger_than_the_raster_is_cut_there(picture: Callable[..., str]) -> None:
    """A width of 1e20, say, that was meant for nodata."""
    columns = {"angle": [20.0], "width": [1e20], "height": [5e19]}
    for strategy in ("centred", "shared"):
        found = segment(
            picture(), [shapely.Point(200, 150)], columns=columns, y_up=False, strategy=strategy,
            angle_field="angle", width_field="width", height_field="height",
            angle_convention="opencv",
        )  # fmt: skip
        assert found["status"][0] == "border"
        assert iou(found.geometry[0], scale(shapely.Point(200, 150).buffer(1, 64), 200, 150)) > 0.95


def test_models_that_know_oriented_boxes_are_told_instead(picture: Callable[..., str]) -> None:
    model = Listening(prompt_kinds=("box", "oriented"))
    segment(picture(), [rotate(UPRIGHT, 45)], model, y_up=False)
    (asked,) = model.asked
    assert asked.points.shape[1] == 3
    width, height = (asked.boxes[0, 2:] - asked.boxes[0, :2]).tolist()
    assert width == pytest.approx(height)


def test_mixed_prompts_come_back_in_their_order(picture: Callable[..., str]) -> None:
    places = [(100, 68), (300, 200), (250, 90), (60, 240)]
    angles = [0, 70, 0, 20]
    shapes = [
        rotate(shapely.affinity.translate(UPRIGHT, x - 100, y - 68), angle)
        for (x, y), angle in zip(places, angles, strict=True)
    ]
    beyond = rotate(shapely.box(900, 900, 940, 920), 30)
    found = segment(
        picture(), [*shapes, None, beyond], columns={"name": list("abcdef")}, y_up=False
    )
    assert list(found["name"]) == list("abcdef")
    assert list(found["status"]) == ["ok"] * 4 + ["null", "outside"]
    for shape, place, angle in zip(found.geometry, places, angles, strict=False):
        assert iou(shape, ellipse_in(angle, place)) > 0.97


def test_what_reaches_beyond_the_raster_is_cut(picture: Callable[..., str]) -> None:
    box = rotate(shapely.box(-20, 100, 60, 130), 30)
    found = segment(picture(), [box], y_up=False)
    assert found["status"][0] == "border"
    true = rotate(scale(shapely.Point(20, 115).buffer(1, 64), 40, 15), 30)
    inside = true.intersection(shapely.box(0, 0, 400, 300))
    assert iou(found.geometry[0], inside) > 0.96


@pytest.mark.parametrize(("centre", "angle"), [((100, 68), 30), ((20, 115), 30), ((390, 150), -60)])
def test_a_box_beside_its_object_is_moved_the_way_it_lies(
    centre: tuple[float, float], angle: float, picture: Callable[..., str]
) -> None:
    """Inside the raster and at its borders."""
    x, y = centre
    box = rotate(shapely.box(x - 40, y - 15, x + 40, y + 15), angle)
    ellipse = scale(shapely.Point(centre).buffer(1, 64), 40, 15)
    changes = {"align_boxes_from": 0.03, "prompt_kinds": ("box", "loose")}
    for exact, steps in ((True, 1), (False, 2)):
        found = segment(picture(), [box], LeansForward(**changes), y_up=False, exact_boxes=exact)
        ahead = shapely.affinity.translate(ellipse, steps * LeansForward.share * 80, 0)
        true = rotate(ahead, angle, origin=centre).intersection(shapely.box(0, 0, 400, 300))
        assert iou(found.geometry[0], true) > 0.97


def test_points_of_a_prompt_are_turned_with_its_box(picture: Callable[..., str]) -> None:
    """One at the end of the long side, one on the long side's edge that lies below it."""
    model = Listening()
    turned = [
        rotate(shape, 30, origin=CENTRE)
        for shape in (UPRIGHT, shapely.Point(120, 68), shapely.Point(100, 76))
    ]
    columns = {"group": [1, 1, 1], "label": [1, 1, 0]}
    segment(
        picture(), turned, model, columns=columns, y_up=False, group_field="group",
        label_field="label",
    )  # fmt: skip
    (asked,) = model.asked
    x0, y0, x1, y1 = asked.boxes[0].tolist()
    assert (x1 - x0) / (y1 - y0) == pytest.approx(40 / 16, rel=0.01)
    end, edge = asked.points[0].tolist()
    assert end == pytest.approx([x1, (y0 + y1) / 2], abs=0.02)
    assert edge == pytest.approx([(x0 + x1) / 2, y1], abs=0.02)
    assert asked.labels[0].tolist() == [1, 0]


@pytest.mark.parametrize("window_px", [48, 128, 400])
@pytest.mark.parametrize("centre", [(420.3, 365.8), (12.2, 300.4), (880.7, 790.9)])
def test_a_turned_window_shows_what_lies_there(
    window_px: int, centre: tuple[float, float], make_raster: Callable[..., str]
) -> None:
    """On a plane of brightness, which every way to interpolate keeps, up to the raster's edge."""
    row, col = np.mgrid[:800, :900] + 0.5
    plane = np.rint(col * 0.15 + row * 0.1).astype(np.uint8)
    angle = math.radians(28)
    prompt = PixelPrompt(
        1, (400, 350, 440, 380), oriented=OrientedBox(*centre, 30, 10, angle)
    )  # fmt: skip
    path = make_raster(np.stack([plane] * 3), crs=None, transform=None)
    with Raster.open(path) as raster:
        policy = WindowPolicy.from_options(ellipse_card(window_px=window_px), SegmentOptions())
        (planned,) = plan_turned([prompt], raster, policy)
        window = planned.window
        chip = read_chip(raster, window, planned.to_raster, "bilinear", (0, 0, 0))
    y, x = np.mgrid[:256, :256] + 0.5
    along, across = (x - 128) / window.scale, (y - 128) / window.scale
    true_x = centre[0] + math.cos(angle) * along - math.sin(angle) * across
    true_y = centre[1] + math.sin(angle) * along + math.cos(angle) * across
    off = (chip.pixels[..., 0] - (true_x * 0.15 + true_y * 0.1))[chip.valid]
    on_raster = (true_x > 1) & (true_x < 899) & (true_y > 1) & (true_y < 799)
    beyond = (true_x < -1) | (true_x > 901) | (true_y < -1) | (true_y > 801)
    assert chip.valid[on_raster].all() and not chip.valid[beyond].any()
    # The middle lies at most half a pixel beside that of the window, which begins on a whole one.
    assert abs(off.mean()) < 0.1
    assert np.abs(off).max() < 1
