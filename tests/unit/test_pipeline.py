"""From prompts to outlines on the map, around a model whose answers are known exactly."""

from __future__ import annotations

from pathlib import Path

import geopandas
import numpy as np
import pytest
import rasterio
import shapely
from affine import Affine
from ellipses import EllipseModel, ellipse_card
from rossam.rossam_core.errors import Cancelled
from rossam.rossam_core.options import SegmentOptions
from rossam.rossam_core.pipeline import Answer, answer_prompts
from rossam.rossam_core.predictor import Predictor
from rossam.rossam_core.prompts import PromptLayer
from rossam.rossam_core.raster import Raster

NORTH_UP = Affine(0.5, 0, 500_000, 0, -0.5, 5_900_000)
SOUTH_UP = Affine(0.5, 0, 500_000, 0, 0.5, 5_900_000)
TURNED = Affine.translation(500_000, 5_900_000) @ Affine.rotation(30) @ Affine.scale(0.5, -0.5)
# Centre x, y, half width and height of boxes in pixels: small, on borders, larger than a window.
ELLIPSES = [
    (200.0, 150.0, 20.0, 10.0),
    (212.3, 158.7, 6.0, 6.0),
    (30.0, 25.0, 15.0, 20.0),
    (575.0, 470.0, 20.0, 25.0),
    (300.0, 250.0, 140.0, 90.0),
]


def write_raster(
    path: Path, transform: Affine, width: int = 600, height: int = 500, hole: bool = False
) -> str:
    values = np.random.default_rng(3).integers(1, 255, (3, height, width), dtype=np.uint8)
    if hole:
        values[:, 100:300, 100:300] = 0
    profile = {"driver": "GTiff", "width": width, "height": height, "count": 3, "dtype": "uint8"}
    with rasterio.open(
        path, "w", **profile, crs="EPSG:32632", transform=transform, nodata=0 if hole else None
    ) as file:
        file.write(values)
    return str(path)


def on_map(shapes: list[shapely.Geometry], transform: Affine) -> geopandas.GeoDataFrame:
    a, b, c, d, e, f = tuple(transform)[:6]
    placed = [shapely.affinity.affine_transform(s, [a, b, d, e, c, f]) for s in shapes]
    return geopandas.GeoDataFrame(geometry=placed, crs="EPSG:32632")


def ellipse(x: float, y: float, rx: float, ry: float) -> shapely.Polygon:
    return shapely.affinity.scale(shapely.Point(x, y).buffer(1, 64), rx, ry)


def box(x: float, y: float, rx: float, ry: float) -> shapely.Polygon:
    return shapely.box(x - rx, y - ry, x + rx, y + ry)


def iou(one: shapely.Geometry, other: shapely.Geometry) -> float:
    return one.intersection(other).area / one.union(other).area


def answers(
    path: str, prompts: geopandas.GeoDataFrame, batch: int = 1000, **options: object
) -> list[Answer]:
    # Cells of a whole image are coarse; a larger input keeps them to a few pixels.
    card = ellipse_card(input_size_px=1024 if options.get("strategy") == "whole" else 256)
    predictor = Predictor(EllipseModel(card), device="cpu", mask_token="sam")
    with Raster.open(path) as raster:
        layer = PromptLayer.open(prompts, raster)
        chosen = SegmentOptions.from_dict(options)
        return [
            answer
            for part in layer.batches(batch)
            for answer in answer_prompts(raster, part.prompts, predictor, chosen)
        ]


@pytest.mark.parametrize("transform", [NORTH_UP, SOUTH_UP])
@pytest.mark.parametrize("strategy", ["centred", "shared", "whole"])
def test_outlines_lie_exactly_on_their_objects(
    tmp_path: Path, transform: Affine, strategy: str
) -> None:
    path = write_raster(tmp_path / "r.tif", transform)
    found = answers(path, on_map([box(*e) for e in ELLIPSES], transform), strategy=strategy)
    truth = on_map([ellipse(*e) for e in ELLIPSES], transform)
    assert [a.prompt_id for a in found] == [1, 2, 3, 4, 5]
    assert {a.status for a in found} == {"ok"}
    for answer, true in zip(found, truth.geometry, strict=True):
        assert iou(answer.geometry, true) > (0.9 if strategy == "whole" else 0.97)
        # A quarter of a pixel of 0.5 m.
        assert answer.geometry.centroid.distance(true.centroid) < 0.125
        assert answer.geometry.geoms[0].exterior.is_ccw
        assert answer.area_m2 == pytest.approx(true.area, rel=0.03)


