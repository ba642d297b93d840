"""The algebra of windows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rossam.rossam_core.errors import OptionError
from rossam.rossam_core.models.card import ModelCard
from rossam.rossam_core.options import SegmentOptions
from rossam.rossam_core.prompts import PixelPrompt
from rossam.rossam_core.window import Window
from rossam.rossam_core.windows import WindowPolicy, plan

CARD = ModelCard("m", "", "vit_b", input_size_px=448, window_px=224, point_window_px=112)


def policy(strategy="centred", **values):
    return WindowPolicy(
        **{
            "strategy": strategy,
            "window_px": 64,
            "point_window_px": 96,
            "resized_px": 128,
            "input_px": 128,
            "max_fill": 0.9,
            **values,
        }
    )


def box(prompt_id, x0, y0, x1, y1, **how):
    return PixelPrompt(prompt_id, (x0, y0, x1, y1), **how)


@st.composite
def scenes(draw):
    """A raster's size and prompts that reach into it."""
    width, height = draw(st.integers(1, 400)), draw(st.integers(1, 400))
    prompts = []
    for n in range(draw(st.integers(1, 25))):
        x, y = draw(st.floats(0, width)), draw(st.floats(0, height))
        if draw(st.booleans()):
            w, h = draw(st.floats(0.1, 150)), draw(st.floats(0.1, 150))
            prompts.append(box(n + 1, x - w / 2, y - h / 2, x + w / 2, y + h / 2))
        else:
            prompts.append(PixelPrompt(n + 1, None, ((x, y),), (1,)))
    return width, height, prompts


def seen(prompt, width, height):
    x0, y0, x1, y1 = prompt.extent
    return max(x0, 0), max(y0, 0), min(x1, width), min(y1, height)


@given(scenes(), st.sampled_from(["centred", "shared", "magnified", "whole"]))
def test_every_prompt_lies_once_in_a_window_inside_the_raster(scene, strategy):
    width, height, prompts = scene
    planned = plan(prompts, width, height, policy(strategy))
    ids = [p.prompt_id for part in planned for p in part.prompts]
    assert sorted(ids) == [p.prompt_id for p in prompts]
    for part in planned:
        window = part.window
        assert window.col + window.side_px <= max(width, window.side_px)
        assert window.row + window.side_px <= max(height, window.side_px)
        assert (window.col == 0) or window.col + window.side_px <= width
        for prompt in part.prompts:
            x0, y0, x1, y1 = seen(prompt, width, height)
            assert window.col - 1e-6 <= x0
            assert x1 <= window.col + window.side_px + 1e-6
            assert window.row - 1e-6 <= y0
            assert y1 <= window.row + window.side_px + 1e-6


@given(scenes())
def test_a_centred_window_depends_on_its_prompt_alone(scene):
    width, height, prompts = scene
    together = {
        p.prompt_id: part.window
        for part in plan(prompts, width, height, policy())
        for p in part.prompts
    }
    for prompt in prompts:
        (alone,) = plan([prompt], width, height, policy())
        assert alone.window == together[prompt.prompt_id]


@given(scenes(), st.randoms())
def test_sharing_never_takes_more_windows_and_ignores_the_order(scene, random):
    width, height, prompts = scene
    centred = plan(prompts, width, height, policy())
    shared = plan(prompts, width, height, policy("shared"))
    assert len(shared) <= len(centred)
    shuffled = list(prompts)
    random.shuffle(shuffled)
    assert plan(shuffled, width, height, policy("shared")) == shared
    # Each prompt is seen at the scale of its own window.
    own = {p.prompt_id: part.window.side_px for part in centred for p in part.prompts}
    assert all(own[p.prompt_id] == part.window.side_px for part in shared for p in part.prompts)


@given(scenes())
def test_a_shared_window_leaves_margins(scene):
    width, height, prompts = scene
    for part in plan(prompts, width, height, policy("shared")):
        side = part.window.side_px
        for prompt in part.prompts:
            x0, _, x1, _ = seen(prompt, width, height)
            wanted = max(min(side / 8, (side - (x1 - x0)) / 2) - 1, 0)
            assert part.window.col == 0 or x0 - part.window.col >= wanted
            right = part.window.col + side
            assert right >= width or right - x1 >= wanted


def test_centred_is_centred():
    (part,) = plan([box(1, 100, 200, 110, 240)], 1000, 1000, policy())
    assert part.window == Window(105 - 32, 220 - 32, 64, 128, 128)


def test_window_is_shifted_inside_at_every_border():
    corners = [(0, 0), (990, 0), (0, 990), (990, 990)]
    windows = [
        plan([box(1, x, y, x + 10, y + 10)], 1000, 1000, policy())[0].window for x, y in corners
    ]
    assert [(w.col, w.row) for w in windows] == [(0, 0), (936, 0), (0, 936), (936, 936)]


