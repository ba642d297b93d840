"""Finds the sentences of the core that people read in QGIS: errors, advice, notices, steps.

They are raised and reported in English all over the core. Here they are read from its source, each
as a template: what stands in braces in an f-string becomes `{0}`, `{1}` and so on. A value that can
be told from the source (a constant, the words of a choice, what callers pass) is written out
instead, so that languages with cases and genders get whole sentences.
"""

from __future__ import annotations

import ast
import itertools
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core_source import CoreSource, Place, argument_of, called_name, returned_by

FOLDERS = ("rossam_core", "training")
# Heard in a terminal only, by those who train by recipes, or between two programs of ours.
UNHEARD = (
    "rossam_core/request.py",
    *("rossam_core/cli/", "rossam_core/api.py", "rossam_core/qgis_profile.py"),
    *("rossam_core/setup/command.py", "rossam_core/setup/diagnostics.py"),
    *("training/ablations.py", "training/augment.py", "training/comparison.py"),
    *("training/measure.py", "training/plots.py", "training/recipe.py", "training/sam2.py"),
    *("training/strict_values.py", "training/sources/coco.py", "training/sources/onehot.py"),
    "training/sources/sat_mtb.py",
)

# Which arguments of a call are sentences, by their place or name.
_SPOKEN: dict[str, tuple[int | str, ...]] = {
    "notice": (0,),
    "on_notice": (0,),
    "with_build": (1, "why"),
    "TorchBuild": (4, "remark"),
    "Check": (2, 3),
    "Engine": (2, "source"),
    "report": (1, 2),
}
# What such names are set to, wherever it goes from there.
_SPOKEN_NAMES = ("remark",)
# What these functions answer, or put into the list that they answer.
_SAYING = ("summary", "_refusal")
# Said of a label by its name, alone or among others.
_PREDICATES = ("report",)
# Where stages are sentences, and not words that the toolbox has its own for.
_STEPS = {"progress": (0,), "log": (0,), "_log": (0,)}
_STEPS_FOLDER = "rossam_core/setup/"
_ERROR_ARGUMENTS: tuple[int | str, ...] = (0, 1, "message", "hint")
# Raised for programs, not for people.
_BUILTIN_ERRORS = ("ValueError", "TypeError", "OSError", "KeyError", "ConnectionError")

# What a worker says of a request that ROS-SAM itself has made wrongly.
_BETWEEN_PROGRAMS = re.compile(r"\b[Aa]n? \w+ request\b|[Rr]equest (\{0\}|needs)")
# More ways to say a sentence than this, and the varying part is translated apart.
_MOST_WAYS = 8
_DEEPEST = 6
_FEWEST_LETTERS = 6


@dataclass(frozen=True)
class Sentence:
    """A sentence, or a part of one that varies.

    Attributes:
        source: In English, with `{0}`, `{1}`, … for values; braces themselves are doubled.
        values: What the values are, in the core's own words.
        file: Where it stands first.
    """

    source: str
    values: tuple[str, ...]
    file: str


@dataclass(frozen=True)
class _Value:
    """A place in a sentence that is only known when it is said."""

    expression: str


# A sentence in pieces.
_Way = tuple["str | _Value", ...]


def core_sentences(root: Path) -> list[Sentence]:
    """All of them once, in the order of the files."""
    source = CoreSource()
    for path in sorted(path for folder in FOLDERS for path in (root / folder).rglob("*.py")):
        name = path.relative_to(root).as_posix()
        if not name.startswith(UNHEARD):
            source.add(path.read_text(encoding="utf-8"), name)
    return sorted(_Collection(source).collect(), key=lambda sentence: sentence.file)


def sentences_in(code: str, file: str = "rossam_core/module.py") -> list[Sentence]:
    """Those of one module by itself."""
    source = CoreSource()
    source.add(code, file)
    return _Collection(source).collect()


