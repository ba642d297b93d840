"""What training sources hold: objects with outlines, grouped by the scenes that show them."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely
from numpy.typing import NDArray

from ..rossam_core.errors import OptionError, RossamError
from .pictures import Picture

KINDS = ("coco", "onehot", "sat-mtb", "layer")
SPLITS = ("train", "val", "all")


class DatasetError(RossamError, OSError):
    """A data set is missing or not what its layout promises."""

    code = "dataset"


@dataclass(frozen=True)
class TrainingObject:
    """One object of a scene.

    Attributes:
        source: Name of its source.
        category: Its class there.
        name: Source, file and id, for messages.
        picture: What shows it.
        shape: Valid, in continuous pixel coordinates of the picture (x to the right, y down), with
            its holes; nothing of it lies beyond the picture.
    """

    source: str
    category: str
    name: str
    picture: Picture
    shape: shapely.Polygon | shapely.MultiPolygon

    @property
    def extent(self) -> NDArray[np.float64]:
        """x0, y0, x1, y1."""
        return np.array(self.shape.bounds, dtype=np.float64)


@dataclass(frozen=True)
class Scene:
    """A picture, or a block of one, with its objects.

    Attributes:
        name: Source and file (and block), for messages.
        group: Scenes of one group show the same ground; they never land in different splits.
        picture: What shows the objects; it may reach beyond the block.
        objects: At least one.
        block: Column, row, width and height of the part of the picture that the scene is; None for
            all of it. Objects lie in it with their centroid, not wholly.
    """

    name: str
    group: str
    picture: Picture
    objects: tuple[TrainingObject, ...]
    block: tuple[int, int, int, int] | None = None

    @property
    def area(self) -> tuple[int, int, int, int]:
        """Column, row, width and height of what the scene is of its picture."""
        rows, columns = self.picture.shape
        return self.block or (0, 0, columns, rows)


@dataclass(frozen=True)
class Problem:
    """Something wrong with a label, or a file of labels.

    Attributes:
        name: Source and id, so that it can be found.
        reason: What is wrong and what was done about it; the same words for the same trouble.
        detail: What is peculiar to this one; may be empty.
    """

    name: str
    reason: str
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.name} {self.reason}" + (f" ({self.detail})" if self.detail else "")


@dataclass(frozen=True)
class Dataset:
    """What one source gives for one split.

    Attributes:
        scenes: Those with objects.
        problems: Of the whole source, whatever the split.
    """

    scenes: tuple[Scene, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def objects(self) -> tuple[TrainingObject, ...]:
        return tuple(item for scene in self.scenes for item in scene.objects)

    @property
    def identity(self) -> str:
        """A hash of every scene's place and of every object's name, class and outline (to 0.01 px).

        Pixels are not looked at.
        """
        told = hashlib.sha256()
        for scene in self.scenes:
            told.update(repr((scene.name, scene.group, scene.area)).encode())
            for item in scene.objects:
                told.update(repr((item.source, item.category, item.name)).encode())
                told.update(_outline(item.shape))
        return told.hexdigest()


@dataclass(frozen=True)
class SourceSpec:
    """One source of labelled objects, as a recipe names it.

    Attributes:
        kind: The layout: "coco", "onehot", "sat-mtb" or "layer".
        path: Folder, or of a layer the raster; relative to the folder of data sets.
        name: In messages and tables; empty takes the path's stem.
        share: Of the samples, in proportion to the other sources.
        labels: Of a layer: the file of polygons, with "|layername=NAME" where it has several
            layers; relative like `path`.
        category_field: Of a layer: the column with the class; empty makes all one class.
        id_field: Of a layer: the column that problems are reported by; empty takes the feature id.
        bands: Of a layer: the raster's bands for red, green and blue, or one; empty chooses as
            segmenting does.
        categories: Class to its weight within the source; 1 where not named.
        val_share: Of objects that are held out where the source has no split of its own.
        split_seed: Decides which groups a source without a split of its own holds out.
        min_side_px: Objects whose extent has a shorter side are left out: nothing can be learned or
            measured on them.
    """

    kind: str
    path: str
    name: str = ""
    share: float = 1.0
    labels: str = ""
    category_field: str = ""
    id_field: str = ""
    bands: tuple[int, ...] = ()
    categories: Mapping[str, float] = field(default_factory=dict)
    val_share: float = 0.2
    split_seed: int = 0
    min_side_px: float = 4.0

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise OptionError(
                f"The source {self.path} is of the kind {self.kind!r}; known are "
                f"{', '.join(KINDS)}."
            )
        if not self.path:
            raise OptionError(f"A source of the kind {self.kind} names no path.")
        of_layers = ("labels", "category_field", "id_field", "bands")
        strange = [key for key in of_layers if getattr(self, key)]
        if self.kind == "layer" and not self.labels:
            raise OptionError(
                f"The source {self.path} is a raster without labels.",
                "Name the layer of polygons as its labels.",
            )
        if self.kind != "layer" and strange:
            raise OptionError(
                f"The source {self.path} of the kind {self.kind} has {', '.join(strange)}, which "
                "only sources of the kind layer have."
            )
        if not self.share > 0 or not 0 <= self.val_share < 1 or not self.min_side_px >= 0:
            raise OptionError(
                f"The source {self.path} has share {self.share}, val_share {self.val_share} and "
                f"min_side_px {self.min_side_px}; they must be > 0, from 0 to below 1, and >= 0."
            )
        if any(not weight >= 0 for weight in self.categories.values()):
            raise OptionError(f"The source {self.path} weights a class with less than 0.")

    @property
    def title(self) -> str:
        """`name`, else the path's stem."""
        return self.name or self.path.rstrip("/\\").replace("\\", "/").split("/")[-1].split(".")[0]


def _outline(shape: shapely.Geometry) -> bytes:
    """The same for an outline that begins elsewhere or differs by rounding."""
    # Adding 0 turns -0 into 0.
    rounded = shapely.transform(shape, lambda xy: np.round(xy, 2) + 0.0)
    wkb: bytes = shapely.normalize(rounded).wkb
    return wkb


def summary(problems: Sequence[Problem], examples: int = 3) -> list[str]:
    """A sentence for each kind of trouble, the commonest first, with some of the names."""
    by_reason: dict[str, list[Problem]] = {}
    for problem in problems:
        by_reason.setdefault(problem.reason, []).append(problem)
    lines = []
    for reason, those in sorted(by_reason.items(), key=lambda pair: -len(pair[1])):
        if len(those) == 1:
            lines.append(f"{those[0]}.")
            continue
        named = ", ".join(problem.name for problem in those[:examples])
        more = f" and {len(those) - examples} more" if len(those) > examples else ""
        lines.append(f"{len(those)} labels: each {reason}: {named}{more}.")
    return lines
