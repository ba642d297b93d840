"""The command line, `rossam`: one module per command or family of commands."""

from __future__ import annotations

import signal
import sys

import click

from ... import __version__
from ..errors import RossamError

# Commands that go on with what an interrupted run of theirs has finished.
_KEEPING = {"ablate", "build-masks", "compare", "train"}


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="rossam")
def rossam() -> None:
    """Turns a raster and a layer of boxes or points into exact, georeferenced outlines."""


def _add_commands() -> None:
    from .ablate import ablate, compare
    from .build_masks import build_masks
    from .evaluate import evaluate
    from .models import models
    from .plugin import doctor, plugin
    from .segment import segment
    from .setup import setup
    from .train import train

    for command in (
        *(segment, evaluate, build_masks, models, train, compare, ablate, doctor, plugin, setup),
    ):
        rossam.add_command(command)


def main() -> None:
    """Runs the command line; a failure is one sentence on standard error and a non-zero exit."""
    # What batch systems send; as an exception it lets unfinished outputs be removed.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        _add_commands()
        sys.exit(rossam.main(standalone_mode=False))
    except (click.exceptions.Abort, KeyboardInterrupt):
        kept = set(sys.argv[1:2]) & _KEEPING
        told = " What was finished is kept; the same command goes on with it." if kept else ""
        click.echo(f"Interrupted.{told}", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except RossamError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(1)
