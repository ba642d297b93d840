"""What training needs of accelerate where it is not installed: one process on one device."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext

import torch
from torch import Tensor, nn

from ..rossam_core.predictor import choose_device


class OneProcess:
    """Stands in for `accelerate.Accelerator`, so that the engine set up by QGIS can train.

    Args:
        mixed_precision: "bf16" or "no", as there.
    """

    num_processes = 1
    process_index = 0
    is_main_process = True

    def __init__(self, mixed_precision: str) -> None:
        self.device = choose_device("auto")
        self._mixed = mixed_precision == "bf16"

    def prepare(self, module: nn.Module) -> nn.Module:
        return module.to(self.device)

    def autocast(self) -> AbstractContextManager[object]:
        return torch.autocast(self.device.type, torch.bfloat16, enabled=self._mixed)

    def backward(self, loss: Tensor) -> None:
        torch.autograd.backward(loss)

    def reduce(self, value: Tensor, _how: str) -> Tensor:
        return value

    def no_sync(self, _module: nn.Module) -> AbstractContextManager[None]:
        return nullcontext()

    def wait_for_everyone(self) -> None:
        """There is nobody to wait for."""
