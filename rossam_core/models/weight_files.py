"""Tensors out of files that nobody vouches for: safetensors, or pickles whose code is never run."""

from __future__ import annotations

import pickle  # nosec B403 # only the name of an error; nothing is unpickled
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor

from ..errors import ModelError

# Where training scripts put the weights when they keep the epoch or the optimizer beside them.
_WRAPPERS = ("model", "state_dict", "model_state_dict", "model_state")
# What several processes (DDP) leave before every name.
_PROCESS_PREFIX = "module."
# torch names a forbidden import "GLOBAL posix.system" or "global: posix.system".
_FORBIDDEN_IMPORT = re.compile(r"global:? (?:GLOBAL )?([\w.]+)", re.IGNORECASE)
# What torch's restricted unpickler raises on bytes that are no pickle, or half of one.
_DAMAGE = (
    pickle.UnpicklingError,
    RuntimeError,
    EOFError,
    ValueError,
    KeyError,
    IndexError,
    TypeError,
    AttributeError,
    AssertionError,
    NotImplementedError,
    zipfile.BadZipFile,
)


def read_tensors(path: Path) -> dict[str, Tensor]:
    """The state dict in a weights file, names without `module.`, on the CPU.

    Large files are mapped, not read: pages come in when a tensor is used.

    Raises:
        ModelError: The file cannot be read, is damaged, or holds something else or code.
    """
    if not path.is_file():
        raise ModelError(f"The checkpoint {path} does not exist.")
    try:
        if path.suffix == ".safetensors":
            return _plain_names(load_file(path))
        return _plain_names(_state_dict(path, _unpickle(path)))
    except SafetensorError as error:
        raise ModelError(
            f"The checkpoint {path} is damaged or no safetensors file ({error}).",
            "Copy or download it again.",
        ) from error
    except OSError as error:
        raise ModelError(
            f"The checkpoint {path} cannot be read: {error.strerror or error}."
        ) from error


def _unpickle(path: Path) -> object:
    try:
        return torch.load(
            path, map_location="cpu", weights_only=True, mmap=zipfile.is_zipfile(path)
        )
    except OSError:
        raise
    except _DAMAGE as error:
        found = _FORBIDDEN_IMPORT.search(f"{error} {error.__context__ or ''}")
        if found:
            raise ModelError(
                f"The checkpoint {path} holds Python code ({found[1]}) besides tensors; code in a "
                "checkpoint is never run.",
                "Ask its author for a state dict, or better for safetensors.",
            ) from error
        if "TorchScript" in str(error):
            raise ModelError(
                f"The checkpoint {path} is a TorchScript program, not a state dict."
            ) from error
        size = path.stat().st_size
        raise ModelError(
            f"The checkpoint {path} ({size:,} bytes) is damaged, cut off, or no PyTorch file.",
            "Copy or download it again.",
        ) from error


def _state_dict(path: Path, loaded: object) -> Mapping[str, Tensor]:
    """The one dictionary of tensors in what was loaded."""
    if isinstance(loaded, Mapping):
        for key in _WRAPPERS:
            if isinstance(loaded.get(key), Mapping):
                return _state_dict(path, loaded[key])
        tensors = {k: v for k, v in loaded.items() if isinstance(v, Tensor) and isinstance(k, str)}
        if tensors:
            return tensors
    raise ModelError(
        f"The checkpoint {path} holds no dictionary of tensors, but a {type(loaded).__name__}."
    )


def _plain_names(tensors: Mapping[str, Tensor]) -> dict[str, Tensor]:
    if tensors and all(name.startswith(_PROCESS_PREFIX) for name in tensors):
        return {name.removeprefix(_PROCESS_PREFIX): value for name, value in tensors.items()}
    return dict(tensors)
