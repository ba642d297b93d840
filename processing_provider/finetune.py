"""`rossam:finetune`: a raster and a layer of true outlines into a model of the user's own."""

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
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBand,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtGui import QIcon

from ..rossam_core.errors import EngineError
from ..rossam_core.finetune_job import (
    FINETUNE_OPTIONS,
    FinetuneJob,
    FinetuneOptions,
    problem_columns,
)
from ..rossam_core.job import DEFAULT_MODEL
from ..rossam_core.model_store import CARD_FILE, list_models, own_model_folder
from .engine_access import ask, current_engine
from .finetune_checks import problem_with
from .finetune_help import parameter_help, short_help
from .help_pages import help_url
from .label_problems import PROBLEM_TYPES, copy_problems
from .option_parameters import option_parameter, option_values
from .prompt_export import LAYER, ROW_FIELD
from .prompt_placing import export_for, extent_on
from .raster_source import RasterSource
from .resources import ICON
from .sink_fields import fields_with, reserved_names
from .temporary import temporary_folder
from .texts import tr

# Where on the progress bar training begins.
_EXPORTED = 2.0
# A step is finished and the model looked at once more, before it counts as stopped.
_STOPPING_S = 300.0


class FinetuneAlgorithm(QgsProcessingAlgorithm):
    """A model that outlines the user's own objects better than the one it comes from."""

    RASTER = "RASTER"
    BANDS = "BANDS"
    LABELS = "LABELS"
    CLASS_FIELD = "CLASS_FIELD"
    ID_FIELD = "ID_FIELD"
    BASE = "BASE"
    CHECKPOINT = "CHECKPOINT"
    NAME = "NAME"
    PROBLEMS = "PROBLEMS"
    MODEL = "MODEL"
    IOU_BEFORE = "IOU_BEFORE"
    IOU_AFTER = "IOU_AFTER"
    STEPS = "STEPS_DONE"

    def __init__(self) -> None:
        super().__init__()
        self._raster: RasterSource | None = None

    def createInstance(self) -> FinetuneAlgorithm:  # noqa: N802 -- QGIS's name
        return FinetuneAlgorithm()

    def name(self) -> str:
        return "finetune"

    def displayName(self) -> str:  # noqa: N802 -- QGIS's name
        return tr("Fine-tune a model")

    def group(self) -> str:
        return tr("Models")

    def groupId(self) -> str:  # noqa: N802 -- QGIS's name
        return "models"

    def tags(self) -> list[str]:
        return [
            *("train", "training", "fine-tune", "finetune", "learn", "deep learning", "ai"),
            *("lora", "sam", "model", "weights", "labels", "samples", "own objects", "adapt"),
        ]

    def icon(self) -> QIcon:
        return QIcon(str(ICON))

    def svgIconPath(self) -> str:  # noqa: N802 -- QGIS's name
        return str(ICON)

    def helpUrl(self) -> str:  # noqa: N802 -- QGIS's name
        return help_url("finetune")

    def shortDescription(self) -> str:  # noqa: N802 -- QGIS's name
        return tr("Teaches a model the objects of a layer of polygons on a raster.")

    def shortHelpString(self) -> str:  # noqa: N802 -- QGIS's name
        return short_help()

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802 -- QGIS's name
        described = parameter_help()
        problems = QgsProcessingParameterFeatureSink(
            self.PROBLEMS,
            tr("Labels with problems"),
            QgsProcessing.TypeVectorPolygon,
            optional=True,
            createByDefault=False,
        )
        for parameter in (*self._inputs(), *map(option_parameter, FINETUNE_OPTIONS), problems):
            if parameter.name() in described:
                parameter.setHelp(described[parameter.name()])
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputFolder(self.MODEL, tr("Model folder")))
        self.addOutput(
            QgsProcessingOutputNumber(self.IOU_BEFORE, tr("Mean IoU with the base model"))
        )
        self.addOutput(QgsProcessingOutputNumber(self.IOU_AFTER, tr("Mean IoU with the new model")))
        self.addOutput(QgsProcessingOutputNumber(self.STEPS, tr("Steps done")))

    def _inputs(self) -> list[Any]:
        source, field = QgsProcessingParameterFeatureSource, QgsProcessingParameterField
        return [
            QgsProcessingParameterRasterLayer(self.RASTER, tr("Raster")),
            QgsProcessingParameterBand(
                self.BANDS,
                tr("Bands for red, green and blue"),
                parentLayerParameterName=self.RASTER,
                optional=True,
                allowMultiple=True,
            ),
            source(self.LABELS, tr("Labels (true outlines)"), [QgsProcessing.TypeVectorPolygon]),
            field(self.CLASS_FIELD, tr("Class field"), None, self.LABELS, optional=True),
            field(self.ID_FIELD, tr("Id field"), None, self.LABELS, optional=True),
            QgsProcessingParameterEnum(
                self.BASE,
                tr("Model to start from"),
                options=[model.name for model in list_models()],
                defaultValue=DEFAULT_MODEL,
                usesStaticStrings=True,
            ),
            QgsProcessingParameterFile(
                self.CHECKPOINT,
                tr("Weights file in place of the model's"),
                optional=True,
                # A filter without endings also lets a model's folder through.
                fileFilter=tr("Weights (*.safetensors *.pth *.pt);;All files (*)"),
            ),
            QgsProcessingParameterString(self.NAME, tr("Name of the new model"), "my-model"),
        ]

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
        self._raster = RasterSource(self.parameterAsRasterLayer(parameters, self.RASTER, context))
        return True

    def processAlgorithm(  # noqa: N802 -- QGIS's name
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        source = self.parameterAsSource(parameters, self.LABELS, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, self.LABELS))
        raster = self._raster
        if raster is None:
            raise QgsProcessingException(tr("The algorithm was run without being prepared."))
        with temporary_folder() as folder:
            labels = export_for(
                raster,
                source,
                folder / "labels.gpkg",
                group_field=self.parameterAsString(parameters, self.CLASS_FIELD, context),
                label_field=self.parameterAsString(parameters, self.ID_FIELD, context),
                feedback=feedback,
            )
            extent = extent_on(raster, labels, source, context.transformContext())
            job = FinetuneJob(
                raster=raster.prepare(folder, extent, feedback),
                labels=f"{labels.path}|layername={LAYER}",
                name=self.parameterAsString(parameters, self.NAME, context),
                base=self.parameterAsFile(parameters, self.CHECKPOINT, context)
                or self.parameterAsEnumString(parameters, self.BASE, context),
                bands=tuple(self.parameterAsInts(parameters, self.BANDS, context))
                if parameters.get(self.BANDS)
                else (),
                class_field=labels.group_field,
                id_field=labels.label_field,
                row_field=ROW_FIELD,
                title=source.sourceName(),
                options=FinetuneOptions.from_dict(
                    option_values(FINETUNE_OPTIONS, self, parameters, context)
                ),
            )
            result = _train(job, feedback)
        _tell(result, feedback)
        outputs = {
            self.MODEL: result["folder"],
            self.IOU_BEFORE: result["iou_before"],
            self.IOU_AFTER: result["iou_after"],
            self.STEPS: result["steps"],
        }
        if parameters.get(self.PROBLEMS):
            outputs[self.PROBLEMS] = self._deliver(parameters, context, source, result["problems"])
        return outputs

    def _deliver(
        self,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        source: QgsProcessingFeatureSource,
        problems: list[dict[str, Any]],
    ) -> str:
        layer = self.parameterAsVectorLayer(parameters, self.LABELS, context)
        reserved = reserved_names(parameters.get(self.PROBLEMS), layer)
        fields = fields_with(source.fields(), reserved, PROBLEM_TYPES, problem_columns)
        sink, destination = self.parameterAsSink(
            parameters, self.PROBLEMS, context, fields, source.wkbType(), source.sourceCrs()
        )
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, self.PROBLEMS))
        copy_problems(problems, source, sink, fields)
        return str(destination)


