"""The one place that writes layers: features stream in, and the file is whole or absent."""

from __future__ import annotations

import math
import os
import re
import shutil
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import Protocol
from urllib.parse import quote

import psutil
import pyarrow as pa
import pyogrio
import shapely
from pyogrio.errors import DataLayerError, DataSourceError, FieldError
from pyproj import CRS
from shapely.geometry import MultiPolygon
from shapely.geometry.base import BaseGeometry

from .errors import OutputError
from .layer_formats import DRIVERS, unused_name, write_format
from .part_files import leftovers, make_part_folder, set_aside
from .result_columns import column_names

__all__ = ["DRIVERS", "Answered", "LayerWriter", "check_output"]

_COLUMN_TYPES = {
    "prompt_id": pa.int64(),
    "score": pa.float64(),
    "stability": pa.float64(),
    "area_m2": pa.float64(),
    "status": pa.string(),
    "model": pa.string(),
}

# What lies beside a file under its own name and is stale once the file is replaced.
_STALE = {
    ".gpkg": ("{name}-wal", "{name}-shm", "{name}-journal"),
    ".shp": ("{stem}.qix", "{stem}.sbn", "{stem}.sbx", "{stem}.cpg", "{stem}.prj"),
}

_SQLITE_HEADER = b"SQLite format 3\0"
_RASTER_KINDS = frozenset({"tiles", "2d-gridded-coverage"})

# What stands before, between and after the paths in GDAL's names, such as GPKG:path:table,
# NETCDF:"path":variable, /vsizip/{path}/inside and path|layername=x.
_AROUND_PATHS = re.compile(r"""/vsi\w+/|[:"'{}(),;|!?&=<>]""")
# Longer than any path; a name may also be a whole XML document.
_NAME_LIMIT = 4096


class Answered(Protocol):
    """What became of one prompt; see `pipeline.Answer`."""

    @property
    def prompt_id(self) -> int: ...
    @property
    def status(self) -> str: ...
    @property
    def geometry(self) -> BaseGeometry | None: ...
    @property
    def score(self) -> float: ...
    @property
    def stability(self) -> float: ...
    @property
    def area_m2(self) -> float: ...


def check_output(path: str, inputs: Iterable[str], extensions: Iterable[str]) -> None:
    """Makes sure, before any work, that a result can be written.

    Args:
        path: Of the result.
        inputs: Files that must not be overwritten; empty ones are none.
        extensions: Allowed ones, with the dot.

    Raises:
        OutputError: It cannot: unknown extension, no such folder, no right to write, or an input.
    """
    target = Path(path)
    known = list(extensions)
    if target.suffix.lower() not in known:
        raise OutputError(
            f"The output {target.name} has the extension {target.suffix!r}; "
            f"choose one of {', '.join(known)}."
        )
    if target.is_dir():
        raise OutputError(f"The output {path} is a folder; name a file.")
    if not target.parent.is_dir():
        raise OutputError(f"The output folder {target.parent} does not exist; create it first.")
    refuse_inputs(path, inputs)
    _refuse_other_layers(target)
    _remove_orphans(target.parent)
    try:
        shutil.rmtree(make_part_folder(target))
    except OSError as error:
        raise _cannot_write(target, error) from error


def refuse_inputs(path: str, inputs: Iterable[str]) -> None:
    """Makes sure that a result is none of the files that it is made from.

    Args:
        path: Of the result.
        inputs: Files, or names that GDAL understands; empty ones are none.

    Raises:
        OutputError: It is.
    """
    target = Path(path)
    for source in filter(None, inputs):
        if os.path.realpath(source) == os.path.realpath(target) or _is_in(target, source):
            raise OutputError(
                f"The output {path} is the same file as the input {source}; choose another name."
            )


def _is_in(target: Path, source: str) -> bool:
    """Whether an input is the target, or has a name that only GDAL understands and that names it
    in some part.
    """
    there = _stat(str(target))
    if there is None or len(source) > _NAME_LIMIT:
        return False
    whole = _stat(source)
    if whole is not None:
        return os.path.samestat(whole, there)
    around = list(_AROUND_PATHS.finditer(source))
    starts = [0, *(match.end() for match in around)]
    ends = [*(match.start() for match in around), len(source)]
    # A path may hold such characters as well, for instance the colon after a drive's letter.
    parts = (_stat(source[start:end]) for start in starts for end in ends if start < end)
    return any(part is not None and os.path.samestat(part, there) for part in parts)


