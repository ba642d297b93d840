"""Oriented boxes stated by centre, width, height and angle, in every convention.

The objects are 40 × 14 px, so an angle that is 90° wrong or mirrored lies elsewhere.
"""

from __future__ import annotations

import math

import cv2
import geopandas as gpd
import numpy as np
import pytest
import shapely
from affine import Affine
from rossam.rossam_core.angle_conventions import CONVENTION_NAMES, AngleFields
from rossam.rossam_core.errors import OptionError, PromptError
from rossam.rossam_core.prompts import PromptLayer
from rossam.rossam_core.raster import Raster
from shapely.geometry import Point, Polygon

LENGTH, WIDTH = 40.0, 14.0
NORTH_UP = Affine(0.5, 0, 500_000, 0, -0.5, 5_000_000)
# Directions of the long side on the screen: clockwise from the picture's x axis, degrees.
DIRECTIONS = (25.0, -25.0, 70.0, 100.0)

# (convention, direction) to width, height, angle; sizes of the map conventions in metres.
STATED = {
    "opencv": {
        25.0: (40, 14, 25), -25.0: (14, 40, 65), 70.0: (40, 14, 70), 100.0: (14, 40, 10),
    },
    "opencv before 4.5.1": {
        25.0: (14, 40, -65), -25.0: (40, 14, -25), 70.0: (14, 40, -20), 100.0: (40, 14, -80),
    },
    "le90": {
        25.0: (40, 14, 25), -25.0: (40, 14, -25), 70.0: (40, 14, 70), 100.0: (40, 14, -80),
    },
    "le135": {
        25.0: (40, 14, 25), -25.0: (40, 14, -25), 70.0: (40, 14, 70), 100.0: (40, 14, 100),
    },
    "azimuth": {  # of the height
        25.0: (7, 20, 115), -25.0: (20, 7, -25), 70.0: (7, 20, 160), 100.0: (7, 20, 10),
    },
    "mathematical": {  # of the width
        25.0: (20, 7, -25), -25.0: (20, 7, 25), 70.0: (20, 7, 110), 100.0: (20, 7, 80),
    },
}  # fmt: skip


@pytest.fixture
def raster(make_raster):
    with Raster.open(make_raster(np.full((1, 300, 400), 7, np.uint8))) as opened:
        yield opened


def layer(places, stated, **how):
    columns = {name: [row[n] for row in stated] for n, name in enumerate(("w", "h", "a"))}
    return gpd.GeoDataFrame(columns, geometry=places, **({"crs": "EPSG:32632"} | how))


def read(frame, raster, convention, unit="degrees", **how):
    fields = AngleFields("a", "w", "h", convention, unit)
    batches = PromptLayer.open(frame, raster, angles=fields, **how).batches(100)
    return [prompt for batch in batches for prompt in batch.prompts]


def true_box(x, y, direction):
    """Corners in pixels, by the direction alone."""
    turn = math.radians(direction)
    along = np.array([math.cos(turn), math.sin(turn)]) * LENGTH / 2
    across = np.array([-math.sin(turn), math.cos(turn)]) * WIDTH / 2
    return Polygon(
        [(x, y) + a * along + b * across for a, b in ((1, 1), (1, -1), (-1, -1), (-1, 1))]
    )


def assert_lies(prompt, x, y, direction, tolerance=0.01):
    found = prompt.oriented
    assert prompt.status == "ok"
    assert (found.centre_x, found.centre_y) == pytest.approx((x, y), abs=tolerance)
    assert (found.length_px, found.width_px) == pytest.approx((LENGTH, WIDTH), abs=tolerance)
    apart = math.degrees(found.angle_rad) - direction
    assert (apart + 90) % 180 - 90 == pytest.approx(0, abs=0.1)
    assert prompt.box == pytest.approx(true_box(x, y, direction).bounds, abs=tolerance)


