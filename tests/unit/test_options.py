"""Options, jobs and errors as they cross from a door to the pipeline."""

from __future__ import annotations

import json
from dataclasses import fields

import numpy as np
import pytest
from rossam.rossam_core.errors import EngineError, OptionError, RossamError, error_from_code
from rossam.rossam_core.job import SegmentJob
from rossam.rossam_core.options import SEGMENT_OPTIONS, SegmentOptions


def test_the_table_and_the_value_agree() -> None:
    assert {o.name: o.default for o in SEGMENT_OPTIONS} == SegmentOptions().to_dict()
    assert [o.name for o in SEGMENT_OPTIONS] == [f.name for f in fields(SegmentOptions)]


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"strateg": "whole"}, "Unknown option 'strateg'; known are strategy,"),
        ({"strategy": "tiles"}, "Option strategy is 'tiles'; choose one of auto, centred,"),
        ({"window_size": -1}, "Option window_size is -1; the smallest allowed is 0."),
        ({"window_size": 2.5}, "Option window_size is 2.5; it must be a whole number."),
        ({"window_size": True}, "Option window_size is True; it must be a whole number."),
        ({"smooth": 1}, "Option smooth is 1; it must be true or false."),
        ({"simplify": float("nan")}, "Option simplify is nan; it must be a finite number."),
        ({"upsampling": 99}, "Option upsampling is 99.0; the largest allowed is 32."),
    ],
)
def test_a_wrong_option_is_named_with_its_value(values: dict[str, object], sentence: str) -> None:
    with pytest.raises(OptionError) as caught:
        SegmentOptions.from_dict(values)
    assert str(caught.value).startswith(sentence)


def test_whole_numbers_are_fine_where_fractions_are() -> None:
    options = SegmentOptions.from_dict({"simplify": 1})
    assert options.changed() == {"simplify": 1.0}


def test_numbers_of_numpy_are_numbers() -> None:
    given = {
        "window_size": np.int64(224), "simplify": np.float32(0.5), "smooth": np.bool_(True),
        "upsampling": np.array(2),
    }  # fmt: skip
    options = SegmentOptions.from_dict(given)
    found = options.window_size, options.simplify, options.smooth, options.upsampling
    assert found == (224, 0.5, True, 2.0)
    assert [type(value) for value in found] == [int, float, bool, float]


def test_a_job_survives_the_pipe() -> None:
    job = SegmentJob(
        "a b.tif",
        "bo'xes.gpkg",
        "ausgäbe.gpkg",
        bands=(3, 2, 1),
        options=SegmentOptions(smooth=True),
    )
    assert SegmentJob.from_dict(json.loads(json.dumps(job.to_dict()))) == job


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"colour": 1}, "Unknown key 'colour' in a segment request."),
        ({"raster": None}, "A segment request needs 'raster' as text."),
        ({"options": {"x": 1}}, "Unknown option 'x'"),
    ],
)
def test_a_wrong_job_is_refused(change: dict[str, object], sentence: str) -> None:
    request = SegmentJob("r", "p", "o").to_dict() | change
    with pytest.raises(OptionError) as caught:
        SegmentJob.from_dict(request)
    assert str(caught.value).startswith(sentence)


def test_errors_cross_the_pipe_as_what_they_are() -> None:
    error = error_from_code("engine", "The engine is missing.", "Run `rossam doctor`.")
    assert isinstance(error, EngineError) and isinstance(error, RuntimeError)
    assert str(error) == "The engine is missing. Run `rossam doctor`."
    assert type(error_from_code("never heard", "Odd.")) is RossamError
