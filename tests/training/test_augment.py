"""Training samples: pixels, masks and prompts stay on top of one another."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from rossam.training import augment
from rossam.training.augment import ViewSpec, coverage, draw_sample, jitter_box, warp
from rossam.training.datasets import TrainingObject

SPEC = ViewSpec(224, 112, 224, 0.5, (0.0, 0.0, 0.0))
RING = np.array([[150.0, 130.0], [230.0, 150.0], [221.0, 199.0], [160.0, 210.0], [171.0, 170.0]])


def painted(ring: NDArray[np.float64], size: int = 400) -> TrainingObject:
    """A white object on black, painted area-exactly by a route of its own: 16 points per pixel."""
    offsets = (np.arange(size * 4) + 0.5) / 4
    x, y = np.meshgrid(offsets, offsets)
    inside = np.zeros(x.shape, bool)
    for (x0, y0), (x1, y1) in zip(ring, np.roll(ring, -1, axis=0), strict=True):
        crosses = (y0 > y) != (y1 > y)
        with np.errstate(divide="ignore", invalid="ignore"):
            inside ^= crosses & (x < (x1 - x0) * (y - y0) / (y1 - y0) + x0)
    share = inside.reshape(size, 4, size, 4).mean(axis=(1, 3))
    image = np.repeat(np.round(255 * share).astype(np.uint8)[..., None], 3, axis=2)
    return TrainingObject("synthetic", "shape", image, (ring,), "synthetic#1")


def test_mask_and_pixels_agree_to_a_quarter_of_a_pixel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Centroid and area of the object, as its pixels show it, are those of the target."""
    monkeypatch.setattr(augment, "distort", lambda pixels, rng: pixels)
    item, rng, tried = painted(RING), np.random.default_rng(3), 0
    for _ in range(60):
        sample = draw_sample(item, SPEC, "box", 0, rng)
        if sample.target[[0, -1]].any() or sample.target[:, [0, -1]].any():
            continue  # cut off by the window's edge
        tried += 1
        seen = cv2.resize(sample.pixels[..., 0], (112, 112), interpolation=cv2.INTER_AREA) / 255
        assert np.abs(centroid(seen) - centroid(sample.target)).max() < 0.25 / 2
        assert seen.sum() == pytest.approx(sample.target.sum(), rel=0.02)
    assert tried > 30


def test_boxes_surround_their_objects_to_within_the_jitter() -> None:
    item, rng = painted(RING), np.random.default_rng(4)
    for _ in range(40):
        sample = draw_sample(item, SPEC, "box", 0, rng)
        rows, columns = np.nonzero(sample.target > 0.5)
        true = 2.0 * np.array([columns.min(), rows.min(), columns.max() + 1, rows.max() + 1])
        size = np.tile(true[2:] - true[:2], 2)
        assert sample.box is not None
        whole = (true > 2) & (true < 222)
        assert (np.abs(sample.box - true) < 0.16 * size + 8)[whole].all()


@pytest.mark.parametrize(("kind", "count"), [("points", 1), ("both", 1), ("points", 3)])
def test_the_first_point_lies_in_the_object_and_labels_tell_the_truth(
    kind: str, count: int
) -> None:
    item, rng = painted(RING), np.random.default_rng(5)
    for _ in range(30):
        sample = draw_sample(item, SPEC, kind, count, rng)
        assert (sample.box is None) == (kind == "points")
        assert sample.points.shape == (count, 2)
        assert sample.labels[0] == 1
        for (x, y), label in zip(sample.points, sample.labels, strict=True):
            assert (sample.target[int(y / 2), int(x / 2)] > 0.25) == bool(label)


def test_coverage_is_the_area_of_the_polygon() -> None:
    ring = np.array([[2.25, 3.5], [9.75, 3.5], [9.75, 7.0], [2.25, 7.0]])
    found = coverage([ring], 16)
    assert found.sum() == pytest.approx(7.5 * 3.5, rel=0.01)
    assert found[4, 5] == 1
    assert found[3, 5] == pytest.approx(0.5, abs=0.01)
    assert found[7, 5] == 0


@pytest.mark.parametrize("shrink", [1, 3])
def test_warping_maps_continuous_coordinates(shrink: int) -> None:
    """An unmoved, enlarged or shrunk picture keeps its outer corner at (0, 0)."""
    image = np.zeros((120, 120, 3), np.uint8)
    image[30:60, 60:90] = 255
    matrix = np.array([[1 / shrink, 0, 0], [0, 1 / shrink, 0]])
    found = warp(image, matrix, 120 // shrink, (0.0, 0.0, 0.0))[..., 0] / 255
    assert centroid(found) == pytest.approx([75 / shrink, 45 / shrink], abs=0.02)


def test_jittered_boxes_are_seldom_tight_and_never_inside_out() -> None:
    rng = np.random.default_rng(0)
    tight = np.array([10.0, 20.0, 50.0, 24.0])
    drawn = np.stack([jitter_box(tight, rng) for _ in range(500)])
    assert (drawn[:, 2] - drawn[:, 0] >= 2).all() and (drawn[:, 3] - drawn[:, 1] >= 2).all()
    moved = np.abs(drawn - tight).max(axis=1) / 40
    assert 0.02 < np.median(moved) < 0.08
    assert moved.max() < 0.2


def centroid(share: NDArray[np.float64]) -> NDArray[np.float64]:
    """x and y, continuous."""
    rows, columns = np.indices(share.shape) + 0.5
    return np.array([(share * columns).sum(), (share * rows).sum()]) / share.sum()
