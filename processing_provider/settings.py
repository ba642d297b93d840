"""What a user has chosen once for all, kept in the QGIS profile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

from qgis.core import QgsSettings

from ..rossam_core.job import DEFAULT_MODEL

Value = TypeVar("Value", bool, float, str)


@dataclass(frozen=True)
class Setting(Generic[Value]):
    """One choice.

    Attributes:
        key: In the profile's settings.
        default: Where nothing was chosen; also fixes the type.
    """

    key: str
    default: Value

    def value(self) -> Value:
        """What was chosen, or the default where that cannot be read."""
        kind = type(self.default)
        try:
            return kind(QgsSettings().value(self.key, self.default, type=kind))
        except (TypeError, ValueError):
            # Written by hand or by another version.
            return self.default

    def set(self, value: Value) -> None:
        """Keeps a choice; the default needs no keeping."""
        if value == self.default:
            QgsSettings().remove(self.key)
        else:
            QgsSettings().setValue(self.key, value)


# The engine's interpreter; empty finds it (see `engine.find_engine`).
PYTHON = Setting("rossam/python", "")

# Where clicking begins: what the dock offers first. The toolbox keeps its own defaults, so that a
# model, a script and a colleague's QGIS give the same outlines.
MODEL = Setting("rossam/model", DEFAULT_MODEL)
DEVICE = Setting("rossam/device", "auto")
OUTLINE_COLOUR = Setting("rossam/outline_colour", "#00e5ff")
SIMPLIFY_PX = Setting("rossam/simplify_px", 0.0)

# Whether the user has put off the hint that the engine is not set up.
HINT_PUT_OFF = Setting("rossam/hint_put_off", False)
