"""Where the parameters of results point: at a file, or at a table in a file or on a server."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osgeo import ogr
from qgis.core import (
    QgsDataSourceUri,
    QgsMapLayer,
    QgsProcessingOutputLayerDefinition,
    QgsProviderRegistry,
    QgsVectorFileWriter,
)

# Of QGIS's providers: their databases are files.
_OF_FILES = ("ogr", "spatialite")


@dataclass(frozen=True)
class Destination:
    """What a result replaces.

    Attributes:
        provider: QGIS's name of what writes there; empty for a file by its path alone.
        uri: As the provider reads it.
        path: Of the file; None on a server.
        table: In the file or on the server; empty where the whole file is meant.
    """

    provider: str
    uri: str
    path: Path | None
    table: str = ""

    @classmethod
    def of(cls, value: Any) -> Destination | None:
        """What the value of a parameter points at; None for temporary layers."""
        if isinstance(value, QgsProcessingOutputLayerDefinition):
            value = value.sink.staticValue()
        if not isinstance(value, str) or not value or value == "TEMPORARY_OUTPUT":
            return None
        # "ogr:dbname=…", "postgres://…" and the like; a single letter is a Windows drive.
        provider, colon, uri = value.partition(":")
        if not colon or len(provider) == 1:
            return cls("", value, Path(value))
        if provider == "memory":
            return None
        if uri.startswith("//"):
            uri = uri[2:]
        parts = QgsDataSourceUri(uri)
        if provider not in _OF_FILES:
            # Processing's older name.
            provider = "postgres" if provider == "postgis" else provider
            return cls(provider, uri, None, parts.table())
        if not parts.database():
            return cls(provider, uri, Path(uri))
        return cls(provider, uri, Path(parts.database()), parts.table())

    @property
    def place(self) -> str:
        """The file or the database, for people; without passwords."""
        parts = QgsDataSourceUri(self.uri)
        return str(self.path or parts.database() or parts.service() or self.provider)

    @property
    def is_geopackage(self) -> bool:
        return any(path.suffix.lower() == ".gpkg" for path in self._paths())

    def overwritten(self, layer: QgsMapLayer) -> str:
        """The file or database of a layer that would be gone; empty for a layer that stays."""
        if self.path is None:
            return self.place if self._is_on_server(layer) else ""
        parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
        own = Path(parts["path"]) if parts.get("path") else None
        found = next((path for path in self._paths() if own and _same(path, own)), None)
        if found is None:
            return ""
        if self.table:
            # GDAL replaces a table that differs by case alone.
            name = parts.get("layerName") or _table_name(own, parts.get("layerId"))
            if name and name.lower() != self.table.lower():
                return ""
        return str(found)

    def _paths(self) -> Iterator[Path]:
        if self.path is None:
            return
        yield self.path
        # QGIS writes a GeoPackage where an ending tells it nothing.
        if not QgsVectorFileWriter.driverForExtension(self.path.suffix[1:]):
            yield Path(f"{self.path}.gpkg")

    def _is_on_server(self, layer: QgsMapLayer) -> bool:
        if layer.providerType() != self.provider:
            return False
        one, other = QgsDataSourceUri(self.uri), QgsDataSourceUri(layer.source())
        # No schema is the server's default one, whichever that is.
        schemas = {one.schema(), other.schema()} - {""}
        return len(schemas) < 2 and _address(one) == _address(other)


def _address(parts: QgsDataSourceUri) -> tuple[str, ...]:
    return parts.service(), parts.host(), parts.port(), parts.database(), parts.table()


def _table_name(path: Path | None, number: Any) -> str:
    """What a table is called that a layer knows by its number, or as the first one."""
    try:
        file = ogr.Open(str(path))
    except RuntimeError:
        return ""
    layer = file.GetLayer(number if isinstance(number, int) else 0) if file else None
    return str(layer.GetName()) if layer else ""


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return one.absolute() == other.absolute()
