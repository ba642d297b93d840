"""What is refused before anything is computed, and in which words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

BOXES = "Polygon?crs=EPSG:32632&field=name:string&field=mark:integer&field=day:date"


@pytest.fixture
def problem(
    algorithm: Any, context: Any, scene: Any, make_layer: Callable[..., Any]
) -> Callable[..., str]:
    """What is said against parameters that are fine but for those given."""
    prompts = make_layer(BOXES, (scene.box(0), "a", 1, None))

    def check(**parameters: Any) -> str:
        values = {
            "INPUT": str(scene.path),
            "PROMPTS": prompts,
            "OUTPUT": "TEMPORARY_OUTPUT",
            **parameters,
        }
        fine, message = algorithm.checkParameterValues(values, context)
        assert fine == (not message)
        return str(message)

    return check


def test_good_parameters_pass(problem: Callable[..., str], tmp_path: Path) -> None:
    assert not problem()
    assert not problem(BANDS=[3, 2, 1], GROUP_FIELD="name", LABEL_FIELD="mark", STRATEGY="shared")
    assert not problem(OUTPUT=str(tmp_path / "a b.gpkg"), MASK=str(tmp_path / "ß.tif"))


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        ({"BANDS": [1, 2, 4]}, "Band 4 was asked of discs, which has 3; choose bands 1 to 3."),
        ({"BANDS": [1, 2]}, "2 bands were chosen; choose three (red, green, blue), one, or none"),
        (
            {"GROUP_FIELD": "block"},
            "prompts has no field 'block'; its fields are: name, mark, day.",
        ),
        ({"LABEL_FIELD": "day"}, "The label field 'day' holds date; it must hold 1 on the object"),
        ({"CHECKPOINT": "/no/weights.pth"}, "The weights file /no/weights.pth does not exist."),
        ({"OUTPUT": "/no/folder/out.gpkg"}, "The folder /no/folder for the result does not exist."),
        ({"MASK": "/no/folder/mask.tif"}, "The folder /no/folder for the result does not exist."),
        ({"STRATEGY": "sideways"}, "STRATEGY"),
        ({"MODEL": "sam_vit_x"}, "MODEL"),
        ({"WINDOW_SIZE": -1}, "WINDOW_SIZE"),
    ],
)
def test_wrong_parameters_are_named(
    problem: Callable[..., str], parameters: dict[str, Any], said: str
) -> None:
    assert said in problem(**parameters)


def test_what_cannot_be_opened_is_named(problem: Callable[..., str], tmp_path: Path) -> None:
    broken = tmp_path / "broken.tif"
    broken.write_bytes(b"II*\0 this is no picture")
    assert str(broken) in problem(INPUT=str(broken))
    assert "nowhere.tif" in problem(INPUT=str(tmp_path / "nowhere.tif"))
    assert "nowhere.gpkg" in problem(PROMPTS=str(tmp_path / "nowhere.gpkg"))


def test_lines_and_tables_are_no_prompts(
    problem: Callable[..., str], make_layer: Callable[..., Any]
) -> None:
    lines = make_layer("LineString?crs=EPSG:32632&field=a:string", (None, "x"))
    assert "prompts has lines" in problem(PROMPTS=lines)
    table = make_layer("NoGeometry?field=a:string", (None, "x"))
    assert "prompts has no geometry" in problem(PROMPTS=table)


def test_an_input_is_never_overwritten(
    problem: Callable[..., str], scene: Any, tmp_path: Path
) -> None:
    link = tmp_path / "the same.tif"
    link.symlink_to(scene.path)
    assert f"{link} is an input as well" in problem(MASK=str(link))
    boxes = tmp_path / "boxes.geojson"
    boxes.write_text(
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, '
        '"geometry": {"type": "Point", "coordinates": [9, 47]}}]}',
        encoding="utf-8",
    )
    assert f"{boxes} is an input as well" in problem(PROMPTS=str(boxes), OUTPUT=str(boxes))


def test_a_step_of_a_model_is_checked_too(
    algorithm: Any, context: Any, scene: Any, make_layer: Callable[..., Any]
) -> None:
    values = {
        "INPUT": str(scene.path),
        "PROMPTS": make_layer(BOXES, (scene.box(0), "a", 1, None)),
        "BANDS": [9],
        "OUTPUT": "memory:",
    }
    feedback = QgsProcessingFeedback()
    _, done = algorithm.create().run(values, context, feedback)
    assert not done
    assert "Band 9 was asked of discs" in feedback.textLog()


def table(path: Path, name: str) -> str:
    """What QGIS's "Save to GeoPackage…" makes of a file and a table."""
    return f"ogr:dbname='{path}' table=\"{name}\" (geom)"


