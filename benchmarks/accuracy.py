"""Mean IoU of a model on held-out objects, through the same door that users take.

    python benchmarks/accuracy.py [--model rossam-tiny] [--split val] [--grow 0.1] SOURCE …

SOURCE is a folder in the COCO layout (`val.json` and images; `ROSSAM_DATA` or `shared/data` beside
the repository is where it is looked for). Each object's prompt is the box around its polygon.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from pathlib import Path

import geopandas
import numpy as np
import pandas as pd
import rossam
import shapely
from rossam.rossam_core.predictor import Predictor

_DATA = Path(os.environ.get("ROSSAM_DATA", Path(__file__).parents[2] / "shared" / "data"))


def objects(folder: Path, split: str) -> geopandas.GeoDataFrame:
    """Every object of a split: its polygon in pixels of its image (y down), image and class."""
    table = json.loads((folder / f"{split}.json").read_text(encoding="utf-8"))
    files = {image["id"]: str(folder / image["file_name"]) for image in table["images"]}
    classes = {category["id"]: category["name"] for category in table["categories"]}
    rows = [
        {
            "image": files[a["image_id"]],
            "class": classes[a["category_id"]],
            "geometry": shapely.union_all(
                [
                    shapely.make_valid(shapely.Polygon(np.reshape(ring, (-1, 2))))
                    for ring in a["segmentation"]
                ]
            ),
        }
        for a in table["annotations"]
    ]
    return geopandas.GeoDataFrame(rows, geometry="geometry")


def ious(
    truth: geopandas.GeoDataFrame,
    predictor: Predictor,
    *,
    grow: float = 0.0,
    right: float = 0.0,
    down: float = 0.0,
) -> pd.Series:
    """IoU of each object's outline with its polygon.

    Args:
        truth: As `objects` gives it.
        predictor: The model.
        grow: Share by which each box is larger than the polygon's extent.
        right: Share of its width by which each box is moved to the right.
        down: Share of its height by which each box is moved down.
    """
    found = []
    for image, group in truth.groupby("image", sort=False):
        x0, y0, x1, y1 = group.bounds.to_numpy().T
        dx, dy = x1 - x0, y1 - y0
        boxes = shapely.box(
            x0 - dx * (grow / 2 - right),
            y0 - dy * (grow / 2 - down),
            x1 + dx * (grow / 2 + right),
            y1 + dy * (grow / 2 + down),
        )
        prompts = geopandas.GeoDataFrame(geometry=boxes, index=group.index)
        outlines = rossam.segment(image, prompts, model=predictor, y_up=False).geometry
        shapes, true = outlines.make_valid().to_numpy(), group.geometry.to_numpy()
        shared = shapely.area(shapely.intersection(shapes, true))
        either = shapely.area(shapely.union(shapes, true))
        found.append(pd.Series(np.nan_to_num(shared / either), index=group.index))
    return pd.concat(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("sources", nargs="+", help="folders such as vhr10")
    parser.add_argument("--model", default="rossam-tiny")
    parser.add_argument("--checkpoint", default="")
    parser.add_argument("--split", default="val")
    parser.add_argument("--grow", type=float, default=0.0, help="boxes larger by this share")
    parser.add_argument("--right", type=float, default=0.0, help="boxes moved by this share")
    parser.add_argument("--down", type=float, default=0.0, help="boxes moved by this share")
    arguments = parser.parse_args()
    predictor = rossam.load_model(arguments.model, checkpoint=arguments.checkpoint)
    for source in arguments.sources:
        truth = objects(_DATA / source, arguments.split)
        start = time.perf_counter()
        moved = {"grow": arguments.grow, "right": arguments.right, "down": arguments.down}
        measured = ious(truth, predictor, **moved)
        seconds = time.perf_counter() - start
        print(f"{source}: mean IoU {measured.mean():.4f}, {len(truth)} objects, {seconds:.0f} s")
        for name, group in measured.groupby(truth["class"]):
            print(f"    {name:20} {group.mean():.4f}  ({len(group)})")


if __name__ == "__main__":
    main()
