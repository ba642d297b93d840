"""How results arrive in a project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    NULL,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor, QImage

UTM = "Polygon?crs=EPSG:32632"
FIELDS = (
    "&field=prompt_id:integer&field=score:double&field=stability:double&field=area_m2:double"
    "&field=status:string&field=model:string"
)
CYAN, AMBER = "#00e5ff", "#ffab00"


def square(x: float) -> QgsGeometry:
    return QgsGeometry.fromRect(QgsRectangle(600_000 + x, 5_200_000, 600_010 + x, 5_200_010))


def styled(layer: QgsVectorLayer) -> QgsVectorLayer:
    from rossam.processing_provider.outlines import OutlineStyle

    told = QgsProcessingFeedback(False)
    OutlineStyle.of(layer.id(), layer.fields()).postProcessLayer(layer, None, told)
    assert "not applied" not in told.textLog()
    return layer


def drawn(layer: QgsVectorLayer, extent: QgsRectangle, ground: str, side: int = 200) -> QImage:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(extent)
    settings.setOutputSize(QSize(side, side))
    settings.setBackgroundColor(QColor(ground))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    return job.renderedImage()


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def tip(layer: QgsVectorLayer, feature: QgsFeature) -> str:
    scope = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    scope.setFeature(feature)
    return str(QgsExpression.replaceExpressionText(layer.mapTipTemplate(), scope))


@pytest.fixture
def outlines(make_layer: Callable[..., Any]) -> QgsVectorLayer:
    """One found, one at the border, one that was not found."""
    return styled(
        make_layer(
            UTM + FIELDS,
            (square(0), 1, 0.934, 0.951, 100.0, "ok", "rossam-tiny"),
            (square(20), 2, 0.5, 0.6, 100.0, "border", "rossam-tiny"),
            (None, 3, NULL, NULL, NULL, "empty", "rossam-tiny"),
        )
    )


@pytest.mark.parametrize("target", ["TEMPORARY_OUTPUT", "outlines.gpkg", "outlines.geojson"])
def test_outlines_arrive_coloured_by_status_and_labelled_by_score(
    target: str,
    scene: Any,
    make_layer: Callable[..., Any],
    segment: Callable[..., Any],
    context: Any,
    tmp_path: Path,
) -> None:
    # Columns called like ours: the style must follow the new names.
    prompts = make_layer(
        f"{UTM}&field=status:string&field=score:string",
        (scene.box(1), "planned", "n/a"),
        (scene.box(4), "built", "n/a"),
        (None, "lost", "n/a"),
    )
    path = target if target == "TEMPORARY_OUTPUT" else str(tmp_path / target)
    output = QgsProcessingOutputLayerDefinition(path, QgsProject.instance())
    result = segment(str(scene.path), prompts, OUTPUT=output)
    loading = context.layersToLoadOnCompletion()
    assert len(loading) == 1
    details = next(iter(loading.values()))
    layer = result["OUTPUT"]
    if isinstance(layer, str):
        layer = QgsVectorLayer(layer, "outlines", "ogr")
    details.postProcessor().postProcessLayer(layer, context, QgsProcessingFeedback())

    renderer = layer.renderer()
    assert renderer.type() == "categorizedSymbol"
    assert renderer.classAttribute() == "status_2"
    assert [category.value() for category in renderer.categories()] == ["ok", "border", ""]
    assert layer.labelsEnabled()
    settings = layer.labeling().settings()
    text = settings.getLabelExpression()
    answers = list(layer.getFeatures())
    scope = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    scope.setFeature(answers[0])
    assert text.evaluate(scope) == f"{answers[0]['score_2']:.2f}"
    assert f"{answers[0]['score_2']:.2f}" in tip(layer, answers[0])
    image = drawn(layer, scene.disc(1).buffer(4, 8).boundingBox(), "black")
    # The outline in full colour, over a fill that lets the raster through.
    assert CYAN in colours(image)
    assert image.pixelColor(2, 2).name() == "#000000"
    assert image.pixelColor(100, 60).blue() < 80


@pytest.mark.parametrize("ground", ["white", "black", "#00e5ff", "#7f8c6f"])
def test_outlines_stand_out_on_any_ground(outlines: QgsVectorLayer, ground: str) -> None:
    seen = colours(drawn(outlines, QgsRectangle(599_995, 5_199_985, 600_035, 5_200_025), ground))
    assert CYAN in seen
    assert AMBER in seen
    # A dark line around the bright one: against any ground one of them has contrast.
    lightness = [QColor(name).lightnessF() for name in seen]
    bare = QColor(ground).lightnessF()
    assert max(abs(each - bare) for each in lightness) > 0.25


def test_scores_are_written_where_they_fit(outlines: QgsVectorLayer) -> None:
    def letters(extent: QgsRectangle) -> bool:
        """Whether anything is nearly white, as only the text is."""
        seen = map(QColor, colours(drawn(outlines, extent, "black")))
        return any(min(c.red(), c.green(), c.blue()) > 130 for c in seen)

    near = QgsRectangle(599_999, 5_199_999, 600_011, 5_200_011)
    assert letters(near)
    assert not letters(near.buffered(200))


def test_the_map_tip_says_what_is_known(outlines: QgsVectorLayer) -> None:
    found, _, missing = outlines.getFeatures()
    text = tip(outlines, found)
    assert "<b>Object 1</b> · ok" in text
    for value in ("0.93", "0.95", "100.0 m²", "rossam-tiny"):
        assert f">{value}</td>" in text
    text = tip(outlines, missing)
    assert "<b>Object 3</b> · empty" in text
    assert text.count(">–</td>") == 3
    assert "[%" not in text
    # Left to the theme, so that it can be read in dark ones too.
    assert "color" not in text


def test_the_legend_is_in_words(outlines: QgsVectorLayer) -> None:
    labels = [category.label() for category in outlines.renderer().categories()]
    assert labels == ["found", "found; the prompt reaches beyond the raster", "no outline"]
