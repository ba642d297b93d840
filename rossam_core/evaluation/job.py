"""A comparison of two layers as one value: what every door asks, and what it answers."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import PurePath
from typing import Any, ClassVar

from ..errors import OptionError
from ..request import Request
from ..result_columns import free_names

# What each object of the reference gets behind its own columns: text, numbers, and the feature id
# of the prediction that it was paired with.
OBJECT_COLUMNS = (
    "result",
    "iou",
    "biou_1px",
    "biou_2px",
    "size_px",
    "size_bin",
    "prediction_fid",
)

REPORT_EXTENSIONS = (".html", ".md", ".csv")


@dataclass(frozen=True)
class EvaluateJob(Request):
    """Predicted polygons to compare with true ones.

    Attributes:
        predictions: Path of a polygon layer, anything that OGR reads.
        reference: Path of the true polygons.
        predictions_layer: Layer in `predictions`; empty takes the only or first one.
        reference_layer: Layer in `reference`.
        predictions_title: What reports call the predictions; empty takes the file's name.
        reference_title: What reports call the reference.
        row_field: Field of both layers with the ids that their features have where they were copied
            from; empty takes the features' own ids.
        id_field: Field of both layers whose equal values make a pair; empty pairs by overlap.
        class_field: Field of the reference by whose values results are split as well.
        group_field: Field of the reference that says which image or scene an object belongs to;
            where the predictions have it too, only those of one group are paired.
        raster: Raster whose pixels sizes and boundary bands are counted in; empty for none.
        pixel_size_m: Side of a pixel on the ground, in place of `raster`; 0 for none.
        objects: Path of a layer to write: every object of the reference and how well it was found.
        reports: Paths of reports to write; the extension is the format.
    """

    REQUEST = "an evaluate request"
    LISTS: ClassVar[Mapping[str, type]] = {"reports": str}

    predictions: str
    reference: str
    predictions_layer: str = ""
    reference_layer: str = ""
    predictions_title: str = ""
    reference_title: str = ""
    row_field: str = ""
    id_field: str = ""
    class_field: str = ""
    group_field: str = ""
    raster: str = ""
    pixel_size_m: float = 0.0
    objects: str = ""
    reports: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.raster and self.pixel_size_m:
            raise OptionError(
                f"Both the raster {self.raster} and a pixel size of {self.pixel_size_m:g} m were "
                "given; give one of them."
            )
        if not (math.isfinite(self.pixel_size_m) and self.pixel_size_m >= 0):
            raise OptionError(
                f"The pixel size is {self.pixel_size_m:g} m; it must be more than 0, or 0 for none."
            )

    @property
    def titles(self) -> tuple[str, str]:
        """What people call the predictions and the reference."""
        return (
            self.predictions_title or PurePath(self.predictions).name or self.predictions,
            self.reference_title or PurePath(self.reference).name or self.reference,
        )


@dataclass(frozen=True)
class Score:
    """How well some objects were found; NaN where a number has no meaning.

    Means and medians are over all of the objects: a missed one counts as 0.

    Attributes:
        objects: How many there are.
        matched: How many of them have a prediction.
        missed: How many have none.
        mean_iou: Mean of IoU.
        mean_iou_low: Lower bound of its 95 % confidence interval.
        mean_iou_high: Upper bound.
        median_iou: Median of IoU.
        matched_iou: Mean of IoU of the matched ones alone.
        biou_1px: Mean of boundary IoU in a band of 1 pixel.
        biou_2px: Mean of boundary IoU in a band of 2 pixels.
        recall_50: Share found at IoU 0.5.
        recall_75: Share found at IoU 0.75.
        recall_90: Share found at IoU 0.9.
    """

    objects: int
    matched: int
    missed: int
    mean_iou: float
    mean_iou_low: float
    mean_iou_high: float
    median_iou: float
    matched_iou: float
    biou_1px: float
    biou_2px: float
    recall_50: float
    recall_75: float
    recall_90: float


@dataclass(frozen=True)
class HitRate:
    """Recall and precision at one threshold of IoU.

    Attributes:
        threshold: IoU from which an object counts as found.
        recall: Share of the objects.
        precision: Share of the predictions.
    """

    threshold: float
    recall: float
    precision: float


@dataclass(frozen=True)
class EvaluateResult:
    """What a finished comparison reports; NaN becomes None on its way through JSON.

    Attributes:
        score: Of all objects.
        by_class: Of the objects of each class, where a class field was given.
        by_group: Of the objects of each group, where a group field was given.
        by_size: Of the objects of each size bin, small ones first, where pixels have a size.
        union_by_group: IoU of the union of all predictions of a group with the union of its
            objects, as papers compute it by image; one group "" where no group field was given.
        union_iou: Mean of these.
        union_iou_low: Lower bound of its 95 % confidence interval by group.
        union_iou_high: Upper bound.
        hits: By threshold, 0.5 to 0.95.
        predictions: Predictions that have a polygon.
        unmatched: Those of them that no object was paired with.
        without_polygon: Features of the predictions that have none, by the status they state.
        unusable_objects: Features of the reference that have no polygon; they count nowhere.
        paired_by: What made the pairs, in words.
        pixel: What pixels are, in words; empty where they have no size.
        notices: Sentences worth reading.
        objects_path: Layer that was written, or empty.
        reports: Reports that were written.
        seconds: Wall time.
    """

    score: Score
    by_class: Mapping[str, Score]
    by_size: Mapping[str, Score]
    by_group: Mapping[str, Score]
    union_by_group: Mapping[str, float]
    union_iou: float
    union_iou_low: float
    union_iou_high: float
    hits: tuple[HitRate, ...]
    predictions: int
    unmatched: int
    without_polygon: Mapping[str, int]
    unusable_objects: int
    paired_by: str
    pixel: str
    notices: tuple[str, ...]
    objects_path: str
    reports: tuple[str, ...]
    seconds: float

    def to_dict(self) -> dict[str, Any]:
        plain: dict[str, Any] = _without_nan(asdict(self))
        return plain


def object_columns(taken: Iterable[str]) -> dict[str, str]:
    """What each of `OBJECT_COLUMNS` is called behind columns that are there already."""
    return free_names(OBJECT_COLUMNS, taken)


def _without_nan(value: Any) -> Any:
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, Mapping):
        return {key: _without_nan(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_nan(item) for item in value]
    return value
