"""Which square of the raster the model sees for which prompts; plain algebra, no pixels."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from affine import Affine
from numpy.typing import NDArray

from .errors import OptionError
from .magnification import Magnification
from .models.card import ModelCard
from .options import SegmentOptions
from .prompts import PixelPrompt
from .window import Window

# Under `shared`, a prompt keeps this share of the window's side as context on every side, or as
# much as a window of its own would leave it.
_SHARED_MARGIN = 1 / 8

# Windows are visited in rows of this height, left to right, so that a row of the raster's blocks is
# still in GDAL's cache when the next window needs it.
_VISIT_ROW_PX = 512

_ASKABLE = ("ok", "border")

# Strategies without a window size, and why.
_SIZELESS = {
    "whole": "takes the whole image",
    "magnified": "chooses each window by its object",
}


@dataclass(frozen=True)
class WindowPolicy:
    """How windows are laid around prompts.

    Attributes:
        strategy: "centred", "shared", "magnified" or "whole".
        window_px: Side around a box, raster pixels.
        point_window_px: Side around points without a box, raster pixels.
        resized_px: What a window of either side is resized to.
        input_px: The model's input.
        max_fill: Largest share of the side that a prompt may take before the window grows.
        magnification: Side around a box of the strategy "magnified".
    """

    strategy: str
    window_px: int
    point_window_px: int
    resized_px: int
    input_px: int
    max_fill: float
    magnification: Magnification = Magnification()  # noqa: RUF009 -- a value that nobody can change

    @classmethod
    def from_options(cls, card: ModelCard, options: SegmentOptions) -> WindowPolicy:
        """The policy that a model's card and the user's options make together.

        A window size alone fills the model's input; an upsampling factor alone takes the largest
        window that still fits; both together leave padding where their product is smaller than the
        input. With the strategy "auto" either means `centred` to a model whose own strategy knows
        no such sizes.

        Raises:
            OptionError: The enlarged window exceeds the input, or sizes are given for a strategy
                that does not know them.
        """
        size, factor, input_px = options.window_size, options.upsampling, card.input_size_px
        strategy, sized = options.strategy, bool(size or factor)
        if strategy == "auto":
            strategy = "centred" if sized and card.strategy in _SIZELESS else card.strategy
        if strategy in _SIZELESS and sized:
            raise OptionError(
                f"The strategy {strategy} {_SIZELESS[strategy]}; it has no window size and "
                "upsampling.",
                "Leave both at 0, or choose the strategy centred or shared.",
            )
        magnification = Magnification.of(card.magnification).changed_by(options)
        if strategy != "magnified" and options.magnifies:
            raise OptionError(
                f"How objects are magnified is set, but the strategy is {strategy}.",
                "Choose the strategy magnified, or leave these options at 0.",
            )
        if not sized:
            window_px, point_window_px = card.window_px, card.point_window_px
            return cls(
                strategy, window_px, point_window_px, input_px, input_px, card.max_fill,
                magnification,
            )  # fmt: skip
        if not factor:
            return cls(strategy, size, size, input_px, input_px, card.max_fill)
        window = size or math.floor(input_px / factor)
        resized = round(window * factor)
        if window < 1 or not 1 <= resized <= input_px:
            raise OptionError(
                f"A window of {window} px upsampled {factor:g} times is {resized} px, but the "
                f"model {card.name} takes 1 to {input_px} px.",
                f"Choose a window of at most {math.floor(input_px / factor)} px, or an upsampling "
                f"of at most {input_px / max(window, 1):g}.",
            )
        return cls(strategy, window, window, resized, input_px, card.max_fill)


@dataclass(frozen=True)
class PlannedWindow:
    """A window and the prompts that are asked in it.

    Attributes:
        window: In pixels of the raster, or of a frame that is turned.
        prompts: In the same pixels, by ascending `prompt_id`.
        to_raster: From the frame's pixels to the raster's; None where they are the same.
    """

    window: Window
    prompts: tuple[PixelPrompt, ...]
    to_raster: Affine | None = None


def plan(
    prompts: Sequence[PixelPrompt], width: int, height: int, policy: WindowPolicy
) -> list[PlannedWindow]:
    """Lays windows around prompts.

    * `centred`: each prompt lies in the middle of its window; at the raster's border the window is
      shifted inside. A prompt's window depends on nothing but the prompt. Prompts whose windows are
      the very same square (on a small raster, say) are listed together, which changes no answer.
    * `shared`: as few windows as a sweep finds, see `_shared`.
    * `magnified`: as `centred`, but the side is chosen by the prompt's box, see `Magnification`,
      and always fills the model's input. Points without a box, whose object's size nobody knows,
      get the window that they have under `centred`.
    * `whole`: one window at (0, 0) with the raster's longer side.

    A prompt larger than `max_fill` of the side (under `magnified`: one larger than the largest
    window) gets a window that holds it with that share, in which the raster is seen coarser, but
    never one larger than the raster's longer side needs.

    Args:
        prompts: Those with a status other than "ok" and "border" are left out.
        width: Of the raster, or of a turned frame, pixels.
        height: Of the same.
        policy: How.

    Returns:
        Windows in the order in which the raster is best read; every askable prompt in exactly one.
    """
    asked = [prompt for prompt in prompts if prompt.status in _ASKABLE]
    if policy.strategy == "whole":
        whole = Window(0, 0, max(width, height), policy.input_px, policy.input_px)
        pairs: Iterator[tuple[Window, PixelPrompt]] = ((whole, prompt) for prompt in asked)
    else:
        centred = [(_centred(prompt, width, height, policy), prompt) for prompt in asked]
        pairs = _shared(centred, width, height) if policy.strategy == "shared" else iter(centred)
    together: dict[Window, list[PixelPrompt]] = {}
    for window, prompt in pairs:
        together.setdefault(window, []).append(prompt)
    planned = [
        PlannedWindow(window, tuple(sorted(inside, key=lambda prompt: prompt.prompt_id)))
        for window, inside in together.items()
    ]
    return sorted(planned, key=lambda p: visit_order(p.window))


def lies_well_inside(window: Window, prompt: PixelPrompt, width: int, height: int) -> bool:
    """Whether a window leaves a prompt the margin that `shared` asks for.

    Args:
        window: Laid for this prompt or for another one.
        width: Of the raster, pixels.
        height: Of the raster, pixels.
    """
    side = window.side_px
    x0, y0, x1, y1 = _extent_inside(prompt, width, height)
    for low, high, begin, size in ((x0, x1, window.col, width), (y0, y1, window.row, height)):
        centred = np.array([_start((low + high) / 2, side, size)])
        first, last = _positions(np.array([low]), np.array([high]), centred, side, size)
        if high - low > side or not first[0] <= begin <= last[0]:
            return False
    return True


def visit_order(window: Window) -> tuple[int, int, int, int]:
    """Sorts windows so that the raster is best read."""
    return window.row // _VISIT_ROW_PX, window.col, window.row, window.side_px


def _extent_inside(
    prompt: PixelPrompt, width: int, height: int
) -> tuple[float, float, float, float]:
    """A prompt's extent, without what lies beyond the raster."""
    x0, y0, x1, y1 = prompt.extent
    return (
        min(max(x0, 0.0), width),
        min(max(y0, 0.0), height),
        min(max(x1, 0.0), width),
        min(max(y1, 0.0), height),
    )


