"""Whole segmentations through the real worker, and their ends before the end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import geopandas
import numpy as np
import pytest
import rasterio
import shapely
import shapely.affinity
from rossam.rossam_core.client import Worker
from rossam.rossam_core.engine import Engine, root
from rossam.rossam_core.errors import Cancelled, EngineError
from rossam.rossam_core.job import SegmentJob

ENGINE = Engine(Path(sys.executable), root(), "this interpreter")
CENTRES = ((60, 60), (200, 70), (330, 60), (80, 190), (210, 180), (340, 195))
RADIUS_PX = 14
LONG_WORK = 5000


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a raster of bright discs."""
    folder = tmp_path_factory.mktemp("a 'scène' ß")
    rows, columns = np.mgrid[:260, :400] + 0.5
    picture = 70 + 8 * np.sin(columns / 9) + 8 * np.cos(rows / 7)
    for x, y in CENTRES:
        picture[np.hypot(columns - x, rows - y) < RADIUS_PX] = 215
    with rasterio.open(
        folder / "discs.tif",
        "w",
        driver="GTiff",
        width=400,
        height=260,
        count=3,
        dtype="uint8",
        crs="EPSG:32632",
        transform=rasterio.Affine(0.5, 0, 600_000, 0, -0.5, 5_200_000),
    ) as target:
        target.write(np.stack([picture] * 3).astype(np.uint8))
    return folder


def disc(number: int) -> shapely.Polygon:
    x, y = CENTRES[number % len(CENTRES)]
    return shapely.Point(600_000 + x / 2, 5_200_000 - y / 2).buffer(RADIUS_PX / 2)


def make_job(scene: Path, output: Path, count: int) -> SegmentJob:
    prompts = output.parent.parent / f"{count} prompts.gpkg"
    boxes = [disc(n).envelope for n in range(count)]
    if count > len(CENTRES):
        # Apart from each other, since prompts in one place share a window and are done at once.
        boxes = [
            shapely.affinity.translate(box, (n % 20 - 10) / 2, (n // 20 % 20 - 10) / 2)
            for n, box in enumerate(boxes)
        ]
    geopandas.GeoDataFrame({"n": range(count)}, geometry=boxes, crs="EPSG:32632").to_file(prompts)
    return SegmentJob(
        raster=str(scene / "discs.tif"),
        prompts=str(prompts),
        output=str(output),
        mask=str(output.with_suffix(".tif")),
    )


@pytest.fixture
def target(tmp_path: Path) -> Path:
    folder = tmp_path / "out put"
    folder.mkdir()
    return folder / "ümrisse.gpkg"


class Trigger:
    """Says when prompts are being answered."""

    def __init__(self) -> None:
        self.pulled = False
        self.seen: list[tuple[str, int, int]] = []

    def progress(self, stage: str, done: int, total: int) -> None:
        self.seen.append((stage, done, total))
        self.pulled = self.pulled or (stage == "segment" and done > 0)


def test_two_jobs_of_one_worker(scene: Path, target: Path) -> None:
    job = make_job(scene, target, 6)
    trigger = Trigger()
    with Worker.start(ENGINE) as worker:
        for _ in range(2):
            result = worker.request("segment", job.to_dict(), on_progress=trigger.progress)
            assert (result["count"], result["failed"], result["statuses"]) == (6, 0, {"ok": 6})
            assert result["model"] == "rossam-tiny"
            assert (result["output"], result["mask"]) == (job.output, job.mask)
    found = geopandas.read_file(target)
    for n, outline in enumerate(found.geometry):
        assert outline.intersection(disc(n)).area / outline.union(disc(n)).area > 0.7
    segmenting = [(done, total) for stage, done, total in trigger.seen if stage == "segment"]
    assert segmenting[-1] == (6, 6)
    assert all(0 <= done <= total == 6 for done, total in segmenting)


def test_the_models_are_listed() -> None:
    with Worker.start(ENGINE) as worker:
        models = {model["name"]: model for model in worker.request("models", {})["models"]}
    assert models["rossam-tiny"]["available"]
    assert models["sam_vit_h"]["size_bytes"] == 2_564_550_879


def test_the_doctor_segments_for_real() -> None:
    with Worker.start(ENGINE) as worker:
        report = worker.request("doctor", {})
    found = {check["name"]: check for check in report["checks"]}
    assert found["Trial run"]["state"] == "ok", found["Trial run"]
    assert found["Model rossam-tiny"]["state"] == "ok"
    assert found["torch"]["state"] == "ok"


def test_cancel_in_the_middle_leaves_nothing_and_the_worker_alive(
    scene: Path, target: Path
) -> None:
    job = make_job(scene, target, LONG_WORK)
    trigger = Trigger()
    with Worker.start(ENGINE) as worker:
        with pytest.raises(Cancelled):
            worker.request(
                "segment",
                job.to_dict(),
                on_progress=trigger.progress,
                is_cancelled=lambda: trigger.pulled,
                # On a busy machine the batch at work takes longer than a user would wait for.
                grace_s=120.0,
            )
        assert list(target.parent.iterdir()) == []
        assert worker.running
        small = make_job(scene, target, 2)
        assert worker.request("segment", small.to_dict())["count"] == 2


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_killed_in_the_middle(scene: Path, target: Path) -> None:
    job = make_job(scene, target, LONG_WORK)
    with Worker.start(ENGINE) as worker:

        def kill(stage: str, done: int, total: int) -> None:
            if stage == "segment" and done:
                os.kill(worker.pid, signal.SIGKILL)

        with pytest.raises(EngineError, match="killed by SIGKILL") as caught:
            worker.request("segment", job.to_dict(), on_progress=kill)
    assert "out of memory" in str(caught.value)
    assert not target.exists()
    assert not Path(job.mask).exists()


@pytest.fixture
def busy(scene: Path, target: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A worker in the middle of a long job, held by its bare pipes."""
    job = make_job(scene, target, LONG_WORK)
    process = subprocess.Popen(
        ENGINE.command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin is not None
    assert process.stdout is not None
    request = {"kind": "request", "id": 1, "method": "segment", "params": job.to_dict()}
    process.stdin.write(json.dumps(request).encode() + b"\n")
    process.stdin.flush()
    while True:
        message = json.loads(process.stdout.readline())
        assert message["kind"] in ("hello", "progress", "notice"), message
        if message.get("stage") == "segment" and message["done"]:
            break
    yield process
    process.kill()
    process.communicate()


def test_the_end_of_stdin_ends_a_job(busy: subprocess.Popen[bytes], target: Path) -> None:
    """As when QGIS is killed: nobody is left who wants the result."""
    out, err = busy.communicate(timeout=60)
    assert json.loads(out.splitlines()[-1])["code"] == "cancelled"
    assert b"Traceback" not in err
    assert list(target.parent.iterdir()) == []


def test_a_client_that_vanishes_ends_a_job(busy: subprocess.Popen[bytes], target: Path) -> None:
    assert busy.stdin is not None
    assert busy.stdout is not None
    busy.stdout.close()
    busy.stdin.close()
    busy.wait(timeout=60)
    assert busy.stderr is not None
    assert b"Traceback" not in busy.stderr.read()
    assert list(target.parent.iterdir()) == []
    busy.stdin = busy.stdout = None
