"""How the angle of an oriented box is meant: which side it belongs to, from where, which way."""

from __future__ import annotations

from dataclasses import dataclass

from .errors import OptionError

ANGLE_UNITS = ("degrees", "radians")


@dataclass(frozen=True)
class AngleConvention:
    """One way to state an oriented box by centre, width, height and angle.

    The angle turns the box: at 0 the width lies along x and the height along y of the frame.

    Attributes:
        name: What users choose.
        title: What the angle is, for a form and for help.
        on_map: Whether the frame is the prompt layer's map (y up, sizes in its units), or else the
            raster's pixels (y down, sizes in pixels).
        clockwise: Whether it turns clockwise as seen.
        long_width: Whether the width is the longer side by definition.
        lowest: Of the angle, degrees; None for any.
        highest: Of the angle, degrees; None for any.
    """

    name: str
    title: str
    on_map: bool
    clockwise: bool
    long_width: bool = False
    lowest: float | None = None
    highest: float | None = None


ANGLE_CONVENTIONS: tuple[AngleConvention, ...] = (
    AngleConvention(
        "opencv",
        "OpenCV: of the width, clockwise from the picture's x axis; sizes in pixels. What "
        "minAreaRect of every version gives (0 to 90° from 4.5.1, -90 to 0° before and from 5.0), "
        "mmrotate's oc, Ultralytics' xywhr",
        on_map=False,
        clockwise=True,
    ),
    AngleConvention(
        "le90",
        "Long edge 90°: of the longer side, which is the width, clockwise from the picture's x "
        "axis, -90 to 90°; sizes in pixels. mmrotate's le90",
        on_map=False,
        clockwise=True,
        long_width=True,
        lowest=-90.0,
        highest=90.0,
    ),
    AngleConvention(
        "le135",
        "Long edge 135°: as le90, but -45 to 135°. mmrotate's le135",
        on_map=False,
        clockwise=True,
        long_width=True,
        lowest=-45.0,
        highest=135.0,
    ),
    AngleConvention(
        "azimuth",
        "Azimuth: of the height, clockwise from the map's north; sizes in units of the layer's "
        "CRS. What QGIS calls rotation, and a ship's heading if the height is its length",
        on_map=True,
        clockwise=True,
    ),
    AngleConvention(
        "mathematical",
        "Mathematical: of the width, counterclockwise from the map's east; sizes in units of the "
        "layer's CRS",
        on_map=True,
        clockwise=False,
    ),
)

CONVENTION_NAMES = tuple(convention.name for convention in ANGLE_CONVENTIONS)


@dataclass(frozen=True)
class AngleFields:
    """The columns of a prompt layer that turn its features into oriented boxes.

    Points are the boxes' centres; of other geometries the centroid is.

    Attributes:
        angle: Name of the column.
        width: Name of the column.
        height: Name of the column.
        convention: Name of one of `ANGLE_CONVENTIONS`.
        unit: One of `ANGLE_UNITS`.

    Raises:
        OptionError: A column is missing, or the convention or the unit is unknown.
    """

    angle: str
    width: str
    height: str
    convention: str
    unit: str = "degrees"

    def __post_init__(self) -> None:
        if not (self.angle and self.width and self.height):
            given = [name for name in self.names if name]
            raise OptionError(
                f"Oriented boxes need an angle, a width and a height field, but only "
                f"{' and '.join(map(repr, given))} is given.",
                "Give all three, or none.",
            )
        if self.convention not in CONVENTION_NAMES:
            raise OptionError(
                f"The angle convention is {self.convention!r}; say what the angles mean: one of "
                f"{', '.join(CONVENTION_NAMES)}."
            )
        if self.unit not in ANGLE_UNITS:
            raise OptionError(
                f"The angle unit is {self.unit!r}; choose one of {', '.join(ANGLE_UNITS)}."
            )

    @classmethod
    def of(
        cls, angle: str, width: str, height: str, convention: str, unit: str
    ) -> AngleFields | None:
        """The columns that a job names; None where it names none.

        Raises:
            OptionError: It names some of them, or a convention without them.
        """
        if angle or width or height:
            return cls(angle, width, height, convention, unit)
        if convention:
            raise OptionError(
                f"The angle convention {convention} is given, but no angle field.",
                "Give the angle, the width and the height field, or no convention.",
            )
        return None

    @property
    def names(self) -> tuple[str, str, str]:
        """The three columns."""
        return self.angle, self.width, self.height

    @property
    def of_job(self) -> dict[str, str]:
        """The same as the fields of a `SegmentJob`."""
        return {
            "angle_field": self.angle,
            "width_field": self.width,
            "height_field": self.height,
            "angle_convention": self.convention,
            "angle_unit": self.unit,
        }

    @property
    def meaning(self) -> AngleConvention:
        """What the angle means."""
        return next(c for c in ANGLE_CONVENTIONS if c.name == self.convention)
