"""Messages on the wire."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rossam.rossam_core import protocol
from rossam.rossam_core.errors import EngineError
from rossam.rossam_core.protocol import Failure, Hello, Notice, Progress, Request, Result

ids = st.integers(min_value=0, max_value=2**31)
# Lone surrogates are what Python makes of file names that are not UTF-8.
texts = st.text(st.characters(codec=None))
values = st.dictionaries(texts, st.none() | st.booleans() | st.integers() | texts, max_size=3)
messages = st.one_of(
    st.builds(Hello, ids, texts, texts, ids),
    st.builds(Request, ids, texts, values),
    st.builds(Progress, ids, texts, ids, ids),
    st.builds(Notice, ids, texts),
    st.builds(Result, ids, values),
    st.builds(Failure, ids, texts, texts, texts),
)


@given(st.lists(messages))
def test_what_is_written_is_read(sent: list[protocol.Message]) -> None:
    stream = io.BytesIO()
    for message in sent:
        protocol.write(stream, message)
    lines = stream.getvalue()
    assert lines.isascii()
    assert lines.count(b"\n") == len(sent)
    stream.seek(0)
    assert [protocol.read(stream) for _ in sent] == sent
    assert protocol.read(stream) is None


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        (b"Fatal Python error: init_fs_encoding\n", "Fatal Python error"),
        (b"\xff\xfe\x00garbage\n", "garbage"),
        (b"[1, 2]\n", "[1, 2]"),
        (b'{"kind": "greeting"}\n', "greeting"),
        (b'{"kind": "progress", "id": 1, "stage": "x", "done": "3", "total": 4}\n', "'done'"),
        (b'{"kind": "notice", "id": 1}\n', "incomplete"),
        (b'{"kind": "notice", "id": 1, "text": "", "more": 1}\n', "'more'"),
    ],
)
def test_rubbish_is_quoted(line: bytes, quoted: str) -> None:
    with pytest.raises(EngineError) as caught:
        protocol.read(io.BytesIO(line))
    assert quoted in str(caught.value)


def test_a_line_without_end_is_refused_before_it_fills_the_memory() -> None:
    class Endless(io.RawIOBase):
        given = 0

        def readline(self, size: int | None = -1) -> bytes:
            assert size is not None
            assert 0 < size <= protocol.MAX_LINE_BYTES + 1
            return b"x" * size

    with pytest.raises(EngineError, match="longer than 16,777,216 bytes"):
        protocol.read(Endless())  # type: ignore[arg-type]  # only readline is used


def test_a_message_that_is_too_long_is_not_sent() -> None:
    stream = io.BytesIO()
    with pytest.raises(EngineError, match="longer"):
        protocol.write(stream, Notice(1, "x" * protocol.MAX_LINE_BYTES))
    assert stream.getvalue() == b""


def test_a_greeting_of_another_version_may_say_more() -> None:
    line = (
        b'{"kind": "hello", "protocol": 9, "version": "7.0", "python": "3.19", "pid": 1, "x": 2}\n'
    )
    assert protocol.read(io.BytesIO(line)) == Hello(9, "7.0", "3.19", 1)
