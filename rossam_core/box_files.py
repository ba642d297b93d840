"""Boxes of detection data sets (DOTA, SODA-A, YOLO, COCO) as polygons in pixels of their image."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Any

import geopandas
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from .errors import OptionError, PromptError

BOX_FILE_FORMATS = ("auto", "dota", "soda", "yolo", "coco")

# DOTA's first lines.
_HEADERS = ("imagesource:", "gsd:")

# Shares of the image's sides; a box may reach beyond the image, but numbers far from 0 to 1 are
# pixels in the wrong file.
_SHARE_LOW, _SHARE_HIGH = -1.0, 2.0

# Enough of a JSON file to meet its first keys.
_LOOKED_AT_BYTES = 65536
_JSON_KEYS = ('"annotations"', '"images"', '"categories"', '"image_id"')
_VECTOR_KEYS = ('"FeatureCollection"', '"Feature"', '"Topology"', '"geometryType"')


@dataclass(frozen=True)
class _Box:
    """One box as a file says it.

    Attributes:
        corners: (4, 2), x and y in pixels of the image, in order around the box.
        label: Name of its class; the number as text where the file gives no name.
        category_id: Number of its class, None where the file gives none.
        difficult: DOTA's mark, None where the file gives none.
    """

    corners: NDArray[np.float64]
    label: str
    category_id: int | None = None
    difficult: int | None = None


def is_box_file(path: str) -> bool:
    """Whether a file is one that `read_boxes` is for, and no vector layer that OGR reads.

    Text (.txt) is; JSON is when its first keys are those of COCO or SODA-A, of a list of detections
    as well, so that it can be said what is missing.
    """
    ending = PurePath(path).suffix.lower()
    if ending != ".json":
        return ending == ".txt"
    try:
        with Path(path).open("rb") as file:
            beginning = file.read(_LOOKED_AT_BYTES).decode("utf-8", errors="replace")
    except OSError:
        return False
    return any(key in beginning for key in _JSON_KEYS) and not any(
        key in beginning for key in _VECTOR_KEYS
    )


def read_boxes(
    path: str | Path, *, image_size: tuple[int, int], fmt: str = "auto", image: str = ""
) -> geopandas.GeoDataFrame:
    """The boxes that a file has of one image.

    * "dota": text, `x1 y1 x2 y2 x3 y3 x4 y4 class difficult` per line in pixels; the difficulty may
      be missing, the first lines may be `imagesource:…` and `gsd:…`.
    * "yolo": text, `class x1 y1 … x4 y4` (oriented) or `class cx cy w h` (upright) per line in
      shares of the image's sides; a confidence may follow.
    * "soda": SODA-A's JSON, `annotations` with `poly` (eight numbers; of a polygon with more or
      fewer corners the smallest rectangle around it counts) and `category_id`.
    * "coco": JSON, `annotations` with `bbox` (x, y, width, height), of one image or many.

    Args:
        path: The file. One without boxes is an image without boxes.
        image_size: Width and height of the image, pixels.
        fmt: One of `BOX_FILE_FORMATS`; "auto" looks into the file.
        image: File name of the image, which chooses among those of a JSON file; empty takes the
            only one.

    Returns:
        One row per box in the file's order: "label" (text); "category_id" and "difficult" (Int64)
        where the format has them; polygons of four corners in continuous pixels, x to the right, y
        down, no CRS. A box without width or height is a polygon without area.

    Raises:
        PromptError: The file is unreadable, not of that format, of another image, or has a box of
            negative width or height; with the line, or the id of the annotation (its number where
            it has none).
        OptionError: There is no such format.
    """
    path = Path(path)
    if fmt not in BOX_FILE_FORMATS:
        raise OptionError(
            f"The format of boxes is {fmt!r}; choose one of {', '.join(BOX_FILE_FORMATS)}."
        )
    if fmt in ("soda", "coco") or (fmt == "auto" and path.suffix.lower() == ".json"):
        boxes = list(_json_boxes(path, image_size, fmt, image))
    else:
        boxes = list(_text_boxes(path, image_size, fmt))
    return _frame(boxes)


def holds_oriented_boxes(path: str) -> bool:
    """Whether a file's boxes are oriented by its format, upright as some of them may lie; the first
    box tells.

    Raises:
        PromptError: The file is unreadable.
    """
    place = Path(path)
    if place.suffix.lower() == ".json":
        first = next(iter(_annotations_of(place).by_image.values()), [])
        return bool(first) and "poly" in first[0][1]
    lines = _lines(place)
    return bool(lines) and (not _is_yolo(lines[0][1]) or len(lines[0][1]) >= 9)


def _frame(boxes: Sequence[_Box]) -> geopandas.GeoDataFrame:
    columns: dict[str, Any] = {"label": pd.Series([box.label for box in boxes], dtype="str")}
    for name in ("category_id", "difficult"):
        values = [getattr(box, name) for box in boxes]
        if any(value is not None for value in values):
            columns[name] = pd.array(values, dtype="Int64")
    corners = np.array([box.corners for box in boxes], dtype=np.float64).reshape(-1, 4, 2)
    return geopandas.GeoDataFrame(columns, geometry=shapely.polygons(corners), crs=None)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise PromptError(f"The file of boxes {path} does not exist.") from None
    except (OSError, UnicodeDecodeError) as error:
        raise PromptError(f"The file of boxes {path} cannot be read: {error}.") from error


def _text_boxes(path: Path, image_size: tuple[int, int], fmt: str) -> Iterator[_Box]:
    lines = _lines(path)
    if fmt == "auto":
        fmt = "yolo" if lines and _is_yolo(lines[0][1]) else "dota"
    for number, words in lines:
        where = f"Line {number} of {path.name}"
        yield _dota(words, where) if fmt == "dota" else _yolo(words, where, image_size)


def _lines(path: Path) -> list[tuple[int, list[str]]]:
    """The words of each line that may be a box, with its number from 1."""
    lines = [(n, line.split()) for n, line in enumerate(_text(path).splitlines(), start=1)]
    return [(n, words) for n, words in lines if words and not _is_header(words)]


def _is_header(words: Sequence[str]) -> bool:
    return words[0].lower().startswith(_HEADERS)


def _is_yolo(words: Sequence[str]) -> bool:
    """Whether a line is a class number and shares; DOTA's are pixels, with the class behind."""
    try:
        values = [float(word) for word in words]
    except ValueError:
        return False
    return len(values) in (5, 6) or all(_is_share(value) for value in values[1:9])


