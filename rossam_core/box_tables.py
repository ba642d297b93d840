"""JSON files of boxes with COCO's lists, upright or oriented, of one image or many."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path, PurePath
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from .box_values import Box, file_text, numbers, upright, whole, whole_or_none
from .errors import PromptError
from .oriented import oriented_boxes


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


def json_boxes(path: Path, image_size: tuple[int, int], fmt: str, image: str) -> Iterator[Box]:
    """The boxes that a JSON file has of one image, in order; see `box_files.read_boxes`."""
    content = _annotations_of(path)
    annotations = _of_image(content, path.name, image_size, image)
    cornered = fmt != "soda" and _are_cornered([annotation for _, annotation in annotations])
    for number, annotation in annotations:
        where = f"Annotation {annotation.get('id', number)} of {path.name}"
        oriented = fmt == "soda" or (fmt == "auto" and "poly" in annotation)
        if cornered and not oriented:
            corners = numbers(annotation["segmentation"][0], where).reshape(4, 2)
        else:
            corners = _corners(annotation, where, oriented=oriented)
        category = annotation.get("category_id")
        if category is not None:
            category = whole(category, "the category_id", where)
        label = content.names.get(_id_text(category), "" if category is None else str(category))
        own = whole_or_none(annotation.get("id"))
        yield Box(corners, label, category, annotation_id=own)


def json_is_oriented(path: Path, fmt: str) -> bool:
    """Whether the boxes of the first image with any are oriented ones."""
    of_images = _annotations_of(path).by_image.values()
    first = [annotation for _, annotation in next(iter(of_images), [])]
    if not first or fmt == "soda":
        return bool(first)
    return (fmt == "auto" and "poly" in first[0]) or _are_cornered(first)


def _corners(annotation: Mapping[str, Any], where: str, *, oriented: bool) -> NDArray[np.float64]:
    """(4, 2), of its "poly" or its "bbox"."""
    key, count = ("poly", 8) if oriented else ("bbox", 4)
    values = annotation.get(key)
    if not isinstance(values, list) or not _fits(len(values), oriented=oriented):
        raise PromptError(f"{where} has no {key!r} of {count} numbers.")
    found = numbers(values, where)
    return _oriented(found) if oriented else upright(found, where)


def _are_cornered(annotations: Sequence[Mapping[str, Any]]) -> bool:
    """Whether every `segmentation` is one ring of four corners, and some of them slant: oriented
    boxes as converters from DOTA write them. Where one has more corners, they are outlines.
    """
    rings: list[Any] = [annotation.get("segmentation") for annotation in annotations]
    if not rings or not all(
        isinstance(ring, list) and len(ring) == 1 and isinstance(ring[0], list)
        and len(ring[0]) == 8 for ring in rings
    ):  # fmt: skip
        return False
    try:
        corners = np.array([ring[0] for ring in rings], dtype=np.float64).reshape(-1, 4, 2)
    except (TypeError, ValueError):
        return False
    found = oriented_boxes(corners)
    return any(box is None or not box.is_upright for box in found)


def _fits(count: int, *, oriented: bool) -> bool:
    """Whether a box may have so many numbers: a polygon may have other than four corners."""
    return count > 0 and count % 2 == 0 if oriented else count == 4


def _oriented(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """(4, 2) corners; of a polygon with more or fewer those of the smallest rectangle around it,
    which is flat where there are less than three.
    """
    corners = values.reshape(-1, 2)
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
        content = json.loads(file_text(path))
    except json.JSONDecodeError as error:
        raise PromptError(
            f"Line {error.lineno} of {path.name} is no JSON: {error.msg.lower()}."
        ) from error
    if not isinstance(content, dict) or not isinstance(content.get("annotations"), list):
        raise _no_tables(content, path.name)
    images = content.get("images", [])
    images = [images] if isinstance(images, dict) else images  # SODA-A: one file per image
    tables = BoxTables(images, content["annotations"], content.get("categories") or [])
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
    stated = tuple(chosen.get(side) for side in ("width", "height"))
    if None not in stated and tuple(map(whole_or_none, stated)) != image_size:
        raise PromptError(
            f"{name} has boxes of an image of {stated[0]} x {stated[1]} px, but the image has "
            f"{image_size[0]} x {image_size[1]} px."
        )
    return annotations


def _name(image: Mapping[str, Any]) -> str:
    """File name of a listed image, without folders."""
    return PurePath(str(image.get("file_name", "")).replace("\\", "/")).name
