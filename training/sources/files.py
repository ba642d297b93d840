"""Where the files of a source lie."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from ...rossam_core.errors import RossamError
from ..pictures import FilePicture
from ..scenes import DatasetError
from .intake import Intake


def data_folder() -> Path:
    """`ROSSAM_DATA`, else `shared/data` beside the repository."""
    default = Path(__file__).resolve().parents[3] / "shared" / "data"
    return Path(os.environ.get("ROSSAM_DATA", default))


def resolved(path: str) -> str:
    """A path of a recipe: relative ones lie in the folder of data sets, GDAL's names stay."""
    if path.startswith("/vsi") or "://" in path:
        return path
    return str(data_folder() / path)


def existing_folder(path: str, title: str) -> Path:
    """The folder of a source.

    Raises:
        DatasetError: It is not there.
    """
    folder = Path(resolved(path))
    if not folder.exists():
        raise DatasetError(
            f"The data set {title} is not at {folder}.",
            "Give an absolute path, or one that is relative to ROSSAM_DATA.",
        )
    return folder


def open_picture(
    path: Path, stated: tuple[int, int] | None, name: str, intake: Intake
) -> FilePicture | None:
    """An image, or None and a problem: missing, unreadable, or not what the labels were drawn on.

    Args:
        path: Of the image.
        stated: Rows and columns that its labels were drawn on, where they say so.
        name: For the problem.
        intake: Told of it.
    """
    try:
        picture = FilePicture.open(str(path))
    except RossamError as error:
        intake.report(
            name, "cannot be read, so its labels are left out", str(error.args[0]).rstrip(".")
        )
        return None
    if stated is not None and stated != picture.shape:
        found, meant = (f"{columns} × {rows}" for rows, columns in (picture.shape, stated))
        intake.report(
            name,
            "has another size than its labels were drawn on, so they are left out",
            f"{found} px instead of {meant}",
        )
        return None
    return picture


def first_existing(candidates: Iterable[Path]) -> Path | None:
    """The first of some paths that exists."""
    return next((path for path in candidates if path.exists()), None)
