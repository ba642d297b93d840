"""SAM 2 behind the pipeline, with a small one of random weights."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
import torch
from rossam.rossam_core.errors import EngineError, ModelError
from rossam.rossam_core.models.base import PromptTensors
from rossam.rossam_core.options import SegmentOptions
from rossam.rossam_core.predictor import Predictor
from rossam.training.sam2 import Sam2
from rossam.training.systems import PromptedModel

_SIDE = 128


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model folder as the library writes it."""
    transformers = pytest.importorskip("transformers", reason="the extra `sam2` is not installed")
    backbone = transformers.Sam2HieraDetConfig(
        hidden_size=16, image_size=[_SIDE, _SIDE], blocks_per_stage=[1, 1, 2, 1],
        embed_dim_per_stage=[16, 32, 64, 128], num_attention_heads_per_stage=[1, 2, 4, 8],
        window_size_per_stage=[8, 4, 8, 4], global_attention_blocks=[3],
    )  # fmt: skip
    vision = transformers.Sam2VisionConfig(
        backbone_config=backbone, backbone_channel_list=[128, 64, 32, 16], fpn_hidden_size=32,
        backbone_feature_sizes=[[32, 32], [16, 16], [8, 8]],
    )  # fmt: skip
    config = transformers.Sam2Config(
        vision_config=vision,
        prompt_encoder_config=transformers.Sam2PromptEncoderConfig(
            hidden_size=32, image_size=_SIDE
        ),
        mask_decoder_config=transformers.Sam2MaskDecoderConfig(
            hidden_size=32, mlp_dim=64, num_attention_heads=2, iou_head_hidden_dim=32
        ),
    )
    torch.manual_seed(0)
    path = tmp_path_factory.mktemp("sam2")
    transformers.Sam2Model(config).save_pretrained(path)
    return path


def test_boxes_are_answered_as_the_library_answers_them(folder: Path) -> None:
    ours = Sam2.open(str(folder))
    pixels = torch.randint(0, 256, (2, 3, _SIDE, _SIDE), generator=torch.manual_seed(1)).float()
    boxes = torch.tensor(
        [[20.0, 30.0, 60.0, 90.0], [5.0, 5.0, 50.0, 40.0], [64.0, 60.0, 90.0, 99.0]]
    )
    windows = torch.tensor([1, 0, 1])
    prompts = PromptTensors(boxes, torch.zeros(3, 0, 2), torch.zeros(3, 0, dtype=torch.int64))
    mean, std = (
        torch.tensor(values).view(1, 3, 1, 1)
        for values in ((0.485, 0.456, 0.406), (0.229, 0.224, 0.225))
    )
    with torch.inference_mode():
        found = ours.decode(ours.encode(pixels), windows, prompts, "sam")
        for n, window in enumerate(windows):
            theirs = ours.model(
                pixel_values=(pixels[window][None] / 255 - mean) / std,
                # The library counts pixels by their centres.
                input_boxes=boxes[n][None, None] - 0.5,
                multimask_output=False,
            )
            assert torch.allclose(found.logits[n], theirs.pred_masks[0, 0, 0], atol=1e-3)
            assert torch.allclose(found.score[n], theirs.iou_scores[0, 0, 0], atol=1e-4)


def test_it_runs_with_and_without_the_pipeline(folder: Path) -> None:
    predictor = Predictor(Sam2.open(str(folder)), device="cpu")
    assert len(predictor.card.sha256) == 64
    pixels = np.random.default_rng(0).integers(0, 256, (150, 200, 3), dtype=np.uint8)
    boxes = np.array([[20.0, 30.0, 60.0, 90.0], [90.0, 80.0, 110.0, 99.0]])
    scales = {}
    for strategy in ("whole", "centred"):
        system = PromptedModel(predictor, SegmentOptions(strategy=strategy), "SAM 2")
        scales[strategy] = [found.scale for found in system.segment(pixels, boxes)]
    assert scales == {"whole": [128 / 200] * 2, "centred": [128 / 67, 2.0]}


def test_what_is_missing_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ModelError, match=r"SAM 2 has no mask 'hq'\."):
        Predictor(Sam2.open(str(folder)), device="cpu", mask_token="hq")._model.decode(
            None, torch.zeros(1), PromptTensors(None, torch.zeros(1, 0, 2), torch.zeros(1, 0)), "hq"
        )
    (empty := folder / "empty").mkdir()
    with pytest.raises(ModelError, match="cannot be loaded"):
        Sam2.open(str(empty))
    monkeypatch.setitem(sys.modules, "transformers", None)
    with pytest.raises(EngineError, match=r"rossam\[sam2\]"):
        Sam2.open(str(folder))
