"""Outlines as COCO's rings and run lengths."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from rossam.rossam_core.mask_building.coco_masks import pixel_runs, rings, rle_text, run_lengths
from rossam.training.sources.outlines import decoded

RING = shapely.Point(30, 25).buffer(20, 256) - shapely.Point(30, 25).buffer(8, 256)


# What pycocotools 2.0 makes of the pixels whose centres lie inside.
@pytest.mark.parametrize(
    ("shape", "width", "height", "text"),
    [
        (shapely.box(3, 2, 7, 5), 10, 8, "j03500000f0"),
        (shapely.box(0, 0, 10, 8), 10, 8, "0`2"),
        (shapely.box(2, -3, 5, 11), 10, 8, "`0h0X1"),
        (shapely.box(2.6, 0, 3.4, 8), 10, 8, "`2"),
        (
            RING,
            70,
            50,
            "Y`08V18J4M2M4M2N2N2O0O2N2O0O\\OI06NN02O000O20M130LO60J060J060J060J060J060J140MO30N"
            "10001N022J07d0101N2N101N2N2N3L3N3L6Hgn0",
        ),
    ],
)
def test_run_lengths_are_those_of_coco(
    shape: shapely.Polygon, width: int, height: int, text: str
) -> None:
    assert rle_text(run_lengths(shape, width, height)) == text


@settings(max_examples=60, deadline=None)
@given(
    st.integers(3, 40),
    st.integers(3, 40),
    st.lists(
        st.tuples(st.floats(-5, 45), st.floats(-5, 45), st.floats(0.5, 15)), min_size=1, max_size=4
    ),
    st.booleans(),
)
def test_a_pixel_counts_when_its_centre_lies_inside(
    width: int, height: int, discs: list[tuple[float, float, float]], hollow: bool
) -> None:
    shape = shapely.union_all([shapely.Point(x, y).buffer(r, 5) for x, y, r in discs])
    if hollow:
        shape = shape - shape.buffer(-1.3)
    lengths = run_lengths(shape, width, height)
    assert lengths.sum() == width * height
    assert (lengths[1:] > 0).all()
    mask = decoded({"size": [height, width], "counts": rle_text(lengths)})
    columns, rows = np.meshgrid(np.arange(width) + 0.5, np.arange(height) + 0.5)
    near = shapely.distance(shape.boundary, shapely.points(columns, rows)) < 1e-6
    assert (mask == shapely.contains_xy(shape, columns, rows))[~near].all()


@pytest.mark.parametrize("at", [(0.05, 0.1), (4.6, 2.7), (9.8, 7.9)])
def test_an_object_between_pixel_centres_has_the_pixel_it_lies_on(at: tuple[float, float]) -> None:
    shape = shapely.box(*at, at[0] + 0.15, at[1] + 0.1)
    mask = decoded({"size": [8, 10], "counts": rle_text(pixel_runs(shape, 10, 8))})
    assert np.argwhere(mask).tolist() == [[int(at[1]), int(at[0])]]


def test_rings_are_the_exteriors_without_their_last_corner() -> None:
    two = shapely.MultiPolygon([shapely.box(0, 0, 2, 1), shapely.box(5, 5, 6.125, 7)])
    assert [len(ring) for ring in rings(two)] == [8, 8]
    assert set(rings(two)[1]) == {5, 6.12, 7}
    assert len(rings(RING)) == 1
