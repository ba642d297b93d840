"""Small rasters with one trap each."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.errors import NotGeoreferencedWarning

UTM = Affine(0.5, 0, 500_000, 0, -0.5, 5_000_000)


@pytest.fixture
def make_raster(tmp_path: Path) -> Callable[..., str]:
    """Writes a GeoTIFF and gives its path.

    `bands` is (B, h, w); keywords go to rasterio, but for `colours` (colour interpretation), `mask`
    ((h, w), internal mask) and `colormap`.
    """

    def make(
        bands: np.ndarray,
        name: str = "scene.tif",
        *,
        crs: Any = "EPSG:32632",
        transform: Affine | None = UTM,
        colours: list[str] | None = None,
        mask: np.ndarray | None = None,
        colormap: dict[int, tuple[int, ...]] | None = None,
        **profile: Any,
    ) -> str:
        path = tmp_path / name
        profile = {"driver": "GTiff", "dtype": bands.dtype, "count": bands.shape[0], **profile}
        profile.update(height=bands.shape[1], width=bands.shape[2], crs=crs, transform=transform)
        with warnings.catch_warnings(), rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True):
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            with rasterio.open(path, "w", **profile) as dataset:
                if colours is not None:
                    dataset.colorinterp = [rasterio.enums.ColorInterp[name] for name in colours]
                dataset.write(bands)
                if colormap is not None:
                    dataset.write_colormap(1, colormap)
                if mask is not None:
                    dataset.write_mask(mask)
        return str(path)

    return make


@pytest.fixture
def ramp() -> np.ndarray:
    """(3, 40, 60) uint8, every pixel different within its band's neighbourhood."""
    row, col = np.mgrid[0:40, 0:60]
    return np.stack([col * 4, row * 6, (row + col) * 2]).astype(np.uint8)
