"""`rossam build-masks`: images with boxes into a data set of instance masks."""

from __future__ import annotations

from typing import Any

import click
from tqdm import tqdm

from ..job import DEFAULT_MODEL
from ..mask_building.job import (
    BOX_FORMATS,
    MASK_BUILDING_OPTIONS,
    MaskBuildingJob,
    MaskBuildingOptions,
    MaskBuildingResult,
)
from ..options import SEGMENT_OPTIONS, SegmentOptions
from .flags import band_numbers, option_flags


@click.command("build-masks")
@click.argument("images")
@click.argument("boxes")
@click.option("-o", "--output", required=True, help="Folder to make.")
@click.option(
    "--format", "box_format", type=click.Choice(BOX_FORMATS), default="auto", show_default=True,
    help="What BOXES are: DOTA's, SODA-A's, YOLO's or COCO's files, or a vector layer.",
)  # fmt: skip
@click.option("--layer", "boxes_layer", default="", help="Layer of BOXES, if it holds several.")
@click.option("--category-field", default="", help="Field of a vector layer with the class.")
@click.option(
    "--image-field", default="", help="Field of a vector layer that names the image of a box."
)
@click.option(
    "--model", default=DEFAULT_MODEL, show_default=True, help="Name; see `rossam models list`."
)
@click.option("--checkpoint", default="", help="Weights file or model folder instead of a name.")
@click.option(
    "--bands", default="", callback=band_numbers, help="Bands for red, green and blue, e.g. 4,3,2."
)
@click.option("-q", "--quiet", is_flag=True, help="No progress bar and no summary.")
@option_flags(MASK_BUILDING_OPTIONS)
@option_flags(SEGMENT_OPTIONS)
def build_masks(quiet: bool, **given: Any) -> None:
    """Makes instance masks of the oriented or upright boxes BOXES on IMAGES.

    IMAGES is a folder of images or rasters, or one of them. BOXES is a folder with a file of boxes
    per image, or one COCO JSON (of SODA-A's boxes as well) or vector layer for all images. The
    output folder gets COCO JSON with polygons and with run lengths, a layer of the masks, a list
    and a layer of those to review, and contact sheets. A run that was interrupted goes on when it
    is started again.
    """
    from ..mask_building.build import run_mask_building

    options = {o.name: given.pop(o.name) for o in MASK_BUILDING_OPTIONS}
    segment = {o.name: given.pop(o.name) for o in SEGMENT_OPTIONS}
    job = MaskBuildingJob(
        **given,
        segment=SegmentOptions.from_dict(segment),
        options=MaskBuildingOptions.from_dict(options),
    )
    with tqdm(disable=quiet or None, desc="Model") as bar:

        def progress(stage: str, done: int, total: int) -> None:
            bar.set_description(stage.capitalize(), refresh=False)
            bar.total = total
            bar.update(done - bar.n)

        def notice(text: str) -> None:
            bar.clear()
            click.echo(f"Note: {text}", err=True)

        result = run_mask_building(job, progress=progress, notice=notice)
    if not quiet:
        for line in _summary(result):
            click.echo(line, err=True)
    click.echo(result.output)


def _summary(result: MaskBuildingResult) -> list[str]:
    statuses = ", ".join(f"{count:,} {name}" for name, count in sorted(result.statuses.items()))
    lines = [
        f"{result.count:,} boxes on {result.images:,} images in {result.seconds:.0f} s with "
        f"{result.model}: {statuses}.",
        f"{result.masks:,} masks; {result.within:,} lay within the enlarged box by themselves; "
        f"{result.doubtful:,} objects to review.",
    ]
    if result.problems:
        lines.append(f"{result.problems:,} files could not be used; problems.csv says why.")
    return lines
