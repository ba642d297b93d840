"""What QGIS sees of the plugin before anything is run."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import QgsProcessing, QgsProcessingParameterDefinition, QgsSettings
from rossam.rossam_core.catalogue import CATALOGUE
from rossam.rossam_core.options import SEGMENT_OPTIONS

PROMISED = [
    *("INPUT", "BANDS", "PROMPTS", "GROUP_FIELD", "LABEL_FIELD", "MODEL", "CHECKPOINT"),
    *("OUTPUT", "MASK", "STRATEGY", "WINDOW_SIZE", "UPSAMPLING", "RESAMPLING", "DEVICE"),
    *("BATCH_SIZE", "SIMPLIFY", "SMOOTH", "SQUARE", "MIN_AREA", "LARGEST_ONLY", "FILL_HOLES"),
]


def test_the_plugin_brings_nothing_of_the_engine_into_qgis(algorithm: Any) -> None:
    assert not {"torch", "rasterio", "geopandas", "pyogrio"} & set(sys.modules)


def test_every_promised_parameter_is_there_with_help(algorithm: Any) -> None:
    parameters = {p.name(): p for p in algorithm.parameterDefinitions()}
    assert set(PROMISED) <= set(parameters)
    lacking = [name for name, p in parameters.items() if name != "OUTPUT" and not p.help()]
    assert lacking == []
    assert {o.name() for o in algorithm.outputDefinitions()} == {
        *("OUTPUT", "MASK", "COUNT", "FAILED", "SECONDS")
    }


def test_options_have_one_definition(algorithm: Any) -> None:
    for option in SEGMENT_OPTIONS:
        parameter = algorithm.parameterDefinition(option.name.upper())
        assert parameter.defaultValue() == option.default, option.name
        assert parameter.help() == option.help
        advanced = bool(parameter.flags() & QgsProcessingParameterDefinition.FlagAdvanced)
        assert advanced == option.advanced
        if option.choices:
            assert parameter.options() == list(option.choices)
            assert parameter.usesStaticStrings()
        if option.minimum is not None:
            assert parameter.minimum() == option.minimum
        if option.maximum is not None:
            assert parameter.maximum() == option.maximum


def test_models_are_names_that_need_no_engine(algorithm: Any) -> None:
    model = algorithm.parameterDefinition("MODEL")
    assert model.usesStaticStrings()
    assert model.options() == [entry.name for entry in CATALOGUE]
    assert model.defaultValue() == "rossam-tiny"


def test_prompts_are_points_and_polygons(algorithm: Any) -> None:
    assert algorithm.parameterDefinition("PROMPTS").dataTypes() == [
        QgsProcessing.TypeVectorPolygon,
        QgsProcessing.TypeVectorPoint,
    ]


def test_without_an_engine_it_says_what_to_do(
    algorithm: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert algorithm.canExecute() == (True, "")
    monkeypatch.setenv("ROSSAM_PYTHON", str(tmp_path / "no python"))
    able, reason = algorithm.canExecute()
    assert not able
    assert f"{tmp_path / 'no python'} does not exist" in reason
    monkeypatch.delenv("ROSSAM_PYTHON")
    QgsSettings().setValue("rossam/python", str(tmp_path / "gone"))
    able, reason = algorithm.canExecute()
    QgsSettings().remove("rossam/python")
    assert not able
    assert "the QGIS setting rossam/python names it" in reason


def test_it_can_be_unloaded_and_loaded_again(qgis: Any, plugin: Any) -> None:
    registry = qgis.processingRegistry()
    before = len(registry.providers())
    for _ in range(20):
        plugin.unload()
        assert registry.providerById("rossam") is None
        assert registry.algorithmById("rossam:segment") is None
        plugin.initProcessing()
        plugin.initGui()
        assert len(registry.providers()) == before
    assert registry.algorithmById("rossam:segment") is not None


def test_icon_and_style_are_files(algorithm: Any) -> None:
    assert Path(algorithm.svgIconPath()).is_file()
    assert not algorithm.icon().isNull()


def test_qgis_process_lists_and_describes_it(
    qgis_process: Callable[..., subprocess.CompletedProcess[str]],
) -> None:
    listed = qgis_process("list")
    assert "rossam:segment" in listed.stdout
    described = qgis_process("help", "rossam:segment")
    for name in (*PROMISED, "COUNT", "FAILED", "SECONDS"):
        assert f"\n{name}" in described.stdout
    assert "one feature per prompt" in described.stdout


def test_qgis_process_fails_where_there_is_no_engine(
    qgis_process: Callable[..., subprocess.CompletedProcess[str]], scene: Any, tmp_path: Path
) -> None:
    boxes = tmp_path / "boxes.geojson"
    boxes.write_text('{"type": "Point", "coordinates": [9, 47]}', encoding="utf-8")
    done = qgis_process(
        *("run", "rossam:segment", f"--INPUT={scene.path}", f"--PROMPTS={boxes}"),
        f"--OUTPUT={tmp_path / 'out.gpkg'}",
        ROSSAM_PYTHON=str(tmp_path / "nowhere"),
    )
    assert done.returncode != 0
    assert f"{tmp_path / 'nowhere'} does not exist" in done.stdout + done.stderr
    assert not (tmp_path / "out.gpkg").exists()
