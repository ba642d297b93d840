"""SAT-MTB: satellite videos with an outline per object and frame."""

from __future__ import annotations

from pathlib import Path

import pandas
import pyogrio
from pyogrio.errors import DataLayerError, DataSourceError

from ..scenes import Dataset, DatasetError, Scene, SourceSpec
from .coco import picture_of, read_table, take_annotations, usable
from .files import existing_folder
from .intake import Intake

_ROOTS = ("", "SAT-MTB_Dataset", "SAT-MTB")
_SPLIT_FILE, _SPLIT_SHEET = "data_split.xlsx", "seg"

# Frames of a video are nearly alike; ROS-SAM keeps a quarter of them.
_EVERY = 4


def load(spec: SourceSpec, split: str) -> Dataset:
    """Every fourth frame of the videos that have outlines.

    The layout is the one of the public archive (Li et al., IEEE TGRS 2023), as those who read it
    describe it: `<class>/<video>/img/000001.png` with `<class>/<video>/seg/000001.json`, in a
    folder `SAT-MTB_Dataset` or without it. A frame's JSON is COCO's, of one image, with the coarse
    class as a category's `supercategory`. The official split by video is read from the sheet `seg`
    of `data_split.xlsx`, whose test videos are `val` here; videos that it does not name are left
    out. Without that file, whole videos are drawn. It could not be tried on the archive itself.

    Raises:
        DatasetError: There are no such folders, or no label can be used.
    """
    folder = existing_folder(spec.path, spec.title)
    videos: list[Path] = []
    for sub in _ROOTS:
        root = folder / sub
        videos = sorted(path.parent for path in root.glob("*/*/seg") if path.is_dir())
        if videos:
            break
    if not videos:
        raise DatasetError(
            f"The data set {folder} has no <class>/<video>/seg.",
            "Give the folder that holds airplane, ship and train.",
        )
    intake = Intake(spec)
    official = _official(root)
    if official is None:
        scenes = [scene for video in videos for scene in _scenes(video, intake)]
        return intake.divide(scenes, split)
    allowed = ("train", "val") if split == "all" else (split,)
    wanted = [video for video in videos if official.get(_key(video)) in allowed]
    return intake.finish([scene for video in wanted for scene in _scenes(video, intake)], split)


def _scenes(video: Path, intake: Intake) -> list[Scene]:
    scenes = []
    key = _key(video)
    for file in sorted((video / "seg").glob("*.json"))[::_EVERY]:
        name = f"{intake.spec.title}/{key}/{file.stem}"
        try:
            table = read_table(file)
        except DatasetError as error:
            intake.report(name, "has labels that cannot be read", str(error))
            continue
        image = next((entry for entry in table["images"] if isinstance(entry, dict)), {})
        picture = picture_of(image, video / "img" / f"{file.stem}.png", name, intake)
        if picture is None:
            continue
        categories = {
            entry["id"]: str(category)
            for entry in usable(table["categories"], ("id",), f"{name}#categories", intake)
            if (category := entry.get("supercategory") or entry.get("name"))
        }
        labels = usable(table["annotations"], (), f"{name}#annotations", intake)
        objects = take_annotations(labels, categories, name, picture, intake)
        if objects:
            scenes.append(Scene(name, key, picture, objects))
    return scenes


def _key(video: Path) -> str:
    """Class and number of a video, as "airplane/02"."""
    return f"{video.parent.name}/{video.name}"


def _official(root: Path) -> dict[str, str] | None:
    """Train or val by video; None without the file.

    The first column says "train" or "test" in the first row of each; every other column holds the
    numbers of the videos of the class that it is named after.
    """
    path = root / _SPLIT_FILE
    if not path.exists():
        return None
    try:
        # The name of the first column is empty, so GDAL might not see that the row holds names.
        _, _, _, columns = pyogrio.raw.read(path, layer=_SPLIT_SHEET, HEADERS="DISABLE")
    except (DataSourceError, DataLayerError) as error:
        raise DatasetError(f"The split {path} cannot be read: {error}.") from error
    names, *rows = zip(*columns, strict=True)
    found: dict[str, str] = {}
    which = ""
    for first, *numbers in rows:
        which = {"train": "train", "test": "val"}.get(str(first).strip().lower(), which)
        for category, number in zip(names[1:], numbers, strict=True):
            if which and not pandas.isna(number):
                found[f"{category}/{int(float(number)):02d}"] = which
    return found
