"""Tables with the paper's rows and numbers beside ours, as Markdown, CSV and a plot."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd

from ..rossam_core.evaluation.metrics import SIZE_BINS, hit_table
from .measure import Data, Estimate, Measurement
from .papers import PaperRow, PaperTable
from .plots import Panel, Point, plot

# IoU from which an object counts as found, in the tables by size and class.
_FOUND_AT = (0.5, 0.75, 0.9)


@dataclass(frozen=True)
class Row:
    """A row of our table.

    Attributes:
        key: Unique in its table.
        label: Its setting.
        measured: What we measured; None where it was not asked for.
        paper: The paper's row; None where it has none.
        base: Key of the row that this one is compared with; empty for none.
    """

    key: str
    label: str
    measured: Measurement | None = None
    paper: PaperRow | None = None
    base: str = ""


@dataclass(frozen=True)
class Table:
    """Rows, and what they were measured on.

    Attributes:
        name: Of the files that it is written to.
        title: What it shows.
        data: What ours was measured on.
        rows: At least one of them measured.
        paper: What the paper's numbers are; None where there are none beside ours.
        pairs: Keys of further rows to compare, the one that the paper found better first.
        notes: Sentences below it.
        sizes: Sides in pixels under which objects are looked at apart, each row a step from the one
            before; empty for none.
    """

    name: str
    title: str
    data: Data
    rows: tuple[Row, ...]
    paper: PaperTable | None = None
    pairs: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()
    sizes: tuple[int, ...] = ()

    def compared(self, key: str, base: str) -> Compared | None:
        """One row with another; None where not both were measured."""
        by_key = {row.key: row for row in self.rows}
        row, other = by_key[key], by_key[base]
        if row.measured is None or other.measured is None:
            return None
        papers = [float("nan") if r.paper is None else r.paper.iou for r in (row, other)]
        return Compared(row.measured.gain(other.measured, "iou"), papers[0] - papers[1])

    def of_size(self, row: Row, side_px: float) -> Measurement:
        """What a measured row says of objects below a side, in pixels as they are shown."""
        if row.measured is None:
            raise ValueError(f"The row {row.key} was not measured.")
        return row.measured.smaller(side_px * self.data.shrink)

    def to_base(self, row: Row) -> Compared | None:
        """A row with its base; None where it has none."""
        return self.compared(row.key, row.base) if row.base else None


@dataclass(frozen=True)
class Compared:
    """By how much the IoU of a row's images lies above another's.

    Attributes:
        gain: Ours, image by image.
        paper: The paper's, percent; NaN where it does not say.
    """

    gain: Estimate
    paper: float

    @property
    def verdict(self) -> str:
        """Whether ours moves as the paper's does; only an interval without 0 decides."""
        if math.isnan(self.paper):
            return ""
        if not (self.gain.low > 0 or self.gain.high < 0):
            return "undecided"
        return "as the paper" if (self.gain.value > 0) == (self.paper > 0) else "opposite"


def frame(table: Table) -> pd.DataFrame:
    """Every number of a table, fractions of 1 but for the paper's percents."""
    return pd.DataFrame([_numbers(table, row) for row in table.rows])


def markdown(table: Table) -> str:
    """The table as Markdown, with what it was measured on and with which weights."""
    compared = any(row.base for row in table.rows)
    bases = [table.to_base(row) for row in table.rows]
    told = any(base is not None and not math.isnan(base.paper) for base in bases)
    head = ["setting"]
    if table.paper is not None:
        head += ["paper IoU", "paper BIoU"]
    head += ["IoU [95 %]", "BIoU [95 %]"]
    if compared:
        head += ["gain in IoU [95 %]"]
        if told:
            head += ["paper's gain", "direction"]
    head += ["IoU by object [95 %]", "BIoU 1 px", "BIoU 2 px", "enlarged", "s/object"]
    body = [_cells(table, row, compared=compared, told=told) for row in table.rows]
    lines = [f"## {table.title}", "", *_grid(head, body), "", *_pairs(table), *_steps(table)]
    lines += _legend(table)
    return "\n".join(lines) + "\n"


