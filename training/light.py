"""Other light, other sensors, other compression: colours and sharpness, never geometry."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

PHOTOMETRIC = ("none", "mmdet", "sensor")

# Every band of a grey picture is the same mixture of red, green and blue.
_GREY = np.tile([0.299, 0.587, 0.114], (3, 1))


def distort(pixels: NDArray[np.uint8], way: str, rng: np.random.Generator) -> NDArray[np.uint8]:
    """Pixels (h, w, 3) RGB, changed in one of the ways of `PHOTOMETRIC`."""
    if way == "none":
        return pixels
    return _mmdet(pixels, rng) if way == "mmdet" else _sensor(pixels, rng)


def _sensor(pixels: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    """Our own mixture: band order, grey pictures, colour casts, contrast, gamma, blur, noise."""
    if rng.random() < 0.1:
        return pixels
    draw = rng.random(5)
    # Order, saturation, cast, contrast and brightness are one affine map of the colours.
    mix = np.eye(3)
    if draw[0] < 0.1:
        mix = mix[rng.permutation(3)]
    if draw[1] < 0.12:
        mix = _GREY @ mix
    elif draw[1] < 0.6:
        saturation = rng.uniform(0.5, 1.5)
        mix = (_GREY + (np.eye(3) - _GREY) * saturation) @ mix
        mix = rng.uniform(0.9, 1.1, 3)[:, None] * mix
    mean = float((mix @ cv2.mean(pixels)[:3]).mean())
    contrast = rng.uniform(0.65, 1.4)
    shift = mean * (1 - contrast) + rng.uniform(-32, 32)
    matrix = np.column_stack([mix * contrast, np.full(3, shift)])
    values: NDArray[Any] = np.asarray(cv2.transform(pixels.astype(np.float32), matrix))
    if draw[2] < 0.3:
        values = cv2.pow(np.clip(values / 255, 0, 1), rng.uniform(0.7, 1.4)) * 255
    if draw[3] < 0.15:
        values = cv2.GaussianBlur(values, (0, 0), rng.uniform(0.4, 1.4))
    elif draw[3] < 0.25:
        values = values + np.float32(rng.uniform(0.2, 0.8)) * (
            values - cv2.GaussianBlur(values, (0, 0), 1.5)
        )
    if draw[4] < 0.15:
        values = values + rng.standard_normal(values.shape, dtype=np.float32) * np.float32(
            rng.uniform(2, 10)
        )
    return _bytes(values)


def _mmdet(pixels: NDArray[np.uint8], rng: np.random.Generator) -> NDArray[np.uint8]:
    """What ROS-SAM's training uses, with mmdet's defaults, each step for half the pictures.

    Brightness ±32; contrast 0.5 to 1.5, before or after the colours; saturation 0.5 to 1.5; hue
    ±18°; bands in another order. The reference lets values leave 0 to 255; they are clipped here.
    """
    values = pixels.astype(np.float32)
    asked = rng.random(6) < 0.5
    contrast = np.float32(rng.uniform(0.5, 1.5)) if asked[1] else np.float32(1)
    if asked[0]:
        values = values + np.float32(rng.uniform(-32, 32))
    if asked[2]:
        values = values * contrast
    if asked[3] or asked[4]:
        hsv: NDArray[Any] = np.asarray(cv2.cvtColor(np.clip(values, 0, 255), cv2.COLOR_RGB2HSV))
        if asked[3]:
            hsv[..., 1] = np.clip(hsv[..., 1] * rng.uniform(0.5, 1.5), 0, 1)
        if asked[4]:
            hsv[..., 0] = (hsv[..., 0] + rng.uniform(-18, 18)) % 360
        values = np.asarray(cv2.cvtColor(hsv, cv2.COLOR_HSV2RGB))
    if not asked[2]:
        values = values * contrast
    if asked[5]:
        values = values[..., rng.permutation(3)]
    return _bytes(values)


def _bytes(values: NDArray[Any]) -> NDArray[np.uint8]:
    return np.asarray(np.clip(values + 0.5, 0, 255), dtype=np.uint8)
