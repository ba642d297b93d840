"""SAM 2 behind the pipeline, to compare with; through transformers' `Sam2Model`.

transformers is chosen over Meta's own package because it is released and maintained on the package
index, installs without a compiler, and reads safetensors where Meta's reads pickles.
"""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from ..rossam_core.errors import EngineError, ModelError
from ..rossam_core.models.base import Embedding, MaskLogits, PromptTensors
from ..rossam_core.models.card import WEIGHTS_FILE, ModelCard
from ..rossam_core.models.download import sha256_of

# Of a window, in raster pixels: ROS-SAM's, as for SAM.
_UPSAMPLING = 2


class Sam2(nn.Module):
    """A SAM 2 image model that answers as `PromptableModel` says.

    Boxes are answered with one mask, as SAM 2's image predictor does when it is asked for one.
    """

    def __init__(self, model: nn.Module, name: str, sha256: str = "") -> None:
        """Wraps transformers' `Sam2Model`.

        Args:
            model: It.
            name: What tables call it.
            sha256: Of its weights.
        """
        super().__init__()
        self.model: Any = model
        config: Any = model.config
        size = int(config.prompt_encoder_config.image_size)
        # What the encoder is called matters to loaders of weights files alone; this has none.
        self.card = ModelCard(
            name, f"SAM 2 {name}", "vit_l", input_size_px=size, window_px=size // _UPSAMPLING,
            point_window_px=size // _UPSAMPLING, licence="Apache-2.0", source=name, sha256=sha256,
        )  # fmt: skip

    @classmethod
    def open(cls, name: str) -> Sam2:
        """A published or fine-tuned SAM 2.

        Args:
            name: Folder with `config.json` and `model.safetensors`, or its name on the Hugging Face
                hub, such as facebook/sam2.1-hiera-large (kept in that library's own cache).

        Raises:
            EngineError: transformers is missing.
            ModelError: The model is missing or no SAM 2.
        """
        library = _transformers()
        # Ours is the only progress bar.
        library.utils.logging.disable_progress_bar()
        try:
            config = library.AutoConfig.from_pretrained(name)
            # The hub's files are those of the video model; its image part is asked for by name.
            model = library.Sam2Model.from_pretrained(name, use_safetensors=True)
            weights = library.utils.cached_file(name, WEIGHTS_FILE)
        except (OSError, ValueError) as error:
            first = str(error).strip().split("\n", 1)[0].rstrip(".")
            raise ModelError(
                f"The SAM 2 model {name} cannot be loaded: {first}.",
                "Give a folder with config.json and model.safetensors, or its name on the hub.",
            ) from error
        if config.model_type not in ("sam2", "sam2_video"):
            raise ModelError(f"{name} is a {config.model_type}, not a SAM 2.")
        return cls(model.eval(), Path(name).name, sha256_of(Path(weights)))

    def encode(self, pixels: Tensor) -> Embedding:
        """Embeds windows, as `PromptableModel` says."""
        # ImageNet's mean and deviation, which are SAM's too.
        mean, std = (
            torch.tensor(values, device=pixels.device).view(1, 3, 1, 1)
            for values in (self.card.pixel_mean, self.card.pixel_std)
        )
        levels = self.model.get_image_embeddings((pixels - mean) / std)
        return Embedding(levels[-1], tuple(levels[:-1]))

    def decode(
        self, embedding: Embedding, window_index: Tensor, prompts: PromptTensors, mask_token: str
    ) -> MaskLogits:
        """Answers prompts, as `PromptableModel` says."""
        if mask_token not in ("sam", "best"):
            raise ModelError(
                f"SAM 2 has no mask {mask_token!r}.", "Choose the mask token auto, sam or best."
            )
        several = mask_token == "best"  # noqa: S105 -- a word of the vocabulary, not a secret # nosec B105
        chosen = embedding.rows(window_index)
        points = bool(prompts.labels.shape[1])
        # The library, like SAM, counts pixels by their centres and adds this half pixel again.
        answer = self.model(
            image_embeddings=[*chosen.early, chosen.image],
            input_boxes=None if prompts.boxes is None else prompts.boxes[:, None] - 0.5,
            input_points=prompts.points[:, None] - 0.5 if points else None,
            input_labels=prompts.labels[:, None] if points else None,
            multimask_output=several,
        )
        best = answer.iou_scores[:, 0].argmax(dim=-1)
        rows = torch.arange(len(prompts), device=best.device)
        return MaskLogits(
            answer.pred_masks[rows, 0, best].float(), answer.iou_scores[rows, 0, best].float()
        )


def _transformers() -> Any:
    try:
        library = importlib.import_module("transformers")
        library.Sam2Model  # noqa: B018 -- a library from before SAM 2 has none
    except (ImportError, AttributeError) as error:
        raise EngineError(
            "SAM 2 needs the library transformers, 4.56 or newer, which is not installed.",
            "Install ROS-SAM with its extra `sam2`: python -m pip install 'rossam[sam2]'.",
        ) from error
    return library
