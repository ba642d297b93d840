"""`rossam:finetune`: a raster and a layer of true outlines into a model of the user's own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)

from ..rossam_core.finetune_job import (
    FINETUNE_OPTIONS,
    FinetuneJob,
    FinetuneOptions,
    problem_columns,
)
from ..rossam_core.model_store import CARD_FILE, own_model_folder
from .algorithm import About, EngineAlgorithm
from .engine_access import ask
from .finetune_checks import problem_with
from .finetune_help import parameter_help, short_help
from .label_problems import PROBLEM_TYPES, copy_problems
from .model_inputs import (
    CHECKPOINT,
    bands_parameter,
    checkpoint_parameter,
    chosen_bands,
    model_parameter,
)
from .option_parameters import chosen_options, option_parameter
from .prompt_export import LAYER, ROW_FIELD
from .prompt_placing import export_for, extent_on
from .raster_source import RasterSource
from .result_layer import write_layer
from .source_rows import Result
from .temporary import temporary_folder
from .texts import tr

# Where on the progress bar training begins.
_EXPORTED = 2.0
# A step is finished and the model looked at once more, before it counts as stopped.
_STOPPING_S = 300.0


class FinetuneAlgorithm(EngineAlgorithm):
    """A model that outlines the user's own objects better than the one it comes from."""

    ABOUT = About(
        name="finetune",
        title=tr("Fine-tune a model"),
        group_id="models",
        group=tr("Models"),
        summary=tr("Teaches a model the objects of a layer of polygons on a raster."),
        text=short_help(),
        page="finetune",
        tags=(
            *("train", "training", "fine-tune", "finetune", "learn", "deep learning", "ai"),
            *("lora", "sam", "model", "weights", "labels", "samples", "own objects", "adapt"),
        ),
    )
    RASTER = "RASTER"
    LABELS = "LABELS"
    CLASS_FIELD = "CLASS_FIELD"
    ID_FIELD = "ID_FIELD"
    BASE = "BASE"
    NAME = "NAME"
    PROBLEMS = "PROBLEMS"
    MODEL = "MODEL"
    IOU_BEFORE = "IOU_BEFORE"
    IOU_AFTER = "IOU_AFTER"
    STEPS = "STEPS_DONE"

    def __init__(self) -> None:
        super().__init__()
        self._raster: RasterSource | None = None

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802 -- QGIS's name
        problems = QgsProcessingParameterFeatureSink(
            self.PROBLEMS,
            tr("Labels with problems"),
            QgsProcessing.TypeVectorPolygon,
            optional=True,
            createByDefault=False,
        )
        options = map(option_parameter, FINETUNE_OPTIONS)
        self.add_parameters((*self._inputs(), *options, problems), parameter_help())
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
            bands_parameter(self.RASTER),
            source(self.LABELS, tr("Labels (true outlines)"), [QgsProcessing.TypeVectorPolygon]),
            field(self.CLASS_FIELD, tr("Class field"), None, self.LABELS, optional=True),
            field(self.ID_FIELD, tr("Id field"), None, self.LABELS, optional=True),
            model_parameter(self.BASE, tr("Model to start from")),
            checkpoint_parameter(),
            QgsProcessingParameterString(self.NAME, tr("Name of the new model"), "my-model"),
        ]

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        return problem_with(self, parameters, context)

    def make_ready(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        self._raster = RasterSource(self.parameterAsRasterLayer(parameters, self.RASTER, context))

    def processAlgorithm(  # noqa: N802 -- QGIS's name
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        source = self.source_of(self.LABELS, parameters, context)
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
                base=self.parameterAsFile(parameters, CHECKPOINT, context)
                or self.parameterAsEnumString(parameters, self.BASE, context),
                bands=chosen_bands(self, parameters, context),
                class_field=labels.group_field,
                id_field=labels.label_field,
                row_field=ROW_FIELD,
                title=source.sourceName(),
                options=chosen_options(FinetuneOptions, self, parameters, context),
            )
            labelled = Result.of(
                self,
                parameters,
                context,
                source=(self.LABELS, source),
                sink=self.PROBLEMS,
                columns=(PROBLEM_TYPES, problem_columns),
                shape=(source.wkbType(), source.sourceCrs()),
                path=folder / "rows",
                feedback=feedback,
                with_geometry=True,
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
                outputs[self.PROBLEMS] = self._deliver(
                    parameters, context, labelled, result["problems"]
                )
        return outputs

    def _deliver(
        self,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        labelled: Result,
        problems: list[dict[str, Any]],
    ) -> str:
        return write_layer(
            self,
            self.PROBLEMS,
            parameters,
            context,
            layer=labelled.layer,
            fill=lambda sink: copy_problems(problems, labelled, sink),
        )


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
