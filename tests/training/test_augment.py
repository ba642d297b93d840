"""Training views: pixels, masks and prompts stay on top of one another."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import pytest
import shapely
from numpy.typing import NDArray
from rossam.rossam_core.errors import OptionError
from rossam.training.augment import (
    Augmentation,
    View,
    ViewSpec,
    draw_crop,
    draw_window,
)
from rossam.training.boxes import jitter_box
from rossam.training.light import distort
from rossam.training.pictures import ArrayPicture
from rossam.training.resampling import beyond, coverage, warp
from rossam.training.scenes import Scene, TrainingObject

SPEC = ViewSpec(224, 112, 112, 224, 0.5, (0.0, 0.0, 0.0))
CROP = ViewSpec(256, 64, 256, 256, 0.9, (144.0, 144.0, 144.0))
PLAIN = Augmentation(photometric="none")
STILL = Augmentation((1.0, 1.0), "none", False, "none", 0.0)
RING = [[150.0, 130.0], [230.0, 150.0], [221.0, 199.0], [160.0, 210.0], [171.0, 170.0]]
HOLE = [[190.0, 160.0], [210.0, 162.0], [205.0, 185.0], [188.0, 180.0]]
SHAPE = shapely.Polygon(RING, [HOLE])


def painted(*shapes: shapely.Polygon, size: int = 400) -> Scene:
    """White objects on black, painted area-exactly by a route of its own: 16 points per pixel."""
    inside = np.zeros((size * 4, size * 4), bool)
    for shape in shapes:
        x0, y0, x1, y1 = (int(4 * edge) for edge in shape.bounds)
        columns, rows = np.arange(x0, x1 + 1), np.arange(y0, y1 + 1)
        x, y = np.meshgrid((columns + 0.5) / 4, (rows + 0.5) / 4)
        shapely.prepare(shape)
        inside[y0 : y1 + 1, x0 : x1 + 1] |= shapely.contains_xy(shape, x, y)
    share = inside.reshape(size, 4, size, 4).mean(axis=(1, 3))
    image = np.repeat(np.round(255 * share).astype(np.uint8)[..., None], 3, axis=2)
    picture = ArrayPicture(image)
    objects = tuple(
        TrainingObject("synthetic", "shape", f"synthetic#{n}", picture, shape)
        for n, shape in enumerate(shapes)
    )
    return Scene("synthetic", "synthetic", picture, objects)


@pytest.fixture(scope="module")
def scene() -> Scene:
    return painted(SHAPE)


@pytest.fixture(scope="module")
def several() -> Scene:
    """Twelve rectangles of different sizes, apart from one another."""
    corners = [(40 + 90 * (n % 4), 50 + 120 * (n // 4)) for n in range(12)]
    return painted(
        *[shapely.box(x, y, x + 20 + 3 * n, y + 15 + 5 * n) for n, (x, y) in enumerate(corners)]
    )


def test_mask_and_pixels_agree_to_a_quarter_of_a_pixel(scene: Scene) -> None:
    """Centroid and area of the object, as its pixels show it, are those of the target."""
    rng, tried = np.random.default_rng(3), 0
    for _ in range(60):
        view = draw_window(scene.objects[0], SPEC, PLAIN, "box", 0, rng)
        target = view.targets[0]
        if target[[0, -1]].any() or target[:, [0, -1]].any():
            continue  # cut off by the window's edge
        tried += 1
        seen = cv2.resize(view.pixels[..., 0], (112, 112), interpolation=cv2.INTER_AREA) / 255
        assert np.abs(centroid(seen) - centroid(target)).max() < 0.25 / 2
        assert seen.sum() == pytest.approx(target.sum(), rel=0.02)
    assert tried > 30


def test_an_object_at_the_border_ends_where_its_picture_does(scene: Scene) -> None:
    changes = Augmentation((1.0, 1.0), "any", True, "none", 0.0, cut=1.0)
    whole = draw_window(scene.objects[0], SPEC, STILL, "box", 0, np.random.default_rng(0))
    rng, shares, off, at_edge = np.random.default_rng(31), [], [], 0
    for _ in range(60):
        view = draw_window(scene.objects[0], SPEC, changes, "box", 0, rng)
        target = view.targets[0]
        seen = cv2.resize(view.pixels[..., 0], (112, 112), interpolation=cv2.INTER_AREA) / 255
        # Of a few that are left in two small parts, a trace more of one moves the middle.
        off.append(np.abs(centroid(seen) - centroid(target)).max())
        assert seen.sum() == pytest.approx(target.sum(), rel=0.03)
        assert view.boxes is not None
        assert view.boxes[0] == pytest.approx(2 * extent_of(target, 0.0), abs=2.1)
        at_edge += bool((view.boxes[0] < 1).any() or (view.boxes[0] > 223).any())
        # A smaller object is seen through a smaller window.
        shares.append(target.sum() / whole.targets[0].sum())
    assert np.quantile(off, 0.9) < 0.05 and max(off) < 0.4
    assert at_edge > 45
    assert min(shares) < 0.3
    assert np.ptp(shares) > 0.4


def test_too_small_an_object_is_not_cut_and_not_made_coarser() -> None:
    tiny = painted(shapely.box(200.0, 200.0, 204.0, 204.0)).objects[0]
    for share in ({"cut": 1.0}, {"coarse": 1.0}):
        changes = Augmentation((1.0, 1.0), "none", False, "none", 0.0, **share)
        view = draw_window(tiny, SPEC, changes, "box", 0, np.random.default_rng(1))
        assert view.targets[0].sum() == pytest.approx((4 * 224 / 112 / 2) ** 2, rel=0.01)


def test_coarser_pixels_show_the_same_object_smaller() -> None:
    large = painted(shapely.affinity.rotate(shapely.box(200, 300, 560, 440), 20), size=800)
    spec = ViewSpec(224, 112, 64, 224, 0.6, (0.0, 0.0, 0.0))
    changes = Augmentation((1.0, 1.0), "none", False, "none", 0.0, coarse=1.0)
    rng, lengths = np.random.default_rng(32), set()
    for _ in range(40):
        view = draw_window(large.objects[0], spec, changes, "box", 0, rng)
        assert view.boxes is not None
        side = max(64.0, np.ceil(np.ptp(view.boxes[0].reshape(2, 2), axis=0).max() / 3.5 / 0.6))
        length = np.ptp(view.boxes[0].reshape(2, 2), axis=0).max() * side / 224
        lengths.add(round(float(length), 1))
        target = view.targets[0]
        seen = cv2.resize(view.pixels[..., 0], (112, 112), interpolation=cv2.INTER_AREA) / 255
        # A quarter of a pixel of the coarser picture.
        assert np.abs(centroid(seen) - centroid(target)).max() < 0.25 * 112 / 64
        assert seen.sum() == pytest.approx(target.sum(), rel=0.06)
    # No picture becomes smaller than 64 px, so 12 is the greatest factor.
    assert 30 <= min(lengths) <= 33
    assert len(lengths) >= 3
    assert max(lengths) <= 48


def test_boxes_surround_their_objects_to_within_the_jitter(scene: Scene) -> None:
    rng = np.random.default_rng(4)
    for _ in range(40):
        view = draw_window(scene.objects[0], SPEC, Augmentation(), "box", 0, rng)
        true = 2.0 * extent_of(view.targets[0])
        size = np.tile(true[2:] - true[:2], 2)
        assert view.boxes is not None
        whole = (true > 2) & (true < 222)
        assert (np.abs(view.boxes[0] - true) < 0.22 * size + 8)[whole].all()


@pytest.mark.parametrize(("kind", "count"), [("points", 1), ("both", 1), ("points", 3)])
def test_the_first_point_lies_in_the_object_and_labels_tell_the_truth(
    scene: Scene, kind: str, count: int
) -> None:
    rng = np.random.default_rng(5)
    for _ in range(30):
        view = draw_window(scene.objects[0], SPEC, Augmentation(), kind, count, rng)
        assert (view.boxes is None) == (kind == "points")
        assert view.points.shape == (1, count, 2)
        assert view.labels[0, 0] == 1
        for (x, y), label in zip(view.points[0], view.labels[0], strict=True):
            assert (view.targets[0][int(y / 2), int(x / 2)] > 0.25) == bool(label)


def test_oriented_prompts_are_the_centre_and_the_middles_of_the_short_edges() -> None:
    turned = shapely.affinity.rotate(shapely.box(100, 180, 300, 220), 30)
    item = painted(turned).objects[0]
    exact = Augmentation((1.0, 1.0), "any", True, "none", 0.0)
    rng = np.random.default_rng(6)
    for _ in range(20):
        view = draw_window(item, SPEC, exact, "oriented", 7, rng)
        assert view.labels.tolist() == [[1, 1, 1]]
        middle, one, other = view.points[0].astype(float)
        assert (one + other) / 2 == pytest.approx(middle, abs=0.01)
        rows, columns = np.nonzero(view.targets[0] > 0.5)
        spread = np.linalg.eigh(np.cov(np.stack([columns, rows])))
        along = spread.eigenvectors[:, 1]
        # A rectangle of length L spreads by L / sqrt(12) along its axis.
        length = 2 * np.sqrt(12 * spread.eigenvalues[1])
        assert np.linalg.norm(one - other) == pytest.approx(length, rel=0.05)
        assert abs(along @ (one - other)) == pytest.approx(np.linalg.norm(one - other), rel=0.01)


def test_coverage_is_the_area_of_the_polygon_without_its_hole() -> None:
    shape = shapely.Polygon(
        [(2.25, 3.5), (9.75, 3.5), (9.75, 7.0), (2.25, 7.0)],
        [[(4, 4), (6, 4), (6, 5.5), (4, 5.5)]],
    )
    found = coverage(shape, 16)
    assert found.sum() == pytest.approx(7.5 * 3.5 - 2 * 1.5, rel=0.01)
    assert found[4, 7] == 1
    assert found[4, 5] == 0
    assert found[3, 5] == pytest.approx(0.5, abs=0.01)
    assert found[7, 5] == 0
    assert coverage(shapely.box(20, 20, 30, 30), 16).sum() == 0
    assert coverage(shapely.box(-5, 12, 3, 30), 16).sum() == pytest.approx(3 * 4)


@pytest.mark.parametrize("shrink", [1, 3])
def test_warping_maps_continuous_coordinates(shrink: int) -> None:
    """An unmoved, enlarged or shrunk picture keeps its outer corner at (0, 0)."""
    image = np.zeros((120, 120, 3), np.uint8)
    image[30:60, 60:90] = 255
    matrix = np.array([[1 / shrink, 0, 0], [0, 1 / shrink, 0]])
    found = warp(ArrayPicture(image), matrix, 120 // shrink, SPEC.padding).pixels[..., 0] / 255
    assert centroid(found) == pytest.approx([75 / shrink, 45 / shrink], abs=0.02)


@pytest.mark.parametrize("scale", [0.21, 0.8, 2.7])
def test_reading_only_the_part_that_is_seen_changes_no_pixel(scale: float) -> None:
    """The same view of a picture and of a larger one that continues it differ nowhere inside."""
    rng = np.random.default_rng(0)
    image = cv2.GaussianBlur(rng.integers(0, 255, (700, 900, 3)).astype(np.uint8), (0, 0), 2)
    c, s = scale * np.cos(0.6), scale * np.sin(0.6)
    linear = np.array([[c, -s], [s, c]])
    matrix = np.column_stack([linear, 32 - linear @ (450, 350)])
    found = warp(ArrayPicture(image), matrix, 64, SPEC.padding).pixels.astype(int)
    shrink = max(int(1 / scale), 1)
    smaller = ArrayPicture(image).read(0, 0, 900, 700, shrink).pixels
    centred = np.column_stack([linear * shrink, matrix[:, 2]])
    centred[:, 2] += centred[:, :2].sum(axis=1) * 0.5 - 0.5
    true = cv2.warpAffine(smaller, centred, (64, 64), flags=cv2.INTER_CUBIC).astype(int)
    if shrink == 1:
        assert np.abs(found - true).max() <= 1
    # The squares that are averaged begin elsewhere.
    assert np.abs(found - true).mean() < 3


def test_padding_is_exact_whatever_happens_to_the_light() -> None:
    picture = ArrayPicture(np.full((50, 80, 3), 200, np.uint8))
    item = TrainingObject("a", "b", "a#0", picture, shapely.box(10, 10, 70, 40))
    scene = Scene("a", "a", picture, (item,))
    rng = np.random.default_rng(2)
    for way in ("mmdet", "sensor"):
        for _ in range(10):
            changes = Augmentation((0.5, 0.9), "none", False, way, 1.0)
            view = draw_crop(scene, CROP, changes, "box", 0, 8, rng)
            # The picture lies at the top left and is 80 : 50.
            assert (view.pixels[-20:] == 144).all() and (view.pixels[:, -20:] == 144).all()
            assert not (view.pixels[:60, :100] == 144).all()


@pytest.mark.parametrize("scale", [1.0, 0.4, 2.0])
def test_what_has_no_data_is_padding_whatever_happens_to_the_light(scale: float) -> None:
    """As segmenting shows it, and without a dark or bright seam towards what is seen."""
    valid = np.ones((256, 256), bool)
    valid[:, 128:] = False
    image = np.full((256, 256, 3), 144, np.uint8)
    image[~valid] = 0
    picture = ArrayPicture(image, valid)
    item = TrainingObject("a", "b", "a#0", picture, shapely.box(90, 100, 120, 140))
    scene = Scene("a", "a", picture, (item,))
    rng = np.random.default_rng(2)
    for way in ("none", "mmdet", "sensor"):
        for _ in range(5):
            changes = Augmentation((scale, scale), "none", False, way, 0.0)
            view = draw_crop(scene, CROP, changes, "box", 0, 8, rng)
            assert view.boxes is not None
            # The object ends 8 px of the picture before its data do.
            edge = round(view.boxes[0, 2] + 8 * scale)
            assert (view.pixels[:, edge + 2 :] == 144).all()
            assert way != "none" or (view.pixels == 144).all()


@pytest.mark.parametrize("shrink", [2, 3, 5])
def test_averages_are_those_of_the_pixels_that_have_data(shrink: int) -> None:
    rng = np.random.default_rng(0)
    valid = rng.random((60, 90)) < 0.5
    valid[:30] = True
    image = np.where(valid[..., None], 200, 0) * np.ones(3)
    picture = ArrayPicture(image.astype(np.uint8), valid)
    found = picture.read(0, 0, 90, 60, shrink)
    assert found.valid is not None
    # The pixel in a square's middle decides, as GDAL has it.
    assert (found.valid == valid[shrink // 2 :: shrink, shrink // 2 :: shrink]).all()
    assert (found.pixels[found.valid] == 200).all()
    assert (found.padded((7, 8, 9))[~found.valid] == (7, 8, 9)).all()
    whole = picture.read(0, 0, 90, 30, shrink)
    assert whole.valid is None
    assert (whole.pixels == ArrayPicture(picture.pixels).read(0, 0, 90, 30, shrink).pixels).all()


def test_where_a_picture_ends_is_known_to_the_pixel() -> None:
    matrix = np.array([[1.0, 0, 10.0], [0, 1.0, -5.0]])
    outside = beyond((30, 20), matrix, 40)
    assert outside is not None
    assert not outside[:25, 10:30].any()
    assert outside[25:].all() and outside[:, :10].all() and outside[:, 30:].all()
    assert beyond((300, 300), np.array([[1.0, 0, -5], [0, 1.0, -5]]), 40) is None


def test_views_depend_on_the_generator_alone(several: Scene) -> None:
    for kind in ("box", "points", "both", "oriented"):
        one, other = (
            (
                draw_window(
                    several.objects[3], SPEC, Augmentation(), kind, 2, np.random.default_rng(9)
                ),
                draw_crop(several, CROP, Augmentation(), kind, 2, 4, np.random.default_rng(9)),
            )
            for _ in range(2)
        )
        for first, second in zip(one, other, strict=True):
            assert same(first, second)


def test_without_augmentation_a_window_is_the_planners() -> None:
    picture = ArrayPicture(np.zeros((600, 600, 3), np.uint8))
    item = TrainingObject("a", "b", "a#0", picture, shapely.box(280, 290, 320, 310))
    rng = np.random.default_rng(1)
    for _ in range(20):
        view = draw_window(item, SPEC, STILL, "box", 0, rng)
        assert view.boxes is not None
        # 112 px are shown at 224: sides of 40 and 20 px become 80 and 40.
        x0, y0, x1, y1 = view.boxes[0]
        assert (x1 - x0, y1 - y0) == pytest.approx((80, 40), abs=1e-3)


@pytest.mark.parametrize(
    ("rotation", "turned", "straight"),
    [("none", 0.0, 1.0), ("half-turn", 0.1, 1.0), ("quarter", 0.75, 1.0), ("any", 0.9, 0.4)],
)
def test_turns_are_those_of_the_recipe(rotation: str, turned: float, straight: float) -> None:
    """Of an arrow: whether it points elsewhere, and whether along an axis."""
    image = np.zeros((300, 300, 3), np.uint8)
    item = TrainingObject(
        "a", "b", "a#0", ArrayPicture(image), shapely.Polygon([(120, 140), (190, 150), (120, 160)])
    )
    changes = Augmentation((1.0, 1.0), rotation, False, "none", 0.0)
    small = ViewSpec(64, 64, 112, 224, 0.5, (0.0, 0.0, 0.0))
    rng, angles = np.random.default_rng(0), []
    for _ in range(200):
        view = draw_window(item, small, changes, "box", 0, rng)
        assert view.boxes is not None
        middle = (view.boxes[0, :2] + view.boxes[0, 2:]) / 2
        # The heavy end lies opposite to the tip.
        off = middle - centroid(view.targets[0])
        angles.append(np.degrees(np.arctan2(off[1], off[0])) % 360)
    found = np.array(angles)
    along = np.abs((found + 45) % 90 - 45) < 4
    assert np.mean(along) == pytest.approx(straight, abs=0.15)
    assert np.mean(np.abs((found + 180) % 360 - 180) > 4) == pytest.approx(turned, abs=0.1)


def test_half_of_the_boxes_are_exact_and_none_is_inside_out() -> None:
    rng = np.random.default_rng(0)
    tight = np.array([10.0, 20.0, 50.0, 24.0])
    drawn = np.stack([jitter_box(tight, rng) for _ in range(500)])
    assert (drawn[:, 2] - drawn[:, 0] >= 2).all() and (drawn[:, 3] - drawn[:, 1] >= 2).all()
    moved = np.abs(drawn - tight).max(axis=1) / 40
    assert 0.45 < (moved == 0).mean() < 0.55
    assert 0.02 < np.median(moved[moved > 0]) < 0.08
    assert moved.max() < 0.24


def test_boxes_are_often_moved_as_a_whole_and_sometimes_scaled() -> None:
    rng = np.random.default_rng(0)
    tight = np.array([100.0, 200.0, 300.0, 500.0])
    drawn = np.stack([jitter_box(tight, rng) for _ in range(4000)])
    size = np.tile(tight[2:] - tight[:2], 2)
    share = (drawn - tight) / size
    left, top, right, bottom = share.T
    whole = (np.abs(left - right) < 0.02) & (np.abs(top - bottom) < 0.02)
    far = np.maximum(np.abs(left + right), np.abs(top + bottom)) / 2
    assert 0.06 < (whole & (far > 0.04)).mean() < 0.18
    assert far[whole].max() == pytest.approx(0.14, abs=0.01)
    grown = (share[:, 2:] - share[:, :2]).mean(axis=1)
    assert grown.min() > -0.25 and grown.max() < 0.25
    near = np.abs(share).max(axis=1) < 0.025
    assert 0.57 < near.mean() < 0.72


def test_loose_boxes_mostly_lie_aside_and_keep_their_size() -> None:
    rng = np.random.default_rng(0)
    tight = np.array([100.0, 200.0, 300.0, 500.0])
    drawn = np.stack([jitter_box(tight, rng, loose=True) for _ in range(4000)])
    share = (drawn - tight) / np.tile(tight[2:] - tight[:2], 2)
    away = np.abs(share[:, :2] + share[:, 2:]).max(axis=1) / 2
    sized = np.abs(share[:, :2] - share[:, 2:]).max(axis=1) < 0.02
    assert 0.33 < ((away > 0.07) & sized).mean() < 0.5
    assert away[sized].max() == pytest.approx(0.15, abs=0.01)
    assert 0.12 < (share == 0).all(axis=1).mean() < 0.18


def test_a_view_says_whether_its_boxes_are_loose(scene: Scene) -> None:
    item = scene.objects[0]
    far = []
    for kind in ("box", "loose"):
        views = [
            draw_window(item, SPEC, PLAIN, kind, 1, np.random.default_rng(n)) for n in range(60)
        ]
        assert {view.loose for view in views} == {kind == "loose"}
        assert all(view.points.shape == (1, 0, 2) for view in views)
        aside = [2 * extent_of(view.targets[0], 0.0) - view.boxes[0] for view in views]
        far.append(np.mean(np.abs(np.stack(aside).reshape(-1, 2, 2).mean(axis=1)) > 6))
    assert far[0] < 0.3 < far[1]
    crop = draw_crop(scene, CROP, PLAIN, "loose", 1, 4, np.random.default_rng(0))
    assert crop.loose


def test_the_strength_of_the_jitter_scales_all_of_it() -> None:
    tight = np.array([10.0, 20.0, 90.0, 60.0])
    moves = {
        strength: np.stack(
            [jitter_box(tight, np.random.default_rng(n), strength) for n in range(200)]
        )
        - tight
        for strength in (0.0, 0.5, 1.0)
    }
    assert (moves[0.0] == 0).all()
    assert moves[1.0] == pytest.approx(2 * moves[0.5])
    tiny = np.array([5.0, 5.0, 6.0, 6.5])
    assert jitter_box(tiny, np.random.default_rng(0), 0.0) == pytest.approx(tiny)


def test_crops_show_every_object_where_its_pixels_are(several: Scene) -> None:
    """All targets together are the white of the picture; none is empty."""
    changes = Augmentation((0.5, 3.0), "any", True, "none", 1.0)
    rng = np.random.default_rng(8)
    counts = []
    for _ in range(40):
        view = draw_crop(several, CROP, changes, "box", 0, 32, rng)
        counts.append(len(view.names))
        assert view.targets.reshape(len(view.names), -1).sum(axis=1).min() > 0.3
        white = view.pixels.astype(float).max(axis=2)
        white[(view.pixels == 144).all(axis=2)] = 0
        seen = cv2.resize(white, (64, 64), interpolation=cv2.INTER_AREA) / 255
        together = view.targets.sum(axis=0)
        assert seen.sum() == pytest.approx(together.sum(), rel=0.05, abs=1)
        # At the very edge, slivers of objects are white that are too small to count.
        assert np.abs(seen - together)[2:-2, 2:-2].max() < 0.35
        assert view.boxes is not None
        assert (view.boxes >= 0).all() and (view.boxes <= 256).all()
    assert min(counts) >= 1 and max(counts) == 12


def test_a_crop_is_resized_relative_to_the_models_input(several: Scene) -> None:
    view = draw_crop(several, CROP, STILL, "box", 0, 32, np.random.default_rng(0))
    assert view.boxes is not None
    true = np.stack([item.extent for item in several.objects]) * 256 / 400
    assert view.boxes == pytest.approx(true, abs=1e-3)


@pytest.mark.parametrize(
    "doubled",
    [
        Augmentation((2.0, 2.0), "none", False, "none", 0.0),
        Augmentation((1.0, 1.0), "none", False, "none", 0.0, scene_px=512),
        Augmentation((0.5, 0.5), "none", False, "none", 0.0, scene_px=1024),
    ],
)
def test_a_crop_is_a_part_of_a_larger_scene(several: Scene, doubled: Augmentation) -> None:
    view = draw_crop(several, CROP, doubled, "box", 0, 32, np.random.default_rng(0))
    assert view.boxes is not None
    uncut = ((view.boxes > 0) & (view.boxes < 256)).all(axis=1)
    sizes = {name: box[2] - box[0] for name, box in zip(view.names, view.boxes, strict=True)}
    for name in np.array(view.names)[uncut]:
        item = several.objects[int(name.split("#")[1])]
        assert sizes[name] == pytest.approx((item.extent[2] - item.extent[0]) * 512 / 400)


def test_the_box_of_an_object_that_the_crop_cuts_is_that_of_what_is_left(scene: Scene) -> None:
    changes = Augmentation((2.5, 4.0), "any", True, "none", 0.0)
    rng, cut = np.random.default_rng(1), 0
    for _ in range(30):
        view = draw_crop(scene, CROP, changes, "box", 0, 4, rng)
        assert view.boxes is not None
        edges = extent_of(view.targets[0], 0.02) * 4
        assert view.boxes[0] == pytest.approx(edges, abs=4.5)
        cut += bool((view.boxes[0] == 0).any() or (view.boxes[0] == 256).any())
    assert cut > 10


def test_a_crop_without_any_object_is_drawn_again_and_at_last_centred() -> None:
    image = np.zeros((2000, 2000, 3), np.uint8)
    picture = ArrayPicture(image)
    item = TrainingObject("a", "b", "a#0", picture, shapely.box(1500, 300, 1512, 310))
    scene = Scene("a", "a", picture, (item,))
    changes = Augmentation((0.1, 40.0), "any", True, "none", 0.0)
    rng = np.random.default_rng(0)
    for _ in range(30):
        view = draw_crop(scene, CROP, changes, "points", 2, 4, rng)
        assert view.names == ("a#0",)
        assert view.targets.sum() > 0.3


def test_of_many_objects_some_are_drawn(several: Scene) -> None:
    rng = np.random.default_rng(0)
    drawn = [draw_crop(several, CROP, STILL, "both", 1, 5, rng).names for _ in range(20)]
    assert {len(names) for names in drawn} == {5}
    assert len({name for names in drawn for name in names}) == 12


def test_a_block_of_a_raster_is_cropped_for_itself() -> None:
    """What is resized to the input is the block, and pixels beyond it are shown."""
    rng = np.random.default_rng(0)
    image = rng.integers(1, 143, (900, 900, 3)).astype(np.uint8)
    picture = ArrayPicture(image)
    item = TrainingObject("a", "b", "a#0", picture, shapely.box(420, 430, 480, 470))
    scene = Scene("a", "a", picture, (item,), (400, 400, 200, 100))
    view = draw_crop(scene, CROP, STILL, "box", 0, 4, rng)
    assert view.boxes is not None
    factor = 256 / 200
    assert view.boxes[0] == pytest.approx(np.array([20, 30, 80, 70]) * factor, abs=1e-3)
    assert not (view.pixels == 144).all(axis=2).any()


def test_colours_change_as_asked() -> None:
    rng = np.random.default_rng(0)
    pixels = rng.integers(0, 255, (32, 32, 3)).astype(np.uint8)
    assert distort(pixels, "none", rng) is pixels
    for way in ("mmdet", "sensor"):
        drawn = [distort(pixels, way, np.random.default_rng(n)) for n in range(40)]
        assert all(image.dtype == np.uint8 and image.shape == pixels.shape for image in drawn)
        changes = [np.abs(image.astype(int) - pixels).mean() for image in drawn]
        assert 5 < np.median(changes) < 90
        assert len({image.tobytes() for image in drawn}) > 30


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"scale": (2.0, 1.0)}, "two rising factors above 0"),
        ({"rotation": "some"}, "rotation 'some' .* none, half-turn, quarter, any"),
        ({"photometric": "loud"}, "photometric 'loud'"),
        ({"box_jitter": -1.0}, "must not be negative"),
        ({"coarse": 1.5}, "coarse 1.5 and cut 0.0; each is a share"),
        ({"cut": -0.1}, "cut -0.1; each is a share"),
    ],
)
def test_an_augmentation_checks_itself(change: dict[str, object], words: str) -> None:
    with pytest.raises(OptionError, match=words):
        Augmentation(**change)


def centroid(share: NDArray[np.float64]) -> NDArray[np.float64]:
    """x and y, continuous."""
    rows, columns = np.indices(share.shape) + 0.5
    return np.array([(share * columns).sum(), (share * rows).sum()]) / share.sum()


def extent_of(share: NDArray[np.float32], least: float = 0.5) -> NDArray[np.float64]:
    """x0, y0, x1, y1 of the cells that are covered at least so far."""
    rows, columns = np.nonzero(share > least)
    return np.array([columns.min(), rows.min(), columns.max() + 1, rows.max() + 1], dtype=float)


def same(one: View, other: View) -> bool:
    arrays: Sequence[str] = ("pixels", "targets", "boxes", "points", "labels")
    return one.names == other.names and all(
        np.array_equal(getattr(one, name), getattr(other, name)) for name in arrays
    )
