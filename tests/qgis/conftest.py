"""Real QGIS, in this process and as `qgis_process`, run by QGIS's own Python.

On Debian that is `/usr/bin/python3 -m pytest tests/qgis`. The engine's pytest, which has no QGIS,
passes by.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]

if importlib.util.find_spec("qgis") is None:
    collect_ignore_glob = ["test_*.py"]
else:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ["QGIS_CUSTOM_CONFIG_PATH"] = tempfile.mkdtemp(prefix="rossam-qgis-")
    # QGIS knows the plugin by its folder's name.
    PLUGINS = Path(tempfile.mkdtemp(prefix="rossam-plugins-"))
    (PLUGINS / "rossam").symlink_to(ROOT, target_is_directory=True)
    os.environ["QGIS_PLUGINPATH"] = str(PLUGINS)
    sys.path.insert(0, str(PLUGINS))


@dataclass(frozen=True)
class Scene:
    """A drawn raster: bright discs on darker ground.

    Attributes:
        path: A GeoTIFF in EPSG:32632, half a metre per pixel.
        origin: Map x, y of its top left corner.
        centres: Of the discs, in pixels.
    """

    path: Path
    origin: tuple[float, float]
    centres: tuple[tuple[int, int], ...]
    radius_px: int = 14
    step_m: float = 0.5

    def disc(self, number: int) -> Any:
        """The true outline on the map."""
        from qgis.core import QgsGeometry, QgsPointXY

        x, y = self.on_map(*self.centres[number])
        centre = QgsGeometry.fromPointXY(QgsPointXY(x, y))
        return centre.buffer(self.radius_px * self.step_m, 32)

    def box(self, number: int) -> Any:
        from qgis.core import QgsGeometry

        return QgsGeometry.fromRect(self.disc(number).boundingBox())

    def on_map(self, column: float, row: float) -> tuple[float, float]:
        return self.origin[0] + column * self.step_m, self.origin[1] - row * self.step_m


def draw_discs(centres: tuple[tuple[int, int], ...], radius_px: int) -> Any:
    """(3, 260, 400) uint8."""
    import numpy as np

    rows, columns = np.mgrid[:260, :400] + 0.5
    picture = 70 + 8 * np.sin(columns / 9) + 8 * np.cos(rows / 7)
    for x, y in centres:
        picture[np.hypot(columns - x, rows - y) < radius_px] = 215
    return np.stack([picture, picture * 0.95, picture * 0.9]).astype(np.uint8)


@pytest.fixture(scope="session")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    from osgeo import gdal, osr

    made = Scene(
        tmp_path_factory.mktemp("scene") / "discs.tif",
        (600_000.0, 5_200_000.0),
        ((60, 60), (200, 70), (330, 60), (80, 190), (210, 180), (340, 195)),
    )
    pixels = draw_discs(made.centres, made.radius_px)
    height, width = pixels.shape[1:]
    target = gdal.GetDriverByName("GTiff").Create(str(made.path), width, height, 3)
    target.SetGeoTransform([made.origin[0], made.step_m, 0, made.origin[1], 0, -made.step_m])
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32632)
    target.SetProjection(crs.ExportToWkt())
    target.WriteArray(pixels)
    return made


@pytest.fixture
def make_layer(qgis: Any) -> Callable[..., Any]:
    """Makes a layer in memory from (geometry, attributes…) rows."""
    from qgis.core import QgsFeature, QgsVectorLayer

    def make(definition: str, *rows: tuple[Any, ...]) -> Any:
        layer = QgsVectorLayer(definition, "prompts", "memory")
        assert layer.isValid(), definition
        for geometry, *attributes in rows:
            feature = QgsFeature(layer.fields())
            feature.setAttributes(attributes)
            if geometry is not None:
                feature.setGeometry(geometry)
            assert layer.dataProvider().addFeature(feature)
        layer.updateExtents()
        return layer

    return make


@pytest.fixture
def segment(qgis: Any, context: Any) -> Callable[..., dict[str, Any]]:
    """Runs `rossam:segment` as scripts do, on the drawn layers."""
    import processing

    def run(raster: Any, prompts: Any, feedback: Any = None, **parameters: Any) -> dict[str, Any]:
        values = {"INPUT": raster, "PROMPTS": prompts, "OUTPUT": "memory:", **parameters}
        return dict(processing.run("rossam:segment", values, context=context, feedback=feedback))

    return run


@pytest.fixture(scope="session")
def plugin(qgis: Any) -> Any:
    """The plugin, as QGIS holds it."""
    return qgis.rossam_plugin


@pytest.fixture(scope="session")
def qgis() -> Iterator[Any]:
    """QGIS with Processing and the plugin, loaded as `qgis_process` does it."""
    from qgis.core import QgsApplication

    QgsApplication.setPrefixPath(os.environ.get("QGIS_PREFIX_PATH", "/usr"), True)
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.append(str(Path(QgsApplication.pkgDataPath()) / "python" / "plugins"))
    from processing.core.Processing import Processing
    from rossam import classFactory

    Processing.initialize()
    plugin = classFactory(None)
    plugin.initProcessing()
    application.rossam_plugin = plugin
    yield application
    plugin.unload()
    shutil.rmtree(os.environ["QGIS_CUSTOM_CONFIG_PATH"], ignore_errors=True)
    shutil.rmtree(PLUGINS, ignore_errors=True)


@pytest.fixture
def algorithm(qgis: Any) -> Any:
    """A fresh `rossam:segment`."""
    return qgis.processingRegistry().createAlgorithmById("rossam:segment")


@pytest.fixture
def context(qgis: Any) -> Any:
    from qgis.core import QgsProcessingContext, QgsProject

    made = QgsProcessingContext()
    made.setProject(QgsProject.instance())
    return made


@pytest.fixture(scope="session")
def qgis_process() -> Callable[..., subprocess.CompletedProcess[str]]:
    """Runs `qgis_process` with the plugin enabled; keyword arguments are variables to set."""
    # Debian 12's wrapper passes an option that the program refuses.
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        pytest.skip("qgis_process is not installed")

    def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [program, *arguments],
            env={**os.environ, **variables},
            capture_output=True,
            text=True,
            timeout=1800,
            check=False,
        )

    enabled = run("plugins", "enable", "rossam")
    assert enabled.returncode == 0, enabled.stderr
    return run
