"""The file of an image's masks that the whole is put together from."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
from affine import Affine
from pyproj import CRS

from ..box_text import class_names_file
from ..georeference import known_crs
from .boxes import CATEGORY, CATEGORY_ID, DIFFICULT, ROW
from .inputs import ImageTask

# Rows that are read together.
_READ = 4096

SCHEMA = pa.schema(
    [
        (ROW, pa.int64()),
        (CATEGORY, pa.string()),
        (CATEGORY_ID, pa.int64()),
        (DIFFICULT, pa.int64()),
        ("status", pa.string()),
        ("score", pa.float64()),
        ("stability", pa.float64()),
        ("area_px", pa.float64()),
        ("area_m2", pa.float64()),
        ("outside", pa.float64()),
        ("covered", pa.float64()),
        ("doubt", pa.float64()),
        ("reasons", pa.string()),
        # Well-known binary in map coordinates.
        ("mask", pa.binary()),
        ("box", pa.binary()),
        # JSON as it stands in the files of masks; NULL without a mask.
        ("polygons", pa.string()),
        ("rle", pa.string()),
        ("bbox", pa.string()),
    ]
)
_FACTS = b"rossam"


@dataclass(frozen=True)
class PartFacts:
    """What a part says about its image.

    Attributes:
        number: COCO's id of the image.
        image: Path.
        name: In the folder of images.
        width: Pixels.
        height: Pixels.
        crs: As WKT; empty for none.
        transform: Pixels to map, the six numbers of an affine.
        model: Name of the model.
        model_sha256: Of its weights.
        inputs: Size and time of last change of the image and of its boxes.
    """

    number: int
    image: str
    name: str
    width: int
    height: int
    crs: str
    transform: tuple[float, ...]
    model: str
    model_sha256: str
    inputs: tuple[tuple[int, ...], ...]

    @property
    def to_map(self) -> Affine:
        return Affine(*self.transform)

    @property
    def known_crs(self) -> CRS | None:
        return known_crs(self.crs) if self.crs else None


def input_stamps(task: ImageTask) -> tuple[tuple[int, ...], ...]:
    """Size and time of last change of what a part depends on, where it is a file."""
    classes = class_names_file(Path(task.boxes))
    stamps = (
        stamp_of(task.image),
        tuple(task.copied) or stamp_of(task.boxes),
        stamp_of(str(classes)) if classes else (),
    )
    return tuple(stamp for stamp in stamps if stamp)


def stamp_of(file: str) -> tuple[int, ...]:
    """Size and time of last change; empty for what is no file."""
    path = Path(file)
    if not path.is_file():
        return ()
    found = path.stat()
    return (found.st_size, found.st_mtime_ns)


def facts_of(path: Path) -> PartFacts | None:
    """What a part says about its image; None where there is no whole part."""
    try:
        stored = pa.parquet.read_schema(path).metadata[_FACTS]
        values = json.loads(stored)
        values["inputs"] = tuple(map(tuple, values["inputs"]))
        return PartFacts(**{**values, "transform": tuple(values["transform"])})
    except (OSError, pa.ArrowException, KeyError, TypeError, ValueError):
        return None


def tables_of(path: Path, columns: Sequence[str] = SCHEMA.names) -> Iterator[pa.Table]:
    """A part's rows in order, some thousand at a time."""
    with pa.parquet.ParquetFile(path) as part:
        for batch in part.iter_batches(_READ, columns=list(columns)):
            yield pa.Table.from_batches([batch])


def write_part(path: Path, schema: pa.Schema, facts: PartFacts, tables: Iterable[pa.Table]) -> None:
    """A file with one row group per table, which appears whole or not at all.

    Raises:
        OSError: The disk is full or gone.
    """
    # The worker of a run that was killed may be at it for another moment.
    growing = path.with_name(f"{path.name}.{os.getpid()}.part")
    told = schema.with_metadata({_FACTS: json.dumps(asdict(facts)).encode()})
    try:
        with pa.parquet.ParquetWriter(growing, told, compression="zstd") as writer:
            for table in tables:
                writer.write_table(table)
        growing.replace(path)
    finally:
        growing.unlink(missing_ok=True)
