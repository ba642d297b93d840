"""The papers' tables, as `paper_numbers.yaml` holds them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

PAPER = "ROS-SAM, CVPR 2025, arXiv 2503.12006"
_PAPER_FILE = Path(__file__).with_name("paper_numbers.yaml")


@dataclass(frozen=True)
class PaperRow:
    """A row of one of the paper's tables.

    Attributes:
        label: Its setting.
        iou: Percent; NaN where the paper gives none.
        biou: Percent; NaN where the paper gives none.
    """

    label: str
    iou: float = float("nan")
    biou: float = float("nan")


@dataclass(frozen=True)
class PaperTable:
    """One of the paper's tables.

    Attributes:
        table: Where it stands in the paper.
        title: What it shows.
        data: What it was measured on.
        rows: By key, in the paper's order.
        paper: Which paper it is.
    """

    table: str
    title: str
    data: str
    rows: Mapping[str, PaperRow]
    paper: str = PAPER


@lru_cache(maxsize=1)
def paper_tables() -> Mapping[str, PaperTable]:
    """The paper's tables, from `paper_numbers.yaml`."""
    told = yaml.safe_load(_PAPER_FILE.read_text(encoding="utf-8"))
    return {
        name: PaperTable(
            table["table"],
            table["title"],
            table["data"],
            {key: PaperRow(**row) for key, row in table["rows"].items()},
            table.get("paper", PAPER),
        )
        for name, table in told.items()
    }
