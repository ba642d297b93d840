"""Types of fields, by names that Qt 5 and Qt 6 share."""

from __future__ import annotations

from qgis.core import Qgis
from qgis.PyQt import QtCore

# QGIS 3.22 takes QVariant's only; from 3.38 on those are deprecated, and Qt 6 has QMetaType's only.
_META_TYPES = Qgis.QGIS_VERSION_INT >= 33800
_TYPES = QtCore.QMetaType.Type if _META_TYPES else QtCore.QVariant.Type

WHOLE_NUMBER = _TYPES.LongLong
NUMBER = _TYPES.Double
TRUTH = _TYPES.Bool
TEXT = _TYPES.QString if _META_TYPES else _TYPES.String
