"""A layer that is parsed whole whenever it is asked, copied once into one with a spatial index."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError

from ..errors import OutputError
from ..raster import printable
from .inputs import ImageTask, read_info
from .job import MaskBuildingJob
from .part_file import stamp_of

_INDEXED = frozenset({"GPKG", "FlatGeobuf"})
_COPY = "boxes.gpkg"


def needs_index(tasks: Sequence[ImageTask], job: MaskBuildingJob) -> bool:
    """Whether several images have their boxes in one layer without index.

    Raises:
        LayerError: The layer cannot be read.
    """
    of_all = len(tasks) > 1 and {(task.boxes, task.box_format) for task in tasks} == {
        (job.boxes, "layer")
    }
    if not of_all:
        return False
    info = read_info(job)
    return info["geometry_type"] is not None and info["driver"] not in _INDEXED


def with_index(tasks: Sequence[ImageTask], job: MaskBuildingJob, folder: Path) -> list[ImageTask]:
    """Lets images find their boxes in a copy of their layer, which has its feature ids.

    The copy is made anew by each run, so that it is never older than its layer.

    Args:
        tasks: Images with their boxes in the job's layer.
        job: Says which fields of it are needed.
        folder: Where the copy is made; it appears whole or not at all.

    Raises:
        OutputError: It cannot be made.
    """
    copy = folder / _COPY
    copied = stamp_of(job.boxes)
    try:
        with TemporaryDirectory(dir=folder) as fresh:
            _copy(job, Path(fresh) / _COPY)
            (Path(fresh) / _COPY).replace(copy)
    except (OSError, DataSourceError, DataLayerError, pa.ArrowException) as error:
        words = str(getattr(error, "strerror", None) or error).rstrip(".")
        raise OutputError(
            f"The layer {printable(job.boxes)} cannot be copied to {folder}: {words}.",
            "Check the folder's permissions and the free space on its disk.",
        ) from error
    return [replace(task, copy=str(copy), copied=copied) for task in tasks]


def _copy(job: MaskBuildingJob, target: Path) -> None:
    fields = sorted({job.category_field, job.image_field} - {""})
    with warnings.catch_warnings():
        # A layer without CRS is meant to be one.
        warnings.filterwarnings("ignore", "'crs' was not provided")
        with pyogrio.open_arrow(
            job.boxes,
            layer=job.boxes_layer or None,
            columns=fields,
            return_fids=True,
            use_pyarrow=True,
        ) as (meta, reader):
            pyogrio.write_arrow(
                reader,
                str(target),
                layer=job.boxes_layer or target.stem,
                driver="GPKG",
                geometry_name=meta["geometry_name"] or "wkb_geometry",
                geometry_type="Unknown",
                crs=meta["crs"],
                layer_options={"FID": meta["fid_column"] or "OGC_FID"},
            )
