"""Interactive segmentation: prompts answered one by one, with everything kept warm in between."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace

from pyproj import CRS

from ..errors import Cancelled
from ..options import SegmentOptions
from ..pipeline import ANSWERED, Answer, as_asked, lies_on_valid_pixels, outline_answer
from ..predictor import Predictor
from ..prompts import PixelPrompt, y_points_up
from ..raster import Raster
from ..turned_windows import LevelFrame, read_chip, turns
from ..window import Window
from ..windows import WindowPolicy
from .job import PredictAnswer, PredictJob, WarmAnswer, WarmJob
from .prompts import as_prompt, map_crs, outline_in, prompt_frame
from .warm_store import EMBEDDINGS_BYTES, FromFiles, Progress, SeenWindow, WarmStore
from .windows import Ground, base_window, views, window_of

WORK = ("read", "encode", "decode", "outline")


def _no_progress(stage: str, done: int, total: int) -> None:
    pass


def _never() -> bool:
    return False


class _Clock:
    """Adds up the seconds that each kind of work takes."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(WORK, 0.0)

    @contextmanager
    def __call__(self, work: str) -> Iterator[None]:
        started = time.perf_counter()
        yield
        self.seconds[work] += time.perf_counter() - started


class InteractiveSession:
    """Answers prompts; models, rasters (with their stretches) and embeddings stay warm.

    Every request says all that it needs, so how warm a session is changes its speed only (and,
    where encoding takes long, which window serves: see `windows.base_window`). To be
    used from one thread at a time.
    """

    def __init__(self, embeddings_bytes: int = EMBEDDINGS_BYTES) -> None:
        """Starts cold; for `embeddings_bytes` see `WarmStore`."""
        self._store = WarmStore(embeddings_bytes)

    def warm(
        self,
        job: WarmJob,
        *,
        progress: Progress = _no_progress,
        cancelled: Callable[[], bool] = _never,
    ) -> WarmAnswer:
        """Loads what a first prompt would wait for.

        Args:
            progress: Called with the stages "model" and "raster", where they take time.
            cancelled: Asked between the steps.

        Raises:
            RossamError: What is missing or damaged.
            Cancelled: `cancelled` said so.
        """
        started = time.monotonic()
        predictor = self._store.model(job, progress).value
        _stop_if(cancelled)
        raster = self._store.raster(job, False, progress).value
        _stop_if(cancelled)
        ground = _ground(raster, predictor)
        # A slow encoder would keep the first prompt waiting.
        if ground.encodes_fast:
            _try_out(raster, predictor, ground)
        return WarmAnswer(predictor.card.name, str(predictor.device), time.monotonic() - started)

    def predict(
        self,
        job: PredictJob,
        *,
        progress: Progress = _no_progress,
        cancelled: Callable[[], bool] = _never,
    ) -> PredictAnswer:
        """Outlines the object of some prompts.

        Args:
            progress: Called with the stages "model", "raster" and "encode", where they take time.
            cancelled: Asked between the steps.

        Raises:
            RossamError: What is missing, damaged or does not fit.
            Cancelled: `cancelled` said so.
        """
        options, clock = job.options, _Clock()
        model = self._store.model(job.scene, progress)
        card = model.value.card
        _stop_if(cancelled)
        with clock("read"):
            raster, prompt, crs = self._prompt(job, progress)
        if prompt.status not in ANSWERED:
            return PredictAnswer(prompt.status, model=card.name, seconds=clock.seconds)
        prompt, ground = _laid(prompt, raster.value, model.value, options)
        last = window_of(job.window, ground)
        there = self._store.windows(raster, model, ground.to_raster)
        base = base_window(prompt, ground, last, there)
        choices = views(prompt, base, ground)
        number = job.candidate % len(choices)
        view = choices[number]
        _stop_if(cancelled)
        seen, encoded = self._look(
            raster, model, view.window, ground, prompt, clock=clock, progress=progress
        )
        _stop_if(cancelled)
        answer, outline = Answer(0, "nodata"), ""
        if seen is not None:
            with clock("decode"):
                (instance,) = model.value.decode(
                    seen.encoded, [0], [prompt], view.mask_token, exact_boxes=options.exact_boxes
                )
            with clock("outline"):
                answer = outline_answer(instance, raster.value, options, ground.to_raster)
                if answer.geometry is not None:
                    outline = outline_in(answer.geometry, raster.value.crs, crs)
        return PredictAnswer(
            answer.status,
            outline,
            score=_number(answer.score),
            stability=_number(answer.stability),
            area_m2=_number(answer.area_m2),
            model=card.name,
            candidate=number,
            candidates=len(choices),
            window=asdict(base),
            encoded=encoded,
            seconds=clock.seconds,
        )

    def _prompt(
        self, job: PredictJob, progress: Progress
    ) -> tuple[FromFiles[Raster], PixelPrompt, CRS | None]:
        """A request's raster, its prompts there, and the CRS of their coordinates."""
        raster = self._store.raster(job.scene, bool(job.y_up), progress)
        crs = map_crs(job.crs, raster.value)
        frame = prompt_frame(job, crs)
        if job.y_up is None and y_points_up(frame, "", raster.value):
            raster = self._store.raster(job.scene, True, progress)
        return raster, as_prompt(frame, raster.value), crs

    def _look(
        self,
        raster: FromFiles[Raster],
        model: FromFiles[Predictor],
        window: Window,
        ground: Ground,
        prompt: PixelPrompt,
        *,
        clock: _Clock,
        progress: Progress,
    ) -> tuple[SeenWindow | None, bool]:
        """The window as the model sees it, and whether its pixels had to be encoded for that.

        None where the prompt lies on nothing to see.
        """
        seen = self._store.seen(raster, model, window, ground.to_raster)
        if seen is not None:
            there = lies_on_valid_pixels(prompt, window, seen.valid)
            return seen if there else None, False
        with clock("read"):
            resampling, padding = SegmentOptions.resampling, model.value.card.padding
            chip = read_chip(raster.value, window, ground.to_raster, resampling, padding)
        if not lies_on_valid_pixels(prompt, window, chip.valid):
            return None, False
        progress("encode", 0, 1)
        with clock("encode"):
            seen = self._store.encode(raster, model, chip, ground.to_raster)
        progress("encode", 1, 1)
        return seen, True


