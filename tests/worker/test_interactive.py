"""Interactive requests through the real worker: what a client in QGIS sees."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import rasterio
import shapely
from rossam.rossam_core.client import Worker
from rossam.rossam_core.engine import Engine, root
from rossam.rossam_core.errors import OptionError, RasterError
from rossam.rossam_core.interactive.job import PredictAnswer, PredictJob, WarmAnswer, WarmJob

ENGINE = Engine(Path(sys.executable), root(), "this interpreter")
CENTRES = ((100, 110), (420, 100))
RADIUS_PX = 14


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("a 'scène' ß") / "discs.tif"
    rows, cols = np.mgrid[:260, :520] + 0.5
    values = 70 + 8 * np.sin(cols / 9) + 8 * np.cos(rows / 7)
    for x, y in CENTRES:
        values[np.hypot(cols - x, rows - y) < RADIUS_PX] = 215
    profile = {"driver": "GTiff", "width": 520, "height": 260, "count": 3, "dtype": "uint8"}
    place = rasterio.Affine(0.5, 0, 600_000, 0, -0.5, 5_200_000)
    with rasterio.open(path, "w", crs="EPSG:32632", transform=place, **profile) as target:
        target.write(np.stack([values] * 3).astype(np.uint8))
    return str(path)


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker.start(ENGINE) as running:
        yield running


def disc(n: int) -> shapely.Polygon:
    x, y = CENTRES[n]
    return shapely.Point(600_000 + x / 2, 5_200_000 - y / 2).buffer(RADIUS_PX / 2)


def ask(worker: Worker, job: PredictJob, stages: list[str] | None = None) -> PredictAnswer:
    seen = [] if stages is None else stages
    reply = worker.request(
        "predict", job.to_dict(), on_progress=lambda stage, done, total: seen.append(stage)
    )
    return PredictAnswer.from_dict(reply)


def test_the_worker_keeps_everything_warm_between_prompts(worker: Worker, scene: str) -> None:
    stages: list[str] = []
    reply = worker.request(
        "warm",
        WarmJob(scene).to_dict(),
        on_progress=lambda stage, done, total: stages.append(stage),
    )
    assert WarmAnswer.from_dict(reply).model == "rossam-tiny"
    assert {"model", "raster"} <= set(stages)
    stages.clear()
    job = PredictJob(scene, box=disc(0).bounds)
    first = ask(worker, job, stages)
    assert set(stages) == {"encode"} and first.encoded
    found = shapely.from_wkb(first.outline)
    assert found.intersection(disc(0)).area / found.union(disc(0)).area > 0.7
    other = ask(worker, PredictJob(scene, box=disc(1).bounds))
    assert other.encoded and shapely.from_wkb(other.outline).disjoint(found)
    stages.clear()
    again = ask(worker, job, stages)
    assert stages == []
    assert (again.encoded, again.outline) == (False, first.outline)
    nearby = (disc(0).centroid.x + 9, disc(0).centroid.y)
    refined = PredictJob(
        scene, box=disc(0).bounds, points=(nearby,), labels=(0,), window=first.window
    )
    answer = ask(worker, refined)
    assert (answer.encoded, answer.window) == (False, first.window)
    assert not shapely.from_wkb(answer.outline).contains(shapely.Point(nearby))


def test_a_segmentation_in_between_is_nothing_to_worry_about(
    worker: Worker, scene: str, tmp_path: Path
) -> None:
    import geopandas

    prompts, output = tmp_path / "prompts.gpkg", tmp_path / "out.gpkg"
    geopandas.GeoSeries([disc(0).envelope], crs="EPSG:32632").to_file(prompts)
    before = ask(worker, PredictJob(scene, box=disc(0).bounds))
    worker.request("segment", {"raster": scene, "prompts": str(prompts), "output": str(output)})
    after = ask(worker, PredictJob(scene, box=disc(0).bounds))
    assert (after.encoded, after.outline) == (False, before.outline)
    written = geopandas.read_file(output)
    assert shapely.to_wkb(written.geometry.iloc[0], hex=True) == after.outline
    assert written["score"].iloc[0] == after.score


def test_errors_keep_their_kind_and_the_worker_goes_on(worker: Worker, scene: str) -> None:
    with pytest.raises(OptionError, match="needs 'raster' as text"):
        worker.request("warm", {})
    with pytest.raises(OptionError, match="has no prompt"):
        worker.request("predict", {"raster": scene})
    with pytest.raises(RasterError, match=r"gone\.tif does not exist"):
        ask(worker, PredictJob("gone.tif", box=(0.0, 0.0, 1.0, 1.0)))
    assert worker.running
    assert ask(worker, PredictJob(scene, box=disc(1).bounds)).status == "ok"


def test_no_answer_is_longer_than_a_line_or_holds_nan(worker: Worker, scene: str) -> None:
    answer = ask(worker, PredictJob(scene, box=(0.0, 0.0, 10.0, 10.0)))
    assert (answer.status, answer.outline, answer.score, answer.window) == (
        "outside", "", None, None,
    )  # fmt: skip
