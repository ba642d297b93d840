"""The real worker process, spoken to as QGIS does."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from rossam.rossam_core.client import Worker
from rossam.rossam_core.engine import Engine, root, version
from rossam.rossam_core.errors import EngineError, OptionError, RasterError

ENGINE = Engine(Path(sys.executable), root(), "this interpreter")


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker.start(ENGINE) as running:
        yield running


def start_raw() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        ENGINE.command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_it_greets_at_once_and_before_it_loads_anything_heavy() -> None:
    process = start_raw()
    assert process.stdout is not None
    hello = json.loads(process.stdout.readline())
    maps = Path(f"/proc/{process.pid}/maps")
    loaded = maps.read_text(encoding="utf-8") if maps.is_file() else ""
    process.communicate(timeout=30)
    assert hello == {
        "kind": "hello",
        "protocol": 1,
        "version": version(),
        "python": ".".join(map(str, sys.version_info[:3])),
        "pid": process.pid,
    }
    assert not any(name in loaded for name in ("torch", "numpy", "libgdal"))
    assert process.returncode == 0


def test_the_end_of_stdin_is_the_end() -> None:
    process = start_raw()
    out, _ = process.communicate(timeout=30)
    assert process.returncode == 0
    assert out.count(b"\n") == 1


def test_a_client_that_dies_leaves_no_worker_behind() -> None:
    process = start_raw()
    assert process.stdout is not None
    assert process.stdin is not None
    process.stdout.readline()
    process.stdout.close()
    process.stdin.write(b'{"kind": "request", "id": 1, "method": "nonsense", "params": {}}\n')
    process.stdin.close()
    assert process.wait(timeout=30) in (0, 1)
    assert process.stderr is not None
    assert b"Traceback" not in process.stderr.read()
    process.stderr.close()


def test_an_unknown_request_lists_the_known_ones(worker: Worker) -> None:
    with pytest.raises(OptionError, match="Unknown request 'paint'; known are cancel, segment"):
        worker.request("paint", {})
    with pytest.raises(OptionError, match="takes no parameters"):
        worker.request("doctor", {"verbose": True})


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({}, "needs 'raster' as text"),
        ({"raster": "a", "prompts": "b", "output": "c", "speed": 9}, "Unknown key 'speed'"),
        (
            {"raster": "a", "prompts": "b", "output": "c", "options": {"strategy": "best"}},
            "Option strategy is 'best'; choose one of auto",
        ),
    ],
)
def test_a_wrong_job_is_explained(worker: Worker, params: dict[str, object], said: str) -> None:
    with pytest.raises(OptionError, match=said):
        worker.request("segment", params)


def test_an_error_of_the_pipeline_keeps_its_kind_and_the_worker_goes_on(
    worker: Worker, tmp_path: Path
) -> None:
    job = {"raster": str(tmp_path / "größe 1.tif"), "prompts": "x.gpkg", "output": "y.gpkg"}
    for _ in range(2):
        with pytest.raises(RasterError, match=r"größe 1\.tif does not exist"):
            worker.request("segment", job)
    assert worker.running


def test_rubbish_from_the_client_is_an_error_and_not_the_end() -> None:
    process = start_raw()
    out, _ = process.communicate(b"what?\n[]\n", timeout=30)
    answers = [json.loads(line) for line in out.splitlines()[1:]]
    assert [(answer["kind"], answer["id"], answer["code"]) for answer in answers] == [
        ("error", 0, "engine")
    ] * 2
    assert "'what?'" in answers[0]["message"]
    assert process.returncode == 0


def test_prints_of_libraries_do_not_break_the_stream(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A library that prints to stdout, from Python and from below it, when it is loaded."""
    tree = tmp_path / "tree"
    tree.mkdir()
    for entry in root().iterdir():
        if entry.suffix in {".py", ".txt", ".toml"} or entry.name == "rossam_core":
            (tree / entry.name).symlink_to(entry)
    noisy = tmp_path / "noisy"
    noisy.mkdir()
    (noisy / "rasterio.py").write_text(
        "import os\n"
        "print('Welcome to rasterio!')\n"
        "os.write(1, b'from C\\n')\n"
        "os.system('echo from a child')\n"
        "raise ImportError('libgdal.so.99: cannot open')\n",
        encoding="utf-8",
    )
    # The environment of the child is scrubbed of PYTHONPATH, so the noise is put into the tree.
    main = tree / "__main__.py"
    text = main.read_text(encoding="utf-8")
    main.unlink()
    main.write_text(
        text.replace("import sys\n", f"import sys\nsys.path.insert(0, {str(noisy)!r})\n", 1),
        encoding="utf-8",
    )
    engine = Engine(Path(sys.executable), tree, "a noisy one")
    job = {"raster": "a.tif", "prompts": "x.gpkg", "output": "y.gpkg"}
    with (
        Worker.start(engine) as worker,
        pytest.raises(EngineError, match=r"lacks a library or has a broken one: libgdal\.so\.99"),
    ):
        worker.request("segment", job)
    # The answer may come before what was printed; once the worker has ended, all is there.
    log = worker.log()
    assert "Welcome to rasterio!" in log
    assert "from C" in log
    assert "from a child" in log


def test_what_leaks_from_qgis_does_not_reach_the_engine(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """With QGIS's PROJ_LIB rasterio would not find its EPSG table."""
    for name in ("PROJ_LIB", "PROJ_DATA", "GDAL_DATA", "PYTHONHOME", "PYTHONPATH"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("ROSSAM_HOME", str(tmp_path))
    with Worker.start(ENGINE) as worker:
        report = worker.request("doctor", {})
    found = {check["name"]: check for check in report["checks"]}
    assert found["Coordinate systems"]["state"] == "ok"
    assert found["ROSSAM_HOME"]["text"] == str(tmp_path)
    assert not any(name in found for name in os.environ if name.startswith("PROJ"))