@pytest.mark.parametrize("name", STATED)
def test_every_convention_lies_as_it_should(raster, name):
    centres = [(60.5 + 80 * n, 150.25) for n in range(len(DIRECTIONS))]
    places = [Point(NORTH_UP @ centre) for centre in centres]
    frame = layer(places, [STATED[name][direction] for direction in DIRECTIONS])
    for prompt, (x, y), direction in zip(
        read(frame, raster, name.split()[0]), centres, DIRECTIONS, strict=True
    ):
        assert_lies(prompt, x, y, direction)


def test_what_opencv_measures_comes_back(raster):
    corners = [
        np.array(true_box(60, 60, d).exterior.coords[:4], np.float32) for d in range(0, 180, 7)
    ]
    stated = [cv2.minAreaRect(each) for each in corners]
    places = [Point(NORTH_UP @ (60, 60))] * len(stated)
    frame = layer(places, [(w, h, a) for _, (w, h), a in stated])
    for prompt, truth in zip(read(frame, raster, "opencv"), corners, strict=True):
        hull = cv2.boundingRect(truth)
        assert prompt.box == pytest.approx((*truth.min(axis=0), *truth.max(axis=0)), abs=0.01), hull


def test_an_object_along_the_rows_is_oriented_too(raster):
    frame = layer([Point(NORTH_UP @ (60, 60))], [(40, 14, 0)])
    assert_lies(read(frame, raster, "le90")[0], 60, 60, 0)


@pytest.mark.parametrize("convention", ["azimuth", "mathematical"])
def test_map_conventions_follow_the_map_where_the_raster_is_turned(make_raster, convention):
    turned = Affine.translation(500_000, 5_000_000) @ Affine.rotation(33) @ Affine.scale(0.5, -0.5)
    south_up = Affine(0.5, 0, 500_000, 0, 0.5, 5_000_000)
    upright = shapely.box(-20, -7, 20, 7)  # metres
    for number, transform in enumerate((turned, south_up)):
        path = make_raster(
            np.full((1, 300, 400), 7, np.uint8), f"{number}.tif", transform=transform
        )
        centre = transform @ (150, 120)
        # shapely turns counterclockwise.
        truth = shapely.affinity.translate(shapely.affinity.rotate(upright, 20, (0, 0)), *centre)
        stated = (40, 14, 20) if convention == "mathematical" else (14, 40, 70)
        with Raster.open(path) as raster:
            polygon = next(
                PromptLayer.open(
                    gpd.GeoSeries([truth], crs="EPSG:32632").to_frame("g"), raster
                ).batches(1)
            ).prompts[0]
            (prompt,) = read(layer([Point(centre)], [stated]), raster, convention)
        assert prompt.box == pytest.approx(polygon.box, abs=0.01)
        assert prompt.oriented.angle_rad == pytest.approx(polygon.oriented.angle_rad, abs=1e-4)


def test_pixel_conventions_follow_the_pixels_where_the_raster_is_turned(make_raster):
    turned = Affine.translation(500_000, 5_000_000) @ Affine.rotation(33) @ Affine.scale(0.5, -0.5)
    with Raster.open(make_raster(np.full((1, 300, 400), 7, np.uint8), transform=turned)) as raster:
        (prompt,) = read(layer([Point(turned @ (150, 120))], [(40, 14, 25)]), raster, "le90")
    assert_lies(prompt, 150, 120, 25)


@pytest.mark.parametrize("y_up", [False, True])
@pytest.mark.parametrize("convention", ["opencv", "azimuth", "mathematical"])
def test_pictures_without_a_map_are_seen_with_north_above(make_raster, y_up, convention):
    path = make_raster(np.full((1, 300, 400), 7, np.uint8), crs=None, transform=None)
    places = [Point(90, -120 if y_up else 120)]
    stated = {"opencv": (40, 14, 25), "azimuth": (14, 40, 115), "mathematical": (40, 14, -25)}
    frame = layer(places, [stated[convention]], crs=None)
    with Raster.open(path, y_up=y_up) as raster:
        assert_lies(read(frame, raster, convention)[0], 90, 120, 25)


