"""Windows turned with their oriented box: a model that knows upright boxes only sees it level.

An upright box around a slanting ship holds its neighbours too, and a model cannot know which of
them is meant; in a window that is turned until the ship lies level, its box holds little else.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from affine import Affine

from .errors import Cancelled
from .models.card import ModelCard
from .options import SegmentOptions
from .oriented import OrientedBox
from .pipeline import Answer, EncodesAndDecodes, lies_on_valid_pixels, outline_answer
from .prompts import PixelPrompt
from .raster import Chip, Raster
from .window import Window
from .windows import WindowPolicy, plan

_INTERPOLATION = {"bicubic": cv2.INTER_CUBIC, "bilinear": cv2.INTER_LINEAR}

# Pixels around what is read, for interpolation at the edge.
_MARGIN_PX = 3


@dataclass(frozen=True)
class TurnedWindow:
    """A window in a frame in which its prompt's box lies level.

    Attributes:
        prompt: In pixels of the frame.
        window: In pixels of the frame, which are as large as the raster's.
        to_raster: Frame to raster pixels.
    """

    prompt: PixelPrompt
    window: Window
    to_raster: Affine


def answer_turned(
    raster: Raster,
    prompts: Sequence[PixelPrompt],
    predictor: EncodesAndDecodes,
    options: SegmentOptions,
    *,
    on_answered: Callable[[int], None] = lambda count: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> list[Answer]:
    """Answers oriented boxes, each in a window of its own; otherwise as `answer_prompts`.

    Args:
        raster: What they lie on.
        prompts: Such that `is_turnable` says yes.
        predictor: A model.
        options: How to segment.
        on_answered: Called with the number of prompts answered since the last call.
        is_cancelled: Asked before each batch of windows.

    Returns:
        One answer per prompt, in the order given.

    Raises:
        Cancelled: `is_cancelled` said so.
        RasterError: Pixels cannot be read.
        EngineError: Not even one window fits into memory.
    """
    policy = WindowPolicy.from_options(predictor.card, options)
    answers: list[Answer] = []
    while len(answers) < len(prompts):
        if is_cancelled():
            raise Cancelled("The segmentation was cancelled; nothing was written.")
        part = prompts[len(answers) : len(answers) + predictor.batch_size]
        turned = [turned_window(prompt, raster, policy) for prompt in part]
        answers += _answer(turned, raster, predictor, options)
        on_answered(len(part))
    return answers


def is_turnable(prompt: PixelPrompt, card: ModelCard, options: SegmentOptions) -> bool:
    """Whether a prompt is a slanting box alone, for a model that does not know such boxes."""
    strategy = card.strategy if options.strategy == "auto" else options.strategy
    return (
        prompt.oriented is not None
        and not prompt.oriented.is_upright
        and prompt.box is not None
        and not prompt.points
        and prompt.status in ("ok", "border")
        and not card.takes_oriented
        and strategy != "whole"
    )


def turned_window(prompt: PixelPrompt, raster: Raster, policy: WindowPolicy) -> TurnedWindow:
    """The window that a level box of this size would get far from any border.

    Args:
        prompt: With an oriented box.
        raster: What it lies on.
        policy: How windows are laid.
    """
    oriented = prompt.oriented
    if oriented is None:
        raise ValueError(f"Prompt {prompt.prompt_id} has no oriented box.")
    # A frame so large that its border is out of reach, the box in its middle.
    size = 4 * max(raster.width, raster.height, math.ceil(oriented.length_px), policy.window_px)
    level = replace(prompt, box=_level(oriented, size / 2), oriented=None)
    (planned,) = plan([level], size, size, policy)
    to_raster = (
        Affine.translation(oriented.centre_x, oriented.centre_y)
        @ Affine.rotation(math.degrees(oriented.angle_rad))
        @ Affine.translation(-size / 2, -size / 2)
    )
    return TurnedWindow(level, planned.window, to_raster)


def read_turned(
    raster: Raster, turned: TurnedWindow, resampling: str, padding: tuple[float, float, float]
) -> Chip:
    """The pixels of a turned window.

    Args:
        raster: What it lies on.
        turned: The window.
        resampling: "bicubic" or "bilinear".
        padding: RGB, 0 to 255, of invalid pixels and of what lies beyond the raster.

    Raises:
        RasterError: The file is damaged there, or gone.
    """
    window = turned.window
    source = _around(raster, turned)
    upright = raster.read(source, resampling, padding)
    # From the middles of the input's pixels to those of what was read.
    way = (
        Affine.translation(-0.5, -0.5)
        @ Affine.scale(source.scale)
        @ Affine.translation(-source.col, -source.row)
        @ turned.to_raster
        @ Affine.translation(window.col, window.row)
        @ Affine.scale(1 / window.scale)
        @ Affine.translation(0.5, 0.5)
    )
    matrix = np.array(tuple(way)[:6]).reshape(2, 3)
    size = (window.input_px, window.input_px)
    pixels = cv2.warpAffine(
        upright.pixels,
        matrix,
        size,
        flags=_INTERPOLATION[resampling] | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    valid = cv2.warpAffine(
        upright.valid.astype(np.uint8), matrix, size, flags=cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP
    ).astype(bool)
    valid[window.resized_px :] = False
    valid[:, window.resized_px :] = False
    pixels[~valid] = np.rint(np.array(padding))
    return Chip(window, np.asarray(pixels, dtype=np.uint8), valid)


def _answer(
    turned: Sequence[TurnedWindow],
    raster: Raster,
    predictor: EncodesAndDecodes,
    options: SegmentOptions,
) -> list[Answer]:
    padding = predictor.card.padding
    chips = [read_turned(raster, one, options.resampling, padding) for one in turned]
    seen = [
        n
        for n, (one, chip) in enumerate(zip(turned, chips, strict=True))
        if lies_on_valid_pixels(one.prompt, one.window, chip.valid)
    ]
    answers = [Answer(one.prompt.prompt_id, "nodata") for one in turned]
    if not seen:
        return answers
    encoded = predictor.encode([chips[n] for n in seen])
    instances = predictor.decode(
        encoded,
        range(len(seen)),
        [turned[n].prompt for n in seen],
        exact_boxes=options.exact_boxes,
    )
    for n, instance in zip(seen, instances, strict=True):
        answers[n] = outline_answer(instance, raster, options, turned[n].to_raster)
    return answers


def _level(box: OrientedBox, middle: float) -> tuple[float, float, float, float]:
    along, across = box.length_px / 2, box.width_px / 2
    return middle - along, middle - across, middle + along, middle + across


def _around(raster: Raster, turned: TurnedWindow) -> Window:
    """The upright window that holds what of a turned one lies on the raster."""
    window = turned.window
    middle = window.side_px / 2
    x, y = turned.to_raster @ (window.col + middle, window.row + middle)
    side = math.ceil(window.side_px * math.sqrt(2)) + 2 * _MARGIN_PX
    # What is seen smaller is averaged by reading; what is seen larger is enlarged by turning.
    resized = side if window.scale >= 1 else max(1, round(side * window.scale))
    col, row = (
        min(max(math.floor(centre - side / 2), 0), size - 1)
        for centre, size in ((x, raster.width), (y, raster.height))
    )
    return Window(col, row, side, resized, resized)
