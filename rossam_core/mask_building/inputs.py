"""Which boxes belong to which image: by file names, or by one file for all images."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

import pandas as pd
import pyarrow.compute
import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError

from ..box_files import is_box_file
from ..box_text import CLASS_NAMES_FILE
from ..errors import LayerError, PromptError, RasterError
from ..geoparquet import why_unreadable
from ..layer_formats import DRIVERS
from ..prompt_source import choose_layer
from ..raster import printable
from .job import MaskBuildingJob

IMAGE_EXTENSIONS = frozenset(
    {".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".gif", ".webp", ".jp2", ".img", ".vrt"}
)

_TEXT, _JSON = ".txt", ".json"
# What files of boxes are called in each format.
_BOX_EXTENSIONS: Mapping[str, frozenset[str]] = {
    "dota": frozenset({_TEXT}),
    "yolo": frozenset({_TEXT}),
    "soda": frozenset({_JSON}),
    "coco": frozenset({_JSON}),
    "layer": frozenset(DRIVERS),
    "auto": frozenset({_TEXT, _JSON, *DRIVERS}),
}
_SHOWN = 3


@dataclass(frozen=True)
class Problem:
    """Something among the inputs that could not be used.

    Attributes:
        file: Image or file of boxes, as a path in its folder.
        reason: A sentence.
    """

    file: str
    reason: str


@dataclass(frozen=True)
class ImageTask:
    """An image and where its boxes are.

    Attributes:
        number: From 1, by the images' order; COCO's id of the image.
        image: Path or GDAL name.
        name: In the folder of images, with / between folders.
        boxes: Path of the file that has its boxes.
        box_format: Of that file, one of `job.BOX_FORMATS`.
        value: What the image field of a layer calls the image; empty where boxes are found by
            their place, or the file has no others.
        copy: Path of a copy of the layer that is read in its place; empty for none.
        copied: Size and time of last change of the layer that was copied; empty where there is no
            copy, or what was copied is no file.
    """

    number: int
    image: str
    name: str
    boxes: str
    box_format: str
    value: str = ""
    copy: str = ""
    copied: tuple[int, ...] = ()


def pair_up(job: MaskBuildingJob) -> tuple[list[ImageTask], list[Problem]]:
    """The images that have boxes, and what has no counterpart.

    Raises:
        RasterError: There is no image.
        PromptError: There are no boxes, nothing fits, or two images could be meant.
        LayerError: A layer cannot be read or lacks the image field.
    """
    images = _images(job)
    boxes = Path(job.boxes)
    if boxes.is_dir():
        return _by_names(job, images, boxes)
    if not boxes.is_file() and not job.boxes.startswith("/vsi"):
        raise PromptError(f"The boxes {job.boxes} do not exist.")
    kind = _kind(boxes, job.box_format)
    if kind == "layer":
        _require_fields(job)
    if kind == "layer" and job.image_field:
        return _by_field(job, images)
    if len(images) > 1:
        kind = _kind_for_all(job, kind, len(images))
    tasks = [
        ImageTask(n, image, name, job.boxes, kind)
        for n, (name, image) in enumerate(images.items(), 1)
    ]
    return tasks, []


def _images(job: MaskBuildingJob) -> dict[str, str]:
    """The images' paths by their names, in order."""
    folder = Path(job.images)
    if not folder.is_dir():
        if not folder.is_file() and not job.images.startswith("/vsi"):
            raise RasterError(f"The images {job.images} do not exist.")
        return {folder.name: job.images}
    output = Path(job.output).resolve()
    found = {
        path.relative_to(folder).as_posix(): str(path)
        for path in _files(folder, IMAGE_EXTENSIONS)
        if output not in path.resolve().parents
    }
    if not found:
        raise RasterError(
            f"The folder {folder} has no images, also not in its subfolders.",
            f"Images have one of the extensions {', '.join(sorted(IMAGE_EXTENSIONS))}.",
        )
    return found


def _files(folder: Path, extensions: Iterable[str]) -> list[Path]:
    """Files of a folder and its subfolders in order, hidden ones left out. Links are followed, and
    what several lead to counts once, where it lies by itself if that is among its neighbours.
    """
    wanted = frozenset(extensions)
    found = []
    seen = set()
    for place, folders, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(place)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        shown = [name for name in folders if not name.startswith(".")]
        folders[:] = sorted(shown, key=lambda name: (Path(place, name).is_symlink(), name))
        paths = [Path(place, name) for name in names if not name.startswith(".")]
        found += [path for path in paths if path.suffix.lower() in wanted and path.is_file()]
    return sorted(found)


