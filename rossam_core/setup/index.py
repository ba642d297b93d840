"""Package indexes asked without pip: which files of a project they have, and the bytes of one."""

from __future__ import annotations

import base64
import configparser
import os
import ssl
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.client import HTTPException
from pathlib import Path
from typing import Any

from .advice import SetupError, reason_in

_TIMEOUT_S = 8
_LARGEST_BYTES = 100_000_000
# A section for one command comes before the one for all, as in pip.
_SECTIONS = ("install", "global")


@dataclass(frozen=True)
class PackageIndexes:
    """Where the user's variables and pip's own files say that libraries come from.

    Attributes:
        indexes: Addresses of package indexes (PEP 503), with passwords; pip's default is not among
            them.
        pages: Pages or folders with links to files (`find-links`).
        proxies: By the scheme of the address that is asked for.
        certificates: File of those to trust; empty for the system's.
    """

    # They may hold passwords.
    indexes: tuple[str, ...] = field(default=(), repr=False)
    pages: tuple[str, ...] = field(default=(), repr=False)
    proxies: Mapping[str, str] = field(default_factory=dict, repr=False)
    certificates: str = ""

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> PackageIndexes:
        """As pip reads them.

        Args:
            environment: The variables that pip would get.

        Raises:
            SetupError: A file of pip's settings cannot be read.
        """
        files = list(_settings_files(environment))

        def value(name: str) -> str:
            variable = environment.get(f"PIP_{name.upper().replace('-', '_')}", "")
            said = (file.get(part, name, fallback="") for part in _SECTIONS for file in files)
            return variable or next(filter(None, said), "")

        none = value("no-index").lower() in ("1", "true", "yes", "on")
        indexes = "" if none else f"{value('index-url')} {value('extra-index-url')}"
        certificates = value("cert") or environment.get("REQUESTS_CA_BUNDLE", "")
        proxies = urllib.request.getproxies()
        if environment.get("HTTPS_PROXY"):
            proxies["https"] = environment["HTTPS_PROXY"]
        if value("proxy"):
            proxies = dict.fromkeys(("http", "https"), value("proxy"))
        pages = tuple(value("find-links").split())
        return cls(tuple(indexes.split()), pages, proxies, certificates)

    def find(
        self, project: str, is_wanted: Callable[[str], bool], log: Callable[[str], None]
    ) -> str:
        """Address of a file of a project.

        Args:
            project: Its name, as indexes spell it.
            is_wanted: Told the name of each file.
            log: Told which place could not be asked, and why.

        Returns:
            Of the first wanted file; empty where no place has it.
        """
        for page in [*self.pages, *(f"{index.rstrip('/')}/{project}/" for index in self.indexes)]:
            try:
                files = self._files_on(page)
            except SetupError as error:
                log(str(error.args[0]))
                continue
            found = next((address for name, address in files if is_wanted(name)), "")
            if found:
                return found
        return ""

    def fetch(self, address: str, largest_bytes: int = _LARGEST_BYTES) -> bytes:
        """The begin of what is at an address, or all of it.

        Raises:
            SetupError: It cannot be fetched.
        """
        shown = without_login(address)
        parts = urllib.parse.urlsplit(address)
        if parts.scheme not in ("http", "https", "file"):
            raise SetupError(f"{shown} is no address that is understood.")
        request = urllib.request.Request(_place(address))  # noqa: S310 -- its scheme was looked at
        if parts.username is not None:
            request.add_unredirected_header("Authorization", _login(parts))
        try:
            with self._opener().open(request, timeout=_TIMEOUT_S) as answer:
                return bytes(answer.read(largest_bytes))
        except (OSError, HTTPException, ValueError) as error:
            # Of an answer the whole counts, with its number; else what urllib has wrapped.
            answered = isinstance(error, urllib.error.HTTPError)
            said = str(error if answered else getattr(error, "reason", error))
            reason = reason_in(said) or "network"
            raise SetupError(f"{shown} cannot be read: {said}.", reason=reason) from error

    def _files_on(self, page: str) -> list[tuple[str, str]]:
        """Names and addresses of the files that a page links to, or that a folder holds."""
        folder = Path(page).expanduser()
        if "://" not in page:
            return [(path.name, path.as_uri()) for path in folder.absolute().glob("*.whl")]
        links = _Links()
        links.feed(self.fetch(page).decode("utf-8", "replace"))
        addresses = [urllib.parse.urljoin(page, link) for link in links.found]
        paths = [urllib.parse.urlsplit(address).path for address in addresses]
        names = [urllib.parse.unquote(path.rpartition("/")[2]) for path in paths]
        return list(zip(names, addresses))

    def _opener(self) -> urllib.request.OpenerDirector:
        trusted = ssl.create_default_context(cafile=self.certificates or None)
        return urllib.request.build_opener(
            urllib.request.ProxyHandler(dict(self.proxies)),
            urllib.request.HTTPSHandler(context=trusted),
        )


class _Links(HTMLParser):
    """Collects what the links of a page lead to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Any]]) -> None:
        target = dict(attrs).get("href")
        if tag == "a" and target:
            self.found.append(target)


def without_login(address: str) -> str:
    """An address as it may be shown: no user, no password."""
    parts = urllib.parse.urlsplit(address)
    return urllib.parse.urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def _place(address: str) -> str:
    """What is asked for: no user, no password, and of a folder of this machine its page."""
    shown = urllib.parse.urldefrag(without_login(address)).url
    return f"{shown}index.html" if shown.startswith("file:") and shown.endswith("/") else shown


def _login(parts: urllib.parse.SplitResult) -> str:
    words = (urllib.parse.unquote(word or "") for word in (parts.username, parts.password))
    return "Basic " + base64.b64encode(":".join(words).encode("utf-8")).decode("ascii")


def _settings_files(environment: Mapping[str, str]) -> Iterator[configparser.RawConfigParser]:
    """The files of the user's settings, the one that counts most first.

    Places of Linux: only there Pythons lack pip, and PyTorch's usual build has a site of its own.
    """
    own = environment.get("PIP_CONFIG_FILE", "")
    if own == os.devnull:
        return
    user = Path.home()
    places = [
        *([Path(own)] if own else []),
        Path(environment.get("XDG_CONFIG_HOME") or user / ".config") / "pip" / "pip.conf",
        user / ".pip" / "pip.conf",
        Path("/etc/pip.conf"),
        Path("/etc/xdg/pip/pip.conf"),
    ]
    for place in places:
        file = configparser.RawConfigParser()
        try:
            file.read(place, encoding="utf-8")
        except (OSError, ValueError, configparser.Error) as error:
            said = str(error).replace("\n", " ")
            raise SetupError(
                f"pip's settings {place} cannot be read: {said}.", "Correct or remove the file."
            ) from error
        yield file
