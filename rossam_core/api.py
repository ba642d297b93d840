"""The Python door: `rossam.segment` and `rossam.load_model`."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from os import PathLike, fspath
from typing import Any

import geopandas

from .box_files import is_box_file
from .errors import OptionError, PromptError
from .job import DEFAULT_MODEL, SegmentJob
from .options import SegmentOptions
from .pipeline import EncodesAndDecodes
from .predictor import Predictor
from .prompt_source import read_frame
from .raster import Raster
from .segmentation import load_predictor, segment_frame

# What a model has from being loaded.
_OF_LOADING = ("checkpoint", "device", "precision", "batch_size", "mask_token", "input_size")


def load_model(
    model: str = DEFAULT_MODEL,
    *,
    checkpoint: str | PathLike[str] = "",
    device: str = "auto",
    precision: str = "auto",
    batch_size: int = 0,
    mask_token: str = "auto",  # noqa: S107 -- a word of the vocabulary, not a secret
    input_size: int = 0,
) -> Predictor:
    """A model, ready to encode windows and decode prompts.

    Args:
        model: Name in `rossam models list`.
        checkpoint: Weights file or model folder that takes its place.
        device: "auto", "cpu", "cuda" or "mps".
        precision: "auto", "float32" or "bfloat16".
        batch_size: Windows encoded together; 0 chooses.
        mask_token: "auto" (the card's), "sam", "best", "hq", "sum" or "edge".
        input_size: Side of the square that the model sees, pixels; 0 takes the card's.

    Raises:
        ModelError: The model is unknown, not downloaded, its file is damaged, or it cannot take
            the input size.
        OptionError: The device is not there.
    """
    options = SegmentOptions(
        device=device,
        precision=precision,
        batch_size=batch_size,
        mask_token=mask_token,
        input_size=input_size,
    )
    return load_predictor(model, fspath(checkpoint), options)


def _warn(text: str) -> None:
    warnings.warn(text, stacklevel=2)


def _refuse_of_loading(options: SegmentOptions, checkpoint: str) -> None:
    """Refuses what a model that is loaded already cannot heed."""
    own = {**options.changed(), **({"checkpoint": checkpoint} if checkpoint else {})}
    wrong = [name for name in _OF_LOADING if name in own]
    if wrong:
        raise OptionError(
            f"The model is loaded already, so {', '.join(wrong)} would change nothing.",
            "Give this to `load_model`, or name the model.",
        )


def segment(
    raster: str | PathLike[str],
    prompts: str | PathLike[str] | geopandas.GeoDataFrame | geopandas.GeoSeries,
    *,
    model: str | EncodesAndDecodes = DEFAULT_MODEL,
    checkpoint: str | PathLike[str] = "",
    layer: str = "",
    bands: Sequence[int] = (),
    group_field: str = "",
    label_field: str = "",
    angle_field: str = "",
    width_field: str = "",
    height_field: str = "",
    angle_convention: str = "",
    angle_unit: str = "degrees",
    y_up: bool | None = None,
    progress: Callable[[str, int, int], None] = lambda stage, done, total: None,
    notice: Callable[[str], None] = _warn,
    **options: Any,
) -> geopandas.GeoDataFrame:
    """Outlines the object of every prompt.

    Args:
        raster: Path or GDAL name.
        prompts: Boxes, polygons (their box) or points, as a GeoDataFrame, any OGR layer, or a file
            of boxes (see `read_boxes`).
        model: Name, or what `load_model` gave, which has its own `device`, `precision`,
            `batch_size`, `input_size` and `mask_token`.
        checkpoint: Weights file or model folder that takes the model's place.
        layer: Of a file of prompts; empty takes the only or first one.
        bands: Band numbers from 1 for red, green, blue; empty chooses by colour interpretation.
        group_field: Column whose equal values make one prompt.
        label_field: Column that is 1 on the object and 0 on the background.
        angle_field: Column of angles that, with the four that follow, makes an oriented box of
            every row, a point being its centre.
        width_field: Column of widths.
        height_field: Column of heights.
        angle_convention: What the angle means, one of "opencv", "le90", "le135", "azimuth",
            "mathematical"; see `angle_conventions`.
        angle_unit: "degrees" or "radians".
        y_up: For rasters without georeference; see `SegmentJob.y_up`.
        progress: Called with stage, done and total.
        notice: Called with sentences worth reading; by itself each is a warning of Python's.
        **options: Fields of `SegmentOptions`.

    Returns:
        One row per prompt (or group: its first row) in the prompts' order, with their index and
        columns, then `prompt_id`, `score`, `stability`, `area_m2`, `status`, `model`; geometry in
        the raster's CRS, None where `status` says why.

    Raises:
        RossamError: What went wrong, in one sentence; see `rossam_core.errors`.
    """
    path = fspath(prompts) if isinstance(prompts, (str, PathLike)) else ""
    job = SegmentJob(
        fspath(raster),
        path,
        "",
        bands=tuple(bands),
        group_field=group_field,
        label_field=label_field,
        angle_field=angle_field,
        width_field=width_field,
        height_field=height_field,
        angle_convention=angle_convention,
        angle_unit=angle_unit,
        y_up=y_up,
        options=SegmentOptions.from_dict(options),
    )
    if isinstance(model, str):
        model = load_predictor(model, fspath(checkpoint), job.options)
    else:
        _refuse_of_loading(job.options, fspath(checkpoint))
    if isinstance(prompts, geopandas.GeoSeries):
        prompts = prompts.to_frame("geometry")
    elif path:
        points_up = is_box_file(path) if y_up is None else y_up
        with Raster.open(job.raster, bands=job.bands, y_up=points_up) as opened:
            prompts = read_frame(path, layer, opened, notice)
    elif not isinstance(prompts, geopandas.GeoDataFrame):
        raise PromptError(
            f"Prompts are a {type(prompts).__name__}; give a GeoDataFrame, a GeoSeries or a path."
        )
    return segment_frame(job, prompts, model, progress=progress, notice=notice)
