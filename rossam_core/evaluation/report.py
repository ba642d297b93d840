"""A comparison for people: one self-contained HTML page, Markdown, or a table (CSV)."""

from __future__ import annotations

import csv
import math
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from html import escape
from pathlib import Path

import numpy as np
import shapely

from ..engine import version
from .charts import PRECISION_COLOUR, RECALL_COLOUR, histogram, hit_lines
from .comparison import Comparison
from .job import EvaluateJob, EvaluateResult, Score

_BARS = 20
_WORST = 15
_MOST_GROUPS = 40
_NONE = "–"

_STYLE = """
body { font-family: sans-serif; color: #222; max-width: 1040px; margin: 24px auto; padding: 0 16px;
  line-height: 1.45; font-size: 14px; }
h1 { font-size: 22px; margin-bottom: 2px; } h2 { font-size: 17px; margin: 28px 0 8px; }
.from { color: #555; margin-top: 0; }
.tile { display: inline-block; vertical-align: top; min-width: 128px; margin: 0 8px 8px 0;
  padding: 10px 14px; background: #f2f5f8; border-left: 4px solid #1b6ca8; }
.tile b { display: block; font-size: 23px; } .tile span { color: #555; font-size: 12px; }
.tile i { display: block; color: #555; font-size: 12px; font-style: normal; }
table { border-collapse: collapse; margin: 6px 0; }
th, td { padding: 4px 9px; font-size: 13px; border-bottom: 1px solid #ddd; text-align: right;
  white-space: nowrap; }
th { background: #f2f5f8; font-weight: 600; }
th.text, td.text { text-align: left; }
.wide { overflow-x: auto; }
.charts div { display: inline-block; vertical-align: top; margin-right: 16px; }
.notes { background: #fff6e0; border-left: 4px solid #d9a300; padding: 8px 14px; }
.notes ul { margin: 4px 0; padding-left: 18px; }
dt { font-weight: 600; margin-top: 6px; } dd { margin-left: 0; color: #444; }
"""

_MEANINGS = {
    "IoU": "Area that outline and object share, divided by the area that both cover together; 1 is "
    "a perfect fit. Means and medians are over all objects; a missed object counts as 0.",
    "Edge (boundary IoU)": "IoU only of what lies within 1 or 2 pixels along the inside of each "
    "outline: how well the edge fits. Objects a few pixels wide are all edge.",
    "Union IoU": "IoU of all outlines together with all objects together, by image where a group "
    "field was given; what papers report by image.",
    "Matched, missed, unmatched": "Objects with an outline, objects without one, and outlines that "
    "belong to no object. One outline belongs to one object at most.",
    "Recall and precision at 0.5": "The share of objects, and of outlines, in pairs with an IoU of "
    "0.5 or more.",
    "Interval": "95 % confidence interval of the mean, by drawing images (where a group field was "
    "given) or objects anew a thousand times.",
}


@dataclass(frozen=True)
class _Table:
    """Cells as text; the first columns hold words, the others numbers."""

    title: str
    headers: Sequence[str]
    rows: Sequence[Sequence[str]]
    words: int = 1
    remark: str = ""


def write_report(
    path: Path, job: EvaluateJob, comparison: Comparison, result: EvaluateResult
) -> None:
    """Writes a report in the format that the extension of `path` names.

    Raises:
        OSError: The disk is full or gone.
    """
    suffix = path.suffix.lower()
    if suffix == ".csv":
        _write_csv(path, result)
        return
    text = (_html if suffix == ".html" else _markdown)(job, comparison, result)
    path.write_text(text, encoding="utf-8")


def key_numbers(result: EvaluateResult) -> list[tuple[str, str, str]]:
    """What matters most: what it is, the number, what belongs to it."""
    score = result.score
    at_half = result.hits[0]
    numbers = [
        (
            "mean IoU",
            number(score.mean_iou),
            _with_level(interval(score.mean_iou_low, score.mean_iou_high)),
        ),
        ("median IoU", number(score.median_iou), f"matched only: mean {number(score.matched_iou)}"),
        (
            "union IoU",
            number(result.union_iou),
            _with_level(interval(result.union_iou_low, result.union_iou_high)),
        ),
    ]
    if result.pixel:
        numbers.append(
            ("edge IoU, 2 px", number(score.biou_2px), f"1 px: {number(score.biou_1px)}")
        )
    return [
        *numbers,
        ("recall at 0.5", number(at_half.recall), f"at 0.75: {number(score.recall_75)}"),
        ("precision at 0.5", number(at_half.precision), f"{result.predictions:,} outlines"),
        ("objects", f"{score.objects:,}", f"{score.matched:,} matched"),
        ("missed", f"{score.missed:,}", "objects without outline"),
        ("unmatched", f"{result.unmatched:,}", "outlines without object"),
    ]


def text_tables(job: EvaluateJob, result: EvaluateResult) -> list[str]:
    """The key numbers and the results by class and by size, as lines for a terminal."""
    lines = [
        f"{label:<17}{value:>8}  {more}".rstrip() for label, value, more in key_numbers(result)
    ]
    for table in _score_tables(job, result):
        lines += ["", *_aligned([table.headers, *table.rows], table.words)]
    return lines


