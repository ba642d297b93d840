"""`rossam:evaluate` in real QGIS, with the real engine."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from osgeo import ogr
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProject,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

PARAMETERS = [
    *("INPUT", "REFERENCE", "ID_FIELD", "CLASS_FIELD", "GROUP_FIELD", "RASTER", "PIXEL_SIZE"),
    *("OUTPUT", "HTML"),
]
NUMBERS = [
    *("MEAN_IOU", "MEDIAN_IOU", "MEAN_BIOU", "UNION_IOU", "MATCHED", "MISSED", "UNMATCHED"),
    *("PRECISION_50", "RECALL_50"),
]
OURS = ["result", "iou", "biou_1px", "biou_2px", "size_px", "size_bin", "prediction_fid"]
UTM = "Polygon?crs=EPSG:32632"


def square(x: float) -> QgsGeometry:
    """Ten metres, within the drawn scene."""
    left, low = 600_010 + x, 5_199_900
    return QgsGeometry.fromRect(QgsRectangle(left, low, left + 10, low + 10))


@pytest.fixture
def reference(make_layer: Callable[..., Any]) -> Any:
    layer = make_layer(
        f"{UTM}&field=key:integer&field=kind:string&field=iou:double",
        (square(0), 1, "a", 0.5),
        (square(20), 2, "a", NULL),
        (square(40), 3, "b", NULL),
    )
    layer.setName("true «roofs»")
    return layer


@pytest.fixture
def predictions(make_layer: Callable[..., Any]) -> Any:
    """Half beside, exact, none, one too many."""
    layer = make_layer(
        f"{UTM}&field=key:string&field=status:string",
        (square(60), "9", "ok"),
        (square(20), "2", "ok"),
        (square(5), "1", "ok"),
        (None, "3", "empty"),
    )
    layer.setName("found")
    return layer


@pytest.fixture
def evaluate(qgis: Any, context: Any) -> Callable[..., dict[str, Any]]:
    import processing

    def run(found: Any, true: Any, feedback: Any = None, **parameters: Any) -> dict[str, Any]:
        values = {"INPUT": found, "REFERENCE": true, **parameters}
        return dict(processing.run("rossam:evaluate", values, context=context, feedback=feedback))

    return run


def features(result: dict[str, Any], context: Any) -> list[QgsFeature]:
    layer = result["OUTPUT"]
    if isinstance(layer, str):
        layer = context.getMapLayer(layer) or QgsVectorLayer(layer, "objects", "ogr")
    return list(layer.getFeatures())


def test_parameters_and_outputs_are_described(qgis: Any) -> None:
    algorithm = qgis.processingRegistry().createAlgorithmById("rossam:evaluate")
    parameters = {p.name(): p for p in algorithm.parameterDefinitions()}
    assert list(parameters) == PARAMETERS
    assert [name for name, p in parameters.items() if name != "OUTPUT" and not p.help()] == []
    assert {o.name() for o in algorithm.outputDefinitions()} == {*NUMBERS, "OUTPUT", "HTML"}
    assert Path(algorithm.svgIconPath()).is_file()


def test_the_numbers_are_outputs(
    evaluate: Callable[..., dict[str, Any]], predictions: Any, reference: Any
) -> None:
    result = evaluate(predictions, reference)
    assert set(result) == set(NUMBERS)
    assert (result["MATCHED"], result["MISSED"], result["UNMATCHED"]) == (2, 1, 1)
    assert result["MEAN_IOU"] == pytest.approx(4 / 9)
    assert result["MEDIAN_IOU"] == pytest.approx(1 / 3)
    assert result["UNION_IOU"] == pytest.approx(150 / 450, rel=1e-3)
    assert (result["PRECISION_50"], result["RECALL_50"]) == pytest.approx((1 / 3, 1 / 3))
    # Nothing says what a pixel is.
    assert result["MEAN_BIOU"] is None


def test_objects_keep_their_attributes(
    evaluate: Callable[..., dict[str, Any]],
    predictions: Any,
    reference: Any,
    scene: Any,
    context: Any,
) -> None:
    feedback = QgsProcessingFeedback(False)
    result = evaluate(
        predictions,
        reference,
        feedback,
        ID_FIELD="key",
        CLASS_FIELD="kind",
        RASTER=str(scene.path),
        OUTPUT="memory:",
    )
    layer = result["OUTPUT"]
    assert [f.name() for f in layer.fields()] == [
        *("key", "kind", "iou", "result", "iou_2"),
        *OURS[2:],
    ]
    assert layer.crs().authid() == "EPSG:32632"
    found = features(result, context)
    assert [f["key"] for f in found] == [1, 2, 3]
    assert [f["iou"] for f in found] == [0.5, NULL, NULL]
    assert [f["iou_2"] for f in found] == pytest.approx([1 / 3, 1, 0])
    assert [f["result"] for f in found] == ["matched", "matched", "missed"]
    # The feature ids of the layer itself, not of a copy.
    ids = {f["key"]: f.id() for f in predictions.getFeatures()}
    assert [f["prediction_fid"] for f in found] == [ids["1"], ids["2"], NULL]
    # Half a metre per pixel.
    assert [f["size_px"] for f in found] == pytest.approx([20, 20, 20])
    assert {f["size_bin"] for f in found} == {"16-32"}
    assert found[0].geometry().equals(square(0))
    assert 0 < result["MEAN_BIOU"] < result["MEAN_IOU"]
    assert result["UNMATCHED"] == 1


def test_the_report_names_the_layers(
    evaluate: Callable[..., dict[str, Any]], predictions: Any, reference: Any, tmp_path: Path
) -> None:
    page = tmp_path / "a 'report' ß.html"
    result = evaluate(predictions, reference, CLASS_FIELD="kind", PIXEL_SIZE=0.5, HTML=str(page))
    assert result["HTML"] == str(page)
    text = page.read_text(encoding="utf-8")
    assert "found against true «roofs»" in text
    assert "1 without (empty)" in text
    assert "rossam_row" not in text
    assert [path.name for path in tmp_path.iterdir()] == [page.name]
    temporary = evaluate(predictions, reference, HTML="TEMPORARY_OUTPUT")["HTML"]
    assert Path(temporary).suffix == ".html"
    assert Path(temporary).is_file()


def test_selected_features_of_other_crs(
    evaluate: Callable[..., dict[str, Any]], predictions: Any, reference: Any, context: Any
) -> None:
    to_degrees = QgsCoordinateTransform(
        reference.crs(),
        QgsCoordinateReferenceSystem("EPSG:4326"),
        context.transformContext(),
    )
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.ct = "GeoJSON", to_degrees
    path = Path(QgsProcessingUtils.generateTempFilename("degrees.geojson"))
    error = QgsVectorFileWriter.writeAsVectorFormatV3(
        reference, str(path), context.transformContext(), options
    )
    assert error[0] == QgsVectorFileWriter.NoError
    true = QgsVectorLayer(str(path), "degrees", "ogr")
    true.selectByExpression("kind = 'a'")
    QgsProject.instance().addMapLayer(true)
    source = QgsProcessingFeatureSourceDefinition(true.id(), selectedFeaturesOnly=True)
    result = evaluate(predictions, source, PIXEL_SIZE=0.5, OUTPUT="memory:")
    assert (result["MATCHED"], result["MISSED"], result["UNMATCHED"]) == (2, 0, 1)
    assert result["MEAN_IOU"] == pytest.approx(2 / 3, abs=1e-3)
    assert result["OUTPUT"].crs().authid() == "EPSG:4326"
    QgsProject.instance().removeMapLayer(true.id())


def test_empty_layers(
    evaluate: Callable[..., dict[str, Any]],
    predictions: Any,
    reference: Any,
    make_layer: Callable[..., Any],
) -> None:
    empty = make_layer(f"{UTM}&field=key:integer")
    missed = evaluate(empty, reference, ID_FIELD="key")
    assert (missed["MISSED"], missed["MEAN_IOU"], missed["PRECISION_50"]) == (3, 0, None)
    extra = evaluate(predictions, empty)
    assert (extra["UNMATCHED"], extra["MEAN_IOU"], extra["PRECISION_50"]) == (3, None, 0)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"ID_FIELD": "nr"}, "found has no field 'nr'; its fields are: key, status."),
        ({"CLASS_FIELD": "status"}, "true «roofs» has no field 'status'"),
        ({"RASTER": "/nowhere/scene.tif"}, "/nowhere/scene.tif"),
        ({"OUTPUT": "/nowhere/objects.gpkg"}, "The folder /nowhere for the result does not exist."),
        ({"HTML": "/nowhere/report.html"}, "The folder /nowhere for the result does not exist."),
        ({"INPUT": "/nowhere/found.gpkg"}, "/nowhere/found.gpkg"),
    ],
)
def test_wrong_parameters_are_named(
    evaluate: Callable[..., dict[str, Any]],
    predictions: Any,
    reference: Any,
    wrong: dict[str, str],
    said: str,
) -> None:
    found = wrong.pop("INPUT", predictions)
    with pytest.raises(QgsProcessingException) as caught:
        evaluate(found, reference, **wrong)
    assert said in str(caught.value)


def test_a_raster_and_a_pixel_size_are_one_too_many(
    evaluate: Callable[..., dict[str, Any]], predictions: Any, reference: Any, scene: Any
) -> None:
    with pytest.raises(QgsProcessingException, match="give one of them"):
        evaluate(predictions, reference, RASTER=str(scene.path), PIXEL_SIZE=0.5)


def test_points_are_no_outlines(
    evaluate: Callable[..., dict[str, Any]], make_layer: Callable[..., Any], reference: Any
) -> None:
    points = make_layer("Point?crs=EPSG:32632", (QgsGeometry.fromWkt("POINT(600010 5199900)"),))
    with pytest.raises(QgsProcessingException, match="polygons"):
        evaluate(points, reference)


def test_an_input_is_not_overwritten(
    evaluate: Callable[..., dict[str, Any]],
    predictions: Any,
    reference: Any,
    context: Any,
    tmp_path: Path,
) -> None:
    path = tmp_path / "true.gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    QgsVectorFileWriter.writeAsVectorFormatV3(
        reference, str(path), context.transformContext(), options
    )
    before = path.read_bytes()
    for output in (str(path), f"ogr:dbname='{path}' table=\"true\" (geom)"):
        with pytest.raises(QgsProcessingException, match="is an input as well"):
            evaluate(predictions, str(path), OUTPUT=output)
        assert path.read_bytes() == before


def test_a_report_without_its_objects_is_taken_back(
    evaluate: Callable[..., dict[str, Any]], predictions: Any, reference: Any, tmp_path: Path
) -> None:
    server = 'postgres:dbname=\'no\' host=127.0.0.1 port=1 table="public"."objects" (geom)'
    with pytest.raises(QgsProcessingException, match="Could not create layer"):
        evaluate(predictions, reference, OUTPUT=server, HTML=str(tmp_path / "r.html"))
    assert list(tmp_path.iterdir()) == []


def test_cancel_while_objects_are_written(
    evaluate: Callable[..., dict[str, Any]],
    predictions: Any,
    reference: Any,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    from rossam.processing_provider import evaluate_layers
    from rossam.processing_provider.source_rows import SourceRows

    feedback = QgsProcessingFeedback(False)
    read, seen = SourceRows._next, []

    def stopping(rows: SourceRows) -> Any:
        # Two features of the result are there by the third.
        seen.append(read(rows))
        if len(seen) == 3:
            feedback.cancel()
        return seen[-1]

    monkeypatch.setattr(SourceRows, "_next", stopping)
    monkeypatch.setattr(evaluate_layers, "_FEEDBACK_EVERY", 1)
    with pytest.raises(QgsProcessingException, match=r"cancelled; nothing was written\.$"):
        evaluate(
            predictions,
            reference,
            feedback,
            OUTPUT=str(tmp_path / "o.shp"),
            HTML=str(tmp_path / "r.html"),
        )
    assert len(seen) == 3
    assert list(tmp_path.iterdir()) == []


def test_cancel_leaves_nothing(
    evaluate: Callable[..., dict[str, Any]], predictions: Any, reference: Any, tmp_path: Path
) -> None:
    feedback = QgsProcessingFeedback(False)
    feedback.cancel()
    with pytest.raises(QgsProcessingException, match="cancelled"):
        evaluate(
            predictions,
            reference,
            feedback,
            OUTPUT=str(tmp_path / "o.gpkg"),
            HTML=str(tmp_path / "r.html"),
        )
    assert list(tmp_path.iterdir()) == []
    assert not list(Path(QgsProcessingUtils.tempFolder()).glob("rossam-*"))


def test_outlines_of_real_roofs(
    qgis_process: Callable[..., subprocess.CompletedProcess[str]], real_data: Path, tmp_path: Path
) -> None:
    """From files to numbers on the command line; boxes stand for a model's outlines."""
    stem = real_data / "geo" / "suedtirol_1255775_5854640"
    target, page = tmp_path / "objects.gpkg", tmp_path / "report.html"
    done = qgis_process(
        *("run", "rossam:evaluate", f"--INPUT={stem}_boxes.gpkg"),
        *(f"--REFERENCE={stem}_reference.gpkg", "--ID_FIELD=object_id", "--CLASS_FIELD=class"),
        *(f"--RASTER={stem}.tif", f"--OUTPUT={target}", f"--HTML={page}"),
    )
    assert done.returncode == 0, done.stdout + done.stderr
    numbers = dict(
        line.split(":\t") for line in done.stdout.splitlines() if line.startswith(tuple(NUMBERS))
    )
    assert set(numbers) == set(NUMBERS)
    assert (numbers["MATCHED"], numbers["MISSED"], numbers["UNMATCHED"]) == ("63", "0", "0")
    assert 0.5 < float(numbers["MEAN_IOU"]) < 0.85
    assert 0 < float(numbers["MEAN_BIOU"]) < float(numbers["MEAN_IOU"])
    file = ogr.Open(str(target))
    ious = [feature["iou"] for feature in file.GetLayer(0)]
    assert len(ious) == 63
    assert sum(ious) / 63 == pytest.approx(float(numbers["MEAN_IOU"]))
    assert "solar_panel" in page.read_text(encoding="utf-8")


def test_a_failure_is_an_exit_code(
    qgis_process: Callable[..., subprocess.CompletedProcess[str]], real_data: Path, tmp_path: Path
) -> None:
    stem = real_data / "geo" / "suedtirol_1255775_5854640"
    done = qgis_process(
        *("run", "rossam:evaluate", f"--INPUT={stem}_boxes.gpkg", "--ID_FIELD=class"),
        *(f"--REFERENCE={stem}_reference.gpkg", f"--OUTPUT={tmp_path / 'o.gpkg'}"),
    )
    assert done.returncode != 0
    assert "has no field 'class'; its fields are:" in done.stdout + done.stderr
    assert list(tmp_path.iterdir()) == []
