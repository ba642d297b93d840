"""A layer of polygons in memory: every outline valid, in the CRS that it is asked for in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyogrio
import shapely
from numpy.typing import NDArray
from pyogrio.errors import DataLayerError, DataSourceError
from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError

from .errors import LayerError
from .geoparquet import is_left_to_us, read_geoparquet
from .georeference import known_crs, same_crs, transformer
from .prompt_source import FrameSource

Notice = Callable[[str], None]

_POLYGONS = (shapely.GeometryType.POLYGON, shapely.GeometryType.MULTIPOLYGON)
_COLLECTION = shapely.GeometryType.GEOMETRYCOLLECTION

# Straight edges of one CRS are curves in another; an edge of a kilometre is off by centimetres.
_LONGEST_EDGE_M = 1000.0
_M_PER_DEGREE = 111_320.0


@dataclass(frozen=True)
class PolygonLayer:
    """A layer's features, in its order.

    Attributes:
        name: For people.
        crs: None where the layer states none.
        table: (N rows) of its columns, without geometry.
        fid_field: What the format calls its feature ids; may be empty.
        fids: (N,) int64 feature ids.
        polygons: (N,) valid shapely polygons and multipolygons with an area, z and m left out; None
            for features that have none.
    """

    name: str
    crs: CRS | None
    table: pa.Table
    fid_field: str
    fids: NDArray[np.int64]
    polygons: NDArray[Any]

    def __len__(self) -> int:
        return len(self.polygons)

    @property
    def usable(self) -> NDArray[np.bool_]:
        """(N,) bool, which features have a polygon."""
        there: NDArray[np.bool_] = ~shapely.is_missing(self.polygons)
        return there

    def column(self, field: str, role: str) -> list[str | None]:
        """A column's values as text, so that 7, 7.0 and "7" are the same.

        Args:
            field: Its name, or that of the feature id.
            role: What it is for, for messages.

        Raises:
            LayerError: There is no such column, or it holds lists or bytes.
        """
        if field not in self.table.schema.names:
            if field == self.fid_field:
                return [str(fid) for fid in self.fids]
            listed = ", ".join(self.table.schema.names) or "no field at all"
            raise LayerError(
                f"The {role} field {field!r} is not in {self.name}, which has: {listed}."
            )
        kind = self.table.schema.field(field).type
        if pa.types.is_nested(kind) or pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
            raise LayerError(
                f"The {role} field {field!r} of {self.name} has the type {kind}; it must be "
                "numbers, text or dates."
            )
        return [_text(value) for value in self.table.column(field).to_pylist()]

    def has(self, field: str) -> bool:
        return field in self.table.schema.names or (bool(field) and field == self.fid_field)


def read_polygons(
    path: str, layer: str, name: str, notice: Notice, *, row_field: str = ""
) -> PolygonLayer:
    """Reads a whole layer; what is wrong with single features becomes a notice.

    Self-crossing outlines are repaired. Features without a polygon (NULL, empty, points, lines,
    damaged, without area) are kept, with None in its place.

    Args:
        path: Anything that OGR reads.
        layer: In `path`; empty takes the only or first one.
        name: What messages call it.
        notice: Told of what a user should know.
        row_field: Field to take the feature ids from; empty takes the features' own.

    Raises:
        LayerError: It is missing, unreadable, has no such layer, or no polygons but other features.
    """
    if not path.startswith("/vsi") and ":" not in path[2:] and not Path(path).exists():
        raise LayerError(f"The layer {path} does not exist.")
    if is_left_to_us(path):
        return _of_geoparquet(path, name, notice, row_field)
    try:
        chosen = _choose_layer(path, layer, name, notice)
        meta, table = pyogrio.raw.read_arrow(path, layer=chosen, return_fids=True)
    except (DataSourceError, DataLayerError, pa.ArrowException) as error:
        raise LayerError(f"The layer {path} cannot be read: {str(error).rstrip('.')}.") from error
    try:
        crs = known_crs(meta["crs"])
    except CRSError as error:
        raise LayerError(f"The CRS of {name} cannot be understood: {error}.") from error
    # The id comes first, whatever the format calls it.
    fids = table.column(0).to_numpy()
    geometry = meta["geometry_name"] or "wkb_geometry"
    polygons = _polygons(table.column(geometry).to_numpy(), name, notice)
    attributes = table.remove_column(0).drop_columns(geometry)
    if row_field:
        fids = attributes.column(row_field).to_numpy()
    return PolygonLayer(name, crs, attributes, str(meta["fid_column"]), fids, polygons)


def _of_geoparquet(path: str, name: str, notice: Notice, row_field: str) -> PolygonLayer:
    frame = read_geoparquet(path)
    wkb = shapely.to_wkb(np.asarray(frame.geometry, dtype=object))
    table = FrameSource(frame, name).table
    fids = table.column(row_field).to_numpy() if row_field else np.arange(1, len(frame) + 1)
    return PolygonLayer(name, known_crs(frame.crs), table, "", fids, _polygons(wkb, name, notice))


def way_to(layer: PolygonLayer, crs: CRS | None, other: str) -> Transformer | None:
    """What takes a layer's coordinates to the CRS of something else; None where they are the same.

    Args:
        layer: Whose coordinates.
        crs: Of the other thing.
        other: Its name, for messages.

    Raises:
        LayerError: One of the two has no CRS, or there is no way from one to the other.
    """
    if layer.crs is None and crs is None:
        return None
    if layer.crs is None or crs is None:
        having, lacking = (layer.name, other) if crs is None else (other, layer.name)
        raise LayerError(
            f"{having} has the CRS {_title(layer.crs or crs)}, but {lacking} has none, so nobody "
            "knows how they lie on each other.",
            f"Assign a CRS to {lacking} (QGIS: Assign projection).",
        )
    if same_crs(layer.crs, crs):
        return None
    way = transformer(layer.crs, crs)
    if way is None:
        raise LayerError(
            f"{layer.name} cannot be transformed from {_title(layer.crs)} to {_title(crs)}, the "
            f"CRS of {other}.",
            "Reproject one of them first.",
        )
    return way


def to_crs(layer: PolygonLayer, crs: CRS | None, other: str, notice: Notice) -> PolygonLayer:
    """A layer in the CRS of something else.

    Args:
        layer: What to transform.
        crs: Of the other thing.
        other: Its name, for messages.
        notice: Told how many outlines cannot be placed there; they become None.

    Raises:
        LayerError: See `way_to`.
    """
    way = way_to(layer, crs, other)
    if way is None or layer.crs is None:
        return layer
    unit = layer.crs.axis_info[0].unit_conversion_factor if layer.crs.axis_info else 1.0
    longest = _LONGEST_EDGE_M / (_M_PER_DEGREE if layer.crs.is_geographic else unit)
    placed = shapely.transform(
        shapely.segmentize(layer.polygons, longest),
        lambda xy: np.stack(way.transform(xy[:, 0], xy[:, 1]), axis=1),
    )
    lost = layer.usable & ~_finite(placed)
    if lost.any():
        placed[lost] = None
        notice(f"{lost.sum():,} outlines of {layer.name} cannot be placed in {_title(crs)}.")
    # Rounding may let edges that touch cross each other.
    return replace(layer, crs=crs, polygons=_repaired(placed))


def _choose_layer(path: str, layer: str, name: str, notice: Notice) -> str:
    listed = {str(found): kind for found, kind in pyogrio.list_layers(path)}
    if layer:
        if layer not in listed:
            raise LayerError(f"{name} has no layer {layer!r}; it has: {', '.join(listed)}.")
        return layer
    spatial = [found for found, kind in listed.items() if kind is not None]
    if not spatial:
        raise LayerError(f"{name} has no geometry, only a table.")
    if len(spatial) > 1:
        notice(f"{name} has {len(spatial)} layers ({', '.join(spatial)}); {spatial[0]} is used.")
    return spatial[0]


def _polygons(wkb: NDArray[Any], name: str, notice: Notice) -> NDArray[Any]:
    """(N,) the features' valid polygons; None for the others, with a notice of why."""
    stated = np.array([value is not None for value in wkb], dtype=bool)
    shapes = shapely.force_2d(shapely.from_wkb(wkb, on_invalid="ignore"))
    stated &= ~shapely.is_empty(shapes)
    damaged = stated & ~_finite(shapes)
    shapes[damaged | ~stated] = None
    kinds = shapely.get_type_id(shapes)
    other = stated & ~damaged & ~np.isin(kinds, (*_POLYGONS, _COLLECTION))
    if other.any() and not np.isin(kinds, (*_POLYGONS, _COLLECTION)).any():
        raise LayerError(f"{name} has no polygons; outlines are compared by their areas.")
    shapes[other] = None
    crossing = ~shapely.is_missing(shapes) & ~shapely.is_valid(shapes)
    polygons = _repaired(shapes)
    flat = stated & ~damaged & ~other & shapely.is_missing(polygons)
    for which, words in (
        (damaged, "are damaged (coordinates that are no numbers, or unreadable)"),
        (other, "are no polygons"),
        (flat, "have no area"),
    ):
        if which.any():
            notice(f"{which.sum():,} features of {name} {words}; they count as without outline.")
    if (crossing & ~flat).any():
        notice(
            f"{(crossing & ~flat).sum():,} outlines of {name} cross themselves and were repaired."
        )
    return polygons


