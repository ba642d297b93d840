"""The instance raster."""

from __future__ import annotations

import subprocess
import sys
import warnings
from pathlib import Path

import numpy as np
import pytest
import rasterio
import shapely
from rossam.rossam_core.errors import OutputError
from rossam.rossam_core.mask_writer import MaskWriter
from rossam.rossam_core.polygons import outline
from rossam.rossam_core.raster import Raster
from shapely.geometry import box


@pytest.fixture
def raster(make_raster):
    with Raster.open(make_raster(np.full((1, 300, 400), 7, np.uint8))) as opened:
        yield opened


def test_pixels_whose_centre_lies_inside(raster, tmp_path):
    rng = np.random.default_rng(0)
    rows, cols = np.mgrid[0:40, 0:40] + 0.5
    logits = 14 - np.hypot(cols - 20, rows - 20) + 2 * rng.normal(size=rows.shape)
    shape = outline(logits.astype(np.float32), 30.3, 40.7, 1.5)
    path = tmp_path / "mask.tif"
    with MaskWriter(str(path), raster, {"model": "rossam-tiny"}) as writer:
        writer.write(4_000_000_000, shape)
        writer.commit()
    with rasterio.open(path) as dataset:
        mask = dataset.read(1)
        assert dataset.crs.to_epsg() == 32632
        assert dataset.transform == raster.transform
        assert dataset.dtypes == ("uint32",)
        assert dataset.tags()["model"] == "rossam-tiny"
    x, y = np.meshgrid(np.arange(400) + 0.5, np.arange(300) + 0.5)
    inside = shapely.intersects_xy(shape, x, y)
    assert np.array_equal(mask == 4_000_000_000, inside)
    assert not mask[~inside].any()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["mask.tif", "scene.tif"]


def test_first_come_keeps_the_pixel_and_borders_cut(raster, tmp_path):
    path = tmp_path / "mask.tif"
    with MaskWriter(str(path), raster, {}) as writer:
        writer.write(1, box(10, 10, 30, 30))
        writer.write(2, box(20, 20, 40, 40))
        writer.write(3, box(-5, -5, 5, 5))
        writer.write(4, box(390, 290, 900, 900))
        writer.write(5, box(1000, 1000, 1010, 1010))
        writer.commit()
    with rasterio.open(path) as dataset:
        mask = dataset.read(1)
    values, counts = np.unique(mask, return_counts=True)
    assert dict(zip(values.tolist(), counts.tolist(), strict=True)) == {
        0: 300 * 400 - 400 - 300 - 25 - 100,
        1: 400,
        2: 300,
        3: 25,
        4: 100,
    }


def test_large_empty_mask_takes_no_space(make_raster, tmp_path):
    size = 30_000
    path = make_raster(np.full((1, 8, 8), 7, np.uint8), "small.tif")
    huge = str(tmp_path / "huge.tif")
    with rasterio.open(path) as dataset:
        profile = dataset.profile | {"width": size, "height": size, "tiled": True}
    profile |= {"blockxsize": 256, "blockysize": 256, "sparse_ok": True}
    rasterio.open(huge, "w", **profile).close()
    with Raster.open(huge) as raster, MaskWriter(str(tmp_path / "m.tif"), raster, {}) as writer:
        writer.write(1, box(20_000, 20_000, 23_000, 20_010))
        writer.commit()
    assert (tmp_path / "m.tif").stat().st_size < 1_000_000


def test_mask_of_a_picture_without_georeference(make_raster, tmp_path):
    path = make_raster(np.full((1, 30, 40), 7, np.uint8), crs=None, transform=None)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with (
            Raster.open(path, y_up=True) as raster,
            MaskWriter(str(tmp_path / "m.tif"), raster, {}) as writer,
        ):
            writer.write(3, box(10, 20, 20, 25))
            writer.commit()
    with Raster.open(str(tmp_path / "m.tif")) as mask:
        assert not mask.georeferenced
    with rasterio.open(tmp_path / "m.tif") as dataset:
        assert (dataset.read(1)[20:25, 10:20] == 3).all()


