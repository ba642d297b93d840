"""Comparing two polygon layers: each object of the reference with the prediction of its own."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import shapely
from numpy.typing import NDArray

from ..errors import Cancelled
from ..map_scale import extents, ground_frames, pixel_frames
from ..polygon_layer import Notice, PolygonLayer, read_polygons, to_crs, way_to
from ..raster import Raster
from .job import EvaluateJob, EvaluateResult, HitRate, Score
from .metrics import SIZE_BINS, hit_table, interval_by_group, size_bin
from .outline_measures import BANDS_PX, boundary_ious, union_ious
from .pairing import pair_layers

Progress = Callable[[str, int, int], None]
Floats = NDArray[np.float64]

_NO_VALUE = "NULL"


@dataclass(frozen=True)
class Comparison:
    """Every object of a reference layer, measured.

    Attributes:
        predictions: In the reference's CRS.
        reference: The true polygons.
        partner: (N,) int64, each object's prediction as its place in the layer; −1 for none.
        ious: (N,) NaN where there is no partner.
        bious: (N, 2) boundary IoU in bands of `BANDS_PX`; NaN where there is no partner, or where
            pixels have no size.
        sizes_px: (N,) the longest side of the object's extent; NaN where pixels have no size.
        size_bins: N of `metrics.SIZE_BINS`; empty text where pixels have no size.
        classes: N values of the class field; empty without one.
        groups: N values of the group field; empty without one.
        union_by_group: IoU of unions; one group "" without a group field.
        paired_by: What made the pairs, in words.
        pixel: What pixels are, in words; empty where they have no size.
        notices: Sentences worth reading.
    """

    predictions: PolygonLayer
    reference: PolygonLayer
    partner: NDArray[np.int64]
    ious: Floats
    bious: Floats
    sizes_px: Floats
    size_bins: Sequence[str]
    classes: Sequence[str]
    groups: Sequence[str]
    union_by_group: dict[str, float]
    paired_by: str
    pixel: str
    notices: tuple[str, ...]

    def result(
        self, *, objects_path: str = "", reports: tuple[str, ...] = (), seconds: float = 0.0
    ) -> EvaluateResult:
        """The numbers, with what was written and how long it took."""
        usable = self.reference.usable
        predicted = int(np.count_nonzero(self.predictions.usable))
        unmatched = predicted - int(np.count_nonzero(self.partner >= 0))
        unions = list(self.union_by_group.values())
        low, high = interval_by_group(unions, range(len(unions)))
        return EvaluateResult(
            score=self.score(np.flatnonzero(usable)),
            by_class=self._scores(self.classes, sorted(set(self.classes))),
            by_size=self._scores(self.size_bins, SIZE_BINS),
            by_group=self._scores(self.groups, list(dict.fromkeys(self.groups))),
            union_by_group=self.union_by_group,
            union_iou=float(np.mean(unions)) if unions else float("nan"),
            union_iou_low=low,
            union_iou_high=high,
            hits=tuple(
                HitRate(hits.threshold, hits.recall, hits.precision)
                for hits in hit_table(self.ious[usable], unmatched=unmatched)
            ),
            predictions=predicted,
            unmatched=unmatched,
            without_polygon=_statuses(self.predictions),
            unusable_objects=int(np.count_nonzero(~usable)),
            paired_by=self.paired_by,
            pixel=self.pixel,
            notices=self.notices,
            objects_path=objects_path,
            reports=reports,
            seconds=seconds,
        )

    def score(self, rows: NDArray[np.int64]) -> Score:
        """Of some of the objects, all of which have a polygon.

        Args:
            rows: Their places in the layer.
        """
        found = self.ious[rows]
        ious = np.nan_to_num(found)
        matched = ~np.isnan(found)
        groups: Sequence[Hashable] = (
            [self.groups[n] for n in rows] if self.groups else rows.tolist()
        )
        low, high = interval_by_group(ious, groups)
        # Of a missed object the band is missed as well; without pixels there is no band.
        bands = np.where(matched[:, None], self.bious[rows], 0.0)
        narrow, wide = (_mean(bands[:, n]) if self.pixel else float("nan") for n in (0, 1))
        recall = [hits.recall for hits in hit_table(found, thresholds=(0.5, 0.75, 0.9))]
        return Score(
            objects=len(rows),
            matched=int(matched.sum()),
            missed=int((~matched).sum()),
            mean_iou=_mean(ious),
            mean_iou_low=low,
            mean_iou_high=high,
            median_iou=float(np.median(ious)) if len(rows) else float("nan"),
            matched_iou=_mean(found[matched]),
            biou_1px=narrow,
            biou_2px=wide,
            recall_50=recall[0],
            recall_75=recall[1],
            recall_90=recall[2],
        )

    def _scores(self, values: Sequence[str], names: Sequence[str]) -> dict[str, Score]:
        """The score of the objects with each value, where there are any."""
        rows: dict[str, list[int]] = {name: [] for name in names}
        for n in np.flatnonzero(self.reference.usable).tolist():
            if values and values[n] in rows:
                rows[values[n]].append(n)
        return {name: self.score(np.array(part)) for name, part in rows.items() if part}


def compare_layers(
    job: EvaluateJob,
    *,
    progress: Progress = lambda stage, done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
    notice: Notice = lambda text: None,
) -> Comparison:
    """Reads, pairs and measures.

    IoU is exact, from the outlines themselves, in the plane of the reference's CRS. Boundary IoU is
    that of the parts of both outlines that lie within 1 and 2 pixels of their own edge.

    Args:
        job: What to compare; what it wants written is not looked at.
        progress: Called with stage ("read", "match", "measure"), objects done and their total.
        cancelled: Polled now and then.
        notice: Called with sentences worth reading.

    Raises:
        RossamError: What went wrong, in one sentence.
    """
    notices: list[str] = []

    def tell(text: str) -> None:
        notices.append(text)
        notice(text)

    def step(stage: str, done: int, total: int) -> None:
        if cancelled():
            raise Cancelled("The comparison was cancelled; nothing was written.")
        progress(stage, done, total)

    step("read", 0, 0)
    reference, predictions = _read_both(job, tell)
    classes = _values(reference, job.class_field, "class")
    frames, pixel = _pixels(job, reference)
    count = len(reference)
    step("match", 0, count)
    pairs = _paired(job, reference, predictions, tell, lambda done: step("match", done, count))
    partner = pairs.partner
    bious = np.full((count, len(BANDS_PX)), np.nan)
    if pixel:
        outlines = np.full(count, None, dtype=object)
        outlines[partner >= 0] = predictions.polygons[partner[partner >= 0]]
        bious = boundary_ious(
            reference.polygons,
            outlines,
            frames,
            lambda done: step("measure", done, count),
        )
    bounds = extents(reference.polygons, frames)
    sides = (bounds[:, 2:] - bounds[:, :2]).max(axis=1)
    step("measure", count, count)
    return Comparison(
        predictions=predictions,
        reference=reference,
        partner=partner,
        ious=pairs.ious,
        bious=bious,
        sizes_px=sides,
        size_bins=["" if math.isnan(sides[n]) else size_bin(row) for n, row in enumerate(bounds)],
        classes=classes,
        groups=pairs.groups,
        union_by_group=union_ious(
            (reference.polygons, pairs.groups or [""] * count),
            (predictions.polygons, pairs.of_predictions or [""] * len(predictions)),
            reference.crs,
        ),
        paired_by=pairs.words,
        pixel=pixel,
        notices=tuple(notices),
    )


def _read_both(job: EvaluateJob, notice: Notice) -> tuple[PolygonLayer, PolygonLayer]:
    """Reference, and predictions in its CRS."""
    of_predictions, of_reference = job.titles
    reference = read_polygons(
        job.reference, job.reference_layer, of_reference, notice, row_field=job.row_field
    )
    predictions = read_polygons(
        job.predictions, job.predictions_layer, of_predictions, notice, row_field=job.row_field
    )
    return reference, to_crs(predictions, reference.crs, reference.name, notice)


@dataclass(frozen=True)
class _Pairs:
    """Who belongs to whom; the fields are those of `Comparison`, of N objects and M predictions.

    Attributes:
        partner: (N,).
        ious: (N,).
        groups: N, or none.
        of_predictions: M groups, or none.
        words: What made the pairs.
    """

    partner: NDArray[np.int64]
    ious: Floats
    groups: Sequence[str]
    of_predictions: Sequence[str]
    words: str


def _paired(
    job: EvaluateJob,
    reference: PolygonLayer,
    predictions: PolygonLayer,
    notice: Notice,
    on_done: Callable[[int], None],
) -> _Pairs:
    """Pairs by identifier or overlap, within groups where both layers have them."""
    groups = _values(reference, job.group_field, "group")
    stated = (
        _values(predictions, job.group_field, "group") if predictions.has(job.group_field) else []
    )
    partner, ious = pair_layers(
        reference,
        predictions,
        id_field=job.id_field,
        groups=(groups, stated) if stated else None,
        notice=notice,
        on_done=on_done,
    )
    words = f"equal {job.id_field}" if job.id_field else "overlap, the best first"
    if stated:
        words += f", within one {job.group_field}"
    elif groups:
        stated = _groups_by_place(predictions, reference, partner, groups)
    return _Pairs(partner, ious, groups, stated, words)


def _values(layer: PolygonLayer, field: str, role: str) -> list[str]:
    """A column as text, with a word for NULL; empty without a field."""
    values = layer.column(field, role) if field else []
    return [_NO_VALUE if value is None else value for value in values]


def _pixels(job: EvaluateJob, reference: PolygonLayer) -> tuple[Floats, str]:
    """(N, 2, 2) pixels per map unit around each object, and what pixels are; NaN, "" for none."""
    if job.pixel_size_m:
        frames = ground_frames(reference.polygons, reference.crs) / job.pixel_size_m
        return frames, f"{job.pixel_size_m:g} m on the ground"
    if not job.raster:
        return np.full((len(reference), 2, 2), np.nan), ""
    with Raster.open(job.raster) as raster:
        name = Path(job.raster).name or job.raster
        way = way_to(reference, raster.crs, name)
        return pixel_frames(reference.polygons, way, raster.transform), f"those of {name}"


def _groups_by_place(
    predictions: PolygonLayer,
    reference: PolygonLayer,
    partner: NDArray[np.int64],
    groups: Sequence[str],
) -> list[str]:
    """The group of each prediction: its object's, else the nearest object's."""
    usable = np.flatnonzero(reference.usable)
    there = np.flatnonzero(predictions.usable)
    owner = np.full(len(predictions), -1, dtype=np.int64)
    if usable.size and there.size:
        tree = shapely.STRtree(reference.polygons[usable])
        owner[there] = usable[tree.nearest(predictions.polygons[there])]
    matched = np.flatnonzero(partner >= 0)
    owner[partner[matched]] = matched
    return [groups[n] if n >= 0 else _NO_VALUE for n in owner.tolist()]


def _statuses(predictions: PolygonLayer) -> dict[str, int]:
    """How many predictions have no polygon, by the status that they state themselves."""
    without = np.flatnonzero(~predictions.usable)
    if not predictions.has("status"):
        return {"no outline": len(without)} if without.size else {}
    stated = predictions.column("status", "status")
    return dict(sorted(Counter(stated[n] or "no outline" for n in without).items()))


def _mean(values: Floats) -> float:
    known = values[~np.isnan(values)]
    return float(known.mean()) if known.size else float("nan")
