"""`rossam:evaluate`: a layer of outlines against a layer of true ones."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
    QgsRectangle,
    QgsWkbTypes,
)

from ..rossam_core.evaluation.job import EvaluateJob, object_columns
from .algorithm import About, EngineAlgorithm
from .engine_access import ask
from .evaluate_checks import problem_with
from .evaluate_help import HELP, SHORT_HELP
from .evaluate_layers import OBJECT_TYPES, copy_objects, export_polygons
from .prompt_export import ROW_FIELD
from .raster_source import PromptExtent, RasterSource
from .result_layer import write_layer
from .source_rows import Result
from .temporary import temporary_folder
from .texts import tr

# Where on the progress bar the three steps begin.
_EXPORTED, _ANSWERED = 10.0, 90.0

# Said of features that have no outline; see `rossam:segment`.
_STATUS_FIELD = "status"


class EvaluateAlgorithm(EngineAlgorithm):
    """IoU and boundary IoU of every object, and the numbers that sum them up."""

    ABOUT = About(
        name="evaluate",
        title=tr("Evaluate outlines"),
        group_id="evaluation",
        group=tr("Evaluation"),
        summary=tr("Says how well outlines fit the true ones, object by object and in all."),
        text=SHORT_HELP,
        page="evaluate",
        tags=(
            *("accuracy", "iou", "jaccard", "boundary", "precision", "recall", "f1", "score"),
            *("compare", "validate", "reference", "ground truth", "quality", "metrics", "overlap"),
        ),
    )
    INPUT = "INPUT"
    REFERENCE = "REFERENCE"
    ID_FIELD = "ID_FIELD"
    CLASS_FIELD = "CLASS_FIELD"
    GROUP_FIELD = "GROUP_FIELD"
    RASTER = "RASTER"
    PIXEL_SIZE = "PIXEL_SIZE"
    OUTPUT = "OUTPUT"
    HTML = "HTML"
    NUMBERS = {  # noqa: RUF012 -- never changed
        "MEAN_IOU": tr("Mean IoU"),
        "MEDIAN_IOU": tr("Median IoU"),
        "MEAN_BIOU": tr("Mean boundary IoU (2 pixels)"),
        "UNION_IOU": tr("Union IoU"),
        "MATCHED": tr("Objects with an outline"),
        "MISSED": tr("Objects without an outline"),
        "UNMATCHED": tr("Outlines without an object"),
        "PRECISION_50": tr("Precision at IoU 0.5"),
        "RECALL_50": tr("Recall at IoU 0.5"),
    }

    def __init__(self) -> None:
        super().__init__()
        self._raster: RasterSource | None = None

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802 -- QGIS's name
        polygons = [QgsProcessing.TypeVectorPolygon]
        source, field = QgsProcessingParameterFeatureSource, QgsProcessingParameterField
        number = QgsProcessingParameterNumber
        parameters = (
            source(self.INPUT, tr("Outlines to judge"), polygons),
            source(self.REFERENCE, tr("True outlines"), polygons),
            field(
                self.ID_FIELD, tr("Id field of both layers"), None, self.REFERENCE, optional=True
            ),
            field(self.CLASS_FIELD, tr("Class field"), None, self.REFERENCE, optional=True),
            field(
                self.GROUP_FIELD, tr("Image or scene field"), None, self.REFERENCE, optional=True
            ),
            QgsProcessingParameterRasterLayer(self.RASTER, tr("Raster"), optional=True),
            number(self.PIXEL_SIZE, tr("Pixel size in metres"), number.Double, None, True, 0.0),
            QgsProcessingParameterFeatureSink(
                self.OUTPUT, tr("Objects"), QgsProcessing.TypeVectorPolygon, optional=True
            ),
            QgsProcessingParameterFileDestination(
                self.HTML, tr("Report"), tr("HTML files (*.html)"), optional=True
            ),
        )
        self.add_parameters(parameters, HELP)
        for name, label in self.NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        return problem_with(self, parameters, context)

    def make_ready(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        if parameters.get(self.RASTER):
            self._raster = RasterSource(
                self.parameterAsRasterLayer(parameters, self.RASTER, context)
            )

    def processAlgorithm(  # noqa: N802 -- QGIS's name
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        predictions = self.source_of(self.INPUT, parameters, context)
        reference = self.source_of(self.REFERENCE, parameters, context)
        id_field, class_field, group_field = (
            self.parameterAsString(parameters, name, context)
            for name in (self.ID_FIELD, self.CLASS_FIELD, self.GROUP_FIELD)
        )
        html = (
            self.parameterAsFileOutput(parameters, self.HTML, context)
            if parameters.get(self.HTML)
            else ""
        )
        wants_objects = bool(parameters.get(self.OUTPUT))
        with temporary_folder() as folder:
            of_predictions, of_reference = folder / "predictions.gpkg", folder / "reference.gpkg"
            needed = [name for name in (id_field, group_field, _STATUS_FIELD) if name]
            export_polygons(predictions, of_predictions, needed, feedback)
            needed = [name for name in (id_field, class_field, group_field) if name]
            export_polygons(reference, of_reference, needed, feedback)
            feedback.setProgress(_EXPORTED)
            answers = folder / "objects.gpkg"
            job = EvaluateJob(
                predictions=str(of_predictions),
                reference=str(of_reference),
                predictions_title=predictions.sourceName(),
                reference_title=reference.sourceName(),
                row_field=ROW_FIELD,
                id_field=id_field,
                class_field=class_field,
                group_field=group_field,
                raster=self._raster.prepare(folder, PromptExtent(QgsRectangle(), 0.0), feedback)
                if self._raster
                else "",
                pixel_size_m=self.parameterAsDouble(parameters, self.PIXEL_SIZE, context),
                objects=str(answers) if wants_objects else "",
                reports=(html,) if html else (),
            )
            kind = reference.wkbType()
            objects = Result.of(
                self,
                parameters,
                context,
                source=(self.REFERENCE, reference),
                sink=self.OUTPUT,
                columns=(OBJECT_TYPES, object_columns),
                shape=(
                    QgsWkbTypes.MultiPolygon if kind == QgsWkbTypes.NoGeometry else kind,
                    reference.sourceCrs(),
                ),
                path=folder / "rows",
                feedback=feedback,
                with_geometry=True,
            )
            result = ask(
                "evaluate",
                job.to_dict(),
                feedback,
                share=(_EXPORTED, _ANSWERED),
                writes=[Path(path) for path in job.reports],
            )
            outputs = self._numbers(result)
            if wants_objects:
                outputs[self.OUTPUT] = self._deliver(
                    parameters, context, feedback, objects=objects, answers=answers, html=html
                )
        if html:
            outputs[self.HTML] = html
        return outputs

    def _numbers(self, result: Mapping[str, Any]) -> dict[str, Any]:
        """The declared outputs; None where a number has no meaning."""
        score, at_half = result["score"], result["hits"][0]
        values = {
            "MEAN_IOU": score["mean_iou"],
            "MEDIAN_IOU": score["median_iou"],
            "MEAN_BIOU": score["biou_2px"],
            "UNION_IOU": result["union_iou"],
            "MATCHED": score["matched"],
            "MISSED": score["missed"],
            "UNMATCHED": result["unmatched"],
            "PRECISION_50": at_half["precision"],
            "RECALL_50": at_half["recall"],
        }
        return {name: values[name] for name in self.NUMBERS}

    def _deliver(
        self,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        *,
        objects: Result,
        answers: Path,
        html: str,
    ) -> str:
        return write_layer(
            self,
            self.OUTPUT,
            parameters,
            context,
            layer=objects.layer,
            fill=lambda sink: copy_objects(answers, objects, sink, feedback),
            beside=(html,),
        )
