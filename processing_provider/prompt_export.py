"""Prompts on their way to the engine: a file with geometry and row, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsWkbTypes,
)

from ..rossam_core.result_columns import COLUMNS
from .field_types import WHOLE_NUMBER
from .texts import tr

ROW_FIELD = "rossam_row"
LAYER = "prompts"

_SAMPLED_BOXES = 1001


@dataclass(frozen=True)
class ExportedPrompts:
    """Prompts in a file that the engine reads.

    Attributes:
        path: A GeoPackage with the layer `LAYER`; `ROW_FIELD` is the feature id in the source.
        group_field: Name of the group column there; empty for none.
        label_field: Name of the label column there; empty for none.
        names: Of all columns there, by their names in the source.
        count: Rows.
        extent: Around all of them, in the source's CRS; null when there are none.
        middle_box: Around the one whose longer side is in the middle of the first ones'.
    """

    path: Path
    group_field: str
    label_field: str
    names: Mapping[str, str]
    count: int
    extent: QgsRectangle
    middle_box: QgsRectangle


def rows(source: QgsProcessingFeatureSource, request: QgsFeatureRequest) -> Iterator[QgsFeature]:
    """The features of a source, self-crossing ones included: they prompt by their box."""
    features: Iterator[QgsFeature] = source.getFeatures(
        request, QgsProcessingFeatureSource.FlagSkipGeometryValidityChecks
    )
    return features


def export_prompts(
    source: QgsProcessingFeatureSource,
    path: Path,
    crs: QgsCoordinateReferenceSystem,
    *,
    group_field: str,
    label_field: str,
    other_fields: Sequence[str] = (),
    reach: Callable[[QgsFeature], float] = lambda feature: 0.0,
    feedback: QgsProcessingFeedback,
) -> ExportedPrompts:
    """Writes what the engine needs of each feature, one at a time.

    Args:
        source: Any provider, filtered and selected as the user chose.
        path: Of the file to make.
        crs: To state in the file; an invalid one states none.
        group_field: Of the source; may be empty.
        label_field: Of the source; may be empty.
        other_fields: Of the source, to keep as well.
        reach: How far a feature prompts beyond its geometry, map units of the source.
        feedback: Says when to stop.

    Raises:
        QgsProcessingException: The file cannot be written, or the work was cancelled.
    """
    names = {name: _free(name) for name in (group_field, label_field, *other_fields) if name}
    fields = QgsFields()
    fields.append(QgsField(ROW_FIELD, WHOLE_NUMBER))
    for name, free in names.items():
        field = QgsField(source.fields().field(name))
        field.setName(free)
        fields.append(field)
    kind = QgsWkbTypes.linearType(source.wkbType())
    if kind == QgsWkbTypes.NoGeometry:
        # An empty layer that does not say what it would hold.
        kind = QgsWkbTypes.Polygon
    writer = _writer(path, fields, kind, crs)
    indexes = [source.fields().lookupField(name) for name in names]
    request = QgsFeatureRequest().setSubsetOfAttributes(indexes)
    count = 0
    extent = QgsRectangle()
    boxes: list[QgsRectangle] = []
    for feature in rows(source, request):
        if feedback.isCanceled():
            raise QgsProcessingException(tr("The work was cancelled; nothing was written."))
        geometry = feature.geometry()
        if QgsWkbTypes.isCurvedType(geometry.wkbType()):
            geometry.convertToStraightSegment()
        row = QgsFeature(fields)
        row.setAttributes([feature.id(), *(feature[index] for index in indexes)])
        row.setGeometry(geometry)
        if not writer.addFeature(row, QgsFeatureSink.FastInsert):
            raise _not_written(path, writer)
        count += 1
        box = geometry.boundingBox().buffered(reach(feature))
        if not geometry.isEmpty() and box.isFinite():
            extent.combineExtentWith(box)
            if len(boxes) < _SAMPLED_BOXES:
                boxes.append(box)
    if not writer.flushBuffer():
        raise _not_written(path, writer)
    boxes.sort(key=lambda box: max(box.width(), box.height()))
    return ExportedPrompts(
        path,
        names.get(group_field, ""),
        names.get(label_field, ""),
        names,
        count,
        extent,
        boxes[len(boxes) // 2] if boxes else QgsRectangle(),
    )


def _free(name: str) -> str:
    """`name`, or another where the engine's own columns are called so."""
    taken = {column.lower() for column in (ROW_FIELD, *COLUMNS)}
    return f"rossam_{name}" if name.lower() in taken else name


def _writer(
    path: Path,
    fields: QgsFields,
    geometry_type: QgsWkbTypes.Type,
    crs: QgsCoordinateReferenceSystem,
) -> QgsVectorFileWriter:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = LAYER
    # Names of their own, so that a user's column may be called fid or geom.
    options.layerOptions = ["FID=rossam_fid", "GEOMETRY_NAME=rossam_geometry", "SPATIAL_INDEX=NO"]
    writer = QgsVectorFileWriter.create(
        str(path), fields, geometry_type, crs, QgsCoordinateTransformContext(), options
    )
    if writer.hasError() != QgsVectorFileWriter.NoError:
        raise _not_written(path, writer)
    return writer


def _not_written(path: Path, writer: QgsVectorFileWriter) -> QgsProcessingException:
    return QgsProcessingException(
        tr("The prompts cannot be copied to {file}: {reason}. Is the disk full?").format(
            file=path, reason=writer.errorMessage()
        )
    )
