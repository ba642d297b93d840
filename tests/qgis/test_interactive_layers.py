"""Rasters on their way to the worker, outlines on their way into layers."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

UTM = QgsCoordinateReferenceSystem("EPSG:32632")
VALUES = {"score": 0.91, "stability": 0.95, "area_m2": 153.2, "status": "ok", "model": "tiny"}


@pytest.fixture
def outline(scene: Any) -> QgsGeometry:
    """A disc as the worker gives it: a multipolygon."""
    disc = QgsGeometry(scene.disc(1))
    disc.convertToMultiType()
    return disc


def test_a_new_layer_looks_like_a_result(qgis: Any, outline: QgsGeometry) -> None:
    from rossam.plugin.acceptance import add_outline, new_outlines_layer

    project = QgsProject()
    layer = new_outlines_layer(UTM, project)
    add_outline(layer, outline, UTM, VALUES, project)
    add_outline(layer, outline, UTM, VALUES, project)
    assert project.mapLayers() == {layer.id(): layer}
    assert layer.crs() == UTM
    assert layer.renderer().classAttribute() == "status"
    assert layer.labelsEnabled()
    assert [f.attributes() for f in layer.getFeatures()] == [
        [1, 0.91, 0.95, 153.2, "ok", "tiny"],
        [2, 0.91, 0.95, 153.2, "ok", "tiny"],
    ]
    assert layer.isEditable()
    assert layer.undoStack().count() == 2
    layer.undoStack().undo()
    assert layer.featureCount() == 1
    layer.undoStack().redo()
    assert layer.commitChanges()
    assert layer.featureCount() == 2


def test_a_raster_without_crs_makes_a_layer_without_crs(qgis: Any) -> None:
    from rossam.plugin.acceptance import new_outlines_layer

    assert not new_outlines_layer(QgsCoordinateReferenceSystem(), QgsProject()).crs().isValid()


def test_another_crs_single_polygons_and_odd_fields(qgis: Any, scene: Any) -> None:
    from rossam.plugin.acceptance import add_outline

    target = QgsVectorLayer(
        "Polygon?crs=EPSG:4326&field=SCORE:string&field=status:integer&field=who:string",
        "mine",
        "memory",
    )
    two = QgsGeometry.collectGeometry([scene.disc(0), scene.disc(1)])
    add_outline(target, two, UTM, VALUES, QgsProject.instance())
    found = list(target.getFeatures())
    # One object, two single polygons, one step to undo.
    assert len(found) == 2
    assert target.undoStack().count() == 1
    back = QgsCoordinateTransform(target.crs(), UTM, QgsProject.instance())
    for feature, number in zip(found, (0, 1), strict=True):
        geometry = feature.geometry()
        geometry.transform(back)
        disc = scene.disc(number)
        assert geometry.intersection(disc).area() > 0.999 * disc.area()
        assert feature.attributes() == ["0.91", NULL, NULL]
    assert target.wkbType() == QgsWkbTypes.Polygon


def test_numbers_go_on_from_a_file_with_a_key(
    qgis: Any, outline: QgsGeometry, tmp_path: Path
) -> None:
    from rossam.plugin.acceptance import add_outline, new_outlines_layer

    project = QgsProject()
    first = new_outlines_layer(UTM, project)
    add_outline(first, outline, UTM, VALUES, project)
    path = str(tmp_path / "outlines.gpkg")
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(first, path, project.transformContext(), options)
    saved = QgsVectorLayer(path, "saved", "ogr")
    add_outline(saved, outline, UTM, {**VALUES, "fid": 1}, project)
    assert saved.commitChanges(), saved.commitErrors()
    assert sorted((f["fid"], f["prompt_id"]) for f in saved.getFeatures()) == [(1, 1), (2, 2)]


def test_a_layer_that_cannot_be_edited_says_so(
    qgis: Any, outline: QgsGeometry, tmp_path: Path
) -> None:
    from rossam.plugin.acceptance import add_outline
    from rossam.rossam_core.errors import OutputError

    target = QgsVectorLayer("MultiPolygon?crs=EPSG:32632", "locked", "memory")
    target.setReadOnly(True)
    with pytest.raises(OutputError, match=r"The layer locked cannot be edited; choose another"):
        add_outline(target, outline, UTM, VALUES, QgsProject.instance())
    assert target.featureCount() == 0


def test_a_whole_result_is_one_step(
    qgis: Any, outline: QgsGeometry, make_layer: Callable[..., Any]
) -> None:
    from rossam.plugin.acceptance import add_layer

    target = QgsVectorLayer(
        "MultiPolygon?crs=EPSG:32632&field=prompt_id:integer&field=name:string&field=score:double",
        "target",
        "memory",
    )
    result = make_layer(
        "MultiPolygon?crs=EPSG:32632&field=name:string&field=prompt_id:integer&field=score:double",
        (outline, "a", 1, 0.5),
        (None, "lost", 2, NULL),
        (outline, "c", 3, 0.7),
    )
    assert add_layer(target, result, QgsProject.instance()) == 1
    assert [f.attributes() for f in target.getFeatures()] == [[1, "a", 0.5], [2, "c", 0.7]]
    assert target.undoStack().count() == 1


@pytest.fixture
def feed(qgis: Any) -> Any:
    from rossam.plugin.raster_feed import RasterFeed

    made = RasterFeed()
    yield made
    made.remove()


def view(x: float, y: float, pixel: float) -> Any:
    from rossam.plugin.raster_feed import RasterView

    return RasterView(QgsRectangle(x, y, x, y), pixel)


def test_a_file_is_opened_as_it_is(scene: Any, feed: Any) -> None:
    layer = QgsRasterLayer(str(scene.path), "discs")
    wish = feed.wish(layer, view(*scene.on_map(50, 50), 0.5))
    assert feed.path_of(wish, QgsProcessingFeedback()) == str(scene.path)
    # Known from now on, wherever one looks.
    assert feed.wish(layer, view(*scene.on_map(350, 50), 7)).path == str(scene.path)


def test_a_layer_with_a_crs_of_its_own_is_wrapped_once(scene: Any, feed: Any) -> None:
    layer = QgsRasterLayer(str(scene.path), "discs")
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:25832"))
    path = feed.path_of(feed.wish(layer, view(0, 0, 1)), QgsProcessingFeedback())
    assert path.endswith(".vrt")
    assert feed.wish(layer, view(9, 9, 1)).path == path
    layer.setCrs(QgsCoordinateReferenceSystem("EPSG:25833"))
    assert feed.wish(layer, view(9, 9, 1)).path is None


@pytest.fixture
def big_tiles(qgis: Any, tmp_path: Path) -> tuple[QgsRasterLayer, float, float, float]:
    """Map tiles of 2048 × 2048 px at zoom 18, and of 1024 × 1024 at 17; left, top and step."""
    half = math.pi * 6378137
    driver = gdal.GetDriverByName("MEM")
    left, top = 137_000, 91_000
    for zoom, count, shift in ((18, 8, 0), (17, 4, 1)):
        for x in range(count):
            for y in range(count):
                tile = driver.Create("", 256, 256, 3)
                tile.WriteArray(np.full((3, 256, 256), 20 + 10 * zoom - 100 + x + y, np.uint8))
                path = tmp_path / str(zoom) / str((left >> shift) + x) / f"{(top >> shift) + y}.png"
                path.parent.mkdir(parents=True, exist_ok=True)
                gdal.GetDriverByName("PNG").CreateCopy(str(path), tile)
    layer = QgsRasterLayer(
        f"type=xyz&url={tmp_path.as_uri()}/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin=0&zmax=18",
        "tiles",
        "wms",
    )
    assert layer.isValid()
    step = 2 * half / 256 / 2**18
    return layer, left * 256 * step - half, half - top * 256 * step, step


def test_tiles_are_fetched_once_for_a_place_and_a_zoom(
    feed: Any, big_tiles: tuple[QgsRasterLayer, float, float, float]
) -> None:
    layer, left, top, step = big_tiles

    def ask(column: int, row: int, pixel: float) -> Any:
        return feed.wish(layer, view(left + column * step, top - row * step, pixel))

    first = ask(1000, 1000, step)
    assert first.path is None
    path = feed.path_of(first, QgsProcessingFeedback())
    exported = gdal.Open(path)
    assert exported.GetGeoTransform()[1] == pytest.approx(step)
    # 512 px to walk and 512 px to look at, on each side.
    assert exported.RasterXSize == pytest.approx(2048, abs=4)
    assert ask(1400, 700, step * 1.5).path == path
    assert ask(1000, 1600, step).path is None, "beyond what was fetched"
    assert ask(1000, 1000, step * 4).path is None, "much farther away"
    coarse = feed.path_of(ask(1000, 1000, step * 2.2), QgsProcessingFeedback())
    assert gdal.Open(coarse).GetGeoTransform()[1] == pytest.approx(2 * step)
    assert Path(path).exists()
    feed.remove()
    assert not Path(path).exists()
