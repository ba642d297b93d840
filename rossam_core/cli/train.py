"""`rossam train`: fine-tunes a model by a recipe, or on a raster with a layer of polygons."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import yaml

from ..errors import Cancelled, OptionError, OutputError
from ..job import DEFAULT_MODEL
from .flags import labels_path, whole_path

if TYPE_CHECKING:
    from ...training.recipe import Recipe

_RECIPES = Path(__file__).resolve().parents[2] / "training" / "recipes"


@click.command()
@click.argument("recipe", required=False)
@click.option(
    "--from-layer",
    "layer",
    nargs=2,
    default=None,
    metavar="RASTER LABELS",
    help="Learn the polygons of LABELS on RASTER instead of a recipe's sources.",
)
@click.option("--class-field", default="", help="With --from-layer: the field with the class.")
@click.option("--id-field", default="", help="With --from-layer: the field that names a polygon.")
@click.option(
    "--base", default=DEFAULT_MODEL, show_default=True,
    help="With --from-layer: name or path of the model to start from.",
)  # fmt: skip
@click.option(
    "--name", default="", help="What the new model is called; default: the folder's name."
)
@click.option("-o", "--output", default="", help="Folder of the run; its model lies in model/.")
@click.option(
    "--set", "changes", multiple=True, metavar="KEY=VALUE",
    help="Another value for a key of the recipe, e.g. --set loop.steps=200; may be repeated.",
)  # fmt: skip
@click.option("-q", "--quiet", is_flag=True, help="No progress bar and no notices.")
def train(
    *,
    recipe: str,
    layer: tuple[str, str] | None,
    class_field: str,
    id_field: str,
    base: str,
    name: str,
    output: str,
    changes: tuple[str, ...],
    quiet: bool,
) -> None:
    """Fine-tunes a model by RECIPE: a YAML file, or the name of one that comes with the program.

    A run that was interrupted goes on where it was when it is started again with the same folder.
    The first Ctrl+C lets it finish its step and keep what was learned, a second one does not.
    """
    from ...training.fit import train as run
    from ...training.recipe import Recipe

    if bool(recipe) == bool(layer):
        raise OptionError("Give either a recipe or --from-layer RASTER LABELS.")
    if layer:
        chosen = _for_layer(layer, class_field, id_field, base)
    else:
        chosen = Recipe.read(_recipe_file(recipe))
    folder = Path(output or f"{Path(layer[0]).stem}-model" if layer else output or chosen.name)
    _require_free(folder)
    values = dict(map(_change, changes))
    if name or layer:
        values["name"] = name or folder.resolve().name
    chosen = chosen.changed(values)
    started = time.monotonic()
    try:
        with stop_asked() as cancelled:
            model = run(
                chosen,
                folder,
                notice=(lambda text: None) if quiet else (lambda text: click.echo(text, err=True)),
                cancelled=cancelled,
                bar=not quiet,
            )
    except Cancelled as stopped:
        click.echo(stopped, err=True)
        raise click.exceptions.Exit(128 + signal.SIGINT) from stopped
    if not quiet:
        click.echo(f"{model} after {time.monotonic() - started:.0f} s. To use it:", err=True)
        click.echo(f"    rossam segment RASTER PROMPTS -o OUTPUT --checkpoint {model}", err=True)
    click.echo(model)


@contextmanager
def stop_asked() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl+C was pressed meanwhile; pressed again, it interrupts at once."""
    asked = threading.Event()

    def ask(*_: object) -> None:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        asked.set()

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield asked.is_set
    finally:
        signal.signal(signal.SIGINT, before)


def _for_layer(layer: tuple[str, str], class_field: str, id_field: str, base: str) -> Recipe:
    """The recipe for a raster and its polygons."""
    from ...training.from_layer import recipe_for_layer
    from ...training.scenes import SourceSpec

    source = SourceSpec(
        "layer",
        whole_path(layer[0]),
        labels=labels_path(layer[1]),
        category_field=class_field,
        id_field=id_field,
    )
    return recipe_for_layer(source, base)


def _require_free(folder: Path) -> None:
    """Refuses a folder that holds other things than a run."""
    from ...training.fit import MODEL, PROBLEMS
    from ...training.run_state import CHECKPOINT
    from ...training.watch import LOG_FILE

    if not folder.exists():
        return
    if not folder.is_dir():
        raise OutputError(f"The output {folder} is a file; name a folder.")
    of_run = any((folder / name).exists() for name in (CHECKPOINT, LOG_FILE, MODEL, PROBLEMS))
    if any(folder.iterdir()) and not of_run:
        raise OutputError(
            f"The folder {folder} is not empty and holds no run of training.",
            "Give a new or empty folder.",
        )


def _recipe_file(recipe: str) -> Path:
    path = Path(recipe)
    packaged = _RECIPES / f"{recipe}.yaml"
    if not path.is_file() and packaged.is_file():
        return packaged
    if not path.exists():
        known = ", ".join(sorted(file.stem for file in _RECIPES.glob("*.yaml")))
        raise OptionError(f"There is no recipe {recipe}; those of the program are {known}.")
    return path


def _change(text: str) -> tuple[str, Any]:
    key, equals, value = text.partition("=")
    if not equals:
        raise OptionError(f"--set {text} has no value; write KEY=VALUE.")
    try:
        return key, yaml.safe_load(value)
    except yaml.YAMLError as error:
        raise OptionError(f"The value of --set {text} is no YAML.") from error
