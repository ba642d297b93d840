"""Draws a georeferenced scene of planes, ships and tanks, with boxes as prompts and true outlines.

    python examples/scene.py FOLDER

writes scene.tif, prompts.gpkg and reference.gpkg (both with `object_id` and `kind`).
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

import cv2
import geopandas
import numpy as np
import rasterio
import shapely
from numpy.typing import NDArray
from rasterio.transform import from_origin
from shapely.affinity import rotate, scale, translate

WIDTH, HEIGHT = 1600, 1200
GROUND_SAMPLING_M = 0.5
CRS = "EPSG:32632"
ORIGIN = (565_000.0, 5_934_000.0)
# Shapes are drawn this much finer and averaged, as a sensor does.
FINER = 4

Image = NDArray[np.float32]


@dataclass(frozen=True)
class Thing:
    """An object of the scene: `shape` in raster pixels, painted in `colour` (RGB, 0 to 255)."""

    kind: str
    shape: shapely.Polygon
    colour: tuple[int, int, int]


def plane(length_px: float) -> shapely.Polygon:
    """An airliner seen from above, nose up, centred on the origin."""
    half = length_px / 2
    right = [
        (0.0, -1.0), (0.06, -0.93), (0.09, -0.8), (0.09, -0.22), (0.95, 0.28), (0.95, 0.42),
        (0.09, 0.16), (0.07, 0.66), (0.34, 0.88), (0.34, 0.98), (0.03, 0.92), (0.0, 1.0),
    ]  # fmt: skip
    left = [(-x, y) for x, y in reversed(right[1:-1])]
    return shapely.Polygon([(x * half, y * half) for x, y in right + left])


def ship(length_px: float) -> shapely.Polygon:
    """A freighter, bow up, centred on the origin."""
    half, beam = length_px / 2, length_px * 0.09
    right = [(0.0, -half), (beam * 0.7, -half * 0.8), (beam, -half * 0.55), (beam, half * 0.92)]
    left = [(-x, y) for x, y in reversed(right[1:])]
    return shapely.Polygon([*right, (beam * 0.7, half), (-beam * 0.7, half), *left])


def tank(radius_px: float) -> shapely.Polygon:
    """A storage tank, centred on the origin."""
    return shapely.Point(0, 0).buffer(radius_px, quad_segs=24)


def layout(random: np.random.Generator) -> list[Thing]:
    """Where everything stands: an apron on the left, tanks below, the sea on the right."""
    things = []
    for row in range(3):
        for column in range(4):
            shape = plane(float(random.uniform(60, 95)))
            shape = rotate(shape, float(random.uniform(-25, 25)) + 90 * column, origin=(0, 0))
            at = (
                110 + column * 190 + random.uniform(-15, 15),
                110 + row * 200 + random.uniform(-15, 15),
            )
            shade = int(random.integers(205, 245))
            things.append(
                Thing("plane", translate(shape, *map(float, at)), (shade, shade, shade + 6))
            )
    for row in range(3):
        for column in range(7):
            shape = tank(float(random.uniform(14, 34)))
            at = (
                75 + column * 105 + random.uniform(-8, 8),
                800 + row * 130 + random.uniform(-10, 10),
            )
            shade = int(random.integers(185, 240))
            things.append(
                Thing("tank", translate(shape, *map(float, at)), (shade, shade, shade - 8))
            )
    for row in range(6):
        for column in range(4):
            shape = rotate(
                ship(float(random.uniform(40, 150))), float(random.uniform(0, 180)), origin=(0, 0)
            )
            at = (
                980 + column * 165 + random.uniform(-10, 10),
                105 + row * 195 + random.uniform(-15, 15),
            )
            grey = int(random.integers(130, 215))
            things.append(
                Thing("ship", translate(shape, *map(float, at)), (grey, grey - 12, grey - 20))
            )
    return things


def _noise(random: np.random.Generator, cell_px: int, strength: float) -> Image:
    coarse = random.normal(0, strength, (HEIGHT // cell_px + 2, WIDTH // cell_px + 2))
    return cv2.resize(coarse.astype(np.float32), (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)


def _background(random: np.random.Generator) -> Image:
    image = np.empty((HEIGHT, WIDTH, 3), np.float32)
    image[:] = (148, 146, 140)
    image[700:, :860] = (128, 122, 98)
    image[:, 870:] = (38, 66, 84)
    image[:, 850:870] = (98, 96, 92)
    for x in range(0, 850, 95):
        image[:700, x : x + 1] *= 0.9
    for y in range(0, 700, 95):
        image[y : y + 1, :850] *= 0.9
    image[350:354, :850] = (196, 186, 110)
    for cell_px, strength in ((1, 3.0), (3, 4.0), (12, 5.0), (90, 7.0)):
        image += _noise(random, cell_px, strength)[..., None]
    return image


def _cover(shape: shapely.Polygon) -> Image:
    """Share of each pixel that `shape` covers: (HEIGHT, WIDTH), 0 to 1."""
    x0, y0, x1, y1 = (int(v) for v in shape.buffer(3).bounds)
    x0, y0, x1, y1 = max(x0, 0), max(y0, 0), min(x1, WIDTH), min(y1, HEIGHT)
    fine = np.zeros(((y1 - y0) * FINER, (x1 - x0) * FINER), np.uint8)
    # OpenCV counts from the middle of a pixel, the shape from its corner.
    ring = (np.asarray(shape.exterior.coords) - (x0, y0)) * FINER - 0.5
    cv2.fillPoly(fine, [np.round(ring * 256).astype(np.int32)], 255, shift=8)
    cover = np.zeros((HEIGHT, WIDTH), np.float32)
    cover[y0:y1, x0:x1] = cv2.resize(fine, (x1 - x0, y1 - y0), interpolation=cv2.INTER_AREA) / 255
    return cover


def paint(things: list[Thing], random: np.random.Generator) -> NDArray[np.uint8]:
    """The scene as (HEIGHT, WIDTH, 3) RGB: shadows first, then each object with some detail."""
    image = _background(random)
    for thing in things:
        shadow = {"plane": 6, "tank": 9, "ship": 4}[thing.kind]
        image *= 1 - 0.5 * _cover(translate(thing.shape, shadow, shadow))[..., None]
    for thing in things:
        cover = _cover(thing.shape)[..., None]
        image = image * (1 - cover) + np.float32(thing.colour) * cover
        inner = scale(thing.shape, 0.72, 0.72)
        image *= 1 - (0.16 if thing.kind == "ship" else 0.05) * _cover(inner)[..., None]
    image = cv2.GaussianBlur(image, (0, 0), 0.6) + random.normal(0, 2.5, image.shape)
    return np.clip(np.round(image), 0, 255).astype(np.uint8)


def write(folder: Path, seed: int = 7) -> tuple[Path, Path, Path]:
    """Writes the scene; returns the paths of raster, prompts and reference."""
    random = np.random.default_rng(seed)
    things = layout(random)
    image = paint(things, random)
    folder.mkdir(parents=True, exist_ok=True)
    transform = from_origin(*ORIGIN, GROUND_SAMPLING_M, GROUND_SAMPLING_M)
    raster = folder / "scene.tif"
    profile = {"driver": "GTiff", "width": WIDTH, "height": HEIGHT, "count": 3, "dtype": "uint8"}
    with rasterio.open(
        raster, "w", **profile, crs=CRS, transform=transform, compress="deflate", tiled=True
    ) as file:
        file.write(image.transpose(2, 0, 1))
    to_map = [transform.a, transform.b, transform.d, transform.e, transform.c, transform.f]
    truth = geopandas.GeoDataFrame(
        {"object_id": range(1, len(things) + 1), "kind": [thing.kind for thing in things]},
        geometry=[shapely.affinity.affine_transform(t.shape, to_map) for t in things],
        crs=CRS,
    )
    reference, prompts = folder / "reference.gpkg", folder / "prompts.gpkg"
    truth.to_file(reference)
    # Boxes as a person or a detector draws them: a little off.
    slack = random.uniform(-0.5, 1.5, (len(things), 4)) * (-1, -1, 1, 1)
    bounds = truth.bounds.to_numpy() + slack
    truth.set_geometry(shapely.box(*bounds.T), crs=CRS).to_file(prompts)
    return raster, prompts, reference


if __name__ == "__main__":
    for path in write(Path(sys.argv[1])):
        print(path)