def _is_share(value: float) -> bool:
    return _SHARE_LOW <= value <= _SHARE_HIGH


def _dota(words: Sequence[str], where: str) -> _Box:
    if len(words) not in (9, 10):
        raise PromptError(
            f"{where} has {len(words)} words; DOTA's have eight coordinates, the class and the "
            "difficulty, 10 in all."
        )
    difficult = None if len(words) == 9 else _whole(words[9], "the difficulty", where)
    return _Box(_numbers(words[:8], where).reshape(4, 2), words[8], difficult=difficult)


def _yolo(words: Sequence[str], where: str, image_size: tuple[int, int]) -> _Box:
    if len(words) not in (5, 6, 9, 10):
        raise PromptError(
            f"{where} has {len(words)} words; YOLO's have the class and 4 numbers (upright box) or "
            "8 numbers (oriented box)."
        )
    category = _whole(words[0], "the class", where)
    shares = _numbers(words[1:9] if len(words) >= 9 else words[1:5], where)
    if not all(map(_is_share, shares)):
        raise PromptError(
            f"{where} has the number {max(shares, key=abs):g}; YOLO's are shares of the image's "
            "sides, from 0 to 1."
        )
    if len(shares) == 4:
        x, y, width, height = shares
        shares = _upright((x - width / 2, y - height / 2, width, height), where).ravel()
    return _Box(shares.reshape(4, 2) * np.array(image_size), str(category), category)


def _upright(box: Sequence[float] | NDArray[np.float64], where: str) -> NDArray[np.float64]:
    """(4, 2) corners of x, y, width and height."""
    x, y, width, height = box
    if width < 0 or height < 0:
        raise PromptError(
            f"{where} has a box of {width:g} x {height:g}; width and height cannot be below 0."
        )
    return np.array([[x, y], [x + width, y], [x + width, y + height], [x, y + height]])


