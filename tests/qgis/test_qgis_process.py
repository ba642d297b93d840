"""`qgis_process run rossam:segment`: the whole way from files to a file, without a window."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal, ogr

QgisProcess = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def boxes(scene: Any, tmp_path: Path) -> Path:
    """Two boxes in a file whose name has blanks, quotes and other scripts."""
    from osgeo import osr

    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32632)
    path = tmp_path / 'it\'s my "größte" 箱.gpkg'
    file = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    layer = file.CreateLayer("boxes", crs, ogr.wkbPolygon)
    layer.CreateField(ogr.FieldDefn("name", ogr.OFTString))
    for number in (5, 1):
        feature = ogr.Feature(layer.GetLayerDefn())
        feature["name"] = f"Tank Nº{number}"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(scene.box(number).asWkt(17)))
        layer.CreateFeature(feature)
    return path


def run(qgis_process: QgisProcess, **parameters: object) -> subprocess.CompletedProcess[str]:
    return qgis_process(
        *("run", "rossam:segment"), *(f"--{name}={value}" for name, value in parameters.items())
    )


def test_odd_paths_names_of_words_and_several_bands(
    qgis_process: QgisProcess, scene: Any, boxes: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "a b" / "ü 'n' \"m\""
    folder.mkdir(parents=True)
    raster = folder / "bild één.tif"
    raster.write_bytes(scene.path.read_bytes())
    target, mask = folder / "umriß.gpkg", folder / "maske ß.tif"
    done = run(
        qgis_process,
        INPUT=raster,
        PROMPTS=boxes,
        BANDS="3;2;1",
        MODEL="rossam-tiny",
        STRATEGY="shared",
        RESAMPLING="bilinear",
        FILL_HOLES="true",
        MASK=mask,
        OUTPUT=target,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "COUNT:\t2" in done.stdout
    assert "FAILED:\t0" in done.stdout
    assert "SECONDS:" in done.stdout
    file = ogr.Open(str(target))
    assert [(f["name"], f["prompt_id"], f["status"]) for f in file.GetLayer(0)] == [
        ("Tank Nº5", 1, "ok"),
        ("Tank Nº1", 2, "ok"),
    ]
    assert gdal.Open(str(mask)).ReadAsArray().max() == 2
    assert not list(folder.glob(".*"))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"INPUT": "/nowhere/scene.tif"}, "/nowhere/scene.tif"),
        ({"PROMPTS": "/nowhere/boxes.gpkg"}, "/nowhere/boxes.gpkg"),
        ({"GROUP_FIELD": "block"}, "has no field 'block'; its fields are: fid, name."),
        ({"LABEL_FIELD": "name"}, "Tank Nº5"),
        ({"BANDS": "7"}, "Band 7 was asked of discs, which has 3"),
        ({"MODEL": "sam_vit_h"}, "rossam models download sam_vit_h"),
        ({"CHECKPOINT": __file__}, "test_qgis_process.py"),
        ({"WINDOW_SIZE": "512", "UPSAMPLING": "32"}, "16384"),
    ],
)
def test_a_failure_is_a_sentence_an_exit_code_and_no_file(
    qgis_process: QgisProcess,
    scene: Any,
    boxes: Path,
    tmp_path: Path,
    wrong: dict[str, str],
    said: str,
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    good = {"INPUT": scene.path, "PROMPTS": boxes, "OUTPUT": folder / "a.gpkg"}
    done = run(qgis_process, **{**good, **wrong}, MASK=folder / "m.tif")
    assert done.returncode != 0
    assert said in done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert list(folder.iterdir()) == []
