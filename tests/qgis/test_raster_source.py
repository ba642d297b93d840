"""Rasters that have no file, or that QGIS opens otherwise than GDAL does."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from osgeo import gdal
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)

MERCATOR = 20037508.342789244
ZOOM = 18


@pytest.fixture
def prepare(qgis: Any, tmp_path: Path) -> Callable[..., str]:
    """What the engine is given for a layer."""
    from rossam.processing_provider.raster_source import PromptExtent, RasterSource

    def run(layer: Any, rectangle: Any = None, box_length: float = 0.0) -> str:
        folder = tmp_path / "prepared"
        folder.mkdir(exist_ok=True)
        extent = PromptExtent(rectangle or QgsRectangle(), box_length)
        return RasterSource(layer).prepare(folder, extent, QgsProcessingFeedback())

    return run


@pytest.fixture
def tiles(scene: Any, tmp_path: Path) -> tuple[QgsRasterLayer, Any]:
    """The scene's picture as map tiles of zoom 18, and the map position of a pixel of it."""
    pixels = gdal.Open(str(scene.path)).ReadAsArray()
    column, row = 137_000, 91_000
    _, height, width = pixels.shape
    whole = np.zeros((3, math.ceil(height / 256) * 256, math.ceil(width / 256) * 256), np.uint8)
    whole[:, :height, :width] = pixels
    driver = gdal.GetDriverByName("MEM")
    for y in range(whole.shape[1] // 256):
        for x in range(whole.shape[2] // 256):
            tile = driver.Create("", 256, 256, 3)
            tile.WriteArray(
                np.ascontiguousarray(whole[:, y * 256 : y * 256 + 256, x * 256 : x * 256 + 256])
            )
            path = tmp_path / "tiles" / str(ZOOM) / str(column + x) / f"{row + y}.png"
            path.parent.mkdir(parents=True, exist_ok=True)
            gdal.GetDriverByName("PNG").CreateCopy(str(path), tile)
    step_m = 2 * MERCATOR / 256 / 2**ZOOM
    left, top = column * 256 * step_m - MERCATOR, MERCATOR - row * 256 * step_m

    def on_map(x: float, y: float) -> tuple[float, float]:
        return left + x * step_m, top - y * step_m

    url = (tmp_path / "tiles").as_uri()
    layer = QgsRasterLayer(
        f"type=xyz&url={url}/%7Bz%7D/%7Bx%7D/%7By%7D.png&zmin=0&zmax={ZOOM}", "tiles", "wms"
    )
    assert layer.isValid()
    return layer, on_map


def test_a_file_is_passed_as_it_is(scene: Any, prepare: Callable[..., str]) -> None:
    assert prepare(QgsRasterLayer(str(scene.path), "discs")) == str(scene.path)


def test_open_options_of_a_layer_are_kept(scene: Any, prepare: Callable[..., str]) -> None:
    layer = QgsRasterLayer(f"{scene.path}|option:NUM_THREADS=2", "discs")
    assert layer.isValid()
    path = prepare(layer)
    assert "NUM_THREADS" in Path(path).read_text(encoding="utf-8")
    assert (gdal.Open(path).ReadAsArray() == gdal.Open(str(scene.path)).ReadAsArray()).all()


def test_a_raster_of_another_provider_is_exported_on_its_own_grid(
    scene: Any, prepare: Callable[..., str]
) -> None:
    """A virtual raster: computed by QGIS, no file that GDAL could open."""
    from qgis.core import QgsRasterDataProvider

    base = QgsRasterLayer(str(scene.path), "discs")
    uri = (
        f"?crs=EPSG:32632&extent={base.extent().xMinimum()},{base.extent().yMinimum()},"
        f"{base.extent().xMaximum()},{base.extent().yMaximum()}"
        f"&width={base.width()}&height={base.height()}&formula=%22discs@1%22"
        f"&discs:uri={scene.path}&discs:provider=gdal"
    )
    layer = QgsRasterLayer(uri, "computed", "virtualraster")
    assert layer.isValid()
    assert layer.dataProvider().capabilities() & QgsRasterDataProvider.Size
    # Around one disc in the middle: the export reaches beyond the raster and is cut there.
    path = prepare(layer, scene.disc(1).boundingBox(), 14.0)
    exported, whole = gdal.Open(path), gdal.Open(str(scene.path))
    assert exported.GetGeoTransform() == pytest.approx(whole.GetGeoTransform())
    assert (exported.ReadAsArray() == whole.ReadAsArray()[0]).all()


def test_boxes_on_map_tiles(
    tiles: tuple[QgsRasterLayer, Any],
    scene: Any,
    make_layer: Callable[..., Any],
    segment: Callable[..., Any],
) -> None:
    layer, on_map = tiles
    (x0, y1), (x1, y0) = (
        on_map(x + d, y + d) for (x, y), d in ((scene.centres[1], -14), (scene.centres[1], 14))
    )
    prompts = make_layer(
        "Polygon?crs=EPSG:3857", (QgsGeometry.fromRect(QgsRectangle(x0, y0, x1, y1)),)
    )
    result = segment(layer, prompts)
    assert result["OUTPUT"].crs().authid() == "EPSG:3857"
    (feature,) = result["OUTPUT"].getFeatures()
    centre = QgsGeometry.fromPointXY(QgsPointXY((x0 + x1) / 2, (y0 + y1) / 2))
    disc = centre.buffer((x1 - x0) / 2, 32)
    shared = feature.geometry().intersection(disc).area()
    assert shared / feature.geometry().combine(disc).area() > 0.7


def test_points_on_map_tiles_are_exported_at_the_finest_zoom(
    tiles: tuple[QgsRasterLayer, Any], prepare: Callable[..., str]
) -> None:
    layer, on_map = tiles
    x, y = on_map(100, 100)
    path = prepare(layer, QgsRectangle(x, y, x, y))
    step = gdal.Open(path).GetGeoTransform()[1]
    assert step == pytest.approx(2 * MERCATOR / 256 / 2**ZOOM)


def test_prompts_far_apart_on_map_tiles_are_refused(
    tiles: tuple[QgsRasterLayer, Any], prepare: Callable[..., str]
) -> None:
    layer, on_map = tiles
    x, y = on_map(100, 100)
    with pytest.raises(
        QgsProcessingException, match=r"tiles has no file; .* more than 100,000,000"
    ):
        prepare(layer, QgsRectangle(x, y, x + 30_000, y + 30_000))


def test_prompts_in_degrees_on_map_tiles(
    scene: Any,
    make_layer: Callable[..., Any],
    segment: Callable[..., Any],
    tiles: tuple[QgsRasterLayer, Any],
) -> None:
    layer, on_map = tiles
    to_degrees = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:3857"),
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsProject.instance(),
    )
    box = QgsGeometry.fromRect(QgsRectangle(*on_map(46, 74), *on_map(74, 46)))
    box.transform(to_degrees)
    # In degrees, with one that has no geometry.
    prompts = make_layer("Polygon?crs=EPSG:4326&field=n:integer", (box, 1), (None, 2))
    result = segment(layer, prompts)
    assert [f["status"] for f in result["OUTPUT"].getFeatures()] == ["ok", "null"]
