"""A raster with a layer of polygons: what is used, and what is said of labels that are wrong."""

from __future__ import annotations

import tracemalloc
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import geopandas
import numpy as np
import pytest
import rasterio
import shapely
from affine import Affine
from rossam.rossam_core.errors import RasterError
from rossam.rossam_core.raster import Raster
from rossam.rossam_core.window import Window
from rossam.training.augment import Augmentation, ViewSpec, draw_crop, draw_window
from rossam.training.datasets import DatasetError, SourceSpec, load, summary
from rossam.training.pictures import FilePicture, RasterPicture
from shapely import LineString, MultiPolygon, Point, Polygon, box

WEST, NORTH, STEP = 500_000.0, 5_200_000.0, 0.5


def write_raster(path: Path, size: int = 600, crs: str | None = "EPSG:32632") -> None:
    rng = np.random.default_rng(0)
    pixels = rng.integers(1, 255, (3, size, size)).astype(np.uint8)
    pixels[:, :100, :100] = 0
    with rasterio.open(
        path, "w", driver="GTiff", width=size, height=size, count=3, dtype="uint8", nodata=0,
        crs=crs, transform=Affine(STEP, 0, WEST, 0, -STEP, NORTH), photometric="rgb",
    ) as target:  # fmt: skip
        target.write(pixels)


def on_map(shape: Any) -> Any:
    """From pixels of the raster to its CRS."""
    return shapely.transform(shape, lambda xy: xy * (STEP, -STEP) + (WEST, NORTH))


def write_labels(path: Path, shapes: list[Any], crs: str = "EPSG:32632", **columns: Any) -> None:
    frame = geopandas.GeoDataFrame(columns, geometry=shapes, crs=crs)
    frame.to_file(path, layer="labels", engine="pyogrio")


def layer(folder: Path, **changes: Any) -> SourceSpec:
    spec = SourceSpec(
        "layer", str(folder / "scene.tif"), labels=str(folder / "labels.gpkg"), id_field="key"
    )
    return replace(spec, **changes)


def test_every_bad_label_of_a_layer_is_reported_with_its_id(tmp_path: Path) -> None:
    write_raster(tmp_path / "scene.tif")
    good = box(200, 200, 260, 240)
    crossing = Polygon([(300, 300), (350, 350), (350, 300), (300, 350)])
    shapes = {
        "good": good, "null": None, "empty": Polygon(), "crossing": crossing,
        "outside": box(-90, 20, -40, 60), "point": Point(5, 5),
        "line": LineString([(1, 1), (9, 9)]),
        "nodata": box(20, 20, 80, 80), "small": box(400, 400, 403, 420), "twin": good,
        "border": box(570, 100, 660, 150), "parts": MultiPolygon([box(10, 300, 30, 320),
                                                                  box(40, 300, 60, 320)]),
        "hole": box(100, 400, 200, 500).difference(box(120, 420, 150, 450)),
        "half": box(80, 120, 120, 90),
    }  # fmt: skip
    kinds = ["roof"] * len(shapes)
    kinds[0] = None
    write_labels(
        tmp_path / "labels.gpkg",
        [None if shape is None else on_map(shape) for shape in shapes.values()],
        key=list(shapes), kind=kinds,
    )  # fmt: skip
    found = load(layer(tmp_path, category_field="kind", name="mine"), "all")
    used = {item.name.removeprefix("mine#"): item for item in found.objects}
    assert set(used) == {"good", "crossing", "border", "parts", "hole", "half"}
    assert used["good"].extent == pytest.approx([200, 200, 260, 240])
    assert used["border"].extent == pytest.approx([570, 100, 600, 150])
    assert used["hole"].shape.area == pytest.approx(100 * 100 - 30 * 30)
    assert used["parts"].shape.geom_type == "MultiPolygon"
    assert (used["hole"].category, used["good"].category) == ("roof", "")
    said = {p.name.split("#")[-1]: f"{p.reason} ({p.detail})" for p in found.problems}
    assert said["null"].startswith("has no geometry") and said["empty"].startswith("has no geom")
    assert said["crossing"].startswith("crosses itself; it was repaired and is used")
    assert "Self-intersection[500162.5 5199837.5]" in said["crossing"]
    assert said["outside"].startswith("lies outside the picture")
    assert said["point"].startswith("is a point instead of a polygon")
    assert said["line"].startswith("is a line instead of a polygon")
    assert said["nodata"] == "lies where the raster has no data and is left out (100% of it)"
    assert "1.5" not in said["small"] and "3.0 × 20.0 px" in said["small"]
    assert said["twin"].endswith("(as mine#good)")
    assert said["good"].startswith("has no class")
    lines = summary(found.problems)
    assert lines[0] == "2 labels: each has no geometry and is left out: mine#null, mine#empty."
    assert "mine#point is a point instead of a polygon and is left out." in lines