def _train(job: FinetuneJob, feedback: QgsProcessingFeedback) -> dict[str, Any]:
    """Asks the engine; what was kept of a run that had to be ended by force counts as well."""
    folder = own_model_folder(job.name)
    try:
        return ask(
            "finetune",
            job.to_dict(),
            feedback,
            share=(_EXPORTED, 100.0),
            writes=[folder],
            grace_s=_STOPPING_S,
        )
    except QgsProcessingException:
        if not (feedback.isCanceled() and (folder / CARD_FILE).is_file()):
            raise
    unknown = dict.fromkeys(("iou_before", "iou_after", "steps", "best_step"))
    return {
        **unknown,
        "name": job.name,
        "folder": str(folder),
        "stopped": True,
        "problems": [],
    }


def _tell(result: Mapping[str, Any], feedback: QgsProcessingFeedback) -> None:
    """Says in the end what came out."""
    if result["stopped"]:
        feedback.pushWarning(
            tr("Training was stopped; the best model so far is kept (step {step}).").format(
                step=tr("unknown") if result["best_step"] is None else result["best_step"]
            )
        )
    if result["iou_after"] is not None:
        feedback.pushInfo(
            tr(
                "Mean IoU of the held-out labels: {before:.3f} with the base model, {after:.3f} "
                "with the new one."
            ).format(before=result["iou_before"], after=result["iou_after"])
        )
    feedback.pushInfo(
        tr("The model {name} lies in {folder}; every algorithm offers it by its name.").format(
            name=result["name"], folder=Path(result["folder"])
        )
    )
