"""`rossam evaluate`: a layer of outlines against a layer of true ones."""

from __future__ import annotations

import json
from typing import Any

import click
from tqdm import tqdm

from ..evaluation.job import EvaluateJob


@click.command()
@click.argument("predictions")
@click.argument("reference")
@click.option("--predictions-layer", default="", help="Layer of PREDICTIONS, if it holds several.")
@click.option("--reference-layer", default="", help="Layer of REFERENCE, if it holds several.")
@click.option(
    "--id-field", default="", help="Field of both whose equal values make a pair, not overlap."
)
@click.option("--class-field", default="", help="Field of REFERENCE to split the results by.")
@click.option("--group-field", default="", help="Field of REFERENCE that names the image or scene.")
@click.option("--raster", default="", help="Raster in whose pixels sizes and edges are measured.")
@click.option(
    "--pixel-size",
    "pixel_size_m",
    type=float,
    default=0.0,
    metavar="METRES",
    help="Size of a pixel on the ground, in place of --raster.",
)
@click.option(
    "--objects",
    default="",
    help="Also write every object of REFERENCE with its IoU (.gpkg, .fgb, .geojson, .csv, …).",
)
@click.option(
    "--report",
    "reports",
    multiple=True,
    help="Also write a report (.html, .md or .csv); may be given several times.",
)
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
@click.option("-q", "--quiet", is_flag=True, help="No progress bar and no notes.")
def evaluate(as_json: bool, quiet: bool, **given: Any) -> None:
    """Says how well the polygons of PREDICTIONS fit those of REFERENCE.

    Each object of REFERENCE gets one prediction at most: that of the same id, or the one that
    overlaps it best. Objects without a prediction count as IoU 0.
    """
    from ..evaluation.evaluate import run_evaluation
    from ..evaluation.report import text_tables

    job = EvaluateJob(**given)
    with tqdm(unit=" objects", disable=quiet or None, desc="Comparing") as bar:

        def progress(stage: str, done: int, total: int) -> None:
            bar.set_description(stage.capitalize(), refresh=False)
            bar.total = total
            bar.update(done - bar.n)

        def notice(text: str) -> None:
            if not quiet:
                bar.clear()
                click.echo(f"Note: {text}", err=True)

        result = run_evaluation(job, progress=progress, notice=notice)
    if as_json:
        click.echo(json.dumps(result.to_dict(), ensure_ascii=False, indent=1))
    else:
        for line in text_tables(job, result):
            click.echo(line)