def _repaired(shapes: NDArray[Any]) -> NDArray[Any]:
    """Valid polygons and multipolygons with an area; None for what has none."""
    polygons: NDArray[Any] = shapely.make_valid(shapes)
    # Repair may leave lines and points beside polygons, and collections may overlap themselves.
    for n in np.flatnonzero(shapely.get_type_id(polygons) == _COLLECTION):
        parts = shapely.get_parts(shapely.get_parts(polygons[n]))
        polygons[n] = shapely.union_all(parts[np.isin(shapely.get_type_id(parts), _POLYGONS)])
    wrong = ~np.isin(shapely.get_type_id(polygons), _POLYGONS) | ~(shapely.area(polygons) > 0)
    polygons[wrong] = None
    return polygons


def _finite(shapes: NDArray[Any]) -> NDArray[np.bool_]:
    """(N,) bool, whether a shape is there and all of its coordinates are numbers."""
    coordinates, row = shapely.get_coordinates(shapes, return_index=True)
    fine: NDArray[np.bool_] = ~shapely.is_missing(shapes)
    fine[row[~np.isfinite(coordinates).all(axis=1)]] = False
    return fine


def _text(value: Any) -> str | None:
    if value is None or value != value:  # noqa: PLR0124 -- NaN differs from itself
        return None
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip() or None


def _title(crs: CRS | None) -> str:
    if crs is None:
        return ""
    authority = crs.to_authority()
    return f"{crs.name} ({':'.join(authority)})" if authority else str(crs.name)
