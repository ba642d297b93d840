"""Where a model computes in full precision although the rest of it does not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import torch


@contextmanager
def full_precision(device: torch.device) -> Iterator[None]:
    """Lets what is computed within keep its numbers under automatic mixed precision.

    Positions need it: of a coordinate from 0.5 to 1, bfloat16 keeps steps of 2⁻⁸, which are 2 px of
    a window of 1,024.
    """
    if torch.is_autocast_enabled(device.type):
        with torch.autocast(device.type, enabled=False):
            yield
    else:
        yield
