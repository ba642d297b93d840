"""The models that are here and those that can be had, told and tidied without the engine.

A light module: QGIS lists, names and deletes models with it while nothing is set up yet.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from .catalogue import CATALOGUE, CatalogueEntry
from .engine import home, root
from .errors import ModelError, OutputError
from .part_files import download_part

CARD_FILE = "card.json"
WEIGHTS_FILE = "model.safetensors"

_BUNDLED = root() / "rossam_core" / "models" / "bundled"
# Where `rossam train` puts the model inside the folder of its run.
_RUN_MODEL = "model"
_LONGEST_NAME = 60
_NAME = re.compile(r"\w[\w.+-]*")
_NOT_IN_NAMES = re.compile(r"[^\w.+-]+")
# Windows keeps these for devices, with any ending.
_DEVICES = {"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(1, 10))}


@dataclass(frozen=True)
class ListedModel:
    """A model that can be asked for by name, here or not yet.

    Attributes:
        name: What users type.
        title: One line for a list.
        origin: "bundled", "public" or "own".
        path: Its folder or weights file, whether or not it is there.
        available: Whether it is there.
        size_bytes: Of its weights; of a public file also before it is there.
        licence: Terms of the weights.
        trained_on: Data it was trained on, with their terms.
        source: Where it comes from: a URL, or what trained it.
        scores: Measured results, name to number, fractions of 1.
        partial_bytes: What an interrupted download has brought.
    """

    name: str
    title: str
    origin: str
    path: Path
    available: bool
    size_bytes: int
    licence: str
    trained_on: str = ""
    source: str = ""
    scores: Mapping[str, float] = field(default_factory=dict)
    partial_bytes: int = 0

    @property
    def state(self) -> str:
        """One of "bundled", "downloaded", "own", "to download", "interrupted" and "missing"."""
        if self.available:
            return "downloaded" if self.origin == "public" else self.origin
        if self.origin != "public":
            return "missing"
        return "interrupted" if self.partial_bytes else "to download"

    def to_dict(self) -> dict[str, Any]:
        return {**vars(self), "path": str(self.path), "scores": dict(self.scores)}


def models_folder() -> Path:
    """Where public models arrive and the user's own lie, one folder each."""
    return home() / "models"


def list_models() -> list[ListedModel]:
    """Bundled and public models in the catalogue's order, then the user's own by name."""
    listed = [_listed(entry) for entry in CATALOGUE]
    names = {model.name for model in listed}
    for card_file in sorted(models_folder().glob(f"*/{CARD_FILE}")):
        folder = card_file.parent
        # Hidden ones are folders that are still being written.
        if folder.name not in names and not folder.name.startswith("."):
            listed.append(_own(folder))
    return listed


def find_model(name: str) -> ListedModel | None:
    """The model of that name; None where `name` is a path.

    Raises:
        ModelError: It is neither.
    """
    models = {model.name: model for model in list_models()}
    if name in models:
        return models[name]
    if Path(name).expanduser().exists():
        return None
    raise ModelError(
        f"There is no model {name!r}; choose one of {', '.join(models)}, or a weights file or "
        "model folder."
    )


