"""Types of fields, by names that Qt 5 and Qt 6 share."""

from __future__ import annotations

from qgis.PyQt import QtCore

# Qt 6 knows them as QMetaType's only; QGIS 3.22 takes QVariant's only.
_TYPES = getattr(QtCore.QVariant, "Type", None) or QtCore.QMetaType.Type

WHOLE_NUMBER = _TYPES.LongLong
NUMBER = _TYPES.Double
TRUTH = _TYPES.Bool
TEXT = _TYPES.QString if hasattr(_TYPES, "QString") else _TYPES.String
