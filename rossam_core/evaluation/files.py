"""What a comparison leaves behind: a layer of its objects and reports, whole or absent."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import shapely
from numpy.typing import NDArray
from pyarrow import csv
from pyogrio.errors import DataLayerError, DataSourceError, FieldError

from ..engine import version
from ..errors import OutputError
from ..layer_formats import DRIVERS, unused_name, write_format
from ..part_files import make_part_folder
from ..writer import check_output
from .comparison import Comparison
from .job import REPORT_EXTENSIONS, EvaluateJob, EvaluateResult, object_columns
from .report import write_report

_TABLE = ".csv"
# What would speak of a GeoPackage that is no more.
_JOURNALS = ("-wal", "-shm", "-journal")


def check_targets(job: EvaluateJob) -> None:
    """Makes sure, before any work, that everything can be written.

    Raises:
        OutputError: It cannot, or would overwrite an input or another output.
    """
    taken = [job.predictions, job.reference, job.raster]
    targets = [(job.objects, [*DRIVERS, _TABLE])] if job.objects else []
    for path, extensions in [*targets, *((report, REPORT_EXTENSIONS) for report in job.reports)]:
        check_output(path, taken, extensions)
        taken.append(path)


def write_files(
    job: EvaluateJob, comparison: Comparison, result: EvaluateResult, notice: Callable[[str], None]
) -> None:
    """Writes everything beside its place and, once all of it is whole, puts it there.

    Args:
        job: What is wanted, and where.
        comparison: What was found.
        result: The same in numbers.
        notice: Told of values that a format cannot hold as they are.

    Raises:
        OutputError: Something cannot be written; nothing is left behind.
    """
    made: list[tuple[Path, Path]] = []
    wanted: list[tuple[str, Callable[[Path], None]]] = []
    if job.objects:
        wanted.append((job.objects, lambda path: write_objects(path, job, comparison, notice)))
    for report in job.reports:
        wanted.append((report, lambda path: write_report(path, job, comparison, result)))
    target = Path()
    try:
        for name, write in wanted:
            target = Path(name)
            folder = make_part_folder(target)
            made.append((folder, target))
            write(folder / target.name)
        for folder, target in made:
            _put_in_place(folder, target)
    except (OSError, DataSourceError, DataLayerError, FieldError, pa.ArrowException) as error:
        words = (getattr(error, "strerror", None) or str(error)).rstrip(".")
        raise OutputError(
            f"The output {target} cannot be written: {words}.",
            "Check the folder's permissions and the free space on its disk.",
        ) from error
    finally:
        for folder, _ in made:
            shutil.rmtree(folder, ignore_errors=True)


def objects_table(comparison: Comparison) -> pa.Table:
    """(N rows) the reference's columns, then those of `job.OBJECT_COLUMNS`."""
    reference, partner = comparison.reference, comparison.partner
    matched = partner >= 0
    result = np.where(matched, "matched", np.where(reference.usable, "missed", "no outline"))
    # A missed object was found to no part.
    missed = reference.usable & ~matched
    found = np.zeros(len(partner), dtype=np.int64)
    found[matched] = comparison.predictions.fids[partner[matched]]
    bands = np.where(missed[:, None] & bool(comparison.pixel), 0.0, comparison.bious)
    columns = {
        "result": pa.array(result.tolist(), pa.string()),
        "iou": _numbers(np.where(missed, 0.0, comparison.ious)),
        "biou_1px": _numbers(bands[:, 0]),
        "biou_2px": _numbers(bands[:, 1]),
        "size_px": _numbers(comparison.sizes_px),
        "size_bin": pa.array([name or None for name in comparison.size_bins], pa.string()),
        "prediction_fid": pa.array(found, pa.int64(), mask=~matched),
    }
    table = reference.table
    for column, name in object_columns(table.schema.names).items():
        table = table.append_column(name, columns[column])
    return table


def write_objects(
    path: Path, job: EvaluateJob, comparison: Comparison, notice: Callable[[str], None]
) -> None:
    """Writes the objects as a layer, or without their outlines as a table (.csv)."""
    table = objects_table(comparison)
    if path.suffix.lower() == _TABLE:
        csv.write_csv(table, path)
        return
    geometry = unused_name("geometry", table.schema.names)
    outlines = pa.array(_wkb(comparison.reference.polygons), pa.binary())
    table = table.append_column(geometry, outlines)
    # Without the fields' metadata, which may speak of columns that are no more.
    schema = pa.schema([pa.field(field.name, field.type) for field in table.schema])
    spool = path.with_name("spool.arrow")
    with pa.OSFile(str(spool), "wb") as sink, pa.ipc.new_file(sink, schema) as stream:
        stream.write_table(table.cast(schema))
    predictions, reference = job.titles
    provenance = {
        "software": f"ROS-SAM {version()}",
        "predictions": predictions,
        "reference": reference,
        "paired by": comparison.paired_by,
        "pixel": comparison.pixel,
    }
    with pa.OSFile(str(spool)) as source, pa.ipc.open_file(source) as batches:
        crs = comparison.reference.crs
        write_format(path, batches, table.num_rows, crs, provenance, notice=notice)
    spool.unlink()


def _numbers(values: NDArray[np.float64]) -> pa.Array:
    """NaN becomes NULL."""
    return pa.array(values, pa.float64(), mask=~np.isfinite(values))


def _wkb(polygons: NDArray[Any]) -> list[bytes | None]:
    single = shapely.get_type_id(polygons) == shapely.GeometryType.POLYGON
    several = polygons.copy()
    several[single] = shapely.multipolygons(polygons[single], indices=np.arange(single.sum()))
    wkb: list[bytes | None] = shapely.to_wkb(several).tolist()
    return wkb


def _put_in_place(folder: Path, target: Path) -> None:
    """Moves what was made, the file that was asked for last."""
    for ending in _JOURNALS if target.suffix.lower() == ".gpkg" else ():
        target.with_name(target.name + ending).unlink(missing_ok=True)
    for file in sorted(folder.iterdir(), key=lambda file: file.name == target.name):
        file.replace(target.with_name(file.name))
