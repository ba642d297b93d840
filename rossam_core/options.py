"""Every option of a segmentation, defined once.

The Processing parameters, the command line and the worker's checks are made from `SEGMENT_OPTIONS`;
`SegmentOptions` is the checked value that the pipeline gets.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, ClassVar, TypeVar, Union, cast

from .errors import OptionError

Scalar = Union[bool, int, float, str]


@dataclass(frozen=True)
class Option:
    """One option: what it is called, what it may be, and what it does.

    Attributes:
        name: Field of `SegmentOptions`; upper case it is the Processing parameter, with dashes the
            command line's flag.
        default: Also fixes the type.
        label: Short name with the unit, for a form.
        help: One or two sentences for a tooltip and `--help`.
        choices: The allowed words of a text option.
        minimum: Smallest allowed number.
        maximum: Largest allowed number.
        advanced: Whether a form hides it behind "advanced".
    """

    name: str
    default: Scalar
    label: str
    help: str
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    advanced: bool = True

    def check(self, value: object) -> Scalar:
        """`value` in this option's type.

        Raises:
            OptionError: The type is wrong, the word unknown or the number out of bounds.
        """
        kind = type(self.default)
        if getattr(value, "shape", None) == ():
            value = cast(Any, value).item()  # a number of NumPy's
        if kind is float and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            wanted = {bool: "true or false", int: "a whole number", float: "a number", str: "text"}
            raise OptionError(f"Option {self.name} is {value!r}; it must be {wanted[kind]}.")
        if self.choices and value not in self.choices:
            raise OptionError(
                f"Option {self.name} is {value!r}; choose one of {', '.join(self.choices)}."
            )
        if isinstance(value, float) and not math.isfinite(value):
            raise OptionError(f"Option {self.name} is {value}; it must be a finite number.")
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            if self.minimum is not None and value < self.minimum:
                raise OptionError(
                    f"Option {self.name} is {value}; the smallest allowed is {self.minimum:g}."
                )
            if self.maximum is not None and value > self.maximum:
                raise OptionError(
                    f"Option {self.name} is {value}; the largest allowed is {self.maximum:g}."
                )
        return value


_Options = TypeVar("_Options", bound="CheckedOptions")


@dataclass(frozen=True)
class CheckedOptions:
    """Values of options; a subclass has a field for each `Option` of its `OPTIONS`."""

    OPTIONS: ClassVar[tuple[Option, ...]] = ()

    def __post_init__(self) -> None:
        for option in self.OPTIONS:
            object.__setattr__(self, option.name, option.check(getattr(self, option.name)))

    @classmethod
    def from_dict(cls: type[_Options], values: Mapping[str, Any]) -> _Options:
        """Options from a mapping; what is missing keeps its default.

        Raises:
            OptionError: A key is unknown or a value does not fit.
        """
        known = [option.name for option in cls.OPTIONS]
        unknown = sorted(set(values) - set(known))
        if unknown:
            raise OptionError(f"Unknown option {unknown[0]!r}; known are {', '.join(known)}.")
        return cls(**values)

    def to_dict(self) -> dict[str, Scalar]:
        return asdict(self)


SEGMENT_OPTIONS: tuple[Option, ...] = (
    Option(
        "strategy",
        "auto",
        "Windowing strategy",
        "How windows are laid around prompts. auto: what the model was trained for, or centred "
        "where that takes no window size but one is given; centred: one window per object, as in "
        "ROS-SAM; shared: neighbours share a window, faster where objects are dense; magnified: "
        "the smaller the object, the more it is enlarged, as in SOPSeg; whole: the whole image at "
        "once, as SAM does it.",
        choices=("auto", "centred", "shared", "magnified", "whole"),
    ),
    Option(
        "window_size",
        0,
        "Window size (pixels of the raster, 0 = the model's own)",
        "Side of the square that is read around a prompt, in pixels of the raster. 0 takes what "
        "the model was trained with.",
        minimum=0,
        maximum=16384,
    ),
    Option(
        "upsampling",
        0.0,
        "Upsampling factor (0 = the model's own)",
        "How much a window is enlarged before the model sees it; ROS-SAM uses 2. 0 fills the "
        "model's input. Window size times upsampling must not exceed the model's input.",
        minimum=0,
        maximum=32,
    ),
    Option(
        "magnify_below",
        0.0,
        "Magnified: small objects (pixels of the raster, 0 = the model's own)",
        "Only for the strategy magnified: objects whose longer side is smaller than this all fill "
        "the same share of the model's input; SOPSeg uses 32.",
        minimum=0,
        maximum=16384,
    ),
    Option(
        "magnify_context",
        0.0,
        "Magnified: window of small objects (times their size, 0 = the model's own)",
        "Only for the strategy magnified: side of a small object's window per side of the object; "
        "SOPSeg uses 2.",
        minimum=0,
        maximum=32,
    ),
    Option(
        "magnify_largest",
        0.0,
        "Magnified: largest window (pixels of the raster, 0 = the model's own)",
        "Only for the strategy magnified: the largest window, which an object of that size fills; "
        "SOPSeg uses 1024.",
        minimum=0,
        maximum=16384,
    ),
    Option(
        "magnify_slope",
        0.0,
        "Magnified: growth of windows (pixels per pixel of the object, 0 = the model's own)",
        "Only for the strategy magnified: how fast windows of larger objects grow. 0 in the model "
        "too is a straight line from small objects to the largest window.",
        minimum=0,
        maximum=32,
    ),
    Option(
        "input_size",
        0,
        "Model input (pixels, 0 = the model's own)",
        "Side of the square that the model sees; windows are resized to it. Smaller is faster. "
        "SAM-shaped models take multiples of 16, best of 224, to which their attention windows "
        "fit.",
        minimum=0,
        maximum=4096,
    ),
    Option(
        "oriented_upright",
        False,
        "Upright rectangles are oriented boxes too",
        "Take it where all prompts are oriented boxes, some of which happen to lie along rows and "
        "columns. Without it an upright rectangle is the box around an object that lies anyhow. "
        "It only matters to models that were trained on oriented boxes.",
    ),
    Option(
        "turn_windows",
        True,
        "Turn windows with their boxes",
        "A model that was not trained on oriented boxes sees each one in a window that is turned "
        "until the box lies level. Boxes around slanting neighbours overlap, so without it masks "
        "run into each other. Not under the strategies shared and whole.",
    ),
    Option(
        "exact_boxes",
        False,
        "Boxes are exact",
        "Take it where boxes were computed from outlines. Without it a box that lies beside what "
        "is found by it, by up to a fifth of its side, is moved there; only by models whose card "
        "says so.",
    ),
    Option(
        "resampling",
        "bicubic",
        "Resampling",
        "How windows are enlarged.",
        choices=("bicubic", "bilinear"),
    ),
    Option(
        "mask_token",
        "auto",
        "Mask token",
        "Which mask is returned. auto: what the model's card says; sam: SAM's own mask; best: the "
        "best of SAM's three candidates by predicted IoU; hq: the high-quality mask; sum: SAM's "
        "and the high-quality mask added; edge: the mask that SOPSeg's edge decoder refines.",
        choices=("auto", "sam", "best", "hq", "sum", "edge"),
    ),
    Option(
        "device",
        "auto",
        "Device",
        "Where the model runs. auto takes a CUDA graphics card where there is one.",
        choices=("auto", "cpu", "cuda", "mps"),
    ),
    Option(
        "precision",
        "auto",
        "Precision",
        "Number format of the image encoder. auto takes bfloat16 where the hardware multiplies it "
        "faster (CUDA, CPUs with AMX) and float32 elsewhere.",
        choices=("auto", "float32", "bfloat16"),
    ),
    Option(
        "batch_size",
        0,
        "Batch size (windows, 0 = automatic)",
        "Windows encoded together. It changes memory and speed, not the result; it is halved when "
        "memory runs out.",
        minimum=0,
        maximum=1024,
    ),
    Option(
        "simplify",
        0.0,
        "Simplify (pixels of the raster)",
        "Drops vertices that lie closer to the simplified outline than this. 0 keeps the exact "
        "outline.",
        minimum=0,
        maximum=100,
    ),
    Option(
        "smooth",
        False,
        "Smooth outlines",
        "Rounds corners by one pixel or so.",
    ),
    Option(
        "square",
        False,
        "Right angles",
        "Makes outlines rectangular where they nearly are, for roofs, courts and containers.",
    ),
    Option(
        "min_area",
        0.0,
        "Smallest area (m²)",
        "Parts of a mask smaller than this are dropped; square pixels where the raster has no CRS.",
        minimum=0,
    ),
    Option(
        "largest_only",
        False,
        "Keep only the largest part",
        "Drops every part of a mask but its largest.",
    ),
    Option(
        "fill_holes",
        False,
        "Fill holes",
        "Fills every hole in a mask.",
    ),
)


@dataclass(frozen=True)
class SegmentOptions(CheckedOptions):
    """How to segment; each field is an `Option` of `SEGMENT_OPTIONS` and is checked by it."""

    OPTIONS = SEGMENT_OPTIONS

    strategy: str = "auto"
    window_size: int = 0
    upsampling: float = 0.0
    magnify_below: float = 0.0
    magnify_context: float = 0.0
    magnify_largest: float = 0.0
    magnify_slope: float = 0.0
    input_size: int = 0
    oriented_upright: bool = False
    turn_windows: bool = True
    exact_boxes: bool = False
    resampling: str = "bicubic"
    mask_token: str = "auto"  # noqa: S105 -- a word of the vocabulary, not a secret
    device: str = "auto"
    precision: str = "auto"
    batch_size: int = 0
    simplify: float = 0.0
    smooth: bool = False
    square: bool = False
    min_area: float = 0.0
    largest_only: bool = False
    fill_holes: bool = False

    @property
    def magnifies(self) -> bool:
        """Whether anything is set that only the strategy magnified knows."""
        return any(
            (self.magnify_below, self.magnify_context, self.magnify_largest, self.magnify_slope)
        )

    def changed(self) -> dict[str, Scalar]:
        """Only what differs from the defaults, for a provenance record."""
        values = self.to_dict()
        return {f.name: values[f.name] for f in fields(self) if values[f.name] != f.default}
