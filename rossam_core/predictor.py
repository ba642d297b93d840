"""Windows in, masks out: batching, precision and memory around any promptable model."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

import numpy as np
import torch
from numpy.typing import NDArray

from .box_alignment import Box, aligned, aside
from .errors import EngineError, OptionError
from .models.base import Embedding, PromptableModel, PromptTensors
from .models.card import ModelCard
from .prompts import PixelPrompt
from .raster import Chip
from .window import Window

# Windows and prompts that are computed together, as pixels of model input. Measured on two cores:
# batches beyond 8 windows of 224 px gain no time but take 200 MB more; one 1024-px window alone
# keeps both cores busy.
_CPU_ENCODE_PX = 8 * 224 * 224
_CPU_DECODE_PX = 8 * 1024 * 1024
_ACCELERATOR_FACTOR = 8
_LARGEST_BATCH = 64

# Distance from the zero level, in logits, of the two thresholds whose masks are compared
# (segment-anything's stability score).
_STABILITY_OFFSET = 1.0

# The mask token that every model has, and that costs least.
_COARSE = "sam"

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")


@dataclass(frozen=True)
class EncodedWindows:
    """Windows that the image encoder has seen; prompts in them are answered without the pixels.

    Attributes:
        windows: B of them.
        embedding: Row b belongs to `windows[b]`.
    """

    windows: tuple[Window, ...]
    embedding: Embedding


@dataclass(frozen=True)
class Instance:
    """The mask of one prompt, cut to where it is positive, on the decoder's own grid.

    Attributes:
        prompt: What was asked.
        logits: (h, w) float32, positive is object; size 0 when nothing is positive. A margin of one
            cell is kept where the grid goes on, so that the zero level between cells is known.
        x0_px: Left edge of the crop in raster pixels.
        y0_px: Top edge of the crop in raster pixels.
        step_px: Side of a cell in raster pixels.
        score: Predicted IoU.
        stability: IoU of the masks at logit +1 and −1, 0 to 1.
    """

    prompt: PixelPrompt
    logits: NDArray[np.float32]
    x0_px: float
    y0_px: float
    step_px: float
    score: float
    stability: float

    @property
    def extent(self) -> Box | None:
        """x0, y0, x1, y1 of the object in raster pixels; None where nothing is positive, or where a
        logit is no finite number.

        Its ends lie where the largest logit of a column, or row, falls through zero, linear between
        the middles of the cells.
        """
        if not self.logits.size or not np.isfinite(self.logits).all():
            return None
        left, right = _ends(self.logits.max(axis=0))
        top, bottom = _ends(self.logits.max(axis=1))
        return (
            self.x0_px + left * self.step_px,
            self.y0_px + top * self.step_px,
            self.x0_px + right * self.step_px,
            self.y0_px + bottom * self.step_px,
        )


class Predictor:
    """A model on a device; encodes chips and decodes prompts in batches that fit its memory."""

    def __init__(
        self,
        model: PromptableModel,
        *,
        device: str = "auto",
        precision: str = "auto",
        batch_size: int = 0,
        mask_token: str = "auto",  # noqa: S107 -- a word of the vocabulary, not a secret
    ) -> None:
        """Puts `model` on `device`.

        Args:
            device: "auto", "cpu", "cuda" or "mps".
            precision: "auto", "float32" or "bfloat16", of the image encoder.
            batch_size: Windows encoded together; 0 chooses by input size and device.
            mask_token: "auto" takes the card's.

        Raises:
            OptionError: The device is not there.
        """
        self.device = choose_device(device)
        self.dtype = choose_dtype(precision, self.device)
        self.mask_token = model.card.mask_token if mask_token == "auto" else mask_token  # noqa: S105 # nosec B105
        self._model = model
        module = _as_module(model).to(self.device).eval()
        if self.device.type != "cuda":
            module.to(memory_format=torch.channels_last)
        factor = 1 if self.device.type == "cpu" else _ACCELERATOR_FACTOR
        input_px = model.card.input_size_px**2
        self._encode_batch = batch_size or _fitting(factor * _CPU_ENCODE_PX // input_px)
        self._decode_batch = _fitting(factor * _CPU_DECODE_PX // input_px)

    @property
    def card(self) -> ModelCard:
        return self._model.card

    @property
    def batch_size(self) -> int:
        """Windows that are encoded together at present; shrinks when memory runs out."""
        return self._encode_batch

    @torch.inference_mode()
    def encode(self, chips: Sequence[Chip]) -> EncodedWindows:
        """Embeds chips, each of the model's input size.

        Raises:
            EngineError: Not even one fits into memory.
        """

        def run(part: Sequence[Chip]) -> Embedding:
            pixels = np.stack([chip.pixels for chip in part]).transpose(0, 3, 1, 2)
            tensor = torch.from_numpy(pixels).to(self.device, torch.float32)
            fast = self.dtype is not torch.float32
            with torch.autocast(self.device.type, self.dtype, enabled=fast):
                embedding = self._model.encode(tensor)
            return Embedding(embedding.image.float(), tuple(e.float() for e in embedding.early))

        parts, self._encode_batch = _in_batches(run, chips, self._encode_batch)
        embedding = parts[0]
        if len(parts) > 1:
            embedding = Embedding(
                torch.cat([part.image for part in parts]),
                tuple(
                    torch.cat(level) for level in zip(*(part.early for part in parts), strict=True)
                ),
            )
        return EncodedWindows(tuple(chip.window for chip in chips), embedding)

    @torch.inference_mode()
    def decode(  # nosec B107 # a word of the vocabulary
        self,
        encoded: EncodedWindows,
        window_index: Sequence[int],
        prompts: Sequence[PixelPrompt],
        mask_token: str = "",
        *,
        exact_boxes: bool = False,
    ) -> list[Instance]:
        """Answers prompts; prompt n lies in window `window_index[n]`.

        A box that lies beside its object is moved onto it first, if the card has the model's boxes
        aligned; where nothing is found then, it is asked as it was.

        Args:
            mask_token: Another mask than the predictor's own; empty for that.
            exact_boxes: Whether boxes stay where they are.

        Returns:
            One instance per prompt, in the order given.

        Raises:
            ModelError: The model has no such mask token.
            EngineError: Not even one prompt fits into memory.
        """
        token, asked = mask_token or self.mask_token, [*prompts]
        if self.card.align_boxes_from and not exact_boxes:
            self._align(encoded, window_index, asked, token)
        found = self._answer(encoded, window_index, asked, token)
        lost = [
            n for n, each in enumerate(found)
            if not each.logits.size and asked[n] is not prompts[n]
        ]  # fmt: skip
        index, plain = [window_index[n] for n in lost], [prompts[n] for n in lost]
        for n, again in zip(lost, self._answer(encoded, index, plain, token), strict=True):
            found[n] = again
        return [
            replace(instance, prompt=prompt)
            for instance, prompt in zip(found, prompts, strict=True)
        ]

    def _align(
        self,
        encoded: EncodedWindows,
        window_index: Sequence[int],
        prompts: list[PixelPrompt],
        token: str,
    ) -> None:
        """Moves the boxes of `prompts` onto their objects, in place.

        Where an object lies is asked with its box told to be loose; of the finest mask only where
        the coarse one, which costs a fifth, lies aside. Points that tell how a box lies would not
        move with it.
        """
        least, told = self.card.align_boxes_from, self.card.takes_oriented
        boxes = {
            n: prompt.box
            for n, prompt in enumerate(prompts)
            if prompt.box is not None and not (told and prompt.oriented is not None)
        }

        def extents(rows: Sequence[int], mask: str) -> Iterator[tuple[int, Box]]:
            index = [window_index[n] for n in rows]
            loose = [replace(prompts[n], points=(), labels=()) for n in rows]
            answers = self._answer(encoded, index, loose, mask, loose=True)
            for n, answer in zip(rows, answers, strict=True):
                if answer.extent is not None:
                    yield n, answer.extent

        found = dict(extents([*boxes], _COARSE))
        off = [n for n, at in found.items() if aside(boxes[n], at) > least / 2]
        if token != _COARSE:
            found = dict(extents(off, token))
        for n in off:
            moved = aligned(boxes[n], found[n], least) if n in found else None
            if moved is not None:
                prompts[n] = replace(prompts[n], box=moved)

    def _answer(
        self,
        encoded: EncodedWindows,
        window_index: Sequence[int],
        prompts: Sequence[PixelPrompt],
        token: str,
        *,
        loose: bool = False,
    ) -> list[Instance]:
        """Each prompt's answer, as it was asked."""
        instances: dict[int, Instance] = {}

        def run(rows: Sequence[int]) -> list[Instance]:
            told = [(window_index[n], prompts[n]) for n in rows]
            asked = replace(self._prompt_tensors(encoded, told), loose=loose)
            index = torch.tensor([window_index[n] for n in rows], device=self.device)
            answer = self._model.decode(encoded.embedding, index, asked, token)
            # Cut out at once: whole grids of all prompts of a crowded window would fill the memory.
            grids, scores = answer.logits.float().cpu().numpy(), answer.score.float().cpu().numpy()
            return [
                _cut_out(prompts[n], encoded.windows[window_index[n]], grid, float(score))
                for n, grid, score in zip(rows, grids, scores, strict=True)
            ]

        for rows in _same_shape(prompts):
            parts, self._decode_batch = _in_batches(run, rows, self._decode_batch)
            instances.update(zip(rows, chain.from_iterable(parts), strict=True))
        return [instances[n] for n in range(len(prompts))]

    def _prompt_tensors(
        self, encoded: EncodedWindows, asked: Sequence[tuple[int, PixelPrompt]]
    ) -> PromptTensors:
        boxes, points, labels = [], [], []
        for index, prompt in asked:
            window = encoded.windows[index]
            if prompt.box is not None:
                x0, y0, x1, y1 = prompt.box
                boxes.append([*window.to_input(x0, y0), *window.to_input(x1, y1)])
            points.append([window.to_input(x, y) for x, y in prompt.points])
            labels.append(list(prompt.labels))
        count = len(asked)
        return PromptTensors(
            torch.tensor(boxes, dtype=torch.float32, device=self.device) if boxes else None,
            torch.tensor(points, dtype=torch.float32, device=self.device).reshape(count, -1, 2),
            torch.tensor(labels, dtype=torch.int64, device=self.device).reshape(count, -1),
        )


