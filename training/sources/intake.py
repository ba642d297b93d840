"""Labels are checked here, one by one: what can be learned from goes on, the rest is reported."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import shapely

from ..pictures import Picture
from ..scenes import Dataset, DatasetError, Problem, Scene, SourceSpec, TrainingObject, summary
from ..splits import held_out

NO_GEOMETRY = "has no geometry and is left out"
CROSSING = "crosses itself; it was repaired and is used"
NO_AREA = "encloses no area and is left out"
OUTSIDE = "lies outside the picture and is left out"
TOO_SMALL = "is too small to learn from and is left out"


@dataclass
class Intake:
    """The labels of one source on their way in.

    Attributes:
        spec: The source.
        problems: Found so far.
    """

    spec: SourceSpec
    problems: list[Problem] = field(default_factory=list)

    def report(self, name: str, reason: str, detail: str = "") -> None:
        self.problems.append(Problem(name, reason, detail))

    def take(self, name: str, category: str, picture: Picture, shape: Any) -> TrainingObject | None:
        """One label as an object, or None and a problem.

        Args:
            name: Source, file and id.
            category: Its class.
            picture: What shows it.
            shape: Any geometry in continuous pixels of the picture; None for none.
        """
        shape = self._checked(name, shape)
        polygon = None if shape is None else self._on_picture(name, shape, picture.shape)
        if polygon is None:
            return None
        x0, y0, x1, y1 = polygon.bounds
        if min(x1 - x0, y1 - y0) < self.spec.min_side_px:
            needed = f"sides of {self.spec.min_side_px:g} px are needed"
            self.report(name, TOO_SMALL, f"{x1 - x0:.1f} × {y1 - y0:.1f} px; {needed}")
            return None
        return TrainingObject(self.spec.title, category, name, picture, polygon)

    def _checked(self, name: str, shape: Any) -> Any:
        """A valid polygon or multipolygon, or None and a problem."""
        if shape is None or shape.is_empty:
            self.report(name, NO_GEOMETRY)
            return None
        polygon = polygonal(shape)
        if polygon is None:
            self.report(name, NO_AREA)
        elif not shape.is_valid:
            self.report(name, CROSSING, shapely.is_valid_reason(shape))
        return polygon

    def _on_picture(self, name: str, polygon: Any, size: tuple[int, int]) -> Any:
        """What of a polygon lies on a picture of so many rows and columns, or None."""
        x0, y0, x1, y1 = polygon.bounds
        if x0 >= 0 and y0 >= 0 and x1 <= size[1] and y1 <= size[0]:
            return polygon
        cut = polygonal(shapely.intersection(polygon, shapely.box(0, 0, size[1], size[0])))
        if cut is None:
            self.report(name, OUTSIDE)
        return cut

    def finish(self, scenes: list[Scene], split: str) -> Dataset:
        """The scenes of a split that the source has itself.

        Raises:
            DatasetError: There is no object.
        """
        self._require(scenes, f" of the split {split}" if split != "all" else "")
        return Dataset(tuple(scenes), tuple(self.problems))

    def divide(self, scenes: list[Scene], split: str) -> Dataset:
        """The scenes of a split that is drawn by group.

        Raises:
            DatasetError: There is no object in any split.
        """
        self._require(scenes, "")
        sizes: dict[str, int] = {}
        for scene in scenes:
            sizes[scene.group] = sizes.get(scene.group, 0) + len(scene.objects)
        apart = held_out(sizes, self.spec.val_share, self.spec.split_seed)
        if split != "all":
            scenes = [scene for scene in scenes if (scene.group in apart) == (split == "val")]
        return Dataset(tuple(scenes), tuple(self.problems))

    def _require(self, scenes: list[Scene], which: str) -> None:
        if not scenes:
            lines = summary(self.problems)[:3]
            raise DatasetError(
                f"No label{which} of the source {self.spec.title} can be used.", " ".join(lines)
            )


def polygonal(shape: Any) -> Any:
    """The valid polygon or multipolygon that a geometry holds; None where it encloses nothing."""
    if shape.geom_type in ("Polygon", "MultiPolygon") and shape.is_valid:
        return shape if shape.area > 0 else None
    whole = shapely.make_valid(shape)
    # Repair may leave lines and points beside the polygons, nested in collections.
    parts = [
        part
        for part in shapely.get_parts(shapely.get_parts(whole))
        if part.geom_type == "Polygon" and part.area > 0
    ]
    if len(parts) <= 1:
        return parts[0] if parts else None
    joined = shapely.union_all(parts)
    return joined if joined.geom_type in ("Polygon", "MultiPolygon") else None
