"""Which window an interactive prompt is asked in, and which other answers there are to it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from affine import Affine

from ..models.card import ModelCard
from ..models.sam import RANKED_TOKENS
from ..prompts import PixelPrompt
from ..turned_windows import LevelFrame
from ..window import Window
from ..windows import WindowPolicy, lies_well_inside, plan

# The one architecture whose encoder takes no longer than its decoder.
_FAST = "compact"

# How much larger or smaller the windows of other candidates are, and what makes one different
# enough to be offered.
_FACTOR = 2.0
_NOTICEABLE = 1.25
# In a smaller window a prompt leaves at least a tenth on each side.
_MAX_FILL = 0.8


@dataclass(frozen=True)
class View:
    """One way to ask a prompt.

    Attributes:
        window: What the model sees.
        mask_token: Which of its masks; empty for its usual one.
    """

    window: Window
    mask_token: str = ""


@dataclass(frozen=True)
class Ground:
    """What windows are laid on.

    Attributes:
        width: Of the raster, pixels.
        height: Of the raster, pixels.
        card: Of the model.
        policy: How the model's windows are laid.
        frame: Of a slanting box that is seen level; windows are then laid in its pixels.
    """

    width: int
    height: int
    card: ModelCard
    policy: WindowPolicy
    frame: LevelFrame | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of what windows lie in, in their pixels."""
        if self.frame is None:
            return self.width, self.height
        return self.frame.size_px, self.frame.size_px

    @property
    def to_raster(self) -> Affine | None:
        """From the windows' pixels to the raster's; None where they are the same."""
        return None if self.frame is None else self.frame.to_raster

    @property
    def encodes_fast(self) -> bool:
        """Whether another window costs so little that every object can have its own."""
        return self.card.architecture == _FAST

    def centred(self, prompt: PixelPrompt) -> Window:
        """The window that a prompt alone gets in a segmentation."""
        return plan([prompt], *self.size, self.policy)[0].window


def base_window(
    prompt: PixelPrompt, ground: Ground, last: Window | None, seen: Iterable[Window]
) -> Window:
    """The window of an object's first candidate.

    * An object stays in its window while its prompts lie well inside and would not get a smaller
      one: a box added to a click, say, tells how large the object is.
    * Otherwise it gets the window that a segmentation lays around its prompts. Where encoding takes
      long, one of that size that was encoded already takes its place if the prompts lie well
      inside; the nearest one.

    Args:
        last: Window of the object so far; None for a new object.
        seen: Windows whose embeddings are at hand.
    """
    own = ground.centred(prompt)

    def serves(window: Window) -> bool:
        return lies_well_inside(window, prompt, *ground.size)

    if last is not None and last.side_px <= own.side_px and serves(last):
        return last
    if ground.encodes_fast:
        return own
    size = (own.side_px, own.resized_px)
    near = [w for w in seen if (w.side_px, w.resized_px) == size and serves(w)]
    return min(near, key=lambda w: math.hypot(w.col - own.col, w.row - own.row), default=own)


def views(prompt: PixelPrompt, base: Window, ground: Ground) -> list[View]:
    """All candidates, the usual one first.

    A fast model looks again in a window half and in one twice as large. Of a slow one, SAM's three
    masks for an ambiguous prompt follow, by predicted IoU.
    """
    usual = View(base)
    if not ground.encodes_fast:
        others = [token for token in RANKED_TOKENS if token != ground.card.mask_token]
        return [usual, *(View(base, token) for token in others)]
    half = _resized(prompt, ground, base.side_px / _FACTOR)
    # Beyond the raster's longer side a window would only hold more padding.
    longest = max(ground.width, ground.height, base.side_px)
    twice = _resized(prompt, ground, min(base.side_px * _FACTOR, longest))
    found = [usual]
    if base.side_px >= _NOTICEABLE * half.side_px:
        found.append(View(half))
    if twice.side_px >= _NOTICEABLE * base.side_px:
        found.append(View(twice))
    return found


def _resized(prompt: PixelPrompt, ground: Ground, side_px: float) -> Window:
    side = max(1, round(side_px))
    policy = replace(
        ground.policy,
        strategy="centred",
        window_px=side,
        point_window_px=side,
        resized_px=ground.policy.input_px,
        max_fill=_MAX_FILL,
    )
    return replace(ground, policy=policy).centred(prompt)


def window_of(values: Mapping[str, int] | None, ground: Ground) -> Window | None:
    """The window that an earlier answer held; None where it fits neither raster nor model now."""
    if values is None:
        return None
    try:
        window = Window(**values)
    except ValueError:
        return None
    width, height = ground.size
    inside = window.col < width and window.row < height
    return window if inside and window.input_px == ground.policy.input_px else None
