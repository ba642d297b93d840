"""The boxes of one image, whatever they are stored in, as they lie on it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import pandas as pd
import pyogrio
import shapely
from affine import Affine
from numpy.typing import NDArray
from pyogrio.errors import DataLayerError, DataSourceError
from pyproj import CRS
from pyproj.exceptions import CRSError, ProjError

from ..box_files import read_boxes
from ..errors import LayerError
from ..georeference import known_crs, same_crs, transformer
from ..polygons import to_map
from ..prompts import y_points_up
from ..raster import Raster, printable
from .inputs import ImageTask, text_of
from .job import MaskBuildingJob

CATEGORY, CATEGORY_ID, DIFFICULT, ROW = "category", "category_id", "difficult", "row"

_POLYGONS = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)


def boxes_on(task: ImageTask, raster: Raster, job: MaskBuildingJob) -> geopandas.GeoDataFrame:
    """The boxes of an image.

    Args:
        task: The image and its file of boxes.
        raster: The image.
        job: Says which fields and layer count.

    Returns:
        One row per box, in the file's order: "category" (text), "category_id" and "difficult"
        (whole numbers, NA where unknown), "row" (its number in a text file, from 1; of JSON the
        annotation's id, if all have one; of a layer the feature id) and its polygon in the raster's
        map coordinates and CRS.

    Raises:
        PromptError: The file of boxes is damaged; with the line.
        LayerError: The layer is unreadable, lacks a field, or has no polygons.
    """
    if task.box_format == "layer":
        return _of_layer(task, raster, job)
    frame = read_boxes(
        task.boxes, image_size=(raster.width, raster.height), fmt=task.box_format, image=task.name
    )
    ids = frame.get("annotation_id")
    named = ids is not None and ids.notna().all()
    return _made(
        through(raster.transform, np.asarray(frame.geometry, dtype=object)),
        raster.crs,
        ids.to_numpy(np.int64) if named else np.arange(1, len(frame) + 1),
        category=frame["label"],
        category_id=frame.get(CATEGORY_ID),
        difficult=frame.get(DIFFICULT),
    )


def through(transform: Affine, shapes: NDArray[Any]) -> NDArray[Any]:
    """(N,) shapes sent through an affine; None stays None, and so becomes what has a coordinate
    that is infinite or NaN, as where there is no way to another CRS.
    """
    a, b, c, d, e, f = tuple(transform)[:6]
    xy, shape = shapely.get_coordinates(shapes, return_index=True)
    x, y = xy.T
    with np.errstate(invalid="ignore", over="ignore"):
        there = np.stack([a * x + b * y + c, d * x + e * y + f], axis=1)
    endless = np.zeros(len(shapes), dtype=np.bool_)
    endless[shape[~np.isfinite(there).all(axis=1)]] = True
    placed: NDArray[Any] = shapely.set_coordinates(without(shapes, endless), there[~endless[shape]])
    return placed


def without(shapes: NDArray[Any], left_out: NDArray[np.bool_]) -> NDArray[Any]:
    """(N,) shapes, None in place of those left out."""
    kept: NDArray[Any] = shapes.copy()
    kept[left_out] = None
    return kept


def _of_layer(task: ImageTask, raster: Raster, job: MaskBuildingJob) -> geopandas.GeoDataFrame:
    frame = _read_layer(task, raster, job)
    name = Path(task.boxes).name
    if job.category_field and job.category_field not in frame.columns:
        known = ", ".join(map(str, frame.columns.drop(frame.active_geometry_name)))
        raise LayerError(f"{name} has no field {job.category_field!r}; it has: {known or 'none'}.")
    shapes = np.asarray(frame.geometry, dtype=object)
    kinds = shapely.get_type_id(shapes)
    if len(shapes) and not np.isin(kinds, (*_POLYGONS, -1)).all():
        raise LayerError(
            f"{name} has other geometries than polygons; masks are built from boxes.",
            "Make boxes of points first, for instance with QGIS's Rectangles, ovals, diamonds.",
        )
    if not task.value:
        here = _centre_lies_on(shapes, raster)
        frame, shapes = frame[here], shapes[here]
    return _made(
        shapes,
        raster.crs,
        np.asarray(frame.index, dtype=np.int64),
        category=frame[job.category_field] if job.category_field else None,
        category_id=None,
        difficult=None,
    )


def _read_layer(task: ImageTask, raster: Raster, job: MaskBuildingJob) -> geopandas.GeoDataFrame:
    """The features that may lie on a raster, in its CRS; the index is the feature id."""
    layer = job.boxes_layer or None
    name = Path(task.boxes).name
    path = task.copy or task.boxes
    try:
        info = pyogrio.read_info(path, layer=layer)
        where = _of_image(task.value, job.image_field, info) if task.value else None
        # A picture without georeference lies one way up or the other.
        by_place = raster.georeferenced and not where
        bbox = _bounds_in(known_crs(info["crs"]), raster, name) if by_place else None
        frame = pyogrio.read_dataframe(
            path, layer=layer, bbox=bbox, where=where, fid_as_index=True, on_invalid="ignore"
        )
    except (DataSourceError, DataLayerError, CRSError, UnicodeEncodeError) as error:
        words = str(error).rstrip(".")
        raise LayerError(f"The layer {printable(task.boxes)} cannot be read: {words}.") from error
    if not isinstance(frame, geopandas.GeoDataFrame):
        raise LayerError(f"{name} has no geometry, only a table.")
    if task.value and not pd.api.types.is_numeric_dtype(frame[job.image_field]):
        # Most formats' "=" takes capitals for small letters.
        frame = frame[frame[job.image_field] == task.value]
    if y_points_up(frame, "", raster):
        raster.lay_out_y_up()
    if raster.crs is None or frame.crs is None:
        return frame.set_crs(raster.crs, allow_override=True)
    return frame.to_crs(raster.crs)


def _of_image(value: str, field: str, info: Mapping[str, Any]) -> str:
    """The condition, in OGR's SQL, of the features whose field calls their image `value`."""
    column = field.replace('"', '""')
    kind = np.dtype(info["dtypes"][list(info["fields"]).index(field)]).kind
    if kind in "iuf":
        return f'"{column}" = {float(value) if kind == "f" else int(value)!r}'
    told = value.replace("'", "''")
    return f"CAST(\"{column}\" AS character(255)) = '{told}'"


def _bounds_in(crs: CRS | None, raster: Raster, name: str) -> tuple[float, float, float, float]:
    """Where a raster lies in a layer's CRS.

    Raises:
        LayerError: Nobody knows, since one of the two has no CRS.
    """
    corners = shapely.box(0, 0, raster.width, raster.height)
    bounds: tuple[float, float, float, float] = to_map(corners, raster.transform).bounds
    if crs is None and raster.crs is None:
        return bounds
    if crs is None or raster.crs is None:
        having, lacking = (name, Path(raster.path).name)
        if crs is None:
            having, lacking = lacking, having
        raise LayerError(
            f"{having} has a CRS, but {lacking} has none, so nobody knows how they lie on each "
            "other.",
            "Assign a CRS, or name the image of each box in a field and give that as image field.",
        )
    if same_crs(raster.crs, crs):
        return bounds
    way = transformer(raster.crs, crs)
    if way is None:
        raise LayerError(f"The boxes {name} cannot be placed on {Path(raster.path).name}.")
    try:
        found = way.transform_bounds(*bounds)
    except ProjError as error:
        raise LayerError(
            f"The boxes {name} cannot be placed on {Path(raster.path).name}: {error}."
        ) from error
    return (found[0], found[1], found[2], found[3])


def _centre_lies_on(shapes: NDArray[Any], raster: Raster) -> NDArray[np.bool_]:
    """(N,) whether the middle of a shape, in map coordinates, lies on the raster."""
    bounds = shapely.bounds(shapes)
    x, y = (bounds[:, 0] + bounds[:, 2]) / 2, (bounds[:, 1] + bounds[:, 3]) / 2
    back = ~raster.transform
    column, row = back.a * x + back.b * y + back.c, back.d * x + back.e * y + back.f
    with np.errstate(invalid="ignore"):
        inside: NDArray[np.bool_] = (
            (column >= 0) & (column < raster.width) & (row >= 0) & (row < raster.height)
        )
    return inside


def _made(
    shapes: Any, crs: CRS | None, rows: NDArray[np.int64], **columns: Any
) -> geopandas.GeoDataFrame:
    """The columns that every source has in common; a column that is None has no values."""
    nothing = [None] * len(rows)
    values = {name: nothing if column is None else column for name, column in columns.items()}
    texts = ["" if pd.isna(value) else text_of(value) for value in values[CATEGORY]]
    return geopandas.GeoDataFrame(
        {
            CATEGORY: pd.array(texts, dtype="str"),
            ROW: rows,
            **{name: pd.array(values[name], dtype="Int64") for name in (CATEGORY_ID, DIFFICULT)},
        },
        geometry=geopandas.GeoSeries(list(shapes), crs=crs),
        crs=crs,
    )