def test_labels_without_an_id_field_are_named_by_their_feature_id(tmp_path: Path) -> None:
    write_raster(tmp_path / "scene.tif")
    shapes = [on_map(box(200, 200, 260, 240)), None, on_map(box(300, 300, 340, 340))]
    write_labels(tmp_path / "labels.gpkg", shapes)
    found = load(layer(tmp_path, id_field=""), "all")
    # A GeoPackage counts features from 1.
    assert [item.name for item in found.objects] == ["scene#1", "scene#3"]
    assert found.problems[0].name == "scene#2"


def test_labels_in_degrees_lie_where_those_in_the_rasters_crs_lie(tmp_path: Path) -> None:
    write_raster(tmp_path / "scene.tif")
    shapes = [on_map(box(200, 200, 500, 240)), on_map(box(300, 300, 340, 340))]
    write_labels(tmp_path / "labels.gpkg", shapes, key=["a", "b"])
    same = load(layer(tmp_path), "all").objects
    degrees = geopandas.GeoDataFrame(geometry=shapes, crs="EPSG:32632").to_crs(4326)
    write_labels(tmp_path / "degrees.gpkg", list(degrees.geometry), "EPSG:4326", key=["a", "b"])
    other = load(layer(tmp_path, labels=str(tmp_path / "degrees.gpkg")), "all").objects
    for one, two in zip(same, other, strict=True):
        assert one.shape.symmetric_difference(two.shape).area < 0.001 * one.shape.area


@pytest.mark.parametrize(
    ("crs", "move", "hint"),
    [
        (
            "EPSG:25833",
            lambda xy: xy,
            r"their CRS is probably wrong. Assign the layer WGS 84 / UTM",
        ),
        ("EPSG:32632", lambda xy: xy[:, ::-1], r"With x and y exchanged they would"),
        (
            "EPSG:32632",
            lambda xy: xy + np.array([90_000, 0]),
            r"Choose the raster that they were drawn on",
        ),
    ],
)
def test_labels_that_all_lie_elsewhere_are_an_error_with_a_guess(
    tmp_path: Path, crs: str, move: Any, hint: str
) -> None:
    write_raster(tmp_path / "scene.tif")
    shapes = [shapely.transform(on_map(box(200, 200, 260, 240)), move)]
    write_labels(tmp_path / "labels.gpkg", shapes, crs, key=["a"])
    with pytest.raises(
        DatasetError, match=r"None of the 1 polygons in labels.gpkg lies on scene"
    ) as e:
        load(layer(tmp_path), "train")
    assert e.match(hint)
    assert e.match(r"the raster x 500000 to 500300 and y 5\.1997e\+06 to 5\.2e\+06")


def test_degrees_in_a_layer_that_says_metres_are_recognised(tmp_path: Path) -> None:
    write_raster(tmp_path / "scene.tif")
    shapes = geopandas.GeoSeries([on_map(box(200, 200, 260, 240))], crs="EPSG:32632").to_crs(4326)
    write_labels(tmp_path / "labels.gpkg", list(shapes), "EPSG:32632", key=["a"])
    with pytest.raises(DatasetError, match=r"As longitude and latitude they would: assign .*4326"):
        load(layer(tmp_path), "train")


def test_a_crs_on_one_side_only_is_an_error(tmp_path: Path) -> None:
    write_raster(tmp_path / "scene.tif", crs=None)
    write_labels(tmp_path / "labels.gpkg", [on_map(box(200, 200, 260, 240))], key=["a"])
    with pytest.raises(DatasetError, match=r"labels.gpkg has the CRS .*, but scene.tif has none"):
        load(layer(tmp_path), "train")