def choose_device(name: str) -> torch.device:
    """The device behind "auto", "cpu", "cuda" or "mps".

    Raises:
        OptionError: It is not there.
    """
    if name == "auto":
        return torch.device("cuda" if torch.cuda.is_available() else "cpu")
    there = {
        "cpu": True,
        "cuda": torch.cuda.is_available(),
        "mps": torch.backends.mps.is_available(),
    }
    if not there[name]:
        raise OptionError(
            f"Device {name} was asked for, but this engine's PyTorch sees none.",
            "Choose auto, or run `rossam doctor` to see why.",
        )
    return torch.device(name)


def choose_dtype(precision: str, device: torch.device) -> torch.dtype:
    """The image encoder's number format: bfloat16 where the hardware multiplies it faster."""
    if precision != "auto":
        return torch.bfloat16 if precision == "bfloat16" else torch.float32
    if device.type == "cuda":
        return torch.bfloat16 if torch.cuda.is_bf16_supported() else torch.float32
    if device.type == "cpu" and torch.cpu._is_amx_tile_supported():
        return torch.bfloat16
    return torch.float32


def _as_module(model: PromptableModel) -> torch.nn.Module:
    if not isinstance(model, torch.nn.Module):
        raise TypeError(f"A model must be a torch.nn.Module; {type(model).__name__} is none.")
    return model


