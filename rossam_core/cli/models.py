"""`rossam models`: what there is, getting it, checking it, tidying it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click
from tqdm import tqdm

from ..catalogue import find
from ..errors import ModelError
from ..model_store import ListedModel, delete_model, find_model, list_models, models_folder
from ..models.card import CARD_FILE, ModelCard
from ..models.zoo import download_model, public_card, verify_model


@click.group()
def models() -> None:
    """Lists, downloads, imports, checks and deletes models."""


@models.command("list")
def list_command() -> None:
    """Prints every model that can be asked for by name."""
    rows = [("NAME", "SIZE", "STATE", "WHAT")]
    rows += [
        (model.name, _megabytes(model.size_bytes), model.state, model.title)
        for model in list_models()
    ]
    for line in _table(rows, right={1}):
        click.echo(line)
    click.echo(f"\nModels folder: {models_folder()}")


@models.command()
@click.argument("name")
@click.option("--mirror", default="", metavar="URL", help="Take it from URL/<file name> instead.")
@click.option(
    "--from",
    "source",
    default="",
    metavar="FILE",
    help="Take a file that you already have; nothing is downloaded.",
)
@click.option("-q", "--quiet", is_flag=True, help="No progress bar.")
def download(name: str, mirror: str, source: str, quiet: bool) -> None:
    """Downloads the public model NAME, verifies it, and prints where it is.

    An interrupted download goes on where it stopped. Proxies are taken from HTTPS_PROXY.
    """
    if mirror and source:
        raise click.UsageError("Choose either --mirror or --from.")
    with tqdm(unit="B", unit_scale=True, desc=name, disable=quiet or None) as bar:

        def progress(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        model = download_model(name, mirror=mirror, source=source, progress=progress)
    click.echo(model.path)


@models.command("import")
@click.argument("source")
@click.option("--name", default="", help="What it is called; default: like its file or folder.")
def import_command(source: str, name: str) -> None:
    """Copies the weights file or model folder SOURCE into the models folder, and prints where.

    It is loaded first: what is no model is refused. Afterwards every door takes it by its name.
    """
    from ..models.importing import import_model

    model = import_model(source, name)
    click.echo(f"Imported as {model.name}.", err=True)
    click.echo(model.path)


@models.command()
@click.argument("name")
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
def delete(name: str, yes: bool) -> None:
    """Deletes the downloaded or own model NAME, or what an interrupted download left of it."""
    model = find_model(name)
    if model is not None and model.origin == "own" and not yes:
        click.confirm(f"Delete {model.path}? It cannot be downloaded again", abort=True)
    click.echo(f"{delete_model(name) / 1e6:,.1f} MB freed.", err=True)


@models.command()
@click.argument("name", default="")
def verify(name: str) -> None:
    """Compares the weights of NAME, or of every model that is here, with their sha256."""
    if name:
        chosen = find_model(name)
        if chosen is None or not chosen.available:
            raise ModelError(f"Model {name} is not here.", "See `rossam models list`.")
        asked = [chosen]
    else:
        asked = [model for model in list_models() if model.available]
    damaged = []
    for model in asked:
        try:
            compared = verify_model(model)
        except ModelError as error:
            damaged.append(str(error))
            click.echo(f"{model.name}: damaged")
        else:
            click.echo(f"{model.name}: {'ok' if compared else 'its card has no sha256'}")
    if damaged:
        raise ModelError(" ".join(damaged))


@models.command()
@click.argument("name")
def info(name: str) -> None:
    """Prints the card of NAME, which may also be a weights file or a model folder."""
    model = find_model(name)
    rows = []
    if model is not None:
        rows += [("state", model.state), ("path", str(model.path))]
        rows += [("size", _megabytes(model.size_bytes))]
    rows += [
        (key.replace("_", " "), value if isinstance(value, str) else json.dumps(value))
        for key, value in asdict(_card(name, model)).items()
        if value not in ("", {}, ())
    ]
    for line in _table(rows):
        click.echo(line)


def _card(name: str, model: ListedModel | None) -> ModelCard:
    if model is None:
        from ..models.checkpoints import describe_checkpoint

        return describe_checkpoint(Path(name).expanduser())
    entry = find(name)
    if entry is not None and not entry.bundled:
        return public_card(entry)
    return ModelCard.read(model.path / CARD_FILE)


def _megabytes(size_bytes: int) -> str:
    return f"{size_bytes / 1e6:,.1f} MB" if size_bytes else "-"


def _table(
    rows: Sequence[Sequence[str]], right: frozenset[int] | set[int] = frozenset()
) -> list[str]:
    """Lines with aligned columns; those in `right` end, the others begin, at one place."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(
            cell.rjust(width) if n in right else cell.ljust(width)
            for n, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
