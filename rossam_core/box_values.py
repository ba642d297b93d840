"""One box of a file of boxes, and the numbers that it is read from."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .errors import PromptError

# Beyond this a number with decimals no longer tells every whole number.
_LARGEST_WHOLE = 2**53


@dataclass(frozen=True)
class Box:
    """One box as a file says it.

    Attributes:
        corners: (4, 2), x and y in pixels of the image, in order around the box.
        label: Name of its class; the number as text where the file gives no name.
        category_id: Number of its class, None where the file gives none.
        difficult: DOTA's mark, None where the file gives none.
        annotation_id: Of its annotation in a JSON file, None where that is no whole number.
    """

    corners: NDArray[np.float64]
    label: str
    category_id: int | None = None
    difficult: int | None = None
    annotation_id: int | None = None


def file_text(path: Path) -> str:
    """What stands in a file.

    Raises:
        PromptError: It is missing or no text.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise PromptError(f"The file of boxes {path} does not exist.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(f"The file of boxes {path} cannot be read: {error}.") from error


def upright(box: Sequence[float] | NDArray[np.float64], where: str) -> NDArray[np.float64]:
    """(4, 2) corners of x, y, width and height."""
    x, y, width, height = box
    if width < 0 or height < 0:
        raise PromptError(
            f"{where} has a box of {width:g} x {height:g}; width and height cannot be below 0."
        )
    return np.array([[x, y], [x + width, y], [x + width, y + height], [x, y + height]])


def numbers(values: Sequence[Any], where: str) -> NDArray[np.float64]:
    """(N,) finite numbers; `where` says in a message whose they are."""
    try:
        found = np.array([float(value) for value in values])
    except (TypeError, ValueError, OverflowError):
        found = np.full(len(values), np.nan)
    if not np.isfinite(found).all():
        raise PromptError(f"{where} has {' '.join(map(str, values))[:80]!r} where numbers belong.")
    return found


def whole(value: object, what: str, where: str) -> int:
    """A whole number, which may be written with decimals; `what` says in a message what it is."""
    found = whole_or_none(value)
    if found is None:
        raise PromptError(f"{where} has {str(value)!r} for {what}; it must be a whole number.")
    return found


def whole_or_none(value: object) -> int | None:
    """A whole number that 64 bits hold; None for anything else."""
    try:
        number = float(str(value))
    except ValueError:
        number = math.nan
    return int(number) if number.is_integer() and abs(number) <= _LARGEST_WHOLE else None
