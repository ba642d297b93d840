"""Passwords and tokens, above all in addresses, which nobody is to read in a log or a message."""

from __future__ import annotations

import re
import urllib.parse
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from .advice import SetupError
from .pip_settings import PipSettings

HIDDEN = "<hidden>"

# To the last @: what stands before it may hold any character but a blank.
_LOGIN = re.compile(r"(?<=://)\S*@(?=[\w.\[-])")
_SECRETS = (
    (re.compile(r"(?i)\b(token|password|passwd|secret|api[-_]?key|access[-_]?key|signature|sig)"
                r"(\s*[=:]\s*)[^\s&;,'\"]+"), rf"\1\2{HIDDEN}"),
    (re.compile(r"(?i)\b(authorization\s*:\s*\w+|bearer)\s+\S+"), rf"\1 {HIDDEN}"),
    (re.compile(r"\b(?:gh[a-z]_|github_pat_|glpat-|pypi-|hf_|sk-|AKIA)[A-Za-z0-9_-]{8,}"),
     HIDDEN),
)  # fmt: skip
# Raw in a login, they end it for whoever reads the address, who then shows pieces of it.
_CUTS = re.compile(r"[/?#\\\s]")
_PIECES = re.compile(r"[/?#\\\s@:]+")
_NEXT_ADDRESS = re.compile(r"\s+(?=\S+://)")
# One letter is in every line.
_SHORTEST = 2


@dataclass(frozen=True)
class Logins:
    """What is hidden.

    Attributes:
        words: Passwords and what else settings have of logins, each as it may be printed.
    """

    words: tuple[str, ...] = field(default=(), repr=False)

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Logins:
        """Those in a user's variables and in pip's files.

        Args:
            environment: The variables that pip would get.
        """
        try:
            settings = PipSettings.read(environment)
        except SetupError:
            # Then pip does not read it either.
            settings = PipSettings(environment)
        words = {
            form
            for value in settings.addresses()
            for address in _NEXT_ADDRESS.split(value)
            for word in _words_in(address)
            for form in (word, urllib.parse.unquote(word), urllib.parse.quote(word, safe=""))
            if len(form) >= _SHORTEST
        }
        return cls(tuple(sorted(words, key=len, reverse=True)))

    def hide(self, text: str) -> str:
        """A text without them, without the login of any address, and without tokens."""
        text = _LOGIN.sub(f"{HIDDEN}@", text)
        for pattern, replacement in _SECRETS:
            text = pattern.sub(replacement, text)
        if not self.words:
            return text
        words = "|".join(map(re.escape, self.words))
        return re.sub(rf"(?<![A-Za-z0-9])(?:{words})(?![A-Za-z0-9])", HIDDEN, text)


def require_readable(addresses: Iterable[str], logins: Logins) -> None:
    """Whether addresses are understood; what is not would be read, and shown, in pieces.

    Raises:
        SetupError: One has a character in its login that would have to be written otherwise.
    """
    for address in addresses:
        try:
            # The port is looked at only when it is asked for.
            _ = urllib.parse.urlsplit(address if "://" in address else f"http://{address}").port
        except ValueError:
            raise SetupError(
                f"The address {logins.hide(address)} in the settings of pip or of a proxy cannot "
                "be read.",
                "Write / in its name or password as %2F, ? as %3F, # as %23, @ as %40, [ as %5B, "
                "and a blank as %20.",
            ) from None


def _words_in(address: str) -> Iterator[str]:
    login, sign, _ = (address.partition("://")[2] or address).rpartition("@")
    if not sign:
        return
    name, _, password = login.partition(":")
    yield from (login, password or name)
    if _CUTS.search(login):
        yield from _PIECES.split(login)
