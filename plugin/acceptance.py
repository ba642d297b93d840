"""Outlines on their way into a layer, through its edit buffer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

from ..processing_provider.outlines import OUTLINE_TYPES, OutlineStyle
from ..processing_provider.texts import tr
from ..rossam_core.errors import OutputError
from ..rossam_core.result_columns import COLUMNS

NUMBER_COLUMN = "prompt_id"


def new_outlines_layer(crs: QgsCoordinateReferenceSystem, project: QgsProject) -> QgsVectorLayer:
    """A temporary polygon layer with the columns and the style of results, in the project.

    Args:
        crs: Of the raster; may be invalid.
        project: To add it to.
    """
    layer = QgsVectorLayer("MultiPolygon", tr("Outlines"), "memory")
    layer.setCrs(crs)
    fields = [QgsField(column, OUTLINE_TYPES[column]) for column in COLUMNS]
    layer.dataProvider().addAttributes(fields)
    layer.updateFields()
    style = OutlineStyle.of(layer.id(), layer.fields())
    style.postProcessLayer(layer, None, QgsProcessingFeedback(False))
    project.addMapLayer(layer)
    return layer


def add_outline(
    target: QgsVectorLayer,
    outline: QgsGeometry,
    crs: QgsCoordinateReferenceSystem,
    values: Mapping[str, Any],
    project: QgsProject,
) -> None:
    """Writes one object into a layer's edit buffer; one step of its undo stack.

    Args:
        target: A polygon layer; it starts to be edited where it is not.
        outline: Of the object.
        crs: Of the outline.
        values: By the names of fields; those that the layer lacks are left out, and the number of
            the prompt is counted on.
        project: Whose transformations count.

    Raises:
        OutputError: The layer cannot be edited or refuses the outline.
    """
    numbered = {**values, NUMBER_COLUMN: next_number(target)}
    _write(target, _features(target, outline, crs, numbered, project), tr("Segmented object"))


def add_layer(target: QgsVectorLayer, source: QgsVectorLayer, project: QgsProject) -> int:
    """Writes the outlines of a result layer into another one's edit buffer, in one step.

    Returns:
        How many of them have no outline; they are left out.

    Raises:
        OutputError: The layer cannot be edited or refuses an outline.
    """
    names = [field.name() for field in source.fields()]
    features: list[QgsFeature] = []
    missing = 0
    number = next_number(target)
    for answer in source.getFeatures():
        if not answer.hasGeometry() or answer.geometry().isEmpty():
            missing += 1
            continue
        values = dict(zip(names, answer.attributes()))
        values[NUMBER_COLUMN] = number
        number += 1
        features += _features(target, answer.geometry(), source.crs(), values, project)
    _write(target, features, tr("Segmented objects"))
    return missing


def next_number(target: QgsVectorLayer) -> int:
    """The number of the next object in a layer, from 1."""
    index = target.fields().lookupField(NUMBER_COLUMN)
    highest = target.maximumValue(index) if index >= 0 else NULL
    # An empty layer in memory answers with the smallest number there is.
    return max(int(highest), 0) + 1 if isinstance(highest, (int, float)) else 1


def _features(
    target: QgsVectorLayer,
    outline: QgsGeometry,
    crs: QgsCoordinateReferenceSystem,
    values: Mapping[str, Any],
    project: QgsProject,
) -> list[QgsFeature]:
    """An object as features of the target: several where that takes single polygons only."""
    placed = QgsGeometry(outline)
    if crs.isValid() and target.crs().isValid():
        transform = QgsCoordinateTransform(crs, target.crs(), project)
        try:
            placed.transform(transform)
        except QgsCsException as error:
            raise OutputError(
                tr("The outline has no place in the coordinate system of {layer}: {error}").format(
                    layer=target.name(), error=error
                )
            ) from error
    attributes = _attributes(target, values)
    return [
        QgsVectorLayerUtils.createFeature(target, part, attributes)
        for part in placed.coerceToType(target.wkbType())
    ]


def _attributes(target: QgsVectorLayer, values: Mapping[str, Any]) -> dict[int, Any]:
    """Values by the index of the target's field, in its type; what does not fit is left out."""
    keys = set(target.primaryKeyAttributes())
    fitting: dict[int, Any] = {}
    for name, value in values.items():
        index = target.fields().lookupField(name)
        if index < 0 or index in keys or value is None or value == NULL:
            continue
        try:
            fitting[index] = target.fields().field(index).convertCompatible(value)
        except ValueError:
            continue
    return fitting


def _write(target: QgsVectorLayer, features: list[QgsFeature], step: str) -> None:
    if not target.isEditable() and not target.startEditing():
        raise OutputError(
            tr("The layer {layer} cannot be edited; choose another one.").format(
                layer=target.name()
            )
        )
    target.beginEditCommand(step)
    for feature in features:
        if not target.addFeature(feature):
            target.destroyEditCommand()
            raise OutputError(
                tr("The layer {layer} refuses the outline.").format(layer=target.name())
            )
    target.endEditCommand()
    target.triggerRepaint()