def breakdowns(table: Table) -> str:
    """IoU by object by size and by class, as Markdown, and how many objects were found."""
    measured = [(row.label, row.measured) for row in table.rows if row.measured is not None]
    lines = []
    for title, column, order in (("size (px)", "size_bin", SIZE_BINS), ("class", "class", ())):
        seen = {value for _, m in measured for value in m.objects[column]}
        names = [name for name in order if name in seen] or sorted(seen)
        counts = measured[0][1].objects[column].value_counts()
        head = ["setting", *(f"{name} ({counts[name]})" for name in names)]
        body = [
            [label, *(_percent(m.objects.loc[m.objects[column] == name, "iou"]) for name in names)]
            for label, m in measured
        ]
        lines += [f"### Mean IoU by {title} (objects)", "", *_grid(head, body), ""]
    head = ["setting", *(f"IoU ≥ {threshold:g}" for threshold in _FOUND_AT)]
    body = [
        [
            label,
            *(
                f"{100 * hits.recall:.1f}"
                for hits in hit_table(m.objects["iou"], thresholds=_FOUND_AT)
            ),
        ]
        for label, m in measured
    ]
    lines += ["### Objects found, %", "", *_grid(head, body), ""]
    return "\n".join(lines)


def write(table: Table, folder: Path, *, detailed: bool = False) -> list[Path]:
    """Writes a table as Markdown, CSV and a plot.

    Args:
        folder: Made where it is missing.
        detailed: Whether the Markdown goes on with the tables by size and class.

    Returns:
        The files.

    Raises:
        EngineError: matplotlib is missing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{table.name}.{ending}" for ending in ("md", "csv", "png")]
    text = markdown(table) + (f"\n{breakdowns(table)}" if detailed else "")
    paths[0].write_text(text, encoding="utf-8")
    frame(table).to_csv(paths[1], index=False, float_format="%.6g")
    plot(table.title, [row.label for row in table.rows], _panels(table), paths[2])
    return paths


def _panels(table: Table) -> list[Panel]:
    """What is drawn: the paper's numbers, if any, and ours."""
    panels = []
    if table.paper is not None:
        panels.append(
            Panel(
                f"paper, {table.paper.table}: {table.paper.data.split(';')[0]}",
                [_paper_point(row.paper, "iou") for row in table.rows],
                [_paper_point(row.paper, "biou") for row in table.rows],
            )
        )
    ours = [
        [
            None if row.measured is None else _point(row.measured.by_image(column))
            for row in table.rows
        ]
        for column in ("iou", "biou")
    ]
    return [*panels, Panel(str(table.data), ours[0], ours[1], ours=True)]


def _paper_point(row: PaperRow | None, column: str) -> Point | None:
    value = float("nan") if row is None else float(getattr(row, column))
    return None if math.isnan(value) else Point(value, value, value)


def _point(estimate: Estimate) -> Point:
    value = 100 * estimate.value
    if math.isnan(estimate.low):
        return Point(value, value, value)
    return Point(value, 100 * estimate.low, 100 * estimate.high)


def _numbers(table: Table, row: Row) -> dict[str, Any]:
    paper, base = row.paper or PaperRow(""), table.to_base(row)
    numbers: dict[str, Any] = {
        "setting": row.label, "paper_iou_percent": paper.iou, "paper_biou_percent": paper.biou,
        "paper_gain_percent": float("nan") if base is None else base.paper,
        "direction": "" if base is None else base.verdict,
    }  # fmt: skip
    m = row.measured
    if m is None:
        return numbers
    estimates = {"iou": m.by_image("iou"), "biou": m.by_image("biou")}
    if base is not None:
        estimates["gain_iou"] = base.gain
    for column in ("iou", "biou_1px", "biou_2px"):
        estimates[f"object_{column}"] = m.by_object(column)
    for size in table.sizes:
        estimates[f"object_iou_below_{size}px"] = table.of_size(row, size).by_object("iou")
    for name, estimate in estimates.items():
        numbers |= {
            name: estimate.value, f"{name}_low": estimate.low, f"{name}_high": estimate.high
        }  # fmt: skip
    return numbers | {
        "enlarged_median": m.objects["scale"].median(), "seconds_per_object": _pace(m),
        "images": len(m.images), "objects": len(m.objects), "system": m.system,
        "weights": m.identity,
    }  # fmt: skip


def _cells(table: Table, row: Row, *, compared: bool, told: bool) -> list[str]:
    paper, m = row.paper or PaperRow(""), row.measured
    cells = [row.label]
    if table.paper is not None:
        cells += [_plain(paper.iou), _plain(paper.biou)]
    cells += ["–"] * 2 if m is None else [_shown(m.by_image(c)) for c in ("iou", "biou")]
    if compared:
        base = table.to_base(row)
        cells += ["–" if base is None else _shown(base.gain, sign="+")]
        if told:
            cells += ["–", ""] if base is None else [_plain(base.paper, sign="+"), base.verdict]
    if m is None:
        return [*cells, *["–"] * 5]
    enlarged = m.objects["scale"].median()
    return [
        *cells,
        _shown(m.by_object("iou")),
        _percent(m.objects["biou_1px"]),
        _percent(m.objects["biou_2px"]),
        "–" if math.isnan(enlarged) else f"×{enlarged:.2g}",
        f"{_pace(m):.3f}",
    ]


