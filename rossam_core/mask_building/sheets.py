"""Contact sheets: many objects on a page with box, mask and score, to be looked through quickly."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pyarrow as pa
import shapely
from numpy.typing import NDArray

from ..errors import Cancelled, OutputError, RossamError
from ..raster import Raster
from ..window import Window
from .boxes import CATEGORY, through
from .job import MaskBuildingJob
from .output import Part
from .part_file import tables_of

_COLUMNS, _ROWS = 6, 5
PER_SHEET = _COLUMNS * _ROWS
_CELL_PX, _CAPTION_PX, _GAP_PX = 200, 34, 6

# A chip shows this much more than the object, but not less than what the eye needs.
_CONTEXT = 1.7
_SMALLEST_PX = 24

# RGB. Colours that stand out on land and sea, also where red and green look alike.
_BOX, _MASK, _PAPER, _INK, _ALARM = (
    (255, 214, 0), (0, 229, 255), (24, 24, 24), (235, 235, 235), (255, 150, 120),
)  # fmt: skip
_FONT, _FONT_SCALE = cv2.FONT_HERSHEY_SIMPLEX, 0.38

# Fractional bits of the places that lines are drawn at.
_SHIFT = 4

# Of a cell; what lies further out may be too far for whole numbers.
_FAR_PX = 1e7

_SHOWN = ("score", "doubt", "reasons", CATEGORY, "mask", "box")


@dataclass(frozen=True)
class _Choice:
    """An object on a sheet: which row of which part."""

    part: int
    row: int


def write_sheets(
    folder: Path,
    parts: Sequence[Part],
    job: MaskBuildingJob,
    *,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> int:
    """Writes contact sheets as JPEG, `PER_SHEET` objects each.

    Args:
        folder: Where to; it exists.
        parts: The finished images.
        job: Says which objects, how many sheets, and which bands.
        progress: Called with sheets done and their total.
        cancelled: Polled between sheets.

    Returns:
        How many there are.

    Raises:
        Cancelled: `cancelled` said so.
        OutputError: The disk is full or gone.
    """
    chosen = _chosen(parts, job)
    total = math.ceil(len(chosen) / PER_SHEET)
    for n in range(total):
        if cancelled():
            raise Cancelled(
                "The work was cancelled before all sheets were drawn; the same request goes on "
                "from there."
            )
        cells = _cells(chosen[n * PER_SHEET : (n + 1) * PER_SHEET], parts, job.bands)
        done, jpeg = cv2.imencode(".jpg", cv2.cvtColor(_page(cells), cv2.COLOR_RGB2BGR))
        path = folder / f"{job.options.sheets}_{n + 1:04}.jpg"
        try:
            path.write_bytes(jpeg.tobytes() if done else b"")
        except OSError as error:
            raise OutputError(
                f"The contact sheet {path} cannot be written: {error.strerror or error}."
            ) from error
        progress(n + 1, total)
    return total


def _chosen(parts: Sequence[Part], job: MaskBuildingJob) -> list[_Choice]:
    """What is shown, in order; 16 bytes per object are kept while choosing."""
    options = job.options
    part_of = np.repeat(np.arange(len(parts)), [part.count for part in parts])
    row_of = np.concatenate([np.arange(part.count) for part in parts])
    order = np.arange(len(part_of))
    if options.sheets == "doubtful":
        order = np.argsort(-np.concatenate([_ranks(part) for part in parts]), kind="stable")
    if options.sheet_limit:
        order = order[: options.sheet_limit * PER_SHEET]
    return [_Choice(int(part_of[n]), int(row_of[n])) for n in order]


def _ranks(part: Part) -> NDArray[np.float64]:
    """(N,) above 1 for doubtful objects, the worst highest; below for the others, by score."""
    ranks = [np.empty(0)]
    for table in tables_of(part.path, ("doubt", "reasons", "score")):
        doubt = np.array(table.column("doubt").to_pylist(), dtype=np.float64)
        reasons = np.array([bool(text) for text in table.column("reasons").to_pylist()])
        score = np.array(table.column("score").to_pylist(), dtype=np.float64)
        ranks.append(np.where(reasons, 1 + doubt, np.clip(1 - np.nan_to_num(score), 0, 1)))
    return np.concatenate(ranks)


def _cells(
    chosen: Sequence[_Choice], parts: Sequence[Part], bands: tuple[int, ...]
) -> list[NDArray[np.uint8]]:
    """The pictures of some objects in order; each image is opened once."""
    cells: dict[_Choice, NDArray[np.uint8]] = {}
    for number in dict.fromkeys(choice.part for choice in chosen):
        part = parts[number]
        rows = sorted(choice.row for choice in chosen if choice.part == number)
        try:
            with Raster.open(part.facts.image, bands=bands) as raster:
                for row, values in _rows(part, rows):
                    cells[_Choice(number, row)] = _cell(raster, part, row, values)
        except RossamError:
            # The image has gone since; its masks have not.
            empty = np.full((_CELL_PX + _CAPTION_PX, _CELL_PX, 3), _PAPER, dtype=np.uint8)
            cells.update({_Choice(number, row): empty for row in rows})
    return [cells[choice] for choice in chosen]


def _rows(part: Part, wanted: Sequence[int]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Some of a part's rows, by ascending number."""
    begin = 0
    left = list(wanted)
    for table in tables_of(part.path, _SHOWN):
        here = [row for row in left if row < begin + table.num_rows]
        taken: pa.Table = table.take([row - begin for row in here])
        yield from zip(here, taken.to_pylist(), strict=True)
        left = left[len(here) :]
        begin += table.num_rows


