"""The fields of a result: those of its source, then those of the algorithm."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from qgis.core import (
    QgsField,
    QgsFields,
    QgsProcessingOutputLayerDefinition,
    QgsVectorLayer,
)

from .destinations import Destination


def fields_with(
    source: QgsFields,
    reserved: Collection[str],
    types: Mapping[str, Any],
    names: Callable[[Iterable[str]], Mapping[str, str]],
) -> QgsFields:
    """A source's fields with an algorithm's own behind them.

    Args:
        source: The source's.
        reserved: Names in lower case that the result's format keeps for itself; a field of that
            name gets `_2`, `_3`, … behind it.
        types: Of the algorithm's own columns.
        names: What these are called behind fields that are there already.
    """
    fields = QgsFields()
    taken = {field.name().lower() for field in source} | set(reserved)
    for field in source:
        renamed, name, number = QgsField(field), field.name(), 2
        if name.lower() in reserved:
            while name.lower() in taken:
                name, number = f"{field.name()}_{number}", number + 1
            taken.add(name.lower())
            renamed.setName(name)
        fields.append(renamed)
    for column, name in names(field.name() for field in fields).items():
        fields.append(QgsField(name, types[column]))
    return fields


def reserved_names(destination: Any, layer: QgsVectorLayer | None) -> set[str]:
    """Names that a GeoPackage gives its own columns; a key that all of the source has stays one.

    Args:
        destination: Value of the sink's parameter.
        layer: The source, where it is a layer.
    """
    if isinstance(destination, QgsProcessingOutputLayerDefinition):
        destination = destination.sink.staticValue()
    target = Destination.of(destination)
    is_geopackage = target is not None and target.is_geopackage
    if not (is_geopackage or "TEMPORARY_OUTPUT" in str(destination)):
        return set()
    if layer is None:
        return {"fid", "geom"}
    buffer = layer.editBuffer()
    if buffer is not None and buffer.addedFeatures():
        # They have no key yet.
        return {"fid", "geom"}
    own = {layer.fields().field(key).name().lower() for key in layer.primaryKeyAttributes()}
    return {"fid", "geom"} - own
