"""A model in training, asked for held-out objects as its users will ask it."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from shapely.affinity import translate

from ..rossam_core.models.base import TrainableModel
from ..rossam_core.models.card import ModelCard
from ..rossam_core.options import SegmentOptions
from ..rossam_core.predictor import Predictor
from .measure import Data, measure
from .scenes import Dataset, Scene, TrainingObject
from .systems import Found, Frame, OrientedModel, PromptedModel, drawn

_TILE_PX = 256
_TILES = 8
_AROUND = 0.25
_TRUE, _FOUND = (80, 220, 80), (255, 70, 70)


@dataclass(frozen=True)
class Validation:
    """How well a model in training does.

    Attributes:
        iou: Mean over objects.
        picture: (256 h, 256 w, 3) uint8 RGB: some objects, green as they are, red as found.
    """

    iou: float
    picture: NDArray[np.uint8]


def validate(model: TrainableModel, dataset: Dataset, *, oriented: bool = False) -> Validation:
    """Asks `model`, which is put into evaluation mode, for every object of a data set.

    Args:
        model: In training.
        dataset: Held out.
        oriented: Whether it is asked by rotated rectangles, since it has not learned upright boxes.
    """
    options = SegmentOptions(oriented_upright=oriented)
    system: PromptedModel | OrientedModel
    system = PromptedModel(Predictor(model), options, model.card.name)
    if oriented:
        system = OrientedModel(system)
    measured = measure(system, Data("held out", dataset))
    shown = [(scene, item) for scene in dataset.scenes for item in scene.objects]
    chosen = np.unique(np.linspace(0, len(shown) - 1, _TILES).round().astype(int))
    tiles = [_tile(system, model.card, *shown[n]) for n in chosen]
    wide = min(4, len(tiles))
    blank = np.zeros((_TILE_PX, _TILE_PX, 3), np.uint8)
    tiles += [blank] * (-len(tiles) % wide)
    rows = [np.hstack(tiles[n : n + wide]) for n in range(0, len(tiles), wide)]
    return Validation(float(measured.objects["iou"].mean()), np.vstack(rows))


def some_of(dataset: Dataset, objects: int) -> Dataset:
    """Scenes, evenly spread, with about so many objects; 0 takes all."""
    scenes = dataset.scenes
    if not objects or len(dataset.objects) <= objects:
        return dataset
    wanted = max(1, round(len(scenes) * objects / len(dataset.objects)))
    chosen = np.linspace(0, len(scenes) - 1, wanted).round().astype(int)
    return Dataset(tuple(scenes[n] for n in chosen))


def _tile(
    system: PromptedModel | OrientedModel, card: ModelCard, scene: Scene, item: TrainingObject
) -> NDArray[np.uint8]:
    """An object with its true and its found outline."""
    frame = Frame.of(scene)
    shown = scene.picture.read(frame.col, frame.row, frame.width, frame.height)
    pixels = shown.padded(card.padding)
    box = (item.extent - np.tile([frame.col, frame.row], 2))[None]
    if isinstance(system, OrientedModel):
        around = translate(item.shape.minimum_rotated_rectangle, -frame.col, -frame.row)
        found = system.segment_oriented(pixels, np.array([around]))[0]
    else:
        found = system.segment(pixels, box)[0]
    x0, y0, x1, y1 = box[0]
    side = max(x1 - x0, y1 - y0) * (1 + 2 * _AROUND)
    scale = _TILE_PX / side
    corner = np.array([(x0 + x1 - side) / 2, (y0 + y1 - side) / 2])
    matrix = np.array([[scale, 0, -corner[0] * scale], [0, scale, -corner[1] * scale]])
    tile = _enlarged(pixels, matrix, cv2.INTER_CUBIC)
    true = drawn(translate(item.shape, -frame.col, -frame.row), pixels.shape[:2])
    for each, colour in ((true, _TRUE), (found, _FOUND)):
        _outline(tile, each, pixels.shape[:2], matrix, colour)
    return tile


def _outline(
    shown: NDArray[np.uint8],
    found: Found,
    size: tuple[int, int],
    matrix: NDArray[np.float64],
    colour: tuple[int, int, int],
) -> None:
    mask = np.zeros(size, np.uint8)
    rows, columns = found.mask.shape
    mask[found.row : found.row + rows, found.col : found.col + columns] = 255 * found.mask
    large = _enlarged(mask, matrix, cv2.INTER_LINEAR) > 127
    lines, _ = cv2.findContours(large.astype(np.uint8), cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
    cv2.drawContours(shown, lines, -1, colour, 1)


def _enlarged(
    pixels: NDArray[np.uint8], matrix: NDArray[np.float64], way: int
) -> NDArray[np.uint8]:
    """`pixels` under an affine map of continuous coordinates."""
    by_centres = matrix.copy()
    by_centres[:, 2] += matrix[:, :2].sum(axis=1) * 0.5 - 0.5
    return np.asarray(cv2.warpAffine(pixels, by_centres, (_TILE_PX, _TILE_PX), flags=way), np.uint8)
