"""From a layer's rows to prompts in pixels."""

from __future__ import annotations

import math

import geopandas as gpd
import numpy as np
import pandas as pd
import pyarrow as pa
import pyogrio
import pytest
import shapely
from affine import Affine
from rossam.rossam_core.errors import PromptError
from rossam.rossam_core.prompts import PromptLayer, y_points_up
from rossam.rossam_core.raster import Raster
from shapely.geometry import (
    GeometryCollection,
    LineString,
    MultiPoint,
    MultiPolygon,
    Point,
    Polygon,
    box,
)

NAN = float("nan")
TRANSFORM = Affine(0.5, 0, 500_000, 0, -0.5, 5_000_000)


@pytest.fixture
def raster(make_raster):
    with Raster.open(make_raster(np.zeros((1, 400, 600), np.uint8) + 7)) as opened:
        yield opened


@pytest.fixture
def picture(make_raster):
    path = make_raster(np.zeros((1, 400, 600), np.uint8) + 7, "plain.tif", crs=None, transform=None)
    with Raster.open(path) as opened:
        yield opened


def on_map(shape, transform=TRANSFORM):
    a, b, c, d, e, f = tuple(transform)[:6]
    return shapely.affinity.affine_transform(shape, [a, b, d, e, c, f])


def frame(*pixel_shapes, crs="EPSG:32632", **columns):
    shapes = [None if s is None else on_map(s) for s in pixel_shapes]
    return gpd.GeoDataFrame(columns, geometry=shapes, crs=crs)


def read(source, raster, **how):
    layer = PromptLayer.open(source, raster, **how)
    prompts = [p for batch in layer.batches(100) for p in batch.prompts]
    assert layer.count == len(prompts)
    assert [p.prompt_id for p in prompts] == list(range(1, layer.count + 1))
    return prompts


def refusal(*args, **how) -> str:
    with pytest.raises(PromptError) as caught:
        read(*args, **how)
    return str(caught.value)


def test_geometries_of_every_kind(raster):
    shapes = {
        "box": box(10, 20, 30, 60),
        "bow tie": Polygon([(0, 0), (20, 20), (20, 0), (0, 20)]),
        "two parts": MultiPolygon([box(10, 10, 20, 20), box(40, 50, 60, 70)]),
        "line": LineString([(5, 5), (50, 30)]),
        "3D": Polygon([(1, 2, 5), (11, 2, 6), (11, 12, 7)]),
        "mixed": GeometryCollection([Point(3, 4), box(10, 10, 20, 20)]),
    }
    prompts = dict(zip(shapes, read(frame(*shapes.values()), raster), strict=True))
    assert all(p.status == "ok" and not p.points for p in prompts.values())
    assert {k: tuple(round(v, 6) for v in p.box) for k, p in prompts.items()} == {
        "box": (10, 20, 30, 60),
        "bow tie": (0, 0, 20, 20),
        "two parts": (10, 10, 60, 70),
        "line": (5, 5, 50, 30),
        "3D": (1, 2, 11, 12),
        "mixed": (3, 4, 20, 20),
    }


def test_height_that_is_no_number_does_not_matter(raster):
    corners = [(500_001, 4_999_990, 5), (500_011, 4_999_990, NAN), (500_011, 4_999_980, 7)]
    shapes = gpd.GeoDataFrame(geometry=[Polygon(corners)], crs="EPSG:32632")
    assert read(shapes, raster)[0].box == (2, 20, 22, 40)


def test_points(raster):
    inner = GeometryCollection([MultiPoint([(1, 2), (3, 4)])])
    one, several, collected = read(
        frame(Point(7, 8), MultiPoint([(10, 10), (20, 30)]), GeometryCollection([inner])), raster
    )
    assert one.points == ((7, 8),)
    assert one.labels == (1,)
    assert one.box is None
    assert several.points == ((10, 10), (20, 30))
    assert several.labels == (1, 1)
    assert collected.points == ((1, 2), (3, 4))


def test_what_cannot_be_asked(raster):
    shapes = [
        None,
        Polygon(),
        Polygon([(1, 1), (NAN, 5), (5, 5)]),
        Point(math.inf, 3),
        LineString([(1, 1), (9, 1)]),
        Polygon([(4, 4), (4, 4), (4, 4)]),
        box(700, 10, 720, 20),
        Point(-50, 10),
        box(-10, 10, 20, 30),
        box(-0.3, 10, 20, 30),
        MultiPoint([(5, 5), (900, 5)]),
        box(0, 0, 600, 400),
    ]
    prompts = read(frame(*shapes), raster)
    assert [p.status for p in prompts] == [
        "null",
        "null",
        "invalid",
        "invalid",
        "zero_size",
        "zero_size",
        "outside",
        "outside",
        "border",
        "ok",
        "border",
        "ok",
    ]
    assert prompts[8].box == (0, 10, 20, 30)
    assert prompts[10].points == ((5, 5),)