class _Collection:
    """The sentences on their way out of the source."""

    def __init__(self, source: CoreSource) -> None:
        self._source = source
        self._found: dict[str, Sentence] = {}

    def collect(self) -> list[Sentence]:
        for expression, place in self._spoken():
            for way in self._ways(expression, place):
                self._keep(way, place)
        for call, place in (pair for name in _PREDICATES for pair in self._source.calls[name]):
            reason = argument_of(call, 1)
            for way in self._ways(reason, place) if reason is not None else ():
                named = (_Value("name"), " ", *way)
                self._keep((*named, "."), place)
                self._keep((*named, " (", _Value("detail"), ")."), place)
        return list(self._found.values())

    def _spoken(self) -> Iterator[tuple[ast.expr, Place]]:
        """Every expression that is a sentence."""
        for name, calls in self._source.calls.items():
            for call, place in calls:
                arguments = (argument_of(call, wanted) for wanted in _wanted(name, call, place))
                yield from ((argument, place) for argument in arguments if argument is not None)
        for name in _SPOKEN_NAMES:
            yield from self._source.assigned[name]
        for function, where in (pair for name in _SAYING for pair in self._source.functions[name]):
            inner = where.inside(function)
            yield from ((value, inner) for value in returned_by(function))
            calls = (node for node in ast.walk(function) if isinstance(node, ast.Call))
            yield from ((c.args[0], inner) for c in calls if called_name(c.func) == "append")

    def _ways(self, node: ast.expr, place: Place, depth: int = 0) -> list[_Way]:
        """All that an expression can be, as far as the source tells it."""
        unknown: list[_Way] = [(_Value(ast.unparse(node)),)]
        if depth > _DEEPEST:
            return unknown
        if isinstance(node, ast.Constant):
            return [(node.value,)] if isinstance(node.value, str) else unknown
        if isinstance(node, ast.JoinedStr):
            pieces = [p.value if isinstance(p, ast.FormattedValue) else p for p in node.values]
            return self._joined(pieces, place, depth)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            return self._joined([node.left, node.right], place, depth)
        ways = [
            way
            for other, where in self._source.choices(node, place)
            for way in self._ways(other, where, depth + 1)
        ]
        return list(dict.fromkeys(ways)) or unknown

    def _joined(self, pieces: list[ast.expr], place: Place, depth: int) -> list[_Way]:
        """Pieces behind each other; what has too many ways is kept apart and becomes a value."""
        values: list[_Way] = [(_Value(ast.unparse(piece)),) for piece in pieces]
        each = [
            # What has no word of its own is one value.
            list(dict.fromkeys(way if _words(way) is not None else value for way in ways))
            for value, ways in zip(
                values, (self._ways(piece, place, depth + 1) for piece in pieces), strict=True
            )
        ]
        for number in sorted(range(len(each)), key=lambda number: -len(each[number])):
            ways, value = each[number], values[number]
            if value in ways or math.prod(map(len, each)) > _MOST_WAYS:
                for way in ways:
                    self._keep(way, place)
                if len(ways) > 1:
                    each[number] = [value]
        return [tuple(itertools.chain(*ways)) for ways in itertools.product(*each)]

    def _keep(self, way: _Way, place: Place) -> None:
        numbers = itertools.count()
        text = "".join(
            f"{{{next(numbers)}}}"
            if isinstance(part, _Value)
            else part.replace("{", "{{").replace("}", "}}")
            for part in way
        ).strip()
        # What is shorter may as well be said by, or be the name of, something of the user's.
        told = sum(map(str.isalpha, _words(way) or "")) >= _FEWEST_LETTERS and " " in text
        if told and not _BETWEEN_PROGRAMS.search(text):
            values = tuple(part.expression for part in way if isinstance(part, _Value))
            self._found.setdefault(text, Sentence(text, values, place.file))


def _words(way: _Way) -> str | None:
    """What is certain of a sentence; None where it is nothing but values."""
    words = [part for part in way if isinstance(part, str)]
    return "".join(words) if words else None


def _wanted(name: str, call: ast.Call, place: Place) -> tuple[int | str, ...]:
    """Which arguments of a call are sentences."""
    if name == "__init__" and place.classes:
        # An error of its own that says more.
        name = place.classes[-1]
    if name == "Cancelled" or (name.endswith("Error") and name not in _BUILTIN_ERRORS):
        return _ERROR_ARGUMENTS
    if name in _STEPS and place.file.startswith(_STEPS_FOLDER):
        return _STEPS[name]
    if name == "Check" and len(call.args) > 1 and ast.unparse(call.args[1]) != "MISSING":
        # Said in a report that stays English; only what is missing is passed on.
        return ()
    return _SPOKEN.get(name, ())
