"""A whole segmentation as one value: what every door asks of the pipeline, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar

from .angle_conventions import AngleFields
from .options import SegmentOptions
from .request import Request

DEFAULT_MODEL = "rossam-tiny"


@dataclass(frozen=True)
class SegmentJob(Request):
    """A raster and a prompt layer to segment into a file.

    Attributes:
        raster: Path or GDAL name of the raster (`/vsicurl/…` and subdatasets included).
        prompts: Path of the prompt layer, anything that OGR reads, or of a file of boxes (DOTA,
            YOLO, SODA-A, COCO) of that picture.
        output: Path of the polygon layer to write; the extension chooses the format.
        prompts_layer: Layer in `prompts`; empty takes the only or first one.
        mask: Path of an instance raster to write as well; empty for none.
        model: Name in the model list.
        checkpoint: Weights file or model folder that takes the place of `model`'s; may be empty.
        bands: Three (or one) band numbers from 1; empty chooses by colour interpretation.
        group_field: Column whose equal values make one prompt; empty for one prompt per row.
        label_field: Column that is 1 on the object and 0 on the background; empty for all 1.
        angle_field: Column of angles that makes an oriented box of every row; with `width_field`,
            `height_field` and `angle_convention`, see `angle_conventions.AngleFields`. Empty for
            none.
        width_field: Column of widths.
        height_field: Column of heights.
        angle_convention: What the angle means.
        angle_unit: "degrees" or "radians".
        y_up: Only for rasters without georeference: whether the prompts' (and so the outlines') y
            is −row, as QGIS lays such pictures out, instead of row. None decides by the prompts'
            extent; a file of boxes gives outlines with −row.
        options: How to segment.
    """

    REQUEST = "a segment request"
    LISTS: ClassVar[Mapping[str, type]] = {"bands": int}

    raster: str
    prompts: str
    output: str
    prompts_layer: str = ""
    mask: str = ""
    model: str = DEFAULT_MODEL
    checkpoint: str = ""
    bands: tuple[int, ...] = ()
    group_field: str = ""
    label_field: str = ""
    angle_field: str = ""
    width_field: str = ""
    height_field: str = ""
    angle_convention: str = ""
    angle_unit: str = "degrees"
    y_up: bool | None = None
    options: SegmentOptions = field(default_factory=SegmentOptions)

    @property
    def angles(self) -> AngleFields | None:
        """The columns that make oriented boxes; None where none are named.

        Raises:
            OptionError: They do not belong together.
        """
        return AngleFields.of(
            self.angle_field,
            self.width_field,
            self.height_field,
            self.angle_convention,
            self.angle_unit,
        )


@dataclass(frozen=True)
class SegmentResult:
    """What a finished job reports.

    Attributes:
        output: Path that was written.
        mask: Path of the instance raster, or empty.
        count: Features written, one per prompt.
        failed: How many of them have no geometry.
        statuses: How often each status occurred.
        seconds: Wall time.
        model: Name of the model that was used.
    """

    output: str
    mask: str
    count: int
    failed: int
    statuses: Mapping[str, int]
    seconds: float
    model: str

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)
