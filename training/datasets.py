"""Sources of labelled objects behind one interface."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from ..rossam_core.errors import OptionError
from .scenes import (
    SPLITS,
    Dataset,
    DatasetError,
    Problem,
    Scene,
    SourceSpec,
    TrainingObject,
    summary,
)
from .sources import LOADERS, data_folder

__all__ = [
    "Dataset",
    "DatasetError",
    "Problem",
    "Scene",
    "SourceSpec",
    "TrainingObject",
    "data_folder",
    "load",
    "object_weights",
    "scene_weights",
    "summary",
]

# Objects whose longer side is below this are small, as in COCO's evaluation.
SMALL_PX = 32


def load(spec: SourceSpec, split: str) -> Dataset:
    """The scenes of one source, with what is wrong with its labels.

    Args:
        spec: Which source.
        split: "train", "val" or "all".

    Raises:
        DatasetError: The source is missing, unreadable, or holds no object that can be used.
        OptionError: There is no such split.
    """
    if split not in SPLITS:
        raise OptionError(f"The split {split!r} is unknown; choose of {', '.join(SPLITS)}.")
    return LOADERS[spec.kind](spec, split)


def object_weights(
    objects: Sequence[TrainingObject], specs: Sequence[SourceSpec], small_weight: float = 1.0
) -> NDArray[np.float64]:
    """How likely each object is drawn, by its source's share and its class's weight; sums to 1.

    Args:
        objects: All of them.
        specs: Of their sources.
        small_weight: What the weight of objects under 32 px is multiplied by.

    Raises:
        DatasetError: A weight is given for something that is not there.
    """
    shares, categories = _by_title(specs)
    present = {(item.source, item.category) for item in objects}
    named = {(source, name) for source, weights in categories.items() for name in weights}
    if strange := sorted(f"{source}/{name}" for source, name in named - present):
        raise DatasetError(f"Weights are given for classes without objects: {', '.join(strange)}.")
    weights = np.array([categories[item.source].get(item.category, 1.0) for item in objects])
    longer = np.array([(item.extent[2:] - item.extent[:2]).max() for item in objects])
    weights[longer < SMALL_PX] *= small_weight
    return _shared_out(weights, [item.source for item in objects], shares)


def scene_weights(scenes: Sequence[Scene], specs: Sequence[SourceSpec]) -> NDArray[np.float64]:
    """How likely each scene is drawn: as its source's share, evenly within it; sums to 1."""
    shares, _ = _by_title(specs)
    sources = [scene.objects[0].source for scene in scenes]
    return _shared_out(np.ones(len(scenes)), sources, shares)


def _by_title(
    specs: Sequence[SourceSpec],
) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    shares = {spec.title: spec.share for spec in specs}
    if len(shares) < len(specs):
        raise OptionError("Two sources have the same name; give one of them another name.")
    return shares, {spec.title: dict(spec.categories) for spec in specs}


def _shared_out(
    weights: NDArray[np.float64], sources: Sequence[str], shares: dict[str, float]
) -> NDArray[np.float64]:
    origin = np.array(sources)
    for source, share in shares.items():
        here = origin == source
        total = weights[here].sum()
        if not total > 0:
            raise DatasetError(f"The source {source} has no object to draw.")
        weights[here] *= share / total
    return np.asarray(weights / weights.sum())
