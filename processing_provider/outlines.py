"""The engine's answer on its way into the sink: the prompts' attributes, then ours, in order."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsMapLayer,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsVectorLayer,
)
from qgis.PyQt.QtXml import QDomDocument

from ..rossam_core.result_columns import COLUMNS
from .field_types import NUMBER, TEXT, WHOLE_NUMBER
from .prompt_export import ROW_FIELD
from .resources import OUTLINES_STYLE
from .source_rows import Result
from .texts import tr

# Of `COLUMNS`.
OUTLINE_TYPES = {
    "prompt_id": WHOLE_NUMBER,
    "score": NUMBER,
    "stability": NUMBER,
    "area_m2": NUMBER,
    "status": TEXT,
    "model": TEXT,
}
_FEEDBACK_EVERY = 1000


def copy_outlines(
    answers: Path,
    result: Result,
    sink: QgsFeatureSink,
    feedback: QgsProcessingFeedback,
    *,
    share: tuple[float, float],
) -> None:
    """Streams outlines from the engine's file to the sink; memory does not grow with their number.

    Raises:
        QgsProcessingException: The file cannot be read or the sink refuses a feature.
    """
    layer = QgsVectorLayer(str(answers), "answers", "ogr")
    if not layer.isValid():
        raise QgsProcessingException(
            tr("The engine's answer {file} cannot be read.").format(file=answers)
        )
    columns = [layer.fields().lookupField(name) for name in (ROW_FIELD, *COLUMNS)]
    total = max(layer.featureCount(), 1)
    start, end = share
    for done, answer in enumerate(layer.getFeatures()):
        row, *values = (answer[index] for index in columns)
        feature = QgsFeature(result.layer.fields)
        feature.setAttributes([*result.rows.attributes_of(row), *values])
        feature.setGeometry(answer.geometry())
        if not sink.addFeature(feature, QgsFeatureSink.FastInsert):
            said = sink.lastError() if hasattr(sink, "lastError") else ""
            raise QgsProcessingException(
                tr("The outline of prompt {number} cannot be written: {reason}.").format(
                    number=done + 1, reason=said.rstrip(".") or tr("is the disk full?")
                )
            )
        if done % _FEEDBACK_EVERY == 0:
            if feedback.isCanceled():
                raise QgsProcessingException(tr("The work was cancelled; nothing was written."))
            feedback.setProgress(start + (end - start) * done / total)


class OutlineStyle(QgsProcessingLayerPostProcessorInterface):
    """Colours outlines by status and labels them by score, once their layer is in the project."""

    # QGIS keeps no reference to the Python object while it waits for the layer.
    _waiting: dict[str, OutlineStyle] = {}  # noqa: RUF012 -- shared on purpose

    @classmethod
    def of(cls, layer_id: str, fields: QgsFields) -> OutlineStyle:
        """The style for a layer with such fields, kept alive until it is applied."""
        style = cls()
        style._layer_id = layer_id
        style._names = [field.name() for field in fields][-len(COLUMNS) :]
        cls._waiting[layer_id] = style
        return style

    def postProcessLayer(  # noqa: N802 -- QGIS's name
        self, layer: QgsMapLayer, _context: object, feedback: QgsProcessingFeedback
    ) -> None:
        qml = OUTLINES_STYLE.read_text(encoding="utf-8")
        for column, name in zip(COLUMNS, self._names):
            qml = qml.replace(f"@{column}@", name)
        for key, text in _words().items():
            qml = qml.replace(f"@text:{key}@", escape(text))
        document = QDomDocument()
        document.setContent(qml)
        done, problem = layer.importNamedStyle(document)
        if not done:
            feedback.reportError(
                tr("The style of the outlines was not applied: {reason}").format(reason=problem)
            )
        layer.triggerRepaint()
        self._waiting.pop(self._layer_id, None)


def _words() -> dict[str, str]:
    """What the legend and the map tip say, by their names in the style."""
    return {
        "ok": tr("found"),
        "border": tr("found; the prompt reaches beyond the raster"),
        "none": tr("no outline"),
        "object": tr("Object"),
        "score": tr("Score"),
        "stability": tr("Stability"),
        "area": tr("Area"),
        "model": tr("Model"),
    }
