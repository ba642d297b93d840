"""What fine-tuning in QGIS's toolbox gains: learn the west of a raster, measure the east.

    python benchmarks/finetune_in_qgis.py [--raster scene.tif] [--minutes 10] [--steps 600]

All of it by `qgis_process`: `rossam:finetune` on the western outlines, then `rossam:segment` with
the base model and with the new one on the eastern boxes, and `rossam:evaluate` on both. Objects
that cross the middle are left out. Without --raster it takes a scene of
ROSSAM_DATA (else ../shared/data); beside SCENE.tif lie SCENE_reference.gpkg and SCENE_boxes.gpkg.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import geopandas as gpd
import rasterio

ROOT = Path(__file__).resolve().parents[1]
SCENE = "geo/suedtirol_1255775_5854640.tif"
NEW_MODEL = "west"
BASE_MODEL = "rossam-tiny"


class Toolbox:
    """`qgis_process` with this plugin, and a home of its own for models and settings."""

    def __init__(self, folder: Path) -> None:
        # Debian 12's wrapper passes an option that the program refuses.
        program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
        if program is None:
            raise SystemExit("qgis_process is not installed.")
        self._program = program
        (folder / "plugins").mkdir()
        (folder / "plugins" / "rossam").symlink_to(ROOT, target_is_directory=True)
        self._environment = {
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "QGIS_PLUGINPATH": str(folder / "plugins"),
            "QGIS_CUSTOM_CONFIG_PATH": str(folder / "profile"),
            "ROSSAM_HOME": str(folder / "home"),
            "ROSSAM_PYTHON": sys.executable,
        }
        self._call("plugins", "enable", "rossam")

    def run(self, algorithm: str, **parameters: object) -> dict[str, Any]:
        """The results of `rossam:ALGORITHM`, which is run as a person would call it."""
        values = (f"--{key}={value}" for key, value in parameters.items())
        answer = json.loads(self._call("--json", "run", f"rossam:{algorithm}", *values))
        return dict(answer["results"])

    def _call(self, *arguments: str) -> str:
        done = subprocess.run(
            [self._program, *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise SystemExit(f"{' '.join(arguments)} failed:\n{done.stderr[-4000:]}")
        return done.stdout


def write_halves(raster: Path, folder: Path) -> dict[str, int]:
    """Writes reference and boxes of each side of the raster's middle; numbers of objects."""
    with rasterio.open(raster) as source:
        middle_x = (source.bounds.left + source.bounds.right) / 2
    reference = gpd.read_file(raster.with_name(f"{raster.stem}_reference.gpkg"))
    boxes = gpd.read_file(raster.with_name(f"{raster.stem}_boxes.gpkg"))
    bounds = reference.bounds
    halves = {"west": bounds.maxx < middle_x, "east": bounds.minx > middle_x}
    for side, chosen in halves.items():
        ids = reference.loc[chosen, "object_id"]
        reference[chosen].to_file(folder / f"{side}_reference.gpkg")
        boxes[boxes["object_id"].isin(ids)].to_file(folder / f"{side}_boxes.gpkg")
    return {side: int(chosen.sum()) for side, chosen in halves.items()}


def measure(toolbox: Toolbox, raster: Path, folder: Path, model: str) -> dict[str, Any]:
    """What `rossam:evaluate` says of a model's outlines in the east."""
    outlines = folder / f"{model}.gpkg"
    toolbox.run(
        "segment",
        INPUT=str(raster),
        PROMPTS=str(folder / "east_boxes.gpkg"),
        MODEL=model,
        OUTPUT=str(outlines),
    )
    return toolbox.run(
        "evaluate",
        INPUT=str(outlines),
        REFERENCE=str(folder / "east_reference.gpkg"),
        ID_FIELD="object_id",
        RASTER=str(raster),
    )


def show(model: str, found: dict[str, Any]) -> None:
    print(
        f"{model:12}  {found['MEAN_IOU']:8.3f}  {found['MEDIAN_IOU']:6.3f}"
        f"  {found['MEAN_BIOU']:19.3f}  {found['MISSED']:18.0f}",
        flush=True,
    )


def main() -> None:
    data = Path(os.environ.get("ROSSAM_DATA", ROOT.parent / "shared" / "data"))
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--raster", type=Path, default=data / SCENE, help="with its two layers")
    parser.add_argument("--minutes", type=float, default=10.0, help="of training at most")
    parser.add_argument("--steps", type=int, default=600, help="of training at most")
    parser.add_argument("--held-out", type=float, default=0.2, help="share of the west's labels")
    parser.add_argument("--batch", type=int, default=0, help="windows per step, 0 = automatic")
    parser.add_argument("--rate", type=float, default=1.0, help="times the usual learning rate")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        toolbox = Toolbox(folder)
        counts = write_halves(arguments.raster, folder)
        print(f"{counts['west']} objects to learn from, {counts['east']} to measure", flush=True)
        print("east          mean IoU  median  boundary IoU (2 px)  without an outline")
        show(BASE_MODEL, measure(toolbox, arguments.raster, folder, BASE_MODEL))
        started = time.monotonic()
        tuned = toolbox.run(
            "finetune",
            RASTER=str(arguments.raster),
            LABELS=str(folder / "west_reference.gpkg"),
            NAME=NEW_MODEL,
            MINUTES=arguments.minutes,
            STEPS=arguments.steps,
            HELD_OUT=arguments.held_out,
            BATCH_SIZE=arguments.batch,
            LEARNING_RATE=arguments.rate,
            SEED=arguments.seed,
        )
        minutes = (time.monotonic() - started) / 60
        show(NEW_MODEL, measure(toolbox, arguments.raster, folder, NEW_MODEL))
        print(
            f"{tuned['STEPS_DONE']} steps in {minutes:.1f} minutes; held out in the west: mean IoU "
            f"{tuned['IOU_BEFORE']} before, {tuned['IOU_AFTER']} after"
        )


if __name__ == "__main__":
    main()
