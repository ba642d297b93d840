"""What can be said against parameters of any algorithm before it starts."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingFeatureSource,
    QgsProcessingOutputLayerDefinition,
    QgsProviderRegistry,
)


def named(value: Any) -> str:
    """What a parameter's value is called, for messages."""
    return str(value.name() if isinstance(value, QgsMapLayer) else value)


def field_problem(source: QgsProcessingFeatureSource, name: str) -> str:
    """Says that a field is missing; an empty name is no field."""
    if name and source.fields().lookupField(name) < 0:
        known = ", ".join(field.name() for field in source.fields()) or "none"
        return f"{source.sourceName()} has no field {name!r}; its fields are: {known}."
    return ""


def destination_problem(
    parameters: Mapping[str, Any], names: Iterable[str], inputs: Iterable[QgsMapLayer | None]
) -> str:
    """Says that a result would overwrite an input, or cannot be written where it is wanted.

    Args:
        parameters: Of the algorithm.
        names: Of its destinations.
        inputs: Layers that must stay; None where a parameter is no layer.
    """
    files = [path for layer in inputs if layer for path in _files_of(layer)]
    for name in names:
        target = _target(parameters.get(name))
        if target is None:
            continue
        if any(_same(target, path) for path in files):
            return f"{target} is an input as well; choose another file for the result."
        folder = target.absolute().parent
        if not folder.is_dir():
            return f"The folder {folder} for the result does not exist."
        if not os.access(folder, os.W_OK):
            return f"The folder {folder} for the result cannot be written to."
    return ""


def _files_of(layer: QgsMapLayer) -> Iterator[Path]:
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    if parts.get("path"):
        yield Path(parts["path"])


def _target(value: Any) -> Path | None:
    """The file that a destination names; None for temporary layers and databases."""
    if isinstance(value, QgsProcessingOutputLayerDefinition):
        value = value.sink.staticValue()
    if not isinstance(value, str) or not value or value in ("TEMPORARY_OUTPUT", "memory:"):
        return None
    # "ogr:dbname=…", "postgres:…" and the like; a single letter is a Windows drive.
    scheme, colon, _ = value.partition(":")
    if colon and len(scheme) > 1:
        return None
    return Path(value)


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()