def _aligned(rows: Sequence[Sequence[str]], words: int) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.ljust(width) if n < words else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]


def number(value: float) -> str:
    return _NONE if math.isnan(value) else f"{value:.3f}"


def interval(low: float, high: float) -> str:
    return "" if math.isnan(low) else f"{low:.3f} to {high:.3f}"


def _with_level(bounds: str) -> str:
    return f"95 %: {bounds}" if bounds else ""


def _score_tables(job: EvaluateJob, result: EvaluateResult) -> list[_Table]:
    tables = []
    if result.by_class:
        tables.append(_score_table("By class", job.class_field, result.by_class, result.pixel))
    if result.by_size:
        sizes = {f"{name} px": score for name, score in result.by_size.items()}
        tables.append(_score_table("By size", "longest side", sizes, result.pixel))
    return tables


def _tables(job: EvaluateJob, comparison: Comparison, result: EvaluateResult) -> list[_Table]:
    tables = _score_tables(job, result)
    tables.append(
        _Table(
            "By threshold",
            ("IoU of at least", *(f"{rate.threshold:.2f}" for rate in result.hits)),
            [
                ("recall", *(number(rate.recall) for rate in result.hits)),
                ("precision", *(number(rate.precision) for rate in result.hits)),
            ],
        )
    )
    if job.group_field:
        tables.append(_group_table(job.group_field, result))
    return [*tables, _worst(comparison)]


def _score_table(title: str, name: str, scores: Mapping[str, Score], pixel: str) -> _Table:
    headers = [name, "objects", "missed", "mean IoU", "95 % interval", "median"]
    headers += ["edge 1 px", "edge 2 px"] if pixel else []
    rows = []
    for label, score in scores.items():
        row = [label, f"{score.objects:,}", f"{score.missed:,}", number(score.mean_iou)]
        row += [interval(score.mean_iou_low, score.mean_iou_high), number(score.median_iou)]
        row += [number(score.biou_1px), number(score.biou_2px)] if pixel else []
        rows.append([*row, *map(number, (score.recall_50, score.recall_75, score.recall_90))])
    return _Table(title, [*headers, "recall 0.5", "recall 0.75", "recall 0.9"], rows)


def _group_table(field: str, result: EvaluateResult) -> _Table:
    worst_first = sorted(result.by_group.items(), key=lambda item: result.union_by_group[item[0]])
    remark = ""
    if len(worst_first) > _MOST_GROUPS:
        remark = f"The worst {_MOST_GROUPS} of {len(worst_first):,}; a CSV report has them all."
    return _Table(
        f"By {field}, worst first",
        (field, "union IoU", "mean IoU", "objects", "missed"),
        [
            (
                name,
                number(result.union_by_group[name]),
                number(score.mean_iou),
                f"{score.objects:,}",
                f"{score.missed:,}",
            )
            for name, score in worst_first[:_MOST_GROUPS]
        ],
        remark=remark,
    )


def _worst(comparison: Comparison) -> _Table:
    """The objects with the least IoU, of equal ones the largest, and where to find them."""
    reference = comparison.reference
    ious = np.nan_to_num(comparison.ious)
    usable = np.flatnonzero(reference.usable)
    areas = shapely.area(reference.polygons[usable])
    rows = usable[np.lexsort((-areas, ious[usable]))][:_WORST].tolist()
    headers = ["feature", "class"] if comparison.classes else ["feature"]
    words = len(headers)
    headers += ["result", "IoU"]
    headers += ["edge 2 px", "size in px"] if comparison.pixel else []
    decimals = 6 if reference.crs is not None and reference.crs.is_geographic else 1
    cells = []
    for n in rows:
        middle = shapely.point_on_surface(reference.polygons[n])
        matched = comparison.partner[n] >= 0
        row = [str(reference.fids[n])]
        row += [comparison.classes[n]] if comparison.classes else []
        row += ["matched" if matched else "missed", number(float(ious[n]))]
        if comparison.pixel:
            band = float(comparison.bious[n, 1]) if matched else 0.0
            row += [number(band), f"{comparison.sizes_px[n]:.0f}"]
        cells.append([*row, f"{middle.x:.{decimals}f}", f"{middle.y:.{decimals}f}"])
    return _Table("Objects to look at first", [*headers, "x", "y"], cells, words + 1)


def _origin(job: EvaluateJob, comparison: Comparison, result: EvaluateResult) -> list[str]:
    """What was compared, and how, in sentences."""
    predictions, reference = job.titles
    crs = comparison.reference.crs
    named = "no CRS"
    if crs is not None:
        code = crs.to_authority()
        named = f"{crs.name} ({':'.join(code)})" if code else crs.name
    return [
        f"{predictions}: {result.predictions:,} outlines"
        + "".join(f", {n:,} without ({status})" for status, n in result.without_polygon.items())
        + f". {reference}: {result.score.objects:,} objects"
        + (f", {result.unusable_objects:,} without outline" if result.unusable_objects else "")
        + f". Compared in {named}.",
        f"Paired by {result.paired_by}. "
        + (
            f"Pixels are {result.pixel}."
            if result.pixel
            else "Without a raster or a pixel size, sizes and edges were not measured."
        ),
        f"ROS-SAM {version()}, {time.strftime('%Y-%m-%d %H:%M')}.",
    ]


