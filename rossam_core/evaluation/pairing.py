"""Pairs of two layers: what is asked for, and what a user should know about it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from ..errors import LayerError
from ..polygon_layer import Notice, PolygonLayer
from .matching import MOST_REPEATS, one_to_one, overlapping, repeated, sharing_a_key

# The groups of all objects and of all predictions.
Groups = tuple[Sequence[str], Sequence[str]]


def pair_layers(
    reference: PolygonLayer,
    predictions: PolygonLayer,
    *,
    id_field: str,
    groups: Groups | None,
    notice: Notice,
    on_done: Callable[[int], None],
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Each object's prediction, one to one.

    Args:
        reference: N objects.
        predictions: In the same CRS.
        id_field: Of both, whose equal values make a pair; empty pairs by overlap.
        groups: Where given, only features of one group are paired.
        notice: Told of what a user should know.
        on_done: Told how many objects are done; may raise to stop.

    Returns:
        (N,) the prediction's place in its layer, −1 for none; (N,) IoU, NaN for none.

    Raises:
        LayerError: The field is missing or identifies nothing.
    """
    if id_field:
        keys = _keys(reference, predictions, id_field, groups, notice)
        candidates = sharing_a_key(reference.polygons, predictions.polygons, keys)
    else:
        _name_shared_id(reference, predictions, notice)
        candidates = overlapping(reference.polygons, predictions.polygons, groups, on_done)
    partner, ious = one_to_one(candidates, len(reference))
    both = reference.usable.any() and predictions.usable.any()
    if both and not np.nan_to_num(ious).any():
        places = [f"{layer.name} lies in {_extent(layer)}" for layer in (predictions, reference)]
        notice(f"No prediction overlaps an object: {', '.join(places)}. Are both CRSs right?")
    return partner, ious


def _keys(
    reference: PolygonLayer,
    predictions: PolygonLayer,
    field: str,
    groups: Groups | None,
    notice: Notice,
) -> tuple[list[Hashable], list[Hashable]]:
    layers = (reference, predictions)
    values = [layer.column(field, "id") for layer in layers]
    for layer, column in zip(layers, values, strict=True):
        if nulls := column.count(None):
            notice(f"{nulls:,} features of {layer.name} have no {field}; they stay unpaired.")
    true, found = (
        _within(column, groups[side] if groups else None) for side, column in enumerate(values)
    )
    several, several_found, excess = repeated((true, found))
    if excess is not None:
        value = excess[-1] if isinstance(excess, tuple) else excess
        raise LayerError(
            f"The id field {field!r} has the value {value!r} more than {MOST_REPEATS} times in "
            "both layers; it must identify an object.",
            "Choose another field, or none to pair by overlap.",
        )
    for layer, number in ((reference, several), (predictions, several_found)):
        if number:
            notice(
                f"{number:,} values of {field} occur more than once in {layer.name}; the "
                "best-fitting pairs are taken."
            )
    if true and found and not set(true) & set(found) - {None}:
        raise LayerError(
            f"No value of {field!r} occurs in both layers: {reference.name} has "
            f"{_some(values[0])}, {predictions.name} has {_some(values[1])}.",
            "Choose another field, or none to pair by overlap.",
        )
    return true, found


def _within(values: Sequence[str | None], groups: Sequence[str] | None) -> list[Hashable]:
    """Keys that are one only within their group; None stays none."""
    if groups is None:
        return list(values)
    pairs = zip(groups, values, strict=True)
    return [None if value is None else (group, value) for group, value in pairs]


def _name_shared_id(reference: PolygonLayer, predictions: PolygonLayer, notice: Notice) -> None:
    """Says that both layers have a field whose name promises a key."""
    shared = set(reference.table.schema.names) & set(predictions.table.schema.names)
    keys = sorted(name for name in shared if name.lower().endswith("id"))
    if keys:
        notice(
            f"Both layers have the field {keys[0]}; pairs are made by overlap, since it was not "
            "given as the id field."
        )


def _extent(layer: PolygonLayer) -> str:
    x0, y0, x1, y1 = shapely.total_bounds(layer.polygons)
    return f"x {x0:.10g} to {x1:.10g}, y {y0:.10g} to {y1:.10g}"


def _some(values: Sequence[Any]) -> str:
    shown = [repr(value) for value in dict.fromkeys(values) if value is not None][:3]
    return ", ".join(shown) or "NULL only"
