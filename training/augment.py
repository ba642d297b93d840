"""One training view: objects seen through a random window, with prompts as people draw them.

Everything geometric is one affine map per view, so pixels are resampled once and outlines are drawn
from their transformed vertices; coordinates are continuous (pixel i covers [i, i+1]).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..rossam_core.errors import OptionError
from .boxes import jitter_box
from .light import PHOTOMETRIC, distort
from .other_rasters import cut_by_border, in_coarser_pixels
from .pictures import Picture
from .prompt_points import asked_extent, inner_point, oriented_points, scattered_points
from .resampling import beyond, coverage, warp
from .scenes import Scene, TrainingObject
from .views import View, ViewSpec

ROTATIONS = ("none", "half-turn", "quarter", "any")

# The reference turns one image in ten upside down (ROS-SAM's training code).
_HALF_TURNS = 0.1

# Crops that are drawn before one is centred on an object.
_TRIES = 8

# What a crop shows of an object counts from this extent in input pixels on.
_SEEN_PX = 4.0

# Share of cells that an object must fill to be learned from.
_SEEN_CELLS = 0.5


@dataclass(frozen=True)
class Augmentation:
    """How views differ from the picture as it is.

    Attributes:
        scale: Smallest and largest factor of the object's size in a window; in crops of a whole
            scene, of `scene_px` to which the scene's long side is resized (ROS-SAM: 0.1 to 4 times
            1024). Windows draw it evenly in its logarithm, crops evenly.
        rotation: "none"; "half-turn", one view in ten upside down, as the reference has it;
            "quarter" turns; or "any" angle.
        flip: Whether half the views are mirrored.
        photometric: "none"; "mmdet", what the reference uses; or "sensor", our own mixture of
            light, sensors, sharpness and noise.
        box_jitter: Strength of the prompts' inaccuracy; 0 gives tight boxes.
        scene_px: Long side of a scene in crops at a factor of 1, in input pixels; 0 takes the
            model's input. With 1024 a model of a small input sees objects at the paper's sizes.
        coarse: Share of windows in which the object has 9 to 40 px, averaged from more; of crops,
            the scale changes that.
        cut: Share of windows in which the raster ends within the object; crops cut by themselves.
    """

    scale: tuple[float, float] = (0.67, 1.42)
    rotation: str = "any"
    flip: bool = True
    photometric: str = "sensor"
    box_jitter: float = 1.0
    scene_px: int = 0
    coarse: float = 0.0
    cut: float = 0.0

    def __post_init__(self) -> None:
        if len(self.scale) != 2 or not 0 < self.scale[0] <= self.scale[1]:
            raise OptionError(
                f"The augmentation's scale is {self.scale}; it needs two rising factors above 0."
            )
        if self.rotation not in ROTATIONS or self.photometric not in PHOTOMETRIC:
            raise OptionError(
                f"The augmentation has rotation {self.rotation!r} and photometric "
                f"{self.photometric!r}; choose of {', '.join(ROTATIONS)} and of "
                f"{', '.join(PHOTOMETRIC)}."
            )
        if not self.box_jitter >= 0:
            raise OptionError(
                f"The augmentation's box_jitter is {self.box_jitter}; it must not be negative."
            )
        if self.scene_px < 0:
            raise OptionError(
                f"The augmentation's scene_px is {self.scene_px}; it must not be negative."
            )
        if not (0 <= self.coarse <= 1 and 0 <= self.cut <= 1):
            raise OptionError(
                f"The augmentation has coarse {self.coarse} and cut {self.cut}; each is a share "
                "from 0 to 1."
            )


def draw_window(  # noqa: PLR0917 -- these are what a view depends on, no options
    item: TrainingObject,
    spec: ViewSpec,
    augmentation: Augmentation,
    kind: str,
    count: int,
    rng: np.random.Generator,
) -> View:
    """A random view of one object, in a window as segmenting would lay it, more or less.

    Args:
        item: The object.
        spec: Of the model.
        augmentation: How far the view may differ.
        kind: "box", "loose" (a box of which the model is told that it may lie aside), "points",
            "both", or "oriented" (the box around the smallest rotated rectangle, and three points
            on that one's axis).
        count: Points of the kinds "points" and "both"; the first lies in the object.
        rng: All that is random comes from it.
    """
    if augmentation.coarse and rng.random() < augmentation.coarse:
        item = in_coarser_pixels(item, rng)
    if augmentation.cut and rng.random() < augmentation.cut:
        item = cut_by_border(item, rng)
        # Windows are laid along a raster's border and moved inside, so no padding tells it.
        if augmentation.rotation == "any":
            augmentation = replace(augmentation, rotation="quarter")
    varied = augmentation.scale[0] < augmentation.scale[1]
    linear, upright = _random_linear(augmentation, rng)
    if varied and rng.random() < 0.3:
        ratio = np.exp(rng.uniform(-0.18, 0.18))
        linear = np.diag([ratio, 1 / ratio]) @ linear
    linear = linear * np.exp(rng.uniform(*np.log(augmentation.scale)))
    shape = _mapped(item.shape, linear, np.zeros(2))
    tight = asked_extent(shape, kind)
    box = jitter_box(tight, rng, augmentation.box_jitter, loose=kind == "loose")
    anchor = inner_point(shape, rng) if kind == "points" else (box[:2] + box[2:]) / 2
    side = float(spec.point_window_px) if kind == "points" else spec.side_px(box)
    fill = 1.0 if kind == "points" else float((tight[2:] - tight[:2]).max()) / side
    side, corner = _random_window(anchor, side, fill, varied, rng)
    if upright:
        corner = _shift_inside(corner, side, item.picture.shape, linear)
        box = _cut_at(box, _mapped_area((0, 0, *item.picture.shape[::-1]), linear))
    scale = spec.input_px / side
    matrix = np.column_stack([linear * scale, -corner * scale])
    seen = _mapped(item.shape, matrix[:, :2], matrix[:, 2])
    boxes = ((box.reshape(2, 2) - corner) * scale).reshape(1, 4)
    asked = _Asked(spec, augmentation, kind, count)
    view = _view(item.picture, matrix, [(item, seen)], boxes, asked, rng)
    if kind == "points":
        view.points[0, :1] = (anchor - corner) * scale
    return view


def draw_crop(  # noqa: PLR0917 -- these are what a view depends on, no options
    scene: Scene,
    spec: ViewSpec,
    augmentation: Augmentation,
    kind: str,
    count: int,
    max_prompts: int,
    rng: np.random.Generator,
) -> View:
    """A random crop of a scene, with its objects as prompts: ROS-SAM's large-scale jittering.

    The scene's long side is resized to `augmentation.scene_px`, or the model's input, times a
    factor drawn from `augmentation.scale`, and a square of the input's size is cut out where that
    fits; else the scene lies at the top left and the rest is padding. Unlike the reference, a crop
    always shows an object, and the box of an object that the crop's edge cuts is the box of what is
    left of it.

    Args:
        scene: With at least one object.
        spec: Of the model.
        augmentation: How far the view may differ.
        kind: See `draw_window`.
        count: See `draw_window`.
        max_prompts: Of more objects than this, that many are drawn.
        rng: All that is random comes from it.
    """
    for _ in range(_TRIES):
        linear, _ = _random_linear(augmentation, rng)
        linear = linear * (_unit(scene, spec, augmentation) * rng.uniform(*augmentation.scale))
        area = _mapped_area(scene.area, linear)
        room = np.maximum(area[2:] - area[:2] - spec.input_px, 0)
        offset = -(area[:2] + np.floor(rng.random(2) * (room + 1)).clip(max=room))
        found = _seen(scene.objects, linear, offset, spec)
        if found:
            break
    else:
        linear, offset = _centred_crop(scene, spec, augmentation, rng)
        found = _seen(scene.objects, linear, offset, spec)
    if len(found) > max_prompts:
        found = [found[n] for n in sorted(rng.choice(len(found), max_prompts, replace=False))]
    whole = np.array([0.0, 0.0, spec.input_px, spec.input_px])
    asked = _Asked(spec, augmentation, kind, count)
    boxes = np.stack(
        [
            _cut_at(
                jitter_box(
                    asked_extent(shape, kind), rng, augmentation.box_jitter, loose=kind == "loose"
                ),
                whole,
            )
            for _, shape in found
        ]
    )
    matrix = np.column_stack([linear, offset])
    return _view(scene.picture, matrix, found, boxes, asked, rng)


@dataclass(frozen=True)
class _Asked:
    """What a view's prompts are to be."""

    spec: ViewSpec
    augmentation: Augmentation
    kind: str
    count: int


def _view(  # noqa: PLR0917 -- one call per way of drawing
    picture: Picture,
    matrix: NDArray[np.float64],
    found: Sequence[tuple[TrainingObject, Any]],
    boxes: NDArray[np.float64],
    asked: _Asked,
    rng: np.random.Generator,
) -> View:
    """The picture under `matrix`, with targets and prompts of outlines in input pixels."""
    size, cells = asked.spec.input_px, asked.spec.cells
    shown = warp(picture, matrix, size, asked.spec.padding)
    pixels = distort(shown.pixels, asked.augmentation.photometric, rng)
    # Padding is what the model will always see, so it comes last.
    outside = beyond(picture.shape, matrix, size)
    if outside is not None:
        pixels[outside] = np.rint(asked.spec.padding)
    if shown.valid is not None:
        pixels[~shown.valid] = np.rint(asked.spec.padding)
    step = size / cells
    targets = np.stack(
        [coverage(shapely.transform(shape, lambda xy: xy / step), cells) for _, shape in found]
    )
    if asked.kind == "oriented":
        strength = asked.augmentation.box_jitter
        enlarged = float(np.sqrt(abs(np.linalg.det(matrix[:, :2]))))
        points = np.stack([oriented_points(shape, enlarged, rng, strength) for _, shape in found])
        labels = np.ones(points.shape[:2], dtype=np.int64)
    else:
        count = 0 if asked.kind in ("box", "loose") else asked.count
        drawn = [scattered_points(target, count, step, rng) for target in targets]
        points = np.stack([xy for xy, _ in drawn])
        labels = np.stack([label for _, label in drawn])
    return View(
        pixels,
        targets,
        None if asked.kind == "points" else boxes.astype(np.float32),
        points.astype(np.float32),
        labels,
        tuple(item.name for item, _ in found),
        asked.kind == "loose",
    )


def _random_linear(
    augmentation: Augmentation, rng: np.random.Generator
) -> tuple[NDArray[np.float64], bool]:
    """Turn and mirror image; and whether the picture's axes stay parallel to the view's."""
    upright = augmentation.rotation != "any" or rng.random() < 0.4
    if augmentation.rotation == "none":
        angle = 0.0
    elif augmentation.rotation == "half-turn":
        angle = np.pi if rng.random() < _HALF_TURNS else 0.0
    elif upright:
        angle = rng.integers(4) * np.pi / 2
    else:
        angle = rng.uniform(0, 2 * np.pi)
    c, s = np.cos(angle), np.sin(angle)
    if upright:
        c, s = np.rint(c), np.rint(s)
    mirror = rng.choice([-1.0, 1.0]) if augmentation.flip else 1.0
    return np.array([[c, -s], [s, c]]) @ np.diag([1.0, mirror]), upright


def _random_window(
    centre: NDArray[np.float64],
    side: float,
    fill: float,
    varied: bool,
    rng: np.random.Generator,
) -> tuple[float, NDArray[np.float64]]:
    """Side and top-left corner: mostly as the planner centres it, sometimes as a shared window.

    Args:
        centre: x, y.
        side: As the planner would have it.
        fill: Share of it that the object takes.
        varied: Whether the side may change.
        rng: Decides.
    """
    if rng.random() < 0.8:
        wider = rng.uniform(-0.1, 0.1)
        reach = 0.02
    else:
        wider = rng.uniform(-0.25, 0.6)
        reach = max(0.5 - fill / (2 * np.exp(wider if varied else 0.0)), 0.1)
    side = side * float(np.exp(wider)) if varied else side
    return side, centre + rng.uniform(-reach, reach, 2) * side - side / 2


def _shift_inside(
    corner: NDArray[np.float64], side: float, shape: tuple[int, int], linear: NDArray[np.float64]
) -> NDArray[np.float64]:
    """`corner` moved so that the window lies inside the transformed picture if that is larger."""
    area = _mapped_area((0, 0, shape[1], shape[0]), linear)
    low, high = area[:2], area[2:]
    return np.where(high - low >= side, np.clip(corner, low, high - side), corner)


def _mapped(shape: Any, linear: NDArray[np.float64], offset: NDArray[np.float64]) -> Any:
    """`shape` under an affine map."""
    return shapely.transform(shape, lambda xy: xy @ linear.T + offset)


def _mapped_area(
    area: tuple[int, int, int, int], linear: NDArray[np.float64]
) -> NDArray[np.float64]:
    """x0, y0, x1, y1 of a transformed rectangle (column, row, width, height)."""
    col, row, width, height = area
    x, y = (col, col + width), (row, row + height)
    ends = np.array([[x[0], y[0]], [x[1], y[0]], [x[0], y[1]], [x[1], y[1]]]) @ linear.T
    return np.concatenate([ends.min(axis=0), ends.max(axis=0)])


def _cut_at(box: NDArray[np.float64], area: NDArray[np.float64]) -> NDArray[np.float64]:
    """`box` without what lies beyond `area`, unless nothing would be left."""
    cut = np.concatenate([np.maximum(box[:2], area[:2]), np.minimum(box[2:], area[2:])])
    return cut if (cut[2:] - cut[:2] >= 1).all() else box


def _unit(scene: Scene, spec: ViewSpec, augmentation: Augmentation) -> float:
    """What resizes the scene's long side to that of a factor of 1."""
    return (augmentation.scene_px or spec.input_px) / max(scene.area[2:])


def _seen(
    objects: Sequence[TrainingObject],
    linear: NDArray[np.float64],
    offset: NDArray[np.float64],
    spec: ViewSpec,
) -> list[tuple[TrainingObject, Any]]:
    """The objects that a crop shows, with what it shows of their outlines, in input pixels."""
    extents = np.stack([item.extent for item in objects])
    corners = extents[:, [[0, 1], [2, 1], [0, 3], [2, 3]]] @ linear.T + offset
    low, high = corners.min(axis=1), corners.max(axis=1)
    near = (high > _SEEN_PX).all(axis=1) & (low < spec.input_px - _SEEN_PX).all(axis=1)
    frame = shapely.box(0, 0, spec.input_px, spec.input_px)
    enough = _SEEN_CELLS * (spec.input_px / spec.cells) ** 2
    found = []
    for n in np.flatnonzero(near).tolist():
        shape = _mapped(objects[n].shape, linear, offset)
        if (low[n] < 0).any() or (high[n] > spec.input_px).any():
            shape = shapely.intersection(shape, frame)
        if shape.area < enough:
            continue
        x0, y0, x1, y1 = shape.bounds
        if min(x1 - x0, y1 - y0) >= _SEEN_PX:
            found.append((objects[n], shape))
    return found


def _centred_crop(
    scene: Scene, spec: ViewSpec, augmentation: Augmentation, rng: np.random.Generator
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """A crop with one of the objects in its middle, no smaller than can be seen."""
    item = scene.objects[rng.integers(len(scene.objects))]
    linear, _ = _random_linear(augmentation, rng)
    x0, y0, x1, y1 = item.extent
    wanted = _unit(scene, spec, augmentation) * rng.uniform(*augmentation.scale)
    smallest = 4 * _SEEN_PX / min(x1 - x0, y1 - y0)
    linear = linear * max(min(wanted, spec.input_px / max(x1 - x0, y1 - y0)), smallest)
    middle = np.array([x0 + x1, y0 + y1]) / 2
    return linear, spec.input_px / 2 - linear @ middle
