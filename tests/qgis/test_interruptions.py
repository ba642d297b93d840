"""Cancel, death and threads: QGIS goes on and nothing is left behind."""

from __future__ import annotations

import itertools
import os
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr
from qgis.core import (
    QgsProcessingAlgRunnerTask,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsVectorFileWriter,
    QgsVectorLayer,
)


def children() -> list[int]:
    """Processes that this one has started and not ended."""
    own = Path(f"/proc/{os.getpid()}/task")
    return [int(p) for task in own.iterdir() for p in (task / "children").read_text().split()]


class ActsOnProgress(QgsProcessingFeedback):
    """Does something once prompts are being answered, or later."""

    def __init__(self, act: Callable[[QgsProcessingFeedback], None], after: float = 3) -> None:
        super().__init__(False)
        self._act = act
        self._after = after
        self.acted_at = 0.0
        self.progressChanged.connect(self._look)

    def _look(self, percent: float) -> None:
        if percent > self._after and not self.acted_at:
            self.acted_at = time.monotonic()
            self._act(self)


@pytest.fixture
def many(scene: Any, make_layer: Callable[..., Any]) -> Any:
    """Prompts for a minute of work, apart from each other: those in one place are done at once."""
    boxes = [scene.box(n % 6) for n in range(3000)]
    for n, box in enumerate(boxes):
        box.translate((n % 20 - 10) / 2, (n // 20 % 20 - 10) / 2)
    return make_layer(
        "Polygon?crs=EPSG:32632&field=n:integer", *[(box, n) for n, box in enumerate(boxes)]
    )


def test_cancel_in_the_middle(
    scene: Any, many: Any, segment: Callable[..., Any], tmp_path: Path
) -> None:
    feedback = ActsOnProgress(QgsProcessingFeedback.cancel)
    with pytest.raises(QgsProcessingException, match="cancelled"):
        segment(
            str(scene.path),
            many,
            feedback,
            OUTPUT=str(tmp_path / "out.gpkg"),
            MASK=str(tmp_path / "mask.tif"),
        )
    assert time.monotonic() - feedback.acted_at < 60
    assert children() == []
    assert list(tmp_path.iterdir()) == []
    assert not list(Path(QgsProcessingUtils.tempFolder()).glob("rossam-*"))


def test_cancel_before_the_start(
    scene: Any, many: Any, segment: Callable[..., Any], tmp_path: Path
) -> None:
    feedback = QgsProcessingFeedback()
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="cancelled"):
        segment(str(scene.path), many, feedback, OUTPUT=str(tmp_path / "out.gpkg"))
    assert list(tmp_path.iterdir()) == []


def test_an_engine_that_is_killed_is_one_clear_error(
    scene: Any, many: Any, segment: Callable[..., Any], tmp_path: Path
) -> None:
    """As the system does it when memory runs out."""

    def kill(_feedback: QgsProcessingFeedback) -> None:
        for pid in children():
            os.kill(pid, signal.SIGKILL)

    feedback = ActsOnProgress(kill)
    with pytest.raises(QgsProcessingException) as caught:
        segment(
            str(scene.path),
            many,
            feedback,
            OUTPUT=str(tmp_path / "out.gpkg"),
            MASK=str(tmp_path / "mask.tif"),
        )
    assert "ended without an answer: killed by SIGKILL" in str(caught.value)
    assert "run out of memory" in str(caught.value)
    assert children() == []
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def five(
    scene: Any, make_layer: Callable[..., Any], context: Any, tmp_path: Path
) -> Callable[[], str]:
    """Makes a GeoPackage with a table of five boxes, which is prompts and what stays."""

    def make() -> str:
        layer = make_layer(
            "Polygon?crs=EPSG:32632&field=n:integer", *[(scene.box(n), n) for n in range(5)]
        )
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.layerName = "boxes"
        path = str(tmp_path / "keep.gpkg")
        done = QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, path, context.transformContext(), options
        )
        assert done[0] == QgsVectorFileWriter.NoError
        return f"{path}|layername=boxes"

    return make