def test_prompts_may_have_another_crs_and_radians(raster):
    frame = layer([Point(NORTH_UP @ (60, 70))], [(40, 14, math.radians(25))])
    (prompt,) = read(frame.to_crs("EPSG:4326"), raster, "le90", "radians")
    assert_lies(prompt, 60, 70, 25, tolerance=0.05)
    metres = layer([Point(NORTH_UP @ (60, 70))], [(7, 20, 115)]).to_crs("EPSG:25832")
    assert_lies(read(metres, raster, "azimuth")[0], 60, 70, 25, tolerance=0.05)


def test_angles_of_a_map_in_degrees_are_refused(raster):
    """A right angle in degrees is none on the raster; the same box would come out sheared."""
    frame = layer([Point(NORTH_UP @ (60, 70))], [(7, 20, 45)]).to_crs("EPSG:4326")
    for convention in ("azimuth", "mathematical"):
        with pytest.raises(PromptError, match="the layer is in degrees"):
            read(frame, raster, convention)


def test_the_centroid_of_a_polygon_is_the_centre_and_groups_work(raster):
    around = Point(NORTH_UP @ (60, 70)).buffer(3)
    frame = layer([around, Point(NORTH_UP @ (200, 70))], [(40, 14, 25), (40, 14, 25)])
    assert_lies(read(frame, raster, "le90")[0], 60, 70, 25)
    frame["g"] = [7, 7]
    (prompt,) = read(frame, raster, "le90", group_field="g")
    assert prompt.box[0] < 60 and prompt.box[2] > 200


def test_rows_that_say_nothing_have_a_status(raster):
    nan = float("nan")
    rows = [(40, 14, nan), (nan, 14, 5), (-3, 14, 5), (0, 0, 5), (40, 14, 5), (40, 14, 5)]
    places = [Point(NORTH_UP @ (60, 70))] * 4 + [None, Point(-9e9, -9e9)]
    statuses = [p.status for p in read(layer(places, rows), raster, "opencv")]
    assert statuses == ["invalid", "invalid", "invalid", "zero_size", "null", "outside"]


@pytest.mark.parametrize(
    ("convention", "stated", "words"),
    [
        (
            "le90",
            (14, 40, 25),
            r"Row 2 has the width 14 and the height 40, .*le90 the width is the",
        ),
        ("le135", (14, 40, 25), "Exchange the two fields"),
        ("le90", (40, 14, 100), r"Row 2 has an angle of 100 degrees, but under le90 .*-90 to 90"),
        ("le135", (40, 14, -80), "Choose the convention that the angles were made with"),
    ],
)
def test_rows_that_contradict_their_convention_are_refused(raster, convention, stated, words):
    frame = layer([Point(NORTH_UP @ (60, 70))] * 2, [(40, 14, 25), stated])
    with pytest.raises(PromptError, match=words):
        read(frame, raster, convention)


def test_fields_that_are_missing_or_no_numbers_are_refused(raster):
    frame = layer([Point(NORTH_UP @ (60, 70))], [(40, 14, 25)])
    with pytest.raises(PromptError, match="angle field 'a' is not in the GeoDataFrame"):
        read(frame.drop(columns="a"), raster, "le90")
    with pytest.raises(PromptError, match=r"width field 'w' .* must be numbers"):
        read(frame.assign(w="wide"), raster, "le90")
    with pytest.raises(OptionError, match="only 'a' is given"):
        AngleFields("a", "", "", "le90")
    with pytest.raises(OptionError, match=f"one of {', '.join(CONVENTION_NAMES)}"):
        AngleFields("a", "w", "h", "")
    with pytest.raises(OptionError, match="convention le90 is given, but no angle field"):
        AngleFields.of("", "", "", "le90", "degrees")
    with pytest.raises(OptionError, match="unit is 'gon'"):
        AngleFields("a", "w", "h", "le90", "gon")
