"""What a person has asked for one object, and the way back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from qgis.core import QgsRectangle

Point = tuple[float, float]


@dataclass(frozen=True)
class Prompts:
    """The prompts of one object, in the map's coordinates.

    Attributes:
        points: x, y of each.
        labels: One per point: 1 on the object, 0 on the background.
        box: x0, y0, x1, y1, or None.
        oriented: Four corners in order around a rotated rectangle, or None; never with `box`.
        candidate: Which of the model's answers is wanted, 0 for the best.
    """

    points: tuple[Point, ...] = ()
    labels: tuple[int, ...] = ()
    box: tuple[float, float, float, float] | None = None
    oriented: tuple[Point, ...] | None = None
    candidate: int = 0

    def with_point(self, x: float, y: float, positive: bool) -> Prompts:
        """With one more point, which refines the candidate that is shown."""
        return replace(
            self,
            points=(*self.points, (x, y)),
            labels=(*self.labels, int(positive)),
        )

    def with_box(self, x0: float, y0: float, x1: float, y1: float) -> Prompts:
        """With this box in place of the one there may be: an object has one."""
        box = (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
        return replace(self, box=box, oriented=None, candidate=0)

    def with_oriented(self, corners: tuple[Point, ...]) -> Prompts:
        """With this rotated box in place of the box there may be."""
        return replace(self, box=None, oriented=corners, candidate=0)

    @property
    def is_empty(self) -> bool:
        return not self.points and self.box is None and self.oriented is None

    @property
    def names_an_object(self) -> bool:
        """Whether something of it lies on an object; background alone says nothing."""
        return 1 in self.labels or self.box is not None or self.oriented is not None

    @property
    def extent(self) -> QgsRectangle:
        """Around everything; null when empty."""
        corners = [*self.points, *(self.oriented or ())]
        if self.box is not None:
            corners += [self.box[:2], self.box[2:]]
        if not corners:
            return QgsRectangle()
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return QgsRectangle(min(xs), min(ys), max(xs), max(ys))


class PromptHistory:
    """The prompts of the object at work, each step of which can be undone and redone."""

    def __init__(self) -> None:
        self._steps: list[Prompts] = []
        self._at = 0
        self.restart()

    @property
    def current(self) -> Prompts:
        return self._steps[self._at]

    @property
    def can_undo(self) -> bool:
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        return self._at + 1 < len(self._steps)

    def add(self, prompts: Prompts) -> None:
        """One step on; what had been undone is forgotten."""
        self._steps[self._at + 1 :] = [prompts]
        self._at += 1

    def show_candidate(self, number: int) -> None:
        """Another answer to the same prompts, which is no step of its own."""
        self._steps[self._at] = replace(self.current, candidate=number)

    def undo(self) -> None:
        self._at = max(self._at - 1, 0)

    def redo(self) -> None:
        self._at = min(self._at + 1, len(self._steps) - 1)

    def restart(self) -> None:
        """For the next object; there is no way back."""
        self._steps = [Prompts()]
        self._at = 0
