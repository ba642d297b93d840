"""`rossam:segment` in real QGIS, with the real engine and the bundled model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from osgeo import gdal
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProject,
    QgsRasterLayer,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsVectorLayerUtils,
    QgsWkbTypes,
)

OURS = ["prompt_id", "score", "stability", "area_m2", "status", "model"]
UTM = "Polygon?crs=EPSG:32632&field=name:string"
SEVERAL = "MultiPolygonZ?crs=EPSG:32632&field=name:string"


def features(result: dict[str, Any], context: Any) -> list[QgsFeature]:
    layer = result["OUTPUT"]
    if isinstance(layer, str):
        layer = context.getMapLayer(layer)
    return list(layer.getFeatures())


def iou(one: QgsGeometry, other: QgsGeometry) -> float:
    union = one.combine(other).area()
    return one.intersection(other).area() / union if union else 0.0


def test_each_prompt_is_answered_in_order_with_its_attributes(
    scene: Any, make_layer: Callable[..., Any], segment: Callable[..., Any], context: Any
) -> None:
    order = [4, 0, 5, 2]
    rows = [(scene.box(n), f"disc {n}", None if n == 0 else n, 0.1 * n) for n in order]
    prompts = make_layer(
        "Polygon?crs=EPSG:32632&field=name:string&field=number:integer&field=share:double", *rows
    )
    result = segment(str(scene.path), prompts)

    layer = result["OUTPUT"]
    assert [field.name() for field in layer.fields()] == ["name", "number", "share", *OURS]
    assert layer.crs().authid() == "EPSG:32632"
    assert layer.wkbType() == QgsWkbTypes.MultiPolygon
    found = features(result, context)
    assert [f.attributes()[:4] for f in found] == [
        [f"disc {n}", NULL if n == 0 else n, pytest.approx(0.1 * n), row]
        for row, n in enumerate(order, 1)
    ]
    for feature, number in zip(found, order, strict=True):
        assert feature["status"] == "ok"
        assert feature["model"] == "rossam-tiny"
        assert 0 <= feature["score"] <= 1
        assert 0 <= feature["stability"] <= 1
        assert iou(feature.geometry(), scene.disc(number)) > 0.7
        assert feature["area_m2"] == pytest.approx(feature.geometry().area(), rel=0.01)
    assert (result["COUNT"], result["FAILED"]) == (4, 0)
    assert 0 < result["SECONDS"] < 120


@pytest.mark.parametrize("output", ["memory:", "outlines.gpkg"])
def test_unsaved_features_keep_their_attributes_even_if_saved_meanwhile(
    scene: Any, make_layer: Callable[..., Any], segment: Callable[..., Any], context: Any,
    tmp_path: Path, output: str,
) -> None:  # fmt: skip
    """Digitised in QGIS their key is a text, such as "Autogenerate", until they are saved."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    path = str(tmp_path / "prompts.gpkg")
    stored = make_layer(UTM, (scene.box(0), "disc 0"))
    QgsVectorFileWriter.writeAsVectorFormatV3(stored, path, context.transformContext(), options)
    prompts = QgsVectorLayer(path, "prompts", "ogr")
    assert prompts.startEditing()
    name = prompts.fields().lookupField("name")
    for n in (1, 2):
        drawn = QgsVectorLayerUtils.createFeature(prompts, scene.box(n), {name: f"disc {n}"})
        assert prompts.addFeature(drawn)
    feedback = QgsProcessingFeedback(False)
    saved: list[bool] = []

    def save(_progress: float) -> None:
        if prompts.isEditable():
            saved.append(prompts.commitChanges())

    feedback.progressChanged.connect(save)
    output = output if output == "memory:" else str(tmp_path / output)
    result = segment(str(scene.path), prompts, feedback, OUTPUT=output)
    assert saved == [True]
    if output != "memory:":
        result["OUTPUT"] = QgsVectorLayer(output, "outlines", "ogr")
    found = features(result, context)
    numbers = {int(feature["name"][-1]): feature for feature in found}
    assert sorted(numbers) == [0, 1, 2]
    for number, feature in numbers.items():
        assert iou(feature.geometry(), scene.disc(number)) > 0.7


