"""`rossam:segment`: a raster and a layer of prompts into one outline per prompt."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterRasterDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from ..rossam_core.job import SegmentJob
from ..rossam_core.options import SEGMENT_OPTIONS, SegmentOptions
from ..rossam_core.result_columns import column_names
from .algorithm import About, EngineAlgorithm
from .engine_access import ask
from .model_inputs import (
    CHECKPOINT,
    bands_parameter,
    checkpoint_parameter,
    chosen_bands,
    model_parameter,
)
from .option_parameters import chosen_options, option_parameter
from .outlines import OUTLINE_TYPES, OutlineStyle, copy_outlines
from .prompt_export import LAYER
from .prompt_placing import export_for, extent_on
from .raster_source import RasterSource
from .result_layer import write_layer
from .segment_angles import angle_fields, angle_parameters, reach_of, renamed
from .segment_checks import problem_with
from .segment_help import HELP, SHORT_HELP
from .source_rows import Result
from .temporary import temporary_folder
from .texts import tr

# Where on the progress bar the three steps begin.
_EXPORTED, _ANSWERED = 2.0, 98.0


class SegmentAlgorithm(EngineAlgorithm):
    """One polygon per prompt, attributes kept, with score and status."""

    ABOUT = About(
        name="segment",
        title=tr("Segment objects by prompts"),
        group_id="segmentation",
        group=tr("Segmentation"),
        summary=tr("Outlines the object of every box or point of a layer on a raster."),
        text=SHORT_HELP,
        page="segment",
        tags=(
            *("sam", "segment anything", "ros-sam", "deep learning", "ai", "vectorize", "digitize"),
            *("outline", "box", "point", "building", "roof", "pool", "plane", "ship", "vehicle"),
            "tank",
        ),
    )
    INPUT = "INPUT"
    PROMPTS = "PROMPTS"
    GROUP_FIELD = "GROUP_FIELD"
    LABEL_FIELD = "LABEL_FIELD"
    MODEL = "MODEL"
    OUTPUT = "OUTPUT"
    MASK = "MASK"
    COUNT = "COUNT"
    FAILED = "FAILED"
    SECONDS = "SECONDS"

    def __init__(self) -> None:
        super().__init__()
        self._raster: RasterSource | None = None

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802 -- QGIS's name
        outlines = QgsProcessingParameterFeatureSink(
            self.OUTPUT, tr("Outlines"), QgsProcessing.TypeVectorPolygon
        )
        mask = QgsProcessingParameterRasterDestination(
            self.MASK, tr("Instance raster"), optional=True, createByDefault=False
        )
        options = (*angle_parameters(self.PROMPTS), *map(option_parameter, SEGMENT_OPTIONS))
        self.add_parameters((*self._inputs(), *options, outlines, mask), HELP)
        self.addOutput(QgsProcessingOutputNumber(self.COUNT, tr("Number of outlines' features")))
        self.addOutput(QgsProcessingOutputNumber(self.FAILED, tr("Features without an outline")))
        self.addOutput(QgsProcessingOutputNumber(self.SECONDS, tr("Seconds")))

    def _inputs(self) -> list[Any]:
        return [
            QgsProcessingParameterRasterLayer(self.INPUT, tr("Raster")),
            bands_parameter(self.INPUT),
            QgsProcessingParameterFeatureSource(
                self.PROMPTS,
                tr("Prompts (boxes, other polygons or points)"),
                [QgsProcessing.TypeVectorPolygon, QgsProcessing.TypeVectorPoint],
            ),
            QgsProcessingParameterField(
                self.GROUP_FIELD,
                tr("Group field"),
                parentLayerParameterName=self.PROMPTS,
                optional=True,
            ),
            QgsProcessingParameterField(
                self.LABEL_FIELD,
                tr("Label field (1 object, 0 background)"),
                parentLayerParameterName=self.PROMPTS,
                optional=True,
            ),
            model_parameter(self.MODEL, tr("Model")),
            checkpoint_parameter(),
        ]

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        return problem_with(self, parameters, context)

    def make_ready(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        self._raster = RasterSource(self.parameterAsRasterLayer(parameters, self.INPUT, context))

    def processAlgorithm(  # noqa: N802 -- QGIS's name
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        source = self.source_of(self.PROMPTS, parameters, context)
        raster = self._raster
        if raster is None:
            raise QgsProcessingException(tr("The algorithm was run without being prepared."))
        angles = angle_fields(self, parameters, context)
        with temporary_folder() as folder:
            prompts = export_for(
                raster,
                source,
                folder / "prompts.gpkg",
                group_field=self.parameterAsString(parameters, self.GROUP_FIELD, context),
                label_field=self.parameterAsString(parameters, self.LABEL_FIELD, context),
                other_fields=angles.names if angles else (),
                reach=reach_of(angles),
                feedback=feedback,
            )
            extent = extent_on(raster, prompts, source, context.transformContext())
            answers = folder / "answers.gpkg"
            job = SegmentJob(
                raster=raster.prepare(folder, extent, feedback),
                prompts=str(prompts.path),
                prompts_layer=LAYER,
                output=str(answers),
                mask=self.parameterAsOutputLayer(parameters, self.MASK, context)
                if parameters.get(self.MASK)
                else "",
                model=self.parameterAsEnumString(parameters, self.MODEL, context),
                checkpoint=self.parameterAsFile(parameters, CHECKPOINT, context),
                bands=chosen_bands(self, parameters, context),
                group_field=prompts.group_field,
                label_field=prompts.label_field,
                **(renamed(angles, prompts.names).of_job if angles else {}),
                y_up=True,
                options=chosen_options(SegmentOptions, self, parameters, context),
            )
            outlines = Result.of(
                self,
                parameters,
                context,
                source=(self.PROMPTS, source),
                sink=self.OUTPUT,
                columns=(OUTLINE_TYPES, column_names),
                shape=(QgsWkbTypes.MultiPolygon, raster.crs),
                path=folder / "rows",
                feedback=feedback,
            )
            result = ask(
                "segment",
                job.to_dict(),
                feedback,
                share=(_EXPORTED, _ANSWERED),
                writes=[Path(path) for path in (job.output, job.mask) if path],
            )
            destination = self._deliver(
                parameters=parameters,
                context=context,
                feedback=feedback,
                outlines=outlines,
                answers=answers,
                mask=job.mask,
            )
        counts = ", ".join(f"{n:,} {status}" for status, n in sorted(result["statuses"].items()))
        feedback.pushInfo(
            tr("{count:,} prompts with {model}: {statuses}.").format(
                count=result["count"], model=result["model"], statuses=counts
            )
        )
        outputs = {
            self.OUTPUT: destination,
            self.COUNT: result["count"],
            self.FAILED: result["failed"],
            self.SECONDS: result["seconds"],
        }
        if job.mask:
            outputs[self.MASK] = job.mask
        return outputs

    def _deliver(
        self,
        *,
        parameters: Mapping[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        outlines: Result,
        answers: Path,
        mask: str,
    ) -> str:
        destination = write_layer(
            self,
            self.OUTPUT,
            parameters,
            context,
            layer=outlines.layer,
            fill=lambda sink: copy_outlines(
                answers, outlines, sink, feedback, share=(_ANSWERED, 100.0)
            ),
            beside=(mask,),
        )
        fields, crs = outlines.layer.fields, outlines.layer.crs
        if not crs.isValid():
            # Layers in memory take EPSG:4326 for no CRS at all.
            layer = QgsProcessingUtils.mapLayerFromString(destination, context, False)
            if layer is not None:
                layer.setCrs(crs)
        if context.willLoadLayerOnCompletion(destination):
            details = context.layerToLoadOnCompletionDetails(destination)
            details.setPostProcessor(OutlineStyle.of(destination, fields))
        return destination
