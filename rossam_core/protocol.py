"""What the worker and its client say to each other: one JSON object per line.

The worker speaks first (`Hello`). Then every `Request` is answered by any number of `Progress` and
`Notice` and by exactly one `Result` or `Failure`. The wire is ASCII (JSON escapes the rest), so no
locale, code page or odd file name can break a line.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, BinaryIO, Union

from .errors import EngineError

PROTOCOL = 1

# Paths, options and outlines cross the pipe, never pixels or whole layers.
MAX_LINE_BYTES = 16 * 1024 * 1024

_SHOWN_CHARACTERS = 120


@dataclass(frozen=True)
class Hello:
    """The worker's first line.

    Attributes:
        protocol: Version of this protocol.
        version: Of the source tree that the worker runs.
        python: Version of its interpreter.
        pid: Of its process.
    """

    protocol: int
    version: str
    python: str
    pid: int


@dataclass(frozen=True)
class Request:
    """Something to do; `id` is the client's, and every answer carries it."""

    id: int
    method: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Progress:
    """`done` of `total` (prompts, windows, bytes, as `stage` says)."""

    id: int
    stage: str
    done: int
    total: int


@dataclass(frozen=True)
class Notice:
    """A sentence worth reading that is no failure."""

    id: int
    text: str


@dataclass(frozen=True)
class Result:
    """A request was done."""

    id: int
    value: Mapping[str, Any]


@dataclass(frozen=True)
class Failure:
    """A request was not done; the fields are those of a `RossamError`.

    `id` is 0 where the request could not even be read.
    """

    id: int
    code: str
    message: str
    hint: str = ""


Message = Union[Hello, Request, Progress, Notice, Result, Failure]

_KINDS: Mapping[str, type] = {
    "hello": Hello,
    "request": Request,
    "progress": Progress,
    "notice": Notice,
    "result": Result,
    "error": Failure,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_TYPES = {"int": int, "str": str, "Mapping[str, Any]": dict}


def write(stream: BinaryIO, message: Message) -> None:
    """Sends one message and flushes.

    Raises:
        EngineError: The message is longer than a line may be.
        ValueError: It holds NaN or infinity, which JSON has not.
        OSError: The other side is gone.
    """
    text = json.dumps({"kind": _NAMES[type(message)], **asdict(message)}, allow_nan=False)
    line = text.encode("ascii") + b"\n"
    if len(line) > MAX_LINE_BYTES:
        raise EngineError(
            f"A message of {len(line):,} bytes is longer than the {MAX_LINE_BYTES:,} of a line."
        )
    stream.write(line)
    stream.flush()


def read(stream: BinaryIO) -> Message | None:
    """The next message, or None at the end of the stream.

    Raises:
        EngineError: The line is no message; it is quoted.
    """
    line = stream.readline(MAX_LINE_BYTES + 1)
    if not line:
        return None
    if len(line) > MAX_LINE_BYTES:
        raise EngineError(f"A line is longer than {MAX_LINE_BYTES:,} bytes: {_shown(line)}")
    try:
        values = json.loads(line)
    except ValueError:
        raise EngineError(f"This is no message of ROS-SAM's engine: {_shown(line)}") from None
    if not isinstance(values, dict) or values.get("kind") not in _KINDS:
        raise EngineError(f"This is no message of ROS-SAM's engine: {_shown(line)}")
    return _message(_KINDS[values.pop("kind")], values, line)


def _message(kind: type, values: dict[str, Any], line: bytes) -> Message:
    known = {f.name: f for f in fields(kind)}
    if kind is Hello:
        # Another version may say more; it is to be named, not taken for rubbish.
        values = {name: value for name, value in values.items() if name in known}
    for name, value in values.items():
        if name not in known or not isinstance(value, _TYPES[str(known[name].type)]):
            raise EngineError(f"The message has a wrong {name!r}: {_shown(line)}")
    try:
        message: Message = kind(**values)
    except TypeError:
        raise EngineError(f"The message is incomplete: {_shown(line)}") from None
    return message


def _shown(line: bytes) -> str:
    text = line.decode("utf-8", "backslashreplace").strip()
    short = text if len(text) <= _SHOWN_CHARACTERS else text[:_SHOWN_CHARACTERS] + "…"
    return repr(short)
