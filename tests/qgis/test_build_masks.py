"""`rossam:buildmasks` in real QGIS, with the real engine."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsCoordinateTransformContext,
    QgsField,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from rossam.processing_provider.field_types import TEXT

NUMBERS = ["COUNT", "MASK_COUNT", "DOUBTFUL", "WITHIN", "IMAGE_COUNT", "PROBLEMS"]


@pytest.fixture
def images(scene: Any, tmp_path: Path) -> Path:
    """The drawn discs as a folder of one raster."""
    folder = tmp_path / "imagés"
    folder.mkdir()
    shutil.copy(scene.path, folder / "discs.tif")
    return folder


@pytest.fixture
def dota(images: Path, scene: Any) -> Path:
    """Boxes of three discs in pixels."""
    r = scene.radius_px
    rows = [
        f"{x - r} {y - r} {x + r} {y - r} {x + r} {y + r} {x - r} {y + r} tank 0"
        for x, y in scene.centres[:3]
    ]
    path = images / "discs.txt"
    path.write_text("\n".join(rows))
    return path


@pytest.fixture
def build(qgis: Any, context: Any, images: Path, tmp_path: Path) -> Callable[..., dict[str, Any]]:
    import processing

    def run(feedback: Any = None, **parameters: Any) -> dict[str, Any]:
        values = {"IMAGES": str(images), "OUTPUT": str(tmp_path / "masks"), **parameters}
        return dict(processing.run("rossam:buildmasks", values, context=context, feedback=feedback))

    return run


def test_parameters_and_outputs_are_described(qgis: Any) -> None:
    algorithm = qgis.processingRegistry().createAlgorithmById("rossam:buildmasks")
    assert algorithm.displayName()
    assert [p.name() for p in algorithm.parameterDefinitions() if not p.help()] == []
    assert {o.name() for o in algorithm.outputDefinitions()} == {
        *("OUTPUT", "MASKS", "REVIEW"),
        *NUMBERS,
    }
    assert Path(algorithm.svgIconPath()).is_file()


def test_files_of_boxes_become_a_data_set(
    build: Callable[..., dict[str, Any]], images: Path, dota: Path, scene: Any, tmp_path: Path
) -> None:
    feedback = QgsProcessingFeedback(False)
    result = build(feedback, BOXES=str(images))
    assert {name: result[name] for name in NUMBERS} == {
        **dict.fromkeys(("COUNT", "MASK_COUNT", "WITHIN"), 3),
        **{"DOUBTFUL": 0, "IMAGE_COUNT": 1, "PROBLEMS": 0},
    }
    assert "3 masks of 3 boxes on 1 images" in feedback.textLog()
    content = json.loads((tmp_path / "masks" / "polygons.json").read_text(encoding="utf-8"))
    assert [image["file_name"] for image in content["images"]] == ["discs.tif"]
    assert [category["name"] for category in content["categories"]] == ["tank"]
    assert len(list((tmp_path / "masks" / "sheets").iterdir())) == 1
    layer = QgsVectorLayer(result["MASKS"], "masks", "ogr")
    assert layer.crs().authid() == "EPSG:32632"
    for number, feature in enumerate(layer.getFeatures()):
        true, found = scene.disc(number), feature.geometry()
        shared = true.intersection(found).area()
        assert shared / true.combine(found).area() > 0.85
    assert QgsVectorLayer(result["REVIEW"], "review", "ogr").isValid()


def test_a_layer_gives_the_boxes_of_all_images(
    build: Callable[..., dict[str, Any]], make_layer: Callable[..., Any], scene: Any, tmp_path: Path
) -> None:
    rows = [(scene.box(number), "tank" if number else "ship") for number in range(3)]
    layer = make_layer("Polygon?crs=EPSG:32632&field=kind:string", *rows)
    result = build(BOXES_LAYER=layer, CATEGORY_FIELD="kind", SHEETS="none")
    assert (result["COUNT"], result["MASK_COUNT"]) == (3, 3)
    content = json.loads((tmp_path / "masks" / "rle.json").read_text(encoding="utf-8"))
    assert {category["name"] for category in content["categories"]} == {"ship", "tank"}
    assert all("counts" in a["segmentation"] for a in content["annotations"])


def test_a_temporary_folder_is_the_one_that_was_filled(
    build: Callable[..., dict[str, Any]], images: Path, dota: Path
) -> None:
    result = build(BOXES=str(images), OUTPUT="TEMPORARY_OUTPUT")
    assert (Path(result["OUTPUT"]) / "polygons.json").is_file()
    assert QgsVectorLayer(result["MASKS"], "masks", "ogr").featureCount() == 3


def test_a_layer_counts_as_qgis_shows_it(
    build: Callable[..., dict[str, Any]], make_layer: Callable[..., Any], scene: Any, tmp_path: Path
) -> None:
    """With unsaved features, the CRS that it was given in QGIS, and a field of QGIS's own."""
    stored = make_layer(
        "Polygon?crs=EPSG:32632&field=kind:string", *[(scene.box(n), "tank") for n in range(3)]
    )
    path = tmp_path / "bare.shp"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "ESRI Shapefile"
    QgsVectorFileWriter.writeAsVectorFormatV3(
        stored, str(path), QgsCoordinateTransformContext(), options
    )
    path.with_suffix(".prj").unlink()
    layer = QgsVectorLayer(str(path), "bare", "ogr")
    layer.setCrs(stored.crs())
    layer.addExpressionField("'no ' || $id", QgsField("named", TEXT))
    assert layer.startEditing()
    layer.deleteFeature(1)
    result = build(BOXES_LAYER=layer, CATEGORY_FIELD="named")
    layer.rollBack()
    assert result["COUNT"] == result["MASK_COUNT"] == 2
    masks = QgsVectorLayer(result["MASKS"], "masks", "ogr")
    assert {feature["category"] for feature in masks.getFeatures()} == {"no 0", "no 2"}