def test_only_the_selected_of_a_filtered_file(
    scene: Any,
    make_layer: Callable[..., Any],
    segment: Callable[..., Any],
    context: Any,
    tmp_path: Path,
) -> None:
    """A file with a filter and a selection, whose columns are called like ours and QGIS's."""
    drawn = make_layer(
        "Polygon?crs=EPSG:32632&field=score:double&field=Status:string&field=geom:string",
        *[(scene.box(n), n / 10, f"is {n}", "x") for n in range(6)],
    )
    path = tmp_path / "it's a «file».gpkg"
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerOptions = ["GEOMETRY_NAME=shape"]
    error = QgsVectorFileWriter.writeAsVectorFormatV3(
        drawn, str(path), context.transformContext(), options
    )
    assert error[0] == QgsVectorFileWriter.NoError
    layer = QgsVectorLayer(str(path), "boxes", "ogr")
    layer.setSubsetString("score > 0.15")
    QgsProject.instance().addMapLayer(layer)
    layer.selectByExpression("score in (0.5, 0.2)")
    assert layer.selectedFeatureCount() == 2

    source = QgsProcessingFeatureSourceDefinition(layer.id(), selectedFeaturesOnly=True)
    result = segment(str(scene.path), source)

    names = [field.name() for field in result["OUTPUT"].fields()]
    assert names == [
        *("fid", "score", "Status", "geom", "prompt_id", "score_2", "stability", "area_m2"),
        *("status_2", "model"),
    ]
    found = features(result, context)
    assert [(f["fid"], f["score"], f["Status"], f["status_2"]) for f in found] == [
        (3, 0.2, "is 2", "ok"),
        (6, 0.5, "is 5", "ok"),
    ]
    assert iou(found[1].geometry(), scene.disc(5)) > 0.7
    QgsProject.instance().removeMapLayer(layer.id())


def test_columns_named_like_a_geopackages_own_are_kept_under_another_name(
    scene: Any, make_layer: Callable[..., Any], segment: Callable[..., Any], tmp_path: Path
) -> None:
    layer = make_layer(
        "Polygon?crs=EPSG:32632&field=fid:integer&field=geom:string",
        *[(scene.box(n), 7, f"text {n}") for n in range(2)],
    )
    target = tmp_path / "out.gpkg"
    outputs = (str(target), f"ogr:dbname='{target}' table=\"out\" (geom)", str(tmp_path / "out"))
    for output in outputs:
        target.unlink(missing_ok=True)
        segment(str(scene.path), layer, OUTPUT=output)
        written = QgsVectorLayer(str(target), "out", "ogr")
        found = [(f["fid_2"], f["geom_2"], f["status"]) for f in written.getFeatures()]
        assert found == [(7, "text 0", "ok"), (7, "text 1", "ok")]