def tables(file: Path) -> list[str]:
    opened = ogr.Open(str(file))
    return [opened.GetLayer(n).GetName() for n in range(opened.GetLayerCount())]


OUTPUTS = [
    *("{}/o.gpkg", "{}/o.shp", "{}/o.tab", "{}/o.gml", "{}/o"),
    *("ogr:dbname='{}/keep.gpkg' table=\"planes\" (geom)", "ogr:{}/new.gpkg"),
    "ogr:dbname='{}/new.gpkg' table=\"planes\" (geom)",
]


@pytest.mark.parametrize("output", [OUTPUTS[1], OUTPUTS[5]])
def test_cancel_while_outlines_are_written(
    scene: Any,
    five: Callable[[], str],
    segment: Callable[..., Any],
    output: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    from rossam.processing_provider import outlines

    monkeypatch.setattr(outlines, "_FEEDBACK_EVERY", 2)
    feedback = ActsOnProgress(QgsProcessingFeedback.cancel, after=98.5)
    with pytest.raises(QgsProcessingException, match=r"cancelled; nothing was written\.$"):
        segment(
            str(scene.path),
            five(),
            feedback,
            OUTPUT=output.format(tmp_path),
            MASK=str(tmp_path / "mask.tif"),
        )
    assert feedback.acted_at
    assert [path.name for path in tmp_path.iterdir()] == ["keep.gpkg"]
    assert tables(tmp_path / "keep.gpkg") == ["boxes"]


@pytest.fixture
def fill_half(qgis: Any, algorithm: Any, context: Any) -> Callable[..., str]:
    """Begins a layer of results and fails in the middle; gives what is said then."""
    from rossam.processing_provider.result_layer import NewLayer, write_layer

    def fill(output: str, source: QgsVectorLayer, *beside: str, reason: str = "The end.") -> str:
        def begin(sink: Any) -> None:
            features = source.getFeatures()
            for _ in range(2):
                assert sink.addFeature(next(features))
            if reason:
                raise QgsProcessingException(reason)

        layer = NewLayer(source.fields(), source.wkbType(), source.crs())
        values = {"OUTPUT": output}
        with pytest.raises(QgsProcessingException) as caught:
            write_layer(
                algorithm, "OUTPUT", values, context, layer=layer, fill=begin, beside=beside
            )
        return str(caught.value)

    return fill


@pytest.mark.parametrize("output", OUTPUTS)
def test_what_was_begun_is_taken_back(
    fill_half: Callable[..., str], five: Callable[[], str], output: str, tmp_path: Path
) -> None:
    source = QgsVectorLayer(five(), "boxes", "ogr")
    beside = tmp_path / "mask.tif"
    beside.write_bytes(b"whole")
    other = tmp_path / "o.txt"
    other.write_text("of the user")
    assert fill_half(output.format(tmp_path), source, str(beside), "") == "The end."
    assert sorted(path.name for path in tmp_path.iterdir()) == ["keep.gpkg", "o.txt"]
    assert tables(tmp_path / "keep.gpkg") == ["boxes"]
    kept = QgsVectorLayer(f"{tmp_path}/keep.gpkg|layername=boxes", "boxes", "ogr")
    assert [f["n"] for f in kept.getFeatures()] == [0, 1, 2, 3, 4]


def test_a_table_of_a_database_is_taken_back(
    fill_half: Callable[..., str], five: Callable[[], str], context: Any, tmp_path: Path
) -> None:
    source = QgsVectorLayer(five(), "boxes", "ogr")
    path = tmp_path / "base.sqlite"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "SpatiaLite", "pools"
    options.datasourceOptions = ["SPATIALITE=YES"]
    QgsVectorFileWriter.writeAsVectorFormatV3(
        source, str(path), context.transformContext(), options
    )
    said = fill_half(f"spatialite:dbname='{path}' table=\"planes\" (geom)", source)
    assert said == "The end."
    assert tables(path) == ["pools"]


def test_what_cannot_be_taken_back_is_named(
    fill_half: Callable[..., str], five: Callable[[], str], tmp_path: Path
) -> None:
    """Without a table QGIS writes into the first one of a file."""
    source = QgsVectorLayer(five(), "boxes", "ogr")
    target = tmp_path / "keep.gpkg"
    said = fill_half(f"ogr:{target}", source)
    assert said == f"The end. The unfinished result in {target} could not be removed; delete it."
    assert "boxes" in tables(target)


def test_a_result_that_cannot_be_begun_leaves_nothing_else(
    fill_half: Callable[..., str], five: Callable[[], str], tmp_path: Path
) -> None:
    source = QgsVectorLayer(five(), "boxes", "ogr")
    beside = tmp_path / "mask.tif"
    beside.write_bytes(b"whole")
    server = 'postgres:dbname=\'no\' host=127.0.0.1 port=1 table="public"."planes" (geom)'
    assert "Could not create layer" in fill_half(server, source, str(beside))
    assert [path.name for path in tmp_path.iterdir()] == ["keep.gpkg"]


def test_a_file_that_was_begun_for_no_layer_is_taken_back(
    fill_half: Callable[..., str], make_layer: Callable[..., Any], tmp_path: Path
) -> None:
    source = make_layer("Polygon?crs=EPSG:32632&field=geom:string")
    target = tmp_path / "new.gpkg"
    said = fill_half(f"ogr:dbname='{target}' table=\"planes\" (geom)", source)
    assert "Could not create layer" in said
    assert list(tmp_path.iterdir()) == []


def test_an_instance_raster_without_outlines_is_taken_back(
    scene: Any, five: Callable[[], str], segment: Callable[..., Any], tmp_path: Path
) -> None:
    server = 'postgres:dbname=\'no\' host=127.0.0.1 port=1 table="public"."planes" (geom)'
    with pytest.raises(QgsProcessingException, match="Could not create layer"):
        segment(str(scene.path), five(), OUTPUT=server, MASK=str(tmp_path / "mask.tif"))
    assert [path.name for path in tmp_path.iterdir()] == ["keep.gpkg"]


def test_an_output_that_cannot_be_opened_stays(
    fill_half: Callable[..., str], five: Callable[[], str], tmp_path: Path
) -> None:
    source = QgsVectorLayer(five(), "boxes", "ogr")
    target = tmp_path / "notes.sqlite"
    target.write_text("no database")
    fill_half(f"ogr:dbname='{target}' table=\"planes\" (geom)", source)
    assert target.read_text() == "no database"


def test_it_runs_beside_the_window(
    qgis: Any, scene: Any, make_layer: Callable[..., Any], algorithm: Any, context: Any
) -> None:
    """In a background task, as the toolbox runs it, while the main thread's events go on."""
    from qgis.PyQt.QtCore import QTimer

    prompts = make_layer("Polygon?crs=EPSG:32632&field=n:integer", (scene.box(2), 7))
    values = {"INPUT": str(scene.path), "PROMPTS": prompts, "OUTPUT": "TEMPORARY_OUTPUT"}
    feedback = QgsProcessingFeedback()
    done: list[tuple[bool, dict[str, Any]]] = []
    task = QgsProcessingAlgRunnerTask(algorithm, values, context, feedback)
    task.executed.connect(lambda fine, results: done.append((fine, results)))
    ticks: list[float] = []
    timer = QTimer()
    timer.timeout.connect(lambda: ticks.append(time.monotonic()))
    timer.start(50)
    qgis.taskManager().addTask(task)
    deadline = time.monotonic() + 120
    while not done and time.monotonic() < deadline:
        qgis.processEvents()
        time.sleep(0.01)
    timer.stop()
    assert done, feedback.textLog()
    fine, results = done[0]
    assert fine, feedback.textLog()
    layer = QgsProcessingUtils.mapLayerFromString(results["OUTPUT"], context)
    assert [(f["n"], f["status"]) for f in layer.getFeatures()] == [(7, "ok")]
    pauses = [after - before for before, after in itertools.pairwise(ticks)]
    assert max(pauses) < 1
