"""Boxes of detection data sets (DOTA, SODA-A, YOLO, COCO) as polygons in pixels of their image."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Any

import geopandas
import numpy as np
import pandas as pd
import shapely

from .box_tables import json_boxes, json_is_oriented
from .box_text import text_boxes, text_is_oriented
from .box_values import Box
from .errors import OptionError

BOX_FILE_FORMATS = ("auto", "dota", "soda", "yolo", "coco")

# Enough of a JSON file to meet its first keys.
_LOOKED_AT_BYTES = 65536
_JSON_KEYS = ('"annotations"', '"images"', '"categories"', '"image_id"')
_VECTOR_KEYS = ('"FeatureCollection"', '"Feature"', '"Topology"', '"geometryType"')


def is_box_file(path: str) -> bool:
    """Whether a file is one that `read_boxes` is for, and no vector layer that OGR reads.

    Text (.txt) is; JSON is when its first keys are those of COCO or SODA-A, of a list of detections
    as well, so that it can be said what is missing.
    """
    ending = PurePath(path).suffix.lower()
    if ending != ".json":
        return ending == ".txt"
    try:
        with Path(path).open("rb") as file:
            beginning = file.read(_LOOKED_AT_BYTES).decode("utf-8", errors="replace")
    except OSError:
        return False
    return any(key in beginning for key in _JSON_KEYS) and not any(
        key in beginning for key in _VECTOR_KEYS
    )


def read_boxes(
    path: str | Path, *, image_size: tuple[int, int], fmt: str = "auto", image: str = ""
) -> geopandas.GeoDataFrame:
    """The boxes that a file has of one image.

    * "dota": text, `x1 y1 x2 y2 x3 y3 x4 y4 class difficult` per line in pixels; the difficulty may
      be missing, the first lines may be `imagesource:…` and `gsd:…`. A file `classes.txt` beside
      it or a folder above gives classes their numbers: a name per line, from 0.
    * "yolo": text, `class x1 y1 … x4 y4` (oriented) or `class cx cy w h` (upright) per line in
      shares of the image's sides; a confidence may follow. `classes.txt` gives classes their
      names.
    * "soda": SODA-A's JSON, `annotations` with `poly` (eight numbers; of a polygon with more or
      fewer corners the smallest rectangle around it counts) and `category_id`.
    * "coco": JSON, `annotations` with `bbox` (x, y, width, height), of one image or many. Where
      every `segmentation` of an image is one ring of four corners, those are its oriented boxes.

    Args:
        path: The file. One without boxes is an image without boxes.
        image_size: Width and height of the image, pixels.
        fmt: One of `BOX_FILE_FORMATS`; "auto" looks into the file.
        image: File name of the image, which chooses among those of a JSON file; empty takes the
            only one.

    Returns:
        One row per box in the file's order: "label" (text); "category_id", "difficult" and
        "annotation_id" (Int64) where the file has them; polygons of four corners in continuous
        pixels, x to the right, y down, no CRS. A box without width or height is a polygon without
        area.

    Raises:
        PromptError: The file is unreadable, not of that format, of another image, or has a box of
            negative width or height; with the line, or the id of the annotation (its number where
            it has none).
        OptionError: There is no such format.
    """
    path = Path(path)
    if fmt not in BOX_FILE_FORMATS:
        raise OptionError(
            f"The format of boxes is {fmt!r}; choose one of {', '.join(BOX_FILE_FORMATS)}."
        )
    if fmt in ("soda", "coco") or (fmt == "auto" and path.suffix.lower() == ".json"):
        boxes = list(json_boxes(path, image_size, fmt, image))
    else:
        boxes = list(text_boxes(path, image_size, fmt))
    return _frame(boxes)


def holds_oriented_boxes(path: str, fmt: str = "auto") -> bool:
    """Whether a file's boxes are oriented by its format, upright as some of them may lie; the first
    box or image tells.

    Args:
        path: The file.
        fmt: As in `read_boxes`.

    Raises:
        PromptError: The file is unreadable.
    """
    place = Path(path)
    is_json = place.suffix.lower() == ".json"
    return json_is_oriented(place, fmt) if is_json else text_is_oriented(place)


def _frame(boxes: Sequence[Box]) -> geopandas.GeoDataFrame:
    columns: dict[str, Any] = {"label": pd.Series([box.label for box in boxes], dtype="str")}
    for name in ("category_id", "difficult", "annotation_id"):
        values = [getattr(box, name) for box in boxes]
        if any(value is not None for value in values):
            columns[name] = pd.array(values, dtype="Int64")
    corners = np.array([box.corners for box in boxes], dtype=np.float64).reshape(-1, 4, 2)
    return geopandas.GeoDataFrame(columns, geometry=shapely.polygons(corners), crs=None)
