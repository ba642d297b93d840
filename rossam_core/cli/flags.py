"""Flags that several commands have: those of options, and bands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from ..mask_building.job import parse_bands
from ..options import Option

Command = Callable[..., None]


def option_flags(options: Sequence[Option]) -> Callable[[Command], Command]:
    """A decorator that gives a command the flags of options, in their order."""

    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = _flag(option)(command)
        return command

    return decorate


def band_numbers(
    _context: click.Context, _parameter: click.Parameter, text: str
) -> tuple[int, ...]:
    """A click callback: "4,3,2" as numbers."""
    try:
        return parse_bands(text)
    except ValueError:
        raise click.BadParameter(f"{text!r} is no list of band numbers such as 4,3,2") from None


def whole_path(name: str) -> str:
    """A path that is there from the current folder; else a name of a data set, as it is."""
    return str(Path(name).resolve()) if Path(name).exists() else name


def labels_path(labels: str) -> str:
    """The file of a layer by its whole path; what follows "|" names a layer in it."""
    file, bar, rest = labels.partition("|")
    return f"{whole_path(file)}{bar}{rest}"


def _flag(option: Option) -> Callable[[Command], Command]:
    name = option.name.replace("_", "-")
    if isinstance(option.default, bool):
        # What is on by itself needs a way to turn it off.
        both = f"--{name}/--no-{name}" if option.default else f"--{name}"
        return click.option(
            both,
            option.name,
            is_flag=True,
            default=option.default,
            show_default=option.default,
            help=option.help,
        )
    kind: Any = type(option.default)
    if option.choices:
        kind = click.Choice(option.choices)
    return click.option(
        f"--{name}", type=kind, default=option.default, show_default=True, help=_help(option)
    )


def _help(option: Option) -> str:
    """With what a form's label says in brackets: the unit, and what 0 means."""
    _, bracket, rest = option.label.partition("(")
    return f"{option.help} ({rest}" if bracket else option.help
