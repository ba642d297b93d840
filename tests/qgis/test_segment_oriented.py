"""Oriented boxes through `rossam:segment`: from fields, in every convention, and from QGIS's tools.

The raster shows long bars; the model is the bundled one with a card that says it was trained on
oriented boxes, so that it is told how they lie.
"""

from __future__ import annotations

import json
import math
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeedback,
)

ROOT = Path(__file__).resolve().parents[2]
# How far predicted IoUs of one prompt may lie apart that came by two ways.
_SAME = 1e-4
ORIGIN, STEP_M = (600_000.0, 5_200_000.0), 0.5
LENGTH_PX, WIDTH_PX = 64.0, 16.0
# Centre column and row, and the direction of the long side: clockwise on the screen from +x.
BARS = ((80, 70, 25.0), (260, 80, -35.0), (130, 190, 80.0))


def corners(x: float, y: float, direction: float) -> list[tuple[float, float]]:
    turn = math.radians(direction)
    cos, sin = math.cos(turn), math.sin(turn)
    half, side = LENGTH_PX / 2, WIDTH_PX / 2
    signs = ((1, 1), (1, -1), (-1, -1), (-1, 1))
    return [
        (x + a * half * cos - b * side * sin, y + a * half * sin + b * side * cos) for a, b in signs
    ]


def on_map(x: float, y: float) -> QgsPointXY:
    return QgsPointXY(ORIGIN[0] + x * STEP_M, ORIGIN[1] - y * STEP_M)


def outline(number: int) -> QgsGeometry:
    return QgsGeometry.fromPolygonXY([[on_map(*xy) for xy in corners(*BARS[number])]])


@pytest.fixture(scope="module")
def bars(tmp_path_factory: pytest.TempPathFactory) -> str:
    import numpy as np

    rows, columns = np.mgrid[:260, :360] + 0.5
    picture = 70 + 8 * np.sin(columns / 9) + 8 * np.cos(rows / 7)
    for x, y, direction in BARS:
        turn = math.radians(direction)
        along = (columns - x) * math.cos(turn) + (rows - y) * math.sin(turn)
        across = (rows - y) * math.cos(turn) - (columns - x) * math.sin(turn)
        picture[(abs(along) < LENGTH_PX / 2) & (abs(across) < WIDTH_PX / 2)] = 215
    path = str(tmp_path_factory.mktemp("bars") / "bars.tif")
    target = gdal.GetDriverByName("GTiff").Create(path, 360, 260, 3)
    target.SetGeoTransform([ORIGIN[0], STEP_M, 0, ORIGIN[1], 0, -STEP_M])
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32632)
    target.SetProjection(crs.ExportToWkt())
    target.WriteArray(np.stack([picture] * 3).astype(np.uint8))
    return path


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The bundled model's folder, its card changed."""
    bundled = next(ROOT.glob("rossam_core/**/rossam-tiny/card.json")).parent
    folder = tmp_path_factory.mktemp("model") / "told"
    shutil.copytree(bundled, folder)
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    card["prompt_kinds"] = ["box", "loose", "points", "oriented"]
    (folder / "card.json").write_text(json.dumps(card), encoding="utf-8")
    return str(folder)


def features(result: dict[str, Any]) -> list[QgsFeature]:
    return list(result["OUTPUT"].getFeatures())


def ious(result: dict[str, Any]) -> list[float]:
    found = []
    for number, feature in enumerate(features(result)):
        shape, truth = feature.geometry(), outline(number)
        found.append(shape.intersection(truth).area() / shape.combine(truth).area())
    return found


FIELDS = {
    "ANGLE_FIELD": "turn",
    "WIDTH_FIELD": "wide",
    "HEIGHT_FIELD": "high",
}
POINTS = "Point?crs=EPSG:32632&field=turn:double&field=wide:double&field=high:double"


def stated(convention: str, direction: float) -> tuple[float, float, float]:
    """Angle, width and height of a bar."""
    metres = LENGTH_PX * STEP_M, WIDTH_PX * STEP_M
    return {
        "opencv": (direction, LENGTH_PX, WIDTH_PX),
        "le90": (direction, LENGTH_PX, WIDTH_PX),
        "le135": (direction, LENGTH_PX, WIDTH_PX),
        "azimuth": (direction + 90, metres[1], metres[0]),
        "mathematical": (-direction, *metres),
    }[convention]


def test_every_convention_gives_what_the_polygons_give(
    bars: str, told: str, make_layer: Callable[..., Any], segment: Callable[..., Any]
) -> None:
    polygons = make_layer("Polygon?crs=EPSG:32632", *((outline(n),) for n in range(len(BARS))))
    drawn = segment(bars, polygons, CHECKPOINT=told)
    assert min(ious(drawn)) > 0.75
    for convention in ("opencv", "le90", "le135", "azimuth", "mathematical"):
        rows = [
            (QgsGeometry.fromPointXY(on_map(x, y)), *stated(convention, direction))
            for x, y, direction in BARS
        ]
        layer = make_layer(POINTS, *rows)
        result = segment(bars, layer, CHECKPOINT=told, ANGLE_CONVENTION=convention, **FIELDS)
        for one, other in zip(features(drawn), features(result), strict=True):
            assert other["score"] == pytest.approx(one["score"], abs=_SAME), convention
        assert ious(result) == pytest.approx(ious(drawn), abs=0.01), convention


