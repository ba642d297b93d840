"""How results arrive in a project."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.core import (
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
)
from qgis.PyQt.QtCore import QSize
from qgis.PyQt.QtGui import QColor


def test_outlines_arrive_coloured_by_status_and_labelled_by_score(
    scene: Any, make_layer: Callable[..., Any], segment: Callable[..., Any], context: Any
) -> None:
    # Columns called like ours: the style must follow the new names.
    prompts = make_layer(
        "Polygon?crs=EPSG:32632&field=status:string&field=score:string",
        (scene.box(1), "planned", "n/a"),
        (scene.box(4), "built", "n/a"),
        (None, "lost", "n/a"),
    )
    target = QgsProcessingOutputLayerDefinition("TEMPORARY_OUTPUT", QgsProject.instance())
    result = segment(str(scene.path), prompts, OUTPUT=target)
    loading = context.layersToLoadOnCompletion()
    assert len(loading) == 1
    details = next(iter(loading.values()))
    layer = result["OUTPUT"]
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
    tip = layer.mapTipTemplate()
    for name in ("prompt_id", "status_2", "score_2", "stability", "area_m2", "model"):
        assert f'"{name}"' in tip

    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(scene.disc(1).buffer(4, 8).boundingBox())
    settings.setOutputSize(QSize(200, 200))
    settings.setBackgroundColor(QColor("black"))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    colours = {image.pixelColor(x, y).name() for x in range(200) for y in range(200)}
    # The outline in full colour, over a fill that lets the raster through.
    assert "#00e5ff" in colours
    assert image.pixelColor(2, 2).name() == "#000000"
    assert image.pixelColor(100, 60).blue() < 80