def _numbers(values: Sequence[Any], where: str) -> NDArray[np.float64]:
    try:
        numbers = np.array([float(value) for value in values])
    except (TypeError, ValueError, OverflowError):
        numbers = np.full(len(values), np.nan)
    if not np.isfinite(numbers).all():
        raise PromptError(f"{where} has {' '.join(map(str, values))[:80]!r} where numbers belong.")
    return numbers


def _whole(word: str, what: str, where: str) -> int:
    try:
        value = float(word)
    except ValueError:
        value = math.nan
    if not value.is_integer():
        raise PromptError(f"{where} has {word!r} for {what}; it must be a whole number.")
    return int(value)


@dataclass(frozen=True)
class BoxTables:
    """What a JSON file of boxes holds: COCO's lists, which SODA-A's files have as well.

    Attributes:
        images: Those it lists; an `id` is text.
        annotations: The boxes; an `image_id` is text.
        categories: Their classes.
    """

    images: Sequence[dict[str, Any]]
    annotations: Sequence[dict[str, Any]]
    categories: Sequence[Mapping[str, Any]]


@dataclass(frozen=True)
class _Annotations:
    """A JSON file of boxes, to be asked for those of one image.

    Attributes:
        images: Those it lists.
        names: Class number, as `_id_text` writes it, to name.
        by_image: Image id to annotations with their number from 1; None holds those without.
    """

    images: Sequence[Mapping[str, Any]]
    names: Mapping[str, str]
    by_image: Mapping[Any, list[tuple[int, Mapping[str, Any]]]]


def _json_boxes(path: Path, image_size: tuple[int, int], fmt: str, image: str) -> Iterator[_Box]:
    content = _annotations_of(path)
    for number, annotation in _of_image(content, path.name, image_size, image):
        where = f"Annotation {annotation.get('id', number)} of {path.name}"
        oriented = fmt == "soda" or (fmt == "auto" and "poly" in annotation)
        key, count = ("poly", 8) if oriented else ("bbox", 4)
        values = annotation.get(key)
        if not isinstance(values, list) or not _fits(len(values), oriented=oriented):
            raise PromptError(f"{where} has no {key!r} of {count} numbers.")
        numbers = _numbers(values, where)
        category = annotation.get("category_id")
        if category is not None:
            category = _whole(str(category), "the category_id", where)
        label = content.names.get(_id_text(category), "" if category is None else str(category))
        corners = _oriented(numbers) if oriented else _upright(numbers, where)
        yield _Box(corners, label, category)


def _fits(count: int, *, oriented: bool) -> bool:
    """Whether a box may have so many numbers: a polygon may have other than four corners."""
    return count > 0 and count % 2 == 0 if oriented else count == 4


def _oriented(numbers: NDArray[np.float64]) -> NDArray[np.float64]:
    """(4, 2) corners; of a polygon with more or fewer those of the smallest rectangle around it,
    which is flat where there are less than three.
    """
    corners = numbers.reshape(-1, 2)
    if len(corners) == 4:
        return corners
    around = shapely.get_coordinates(shapely.oriented_envelope(shapely.MultiPoint(corners)))
    return np.resize(around, (4, 2))


def _annotations_of(path: Path) -> _Annotations:
    try:
        state = path.stat()
    except OSError:
        raise PromptError(f"The file of boxes {path} does not exist.") from None
    return _annotations(path, state.st_mtime_ns, state.st_size)


# A data set in one file is asked for image after image.
@lru_cache(maxsize=1)
def _annotations(path: Path, _changed_ns: int, _bytes: int) -> _Annotations:
    """What a JSON file holds; its time and size tell whether it is still the same."""
    tables = read_tables(path)
    by_image: dict[Any, list[tuple[int, Mapping[str, Any]]]] = {}
    for number, annotation in enumerate(tables.annotations, start=1):
        by_image.setdefault(annotation.get("image_id"), []).append((number, annotation))
    names = {_id_text(c.get("id")): str(c.get("name", c.get("id"))) for c in tables.categories}
    return _Annotations(tables.images, names, by_image)


