"""pip's settings: the user's variables and pip's own files, heeded in the order that pip has."""

from __future__ import annotations

import configparser
import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .advice import SetupError

# A section for one command comes before the one for all, as in pip.
_SECTIONS = ("install", "global")
_YES = ("1", "true", "yes", "on", "t", "y")


@dataclass(frozen=True)
class PipSettings:
    """What pip would be told.

    Attributes:
        environment: Variables that pip would get.
        files: Its files, the one that counts most first.
    """

    # They may hold passwords.
    environment: Mapping[str, str] = field(repr=False)
    files: tuple[configparser.RawConfigParser, ...] = field(default=(), repr=False)

    @classmethod
    def read(cls, environment: Mapping[str, str]) -> PipSettings:
        """As pip reads them.

        Raises:
            SetupError: A file cannot be read.
        """
        return cls(environment, tuple(_read(place) for place in _places(environment)))

    def value(self, name: str) -> str:
        """Of an option as pip's command line has it, without dashes before; else empty."""
        variable = self.environment.get(f"PIP_{name.upper().replace('-', '_')}", "")
        said = (file.get(part, name, fallback="") for part in _SECTIONS for file in self.files)
        return variable or next(filter(None, said), "")

    @property
    def no_index(self) -> bool:
        """Whether pip may ask no index, only pages and folders (`find-links`)."""
        return self.value("no-index").lower() in _YES

    def proxies(self) -> dict[str, str]:
        """Addresses of proxies by the scheme of what is asked for; `no` has the exceptions."""
        found = {}
        # In this order names in lower case come before others, as for pip.
        for name in sorted(self.environment):
            scheme, _, what = name.lower().rpartition("_")
            if what == "proxy" and scheme != "pip":
                found[scheme] = self.environment[name]
        found = {scheme: address for scheme, address in found.items() if address}
        others = found.pop("all", "")
        if self.value("proxy"):
            found |= dict.fromkeys(("http", "https"), self.value("proxy"))
        elif others:
            found = {"http": others, "https": others, **found}
        return found

    def addresses(self) -> Iterator[str]:
        """All values that hold addresses, one or several, whether they count or not."""
        # A proxy needs no scheme; what else has an @ without one may be a folder.
        for name, value in self.environment.items():
            of_pip = name.upper().startswith("PIP_") and "://" in value
            if of_pip or name.upper().endswith("_PROXY"):
                yield value
        for file in self.files:
            for section in file.sections():
                options = file.items(section)
                yield from (text for name, text in options if name == "proxy" or "://" in text)


def _read(place: Path) -> configparser.RawConfigParser:
    file = configparser.RawConfigParser()
    try:
        file.read(place, encoding="utf-8")
    except (OSError, ValueError, configparser.Error) as error:
        # Not in the words of the parser: they repeat the line, and a password in it.
        lines = [number for number, _ in getattr(error, "errors", ())]
        number = getattr(error, "lineno", None) or next(iter(lines), 1)
        raise SetupError(
            f"pip's settings {place} cannot be read: line {number} is not understood.",
            "Correct or remove the file.",
        ) from None
    return file


def _places(environment: Mapping[str, str]) -> Iterator[Path]:
    own = environment.get("PIP_CONFIG_FILE", "")
    if own == os.devnull:
        return
    if own:
        yield Path(own)
    user = Path.home()
    if sys.platform == "win32":
        for variable in ("APPDATA", "PROGRAMDATA"):
            if environment.get(variable):
                yield Path(environment[variable], "pip", "pip.ini")
        yield user / "pip" / "pip.ini"
        return
    applications = Path("Library", "Application Support", "pip", "pip.conf")
    if sys.platform == "darwin":
        yield user / applications
    yield Path(environment.get("XDG_CONFIG_HOME") or user / ".config") / "pip" / "pip.conf"
    yield user / ".pip" / "pip.conf"
    if sys.platform == "darwin":
        yield "/" / applications
    yield from (Path("/etc/pip.conf"), Path("/etc/xdg/pip/pip.conf"))
