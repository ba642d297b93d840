"""Batches of an image with many boxes, until all of them are there to be compared."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet
import shapely
from numpy.typing import NDArray

from ..errors import Cancelled
from .job import MaskBuildingJob
from .part_file import SCHEMA, PartFacts, facts_of, write_part
from .review import overlap_with, with_overlap

# A mask in pixels, while an image's batches have not been compared with each other.
PIXELS = "pixels"
DRAFT_SCHEMA = SCHEMA.append(pa.field(PIXELS, pa.binary()))


class Drafts:
    """A folder with a file per batch; what an interrupted run has finished is found again."""

    def __init__(self, target: Path, facts: PartFacts) -> None:
        """Nothing is made yet.

        Args:
            target: File of the whole image.
            facts: Of the image; drafts with others count as missing.
        """
        self._folder = target.with_suffix(".drafts")
        self._facts = facts
        self._count = 0

    def add(self, rows: int, make: Callable[[], pa.Table]) -> bool:
        """Takes the next batch in order, made only if no earlier run has.

        Args:
            rows: Of the batch.
            make: Gives its rows of `DRAFT_SCHEMA`.

        Returns:
            Whether it was made.

        Raises:
            OSError: The disk is full or gone.
        """
        path = self._path(self._count)
        self._count += 1
        if facts_of(path) == self._facts and pa.parquet.read_metadata(path).num_rows == rows:
            return False
        self._folder.mkdir(exist_ok=True)
        write_part(path, DRAFT_SCHEMA, self._facts, [make()])
        return True

    def reviewed(self, job: MaskBuildingJob, cancelled: Callable[[], bool]) -> Iterator[pa.Table]:
        """The batches, whose overlaps are known only within each, with those of all.

        Two batches' masks are in memory at a time.
        """
        for n in range(self._count):
            masks = self._masks(n)
            overlap = np.zeros(len(masks))
            for other in range(self._count):
                if cancelled():
                    raise Cancelled("The work was cancelled.")
                if other != n:
                    np.maximum(overlap, overlap_with(masks, self._masks(other)), out=overlap)
            table = pa.parquet.read_table(self._path(n))
            reasons, doubt = with_overlap(
                table.column("reasons").to_numpy(),
                table.column("doubt").to_numpy(),
                overlap,
                job.options,
            )
            told = {
                "reasons": pa.array(reasons, pa.string()),
                "doubt": pa.array(doubt, pa.float64(), mask=~np.isfinite(doubt)),
            }
            columns = [told.get(name, table.column(name)) for name in SCHEMA.names]
            yield pa.table(columns, schema=SCHEMA)

    def remove(self) -> None:
        """Ends what they were for."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def _path(self, number: int) -> Path:
        return self._folder / f"{number:05}.parquet"

    def _masks(self, number: int) -> NDArray[Any]:
        column = pa.parquet.read_table(self._path(number), columns=[PIXELS]).column(PIXELS)
        masks: NDArray[Any] = shapely.from_wkb(column.to_numpy())
        return masks
