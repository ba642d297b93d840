"""How long a person waits for an outline, click by click, through the real worker.

    python benchmarks/interactive.py [--objects N] [--model rossam-tiny] [--device auto]

A raster of discs is drawn on the spot. Each object is clicked once, refined by three clicks, and
its neighbour 60 pixels away is clicked; at the end all objects are visited again in the order in
which they were first seen. Times are those of the client: from the request to the answer. The
processor time is the worker's own, of all its threads; it tells more where others use the machine.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import numpy as np
import psutil
import rasterio
from rossam.rossam_core.client import Worker
from rossam.rossam_core.engine import Engine, root
from rossam.rossam_core.interactive.job import PredictAnswer, PredictJob, WarmJob
from scenes import write_raster

SIDE_PX = 8192
APART_PX = 640
NEARBY_PX = 60
# Of the three refinements: on the object, and beside it.
OFFSETS_PX = ((8.0, 5.0, 1), (26.0, 0.0, 0), (-24.0, 10.0, 0))


class Watch:
    """A worker whose answers are timed by what was asked."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._process = psutil.Process(worker.pid)
        self.wall_s: dict[str, list[float]] = defaultdict(list)
        self.processor_s: dict[str, list[float]] = defaultdict(list)
        self.encoded: dict[str, int] = defaultdict(int)

    def ask(self, what: str, job: PredictJob) -> PredictAnswer:
        before, started = self._processor_s(), time.perf_counter()
        answer = PredictAnswer.from_dict(self._worker.request("predict", job.to_dict()))
        self.wall_s[what].append(time.perf_counter() - started)
        self.processor_s[what].append(self._processor_s() - before)
        self.encoded[what] += answer.encoded
        return answer

    def report(self) -> None:
        print(f"{'':24} {'median':>8} {'worst':>8} {'processor':>10}   encoded")
        for what, wall in self.wall_s.items():
            print(
                f"{what:24} {np.median(wall):7.3f}s {max(wall):7.3f}s "
                f"{np.median(self.processor_s[what]):9.3f}s   {self.encoded[what]} of {len(wall)}"
            )

    def _processor_s(self) -> float:
        times = self._process.cpu_times()
        return float(times.user + times.system)


def visit(watch: Watch, start: PredictJob, places: list[tuple[float, float]]) -> None:
    """Every object with its refinements and its neighbour, then all objects again."""
    with rasterio.open(start.raster) as file:
        to_map = file.transform
    firsts = []
    for x, y in places:
        points, labels = [tuple(to_map * (x, y))], [1]
        first = replace(start, points=tuple(points), labels=(1,))
        firsts.append(first)
        window = watch.ask("first click", first).window
        for dx, dy, label in OFFSETS_PX:
            points.append(tuple(to_map * (x + dx, y + dy)))
            labels.append(label)
            job = replace(start, points=tuple(points), labels=tuple(labels), window=window)
            window = watch.ask("refinement", job).window
        nearby = (tuple(to_map * (x + NEARBY_PX, y)),)
        watch.ask("new object nearby", replace(start, points=nearby, labels=(1,)))
    for first in firsts:
        watch.ask("panning back", first)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--objects", type=int, default=12, help="objects to click")
    parser.add_argument("--model", default="rossam-tiny", help="name, weights file or model folder")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps")
    arguments = parser.parse_args()
    columns = int(np.ceil(np.sqrt(arguments.objects)))
    grid = np.stack(np.meshgrid(np.arange(columns), np.arange(columns)), axis=-1).reshape(-1, 2)
    centres = 700 + APART_PX * grid[: arguments.objects].astype(float)
    with tempfile.TemporaryDirectory() as folder:
        raster = Path(folder, "scene.tif")
        neighbours = centres + np.array([NEARBY_PX, 0])
        write_raster(raster, SIDE_PX, np.concatenate([centres, neighbours]), filled=True)
        engine = Engine(Path(sys.executable), root(), "this interpreter")
        started = time.perf_counter()
        with Worker.start(engine) as worker:
            print(f"worker started: {time.perf_counter() - started:.2f} s")
            started = time.perf_counter()
            job = WarmJob(str(raster), model=arguments.model, device=arguments.device)
            warm = worker.request("warm", job.to_dict())
            print(f"warmed up: {time.perf_counter() - started:.2f} s, device {warm['device']}")
            watch = Watch(worker)
            start = PredictJob(
                str(raster),
                model=arguments.model,
                device=arguments.device,
                points=((0.0, 0.0),),
                labels=(1,),
            )
            visit(watch, start, [tuple(place) for place in centres])
            watch.report()
            print(
                f"memory of the worker: {psutil.Process(worker.pid).memory_info().rss / 1e6:.0f} MB"
            )


if __name__ == "__main__":
    main()
