"""What every promptable model offers: encode pixels once, decode prompts as often as wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from torch import Tensor

from .card import ModelCard


@dataclass(frozen=True)
class Embedding:
    """What the image encoder made of a batch of B windows; a value that can be kept.

    Attributes:
        image: (B, C, h, w), the neck's output.
        early: High-resolution or early features for the mask decoder, each (B, C_i, h_i, w_i);
            empty for plain SAM.
    """

    image: Tensor
    early: tuple[Tensor, ...] = ()

    def __len__(self) -> int:
        return int(self.image.shape[0])

    def rows(self, index: Tensor) -> Embedding:
        """The embedding of windows `index` ((N,) int64), repeated where they repeat."""
        return Embedding(self.image[index], tuple(e[index] for e in self.early))


@dataclass(frozen=True)
class PromptTensors:
    """N prompts of one shape, one per row, in pixels of the model's input.

    Coordinates are continuous: 0 is the left (top) edge of the first pixel, `input_size_px` the
    right (bottom) edge of the last one. Models that index pixels by their centres (SAM) shift by
    half a pixel.

    Attributes:
        boxes: (N, 4) float32, x0 y0 x1 y1, or None.
        points: (N, K, 2) float32, x y; K may be 0.
        labels: (N, K) int64, 1 object, 0 background.
        loose: Whether the boxes only say about where their objects lie; for models whose card has
            the prompt kind "loose".
    """

    boxes: Tensor | None
    points: Tensor
    labels: Tensor
    loose: bool = False

    def __len__(self) -> int:
        return int(self.points.shape[0])


@dataclass(frozen=True)
class MaskLogits:
    """What the decoder says of N prompts.

    Attributes:
        logits: (N, h, w) float32; positive is object. The grid covers the whole input evenly.
        score: (N,) float32, predicted IoU.
    """

    logits: Tensor
    score: Tensor


@dataclass(frozen=True)
class MaskOutputs:
    """Everything that training supervises, for N prompts.

    Attributes:
        logits: Mask token ("sam", "hq", "edge") to logits (N, h, w); their grids may differ.
        scores: Mask token to predicted IoU (N,), for the tokens whose IoU is predicted; that of the
            finest mask last.
        stages: Of an edge decoder, the masks on the way to its last, coarse to fine.
        edges: Of an edge decoder, logits of the objects' edges at all scales, coarse to fine.
    """

    logits: Mapping[str, Tensor]
    scores: Mapping[str, Tensor]
    stages: tuple[Tensor, ...] = ()
    edges: tuple[Tensor, ...] = ()


class PromptableModel(Protocol):
    """A model as the predictor sees it (always a `torch.nn.Module`)."""

    card: ModelCard

    def encode(self, pixels: Tensor) -> Embedding:
        """Embeds windows.

        Args:
            pixels: (B, 3, S, S) float32, RGB from 0 to 255, S = `card.input_size_px`. The caller
                may have entered `torch.autocast` for a faster number format.
        """
        ...

    def decode(
        self, embedding: Embedding, window_index: Tensor, prompts: PromptTensors, mask_token: str
    ) -> MaskLogits:
        """Answers prompts; prompt n lies in window `window_index[n]` of `embedding`.

        What depends on the window alone is computed once per window, however many prompts share it.

        Args:
            window_index: (N,) int64, each below `len(embedding)`.
            mask_token: "sam", "best", "hq", "sum" or "edge"; of SAM's candidates also "second",
                "third".

        Raises:
            ModelError: The model has no such mask.
        """
        ...


class TrainableModel(PromptableModel, Protocol):
    """A model whose two halves can be trained apart, its encoder's work kept, its input resized."""

    def resize(self, input_size_px: int) -> None:
        """Makes the model take windows of another size, in place; its card says so then.

        Raises:
            ModelError: It cannot take that size.
        """
        ...

    def features(self, pixels: Tensor) -> tuple[Tensor, ...]:
        """What the image encoder alone makes of windows, as `encode` takes them."""
        ...

    def embedding(self, features: Sequence[Tensor]) -> Embedding:
        """The embedding of `features`; with them it is what `encode` gives."""
        ...

    def masks(
        self, embedding: Embedding, window_index: Tensor, prompts: PromptTensors
    ) -> MaskOutputs:
        """Every mask of each prompt; arguments as in `decode`."""
        ...
