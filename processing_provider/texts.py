"""Texts for people: one translation context for everything that the plugin and its algorithms show.

Wrap literals only (`tr("Bands")`), so that they can be collected; put values in afterwards
(`tr("Model {name} is missing.").format(name=name)`). Write sentences that need no plural.
"""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

CONTEXT = "ROS-SAM"

# Simplified Chinese is no substitute for traditional.
_TRADITIONAL = ("hant", "tw", "hk", "mo")


def tr(text: str) -> str:
    """The text in QGIS's language, or as it is where no translation is loaded."""
    return str(QCoreApplication.translate(CONTEXT, text))


def language(offered: Iterable[str], default: str = "en") -> str:
    """Which of the offered languages (`de`, `zh`) QGIS's user reads; `default` for none of them."""
    name, *variants = QgsApplication.locale().replace("-", "_").lower().split("_")
    if name == "zh" and set(variants) & set(_TRADITIONAL):
        return default
    return name if name in set(offered) else default
