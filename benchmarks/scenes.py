"""Rasters and prompts of any size for the benchmarks, made on the spot."""

from __future__ import annotations

from pathlib import Path

import geopandas
import numpy as np
import rasterio
import shapely
from rasterio.transform import from_origin
from rasterio.windows import Window

CRS = "EPSG:32632"
GROUND_SAMPLING_M = 0.5
_TRANSFORM = from_origin(500_000.0, 5_900_000.0, GROUND_SAMPLING_M, GROUND_SAMPLING_M)
_PATCH = 2048


def write_raster(path: Path, side_px: int, centres: np.ndarray, *, filled: bool) -> None:
    """Writes a square RGB raster; `filled` everywhere, else only near `centres` (sparse).

    Args:
        centres: (N, 2) x, y in pixels; a bright disc lies at each.
    """
    random = np.random.default_rng(1)
    patch = random.integers(60, 120, (3, _PATCH, _PATCH), dtype=np.uint8)
    profile = {
        "driver": "GTiff", "width": side_px, "height": side_px, "count": 3, "dtype": "uint8",
        "crs": CRS, "transform": _TRANSFORM, "tiled": True, "blockxsize": 512, "blockysize": 512,
        "BIGTIFF": "YES", "SPARSE_OK": "TRUE",
    }  # fmt: skip
    with rasterio.open(path, "w", **profile) as file:
        if filled:
            for row in range(0, side_px, _PATCH):
                for col in range(0, side_px, _PATCH):
                    width, height = min(_PATCH, side_px - col), min(_PATCH, side_px - row)
                    file.write(patch[:, :height, :width], window=Window(col, row, width, height))
        y, x = np.mgrid[:128, :128] - 63.5
        disc = np.where(np.hypot(x, y) < 20, 230, patch[:, :128, :128]).astype(np.uint8)
        for x0, y0 in (centres - 64).astype(int):
            file.write(disc, window=Window(int(x0), int(y0), 128, 128))


def write_prompts(path: Path, centres: np.ndarray, half_px: float = 21.0) -> None:
    """Writes boxes around `centres` ((N, 2) x, y in pixels) as a GeoPackage."""
    x, y = _TRANSFORM * centres.T
    half = half_px * GROUND_SAMPLING_M
    boxes = shapely.box(x - half, y - half, x + half, y + half)
    geopandas.GeoDataFrame({"n": np.arange(len(boxes))}, geometry=boxes, crs=CRS).to_file(path)
