"""The finished files: COCO JSON with polygons and with run lengths, layers, and the review list."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import IO, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute
import shapely
from pyarrow import csv
from pyproj import CRS

from ..engine import version
from ..errors import OutputError
from ..georeference import same_crs
from ..pipeline import Answer
from ..raster import printable
from ..writer import LayerWriter
from .boxes import CATEGORY, CATEGORY_ID, DIFFICULT, ROW
from .inputs import Problem
from .job import (
    LAYER_FILE,
    POLYGONS_FILE,
    PROBLEMS_FILE,
    REVIEW_FILE,
    REVIEW_LAYER_FILE,
    RLE_FILE,
    MaskBuildingJob,
)
from .part_file import SCHEMA, PartFacts, facts_of, tables_of

# What stands in the layers before the columns that every layer of answers has.
_LAYER_COLUMNS = (ROW, CATEGORY, CATEGORY_ID, DIFFICULT, "area_px", "outside", "covered")
_ANSWER_COLUMNS = ("score", "stability", "area_m2", "status")
_REVIEWED = ("doubt", "reasons")
_COUNTED = (CATEGORY, CATEGORY_ID, "status", "outside", "reasons", "bbox")


@dataclass
class Totals:
    """What all parts have together.

    Attributes:
        statuses: How often each status occurred.
        masks: Objects with a mask.
        doubtful: Objects with a reason to look at them.
        within: Masks of which no more than allowed lay beyond the enlarged box.
        categories: COCO's id of each class by its name.
        numbered_here: Whether those ids are of this data set only, since no source has any.
    """

    statuses: Counter[str] = field(default_factory=Counter)
    masks: int = 0
    doubtful: int = 0
    within: int = 0
    categories: dict[str, int] = field(default_factory=dict)
    numbered_here: bool = False

    @property
    def count(self) -> int:
        return self.statuses.total()


@dataclass(frozen=True)
class Part:
    """An image's finished masks.

    Attributes:
        path: Of the file.
        facts: Of the image.
        first_id: Of its first object in all files; the others follow in their order.
        count: Objects.
    """

    path: Path
    facts: PartFacts
    first_id: int
    count: int


def take_stock(paths: Sequence[Path], max_outside: float) -> tuple[list[Part], Totals]:
    """Looks through all parts, so that ids and classes are known before anything is written.

    Raises:
        OutputError: A part is gone or damaged.
    """
    totals = Totals()
    parts = []
    named: dict[str, set[int | None]] = {}
    for path in paths:
        facts = facts_of(path)
        if facts is None:
            raise OutputError(f"The finished masks in {path} are damaged.", "Delete this file.")
        before = totals.count
        for table in tables_of(path, _COUNTED):
            rows = table.to_pydict()
            totals.statuses.update(rows["status"])
            totals.masks += sum(box is not None for box in rows["bbox"])
            totals.doubtful += sum(map(bool, rows["reasons"]))
            totals.within += sum(
                box is not None and (share or 0.0) <= max_outside
                for box, share in zip(rows["bbox"], rows["outside"], strict=True)
            )
            for name, number in set(zip(rows[CATEGORY], rows[CATEGORY_ID], strict=True)):
                named.setdefault(name, set()).add(number)
        parts.append(Part(path, facts, before + 1, totals.count - before))
    own = _own_numbers(named)
    totals.categories = own or {name: n for n, name in enumerate(sorted(named), 1)}
    totals.numbered_here = not own and any(named)
    return parts, totals


def _own_numbers(named: Mapping[str, set[int | None]]) -> dict[str, int]:
    """The sources' own numbers of classes, or the names where they are numbers; empty where that
    leaves it open which is which.
    """
    numbers = [number for found in named.values() for number in found]
    if None not in numbers and len(set(numbers)) == len(numbers) == len(named):
        own = {name: min(n for n in found if n is not None) for name, found in named.items()}
    elif all(re.fullmatch("0|[1-9][0-9]{0,14}", name) for name in named):
        own = {name: int(name) for name in named}
    else:
        own = {}
    return dict(sorted(own.items(), key=lambda item: item[1]))


def rows_used(parts: Sequence[Part]) -> int:
    """How many rows of the layer that all boxes are from lie on an image."""
    columns = [
        table.column(ROW).to_numpy() for part in parts for table in tables_of(part.path, [ROW])
    ]
    return int(np.unique(np.concatenate([np.empty(0, dtype=np.int64), *columns])).size)


def write_all(
    folder: Path,
    parts: Sequence[Part],
    totals: Totals,
    problems: Sequence[Problem],
    job: MaskBuildingJob,
) -> None:
    """Writes everything but the contact sheets; peak memory is that of the review list's text.

    Raises:
        OutputError: The disk is full or gone.
    """
    facts = parts[0].facts
    provenance = {
        "software": f"ROS-SAM {version()}",
        "model": facts.model,
        "model_sha256": facts.model_sha256,
        "images": printable(Path(job.images).name),
        "boxes": printable(Path(job.boxes).name),
        "options": json.dumps({**job.segment.changed(), **job.options.to_dict()}),
    }
    try:
        with ExitStack() as stack:
            sinks: list[Any] = [
                stack.enter_context(CocoWriter(folder / name, column, parts, totals, provenance))
                for name, column in ((POLYGONS_FILE, "polygons"), (RLE_FILE, "rle"))
            ]
            sinks += [
                stack.enter_context(Layers(folder / name, geometry, more, provenance))
                for name, geometry, more in (
                    (LAYER_FILE, "mask", ()),
                    (REVIEW_LAYER_FILE, "box", _REVIEWED),
                )
            ]
            review = []
            for part, table in _rows(parts):
                doubtful = table.filter(pa.compute.not_equal(table.column("reasons"), ""))
                for sink in sinks[:3]:
                    sink.write(part, table)
                sinks[3].write(part, doubtful)
                review.append(doubtful.select(_review_columns()))
            for sink in sinks:
                sink.commit()
        _write_review(folder / REVIEW_FILE, review)
        if problems:
            lines = {
                "file": [printable(problem.file) for problem in problems],
                "reason": [printable(problem.reason) for problem in problems],
            }
            csv.write_csv(pa.table(lines), folder / PROBLEMS_FILE)
    except (OSError, pa.ArrowException) as error:
        if isinstance(error, OutputError):
            raise
        words = getattr(error, "strerror", None) or error
        raise OutputError(
            f"The masks cannot be written to {folder}: {words}.",
            "Check the folder's permissions and the free space on its disk.",
        ) from error


def _rows(parts: Sequence[Part]) -> Iterator[tuple[Part, pa.Table]]:
    """All parts' rows in order, each with its "id" and the "image" it is on; without any, a table
    of none, so that there are layers with columns and a CRS.
    """
    for part in [part for part in parts if part.count] or parts[:1]:
        next_id = part.first_id
        for table in tables_of(part.path) if part.count else [SCHEMA.empty_table()]:
            ids = pa.array(range(next_id, next_id + table.num_rows), pa.int64())
            next_id += table.num_rows
            image = pa.array([part.facts.name] * table.num_rows, pa.string())
            yield part, table.append_column("id", ids).append_column("image", image)


def _review_columns() -> list[str]:
    measured = ("score", "stability", "outside", "covered", "area_px", "status")
    return ["id", "image", ROW, CATEGORY, *_REVIEWED, *measured]


def _write_review(path: Path, tables: Sequence[pa.Table]) -> None:
    """The doubtful objects, the worst first."""
    empty = pa.table({name: [] for name in _review_columns()})
    table = pa.concat_tables([empty, *tables], promote_options="permissive")
    order = [("doubt", "descending"), ("id", "ascending")]
    csv.write_csv(table.sort_by(order), path)


class CocoWriter:
    """COCO JSON that grows object by object; a context manager that closes its file."""

    def __init__(
        self,
        path: Path,
        column: str,
        parts: Sequence[Part],
        totals: Totals,
        provenance: Mapping[str, str],
    ) -> None:
        """Writes what comes before the objects.

        Args:
            path: Of the file.
            column: Of a part, with the objects' "segmentation".
            parts: All images.
            totals: Has the classes.
            provenance: For "info".

        Raises:
            OSError: The disk is full or gone.
        """
        self._column = column
        self._categories = totals.categories
        self._file: IO[str] = path.open("w", encoding="utf-8")
        categories = [
            {"id": number, "name": name or "object", "supercategory": ""}
            for name, number in totals.categories.items()
        ]
        self._file.write(
            f'{{"info":{json.dumps(dict(provenance), ensure_ascii=False)},\n"licenses":[],\n'
            f'"categories":{json.dumps(categories, ensure_ascii=False)},\n"images":['
        )
        for n, part in enumerate(parts):
            facts = part.facts
            image = {
                "id": facts.number,
                "file_name": facts.name,
                "width": facts.width,
                "height": facts.height,
            }
            self._file.write(f"{',' if n else ''}\n{json.dumps(image, ensure_ascii=False)}")
        self._file.write('],\n"annotations":[')
        self._separator = "\n"

    def __enter__(self) -> CocoWriter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def write(self, part: Part, table: pa.Table) -> None:
        """Adds the objects of some rows; those without a mask have nothing to write."""
        names = ["id", ROW, CATEGORY, DIFFICULT, "score", "stability", "area_px", "bbox"]
        columns = [table.column(name).to_pylist() for name in (*names, self._column)]
        for number, row, category, difficult, score, stability, area, bbox, outline in zip(
            *columns, strict=True
        ):
            if outline is None:
                continue
            own = "" if difficult is None else f',"difficult":{difficult}'
            self._file.write(
                f'{self._separator}{{"id":{number},"row":{row},"image_id":{part.facts.number},'
                f'"category_id":{self._categories[category]},"iscrowd":0,"area":{area:.2f},'
                f'"bbox":{bbox},"score":{score:.4f},"stability":{stability:.4f}{own},'
                f'"segmentation":{outline}}}'
            )
            self._separator = ",\n"

    def commit(self) -> None:
        """Writes the end."""
        self._file.write("]}\n")
        self._file.close()


class Layers:
    """Objects of all images as GeoPackages, one for each CRS; a context manager.

    The first CRS has the file's own name; the others have theirs in it. Pictures without
    georeference lie where QGIS shows them, with y = −row, one upon the other; the column "image"
    tells them apart.
    """

    def __init__(
        self, path: Path, geometry: str, more: Sequence[str], provenance: Mapping[str, str]
    ) -> None:
        """Takes note of what to write.

        Args:
            path: Of the first file.
            geometry: Column of a part with the polygons.
            more: Columns besides those that every layer has.
            provenance: Goes into the files' metadata.
        """
        self._path = path
        self._geometry = geometry
        self._columns = ["image", *_LAYER_COLUMNS, *more]
        self._provenance = provenance
        self._writers: dict[str, LayerWriter] = {}
        self._crs: list[tuple[CRS | None, str]] = []

    def __enter__(self) -> Layers:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for writer in self._files():
            writer.discard()

    def write(self, part: Part, table: pa.Table) -> None:
        """Adds the objects of some rows.

        Raises:
            OutputError: The disk is full or gone.
        """
        attributes = table.select(self._columns)
        shapes = shapely.from_wkb(table.column(self._geometry).to_numpy(zero_copy_only=False))
        values = [table.column(name).to_pylist() for name in ("id", *_ANSWER_COLUMNS)]
        answers = [
            Answer(
                number,
                status,
                shape,
                None,
                *(float("nan") if value is None else value for value in (score, stable, area)),
            )
            for number, score, stable, area, status, shape in zip(*values, shapes, strict=True)
        ]
        self._writer(part, attributes.schema).write(attributes, answers)

    def commit(self) -> None:
        """Makes the files.

        Raises:
            OutputError: One cannot be written whole.
        """
        for writer in self._files():
            writer.commit()

    def _files(self) -> list[LayerWriter]:
        return [self._writers[text] for _, text in self._crs if text in self._writers]

    def _writer(self, part: Part, schema: pa.Schema) -> LayerWriter:
        if part.facts.crs not in self._writers:
            known = part.facts.known_crs
            self._writers[part.facts.crs] = self._writer_of(known) or self._begin(
                part, schema, known
            )
        return self._writers[part.facts.crs]

    def _writer_of(self, crs: CRS | None) -> LayerWriter | None:
        """The one of this CRS, which another image may spell otherwise."""
        for other, text in self._crs:
            if crs is other or (crs is not None and other is not None and same_crs(crs, other)):
                return self._writers[text]
        return None

    def _begin(self, part: Part, schema: pa.Schema, crs: CRS | None) -> LayerWriter:
        path = self._path
        if self._crs:
            name = _short_name(crs)
            # Two that differ may still have one authority's name.
            taken = any(_short_name(other) == name for other, _ in self._crs)
            path = path.with_stem(f"{path.stem}_{name}" + f"_{len(self._crs)}" * taken)
        self._crs.append((crs, part.facts.crs))
        return LayerWriter(str(path), schema, crs, part.facts.model, self._provenance)


def _short_name(crs: CRS | None) -> str:
    """A CRS in a file's name, such as EPSG_32632."""
    return "pixels" if crs is None else "_".join(crs.to_authority() or ("crs",))
