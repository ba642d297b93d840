"""Systems in one table, each with and without the inference pipeline."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..rossam_core.catalogue import find
from ..rossam_core.model_store import find_model
from ..rossam_core.models.card import ModelCard
from ..rossam_core.options import SegmentOptions
from ..rossam_core.predictor import Predictor
from ..rossam_core.segmentation import load_predictor
from .ablations import Progress
from .measure import Data, Measurement, measure
from .papers import paper_tables
from .systems import BoxItself, GrabCut, PromptedModel, System
from .tables import Row, Table

BASELINES = ("box", "grabcut")
SAM2_PREFIX = "sam2:"


@dataclass(frozen=True)
class Asked:
    """A system as somebody asked for it.

    Attributes:
        text: "box", "grabcut", "sam2:" with a folder or hub name, or a model's name or path.
        device: Where a model runs.
    """

    text: str
    device: str = "auto"

    def __post_init__(self) -> None:
        if self.text not in BASELINES and not self.text.startswith(SAM2_PREFIX):
            # Before hours of measuring others.
            find_model(self.text)

    def systems(self) -> Iterator[tuple[System, str]]:
        """Each system with the paper's key for it, empty where the paper has none."""
        if self.text in BASELINES:
            yield BoxItself() if self.text == "box" else GrabCut(), ""
            return
        predictor = self._predictor()
        family = _family(predictor.card, sam2=self.text.startswith(SAM2_PREFIX))
        name = predictor.card.name
        # The pipeline is one object per window, magnified where the model was trained so.
        pipeline = "magnified" if predictor.card.strategy == "magnified" else "centred"
        for strategy, ending, told in (
            ("whole", "", " without pipeline"),
            (pipeline, "_pipeline", ""),
        ):
            options = SegmentOptions(strategy=strategy)
            yield PromptedModel(predictor, options, name + told), family and family + ending

    def _predictor(self) -> Predictor:
        if not self.text.startswith(SAM2_PREFIX):
            return load_predictor(self.text, "", SegmentOptions(device=self.device))
        from .sam2 import Sam2

        return Predictor(Sam2.open(self.text.removeprefix(SAM2_PREFIX)), device=self.device)


def compare(
    asked: Sequence[Asked],
    data: Data,
    folder: Path,
    *,
    paper: str = "",
    progress: Progress = lambda stage, done, total: None,
) -> Table:
    """Measures systems on the same boxes.

    Args:
        asked: In the order of the rows.
        data: What on.
        folder: Where measurements are kept; those of the same system and data are not made again.
        paper: Key of the paper's table for this data; empty for none.
        progress: Called with the system, images done and their total.

    Returns:
        Two rows per model (the second, with the pipeline, compared with the first) and one per
        baseline; models of one name are told apart by what was asked for. Then the paper's rows
        for systems that were not asked for.

    Raises:
        ModelError: A model is unknown, not downloaded or damaged.
        EngineError: SAM 2's library is missing.
    """
    told = paper_tables()[paper] if paper else None
    rows: list[Row] = []
    texts: list[str] = []
    used: set[str] = set()
    for one in asked:
        first = ""
        for system, family in one.systems():
            measured = _measured(system, data, folder, progress)
            known = told.rows.get(family) if told is not None else None
            used |= {family} if known is not None else set()
            rows.append(Row(str(len(rows)), system.name, measured, known, first))
            texts.append(one.text)
            first = first or rows[-1].key
    common = {label for label, n in Counter(row.label for row in rows).items() if n > 1}
    rows = [
        replace(row, label=f"{row.label} ({text})") if row.label in common else row
        for row, text in zip(rows, texts, strict=True)
    ]
    if told is not None:
        rows += [
            Row(key, f"{row.label} (paper)", None, row)
            for key, row in told.rows.items()
            if key not in used
        ]
    title = f"{told.table}: {told.title}" if told is not None else "Systems"
    return Table("comparison", title, data, tuple(rows), told)


def _measured(system: System, data: Data, folder: Path, progress: Progress) -> Measurement:
    told = hashlib.sha256(system.identity.encode()).hexdigest()[:8]
    name = "".join(c if c.isalnum() else "-" for c in system.name)
    measured = measure(
        system,
        data,
        folder=folder / f"{name}-{told}",
        progress=lambda done, total: progress(system.name, done, total),
    )
    return replace(measured, system=system.name)


def _family(card: ModelCard, *, sam2: bool) -> str:
    """What the paper calls a model; empty for what it has not measured."""
    if sam2:
        return "sam2"
    if card.title.startswith("ROS-SAM vit_"):
        return "ros_sam"
    public = find(card.name)
    if (
        public is None
        or not card.architecture.startswith("vit_")
        or card.architecture == "vit_tiny"
    ):
        return ""
    return "hq_sam" if public.high_quality else "sam"
