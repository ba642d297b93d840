"""Windows turned with their oriented box: a model that knows upright boxes only sees it level.

An upright box around a slanting ship holds its neighbours too, and a model cannot know which of
them is meant; in a window that is turned until the ship lies level, its box holds little else.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import cv2
import numpy as np
from affine import Affine

from .models.card import ModelCard
from .options import SegmentOptions
from .oriented import OrientedBox
from .prompts import PixelPrompt
from .raster import Chip, Raster
from .window import Window
from .windows import PlannedWindow, WindowPolicy, plan, visit_order

_INTERPOLATION = {"bicubic": cv2.INTER_CUBIC, "bilinear": cv2.INTER_LINEAR}

# Pixels around what is read, for interpolation at the edge.
_MARGIN_PX = 3

# A box that takes more of the upright one around it holds little else there either.
_UPRIGHT_SHARE = 0.9

# Boxes of a layer in another CRS lie a degree or two aslant, as the grid does.
_UPRIGHT_RAD = math.radians(3)

# So many times what is to be shown in it: the border of a frame is out of reach.
_FRAME_SIZES = 4


@dataclass(frozen=True)
class LevelFrame:
    """Pixels as large as the raster's, in which an oriented box lies level, in the middle.

    Attributes:
        prompt: In pixels of the frame; its box is the oriented one.
        size_px: Width and height, so large that no window reaches the border.
        to_raster: From pixels of the frame to those of the raster.
    """

    prompt: PixelPrompt
    size_px: int
    to_raster: Affine

    @classmethod
    def of(cls, prompt: PixelPrompt, raster: Raster, window_px: int) -> LevelFrame:
        """The frame of a prompt that has an oriented box.

        Args:
            prompt: In pixels of the raster.
            raster: What it lies on.
            window_px: Side of the largest window to be laid around a small prompt.
        """
        oriented = prompt.oriented
        if oriented is None:
            raise ValueError(f"Prompt {prompt.prompt_id} has no oriented box.")
        longest = max(raster.width, raster.height, math.ceil(oriented.length_px), window_px)
        size = _FRAME_SIZES * longest
        to_raster = (
            Affine.translation(oriented.centre_x, oriented.centre_y)
            @ Affine.rotation(math.degrees(oriented.angle_rad))
            @ Affine.translation(-size / 2, -size / 2)
        )
        level = replace(
            prompt,
            box=_level(oriented, size / 2),
            points=tuple(~to_raster @ point for point in prompt.points),
            oriented=None,
        )
        return cls(level, size, to_raster)


def turns(prompt: PixelPrompt, raster: Raster, card: ModelCard, options: SegmentOptions) -> bool:
    """Whether a prompt is seen in a turned window.

    That is one with a slanting box that the model would not be told of otherwise; not one that is
    larger than the raster, nor under a strategy whose windows are not laid around one prompt.
    """
    box = prompt.oriented
    strategy = card.strategy if options.strategy == "auto" else options.strategy
    return (
        options.turn_windows
        and box is not None
        and box.slant_rad > _UPRIGHT_RAD
        and box.upright_share < _UPRIGHT_SHARE
        and box.length_px < math.hypot(raster.width, raster.height)
        and prompt.status in ("ok", "border")
        and not card.takes_oriented
        and strategy not in ("shared", "whole")
    )


def plan_turned(
    prompts: Sequence[PixelPrompt], raster: Raster, policy: WindowPolicy
) -> list[PlannedWindow]:
    """Lays a window around each oriented box, as a level box of its size gets it.

    Args:
        prompts: Each with an oriented box.
        raster: What they lie on.
        policy: How windows are laid.

    Returns:
        One for each prompt, in the order in which the raster is best read.
    """
    planned = []
    for prompt in prompts:
        frame = LevelFrame.of(prompt, raster, policy.window_px)
        (alone,) = plan([frame.prompt], frame.size_px, frame.size_px, policy)
        turned = replace(alone, to_raster=frame.to_raster)
        planned.append((visit_order(_around(raster, alone.window, frame.to_raster)), turned))
    return [turned for _, turned in sorted(planned, key=lambda pair: pair[0])]


def read_chip(
    raster: Raster,
    window: Window,
    to_raster: Affine | None,
    resampling: str,
    padding: tuple[float, float, float],
) -> Chip:
    """The pixels of a window, upright or turned.

    Args:
        raster: What it lies on.
        window: In pixels of its frame.
        to_raster: From those to the raster's; None where they are the same.
        resampling: "bicubic" or "bilinear".
        padding: RGB, 0 to 255, of invalid pixels and of what lies beyond the raster.

    Raises:
        RasterError: The file is damaged there, or gone.
    """
    if to_raster is None:
        return raster.read(window, resampling, padding)
    source = _around(raster, window, to_raster)
    upright = raster.read(source, resampling, padding)
    # The raster's part alone, whose last pixels then go on beyond it: no padding mixes with them.
    rows = max(1, math.ceil((raster.height - source.row) * source.scale - 0.5))
    columns = max(1, math.ceil((raster.width - source.col) * source.scale - 0.5))
    part, seen = upright.pixels[:rows, :columns], upright.valid[:rows, :columns]
    # From the middles of the input's pixels to those of what was read.
    way = (
        Affine.translation(-0.5, -0.5)
        @ Affine.scale(source.scale)
        @ Affine.translation(-source.col, -source.row)
        @ to_raster
        @ Affine.translation(window.col, window.row)
        @ Affine.scale(1 / window.scale)
        @ Affine.translation(0.5, 0.5)
    )
    matrix = np.array(tuple(way)[:6]).reshape(2, 3)
    size = (window.input_px, window.input_px)
    pixels = cv2.warpAffine(
        part,
        matrix,
        size,
        flags=_INTERPOLATION[resampling] | cv2.WARP_INVERSE_MAP,
        borderMode=cv2.BORDER_REPLICATE,
    )
    valid = cv2.warpAffine(
        seen.astype(np.uint8), matrix, size, flags=cv2.INTER_NEAREST | cv2.WARP_INVERSE_MAP
    ).astype(bool)
    valid[window.resized_px :] = False
    valid[:, window.resized_px :] = False
    pixels[~valid] = np.rint(np.array(padding))
    return Chip(window, np.asarray(pixels, dtype=np.uint8), valid)


def _level(box: OrientedBox, middle: float) -> tuple[float, float, float, float]:
    along, across = box.length_px / 2, box.width_px / 2
    return middle - along, middle - across, middle + along, middle + across


def _around(raster: Raster, window: Window, to_raster: Affine) -> Window:
    """The upright window that holds what of a turned one lies on the raster."""
    middle = window.side_px / 2
    x, y = to_raster @ (window.col + middle, window.row + middle)
    side = math.ceil(window.side_px * math.sqrt(2)) + 2 * _MARGIN_PX
    # What is seen smaller is averaged by reading; what is seen larger is enlarged by turning.
    resized = side if window.scale >= 1 else max(1, round(side * window.scale))
    col, row = (
        min(max(math.floor(centre - side / 2), 0), size - 1)
        for centre, size in ((x, raster.width), (y, raster.height))
    )
    return Window(col, row, side, resized, resized)
