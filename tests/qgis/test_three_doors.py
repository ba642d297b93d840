"""QGIS, the command line and Python give identical answers."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from rossam.rossam_core.engine import child_environment, find_engine

# Run by the engine: compares what QGIS wrote with the command line's file and with Python's frame.
COMPARE = """
import json, sys
import geopandas, rossam
raster, prompts, by_qgis, by_command, reference = sys.argv[1:]
doors = {
    "qgis_process": geopandas.read_file(by_qgis),
    "command": geopandas.read_file(by_command),
    "python": rossam.segment(raster, geopandas.read_file(prompts)),
}
first = doors["qgis_process"]
report = {"count": len(first), "columns": list(first.columns), "crs": first.crs.to_epsg()}
for name, door in doors.items():
    report[name] = {
        "columns": list(door.columns) == list(first.columns),
        "geometry": bool((door.geometry.to_wkb() == first.geometry.to_wkb()).all()),
        "attributes": bool(
            door.drop(columns="geometry").reset_index(drop=True)
            .equals(first.drop(columns="geometry"))),
        "crs": door.crs == first.crs,
    }
asked = geopandas.read_file(prompts)
report["in_order"] = bool((asked["object_id"] == first["object_id"]).all())
report["statuses"] = first["status"].value_counts().to_dict()
truth = geopandas.read_file(reference).set_index("object_id").geometry.make_valid()
pairs = truth.reindex(first["object_id"]).reset_index(drop=True)
found = first.geometry
iou = found.intersection(pairs).area / found.union(pairs).area
report["mean_iou"] = float(iou.fillna(0).mean())
print(json.dumps(report))
"""


# Every so many rows of a layer; all 1,371 of Banepa would take several minutes per door.
THINNED = """
import sys, geopandas
prompts, every, target = sys.argv[1:]
geopandas.read_file(prompts).iloc[:: int(every)].to_file(target)
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "every", "count", "least_iou"),
    [("suedtirol_1255775_5854640", 1, 63, 0.7), ("banepa", 6, 229, 0.7)],
)
def test_the_three_doors_agree(
    name: str,
    every: int,
    count: int,
    least_iou: float,
    real_data: Path,
    tmp_path: Path,
    qgis_process: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    raster, prompts = real_data / "geo" / f"{name}.tif", tmp_path / "prompts.gpkg"
    by_qgis, by_command = tmp_path / "qgis.gpkg", tmp_path / "command.gpkg"
    engine = find_engine()

    def run(*arguments: object) -> str:
        finished = subprocess.run(
            [str(engine.python), *map(str, arguments)],
            env={**child_environment(), "HOME": os.environ.get("HOME", "")},
            capture_output=True,
            text=True,
            check=False,
        )
        assert finished.returncode == 0, finished.stderr
        return finished.stdout

    thin = tmp_path / "thin.py"
    thin.write_text(THINNED, encoding="utf-8")
    run(thin, real_data / "geo" / f"{name}_boxes.gpkg", every, prompts)
    done = qgis_process(
        *("run", "rossam:segment", f"--INPUT={raster}", f"--PROMPTS={prompts}"),
        f"--OUTPUT={by_qgis}",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert f"COUNT:\t{count}" in done.stdout

    printed = run(engine.root, "segment", raster, prompts, "-o", by_command)
    assert printed.strip() == str(by_command)
    script = tmp_path / "compare.py"
    script.write_text(COMPARE, encoding="utf-8")
    reference = real_data / "geo" / f"{name}_reference.gpkg"
    report = json.loads(run(script, raster, prompts, by_qgis, by_command, reference))

    assert report["count"] == count
    assert report["in_order"]
    assert sum(report["statuses"].values()) == count
    for door in ("qgis_process", "command", "python"):
        assert report[door] == {
            "columns": True,
            "geometry": True,
            "attributes": True,
            "crs": True,
        }, door
    assert report["mean_iou"] > least_iou