def _markdown(job: EvaluateJob, comparison: Comparison, result: EvaluateResult) -> str:
    lines = [f"# {_plain(job.titles[0])} against {_plain(job.titles[1])}", ""]
    lines += [_plain(" ".join(_origin(job, comparison, result))), ""]
    lines += _rows(("", "", ""), key_numbers(result), 1)
    if result.notices:
        lines += ["", "## Notes", "", *(f"* {_plain(text)}" for text in result.notices)]
    for table in _tables(job, comparison, result):
        lines += ["", f"## {_plain(table.title)}", ""]
        lines += [table.remark, ""] if table.remark else []
        lines += _rows(table.headers, table.rows, table.words)
    lines += ["", "## What the numbers mean", ""]
    lines += [f"* **{term}**: {meaning}" for term, meaning in _MEANINGS.items()]
    return "\n".join(lines) + "\n"


def _rows(headers: Sequence[str], rows: Sequence[Sequence[str]], words: int) -> list[str]:
    aligned = [":--" if n < words else "--:" for n in range(len(headers))]
    cells = [headers, aligned, *rows]
    return ["| " + " | ".join(_plain(cell) for cell in row) + " |" for row in cells]


def _plain(text: str) -> str:
    """Text that is no markup, in one line."""
    words = " ".join(text.split())
    return "".join(f"\\{c}" if c in "\\`*[]<|" else c for c in words)


def _html(job: EvaluateJob, comparison: Comparison, result: EvaluateResult) -> str:
    title = f"{job.titles[0]} against {job.titles[1]}"
    parts = [
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">',
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head><body>",
        f"<h1>{escape(title)}</h1>",
        f'<p class="from">{"<br>".join(map(escape, _origin(job, comparison, result)))}</p><div>',
    ]
    parts += [
        f'<div class="tile"><span>{escape(label)}</span><b>{escape(value)}</b>'
        f"<i>{escape(more) or '&nbsp;'}</i></div>"
        for label, value, more in key_numbers(result)
    ]
    parts.append("</div>")
    if result.notices:
        items = "".join(f"<li>{escape(text)}</li>" for text in result.notices)
        parts.append(f'<h2>Notes</h2><div class="notes"><ul>{items}</ul></div>')
    if result.score.objects:
        ious = np.nan_to_num(comparison.ious[comparison.reference.usable])
        counts, _ = np.histogram(ious, _BARS, (0, 1))
        lines = hit_lines(result.hits, "IoU from which an object counts as found")
        legend = (
            f'<span style="color:{RECALL_COLOUR}">recall</span> and '
            f'<span style="color:{PRECISION_COLOUR}">precision</span> (dashed)'
        )
        bars = histogram(counts.tolist(), 0, 1, "IoU; a missed object is at 0")
        parts.append(
            f'<div class="charts"><div><h2>Objects by IoU</h2>{bars}</div>'
            f"<div><h2>{legend}</h2>{lines}</div></div>"
        )
    for table in _tables(job, comparison, result):
        parts.append(f"<h2>{escape(table.title)}</h2>{_html_table(table)}")
    meanings = "".join(f"<dt>{term}</dt><dd>{text}</dd>" for term, text in _MEANINGS.items())
    parts.append(f"<h2>What the numbers mean</h2><dl>{meanings}</dl></body></html>\n")
    return "\n".join(parts)


def _html_table(table: _Table) -> str:
    def cell(kind: str, n: int, text: str) -> str:
        of_words = ' class="text"' if n < table.words else ""
        return f"<{kind}{of_words}>{escape(text)}</{kind}>"

    head = "".join(cell("th", n, text) for n, text in enumerate(table.headers))
    body = "".join(
        "<tr>" + "".join(cell("td", n, text) for n, text in enumerate(row)) + "</tr>"
        for row in table.rows
    )
    remark = f"<p>{escape(table.remark)}</p>" if table.remark else ""
    return f'{remark}<div class="wide"><table><tr>{head}</tr>{body}</table></div>'


def _write_csv(path: Path, result: EvaluateResult) -> None:
    """One row for all objects, then one for each class, size and group; empty for no number."""
    values = result.to_dict()
    whole = {key: values[key] for key in ("union_iou", "predictions", "unmatched")}
    whole["precision_50"] = values["hits"][0]["precision"]
    rows = [{"split": "all", **values["score"], **whole}]
    for split in ("class", "size", "group"):
        for name, score in values[f"by_{split}"].items():
            row = {"split": split, "name": name, **score}
            if split == "group":
                row["union_iou"] = values["union_by_group"][name]
            rows.append(row)
    columns = ["split", "name", *(field.name for field in fields(Score)), *whole]
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, columns)
        table.writeheader()
        table.writerows(rows)
