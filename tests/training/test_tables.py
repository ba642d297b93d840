"""Tables: the paper's numbers, ours beside them, and what is said about both."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely
from rossam.rossam_core.errors import EngineError
from rossam.training.measure import Data, Measurement
from rossam.training.papers import paper_tables
from rossam.training.pictures import ArrayPicture
from rossam.training.scenes import Dataset, Scene, TrainingObject
from rossam.training.tables import Row, Table, breakdowns, frame, markdown, write

_IMAGES = 12


def _measured(name: str, iou: float, spread: float = 0.02) -> Measurement:
    noise = np.linspace(-spread, spread, _IMAGES)
    scenes = [f"image{n}" for n in range(_IMAGES)]
    images = pd.DataFrame(
        {"source": "made", "group": scenes, "scene": scenes, "objects": 1,
         "iou": iou + noise, "biou": iou - 0.1 + noise}
    )  # fmt: skip
    objects = images.assign(
        **{"class": ["ship", "plane"] * (_IMAGES // 2)},
        size_bin=["<16", ">=96"] * (_IMAGES // 2),
        biou_1px=0.25, biou_2px=0.5, score=0.8, scale=2.0,
    )  # fmt: skip
    return Measurement(name, f"{name} sha256 abc", objects, images, 6.0)


@pytest.fixture
def table() -> Table:
    picture = ArrayPicture(np.zeros((9, 9, 3), dtype=np.uint8))
    item = TrainingObject("made", "ship", "made/1", picture, shapely.box(0, 0, 5, 5))
    data = Data("made/val", Dataset((Scene("image0", "image0", picture, (item,)),)))
    paper = paper_tables()["pipeline"]
    ours = {"sam": _measured("tiny", 0.5), "sam_pipeline": _measured("tiny", 0.7)}
    rows = tuple(
        Row(key, row.label, ours.get(key), row, "sam" if key == "sam_pipeline" else "")
        for key, row in paper.rows.items()
    )
    return Table(
        "pipeline",
        "Table 1: Inference pipeline",
        data,
        rows,
        paper,
        (("sam_pipeline", "sam"), ("sam2", "sam")),
        ("A note.",),
    )


def test_the_papers_numbers() -> None:
    tables = paper_tables()
    read = {
        name: [(row.iou, row.biou) for row in table.rows.values()] for name, table in tables.items()
    }
    assert read["pipeline"] == [(37.25, 37.14), (43.41, 43.30), (36.80, 36.67), (41.75, 41.55)]
    assert read["factors"] == [
        (39.16, 39.04), (41.58, 41.45), (42.17, 42.13), (40.37, 40.11), (40.81, 40.43),
        (43.41, 43.30), (41.73, 41.51),
    ]  # fmt: skip
    assert read["augmentation"] == [(49.19, 49.05), (49.43, 49.26), (50.03, 49.89), (50.54, 50.36)]
    assert read["decoder"] == [(43.41, 43.30), (42.82, 42.69), (47.15, 47.11), (48.16, 48.03)]
    assert read["sat_mtb"] == [
        (43.41, 43.30), (37.25, 37.14), (41.75, 41.55), (36.80, 36.67), (47.15, 47.11),
        (43.27, 43.21), (50.54, 50.36),
    ]  # fmt: skip
    assert read["isaid"] == [(53.19, 48.86), (55.79, 52.34), (63.96, 57.48), (73.22, 68.22)]
    assert read["vhr10"] == [(65.54, 68.44), (68.84, 69.18), (78.44, 76.10), (87.46, 84.56)]
    assert [table.table for table in tables.values()] == [
        "Table 1", "Table 2", "Table 3", "Table 4", "Figures 5 and 7", "Table 5", "Table 6",
        "Table 6", "Ablation",
    ]  # fmt: skip
    assert [row.iou for row in tables["sopseg"].rows.values()] == [71.65, 79.40, 81.69, 82.96]
    assert {table.paper for table in tables.values()} == {
        "ROS-SAM, CVPR 2025, arXiv 2503.12006", "SOPSeg, arXiv 2509.03002"
    }  # fmt: skip


def test_ours_stand_beside_the_papers(table: Table) -> None:
    lines = markdown(table).splitlines()
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in lines if "SAM" in line]
    alone, pipeline, sam2 = rows[:3]
    assert alone[:3] == ["SAM", "37.25", "37.14"]
    assert alone[3].startswith("50.00 [4")
    assert alone[4].startswith("40.00 [3")
    assert pipeline[:3] == ["SAM + pipeline", "43.41", "43.30"]
    # Image by image the gain is the same, so its interval has no width.
    assert pipeline[5:8] == ["+20.00 [+20.0, +20.0]", "+6.16", "as the paper"]
    assert pipeline[9:] == ["25.0", "50.0", "×2", "0.500"]
    assert sam2[:4] == ["SAM2", "36.80", "36.67", "–"]
    # Of the further comparisons only those between measured rows.
    pairs = [line for line in lines if ", over " in line]
    assert pairs == ["| SAM + pipeline, over SAM | +20.00 [+20.0, +20.0] | +6.16 | as the paper |"]
    text = "\n".join(lines)
    assert "Data: made/val: 1 images, 1 objects" in text
    assert "* SAM: tiny sha256 abc" in text
    assert "Table 1, SAT-MTB test" in text
    assert lines[-1] == "A note."


@pytest.mark.parametrize(
    ("iou", "spread", "verdict"),
    [(0.4, 0.02, "opposite"), (0.501, 0.3, "undecided"), (0.6, 0.02, "as the paper")],
)
def test_only_an_interval_without_zero_decides(
    table: Table, iou: float, spread: float, verdict: str
) -> None:
    rows = (table.rows[0], Row("sam_pipeline", "x", _measured("tiny", iou, spread),
                               table.rows[1].paper, "sam"))  # fmt: skip
    assert (
        Table("t", "t", table.data, rows, table.paper).compared("sam_pipeline", "sam").verdict
        == verdict
    )


def test_breakdowns_by_size_and_class(table: Table) -> None:
    text = breakdowns(table)
    assert "| setting | <16 (6) | >=96 (6) |" in text
    assert "| setting | plane (6) | ship (6) |" in text
    assert "| SAM + pipeline | 100.0 | 0.0 | 0.0 |" in text


def test_files(table: Table, tmp_path: Path) -> None:
    paths = write(table, tmp_path / "out", detailed=True)
    assert [path.name for path in paths] == ["pipeline.md", "pipeline.csv", "pipeline.png"]
    assert paths[0].read_text(encoding="utf-8").startswith(markdown(table))
    read = pd.read_csv(paths[1])
    assert read["iou"].tolist()[:2] == pytest.approx([0.5, 0.7])
    assert read["gain_iou"][1] == pytest.approx(0.2)
    assert read["paper_gain_percent"][1] == pytest.approx(6.16)
    assert read["weights"][0] == "tiny sha256 abc"
    assert np.isnan(frame(table)["iou"][2])
    head = paths[2].read_bytes()[:24]
    assert head[1:4] == b"PNG"
    assert struct.unpack(">II", head[16:24])[0] == 1500


def test_plots_without_matplotlib_say_what_to_install(
    table: Table, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(EngineError, match=r"rossam\[train\]"):
        write(table, tmp_path)


def test_steps_say_for_which_sizes_they_help(table: Table) -> None:
    def sized(small: float, large: float) -> Measurement:
        measured = _measured("tiny", 0.5, 0.0)
        side = np.array([20.0, 100.0] * (_IMAGES // 2))
        noise = np.repeat(np.linspace(-0.02, 0.02, _IMAGES // 2), 2)
        objects = measured.objects.assign(
            x0=0.0, y0=0.0, x1=side, y1=5.0, iou=np.where(side < 64, small, large) + noise
        )
        return Measurement("tiny", "tiny sha256 abc", objects, measured.images, 6.0)

    paper = paper_tables()["sopseg"]
    numbers = {"box": (0.4, 0.7), "magnified": (0.6, 0.7), "oriented": (0.5, 0.9)}
    rows = tuple(
        Row(key, row.label, sized(*numbers[key]) if key in numbers else None, row)
        for key, row in paper.rows.items()
    )
    made = Table("sopseg", "SOPSeg", table.data, rows, paper, sizes=(16, 32, 64))
    lines = markdown(made).splitlines()
    # Nothing is smaller than 16 px, so no column says anything about that.
    assert "| setting | paper mIoU | all (12) | < 32 px (6) | < 64 px (6) |" in lines
    assert any(line.startswith("| box prompt | 71.65 | 55.00 [") for line in lines)
    steps = [line.split(" | ") for line in lines if line.startswith(("| + mag", "| + ori"))][-2:]
    assert steps[0][1] == "+7.75"
    assert steps[0][-1] == "helps: all, < 32 px, < 64 px |"
    assert "harms: < 32 px, < 64 px" in steps[1][-1]
    assert "+ edge decoder" not in "".join(line for line in lines if "helps" in line)
    csv = frame(made)
    assert csv["object_iou_below_32px"][0] == pytest.approx(0.4, abs=1e-3)
