"""How well a model answers boxes, object by object, with the windows that users get."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from rasterio.features import rasterize

from ..rossam_core.models.base import PromptableModel, PromptTensors
from ..rossam_core.models.card import ModelCard
from .augment import as_polygon
from .datasets import TrainingObject

_BATCH = 16


@dataclass(frozen=True)
class Answer:
    """A model's answer to one object's box.

    Attributes:
        item: The object.
        col: Left edge of the window.
        row: Top edge of the window.
        logits: (side, side) float32, one per pixel of the image.
        true: (side, side) bool, the polygon.
        score: Predicted IoU.
    """

    item: TrainingObject
    col: int
    row: int
    logits: NDArray[np.float32]
    true: NDArray[np.bool_]
    score: float

    @property
    def iou(self) -> float:
        found = self.logits > 0
        return float((found & self.true).sum() / max(1, (found | self.true).sum()))


def answers(
    model: PromptableModel,
    objects: Sequence[TrainingObject],
    *,
    mask_token: str = "",
    grow: float = 0.0,
    shift: float = 0.0,
) -> Iterator[Answer]:
    """Answers to the objects' boxes.

    Args:
        model: In evaluation mode.
        mask_token: The card's when empty.
        grow: Share by which the boxes are larger than the polygons' extents.
        shift: Share of its width by which each box is moved to the right, and half as much down.
    """
    card = model.card
    for start in range(0, len(objects), _BATCH):
        group = objects[start : start + _BATCH]
        boxes = [_changed(item.extent, grow, shift) for item in group]
        windows = [
            _window(box, item.image.shape, card) for box, item in zip(boxes, group, strict=True)
        ]
        pixels = np.stack(
            [_read(item.image, *window, card) for item, window in zip(group, windows, strict=True)]
        )
        asked = np.stack(
            [
                (box - np.tile(window[:2], 2)) * (card.input_size_px / window[2])
                for box, window in zip(boxes, windows, strict=True)
            ]
        )
        count = len(group)
        prompts = PromptTensors(
            torch.from_numpy(asked.astype(np.float32)),
            torch.zeros(count, 0, 2),
            torch.zeros(count, 0, dtype=torch.int64),
        )
        with torch.inference_mode():
            embedding = model.encode(torch.from_numpy(pixels).permute(0, 3, 1, 2).float())
            found = model.decode(
                embedding, torch.arange(count), prompts, mask_token or card.mask_token
            )
        for n, (item, (col, row, side)) in enumerate(zip(group, windows, strict=True)):
            logits = cv2.resize(found.logits[n].numpy(), (side, side))
            yield Answer(
                item, col, row, np.asarray(logits), polygon_mask(item, col, row, side),
                float(found.score[n]),
            )  # fmt: skip


def scores(found: Sequence[Answer], *, by_category: bool = False) -> dict[str, float]:
    """Mean IoU per source, or per source and class."""
    groups: dict[str, list[float]] = {}
    for answer in found:
        item = answer.item
        key = f"{item.source}/{item.category}" if by_category else item.source
        groups.setdefault(key, []).append(answer.iou)
    return {key: float(np.mean(values)) for key, values in groups.items()}


def polygon_mask(item: TrainingObject, col: int, row: int, side: int) -> NDArray[np.bool_]:
    """The pixels of a window whose centres lie in the object's polygon, (side, side)."""
    shapes = [as_polygon(ring - (col, row)) for ring in item.rings]
    return np.asarray(rasterize(shapes, (side, side))).astype(bool)


def _changed(box: NDArray[np.float64], grow: float, shift: float) -> NDArray[np.float64]:
    size = box[2:] - box[:2]
    moved = np.tile(size * (shift, shift / 2), 2)
    return box + np.concatenate([-size, size]) * grow / 2 + moved


def _window(
    box: NDArray[np.float64], shape: tuple[int, ...], card: ModelCard
) -> tuple[int, int, int]:
    """Column, row and side of the window centred on `box` and shifted inside the image."""
    longest = float((box[2:] - box[:2]).max())
    side = max(card.window_px, int(np.ceil(longest / card.max_fill)))
    corner = np.round((box[:2] + box[2:]) / 2 - side / 2).astype(int)
    room = np.maximum(np.array([shape[1], shape[0]]) - side, 0)
    col, row = np.clip(corner, 0, room)
    return int(col), int(row), side


def _read(
    image: NDArray[np.uint8], col: int, row: int, side: int, card: ModelCard
) -> NDArray[np.uint8]:
    chip = image[row : row + side, col : col + side]
    padded = cv2.copyMakeBorder(
        chip, 0, side - chip.shape[0], 0, side - chip.shape[1], cv2.BORDER_CONSTANT,
        value=card.padding,
    )  # fmt: skip
    size = (card.input_size_px, card.input_size_px)
    way = cv2.INTER_CUBIC if side < 2 * size[0] else cv2.INTER_AREA
    return np.asarray(cv2.resize(padded, size, interpolation=way), dtype=np.uint8)