def _stat(path: str) -> os.stat_result | None:
    try:
        return Path(path).stat()
    except (OSError, ValueError):
        return None


def _refuse_other_layers(target: Path) -> None:
    """A GeoPackage is replaced as a whole, so it must not hold somebody else's tables."""
    if target.suffix.lower() != ".gpkg" or not target.is_file():
        return
    try:
        with target.open("rb") as file:
            if file.read(len(_SQLITE_HEADER)) != _SQLITE_HEADER:
                return  # no GeoPackage, whatever its name says
        kinds = _geopackage_contents(target)
    except (OSError, sqlite3.Error) as error:
        words = (getattr(error, "strerror", None) or str(error)).rstrip(".")
        raise OutputError(
            f"The output {target} would be replaced, but what this database holds cannot be "
            f"listed: {words}.",
            "Choose another file.",
        ) from error
    rasters = [name for name, kind in kinds.items() if kind in _RASTER_KINDS]
    if rasters:
        raise OutputError(
            f"The output {target} would be replaced, but it holds the raster {rasters[0]!r}.",
            "Choose another file.",
        )
    try:
        # It also finds tables that the GeoPackage does not list.
        names = [str(name) for name, _ in pyogrio.list_layers(target)]
    except (DataSourceError, DataLayerError):
        names = list(kinds)
    others = [name for name in names if name != target.stem]
    if others:
        raise OutputError(
            f"The output {target} would be replaced, but it holds the layer {others[0]!r}.",
            "Choose another file.",
        )


def _geopackage_contents(path: Path) -> dict[str, str]:
    """The kinds of a GeoPackage's tables by their names.

    Raises:
        sqlite3.Error: It is damaged, in use, or no GeoPackage.
    """
    # Beside one with a write-ahead log, SQLite makes files even to read it, unless told that nobody
    # else is writing.
    path = path.resolve()
    busy = any(path.with_name(path.name + end).exists() for end in ("-wal", "-journal"))
    absolute = quote(os.fsencode(path.as_posix()))
    # A drive's letter needs the slash that a POSIX path begins with.
    uri = f"file://{absolute if absolute.startswith('/') else f'/{absolute}'}"
    with closing(sqlite3.connect(f"{uri}?{'mode=ro' if busy else 'immutable=1'}", uri=True)) as db:
        return {
            str(name): str(kind)
            for name, kind in db.execute("SELECT table_name, data_type FROM gpkg_contents")
        }


