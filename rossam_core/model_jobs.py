"""Getting a model as one value: what every door asks for, checked once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from .errors import OptionError


@dataclass(frozen=True)
class DownloadJob:
    """A public model to bring into the models folder.

    Attributes:
        name: In the catalogue.
        mirror: Base address to take its file from instead of its own; may be empty.
        source: A file that the user already has, instead of the network; may be empty.
        proxy: Address of the proxy to go through; empty takes what the environment says.
    """

    name: str
    mirror: str = ""
    source: str = ""
    proxy: str = ""

    def __post_init__(self) -> None:
        _check_texts(self, "name", "a download")
        if self.mirror and self.source:
            raise OptionError(
                f"Both the mirror {self.mirror} and the file {self.source} were given for model "
                f"{self.name}; give one of them."
            )

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> DownloadJob:
        """The job in a worker's request.

        Raises:
            OptionError: A key is unknown, missing or its value does not fit.
        """
        _check_keys(cls, values, "a download")
        return cls(**{"name": "", **values})

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


@dataclass(frozen=True)
class ImportJob:
    """A weights file or model folder to copy into the models folder.

    Attributes:
        source: Where it is.
        name: What it will be called; empty takes a free name like its file's or folder's.
    """

    source: str
    name: str = ""

    def __post_init__(self) -> None:
        _check_texts(self, "source", "an import")

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> ImportJob:
        """The job in a worker's request.

        Raises:
            OptionError: A key is unknown, missing or its value does not fit.
        """
        _check_keys(cls, values, "an import")
        return cls(**{"source": "", **values})

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def _check_keys(kind: type, values: Mapping[str, Any], what: str) -> None:
    unknown = sorted(set(values) - {f.name for f in fields(kind)})
    if unknown:
        raise OptionError(f"Unknown key {unknown[0]!r} in {what} request.")


def _check_texts(job: DownloadJob | ImportJob, needed: str, what: str) -> None:
    for name, value in vars(job).items():
        if not isinstance(value, str):
            raise OptionError(f"{name} is {value!r} in {what} request; it must be text.")
    if not getattr(job, needed):
        raise OptionError(f"{what.capitalize()} request needs {needed!r} as text.")
