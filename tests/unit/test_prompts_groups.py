"""Rows that make one prompt together, and background points."""

from __future__ import annotations

import datetime

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from affine import Affine
from rossam.rossam_core.errors import PromptError
from rossam.rossam_core.prompts import PromptLayer
from rossam.rossam_core.raster import Raster
from shapely.geometry import Point, box


@pytest.fixture
def raster(make_raster):
    scene = np.full((1, 400, 600), 7, np.uint8)
    with Raster.open(make_raster(scene, transform=Affine(1, 0, 0, 0, -1, 400))) as opened:
        yield opened


def frame(shapes, **columns):
    return gpd.GeoDataFrame(columns, geometry=shapes, crs="EPSG:32632")


def read(source, raster, size=100, **how):
    layer = PromptLayer.open(source, raster, **how)
    batches = list(layer.batches(size))
    prompts = [p for batch in batches for p in batch.prompts]
    assert layer.count == len(prompts)
    return prompts, [row for batch in batches for row in batch.rows.tolist()], batches


def refusal(*args, **how) -> str:
    with pytest.raises(PromptError) as caught:
        read(*args, **how)
    return str(caught.value)


# Map y runs up from the raster's bottom edge; x is the column.
POINTS = [Point(10 * n, 5) for n in range(1, 7)]


@pytest.mark.parametrize("size", [1, 2, 100])
@pytest.mark.parametrize("as_file", [True, False])
def test_groups_in_order_of_first_appearance(raster, tmp_path, as_file, size):
    rows = frame(POINTS, g=["b", "a", "b", None, "a", None], n=range(6))
    if as_file:
        rows.to_file(tmp_path / "points.gpkg", driver="GPKG")
        rows = str(tmp_path / "points.gpkg")
    prompts, firsts, batches = read(rows, raster, size, group_field="g")
    assert [[x for x, _ in p.points] for p in prompts] == [[10, 30], [20, 50], [40], [60]]
    assert [p.prompt_id for p in prompts] == [1, 2, 3, 4]
    assert firsts == [0, 1, 3, 5]
    assert [n for b in batches for n in b.attributes["n"].to_pylist()] == [0, 1, 3, 5]


@pytest.mark.parametrize(
    "values",
    [
        [1, 1, 2, 2, 3, 3],
        [1.5, 1.5, 2.5, 2.5, 3.5, 3.5],
        [True, True, False, False, None, None],
        [datetime.date(2020, 1, d) for d in (1, 1, 2, 2, 3, 3)],
    ],
)
def test_groups_by_values_of_any_plain_type(raster, values):
    prompts, _, _ = read(frame(POINTS, g=values), raster, group_field="g")
    assert [len(p.points) for p in prompts][:2] == [2, 2]


@pytest.mark.parametrize(
    "values",
    [
        [1, 0, 1, 0, 1, 1],
        [True, False, True, False, True, True],
        [1.0, 0.0, None, 0.0, float("nan"), 1.0],
        ["1", "0", None, " 0 ", "true", "True"],
    ],
)
def test_labels(raster, values):
    rows = frame(POINTS, g=[1] * 6, label=values)
    (prompt,), _, _ = read(rows, raster, group_field="g", label_field="label")
    assert prompt.labels == (1, 0, 1, 0, 1, 1)


def test_box_and_points_are_one_prompt(raster):
    rows = frame(
        [Point(12, 12), box(10, 10, 30, 40), box(20, 20, 50, 45), Point(40, 15)],
        g=[7, 7, 7, 7],
        label=[1, 1, None, 0],
    )
    (prompt,), _, _ = read(rows, raster, group_field="g", label_field="label")
    assert prompt.box == (10, 355, 50, 390)
    assert prompt.points == ((12, 388), (40, 385))
    assert prompt.labels == (1, 0)
    assert prompt.oriented is None
    assert prompt.status == "ok"


def test_groups_that_cannot_be_asked(raster):
    rows = frame(
        [Point(5, 5), box(1, 1, 9, 9), None, Point(6, 6), None, Point(900, 5), Point(5, 6)],
        g=["background", "background box", "half", "half", "nothing", "away", "away"],
        label=[0, 0, 1, 1, 1, 1, 0],
    )
    prompts, _, _ = read(rows, raster, group_field="g", label_field="label")
    assert [p.status for p in prompts] == ["invalid", "invalid", "ok", "null", "outside"]


def test_label_that_is_neither(raster):
    rows = frame(POINTS, label=[1, 0, 2, 1, 1, 1])
    assert refusal(rows, raster, label_field="label") == (
        "The label field 'label' is 2 in row 3; it must be 1 on the object or 0 on the background."
    )
    rows = frame(POINTS, label=["1", "0", "1", "1", "no", "1"])
    for size in (2, 100):
        assert "is 'no' in row 5" in refusal(rows, raster, size, label_field="label")


def test_field_that_does_not_exist(raster):
    rows = frame(POINTS, a=range(6), b=range(6))
    assert refusal(rows, raster, group_field="c") == (
        "The group field 'c' is not in the GeoDataFrame, which has: a, b."
    )
    assert "label field 'c' is not in" in refusal(rows, raster, label_field="c")


def test_field_of_the_wrong_type(raster):
    rows = frame(POINTS, blob=[b"x"] * 6, day=[datetime.date(2020, 1, 1)] * 6)
    assert "The group field 'blob' of the GeoDataFrame has the type binary" in refusal(
        rows, raster, group_field="blob"
    )
    assert "The label field 'day' of the GeoDataFrame has the type date32" in refusal(
        rows, raster, label_field="day"
    )


def test_categories_are_groups_like_their_text(raster):
    rows = frame(POINTS[:4], g=pd.Categorical(["a", "b", "a", "b"]))
    prompts, firsts, _ = read(rows, raster, group_field="g")
    assert [[x for x, _ in p.points] for p in prompts] == [[10, 30], [20, 40]]
    assert firsts == [0, 1]
