"""A model's card is strict: a typo in it must not change how the model is used."""

from __future__ import annotations

import json
import math
from pathlib import Path

import pytest
from rossam.rossam_core.errors import ModelError
from rossam.rossam_core.models.card import ModelCard


def test_a_card_is_read_back_as_written(tmp_path: Path) -> None:
    card = ModelCard("m", "A model", "vit_b", padding=(144, 144, 144), scores={"iou": 0.5})
    card.write(tmp_path / "card.json")
    assert ModelCard.read(tmp_path / "card.json") == card


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"windw_px": 5}, "unknown keys: ['windw_px']"),
        ({"architecture": "vit_x"}, "has the architecture 'vit_x'; known are vit_b, vit_l"),
        ({"window_px": 0}, "has window_px = 0"),
        ({"max_fill": 1.5}, "has max_fill = 1.5"),
        ({"padding": [1, 2]}, "has padding = (1.0, 2.0), not three"),
        ({"strategy": "tiles"}, "and strategy 'tiles'; known are"),
        ({"align_boxes_from": 0.5}, "has align_boxes_from = 0.5; it must be below 0.2"),
        ({"align_boxes_from": "abc"}, 'has align_boxes_from = "abc", which is of the wrong kind'),
        ({"window_px": None}, "card.json has window_px = null, which is of the wrong kind"),
        ({"sha256": 5}, "card.json has sha256 = 5, which is of the wrong kind"),
        ({"padding": ["a", 1, 2]}, 'has padding = ["a", 1, 2], which is of the wrong kind'),
        ({"high_quality": "yes"}, 'has high_quality = "yes", which is of the wrong kind'),
        ({"settings": []}, "has settings = [], which is of the wrong kind"),
        ({"title": None}, "has title = null, which is of the wrong kind"),
        ({"lora_rank": True}, "card.json has lora_rank = true, which is of the wrong kind"),
        ({"window_px": 0.5}, "has window_px = 0.5; give a whole number of pixels, at least 1."),
        ({"input_size_px": 160.5}, "has input_size_px = 160.5; give a whole number of pixels"),
        ({"point_window_px": -64}, "has point_window_px = -64; give a whole number of pixels"),
        ({"window_px": math.inf}, "has window_px = inf; give a whole number of pixels"),
        ({"window_px": math.nan}, "has window_px = nan; give a whole number of pixels"),
        ({"pixel_std": [0, 0, 0]}, "has pixel_std = (0.0, 0.0, 0.0); each must be above 0."),
        ({"pixel_std": [58, 57, -57]}, "has pixel_std = (58.0, 57.0, -57.0); each must be above"),
        ({"padding": [1e9, -5, 300]}, "has padding = (1000000000.0, -5.0, 300.0); each must be"),
        ({"padding": [0, 0, -1]}, "has padding = (0.0, 0.0, -1.0); each must be from 0 to 255."),
        ({"prompt_kinds": ["box", "nonsense"]}, "the prompt kinds 'box, nonsense'; give one or"),
        ({"prompt_kinds": []}, "has the prompt kinds ''; give one or more of box, loose, points"),
    ],
)
def test_a_wrong_card_is_explained(
    tmp_path: Path, change: dict[str, object], sentence: str
) -> None:
    path = tmp_path / "card.json"
    path.write_text(json.dumps({"name": "m", "title": "t", "architecture": "vit_b"} | change))
    with pytest.raises(ModelError) as caught:
        ModelCard.read(path)
    assert sentence in str(caught.value)


def test_a_whole_size_may_be_written_with_a_point(tmp_path: Path) -> None:
    path = tmp_path / "card.json"
    sizes = {"input_size_px": 160.0, "window_px": 64, "point_window_px": 1.0}
    path.write_text(json.dumps({"name": "m", "title": "t", "architecture": "vit_b"} | sizes))
    card = ModelCard.read(path)
    assert repr([card.input_size_px, card.window_px, card.point_window_px]) == "[160, 64, 1]"


def test_colours_at_the_ends_and_every_kind_of_prompt_are_allowed() -> None:
    kinds = ("oriented", "points", "box")
    card = ModelCard("m", "t", "vit_b", padding=(0, 255, 0), prompt_kinds=kinds)
    assert (card.padding, card.prompt_kinds) == ((0, 255, 0), kinds)


def test_a_card_that_is_no_card(tmp_path: Path) -> None:
    path = tmp_path / "card.json"
    with pytest.raises(ModelError, match="cannot be read"):
        ModelCard.read(path)
    path.write_text("{")
    with pytest.raises(ModelError, match="not valid JSON"):
        ModelCard.read(path)
    path.write_text('{"name": "m"}')
    with pytest.raises(ModelError, match="incomplete"):
        ModelCard.read(path)
