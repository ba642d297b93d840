"""One prompt of an interactive session as a value: what a client asks, and what it is answered.

Each request says all that it needs; what the engine keeps warm between them changes how long an
answer takes, never what it is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar

from ..errors import OptionError
from ..job import DEFAULT_MODEL
from ..options import SegmentOptions
from ..request import Request, fits

# What a window is, in an answer and in the request that follows it: see `windows.Window`.
WINDOW_KEYS = ("col", "row", "side_px", "resized_px", "input_px")


@dataclass(frozen=True)
class WarmJob(Request):
    """A raster and a model that prompts will be asked of.

    Attributes:
        raster: Path or GDAL name of the raster.
        bands: Three (or one) band numbers from 1; empty chooses by colour interpretation.
        model: Name in the model list.
        checkpoint: Weights file or model folder that takes the place of `model`'s; may be empty.
        device: As in `SegmentOptions`.
    """

    REQUEST = "a warm request"
    LISTS: ClassVar[Mapping[str, type]] = {"bands": int}

    raster: str
    bands: tuple[int, ...] = ()
    model: str = DEFAULT_MODEL
    checkpoint: str = ""
    device: str = "auto"


@dataclass(frozen=True)
class WarmAnswer:
    """What is loaded now.

    Attributes:
        model: Name of the model, as it goes into the column of that name.
        device: Where it runs.
        seconds: Wall time.
    """

    model: str
    device: str
    seconds: float

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> WarmAnswer:
        return cls(**values)

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class PredictJob(Request):
    """All prompts of one object.

    At least one of `points`, `box` and `oriented` is given, and one of the two boxes at most.

    Attributes:
        raster: As in `WarmJob`, like `bands`, `model`, `checkpoint` and `device`.
        points: x, y in `crs`.
        labels: One per point: 1 on the object, 0 on the background.
        box: x0, y0, x1, y1 in `crs`; any two opposite corners.
        oriented: The four corners of a rotated rectangle in `crs`, in order around it.
        crs: WKT or authority code of the coordinates, and so of the outline; empty for the
            raster's own.
        y_up: Only for rasters without georeference: whether y is −row, as QGIS lays such pictures
            out, instead of row. None decides by the prompts.
        candidate: Which of the answers; 0 is the one that a segmentation would give, and beyond the
            last one they begin anew. A client that goes on sending a chosen number while prompts
            are added stays with that choice.
        window: What the last answer for this object held; None for a new object. The object stays
            in that window as long as its prompts lie well inside.
        simplify_px: As `simplify` in `SegmentOptions`; the options below are those of that name.
        smooth: Rounded corners.
        square: Right angles.
        min_area: Smallest part, m².
        largest_only: No part but the largest.
        fill_holes: No hole.
    """

    REQUEST = "a predict request"
    LISTS: ClassVar[Mapping[str, type]] = {"bands": int, "labels": int}

    raster: str
    bands: tuple[int, ...] = ()
    model: str = DEFAULT_MODEL
    checkpoint: str = ""
    device: str = "auto"
    points: tuple[tuple[float, float], ...] = ()
    labels: tuple[int, ...] = ()
    box: tuple[float, float, float, float] | None = None
    oriented: tuple[tuple[float, float], ...] | None = None
    crs: str = ""
    y_up: bool | None = None
    candidate: int = 0
    window: Mapping[str, int] | None = None
    simplify_px: float = 0.0
    smooth: bool = False
    square: bool = False
    min_area: float = 0.0
    largest_only: bool = False
    fill_holes: bool = False

    def __post_init__(self) -> None:
        if len(self.points) != len(self.labels):
            raise OptionError(
                f"A predict request has {len(self.points)} points, but {len(self.labels)} labels; "
                "give one label per point."
            )
        if any(label not in (0, 1) for label in self.labels):
            raise OptionError(
                f"The labels of a predict request are {list(self.labels)}; each must be 1 (on the "
                "object) or 0 (on the background)."
            )
        if self.box is not None and self.oriented is not None:
            raise OptionError("A predict request has a box and an oriented box; give one of them.")
        if not self.points and self.box is None and self.oriented is None:
            raise OptionError("A predict request has no prompt; give points, a box or both.")
        if self.oriented is not None and len(self.oriented) != 4:
            raise OptionError(
                f"The oriented box of a predict request has {len(self.oriented)} corners; give 4."
            )
        if self.candidate < 0:
            raise OptionError(f"The candidate is {self.candidate}; they count from 0.")

    @property
    def scene(self) -> WarmJob:
        """What must be loaded to answer."""
        return WarmJob(self.raster, self.bands, self.model, self.checkpoint, self.device)

    @property
    def options(self) -> SegmentOptions:
        """How a segmentation would be asked for the same outline.

        Raises:
            OptionError: One of them does not fit.
        """
        return SegmentOptions(
            device=self.device,
            simplify=self.simplify_px,
            smooth=self.smooth,
            square=self.square,
            min_area=self.min_area,
            largest_only=self.largest_only,
            fill_holes=self.fill_holes,
        )

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> PredictJob:
        """The job in a worker's request.

        Raises:
            OptionError: A key is unknown, missing or its value does not fit.
        """
        values = dict(values)
        for name in ("points", "oriented"):
            if values.get(name) is not None:
                values[name] = _places(name, values[name])
        if values.get("box") is not None:
            values["box"] = _box(values["box"])
        if values.get("window") is not None:
            values["window"] = _window(values["window"])
        if not isinstance(values.get("y_up"), (bool, type(None))):
            raise OptionError(
                f"y_up is {values['y_up']!r} in a predict request; it must be true or false."
            )
        return super().from_dict(values)


@dataclass(frozen=True)
class PredictAnswer:
    """The outline of one object.

    Attributes:
        status: "ok", "border" (answered; the prompt reaches beyond the raster), or why there is no
            outline: "empty", "outside", "nodata", "invalid", "zero_size"; as in a segmentation.
        outline: Multipolygon in the request's CRS as hexadecimal WKB; empty where there is none.
        score: Predicted IoU; None where the model was not asked.
        stability: IoU of the masks at logit +1 and −1; None where the model was not asked.
        area_m2: Ellipsoidal where the raster has a CRS, square pixels without one; None where there
            is no outline.
        model: Name of the model, as it goes into the column of that name.
        candidate: Which of the answers this is, from 0.
        candidates: How many there are; 1 where there is no choice.
        window: For the next request of the same object; None where the model was not asked.
        encoded: Whether pixels had to be encoded, which takes longest.
        seconds: Wall time of "read", "encode", "decode" and "outline".
    """

    status: str
    outline: str = ""
    score: float | None = None
    stability: float | None = None
    area_m2: float | None = None
    model: str = ""
    candidate: int = 0
    candidates: int = 1
    window: Mapping[str, int] | None = None
    encoded: bool = False
    seconds: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> PredictAnswer:
        return cls(**values)

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def _are_numbers(value: object, count: int) -> bool:
    return (
        isinstance(value, (list, tuple))
        and len(value) == count
        and all(fits(number, float) for number in value)
    )


def _places(name: str, value: object) -> tuple[tuple[float, float], ...]:
    if not isinstance(value, (list, tuple)) or not all(_are_numbers(xy, 2) for xy in value):
        raise OptionError(
            f"{name} is {value!r} in a predict request; it must be a list of pairs x, y."
        )
    return tuple((float(x), float(y)) for x, y in value)


def _box(value: object) -> tuple[float, float, float, float]:
    if not isinstance(value, (list, tuple)) or not _are_numbers(value, 4):
        raise OptionError(f"box is {value!r} in a predict request; it must be x0, y0, x1, y1.")
    x0, y0, x1, y1 = map(float, value)
    return x0, y0, x1, y1


def _window(value: object) -> dict[str, int]:
    if (
        not isinstance(value, Mapping)
        or set(value) != set(WINDOW_KEYS)
        or not all(fits(number, int) for number in value.values())
    ):
        raise OptionError(
            f"window is {value!r} in a predict request; give back what the last answer held."
        )
    return dict(value)
