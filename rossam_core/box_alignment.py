"""Boxes that lie beside their object, and where they should lie.

A box that was drawn by hand, or that belongs to another picture of the same place, is right in its
size more often than in its place. A model that trusts boxes cuts the object where the box ends, so
it is first asked with the box told to be loose: then it looks for where the object ends by itself.
Taking the extent of that answer for the box would keep the answer's own faults; moving the box to
its middle, and keeping the box's size, does not.
"""

from __future__ import annotations

Box = tuple[float, float, float, float]

# Shares of a box's side. An answer that lies further out is no displaced object but a part of one,
# or another.
LARGEST_SHIFT = 0.2


def aside(box: Box, found: Box) -> float:
    """How far the middles of two extents lie apart along one axis, in shares of the box's side."""
    return max(
        abs(found[low] + found[high] - box[low] - box[high]) / (2 * (box[high] - box[low]))
        for low, high in ((0, 2), (1, 3))
    )


def aligned(box: Box, found: Box, least: float) -> Box | None:
    """A box moved onto what was found by it as a loose one; None where it lies there already.

    Along each axis by the distance of the two middles, where that is more than `least` and both
    ends of the answer lie on the same side of the box's: an answer that runs into a neighbour at
    one end, or misses a shaded one, is no displaced object.

    Args:
        box: x0, y0, x1, y1, with an area.
        found: Extent of the answer, in the same coordinates.
        least: Share of the box's side.
    """
    moved = [*box]
    for low, high in ((0, 2), (1, 3)):
        side = box[high] - box[low]
        first, last = found[low] - box[low], found[high] - box[high]
        away = (first + last) / 2
        if abs(away) > LARGEST_SHIFT * side:
            return None
        if abs(away) > least * side and first * last > 0:
            moved[low] += away
            moved[high] += away
    return None if moved == [*box] else (moved[0], moved[1], moved[2], moved[3])
