"""Building instance masks from boxes as one value: what every door asks, and what it answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar

from ..errors import OptionError
from ..job import DEFAULT_MODEL
from ..options import CheckedOptions, Option, SegmentOptions
from ..request import Request

# How boxes may be given; "auto" looks at the file.
BOX_FORMATS = ("auto", "dota", "soda", "yolo", "coco", "layer")

# What is in the folder when all is done.
POLYGONS_FILE = "polygons.json"
RLE_FILE = "rle.json"
LAYER_FILE = "masks.gpkg"
REVIEW_FILE = "review.csv"
REVIEW_LAYER_FILE = "review.gpkg"
PROBLEMS_FILE = "problems.csv"
SHEETS_FOLDER = "sheets"

MASK_BUILDING_OPTIONS: tuple[Option, ...] = (
    Option(
        "processes",
        1,
        "Processes",
        "Images that are worked on at the same time, each by a process with a model of its own "
        "(about 1 GB each). It changes the time, not the result.",
        minimum=1,
        maximum=256,
        advanced=False,
    ),
    Option(
        "box_scale",
        1.15,
        "Allowed size (times the box)",
        "An object may reach as far as its box, oriented as it is and enlarged this much about its "
        "centre. What lies beyond is measured for the review and, with clip, cut off.",
        minimum=1,
        maximum=10,
    ),
    Option(
        "clip",
        True,
        "Cut masks at the allowed size",
        "Cuts off what reaches beyond the enlarged box; the review still says how much it was.",
    ),
    Option(
        "min_score",
        0.7,
        "Lowest score without review",
        "Objects with a lower predicted IoU are listed for review.",
        minimum=0,
        maximum=1,
    ),
    Option(
        "min_stability",
        0.7,
        "Lowest stability without review",
        "Objects whose mask changes more with the threshold are listed for review.",
        minimum=0,
        maximum=1,
    ),
    Option(
        "max_outside",
        0.05,
        "Largest share outside without review",
        "Objects with a larger share of their mask beyond the enlarged box are listed for review.",
        minimum=0,
        maximum=1,
    ),
    Option(
        "min_covered",
        0.3,
        "Smallest share of the box without review",
        "Objects whose mask covers less of their box are listed for review.",
        minimum=0,
        maximum=1,
    ),
    Option(
        "max_overlap",
        0.15,
        "Largest overlap with a neighbour without review",
        "Objects whose mask has a larger IoU than this with another one's are listed for review.",
        minimum=0,
        maximum=1,
    ),
    Option(
        "sheets",
        "doubtful",
        "Contact sheets",
        "Pictures of objects with their boxes and masks. doubtful: the worst first, then the "
        "others from the lowest score up; all: in the order of the images; none: no pictures.",
        choices=("doubtful", "all", "none"),
        advanced=False,
    ),
    Option(
        "sheet_limit",
        20,
        "Most contact sheets (0 = no limit)",
        "A sheet shows up to 30 objects.",
        minimum=0,
        maximum=1_000_000,
        advanced=False,
    ),
)

# Options that decide what is looked at, not what the masks are: they may change when a run goes on.
_FREE = frozenset({"processes", "sheets", "sheet_limit"})
_FREE_OF_SEGMENT = frozenset({"device", "batch_size"})


def parse_bands(text: str) -> tuple[int, ...]:
    """Band numbers from text such as "4,3,2"; none from empty text.

    Raises:
        ValueError: It is no such list.
    """
    return tuple(int(band) for band in text.split(",") if band.strip())


@dataclass(frozen=True)
class MaskBuildingOptions(CheckedOptions):
    """How to build; each field is an `Option` of `MASK_BUILDING_OPTIONS` and is checked by it."""

    OPTIONS = MASK_BUILDING_OPTIONS

    processes: int = 1
    box_scale: float = 1.15
    clip: bool = True
    min_score: float = 0.7
    min_stability: float = 0.7
    max_outside: float = 0.05
    min_covered: float = 0.3
    max_overlap: float = 0.15
    sheets: str = "doubtful"
    sheet_limit: int = 20


@dataclass(frozen=True)
class MaskBuildingJob(Request):
    """Images and their boxes, to make instance masks of.

    Attributes:
        images: Folder of images or rasters, searched with its subfolders, or one file.
        boxes: Folder with a file of boxes per image, named as the image; or one file with the boxes
            of all of them: JSON with COCO's lists, or a vector layer.
        output: Folder to make.
        box_format: One of `BOX_FORMATS`.
        boxes_layer: Layer in a vector file; empty takes the only or first one.
        category_field: Column of a vector layer with the class; empty for no classes.
        image_field: Column of a vector layer that names the image, with or without folder and
            extension; empty takes the boxes whose centre lies on the raster.
        model: Name in the model list.
        checkpoint: Weights file or model folder that takes the place of `model`'s; may be empty.
        bands: Three (or one) band numbers from 1; empty chooses by colour interpretation.
        segment: How to segment.
        options: How to judge and show what was segmented.
    """

    REQUEST = "a build_masks request"
    LISTS: ClassVar[Mapping[str, type]] = {"bands": int}

    images: str
    boxes: str
    output: str
    box_format: str = "auto"
    boxes_layer: str = ""
    category_field: str = ""
    image_field: str = ""
    model: str = DEFAULT_MODEL
    checkpoint: str = ""
    bands: tuple[int, ...] = ()
    segment: SegmentOptions = field(default_factory=SegmentOptions)
    options: MaskBuildingOptions = field(default_factory=MaskBuildingOptions)

    def __post_init__(self) -> None:
        if self.box_format not in BOX_FORMATS:
            raise OptionError(
                f"The format of the boxes is {self.box_format!r}; choose one of "
                f"{', '.join(BOX_FORMATS)}."
            )

    def settings(self) -> dict[str, Any]:
        """What masks depend on besides images and boxes; a run goes on only with the same."""
        own = self.options.to_dict()
        segment = self.segment.to_dict()
        return {
            "model": self.checkpoint or self.model,
            "bands": list(self.bands),
            "box_format": self.box_format,
            "boxes_layer": self.boxes_layer,
            "category_field": self.category_field,
            "image_field": self.image_field,
            **{name: value for name, value in segment.items() if name not in _FREE_OF_SEGMENT},
            **{name: value for name, value in own.items() if name not in _FREE},
        }


@dataclass(frozen=True)
class MaskBuildingResult:
    """What a finished job reports.

    Attributes:
        output: The folder.
        images: Images with boxes that were worked on, those of an interrupted run included.
        count: Boxes.
        masks: Boxes that have a mask.
        doubtful: Boxes in the review list.
        within: Masks of which no more than `max_outside` lay beyond the enlarged box before they
            were cut.
        statuses: How often each status occurred.
        problems: Images and files of boxes that could not be used.
        resumed: Images that an interrupted run had finished before.
        sheets: Contact sheets.
        seconds: Wall time.
        model: Name of the model that was used.
    """

    output: str
    images: int
    count: int
    masks: int
    doubtful: int
    within: int
    statuses: Mapping[str, int]
    problems: int
    resumed: int
    sheets: int
    seconds: float
    model: str

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)
