"""A data set of bright discs on a noisy ground, made by hand, and recipes small enough for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import rasterio
import shapely
from rossam.training.fit import train
from rossam.training.recipe import PARTS, Recipe

COMPACT: dict[str, Any] = {
    "architecture": "compact", "high_quality": True, "mask_token": "hq", "input_size_px": 64,
    "window_px": 48, "point_window_px": 64, "max_fill": 0.5,
    "settings": {
        "channels": [8, 16, 24, 32], "blocks": [0, 1, 1, 1], "embed_dim": 32, "depth": 1,
        "heads": 2, "mlp_dim": 32, "refine_channels": [24, 16, 8],
        "hourglass_channels": [8, 16, 16],
    },
}  # fmt: skip
VIT: dict[str, Any] = {
    "architecture": "vit_b", "high_quality": True, "mask_token": "hq", "input_size_px": 64,
    "window_px": 48, "point_window_px": 64, "max_fill": 0.5,
    "settings": {"embed_dim": 32, "depth": 3, "heads": 2, "global_blocks": [1], "window": 2},
}  # fmt: skip


def make_discs(folder: Path, train: int = 12, val: int = 4) -> Path:
    """Writes a COCO folder with one disc per image."""
    rng = np.random.default_rng(0)
    folder.mkdir(parents=True, exist_ok=True)
    for split, count in (("train", train), ("val", val)):
        table: dict[str, list[Any]] = {
            "images": [], "annotations": [], "categories": [{"id": 1, "name": "disc"}]
        }  # fmt: skip
        for n in range(1, count + 1):
            image = rng.integers(40, 90, (96, 96, 3)).astype(np.uint8)
            centre, radius = rng.uniform(35, 60, 2), rng.uniform(8, 20)
            angle = np.linspace(0, 2 * np.pi, 40, endpoint=False)
            ring = centre + radius * np.column_stack([np.cos(angle), np.sin(angle)])
            cv2.fillPoly(
                image, [np.round((ring - 0.5) * 16).astype(np.int32)], (200, 190, 150), shift=4
            )
            name = f"{split}{n}.png"
            cv2.imwrite(str(folder / name), image)
            table["images"].append({"id": n, "file_name": name, "width": 96, "height": 96})
            table["annotations"].append(
                {
                    "id": n, "image_id": n, "category_id": 1, "iscrowd": 0,
                    "segmentation": [ring.ravel().tolist()],
                }
            )  # fmt: skip
        (folder / f"{split}.json").write_text(json.dumps(table))
    return folder


def compact_recipe(folder: Path, **loop: Any) -> dict[str, Any]:
    """A compact model from nothing."""
    return {
        "name": "small", "title": "small", "model": COMPACT,
        "learn": {"encoder": "full", "last_block": False, "sam_decoder": True,
                  "alternate": False, "statistics": True},
        "loss": {"masks": {"hq": 1.0, "sam": 0.4}, "sampling": "cells",
                 "foreground_weight": 1.0, "score_weight": 1.0},
        "optimizer": {
            "rates": dict.fromkeys(PARTS, 2e-3),
            "betas": [0.9, 0.99], "schedule": "cosine", "warm_up": 0.05, "constant": [],
            "weight_decay": 0.01, "clip_norm": 2.0, "average_decay": 0.9,
        },
        "data": {"view": "window", "sources": [{"kind": "coco", "path": str(folder)}]},
        "loop": {"steps": 60, "batch": 8, "seed": 1, "threads": 1, "validate_every": 1000, **loop},
    }  # fmt: skip


def vit_recipe(folder: Path, **loop: Any) -> dict[str, Any]:
    """A SAM-shaped model from nothing, trained as ROS-SAM is."""
    return {
        "name": "small-vit", "title": "small", "model": VIT,
        "learn": {"lora_rank": 2},
        "loss": {"points": 256},
        "data": {
            "view": "window",
            "augmentation": {"box_jitter": 0.0},
            "sources": [{"kind": "coco", "path": str(folder)}],
        },
        "loop": {"steps": 4, "batch": 4, "seed": 1, "threads": 1, "validate_every": 1000, **loop},
    }  # fmt: skip


def hardly_trained(folder: Path) -> Path:
    """A compact model that has hardly learned anything."""
    return train(
        Recipe.from_dict(compact_recipe(make_discs(folder / "discs"), steps=2)), folder / "run"
    )


def disc_scene(path: Path) -> list[shapely.Polygon]:
    """Writes a raster in UTM with 36 bright discs, and returns their outlines there."""
    rng = np.random.default_rng(3)
    rows, columns = np.indices((768, 768)) + 0.5
    pixels = rng.integers(40, 80, (3, 768, 768)).astype(np.uint8)
    shapes = []
    for n in range(36):
        x, y = 64 + 128 * (n % 6), 64 + 128 * (n // 6)
        radius = rng.uniform(12, 24)
        pixels[:, (columns - x) ** 2 + (rows - y) ** 2 < radius**2] = 210
        shapes.append(shapely.Point(500000 + x, 5000768 - y).buffer(radius))
    with rasterio.open(
        path, "w", driver="GTiff", width=768, height=768, count=3, dtype="uint8",
        crs="EPSG:32632", transform=rasterio.Affine(1, 0, 500000, 0, -1, 5000768),
    ) as target:  # fmt: skip
        target.write(pixels)
    return shapes