def test_without_any_box_the_layers_can_be_opened(
    build: Callable[..., dict[str, Any]], images: Path, dota: Path, tmp_path: Path
) -> None:
    dota.write_text("")
    result = build(BOXES=str(images))
    assert {result[name] for name in ("COUNT", "MASK_COUNT", "DOUBTFUL")} == {0}
    for name in ("MASKS", "REVIEW"):
        layer = QgsVectorLayer(result[name], name, "ogr")
        assert layer.isValid()
        assert layer.featureCount() == 0
        assert layer.crs().authid() == "EPSG:32632"
        assert {"image", "category", "score", "status"} <= {f.name() for f in layer.fields()}
    content = json.loads((tmp_path / "masks" / "polygons.json").read_text(encoding="utf-8"))
    assert content["annotations"] == []


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({}, "Give the boxes in one way"),
        ({"BOXES": "{images}", "BOXES_FILE": "{images}/all.json"}, "Give the boxes in one way"),
        ({"BOXES": "{images}/none"}, "do not exist"),
        ({"BOXES": "{images}", "BANDS": "1,x"}, "is no list of band numbers"),
        ({"BOXES": "{images}", "BANDS": "1,2"}, "2 bands were chosen"),
        ({"BOXES": "{images}", "IMAGES": "/none"}, "does not exist"),
        (
            {"BOXES": "{images}", "MIN_SCORE": "2"},
            r"Option min_score is 2\.0; the largest allowed is 1\.",
        ),
        (
            {"BOXES": "{images}", "PROCESSES": "0"},
            r"Option processes is 0; the smallest allowed is 1\.",
        ),
        (
            {"BOXES": "{images}", "MAX_OVERLAP": "nan"},
            "Option max_overlap is nan; it must be a finite number",
        ),
        ({"BOXES": "{images}", "WINDOW_SIZE": "-1"}, "Option window_size is -1; the smallest"),
    ],
)
def test_what_does_not_fit_is_told(
    build: Callable[..., dict[str, Any]],
    images: Path,
    dota: Path,
    parameters: dict[str, str],
    said: str,
) -> None:
    given = {name: value.format(images=images) for name, value in parameters.items()}
    with pytest.raises(QgsProcessingException, match=said):
        build(**given)
    assert not (images.parent / "masks").exists()


def test_a_failure_of_the_engine_is_an_exit_code(
    qgis_process: Callable[..., subprocess.CompletedProcess[str]], images: Path, tmp_path: Path
) -> None:
    (images / "discs.txt").write_text("1 2 3\n")
    done = qgis_process(
        "run",
        "rossam:buildmasks",
        f"--IMAGES={images}",
        f"--BOXES={images}",
        f"--OUTPUT={tmp_path / 'masks'}",
    )
    assert done.returncode != 0
    assert "Line 1 of discs.txt has 3 words" in done.stdout + done.stderr
    assert not (tmp_path / "masks").exists()