def _kind(path: Path, box_format: str) -> str:
    """What a file is read as, as far as it tells without being read."""
    if box_format != "auto":
        return box_format
    return "auto" if is_box_file(str(path)) else "layer"


def _kind_for_all(job: MaskBuildingJob, kind: str, count: int) -> str:
    """What the one file with the boxes of several images is read as."""
    name = Path(job.boxes).name
    if kind in ("soda", "coco") or (kind == "auto" and name.lower().endswith(_JSON)):
        return kind
    if kind != "layer":
        raise PromptError(
            f"{name} has the boxes of one image, but there are {count:,} images.",
            "Give a folder with a file of boxes per image, COCO JSON or a vector layer.",
        )
    if read_info(job)["crs"] is None:
        raise PromptError(
            f"{name} has no CRS, so nobody knows on which of {count:,} images its boxes lie.",
            "Assign the CRS, or give the field that names the image of each box.",
        )
    return kind


def with_layer(job: MaskBuildingJob, notice: Callable[[str], None]) -> MaskBuildingJob:
    """The job with the layer of its boxes named, if they are in a vector file.

    Raises:
        LayerError: The file cannot be read, or has no such layer.
    """
    path = Path(job.boxes)
    is_there = path.is_file() or job.boxes.startswith("/vsi")
    if not is_there or _kind(path, job.box_format) != "layer":
        return job
    read_info(job)
    with suppress(PromptError):  # a table is said to be one later, of the image
        return replace(job, boxes_layer=choose_layer(job.boxes, job.boxes_layer, notice))
    return job


def read_info(job: MaskBuildingJob) -> dict[str, Any]:
    """What OGR says of the job's layer of boxes, without its features.

    Raises:
        LayerError: It cannot be read.
    """
    try:
        info = pyogrio.read_info(job.boxes, layer=job.boxes_layer or None, force_feature_count=True)
    except (DataSourceError, DataLayerError, UnicodeEncodeError) as error:
        words = why_unreadable(job.boxes, error)
        raise LayerError(f"The layer {printable(job.boxes)} cannot be read: {words}.") from error
    return dict(info)


def _by_names(
    job: MaskBuildingJob, images: Mapping[str, str], folder: Path
) -> tuple[list[ImageTask], list[Problem]]:
    output = Path(job.output).resolve()
    files = [
        path
        for path in _files(folder, _BOX_EXTENSIONS[job.box_format])
        if path.name != CLASS_NAMES_FILE and output not in path.resolve().parents
    ]
    if not files:
        wanted = ", ".join(sorted(_BOX_EXTENSIONS[job.box_format]))
        raise PromptError(f"The folder {folder} has no files of boxes ({wanted}).")
    by_key = _keyed(images, "image")
    boxes_by_key = _keyed([path.relative_to(folder).as_posix() for path in files], "file of boxes")
    partner = dict(_matched(by_key, boxes_by_key))
    tasks, problems = [], []
    for n, (name, image) in enumerate(images.items(), 1):
        boxes = partner.get(name)
        if boxes is None:
            problems.append(Problem(name, "There is no file of boxes with this image's name."))
            continue
        path = folder / boxes
        tasks.append(ImageTask(n, image, name, str(path), _kind(path, job.box_format)))
    used = set(partner.values())
    problems += [
        Problem(name, "There is no image with the name of this file of boxes.")
        for name in boxes_by_key.values()
        if name not in used
    ]
    if not tasks:
        first = next(iter(images))
        raise PromptError(
            f"No file of boxes in {folder} has the name of an image in {job.images}.",
            f"The boxes of {first} would be in {PurePosixPath(first).with_suffix(_TEXT)}, for "
            "instance.",
        )
    return tasks, problems


def _keyed(names: Iterable[str], what: str) -> dict[str, str]:
    """Names by themselves without extension."""
    keyed: dict[str, str] = {}
    for name in names:
        key = str(PurePosixPath(name).with_suffix(""))
        if key in keyed:
            raise PromptError(
                f"{keyed[key]} and {name} have the same name, so nobody knows which {what} is "
                "meant.",
                "Rename one of them, or put it elsewhere.",
            )
        keyed[key] = name
    return keyed


