"""One JSON of boxes for all images, taken apart into one per image: no process holds it whole."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from ..box_tables import BoxTables, read_tables
from ..errors import OutputError, PromptError
from .inputs import ImageTask, Problem


def take_apart(tasks: Sequence[ImageTask], folder: Path) -> tuple[list[ImageTask], list[Problem]]:
    """Gives each image a file with its own boxes.

    The file for all images is read once and as a whole, about 1 kB of memory per box.

    Args:
        tasks: Images whose boxes are in one JSON with COCO's lists, upright or, as SODA-A's files
            are merged, oriented.
        folder: Where to write the files.

    Returns:
        The images that the JSON knows, and what has no counterpart.

    Raises:
        PromptError: It is no such JSON, or names no image, or one that two images could be.
        OutputError: The files cannot be written.
    """
    path = Path(tasks[0].boxes)
    tables = read_tables(path)
    entries, task_of, problems = _matched(tables, tasks, path.name)
    boxes, strange = _sorted_out(tables, task_of)
    if strange:
        problems.append(
            Problem(
                path.name, f"{strange:,} of its annotations are of images that it does not list."
            )
        )
    known = {task.number for task in task_of.values()}
    problems += [
        Problem(task.name, f"{path.name} does not have this image.")
        for task in tasks
        if task.number not in known
    ]
    found = []
    for key, task in sorted(task_of.items(), key=lambda item: item[1].number):
        # Under the file's own name, which stands in messages about its boxes.
        own = folder / f"{task.number:07}" / path.name
        part = {
            "images": [entries[key]],
            "annotations": boxes.pop(key),
            "categories": tables.categories,
        }
        _write(own, part, path)
        found.append(replace(task, boxes=str(own)))
    return found, problems


def _matched(
    tables: BoxTables, tasks: Sequence[ImageTask], boxes_name: str
) -> tuple[dict[Any, Mapping[str, Any]], dict[Any, ImageTask], list[Problem]]:
    """By their id in the JSON its entries and the images that they mean, and entries without any.

    Raises:
        PromptError: It names no image, or one that two images could be, or one twice.
    """
    called = _names(tasks)
    names = [str(entry.get("file_name", "")).replace("\\", "/") for entry in tables.images]
    alone = Counter(PurePosixPath(name).name for name in names)
    stems = Counter(PurePosixPath(name).stem for name in names)
    by_stem: dict[str, list[ImageTask]] = {}
    for task in tasks:
        by_stem.setdefault(PurePosixPath(task.name).stem, []).append(task)
    entries: dict[Any, Mapping[str, Any]] = {}
    task_of: dict[Any, ImageTask] = {}
    problems: list[Problem] = []
    for entry, file_name in zip(tables.images, names, strict=True):
        meant = called.get(file_name, [])
        bare = PurePosixPath(file_name).name
        stem = PurePosixPath(file_name).stem
        if not meant and alone[bare] == 1:
            # The folders are another computer's.
            meant = called.get(bare, [])
        if not meant and stems[stem] == 1:
            # The images were converted since.
            meant = by_stem.get(stem, [])
        if not meant:
            problems.append(Problem(file_name, f"There is no such image, but {boxes_name} has it."))
        elif len(meant) > 1:
            raise PromptError(
                f"{boxes_name} has the image {file_name!r}, which may be "
                f"{' or '.join(task.name for task in meant[:3])}.",
                "Let it name images with their folders.",
            )
        elif meant[0] in task_of.values():
            raise PromptError(
                f"{boxes_name} has the image {meant[0].name} twice, the second time as "
                f"{file_name!r}.",
                "Let it name each image once, with its folder.",
            )
        else:
            entries[entry.get("id")], task_of[entry.get("id")] = entry, meant[0]
    if not task_of:
        raise PromptError(f"{boxes_name} names none of the {len(tasks):,} images.")
    return entries, task_of, problems


def _sorted_out(
    tables: BoxTables, wanted: Iterable[Any]
) -> tuple[dict[Any, list[Mapping[str, Any]]], int]:
    """Annotations by the id of their image, and how many are of none that the file lists."""
    listed = {image.get("id") for image in tables.images}
    boxes: dict[Any, list[Mapping[str, Any]]] = {key: [] for key in wanted}
    strange = 0
    for number, annotation in enumerate(tables.annotations, start=1):
        key = annotation.get("image_id")
        if key in boxes:
            # What a message calls it; its place in the whole file is lost.
            own = annotation if "id" in annotation else {**annotation, "id": number}
            boxes[key].append(own)
        strange += key not in listed
    return boxes, strange


def _names(tasks: Sequence[ImageTask]) -> dict[str, list[ImageTask]]:
    """Images by what they may be called: with their folders, or by their file's name alone."""
    called: dict[str, list[ImageTask]] = {}
    for task in tasks:
        for name in {task.name, PurePosixPath(task.name).name}:
            called.setdefault(name, []).append(task)
    return called


def _write(path: Path, table: Mapping[str, Any], source: Path) -> None:
    text = json.dumps(table, separators=(",", ":"))
    try:
        path.parent.mkdir(exist_ok=True)
        # Left as it is where nothing changed: an interrupted run knows it by its time.
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OutputError(
            f"The boxes of {source.name} cannot be written to {path.parent}: "
            f"{error.strerror or error}."
        ) from error