class LayerWriter:
    """Writes a layer of answers; a context manager that leaves nothing behind unless `commit` was
    called.

    Features are spooled to a hidden folder beside the target and become the wanted format in
    `commit`; so every format streams, and an existing target stays until its successor is whole.

    Geometries are multipolygons throughout, NULL where there is none. GeoJSON Lines is in
    EPSG:4326, as its readers assume; every other format is in the raster's CRS.
    """

    def __init__(
        self,
        path: str,
        attributes: pa.Schema,
        crs: CRS | None,
        model: str,
        provenance: Mapping[str, str],
        *,
        notice: Callable[[str], None] = lambda text: None,
    ) -> None:
        """Prepares the spool.

        Args:
            path: Target; its extension, one of `DRIVERS`, chooses the format.
            attributes: Of the prompt layer.
            crs: Of the geometries.
            model: For the column of that name.
            provenance: Goes into the file's metadata where the format has any.
            notice: Told, in `commit`, of values that the format cannot hold as they are.

        Raises:
            OutputError: The format is unknown or cannot state the CRS, or the folder cannot be
                written.
        """
        self._target = Path(path)
        suffix = self._target.suffix.lower()
        check_output(path, [], DRIVERS)
        if DRIVERS[suffix] == "GeoJSON" and crs is not None and crs.to_authority() is None:
            raise OutputError(
                f"GeoJSON cannot state the CRS {crs.name!r}, which has no code; "
                "write a GeoPackage (.gpkg) instead."
            )
        self._crs = crs
        self._model = model
        self._provenance = dict(provenance)
        self._notice = notice
        self._own = list(attributes)
        result = column_names(attributes.names)
        fields = [
            *((field.name, field.type) for field in attributes),
            *((result[name], kind) for name, kind in _COLUMN_TYPES.items()),
        ]
        geometry = unused_name("geometry", [name for name, _ in fields])
        # Without the fields' metadata, which may speak of columns that are no more.
        self._schema = pa.schema([*fields, (geometry, pa.binary())])
        self.count = 0
        try:
            self._folder = make_part_folder(self._target)
        except OSError as error:
            raise _cannot_write(self._target, error) from error
        self._spool = self._folder / "spool.arrow"
        try:
            self._sink = pa.OSFile(str(self._spool), "wb")
            self._stream = pa.ipc.new_file(self._sink, self._schema)
        except OSError as error:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise _cannot_write(self._target, error) from error

    def __enter__(self) -> LayerWriter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.discard()

    def write(self, attributes: pa.Table, answers: Sequence[Answered]) -> None:
        """Adds features.

        Args:
            attributes: (N rows) of the prompt layer; ignored where it has no columns.
            answers: N of them.

        Raises:
            OutputError: The disk is full or gone.
        """
        columns = [attributes.column(field.name).cast(field.type) for field in self._own]
        columns += _result_columns(answers, self._model)
        columns.append(pa.array([_wkb(answer.geometry) for answer in answers], pa.binary()))
        try:
            self._stream.write_table(pa.Table.from_arrays(columns, schema=self._schema))
        except OSError as error:
            raise _cannot_write(self._target, error) from error
        self.count += len(answers)

    def commit(self) -> None:
        """Makes the file, checks that every feature is in it, and puts it in its place.

        Raises:
            OutputError: It cannot be written whole.
        """
        made = self._folder / "made"
        try:
            self._stream.close()
            self._sink.close()
            made.mkdir()
            with pa.OSFile(str(self._spool)) as source, pa.ipc.open_file(source) as spool:
                write_format(
                    made / self._target.name,
                    spool,
                    self.count,
                    self._crs,
                    self._provenance,
                    notice=self._notice,
                )
            _replace(made, self._target, self._folder / "stale")
        except (OSError, DataSourceError, DataLayerError, FieldError, pa.ArrowException) as error:
            raise _cannot_write(self._target, error) from error
        finally:
            self.discard()

    def discard(self) -> None:
        """Removes what is not committed; may be called again."""
        self._sink.close()
        shutil.rmtree(self._folder, ignore_errors=True)


def _result_columns(answers: Sequence[Answered], model: str) -> list[pa.Array]:
    """In the order of `_COLUMN_TYPES`; NaN becomes NULL."""
    return [
        pa.array([answer.prompt_id for answer in answers], pa.int64()),
        *(
            pa.array([_number(getattr(answer, name)) for answer in answers], pa.float64())
            for name in ("score", "stability", "area_m2")
        ),
        pa.array([answer.status for answer in answers], pa.string()),
        pa.array([model] * len(answers), pa.string()),
    ]


def _number(value: float) -> float | None:
    return value if math.isfinite(value) else None


def _wkb(geometry: BaseGeometry | None) -> bytes | None:
    if geometry is None:
        return None
    parts = geometry if geometry.geom_type == "MultiPolygon" else MultiPolygon([geometry])
    wkb: bytes = shapely.to_wkb(parts)
    return wkb


def _replace(made: Path, target: Path, aside: Path) -> None:
    """Puts the made files in the target's place, the one that is asked for last.

    Where that fails, all old ones are back.
    """
    stale = {
        pattern.format(name=target.name, stem=target.stem)
        for pattern in _STALE.get(target.suffix.lower(), ())
    }
    files = sorted(made.iterdir(), key=lambda file: file.name == target.name)
    old = (stale | {file.name for file in files}) - {target.name}
    with set_aside((target.with_name(name) for name in old), aside):
        for file in files:
            file.replace(target.with_name(file.name))


def _remove_orphans(folder: Path) -> None:
    """Removes what killed processes left in `folder`."""
    for path, pid in leftovers(folder).items():
        if not psutil.pid_exists(pid):
            shutil.rmtree(path, ignore_errors=True)


def _cannot_write(target: Path, error: Exception) -> OutputError:
    words = (getattr(error, "strerror", None) or str(error)).rstrip(".")
    return OutputError(
        f"The output {target} cannot be written: {words}.",
        "Check the folder's permissions and the free space on its disk.",
    )