def _id_text(value: object) -> str:
    """The id of a class or image, the same text for 7, 7.0 and "7"."""
    with suppress(ValueError):
        number = float(str(value))
        return str(int(number) if number.is_integer() else value)
    return str(value)


def read_tables(path: Path) -> BoxTables:
    """A JSON file of boxes of one image or many, as a whole: about 1 kB of memory per box.

    Raises:
        PromptError: It is unreadable, has none of COCO's lists, or two images with one id.
    """
    try:
        content = json.loads(_text(path))
    except json.JSONDecodeError as error:
        raise PromptError(
            f"Line {error.lineno} of {path.name} is no JSON: {error.msg.lower()}."
        ) from error
    if not isinstance(content, dict) or not isinstance(content.get("annotations"), list):
        raise _no_tables(content, path.name)
    images = content.get("images", [])
    images = [images] if isinstance(images, dict) else images  # SODA-A: one file per image
    tables = BoxTables(images, content["annotations"], content.get("categories", []))
    for part, key in (("images", "id"), ("annotations", "image_id"), ("categories", "id")):
        items = getattr(tables, part)
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            raise PromptError(f"{path.name} has no list {part!r} as COCO's and SODA-A's have.")
        wrong = [item[key] for item in items if isinstance(item.get(key), (list, dict))]
        if wrong:
            raise PromptError(
                f"{path.name} has {wrong[0]!r} for the {key!r} of one of its {part}; it must be a "
                "number or text."
            )
    # Tools write the same id as 7 here and as "7" there.
    for items, key in ((tables.images, "id"), (tables.annotations, "image_id")):
        for item in items:
            if item.get(key) is not None:
                item[key] = _id_text(item[key])
    ids = Counter(image.get("id") for image in images)
    for known, count in ids.most_common(1):
        if count > 1:
            raise PromptError(
                f"{path.name} has {count:,} images with the id {known}, so nobody knows whose "
                "its boxes are."
            )
    return tables


def _no_tables(content: object, name: str) -> PromptError:
    """What is wrong with a file that is not one object with the boxes of all its images."""
    advice = "Merge files of one image each into such an object, or give their folder."
    if isinstance(content, list):
        return PromptError(
            f"{name} holds a list; wanted is one object with 'images', 'annotations' and "
            "'categories'.",
            advice,
        )
    parts = content.values() if isinstance(content, dict) else ()
    if any(isinstance(part, dict) and "annotations" in part for part in parts):
        return PromptError(
            f"{name} holds an object per image; wanted is one with 'images', 'annotations' and "
            "'categories'.",
            advice,
        )
    return PromptError(f"{name} has no list 'annotations'; COCO's and SODA-A's have.")


def _of_image(
    content: _Annotations, name: str, image_size: tuple[int, int], image: str
) -> list[tuple[int, Mapping[str, Any]]]:
    """The annotations of one image, with their numbers."""
    if len(content.images) <= 1 and len(content.by_image) <= 1:
        chosen = content.images[0] if content.images else {}
        annotations = [item for items in content.by_image.values() for item in items]
    else:
        found = [i for i in content.images if _name(i) == PurePath(image).name]
        found = found or [
            i for i in content.images if PurePath(_name(i)).stem == PurePath(image).stem
        ]
        if len(found) != 1:
            listed = ", ".join(str(i.get("file_name")) for i in content.images[:5])
            more = " …" if len(content.images) > 5 else ""
            raise PromptError(
                f"{name} has boxes of {len(content.images)} images, of which {len(found)} are "
                f"called {image!r}; they are {listed}{more}."
            )
        chosen = found[0]
        annotations = content.by_image.get(chosen.get("id"), [])
    stated = (chosen.get("width"), chosen.get("height"))
    if None not in stated and stated != image_size:
        raise PromptError(
            f"{name} has boxes of an image of {stated[0]} x {stated[1]} px, but the image has "
            f"{image_size[0]} x {image_size[1]} px."
        )
    return annotations


def _name(image: Mapping[str, Any]) -> str:
    """File name of a listed image, without folders."""
    return PurePath(str(image.get("file_name", "")).replace("\\", "/")).name
