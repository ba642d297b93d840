"""The folder in which masks grow: what is finished stays when a run is interrupted."""

from __future__ import annotations

import contextlib
import json
import shutil
from pathlib import Path
from typing import Any

from ..errors import OutputError
from ..models.card import ModelCard
from ..raster import printable
from ..run_lock import RunLock
from .inputs import ImageTask
from .job import POLYGONS_FILE, MaskBuildingJob
from .part_file import facts_of, input_stamps

_WORK_FOLDER = ".rossam-masks"
_SETTINGS_FILE = "settings.json"


class GrowingMasks:
    """The output folder of a job, and in it the hidden folder of an unfinished run."""

    def __init__(self, folder: Path) -> None:
        """Takes a folder that `open` has checked."""
        self._folder = folder
        self._work = folder / _WORK_FOLDER
        self._parts = self._work / "parts"
        self._made = self._work / "made"
        self._boxes = self._work / "boxes"
        self._lock = RunLock(self._work / "lock")

    @classmethod
    def open(cls, job: MaskBuildingJob, card: ModelCard) -> GrowingMasks:
        """Makes the folder, or goes on with an unfinished run in it; other runs are kept out.

        Args:
            job: What is to be built.
            card: Of the model; the masks depend on its weights and on how they are used.

        Raises:
            OutputError: The folder holds something else, or a run with other settings, or one that
                is still at work, or cannot be written to.
        """
        masks = cls(Path(job.output))
        of_model = {f"the model's {name}": value for name, value in card.answers_by.items()}
        settings = {**job.settings(), **of_model}
        try:
            masks._enter()
            try:
                masks._begin(settings)
            except BaseException:  # Ctrl+C too must give the folder free
                masks.leave()
                raise
        except OSError as error:
            if isinstance(error, OutputError):
                raise
            raise _cannot_write(masks._folder, error) from error
        return masks

    def _enter(self) -> None:
        """Makes the hidden folder and keeps other runs out of it."""
        folder = self._folder
        if printable(str(folder)) != str(folder):
            raise OutputError(
                f"The name of the output folder {printable(str(folder))} is no valid UTF-8.",
                "Give another folder.",
            )
        if folder.exists() and not folder.is_dir():
            raise OutputError(f"The output {folder} is a file; name a folder.")
        if not folder.parent.is_dir():
            raise OutputError(f"The output folder's parent {folder.parent} does not exist.")
        if folder.exists() and not self._work.is_dir() and any(folder.iterdir()):
            raise _not_ours(folder)
        self._work.mkdir(parents=True, exist_ok=True)
        if not self._lock.take():
            raise OutputError(
                f"Another run is at work in the output folder {folder}.",
                "Wait until it has finished, or give another folder.",
            )

    def _begin(self, settings: dict[str, Any]) -> None:
        """Takes note of the settings, which are those of the unfinished run if there is one."""
        self._require_ours(settings)
        self._parts.mkdir(exist_ok=True)
        text = json.dumps(settings, indent=1)
        (self._work / _SETTINGS_FILE).write_text(text, encoding="utf-8")

    def part(self, task: ImageTask) -> Path:
        """Where an image's part lies."""
        return self._parts / f"{task.number:07}.parquet"

    def is_done(self, task: ImageTask) -> bool:
        """Whether an image's part is whole, and image and boxes are still what they were."""
        facts = facts_of(self.part(task))
        return (
            facts is not None
            and (facts.name, facts.image) == (task.name, task.image)
            and facts.inputs == input_stamps(task)
        )

    def folder_to_fill(self) -> Path:
        """An empty folder for the finished files.

        Raises:
            OutputError: It cannot be made.
        """
        try:
            shutil.rmtree(self._made, ignore_errors=True)
            self._made.mkdir()
        except OSError as error:
            raise _cannot_write(self._folder, error) from error
        return self._made

    def box_folder(self) -> Path:
        """A folder for boxes that are taken out of a file for all images, or copied from it.

        Raises:
            OutputError: It cannot be made.
        """
        try:
            self._boxes.mkdir(exist_ok=True)
        except OSError as error:
            raise _cannot_write(self._folder, error) from error
        return self._boxes

    def forget(self) -> None:
        """Removes what is finished: it is worth nothing."""
        shutil.rmtree(self._parts, ignore_errors=True)

    def leave(self) -> None:
        """Ends a run that failed: what is finished stays; where nothing is, nothing stays."""
        if self.has_parts():
            self._lock.release()
            return
        self._clear()
        with contextlib.suppress(OSError):  # somebody else's files keep the folder
            self._folder.rmdir()

    def finish(self) -> None:
        """Puts the finished files in their places and removes what they were made from.

        Raises:
            OutputError: They cannot be moved.
        """
        try:
            for file in sorted(self._made.iterdir()):
                place = self._folder / file.name
                if place.is_dir():
                    shutil.rmtree(place)
                file.replace(place)
        except OSError as error:
            raise _cannot_write(self._folder, error) from error
        self._clear()

    def _clear(self) -> None:
        """Removes the hidden folder; last of all the lock, so that nobody comes in before."""
        with contextlib.suppress(OSError):
            (self._work / _SETTINGS_FILE).unlink(missing_ok=True)
        for folder in (self._parts, self._made, self._boxes):
            shutil.rmtree(folder, ignore_errors=True)
        self._lock.release()
        with contextlib.suppress(OSError):  # the next run may be in it already
            self._work.rmdir()

    def _require_ours(self, settings: dict[str, Any]) -> None:
        folder = self._folder
        try:
            text = (self._work / _SETTINGS_FILE).read_text(encoding="utf-8")
            before = json.loads(text)
        except (OSError, ValueError):
            before = None
        if not isinstance(before, dict):
            if self.has_parts() or any(path != self._work for path in folder.iterdir()):
                raise _not_ours(folder)
            return
        changed = settings.items() if self.has_parts() else ()
        for name, value in changed:
            if before.get(name) != value:
                raise OutputError(
                    f"The output folder {folder} holds unfinished masks that were begun with "
                    f"{name} = {before.get(name)!r}, not {value!r}.",
                    "Give the same settings to go on, or another folder.",
                )

    def has_parts(self) -> bool:
        """Whether anything is finished, of an image with many boxes perhaps only some of them."""
        return any(self._parts.rglob("*.parquet"))


def _not_ours(folder: Path) -> OutputError:
    if (folder / POLYGONS_FILE).is_file():
        return OutputError(
            f"The output folder {folder} holds finished masks already.",
            "Give another folder, or delete this one.",
        )
    return OutputError(
        f"The output folder {folder} is not empty and holds no unfinished masks.",
        "Give a new or empty folder.",
    )


def _cannot_write(folder: Path, error: OSError) -> OutputError:
    return OutputError(
        f"The output folder {folder} cannot be written to: {error.strerror or error}.",
        "Check the folder's permissions and the free space on its disk.",
    )
