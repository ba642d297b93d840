"""Comparisons through the real worker and the real command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import geopandas
import pytest
import shapely
from rossam.rossam_core.client import Worker
from rossam.rossam_core.engine import Engine, root
from rossam.rossam_core.errors import Cancelled, OptionError, RossamError
from rossam.rossam_core.evaluation.job import EvaluateJob

ENGINE = Engine(Path(sys.executable), root(), "this interpreter")


@pytest.fixture
def layers(tmp_path: Path) -> tuple[str, str]:
    """Predictions and reference: half beside, exact, missed, one too many."""

    def write(name: str, starts: list[int], **columns: list[object]) -> str:
        path = tmp_path / f"{name}.gpkg"
        shapes = [shapely.box(600_000 + x, 0, 600_010 + x, 10) for x in starts]
        geopandas.GeoDataFrame(columns, geometry=shapes, crs="EPSG:32632").to_file(path)
        return str(path)

    return (
        write("größe 'found'", [5, 20, 60], n=[1, 2, 3]),
        write("true", [0, 20, 40], kind=["a", "a", "b"]),
    )


def command(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(root()), "evaluate", *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_the_worker_compares(layers: tuple[str, str], tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    objects, report = str(out / "objects.gpkg"), str(out / "report.html")
    job = EvaluateJob(
        *layers, class_field="kind", pixel_size_m=0.5, objects=objects, reports=(report,)
    )
    seen: list[tuple[str, int, int]] = []
    with Worker.start(ENGINE) as worker:
        result = worker.request("evaluate", job.to_dict(), on_progress=lambda *s: seen.append(s))
        with pytest.raises(OptionError, match="needs 'predictions' as text"):
            worker.request("evaluate", {})
        with pytest.raises(RossamError, match=r"is not in true\.gpkg") as caught:
            worker.request("evaluate", {**job.to_dict(), "id_field": "n"})
        assert "kind" in str(caught.value)
        with pytest.raises(Cancelled):
            worker.request("evaluate", job.to_dict(), is_cancelled=lambda: True)
        assert worker.running
    assert result["score"]["mean_iou"] == pytest.approx(4 / 9)
    assert (result["score"]["matched"], result["unmatched"]) == (2, 1)
    # One object has no interval, and JSON no NaN.
    assert result["by_class"]["b"]["mean_iou_low"] is None
    assert result["reports"] == [report]
    assert len(geopandas.read_file(objects)) == 3
    assert sorted(path.name for path in out.iterdir()) == ["objects.gpkg", "report.html"]
    assert {stage for stage, _, _ in seen} <= {"read", "match", "measure", "write"}
    assert all(0 <= done <= total for _, done, total in seen)


def test_the_command_prints_a_table(layers: tuple[str, str], tmp_path: Path) -> None:
    report = tmp_path / "report.md"
    done = command(*layers, "--class-field", "kind", "--report", report, "-q")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    lines = done.stdout.splitlines()
    assert lines[0].split()[:3] == ["mean", "IoU", "0.444"]
    assert any(line.split()[:5] == ["a", "2", "0", "0.667", "0.333"] for line in lines)
    assert report.read_text(encoding="utf-8").startswith("# größe 'found'.gpkg against true.gpkg")


def test_the_command_prints_json(layers: tuple[str, str]) -> None:
    done = command(*layers, "--pixel-size", "0.5", "--json", "--quiet")
    result = json.loads(done.stdout)
    assert result["score"]["mean_iou"] == pytest.approx(4 / 9)
    assert [rate["threshold"] for rate in result["hits"]][::9] == [0.5, 0.95]
    assert result["pixel"] == "0.5 m on the ground"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["--id-field", "nr"], 1, "The id field 'nr' is not in true.gpkg, which has: kind."),
        (["--report", "x.pdf"], 1, "choose one of .html, .md, .csv"),
        (["--pixel-size", "fine"], 2, "'fine' is not a valid float"),
    ],
)
def test_a_failure_is_a_sentence_and_an_exit_code(
    layers: tuple[str, str], arguments: list[str], code: int, said: str
) -> None:
    done = command(*layers, *arguments)
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
