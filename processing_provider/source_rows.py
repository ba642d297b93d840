"""A source's rows on their way into a result, as they are when the run begins."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDataStream, QFile, QIODevice

from .prompt_export import rows
from .result_layer import NewLayer
from .sink_fields import fields_with, reserved_names
from .texts import tr


@dataclass(frozen=True)
class Row:
    """A feature of the source.

    Attributes:
        number: Its id.
        attributes: Of an unsaved feature NULL where its database will give a number of its own, for
            which QGIS holds a text such as "Autogenerate".
        geometry: Null where it has none, or none was asked for.
    """

    number: int
    attributes: list[Any]
    geometry: QgsGeometry


class SourceRows:
    """A source's features in a file, since while the engine works their layer may be edited, saved
    or removed. Memory does not grow with their number.
    """

    def __init__(
        self,
        source: QgsProcessingFeatureSource,
        path: Path,
        feedback: QgsProcessingFeedback,
        *,
        with_geometry: bool,
    ) -> None:
        """Reads the source.

        Args:
            source: What is kept of it are the features that count.
            path: Of the file to make.
            feedback: Says when to stop.
            with_geometry: Whether geometries are needed as well.

        Raises:
            QgsProcessingException: The file cannot be written, or the work was cancelled.
        """
        self._file = QFile(str(path))
        self._fields = source.fields()
        self._places: dict[int, int] = {}
        request = QgsFeatureRequest()
        if not with_geometry:
            request.setFlags(QgsFeatureRequest.NoGeometry)
        self._file.open(QIODevice.OpenModeFlag.WriteOnly)
        stream = QDataStream(self._file)
        for feature in rows(source, request):
            if feedback.isCanceled():
                raise QgsProcessingException(tr("The work was cancelled; nothing was written."))
            stream.writeInt64(feature.id())
            stream.writeQVariantList(self._attributes(feature))
            stream.writeQVariant(feature.geometry().asWkb())
        is_whole = stream.status() == QDataStream.Status.Ok and self._file.flush()
        self._file.close()
        if not is_whole:
            raise QgsProcessingException(
                tr("The features cannot be copied to {file}: {reason}.").format(
                    file=path, reason=self._file.errorString() or tr("is the disk full?")
                )
            )
        self._file.open(QIODevice.OpenModeFlag.ReadOnly)
        self._stream = QDataStream(self._file)

    def __iter__(self) -> Iterator[Row]:
        """Those that have not come yet, in the source's order."""
        while not self._stream.atEnd():
            yield self._next()

    def attributes_of(self, number: int) -> list[Any]:
        """Those of the feature with an id; fast when asked in the source's order."""
        if not self._places:
            for row in self:
                if row.number == number:
                    return row.attributes
            # A database may give another order the second time.
            self._find_all()
        if number not in self._places:
            return [NULL] * len(self._fields)
        self._file.seek(self._places[number])
        return self._next().attributes

    def _find_all(self) -> None:
        self._file.seek(0)
        place = 0
        for row in self:
            self._places[row.number] = place
            place = self._file.pos()

    def _next(self) -> Row:
        number = self._stream.readInt64()
        attributes = self._stream.readQVariantList()
        geometry = QgsGeometry()
        geometry.fromWkb(self._stream.readQVariant())
        return Row(number, attributes, geometry)

    def _attributes(self, feature: QgsFeature) -> list[Any]:
        if feature.id() >= 0:
            return list(feature.attributes())
        return [_fitting(value, field) for value, field in zip(feature.attributes(), self._fields)]


def _fitting(value: Any, field: Any) -> Any:
    try:
        return field.convertCompatible(value)
    except ValueError:
        return NULL


@dataclass(frozen=True)
class Result:
    """What a layer of results is made of, all of it known before the engine is asked.

    Attributes:
        layer: Fields, geometry type and CRS of the sink.
        rows: The source's, whose fields come first.
    """

    layer: NewLayer
    rows: SourceRows

    @classmethod
    def of(
        cls,
        algorithm: QgsProcessingAlgorithm,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        *,
        source: tuple[str, QgsProcessingFeatureSource],
        sink: str,
        columns: tuple[Mapping[str, Any], Callable[[Iterable[str]], Mapping[str, str]]],
        shape: tuple[QgsWkbTypes.Type, QgsCoordinateReferenceSystem],
        path: Path,
        feedback: QgsProcessingFeedback,
        with_geometry: bool = False,
    ) -> Result:
        """A result with the source's columns, then the algorithm's.

        Args:
            algorithm: Whose parameters these are.
            parameters: Of the run.
            context: Of the run.
            source: Its parameter, and what that gave.
            sink: Its parameter.
            columns: Types of the algorithm's own columns, and what they are called behind others.
            shape: Of the result: geometry type and CRS.
            path: Of a file that keeps the source's features.
            feedback: Says when to stop.
            with_geometry: Whether their geometries are needed.
        """
        name, features = source
        layer = algorithm.parameterAsVectorLayer(parameters, name, context)
        reserved = reserved_names(parameters.get(sink), layer)
        fields = fields_with(features.fields(), reserved, *columns)
        kept = SourceRows(features, path, feedback, with_geometry=with_geometry)
        return cls(NewLayer(fields, *shape), kept)