def test_nothing_without_commit_and_no_other_format(raster, tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    with MaskWriter(str(folder / "mask.tif"), raster, {}) as writer:
        writer.write(1, box(0, 0, 5, 5))
    assert list(folder.iterdir()) == []
    with pytest.raises(OutputError, match=r"choose one of \.tif, \.tiff"):
        MaskWriter(str(folder / "mask.png"), raster, {})


def write_mask(path, raster, *ids):
    with MaskWriter(str(path), raster, {}) as writer:
        for prompt_id in ids:
            writer.write(prompt_id, box(20 * prompt_id, 10, 20 * prompt_id + 20, 60))
        writer.commit()


def add_sidecars(path):
    """Overviews, statistics and a mask of validity beside the file, as GDAL's tools make them."""
    with rasterio.Env(TIFF_USE_OVR=True), rasterio.open(path, "r+") as dataset:
        dataset.build_overviews([4])
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=False), rasterio.open(path, "r+") as dataset:
        dataset.write_mask(np.zeros((300, 400), bool))
    path.with_name(f"{path.name}.aux.xml").write_text(
        '<PAMDataset><PAMRasterBand band="1"><Metadata>'
        '<MDI key="STATISTICS_MAXIMUM">3</MDI></Metadata></PAMRasterBand></PAMDataset>'
    )
    path.with_name(f"{path.name}.vat.dbf").write_bytes(b"how often each value occurs")
    with rasterio.open(path) as dataset:
        assert dataset.tags(1) == {"STATISTICS_MAXIMUM": "3"}
        assert dataset.overviews(1) == [4]
        assert not dataset.read_masks(1).any()


def test_nothing_of_the_old_mask_is_left(raster, tmp_path):
    path = tmp_path / "out" / "mask.tif"
    path.parent.mkdir()
    write_mask(path, raster, 1, 2, 3)
    add_sidecars(path)
    (path.parent / "mask.tif.txt").write_text("notes")
    write_mask(path, raster, 1)
    assert sorted(file.name for file in path.parent.iterdir()) == ["mask.tif", "mask.tif.txt"]
    with rasterio.open(path) as dataset:
        assert dataset.files == [str(path)]
        assert dataset.overviews(1) == []
        assert dataset.read_masks(1).all()
        assert dataset.tags(1) == {}


def test_a_mask_that_cannot_be_replaced_keeps_all_its_files(raster, tmp_path, monkeypatch):
    path = tmp_path / "out" / "mask.tif"
    path.parent.mkdir()
    write_mask(path, raster, 1, 2, 3)
    add_sidecars(path)
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    move = Path.replace

    def refuse(self, target):
        if Path(target) == path:
            raise PermissionError(13, "Permission denied")
        return move(self, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OutputError, match=r"mask\.tif cannot be written"):
        write_mask(path, raster, 1)
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before


FILL_DISK = """
import resource, sys
import numpy as np
from shapely.geometry import Point
from rossam.rossam_core.errors import OutputError
from rossam.rossam_core.mask_writer import MaskWriter
from rossam.rossam_core.raster import Raster
with Raster.open(sys.argv[1]) as raster:
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
    rng = np.random.default_rng(0)
    try:
        with MaskWriter(sys.argv[2], raster, {}) as writer:
            for n, (x, y) in enumerate(rng.uniform(0, 1000, (6000, 2))):
                writer.write(int(rng.integers(1, 2**32)), Point(x, y).buffer(9))
            writer.commit()
    except OutputError as error:
        print(error)
        sys.exit(7)
"""


def test_full_disk(make_raster, tmp_path):
    path = make_raster(np.full((1, 1000, 1000), 7, np.uint8))
    folder = tmp_path / "out"
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-c", FILL_DISK, path, str(folder / "mask.tif")],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 7, done.stdout + done.stderr
    assert "mask.tif cannot be written" in done.stdout
    assert list(folder.iterdir()) == []
