"""How `rossam build-masks` scales with images and boxes: time and peak memory, model left out.

    python benchmarks/mask_building.py [--images 20 40 80] [--boxes 350] [--folder FOLDER]

A stand-in answers each box with its ellipse, so that what is measured is everything but the model:
reading, turning, outlines, review, files. What the model takes is `benchmarks/speed.py`'s business.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from rossam.rossam_core.mask_building.build import build_with
from rossam.rossam_core.mask_building.job import MaskBuildingJob, MaskBuildingOptions
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.predictor import Instance
from rossam.rossam_core.prompts import PixelPrompt
from rossam.rossam_core.raster import Chip
from rossam.rossam_core.window import Window

# SODA-A.
ALL_IMAGES, ALL_BOXES = 2513, 872_069
_SIDE_PX = 2000
_CELLS = 48


class Ellipses:
    """Answers a box with the ellipse in it; has what the pipeline needs of a predictor."""

    card = ModelCard("ellipses", "", "compact", input_size_px=224, window_px=112)
    batch_size = 32

    def encode(self, chips: Sequence[Chip]) -> list[Window]:
        return [chip.window for chip in chips]

    def decode(
        self,
        _encoded: list[Window],
        _index: Sequence[int],
        prompts: Sequence[PixelPrompt],
        *,
        exact_boxes: bool = False,
    ) -> list[Instance]:
        del exact_boxes  # an ellipse lies in the middle of its box
        return [self._answer(prompt) for prompt in prompts]

    def _answer(self, prompt: PixelPrompt) -> Instance:
        x0, y0, x1, y1 = prompt.extent
        step = max(x1 - x0, y1 - y0) / (_CELLS - 4)
        middles = (np.arange(_CELLS) - _CELLS / 2 + 0.5) * step
        radii = np.hypot(middles / (x1 - x0) * 2, middles[:, None] / (y1 - y0) * 2)
        left, top = (x0 + x1 - _CELLS * step) / 2, (y0 + y1 - _CELLS * step) / 2
        logits = (8 * (1 - radii)).astype(np.float32)
        return Instance(prompt, logits, left, top, step, 0.9, 0.9)


def write_data(folder: Path, images: int, boxes: int) -> None:
    """Pictures with many small slanting boxes each, in DOTA's text."""
    random = np.random.default_rng(4)
    picture = random.integers(0, 255, (_SIDE_PX // 8, _SIDE_PX // 8, 3), dtype=np.uint8)
    picture = cv2.resize(picture, (_SIDE_PX, _SIDE_PX))
    for n in range(images):
        cv2.imwrite(str(folder / f"{n:05}.jpg"), picture)
        centres = random.uniform(40, _SIDE_PX - 40, (boxes, 2))
        angles, lengths = random.uniform(0, np.pi, boxes), random.uniform(8, 40, boxes)
        along = np.stack([np.cos(angles), np.sin(angles)], axis=1) * lengths[:, None] / 2
        across = np.stack([-along[:, 1], along[:, 0]], axis=1) / 2
        corners = [
            centres + a * along + b * across for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))
        ]
        rows = np.concatenate(corners, axis=1)
        lines = [f"{' '.join(f'{v:.1f}' for v in row)} vehicle 0" for row in rows]
        (folder / f"{n:05}.txt").write_text("\n".join(lines))


def measure(images: int, boxes: int, folder: str | None) -> None:
    """Prints what one run takes."""
    with tempfile.TemporaryDirectory(dir=folder) as name:
        data = Path(name, "data")
        data.mkdir()
        write_data(data, images, boxes)
        options = MaskBuildingOptions(sheet_limit=2)
        job = MaskBuildingJob(str(data), str(data), str(Path(name, "masks")), options=options)
        before_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        started = time.process_time()
        result = build_with(Ellipses(), job)
        cpu_s = time.process_time() - started
        peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        size_mb = sum(f.stat().st_size for f in Path(job.output).rglob("*")) / 1e6
        print(
            f"{images:5} images, {result.count:7,} boxes: {cpu_s:7.1f} s CPU "
            f"({cpu_s / result.count * 1000:.2f} ms per box), peak {peak_mb:5.0f} MB "
            f"(before: {before_mb:.0f}), files {size_mb:6.1f} MB; all of SODA-A: "
            f"{cpu_s / result.count * ALL_BOXES / 3600:.2f} h CPU, "
            f"files {size_mb / result.count * ALL_BOXES / 1000:.1f} GB",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--images", type=int, nargs="+", default=[20, 40, 80], help="how many")
    parser.add_argument(
        "--boxes", type=int, default=round(ALL_BOXES / ALL_IMAGES), help="on each image"
    )
    parser.add_argument("--folder", default=None, help="where the data go; a temporary folder")
    arguments = parser.parse_args()
    if len(arguments.images) == 1:
        measure(arguments.images[0], arguments.boxes, arguments.folder)
        return
    # Each in a process of its own, whose memory is its own.
    for images in arguments.images:
        command = [sys.executable, __file__, "--images", str(images)]
        command += ["--boxes", str(arguments.boxes)]
        command += ["--folder", arguments.folder] if arguments.folder else []
        subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
