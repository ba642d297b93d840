"""A layer of results: whole, or not there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osgeo import gdal, ogr
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsDataSourceUri,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProviderConnectionException,
    QgsProviderRegistry,
    QgsWkbTypes,
)

from .destinations import Destination
from .texts import tr


@dataclass(frozen=True)
class NewLayer:
    """What a sink is made for."""

    fields: QgsFields
    kind: QgsWkbTypes.Type
    crs: QgsCoordinateReferenceSystem


def write_layer(
    algorithm: QgsProcessingAlgorithm,
    name: str,
    parameters: Mapping[str, Any],
    context: QgsProcessingContext,
    *,
    layer: NewLayer,
    fill: Callable[[QgsFeatureSink], None],
    beside: Iterable[str] = (),
) -> str:
    """Makes the layer that a sink's parameter names; one that cannot be filled is taken back.

    The sink is opened when all is ready for it: QGIS replaces what is there by then.

    Args:
        algorithm: The parameter's.
        name: Of the parameter.
        parameters: Of the algorithm.
        context: Of the run.
        layer: What the sink is made for.
        fill: Puts the features into the sink.
        beside: Files with other results of the run, which are worth nothing without the layer;
            empty for none.

    Returns:
        What QGIS calls the layer.

    Raises:
        QgsProcessingException: The sink cannot be made, or `fill` failed.
    """
    target = Destination.of(parameters.get(name))
    is_new = target is not None and target.path is not None and not target.path.exists()
    sink, destination, problem = None, "", None
    try:
        sink, destination = algorithm.parameterAsSink(
            parameters, name, context, layer.fields, layer.kind, layer.crs
        )
        if sink is None:
            raise QgsProcessingException(algorithm.invalidSinkError(parameters, name))
        fill(sink)
    except QgsProcessingException as error:
        problem = str(error)
    if problem is None:
        return str(destination)
    # Outside the handler nothing else holds the sink, so this closes its file; what was written of
    # it is not the whole.
    was_begun = sink is not None
    del sink
    left = [path for path in filter(None, beside) if not _without(Path(path))]
    begun = Destination.of(destination) if was_begun else None
    if target and (is_new if begun is None else target.table):
        begun = target
    if begun and not _taken_back(begun, is_new):
        left.append(begun.place)
    told = tr("The unfinished result in {place} could not be removed; delete it.")
    raise QgsProcessingException(" ".join([problem, *(told.format(place=place) for place in left)]))


def _taken_back(begun: Destination, is_new: bool) -> bool:
    if begun.path is None:
        return _without_table(begun)
    if not begun.path.exists():
        # Gone already, or the name of a layer in memory.
        return True
    if is_new or not begun.provider:
        return _without_file(begun.path)
    if begun.provider == "ogr":
        return _without_layer(begun.path, begun.table)
    return _without_table(begun)


def _without(path: Path) -> bool:
    with suppress(OSError):
        path.unlink()
    return not path.exists()


def _without_file(path: Path) -> bool:
    """With what a format keeps beside it: a Shapefile is five files, a MapInfo file four."""
    with suppress(RuntimeError):
        driver = gdal.IdentifyDriverEx(str(path), gdal.OF_VECTOR)
        if driver is not None:
            driver.Delete(str(path))
            if driver.ShortName == "GML":
                # GDAL forgets the schema that it has written.
                _without(path.with_suffix(".xsd"))
    return _without(path)


def _without_layer(path: Path, table: str) -> bool:
    with suppress(RuntimeError):
        file = ogr.Open(str(path), 1)
        for number in range(file.GetLayerCount() if file else 0):
            if file.GetLayer(number).GetName().lower() == table.lower():
                return bool(file.DeleteLayer(number) == ogr.OGRERR_NONE)
    return False


def _without_table(begun: Destination) -> bool:
    metadata = QgsProviderRegistry.instance().providerMetadata(begun.provider)
    schema = QgsDataSourceUri(begun.uri).schema()
    try:
        metadata.createConnection(begun.uri, {}).dropVectorTable(schema, begun.table)
    except QgsProviderConnectionException:
        return False
    return True