def _matched(images: Mapping[str, str], boxes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Images and files of boxes of the same place and name, else of the same name.

    Raises:
        PromptError: Several of the same name could be meant.
    """
    for key in images.keys() & boxes.keys():
        yield images[key], boxes[key]
    by_stem = _by_stem(boxes.keys() - images.keys())
    for stem, keys in _by_stem(images.keys() - boxes.keys()).items():
        candidates = by_stem.get(stem, [])
        if len(keys) == len(candidates) == 1:
            yield images[keys[0]], boxes[candidates[0]]
        elif candidates:
            listed = [images[key] for key in keys] + [boxes[key] for key in candidates]
            raise PromptError(
                f"{', '.join(listed[:_SHOWN])} have the same name in different folders, so nobody "
                "knows which boxes belong to which image.",
                "Lay the boxes out in the same subfolders as the images.",
            )


def _by_stem(keys: Iterable[str]) -> dict[str, list[str]]:
    stems: dict[str, list[str]] = {}
    for key in sorted(keys):
        stems.setdefault(PurePosixPath(key).name, []).append(key)
    return stems


def _by_field(
    job: MaskBuildingJob, images: Mapping[str, str]
) -> tuple[list[ImageTask], list[Problem]]:
    """Pairs by a layer's column that names the image."""
    values, nameless = _values(job)
    called: dict[str, list[str]] = {}
    for name in images:
        path = PurePosixPath(name)
        for known in {name, path.name, str(path.with_suffix("")), path.stem}:
            called.setdefault(known, []).append(name)
    value_of: dict[str, str] = {}
    problems = []
    if nameless:
        told = f"{nameless:,} boxes are left out: their image field is empty."
        problems.append(Problem(Path(job.boxes).name, told))
    bare = {value: PurePosixPath(value.replace("\\", "/")).name for value in values}
    alone = Counter(bare.values())
    for value in values:
        meant = called.get(value, [])
        if not meant and alone[bare[value]] == 1:
            # The folders are another computer's, as in tile indexes.
            meant = called.get(bare[value], [])
        if not meant:
            problems.append(Problem(value, "There is no image with this name of the image field."))
            continue
        if len(meant) > 1:
            raise PromptError(
                f"The image field says {value!r}, which may be {' or '.join(meant[:_SHOWN])}.",
                "Let it name the image with its folder and extension.",
            )
        if meant[0] in value_of:
            raise PromptError(
                f"The image field says {value_of[meant[0]]!r} and {value!r}, which are both "
                f"{meant[0]}.",
                "Let it call each image by one name.",
            )
        value_of[meant[0]] = value
    tasks = []
    for n, (name, image) in enumerate(images.items(), 1):
        if name in value_of:
            tasks.append(ImageTask(n, image, name, job.boxes, "layer", value_of[name]))
        else:
            problems.append(Problem(name, "The image field does not name this image."))
    if not tasks:
        raise PromptError(
            f"The field {job.image_field!r} of {Path(job.boxes).name} names no image of "
            f"{job.images}; it says {', '.join(map(repr, values[:_SHOWN]))}."
        )
    return tasks, problems


def _require_fields(job: MaskBuildingJob) -> None:
    known = list(read_info(job)["fields"])
    for name in filter(None, (job.category_field, job.image_field)):
        if name not in known:
            raise LayerError(
                f"{Path(job.boxes).name} has no field {name!r}; it has: "
                f"{', '.join(known) or 'none'}."
            )


def _values(job: MaskBuildingJob) -> tuple[Sequence[str], int]:
    """The different values of the image field, as text, and how many boxes have none."""
    _, table = pyogrio.raw.read_arrow(
        job.boxes,
        layer=job.boxes_layer or None,
        columns=[job.image_field],
        read_geometry=False,
    )
    column = table.column(job.image_field)
    values = column.unique().to_pylist()
    nameless = pyarrow.compute.is_null(column, nan_is_null=True).to_numpy().sum()
    return sorted({text_of(value) for value in values if not pd.isna(value)}), int(nameless)


def text_of(value: object) -> str:
    """A field's value as the name of an image or class: tables with gaps hold 1 as 1.0."""
    return str(int(value) if isinstance(value, float) and value.is_integer() else value)