def _fitting(count: int) -> int:
    return max(1, min(_LARGEST_BATCH, count))


def _same_shape(prompts: Sequence[PixelPrompt]) -> Iterator[list[int]]:
    """Rows of prompts with the same tokens (box or none, number of points): none is padded."""
    groups: dict[tuple[bool, int], list[int]] = {}
    for n, prompt in enumerate(prompts):
        groups.setdefault((prompt.box is not None, len(prompt.points)), []).append(n)
    yield from groups.values()


def _in_batches(
    run: Callable[[Sequence[_Item]], _Result], items: Sequence[_Item], size: int
) -> tuple[list[_Result], int]:
    """`run` over slices of `items`; halves the slice when memory runs out.

    Returns:
        The results, and the size that fitted.
    """
    results: list[_Result] = []
    start = 0
    while start < len(items):
        try:
            results.append(run(items[start : start + size]))
        except (torch.OutOfMemoryError, MemoryError, RuntimeError) as error:
            if not _is_out_of_memory(error):
                raise
            if size == 1:
                raise EngineError(
                    "There is not enough memory for a single window of this model.",
                    "Close other programs, choose a smaller model, or choose the device cpu.",
                ) from error
            size //= 2
            if torch.cuda.is_available():
                torch.cuda.empty_cache()
            continue
        start += size
    return results, size


def _is_out_of_memory(error: Exception) -> bool:
    # The CPU allocator raises a plain RuntimeError.
    return isinstance(error, (torch.OutOfMemoryError, MemoryError)) or "allocate memory" in str(
        error
    )


def _cut_out(
    prompt: PixelPrompt, window: Window, grid: NDArray[np.float32], score: float
) -> Instance:
    """The positive part of a mask that covers the model's whole input."""
    cell_px = window.input_px / grid.shape[0] / window.scale
    # Beyond `resized_px` the input is padding: no pixel of the raster lies there.
    real = max(1, round(grid.shape[0] * window.resized_px / window.input_px))
    grid = grid[:real, :real]
    positive = grid > 0
    rows = np.flatnonzero(positive.any(axis=1))
    if rows.size == 0:
        empty = np.zeros((0, 0), dtype=np.float32)
        return Instance(prompt, empty, float(window.col), float(window.row), cell_px, score, 0.0)
    cols = np.flatnonzero(positive.any(axis=0))
    sure = np.count_nonzero(grid > _STABILITY_OFFSET)
    possible = np.count_nonzero(grid > -_STABILITY_OFFSET)
    top, bottom = max(rows[0] - 1, 0), min(rows[-1] + 2, real)
    left, right = max(cols[0] - 1, 0), min(cols[-1] + 2, real)
    return Instance(
        prompt,
        np.ascontiguousarray(grid[top:bottom, left:right], dtype=np.float32),
        window.col + float(left) * cell_px,
        window.row + float(top) * cell_px,
        cell_px,
        score,
        float(sure / possible),
    )


def _ends(profile: NDArray[np.float32]) -> tuple[float, float]:
    """Where a profile of cells rises above zero and where it falls below it for good, in cells."""
    positive = np.flatnonzero(profile > 0)
    first, last = int(positive[0]), int(positive[-1])
    start, end = float(first), float(last + 1)
    if first > 0:
        start = first + 0.5 - float(profile[first] / (profile[first] - profile[first - 1]))
    if last + 1 < len(profile):
        end = last + 0.5 + float(profile[last] / (profile[last] - profile[last + 1]))
    return start, end
