"""Labels that cannot be learned from, on their way into a layer of their own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsProcessingException,
)

from ..rossam_core.finetune_job import PROBLEM_COLUMNS
from .field_types import TEXT
from .source_rows import Result
from .texts import tr

# Of `PROBLEM_COLUMNS`.
PROBLEM_TYPES = dict.fromkeys(PROBLEM_COLUMNS, TEXT)


def copy_problems(
    problems: Sequence[Mapping[str, Any]],
    labels: Result,
    sink: QgsFeatureSink,
) -> None:
    """Puts every label with a problem into the sink, once for each of its problems.

    Args:
        problems: As `LabelProblem` has them.
        labels: All of them, and what they become.
        sink: Takes them.

    Raises:
        QgsProcessingException: The sink refuses a feature.
    """
    by_row: dict[int, list[Mapping[str, Any]]] = {}
    for problem in problems:
        for row in problem["rows"]:
            by_row.setdefault(row, []).append(problem)
    for label in labels.rows:
        for problem in by_row.get(label.number, ()):
            feature = QgsFeature(labels.layer.fields)
            feature.setAttributes([*label.attributes, problem["reason"], problem["detail"]])
            feature.setGeometry(label.geometry)
            if not sink.addFeature(feature, QgsFeatureSink.FastInsert):
                said = sink.lastError() if hasattr(sink, "lastError") else ""
                raise QgsProcessingException(
                    tr("The label {name} cannot be written: {reason}.").format(
                        name=problem["name"], reason=said.rstrip(".") or tr("is the disk full?")
                    )
                )
