"""What can go wrong, as one family: a sentence, a stable code, and what to do about it."""

from __future__ import annotations


class RossamError(Exception):
    """Root of every error a user is meant to read.

    Attributes:
        code: Stable short name of the kind of error; it crosses the worker's pipe.
        hint: What to do about it; may be empty when the message already says so.
    """

    code = "error"

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint

    def __str__(self) -> str:
        message = str(self.args[0])
        return f"{message} {self.hint}" if self.hint else message


class OptionError(RossamError, ValueError):
    """An option is unknown, of the wrong type or out of bounds."""

    code = "option"


class RasterError(RossamError, OSError):
    """A raster cannot be opened, read or placed."""

    code = "raster"


class PromptError(RossamError, ValueError):
    """A prompt layer cannot be read or does not fit its raster."""

    code = "prompt"


class LayerError(RossamError, ValueError):
    """A layer cannot be read, has no polygons, or lacks a field or a CRS."""

    code = "layer"


class ModelError(RossamError, ValueError):
    """A model is unknown, its file is damaged or does not fit its architecture."""

    code = "model"


class OutputError(RossamError, OSError):
    """A result cannot be written where it was asked for."""

    code = "output"


class EngineError(RossamError, RuntimeError):
    """The engine is missing, does not match, or died."""

    code = "engine"


class Cancelled(RossamError):  # noqa: N818 -- it is not an error of anything
    """The user stopped the work; nothing was written."""

    code = "cancelled"


_BY_CODE = {
    kind.code: kind
    for kind in (
        OptionError,
        RasterError,
        PromptError,
        LayerError,
        ModelError,
        OutputError,
        EngineError,
        Cancelled,
    )
}


def error_from_code(code: str, message: str, hint: str = "") -> RossamError:
    """The error that crossed a pipe as `code`, `message` and `hint`, as an exception again."""
    return _BY_CODE.get(code, RossamError)(message, hint)
