"""Numbers with their intervals as a picture, one line per setting."""

from __future__ import annotations

import importlib
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..rossam_core.errors import EngineError

_OURS, _PAPER, _INK = "#0b6e75", "#b0603a", "#333333"
_WIDTH_IN, _ROW_IN, _REST_IN = 10.0, 0.42, 1.8
_DPI = 150
_SMALL_PT, _TITLE_PT = 9, 11
_LABEL_LETTERS, _TITLE_LETTERS = 36, 48


@dataclass(frozen=True)
class Point:
    """A number and its interval, percent; without one, all three are the number."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Panel:
    """Numbers that share an axis.

    Attributes:
        title: Where they come from.
        iou: One per setting; None where there is none.
        biou: The same for boundary IoU.
        ours: Whether we measured them.
    """

    title: str
    iou: Sequence[Point | None]
    biou: Sequence[Point | None]
    ours: bool = False


def plot(title: str, settings: Sequence[str], panels: Sequence[Panel], path: Path) -> None:
    """Draws IoU and boundary IoU as points, panel beside panel, each with its own axis.

    Args:
        title: Above all.
        settings: Labels of the lines, from top to bottom.
        panels: At least one.
        path: A PNG.

    Raises:
        EngineError: matplotlib is missing.
    """
    height = _REST_IN + _ROW_IN * len(settings)
    figure = figure_class()(figsize=(_WIDTH_IN, height), layout="constrained")
    axes = figure.subplots(1, len(panels), sharey=True, squeeze=False)[0]
    for axis, panel in zip(axes, panels, strict=True):
        _draw(axis, panel)
    wrapped = [textwrap.fill(setting, _LABEL_LETTERS) for setting in settings]
    axes[0].set_yticks(range(len(settings)), wrapped, fontsize=_SMALL_PT)
    axes[0].set_ylim(len(settings) - 0.5, -0.5)
    handles, labels = axes[-1].get_legend_handles_labels()
    figure.legend(
        handles, labels, loc="outside lower center", ncols=2, fontsize=_SMALL_PT, frameon=False
    )  # fmt: skip
    figure.suptitle(title, fontsize=_TITLE_PT, color=_INK)
    figure.savefig(path, dpi=_DPI)


def _draw(axis: Any, panel: Panel) -> None:
    colour, marker = (_OURS, "o") if panel.ours else (_PAPER, "D")
    for label, points, offset, face in (
        ("IoU", panel.iou, -0.12, colour),
        ("boundary IoU", panel.biou, 0.12, "white"),
    ):
        there = [(place + offset, point) for place, point in enumerate(points) if point]
        if not there:
            continue
        axis.errorbar(
            [point.value for _, point in there],
            [place for place, _ in there],
            xerr=[
                # A bootstrap's interval may leave the mean out where few images are very unlike.
                [max(0.0, point.value - point.low) for _, point in there],
                [max(0.0, point.high - point.value) for _, point in there],
            ],
            fmt=marker, color=colour, markersize=5, markerfacecolor=face, elinewidth=1.2,
            capsize=2 if panel.ours else 0, label=label,
        )  # fmt: skip
    axis.set_title(textwrap.fill(panel.title, _TITLE_LETTERS), fontsize=_SMALL_PT)
    axis.set_xlabel("%, mean over images" + (", 95 % interval" if panel.ours else ""))
    axis.xaxis.label.set_size(_SMALL_PT)
    axis.grid(axis="x", color="#dddddd", linewidth=0.8)
    axis.set_axisbelow(True)
    axis.spines[["top", "right", "left"]].set_visible(False)
    axis.tick_params(axis="y", length=0)


def figure_class() -> Any:
    """The figure of matplotlib that draws without a screen (Agg).

    Raises:
        EngineError: matplotlib is missing.
    """
    try:
        return importlib.import_module("matplotlib.figure").Figure
    except ImportError as error:
        raise EngineError(
            "Plots need matplotlib, which is not installed.",
            "Install ROS-SAM with its extra `train`: python -m pip install 'rossam[train]'.",
        ) from error
