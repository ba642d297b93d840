"""What the strategy magnified costs against centred, in processor time, at the same model.

    python benchmarks/magnified.py [--prompts N] [--model rossam-tiny] [--inputs 224 1024]

Both strategies see the same drawn objects one window each; how large the window is on the raster
changes what is read and resized, not what the model computes, so the ratio at one input size tells
what laying and reading windows costs. `--inputs` runs magnified again at other input sizes: what it
saves there is the model's own work, since small objects need no large input. The strategies take
turns and the best of three rounds counts. Processor time is quoted because it does not depend on
what else the machine does; the model computes in one thread, because threads that wait for each
other count as work. The weights of vit_b are random: time does not depend on them.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import geopandas
import numpy as np
import rossam
import torch
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.models.sam import SamModel
from rossam.rossam_core.predictor import Predictor
from scenes import write_prompts, write_raster

SPACING_PX = 60
SIDE_PX = 4096
ROUNDS = 3


def load(name: str, input_size: int) -> Predictor:
    """A model by name, or a vit_b with random weights; an input size of 0 is its own."""
    if name != "vit_b":
        return rossam.load_model(name, input_size=input_size)
    torch.manual_seed(0)
    model = SamModel(ModelCard("vit_b", "SAM ViT-B, random weights", "vit_b"))
    if input_size:
        model.resize(input_size)
    return Predictor(model)


def processor_s(
    raster: Path, prompts: geopandas.GeoDataFrame, predictor: Predictor, options: Mapping[str, Any]
) -> float:
    """Seconds of all processors together per prompt."""
    start = time.process_time()
    rossam.segment(raster, prompts, model=predictor, **options)
    return (time.process_time() - start) / len(prompts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--prompts", type=int, default=64, help="objects to segment")
    parser.add_argument("--model", default="rossam-tiny", help="vit_b (random weights) or a name")
    parser.add_argument("--inputs", type=int, nargs="*", default=[], help="other input sizes, px")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    columns = int(np.ceil(np.sqrt(arguments.prompts)))
    grid = np.stack(np.meshgrid(np.arange(columns), np.arange(columns)), axis=-1).reshape(-1, 2)
    centres = 1500 + SPACING_PX * grid[: arguments.prompts].astype(float)
    own = load(arguments.model, 0)
    runs = {
        f"centred, {own.card.input_size_px} px": (own, {"strategy": "centred"}),
        f"magnified, {own.card.input_size_px} px": (own, {"strategy": "magnified"}),
    }
    for size in arguments.inputs:
        resized = load(arguments.model, size)
        runs[f"magnified, {size} px"] = (resized, {"strategy": "magnified"})
    with tempfile.TemporaryDirectory() as folder:
        raster, layer = Path(folder, "scene.tif"), Path(folder, "prompts.gpkg")
        write_raster(raster, SIDE_PX, centres, filled=True)
        write_prompts(layer, centres)
        prompts = geopandas.read_file(layer)
        seconds = dict.fromkeys(runs, float("inf"))
        for predictor, options in runs.values():
            processor_s(raster, prompts.iloc[:1], predictor, options)  # warm up
        for _ in range(ROUNDS):
            for name, (predictor, options) in runs.items():
                seconds[name] = min(seconds[name], processor_s(raster, prompts, predictor, options))
    reference = next(iter(seconds.values()))
    print(f"{arguments.model}, {len(prompts)} prompts, {own.dtype}, best of {ROUNDS} rounds")
    for name, each in seconds.items():
        print(
            f"{name:24} {each:9.4f} processor seconds per prompt, {reference / each:6.2f}x centred"
        )


if __name__ == "__main__":
    main()
