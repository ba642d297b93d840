"""Which groups of scenes are held out."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping


def held_out(sizes: Mapping[str, int], share: float, seed: int) -> frozenset[str]:
    """The groups for validation: about `share` of the objects, in whole groups.

    Groups are looked at in the order of a hash of their name and the seed, so the choice depends
    neither on the order in which they are listed nor on the platform. Each is taken if that comes
    nearer to the share. Where there are several, at least one is held out, the smallest if all are
    too large, and one is not.

    Args:
        sizes: Objects by group.
        share: 0 to below 1; 0 holds nothing out.
        seed: Another one gives another choice.
    """
    order = sorted(sizes, key=lambda group: _draw(group, seed))
    if share <= 0 or len(order) < 2:
        return frozenset()
    wanted = share * sum(sizes.values())
    chosen: list[str] = []
    taken = 0
    for group in order:
        if taken + sizes[group] / 2 <= wanted:
            chosen.append(group)
            taken += sizes[group]
    if len(chosen) == len(order):
        chosen.pop()
    return frozenset(chosen or [min(order, key=lambda group: sizes[group])])


def _draw(group: str, seed: int) -> bytes:
    return hashlib.sha256(f"{seed}:{group}".encode()).digest()
