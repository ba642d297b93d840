"""What a run tells: a log, a progress bar, pictures of held-out masks, TensorBoard's curves."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any

import cv2
from tqdm import tqdm

from .validation import Validation

LOG_FILE = "log.txt"

log = logging.getLogger(__name__)


class Watch:
    """Writes `log.txt` and `validation-STEP.png` into the run's folder.

    Where TensorBoard is installed, its curves (`events…`) besides.

    Args:
        folder: Of the run.
        name: Before the progress bar.
        done: Progress, 0 to 1, of earlier starts of the run.
        bar: Whether a progress bar is shown where there is a terminal.
    """

    def __init__(self, folder: Path, name: str, done: float, *, bar: bool) -> None:
        self._folder = folder
        self._handler = logging.FileHandler(folder / LOG_FILE)
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
        logging.getLogger("rossam.training").addHandler(self._handler)
        logging.getLogger("rossam.training").setLevel(logging.INFO)
        self._writer = _curves(folder)
        self._bar = tqdm(
            total=100.0, initial=100 * done, desc=name, unit="%", disable=None if bar else True,
            bar_format="{l_bar}{bar}| {elapsed}<{remaining}{postfix}",
        )  # fmt: skip

    def numbers(self, step: int, progress: float, values: Mapping[str, float]) -> None:
        """Curves of training."""
        if self._writer is not None:
            for name, value in values.items():
                self._writer.add_scalar(f"training/{name}", value, step)
        self._bar.set_postfix({k: f"{v:.4g}" for k, v in values.items() if k in ("loss", "iou")})
        self.moved(progress)
        told = " ".join(f"{name} {value:.5g}" for name, value in values.items())
        log.info("step %d progress %.3f %s", step, progress, told)

    def moved(self, progress: float) -> None:
        """The progress bar alone."""
        self._bar.update(100 * progress - self._bar.n)

    def validated(self, step: int, found: Validation, kept: bool) -> None:
        """A validation, and whether its weights are the best so far."""
        if self._writer is not None:
            self._writer.add_scalar("validation/iou", found.iou, step)
            self._writer.add_image("validation/masks", found.picture, step, dataformats="HWC")
        name = self._folder / f"validation-{step:06d}.png"
        cv2.imwrite(str(name), found.picture[..., ::-1])
        log.info("step %d validation IoU %.4f%s", step, found.iou, ", kept" if kept else "")

    def __enter__(self) -> Watch:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.close()
        if self._writer is not None:
            self._writer.close()
        logging.getLogger("rossam.training").removeHandler(self._handler)
        self._handler.close()


def _curves(folder: Path) -> Any:
    """TensorBoard's writer, or None without it: the log has the same numbers."""
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError:
        return None
    return SummaryWriter(str(folder))
