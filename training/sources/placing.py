"""From a layer's coordinates to a raster's pixels, and what is wrong where they do not meet."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray
from pyproj import CRS, Transformer

from ...rossam_core.georeference import same_crs, transformer
from ...rossam_core.raster import Raster
from ..scenes import DatasetError
from .label_rows import LabelRows

# Straight edges of one CRS are curves in another: each is cut into pieces of this share of its
# shape's extent before it is transformed. What a piece then misses is 1/256 of the bulge.
_PIECES = 8

_DEGREES = CRS.from_epsg(4326)


@dataclass(frozen=True)
class Placing:
    """How a layer of labels lies on a raster.

    Attributes:
        labels: Name of the labels' file.
        raster: Name of the raster's file.
        labels_crs: None for none.
        raster_crs: None for none.
        way: From the labels' CRS to the raster's; None where they are the same.
        transform: Of the raster, pixels to map.
        shape: Of the raster, rows and columns.
    """

    labels: str
    raster: str
    labels_crs: CRS | None
    raster_crs: CRS | None
    way: Transformer | None
    transform: Affine
    shape: tuple[int, int]

    @classmethod
    def of(cls, rows: LabelRows, raster: Raster) -> Placing:
        """Finds the way from one CRS to the other.

        Raises:
            DatasetError: One has a CRS and the other none, or there is no way.
        """
        name = Path(raster.path).name
        way = None
        if (rows.crs is None) != (raster.crs is None):
            having, lacking = (rows.name, name) if rows.crs is not None else (name, rows.name)
            raise DatasetError(
                f"{having} has the CRS {_title(rows.crs or raster.crs)}, but {lacking} has none, "
                "so nobody knows how they lie on each other.",
                f"Assign {lacking} its CRS first (QGIS: Assign projection).",
            )
        if rows.crs is not None and raster.crs is not None and not same_crs(rows.crs, raster.crs):
            way = transformer(rows.crs, raster.crs)
            if way is None:
                raise DatasetError(
                    f"The labels' CRS {_title(rows.crs)} cannot be transformed to "
                    f"{_title(raster.crs)}, the CRS of {name}.",
                    "Reproject the labels to the raster's CRS first.",
                )
        return cls(
            rows.name, name, rows.crs, raster.crs, way, raster.transform,
            (raster.height, raster.width),
        )  # fmt: skip

    def to_pixels(self, shapes: NDArray[Any]) -> NDArray[Any]:
        """Polygons (N,) of the layer in continuous pixels; None where there is no way there."""
        dense = shapes
        if self.way is not None:
            bounds = shapely.bounds(shapes)
            piece = (bounds[:, 2:] - bounds[:, :2]).max(axis=1, initial=0) / _PIECES
            dense = shapely.segmentize(shapes, np.where(piece > 0, piece, 1.0))
        return self._placed(dense, self.way)

    def require_on_raster(self, placed: NDArray[Any], shapes: NDArray[Any]) -> None:
        """Checks that some of the polygons lie on the raster.

        Args:
            placed: (N,) in pixels, None where there was no way.
            shapes: (N,) the same in the layer's coordinates.

        Raises:
            DatasetError: None does; with a guess at the reason.
        """
        if self._any_on_raster(placed):
            return
        rows, columns = self.shape
        a, b, c, d, e, f = tuple(self.transform)[:6]
        x, y = np.array([(0, 0), (columns, 0), (columns, rows), (0, rows)]).T
        edge = np.stack([a * x + b * y + c, d * x + e * y + f], axis=1)
        bounds = shapely.total_bounds(shapes)
        raise DatasetError(
            f"None of the {len(shapes)} polygons in {self.labels} lies on {self.raster}: the "
            f"labels cover {_span(*bounds)} in {_title(self.labels_crs)}, the raster "
            f"{_span(*edge.min(axis=0), *edge.max(axis=0))} in {_title(self.raster_crs)}.",
            self._guess(shapes),
        )

    def _guess(self, shapes: NDArray[Any]) -> str:
        """Which mistake would explain that no polygon lies on the raster."""
        swapped = shapely.transform(shapes, lambda xy: xy[:, ::-1])
        if self.way is not None and self._any_on_raster(self._placed(shapes, None)):
            return (
                "As they stand, the labels' coordinates fit the raster: their CRS is probably "
                f"wrong. Assign the layer {_title(self.raster_crs)} (QGIS: Assign projection)."
            )
        if self._any_on_raster(self._placed(swapped, self.way)):
            return "With x and y exchanged they would: swap the labels' coordinates."
        degrees = np.abs(shapely.total_bounds(shapes)).max() <= 180
        if self.raster_crs is not None and self.labels_crs is not None and degrees:
            way = transformer(_DEGREES, self.raster_crs)
            if way is not None and self._any_on_raster(self._placed(shapes, way)):
                return (
                    "As longitude and latitude they would: assign the layer EPSG:4326 (QGIS: "
                    "Assign projection)."
                )
        return "Choose the raster that they were drawn on, or check the CRS of both."

    def _placed(self, shapes: NDArray[Any], way: Transformer | None) -> NDArray[Any]:
        back = ~self.transform

        def place(xy: NDArray[np.float64]) -> NDArray[np.float64]:
            x, y = xy.T if way is None else way.transform(*xy.T)
            with np.errstate(invalid="ignore"):  # infinite where it could not be transformed
                return np.stack(
                    [back.a * x + back.b * y + back.c, back.d * x + back.e * y + back.f], axis=1
                )

        placed = shapely.transform(shapes, place)
        lost = ~np.isfinite(shapely.bounds(placed)).all(axis=1)
        coordinates, row = shapely.get_coordinates(placed, return_index=True)
        lost[row[~np.isfinite(coordinates).all(axis=1)]] = True
        placed[lost] = None
        return np.asarray(placed)

    def _any_on_raster(self, placed: NDArray[Any]) -> bool:
        rows, columns = self.shape
        x0, y0, x1, y1 = shapely.bounds(placed).T
        return bool(((x1 > 0) & (y1 > 0) & (x0 < columns) & (y0 < rows)).any())


def _title(crs: CRS | None) -> str:
    if crs is None:
        return "pixels"
    authority = crs.to_authority()
    return f"{crs.name} ({':'.join(authority)})" if authority else str(crs.name)


def _span(x0: float, y0: float, x1: float, y1: float) -> str:
    return f"x {x0:.6g} to {x1:.6g} and y {y0:.6g} to {y1:.6g}"