def test_a_rectangle_that_only_its_upright_box_brings_onto_the_raster_lies_outside(raster):
    """Its long side runs past the raster's top left corner, 3 px away from it, or over it."""
    past = Polygon([(-30, 26), (26, -30), (22, -34), (-34, 22)])
    over = shapely.affinity.translate(past, 8, 8)
    upright = box(-34, -34, 26, 26)
    prompts = read(frame(past, over, upright), raster)
    assert [p.status for p in prompts] == ["outside", "border", "border"]


def test_damaged_geometry_is_invalid_not_null(raster, tmp_path):
    path = str(tmp_path / "damaged.gpkg")
    geometry = pa.array([box(0, 0, 1, 1).wkb, None], pa.binary())
    table = pa.table({"n": pa.array([1, 2]), "geom": geometry})
    pyogrio.raw.write_arrow(
        table, path, geometry_name="geom", geometry_type="Unknown", crs="EPSG:32632"
    )
    import sqlite3

    with sqlite3.connect(path) as database:
        (blob,) = database.execute("select geom from damaged where n = 1").fetchone()
        database.executescript(
            "".join(
                f"drop trigger {name};"
                for (name,) in database.execute(
                    "select name from sqlite_master where type = 'trigger'"
                ).fetchall()
            )
        )
        # A ring of two points, as some editors leave it.
        ring = (
            bytes.fromhex("01030000000100000002000000")
            + np.array([500_001, 4_999_990, 500_002, 4_999_990], "<f8").tobytes()
        )
        database.execute("update damaged set geom = ? where n = 1", (blob[:40] + ring,))
    database.close()
    assert [p.status for p in read(path, raster)] == ["invalid", "null"]


@pytest.mark.parametrize(
    "transform",
    [
        Affine(0.5, 0, 500_000, 0, 0.5, 5_000_000),
        Affine.translation(500_000, 5_000_000) @ Affine.rotation(30) @ Affine.scale(0.5, -0.5),
    ],
)
def test_mirrored_and_rotated_rasters(make_raster, transform):
    path = make_raster(np.full((1, 400, 600), 7, np.uint8), transform=transform)
    shapes = gpd.GeoDataFrame(
        geometry=[on_map(box(10, 20, 30, 60), transform), on_map(Point(5, 6), transform)],
        crs="EPSG:32632",
    )
    with Raster.open(path) as raster:
        one, two = read(shapes, raster)
    assert one.box == pytest.approx((10, 20, 30, 60))
    assert one.oriented is None
    assert two.points[0] == pytest.approx((5, 6))


def test_rotated_rectangles_are_kept(raster):
    upright = box(0, 0, 80, 20)
    angle = 30.0
    turned = shapely.affinity.rotate(upright, angle)  # pixel space: y down, so clockwise to the eye
    turned = shapely.affinity.translate(turned, 100, 100)
    rounded = Polygon(np.rint(shapely.get_coordinates(turned)))
    first, *others = turned.exterior.coords
    five = Polygon([first, turned.exterior.interpolate(10).coords[0], *others])
    kite = Polygon([(100, 100), (130, 110), (160, 100), (130, 60)])
    shapes = [upright, turned, MultiPolygon([turned]), rounded, five, kite, turned.buffer(3)]
    prompts = read(frame(*shapes), raster)
    assert [p.oriented is not None for p in prompts] == [
        False,
        True,
        True,
        True,
        True,
        False,
        False,
    ]
    found = prompts[1].oriented
    assert (found.centre_x, found.centre_y) == pytest.approx((140, 110))
    assert (found.length_px, found.width_px) == pytest.approx((80, 20))
    assert math.degrees(found.angle_rad) == pytest.approx(30)
    for prompt in prompts[2:5]:
        assert prompt.oriented.length_px == pytest.approx(80, abs=1)
        assert math.degrees(prompt.oriented.angle_rad) == pytest.approx(30, abs=1)
    # The long side straight down is +90°, not −90°.
    steep = read(frame(shapely.affinity.rotate(upright, -89)), raster)[0].oriented
    assert math.degrees(steep.angle_rad) == pytest.approx(-89)


