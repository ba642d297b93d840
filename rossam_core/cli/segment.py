"""`rossam segment`: a raster and a prompt layer into a layer of outlines."""

from __future__ import annotations

from typing import Any

import click
from tqdm import tqdm

from ..angle_conventions import ANGLE_CONVENTIONS, ANGLE_UNITS, CONVENTION_NAMES
from ..job import DEFAULT_MODEL, SegmentJob
from ..options import SEGMENT_OPTIONS, SegmentOptions
from .flags import band_numbers, option_flags

_CONVENTIONS = ". ".join(f"{c.name} -- {c.title}" for c in ANGLE_CONVENTIONS)


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
    "--bands", default="", callback=band_numbers, help="Bands for red, green and blue, e.g. 4,3,2."
)
@click.option(
    "--group-field", default="", help="Rows with one value of this field prompt one object."
)
@click.option(
    "--label-field", default="", help="Field that is 1 on the object, 0 on the background."
)
@click.option(
    "--angle-field",
    default="",
    help="Field of angles; with width and height fields, every row is an oriented box around its "
    "point.",
)
@click.option("--width-field", default="", help="Field of the oriented boxes' widths.")
@click.option("--height-field", default="", help="Field of the oriented boxes' heights.")
@click.option(
    "--angle-convention",
    type=click.Choice(CONVENTION_NAMES),
    help=f"What the angles mean. {_CONVENTIONS}.",
)
@click.option(
    "--angle-unit",
    type=click.Choice(ANGLE_UNITS),
    default=ANGLE_UNITS[0],
    show_default=True,
    help="Unit of the angles.",
)
@click.option("-q", "--quiet", is_flag=True, help="No progress bar and no summary.")
@option_flags(SEGMENT_OPTIONS)
def segment(quiet: bool, **given: Any) -> None:
    """Outlines the object of every prompt in PROMPTS on RASTER.

    PROMPTS is any vector layer of boxes, polygons or points, or a file of boxes in pixels of RASTER
    (text of DOTA or YOLO, JSON of SODA-A or COCO). Each of its features comes back once, attributes
    kept, with prompt_id, score, stability, area_m2, status and model.
    """
    from ..segmentation import run_job

    options = SegmentOptions.from_dict({o.name: given.pop(o.name) for o in SEGMENT_OPTIONS})
    given["angle_convention"] = given["angle_convention"] or ""
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
