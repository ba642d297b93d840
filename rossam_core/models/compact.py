"""The compact model: SAM's code path (encode once, prompt often) at a size that a laptop runs.

A small residual network embeds the window at strides 2, 4, 8 and 16; segment_anything's own prompt
encoder and two-way transformer answer prompts at stride 16; a top-down decoder then refines the
answer with the early features up to one logit per two input pixels. An hourglass (Newell et al.
2016) then looks at window, prompts and answer together once more, from fine to coarse and back, and
corrects the answer: what the encoder finds before it knows the prompt cannot tell two touching
objects apart, this can.
Unlike SAM the decoder also sees every prompt as a picture: how much of each cell a box covers, and
a bump at each point. With a few thousand training objects this says "here" more surely than
coordinates alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import cast

import torch
import torch.nn.functional as F  # noqa: N812 -- torch's own custom
from segment_anything.modeling import PromptEncoder, TwoWayTransformer
from segment_anything.modeling.mask_decoder import MLP
from torch import Tensor, nn

from ..errors import ModelError
from .base import Embedding, MaskLogits, MaskOutputs, PromptTensors
from .card import ModelCard
from .precision import full_precision
from .rating import agreement, rated

STRIDES = (2, 4, 8, 16)
PROMPT_MAPS = 3
_GROUPS = 8

# Share of a loose box's side over which it fades, inwards and outwards: a sharp edge would be
# taken for the object's.
_FADE = 0.15


class ConvBlock(nn.Module):
    """Two 3×3 convolutions around which the input is added (He et al. 2016)."""

    def __init__(self, channels: int, *, batch_norm: bool) -> None:
        super().__init__()
        self.body = nn.Sequential(
            nn.Conv2d(channels, channels, 3, padding=1, bias=False),
            _norm(channels, batch_norm),
            nn.ReLU(inplace=True),
            nn.Conv2d(channels, channels, 3, padding=1, bias=False),
            _norm(channels, batch_norm),
        )

    def forward(self, x: Tensor) -> Tensor:
        return F.relu(x + self.body(x))


class CompactEncoder(nn.Module):
    """(B, 3, S, S) normalised pixels to features at strides 2, 4, 8, 16.

    Args:
        channels: Of the four levels.
        blocks: Residual blocks per level.
    """

    def __init__(self, channels: Sequence[int], blocks: Sequence[int]) -> None:
        super().__init__()
        levels = []
        for width_in, width, count in zip((3, *channels[:-1]), channels, blocks, strict=True):
            levels.append(
                nn.Sequential(
                    nn.Conv2d(width_in, width, 3, stride=2, padding=1, bias=False),
                    _norm(width, batch_norm=True),
                    nn.ReLU(inplace=True),
                    *(ConvBlock(width, batch_norm=True) for _ in range(count)),
                )
            )
        self.levels = nn.ModuleList(levels)

    def forward(self, x: Tensor) -> list[Tensor]:
        features = []
        for level in self.levels:
            x = level(x)
            features.append(x)
        return features


class RefineLevel(nn.Module):
    """One step of the top-down path: twice the resolution, early features and prompt maps added."""

    def __init__(self, width_in: int, width: int) -> None:
        super().__init__()
        self.reduce = nn.Conv2d(width_in, width, 1, bias=False)
        self.prompt = nn.Conv2d(PROMPT_MAPS, width, 3, padding=1, bias=False)
        self.norm = _norm(width, batch_norm=False)
        self.block = ConvBlock(width, batch_norm=False)

    def forward(self, x: Tensor, early: Tensor, maps: Tensor) -> Tensor:
        x = F.interpolate(self.reduce(x), scale_factor=2.0, mode="bilinear", align_corners=False)
        return cast(Tensor, self.block(F.relu(self.norm(x + early + self.prompt(maps)))))


class Hourglass(nn.Module):
    """Features of a first pass to those of a second one: down level by level, and up again.

    Args:
        inputs: Channels that come in at stride 2.
        earlier: Channels of the first pass at strides 4, 8 and 16.
        channels: Of the levels, at strides 2, 4, 8 and so on.
    """

    def __init__(self, inputs: int, earlier: Sequence[int], channels: Sequence[int]) -> None:
        super().__init__()
        first = channels[0]
        self.stem = nn.Sequential(
            nn.Conv2d(inputs, first, 1, bias=False), _norm(first, batch_norm=False),
            nn.ReLU(inplace=True),
            nn.Conv2d(first, first, 3, padding=1, bias=False), _norm(first, batch_norm=False),
            nn.ReLU(inplace=True),
        )  # fmt: skip
        pairs = list(pairwise(channels))
        self.down = nn.ModuleList(
            nn.Conv2d(fine, coarse, 3, stride=2, padding=1, bias=False) for fine, coarse in pairs
        )
        self.earlier = nn.ModuleList(
            nn.Conv2d(width, wanted, 1, bias=False)
            for width, wanted in zip(earlier, channels[1:], strict=False)
        )
        self.norms = nn.ModuleList(_norm(coarse, batch_norm=False) for _, coarse in pairs)
        self.blocks = nn.ModuleList(ConvBlock(coarse, batch_norm=False) for _, coarse in pairs)
        self.reduce = nn.ModuleList(nn.Conv2d(c, f, 1, bias=False) for f, c in pairs)
        self.up = nn.ModuleList(ConvBlock(fine, batch_norm=False) for fine, _ in pairs)

    def forward(self, x: Tensor, earlier: Sequence[Tensor]) -> Tensor:
        x = self.stem(x)
        skips = []
        for level, (down, norm, block) in enumerate(
            zip(self.down, self.norms, self.blocks, strict=True)
        ):
            skips.append(x)
            x = down(x)
            if level < len(self.earlier):
                x = x + self.earlier[level](earlier[level])
            x = block(F.relu(norm(x)))
        for reduce, block, skip in zip(
            reversed(self.reduce), reversed(self.up), reversed(skips), strict=True
        ):
            wider = F.interpolate(reduce(x), skip.shape[-2:], mode="bilinear", align_corners=False)
            x = block(skip + wider)
        return x


@dataclass(frozen=True)
class _Coarse:
    """What the decoder knows of N prompts when it has the coarse masks.

    Attributes:
        tokens: (N, 3, C) after the transformer.
        features: At strides 16, 8 and 4.
        logits: (N, S/4, S/4), the masks.
        scores: (N, 2), logits of the predicted IoU: of these masks, and a first one of the refined.
    """

    tokens: Tensor
    features: tuple[Tensor, ...]
    logits: Tensor
    scores: Tensor


class CompactModel(nn.Module):
    """A promptable model of a few million parameters; see the module's text.

    Its mask tokens: "sam" is the coarse mask at stride 4, "hq" the refined one at stride 2, "sum"
    adds their logits.

    Args:
        card: Its `settings` hold `channels` and `blocks` (four numbers each, strides 2 to 16),
            `embed_dim`, `depth`, `heads` and `mlp_dim` of the two-way transformer, and
            `refine_channels` (three numbers, strides 8, 4, 2) and `hourglass_channels` (one number
            per level, strides 2, 4, 8 and so on).

    Raises:
        ModelError: The card's settings are incomplete or no whole numbers, or its input is no
            multiple of 16 pixels.
    """

    def __init__(self, card: ModelCard) -> None:
        super().__init__()
        self.card = card
        size = card.input_size_px
        _check_size(card.name, size)
        settings = card.settings
        missing = {
            "channels", "blocks", "embed_dim", "depth", "heads", "mlp_dim", "refine_channels",
            "hourglass_channels",
        } ^ set(settings)  # fmt: skip
        if missing:
            raise ModelError(
                f"The card of model {card.name} has missing or unknown settings: "
                f"{', '.join(sorted(missing))}."
            )
        for name, value in settings.items():
            least = 0 if name == "blocks" else 1
            numbers = value if isinstance(value, (list, tuple)) else (value,)
            if not all(isinstance(number, int) and number >= least for number in numbers):
                raise ModelError(
                    f"The card of model {card.name} has the setting {name} = {value!r}; give whole "
                    f"numbers from {least}."
                )
        channels, refine = list(settings["channels"]), list(settings["refine_channels"])
        dim = int(settings["embed_dim"])
        self.encoder = CompactEncoder(channels, settings["blocks"])
        self.neck = nn.Sequential(
            nn.Conv2d(channels[-1], dim, 1, bias=False), _norm(dim, batch_norm=True)
        )
        # Per window, not per prompt: the decoder only adds what these make of the early features.
        self.laterals = nn.ModuleList(
            nn.Conv2d(c, r, 1) for c, r in zip(channels[-2::-1], refine, strict=True)
        )
        grid = size // STRIDES[-1]
        self.prompt_encoder = PromptEncoder(dim, (grid, grid), (size, size), mask_in_chans=16)
        self.transformer = TwoWayTransformer(
            depth=int(settings["depth"]),
            embedding_dim=dim,
            num_heads=int(settings["heads"]),
            mlp_dim=int(settings["mlp_dim"]),
        )
        self.tokens = nn.Embedding(3, dim)  # predicted IoU, coarse mask, refined mask
        self.loose: nn.Embedding | None = None
        if card.takes_loose:
            self.take_loose()
        self.refine = nn.ModuleList(
            RefineLevel(w_in, w) for w_in, w in zip((dim, *refine[:-1]), refine, strict=True)
        )
        self.coarse_weights = MLP(dim, dim, refine[1], 3)
        self.refined_weights = MLP(dim, dim, refine[2], 3)
        self.iou_head = MLP(dim + refine[1] + 1, dim, 2, 3)
        hourglass = list(settings["hourglass_channels"])
        # Refined and early features, the two masks so far, and the prompts.
        seen = 2 * refine[2] + 2 + PROMPT_MAPS
        self.hourglass = Hourglass(seen, (refine[1], refine[0], dim), hourglass)
        self.correction = nn.Conv2d(hourglass[0], 1, 1)
        nn.init.zeros_(self.correction.weight)
        nn.init.zeros_(cast(Tensor, self.correction.bias))
        self.correction_score = MLP(hourglass[0] + 2, 2 * hourglass[0], 1, 2)
        self.register_buffer(
            "pixel_mean", torch.tensor(card.pixel_mean).view(1, 3, 1, 1), persistent=False
        )
        self.register_buffer(
            "pixel_std", torch.tensor(card.pixel_std).view(1, 3, 1, 1), persistent=False
        )

    def resize(self, input_size_px: int) -> None:
        """Makes the same weights take windows of another size, in place.

        Raises:
            ModelError: It is no multiple of 16 pixels.
        """
        _check_size(self.card.name, input_size_px)
        self.card = replace(self.card, input_size_px=input_size_px)
        grid = input_size_px // STRIDES[-1]
        self.prompt_encoder.image_embedding_size = (grid, grid)
        self.prompt_encoder.input_image_size = (input_size_px, input_size_px)

    def take_loose(self) -> None:
        """Makes the model tell loose boxes from others, in place; it has to learn it then."""
        if self.loose is None:
            self.loose = nn.Embedding(2, self.tokens.embedding_dim)  # added to a box's corners
            nn.init.zeros_(self.loose.weight)

    def encode(self, pixels: Tensor) -> Embedding:
        return self.embedding(self.features(pixels))

    def features(self, pixels: Tensor) -> tuple[Tensor, ...]:
        """The embedding (B, C, S/16, S/16), then early features at strides 8, 4 and 2."""
        mean, std = cast(Tensor, self.pixel_mean), cast(Tensor, self.pixel_std)
        x = ((pixels - mean) / std).contiguous(memory_format=torch.channels_last)
        *early, last = self.encoder(x)
        laterals = (
            layer(feature) for layer, feature in zip(self.laterals, reversed(early), strict=True)
        )
        return self.neck(last), *laterals

    def embedding(self, features: Sequence[Tensor]) -> Embedding:
        return Embedding(features[0], tuple(features[1:]))

    def decode(
        self, embedding: Embedding, window_index: Tensor, prompts: PromptTensors, mask_token: str
    ) -> MaskLogits:
        if mask_token not in ("sam", "hq", "sum"):
            raise ModelError(
                f"Model {self.card.name} has no mask {mask_token!r}; choose sam, hq or sum."
            )
        if mask_token == "sam":  # noqa: S105 -- a word of the vocabulary, not a secret # nosec B105
            seen = Embedding(embedding.image, embedding.early[:2])
            first = self._coarse(seen.rows(window_index), prompts)
            return MaskLogits(_twice(first.logits), torch.sigmoid(first.scores[:, 0]))
        found = self.masks(embedding, window_index, prompts)
        coarse, refined = found.logits["sam"], found.logits["hq"]
        logits = refined if mask_token == "hq" else _twice(coarse) + refined  # noqa: S105 -- the same # nosec B105
        return MaskLogits(logits, found.scores["hq"])

    def masks(
        self, embedding: Embedding, window_index: Tensor, prompts: PromptTensors
    ) -> MaskOutputs:
        """The coarse masks "sam" (N, S/4, S/4) and the refined ones "hq" (N, S/2, S/2)."""
        chosen = embedding.rows(window_index)
        coarse = self._coarse(chosen, prompts)
        number = self.tokens.weight.dtype
        early = chosen.early[-1].to(number)
        maps = self._prompt_maps(prompts, early.shape[-1])
        x = self.refine[2](coarse.features[2], early, maps)
        first = _product(self.refined_weights(coarse.tokens[:, 2]), x)
        shares = torch.sigmoid(_twice(coarse.logits))[:, None], torch.sigmoid(first)[:, None]
        seen = torch.cat([x, early, *shares, maps], dim=1)
        x = self.hourglass(
            seen.contiguous(memory_format=torch.channels_last), coarse.features[::-1]
        )
        refined = first + self.correction(x)[:, 0]
        changed = agreement(first, refined)
        better = self.correction_score(torch.cat([*rated(refined, x), changed], dim=1))
        found = torch.sigmoid(torch.cat([coarse.scores[:, :1], coarse.scores[:, 1:] + better], 1))
        return MaskOutputs(
            {"sam": coarse.logits, "hq": refined}, {"sam": found[:, 0], "hq": found[:, 1]}
        )

    def _coarse(self, chosen: Embedding, prompts: PromptTensors) -> _Coarse:
        """Everything up to the coarse mask."""
        # An encoder may have computed in half the precision; the decoder does not.
        number = self.tokens.weight.dtype
        tokens, x = self._attend(chosen.image.to(number), prompts)
        features = [x]
        for level, early in zip(self.refine[:2], chosen.early, strict=False):
            x = level(x, early.to(number), self._prompt_maps(prompts, early.shape[-1]))
            features.append(x)
        logits = _product(self.coarse_weights(tokens[:, 1]), x)
        scores = self.iou_head(torch.cat([tokens[:, 0], *rated(logits, x)], dim=1))
        return _Coarse(tokens, tuple(features), logits, scores)

    def _attend(self, image: Tensor, prompts: PromptTensors) -> tuple[Tensor, Tensor]:
        """Tokens (N, 3, C) and image features (N, C, h, w) after the two-way transformer."""
        maps = self._prompt_maps(prompts, 4 * image.shape[-1])
        # segment_anything counts pixels by their centres and adds this half pixel again.
        points = None
        if prompts.labels.shape[1]:
            points = (prompts.points - 0.5, prompts.labels)
        boxes = None if prompts.boxes is None else prompts.boxes - 0.5
        hint = maps[:, :1] + maps[:, 1:2] - maps[:, 2:]
        with full_precision(image.device):
            sparse, dense = self.prompt_encoder(points, boxes, hint)
            position = self.prompt_encoder.get_dense_pe()
        if prompts.loose and self.loose is not None:
            corners = sparse[:, -2:] + self.loose.weight
            sparse = torch.cat([sparse[:, :-2], corners], dim=1)
        own = self.tokens.weight[None].expand(len(prompts), -1, -1)
        tokens = torch.cat([own, sparse], dim=1)
        tokens, flat = self.transformer(
            image + dense, position.expand(len(prompts), -1, -1, -1), tokens
        )
        return tokens[:, :3], flat.transpose(1, 2).reshape(image.shape)

    def _prompt_maps(self, prompts: PromptTensors, cells: int) -> Tensor:
        """Prompts as pictures (N, 3, cells, cells): box, object points, background points.

        A box counts by the share of each cell that it covers, a loose one fades out; a point counts
        as a Gaussian of one thirty-second of the window.
        """
        step = self.card.input_size_px / cells
        device = prompts.points.device
        edges = torch.arange(cells, device=device, dtype=torch.float32)
        box = torch.zeros(len(prompts), cells, cells, device=device)
        if prompts.boxes is not None:
            low, high = (prompts.boxes / step).reshape(-1, 2, 2, 1).unbind(1)
            if prompts.loose and self.loose is not None:
                fade = (2 * _FADE * (high - low)).clamp(min=1.0)
                cover = torch.minimum(edges + 0.5 - low, high - edges - 0.5) / fade + 0.5
            else:
                cover = high.minimum(edges + 1) - low.maximum(edges)
            cover = cover.clamp(0, 1)  # (N, xy, cells)
            box = cover[:, 1, :, None] * cover[:, 0, None, :]
        distance = (prompts.points / step)[..., None] - (edges + 0.5)  # (N, K, xy, cells)
        bump = torch.exp(-0.5 * (distance * (32.0 / cells)) ** 2)
        bumps = bump[:, :, 1, :, None] * bump[:, :, 0, None, :]
        kinds = [(bumps * (prompts.labels == label)[..., None, None]).sum(1) for label in (1, 0)]
        return torch.stack([box, *kinds], dim=1)


def _check_size(name: str, input_size_px: int) -> None:
    if input_size_px % STRIDES[-1]:
        raise ModelError(
            f"Model {name} takes {input_size_px} pixels; a compact model needs a multiple of "
            f"{STRIDES[-1]}."
        )


def _twice(logits: Tensor) -> Tensor:
    """Logits (N, h, w) on a grid of half the step."""
    finer = F.interpolate(logits[:, None], scale_factor=2.0, mode="bilinear", align_corners=False)
    return finer[:, 0]


def _product(weights: Tensor, features: Tensor) -> Tensor:
    return torch.einsum("nc,nchw->nhw", weights, features)


def _norm(channels: int, batch_norm: bool) -> nn.Module:
    """Per batch in the encoder; per sample in the decoder, where kinds of prompts differ."""
    return nn.BatchNorm2d(channels) if batch_norm else nn.GroupNorm(_GROUPS, channels)
