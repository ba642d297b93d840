"""`rossam:buildmasks`: images with boxes into a data set of instance masks."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputVectorLayer,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
)

from ..rossam_core.mask_building.job import (
    BOX_FORMATS,
    LAYER_FILE,
    MASK_BUILDING_OPTIONS,
    REVIEW_LAYER_FILE,
    MaskBuildingJob,
    MaskBuildingOptions,
    parse_bands,
)
from ..rossam_core.options import SEGMENT_OPTIONS, SegmentOptions
from .algorithm import About, EngineAlgorithm
from .build_masks_checks import chosen_boxes, options_problem, problem_with
from .build_masks_help import HELP, SHORT_HELP
from .engine_access import ask
from .model_inputs import checkpoint_parameter, model_parameter
from .option_parameters import chosen_options, option_parameter
from .prompt_export import LAYER, export_prompts
from .temporary import temporary_folder
from .texts import said, tr

# What OGR's files are called that the engine reads as they are.
_LAYER_ENDINGS = ["gpkg", "fgb", "geojson", "shp", "parquet"]


@dataclass(frozen=True)
class Boxes:
    """Where the engine finds boxes; see `MaskBuildingJob`."""

    path: str
    box_format: str
    layer: str = ""
    category_field: str = ""
    image_field: str = ""


class BuildMasksAlgorithm(EngineAlgorithm):
    """Instance masks of many boxes on many images, with a list of what to review."""

    ABOUT = About(
        name="buildmasks",
        title=tr("Build masks from boxes"),
        group_id="datasets",
        group=tr("Data sets"),
        summary=tr("Makes a data set of instance masks from images with boxes."),
        text=SHORT_HELP,
        page="build",
        tags=(
            *("dataset", "training data", "labels", "annotation", "coco", "dota", "soda", "yolo"),
            *("instance segmentation", "oriented bounding box", "obb", "masks", "rle", "sam"),
        ),
    )
    IMAGES = "IMAGES"
    BOXES = "BOXES"
    BOXES_FILE = "BOXES_FILE"
    BOXES_LAYER = "BOXES_LAYER"
    CATEGORY_FIELD = "CATEGORY_FIELD"
    IMAGE_FIELD = "IMAGE_FIELD"
    FORMAT = "FORMAT"
    MODEL = "MODEL"
    CHECKPOINT = "CHECKPOINT"
    BANDS = "BANDS"
    OUTPUT = "OUTPUT"
    MASKS = "MASKS"
    REVIEW = "REVIEW"
    NUMBERS = {  # noqa: RUF012 -- never changed
        "COUNT": tr("Boxes"),
        "MASK_COUNT": tr("Masks"),
        "DOUBTFUL": tr("Objects to review"),
        "WITHIN": tr("Masks within their enlarged box by themselves"),
        "IMAGE_COUNT": tr("Images"),
        "PROBLEMS": tr("Files that could not be used"),
    }

    def initAlgorithm(self, configuration: Any = None) -> None:  # noqa: N802 -- QGIS's name
        options = (*MASK_BUILDING_OPTIONS, *SEGMENT_OPTIONS)
        output = QgsProcessingParameterFolderDestination(self.OUTPUT, tr("Data set"))
        self.add_parameters((*self._inputs(), *map(option_parameter, options), output), HELP)
        self.addOutput(QgsProcessingOutputVectorLayer(self.MASKS, tr("Masks")))
        self.addOutput(QgsProcessingOutputVectorLayer(self.REVIEW, tr("Boxes to review")))
        for name, label in self.NUMBERS.items():
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def _inputs(self) -> list[Any]:
        file, field = QgsProcessingParameterFile, QgsProcessingParameterField
        return [
            file(self.IMAGES, tr("Folder of images"), file.Folder),
            file(self.BOXES, tr("Folder with a file of boxes per image"), file.Folder, None, None,
                 True),
            file(self.BOXES_FILE, tr("COCO JSON with the boxes of all images"), file.File, "json",
                 None, True),
            QgsProcessingParameterVectorLayer(
                self.BOXES_LAYER,
                tr("Layer with the boxes of all images"),
                [QgsProcessing.TypeVectorPolygon],
                optional=True,
            ),
            field(self.CATEGORY_FIELD, tr("Class field"), None, self.BOXES_LAYER, optional=True),
            field(self.IMAGE_FIELD, tr("Image field"), None, self.BOXES_LAYER, optional=True),
            QgsProcessingParameterEnum(
                self.FORMAT,
                tr("Format of the files of boxes"),
                options=list(BOX_FORMATS),
                defaultValue=BOX_FORMATS[0],
                usesStaticStrings=True,
            ),
            model_parameter(self.MODEL, tr("Model")),
            checkpoint_parameter(),
            QgsProcessingParameterString(
                self.BANDS, tr("Bands for red, green and blue, e.g. 4,3,2"), "", optional=True
            ),
        ]  # fmt: skip

    def checkParameterValues(  # noqa: N802 -- QGIS's name
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        # Of a number out of bounds QGIS would only say that it is incorrect.
        problem = said(options_problem(self, parameters, context))
        return (False, problem) if problem else super().checkParameterValues(parameters, context)

    def problem(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        return problem_with(self, parameters, context)

    def make_ready(self, parameters: dict[str, Any], context: QgsProcessingContext) -> None:
        pass

    def processAlgorithm(  # noqa: N802 -- QGIS's name
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        # Asked for once: of a temporary folder each question makes another.
        folder = Path(self.parameterAsString(parameters, self.OUTPUT, context))
        with ExitStack() as stack:
            boxes = self._boxes(parameters, context, feedback, stack)
            job = self._job(parameters, context, boxes, folder)
            result = ask("build_masks", job.to_dict(), feedback)
        feedback.pushInfo(
            tr(
                "{masks:,} masks of {count:,} boxes on {images:,} images with {model}; "
                "{doubtful:,} objects to review."
            ).format(**result)
        )
        values = ("count", "masks", "doubtful", "within", "images", "problems")
        return {
            self.OUTPUT: str(folder),
            self.MASKS: str(folder / LAYER_FILE),
            self.REVIEW: str(folder / REVIEW_LAYER_FILE),
            **{name: result[value] for name, value in zip(self.NUMBERS, values)},
        }

    def _boxes(
        self,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        stack: ExitStack,
    ) -> Boxes:
        """What the engine reads; a copy of a layer stays until `stack` ends."""
        path = chosen_boxes(self, parameters, context)
        if path:
            return Boxes(path, self.parameterAsEnumString(parameters, self.FORMAT, context))
        chosen = [
            self.parameterAsString(parameters, name, context)
            for name in (self.CATEGORY_FIELD, self.IMAGE_FIELD)
        ]
        layer = self.parameterAsVectorLayer(parameters, self.BOXES_LAYER, context)
        if _is_as_stored(layer, chosen):
            # A file of its own as it is, so that an interrupted run goes on; others are copied.
            path, name = self.parameterAsCompatibleSourceLayerPathAndLayerName(
                parameters, self.BOXES_LAYER, context, _LAYER_ENDINGS, "gpkg", feedback
            )
            return Boxes(path, "layer", name, *chosen)
        exported = export_prompts(
            self.parameterAsSource(parameters, self.BOXES_LAYER, context),
            stack.enter_context(temporary_folder()) / "boxes.gpkg",
            layer.crs(),
            group_field="",
            label_field="",
            other_fields=[name for name in chosen if name],
            feedback=feedback,
        )
        names = [exported.names.get(name, "") for name in chosen]
        return Boxes(str(exported.path), "layer", LAYER, *names)

    def _job(
        self, parameters: dict[str, Any], context: QgsProcessingContext, boxes: Boxes, folder: Path
    ) -> MaskBuildingJob:
        return MaskBuildingJob(
            images=self.parameterAsFile(parameters, self.IMAGES, context),
            boxes=boxes.path,
            output=str(folder),
            box_format=boxes.box_format,
            boxes_layer=boxes.layer,
            category_field=boxes.category_field,
            image_field=boxes.image_field,
            model=self.parameterAsEnumString(parameters, self.MODEL, context),
            checkpoint=self.parameterAsFile(parameters, self.CHECKPOINT, context),
            bands=parse_bands(self.parameterAsString(parameters, self.BANDS, context)),
            segment=chosen_options(SegmentOptions, self, parameters, context),
            options=chosen_options(MaskBuildingOptions, self, parameters, context),
        )


def _is_as_stored(layer: QgsVectorLayer, names: Sequence[str]) -> bool:
    """Whether its source has what a layer shows: no edits, no CRS and no fields of QGIS's own."""
    fields = layer.fields()
    origins = {fields.fieldOrigin(fields.lookupField(name)) for name in names if name}
    return (
        not layer.isModified()
        and layer.crs() == layer.dataProvider().crs()
        and origins <= {QgsFields.OriginProvider}
    )
