"""Coordinate reference systems as files state them."""

from __future__ import annotations

from typing import Any

from pyproj import CRS, Transformer
from pyproj.exceptions import CRSError, ProjError


def known_crs(definition: Any) -> CRS | None:
    """A CRS from what a file says; None for none and for what formats write in place of none.

    Args:
        definition: WKT, an authority code, a pyproj CRS, or None.

    Raises:
        pyproj.exceptions.CRSError: The definition makes no sense.
    """
    if not definition:
        return None
    crs = CRS.from_user_input(definition)
    # GeoPackage's "Undefined Cartesian SRS" and GDAL's "unnamed" engineering CRSs say nothing.
    if crs.name.lower().startswith("undefined") or (is_engineering(crs) and crs.name == "unnamed"):
        return None
    code = crs.to_epsg(min_confidence=100)
    return CRS.from_epsg(code) if code else crs


def is_engineering(crs: CRS) -> bool:
    """Whether `crs` is a local one, with no place on the Earth."""
    return crs.type_name == "Engineering CRS"


def same_crs(one: CRS, other: CRS) -> bool:
    """Whether coordinates of one are those of the other; files give x before y in any case."""
    return bool(one.equals(other, ignore_axis_order=True))


def transformer(source: CRS, target: CRS) -> Transformer | None:
    """What takes x, y of `source` to x, y of `target`; None where there is no way."""
    if is_engineering(source) or is_engineering(target):
        return None
    try:
        return Transformer.from_crs(source, target, always_xy=True)
    except (CRSError, ProjError):
        return None
