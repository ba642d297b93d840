"""`rossam:finetune` in real QGIS, with the real engine and a tiny model."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    NULL,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

ROOT = Path(__file__).resolve().parents[2]
PARAMETERS = [
    *("RASTER", "BANDS", "LABELS", "CLASS_FIELD", "ID_FIELD", "BASE", "CHECKPOINT", "NAME"),
    *("MINUTES", "STEPS", "HELD_OUT", "AUGMENTATION", "LEARNING_RATE", "BATCH_SIZE", "SEED"),
    "PROBLEMS",
]
UTM = "Polygon?crs=EPSG:32632&field=key:string&field=kind:string&field=problem:string"

# Makes a model that has learned nothing yet, small enough for a test.
_MAKE_BASE = """
import sys
from dataclasses import replace
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import torch
from discs import COMPACT
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.models.checkpoints import save_model
from rossam.rossam_core.models.compact import CompactModel
torch.manual_seed(0)
save_model(CompactModel(ModelCard("small", "small", **COMPACT)), Path(sys.argv[2]))
"""


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    engine = os.environ.get("ROSSAM_PYTHON", str(ROOT / ".venv" / "bin" / "python"))
    if not Path(engine).is_file():
        pytest.skip(f"there is no engine at {engine}; set ROSSAM_PYTHON")
    folder = tmp_path_factory.mktemp("base") / "small"
    done = subprocess.run(
        [engine, "-c", _MAKE_BASE, str(ROOT / "tests" / "training"), str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ROSSAM_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def labels(scene: Any, make_layer: Callable[..., Any]) -> Any:
    """The drawn discs, and two labels that cannot be used."""
    rows = [(scene.disc(n), f"disc {n}", "disc", NULL) for n in range(6)]
    far = scene.disc(0)
    far.translate(9000, 0)
    rows += [(far, "far one", "disc", "mine"), (None, "empty one", "disc", NULL)]
    layer = make_layer(UTM, *rows)
    layer.setName("drawn discs")
    return layer


@pytest.fixture
def finetune(qgis: Any, context: Any, scene: Any, base: Path) -> Callable[..., dict[str, Any]]:
    """Two steps without anything held out, so that a model is sure to come out."""
    import processing

    def run(labels: Any, feedback: Any = None, **parameters: Any) -> dict[str, Any]:
        values = {
            "RASTER": str(scene.path),
            "LABELS": labels,
            "CHECKPOINT": str(base),
            "NAME": "my-discs",
            "STEPS": 2,
            "MINUTES": 0,
            "HELD_OUT": 0,
            "BATCH_SIZE": 1,
            **parameters,
        }
        return dict(processing.run("rossam:finetune", values, context=context, feedback=feedback))

    return run


def test_parameters_and_outputs_are_described(qgis: Any) -> None:
    algorithm = qgis.processingRegistry().createAlgorithmById("rossam:finetune")
    parameters = {p.name(): p for p in algorithm.parameterDefinitions()}
    assert list(parameters) == PARAMETERS
    assert [name for name, p in parameters.items() if not p.help()] == []
    assert {o.name() for o in algorithm.outputDefinitions()} == {
        *("MODEL", "IOU_BEFORE", "IOU_AFTER", "STEPS_DONE", "PROBLEMS"),
    }
    assert "rossam-tiny" in parameters["BASE"].options()
    assert Path(algorithm.svgIconPath()).is_file()


def test_a_model_comes_out_that_segments_by_its_name(
    finetune: Callable[..., dict[str, Any]],
    segment: Callable[..., dict[str, Any]],
    qgis: Any,
    labels: Any,
    scene: Any,
    home: Path,
    make_layer: Callable[..., Any],
) -> None:
    feedback = QgsProcessingFeedback(False)
    result = finetune(labels, feedback, CLASS_FIELD="kind", ID_FIELD="key", PROBLEMS="memory:")
    folder = home / "models" / "my-discs"
    assert result["MODEL"] == str(folder)
    assert (result["STEPS_DONE"], result["IOU_BEFORE"], result["IOU_AFTER"]) == (2, None, None)
    card = json.loads((folder / "card.json").read_text(encoding="utf-8"))
    assert card["title"] == "Fine-tuned from small on drawn discs"

    told = feedback.textLog()
    assert "6 objects to learn from, 0 held out." in told
    assert "Step 2: loss " in told
    assert "drawn discs#far one lies outside the picture and is left out." in told
    assert "The model my-discs lies in" in told

    problems = result["PROBLEMS"]
    # The labels' own column of that name keeps it.
    names = [field.name() for field in problems.fields()]
    assert names == ["key", "kind", "problem", "problem_2", "detail"]
    assert {(f["key"], f["problem"], f["problem_2"]) for f in problems.getFeatures()} == {
        ("far one", "mine", "lies outside the picture and is left out"),
        ("empty one", NULL, "has no geometry and is left out"),
    }

    asked = qgis.processingRegistry().createAlgorithmById("rossam:segment")
    assert "my-discs" in asked.parameterDefinition("MODEL").options()
    found = segment(
        str(scene.path), make_layer("Polygon?crs=EPSG:32632", (scene.box(1),)), MODEL="my-discs"
    )
    assert next(found["OUTPUT"].getFeatures())["model"] == "my-discs"

    with pytest.raises(QgsProcessingException, match="There is a model my-discs already"):
        finetune(labels)


class _Stopping(QgsProcessingFeedback):
    """Presses Cancel when the log says something."""

    def __init__(self, said: str) -> None:
        super().__init__(False)
        self._said = said

    def pushInfo(self, text: str) -> None:  # noqa: N802 -- QGIS's name
        super().pushInfo(text)
        if self._said in text:
            self.cancel()


def test_cancel_keeps_what_was_learned(
    finetune: Callable[..., dict[str, Any]], labels: Any, home: Path
) -> None:
    feedback = _Stopping("Step 20: loss ")
    result = finetune(labels, feedback, STEPS=100_000)
    assert 20 <= result["STEPS_DONE"] < 100_000
    assert (home / "models" / "my-discs" / "model.safetensors").is_file()
    assert "Training was stopped; the best model so far is kept (step " in feedback.textLog()
    assert [path.name for path in (home / "models").iterdir()] == ["my-discs"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"NAME": "a/b"}, "A model cannot be called 'a/b'"),
        ({"NAME": "rossam-tiny"}, "Choose another name."),
        ({"CLASS_FIELD": "sort"}, "drawn discs has no field 'sort'; its fields are: key, kind"),
        ({"BANDS": [4]}, "Band 4 was asked of"),
        ({"CHECKPOINT": "/nowhere/model"}, "The weights file /nowhere/model does not exist."),
        ({"PROBLEMS": "/nowhere/p.gpkg"}, "The folder /nowhere for the result does not exist."),
    ],
)
def test_wrong_input_is_refused_before_anything_is_done(
    finetune: Callable[..., dict[str, Any]],
    labels: Any,
    home: Path,
    wrong: dict[str, Any],
    said: str,
) -> None:
    with pytest.raises(QgsProcessingException) as caught:
        finetune(labels, **wrong)
    assert said in str(caught.value)
    assert not home.exists()


def test_points_and_empty_layers_are_no_labels(
    finetune: Callable[..., dict[str, Any]], scene: Any, make_layer: Callable[..., Any]
) -> None:
    with pytest.raises(QgsProcessingException, match="prompts has no features to learn from"):
        finetune(make_layer("Polygon?crs=EPSG:32632"))
    points = make_layer("Point?crs=EPSG:32632", (scene.disc(0).centroid(),))
    with pytest.raises(QgsProcessingException, match="prompts has points; labels are polygons"):
        finetune(points)


def test_labels_beside_the_raster_are_one_sentence(
    finetune: Callable[..., dict[str, Any]],
    scene: Any,
    make_layer: Callable[..., Any],
    home: Path,
) -> None:
    far = scene.disc(0)
    far.translate(9000, 0)
    with pytest.raises(QgsProcessingException) as caught:
        finetune(make_layer("Polygon?crs=EPSG:32632", (far,)))
    assert "None of the 1 polygons in labels.gpkg lies on discs.tif" in str(caught.value)
    assert list((home / "models").glob("*")) == []


def test_qgis_process_trains(
    qgis_process: Callable[..., subprocess.CompletedProcess[str]],
    labels: Any,
    scene: Any,
    base: Path,
    home: Path,
    context: Any,
    tmp_path: Path,
) -> None:
    path = tmp_path / "labels.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    error = QgsVectorFileWriter.writeAsVectorFormatV3(
        labels, str(path), context.transformContext(), options
    )
    assert error[0] == QgsVectorFileWriter.NoError
    problems = tmp_path / "problems.csv"
    done = qgis_process(
        *("run", "rossam:finetune", f"--RASTER={scene.path}", f"--LABELS={path}"),
        *(f"--CHECKPOINT={base}", "--NAME=by-script", "--STEPS=2", "--HELD_OUT=0"),
        *("--BATCH_SIZE=1", f"--PROBLEMS={problems}"),
        ROSSAM_HOME=str(home),
    )
    assert done.returncode == 0, done.stderr
    assert f"MODEL:\t{home / 'models' / 'by-script'}" in done.stdout
    assert "STEPS_DONE:\t2" in done.stdout
    assert "Step 2: loss " in done.stdout + done.stderr
    layer = QgsVectorLayer(str(problems), "problems", "ogr")
    assert {feature["key"] for feature in layer.getFeatures()} == {"far one", "empty one"}
    again = qgis_process(
        *("run", "rossam:finetune", f"--RASTER={scene.path}", f"--LABELS={path}"),
        "--NAME=by-script",
        ROSSAM_HOME=str(home),
    )
    assert again.returncode != 0
    assert "There is a model by-script already" in again.stdout + again.stderr
