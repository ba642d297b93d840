"""The plugin's own translations, loaded into QGIS's application while the plugin is."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication, QTranslator

from ..processing_provider.texts import CORE, language

FOLDER = Path(__file__).with_name("i18n")


class Language:
    """Texts in the language that QGIS runs in, where there is a translation."""

    def __init__(self) -> None:
        self._translator: QTranslator | None = None

    def load(self) -> None:
        """Before anything asks for a text: some modules keep theirs from their import on."""
        name = language(path.stem.rpartition("_")[2] for path in FOLDER.glob("rossam_*.qm"))
        translator = QTranslator()
        if translator.load(f"rossam_{name}", str(FOLDER)):
            QCoreApplication.installTranslator(translator)
            self._translator = translator
            CORE.read(FOLDER / f"rossam_{name}.qm")

    def unload(self) -> None:
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None
            CORE.learn({})
