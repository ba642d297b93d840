"""GeoParquet, which the GDAL that pyogrio brings cannot read; geopandas can."""

from __future__ import annotations

from pathlib import Path

import geopandas
import pyarrow as pa
import pyogrio

from .errors import LayerError

_ENDINGS = frozenset({".parquet", ".geoparquet"})


def is_left_to_us(path: str) -> bool:
    """Whether a file is GeoParquet by its name, and GDAL here has no driver for it."""
    return Path(path).suffix.lower() in _ENDINGS and "Parquet" not in pyogrio.list_drivers()


def read_geoparquet(path: str) -> geopandas.GeoDataFrame:
    """A whole file in memory.

    Raises:
        LayerError: It cannot be read, or has no geometry.
    """
    try:
        return geopandas.read_parquet(path)
    except (OSError, ValueError, pa.ArrowException) as error:
        words = str(error).rstrip(".")
        raise LayerError(f"The layer {path} cannot be read as GeoParquet: {words}.") from error


def why_unreadable(path: str, error: Exception) -> str:
    """What to say of a layer that only GDAL could read here."""
    if is_left_to_us(path):
        return "GDAL reads no GeoParquet here; save the layer as a GeoPackage"
    return str(error).rstrip(".")
