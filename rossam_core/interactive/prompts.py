"""The prompts of an interactive request on their raster, and the outline back on the client's map.

They go the way of a prompt layer's rows, so that a click prompts what a layer with that point does.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import geopandas
import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS
from pyproj.exceptions import CRSError
from shapely.geometry import MultiPolygon, Point, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.geometry.polygon import orient

from ..errors import OptionError, PromptError
from ..georeference import known_crs, same_crs, transformer
from ..prompts import PixelPrompt, PromptLayer
from ..raster import Raster
from .job import PredictJob

_GROUP, _LABEL = "object", "on_object"


def prompt_frame(job: PredictJob, crs: CRS | None) -> geopandas.GeoDataFrame:
    """A request's prompts as the layer of one group that says the same."""
    shapes: list[BaseGeometry] = [Point(xy) for xy in job.points]
    if job.box is not None:
        x0, y0, x1, y1 = job.box
        shapes.append(shapely.box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
    elif job.oriented is not None:
        shapes.append(Polygon(job.oriented))
    labels = [*job.labels, *[1] * (len(shapes) - len(job.labels))]
    return geopandas.GeoDataFrame(
        {_GROUP: [1] * len(shapes), _LABEL: labels}, geometry=shapes, crs=crs
    )


def as_prompt(frame: geopandas.GeoDataFrame, raster: Raster) -> PixelPrompt:
    """The one prompt of `prompt_frame` in pixels of the raster.

    Raises:
        PromptError: There is no way from the frame's CRS to the raster's.
    """
    layer = PromptLayer.open(frame, raster, group_field=_GROUP, label_field=_LABEL)
    return next(layer.batches(len(frame))).prompts[0]


def map_crs(text: str, raster: Raster) -> CRS | None:
    """The CRS that a request names; the raster's own where it names none.

    Raises:
        OptionError: It makes no sense.
        PromptError: It names one, but the raster has none.
    """
    if not text:
        return raster.crs
    crs = _parsed(text)
    if crs is not None and raster.crs is None:
        raise PromptError(
            f"The prompts have the CRS {crs.name}, but {Path(raster.path).name} has none, so "
            "nobody knows how they lie on each other.",
            "Assign a CRS to the raster layer, or leave the map without one.",
        )
    return crs


@lru_cache(maxsize=16)
def _parsed(text: str) -> CRS | None:
    try:
        return known_crs(text)
    except CRSError as error:
        raise OptionError(
            f"The CRS {text[:60]!r} of the prompts cannot be understood.",
            "Give it as WKT, or as an authority's code such as EPSG:25832.",
        ) from error


def outline_in(shape: BaseGeometry, raster_crs: CRS | None, crs: CRS | None) -> str:
    """A multipolygon as hexadecimal WKB in `crs`, its rings oriented as OGC wants.

    Raises:
        PromptError: It cannot be transformed there.
    """
    if raster_crs is not None and crs is not None and not same_crs(raster_crs, crs):
        way = transformer(raster_crs, crs)

        def place(xy: NDArray[np.float64]) -> NDArray[np.float64]:
            return np.stack(way.transform(*xy.T), axis=1) if way else np.full_like(xy, np.inf)

        moved = shapely.transform(shape, place)
        if not np.isfinite(shapely.get_coordinates(moved)).all():
            raise PromptError(
                f"The outline cannot be transformed from {raster_crs.name} to {crs.name}.",
                "Give the map another CRS, best the raster's.",
            )
        shape = MultiPolygon([orient(part) for part in moved.geoms])
    wkb: str = shapely.to_wkb(shape, hex=True)
    return wkb
