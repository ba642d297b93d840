"""Models by name as the engine takes them: loaded, downloaded, compared with what was published."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ..catalogue import CATALOGUE, CatalogueEntry, find
from ..errors import ModelError, OutputError
from ..model_store import CARD_FILE, WEIGHTS_FILE, ListedModel, find_model, models_folder
from .card import ModelCard
from .download import Progress, PublicFile, download, sha256_of, take

if TYPE_CHECKING:
    from .base import PromptableModel


def load_model(name: str, checkpoint: str = "") -> PromptableModel:
    """A model in evaluation mode, on the CPU, in float32.

    Args:
        name: A name in `model_store.list_models`, or a weights file or model folder.
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


def card_of(name: str, checkpoint: str = "") -> ModelCard:
    """The card of the model that `load_model` would load, without building it.

    Raises:
        ModelError: It is unknown, or its card, file or folder cannot be read. Whether the weights
            of a listed model are there and whole only loading it says.
    """
    from .checkpoints import describe_checkpoint

    model = None if checkpoint else find_model(name)
    entry = None if model is None else find(model.name)
    if entry is not None and not entry.bundled:
        return public_card(entry)
    if model is not None:
        card = ModelCard.read(model.path / CARD_FILE)
        return card if card.sha256 else describe_checkpoint(model.path)
    return describe_checkpoint(Path(checkpoint or name).expanduser())


def download_model(
    name: str,
    *,
    mirror: str = "",
    source: str = "",
    proxy: str = "",
    progress: Progress = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ListedModel:
    """Brings a public model's file into the models folder; see `download.download`.

    Args:
        mirror: Base address to take it from instead of its own.
        source: A file that the user already has, instead of the network.
        proxy: Address of the proxy to go through; empty takes what the environment says.

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
    file = PublicFile(entry.url, entry.size_bytes, entry.sha256)
    target = models_folder() / entry.file_name
    if source:
        take(file, Path(source).expanduser(), target)
    elif not (target.is_file() and sha256_of(target) == file.sha256):
        download(file, target, mirror=mirror, proxy=proxy, progress=progress, cancelled=cancelled)
    return stored_model(name)


def stored_model(name: str) -> ListedModel:
    """A model that has just been stored, as the list has it.

    Raises:
        OutputError: Somebody has taken it away again.
    """
    model = find_model(name)
    if model is None or not model.available:
        raise OutputError(f"Model {name} was stored, but is not in the list.", "Try again.")
    return model


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
        data_terms=entry.trained_on,
        source=entry.url,
        sha256=entry.sha256,
    )


def published(path: Path) -> CatalogueEntry | None:
    """The entry whose public file this is, to the bit; None where there is none."""
    size = path.stat().st_size if path.is_file() else 0
    same_size = [entry for entry in CATALOGUE if size and entry.size_bytes == size]
    digest = sha256_of(path) if same_size else ""
    return next((entry for entry in same_size if entry.sha256 == digest), None)


def _absent(model: ListedModel) -> tuple[str, str]:
    """What to say and what to advise of a model that is not here."""
    if model.origin == "public":
        return (
            f"Model {model.name} is not downloaded yet ({model.size_bytes / 1e6:,.0f} MB).",
            f"Get it in QGIS by rossam:download or run `rossam models download {model.name}`.",
        )
    advice = "Install ROS-SAM again." if model.origin == "bundled" else "Import it again."
    return f"Model {model.name} has no weights in {model.path}.", advice
