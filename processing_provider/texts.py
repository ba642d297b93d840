"""Texts for people: one translation context for everything that the plugin and its algorithms show.

Wrap literals only (`tr("Bands")`), so that they can be collected; put values in afterwards
(`tr("Model {name} is missing.").format(name=name)`). Write sentences that need no plural.

What the core says is English when it arrives here; `said` says it in the user's language.
"""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication

from ..rossam_core.errors import RossamError
from .sentences import Sentences

CONTEXT = "ROS-SAM"

# Simplified Chinese is no substitute for traditional.
_TRADITIONAL = ("hant", "tw", "hk", "mo")

# What `said` knows; the plugin fills it in the user's language.
CORE = Sentences()


def tr(text: str) -> str:
    """The text in QGIS's language, or as it is where no translation is loaded."""
    return str(QCoreApplication.translate(CONTEXT, text))


def said(what: str | Exception) -> str:
    """An error, a notice or another text of the core in QGIS's language, as far as it is known."""
    if isinstance(what, RossamError):
        # The two are told apart here; joined they would have to be taken apart again.
        parts = (CORE.translate(str(what.args[0])), CORE.translate(what.hint))
        return " ".join(filter(None, parts))
    return CORE.translate(str(what))


def language(offered: Iterable[str], default: str = "en") -> str:
    """Which of the offered languages (`de`, `zh`) QGIS's user reads; `default` for none of them."""
    name, *variants = QgsApplication.locale().replace("-", "_").lower().split("_")
    if name == "zh" and set(variants) & set(_TRADITIONAL):
        return default
    return name if name in set(offered) else default
