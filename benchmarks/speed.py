"""Prompts per second and peak memory, against segment-anything's predictor called in a loop.

    python benchmarks/speed.py [--prompts N] [--model rossam-tiny]

Boxes and raster are drawn on the spot: `--prompts` objects in rows, 60 pixels apart, as in a
harbour or a car park. The reference does what ROS-SAM's published inference does: for each object a
512-px crop, bicubic to 1024, `set_image`, `predict`. The weights of vit_b are random: time does
not depend on them. Both run in this process, one after the other; quote the ratios.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

import cv2
import geopandas
import numpy as np
import rasterio
import rossam
import torch
from rasterio.windows import Window
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.models.sam import SamModel
from rossam.rossam_core.predictor import EncodedWindows, Instance, Predictor
from rossam.rossam_core.prompts import PixelPrompt
from rossam.rossam_core.raster import Chip
from scenes import write_prompts, write_raster
from segment_anything import SamPredictor, sam_model_registry

_Result = TypeVar("_Result")

SPACING_PX = 60
SIDE_PX = 4096


class Timed:
    """A predictor that adds up the time spent in the model."""

    def __init__(self, predictor: Predictor) -> None:
        self._predictor = predictor
        self.card, self.model_s, self.windows = predictor.card, 0.0, 0

    @property
    def batch_size(self) -> int:
        return self._predictor.batch_size

    def encode(self, chips: Sequence[Chip]) -> EncodedWindows:
        self.windows += len(chips)
        return self._timed(lambda: self._predictor.encode(chips))

    def decode(
        self,
        encoded: EncodedWindows,
        window_index: Sequence[int],
        prompts: Sequence[PixelPrompt],
        *,
        exact_boxes: bool = False,
    ) -> list[Instance]:
        return self._timed(
            lambda: self._predictor.decode(encoded, window_index, prompts, exact_boxes=exact_boxes)
        )

    def _timed(self, work: Callable[[], _Result]) -> _Result:
        start = time.perf_counter()
        result = work()
        if torch.cuda.is_available():
            torch.cuda.synchronize()
        self.model_s += time.perf_counter() - start
        return result


def loop_of_the_reference(raster: Path, boxes: np.ndarray, predictor: SamPredictor) -> float:
    """Seconds per prompt of one crop, one `set_image` and one `predict` per object."""
    start = time.perf_counter()
    with rasterio.open(raster) as file:
        for x0, y0, x1, y1 in boxes:
            col, row = max(int((x0 + x1) / 2 - 256), 0), max(int((y0 + y1) / 2 - 256), 0)
            crop = file.read(window=Window(col, row, 512, 512)).transpose(1, 2, 0)
            predictor.set_image(cv2.resize(crop, (1024, 1024), interpolation=cv2.INTER_CUBIC))
            box = np.array([x0 - col, y0 - row, x1 - col, y1 - row]) * 2
            predictor.predict(box=box, multimask_output=False)
    return (time.perf_counter() - start) / len(boxes)


def ours(
    raster: Path, prompts: geopandas.GeoDataFrame, predictor: Predictor, strategy: str
) -> tuple[float, float, int]:
    """Seconds per prompt, share of them outside the model, and windows encoded."""
    timed = Timed(predictor)
    rossam.segment(raster, prompts.iloc[:1], model=timed, strategy=strategy)  # warm up
    timed.model_s, timed.windows = 0.0, 0
    start = time.perf_counter()
    rossam.segment(raster, prompts, model=timed, strategy=strategy)
    seconds = time.perf_counter() - start
    return seconds / len(prompts), 1 - timed.model_s / seconds, timed.windows


def peak_memory_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def random_vit_b() -> tuple[SamPredictor, Predictor]:
    """The published predictor and ours around the same random weights."""
    torch.manual_seed(0)
    sam = sam_model_registry["vit_b"]().eval()
    model = SamModel(ModelCard("vit_b", "SAM ViT-B, random weights", "vit_b"))
    model.load_state_dict(sam.state_dict())
    return SamPredictor(sam), Predictor(model)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--prompts", type=int, default=12, help="objects to segment")
    parser.add_argument("--model", default="vit_b", help="vit_b (random weights) or a model's name")
    arguments = parser.parse_args()
    columns = int(np.ceil(np.sqrt(arguments.prompts)))
    grid = np.stack(np.meshgrid(np.arange(columns), np.arange(columns)), axis=-1).reshape(-1, 2)
    centres = 1500 + SPACING_PX * grid[: arguments.prompts].astype(float)
    with tempfile.TemporaryDirectory() as folder:
        raster, layer = Path(folder, "scene.tif"), Path(folder, "prompts.gpkg")
        write_raster(raster, SIDE_PX, centres, filled=True)
        write_prompts(layer, centres)
        prompts = geopandas.read_file(layer)
        if arguments.model == "vit_b":
            published, predictor = random_vit_b()
            boxes = np.hstack([centres - 21, centres + 21])
            loop_of_the_reference(raster, boxes[:1], published)
            reference_s = loop_of_the_reference(raster, boxes, published)
            print(f"{'reference loop':24} {1 / reference_s:8.2f} prompts/s")
        else:
            predictor, reference_s = rossam.load_model(arguments.model), None
        print(f"encoder precision: {predictor.dtype}, threads: {torch.get_num_threads()}")
        for strategy in ("centred", "shared"):
            seconds, outside, windows = ours(raster, prompts, predictor, strategy)
            ratio = f"{reference_s / seconds:6.2f}x the loop, " if reference_s else ""
            print(
                f"{arguments.model + ' ' + strategy:24} {1 / seconds:8.2f} prompts/s, {ratio}"
                f"{windows} windows, {outside:.1%} outside the model"
            )
        print(f"peak memory {peak_memory_mb():.0f} MB")


if __name__ == "__main__":
    main()