def _centred(prompt: PixelPrompt, width: int, height: int, policy: WindowPolicy) -> Window:
    x0, y0, x1, y1 = _extent_inside(prompt, width, height)
    base = policy.point_window_px if prompt.box is None else policy.window_px
    longer = max(x1 - x0, y1 - y0)
    # Beyond the raster's longer side a window would only hold more padding.
    needed = min(math.ceil(longer / policy.max_fill), max(width, height))
    if policy.strategy == "magnified" and prompt.box is not None:
        base = policy.magnification.side_px(longer)
        needed = needed if longer > policy.magnification.largest_px else base
    side, resized = base, policy.resized_px
    if needed > base:
        side, resized = needed, min(policy.input_px, round(needed * policy.resized_px / base))
    return Window(
        _start((x0 + x1) / 2, side, width),
        _start((y0 + y1) / 2, side, height),
        side,
        resized,
        policy.input_px,
    )


def _start(centre: float, side: int, size: int) -> int:
    """Where a side begins whose middle is `centre`, shifted inside 0 … `size`."""
    return min(max(math.floor(centre - side / 2 + 0.5), 0), max(size - side, 0))


def _shared(
    centred: Sequence[tuple[Window, PixelPrompt]], width: int, height: int
) -> Iterator[tuple[Window, PixelPrompt]]:
    """Moves prompts into windows that they share.

    A window serves a prompt when it has the side of the prompt's own centred window and leaves the
    prompt a margin on every side: an eighth of the window's side, or what the centred window leaves
    where that is less; no margin is asked for where the window ends with the raster. So each prompt
    allows a rectangle of window positions, and the least number of positions that hit all
    rectangles is wanted. A sweep from top to bottom takes the rectangle that ends first and
    everything that begins before that end as one strip; a sweep from left to right does the same
    within the strip, which is optimal there. The result does not depend on the order of the
    prompts.

    Each window is then moved to the middle of the prompts it serves, as far as their rectangles
    allow; a window that serves one prompt is its centred window.
    """
    by_size: dict[tuple[int, int], list[int]] = {}
    for n, (window, _) in enumerate(centred):
        by_size.setdefault((window.side_px, window.resized_px), []).append(n)
    for (side, resized), members in by_size.items():
        extent = np.array(
            [_extent_inside(centred[n][1], width, height) for n in members], dtype=np.float64
        )
        own = np.array([(centred[n][0].col, centred[n][0].row) for n in members], dtype=np.int64)
        first_col, last_col = _positions(extent[:, 0], extent[:, 2], own[:, 0], side, width)
        first_row, last_row = _positions(extent[:, 1], extent[:, 3], own[:, 1], side, height)
        input_px = centred[members[0]][0].input_px
        for strip in _stab(first_row, last_row):
            for served in _stab(first_col[strip], last_col[strip]):
                rows = strip[served]
                x0, y0 = extent[rows, :2].min(axis=0)
                x1, y1 = extent[rows, 2:].max(axis=0)
                col = _start((x0 + x1) / 2, side, width)
                row = _start((y0 + y1) / 2, side, height)
                window = Window(
                    int(np.clip(col, first_col[rows].max(), last_col[rows].min())),
                    int(np.clip(row, first_row[rows].max(), last_row[rows].min())),
                    side,
                    resized,
                    input_px,
                )
                for n in rows:
                    yield window, centred[members[n]][1]


def _positions(
    low: NDArray[np.float64],
    high: NDArray[np.float64],
    own: NDArray[np.int64],
    side: int,
    size: int,
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """First and last start of a window that leaves each prompt `low` … `high` its margin."""
    furthest = max(size - side, 0)
    margin = np.clip((side - (high - low)) / 2, 0, side * _SHARED_MARGIN)
    first = np.ceil(np.minimum(high + margin - side, furthest)).astype(np.int64)
    last = np.floor(np.maximum(low - margin, 0)).astype(np.int64)
    # The centred window always serves its own prompt, whatever rounding does to a tight margin.
    return (
        np.minimum(np.clip(first, 0, furthest), own),
        np.maximum(np.clip(last, 0, furthest), own),
    )


def _stab(first: NDArray[np.int64], last: NDArray[np.int64]) -> Iterator[NDArray[np.int64]]:
    """Groups of intervals `first` … `last` that have a place in common, as few as possible."""
    order = np.argsort(first, kind="stable")
    starts = first[order]
    earliest_end = np.minimum.accumulate(last[order][::-1])[::-1]
    begin = 0
    while begin < order.size:
        end = int(np.searchsorted(starts, earliest_end[begin], side="right"))
        yield order[begin:end]
        begin = end
