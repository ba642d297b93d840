"""Answers of the model in words."""

from __future__ import annotations

from ..processing_provider.texts import tr
from ..rossam_core.interactive.job import PredictAnswer


def describe(answer: PredictAnswer, candidate: int) -> str:
    """An answer in one or two lines for a person."""
    if not answer.outline:
        return {
            "empty": tr("No object was found here. Move the prompt or draw a box."),
            "outside": tr("The prompt lies beside the raster."),
            "nodata": tr("The raster has no data here."),
            "zero_size": tr("The box has no area."),
        }.get(answer.status, tr("There is no outline ({status}).").format(status=answer.status))
    text = tr("Score {score:.2f}, stability {stability:.2f}, {area:,.1f} m²").format(
        score=answer.score, stability=answer.stability, area=answer.area_m2
    )
    if answer.candidates > 1:
        text += "\n" + tr("Candidate {number} of {count}").format(
            number=candidate + 1, count=answer.candidates
        )
    return text
