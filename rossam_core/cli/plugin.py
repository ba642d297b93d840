"""`rossam doctor` and `rossam plugin`: is everything there, and into QGIS with it."""

from __future__ import annotations

import sys

import click

from ..doctor import MISSING, NOTE, OK, examine
from ..errors import RossamError
from ..qgis_profile import find_profiles
from ..qgis_profile import install as install_into

_COLOURS = {OK: "green", NOTE: "yellow", MISSING: "red"}


@click.command()
def doctor() -> None:
    """Prints what this interpreter has and lacks, and the commands that mend it.

    The exit code is 1 when something needed is missing.
    """
    report = examine()
    states = iter(report.checks)
    for line in report.lines():
        check = None if line.startswith(" ") else next(states, None)
        click.secho(line, fg=_COLOURS[check.state] if check and check.state != OK else None)
    sys.exit(0 if report.ok else 1)


@click.group()
def plugin() -> None:
    """Puts ROS-SAM into QGIS."""


@plugin.command()
@click.option("--profile", default="default", show_default=True, help="User profile of QGIS.")
@click.option(
    "--link/--copy",
    default=sys.platform != "win32",
    help="Link to this installation, so that QGIS always runs the same (where the system allows "
    "links), or copy it.",
)
def install(profile: str, link: bool) -> None:
    """Installs and enables the plugin in a QGIS profile, with this interpreter as its engine."""
    for found in find_profiles(profile):
        for sentence in install_into(found, sys.executable, link=link):
            click.echo(sentence)
    report = examine()
    if not report.ok:
        raise RossamError(
            "The engine is not complete.", "Run `rossam doctor` to see what is missing."
        )
    click.echo("Restart QGIS, or load ROS-SAM in its plugin manager.")
