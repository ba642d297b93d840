"""Models, open rasters and embeddings that stay at hand between requests."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

import numpy as np
from affine import Affine
from numpy.typing import NDArray

from ..model_store import find_model
from ..options import SegmentOptions
from ..predictor import EncodedWindows, Predictor, choose_device
from ..raster import Chip, Raster
from ..segmentation import load_predictor
from ..window import Window
from .job import WarmJob
from .kept import Kept

# A window of SAM takes 5 MB (with the high-quality decoder 14), one of the bundled model 3.
EMBEDDINGS_BYTES = 512 * 1024 * 1024
# Two or three models of a usual size; the one in use stays, however large it is.
_MODELS_BYTES = 1024 * 1024 * 1024
_RASTERS = 4

# Files of a raster that are watched for changes; a mosaic may have thousands of parts.
_WATCHED = 64

Progress = Callable[[str, int, int], None]
Stamp = tuple[tuple[str, int, int], ...]

_Value = TypeVar("_Value")


@dataclass(frozen=True)
class FromFiles(Generic[_Value]):
    """Something that was read from files, and what these were like then.

    Attributes:
        value: What was read.
        name: What it was asked for by.
        files: Where it is from.
        stamp: Of the files, when it was read.
    """

    value: _Value
    name: Hashable
    files: tuple[str, ...]
    stamp: Stamp

    @property
    def identity(self) -> Hashable:
        """Equal for equal contents."""
        return self.name, self.stamp

    @property
    def is_current(self) -> bool:
        """Whether its files are still those."""
        return _stamp(self.files) == self.stamp


@dataclass(frozen=True)
class SeenWindow:
    """A window that the image encoder has seen.

    Attributes:
        encoded: This window alone.
        valid: (S, S) bool, the pixels of the model's input that count.
    """

    encoded: EncodedWindows
    valid: NDArray[np.bool_]

    @property
    def size_bytes(self) -> int:
        embedding = self.encoded.embedding
        tensors = (embedding.image, *embedding.early)
        return self.valid.nbytes + sum(t.element_size() * t.nelement() for t in tensors)


@dataclass(frozen=True)
class _Place:
    """What an embedding was made of: pixels, by weights, in a window of a frame."""

    pixels: Hashable
    weights: Hashable
    window: Window
    to_raster: Affine | None


class WarmStore:
    """Loads what is asked for, unless it is here already and its files have not changed."""

    def __init__(self, embeddings_bytes: int = EMBEDDINGS_BYTES) -> None:
        """Starts empty.

        Args:
            embeddings_bytes: The least recently used embeddings go when all exceed this.
        """
        self._models: Kept[Hashable, FromFiles[Predictor]] = Kept(_MODELS_BYTES)
        self._rasters: Kept[Hashable, FromFiles[Raster]] = Kept(
            _RASTERS, discard=lambda kept: kept.value.close()
        )
        self._embeddings: Kept[_Place, SeenWindow] = Kept(embeddings_bytes)

    def model(self, job: WarmJob, progress: Progress) -> FromFiles[Predictor]:
        """The model of a request.

        Args:
            progress: Hears the stage "model" when it is loaded.

        Raises:
            ModelError: It is unknown, not downloaded, or its file is damaged.
            OptionError: The device is not there.
        """
        options = SegmentOptions(device=job.device)
        name = (job.model, job.checkpoint, str(choose_device(options.device)))
        kept = self._models.get(name)
        if kept is not None and kept.is_current:
            return kept
        self._models.drop(name)
        progress("model", 0, 1)
        files = _model_files(job)
        # Before it is read: what changes meanwhile is seen the next time.
        stamp = _stamp(files)
        predictor = load_predictor(job.model, job.checkpoint, options)
        kept = FromFiles(predictor, name, files, stamp)
        self._models.put(name, kept, sum(size for _, _, size in stamp))
        progress("model", 1, 1)
        return kept

    def raster(self, job: WarmJob, y_up: bool, progress: Progress) -> FromFiles[Raster]:
        """The raster of a request.

        Args:
            y_up: Whether it is laid out so if it is without georeference, as in `Raster.open`.
            progress: Hears the stage "raster" when it is opened.

        Raises:
            RasterError: As `Raster.open` says.
        """
        found = self._opened(job, False, progress)
        if y_up and not found.value.georeferenced:
            return self._opened(job, True, progress)
        return found

    def _opened(self, job: WarmJob, y_up: bool, progress: Progress) -> FromFiles[Raster]:
        name = (job.raster, job.bands)
        kept = self._rasters.get((*name, y_up))
        if kept is not None and kept.is_current:
            return kept
        self._rasters.drop((*name, y_up))
        progress("raster", 0, 1)
        raster = Raster.open(job.raster, bands=job.bands, y_up=y_up)
        files = raster.files[:_WATCHED]
        kept = FromFiles(raster, name, files, _stamp(files))
        self._rasters.put((*name, y_up), kept, 1)
        progress("raster", 1, 1)
        return kept

    def windows(
        self, raster: FromFiles[Raster], model: FromFiles[Predictor], to_raster: Affine | None
    ) -> list[Window]:
        """Those of a raster that a model has seen in a frame, the last used first."""
        there = (raster.identity, model.identity, to_raster)
        return [
            place.window
            for place in self._embeddings
            if (place.pixels, place.weights, place.to_raster) == there
        ]

    def seen(
        self,
        raster: FromFiles[Raster],
        model: FromFiles[Predictor],
        window: Window,
        to_raster: Affine | None,
    ) -> SeenWindow | None:
        """A window of a frame, if the model has seen it."""
        return self._embeddings.get(_Place(raster.identity, model.identity, window, to_raster))

    def encode(
        self,
        raster: FromFiles[Raster],
        model: FromFiles[Predictor],
        chip: Chip,
        to_raster: Affine | None,
    ) -> SeenWindow:
        """Lets the model see the pixels of a frame's window, and keeps what it makes of them.

        Raises:
            EngineError: It does not fit into memory.
        """
        seen = SeenWindow(model.value.encode([chip]), chip.valid)
        place = _Place(raster.identity, model.identity, chip.window, to_raster)
        self._embeddings.put(place, seen, seen.size_bytes)
        return seen


def _model_files(job: WarmJob) -> tuple[str, ...]:
    """The files whose change means another model."""
    place = Path(job.checkpoint or job.model).expanduser()
    if not job.checkpoint:
        listed = find_model(job.model)
        place = place if listed is None else listed.path
    if place.is_dir():
        return tuple(sorted(str(file) for file in place.iterdir() if file.is_file()))
    # Weights may have their card beside them.
    return str(place), str(place.with_suffix(".json"))


def _stamp(files: tuple[str, ...]) -> Stamp:
    """Name, time of the last change and size of each file; zeros where there is none, as of a GDAL
    name that is no file.
    """
    stamp = []
    for file in files:
        try:
            status = Path(file).stat()
        except OSError:
            stamp.append((file, 0, 0))
        else:
            stamp.append((file, status.st_mtime_ns, status.st_size))
    return tuple(stamp)