def test_large_prompt_grows_its_window():
    (part,) = plan([box(1, 100, 100, 280, 150)], 1000, 1000, policy())
    assert part.window.side_px == 200
    assert part.window.resized_px == 128


def test_growing_keeps_the_factor_until_the_input_is_full():
    roomy = policy(resized_px=64)
    (part,) = plan([box(1, 100, 100, 190, 150)], 1000, 1000, roomy)
    assert (part.window.side_px, part.window.resized_px) == (100, 100)
    (part,) = plan([box(1, 100, 100, 460, 150)], 1000, 1000, roomy)
    assert (part.window.side_px, part.window.resized_px) == (400, 128)


def test_prompt_as_large_as_the_raster_gets_the_raster():
    (part,) = plan([box(1, -500, -500, 1500, 1500, status="border")], 1000, 800, policy())
    assert part.window == Window(0, 0, 1000, 128, 128)


def test_points_get_the_point_window():
    points = PixelPrompt(1, None, ((500.0, 500.0), (510.0, 500.0)), (1, 0))
    (part,) = plan([points], 1000, 1000, policy())
    assert part.window.side_px == 96


def test_whole():
    prompts = [box(1, 0, 0, 5, 5), box(2, 300, 200, 310, 230)]
    (part,) = plan(prompts, 400, 300, policy("whole"))
    assert part.window == Window(0, 0, 400, 128, 128)
    assert part.prompts == tuple(prompts)


def test_prompts_that_cannot_be_asked_are_left_out():
    prompts = [PixelPrompt(1, None, status="null"), PixelPrompt(2, None, status="outside")]
    assert plan([*prompts, box(3, 5, 5, 9, 9)], 100, 100, policy())[0].prompts[0].prompt_id == 3
    assert plan(prompts, 100, 100, policy("shared")) == []


def test_neighbours_share():
    prompts = [box(n, 100 + 12 * n, 100, 108 + 12 * n, 110) for n in range(1, 4)]
    (part,) = plan(prompts, 1000, 1000, policy("shared"))
    assert [p.prompt_id for p in part.prompts] == [1, 2, 3]
    middle = (112 + 144) / 2
    assert part.window.col == middle - 32


def test_windows_are_visited_row_by_row():
    prompts = [
        box(n + 1, x, y, x + 9, y + 9) for n, (x, y) in enumerate([(900, 9), (9, 900), (9, 9)])
    ]
    visited = [part.prompts[0].prompt_id for part in plan(prompts, 1000, 1000, policy())]
    assert visited == [3, 1, 2]


def test_input_coordinates_there_and_back():
    window = Window(10, 20, 64, 96, 128)
    assert window.to_input(10, 20) == (0, 0)
    assert window.to_input(74, 84) == (96, 96)
    assert window.from_input(*window.to_input(33.3, 44.4)) == pytest.approx((33.3, 44.4))


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, (224, 112, 448)),
        ({"window_size": 300}, (300, 300, 448)),
        ({"upsampling": 4.0}, (112, 112, 448)),
        ({"upsampling": 3.0}, (149, 149, 447)),
        ({"window_size": 100, "upsampling": 2.0}, (100, 100, 200)),
        ({"window_size": 896, "upsampling": 0.5}, (896, 896, 448)),
    ],
)
def test_policy_from_options(options, expected):
    made = WindowPolicy.from_options(CARD, SegmentOptions(**options))
    assert (made.window_px, made.point_window_px, made.resized_px) == expected
    assert made.input_px == 448
    assert made.strategy == "centred"


def test_window_that_does_not_fit_names_the_numbers():
    with pytest.raises(OptionError) as caught:
        WindowPolicy.from_options(CARD, SegmentOptions(window_size=300, upsampling=2.0))
    assert str(caught.value) == (
        "A window of 300 px upsampled 2 times is 600 px, but the model m takes 1 to 448 px. "
        "Choose a window of at most 224 px, or an upsampling of at most 1.49333."
    )


def test_whole_takes_no_size():
    with pytest.raises(OptionError, match="no window size and upsampling"):
        WindowPolicy.from_options(CARD, SegmentOptions(strategy="whole", window_size=300))


def test_real_plan_shares_windows(real_data):
    from rossam.rossam_core.prompts import PromptLayer
    from rossam.rossam_core.raster import Raster

    geo = real_data / "geo"
    with Raster.open(str(geo / "banepa.tif")) as raster:
        layer = PromptLayer.open(str(geo / "banepa_boxes.gpkg"), raster)
        prompts = [p for batch in layer.batches(500) for p in batch.prompts]
        size = raster.width, raster.height
    assert layer.count == len(prompts) == 1371
    wide = {"window_px": 512, "resized_px": 1024, "input_px": 1024}
    centred = plan(prompts, *size, policy(**wide))
    shared = plan(prompts, *size, policy("shared", **wide))
    assert sum(len(part.prompts) for part in shared) == 1371
    assert len(shared) < len(centred) / 8