def test_nothing_is_dropped_silently(
    scene: Any, make_layer: Callable[..., Any], segment: Callable[..., Any], context: Any
) -> None:
    x, y = scene.on_map(200, 70)
    bow_tie = QgsGeometry.fromWkt(
        f"POLYGON(({x - 7} {y - 7}, {x + 7} {y + 7}, {x + 7} {y - 7}, {x - 7} {y + 7}, "
        f"{x - 7} {y - 7}))"
    )
    assert not bow_tie.isGeosValid()
    curve = QgsGeometry.fromWkt(
        f"CURVEPOLYGON(CIRCULARSTRING({x - 7} {y}, {x} {y + 7}, {x + 7} {y}, {x} {y - 7}, "
        f"{x - 7} {y}))"
    )
    solid = QgsGeometry.fromWkt(
        f"POLYGON Z(({x - 7} {y - 7} 3, {x - 7} {y + 7} 3, {x + 7} {y + 7} 3, {x + 7} {y - 7} 3, "
        f"{x - 7} {y - 7} 3))"
    )
    flat = QgsGeometry.fromWkt(f"POLYGON(({x} {y}, {x} {y}, {x} {y}, {x} {y}))")
    far = QgsGeometry.fromWkt("POLYGON((0 0, 0 9, 9 9, 9 0, 0 0))")
    corner = QgsGeometry.fromWkt(
        "POLYGON(({0} {1}, {0} {3}, {2} {3}, {2} {1}, {0} {1}))".format(
            *scene.on_map(-40, 30), *scene.on_map(30, -40)
        )
    )
    named = {
        "none": (None, "null"),
        "bow tie": (bow_tie, "ok"),
        "solid": (solid, "ok"),
        "flat": (flat, "zero_size"),
        "far": (far, "outside"),
        "curve": (curve, "ok"),
        "corner": (corner, None),
    }
    result = segment(
        str(scene.path),
        make_layer(
            "CurvePolygonZ?crs=EPSG:32632&field=name:string",
            *[(geometry, name) for name, (geometry, _) in named.items()],
        ),
    )
    found = features(result, context)
    assert [f["name"] for f in found] == list(named)
    for feature in found:
        wanted = named[feature["name"]][1]
        assert wanted is None or feature["status"] == wanted, feature["name"]
        assert feature.hasGeometry() == (feature["status"] in ("ok", "border"))
        if wanted == "ok":
            assert iou(feature.geometry(), scene.disc(1)) > 0.7, feature["name"]
        elif wanted:
            assert feature["score"] == NULL
            assert feature["area_m2"] == NULL
    assert found[-1]["status"] in ("border", "empty")
    assert result["COUNT"] == len(named)
    assert result["FAILED"] == sum(not feature.hasGeometry() for feature in found)


def test_rows_of_a_group_ask_for_one_object(
    scene: Any, make_layer: Callable[..., Any], segment: Callable[..., Any], context: Any
) -> None:
    def point(column: float, row: float) -> QgsGeometry:
        return QgsGeometry.fromPointXY(QgsPointXY(*scene.on_map(column, row)))

    # The columns are called like ours on purpose.
    prompts = make_layer(
        "Point?crs=EPSG:32632&field=model:string&field=prompt_id:integer&field=note:string",
        (point(200, 70), "b", 1, "first of b"),
        (point(60, 60), "a", 1, "first of a"),
        (point(205, 74), "b", 1, "second of b"),
        (point(240, 120), "b", 0, "beside b"),
    )
    result = segment(str(scene.path), prompts, GROUP_FIELD="model", LABEL_FIELD="prompt_id")
    found = features(result, context)
    assert [(f["model"], f["note"], f["prompt_id_2"]) for f in found] == [
        ("b", "first of b", 1),
        ("a", "first of a", 2),
    ]
    assert [f["model_2"] for f in found] == ["rossam-tiny"] * 2


def test_prompts_in_degrees_give_the_same_outlines(
    scene: Any, make_layer: Callable[..., Any], segment: Callable[..., Any], context: Any
) -> None:
    to_degrees = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:32632"),
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsProject.instance(),
    )
    boxes, turned = [scene.box(n) for n in range(6)], [scene.box(n) for n in range(6)]
    for box in turned:
        box.transform(to_degrees)
    metres = segment(str(scene.path), make_layer(UTM, *[(box, "") for box in boxes]))
    degrees = segment(
        str(scene.path),
        make_layer("Polygon?crs=EPSG:4326&field=name:string", *[(box, "") for box in turned]),
    )
    assert degrees["OUTPUT"].crs().authid() == "EPSG:32632"
    pairs = list(zip(features(metres, context), features(degrees, context), strict=True))
    assert len(pairs) == 6
    assert all(iou(a.geometry(), b.geometry()) > 0.98 for a, b in pairs)


def test_options_reach_the_engine(
    scene: Any, make_layer: Callable[..., Any], segment: Callable[..., Any], context: Any
) -> None:
    prompts = make_layer(UTM, (scene.box(3), ""))
    (exact,) = features(segment(str(scene.path), prompts), context)
    (coarse,) = features(segment(str(scene.path), prompts, SIMPLIFY=4.0), context)
    vertices = [sum(1 for _ in f.geometry().vertices()) for f in (exact, coarse)]
    assert vertices[1] < vertices[0] / 3
    (gone,) = features(segment(str(scene.path), prompts, MIN_AREA=1e6), context)
    assert gone["status"] == "empty"
    with pytest.raises(QgsProcessingException, match=r"(?i)cuda"):
        segment(str(scene.path), prompts, DEVICE="cuda")


