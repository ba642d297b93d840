"""Reads compiled Qt translations, so that all texts of a file can be looked through.

`QTranslator` only answers for a text that one has already. The layout is that of Qt's `lrelease`
(`qm.cpp`), the same since Qt 4: sections of a tag and a length, and in one of them messages, each a
row of tagged fields. Numbers are big-endian.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_MAGIC = struct.pack(">4I", 0x3CB86418, 0xCAEF9C95, 0xCD211CBF, 0x60A1BDDD)
_MESSAGES = 0x69
_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8
_NO_TEXT = 0xFFFFFFFF


@dataclass(frozen=True)
class Message:
    """A translated text."""

    context: str
    source: str
    translation: str


def read_qm(path: Path) -> Iterator[Message]:
    """The messages of a file; none where it is no such file."""
    content = path.read_bytes() if path.is_file() else b""
    at = len(_MAGIC)
    if content[:at] != _MAGIC:
        return
    while at + 5 <= len(content):
        tag, length = struct.unpack_from(">BI", content, at)
        at += 5
        if tag == _MESSAGES:
            yield from _messages(content[at : at + length])
        at += length


def _messages(section: bytes) -> Iterator[Message]:
    at, texts = 0, dict.fromkeys((_CONTEXT, _SOURCE, _TRANSLATION), "")
    while at < len(section):
        tag = section[at]
        at += 1
        if tag == _END:
            yield Message(texts[_CONTEXT], texts[_SOURCE], texts[_TRANSLATION])
            texts = dict.fromkeys(texts, "")
            continue
        if tag not in (_TRANSLATION, _SOURCE, _CONTEXT, _COMMENT):
            # Of a newer kind, of unknown length.
            return
        (length,) = struct.unpack_from(">I", section, at)
        at += 4
        if length != _NO_TEXT:
            encoding = "utf-16-be" if tag == _TRANSLATION else "utf-8"
            texts[tag] = section[at : at + length].decode(encoding)
            at += length
