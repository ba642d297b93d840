"""`rossam:evaluate`: a layer of outlines against a layer of true ones."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
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
from qgis.PyQt.QtGui import QIcon

from ..rossam_core.errors import EngineError
from ..rossam_core.evaluation_job import EvaluateJob, object_columns
from .engine_access import ask, current_engine
from .evaluate_checks import problem_with
from .evaluate_help import HELP, SHORT_HELP
from .evaluate_layers import OBJECT_TYPES, copy_objects, export_polygons
from .help_pages import help_url
from .prompt_export import ROW_FIELD
from .raster_source import PromptExtent, RasterSource
from .resources import ICON
from .sink_fields import fields_with, reserved_names
from .temporary import temporary_folder
from .texts import tr

# Where on the progress bar the three steps begin.
_EXPORTED, _ANSWERED = 10.0, 90.0

# Said of features that have no outline; see `rossam:segment`.
_STATUS_FIELD = "status"


class EvaluateAlgorithm(QgsProcessingAlgorithm):
    """IoU and boundary IoU of every object, and the numbers that sum them up."""

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

    def createInstance(self) -> EvaluateAlgorithm:  # noqa: N802 -- QGIS's name
        return EvaluateAlgorithm()

    def name(self) -> str:
        return "evaluate"

    def displayName(self) -> str:  # noqa: N802 -- QGIS's name
        return tr("Evaluate outlines")

    def group(self) -> str:
        return tr("Evaluation")

    def groupId(self) -> str:  # noqa: N802 -- QGIS's name
        return "evaluation"

    def tags(self) -> list[str]:
        return [
            *("accuracy", "iou", "jaccard", "boundary", "precision", "recall", "f1", "score"),
            *("compare", "validate", "reference", "ground truth", "quality", "metrics", "overlap"),
        ]

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:  # noqa: N802 -- QGIS's name
        return str(ICON)

    def helpUrl(self) -> str:  # noqa: N802 -- QGIS's name
        return help_url("evaluate")

    def shortDescription(self) -> str:  # noqa: N802 -- QGIS's name
        return tr("Says how well outlines fit the true ones, object by object and in all.")

    def shortHelpString(self) -> str:  # noqa: N802 -- QGIS's name
        return SHORT_HELP

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802 -- QGIS's name
        polygons = [QgsProcessing.TypeVectorPolygon]
        source, field = QgsProcessingParameterFeatureSource, QgsProcessingParameterField
        number = QgsProcessingParameterNumber
        for parameter in (
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
        ):
            if parameter.name() in HELP:
                parameter.setHelp(HELP[parameter.name()])
            self.addParameter(parameter)
        for name, label in self.NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def canExecute(self) -> tuple[bool, str]:  # noqa: N802 -- QGIS's name
        try:
            current_engine()
        except EngineError as error:
            return False, str(error)
        return True, ""

    def checkParameterValues(  # noqa: N802 -- QGIS's name
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        fine, message = super().checkParameterValues(parameters, context)
        if not fine:
            return fine, message
        problem = problem_with(self, parameters, context)
        return not problem, problem

    def prepareAlgorithm(  # noqa: N802 -- QGIS's name
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        _feedback: QgsProcessingFeedback,
    ) -> bool:
        # Models run their steps without asking checkParameterValues.
        able, problem = self.canExecute()
        problem = problem_with(self, parameters, context) if able else problem
        if problem:
            raise QgsProcessingException(problem)
        if parameters.get(self.RASTER):
            self._raster = RasterSource(
                self.parameterAsRasterLayer(parameters, self.RASTER, context)
            )
        return True

    def processAlgorithm(  # noqa: N802 -- QGIS's name
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        predictions = self._source(parameters, self.INPUT, context)
        reference = self._source(parameters, self.REFERENCE, context)
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
                    parameters, context, feedback, reference=reference, answers=answers, html=html
                )
        if html:
            outputs[self.HTML] = html
        return outputs

    def _source(
        self, parameters: Mapping[str, Any], name: str, context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        return source

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
        reference: QgsProcessingFeatureSource,
        answers: Path,
        html: str,
    ) -> str:
        layer = self.parameterAsVectorLayer(parameters, self.REFERENCE, context)
        reserved = reserved_names(parameters.get(self.OUTPUT), layer)
        fields = fields_with(reference.fields(), reserved, OBJECT_TYPES, object_columns)
        kind = reference.wkbType()
        if kind == QgsWkbTypes.NoGeometry:
            kind = QgsWkbTypes.MultiPolygon
        sink, destination = self.parameterAsSink(
            parameters, self.OUTPUT, context, fields, kind, reference.sourceCrs()
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, self.OUTPUT))
        problem = ""
        try:
            copy_objects(answers, reference, sink, fields, feedback)
        except QgsProcessingException as error:
            problem = str(error)
        if problem:
            # Outside the handler nothing holds the sink, so this closes its file; what was written
            # of it is not the whole.
            del sink
            for path in filter(None, (destination, html)):
                Path(path).unlink(missing_ok=True)
            raise QgsProcessingException(problem)
        return str(destination)
