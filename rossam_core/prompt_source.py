"""Rows of a prompt layer, streamed from a file or taken from a GeoDataFrame."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import geopandas
import numpy as np
import pyarrow as pa
import pyogrio
import shapely
from numpy.typing import NDArray
from pyogrio.errors import DataLayerError, DataSourceError
from pyproj import CRS
from pyproj.exceptions import CRSError

from .box_files import is_box_file, read_boxes
from .errors import PromptError
from .geoparquet import is_left_to_us, read_geoparquet
from .georeference import known_crs
from .polygons import to_map
from .raster import Raster


@dataclass(frozen=True)
class RowBatch:
    """Some rows of a layer, in its order.

    Attributes:
        columns: What was asked for, without geometry; a table of nothing when no column was.
        geometries: (N,) shapely, None for NULL.
        damaged: (N,) bool, where a geometry is there but cannot be parsed.
    """

    columns: pa.Table
    geometries: NDArray[Any]
    damaged: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.geometries)


class RowSource(Protocol):
    """A layer that can be read more than once.

    Attributes:
        name: For messages.
        crs: None where the layer states none.
        schema: Of its columns, without geometry.
        count: Rows.
    """

    name: str
    crs: CRS | None
    schema: pa.Schema
    count: int

    def rows(self, columns: Sequence[str], size: int) -> Iterator[RowBatch]:
        """All rows with these columns, at most `size` at a time."""
        ...


def open_source(
    source: str | geopandas.GeoDataFrame,
    layer: str,
    raster: Raster,
    notice: Callable[[str], None],
) -> RowSource:
    """Rows of a file (anything that OGR reads, or boxes) or of a GeoDataFrame.

    Args:
        source: Path or frame.
        layer: Of a file; empty takes the only one, or the first with a notice.
        raster: What boxes in pixels are of.
        notice: Told of what a user should know.

    Raises:
        PromptError: It is missing, unreadable, has no such layer or no geometry.
    """
    if isinstance(source, geopandas.GeoDataFrame):
        return FrameSource(source)
    if is_box_file(source):
        return FrameSource(_boxes_on(source, raster), Path(source).name)
    if is_left_to_us(source):
        return FrameSource(_read_geoparquet(source), Path(source).name)
    return FileSource(source, layer, notice)


def read_frame(
    path: str, layer: str, raster: Raster, notice: Callable[[str], None]
) -> geopandas.GeoDataFrame:
    """A whole layer of a file in memory; see `open_source`."""
    if is_box_file(path):
        return _boxes_on(path, raster)
    if is_left_to_us(path):
        return _read_geoparquet(path)
    return FileSource(path, layer, notice).frame()


def _read_geoparquet(path: str) -> geopandas.GeoDataFrame:
    if not Path(path).exists():
        raise _missing(path)
    return read_geoparquet(path)


def _missing(path: str) -> PromptError:
    return PromptError(f"The prompt layer {path} does not exist.")


def _boxes_on(path: str, raster: Raster) -> geopandas.GeoDataFrame:
    """A file of boxes as a layer on its raster."""
    frame = read_boxes(path, image_size=(raster.width, raster.height), image=raster.path)
    placed = [to_map(box, raster.transform) for box in frame.geometry]
    return frame.set_geometry(geopandas.GeoSeries(placed, crs=raster.crs))


class FileSource:
    """A vector file, read in Arrow batches: memory does not depend on the number of rows."""

    def __init__(self, path: str, layer: str, notice: Callable[[str], None]) -> None:
        """Looks at the file, without reading its rows; see `open_source`."""
        self.name = Path(path).name or path
        self._path = path
        if not path.startswith("/vsi") and ":" not in path[2:] and not Path(path).exists():
            raise _missing(path)
        try:
            self._layer = choose_layer(path, layer, notice)
            info = pyogrio.read_info(path, layer=self._layer, force_feature_count=True)
            with self._open(None, 1) as (meta, reader):
                schema = reader.schema
        except (DataSourceError, DataLayerError) as error:
            raise self._unreadable(error) from error
        if info["geometry_type"] is None:
            raise PromptError(f"The prompt layer {self.name} has no geometry, only a table.")
        self._geometry = meta["geometry_name"] or "wkb_geometry"
        self.schema = pa.schema([f for f in schema if f.name != self._geometry])
        self.count = int(info["features"])
        self.crs = _crs(info["crs"], self.name)

    def rows(self, columns: Sequence[str], size: int) -> Iterator[RowBatch]:
        try:
            with self._open(list(columns), size) as (_, reader):
                for batch in reader:
                    wkb = batch.column(self._geometry).to_numpy(zero_copy_only=False)
                    geometries = shapely.from_wkb(wkb, on_invalid="ignore")
                    there = np.array([value is not None for value in wkb], dtype=bool)
                    table = pa.Table.from_batches([batch]).drop_columns(self._geometry)
                    yield RowBatch(
                        table.select(list(columns)) if columns else pa.table({}),
                        geometries,
                        there & shapely.is_missing(geometries),
                    )
        except (DataSourceError, DataLayerError, pa.ArrowException) as error:
            raise self._unreadable(error) from error

    def frame(self) -> geopandas.GeoDataFrame:
        """All of it, in memory.

        Raises:
            PromptError: It cannot be read.
        """
        try:
            return geopandas.read_file(self._path, layer=self._layer, on_invalid="ignore")
        except (DataSourceError, DataLayerError) as error:
            raise self._unreadable(error) from error

    def _open(self, columns: list[str] | None, size: int) -> Any:
        return pyogrio.open_arrow(
            self._path, layer=self._layer, columns=columns, batch_size=size, use_pyarrow=True
        )

    def _unreadable(self, error: Exception) -> PromptError:
        words = str(error).rstrip(".")
        return PromptError(f"The prompt layer {self._path} cannot be read: {words}.")


class FrameSource:
    """A GeoDataFrame.

    Attributes:
        table: Its columns, without geometry.
    """

    def __init__(self, frame: geopandas.GeoDataFrame, name: str = "the GeoDataFrame") -> None:
        """Takes `frame` as it is; messages call it `name`.

        Raises:
            PromptError: It has no geometry.
        """
        self.name = name
        if frame.active_geometry_name is None:
            raise PromptError("The GeoDataFrame has no active geometry column.")
        self._geometries = np.asarray(frame.geometry, dtype=object)
        columns = {
            str(name): _arrow_column(column)
            for name, column in frame.items()
            if name != frame.active_geometry_name
        }
        self.table = pa.table(columns)
        self.crs = _crs(frame.crs, self.name)
        self.count = len(frame)
        self.schema = self.table.schema

    def rows(self, columns: Sequence[str], size: int) -> Iterator[RowBatch]:
        for start in range(0, self.count, size):
            geometries = self._geometries[start : start + size]
            part = self.table.select(list(columns)).slice(start, size)
            yield RowBatch(part, geometries, np.zeros(len(geometries), dtype=bool))


def _arrow_column(column: Any) -> pa.Array:
    try:
        array = pa.Array.from_pandas(column)
        # Categories are what their values are.
        return array.dictionary_decode() if pa.types.is_dictionary(array.type) else array
    except (OverflowError, pa.ArrowInvalid, pa.ArrowTypeError, pa.ArrowNotImplementedError):
        # A mixture of types, objects, or numbers beyond 64 bits: only their text could stand in a
        # file.
        return pa.array([None if value is None else str(value) for value in column], pa.string())


def choose_layer(path: str, layer: str, notice: Callable[[str], None]) -> str:
    """The layer of a file that is meant: the one named, else the only or first one with geometry.

    Raises:
        PromptError: There is no such layer, or none with geometry.
    """
    listed = pyogrio.list_layers(path)
    names = [str(name) for name, _ in listed]
    if layer:
        if layer not in names:
            raise PromptError(
                f"{Path(path).name} has no layer {layer!r}; it has: {', '.join(names)}."
            )
        return layer
    spatial = [str(name) for name, kind in listed if kind is not None]
    if not spatial:
        raise PromptError(f"The prompt layer {Path(path).name} has no geometry, only a table.")
    if len(spatial) > 1:
        notice(
            f"{Path(path).name} has {len(spatial)} layers ({', '.join(spatial)}); "
            f"{spatial[0]} is used."
        )
    return spatial[0]


def _crs(definition: Any, name: str) -> CRS | None:
    try:
        return known_crs(definition)
    except CRSError as error:
        raise PromptError(f"The CRS of {name} cannot be understood: {error}.") from error
