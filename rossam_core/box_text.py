"""Text files with a box per line: DOTA's in pixels, YOLO's in shares of the image's sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .box_values import Box, file_text, numbers, upright, whole
from .errors import PromptError
from .oriented import oriented_boxes

# DOTA's first lines.
_HEADERS = ("imagesource:", "gsd:")

# Shares of the image's sides; a box may reach beyond the image, but numbers far from 0 to 1 are
# pixels in the wrong file.
_SHARE_LOW, _SHARE_HIGH = -1.0, 2.0

# The classes' names, a line each from number 0 on, as YOLO's tools write them.
CLASS_NAMES_FILE = "classes.txt"


def text_boxes(path: Path, image_size: tuple[int, int], fmt: str) -> Iterator[Box]:
    """The boxes of a text file in order; see `box_files.read_boxes`."""
    lines = _lines(path)
    if fmt == "auto":
        fmt = "yolo" if lines and _is_yolo(lines[0][1]) else "dota"
    names = _class_names(path)
    for line, words in lines:
        where = f"Line {line} of {path.name}"
        yield (
            _yolo(words, where, image_size, names) if fmt == "yolo" else _dota(words, where, names)
        )


def text_is_oriented(path: Path) -> bool:
    """Whether the first box is one by its corners."""
    lines = _lines(path)
    return bool(lines) and (not _is_yolo(lines[0][1]) or len(lines[0][1]) >= 9)


def _lines(path: Path) -> list[tuple[int, list[str]]]:
    """The words of each line that may be a box, with its number from 1."""
    lines = [(n, line.split()) for n, line in enumerate(file_text(path).splitlines(), start=1)]
    return [(n, words) for n, words in lines if words and not _is_header(words)]


def _is_header(words: Sequence[str]) -> bool:
    return words[0].lower().startswith(_HEADERS)


def class_names_file(path: Path) -> Path | None:
    """The file that says the classes of a text file of boxes: beside it, or a folder above."""
    places = (path.parent / CLASS_NAMES_FILE, path.parent.parent / CLASS_NAMES_FILE)
    return next((place for place in places if place.is_file()), None)


def _class_names(path: Path) -> Sequence[str]:
    """The classes by their numbers; none where no file says them."""
    place = class_names_file(path)
    return _names_in(place, place.stat().st_mtime_ns) if place else ()


# A folder is asked for label after label.
@lru_cache(maxsize=4)
def _names_in(path: Path, _changed_ns: int) -> tuple[str, ...]:
    return tuple(line.strip() for line in file_text(path).splitlines())


def _is_yolo(words: Sequence[str]) -> bool:
    """Whether a line is a class number and shares; DOTA's are pixels, with the class behind."""
    try:
        values = [float(word) for word in words]
    except ValueError:
        return False
    return len(values) in (5, 6) or all(_is_share(value) for value in values[1:9])


def _is_share(value: float) -> bool:
    return _SHARE_LOW <= value <= _SHARE_HIGH


def _dota(words: Sequence[str], where: str, names: Sequence[str]) -> Box:
    if len(words) not in (9, 10):
        raise PromptError(
            f"{where} has {len(words)} words; DOTA's have eight coordinates, the class and the "
            "difficulty, 10 in all."
        )
    corners = numbers(words[:8], where).reshape(4, 2)
    if _has_class_first(words, corners):
        raise PromptError(
            f"{where} is a rectangle only if its first number is the class; DOTA's have the class "
            "behind the corners, YOLO's have it first and shares of the image's sides.",
            "Put the class behind the corners.",
        )
    difficult = None if len(words) == 9 else whole(words[9], "the difficulty", where)
    category = names.index(words[8]) if words[8] in names else None
    return Box(corners, words[8], category, difficult)


def _has_class_first(words: Sequence[str], corners: NDArray[np.float64]) -> bool:
    """Whether only what follows the first word are the corners of a rectangle."""
    try:
        shifted = np.array([float(word) for word in words[1:9]]).reshape(4, 2)
    except ValueError:
        return False
    as_read, as_shifted = oriented_boxes(np.stack([corners, shifted]))
    return as_read is None and as_shifted is not None


def _yolo(
    words: Sequence[str], where: str, image_size: tuple[int, int], names: Sequence[str]
) -> Box:
    if len(words) not in (5, 6, 9, 10):
        raise PromptError(
            f"{where} has {len(words)} words; YOLO's have the class and 4 numbers (upright box) or "
            "8 numbers (oriented box)."
        )
    category = whole(words[0], "the class", where)
    shares = numbers(words[1:9] if len(words) >= 9 else words[1:5], where)
    if not all(map(_is_share, shares)):
        raise PromptError(
            f"{where} has the number {max(shares, key=abs):g}; YOLO's are shares of the image's "
            "sides, from 0 to 1."
        )
    if len(shares) == 4:
        x, y, width, height = shares
        shares = upright((x - width / 2, y - height / 2, width, height), where).ravel()
    name = names[category] if 0 <= category < len(names) else ""
    return Box(shares.reshape(4, 2) * np.array(image_size), name or str(category), category)
