"""Systems that turn boxes into masks: the box itself, GrabCut, and models through the pipeline."""

from __future__ import annotations

import hashlib
import json
import math
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Protocol

import cv2
import geopandas
import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray
from rasterio.errors import NotGeoreferencedWarning
from rasterio.features import rasterize
from rasterio.io import MemoryFile

from ..rossam_core.job import SegmentJob
from ..rossam_core.models.card import ModelCard
from ..rossam_core.options import SegmentOptions
from ..rossam_core.predictor import Predictor
from ..rossam_core.prompts import PixelPrompt
from ..rossam_core.segmentation import segment_frame
from ..rossam_core.windows import WindowPolicy, plan
from .scenes import Scene

# Of a block's longer side: what a block of a larger picture is shown with on every side, so that
# windows around its outermost objects hold what really lies there.
_CONTEXT = 0.25

# GrabCut sees the box with this share of its longer side around it as certain background, at most
# this many pixels wide.
_GRABCUT_MARGIN = 0.35
_GRABCUT_LARGEST_PX = 128
_GRABCUT_STEPS = 5


@dataclass(frozen=True)
class Frame:
    """The part of a scene's picture that is shown and measured, in pixels of the picture."""

    col: int
    row: int
    width: int
    height: int

    @classmethod
    def of(cls, scene: Scene) -> Frame:
        """The whole picture, or a block with some of what lies around it."""
        rows, columns = scene.picture.shape
        col, row, width, height = scene.area
        if scene.block is not None:
            around = math.ceil(_CONTEXT * max(width, height))
            right, bottom = min(col + width + around, columns), min(row + height + around, rows)
            col, row = max(col - around, 0), max(row - around, 0)
            width, height = right - col, bottom - row
        return cls(col, row, width, height)


@dataclass(frozen=True)
class Found:
    """A system's answer to one box.

    Attributes:
        col: Left edge of the mask in pixels of the frame.
        row: Its top edge.
        mask: (h, w) bool, all that was found; (0, 0) where nothing was.
        score: Predicted IoU; NaN of a system that predicts none.
        scale: Pixels of the model's input per pixel of the picture; NaN of a system without model.
    """

    col: int
    row: int
    mask: NDArray[np.bool_]
    score: float = float("nan")
    scale: float = float("nan")


class System(Protocol):
    """Anything that answers boxes."""

    @property
    def name(self) -> str:
        """What tables call it."""
        ...

    @property
    def identity(self) -> str:
        """What the answers depend on: weights and options, in a line."""
        ...

    def segment(self, pixels: NDArray[np.uint8], boxes: NDArray[np.float64]) -> Sequence[Found]:
        """Answers boxes.

        Args:
            pixels: (rows, columns, 3) RGB, the frame; not to be written to.
            boxes: (N, 4) x0 y0 x1 y1 in continuous pixels of the frame, within it.

        Returns:
            N answers, in the order of the boxes.
        """
        ...


@dataclass(frozen=True)
class BoxItself:
    """The box, filled: what a model must beat."""

    name: str = "box"
    identity: str = "the box itself"

    def segment(self, pixels: NDArray[np.uint8], boxes: NDArray[np.float64]) -> Sequence[Found]:
        return [drawn(shapely.box(*box), pixels.shape[:2]) for box in boxes]


