"""Outlines: where they run, and how they are tidied."""

from __future__ import annotations

import math

import numpy as np
import pytest
import shapely
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from pyproj import CRS
from rossam.rossam_core.options import SegmentOptions
from rossam.rossam_core.polygons import area_m2, finish, outline, to_map
from shapely.geometry import MultiPolygon, Polygon, box

PIXELS = Affine.identity()


def grid(size):
    """Cell centres (x, y) of a square grid."""
    rows, cols = np.mgrid[0:size, 0:size] + 0.5
    return cols, rows


def disc(radius, x=50.0, y=50.0, size=100):
    cols, rows = grid(size)
    return (radius - np.hypot(cols - x, rows - y)).astype(np.float32)


def turned_rectangle(length, width, angle, size=100):
    cols, rows = grid(size)
    u = (cols - size / 2) * math.cos(angle) + (rows - size / 2) * math.sin(angle)
    v = (rows - size / 2) * math.cos(angle) - (cols - size / 2) * math.sin(angle)
    return np.minimum(length / 2 - abs(u), width / 2 - abs(v)).astype(np.float32)


def iou(a, b):
    return a.intersection(b).area / a.union(b).area


@pytest.mark.parametrize("radius", [8, 15, 40])
def test_a_disc_has_its_area_and_its_place(radius):
    found = outline(disc(radius, 50.3, 47.8), 1000, 2000, 2.0)
    assert found.area == pytest.approx(4 * math.pi * radius**2, rel=0.005)
    assert found.centroid.x == pytest.approx(1000 + 2 * 50.3, abs=0.01)
    assert found.centroid.y == pytest.approx(2000 + 2 * 47.8, abs=0.01)


@pytest.mark.parametrize("shape", [(1, 1), (7, 5), (64, 64)])
def test_a_full_mask_is_its_grid(shape):
    found = outline(np.ones(shape, np.float32), 3.5, 4.0, 0.5)
    rows, cols = shape
    assert found.bounds == (3.5, 4.0, 3.5 + cols / 2, 4.0 + rows / 2)
    assert found.area == pytest.approx(rows * cols / 4, abs=1e-9)


def test_an_object_cut_by_the_edge_ends_at_the_edge():
    found = outline(disc(20, 0, 50), 0, 0, 1)
    assert found.bounds[0] == 0
    assert found.area == pytest.approx(math.pi * 200, rel=0.005)


def test_nothing_positive_is_none():
    assert outline(-np.ones((5, 5), np.float32), 0, 0, 1) is None
    assert outline(np.zeros((5, 5), np.float32), 0, 0, 1) is None


def test_holes_and_parts_are_kept():
    ring = np.minimum(disc(30), -disc(15))
    found = outline(np.maximum(ring, disc(5)), 0, 0, 1)
    assert found.geom_type == "MultiPolygon"
    assert sorted(len(part.interiors) for part in found.geoms) == [0, 1]
    assert found.area == pytest.approx(math.pi * (900 - 225 + 25), rel=0.005)


@settings(deadline=None)
@given(
    arrays(
        np.float32,
        st.tuples(st.integers(1, 9), st.integers(1, 9)),
        elements=st.one_of(st.sampled_from([-1.0, 0.0, 1.0]), st.floats(-3, 3, width=32)),
    )
)
def test_outlines_are_valid_and_agree_with_the_cells(logits):
    found = outline(logits, 0, 0, 1)
    if not (logits > 0).any():
        assert found is None
        return
    if found is None:
        # Logits so near to zero that what they enclose has no area in floating point.
        assert logits.max() < 1e-6
        return
    assert found.is_valid
    assert found.area > 0
    assert box(0, 0, *logits.shape[::-1]).covers(found)
    rows, cols = np.nonzero(np.abs(logits) > 1e-3)
    inside = shapely.intersects_xy(found, cols + 0.5, rows + 0.5)
    assert (inside == (logits[rows, cols] > 0)).all()


@pytest.mark.parametrize(
    "transform",
    [
        Affine(0.5, 0, 500_000, 0, -0.5, 5_000_000),
        Affine(0.5, 0, 500_000, 0, 0.5, 5_000_000),
        Affine.translation(500_000, 5_000_000) @ Affine.rotation(33) @ Affine.scale(0.5, -0.5),
        Affine.scale(1, -1),
    ],
)
def test_rings_run_as_ogc_wants(transform):
    shape = outline(np.maximum(np.minimum(disc(30), -disc(15)), disc(5)), 10, 20, 1)
    placed = to_map(shape, transform)
    for part in placed.geoms:
        assert part.exterior.is_ccw
        assert not any(ring.is_ccw for ring in part.interiors)
    assert placed.area == pytest.approx(shape.area * abs(transform.determinant))
    x, y = transform @ (shape.centroid.x, shape.centroid.y)
    assert (placed.centroid.x, placed.centroid.y) == pytest.approx((x, y), abs=1e-6)


def test_areas_are_on_the_ellipsoid():
    # 100 m × 100 m in UTM on the central meridian, where its scale is 0.9996.
    assert area_m2(box(500_000, 5e6, 500_100, 5e6 + 100), CRS(32632)) == pytest.approx(
        1e4 / 0.9996**2, rel=1e-5
    )
    # Web Mercator at Banepa: 1 / cos² of 27.6° too large.
    at_banepa = box(9_520_000, 3_202_500, 9_520_100, 3_202_600)
    assert area_m2(at_banepa, CRS(3857)) == pytest.approx(7819, abs=2)
    # A degree by a degree at the equator, with a hole of a quarter.
    square = Polygon(box(0, 0, 1, 1).exterior, [box(0.25, 0.25, 0.75, 0.75).exterior])
    assert area_m2(square, CRS(4326)) == pytest.approx(0.75 * 12_308.8e6, rel=1e-3)
    # Feet, and grads from Paris.
    assert area_m2(box(1e6, 2e5, 1e6 + 100, 2e5 + 100), CRS(2263)) == pytest.approx(929, abs=1)
    assert area_m2(box(6e5, 2.2e6, 6e5 + 100, 2.2e6 + 100), CRS(27572)) == pytest.approx(
        1e4, rel=0.001
    )


