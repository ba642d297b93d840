"""What can be said against parameters of any algorithm before it starts."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsMapLayer,
    QgsProcessingFeatureSource,
    QgsRasterLayer,
)

from .destinations import Destination
from .texts import tr


def named(value: Any) -> str:
    """What a parameter's value is called, for messages."""
    return str(value.name() if isinstance(value, QgsMapLayer) else value)


def field_problem(source: QgsProcessingFeatureSource, name: str) -> str:
    """Says that a field is missing; an empty name is no field, and another case another name."""
    if name and source.fields().indexFromName(name) < 0:
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
    layers = [layer for layer in inputs if layer]
    for name in names:
        target = Destination.of(parameters.get(name))
        if target is None:
            continue
        overwritten = next(filter(None, map(target.overwritten, layers)), "")
        if overwritten and target.table:
            return tr(
                "Table {table} in {place} is an input as well; choose another table for the result."
            ).format(table=target.table, place=overwritten)
        if overwritten:
            return tr("{file} is an input as well; choose another file for the result.").format(
                file=overwritten
            )
        if target.path is None:
            continue
        folder = target.path.absolute().parent
        if not folder.is_dir():
            return tr("The folder {folder} for the result does not exist.").format(folder=folder)
        if not os.access(folder, os.W_OK):
            return tr("The folder {folder} for the result cannot be written to.").format(
                folder=folder
            )
    return ""