def test_missing_files_fields_and_layers_are_named_with_what_there_is(tmp_path: Path) -> None:
    write_raster(tmp_path / "scene.tif")
    shapes = [on_map(box(200, 200, 260, 240))]
    write_labels(tmp_path / "labels.gpkg", shapes, key=["a"], kind=["roof"])
    other = geopandas.GeoDataFrame(geometry=[Point(0, 0)], crs="EPSG:32632")
    other.to_file(tmp_path / "labels.gpkg", layer="trees", engine="pyogrio")
    spec = layer(tmp_path)
    with pytest.raises(
        DatasetError, match=r"no category field 'class'; their fields are: key, kind"
    ):
        load(replace(spec, category_field="class"), "all")
    with pytest.raises(DatasetError, match=r"no layer 'roofs'; they have: labels, trees"):
        load(replace(spec, labels=f"{spec.labels}|layername=roofs"), "all")
    with pytest.raises(DatasetError, match=r"labels .*none.gpkg do not exist"):
        load(replace(spec, labels=str(tmp_path / "none.gpkg")), "all")
    with pytest.raises(RasterError, match=r"does not exist"):
        load(replace(spec, path=str(tmp_path / "none.tif")), "all")
    with pytest.raises(DatasetError, match=r"None of the 1 labels .* is a point instead"):
        load(replace(spec, labels=f"{spec.labels}|layername=trees", id_field=""), "all")
    found = load(spec, "all")
    assert "has 2 layers (labels, trees); labels is used" in str(found.problems[0])
    named = load(replace(spec, labels=f"{spec.labels}|layername=labels"), "all")
    assert not named.problems


def test_blocks_are_held_out_whole(tmp_path: Path) -> None:
    write_raster(tmp_path / "scene.tif", 1500)
    shapes = [
        box(x, y, x + 30, y + 30) for x in range(110, 1450, 120) for y in range(20, 1450, 120)
    ]
    write_labels(tmp_path / "labels.gpkg", [on_map(s) for s in shapes],
                 key=[str(n) for n in range(len(shapes))])  # fmt: skip
    spec = layer(tmp_path, val_share=0.25)
    train, val, both = (
        load(replace(spec, split_seed=3), split) for split in ("train", "val", "all")
    )
    assert len(both.objects) == len(shapes)
    assert {o.name for o in train.objects} | {o.name for o in val.objects} == {
        o.name for o in both.objects
    }
    assert 0.15 < len(val.objects) / len(shapes) < 0.35
    assert not {s.block for s in train.scenes} & {s.block for s in val.scenes}
    for scene in both.scenes:
        col, row, width, height = scene.area
        assert 250 <= width <= 1024 and 250 <= height <= 1024
        for item in scene.objects:
            x, y = (item.extent[:2] + item.extent[2:]) / 2
            assert col <= x <= col + width and row <= y <= row + height
            # The whole raster is the picture, so that a window may look beyond the block.
            assert item.picture.shape == (1500, 1500)


def test_a_picture_without_georeference_takes_labels_in_pixels(tmp_path: Path) -> None:
    cv2.imwrite(str(tmp_path / "plain.png"), np.full((200, 300, 3), 90, np.uint8))
    labels = geopandas.GeoDataFrame({"key": ["a"]}, geometry=[box(50, -90, 100, -40)])
    labels.to_file(tmp_path / "labels.gpkg", engine="pyogrio")
    spec = layer(tmp_path, path=str(tmp_path / "plain.png"))
    # As QGIS lays such a picture out, y points up.
    assert load(spec, "all").objects[0].extent.tolist() == [50, 40, 100, 90]


def test_a_huge_raster_is_read_in_windows(tmp_path: Path) -> None:
    """40,000 x 40,000 pixels would be 4.8 GB; labels and views need less than 100 MB."""
    path = tmp_path / "scene.tif"
    with rasterio.open(
        path, "w", driver="GTiff", width=40_000, height=40_000, count=3, dtype="uint8",
        crs="EPSG:32632", transform=Affine(STEP, 0, WEST, 0, -STEP, NORTH), tiled=True,
        compress="deflate", SPARSE_OK=True,
    ) as target:  # fmt: skip
        window = rasterio.windows.Window(30_000, 20_000, 512, 512)
        target.write(np.full((3, 512, 512), 99, np.uint8), window=window)
    places = [(30_100, 20_100), (30_200, 20_250), (500, 39_000), (39_900, 39_950), (12_000, 300)]
    write_labels(tmp_path / "labels.gpkg", [on_map(box(x, y, x + 60, y + 40)) for x, y in places],
                 key=list("abcde"))  # fmt: skip
    spec = ViewSpec(224, 112, 112, 224, 0.5, (0.0, 0.0, 0.0))
    rng = np.random.default_rng(0)
    tracemalloc.start()
    found = load(layer(tmp_path), "all")
    views = [
        draw_window(item, spec, Augmentation(photometric="none"), "box", 0, rng)
        for item in found.objects
    ]
    views += [
        draw_crop(scene, spec, Augmentation((0.1, 0.3)), "box", 0, 4, rng) for scene in found.scenes
    ]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found.objects) == 5
    assert peak < 100e6
    assert views[0].pixels.max() in (99, 0)