def _pairs(table: Table) -> list[str]:
    """The further comparisons, as a table of their own."""
    labels = {row.key: row.label for row in table.rows}
    body = []
    for better, worse in table.pairs:
        pair = table.compared(better, worse)
        if pair is not None:
            cells = [_shown(pair.gain, sign="+"), _plain(pair.paper, sign="+"), pair.verdict]
            body.append([f"{labels[better]}, over {labels[worse]}", *cells])
    head = ["compared", "gain in IoU [95 %]", "paper's gain", "direction"]
    return [*_grid(head, body), ""] if body else []


def _steps(table: Table) -> list[str]:
    """Means over objects by size, and what each row adds to the one before."""
    measured = [row for row in table.rows if row.measured is not None]
    if not table.sizes or not measured:
        return []
    bounds = {"all": math.inf} | {f"< {size} px": float(size) for size in table.sizes}
    counts = {name: len(table.of_size(measured[0], b).objects) for name, b in bounds.items()}
    bounds = {name: bound for name, bound in bounds.items() if counts[name]}
    columns = [f"{name} ({counts[name]})" for name in bounds]
    body = [
        [
            row.label,
            _plain(row.paper.iou if row.paper else math.nan),
            *(_shown(table.of_size(row, b).by_object("iou")) for b in bounds.values()),
        ]
        for row in measured
    ]
    lines = ["### Mean IoU by object, by the box's longer side (objects)", ""]
    lines += [*_grid(["setting", "paper mIoU", *columns], body), ""]
    steps = []
    for before, row in pairwise(measured):
        gains = {
            name: table.of_size(row, b).gain_by_object(table.of_size(before, b), "iou")
            for name, b in bounds.items()
        }
        papers = [math.nan if r.paper is None else r.paper.iou for r in (row, before)]
        cells = [_shown(gain, sign="+") for gain in gains.values()]
        steps.append([row.label, _plain(papers[0] - papers[1], sign="+"), *cells, _helps(gains)])
    head = ["step", "paper's gain", *columns, "here"]
    return [*lines, "### Gain of each step over the row before", "", *_grid(head, steps), ""]


def _helps(gains: Mapping[str, Estimate]) -> str:
    """For which objects a step helps; only an interval without 0 decides."""
    words: dict[str, list[str]] = {}
    for name, gain in gains.items():
        word = "helps" if gain.low > 0 else "harms" if gain.high < 0 else "does not help"
        words.setdefault(word, []).append(name)
    return "; ".join(f"{word}: {', '.join(names)}" for word, names in words.items())


def _legend(table: Table) -> list[str]:
    lines = [
        "IoU and BIoU: of each image the union of its objects, as the papers compute them (band "
        "2 % of the diagonal), then the mean over images, %. By object: each mask for itself, BIoU "
        "with a band of 1 or 2 px. Brackets: 95 % interval, bootstrap over images (over groups of "
        "images that show the same ground); gains are taken image by image. Enlarged: median of "
        "the model's pixels per pixel.",
        "",
        f"Data: {table.data}, asked by the tight box of each object unless a row says otherwise.",
    ]
    if table.paper is not None:
        lines += [
            "",
            f"Paper: {table.paper.paper}, {table.paper.table}, {table.paper.data}. Its weights are "
            "others, and so are its images or their split: compare directions rather than numbers.",
        ]
    weights = dict.fromkeys(
        f"{row.label}: {row.measured.identity}" for row in table.rows if row.measured is not None
    )
    lines += ["", "Weights and options:", "", *(f"* {line}" for line in weights)]
    return lines + [line for note in table.notes for line in ("", note)]


def _grid(head: Sequence[str], body: Sequence[Sequence[str]]) -> list[str]:
    rule = ["---", *["---:"] * (len(head) - 1)]
    return [f"| {' | '.join(cells)} |" for cells in (head, rule, *body)]


def _shown(estimate: Estimate, sign: str = "-") -> str:
    value = f"{100 * estimate.value:{sign}.2f}"
    if math.isnan(estimate.low):
        return value
    return f"{value} [{100 * estimate.low:{sign}.1f}, {100 * estimate.high:{sign}.1f}]"


def _plain(percent: float, sign: str = "-") -> str:
    return "–" if math.isnan(percent) else f"{percent:{sign}.2f}"


def _percent(values: pd.Series) -> str:
    return f"{100 * values.mean():.1f}" if len(values) else "–"


def _pace(measured: Measurement) -> float:
    return measured.seconds / max(1, len(measured.objects))
