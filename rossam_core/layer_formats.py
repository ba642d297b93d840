"""How a spool of features becomes a file in each of the formats."""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
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
) -> None:
    """Writes a file in the format that its extension names, batch by batch.

    Args:
        path: A new file.
        spool: Features; the last column is the geometry, WKB multipolygons.
        count: Of features.
        crs: Of the geometries.
        provenance: For the file's metadata.

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
        schema = _dbase_schema(schema)
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


def _dbase_schema(schema: pa.Schema) -> pa.Schema:
    """Names of ten bytes, each once, and types that a dBase table has; the geometry comes last."""
    taken: set[str] = set()
    fields = []
    for field in list(schema)[:-1]:
        name, number = _cut(field.name, _DBASE_NAME_BYTES), 1
        while name.lower() in taken:
            number += 1
            name = _cut(field.name, _DBASE_NAME_BYTES - len(f"_{number}")) + f"_{number}"
        taken.add(name.lower())
        kind = field.type
        plain = (
            pa.types.is_integer(kind)
            or pa.types.is_floating(kind)
            or pa.types.is_boolean(kind)
            or pa.types.is_date(kind)
        )
        fields.append(pa.field(name, kind if plain else pa.string()))
    return pa.schema([*fields, schema.field(len(schema) - 1)])


def _cut(name: str, size: int) -> str:
    return name.encode()[:size].decode(errors="ignore")


def _recast(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    columns = [
        column
        if column.type == field.type
        else pa.array([None if v is None else str(v) for v in column.to_pylist()], pa.string())
        for column, field in zip(batch.columns, schema, strict=True)
    ]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


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
