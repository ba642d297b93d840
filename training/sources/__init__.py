"""Where labelled objects come from, by the kind of source."""

from __future__ import annotations

from collections.abc import Callable

from ..scenes import Dataset, SourceSpec
from . import coco, layer, onehot, sat_mtb
from .files import data_folder

__all__ = ["LOADERS", "data_folder"]

LOADERS: dict[str, Callable[[SourceSpec, str], Dataset]] = {
    "coco": coco.load,
    "onehot": onehot.load,
    "sat-mtb": sat_mtb.load,
    "layer": layer.load,
}
