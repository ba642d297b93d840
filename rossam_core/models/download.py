"""Public files arrive whole, verified and under their own name, or not at all.

pooch, which has verification, cannot go on with a download that broke off: for files of up to
2.5 GB that matters, so the few lines that ask a server for the rest stand here.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import requests

from ..errors import Cancelled, ModelError, OutputError
from ..part_files import download_part

_CHUNK = 1 << 20
_TRIES = 4
_TIMEOUT_S = (15, 60)  # to connect; between two pieces

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class PublicFile:
    """A published file as it must arrive.

    Attributes:
        url: Where it is.
        size_bytes: Its length.
        sha256: Its hash.
    """

    url: str
    size_bytes: int
    sha256: str

    @property
    def name(self) -> str:
        return self.url.rsplit("/", 1)[-1]

    def at(self, mirror: str) -> str:
        """Its address, or that of the file of the same name under a mirror's base address."""
        return f"{mirror.rstrip('/')}/{self.name}" if mirror else self.url


def sha256_of(*paths: Path) -> str:
    """The hash of a file, or of several one after the other, in hexadecimal digits."""
    digest = hashlib.sha256()
    for path in paths:
        with path.open("rb") as file:
            while piece := file.read(_CHUNK):
                digest.update(piece)
    return digest.hexdigest()


def download(
    file: PublicFile,
    target: Path,
    *,
    mirror: str = "",
    proxy: str = "",
    progress: Progress = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Fetches a file; what an earlier, interrupted attempt left beside `target` is gone on with.

    Args:
        mirror: Base address to take the file from instead of its own.
        proxy: Address of the proxy to go through; empty takes what the environment says
            (`HTTPS_PROXY` and the like).
        progress: Called with the bytes there and the bytes wanted.
        cancelled: Asked between pieces.

    Raises:
        ModelError: The server cannot be reached, or gave something else.
        OutputError: It cannot be stored.
        Cancelled: The user stopped it; the next attempt goes on.
    """
    address, part = file.at(mirror), download_part(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if part.exists() and part.stat().st_size > file.size_bytes:
            part.unlink()
        check_space(target, file.size_bytes - _size(part))
        for attempt in range(_TRIES):
            if _size(part) >= file.size_bytes:
                break
            before = _size(part)
            try:
                _fetch(
                    address,
                    part,
                    file.size_bytes,
                    proxy=proxy,
                    progress=progress,
                    cancelled=cancelled,
                )
            except requests.RequestException as error:
                # A server that answered "no" will not change its mind.
                refused = isinstance(error, requests.HTTPError)
                if refused or attempt == _TRIES - 1 or _size(part) == before:
                    have = _size(part)
                    raise ModelError(
                        f"{address} could not be downloaded: {_reason(error)}.",
                        f"{have:,} bytes are here; the next attempt goes on from there."
                        if have
                        else "Check the connection; a mirror, or a file that you have, does too.",
                    ) from error
        _arrive(file, part, target, address)
    except OSError as error:
        if isinstance(error, OutputError):
            raise
        raise OutputError(f"{target} cannot be written: {error.strerror or error}.") from error


def take(file: PublicFile, source: Path, target: Path) -> None:
    """Copies a file that the user already has to its place, if it is the right one.

    Raises:
        ModelError: It is missing or another file.
        OutputError: It cannot be stored.
    """
    if not source.is_file():
        raise ModelError(f"The file {source} does not exist.")
    _check_content(file, source, str(source))
    part = download_part(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        check_space(target, file.size_bytes)
        shutil.copyfile(source, part)
        _arrive(file, part, target, str(source))
    except OSError as error:
        if isinstance(error, OutputError):
            raise
        raise OutputError(f"{target} cannot be written: {error.strerror or error}.") from error


def _fetch(
    address: str,
    part: Path,
    total: int,
    *,
    proxy: str,
    progress: Progress,
    cancelled: Callable[[], bool],
) -> None:
    """Appends to `part` what a server still has to give."""
    have = _size(part)
    # Compressed on the way, a file could not be gone on with.
    headers = {"Accept-Encoding": "identity"}
    if have:
        headers["Range"] = f"bytes={have}-"
    proxies = {"http": proxy, "https": proxy} if proxy else None
    with requests.get(
        address, headers=headers, stream=True, timeout=_TIMEOUT_S, proxies=proxies
    ) as answer:
        if answer.status_code == requests.codes.requested_range_not_satisfiable:
            part.unlink(missing_ok=True)
            raise ModelError(f"{address} is another file: it ends before byte {have:,}.")
        answer.raise_for_status()
        if have and not _goes_on(answer, have):
            have = 0
        stated = answer.headers.get("Content-Length", "")
        if stated.isdigit() and have + int(stated) != total:
            raise ModelError(
                f"{address} is another file: it has {have + int(stated):,} bytes instead of "
                f"{total:,}.",
                "Check the address of the mirror.",
            )
        with part.open("ab" if have else "wb") as out:
            progress(have, total)
            for piece in answer.iter_content(_CHUNK):
                if cancelled():
                    raise Cancelled("The download was stopped; the next attempt goes on from here.")
                out.write(piece)
                have += len(piece)
                if have > total:
                    return
                progress(have, total)
    if have < total:
        raise requests.ConnectionError("the connection broke off")


def _goes_on(answer: requests.Response, start: int) -> bool:
    """Whether an answer begins where it was asked to; servers may send everything instead."""
    stated = answer.headers.get("Content-Range", "")
    return answer.status_code == requests.codes.partial_content and stated.startswith(
        f"bytes {start}-"
    )


def _arrive(file: PublicFile, part: Path, target: Path, origin: str) -> None:
    try:
        _check_content(file, part, origin)
    except ModelError:
        part.unlink(missing_ok=True)
        raise
    with part.open("rb+") as out:
        os.fsync(out.fileno())
    part.replace(target)


def _check_content(file: PublicFile, path: Path, origin: str) -> None:
    size = path.stat().st_size
    if size != file.size_bytes:
        raise ModelError(
            f"{origin} is not {file.name}: it has {size:,} bytes instead of {file.size_bytes:,}.",
            "Nothing was stored.",
        )
    if (found := sha256_of(path)) != file.sha256:
        raise ModelError(
            f"{origin} is not {file.name} as it was published: its sha256 is {found} instead of "
            f"{file.sha256}.",
            "Nothing was stored.",
        )


def check_space(target: Path, wanted: int) -> None:
    """Says so where the disk of `target` has fewer than `wanted` bytes left.

    Raises:
        OutputError: It has.
    """
    free = shutil.disk_usage(target.parent).free
    if free < wanted:
        raise OutputError(
            f"{target.parent} has {free:,} bytes left, but {target.name} needs {wanted:,} more.",
            "Free some, or set ROSSAM_HOME to another disk.",
        )


def _reason(error: requests.RequestException) -> str:
    if error.response is not None:
        return f"the server answered {error.response.status_code} {error.response.reason}"
    kinds = (
        (requests.exceptions.ProxyError, "the proxy refused"),
        (requests.exceptions.SSLError, "its TLS certificate is not trusted here"),
        (requests.Timeout, "the server did not answer in time"),
        (requests.ConnectionError, "the server cannot be reached, or broke off"),
        (requests.exceptions.ChunkedEncodingError, "the connection broke off"),
    )
    for kind, text in kinds:
        if isinstance(error, kind):
            return text
    return f"{error.args[0] if error.args else error}".rstrip(".")


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
