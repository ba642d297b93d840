"""Masks through the real command line and the real worker, with the bundled model."""

from __future__ import annotations

import gc
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import cv2
import geopandas
import numpy as np
import pytest
import torch
from rossam.rossam_core.client import Worker
from rossam.rossam_core.engine import Engine, root
from rossam.rossam_core.errors import Cancelled, OptionError, OutputError
from rossam.rossam_core.job import DEFAULT_MODEL
from rossam.rossam_core.mask_building.build import run_mask_building
from rossam.rossam_core.mask_building.job import MaskBuildingJob, MaskBuildingOptions
from rossam.rossam_core.models.zoo import card_of
from rossam.rossam_core.predictor import Predictor
from rossam.rossam_core.run_lock import RunLock
from rossam.rossam_core.segmentation import load_predictor
from sam_states import file_shapes, hollow

ENGINE = Engine(Path(sys.executable), root(), "this interpreter")
BUNDLED = root() / "rossam_core" / "models" / "bundled"
RADIUS = 14


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Three pictures of bright discs with a box each, in YOLO's shares."""
    folder = tmp_path / "größe ß"
    folder.mkdir()
    rows, columns = np.mgrid[:200, :200] + 0.5
    for n, (x, y) in enumerate([(60, 60), (120, 80), (90, 140)]):
        picture = 70 + 8 * np.sin(columns / 9) + 8 * np.cos(rows / 7)
        picture[np.hypot(columns - x, rows - y) < RADIUS] = 215
        done, png = cv2.imencode(".png", np.dstack([picture] * 3).astype(np.uint8))
        assert done
        (folder / f"{n}.png").write_bytes(png.tobytes())
        side = 2 * RADIUS / 200
        (folder / f"{n}.txt").write_text(f"0 {x / 200} {y / 200} {side} {side}\n")
    return folder


def command(*arguments: object) -> list[str]:
    return [sys.executable, str(root()), "build-masks", *map(str, arguments)]


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments), capture_output=True, text=True, encoding="utf-8", check=False
    )


def areas(folder: Path) -> list[float]:
    content = json.loads((folder / "polygons.json").read_text(encoding="utf-8"))
    return [annotation["area"] for annotation in content["annotations"]]


def test_several_processes_make_what_one_makes(data: Path, tmp_path: Path) -> None:
    done = run(data, data, "-o", tmp_path / "one", "--sheets", "none")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(tmp_path / "one")
    assert "3 boxes on 3 images" in done.stderr
    assert areas(tmp_path / "one") == pytest.approx([np.pi * RADIUS**2] * 3, rel=0.1)
    # The worker starts workers of its own.
    options = MaskBuildingOptions(processes=2, sheets="none")
    job = MaskBuildingJob(str(data), str(data), str(tmp_path / "two"), options=options)
    seen: list[tuple[str, int, int]] = []
    with Worker.start(ENGINE) as worker:
        result = worker.request("build_masks", job.to_dict(), on_progress=lambda *s: seen.append(s))
        with pytest.raises(OptionError, match="needs 'images' as text"):
            worker.request("build_masks", {})
        again = MaskBuildingJob(str(data), str(data), str(tmp_path / "three"))
        with pytest.raises(Cancelled):
            worker.request("build_masks", again.to_dict(), is_cancelled=lambda: True)
        assert worker.running
    assert not (tmp_path / "three").exists()
    assert (result["count"], result["masks"], result["problems"]) == (3, 3, 0)
    assert ("masks", 3, 3) in seen
    assert areas(tmp_path / "two") == pytest.approx(areas(tmp_path / "one"), rel=1e-3)


def test_models_are_with_the_processes_that_work(data: Path, tmp_path: Path) -> None:
    models: list[int] = []

    def look(_stage: str, _done: int, _total: int) -> None:
        gc.collect()
        models.append(sum(type(thing) is Predictor for thing in gc.get_objects()))

    gc.collect()
    before = sum(type(thing) is Predictor for thing in gc.get_objects())
    options = MaskBuildingOptions(processes=2, sheets="none")
    job = MaskBuildingJob(str(data), str(data), str(tmp_path / "masks"), options=options)
    result = run_mask_building(job, progress=look)
    assert (result.masks, result.model) == (3, DEFAULT_MODEL)
    assert models == [before] * len(models)
    layer = geopandas.read_file(tmp_path / "masks" / "masks.gpkg")
    assert list(layer["model"]) == [DEFAULT_MODEL] * 3
    # One image is not worth another process.
    image, boxes = str(data / "0.png"), str(data / "0.txt")
    alone = MaskBuildingJob(image, boxes, str(tmp_path / "alone"), options=options)
    assert run_mask_building(alone).masks == 1


@pytest.mark.parametrize(
    "given",
    [
        {"model": DEFAULT_MODEL},
        {"checkpoint": str(BUNDLED / DEFAULT_MODEL)},
        {"model": str(BUNDLED / DEFAULT_MODEL / "model.safetensors")},
    ],
)
def test_a_run_goes_on_with_any_number_of_processes(given: dict[str, str]) -> None:
    """Which holds it to the model's name and hash, whoever has found out about them."""
    job = MaskBuildingJob("images", "boxes", "masks", **given)
    read = card_of(job.model, job.checkpoint)
    loaded = load_predictor(job.model, job.checkpoint, job.segment).card
    assert (read.name, read.sha256) == (loaded.name, loaded.sha256)


