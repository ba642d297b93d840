"""The folders that ROS-SAM's training reads: images, boxes and one mask per object."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..scenes import Dataset, DatasetError, Scene, SourceSpec
from .files import existing_folder, open_picture
from .intake import Intake
from .outlines import from_mask

_IMAGES = (".png", ".jpg", ".jpeg", ".tif", ".tiff")

# Pixels read around a box, to see whether the mask ends there.
_MARGIN_PX = 2


def load(spec: SourceSpec, split: str) -> Dataset:
    """The scenes of `{train,val}/img/*.png`, `boxes/<stem>.npy` and `onehotmask/<stem>.npy`.

    Boxes are (N, 4) x0 y0 x1 y1 in pixels, masks (N, rows, columns) with 0 and 255. The outline is
    the mask's; of a mask only the rows around its box are read, unless it goes on beyond them. The
    class is what the file's name begins with ("airplane" of airplane235.png). A folder without
    `val` is split by image.

    Raises:
        DatasetError: The folders are missing, or no label can be used.
    """
    root = existing_folder(spec.path, spec.title)
    own = [which for which in ("train", "val") if (root / which / "img").is_dir()]
    if not own:
        raise DatasetError(
            f"The data set {root} has no train/img.",
            "Expected are train/img, train/boxes and train/onehotmask, and the same under val.",
        )
    intake = Intake(spec)
    if len(own) == 2:
        wanted = own if split == "all" else [split]
        scenes = [scene for which in wanted for scene in _scenes(root / which, which, intake)]
        return intake.finish(scenes, split)
    return intake.divide(_scenes(root / own[0], own[0], intake), split)


def _scenes(folder: Path, which: str, intake: Intake) -> list[Scene]:
    scenes = []
    for path in sorted((folder / "img").iterdir()):
        if path.suffix.lower() not in _IMAGES:
            continue
        name = f"{intake.spec.title}/{which}/{path.name}"
        boxes = _array(folder / "boxes" / f"{path.stem}.npy", 2, name, intake)
        masks = _array(folder / "onehotmask" / f"{path.stem}.npy", 3, name, intake)
        if boxes is None or masks is None:
            continue
        if len(boxes) != len(masks) or boxes.shape[1] != 4:
            intake.report(
                name,
                "has boxes and masks that do not belong together, so they are left out",
                f"boxes {boxes.shape}, masks {masks.shape}",
            )
            continue
        picture = open_picture(path, (masks.shape[1], masks.shape[2]), name, intake)
        if picture is None:
            continue
        category = re.match(r"[^\d.]*", path.stem)
        objects = [
            intake.take(
                f"{name}#{n}",
                (category.group() if category else "").rstrip("_- ") or "object",
                picture,
                _shape(masks[n], box),
            )
            for n, box in enumerate(boxes)
        ]
        kept = tuple(item for item in objects if item is not None)
        if kept:
            scenes.append(Scene(name, path.stem, picture, kept))
    return scenes


def _array(path: Path, dimensions: int, name: str, intake: Intake) -> NDArray[Any] | None:
    """An array that stays on disk until it is looked at, or None and a problem."""
    try:
        found = np.load(path, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError) as error:
        # What numpy says of a pickled array is longer than what a reader needs.
        words = "no plain numpy array" if isinstance(error, ValueError) else error.strerror
        intake.report(
            name,
            f"has no readable {path.parent.name}, so its labels are left out",
            f"{path.name}: {words}",
        )
        return None
    if found.ndim != dimensions:
        intake.report(
            name,
            f"has {path.parent.name} of another shape, so its labels are left out",
            f"{path.name}: {found.shape}",
        )
        return None
    return np.asarray(found)


def _shape(mask: NDArray[Any], box: NDArray[Any]) -> Any:
    """The outline of one mask (rows, columns), near its box where all of it is there."""
    rows, columns = mask.shape
    x0, y0 = np.clip(np.floor(box[:2]).astype(int) - _MARGIN_PX, 0, (columns, rows))
    x1, y1 = np.clip(np.ceil(box[2:]).astype(int) + _MARGIN_PX, 0, (columns, rows))
    part = np.asarray(mask[y0:y1, x0:x1]) > 127
    ends = part.size and not (
        (y0 > 0 and part[0].any())
        or (x0 > 0 and part[:, 0].any())
        or (y1 < rows and part[-1].any())
        or (x1 < columns and part[:, -1].any())
    )
    if ends and part.any():
        return from_mask(part, int(x0), int(y0))
    return from_mask(np.asarray(mask) > 127)
