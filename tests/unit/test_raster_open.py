"""Rasters as files: what opens, how it is placed, and what the refusals say."""

from __future__ import annotations

import os
import sys
import threading
import warnings
from pathlib import Path

import numpy as np
import pytest
import rasterio
import rasterio.shutil
from affine import Affine
from rasterio.control import GroundControlPoint
from rossam.rossam_core.errors import RasterError
from rossam.rossam_core.raster import Raster
from rossam.rossam_core.window import Window


def refusal(path, **how) -> str:
    with pytest.raises(RasterError) as caught:
        Raster.open(path, **how)
    return str(caught.value)


def test_missing_file_says_so(tmp_path):
    path = str(tmp_path / "gone.tif")
    assert refusal(path) == f"The raster {path} does not exist."


def test_no_raster_at_all(tmp_path):
    path = tmp_path / "letter.tif"
    path.write_text("Dear Sir or Madam")
    assert "letter.tif cannot be opened as a raster" in refusal(str(path))


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_name_that_is_no_utf8(make_raster, ramp, tmp_path):
    path = tmp_path / os.fsdecode(b"b\xff.tif")
    Path(make_raster(ramp)).rename(path)
    assert refusal(str(path)) == (
        f"The name of {tmp_path}/b\\udcff.tif is no valid UTF-8, so it cannot be opened as a "
        "raster. Rename it."
    )


def test_band_that_does_not_exist(make_raster, ramp):
    path = make_raster(ramp, "ortho.tif")
    assert refusal(path, bands=(4, 1, 2)) == (
        "Band 4 was asked of ortho.tif, which has 3; choose bands 1 to 3."
    )
    assert "Band 0 was asked" in refusal(path, bands=(0,))
    assert "2 bands were asked of ortho.tif; choose three" in refusal(path, bands=(1, 2))


def test_complex_data(make_raster):
    path = make_raster(np.ones((1, 8, 8), np.complex64), "sar.tif")
    assert refusal(path).startswith("Band 1 of sar.tif holds complex numbers.")


@pytest.mark.parametrize("dtype", ["uint8", "uint16", "float32"])
def test_all_nodata(make_raster, dtype):
    path = make_raster(np.zeros((1, 1300, 1100), dtype), "empty.tif", nodata=0)
    assert refusal(path).startswith("empty.tif has no valid pixel")


def test_all_nan(make_raster):
    path = make_raster(np.full((1, 8, 8), np.nan, np.float32))
    assert "has no valid pixel" in refusal(path)


def test_transform_that_cannot_be_inverted(make_raster, ramp):
    flat = Affine(0.5, 0, 500_000, 0.5, 0, 5_000_000)
    assert "cannot be inverted" in refusal(make_raster(ramp, transform=flat))


def test_ground_control_points_ask_for_a_warp(make_raster, ramp):
    path = make_raster(ramp, "raw.tif", transform=None, crs=None)
    points = [
        GroundControlPoint(0, 0, 11.0, 46.0),
        GroundControlPoint(0, 60, 11.1, 46.0),
        GroundControlPoint(40, 0, 11.0, 45.9),
    ]
    with rasterio.open(path, "r+") as dataset:
        dataset.gcps = (points, rasterio.crs.CRS.from_epsg(4326))
    assert "Rectify it first" in refusal(path)


def test_container_lists_its_subdatasets(make_raster, ramp, tmp_path):
    first = make_raster(ramp)
    second = str(tmp_path / "both.gpkg")
    for table in ("one", "two"):
        rasterio.shutil.copy(
            first, second, driver="GPKG", raster_table=table, append_subdataset=table == "two"
        )
    assert "both.gpkg has no bands of its own. Choose one of its 2 subdatasets: " in refusal(second)
    with rasterio.open(second) as container:
        name = container.subdatasets[1]
    with Raster.open(name) as raster:
        assert (raster.width, raster.height) == (60, 40)


@pytest.mark.parametrize("name", ["with blank.tif", "qu'ote\".tif", "Größe 测试.tif", "a#b?.tif"])
def test_awkward_names(make_raster, ramp, name):
    with Raster.open(make_raster(ramp, name)) as raster:
        assert raster.width == 60


def test_damage_is_reported_with_its_place(make_raster):
    rng = np.random.default_rng(0)
    scene = rng.integers(0, 255, (3, 512, 512)).astype(np.uint8)
    path = Path(make_raster(scene, tiled=True, blockxsize=256, blockysize=256, compress="deflate"))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with Raster.open(str(path)) as raster, pytest.raises(RasterError) as caught:
        raster.read(Window(300, 300, 200, 200, 200), "bicubic", (0, 0, 0))
    assert "cannot be read at column 300, row 300" in str(caught.value)


@pytest.mark.parametrize(
    "transform",
    [
        Affine(0.5, 0, 500_000, 0, -0.5, 5_000_000),
        Affine(0.5, 0, 500_000, 0, 0.5, 5_000_000),
        Affine.translation(500_000, 5_000_000) @ Affine.rotation(30) @ Affine.scale(0.5, -0.5),
    ],
)
def test_placing_is_the_files(make_raster, ramp, transform):
    with Raster.open(make_raster(ramp, transform=transform)) as raster:
        assert raster.georeferenced
        assert raster.transform.almost_equals(transform)
        assert raster.crs.to_epsg() == 32632
        raster.lay_out_y_up()
        assert raster.transform.almost_equals(transform)


def test_picture_without_georeference(make_raster, ramp):
    path = make_raster(ramp, crs=None, transform=None)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with Raster.open(path) as down, Raster.open(path, y_up=True) as up:
            assert down.crs is None
            assert not down.georeferenced
            assert down.transform @ (10, 20) == (10, 20)
            assert up.transform @ (10, 20) == (10, -20)


def test_read_in_another_thread_than_opened(make_raster, ramp):
    path = make_raster(ramp)
    chips = []
    with Raster.open(path) as raster:
        window = Window(0, 0, 40, 40, 40)
        threads = [
            threading.Thread(
                target=lambda: chips.extend(
                    raster.read(window, "bicubic", (0, 0, 0)) for _ in range(20)
                )
            )
            for _ in range(3)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(chips) == 60
    assert all(np.array_equal(c.pixels, ramp[:, :, :40].transpose(1, 2, 0)) for c in chips)
