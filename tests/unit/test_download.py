"""Downloads from a real server that breaks off, lies, or knows no ranges."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from rossam.rossam_core.errors import Cancelled, ModelError, OutputError
from rossam.rossam_core.models.download import PublicFile, download, sha256_of, take

CONTENT = bytes(range(256)) * 20_000  # 5 MB
CUT = 2_000_000


@dataclass
class Server:
    """What the server does, and what it was asked."""

    address: str = ""
    content: bytes = CONTENT
    ranges: bool = True
    # Bytes after which each connection is cut, in turn; none left: it is not cut.
    cuts: list[int] = field(default_factory=list)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def file(self) -> PublicFile:
        return PublicFile(
            f"{self.address}/weights/big.pth", len(CONTENT), hashlib.sha256(CONTENT).hexdigest()
        )


@pytest.fixture
def server() -> Iterator[Server]:
    state = Server()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            wanted = self.headers.get("Range", "")
            state.asked.append((self.path, wanted))
            if not self.path.endswith("/big.pth"):
                self.send_error(404)
                return
            start = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted and state.ranges else 0
            body = state.content[start:]
            if wanted and state.ranges and not body:
                self.send_error(416)
                return
            self.send_response(206 if start else 200)
            if start:
                end = len(state.content)
                self.send_header("Content-Range", f"bytes {start}-{end - 1}/{end}")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body[: state.cuts.pop(0)] if state.cuts else body)

        def log_message(self, *_: object) -> None:
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    state.address = f"http://127.0.0.1:{httpd.server_address[1]}"
    thread = threading.Thread(target=httpd.serve_forever)
    thread.start()
    yield state
    httpd.shutdown()
    thread.join()
    httpd.server_close()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_arrives_whole_with_its_progress(server, tmp_path):
    target, seen = tmp_path / "models" / "big.pth", []
    download(server.file(), target, progress=lambda *at: seen.append(at))
    assert target.read_bytes() == CONTENT
    assert names(target.parent) == ["big.pth"]
    assert seen[0] == (0, len(CONTENT))
    assert seen[-1] == (len(CONTENT), len(CONTENT))
    assert seen == sorted(seen)


def test_a_connection_that_breaks_is_gone_on_with_at_once(server, tmp_path):
    server.cuts = [CUT, CUT]
    download(server.file(), tmp_path / "big.pth")
    assert (tmp_path / "big.pth").read_bytes() == CONTENT
    starts = [wanted for _, wanted in server.asked]
    assert starts[0] == ""
    assert len(starts) == 3
    assert 0 < int(starts[1][6:-1]) <= CUT < int(starts[2][6:-1]) <= 2 * CUT


def test_an_interrupted_download_goes_on_with_the_next_attempt(server, tmp_path):
    target = tmp_path / "big.pth"
    server.cuts = [CUT, 0, 0, 0]
    with pytest.raises(ModelError) as caught:
        download(server.file(), target)
    assert names(tmp_path) == ["big.pth.part"]
    kept = (tmp_path / "big.pth.part").stat().st_size
    said = f"{kept:,} bytes are here; the next attempt goes on from there."
    assert said in str(caught.value)
    assert 0 < kept <= CUT
    server.cuts, server.asked = [], []
    download(server.file(), target)
    assert target.read_bytes() == CONTENT
    assert server.asked == [("/weights/big.pth", f"bytes={kept}-")]
    assert names(tmp_path) == ["big.pth"]


def test_a_server_without_ranges_starts_again(server, tmp_path):
    server.ranges = False
    (tmp_path / "big.pth.part").write_bytes(CONTENT[:1000])
    download(server.file(), tmp_path / "big.pth")
    assert (tmp_path / "big.pth").read_bytes() == CONTENT


def test_what_is_complete_but_not_yet_in_place_needs_no_network(server, tmp_path):
    (tmp_path / "big.pth.part").write_bytes(CONTENT)
    download(server.file(), tmp_path / "big.pth")
    assert names(tmp_path) == ["big.pth"]
    assert server.asked == []


@pytest.mark.parametrize("part", [b"", b"rubbish" * 1000, CONTENT + b"more"])
def test_other_content_never_arrives(server, tmp_path, part):
    server.content = CONTENT[:-1] + b"!"
    if part:
        (tmp_path / "big.pth.part").write_bytes(part)
    with pytest.raises(ModelError, match=r"is not big\.pth as it was published: its sha256 is"):
        download(server.file(), tmp_path / "big.pth")
    assert names(tmp_path) == []


def test_rubbish_in_the_part_is_found_and_the_next_attempt_is_clean(server, tmp_path):
    (tmp_path / "big.pth.part").write_bytes(b"rubbish" * 1000)
    with pytest.raises(ModelError, match="sha256"):
        download(server.file(), tmp_path / "big.pth")
    download(server.file(), tmp_path / "big.pth")
    assert (tmp_path / "big.pth").read_bytes() == CONTENT


@pytest.mark.parametrize("content", [b"<html>please log in</html>", CONTENT + b"more"])
def test_a_file_of_another_length_is_refused_before_it_is_fetched(server, tmp_path, content):
    server.content = content
    with pytest.raises(ModelError, match=f"has {len(content):,} bytes instead of 5,120,000"):
        download(server.file(), tmp_path / "big.pth")
    assert names(tmp_path) == []
    assert len(server.asked) == 1


def test_a_mirror_and_its_absence(server, tmp_path):
    file = replace(server.file(), url="https://example.invalid/somewhere/big.pth")
    download(file, tmp_path / "big.pth", mirror=f"{server.address}/mirror/")
    assert (tmp_path / "big.pth").read_bytes() == CONTENT
    assert server.asked == [("/mirror/big.pth", "")]
    missing = replace(server.file(), url=f"{server.address}/other.pth")
    with pytest.raises(ModelError, match=r"other\.pth could not be .* the server answered 404"):
        download(missing, tmp_path / "other.pth")
    for mirror in ("no address", "ftp://127.0.0.1/x"):
        with pytest.raises(ModelError, match="could not be downloaded"):
            download(missing, tmp_path / "other.pth", mirror=mirror)


def test_a_proxy_that_is_named_is_gone_through(server, tmp_path):
    file = replace(server.file(), url="http://models.example.invalid/weights/big.pth")
    download(file, tmp_path / "big.pth", proxy=server.address)
    assert (tmp_path / "big.pth").read_bytes() == CONTENT
    assert server.asked == [("http://models.example.invalid/weights/big.pth", "")]


def test_no_server_at_all(tmp_path):
    file = PublicFile("http://127.0.0.1:9/big.pth", 10, "0")
    with pytest.raises(
        ModelError,
        match=r"127\.0\.0\.1:9/big\.pth could not be downloaded: the server cannot be reached",
    ):
        download(file, tmp_path / "big.pth")


def test_cancel_keeps_what_is_there(server, tmp_path):
    target, done = tmp_path / "big.pth", []
    with pytest.raises(Cancelled):
        download(
            server.file(),
            target,
            progress=lambda at, _: done.append(at),
            cancelled=lambda: len(done) > 2,
        )
    assert names(tmp_path) == ["big.pth.part"]
    download(server.file(), target)
    assert server.asked[-1][1].startswith("bytes=")
    assert target.read_bytes() == CONTENT


def test_a_file_that_the_user_has(server, tmp_path):
    source, target = tmp_path / "usb stick ü.pth", tmp_path / "models" / "big.pth"
    source.write_bytes(CONTENT)
    take(server.file(), source, target)
    assert sha256_of(target) == server.file().sha256
    assert names(target.parent) == ["big.pth"]
    assert server.asked == []
    source.write_bytes(CONTENT[:-1] + b"?")
    target.unlink()
    with pytest.raises(ModelError, match=r"is not big\.pth as it was published"):
        take(server.file(), source, target)
    source.write_bytes(CONTENT[:5])
    with pytest.raises(ModelError, match="it has 5 bytes instead of 5,120,000"):
        take(server.file(), source, target)
    assert names(target.parent) == []
    with pytest.raises(ModelError, match="does not exist"):
        take(server.file(), tmp_path / "nothing", target)


def test_places_that_cannot_be_written_and_disks_that_are_full(server, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(OutputError, match="cannot be written"):
        download(server.file(), tmp_path / "file" / "big.pth")
    huge = replace(server.file(), size_bytes=10**18)
    with pytest.raises(OutputError, match=r"bytes left, but big\.pth needs 1,000,000,000,"):
        download(huge, tmp_path / "big.pth")
    assert server.asked == []
