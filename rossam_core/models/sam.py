"""SAM, HQ-SAM, ROS-SAM, MobileSAM and Light HQ-SAM behind one interface.

segment_anything's image encoder, prompt encoder and mask decoder are used as they are; what stands
here is the order in which their parts are called, because the published one answers prompts of one
image at a time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any, cast

import torch
from segment_anything.modeling import (
    ImageEncoderViT,
    MaskDecoder,
    PromptEncoder,
    TwoWayTransformer,
)
from torch import Tensor, nn
from torch.utils.checkpoint import checkpoint

from ..errors import ModelError
from . import vit_tiny
from .attention import fold_attention
from .base import Embedding, MaskLogits, MaskOutputs, PromptTensors
from .card import MASK_TOKENS, ModelCard
from .edge_decoder import EdgeDecoder, RefinedMasks
from .hq_decoder import add_high_quality_layers, high_quality_feature, high_quality_logits
from .lora import add_lora
from .precision import full_precision
from .resizing import resize_positions

PATCH_PX = 16
PROMPT_DIM = 256
_SAM_MASKS = 4

# Pixels of model input whose masks are refined together: about 100 numbers each, 400 MB.
_REFINE_PX = 1024 * 1024

# SAM's three candidates, those of tokens 1 to 3, by predicted IoU.
RANKED_TOKENS = ("best", "second", "third")


@dataclass(frozen=True)
class VitSizes:
    """Sizes of a plain ViT image encoder; a card's `settings` may override each.

    Attributes:
        embed_dim: Width of a token.
        depth: Blocks.
        heads: Attention heads.
        global_blocks: Numbers from 0 of the blocks whose attention sees the whole input; the
            high-quality decoder takes its early feature behind the first.
        window: Side of the others' attention windows, in tokens.
    """

    embed_dim: int
    depth: int
    heads: int
    global_blocks: tuple[int, ...]
    window: int = 14

    def __post_init__(self) -> None:
        object.__setattr__(self, "global_blocks", tuple(self.global_blocks))
        if self.embed_dim % self.heads:
            raise ModelError(
                f"An image encoder of width {self.embed_dim} cannot have {self.heads} heads."
            )
        if not self.global_blocks or max(self.global_blocks) >= self.depth:
            raise ModelError(
                f"An image encoder of {self.depth} blocks cannot have the global-attention blocks "
                f"{list(self.global_blocks)}; they count from 0."
            )

    @classmethod
    def of(cls, card: ModelCard) -> VitSizes:
        """The sizes of a card's architecture, with what its settings override.

        Raises:
            ModelError: A setting is unknown or does not fit the others.
        """
        unknown = sorted(set(card.settings) - {f.name for f in fields(cls)})
        if unknown:
            raise ModelError(
                f"The card of model {card.name} has the unknown setting {unknown[0]!r}."
            )
        return replace(VIT_SIZES[card.architecture], **card.settings)


VIT_SIZES = {
    "vit_b": VitSizes(768, 12, 12, (2, 5, 8, 11)),
    "vit_l": VitSizes(1024, 24, 16, (5, 11, 17, 23)),
    "vit_h": VitSizes(1280, 32, 16, (7, 15, 23, 31)),
}


@dataclass(frozen=True)
class _Attended:
    """What the mask decoder's transformer makes of N prompts.

    Attributes:
        tokens: Output tokens (N, 5 to 7, C): predicted IoU, SAM's four masks, then those of the
            high-quality decoder and of the edge decoder where the model has them.
        features: (N, C, S/16, S/16), the image as the prompt sees it.
        upscaled: (N, C/8, S/4, S/4), what SAM reads masks from.
    """

    tokens: Tensor
    features: Tensor
    upscaled: Tensor


class SamModel(nn.Module):
    """A SAM-shaped promptable model; its state dict has the names of the public files.

    Args:
        card: Architecture vit_b, vit_l, vit_h (their sizes may be overridden by `settings`) or
            vit_tiny; `high_quality` adds the fine decoder, `edge_decoder` the one that refines to
            the input's size, `lora_rank` unmerged LoRA branches.
        folded_attention: Whether the ViT's attention computes with folded relative positions (see
            `attention`), or as published.

    Raises:
        ModelError: The card asks for what this architecture cannot be.
    """

    def __init__(self, card: ModelCard, *, folded_attention: bool = True) -> None:
        super().__init__()
        self.card = card
        # Trades time for memory in training: see `features`.
        self.recompute_blocks = False
        size = card.input_size_px
        _check_size(card, size)
        if card.architecture == "vit_tiny":
            if card.settings or card.lora_rank:
                raise ModelError(f"Model {card.name} is a vit_tiny: no settings and no LoRA there.")
            self.image_encoder: nn.Module = vit_tiny.TinyVit()
            early_channels = vit_tiny.EARLY_CHANNELS
        else:
            sizes = VitSizes.of(card)
            self.image_encoder, early_channels = _vit(sizes, size), sizes.embed_dim
            self._early_block = sizes.global_blocks[0]
            if card.lora_rank:
                add_lora(self.image_encoder, card.lora_rank)
            if folded_attention:
                fold_attention(self.image_encoder)
        grid = (size // PATCH_PX, size // PATCH_PX)
        self.prompt_encoder = PromptEncoder(PROMPT_DIM, grid, (size, size), mask_in_chans=16)
        self.mask_decoder = MaskDecoder(
            transformer_dim=PROMPT_DIM,
            transformer=TwoWayTransformer(
                depth=2, embedding_dim=PROMPT_DIM, num_heads=8, mlp_dim=2048
            ),
        )
        if card.high_quality:
            add_high_quality_layers(self.mask_decoder, early_channels)
        if card.edge_decoder:
            self.edge_decoder = EdgeDecoder(PROMPT_DIM)

    def resize(self, input_size_px: int) -> None:
        """Makes the model take windows of another size, in place; see `resizing`.

        Of plain ViTs, multiples of 224 pixels waste nothing: 14 × 14 tokens are one attention
        window. At 256 every window is padded to 28 × 28, and the encoder takes twice as long as at
        224. A vit_tiny has no positions that depend on the size.

        Raises:
            ModelError: It is no multiple of 16 pixels.
        """
        _check_size(self.card, input_size_px)
        grid = input_size_px // PATCH_PX
        if self.card.architecture != "vit_tiny":
            resize_positions(self.image_encoder, grid)
        self.card = replace(self.card, input_size_px=input_size_px)
        prompt_encoder = cast(Any, self.prompt_encoder)
        prompt_encoder.image_embedding_size = (grid, grid)
        prompt_encoder.input_image_size = (input_size_px, input_size_px)
        prompt_encoder.mask_input_size = (4 * grid, 4 * grid)

    def encode(self, pixels: Tensor) -> Embedding:
        """Embeds windows; with the fine decoder also what that takes from the image alone, with the
        edge decoder also the pixels.
        """
        return self.embedding(self.features(pixels))

    def embedding(self, features: Sequence[Tensor]) -> Embedding:
        image, early, *pixels = features
        if not self.card.high_quality:
            return Embedding(image, tuple(pixels))
        fine = high_quality_feature(self.mask_decoder, image, early)
        return Embedding(image, (fine, *pixels))

    def features(self, pixels: Tensor) -> tuple[Tensor, ...]:
        """What the image encoder makes of windows (B, 3, S, S), RGB from 0 to 255.

        Returns:
            The embedding (B, 256, S/16, S/16), the early feature (B, S/16, S/16, V), and with the
            edge decoder the normalised pixels (B, 3, S, S).
        """
        mean, std = (
            torch.tensor(values, device=pixels.device).view(1, 3, 1, 1)
            for values in (self.card.pixel_mean, self.card.pixel_std)
        )
        x = (pixels - mean) / std
        shown = (x,) if self.card.edge_decoder else ()
        encoder = cast(Any, self.image_encoder)
        if self.card.architecture == "vit_tiny":
            return *encoder(x), *shown
        x = encoder.patch_embed(x) + encoder.pos_embed
        early = x
        recompute = self.recompute_blocks and torch.is_grad_enabled()
        for number, block in enumerate(encoder.blocks):
            x = checkpoint(block, x, use_reentrant=False) if recompute else block(x)
            if number == self._early_block:
                early = x
        return encoder.neck(x.permute(0, 3, 1, 2)), early, *shown

    def decode(
        self, embedding: Embedding, window_index: Tensor, prompts: PromptTensors, mask_token: str
    ) -> MaskLogits:
        """Answers prompts, as `PromptableModel` says; "best" chooses among SAM's tokens 1 to 3, as
        do "second" and "third".

        The score is the prediction for the mask that is returned; for "hq" and "sum" it is that
        for SAM's own mask, because HQ-SAM predicts none for the fine one. The mask "edge" is
        (N, S, S), the others (N, S/4, S/4).
        """
        known = dict.fromkeys((*MASK_TOKENS, *RANKED_TOKENS))
        if mask_token not in known:
            raise ModelError(f"Mask {mask_token!r} is unknown; choose one of {', '.join(known)}.")
        fine = mask_token in ("hq", "sum")
        if fine and not self.card.high_quality:
            raise ModelError(
                f"Model {self.card.name} has no high-quality decoder, so no mask {mask_token!r}.",
                "Choose sam or best, or an HQ-SAM model.",
            )
        if mask_token == "edge" and not self.card.edge_decoder:  # noqa: S105 -- a word # nosec B105
            raise ModelError(
                f"Model {self.card.name} has no edge decoder, so no mask edge.",
                "Choose sam or best, or train one by the recipe sopseg-small or sopseg-paper.",
            )
        found = self._attend(embedding.image, window_index, prompts)
        if mask_token == "edge":  # noqa: S105 -- a word of the vocabulary, not a secret # nosec B105
            return self._refined_answer(found, embedding, window_index)
        iou = self._predicted(found)
        choice = torch.zeros(len(prompts), dtype=torch.int64, device=iou.device)
        if mask_token in RANKED_TOKENS:
            ranked = iou[:, 1:].argsort(dim=1, descending=True, stable=True)
            choice = 1 + ranked[:, RANKED_TOKENS.index(mask_token)]
        score = iou.gather(1, choice[:, None])[:, 0].float()
        logits = []
        if mask_token != "hq":  # noqa: S105 -- a word of the vocabulary, not a secret # nosec B105
            logits.append(self._sam_logits(found, choice))
        if fine:
            logits.append(self._fine_logits(found, embedding, window_index))
        return MaskLogits(torch.stack(logits).sum(dim=0).float(), score)

    def masks(
        self, embedding: Embedding, window_index: Tensor, prompts: PromptTensors
    ) -> MaskOutputs:
        """SAM's single mask and the fine one, each (N, S/4, S/4), and the refined one (N, S, S).

        SAM has one predicted IoU; it is that of the fine mask where the card says that this one is
        answered, else of its own. The refined mask has its own.
        """
        found = self._attend(embedding.image, window_index, prompts)
        first = torch.zeros(len(prompts), dtype=torch.int64, device=found.tokens.device)
        logits = {"sam": self._sam_logits(found, first).float()}
        if self.card.high_quality:
            logits["hq"] = self._fine_logits(found, embedding, window_index).float()
        rated = "hq" if self.card.mask_token == "hq" else "sam"  # noqa: S105 -- a word # nosec B105
        score = self._predicted(found)[:, 0].float()
        if not self.card.edge_decoder:
            return MaskOutputs(logits, {rated: score})
        refined = self._refined(found, logits["sam"], score, embedding, window_index)
        *stages, logits["edge"] = (mask.float() for mask in refined.masks)
        return MaskOutputs(
            logits,
            {rated: score, "edge": refined.score.float()},
            tuple(stages),
            tuple(edge.float() for edge in refined.edges),
        )

    def _attend(self, image: Tensor, window_index: Tensor, prompts: PromptTensors) -> _Attended:
        decoder, prompt_encoder = cast(Any, self.mask_decoder), cast(Any, self.prompt_encoder)
        # segment_anything counts pixels by their centres and adds this half pixel again.
        points = (prompts.points - 0.5, prompts.labels) if prompts.labels.shape[1] else None
        boxes = None if prompts.boxes is None else prompts.boxes - 0.5
        with full_precision(image.device):
            sparse, _ = prompt_encoder(points, boxes, None)
            position = prompt_encoder.get_dense_pe()
        own = [decoder.iou_token.weight, decoder.mask_tokens.weight]
        if self.card.high_quality:
            own.append(decoder.hf_token.weight)
        if self.card.edge_decoder:
            own.append(self.edge_decoder.token.weight)
        outputs = torch.cat(own)
        tokens = torch.cat([outputs.expand(len(prompts), -1, -1), sparse], dim=1)
        no_mask = prompt_encoder.no_mask_embed.weight.view(1, -1, 1, 1)
        tokens, flat = decoder.transformer((image + no_mask)[window_index], position, tokens)
        grid = flat.transpose(1, 2).unflatten(2, image.shape[-2:])
        return _Attended(tokens[:, : len(outputs)], grid, decoder.output_upscaling(grid))

    def _predicted(self, found: _Attended) -> Tensor:
        """The predicted IoU (N, 4) of SAM's own masks."""
        head = cast(nn.Module, self.mask_decoder.iou_prediction_head)
        return cast(Tensor, head(found.tokens[:, 0]))

    def _fine_logits(self, found: _Attended, embedding: Embedding, window_index: Tensor) -> Tensor:
        """The high-quality mask of each prompt."""
        return high_quality_logits(
            self.mask_decoder,
            found.tokens[:, 1 + _SAM_MASKS],
            found.upscaled,
            embedding.early[0][window_index],
        )

    def _sam_logits(self, found: _Attended, choice: Tensor) -> Tensor:
        """SAM's mask of token `choice` ((N,) int64) of each prompt."""
        networks = cast(Any, self.mask_decoder).output_hypernetworks_mlps
        weights = torch.stack(
            [networks[n](found.tokens[:, 1 + n]) for n in range(_SAM_MASKS)], dim=1
        )
        chosen = weights[torch.arange(len(choice), device=choice.device), choice]
        return torch.einsum("nc,nchw->nhw", chosen, found.upscaled)

    def _refined(
        self,
        found: _Attended,
        mask: Tensor,
        score: Tensor,
        embedding: Embedding,
        window_index: Tensor,
    ) -> RefinedMasks:
        """What the edge decoder makes of SAM's masks and their predicted IoU."""
        pixels = embedding.early[-1]
        refined = self.edge_decoder(found.tokens, found.features, mask, score, pixels, window_index)
        return cast(RefinedMasks, refined)

    def _refined_answer(
        self, found: _Attended, embedding: Embedding, window_index: Tensor
    ) -> MaskLogits:
        """The refined masks and their predicted IoU, some prompts at a time."""
        together = max(1, _REFINE_PX // self.card.input_size_px**2)
        logits, scores = [], []
        for start in range(0, len(window_index), together):
            rows = slice(start, start + together)
            part = _Attended(found.tokens[rows], found.features[rows], found.upscaled[rows])
            first = torch.zeros_like(window_index[rows])
            mask, score = self._sam_logits(part, first), self._predicted(part)[:, 0]
            refined = self._refined(part, mask, score, embedding, window_index[rows])
            logits.append(refined.masks[-1].float())
            scores.append(refined.score.float())
        return MaskLogits(torch.cat(logits), torch.cat(scores))


def _check_size(card: ModelCard, input_size_px: int) -> None:
    if input_size_px < PATCH_PX or input_size_px % PATCH_PX:
        raise ModelError(
            f"Model {card.name} takes {input_size_px} pixels; {card.architecture} needs a multiple "
            f"of {PATCH_PX}, best of 224."
        )


def _vit(sizes: VitSizes, input_size_px: int) -> nn.Module:
    return cast(
        nn.Module,
        ImageEncoderViT(
            img_size=input_size_px,
            patch_size=PATCH_PX,
            embed_dim=sizes.embed_dim,
            depth=sizes.depth,
            num_heads=sizes.heads,
            out_chans=PROMPT_DIM,
            norm_layer=partial(nn.LayerNorm, eps=1e-6),
            use_rel_pos=True,
            window_size=sizes.window,
            global_attn_indexes=sizes.global_blocks,
        ),
    )