def test_a_run_does_not_go_on_with_other_weights_of_the_same_name(
    data: Path, tmp_path: Path
) -> None:
    """A file of weights without a card, retrained in its place; one data set is of one model."""
    weights = tmp_path / "model.pth"
    shapes = file_shapes("vit_tiny", high_quality=False)
    torch.save(hollow(shapes, 0.01), weights)
    options = MaskBuildingOptions(sheets="none")
    job = MaskBuildingJob(
        str(data), str(data), str(tmp_path / "masks"), checkpoint=str(weights), options=options
    )
    assert card_of("", str(weights)) == load_predictor("", str(weights), job.segment).card
    before = hashlib.sha256(weights.read_bytes()).hexdigest()
    done: list[int] = []
    with pytest.raises(Cancelled):
        run_mask_building(
            job,
            progress=lambda stage, n, total: done.append(n) if stage == "masks" and n else None,
            cancelled=lambda: bool(done),
        )
    torch.save(hollow(shapes, 0.02), weights)
    after = hashlib.sha256(weights.read_bytes()).hexdigest()
    told = f"were begun with the model's sha256 = '{before}', not '{after}'"
    with pytest.raises(OutputError, match=told):
        run_mask_building(job)
    torch.save(hollow(shapes, 0.01), weights)
    result = run_mask_building(job)
    assert (result.resumed, result.count) == (1, 3)
    content = json.loads((tmp_path / "masks" / "polygons.json").read_text(encoding="utf-8"))
    assert f'"model_sha256": "{before}"' in json.dumps(content)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
@pytest.mark.parametrize("processes", [1, 2])
def test_an_image_whose_name_is_no_utf8_does_not_keep_the_others_from_their_masks(
    data: Path, tmp_path: Path, processes: int
) -> None:
    weights = tmp_path / "model.pth"
    torch.save(hollow(file_shapes("vit_tiny", high_quality=False)), weights)
    for name in ("1.png", "1.txt"):
        (data / name).rename(data / f"{os.fsdecode(bytes([0xFF]))}{name}")
    out = tmp_path / "masks"
    given = ["-o", out, "--checkpoint", weights, "--processes", processes, "--sheets", "none"]
    done = run(data, data, *given)
    assert done.returncode == 0, done.stderr
    assert r"Note: \udcff1.png: The name of" in done.stderr
    assert "2 boxes on 2 images" in done.stderr
    assert r"\udcff1.png is no valid UTF-8" in (out / "problems.csv").read_text(encoding="utf-8")


def test_a_killed_run_goes_on(data: Path, tmp_path: Path) -> None:
    out = tmp_path / "masks"
    rest = [data / "1.txt", data / "2.txt"]
    kept = [path.read_text() for path in rest]
    # A long second image, in the middle of which the process is killed.
    rest[0].write_text(kept[0] * 3000)
    with subprocess.Popen(
        command(data, data, "-o", out, "-q"), stderr=subprocess.DEVNULL
    ) as process:
        first = out / ".rossam-masks" / "parts" / "0000001.parquet"
        deadline = time.monotonic() + 300
        while not first.exists() and time.monotonic() < deadline:
            assert process.poll() is None
            time.sleep(0.2)
        os.kill(process.pid, signal.SIGKILL)
    assert [path.name for path in out.iterdir()] == [".rossam-masks"]
    # The lock went with its process; here it is held by this one.
    lock = RunLock(out / ".rossam-masks" / "lock")
    assert lock.take()
    busy = run(data, data, "-o", out)
    assert busy.returncode == 1
    assert f"Another run is at work in the output folder {out}." in busy.stderr
    lock.release()
    assert first.exists()
    rest[0].write_text(kept[0])
    other = run(data, data, "-o", out, "--no-clip")
    assert other.returncode == 1
    assert "were begun with clip = True, not False." in other.stderr
    done = run(data, data, "-o", out)
    assert done.returncode == 0, done.stderr
    assert "Note: 1 of 3 images were finished before and are kept." in done.stderr
    assert len(areas(out)) == 3
    assert [path.name for path in out.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["{data}", "{data}/none"], 1, "do not exist"),
        (["{data}", "{data}", "--model", "none"], 1, "none"),
        (
            ["{data}", "{data}", "--model", "none", "--processes", "2"],
            1,
            "There is no model 'none'",
        ),
        (["{data}", "{data}", "--model", "sam_vit_h", "--processes", "2"], 1, "not downloaded yet"),
        (["{data}", "{data}", "--min-score", "2"], 1, "the largest allowed is 1"),
        (["{data}", "{data}", "--format", "voc"], 2, "'voc' is not one of"),
    ],
)
def test_a_failure_is_a_sentence_and_an_exit_code(
    data: Path, tmp_path: Path, arguments: list[str], code: int, said: str
) -> None:
    given = [argument.format(data=data) for argument in arguments]
    done = run(*given, "-o", tmp_path / "masks")
    assert done.returncode == code
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""
    assert not (tmp_path / "masks").exists()
