"""COCO JSON beside images: iSAID, NWPU VHR-10 and our own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ..pictures import FilePicture
from ..scenes import Dataset, DatasetError, Scene, SourceSpec, TrainingObject
from .files import existing_folder, first_existing, open_picture
from .intake import Intake
from .outlines import MaskError, decoded, from_mask, from_rings

# Where the labels of a split lie; the first pattern that finds files counts.
_SPLIT_PATTERNS = (
    "{split}.json",
    "annotations/{split}.json",
    "annotations/instances_{split}*.json",
    "{split}/*.json",
    "{split}/[Aa]nnotations/*.json",
)
_WHOLE_PATTERNS = ("annotations.json", "annotations/*.json", "*.json")

# Where images lie, beside the labels, above them, or beside what holds the splits.
_IMAGE_FOLDERS = ("", "images", "img", "JPEGImages", "positive image set", "{split}",
                  "{split}/images", "images/{split}")  # fmt: skip

# iSAID's patches are named after their image and their place in it.
_PATCH = re.compile(r"^(.+?)_\d+_\d+_\d+_\d+$")


def load(spec: SourceSpec, split: str) -> Dataset:
    """The scenes of a folder with COCO labels.

    Understood are `train.json` and `val.json` (also under `annotations/`, with `instances_`, or
    within `train/` and `val/` as iSAID has them), or one file for all, which is split by image;
    `path` may also be that file. An outline is a list of rings, or run lengths in either form.
    Images of one `group` (a field of the image) stay together, and so do iSAID's patches of one
    image. Sizes that the file does not state are taken from the images; classes go by name, since
    iSAID numbers them differently in its two files.

    Raises:
        DatasetError: No labels are found, they are no COCO JSON, or none can be used.
    """
    path = existing_folder(spec.path, spec.title)
    intake = Intake(spec)
    if path.is_dir():
        own = {which: _found(path, which, _SPLIT_PATTERNS) for which in ("train", "val")}
        if own["train"] and own["val"]:
            scenes = [
                scene
                for which, file in own.items()
                if split in (which, "all") and file is not None
                for scene in _scenes(file, path, which, intake)
            ]
            return intake.finish(scenes, split)
        file = own["train"] or _found(path, "", _WHOLE_PATTERNS)
        if file is None:
            raise DatasetError(
                f"The data set {path} has neither train.json and val.json nor one COCO JSON file.",
                "Give the folder that holds them.",
            )
    else:
        file, path = path, path.parent
    return intake.divide(_scenes(file, path, "train", intake), split)


def _found(folder: Path, split: str, patterns: Iterable[str]) -> Path | None:
    for pattern in patterns:
        files = sorted(folder.glob(pattern.format(split=split)))
        if len(files) > 1:
            raise DatasetError(
                f"The data set {folder} has {len(files)} files of labels where one is expected: "
                f"{', '.join(file.name for file in files)}.",
                "Keep one of them there, or give its path.",
            )
        if files:
            return files[0]
    return None


def _scenes(file: Path, root: Path, split: str, intake: Intake) -> list[Scene]:
    table = read_table(file)
    whole = f"{intake.spec.title}/{file.name}"
    categories = {
        entry["id"]: str(entry["name"])
        for entry in usable(table["categories"], ("id", "name"), f"{whole}#categories", intake)
    }
    by_image: dict[Any, list[Mapping[str, Any]]] = {}
    for entry in usable(table["annotations"], (), f"{whole}#annotations", intake):
        by_image.setdefault(_plain(entry.get("image_id")), []).append(entry)
    bases = [
        base / folder.format(split=split)
        for base in dict.fromkeys((file.parent, root, file.parent.parent))
        for folder in _IMAGE_FOLDERS
    ]
    scenes = []
    for image in usable(table["images"], ("id", "file_name"), f"{whole}#images", intake):
        labels = by_image.pop(image["id"], [])
        if not labels:
            continue
        shown = str(image["file_name"]).replace("\\", "/")
        name = f"{intake.spec.title}/{shown}"
        path = first_existing(base / shown for base in bases)
        if path is None:
            intake.report(name, "is not among the images, so its labels are left out")
            continue
        # Images of a data set lie together.
        bases.sort(key=lambda base: base / shown != path)
        picture = picture_of(image, path, name, intake)
        if picture is None:
            continue
        objects = take_annotations(labels, categories, name, picture, intake)
        if objects:
            scenes.append(Scene(name, _group(image, shown), picture, objects))
    for labels in by_image.values():
        for entry in labels:
            intake.report(
                f"{whole}#{entry.get('id')}",
                "belongs to no image that the file lists and is left out",
            )
    return scenes


def take_annotations(
    entries: Iterable[Mapping[str, Any]],
    categories: Mapping[Any, str],
    name: str,
    picture: FilePicture,
    intake: Intake,
) -> tuple[TrainingObject, ...]:
    """The objects of one image.

    Args:
        entries: Its annotations.
        categories: Name of each class by its id.
        name: Of the image.
        picture: The image.
        intake: Told of what is wrong.
    """
    objects = []
    for entry in entries:
        label = f"{name}#{entry.get('id')}"
        if entry.get("iscrowd") == 1:
            intake.report(label, "is a crowd, not one object, and is left out")
            continue
        known = _plain(entry.get("category_id"))
        category = categories.get(known, entry.get("category_name"))
        if category is None:
            intake.report(
                label,
                "has a class that the file does not list and is left out",
                f"category_id {entry.get('category_id')}",
            )
            continue
        try:
            shape = _shape(entry.get("segmentation"))
        except MaskError as error:
            intake.report(label, "has a damaged outline and is left out", str(error))
            continue
        item = intake.take(label, str(category), picture, shape)
        if item is not None:
            objects.append(item)
    return tuple(objects)


def usable(
    entries: Iterable[Any], needed: Sequence[str], name: str, intake: Intake
) -> list[Mapping[str, Any]]:
    """Those entries of a file's list that have what they need; the others are reported.

    Args:
        entries: Of any type.
        needed: Keys whose values must be numbers or texts.
        name: Of the list.
        intake: Told of the others.
    """
    trouble = f"has no {' or '.join(needed)}" if needed else "is no label"
    found: list[Mapping[str, Any]] = []
    for n, entry in enumerate(entries):
        if isinstance(entry, dict) and all(_plain(entry.get(key)) is not None for key in needed):
            found.append(entry)
        else:
            intake.report(f"{name}[{n}]", f"{trouble} and is left out")
    return found


def picture_of(
    image: Mapping[str, Any], path: Path, name: str, intake: Intake
) -> FilePicture | None:
    """The image of an entry, which may state its size; or None and a problem."""
    sides = image.get("height"), image.get("width")
    try:
        stated = (int(sides[0]), int(sides[1])) if sides[0] and sides[1] else None
    except (TypeError, ValueError, OverflowError):
        intake.report(name, "has a width or height that is no number, so its labels are left out")
        return None
    return open_picture(path, stated, name, intake)


def read_table(file: Path) -> dict[str, list[Any]]:
    """A COCO JSON file, of which images, annotations and categories are lists of anything.

    Raises:
        DatasetError: It is none.
    """
    try:
        table = json.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise DatasetError(f"The labels {file} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise DatasetError(f"The labels {file} are no JSON: {error}.") from error
    keys = ("images", "annotations", "categories")
    lacking = [key for key in keys if not isinstance(table, dict) or key not in table]
    if lacking:
        raise DatasetError(f"The labels {file} are no COCO JSON: they lack {', '.join(lacking)}.")
    strange = [key for key in keys if not isinstance(table[key], list)]
    if strange:
        raise DatasetError(f"The labels {file} are no COCO JSON: {strange[0]} is no list.")
    return {key: table[key] for key in keys}


def _plain(value: Any) -> str | float | None:
    """A number or a text; None for anything else."""
    return value if isinstance(value, str | int | float) else None


def _shape(stored: Any) -> Any:
    if isinstance(stored, Mapping):
        return from_mask(decoded(stored))
    if stored and not isinstance(stored, list):
        raise MaskError("neither rings nor run lengths")
    return from_rings(stored or [])


def _group(image: Mapping[str, Any], shown: str) -> str:
    if image.get("group") is not None:
        return str(image["group"])
    stem = Path(shown).stem
    patch = _PATCH.match(stem)
    return patch.group(1) if patch else stem