def test_prompts_in_another_crs(raster):
    pixel = [
        box(50, 60, 120, 100),
        shapely.affinity.rotate(box(200, 200, 300, 240), 20),
        Point(7, 9),
    ]
    here = frame(*pixel)
    same = read(here, raster)
    for crs in ("EPSG:4326", "EPSG:3857", "EPSG:25832", "EPSG:3035"):
        for mine, other in zip(same, read(here.to_crs(crs), raster), strict=True):
            assert other.extent == pytest.approx(mine.extent, abs=0.01)
            assert (other.oriented is None) == (mine.oriented is None)


def test_edges_are_bent_by_a_change_of_crs(make_raster):
    # A parallel is an arc in UTM: far from the central meridian a wide box bulges to the south.
    transform = Affine(1000, 0, 200_000, 0, -1000, 7_600_000)
    path = make_raster(np.full((1, 700, 900), 7, np.uint8), transform=transform)
    wide = gpd.GeoDataFrame(geometry=[box(3, 64, 15, 66)], crs="EPSG:4326")
    with Raster.open(path) as raster:
        (prompt,) = read(wide, raster)
    dense = shapely.segmentize(wide.geometry.iloc[0], 0.001)
    x0, y0, x1, y1 = gpd.GeoSeries([dense], crs=4326).to_crs(32632).total_bounds
    expected = ~transform @ (x0, y1), ~transform @ (x1, y0)
    assert prompt.box == pytest.approx((*expected[0], *expected[1]), abs=0.5)
    corners = wide.to_crs(32632).total_bounds
    assert abs((corners[1] - y0) / 1000) > 10


def test_crs_that_do_not_fit(raster, picture, tmp_path):
    prompts = frame(box(0, 0, 9, 9))
    assert (
        "scene.tif has the CRS WGS 84 / UTM zone 32N (EPSG:32632), but the GeoDataFrame has none"
        in (refusal(frame(box(0, 0, 9, 9), crs=None), raster))
    )
    assert "but plain.tif has none" in refusal(prompts, picture)
    moon = gpd.GeoDataFrame(geometry=[box(0, 0, 9, 9)], crs="IAU_2015:30100")
    assert "cannot be transformed to WGS 84 / UTM zone 32N" in refusal(moon, raster)
    local = (
        'ENGCRS["site",EDATUM["site"],CS[Cartesian,2],AXIS["x",east],AXIS["y",north],'
        'LENGTHUNIT["m",1]]'
    )
    site = gpd.GeoDataFrame(geometry=[box(0, 0, 9, 9)], crs=local)
    assert "cannot be transformed" in refusal(site, raster)


def test_placeholder_crs_counts_as_none(picture, tmp_path):
    path = str(tmp_path / "plain.gpkg")
    gpd.GeoDataFrame(geometry=[box(5, 6, 9, 9)]).to_file(path, driver="GPKG")
    assert read(path, picture)[0].box == (5, 6, 9, 9)


def test_equal_crs_written_differently_lose_nothing(raster):
    prompts = frame(box(5, 6, 9, 9), Point(3, 4))
    from_wkt = prompts.set_crs(prompts.crs.to_wkt("WKT1_GDAL"), allow_override=True)
    for mine, other in zip(read(prompts, raster), read(from_wkt, raster), strict=True):
        assert mine == other


@pytest.mark.parametrize("up", [True, False])
def test_picture_laid_out_as_in_qgis(picture, up, tmp_path):
    sign = -1 if up else 1
    shapes = gpd.GeoDataFrame(geometry=[box(10, sign * 20, 30, sign * 60)])
    path = str(tmp_path / "boxes.gpkg")
    shapes.to_file(path, driver="GPKG")
    for source in (shapes, path):
        assert y_points_up(source, "", picture) is up
    if up:
        picture.lay_out_y_up()
    assert read(shapes, picture)[0].box == (10, 20, 30, 60)


def test_y_points_up_only_where_nothing_else_is_known(raster, picture):
    assert not y_points_up(frame(box(0, -90, 10, -10)), "", raster)
    assert not y_points_up(frame(None), "", picture)


def test_one_stray_prompt_does_not_turn_a_picture_over(picture):
    shapes = [box(10, 20, 30, 60), box(1, 2, 3, 6), box(0, -9000, 5, -8990)]
    assert not y_points_up(frame(*shapes), "", picture)