def _cell(raster: Raster, part: Part, row: int, values: dict[str, Any]) -> NDArray[np.uint8]:
    """An object's surroundings with its box and mask, and a caption below."""
    back = ~part.facts.to_map
    shapes = np.array(
        [values[name] and shapely.from_wkb(values[name]) for name in ("box", "mask")], dtype=object
    )
    box, mask = through(back, shapes)
    window = _window(box if box is not None else mask, raster)
    chip = raster.read(window, "bicubic", _PAPER)
    picture = np.ascontiguousarray(chip.pixels)
    for shape, colour in ((box, _BOX), (mask, _MASK)):
        _draw(picture, shape, window, colour)
    cell = np.full((_CELL_PX + _CAPTION_PX, _CELL_PX, 3), _PAPER, dtype=np.uint8)
    cell[:_CELL_PX] = picture
    score = "" if values["score"] is None else f" {values['score']:.2f}"
    _caption(cell, 0, f"{part.first_id + row} {values[CATEGORY]}{score}", _INK)
    first, *more = values["reasons"].split("; ")
    _caption(cell, 1, f"{first} (+{len(more)})" if more else first, _ALARM)
    return cell


def _window(shape: Any, raster: Raster) -> Window:
    x0, y0, x1, y1 = (0.0, 0.0, 1.0, 1.0) if shape is None or shape.is_empty else shape.bounds
    side = max(math.ceil(max(x1 - x0, y1 - y0) * _CONTEXT), _SMALLEST_PX)
    side = min(side, max(raster.width, raster.height))
    col, row = (
        min(max(round(middle - side / 2), 0), max(size - side, 0))
        for middle, size in (((x0 + x1) / 2, raster.width), ((y0 + y1) / 2, raster.height))
    )
    return Window(col, row, side, _CELL_PX, _CELL_PX)


def _draw(
    picture: NDArray[np.uint8], shape: Any, window: Window, colour: tuple[int, int, int]
) -> None:
    if shape is None or shape.is_empty:
        return
    for ring in shapely.get_rings(shapely.get_parts(shape)):
        xy = (shapely.get_coordinates(ring) - (window.col, window.row)) * window.scale - 0.5
        fixed = np.rint(np.clip(xy, -_FAR_PX, _FAR_PX) * (1 << _SHIFT)).astype(np.int32)
        cv2.polylines(picture, [fixed], True, colour, 1, cv2.LINE_AA, _SHIFT)


def _caption(cell: NDArray[np.uint8], line: int, text: str, colour: tuple[int, int, int]) -> None:
    # OpenCV's font has the letters of ASCII alone.
    plain = text.encode("ascii", "replace").decode()
    size = (_CELL_PX - 6) / max(cv2.getTextSize(plain, _FONT, _FONT_SCALE, 1)[0][0], 1)
    place = (3, _CELL_PX + 13 + 15 * line)
    scale = _FONT_SCALE * min(1.0, max(size, 0.6))
    cv2.putText(cell, plain, place, _FONT, scale, colour, 1, cv2.LINE_AA)


def _page(cells: Sequence[NDArray[np.uint8]]) -> NDArray[np.uint8]:
    """Cells in rows and columns."""
    height, width = _CELL_PX + _CAPTION_PX + _GAP_PX, _CELL_PX + _GAP_PX
    rows = math.ceil(len(cells) / _COLUMNS)
    page = np.full((rows * height + _GAP_PX, _COLUMNS * width + _GAP_PX, 3), 60, dtype=np.uint8)
    for n, cell in enumerate(cells):
        top, left = _GAP_PX + n // _COLUMNS * height, _GAP_PX + n % _COLUMNS * width
        page[top : top + cell.shape[0], left : left + cell.shape[1]] = cell
    return page