def _ground(raster: Raster, predictor: Predictor) -> Ground:
    card = predictor.card
    policy = WindowPolicy.from_options(card, SegmentOptions())
    return Ground(raster.width, raster.height, card, policy)


def _laid(
    prompt: PixelPrompt, raster: Raster, predictor: Predictor, options: SegmentOptions
) -> tuple[PixelPrompt, Ground]:
    """A prompt as the model is asked it, and what its windows are laid on."""
    ground = _ground(raster, predictor)
    if not turns(prompt, raster, ground.card, options):
        return as_asked(prompt, ground.card), ground
    frame = LevelFrame.of(prompt, raster, ground.policy.window_px)
    return frame.prompt, replace(ground, frame=frame)


def _try_out(raster: Raster, predictor: Predictor, ground: Ground) -> None:
    """A segmentation of nothing in particular: libraries prepare themselves when first called."""
    middle = raster.transform @ (ground.width / 2, ground.height / 2)
    job = PredictJob(raster.path, points=(middle,), labels=(1,))
    prompt = as_prompt(prompt_frame(job, raster.crs), raster)
    chip = raster.read(ground.centred(prompt), SegmentOptions.resampling, predictor.card.padding)
    boxed = replace(prompt, prompt_id=2, box=(0.0, 0.0, float(ground.width), float(ground.height)))
    for instance in predictor.decode(predictor.encode([chip]), [0, 0], [prompt, boxed]):
        outline_answer(instance, raster, SegmentOptions())


def _stop_if(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled("The outline was cancelled.")


def _number(value: float) -> float | None:
    return value if math.isfinite(value) else None
