"""The data flow: prompts to windows to chips to masks to outlines, in batches, in order."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray
from shapely.geometry import MultiPolygon
from shapely.geometry.base import BaseGeometry

from .errors import Cancelled
from .models.card import ModelCard
from .options import SegmentOptions
from .polygons import area_m2, finish, outline, to_map
from .predictor import EncodedWindows, Instance
from .prompts import PixelPrompt
from .raster import Chip, Raster
from .turned_windows import plan_turned, read_chip, turns
from .window import Window
from .windows import PlannedWindow, WindowPolicy, plan

ANSWERED = ("ok", "border")

# A mask, and the way from its frame's pixels to the raster's; None where they are the same.
_Placed = tuple[Instance, Affine | None]

# Chips that wait for the model; more would only hold memory.
_BATCHES_AHEAD = 2


class EncodesAndDecodes(Protocol):
    """The two methods that the pipeline needs of a predictor."""

    @property
    def card(self) -> ModelCard: ...

    @property
    def batch_size(self) -> int: ...

    def encode(self, chips: Sequence[Chip]) -> EncodedWindows: ...

    def decode(
        self,
        encoded: EncodedWindows,
        window_index: Sequence[int],
        prompts: Sequence[PixelPrompt],
        *,
        exact_boxes: bool = False,
    ) -> list[Instance]: ...


@dataclass(frozen=True)
class Answer:
    """What became of one prompt.

    Attributes:
        prompt_id: Of the prompt.
        status: "ok", "border" (answered; the prompt reaches beyond the raster), or why there is no
            geometry: "empty", "outside", "nodata", "null", "invalid", "zero_size".
        geometry: Outline in map coordinates, or None.
        pixel_geometry: The same in raster pixels.
        score: Predicted IoU; NaN where the model was not asked.
        stability: IoU of the masks at logit +1 and −1; NaN where the model was not asked.
        area_m2: Ellipsoidal where the raster has a CRS; square pixels without one.
    """

    prompt_id: int
    status: str
    geometry: BaseGeometry | None = None
    pixel_geometry: BaseGeometry | None = None
    score: float = float("nan")
    stability: float = float("nan")
    area_m2: float = float("nan")


def answer_prompts(
    raster: Raster,
    prompts: Sequence[PixelPrompt],
    predictor: EncodesAndDecodes,
    options: SegmentOptions,
    *,
    on_answered: Callable[[int], None] = lambda count: None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> list[Answer]:
    """Answers some prompts, whose windows are planned together.

    Peak memory is that of the prompts, their outlines, and a few batches of windows, whatever the
    raster's size.

    Args:
        prompts: In raster pixels.
        on_answered: Called with the number of prompts answered since the last call.
        is_cancelled: Asked after each batch of windows.

    Returns:
        One answer per prompt, in the order given.

    Raises:
        Cancelled: `is_cancelled` said so.
        RasterError: Pixels cannot be read.
        EngineError: Not even one window fits into memory.
    """
    card = predictor.card
    policy = WindowPolicy.from_options(card, options)
    answers = {p.prompt_id: Answer(p.prompt_id, p.status) for p in prompts}
    turned = [prompt for prompt in prompts if turns(prompt, raster, card, options)]
    ids = {prompt.prompt_id for prompt in turned}
    others = [as_asked(prompt, card) for prompt in prompts if prompt.prompt_id not in ids]
    planned = [
        *plan(others, raster.width, raster.height, policy),
        *plan_turned(turned, raster, policy),
    ]
    on_answered(len(prompts) - sum(len(p.prompts) for p in planned))
    for part in _answer_windows(raster, planned, predictor, options):
        if is_cancelled():
            raise Cancelled("The segmentation was cancelled; nothing was written.")
        answers.update((answer.prompt_id, answer) for answer in part)
        on_answered(len(part))
    return [answers[p.prompt_id] for p in prompts]


def as_asked(prompt: PixelPrompt, card: ModelCard) -> PixelPrompt:
    """A prompt as a model is asked it: one trained on oriented boxes is told how they lie."""
    return prompt.with_axis_points if card.takes_oriented else prompt


def _answer_windows(
    raster: Raster,
    planned: Sequence[PlannedWindow],
    predictor: EncodesAndDecodes,
    options: SegmentOptions,
) -> Iterator[list[Answer]]:
    """The answers of planned windows, in batches; outlines are drawn while the model works on."""
    with ThreadPoolExecutor(1, "outlines") as pool:
        drawing: Future[list[Answer]] | None = None
        for part, chips in _read_ahead(raster, planned, predictor, options):
            placed, unseen = _ask(predictor, part, chips, options.exact_boxes)
            if drawing is not None:
                yield drawing.result()
            drawing = pool.submit(_outlines, placed, raster, options)
            yield [Answer(p.prompt_id, "nodata") for p in unseen]
        if drawing is not None:
            yield drawing.result()


def _read_ahead(
    raster: Raster,
    planned: Sequence[PlannedWindow],
    predictor: EncodesAndDecodes,
    options: SegmentOptions,
) -> Iterator[tuple[Sequence[PlannedWindow], list[Chip]]]:
    """Batches of planned windows with their chips, read in a thread while the caller computes."""
    padding = predictor.card.padding

    def read(part: Sequence[PlannedWindow]) -> list[Chip]:
        return [read_chip(raster, p.window, p.to_raster, options.resampling, padding) for p in part]

    with ThreadPoolExecutor(1, "reader") as pool:
        reading: deque[tuple[Sequence[PlannedWindow], Future[list[Chip]]]] = deque()
        start = 0
        while start < len(planned) or reading:
            while start < len(planned) and len(reading) < _BATCHES_AHEAD:
                part = planned[start : start + predictor.batch_size]
                start += len(part)
                reading.append((part, pool.submit(read, part)))
            part, chips = reading.popleft()
            yield part, chips.result()


def _ask(
    predictor: EncodesAndDecodes,
    planned: Sequence[PlannedWindow],
    chips: Sequence[Chip],
    exact_boxes: bool,
) -> tuple[list[_Placed], list[PixelPrompt]]:
    """The masks of the prompts that lie on valid pixels, and the prompts that do not."""
    seen: list[tuple[int, PixelPrompt]] = []
    frames: list[Affine | None] = []
    unseen: list[PixelPrompt] = []
    used: list[Chip] = []
    for window, chip in zip(planned, chips, strict=True):
        before = len(seen)
        for prompt in window.prompts:
            if lies_on_valid_pixels(prompt, chip.window, chip.valid):
                seen.append((len(used), prompt))
                frames.append(window.to_raster)
            else:
                unseen.append(prompt)
        if len(seen) > before:
            used.append(chip)
    if not seen:
        return [], unseen
    encoded = predictor.encode(used)
    index, asked = [n for n, _ in seen], [p for _, p in seen]
    instances = predictor.decode(encoded, index, asked, exact_boxes=exact_boxes)
    return list(zip(instances, frames, strict=True)), unseen


def lies_on_valid_pixels(prompt: PixelPrompt, window: Window, valid: NDArray[np.bool_]) -> bool:
    """Whether a prompt's extent holds anything to see; `valid` is that of the window's chip."""
    x0, y0, x1, y1 = prompt.extent
    # Of the raster's part of the input; a point on its far edge belongs to its last pixel.
    last = window.resized_px - 1
    left, top = (min(max(0, math.floor(v)), last) for v in window.to_input(x0, y0))
    right, bottom = (max(0, math.ceil(v)) for v in window.to_input(x1, y1))
    return bool(valid[top : max(bottom, top + 1), left : max(right, left + 1)].any())


def _outlines(placed: Sequence[_Placed], raster: Raster, options: SegmentOptions) -> list[Answer]:
    return [outline_answer(instance, raster, options, frame) for instance, frame in placed]


def outline_answer(
    instance: Instance,
    raster: Raster,
    options: SegmentOptions,
    to_raster: Affine | None = None,
) -> Answer:
    """What becomes of a mask: its outline on the map, or "empty".

    Args:
        instance: The mask.
        raster: What it lies on.
        options: What to do with outlines.
        to_raster: From the pixels of a turned window's frame to those of the raster; None where
            they are the same.
    """
    prompt = instance.prompt
    shape = None
    if instance.logits.size:
        shape = outline(instance.logits, instance.x0_px, instance.y0_px, instance.step_px)
        if shape is not None and to_raster is not None:
            shape = to_map(shape, to_raster)
        shape = None if shape is None else _inside(shape, raster)
        shape = None if shape is None else finish(shape, options, raster.transform, raster.crs)
    if shape is None:
        return Answer(prompt.prompt_id, "empty", score=instance.score, stability=instance.stability)
    geometry = _multipolygon(to_map(shape, raster.transform))
    return Answer(
        prompt.prompt_id,
        prompt.status,
        geometry,
        shape,
        instance.score,
        instance.stability,
        area_m2(geometry, raster.crs),
    )


def _multipolygon(shape: BaseGeometry) -> MultiPolygon:
    """One type for all outlines: what a file of them has, and so every door."""
    return shape if shape.geom_type == "MultiPolygon" else MultiPolygon([shape])


def _inside(shape: BaseGeometry, raster: Raster) -> BaseGeometry | None:
    """`shape`, in raster pixels, without what lies in the padding beyond a small raster."""
    x0, y0, x1, y1 = shape.bounds
    if x0 >= 0 and y0 >= 0 and x1 <= raster.width and y1 <= raster.height:
        return shape
    cut = shape.intersection(shapely.box(0, 0, raster.width, raster.height))
    return cut if cut.area > 0 else None
