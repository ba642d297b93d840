"""Two small charts as SVG, drawn so that the oldest browser in use, QGIS's, shows them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from html import escape

from .job import HitRate

_WIDTH, _HEIGHT = 460, 210
_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 12, 12, 40
_PLOT_WIDTH = _WIDTH - _LEFT - _RIGHT
_PLOT_HEIGHT = _HEIGHT - _TOP - _BOTTOM

RECALL_COLOUR, PRECISION_COLOUR = "#1b6ca8", "#c8642a"


def histogram(counts: Sequence[int], first: float, last: float, title: str) -> str:
    """Bars over equal steps of a number.

    Args:
        counts: One per bar.
        first: Where the first bar begins.
        last: Where the last one ends.
        title: Below the axis.
    """
    most = max([*counts, 1])
    step = _PLOT_WIDTH / len(counts)
    marks = []
    for n, count in enumerate(counts):
        height = _PLOT_HEIGHT * count / most
        start = first + (last - first) * n / len(counts)
        end = first + (last - first) * (n + 1) / len(counts)
        marks.append(
            f'<rect x="{_LEFT + n * step + 1:.1f}" y="{_TOP + _PLOT_HEIGHT - height:.1f}" '
            f'width="{step - 2:.1f}" height="{height:.1f}" fill="{RECALL_COLOUR}">'
            f"<title>{start:.2f} to {end:.2f}: {count:,}</title></rect>"
        )
    ticks = [first + (last - first) * n / 5 for n in range(6)]
    levels = range(0, most + 1, _round_step(most / 4))
    return _chart(marks, ticks, [(n / most, f"{n:,}") for n in levels], title)


def hit_lines(hits: Sequence[HitRate], title: str) -> str:
    """Recall and precision by threshold, from 0 to 1.

    Args:
        hits: By ascending threshold; a share that is NaN is left out.
        title: Below the axis.
    """
    first, last = hits[0].threshold, hits[-1].threshold
    marks = []
    for name, colour, dash in (
        ("precision", PRECISION_COLOUR, "5 3"),
        ("recall", RECALL_COLOUR, "none"),
    ):
        shares = [(rate.threshold, getattr(rate, name)) for rate in hits]
        points = [
            (_x(at, first, last), _TOP + _PLOT_HEIGHT * (1 - share), at, share)
            for at, share in shares
            if not math.isnan(share)
        ]
        line = " ".join(f"{x:.1f},{y:.1f}" for x, y, _, _ in points)
        marks.append(
            f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2" '
            f'stroke-dasharray="{dash}"/>'
        )
        marks += [
            f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}">'
            f"<title>{name} at IoU {at:g}: {share:.3f}</title></circle>"
            for x, y, at, share in points
        ]
    levels = [(n / 4, f"{n / 4:g}") for n in range(5)]
    return _chart(marks, [rate.threshold for rate in hits], levels, title)


def _chart(
    marks: Sequence[str],
    ticks: Sequence[float],
    levels: Sequence[tuple[float, str]],
    title: str,
) -> str:
    """Marks between a scale of numbers below and one of shares of the height at the left."""
    floor = _TOP + _PLOT_HEIGHT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{_HEIGHT}" '
        f'viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" font-size="11" '
        f'fill="#444" role="img"><title>{escape(title)}</title>'
    ]
    for share, label in levels:
        y = floor - _PLOT_HEIGHT * share
        parts.append(
            f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}" '
            f'stroke="#ddd"/><text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{label}</text>'
        )
    parts += marks
    for tick in ticks:
        x = _x(tick, ticks[0], ticks[-1])
        parts.append(f'<text x="{x:.1f}" y="{floor + 15}" text-anchor="middle">{tick:g}</text>')
    parts.append(
        f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{floor}" y2="{floor}" stroke="#888"/>'
        f'<text x="{_LEFT + _PLOT_WIDTH / 2}" y="{_HEIGHT - 6}" text-anchor="middle">'
        f"{escape(title)}</text></svg>"
    )
    return "".join(parts)


def _round_step(least: float) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50, … that is not below `least`."""
    power = 10 ** max(math.floor(math.log10(max(least, 1))), 0)
    return int(next(n * power for n in (1, 2, 5, 10) if n * power >= least))


def _x(value: float, first: float, last: float) -> float:
    return _LEFT + _PLOT_WIDTH * (value - first) / (last - first)
