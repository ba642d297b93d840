"""`rossam setup`: the engine set up, repaired or removed."""

from __future__ import annotations

import click

from ..setup.command import main


# Its options are those of the command that runs without click, too.
@click.command(context_settings={"ignore_unknown_options": True, "help_option_names": []})
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def setup(arguments: tuple[str, ...]) -> None:
    """Sets up, repairs or removes the engine that QGIS uses; `rossam setup --help` says more."""
    main(arguments)