def test_areas_without_a_place_on_the_earth():
    feet = (
        'ENGCRS["site",EDATUM["site"],CS[Cartesian,2],AXIS["x",east],AXIS["y",north],'
        'LENGTHUNIT["foot",0.3048]]'
    )
    assert area_m2(box(0, 0, 10, 10), CRS(feet)) == pytest.approx(100 * 0.3048**2)
    assert area_m2(MultiPolygon([box(0, 0, 10, 10), box(20, 0, 25, 5)]), None) == 125


def test_largest_holes_and_smallest_area():
    ring = Polygon(box(0, 0, 30, 30).exterior, [box(10, 10, 20, 20).exterior])
    several = MultiPolygon([ring, box(40, 0, 45, 5), box(14, 14, 16, 16)])
    metres = Affine(0.5, 0, 500_000, 0, -0.5, 5_000_000)

    def areas(**options):
        done = finish(several, SegmentOptions(**options), metres, CRS(32632))
        return None if done is None else sorted(p.area for p in getattr(done, "geoms", [done]))

    assert areas() == [4, 25, 800]
    assert areas(largest_only=True) == [800]
    # The island in the hole is swallowed.
    assert areas(fill_holes=True) == [25, 900]
    # 25 pixels are 6.25 m².
    assert areas(min_area=6.0) == [25, 800]
    assert areas(min_area=7.0) == [800]
    assert areas(min_area=1000.0) is None


def test_simplify_and_smooth_stay_close():
    rough = outline(turned_rectangle(60, 30, 0.4) + 0.3 * np.sin(np.arange(100)), 0, 0, 1)
    simple = finish(rough, SegmentOptions(simplify=1.0), PIXELS, None)
    assert len(simple.exterior.coords) < len(rough.exterior.coords) / 4
    assert iou(simple, rough) > 0.95
    assert simple.hausdorff_distance(rough) < 1.5
    smooth = finish(box(0, 0, 60, 30), SegmentOptions(smooth=True), PIXELS, None)
    assert len(smooth.exterior.coords) == 17
    # Corners go by a pixel or so; walls stay.
    assert smooth.area == pytest.approx(1800, rel=0.01)
    assert smooth.bounds == (0, 0, 60, 30)


@pytest.mark.parametrize("angle", [0.0, 0.4, 1.2])
@pytest.mark.parametrize("noise", [0.0, 0.4])
def test_a_rectangle_is_squared(angle, noise):
    rng = np.random.default_rng(1)
    logits = turned_rectangle(50, 24, angle) + noise * rng.normal(size=(100, 100))
    rough = outline(logits.astype(np.float32), 0, 0, 1)
    rough = max(getattr(rough, "geoms", [rough]), key=lambda part: part.area)
    square = finish(rough, SegmentOptions(square=True), PIXELS, None)
    assert len(square.exterior.coords) == 5
    exact = shapely.affinity.rotate(box(25, 38, 75, 62), math.degrees(angle))
    assert iou(square, exact) > 0.93
    corners = np.diff(np.asarray(square.exterior.coords), axis=0)
    assert abs(np.sum(corners * np.roll(corners, 1, axis=0), axis=1)[1:]).max() < 1e-6


def test_an_l_shape_keeps_its_corner():
    shape = box(10, 10, 50, 30).union(box(10, 10, 25, 60))
    inside = shape.buffer(-0.3).buffer(0.6)
    square = finish(shapely.segmentize(inside, 1), SegmentOptions(square=True), PIXELS, None)
    assert len(square.exterior.coords) == 7
    assert iou(square, shape) > 0.95


@pytest.mark.parametrize(
    "shape",
    [
        outline(disc(30), 0, 0, 1),
        Polygon([(0, 0), (40, 0), (20, 35)]),
        shapely.Point(50, 50).buffer(20).difference(shapely.Point(58, 50).buffer(18)),
    ],
)
def test_what_is_not_rectangular_is_left_alone(shape):
    assert finish(shape, SegmentOptions(square=True), PIXELS, None).equals(shape)


def test_right_angles_are_those_of_the_ground():
    # In degrees at 60° north a pixel is half as wide as high; a square turned on the ground is a
    # parallelogram in pixels.
    transform = Affine(1e-5, 0, 10, 0, -1e-5, 60.001)
    ground = shapely.affinity.rotate(box(0, 0, 40, 20), 30, origin=(0, 0))
    pixels = shapely.affinity.affine_transform(ground, [2, 0, 0, -1, 100, 100])
    square = finish(
        shapely.segmentize(pixels, 1), SegmentOptions(square=True), transform, CRS(4326)
    )
    assert len(square.exterior.coords) == 5
    assert iou(square, pixels) > 0.98


@settings(deadline=None, max_examples=60)
@given(
    arrays(np.float32, (12, 12), elements=st.floats(-2, 2, width=32)),
    st.booleans(),
    st.booleans(),
    st.sampled_from([0.0, 0.5, 3.0]),
)
def test_finishing_never_makes_anything_invalid(logits, square, smooth, simplify):
    shape = outline(logits, 0, 0, 1)
    if shape is None:
        return
    options = SegmentOptions(square=square, smooth=smooth, simplify=simplify)
    done = finish(shape, options, PIXELS, None)
    assert done.is_valid
    assert done.area > 0