@pytest.mark.parametrize("mistake", [lambda turn: turn + 90, lambda turn: -turn])
def test_a_wrong_angle_is_seen(
    bars: str,
    told: str,
    make_layer: Callable[..., Any],
    segment: Callable[..., Any],
    mistake: Callable[[float], float],
) -> None:
    """Mirrored bars have the same upright box: only the points on the axis tell them apart."""
    scores = []
    for change in (lambda turn: turn, mistake):
        rows = [
            (QgsGeometry.fromPointXY(on_map(x, y)), change(direction), LENGTH_PX, WIDTH_PX)
            for x, y, direction in BARS
        ]
        layer = make_layer(POINTS, *rows)
        result = segment(bars, layer, CHECKPOINT=told, ANGLE_CONVENTION="opencv", **FIELDS)
        scores.append([feature["score"] for feature in features(result)])
    apart = [abs(right - wrong) for right, wrong in zip(*scores, strict=True)]
    assert max(apart) > 10 * _SAME, scores


def test_oriented_boxes_that_qgis_made_prompt_as_they_are(
    bars: str, told: str, make_layer: Callable[..., Any], segment: Callable[..., Any]
) -> None:
    import processing

    polygons = make_layer("Polygon?crs=EPSG:32632", *((outline(n),) for n in range(len(BARS))))
    made = processing.run(
        "native:orientedminimumboundingbox", {"INPUT": polygons, "OUTPUT": "memory:"}
    )["OUTPUT"]
    fields = {"ANGLE_FIELD": "angle", "WIDTH_FIELD": "width", "HEIGHT_FIELD": "height"}
    result = segment(bars, made, CHECKPOINT=told, ANGLE_CONVENTION="azimuth", **fields)
    drawn = segment(bars, polygons, CHECKPOINT=told)
    assert ious(result) == pytest.approx(ious(drawn), abs=0.01)


def test_rectangles_that_qgis_turns_lie_as_azimuths_say(
    qgis: Any, make_layer: Callable[..., Any]
) -> None:
    import processing

    for number, (x, y, direction) in enumerate(BARS):
        turn, width, height = stated("azimuth", direction)
        made = processing.run(
            "native:rectanglesovalsdiamonds",
            {
                "INPUT": make_layer(POINTS, (QgsGeometry.fromPointXY(on_map(x, y)), 0, 0, 0)),
                "SHAPE": 0,
                "WIDTH": width,
                "HEIGHT": height,
                "ROTATION": turn,
                "OUTPUT": "memory:",
            },
        )["OUTPUT"]
        (feature,) = made.getFeatures()
        turned, truth = feature.geometry(), outline(number)
        assert turned.intersection(truth).area() / turned.combine(truth).area() > 0.999


def test_a_polygon_that_is_no_rectangle_is_counted_in_one_notice(
    bars: str, told: str, make_layer: Callable[..., Any], segment: Callable[..., Any]
) -> None:
    def kite(number: int) -> QgsGeometry:
        return outline(number).buffer(2.0, 4)

    rows = [(outline(0),), (kite(1),), (kite(2),)]
    feedback = QgsProcessingFeedback()
    layer = make_layer("Polygon?crs=EPSG:32632", *rows)
    segment(bars, layer, CHECKPOINT=told, feedback=feedback)
    log = feedback.textLog()
    assert log.count("no rectangle") == 1
    assert "2 of 3 prompts are polygons that are no rectangle" in log
    feedback = QgsProcessingFeedback()
    segment(bars, layer, feedback=feedback)  # the bundled model wants boxes
    assert "no rectangle" not in feedback.textLog()


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"ANGLE_FIELD": "turn"}, "need an angle, a width and a height field"),
        ({**FIELDS}, "say what the angles mean: one of opencv"),
        ({"ANGLE_CONVENTION": "le90"}, "but no angle field"),
        ({**FIELDS, "WIDTH_FIELD": "none", "ANGLE_CONVENTION": "le90"}, "has no field 'none'"),
    ],
)
def test_fields_that_do_not_belong_together_are_refused(
    bars: str,
    make_layer: Callable[..., Any],
    segment: Callable[..., Any],
    values: dict[str, str],
    words: str,
) -> None:
    layer = make_layer(POINTS, (QgsGeometry.fromPointXY(on_map(80, 70)), 25.0, 64.0, 16.0))
    with pytest.raises(QgsProcessingException, match=words):
        segment(bars, layer, **values)


def test_a_row_that_contradicts_its_convention_is_named(
    bars: str, make_layer: Callable[..., Any], segment: Callable[..., Any]
) -> None:
    layer = make_layer(POINTS, (QgsGeometry.fromPointXY(on_map(80, 70)), 25.0, 16.0, 64.0))
    with pytest.raises(QgsProcessingException, match="Row 1 has the width 16 and the height 64"):
        segment(bars, layer, ANGLE_CONVENTION="le90", **FIELDS)


def test_small_windows_and_inputs_are_options_here_too(
    bars: str, make_layer: Callable[..., Any], segment: Callable[..., Any]
) -> None:
    polygons = make_layer("Polygon?crs=EPSG:32632", *((outline(n),) for n in range(len(BARS))))
    result = segment(bars, polygons, STRATEGY="magnified", INPUT_SIZE=256, MAGNIFY_CONTEXT=3.0)
    assert min(ious(result)) > 0.7
