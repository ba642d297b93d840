"""How large a window an object of some size gets: SOPSeg's region-adaptive magnification."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING

from .errors import OptionError

if TYPE_CHECKING:
    from .options import SegmentOptions

# A box of less than half of this is as uncertain as it is large, and what fewer pixels show is
# interpolation.
_SMALLEST_SIDE_PX = 16

# What is left of a rounding error must not make a window a pixel larger.
_DIGITS = 6


@dataclass(frozen=True)
class Magnification:
    """The side S of a window around an object whose longer side is d, in pixels of the raster.

    SOPSeg, region-adaptive magnification: S = k0·d for d < m and S = k·d + (k0 − k)·m from there
    on, at most S_max; the window is then resized to the model's input. So objects up to m all fill
    the same share of the input, and larger ones more. The paper gives m = 32, k0 = 2 and
    S_max = 1024 but not k; the line from (m, k0·m) to (S_max, S_max) is what a published relative
    of it computes, and leaves the largest objects no context at all.

    Attributes:
        below_px: m, the size up to which objects are small.
        context: k0, side of the window per side of a small object.
        largest_px: S_max, the largest window.
        slope: k, growth of the window per pixel of a larger object; 0 takes the line to
            (S_max, S_max).

    Raises:
        OptionError: They do not fit each other.
    """

    below_px: float = 32.0
    context: float = 2.0
    largest_px: float = 1024.0
    slope: float = 0.0

    def __post_init__(self) -> None:
        for name, value in asdict(self).items():
            if not isinstance(value, (int, float)) or not math.isfinite(value) or value < 0:
                raise OptionError(
                    f"The magnification's {name} is {value!r}; give a positive number."
                )
        if self.below_px <= 0 or self.context < 1:
            raise OptionError(
                f"The magnification gives objects up to {self.below_px:g} px windows of "
                f"{self.context:g} times their size; give a size above 0 and a factor of at least "
                "1."
            )
        if self.largest_px <= self.below_px * self.context:
            raise OptionError(
                f"The magnification's largest window of {self.largest_px:g} px must be larger than "
                f"that of a small object, {self.below_px:g} x {self.context:g} px."
            )

    @classmethod
    def of(cls, values: Mapping[str, float]) -> Magnification:
        """From a model card; what is missing keeps the paper's number.

        Raises:
            OptionError: A key is unknown, or the numbers do not fit each other.
        """
        known = [f.name for f in fields(cls)]
        unknown = sorted(set(values) - set(known))
        if unknown:
            raise OptionError(
                f"The magnification has the unknown key {unknown[0]!r}; known are "
                f"{', '.join(known)}."
            )
        return cls(**values)

    def changed_by(self, options: SegmentOptions) -> Magnification:
        """With what the user set; an option that is 0 leaves the number as it is."""
        given = {
            "below_px": options.magnify_below,
            "context": options.magnify_context,
            "largest_px": options.magnify_largest,
            "slope": options.magnify_slope,
        }
        return replace(self, **{name: value for name, value in given.items() if value})

    def side_px(self, object_px: float) -> int:
        """The window's side around an object, whole pixels of the raster.

        Rounded up, so that the object keeps its context; at least 16 px, and never less than the
        object itself.

        Args:
            object_px: The object's longer side, pixels of the raster.
        """
        m, k0, k = self.below_px, self.context, self.slope
        if not k:
            k = (self.largest_px - k0 * m) / (self.largest_px - m)
        side = k0 * object_px if object_px < m else k * object_px + (k0 - k) * m
        side = max(min(side, self.largest_px), object_px, _SMALLEST_SIDE_PX)
        return math.ceil(round(side, _DIGITS))