@pytest.fixture
def mixed_columns(tmp_path):
    path = str(tmp_path / 'l\'été "测试".gpkg')
    columns = {
        "number": pa.array([2**40, None, 3], pa.int64()),
        "small": pa.array([1, 2, None], pa.int16()),
        "yes": pa.array([True, None, False]),
        "day": pa.array([0, 20_000, None], pa.date32()),
        "moment": pa.array([0, None, 10**12], pa.timestamp("ms", tz="UTC")),
        "blob": pa.array([b"\x00\x01", None, b""], pa.binary()),
        "text": pa.array(["ü", None, ""]),
    }
    shapes = [on_map(box(n, n, n + 10, n + 10)).wkb for n in range(3)]
    table = pa.table({**columns, "geom": pa.array(shapes, pa.binary())})
    pyogrio.raw.write_arrow(
        table, path, geometry_name="geom", geometry_type="Polygon", crs="EPSG:32632"
    )
    return path, columns


def test_attributes_keep_their_types(raster, mixed_columns):
    path, columns = mixed_columns
    layer = PromptLayer.open(path, raster)
    tables = [batch.attributes for batch in layer.batches(2)]
    assert [t.num_rows for t in tables] == [2, 1]
    read_back = pa.concat_tables(tables)
    assert read_back.schema.names == list(columns) == layer.schema.names
    for name, values in columns.items():
        assert read_back[name].type == values.type, name
        assert read_back[name].to_pylist() == values.to_pylist(), name
    rows = np.concatenate([batch.rows for batch in layer.batches(2)])
    assert rows.tolist() == [0, 1, 2]


def test_frame_columns_of_any_kind(raster):
    moments = pd.to_datetime(["2020", None])
    shapes = frame(Point(1, 1), Point(2, 2), odd=[1, "a"], when=moments, huge=[2**70, None])
    (batch,) = PromptLayer.open(shapes, raster).batches(10)
    assert batch.attributes["odd"].to_pylist() == ["1", "a"]
    assert batch.attributes["huge"].to_pylist() == ["1180591620717411303424", None]
    assert batch.attributes["when"].null_count == 1


def test_layers_of_a_file(raster, tmp_path):
    path = str(tmp_path / "two.gpkg")
    frame(box(0, 0, 9, 9)).to_file(path, layer="ships", driver="GPKG")
    frame(box(0, 0, 5, 5), box(1, 1, 9, 9)).to_file(path, layer="planes", driver="GPKG")
    notices = []
    assert len(read(path, raster, notice=notices.append)) == 1
    assert notices == ["two.gpkg has 2 layers (ships, planes); ships is used."]
    assert len(read(path, raster, layer="planes")) == 2
    assert refusal(path, raster, layer="cars") == (
        "two.gpkg has no layer 'cars'; it has: ships, planes."
    )


def test_files_that_are_no_prompts(raster, tmp_path):
    gone = str(tmp_path / "gone.gpkg")
    assert refusal(gone, raster) == f"The prompt layer {gone} does not exist."
    rubbish = tmp_path / "rubbish.gpkg"
    rubbish.write_text("rubbish")
    assert "cannot be read" in refusal(str(rubbish), raster)
    table = tmp_path / "table.csv"
    table.write_text("a,b\n1,2\n")
    assert "has no geometry, only a table" in refusal(str(table), raster)
    assert "no active geometry" in refusal(gpd.GeoDataFrame({"a": [1]}), raster)


@pytest.mark.parametrize("group_field", ["", "g"])
def test_empty_layer(raster, tmp_path, group_field):
    path = str(tmp_path / "empty.gpkg")
    table = pa.table({"g": pa.array([], pa.int64()), "geom": pa.array([], pa.binary())})
    pyogrio.raw.write_arrow(
        table, path, geometry_name="geom", geometry_type="Polygon", crs="EPSG:32632"
    )
    assert read(path, raster, group_field=group_field) == []
    assert PromptLayer.open(path, raster).schema.names == ["g"]


def test_layer_without_columns(raster, tmp_path):
    path = str(tmp_path / "bare.gpkg")
    frame(box(0, 0, 9, 9)).to_file(path, driver="GPKG")
    for source in (path, frame(box(0, 0, 9, 9))):
        (batch,) = PromptLayer.open(source, raster).batches(10)
        assert len(batch.prompts) == 1
        assert batch.attributes.column_names == []


def test_real_boxes_in_degrees(real_data):
    geo = real_data / "geo"
    boxes = gpd.read_file(geo / "banepa_boxes.gpkg")
    with Raster.open(str(geo / "banepa.tif")) as raster:
        same = read(boxes, raster)
        degrees = read(boxes.to_crs(4326), raster)
    mine, other = (shapely.box(*np.array([p.box for p in ps]).T) for ps in (same, degrees))
    iou = shapely.area(shapely.intersection(mine, other)) / shapely.area(shapely.union(mine, other))
    assert iou.min() > 0.999
    assert [p.status for p in same] == [p.status for p in degrees]
