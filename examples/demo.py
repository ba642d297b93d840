"""Segments the drawn scene from Python, compares it with QGIS and the truth, makes a picture.

    python examples/demo.py FOLDER

expects what `examples/scene.py FOLDER` wrote, and qgis.gpkg where QGIS has segmented it.
"""

from __future__ import annotations

import sys
from pathlib import Path

import cv2
import geopandas
import numpy as np
import rasterio
import rossam
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

COLOURS = {"plane": (255, 214, 10), "ship": (90, 230, 120), "tank": (255, 105, 180)}
# Lines are drawn on an enlarged image, so that sub-pixel outlines show.
ENLARGED = 2


def draw(raster: Path, outlines: geopandas.GeoDataFrame, picture: Path) -> None:
    """Writes the raster with outlines, coloured by their column `kind`, as a PNG."""
    with rasterio.open(raster) as file:
        image = np.ascontiguousarray(file.read((1, 2, 3)).transpose(1, 2, 0)[..., ::-1])
        to_pixels = ~file.transform
    image = cv2.resize(image, None, fx=ENLARGED, fy=ENLARGED, interpolation=cv2.INTER_CUBIC)
    for kind, outline in zip(outlines["kind"], outlines.geometry, strict=True):
        for ring in _rings(outline):
            x, y = to_pixels * ring.T
            line = np.round((np.column_stack([x, y]) * ENLARGED - 0.5) * 16).astype(np.int32)
            cv2.polylines(image, [line], True, COLOURS[kind][::-1], 2, cv2.LINE_AA, shift=4)
    cv2.imwrite(str(picture), image)


def _rings(outline: BaseGeometry | None) -> list[NDArray[np.float64]]:
    if outline is None:
        return []
    return [
        np.asarray(ring.coords)[:, :2]
        for polygon in shapely.get_parts(outline)
        for ring in (polygon.exterior, *polygon.interiors)
    ]


def mean_iou(outlines: geopandas.GeoDataFrame, truth: geopandas.GeoDataFrame) -> float:
    """Mean IoU of outlines and truth, matched by `object_id`."""
    true = truth.set_index("object_id").geometry.loc[outlines["object_id"]].to_numpy()
    found = outlines.geometry.make_valid().to_numpy()
    shared, either = shapely.intersection(found, true), shapely.union(found, true)
    return float(np.nan_to_num(shapely.area(shared) / shapely.area(either)).mean())


def main(folder: Path) -> None:
    raster, prompts = folder / "scene.tif", geopandas.read_file(folder / "prompts.gpkg")
    outlines = rossam.segment(raster, prompts)
    layer, picture = folder / "planes_ships_tanks.gpkg", folder / "picture.png"
    outlines.to_file(layer)
    draw(raster, outlines, picture)
    print(f"Layer:    {layer.resolve()}")
    print(f"Outlines: {outlines.geometry.notna().sum()} of {len(prompts)} prompts")
    truth = geopandas.read_file(folder / "reference.gpkg")
    print(f"Mean IoU: {mean_iou(outlines, truth):.3f} against the shapes that were drawn")
    from_qgis = folder / "qgis.gpkg"
    if from_qgis.exists():
        same = geopandas.read_file(from_qgis).geometry.geom_equals_exact(outlines.geometry, 1e-6)
        print(f"QGIS:     {same.sum()} of {len(same)} outlines are the same through qgis_process")
    print(f"Picture:  {picture.resolve()}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
