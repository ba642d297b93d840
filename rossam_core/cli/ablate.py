"""`rossam compare` and `rossam ablate`: the paper's tables on one's own data."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from tqdm import tqdm

from ..job import DEFAULT_MODEL
from .flags import labels_path, whole_path

if TYPE_CHECKING:
    from ...training.measure import Data
    from ...training.scenes import SourceSpec
    from ...training.tables import Table

# Folder of data to the paper's table of systems that measured the like.
_PAPER = {"vhr10": "vhr10", "nwpu": "vhr10", "isaid": "isaid", "sat-mtb": "sat_mtb"}

_WINDOWS = ("pipeline", "factors")
_TRAINED = ("augmentation", "decoder", "encoder", "sopseg")


def _shared_options(command: Callable[..., None]) -> Callable[..., None]:
    """What says which data, where to and how much."""
    for option in reversed(
        (
            click.option(
                "--data", "path", required=True,
                help="Folder of images and masks (or, with --labels, a raster); a name such as "
                "vhr10 is looked for in ROSSAM_DATA.",
            ),
            click.option(
                "--kind", default="coco", show_default=True,
                type=click.Choice(("coco", "onehot", "sat-mtb")), help="Layout of the folder.",
            ),
            click.option("--labels", default="", help="Layer of polygons on the raster --data."),
            click.option(
                "--split", default="val", show_default=True,
                type=click.Choice(("train", "val", "all")), help="Which images.",
            ),
            click.option(
                "--limit", type=click.IntRange(min=0), default=0, show_default=True,
                help="At most so many images, spread over all; 0 takes all.",
            ),
            click.option(
                "--shrink",
                type=click.IntRange(min=1),
                default=1,
                show_default=True,
                help="Images are averaged to 1/N of their size first: 3 makes objects of 70 px as "
                "small as the paper's, 23 px.",
            ),
            click.option(
                "--out", default="results", show_default=True,
                type=click.Path(file_okay=False, path_type=Path),
                help="Folder for tables, plots and what was measured; what is there already is not "
                "measured or trained again.",
            ),
            click.option(
                "--device", default="auto", show_default=True,
                type=click.Choice(("auto", "cpu", "cuda", "mps")), help="Where models run.",
            ),
            click.option("-q", "--quiet", is_flag=True, help="No progress bar."),
        )
    ):  # fmt: skip
        command = option(command)
    return command


@click.command()
@click.option(
    "-m", "--model", "--models", "models", multiple=True,
    default=("box", "grabcut", DEFAULT_MODEL), show_default=True,
    help="Given once per system: box, grabcut, a model's name or path, or sam2: and a folder or "
    "hub name.",
)  # fmt: skip
@_shared_options
def compare(models: tuple[str, ...], out: Path, device: str, quiet: bool, **given: Any) -> None:
    """Measures systems on the same labelled objects, with and without the inference pipeline.

    Each object is asked by its tight box. Prints a Markdown table and writes it with a CSV and a
    plot; the numbers of the paper stand beside where it has some for such data.
    """
    from ...training import comparison, plots

    plots.figure_class()  # that it is missing is said before hours of measuring
    data = _data(**given)
    name = Path(given["path"]).name.lower()
    paper = next((table for mark, table in _PAPER.items() if mark in name), "")
    asked = [comparison.Asked(model, device) for model in models]
    with _progress(quiet) as progress:
        table = comparison.compare(asked, data, out / "measured", paper=paper, progress=progress)
    _finish(table, out, detailed=True)


@click.command()
@click.argument("table", type=click.Choice((*_WINDOWS, *_TRAINED)))
@click.option(
    "--base",
    default="",
    help=f"Model to start from, by name or path. Default: {DEFAULT_MODEL}, or the recipe's start.",
)
@click.option("--recipe", type=click.Path(path_type=Path), help="What training rows change.")
@click.option(
    "--repeats",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Training runs per row, with other seeds.",
)
@_shared_options
def ablate(
    *, table: str, base: str, recipe: Path | None, repeats: int, out: Path, device: str,
    quiet: bool, **given: Any,
) -> None:  # fmt: skip
    """Makes one of the paper's tables with a model of one's own.

    pipeline: with and without the inference pipeline (Table 1). factors: enlargement, resampling,
    one or several objects per window (Table 2). augmentation: rotation and large-scale jittering
    (Table 3). decoder: which mask decoder learns (Table 4). encoder: what of the encoder learns.
    sopseg: the other paper's steps, from box prompts over magnified windows and oriented boxes to
    the edge decoder, for all objects and small ones. The last four train a model per row by a
    recipe; an interrupted command goes on.
    """
    from ...training import ablations, plots
    from ...training.recipe import Recipe

    plots.figure_class()  # as in `compare`
    trained = table in _TRAINED
    if trained and recipe is None:
        raise click.UsageError(f"The table {table} trains models; name a --recipe.")
    if not trained and (recipe is not None or repeats > 1):
        raise click.UsageError(f"The table {table} trains nothing; leave out --recipe, --repeats.")
    chosen = None if recipe is None else Recipe.read(recipe)
    data = _data(**given, trained=() if chosen is None else chosen.data.sources)
    with _progress(quiet) as progress:
        run = ablations.Run(
            base or ("" if trained else DEFAULT_MODEL), data, out / "measured", device, progress,
            lambda text: click.echo(f"Note: {text}", err=True),
        )  # fmt: skip
        if chosen is None:
            made = ablations.window_ablation(table, run)
        else:
            made = ablations.training_ablation(table, run, chosen, repeats=repeats)
    _finish(made, out, detailed=False)


def _data(
    *, path: str, kind: str, labels: str, split: str, limit: int, shrink: int,
    trained: Sequence[SourceSpec] = (),
) -> Data:  # fmt: skip
    """What is measured on; a source that is also trained on is divided as it is there."""
    from ...training.datasets import SourceSpec, load, summary
    from ...training.measure import Data

    asked = SourceSpec(
        "layer" if labels else kind,
        whole_path(path),
        labels=labels_path(labels) if labels else "",
    )
    spec = next((each for each in trained if _place(each) == _place(asked)), asked)
    dataset = load(spec, split)
    for line in summary(dataset.problems):
        click.echo(f"Note: {line}", err=True)
    return Data(f"{spec.title}/{split}", dataset, shrink).part(limit)


def _place(spec: SourceSpec) -> tuple[str, Path, Path]:
    """What a source is read from."""
    from ...training.sources.files import resolved

    return spec.kind, Path(resolved(spec.path)).resolve(), Path(resolved(spec.labels)).resolve()


@contextmanager
def _progress(quiet: bool) -> Iterator[Callable[[str, int, int], None]]:
    with tqdm(unit=" images", disable=quiet or None) as bar:
        shown = ""

        def progress(stage: str, done: int, total: int) -> None:
            nonlocal shown
            if stage != shown:
                shown = stage
                bar.reset(total)
                bar.set_description(stage)
            bar.update(done - bar.n)

        yield progress


def _finish(table: Table, out: Path, *, detailed: bool) -> None:
    from ...training.tables import breakdowns, markdown, write

    click.echo(markdown(table) + (f"\n{breakdowns(table)}" if detailed else ""))
    for path in write(table, out, detailed=detailed):
        click.echo(path, err=True)
