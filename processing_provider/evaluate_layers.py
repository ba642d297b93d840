"""Layers on their way to a comparison, and its answer on the way into the sink."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from qgis.core import (
    NULL,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..rossam_core.evaluation.job import OBJECT_COLUMNS
from .field_types import NUMBER, TEXT, WHOLE_NUMBER
from .prompt_export import ROW_FIELD, rows
from .source_rows import Result
from .texts import tr

# Of `OBJECT_COLUMNS`.
OBJECT_TYPES = {
    "result": TEXT,
    "iou": NUMBER,
    "biou_1px": NUMBER,
    "biou_2px": NUMBER,
    "size_px": NUMBER,
    "size_bin": TEXT,
    "prediction_fid": WHOLE_NUMBER,
}
_FEEDBACK_EVERY = 1000
_CANCELLED = tr("The work was cancelled; nothing was written.")


def export_polygons(
    source: QgsProcessingFeatureSource,
    path: Path,
    names: Iterable[str],
    feedback: QgsProcessingFeedback,
) -> None:
    """Writes geometry, feature id and some fields of each feature, one at a time.

    Args:
        source: Any provider, filtered and selected as the user chose.
        path: Of the GeoPackage to make; the feature id in the source is its `ROW_FIELD`.
        names: Fields to take along; those that the source has not are left out.
        feedback: Says when to stop.

    Raises:
        QgsProcessingException: The file cannot be written, or the work was cancelled.
    """
    indexes = sorted({source.fields().lookupField(name) for name in names} - {-1})
    fields = QgsFields()
    fields.append(QgsField(ROW_FIELD, WHOLE_NUMBER))
    for index in indexes:
        fields.append(source.fields().field(index))
    kind = QgsWkbTypes.linearType(source.wkbType())
    if kind == QgsWkbTypes.NoGeometry:
        # An empty layer that does not say what it would hold.
        kind = QgsWkbTypes.Polygon
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    # Names of their own, so that a user's column may be called fid or geom.
    options.layerOptions = ["FID=rossam_fid", "GEOMETRY_NAME=rossam_geometry", "SPATIAL_INDEX=NO"]
    writer = QgsVectorFileWriter.create(
        str(path), fields, kind, source.sourceCrs(), QgsCoordinateTransformContext(), options
    )
    if writer.hasError() != QgsVectorFileWriter.NoError:
        raise _not_copied(source, path, writer)
    request = QgsFeatureRequest().setSubsetOfAttributes(indexes)
    for done, feature in enumerate(rows(source, request)):
        if done % _FEEDBACK_EVERY == 0 and feedback.isCanceled():
            raise QgsProcessingException(_CANCELLED)
        geometry = feature.geometry()
        if QgsWkbTypes.isCurvedType(geometry.wkbType()):
            geometry.convertToStraightSegment()
        copy = QgsFeature(fields)
        copy.setAttributes([feature.id(), *(feature[index] for index in indexes)])
        copy.setGeometry(geometry)
        if not writer.addFeature(copy, QgsFeatureSink.FastInsert):
            raise _not_copied(source, path, writer)
    if not writer.flushBuffer():
        raise _not_copied(source, path, writer)


def copy_objects(
    answers: Path,
    objects: Result,
    sink: QgsFeatureSink,
    feedback: QgsProcessingFeedback,
) -> None:
    """Puts every object of the reference into the sink, as it is, with what was measured of it.

    Args:
        answers: What the engine wrote about the exported reference.
        objects: The reference's, and what they become.
        sink: Takes them.
        feedback: Says when to stop.

    Raises:
        QgsProcessingException: The answers cannot be read or the sink refuses a feature.
    """
    layer = QgsVectorLayer(str(answers), "answers", "ogr")
    if not layer.isValid():
        raise QgsProcessingException(
            tr("The engine's answer {file} cannot be read.").format(file=answers)
        )
    columns = [layer.fields().lookupField(name) for name in (ROW_FIELD, *_names_in(layer))]
    request = QgsFeatureRequest().setFlags(QgsFeatureRequest.NoGeometry)
    measured: dict[int, list[Any]] = {}
    for answer in layer.getFeatures(request):
        row, *values = (answer[index] for index in columns)
        measured[row] = values
    unknown = [NULL] * len(OBJECT_COLUMNS)
    for done, row in enumerate(objects.rows):
        if done % _FEEDBACK_EVERY == 0 and feedback.isCanceled():
            raise QgsProcessingException(_CANCELLED)
        result = QgsFeature(objects.layer.fields)
        result.setAttributes([*row.attributes, *measured.get(row.number, unknown)])
        result.setGeometry(row.geometry)
        if not sink.addFeature(result, QgsFeatureSink.FastInsert):
            said = sink.lastError() if hasattr(sink, "lastError") else ""
            raise QgsProcessingException(
                tr("Object {number} cannot be written: {reason}.").format(
                    number=done + 1, reason=said.rstrip(".") or tr("is the disk full?")
                )
            )


def _names_in(answers: QgsVectorLayer) -> list[str]:
    """What the engine called the comparison's columns: they are the last ones."""
    names = [field.name() for field in answers.fields()]
    return names[-len(OBJECT_COLUMNS) :]


def _not_copied(
    source: QgsProcessingFeatureSource, path: Path, writer: QgsVectorFileWriter
) -> QgsProcessingException:
    return QgsProcessingException(
        tr("{layer} cannot be copied to {file}: {reason}. Is the disk full?").format(
            layer=source.sourceName(), file=path, reason=writer.errorMessage()
        )
    )
