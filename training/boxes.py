"""Boxes as people and detectors draw them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

# No side becomes shorter than this, in the pixels that the box is given in.
_SHORTEST_PX = 2.0

# How boxes differ from their objects' extents, and how often; of loose ones too.
_PLAIN = {
    "exact": 0.5, "nearly tight": 0.12, "by sides": 0.08, "as a whole": 0.22, "in size": 0.08
}  # fmt: skip
_LOOSE = {
    "exact": 0.15, "nearly tight": 0.05, "by sides": 0.05, "as a whole": 0.67, "in size": 0.08
}  # fmt: skip


def jitter_box(
    box: NDArray[np.float64],
    rng: np.random.Generator,
    strength: float = 1.0,
    *,
    loose: bool = False,
) -> NDArray[np.float64]:
    """`box` as somebody might have drawn it: often exact, often beside its object.

    Half of the boxes are exact: a tight box tells where a label ends more surely than the picture
    does, which a model can only learn where small differences mean something. The others are nearly
    tight, have their sides moved one by one, are moved as a whole, or are 0.9 to 1.15 times as
    large.

    Loose boxes are those of which a model is told that they may lie aside: two of three are moved
    as a whole by up to 15 % of their size in x and y, one of four of these scaled too, and one of
    seven is exact.

    Args:
        box: x0, y0, x1, y1 of the object's extent, pixels.
        rng: Decides.
        strength: Scales every movement; 0 leaves the box tight.
        loose: Whether it is to be a loose one.
    """
    sizes = np.tile(box[2:] - box[:2], 2)
    chosen = _LOOSE if loose else _PLAIN
    way = rng.choice(list(chosen), p=list(chosen.values()))
    slip = rng.uniform(-1, 1, 4)
    if way == "exact":
        moved = box
    elif way == "nearly tight":
        moved = box + strength * (sizes * rng.uniform(-0.02, 0.02, 4) + 0.5 * slip)
    elif way == "by sides":
        reach = rng.choice([0.08, 0.12], p=[0.8, 0.2])
        moved = box + strength * (sizes * rng.uniform(-reach, reach, 4) + slip)
    elif way == "as a whole":
        reach = 0.15 if loose else rng.choice([0.07, 0.14])
        offset = np.tile(rng.uniform(-reach, reach, 2), 2)
        factor = rng.uniform(0.9, 1.15, 2) if rng.random() < 1 / 4 else np.ones(2)
        moved = _scaled(box, factor, strength) + strength * (sizes * offset + 0.5 * slip)
    else:
        moved = _scaled(box, rng.uniform(0.9, 1.15, 2), strength) + 0.5 * strength * slip
    centre = (moved[:2] + moved[2:]) / 2
    half = np.maximum(moved[2:] - moved[:2], np.minimum(_SHORTEST_PX, sizes[:2])) / 2
    return np.concatenate([centre - half, centre + half])


def _scaled(
    box: NDArray[np.float64], factor: NDArray[np.float64], strength: float
) -> NDArray[np.float64]:
    """`box` made `factor` times as wide and high, each side in equal parts."""
    grow = (box[2:] - box[:2]) * (factor - 1) * strength / 2
    return np.asarray(box + np.concatenate([-grow, grow]))
