"""The first day with the plugin: QGIS itself, the packed plugin, the engine, mouse and keyboard.

Pictures of each step go to the folder that the variable ROSSAM_SCREENSHOTS names, if there is one.
The photograph of planes may not be shown on; what is published is the walk over the roofs.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal, ogr, osr

ROOT = Path(__file__).resolve().parents[2]
PYTHON = os.environ.get("ROSSAM_PYTHON", str(ROOT / ".venv" / "bin" / "python"))
STEP_M = 0.5


@dataclass(frozen=True)
class Place:
    """Where a walk goes.

    Attributes:
        raster: A GeoTIFF.
        epsg: Of the raster.
        extent: Of the map: xmin, ymin, xmax, ymax.
        objects: The true outlines, on the map.
        least_iou: What each outline has to reach after a single click.
    """

    raster: Path
    epsg: int
    extent: tuple[float, float, float, float]
    objects: tuple[ogr.Geometry, ...]
    least_iou: float


def airport(data: Path, folder: Path) -> Place:
    """Three planes of a photograph, which gets a place in the world."""
    image, wanted = "044.jpg", (84, 85, 87)
    source = gdal.Open(str(data / "vhr10" / "images" / image))
    raster = folder / "airport.tif"
    left, top = 565_000.0, 5_934_000.0
    target = gdal.GetDriverByName("GTiff").Create(
        str(raster), source.RasterXSize, source.RasterYSize, 3
    )
    target.SetGeoTransform([left, STEP_M, 0, top, 0, -STEP_M])
    target.SetProjection(_crs(32632).ExportToWkt())
    target.WriteArray(source.ReadAsArray()[:3])
    target.FlushCache()
    labels = json.loads((data / "vhr10" / "val.json").read_text(encoding="utf-8"))
    known = {label["id"]: label for label in labels["annotations"]}
    planes = []
    for number in wanted:
        ring = ogr.Geometry(ogr.wkbLinearRing)
        flat = known[number]["segmentation"][0]
        for x, y in zip(flat[::2], flat[1::2], strict=True):
            ring.AddPoint_2D(left + x * STEP_M, top - y * STEP_M)
        ring.CloseRings()
        plane = ogr.Geometry(ogr.wkbPolygon)
        plane.AddGeometry(ring)
        planes.append(plane.Buffer(0))
    width, height = source.RasterXSize * STEP_M, source.RasterYSize * STEP_M
    return Place(raster, 32632, (left, top - height, left + width, top), tuple(planes), 0.5)


def roofs(data: Path, folder: Path) -> Place:
    """Three roofs of Banepa."""
    source = ogr.Open(str(data / "geo" / "banepa_reference.gpkg"))
    layer = source.GetLayer(0)
    layer.SetAttributeFilter("object_id IN (523, 918, 938)")
    outlines = tuple(feature.GetGeometryRef().Clone() for feature in layer)
    extent = (9519930.0, 3202606.0, 9520060.0, 3202716.0)
    return Place(data / "geo" / "banepa.tif", 3857, extent, outlines, 0.5)


def _crs(epsg: int) -> osr.SpatialReference:
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(epsg)
    return crs


def profile_with_the_plugin(folder: Path, language: str, theme: str) -> None:
    """A profile of QGIS as it is after *Install from ZIP*; no tree to find an interpreter in."""
    plugins = folder / "default" / "python" / "plugins"
    plugins.mkdir(parents=True)
    packed = subprocess.run(
        [sys.executable, str(ROOT / "release" / "plugin_zip.py"), "--folder", str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    if packed.returncode:
        pytest.skip(f"the plugin cannot be packed: {packed.stderr.strip()}")
    with zipfile.ZipFile(next(folder.glob("rossam-*.zip"))) as archive:
        archive.extractall(plugins)
    settings = folder / "default" / "QGIS" / "QGIS3.ini"
    settings.parent.mkdir()
    settings.write_text(
        "[PythonPlugins]\nrossam=true\n\n"
        f"[locale]\noverrideFlag=true\nuserLocale={language}\n\n"
        f"[UI]\nUITheme={theme}\n\n"
        "[qgis]\ncheckVersion=false\n\n[app]\nprojections\\unknownCrsBehavior=NoAction\n\n"
        "[migration]\nfileVersion=2\nsettings=true\n",
        encoding="utf-8",
    )


@pytest.mark.parametrize(
    ("make_place", "language", "theme"),
    [
        (airport, "en_US", "default"),
        (roofs, "en_US", "default"),
        (roofs, "de", "Night Mapping"),
    ],
    ids=["planes", "roofs", "roofs-dark-german"],
)
def test_from_the_hint_to_outlines_in_a_file(
    make_place: Any,
    language: str,
    theme: str,
    real_data: Path,
    tmp_path: Path,
    request: pytest.FixtureRequest,
) -> None:
    if shutil.which("xvfb-run") is None or shutil.which("qgis") is None:
        pytest.skip("QGIS's window or xvfb-run is not installed")
    place = make_place(real_data, tmp_path)
    other = tmp_path / "another.tif"
    gdal.GetDriverByName("GTiff").Create(str(other), 8, 8, 1).SetProjection(
        _crs(place.epsg).ExportToWkt()
    )
    target = tmp_path / "outlines.gpkg"
    made = ogr.GetDriverByName("GPKG").CreateDataSource(str(target))
    layer = made.CreateLayer("outlines", _crs(place.epsg), ogr.wkbMultiPolygon)
    layer.CreateField(ogr.FieldDefn("score", ogr.OFTReal))
    del layer, made
    name = request.node.callspec.id
    wishes = {
        "name": name,
        "python": PYTHON,
        "rasters": [str(place.raster), str(other)],
        "target": str(target),
        "extent": place.extent,
        "points": [outline.PointOnSurface().GetPoint_2D() for outline in place.objects],
    }
    seen = walk(tmp_path, wishes, language, theme)
    assert "error" not in seen, seen["error"]
    assert seen["set up"].startswith("✔"), seen["set up"]
    found = ogr.Open(str(target))
    saved = [(f.GetGeometryRef().Clone(), f["score"]) for f in found.GetLayer(0)]
    assert len(saved) == len(place.objects)
    for (outline, score), truth in zip(saved, place.objects, strict=True):
        assert 0 < score <= 1
        shared = outline.Intersection(truth).Area() / outline.Union(truth).Area()
        sys.stdout.write(f"{name}: score {score:.2f}, IoU {shared:.2f}\n")
        assert shared > place.least_iou


def walk(folder: Path, wishes: dict[str, Any], language: str, theme: str) -> dict[str, Any]:
    """Runs QGIS until the walk has ended; what it saw."""
    profile_with_the_plugin(folder / "profiles", language, theme)
    steps = folder / "walk"
    steps.mkdir()
    (steps / "wishes.json").write_text(json.dumps(wishes), encoding="utf-8")
    kept = {n: v for n, v in os.environ.items() if not n.startswith(("QGIS", "QT_", "ROSSAM"))}
    done = subprocess.run(
        [
            *("xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "qgis", "--nologo"),
            *("--noversioncheck", "--profiles-path", str(folder)),
            *("--code", str(Path(__file__).with_name("interactive_walk.py"))),
        ],
        env=kept | {"ROSSAM_HOME": str(folder / "home"), "WALK_WISHES": str(steps / "wishes.json")},
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )
    assert (steps / "seen.json").is_file(), done.stderr
    sys.stdout.write(f"Pictures: {steps}\n")
    pictures = os.environ.get("ROSSAM_SCREENSHOTS")
    if pictures:
        for picture in steps.glob("*.png"):
            shutil.copy(picture, pictures)
    return dict(json.loads((steps / "seen.json").read_text(encoding="utf-8")))
