"""The models that can be asked for by name: the bundled one, public ones, the user's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..catalogue import CATALOGUE, CatalogueEntry, find
from ..engine import home
from ..errors import ModelError
from .card import CARD_FILE, WEIGHTS_FILE, ModelCard
from .download import Progress, PublicFile, download, sha256_of, take

if TYPE_CHECKING:
    from .base import PromptableModel

_BUNDLED = Path(__file__).parent / "bundled"


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
    """

    name: str
    title: str
    origin: str
    path: Path
    available: bool
    size_bytes: int
    licence: str

    def to_dict(self) -> dict[str, Any]:
        return {**vars(self), "path": str(self.path)}


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


def load_model(name: str, checkpoint: str = "") -> PromptableModel:
    """A model in evaluation mode, on the CPU, in float32.

    Args:
        name: A name in `list_models`, or a weights file or model folder.
        checkpoint: Weights file or model folder that takes its place; may be empty.

    Raises:
        ModelError: It is unknown, not downloaded, damaged, or does not fit its architecture.
    """
    from .checkpoints import load_checkpoint

    if checkpoint:
        return load_checkpoint(Path(checkpoint).expanduser())
    model = find_model(name)
    if model is None:
        return load_checkpoint(Path(name).expanduser())
    if not model.available:
        raise ModelError(*_absent(model))
    entry = find(name)
    if entry is None or entry.bundled:
        return load_checkpoint(model.path)
    size = model.path.stat().st_size
    if size != entry.size_bytes:
        raise ModelError(
            f"{model.path} has {size:,} bytes instead of {entry.size_bytes:,}; it is damaged.",
            f"Delete it and run `rossam models download {name}`.",
        )
    return load_checkpoint(model.path, public_card(entry))


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


def download_model(
    name: str,
    *,
    mirror: str = "",
    source: str = "",
    progress: Progress = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Path:
    """Brings a public model's file into the models folder; see `download.download`.

    Args:
        mirror: Base address to take it from instead of its own.
        source: A file that the user already has, instead of the network.

    Returns:
        Where it is.

    Raises:
        ModelError: It is unknown, cannot be reached or is not what was published.
        OutputError: It cannot be stored.
        Cancelled: The user stopped it; the next attempt goes on.
    """
    entry = find(name)
    if entry is None or entry.bundled:
        names = ", ".join(e.name for e in CATALOGUE if not e.bundled)
        what = "comes with ROS-SAM" if entry else "is unknown"
        raise ModelError(f"Model {name!r} {what}; models to download are {names}.")
    file, target = _public_file(entry), _public_path(entry)
    if source:
        take(file, Path(source).expanduser(), target)
    elif not (target.is_file() and sha256_of(target) == file.sha256):
        download(file, target, mirror=mirror, progress=progress, cancelled=cancelled)
    return target


def verify_model(model: ListedModel) -> bool:
    """Compares an available model's weights with the published hash, or the one in its card.

    Returns:
        False where there is no hash to compare with.

    Raises:
        ModelError: They differ, or cannot be read.
    """
    entry = find(model.name)
    public = entry is not None and not entry.bundled
    weights = model.path if public else model.path / WEIGHTS_FILE
    wanted = entry.sha256 if entry and public else ModelCard.read(model.path / CARD_FILE).sha256
    try:
        found = sha256_of(weights)
    except OSError as error:
        raise ModelError(f"{weights} cannot be read: {error.strerror}.") from error
    if wanted and found != wanted:
        again = f"`rossam models download {model.name}`" if public else "get its folder again"
        raise ModelError(
            f"{weights} is damaged: its sha256 is {found} instead of {wanted}.",
            f"Delete it and {'run ' if public else ''}{again}.",
        )
    return bool(wanted)


def public_card(entry: CatalogueEntry) -> ModelCard:
    """The card of a public file."""
    fine = entry.high_quality
    return ModelCard(
        entry.name,
        entry.title,
        entry.architecture,
        high_quality=fine,
        mask_token="sum" if fine else "sam",
        licence=entry.licence,
        source=entry.url,
        sha256=entry.sha256,
    )


def _public_file(entry: CatalogueEntry) -> PublicFile:
    return PublicFile(entry.url, entry.size_bytes, entry.sha256)


def _public_path(entry: CatalogueEntry) -> Path:
    return models_folder() / entry.file_name


def _listed(entry: CatalogueEntry) -> ListedModel:
    if entry.bundled:
        model = _own(_BUNDLED / entry.name)
        return replace(model, title=entry.title, origin="bundled")
    path = _public_path(entry)
    return ListedModel(
        entry.name,
        entry.title,
        "public",
        path,
        path.is_file(),
        entry.size_bytes,
        entry.licence,
    )


def _own(folder: Path) -> ListedModel:
    """A model folder; its card may be damaged, which a list must survive."""
    weights = folder / WEIGHTS_FILE
    title, licence = "", ""
    if (folder / CARD_FILE).is_file():
        try:
            card = ModelCard.read(folder / CARD_FILE)
            title, licence = card.title, card.licence
        except ModelError as error:
            title = str(error)
    there = weights.is_file() and (folder / CARD_FILE).is_file()
    size = weights.stat().st_size if weights.is_file() else 0
    return ListedModel(folder.name, title, "own", folder, there, size, licence)


def _absent(model: ListedModel) -> tuple[str, str]:
    """What to say and what to advise of a model that is not here."""
    if model.origin == "public":
        return (
            f"Model {model.name} is not downloaded yet ({model.size_bytes / 1e6:,.0f} MB).",
            f"Run `rossam models download {model.name}`.",
        )
    advice = "Install ROS-SAM again." if model.origin == "bundled" else "Copy its folder again."
    return f"Model {model.name} has no weights in {model.path}.", advice
