"""Whole evaluations: from two polygon layers to numbers, a layer of objects and reports."""

from __future__ import annotations

import time
from collections.abc import Callable

from .comparison import Comparison, compare_layers
from .files import check_targets, write_files
from .job import EvaluateJob, EvaluateResult

__all__ = ["Comparison", "compare_layers", "run_evaluation"]


def run_evaluation(
    job: EvaluateJob,
    *,
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
    notice: Callable[[str], None] = lambda text: None,
) -> EvaluateResult:
    """Compares two layers and writes what the job asks for, whole or not at all.

    Args:
        job: What to compare, and what to write.
        progress: Called with stage ("read", "match", "measure", "write"), objects done and their
            total.
        cancelled: Polled now and then.
        notice: Called with sentences worth reading.

    Raises:
        RossamError: What went wrong, in one sentence; nothing was written.
    """
    started = time.monotonic()
    check_targets(job)
    comparison = compare_layers(job, progress=progress, cancelled=cancelled, notice=notice)
    count = len(comparison.reference)
    progress("write", count, count)
    result = comparison.result(
        objects_path=job.objects, reports=job.reports, seconds=time.monotonic() - started
    )
    write_files(job, comparison, result, notice)
    return result