def test_a_turned_raster_turns_its_outlines(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "r.tif", TURNED)
    found = answers(path, on_map([box(*e) for e in ELLIPSES], TURNED))
    for answer, true in zip(
        found, on_map([ellipse(*e) for e in ELLIPSES], TURNED).geometry, strict=True
    ):
        assert iou(answer.geometry, true) > 0.97
        assert answer.geometry.centroid.distance(true.centroid) < 0.125


def test_a_mask_does_not_depend_on_its_neighbours_or_the_batches(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "r.tif", NORTH_UP)
    prompts = on_map([box(*e) for e in ELLIPSES], NORTH_UP)
    together = answers(path, prompts, strategy="centred")
    for batch in (1, 2):
        apart = answers(path, prompts, batch, strategy="centred")
        assert [a.geometry.wkb for a in apart] == [a.geometry.wkb for a in together]
    alone = answers(path, prompts.iloc[[3]], strategy="centred")
    assert alone[0].geometry.wkb == together[3].geometry.wkb


def test_every_prompt_is_answered_once_and_says_why_not(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "r.tif", NORTH_UP, hole=True)
    shapes = [
        box(400, 400, 20, 20),
        box(200, 200, 20, 20),
        box(-500, 200, 20, 20),
        box(0, 400, 20, 20),
        shapely.Polygon(),
        box(400, 400, 0, 0),
        box(290, 200, 20, 20),
    ]
    prompts = on_map(shapes, NORTH_UP)
    prompts.loc[len(prompts)] = [None]
    found = answers(path, prompts)
    statuses = [a.status for a in found]
    assert statuses == ["ok", "nodata", "outside", "border", "null", "zero_size", "ok", "null"]
    for answer in found:
        assert (answer.geometry is None) == (answer.status not in ("ok", "border"))
        assert np.isnan(answer.score) == (answer.geometry is None)


@pytest.mark.parametrize("place", [(600, 250), (600.3, 250), (300, 500), (0, 250), (-0.3, 250)])
def test_a_point_on_any_edge_is_answered(tmp_path: Path, place: tuple[float, float]) -> None:
    path = write_raster(tmp_path / "r.tif", NORTH_UP)
    (answer,) = answers(path, on_map([shapely.Point(place)], NORTH_UP))
    assert answer.status == "ok"
    assert answer.geometry is not None


def test_a_raster_smaller_than_its_window_cuts_the_outline_at_its_edge(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "r.tif", NORTH_UP, width=50, height=40)
    (answer,) = answers(path, on_map([box(45, 35, 15, 15)], NORTH_UP))
    assert answer.status == "border"
    edges = on_map([shapely.box(0, 0, 50, 40)], NORTH_UP).geometry[0]
    assert edges.buffer(1e-6).contains(answer.geometry)


def test_parts_that_are_too_small_leave_an_empty_answer(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "r.tif", NORTH_UP)
    small, large = answers(
        path, on_map([box(200, 200, 4, 4), box(300, 300, 40, 40)], NORTH_UP), min_area=100
    )
    assert (small.status, small.geometry) == ("empty", None)
    assert large.status == "ok"
    assert large.area_m2 == pytest.approx(np.pi * 20**2, rel=0.02)


def test_cancelling_stops_at_the_next_batch(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "r.tif", NORTH_UP)
    predictor = Predictor(
        EllipseModel(ellipse_card()), device="cpu", batch_size=1, mask_token="sam"
    )
    with Raster.open(path) as raster:
        layer = PromptLayer.open(on_map([box(*e) for e in ELLIPSES], NORTH_UP), raster)
        (batch,) = layer.batches(100)
        with pytest.raises(Cancelled, match="nothing was written"):
            answer_prompts(
                raster,
                batch.prompts,
                predictor,
                SegmentOptions(),
                is_cancelled=lambda: len(predictor._model.batches) >= 2,
            )
    assert len(predictor._model.batches) == 2


def test_answers_are_counted_once_each(tmp_path: Path) -> None:
    path = write_raster(tmp_path / "r.tif", NORTH_UP, hole=True)
    counted: list[int] = []
    predictor = Predictor(
        EllipseModel(ellipse_card()), device="cpu", batch_size=2, mask_token="sam"
    )
    shapes = [box(*e) for e in ELLIPSES] + [box(200, 200, 5, 5), box(-500, 0, 5, 5)]
    with Raster.open(path) as raster:
        layer = PromptLayer.open(on_map(shapes, NORTH_UP), raster)
        for batch in layer.batches(3):
            answer_prompts(
                raster, batch.prompts, predictor, SegmentOptions(), on_answered=counted.append
            )
    assert sum(counted) == len(shapes)
