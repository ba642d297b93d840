"""How well a system answers the boxes of a data set, by object and by image, with intervals."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from ..rossam_core.errors import OptionError
from ..rossam_core.evaluation.metrics import boundary_iou, interval_by_group, iou, size_bin
from .pictures import Shown
from .scenes import Dataset, Scene
from .systems import Found, Frame, OrientedModel, PromptedModel, System, drawn

# Written into every stored measurement; one that was made by other rules is not taken for this.
_RULES = 3

# What a system without a model is shown where there are no data.
_BLACK = (0.0, 0.0, 0.0)

_TEXTS = dict.fromkeys(("source", "group", "scene", "class", "size_bin"), "str")


def _number(text: str) -> float:
    """Read exactly, which pandas itself does not do; nothing is no number."""
    return float(text or "nan")


_NUMBERS = dict.fromkeys(
    ("x0", "y0", "x1", "y1", "iou", "biou", "biou_1px", "biou_2px", "score", "scale"), _number
)

_FILES = ("objects.csv", "images.csv", "measurement.json")


@dataclass(frozen=True)
class Estimate:
    """A mean with its 95 % confidence interval; fractions of 1.

    The interval is a bootstrap over groups of images that show the same ground; it says what other
    images of the same kind would change, not what another training run would.
    """

    value: float
    low: float
    high: float

    @classmethod
    def of(cls, values: pd.Series, groups: pd.Series) -> Estimate:
        """The mean of some values; those of one group are not independent of each other."""
        low, high = interval_by_group(values.to_numpy(), groups.tolist())
        return cls(float(values.mean()), low, high)


@dataclass(frozen=True)
class Data:
    """A data set as tables name it.

    Attributes:
        title: Folder and split.
        dataset: What is measured on.
        shrink: Side of the squares of pixels that are averaged to one before anything is asked, so
            that objects become as small as the papers'.
    """

    title: str
    dataset: Dataset
    shrink: int = 1

    @property
    def identity(self) -> str:
        """A hash of every picture and of all labels."""
        told = hashlib.sha256(self.dataset.identity.encode())
        for scene in self.dataset.scenes:
            told.update(repr(scene.picture.identity).encode())
        return told.hexdigest()

    def part(self, limit: int) -> Data:
        """At most `limit` scenes, evenly spread over all; 0 takes all.

        Raises:
            OptionError: There is none.
        """
        scenes = self.dataset.scenes
        if not scenes:
            raise OptionError(f"{self.title} has no labelled objects.", "Choose another split.")
        if limit <= 0 or limit >= len(scenes):
            return self
        chosen = np.linspace(0, len(scenes) - 1, limit).round().astype(int)
        title = f"{self.title} (of {len(scenes)} images)"
        return replace(self, title=title, dataset=Dataset(tuple(scenes[n] for n in chosen)))

    def __str__(self) -> str:
        scenes, objects = len(self.dataset.scenes), len(self.dataset.objects)
        size = f" at 1/{self.shrink} of its size" if self.shrink > 1 else ""
        return f"{self.title}{size}: {scenes} images, {objects} objects"


@dataclass(frozen=True)
class Measurement:
    """What a system answered, against what is true.

    Attributes:
        system: Its name.
        identity: Its weights and options.
        objects: One row per object: source, group, scene, class, x0, y0, x1, y1 (pixels of the
            picture), size_bin (of what was shown), iou, biou_1px, biou_2px (boundary IoU with a
            band of that width), score (predicted IoU), scale (pixels of the model's input per pixel
            as shown).
        images: One row per image: source, group, scene, objects, iou and biou of the union of its
            objects, as the papers compute them (the band is 2 % of the diagonal).
        seconds: That answering took, without reading and comparing.
    """

    system: str
    identity: str
    objects: pd.DataFrame
    images: pd.DataFrame
    seconds: float

    def by_image(self, column: str) -> Estimate:
        """Mean over images of "iou" or "biou", the papers' numbers."""
        return Estimate.of(self.images[column], self.images["group"])

    def by_object(self, column: str) -> Estimate:
        """Mean over objects of "iou", "biou_1px" or "biou_2px"."""
        return Estimate.of(self.objects[column], self.objects["group"])

    def gain(self, base: Measurement, column: str) -> Estimate:
        """By how much the mean over images rises above `base`'s, image by image.

        Raises:
            ValueError: They were not measured on the same images.
        """
        if not self.images["scene"].equals(base.images["scene"]):
            raise ValueError(f"{self.system} and {base.system} were measured on different images.")
        return Estimate.of(self.images[column] - base.images[column], self.images["group"])

    def gain_by_object(self, base: Measurement, column: str) -> Estimate:
        """By how much the mean over objects rises above `base`'s, object by object.

        Raises:
            ValueError: They were not measured on the same objects.
        """
        told = ["scene", "x0", "y0", "x1", "y1"]
        if not self.objects[told].equals(base.objects[told]):
            raise ValueError(f"{self.system} and {base.system} were measured on different objects.")
        return Estimate.of(self.objects[column] - base.objects[column], self.objects["group"])

    def smaller(self, side_px: float) -> Measurement:
        """The same of the objects alone whose extent's longer side is below so many pixels."""
        o = self.objects
        side = np.maximum(o["x1"] - o["x0"], o["y1"] - o["y0"])
        return replace(self, objects=o[side < side_px].reset_index(drop=True))

    def save(self, folder: Path, data: Data) -> None:
        """Writes it; the file that says what it is comes last."""
        folder.mkdir(parents=True, exist_ok=True)
        record = folder / _FILES[2]
        record.unlink(missing_ok=True)
        self.objects.to_csv(folder / _FILES[0], index=False)
        self.images.to_csv(folder / _FILES[1], index=False)
        told = {**_record(self.identity, data), "system": self.system, "seconds": self.seconds}
        record.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")

    @classmethod
    def load(cls, folder: Path, identity: str, data: Data) -> Measurement | None:
        """What `save` wrote, to the bit, if it is of this system on this data; else None."""
        try:
            told = json.loads((folder / _FILES[2]).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None  # not there, or cut short
        if any(told.get(key) != value for key, value in _record(identity, data).items()):
            return None
        # A class may be called 1, or NA.
        objects, images = (
            pd.read_csv(folder / name, dtype=_TEXTS, converters=_NUMBERS, keep_default_na=False)
            for name in _FILES[:2]
        )
        return cls(told["system"], identity, objects, images, told["seconds"])


def measure(
    system: System,
    data: Data,
    *,
    folder: Path | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Measurement:
    """Asks a system for every object of a data set by the tight box around it, or, if it takes
    those, by the smallest rotated rectangle.

    Args:
        system: What is measured.
        data: What on.
        folder: Where the measurement is kept; one of the same system on the same data that lies
            there already is taken as it is.
        progress: Called with the images done and their total.

    Raises:
        RossamError: A picture cannot be read, or the model cannot answer.
    """
    scenes = data.dataset.scenes
    if folder is not None:
        kept = Measurement.load(folder, system.identity, data)
        if kept is not None:
            progress(len(scenes), len(scenes))
            return kept
    objects: list[dict[str, Any]] = []
    images: list[dict[str, Any]] = []
    seconds = 0.0
    progress(0, len(scenes))
    for done, scene in enumerate(scenes, 1):
        frame = Frame.of(scene)
        shown = scene.picture.read(frame.col, frame.row, frame.width, frame.height, data.shrink)
        pixels = _seen_by(system, shown)
        boxes, shapes = _placed(scene, frame, data.shrink)
        size = pixels.shape[:2]
        start = time.perf_counter()
        if isinstance(system, OrientedModel):
            found = system.segment_oriented(pixels, shapely.oriented_envelope(np.array(shapes)))
        else:
            found = system.segment(pixels, np.clip(boxes, 0, [size[1], size[0]] * 2))
        seconds += time.perf_counter() - start
        true = [drawn(shape, size) for shape in shapes]
        objects += _object_rows(scene, boxes, found, true)
        images.append(_image_row(scene, size, found, true))
        progress(done, len(scenes))
    # Without a column of numbers, answers without a score would be of another type than kept ones.
    answers = pd.DataFrame(objects).astype({"score": "float64", "scale": "float64"})
    measured = Measurement(system.name, system.identity, answers, pd.DataFrame(images), seconds)
    if folder is not None:
        measured.save(folder, data)
    return measured


def average(runs: Sequence[Measurement]) -> Measurement:
    """The mean of several runs' measurements of the same objects, number by number."""
    first = runs[0]
    if len(runs) == 1:
        return first
    frames = []
    for name in ("objects", "images"):
        frame = getattr(first, name).copy()
        numbers = [column for column in frame if frame[column].dtype.kind == "f"]
        frame[numbers] = sum(getattr(run, name)[numbers] for run in runs) / len(runs)
        frames.append(frame)
    seconds = sum(run.seconds for run in runs) / len(runs)
    return replace(
        first, identity="; ".join(run.identity for run in runs), objects=frames[0],
        images=frames[1], seconds=seconds,
    )  # fmt: skip


def _seen_by(system: System, shown: Shown) -> NDArray[np.uint8]:
    """A picture with the padding of the system's own model where there are no data."""
    if shown.valid is None:
        return shown.pixels
    model = getattr(system, "model", system)  # of a system that asks a model in its own way
    return shown.padded(model.card.padding if isinstance(model, PromptedModel) else _BLACK)


def _record(identity: str, data: Data) -> Mapping[str, Any]:
    return {"rules": _RULES, "identity": identity, "data": str(data), "objects": data.identity}


def _placed(
    scene: Scene, frame: Frame, shrink: int
) -> tuple[NDArray[np.float64], list[shapely.Geometry]]:
    """The objects' extents, (N, 4), and outlines in pixels as they are shown."""
    corner = np.array([frame.col, frame.row], dtype=np.float64)
    shapes = [
        shapely.transform(item.shape, lambda xy: (xy - corner) / shrink) for item in scene.objects
    ]
    return np.array([shape.bounds for shape in shapes], dtype=np.float64), shapes


def _object_rows(
    scene: Scene, boxes: NDArray[np.float64], found: Sequence[Found], true: Sequence[Found]
) -> list[dict[str, Any]]:
    rows = []
    for item, box, answer, truth in zip(scene.objects, boxes, found, true, strict=True):
        one, other = _on_one_grid(answer, truth)
        x0, y0, x1, y1 = (float(v) for v in item.extent)
        rows.append(
            {
                "source": item.source, "group": scene.group, "scene": scene.name,
                "class": item.category, "x0": x0, "y0": y0, "x1": x1, "y1": y1,
                "size_bin": size_bin(box), "iou": iou(one, other),
                "biou_1px": boundary_iou(one, other, 1), "biou_2px": boundary_iou(one, other, 2),
                "score": answer.score, "scale": answer.scale,
            }
        )  # fmt: skip
    return rows


def _image_row(
    scene: Scene, size: tuple[int, int], found: Sequence[Found], true: Sequence[Found]
) -> dict[str, Any]:
    one, other = (_union(masks, size) for masks in (found, true))
    return {
        "source": scene.objects[0].source, "group": scene.group, "scene": scene.name,
        "objects": len(scene.objects), "iou": iou(one, other), "biou": boundary_iou(one, other),
    }  # fmt: skip


def _union(masks: Sequence[Found], size: tuple[int, int]) -> NDArray[np.bool_]:
    canvas = np.zeros(size, dtype=np.bool_)
    for found in masks:
        _paste(canvas, found, 0, 0)
    return canvas


def _on_one_grid(one: Found, other: Found) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Two masks on the smallest grid that holds both."""
    some = [found for found in (one, other) if found.mask.size]
    if not some:
        return one.mask, other.mask
    col, row = min(f.col for f in some), min(f.row for f in some)
    right = max(f.col + f.mask.shape[1] for f in some)
    bottom = max(f.row + f.mask.shape[0] for f in some)
    grids = [np.zeros((bottom - row, right - col), dtype=np.bool_) for _ in range(2)]
    for grid, found in zip(grids, (one, other), strict=True):
        _paste(grid, found, col, row)
    return grids[0], grids[1]


def _paste(grid: NDArray[np.bool_], found: Found, col: int, row: int) -> None:
    """Adds a mask to a grid whose top left pixel is `col`, `row` of the frame."""
    rows, columns = found.mask.shape
    top, left = found.row - row, found.col - col
    grid[top : top + rows, left : left + columns] |= found.mask
