"""What the model gets to see of a raster's pixels."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
import rasterio
from rossam.rossam_core.raster import Raster
from rossam.rossam_core.window import Window

GREY = (124.0, 116.0, 104.0)


def read(path, window, resampling="bicubic", **how):
    with Raster.open(path, **how) as raster:
        return raster.read(window, resampling, GREY)


def same_size(col, row, side):
    return Window(col, row, side, side, side)


def test_eight_bit_passes_untouched(make_raster, ramp):
    chip = read(make_raster(ramp), same_size(7, 3, 20))
    assert np.array_equal(chip.pixels, ramp[:, 3:23, 7:27].transpose(1, 2, 0))
    assert chip.valid.all()


@pytest.mark.parametrize(
    ("colours", "expected"),
    [
        (["blue", "green", "red", "undefined"], (2, 1, 0)),
        (["alpha", "undefined", "undefined", "undefined"], (1, 2, 3)),
        (["gray", "undefined", "undefined", "undefined"], (0, 1, 2)),
        (["gray", "alpha"], (0, 0, 0)),
        (["gray", "undefined"], (0, 0, 0)),
        (["gray"], (0, 0, 0)),
        (["undefined"] * 8, (0, 1, 2)),
    ],
)
def test_bands_by_what_they_mean(make_raster, colours, expected):
    values = np.arange(10, 10 + len(colours), dtype=np.uint8)
    bands = np.broadcast_to(values[:, None, None], (len(colours), 16, 16))
    chip = read(make_raster(bands, colours=colours), same_size(0, 0, 16))
    assert tuple(chip.pixels[8, 8]) == tuple(10 + n for n in expected)


@pytest.mark.parametrize(("bands", "expected"), [((3, 1, 2), (30, 10, 20)), ((2,), (20, 20, 20))])
def test_bands_by_choice(make_raster, bands, expected):
    scene = np.broadcast_to(np.array([10, 20, 30], np.uint8)[:, None, None], (3, 16, 16))
    chip = read(make_raster(scene), same_size(0, 0, 16), bands=bands)
    assert tuple(chip.pixels[0, 0]) == expected


def test_palette_is_looked_up(make_raster):
    index = np.repeat(np.arange(4, dtype=np.uint8), 16).reshape(1, 8, 8)
    table = {0: (0, 0, 0, 0), 1: (200, 10, 20, 255), 2: (1, 2, 3, 255), 3: (9, 8, 7, 255)}
    path = make_raster(index, colormap=table, photometric="palette")
    chip = read(path, same_size(0, 0, 8))
    assert tuple(chip.pixels[2, 0]) == (200, 10, 20)
    assert tuple(chip.pixels[7, 7]) == (9, 8, 7)
    # GDAL keeps no alpha in a GeoTIFF's colour table, so nothing is transparent here.
    assert chip.valid.all()


@pytest.mark.parametrize("dtype", ["uint16", "int16", "uint32", "float32", "float64", "int8"])
def test_stretch_is_one_for_the_whole_raster(make_raster, dtype):
    row, col = np.mgrid[0:100, 0:100]
    values = (row + col)[None].astype(dtype) if dtype != "int8" else (row - 50)[None].astype(dtype)
    path = make_raster(values)
    left, right = read(path, same_size(0, 10, 64)), read(path, same_size(30, 10, 64))
    assert np.array_equal(left.pixels[:, 30:], right.pixels[:, :34])
    low, high = np.percentile(values.astype(float), [2, 98])
    wanted = np.clip((values[0, 10:74, :64].astype(float) - low) / (high - low), 0, 1) * 255
    assert np.abs(left.pixels[..., 0] - wanted).max() <= 0.51


def test_stretch_leaves_nodata_nan_and_infinity_out(make_raster):
    values = np.linspace(10, 20, 64 * 64, dtype=np.float32).reshape(1, 64, 64)
    values[:, :16] = -9999
    values[:, 16, :10] = np.nan
    values[:, 17, :10] = np.inf
    chip = read(make_raster(values, nodata=-9999), same_size(0, 0, 64))
    seen = values[0][chip.valid]
    assert (~chip.valid).sum() == 16 * 64 + 20
    low, high = np.percentile(seen, [2, 98])
    middle = round(255 * (values[0, 40, 32] - low) / (high - low))
    assert abs(int(chip.pixels[40, 32, 0]) - middle) <= 1
    assert tuple(chip.pixels[0, 0]) == GREY == tuple(chip.pixels[16, 5])


def test_overviews_make_the_same_stretch(make_raster):
    rng = np.random.default_rng(3)
    # Smooth, so that averaging does not narrow the histogram.
    coarse = rng.uniform(100, 900, (8, 8)).astype(np.float32)
    values = cv2.resize(coarse, (2048, 2048), interpolation=cv2.INTER_CUBIC)[None]
    path = make_raster(values.astype(np.uint16), tiled=True)
    window = same_size(900, 700, 64)
    before = read(path, window).pixels.astype(int)
    with rasterio.open(path, "r+") as dataset:
        dataset.build_overviews([2, 4, 8], rasterio.enums.Resampling.average)
    assert np.abs(read(path, window).pixels.astype(int) - before).max() <= 8


def test_constant_band_is_black(make_raster):
    values = np.full((1, 32, 32), 7777, dtype=np.uint16)
    chip = read(make_raster(values), same_size(0, 0, 32))
    assert chip.valid.all()
    assert not chip.pixels.any()


@pytest.mark.parametrize("nodata", [0, None])
def test_stretch_finds_the_only_data_of_a_large_raster(make_raster, nodata):
    values = np.zeros((1, 3000, 3000), dtype=np.uint16)
    # Between the spots of the sample.
    values[0, 1500:1540, 1500:1540] = np.arange(1000, 2600).reshape(40, 40)
    path = make_raster(values, nodata=nodata, tiled=True, compress="deflate", sparse_ok=True)
    chip = read(path, same_size(1490, 1490, 64))
    assert chip.valid.sum() == (1600 if nodata == 0 else 64 * 64)
    inside = chip.pixels[10:50, 10:50, 0].astype(int)
    assert inside[0, 0] == 0 if nodata == 0 else inside[0, 0] < 120
    assert inside[39, 39] == 255
    assert (np.diff(inside.ravel()) >= 0).all()


def alpha_case(bands, make_raster):
    alpha = np.full((1, 40, 60), 255, np.uint8)
    alpha[:, :, :25] = 0
    return make_raster(np.concatenate([bands, alpha]), colours=["red", "green", "blue", "alpha"])


def mask_case(bands, make_raster):
    mask = np.full((40, 60), 255, np.uint8)
    mask[:, :25] = 0
    return make_raster(bands, mask=mask)


def nodata_case(bands, make_raster):
    bands = bands.copy()
    bands[:] = np.maximum(bands, 1)
    bands[:, :, :25] = 0
    return make_raster(bands, nodata=0)


@pytest.mark.parametrize("case", [alpha_case, mask_case, nodata_case])
def test_invalid_pixels_are_padding(make_raster, ramp, case):
    chip = read(case(ramp, make_raster), Window(10, 0, 30, 60, 64))
    assert not chip.valid[:60, :30].any()
    assert chip.valid[:60, 30:60].all()
    assert (chip.pixels[:60, :30] == GREY).all()


def test_pixel_with_one_band_at_nodata_is_valid(make_raster, ramp):
    # Black in one band is common where nodata is 0; the pixel still shows something.
    bands = np.maximum(ramp, 1)
    bands[0, 5, 5] = 0
    chip = read(make_raster(bands, nodata=0), same_size(0, 0, 16))
    assert chip.valid.all()
    assert chip.pixels[5, 5, 0] == 0


def test_window_larger_than_the_raster_is_padded_right_and_below(make_raster, ramp):
    chip = read(make_raster(ramp), Window(0, 0, 100, 200, 224))
    assert chip.valid[:80, :120].all()
    assert chip.valid.sum() == 80 * 120
    assert (chip.pixels[~chip.valid] == GREY).all()
    # The raster's last pixels are not mixed with the padding.
    last = chip.pixels[:80, :120][-1].astype(int)
    assert np.abs(last[0::2] - ramp[:, 39].T).max() <= 3


def test_enlarging_does_not_wrap_around(make_raster):
    scene = np.zeros((3, 32, 32), np.uint8)
    scene[:, :, 16:] = 255
    for values in (scene, scene.astype(np.uint16) * 257):
        chip = read(make_raster(values), Window(0, 0, 32, 64, 64))
        row = chip.pixels[30, :, 0].astype(int)
        assert (np.diff(row) >= 0).all()
        assert row[0] == 0
        assert row[-1] == 255


def test_enlarging_equals_a_plain_bicubic(make_raster, ramp):
    chip = read(make_raster(ramp), Window(8, 8, 30, 60, 60))
    plain = ramp[:, 8:38, 8:38].transpose(1, 2, 0).astype(np.float32)
    plain = np.clip(cv2.resize(plain, (60, 60), interpolation=cv2.INTER_CUBIC), 0, 255)
    assert np.abs(chip.pixels - plain).max() <= 1


@pytest.mark.parametrize("overviews", [False, True])
@pytest.mark.parametrize("vertical", [False, True])
@pytest.mark.parametrize(
    ("start", "side", "resized"),
    [(0, 1500, 256), (311, 933, 500), (1, 1499, 512), (700, 100, 150), (650, 200, 200)],
)
def test_an_edge_stays_where_it_is(make_raster, overviews, vertical, start, side, resized):
    edge = 733
    scene = np.zeros((3, 1500, 1500), np.uint8)
    scene[:, :, :edge] = 255
    if vertical:
        scene = scene.transpose(0, 2, 1)
    path = make_raster(scene, tiled=True)
    if overviews:
        with rasterio.open(path, "r+") as dataset:
            dataset.build_overviews([2, 4], rasterio.enums.Resampling.average)
    window = Window(start, start, side, resized, max(resized, 512))
    chip = read(path, window)
    profile = chip.pixels[: window.resized_px, : window.resized_px, 0].astype(float) / 255
    profile = profile[:, resized // 2] if vertical else profile[resized // 2]
    x, y = window.from_input(profile.sum(), profile.sum())
    # A tenth of an input pixel, whatever that is on the raster.
    assert abs((y if vertical else x) - edge) < 0.1 * max(1, 1 / window.scale)


def test_coarse_window_reaches_the_last_pixels(make_raster):
    scene = np.full((3, 1501, 1301), 50, np.uint8)
    chip = read(make_raster(scene), Window(0, 0, 1501, 512, 512))
    cols = np.count_nonzero(chip.valid.any(axis=0))
    assert cols == round(1301 * 512 / 1501)
    assert chip.valid.any(axis=1).all()
    assert (chip.pixels[chip.valid] == 50).all()


def test_raster_thinner_than_a_coarse_cell(make_raster):
    scene = np.full((3, 3, 2000), 50, np.uint8)
    chip = read(make_raster(scene), Window(0, 0, 2000, 100, 100))
    assert chip.valid.sum() == 100
    assert (chip.pixels[0] == 50).all()


def test_real_rasters_open_and_show_something(real_data):
    paths = sorted((real_data / "geo").rglob("*.tif"))
    assert len(paths) >= 10
    for path in paths:
        with Raster.open(str(path)) as raster:
            side = max(raster.width, raster.height)
            chip = raster.read(Window(0, 0, min(side, 600), 224, 224), "bicubic", GREY)
        assert chip.valid.mean() > 0.3, path
        assert chip.pixels[chip.valid].std() > 10, path


@pytest.mark.parametrize("kind", ["alpha", "mask", "nodata"])
def test_real_validity_is_that_of_the_file(real_data, kind):
    name = f"201404_13SED190110_201404_0x1500m_CL_1_{kind}.tif"
    path = real_data / "geo" / "usgs_hro" / name
    with rasterio.open(path) as dataset:
        expected = dataset.dataset_mask()[:232, :232] > 0
    chip = read(str(path), same_size(0, 0, 232))
    assert 0 < (~expected).mean() < 0.9
    assert np.array_equal(chip.valid, expected)
