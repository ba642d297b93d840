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
    QgsRasterLayer,
)

from .texts import tr


def named(value: Any) -> str:
    """What a parameter's value is called, for messages."""
    return str(value.name() if isinstance(value, QgsMapLayer) else value)


def field_problem(source: QgsProcessingFeatureSource, name: str) -> str:
    """Says that a field is missing; an empty name is no field."""
    if name and source.fields().lookupField(name) < 0:
        known = ", ".join(field.name() for field in source.fields()) or tr("none")
        return tr("{layer} has no field '{field}'; its fields are: {known}.").format(
            layer=source.sourceName(), field=name, known=known
        )
    return ""


def bands_problem(bands: list[int], raster: QgsRasterLayer) -> str:
    """Says that a raster lacks a band, or that their number makes no picture."""
    count = raster.bandCount()
    for band in bands:
        if not 1 <= band <= count:
            text = (
                tr("Band {band} was asked of {raster}, which has {count}; choose band 1.")
                if count == 1
                else tr(
                    "Band {band} was asked of {raster}, which has {count}; choose bands 1 to "
                    "{count}."
                )
            )
            return text.format(band=band, raster=raster.name(), count=count)
    if len(bands) not in (0, 1, 3):
        return tr(
            "{count} bands were chosen; choose three (red, green, blue), one, or none for the "
            "raster's own colours."
        ).format(count=len(bands))
    return ""


def checkpoint_problem(text: str) -> str:
    """Says that a weights file is missing; empty text is no file."""
    if text and not Path(text).exists():
        return tr("The weights file {file} does not exist.").format(file=text)
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
            return tr("{file} is an input as well; choose another file for the result.").format(
                file=target
            )
        folder = target.absolute().parent
        if not folder.is_dir():
            return tr("The folder {folder} for the result does not exist.").format(folder=folder)
        if not os.access(folder, os.W_OK):
            return tr("The folder {folder} for the result cannot be written to.").format(
                folder=folder
            )
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
