"""One COCO JSON for all images, taken apart into one per image: then no process holds it whole."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from ..errors import OutputError, PromptError
from .inputs import ImageTask, Problem


def take_apart(tasks: Sequence[ImageTask], folder: Path) -> tuple[list[ImageTask], list[Problem]]:
    """Gives each image a file with its own boxes.

    The file for all images is read once and as a whole, about 1 kB of memory per box.

    Args:
        tasks: Images whose boxes are in one COCO JSON.
        folder: Where to write the files.

    Returns:
        The images that the JSON knows, and what has no counterpart.

    Raises:
        PromptError: It is no COCO JSON, or names no image, or one that two images could be.
        OutputError: The files cannot be written.
    """
    path = Path(tasks[0].boxes)
    table = _read(path)
    called = _names(tasks)
    names = [str(entry.get("file_name", "")).replace("\\", "/") for entry in table["images"]]
    alone = Counter(PurePosixPath(name).name for name in names)
    entries: dict[Any, Mapping[str, Any]] = {}
    task_of: dict[Any, ImageTask] = {}
    problems = []
    for entry, file_name in zip(table["images"], names, strict=True):
        meant = called.get(file_name, [])
        bare = PurePosixPath(file_name).name
        if not meant and alone[bare] == 1:
            # The folders are another computer's.
            meant = called.get(bare, [])
        if not meant:
            problems.append(Problem(file_name, f"There is no such image, but {path.name} has it."))
        elif len(meant) > 1:
            raise PromptError(
                f"{path.name} has the image {file_name!r}, which may be "
                f"{' or '.join(task.name for task in meant[:3])}.",
                "Let it name images with their folders.",
            )
        elif meant[0] in task_of.values():
            raise PromptError(
                f"{path.name} has the image {meant[0].name} twice, the second time as "
                f"{file_name!r}.",
                "Let it name each image once, with its folder.",
            )
        else:
            entries[entry.get("id")], task_of[entry.get("id")] = entry, meant[0]
    if not task_of:
        raise PromptError(f"{path.name} names none of the {len(tasks):,} images.")
    boxes: dict[Any, list[Any]] = {key: [] for key in task_of}
    for annotation in table["annotations"]:
        if annotation.get("image_id") in boxes:
            boxes[annotation["image_id"]].append(annotation)
    known = {task.number for task in task_of.values()}
    problems += [
        Problem(task.name, f"{path.name} does not have this image.")
        for task in tasks
        if task.number not in known
    ]
    found = []
    for key, task in sorted(task_of.items(), key=lambda item: item[1].number):
        own = folder / f"{task.number:07}.json"
        part = {
            "images": [entries[key]],
            "annotations": boxes.pop(key),
            "categories": table["categories"],
        }
        _write(own, part, path)
        found.append(ImageTask(task.number, task.image, task.name, str(own), "coco"))
    return found, problems


def _read(path: Path) -> dict[str, Any]:
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise PromptError(f"The boxes {path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise PromptError(f"The boxes {path} are no JSON: {error}.") from error
    keys = ("images", "annotations", "categories")
    lacking = [
        key for key in keys if not isinstance(table, dict) or not isinstance(table.get(key), list)
    ]
    if lacking:
        raise PromptError(f"The boxes {path} are no COCO JSON: they lack {', '.join(lacking)}.")
    for key in keys:
        if not all(isinstance(entry, dict) for entry in table[key]):
            raise PromptError(f"The boxes {path} have something in {key!r} that is no object.")
    return dict(table)


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
        # Left as it is where nothing changed: an interrupted run knows it by its time.
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise OutputError(
            f"The boxes of {source.name} cannot be written to {path.parent}: "
            f"{error.strerror or error}."
        ) from error
