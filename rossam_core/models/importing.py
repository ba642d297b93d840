"""Weights that a person already has become a model of the list, if they are one."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from ..catalogue import CATALOGUE
from ..errors import Cancelled, ModelError, OutputError
from ..model_store import (
    CARD_FILE,
    WEIGHTS_FILE,
    ListedModel,
    model_at,
    own_model_folder,
    proposed_name,
)
from ..part_files import make_part_folder
from .base import PromptableModel
from .checkpoints import load_checkpoint, own_files, save_model
from .download import check_space
from .zoo import download_model, published, stored_model

_STEPS = 2


def import_model(
    source: str,
    name: str = "",
    *,
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ListedModel:
    """Copies a weights file or model folder into the models folder, after loading it.

    Everything that `checkpoints` reads is taken; LoRA branches are merged, and what was pickled is
    stored as safetensors. A public file becomes the public model of that name.

    Args:
        source: Any weights file or model folder, the folder of a training run, or a card.
        name: What it will be called; empty takes a free name like its file's or folder's.
        progress: Called with "import" and how many steps are done.

    Raises:
        ModelError: It is no model that can be used, or the name is taken or not allowed.
        OutputError: It cannot be stored.
        Cancelled: The user stopped it.
    """
    path = model_at(Path(source).expanduser())
    progress("import", 0, _STEPS)
    public = None if name else published(path)
    if public is not None:
        return download_model(public.name, source=str(path))
    name = name or proposed_name(path)
    folder = own_model_folder(name)
    if folder.exists():
        raise ModelError(
            f"There is already a model {name} in {folder.parent}.",
            "Choose another name, or delete that one first.",
        )
    try:
        model = load_checkpoint(path)
    except ModelError as error:
        raise ModelError(str(error.args[0]), _near_miss(path) or error.hint) from error
    progress("import", 1, _STEPS)
    _store(model, path, folder, cancelled)
    progress("import", _STEPS, _STEPS)
    return stored_model(name)


def _store(model: PromptableModel, path: Path, folder: Path, cancelled: Callable[[], bool]) -> None:
    weights = path / WEIGHTS_FILE if path.is_dir() else path
    card = replace(model.card, name=folder.name, title=model.card.title or folder.name)
    model.card = card
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        check_space(folder, weights.stat().st_size if weights.is_file() else 0)
        part = make_part_folder(folder)
        try:
            if own := own_files(path):
                # Its card was verified with it: the bytes are kept, half precision included.
                (part / folder.name).mkdir()
                shutil.copyfile(own[0], part / folder.name / WEIGHTS_FILE)
                card.write(part / folder.name / CARD_FILE)
            else:
                save_model(model, part / folder.name)
            if cancelled():
                raise Cancelled("The import was stopped; nothing was stored.")
            (part / folder.name).replace(folder)
        finally:
            shutil.rmtree(part, ignore_errors=True)
    except OSError as error:
        if isinstance(error, OutputError):
            raise
        raise OutputError(
            f"The model folder {folder} cannot be written: {error.strerror or error}."
        ) from error


def _near_miss(path: Path) -> str:
    """What a file that is no checkpoint may be instead; empty where nothing is recognised."""
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        start = file.read(256).lstrip()
    size = path.stat().st_size
    if not size:
        return "The file is empty; copy or download it again."
    if start.startswith(b"version https://git-lfs"):
        return "It is a pointer of Git LFS; `git lfs pull` brings the weights themselves."
    if start[:15].lower().startswith((b"<!doctype html", b"<html")):
        return "It is a web page that was saved in place of the file; download it again."
    if path.suffix.lower() in (".onnx", ".tflite", ".engine", ".mlmodel"):
        return f"A {path.suffix} file is a fixed program; import the PyTorch weights instead."
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            names = {name.rsplit("/", 1)[-1] for name in archive.namelist()}
        if names & {CARD_FILE, WEIGHTS_FILE}:
            return "It is an archive of a model folder; unpack it and import the folder."
    for entry in CATALOGUE:
        if entry.file_name == path.name and entry.size_bytes != size:
            return (
                f"{path.name} as it was published has {entry.size_bytes:,} bytes; this one has "
                f"{size:,}. Download it again."
            )
    return ""
