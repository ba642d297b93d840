"""Objects with polygons, from folders in the COCO layout; images decoded once and kept."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from ..rossam_core.errors import RossamError


class DatasetError(RossamError, OSError):
    """A data set is missing or not what its layout promises."""

    code = "dataset"


@dataclass(frozen=True)
class TrainingObject:
    """One object of an image.

    Attributes:
        source: Name of the data set's folder.
        category: Its class there.
        image: (rows, columns, 3) uint8 RGB, shared by all objects of the image.
        rings: Outer rings, each (V, 2) float64, x y in continuous pixels of the image.
        name: Source, file and annotation, for messages.
    """

    source: str
    category: str
    image: NDArray[np.uint8]
    rings: tuple[NDArray[np.float64], ...]
    name: str

    @property
    def extent(self) -> NDArray[np.float64]:
        """x0, y0, x1, y1."""
        points = np.concatenate(self.rings)
        return np.concatenate([points.min(axis=0), points.max(axis=0)])


def data_folder() -> Path:
    """`ROSSAM_DATA`, else `shared/data` beside the repository."""
    default = Path(__file__).resolve().parents[2] / "shared" / "data"
    return Path(os.environ.get("ROSSAM_DATA", default))


def load_objects(folder: Path, split: str, min_side_px: float = 4.0) -> list[TrainingObject]:
    """Every object of `folder`/`split`.json with its image.

    Args:
        folder: Holds `train.json`, `val.json` and the images that they name.
        split: "train" or "val".
        min_side_px: Objects whose box has a shorter side are left out: nothing can be learned or
            measured on them.

    Raises:
        DatasetError: A file is missing or unreadable.
    """
    path = folder / f"{split}.json"
    try:
        table = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise DatasetError(f"The data set {path} cannot be read: {error.strerror}.") from error
    categories = {entry["id"]: entry["name"] for entry in table["categories"]}
    images = {}
    for entry in table["images"]:
        image = cv2.imread(str(folder / entry["file_name"]), cv2.IMREAD_COLOR_RGB)
        if image is None:
            raise DatasetError(f"The image {folder / entry['file_name']} cannot be read.")
        images[entry["id"]] = np.asarray(image, dtype=np.uint8)
    files = {entry["id"]: entry["file_name"] for entry in table["images"]}
    objects = []
    for entry in table["annotations"]:
        rings = tuple(
            np.asarray(ring, dtype=float).reshape(-1, 2) for ring in entry["segmentation"]
        )
        item = TrainingObject(
            folder.name,
            categories[entry["category_id"]],
            images[entry["image_id"]],
            rings,
            f"{folder.name}/{files[entry['image_id']]}#{entry['id']}",
        )
        extent = item.extent
        if min(extent[2:] - extent[:2]) >= min_side_px:
            objects.append(item)
    return objects


def draw_weights(
    objects: Sequence[TrainingObject],
    sources: Mapping[str, float],
    categories: Mapping[str, float],
) -> NDArray[np.float64]:
    """How likely each object is drawn; sums to 1.

    Args:
        sources: Share of each source.
        categories: "source/class" to its weight within its source; 1 where not named.

    Raises:
        DatasetError: A weight is given for something that is not there.
    """
    keys = [f"{item.source}/{item.category}" for item in objects]
    if strange := sorted(set(categories) - set(keys)):
        raise DatasetError(f"Weights are given for classes without objects: {', '.join(strange)}.")
    weights = np.array([categories.get(key, 1.0) for key in keys])
    origin = np.array([item.source for item in objects])
    if strange := sorted(set(origin) ^ set(sources)):
        raise DatasetError(f"Shares and objects name different sources: {', '.join(strange)}.")
    for source, share in sources.items():
        here = origin == source
        weights[here] *= share / weights[here].sum()
    return np.asarray(weights / weights.sum())
