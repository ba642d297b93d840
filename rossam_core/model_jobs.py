"""Getting a model as one value: what every door asks for, checked once."""

from __future__ import annotations

from dataclasses import dataclass

from .errors import OptionError
from .request import Request


@dataclass(frozen=True)
class DownloadJob(Request):
    """A public model to bring into the models folder.

    Attributes:
        name: In the catalogue.
        mirror: Base address to take its file from instead of its own; may be empty.
        source: A file that the user already has, instead of the network; may be empty.
        proxy: Address of the proxy to go through; empty takes what the environment says.
    """

    REQUEST = "a download request"

    name: str
    mirror: str = ""
    source: str = ""
    proxy: str = ""

    def __post_init__(self) -> None:
        if self.mirror and self.source:
            raise OptionError(
                f"Both the mirror {self.mirror} and the file {self.source} were given for model "
                f"{self.name}; give one of them."
            )


@dataclass(frozen=True)
class ImportJob(Request):
    """A weights file or model folder to copy into the models folder.

    Attributes:
        source: Where it is.
        name: What it will be called; empty takes a free name like its file's or folder's.
    """

    REQUEST = "an import request"

    source: str
    name: str = ""