def test_a_raster_and_its_file_as_an_image_show_the_same(tmp_path: Path) -> None:
    write_raster(tmp_path / "scene.tif", 300)
    raster = RasterPicture(str(tmp_path / "scene.tif"), (), (300, 300))
    image = FilePicture.open(str(tmp_path / "scene.tif"))
    assert image.shape == (300, 300)
    for asked in ((0, 0, 300, 300, 1), (150, 120, 90, 40, 1), (7, 11, 200, 130, 3)):
        one, other = raster.read(*asked), image.read(*asked)
        assert one.pixels.shape == (asked[3] // asked[4], asked[2] // asked[4], 3)
        assert (one.pixels == other.pixels).all()
        if one.valid is None or other.valid is None:
            assert one.valid is other.valid
        else:
            assert (one.valid == other.valid).all()
    with rasterio.open(tmp_path / "scene.tif") as source:
        true = source.read().transpose(1, 2, 0)
    assert (raster.read(150, 120, 90, 40).pixels == true[120:160, 150:240]).all()
    mean = true[90:93, 120:123].reshape(-1, 3).mean(axis=0)
    assert raster.read(120, 90, 3, 3, 3).pixels[0, 0] == pytest.approx(mean, abs=0.6)


@pytest.mark.parametrize("kind", ["raster", "image"])
def test_what_has_no_data_is_shown_as_segmenting_shows_it(kind: str, real_data: Path) -> None:
    path = str(real_data / "geo" / "pix4d_alpha_nodata.tif")
    with Raster.open(path) as raster:
        picture = RasterPicture(path, (), (raster.height, raster.width))
        if kind == "image":
            picture = FilePicture.open(path)
        padding = (123.675, 116.28, 103.53)
        chip = raster.read(Window(0, 0, 64, 64, 64), "bilinear", padding)
    shown = picture.read(0, 0, 64, 64)
    assert (~chip.valid).sum() > 1000
    assert shown.valid is not None
    assert (shown.valid == chip.valid).all()
    assert (shown.padded(padding) == chip.pixels).all()
    coarse = picture.read(0, 0, 64, 64, 4)
    assert coarse.valid is not None
    assert set(map(tuple, coarse.padded(padding)[~coarse.valid])) == {(124, 116, 104)}


def test_a_real_raster_with_its_layer_is_cut_into_blocks(real_data: Path) -> None:
    spec = SourceSpec(
        "layer", "geo/suedtirol_1255775_5854640.tif", category_field="class", id_field="object_id",
        labels="geo/suedtirol_1255775_5854640_reference.gpkg",
    )  # fmt: skip
    train, val = load(spec, "train"), load(spec, "val")
    assert len(train.objects) + len(val.objects) == 63
    assert len(val.objects) >= 8
    assert "roof" in {item.category for item in train.objects}
    assert not {s.group for s in train.scenes} & {s.group for s in val.scenes}
    # Roofs are redder than what lies around them.
    inside, around = [], []
    for item in (item for item in train.objects if item.category == "roof"):
        x0, y0, x1, y1 = item.extent.astype(int)
        pixels = item.picture.read(x0, y0, x1 - x0, y1 - y0).pixels.astype(float)
        red = pixels[..., 0] - pixels[..., 2]
        y, x = np.indices(red.shape) + 0.5
        shapely.prepare(item.shape)
        mask = shapely.contains_xy(item.shape, x + x0, y + y0)
        inside.append(red[mask].mean())
        around.append(red[~mask].mean())
    assert np.mean(inside) > np.mean(around) + 10