def test_the_instance_raster_lies_on_the_grid_of_the_input(
    scene: Any,
    make_layer: Callable[..., Any],
    segment: Callable[..., Any],
    tmp_path: Path,
) -> None:
    target = tmp_path / "a mäsk.tif"
    prompts = make_layer(UTM, (scene.box(1), ""), (scene.box(4), ""))
    result = segment(str(scene.path), prompts, MASK=str(target))
    assert result["MASK"] == str(target)
    mask, raster = gdal.Open(str(target)), gdal.Open(str(scene.path))
    assert mask.GetGeoTransform() == raster.GetGeoTransform()
    values = mask.ReadAsArray()
    assert values.shape == raster.ReadAsArray().shape[1:]
    assert [int(values[y, x]) for x, y in scene.centres] == [0, 1, 0, 0, 2, 0]
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_it_runs_as_a_step_of_a_model(
    scene: Any, make_layer: Callable[..., Any], context: Any
) -> None:
    from qgis.core import (
        QgsProcessingModelAlgorithm,
        QgsProcessingModelChildAlgorithm,
        QgsProcessingModelChildParameterSource,
        QgsProcessingModelOutput,
        QgsProcessingModelParameter,
        QgsProcessingParameterFeatureSource,
        QgsProcessingParameterRasterLayer,
    )

    source = QgsProcessingModelChildParameterSource
    model = QgsProcessingModelAlgorithm("outlines", "tests")
    model.addModelParameter(
        QgsProcessingParameterRasterLayer("raster"), QgsProcessingModelParameter("raster")
    )
    model.addModelParameter(
        QgsProcessingParameterFeatureSource("points"), QgsProcessingModelParameter("points")
    )
    boxes = QgsProcessingModelChildAlgorithm("native:buffer")
    boxes.setChildId("boxes")
    boxes.addParameterSources("INPUT", [source.fromModelParameter("points")])
    boxes.addParameterSources("DISTANCE", [source.fromStaticValue(7)])
    boxes.addParameterSources("END_CAP_STYLE", [source.fromStaticValue(2)])
    model.addChildAlgorithm(boxes)
    step = QgsProcessingModelChildAlgorithm("rossam:segment")
    step.setChildId("segment")
    step.addParameterSources("INPUT", [source.fromModelParameter("raster")])
    step.addParameterSources("PROMPTS", [source.fromChildOutput("boxes", "OUTPUT")])
    step.addParameterSources("LARGEST_ONLY", [source.fromStaticValue(True)])
    output = QgsProcessingModelOutput("outlines")
    output.setChildOutputName("OUTPUT")
    output.setChildId("segment")
    step.setModelOutputs({"outlines": output})
    model.addChildAlgorithm(step)
    model.initAlgorithm()
    (name,) = [o.name() for o in model.outputDefinitions()]

    centres = [scene.disc(n).centroid() for n in (0, 3)]
    points = make_layer("Point?crs=EPSG:32632&field=name:string", *[(c, "p") for c in centres])
    feedback = QgsProcessingFeedback()
    values = {"raster": str(scene.path), "points": points, name: "memory:"}
    results, done = model.run(values, context, feedback)
    assert done, feedback.textLog()
    found = features({"OUTPUT": results[name]}, context)
    assert len(found) == 2
    for feature, number in zip(found, (0, 3), strict=True):
        assert iou(feature.geometry(), scene.disc(number)) > 0.7


def test_a_prompt_layer_without_a_crs_is_refused(
    scene: Any, make_layer: Callable[..., Any], segment: Callable[..., Any]
) -> None:
    prompts = make_layer("Polygon?field=name:string", (scene.box(0), ""))
    prompts.setCrs(QgsCoordinateReferenceSystem())
    with pytest.raises(QgsProcessingException, match=r"(?i)crs"):
        segment(str(scene.path), prompts)


