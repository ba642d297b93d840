"""Peak memory of `rossam segment` on a 1 GB and a 20 GB raster, and for many prompts.

    python benchmarks/memory.py [--prompts 2000] [--folder FOLDER]

The 20 GB raster is sparse: it takes little disk, but has every pixel. Each run is its own process.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from scenes import write_prompts, write_raster

# Three bands of one byte.
SIDES_PX = {"50 MB": 4096, "1 GB": 18_432, "20 GB": 81_920}


def peak_memory_mb(command: list[str]) -> tuple[float, float]:
    """Peak resident memory in MB, and seconds, of a process that must succeed."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed with {process.returncode}")
    return usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--prompts", type=int, default=500, help="objects to segment")
    parser.add_argument("--folder", default=None, help="where the rasters go; a temporary folder")
    arguments = parser.parse_args()
    random = np.random.default_rng(2)
    with tempfile.TemporaryDirectory(dir=arguments.folder) as folder:
        for name, side_px in SIDES_PX.items():
            raster, prompts = Path(folder, f"{side_px}.tif"), Path(folder, f"{side_px}.gpkg")
            centres = random.uniform(100, side_px - 100, (arguments.prompts, 2))
            write_raster(raster, side_px, centres, filled=name != "20 GB")
            write_prompts(prompts, centres)
            output = Path(folder, f"{side_px}_out.gpkg")
            memory_mb, cpu_s = peak_memory_mb(
                [sys.executable, "-m", "rossam", "segment", str(raster), str(prompts), "-q",
                 "-o", str(output)]
            )  # fmt: skip
            print(f"{name:6} {arguments.prompts} prompts: {memory_mb:6.0f} MB, {cpu_s:6.1f} s CPU")
            raster.unlink()


if __name__ == "__main__":
    main()
