"""How a spool of features becomes a file in each of the formats."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute
import pyogrio
from pyarrow import parquet
from pyproj import CRS

DRIVERS = {
    ".gpkg": "GPKG",
    ".geojson": "GeoJSON",
    ".json": "GeoJSON",
    ".geojsonl": "GeoJSONSeq",
    ".fgb": "FlatGeobuf",
    ".shp": "ESRI Shapefile",
    ".parquet": "Parquet",
}

_DBASE_NAME_BYTES = 10
_DBASE_TEXT_BYTES = 254
# GDAL gives whole numbers of up to 18 characters back as such, and longer ones rounded.
_DBASE_LEAST, _DBASE_MOST = -(10**17) + 1, 10**18 - 1
# From here on it cuts what does not fit 24 characters.
_DBASE_REAL_LIMIT = 1e23


def unused_name(name: str, names: Iterable[str]) -> str:
    """`name`, or with a number where it is taken; case does not distinguish."""
    taken = {other.lower() for other in names}
    number, tried = 1, name
    while tried.lower() in taken:
        number += 1
        tried = f"{name}_{number}"
    return tried


def write_format(
    path: Path,
    spool: pa.RecordBatchFileReader,
    count: int,
    crs: CRS | None,
    provenance: Mapping[str, str],
    *,
    notice: Callable[[str], None] = lambda text: None,
) -> None:
    """Writes a file in the format that its extension names, batch by batch.

    Args:
        path: A new file.
        spool: Features; the last column is the geometry, WKB multipolygons.
        count: Of features.
        crs: Of the geometries.
        provenance: For the file's metadata.
        notice: Told of values that the format cannot hold as they are.

    Raises:
        OSError: Not every feature arrived.
        pyogrio.errors.DataSourceError: GDAL cannot write the file; so its siblings.
        pyarrow.ArrowException: A column does not fit the format.
    """
    schema = spool.schema
    batches = (spool.get_batch(n) for n in range(spool.num_record_batches))
    driver = DRIVERS[path.suffix.lower()]
    if driver == "Parquet":
        _write_parquet(path, schema, batches, crs, provenance)
        return
    if driver == "ESRI Shapefile":
        schema = _dbase_schema(schema, _spelled_out(spool, notice))
        batches = (_recast(batch, schema) for batch in batches)
    with warnings.catch_warnings():
        # A layer without CRS is meant to be one.
        warnings.filterwarnings("ignore", "'crs' was not provided")
        pyogrio.raw.write_arrow(
            pa.RecordBatchReader.from_batches(schema, batches),
            str(path),
            layer=path.stem,
            driver=driver,
            geometry_name=schema.names[-1],
            geometry_type="MultiPolygon",
            crs=None if crs is None else _definition(crs),
            layer_options=_layer_options(driver, schema.names, provenance),
            layer_metadata=dict(provenance) if driver == "GPKG" else None,
        )
    if driver == "GeoJSONSeq" and count == 0:
        return  # no line is no feature, but no reader knows such a file
    written = pyogrio.read_info(str(path), force_feature_count=True)["features"]
    if written != count:
        raise OSError(f"only {written} of {count} features arrived; the disk may be full")


def _layer_options(driver: str, names: list[str], provenance: Mapping[str, str]) -> dict[str, str]:
    described = "; ".join(f"{key}: {value}" for key, value in provenance.items())
    options = {
        # A prompt's column may be called like GDAL's own.
        "GPKG": {
            "GEOMETRY_NAME": unused_name("geom", names),
            "FID": unused_name("fid", names),
            "DESCRIPTION": described,
        },
        "GeoJSON": {"DESCRIPTION": described},
        # With an index, FlatGeobuf holds no feature without geometry.
        "FlatGeobuf": {"DESCRIPTION": described, "SPATIAL_INDEX": "NO"},
        "ESRI Shapefile": {"ENCODING": "UTF-8"},
    }
    return options.get(driver, {})


def _definition(crs: CRS) -> str:
    authority = crs.to_authority()
    return ":".join(authority) if authority else str(crs.to_wkt())


def _spelled_out(spool: pa.RecordBatchFileReader, notice: Callable[[str], None]) -> set[str]:
    """Columns of numbers too large for a dBase table; of texts too long there is a notice, too."""
    spelled, cut = set(), set()
    names = spool.schema.names[:-1]
    for n in range(spool.num_record_batches):
        for name, column in zip(names, spool.get_batch(n).columns, strict=False):
            if not _is_plain(column.type):
                if _longest_bytes(_as_text(column)) > _DBASE_TEXT_BYTES:
                    cut.add(name)
            elif _exceeds_dbase(column):
                spelled.add(name)
    for name in filter(spelled.__contains__, names):
        notice(
            f"A Shapefile cannot hold some numbers of the column {name!r}, so it is written as "
            "text."
        )
    for name in filter(cut.__contains__, names):
        notice(
            f"A Shapefile holds texts of up to {_DBASE_TEXT_BYTES} bytes, so longer ones of the "
            f"column {name!r} are cut; write a GeoPackage (.gpkg) to keep them whole."
        )
    return spelled


def _exceeds_dbase(numbers: pa.Array) -> bool:
    if pa.types.is_floating(numbers.type):
        reals = numbers.cast(pa.float64())
        finite = reals.filter(pa.compute.is_finite(reals))
        largest = pa.compute.max(pa.compute.abs(finite)).as_py()
        return largest is not None and largest >= _DBASE_REAL_LIMIT
    if not pa.types.is_integer(numbers.type):
        return False
    least, most = (end.as_py() for end in pa.compute.min_max(numbers).values())
    return least is not None and (least < _DBASE_LEAST or most > _DBASE_MOST)


def _longest_bytes(texts: pa.Array) -> int:
    return pa.compute.max(pa.compute.binary_length(texts)).as_py() or 0


def _is_plain(kind: pa.DataType) -> bool:
    """Whether a dBase table has columns of this type that are no texts."""
    return bool(
        pa.types.is_integer(kind)
        or pa.types.is_floating(kind)
        or pa.types.is_boolean(kind)
        or pa.types.is_date(kind)
    )


def _dbase_schema(schema: pa.Schema, spelled_out: set[str]) -> pa.Schema:
    """Names of ten bytes, each once, and types that a dBase table has; the geometry comes last."""
    taken: set[str] = set()
    fields = []
    for field in list(schema)[:-1]:
        name, number = _cut(field.name, _DBASE_NAME_BYTES), 1
        while name.lower() in taken:
            number += 1
            name = _cut(field.name, _DBASE_NAME_BYTES - len(f"_{number}")) + f"_{number}"
        taken.add(name.lower())
        plain = _is_plain(field.type) and field.name not in spelled_out
        fields.append(pa.field(name, field.type if plain else pa.string()))
    return pa.schema([*fields, schema.field(len(schema) - 1)])


def _cut(name: str, size: int) -> str:
    return name.encode()[:size].decode(errors="ignore")


def _recast(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    columns = [
        _cut_texts(_as_text(column)) if pa.types.is_string(field.type) else column
        for column, field in zip(batch.columns, schema, strict=True)
    ]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _as_text(column: pa.Array) -> pa.Array:
    if pa.types.is_string(column.type):
        return column
    return pa.array([None if v is None else str(v) for v in column.to_pylist()], pa.string())


def _cut_texts(texts: pa.Array) -> pa.Array:
    # GDAL would cut them as well, and warn once per layer.
    if _longest_bytes(texts) <= _DBASE_TEXT_BYTES:
        return texts
    cut = [None if v is None else _cut(v, _DBASE_TEXT_BYTES) for v in texts.to_pylist()]
    return pa.array(cut, pa.string())


def _write_parquet(
    path: Path,
    schema: pa.Schema,
    batches: Iterable[pa.RecordBatch],
    crs: CRS | None,
    provenance: Mapping[str, str],
) -> None:
    """GeoParquet 1.1.0: WKB and a description of the geometry column in the schema's metadata."""
    column: dict[str, Any] = {
        "encoding": "WKB",
        "geometry_types": ["MultiPolygon"],
        "orientation": "counterclockwise",
        # Without this key, readers assume longitude and latitude.
        "crs": None if crs is None else crs.to_json_dict(),
    }
    name = schema.names[-1]
    geo = {"version": "1.1.0", "primary_column": name, "columns": {name: column}}
    metadata = {"geo": json.dumps(geo), "rossam": json.dumps(dict(provenance))}
    with parquet.ParquetWriter(path, schema.with_metadata(metadata), compression="zstd") as file:
        for batch in batches:
            file.write_batch(batch.replace_schema_metadata(metadata))