@pytest.fixture
def boxes(scene: Any, make_layer: Callable[..., Any], context: Any, tmp_path: Path) -> Path:
    """A GeoPackage with the tables roofs, which is the first, and pools."""
    path = tmp_path / "it's boxes.gpkg"
    layer = make_layer(BOXES, *[(scene.box(n), f"disc {n}", 1, None) for n in range(3)])
    options = QgsVectorFileWriter.SaveVectorOptions()
    for name in ("roofs", "pools"):
        options.layerName = name
        done = QgsVectorFileWriter.writeAsVectorFormatV3(
            layer, str(path), context.transformContext(), options
        )
        assert done[0] == QgsVectorFileWriter.NoError
        options.actionOnExistingFile = QgsVectorFileWriter.CreateOrOverwriteLayer
    return path


@pytest.mark.parametrize("asked", ["{}", "{}|layerid=0", "{}|layername=roofs|subset=mark = 1"])
def test_an_inputs_own_table_is_never_overwritten(
    problem: Callable[..., str], boxes: Path, asked: str
) -> None:
    prompts = asked.format(boxes)
    escaped = str(boxes).replace("'", "\\'")
    for name in ("roofs", "ROOFS"):
        own = table(Path(escaped), name)
        for sink in (own, own.replace("ogr:", "ogr://"), QgsProcessingOutputLayerDefinition(own)):
            said = problem(PROMPTS=prompts, OUTPUT=sink)
            assert said == (
                f"Table {name} in {boxes} is an input as well; choose another table for the result."
            )
    # Without a table QGIS writes into the first one.
    for sink in (f"ogr:{boxes}", f"ogr:dbname='{escaped}'"):
        assert f"{boxes} is an input as well" in problem(PROMPTS=prompts, OUTPUT=sink)
    for name in ("pools", "planes"):
        assert not problem(PROMPTS=prompts, OUTPUT=table(Path(escaped), name))


def test_an_inputs_later_table_is_never_overwritten(
    problem: Callable[..., str], boxes: Path
) -> None:
    escaped = Path(str(boxes).replace("'", "\\'"))
    for prompts in (f"{boxes}|layername=pools", f"{boxes}|layerid=1"):
        assert "Table pools in" in problem(PROMPTS=prompts, OUTPUT=table(escaped, "pools"))
        assert not problem(PROMPTS=prompts, OUTPUT=table(escaped, "roofs"))


def test_the_ending_that_qgis_adds_makes_no_input_another_file(
    problem: Callable[..., str], boxes: Path
) -> None:
    said = problem(PROMPTS=str(boxes), OUTPUT=str(boxes.with_suffix("")))
    assert f"{boxes} is an input as well" in said


def test_the_folder_of_a_table_is_looked_at(problem: Callable[..., str]) -> None:
    said = problem(OUTPUT=table(Path("/no/folder/out.gpkg"), "planes"))
    assert said == "The folder /no/folder for the result does not exist."


def test_a_table_of_a_server_is_never_overwritten_by_its_own_result(qgis: Any) -> None:
    from rossam.processing_provider.parameter_checks import destination_problem

    place = "dbname='city' host=db port=5432 user='me' password='secret' table="
    layer = QgsVectorLayer(f'{place}"public"."roofs" (geom)', "roofs", "postgres")

    def said(target: str) -> str:
        return destination_problem({"OUTPUT": target}, ("OUTPUT",), [layer])

    assert said(f'postgres:{place}"public"."roofs" (geom)') == (
        "Table roofs in city is an input as well; choose another table for the result."
    )
    for other in ('"public"."pools"', '"mine"."roofs"'):
        assert not said(f"postgres:{place}{other} (geom)")
    assert not said(f'postgres:{place}"public"."roofs" (geom)'.replace("=db", "=other"))


def test_a_result_is_a_new_table_beside_its_input(
    segment: Callable[..., Any], scene: Any, boxes: Path
) -> None:
    escaped = Path(str(boxes).replace("'", "\\'"))
    segment(str(scene.path), f"{boxes}|layername=roofs", OUTPUT=table(escaped, "planes"))
    for name in ("roofs", "pools", "planes"):
        layer = QgsVectorLayer(f"{boxes}|layername={name}", name, "ogr")
        assert [f["name"] for f in layer.getFeatures()] == ["disc 0", "disc 1", "disc 2"]