@dataclass(frozen=True)
class GrabCut:
    """GrabCut (Rother et al. 2004, OpenCV's), one object at a time; no training at all.

    What lies outside the box is certain background. Crops larger than 128 px are averaged first.
    Where GrabCut finds nothing, the box is the answer.
    """

    name: str = "GrabCut"
    identity: str = f"cv2.grabCut, {_GRABCUT_STEPS} steps"

    def segment(self, pixels: NDArray[np.uint8], boxes: NDArray[np.float64]) -> Sequence[Found]:
        return [self._one(pixels, box) for box in boxes]

    def _one(self, pixels: NDArray[np.uint8], box: NDArray[np.float64]) -> Found:
        rows, columns = pixels.shape[:2]
        x0, y0, x1, y1 = box
        margin = max(4.0, _GRABCUT_MARGIN * max(x1 - x0, y1 - y0))
        col, row = max(math.floor(x0 - margin), 0), max(math.floor(y0 - margin), 0)
        right, bottom = min(math.ceil(x1 + margin), columns), min(math.ceil(y1 + margin), rows)
        crop = pixels[row:bottom, col:right]
        filled = drawn(shapely.box(*box), (rows, columns))
        factor = min(1.0, _GRABCUT_LARGEST_PX / max(crop.shape[:2]))
        small = cv2.resize(crop, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
        left, top = round((x0 - col) * factor), round((y0 - row) * factor)
        wide, high = round((x1 - x0) * factor), round((y1 - y0) * factor)
        state = np.zeros(small.shape[:2], dtype=np.uint8)
        state[top : top + high, left : left + wide] = cv2.GC_PR_FGD
        # OpenCV refuses to begin where either side has no pixel.
        if not filled.mask.size or state.all() or not state.any():
            return filled
        cv2.setRNGSeed(0)
        inside = (left, top, wide, high)
        models = np.zeros((1, 65)), np.zeros((1, 65))
        cv2.grabCut(small, state, inside, *models, _GRABCUT_STEPS, cv2.GC_INIT_WITH_MASK)
        sure = np.isin(state, (cv2.GC_FGD, cv2.GC_PR_FGD)).astype(np.uint8)
        size = (crop.shape[1], crop.shape[0])
        mask = cv2.resize(sure, size, interpolation=cv2.INTER_NEAREST_EXACT).astype(bool)
        return Found(col, row, mask) if mask.any() else filled


@dataclass(frozen=True)
class PromptedModel:
    """A model behind the door that users take, with its windows, batches and outlines.

    Attributes:
        predictor: The model, on its device.
        options: How windows are laid; the strategy `whole` is the model without the inference
            pipeline.
        name: What tables call it.
    """

    predictor: Predictor
    options: SegmentOptions
    name: str

    @property
    def card(self) -> ModelCard:
        return self.predictor.card

    @property
    def identity(self) -> str:
        card, changed = self.card, self.options.changed()
        told = ", ".join(f"{key} {value}" for key, value in changed.items())
        uses = json.dumps(card.answers_by, sort_keys=True)
        return " ".join(
            filter(
                None,
                [
                    card.name,
                    f"sha256 {card.sha256 or 'unknown'}",
                    f"card {hashlib.sha256(uses.encode()).hexdigest()[:8]}",
                    self.predictor.mask_token,
                    told,
                ],
            )
        )

    def segment(self, pixels: NDArray[np.uint8], boxes: NDArray[np.float64]) -> Sequence[Found]:
        found = self.ask(pixels, shapely.box(*boxes.T))
        return self.scaled(found, boxes, pixels.shape[1], pixels.shape[0])

    def scaled(
        self, found: Sequence[Found], boxes: NDArray[np.float64], width: int, height: int
    ) -> list[Found]:
        """Answers, each with how much its window was enlarged.

        Args:
            found: N.
            boxes: (N, 4), what each was asked by, within the frame.
            width: Of the frame, pixels.
            height: Of the frame, pixels.
        """
        scales = self._scales(boxes, width, height)
        return [replace(each, scale=scale) for each, scale in zip(found, scales, strict=True)]

    def ask(self, pixels: NDArray[np.uint8], prompts: NDArray[np.object_]) -> list[Found]:
        """Answers prompts of any kind: shapely geometries in continuous pixels of the frame."""
        with _as_file(pixels) as path:
            job = SegmentJob(path, "", "", y_up=False, options=self.options)
            answers = segment_frame(job, geopandas.GeoDataFrame(geometry=prompts), self.predictor)
        found = []
        for shape, score in zip(answers.geometry, answers["score"], strict=True):
            mask = Found(0, 0, _EMPTY) if shape is None else drawn(shape, pixels.shape[:2])
            found.append(replace(mask, score=float(score)))
        return found

    def _scales(self, boxes: NDArray[np.float64], width: int, height: int) -> list[float]:
        """How much each box is enlarged; the window grows around large ones, whatever was asked."""
        policy = WindowPolicy.from_options(self.card, self.options)
        prompts = [
            PixelPrompt(n, (float(x0), float(y0), float(x1), float(y1)))
            for n, (x0, y0, x1, y1) in enumerate(boxes)
        ]
        scales = {
            prompt.prompt_id: planned.window.scale
            for planned in plan(prompts, width, height, policy)
            for prompt in planned.prompts
        }
        return [scales[prompt.prompt_id] for prompt in prompts]


@dataclass(frozen=True)
class OrientedModel:
    """A model that is asked by rotated rectangles, as it is by a layer of oriented boxes."""

    model: PromptedModel

    @property
    def name(self) -> str:
        return self.model.name

    @property
    def identity(self) -> str:
        way = "told" if self.model.card.takes_oriented else "turned"
        return f"{self.model.identity} oriented boxes, {way}"

    def segment(self, pixels: NDArray[np.uint8], boxes: NDArray[np.float64]) -> Sequence[Found]:
        """Answers upright boxes, which are rectangles too."""
        return self.segment_oriented(pixels, shapely.box(*boxes.T))

    def segment_oriented(
        self, pixels: NDArray[np.uint8], rectangles: NDArray[np.object_]
    ) -> Sequence[Found]:
        """Answers rectangles that lie anyhow: polygons in continuous pixels of the frame."""
        found = self.model.ask(pixels, rectangles)
        boxes = np.clip(shapely.bounds(rectangles), 0, [*pixels.shape[1::-1]] * 2)
        return self.model.scaled(found, boxes, pixels.shape[1], pixels.shape[0])


_EMPTY = np.zeros((0, 0), dtype=np.bool_)


def drawn(shape: shapely.Polygon | shapely.MultiPolygon, size: tuple[int, int]) -> Found:
    """The pixels whose centres lie in `shape` (GDAL's rule), cut to where there are some.

    Args:
        shape: In continuous pixels of the frame.
        size: Rows and columns of the frame.
    """
    x0, y0, x1, y1 = shape.bounds
    col, row = max(math.floor(x0), 0), max(math.floor(y0), 0)
    width, height = min(math.ceil(x1), size[1]) - col, min(math.ceil(y1), size[0]) - row
    if width <= 0 or height <= 0:
        return Found(0, 0, _EMPTY)
    place = Affine.translation(col, row)
    mask = rasterize([shape], (height, width), transform=place, dtype=np.uint8).astype(bool)
    return Found(col, row, mask) if mask.any() else Found(0, 0, _EMPTY)


@contextmanager
def _as_file(pixels: NDArray[np.uint8]) -> Iterator[str]:
    """Pixels as a file in memory, so that they take the way of every other raster."""
    rows, columns = pixels.shape[:2]
    profile = {"width": columns, "height": rows, "count": 3, "dtype": "uint8"}
    with MemoryFile() as memory:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            with memory.open(driver="GTiff", photometric="RGB", **profile) as target:
                target.write(pixels.transpose(2, 0, 1))
        yield memory.name
