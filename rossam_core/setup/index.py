"""Package indexes asked without pip: which files of a project they have, and the bytes of one."""

from __future__ import annotations

import base64
import ssl
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.client import HTTPException
from pathlib import Path
from typing import Any

from .advice import SetupError, reason_in
from .logins import Logins, require_readable
from .pip_settings import PipSettings

_TIMEOUT_S = 8
_LARGEST_BYTES = 100_000_000


@dataclass(frozen=True)
class PackageIndexes:
    """Where the user's variables and pip's own files say that libraries come from.

    Attributes:
        indexes: Addresses of package indexes (PEP 503), with passwords; pip's default is not among
            them.
        pages: Pages or folders with links to files (`find-links`).
        proxies: By the scheme of the address that is asked for.
        certificates: File of those to trust; empty for the system's.
        forbidden: Whether no index may be asked, whatever it is (`no-index`).
        logins: What of all this nobody is to read.
    """

    # They may hold passwords.
    indexes: tuple[str, ...] = field(default=(), repr=False)
    pages: tuple[str, ...] = field(default=(), repr=False)
    proxies: Mapping[str, str] = field(default_factory=dict, repr=False)
    certificates: str = ""
    forbidden: bool = False
    logins: Logins = field(default_factory=Logins)

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> PackageIndexes:
        """As pip reads them.

        Args:
            environment: The variables that pip would get.

        Raises:
            SetupError: A file of pip's settings, or an address in them, cannot be read.
        """
        settings, logins = PipSettings.read(environment), Logins.of(environment)
        named = "" if settings.no_index else "index-url extra-index-url"
        indexes = " ".join(settings.value(name) for name in named.split()).split()
        pages = settings.value("find-links").split()
        # Those of the system where no variable says it.
        proxies = settings.proxies() or urllib.request.getproxies()
        asked = [address for scheme, address in proxies.items() if scheme != "no"]
        require_readable([*indexes, *(page for page in pages if "://" in page), *asked], logins)
        certificates = settings.value("cert") or environment.get("REQUESTS_CA_BUNDLE", "")
        return cls(
            *(tuple(indexes), tuple(pages), proxies, certificates, settings.no_index, logins)
        )

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
        shown = self.logins.hide(address)
        parts = urllib.parse.urlsplit(address)
        if parts.scheme not in ("http", "https", "file"):
            raise SetupError(f"{shown} is no address that is understood.")
        request = urllib.request.Request(_place(parts))  # noqa: S310 -- its scheme was looked at
        if parts.username is not None:
            request.add_unredirected_header("Authorization", _login(parts))
        try:
            with self._opener().open(request, timeout=_TIMEOUT_S) as answer:
                return bytes(answer.read(largest_bytes))
        except (OSError, HTTPException, ValueError) as error:
            # Of an answer the whole counts, with its number; else what urllib has wrapped.
            answered = isinstance(error, urllib.error.HTTPError)
            said = self.logins.hide(str(error if answered else getattr(error, "reason", error)))
            reason = reason_in(said) or "network"
            raise SetupError(f"{shown} cannot be read: {said}.", reason=reason) from error

    def _files_on(self, page: str) -> list[tuple[str, str]]:
        """Names and addresses of the files that a page links to, or that a folder holds."""
        folder = Path(page).expanduser()
        if "://" not in page:
            return [(path.name, path.as_uri()) for path in folder.absolute().glob("*.whl")]
        links = _Links()
        links.feed(self.fetch(page).decode("utf-8", "replace"))
        files = []
        for link in links.found:
            try:
                address = urllib.parse.urljoin(page, link)
                path = urllib.parse.urlsplit(address).path
            except ValueError:
                # A page may link to anything.
                continue
            files.append((urllib.parse.unquote(path.rpartition("/")[2]), address))
        return files

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


def _place(parts: urllib.parse.SplitResult) -> str:
    """What is asked for: no user, no password, and of a folder of this machine its page."""
    bare = parts._replace(netloc=parts.netloc.rpartition("@")[2], fragment="").geturl()
    return f"{bare}index.html" if bare.startswith("file:") and bare.endswith("/") else bare


def _login(parts: urllib.parse.SplitResult) -> str:
    words = (urllib.parse.unquote(word or "") for word in (parts.username, parts.password))
    return "Basic " + base64.b64encode(":".join(words).encode("utf-8")).decode("ascii")
