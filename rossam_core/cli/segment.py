"""`rossam segment`: a raster and a prompt layer into a layer of outlines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click
from tqdm import tqdm

from ..job import DEFAULT_MODEL, SegmentJob
from ..options import SEGMENT_OPTIONS, Option, SegmentOptions


def _flag(option: Option) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The command line's flag of an option."""
    name = f"--{option.name.replace('_', '-')}"
    if isinstance(option.default, bool):
        return click.option(name, is_flag=True, default=option.default, help=option.help)
    kind: Any = type(option.default)
    if option.choices:
        kind = click.Choice(option.choices)
    return click.option(
        name, type=kind, default=option.default, show_default=True, help=option.help
    )


def _all_flags(command: Callable[..., None]) -> Callable[..., None]:
    for option in reversed(SEGMENT_OPTIONS):
        command = _flag(option)(command)
    return command


def _bands(_context: click.Context, _parameter: click.Parameter, text: str) -> tuple[int, ...]:
    try:
        return tuple(int(band) for band in text.split(",") if band.strip())
    except ValueError:
        raise click.BadParameter(f"{text!r} is no list of band numbers such as 4,3,2") from None


@click.command()
@click.argument("raster")
@click.argument("prompts")
@click.option(
    "-o",
    "--output",
    required=True,
    help="Layer to write; the extension is its format (.gpkg, .fgb, .geojson, .shp, .parquet).",
)
@click.option("--layer", "prompts_layer", default="", help="Layer of PROMPTS, if it holds several.")
@click.option("--mask", default="", help="Also write an instance raster: 0, or the prompt's id.")
@click.option(
    "--model", default=DEFAULT_MODEL, show_default=True, help="Name; see `rossam models list`."
)
@click.option("--checkpoint", default="", help="Weights file or model folder instead of a name.")
@click.option(
    "--bands", default="", callback=_bands, help="Bands for red, green and blue, e.g. 4,3,2."
)
@click.option(
    "--group-field", default="", help="Rows with one value of this field prompt one object."
)
@click.option(
    "--label-field", default="", help="Field that is 1 on the object, 0 on the background."
)
@click.option("-q", "--quiet", is_flag=True, help="No progress bar and no summary.")
@_all_flags
def segment(quiet: bool, **given: Any) -> None:
    """Outlines the object of every prompt in PROMPTS on RASTER.

    PROMPTS is any vector layer of boxes, polygons or points. Each of its features comes back once,
    attributes kept, with prompt_id, score, stability, area_m2, status and model.
    """
    from ..segmentation import run_job

    options = SegmentOptions.from_dict({o.name: given.pop(o.name) for o in SEGMENT_OPTIONS})
    job = SegmentJob(**given, options=options)
    with tqdm(unit=" prompts", disable=quiet or None, desc="Segmenting") as bar:

        def progress(_stage: str, done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        def notice(text: str) -> None:
            bar.clear()
            click.echo(f"Note: {text}", err=True)

        result = run_job(job, progress=progress, notice=notice)
    if not quiet:
        counts = ", ".join(f"{count} {status}" for status, count in sorted(result.statuses.items()))
        click.echo(
            f"{result.count} prompts in {result.seconds:.1f} s with {result.model}: {counts}.",
            err=True,
        )
    click.echo(result.output)
