"""The rows of a layer of labels: outlines, ids and classes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyogrio
import shapely
from numpy.typing import NDArray
from pyogrio.errors import DataLayerError, DataSourceError
from pyproj import CRS
from pyproj.exceptions import CRSError

from ...rossam_core.geoparquet import why_unreadable
from ...rossam_core.georeference import known_crs
from ..scenes import DatasetError

# What a class is called where there are none.
_ONE_CLASS = "object"

_LAYER_NAME = "|layername="


@dataclass(frozen=True)
class LabelRows:
    """A layer of labels in memory.

    Attributes:
        name: Of the file, for messages.
        crs: None where the layer states none.
        geometries: (N,) shapely, None for NULL or damaged.
        damaged: (N,) bool, where a geometry is there but cannot be parsed.
        ids: (N,) text that a user finds the row by.
        categories: (N,) text; empty where the class is NULL.
        notice: What a user should know of the choice of the layer; mostly empty.
    """

    name: str
    crs: CRS | None
    geometries: NDArray[Any]
    damaged: NDArray[np.bool_]
    ids: tuple[str, ...]
    categories: tuple[str, ...]
    notice: str = ""

    @property
    def y_points_up(self) -> bool:
        """Whether most labels lie below y = 0, as QGIS lays out a picture without georeference."""
        bounds = shapely.bounds(self.geometries)
        middles = (bounds[:, 1] + bounds[:, 3]) / 2
        middles = middles[np.isfinite(middles)]
        return bool(middles.size and np.median(middles) < 0)

    @classmethod
    def read(cls, path: str, id_field: str, category_field: str) -> LabelRows:
        """Reads anything that OGR reads.

        Args:
            path: File, with "|layername=NAME" where it has several layers.
            id_field: Column; empty takes the feature id, which is QGIS's `$id`.
            category_field: Column; empty makes all one class.

        Raises:
            DatasetError: The file is missing or unreadable, has no such layer or field, or no
                geometry.
        """
        file, _, layer = path.partition(_LAYER_NAME)
        name = Path(file).name
        if not file.startswith("/vsi") and not Path(file).exists():
            raise DatasetError(f"The labels {file} do not exist.")
        try:
            layer, notice = _chosen(file, layer.partition("|")[0], name)
            info = pyogrio.read_info(file, layer=layer)
            for what, field in (("id", id_field), ("category", category_field)):
                if field and field not in info["fields"]:
                    known = ", ".join(map(str, info["fields"])) or "none"
                    raise DatasetError(
                        f"The labels {name} have no {what} field {field!r}; their fields are: "
                        f"{known}."
                    )
            columns = list(dict.fromkeys(field for field in (id_field, category_field) if field))
            meta, table = pyogrio.read_arrow(file, layer=layer, columns=columns, return_fids=True)
            crs = known_crs(info["crs"])
        except (DataSourceError, DataLayerError, pa.ArrowException) as error:
            words = why_unreadable(file, error)
            raise DatasetError(f"The labels {file} cannot be read: {words}.") from error
        except CRSError as error:
            raise DatasetError(f"The CRS of {name} cannot be understood: {error}.") from error
        wkb = table.column(meta["geometry_name"] or "wkb_geometry").to_numpy(zero_copy_only=False)
        geometries = shapely.from_wkb(wkb, on_invalid="ignore")
        there = np.array([value is not None for value in wkb], dtype=bool)
        fids = _texts(table.column(meta["fid_column"] or "OGC_FID"))
        ids = fids if not id_field else _texts(table.column(id_field))
        ids = [key or f"(feature {fid})" for key, fid in zip(ids, fids, strict=True)]
        classes = (
            _texts(table.column(category_field)) if category_field else [_ONE_CLASS] * len(fids)
        )
        return cls(
            name,
            crs,
            geometries,
            there & shapely.is_missing(geometries),
            tuple(ids),
            tuple(classes),
            notice,
        )


def _chosen(file: str, layer: str, name: str) -> tuple[str, str]:
    """The layer's name, and what to say of the choice."""
    listed = [(str(title), kind) for title, kind in pyogrio.list_layers(file)]
    spatial = [title for title, kind in listed if kind is not None]
    if layer:
        if layer not in [title for title, _ in listed]:
            known = ", ".join(title for title, _ in listed)
            raise DatasetError(f"The labels {name} have no layer {layer!r}; they have: {known}.")
        if layer not in spatial:
            raise DatasetError(f"The layer {layer} of {name} has no geometry, only a table.")
        return layer, ""
    if not spatial:
        raise DatasetError(f"The labels {name} have no geometry, only a table.")
    if len(spatial) == 1:
        return spatial[0], ""
    return spatial[0], (
        f"has {len(spatial)} layers ({', '.join(spatial)}); {spatial[0]} is used, "
        f"and {name}{_LAYER_NAME}NAME takes another one"
    )


def _texts(column: pa.ChunkedArray) -> list[str]:
    """Values as a user sees them; empty for NULL."""
    return ["" if value is None else str(value).strip() for value in column.to_pylist()]
