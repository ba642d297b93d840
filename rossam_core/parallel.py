"""Long lists worked on part by part, by as many threads as there are processors."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Answer = TypeVar("Answer")


def by_parts(
    work: Callable[[int, int], Answer], count: int, size: int
) -> Iterator[tuple[int, int, Answer]]:
    """What `work` makes of each part, in order. For work that lets go of the interpreter's lock.

    Args:
        work: Takes the begin and the end of a part.
        count: Of what there is to do.
        size: Of a part. When the caller stops, no part is begun any more.

    Yields:
        Begin, end, answer.
    """
    starts = range(0, count, size)
    ends = [min(start + size, count) for start in starts]
    pool = ThreadPoolExecutor(min(os.cpu_count() or 1, max(len(starts), 1)))
    try:
        yield from zip(starts, ends, pool.map(work, starts, ends), strict=True)
    finally:
        pool.shutdown(cancel_futures=True)
