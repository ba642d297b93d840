"""Which views a step sees: a function of seed and step alone, so that a run can be taken up."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

import numpy as np

from ..rossam_core.magnification import Magnification
from ..rossam_core.models.card import ModelCard
from .augment import draw_crop, draw_window
from .datasets import Dataset, Scene, TrainingObject, object_weights, scene_weights
from .recipe import Recipe
from .views import View, ViewSpec

# How many points a prompt of points, or of a box and points, has; one is what most people click.
_POINT_COUNTS = {"points": (1, 1, 2, 3), "both": (1, 1, 2)}
_SEEDS_APART = 1 << 20


@dataclass(frozen=True)
class Drawn:
    """A view of a step.

    Attributes:
        view: What is seen.
        seed: Decides what else is random about it.
        key: Names a view that is drawn again and again; empty for one that is not.
    """

    view: View
    seed: int
    key: str = ""


class Sampler:
    """Draws the views of each step from the training split of a recipe's sources."""

    def __init__(self, recipe: Recipe, datasets: Sequence[Dataset]) -> None:
        self._recipe = recipe
        self._objects: list[TrainingObject] = [o for d in datasets for o in d.objects]
        self._scenes: list[Scene] = [s for d in datasets for s in d.scenes]
        specs = recipe.data.sources
        self._by_window = recipe.data.view == "window"
        # Either is checked in both views.
        by_object = object_weights(self._objects, specs, recipe.data.small_weight)
        self._weights = by_object if self._by_window else scene_weights(self._scenes, specs)

    @property
    def epoch(self) -> int:
        """Views after which each object (or scene) was seen once on average."""
        return len(self._objects) if self._by_window else len(self._scenes)

    def draw(
        self, step: int, numbers: Sequence[int], card: ModelCard, pool: Executor | None = None
    ) -> list[Drawn]:
        """The views with these numbers of a step; all of one prompt kind.

        Args:
            step: From 0.
            numbers: From 0; processes of one run draw different ones.
            card: Of the model, with its present input size.
            pool: Draws them side by side.
        """
        kind, count = self._kind(step)
        cells = card.input_size_px if card.edge_decoder else card.input_size_px // 2
        magnified = card.strategy == "magnified"
        spec = ViewSpec(
            card.input_size_px, cells, card.window_px, card.point_window_px, card.max_fill,
            card.padding, Magnification.of(card.magnification) if magnified else None,
        )  # fmt: skip

        def one(number: int) -> Drawn:
            return self._one(step, number, spec, kind, count)

        return list(map(one, numbers) if pool is None else pool.map(one, numbers))

    def _kind(self, step: int) -> tuple[str, int]:
        rng = np.random.default_rng((self._recipe.loop.seed, step))
        shares = self._recipe.data.kinds
        kinds = sorted(shares)
        weights = np.array([shares[kind] for kind in kinds])
        kind = kinds[rng.choice(len(kinds), p=weights / weights.sum())]
        return kind, int(rng.choice(_POINT_COUNTS.get(kind, (0,))))

    def _one(self, step: int, number: int, spec: ViewSpec, kind: str, count: int) -> Drawn:
        recipe = self._recipe
        # From 1 on: to the generator a last 0 is the same as nothing, and that is `_kind`'s.
        rng = np.random.default_rng((recipe.loop.seed, step, number + 1))
        which = int(rng.choice(len(self._weights), p=self._weights))
        seed = int(rng.integers(1 << 40)) * _SEEDS_APART
        key = ""
        if recipe.loop.fixed_views:
            variant = int(rng.integers(recipe.loop.fixed_views))
            key = f"{which}-{variant}-{kind}{count}"
            told = [recipe.loop.seed, which, variant, *kind.encode(), count]
            rng = np.random.default_rng(told)
        augmentation = recipe.data.augmentation
        if self._by_window:
            item = self._objects[which]
            view = draw_window(item, spec, augmentation, kind, count, rng)
        else:
            scene, most = self._scenes[which], recipe.data.max_prompts
            view = draw_crop(scene, spec, augmentation, kind, count, most, rng)
        return Drawn(view, seed, key)