def card_values(path: Path) -> dict[str, Any]:
    """The object in a model's card, whatever its keys.

    Raises:
        ModelError: The file is missing or holds no JSON object.
    """
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelError(f"The model card {path} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise ModelError(f"The model card {path} is not valid JSON: {error}.") from error
    if not isinstance(values, dict):
        raise ModelError(f"The model card {path} holds no object, but {values!r:.40}.")
    return values


def delete_model(name: str) -> int:
    """Deletes a downloaded model, the rest of an interrupted download, or an own model.

    Returns:
        How many bytes that freed.

    Raises:
        ModelError: There is no such model, it comes with ROS-SAM, or is not here.
        OutputError: It cannot be deleted.
    """
    model = {model.name: model for model in list_models()}.get(name)
    if model is None:
        raise ModelError(f"There is no model {name!r} to delete.")
    if model.origin == "bundled":
        raise ModelError(f"Model {name} comes with ROS-SAM and stays.")
    try:
        if model.origin == "own":
            return _delete_folder(model.path)
        there = [path for path in (model.path, download_part(model.path)) if path.is_file()]
        if not there:
            raise ModelError(f"Model {name} is not downloaded; there is nothing to delete.")
        freed = sum(path.stat().st_size for path in there)
        for path in there:
            path.unlink()
    except OSError as error:
        raise OutputError(
            f"Model {name} cannot be deleted from {model.path}: {error.strerror or error}.",
            "Close what uses it, and try again.",
        ) from error
    return freed


def own_model_folder(name: str) -> Path:
    """Where an own model of that name lies or will lie.

    Raises:
        ModelError: A model cannot be called so.
    """
    if len(name) > _LONGEST_NAME or not _NAME.fullmatch(name) or _is_awkward(name):
        raise ModelError(
            f"A model cannot be called {name!r}; use up to {_LONGEST_NAME} letters, digits, "
            "'-', '_', '+' and '.'."
        )
    if name.casefold() in {entry.name for entry in CATALOGUE}:
        raise ModelError(
            f"A model of your own cannot be called {name!r}: the list has one of that name.",
            "Choose another name.",
        )
    return models_folder() / name


def free_name(wanted: str) -> str:
    """A name for a new own model that is like `wanted`, allowed, and not taken."""
    plain = _NOT_IN_NAMES.sub("-", wanted).strip("-.+")[: _LONGEST_NAME - 5] or "model"
    stem = f"{plain}-model" if _is_awkward(plain) else plain
    taken = {model.name.casefold() for model in list_models()}
    name, number = stem, 2
    while name.casefold() in taken or (models_folder() / name).exists():
        name, number = f"{stem}-{number}", number + 1
    return name


def model_at(source: Path) -> Path:
    """The weights file or model folder that a person pointed at, perhaps only nearly.

    The card stands for the model beside it, and the folder of a training run for the model in it.
    """
    if source.name == CARD_FILE:
        return source.parent
    beside = source.with_suffix(".safetensors")
    if source.suffix == ".json" and beside.is_file():
        return beside
    if (source / _RUN_MODEL / CARD_FILE).is_file() and not (source / CARD_FILE).is_file():
        return source / _RUN_MODEL
    return source


def proposed_name(source: Path) -> str:
    """A free name for the model at `source`, from its folder or file."""
    model = model_at(source)
    folder = model.parent if model.name == WEIGHTS_FILE else model
    if folder.name == _RUN_MODEL:
        folder = folder.parent
    return free_name(folder.name if folder.is_dir() else folder.stem)


def _listed(entry: CatalogueEntry) -> ListedModel:
    if entry.bundled:
        return replace(_own(_BUNDLED / entry.name), title=entry.title, origin="bundled")
    path = models_folder() / entry.file_name
    return ListedModel(
        entry.name,
        entry.title,
        "public",
        path,
        path.is_file(),
        entry.size_bytes,
        entry.licence,
        entry.trained_on,
        entry.url,
        partial_bytes=_size(download_part(path)),
    )


def _own(folder: Path) -> ListedModel:
    """A model folder; its card may be damaged, which a list must survive."""
    weights = folder / WEIGHTS_FILE
    try:
        card = card_values(folder / CARD_FILE)
        readable = True
    except ModelError as error:
        card = {"title": str(error)}
        readable = False
    texts = {name: _text(card, name) for name in ("title", "licence", "data_terms", "source")}
    return ListedModel(
        folder.name,
        texts["title"],
        "own",
        folder,
        readable and weights.is_file(),
        _size(weights),
        texts["licence"],
        texts["data_terms"],
        texts["source"],
        _numbers(card.get("scores")),
    )


def _text(card: Mapping[str, Any], name: str) -> str:
    value = card.get(name, "")
    return value if isinstance(value, str) else ""


def _numbers(scores: object) -> dict[str, float]:
    if not isinstance(scores, dict):
        return {}
    return {
        str(name): float(value)
        for name, value in scores.items()
        if isinstance(value, (int, float)) and not isinstance(value, bool)
    }


def _is_awkward(name: str) -> bool:
    """Whether Windows cannot have a folder of that name."""
    return name.endswith(".") or name.partition(".")[0].lower() in _DEVICES


def _delete_folder(folder: Path) -> int:
    """Out of the list at once, then piece by piece."""
    if folder.is_symlink():
        folder.unlink()
        return 0
    freed = sum(_size(path) for path in folder.rglob("*"))
    going = folder.with_name(f".{folder.name}.{os.getpid()}.deleted")
    folder.replace(going)
    shutil.rmtree(going)
    return freed


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0