def test_an_empty_layer_gives_an_empty_layer(
    scene: Any,
    make_layer: Callable[..., Any],
    segment: Callable[..., Any],
    context: Any,
    tmp_path: Path,
) -> None:
    # Of a type, and of none: an empty GeoJSON cannot say what it would hold.
    nothing = tmp_path / "nothing.geojson"
    nothing.write_text('{"type": "FeatureCollection", "features": []}', encoding="utf-8")
    for prompts, names in ((make_layer(UTM), ["name"]), (str(nothing), [])):
        result = segment(str(scene.path), prompts)
        assert features(result, context) == []
        assert [field.name() for field in result["OUTPUT"].fields()] == [*names, *OURS]
        assert (result["COUNT"], result["FAILED"]) == (0, 0)


def test_the_temporary_folder_is_left_clean(
    qgis: Any, scene: Any, make_layer: Callable[..., Any], segment: Callable[..., Any]
) -> None:
    from qgis.core import QgsProcessingUtils

    folder = Path(QgsProcessingUtils.tempFolder())
    segment(str(scene.path), make_layer(UTM, (scene.box(0), "")))
    assert not list(folder.glob("rossam-*"))
    assert not list(scene.path.parent.glob(".*"))


@pytest.fixture
def picture(scene: Any, tmp_path: Path) -> Path:
    """The scene as a PNG that has no place on the map."""
    path = tmp_path / "picture.png"
    gdal.Translate(str(path), str(scene.path), format="PNG")
    (tmp_path / "picture.png.aux.xml").unlink(missing_ok=True)
    return path


def in_pixels(scene: Any, number: int) -> QgsGeometry:
    """A disc where QGIS shows it on a picture: x is the column, y is −row."""
    x, y = scene.centres[number]
    return QgsGeometry.fromPointXY(QgsPointXY(x, -y)).buffer(scene.radius_px, 32)


def test_on_a_picture_without_a_place_the_outline_lies_on_the_object(
    picture: Path,
    scene: Any,
    make_layer: Callable[..., Any],
    segment: Callable[..., Any],
    context: Any,
) -> None:
    raster = QgsRasterLayer(str(picture), "picture")
    assert not raster.crs().isValid()
    assert raster.extent().yMinimum() == -raster.height()
    discs = [in_pixels(scene, n) for n in (0, 5)]
    boxes = [(QgsGeometry.fromRect(disc.boundingBox()), "") for disc in discs]
    # A scratch layer usually has the project's CRS, whatever is drawn in it.
    for definition in (UTM, "Polygon?crs=EPSG:4326&field=name:string"):
        result = segment(raster, make_layer(definition, *boxes))
        assert not result["OUTPUT"].crs().isValid()
        for feature, disc in zip(features(result, context), discs, strict=True):
            assert iou(feature.geometry(), disc) > 0.7


def test_the_crs_that_a_user_gives_a_layer_counts(
    picture: Path,
    scene: Any,
    make_layer: Callable[..., Any],
    segment: Callable[..., Any],
    context: Any,
    tmp_path: Path,
) -> None:
    """A picture, and a georeferenced file that does not say its CRS, with one set in QGIS."""
    local = QgsCoordinateReferenceSystem("EPSG:32632")
    raster = QgsRasterLayer(str(picture), "picture")
    raster.setCrs(local)
    disc = in_pixels(scene, 2)
    result = segment(raster, make_layer(UTM, (QgsGeometry.fromRect(disc.boundingBox()), "")))
    assert result["OUTPUT"].crs() == local
    assert iou(features(result, context)[0].geometry(), disc) > 0.7

    unnamed = tmp_path / "unnamed.tif"
    gdal.Translate(str(unnamed), str(scene.path))
    gdal.Open(str(unnamed), gdal.GA_Update).SetProjection("")
    prompts = make_layer(UTM, (scene.box(2), ""))
    with pytest.raises(QgsProcessingException, match=r"(?i)crs"):
        segment(str(unnamed), prompts)
    raster = QgsRasterLayer(str(unnamed), "unnamed")
    raster.setCrs(local)
    result = segment(raster, prompts)
    assert result["OUTPUT"].crs() == local
    assert iou(features(result, context)[0].geometry(), scene.disc(2)) > 0.7
