"""The core's sentences in another language.

The core speaks English: errors, advice, notices and steps, raised in hundreds of places and passed
on as text, some of it through a pipe. Here such a text is recognised by the templates that the
translations are made of ("Band {0} was asked of {1}."), and said again with the same values.
"""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .qm_files import read_qm

# The context of these texts in the files of translations.
CONTEXT = "core"

# Where one sentence may end and another begin.
_SEAM = re.compile(r"(?<=[.!?…:;)])\s+|\n")
# Beyond that a text is the output of a program, which nobody translates: seams that are looked at
# in a text, in its values, and in their values, and characters.
_MOST_SEAMS = (16, 6, 1)
_LONGEST = 5000
_REMEMBERED = 4096
_WORD = re.compile(r"\w+")
# Part of words, and of no text.
_VALUE = "\u02e0"
_FULL_STOPS, _LIGHT_STOPS = ".。", ";:,"


@dataclass(frozen=True)
class _Template:
    """A sentence with places for values.

    Attributes:
        literals: What stands before, between and behind the values; one more than there are values.
        translated: With `{0}`, `{1}`, … where the values go.
        word: The longest word of the literals; a text without it is another one.
        weight: Characters of all literals: how much of a text it explains.
    """

    literals: tuple[str, ...]
    translated: str
    word: str
    weight: int

    @classmethod
    def of(cls, source: str, translated: str) -> _Template:
        literals = [""]
        for literal, name, _spec, _conversion in string.Formatter().parse(source):
            literals[-1] += literal
            if name is not None:
                literals.append("")
        # A value may go on where a literal ends, and no word ends there then.
        words = _WORD.findall(_VALUE.join(literals))
        whole = [word for word in words if _VALUE not in word]
        word = max(whole, key=len, default="")
        return cls(tuple(literals), translated, word, sum(map(len, literals)))

    def values_in(self, text: str) -> list[str] | None:
        """The values, each as short as can be from the left; None where the text is another one.

        A search per literal, so that no text makes it slow.
        """
        first, last = self.literals[0], self.literals[-1]
        if len(self.literals) == 1:
            return [] if text == first else None
        start, end = len(first), len(text) - len(last)
        if not (text.startswith(first) and text.endswith(last)):
            return None
        values = []
        for literal in self.literals[1:-1]:
            found = text.find(literal, start + 1, end)
            if found < 0:
                return None
            values.append(text[start:found])
            start = found + len(literal)
        return [*values, text[start:end]] if start < end else None


class Sentences:
    """Sentences with values that are known in another language; none at first."""

    def __init__(self) -> None:
        # By their telling word, each with its place in the order of trial.
        self._templates: dict[str, list[tuple[int, _Template]]] = {}
        self._known = lru_cache(_REMEMBERED)(self._translate)

    def learn(self, translations: Mapping[str, str]) -> None:
        """From now on knows these and no others, each by its English template."""
        templates = (_Template.of(*pair) for pair in translations.items())
        # The first that fits is the one that leaves the least to its values.
        ordered = sorted(templates, key=lambda template: -template.weight)
        self._templates = {template.word: [] for template in ordered}
        for place, template in enumerate(ordered):
            self._templates[template.word].append((place, template))
        self._known.cache_clear()

    def read(self, qm: Path) -> None:
        """Learns those of a compiled file of translations."""
        self.learn({m.source: m.translation for m in read_qm(qm) if m.context == CONTEXT})

    def translate(self, text: str) -> str:
        """A text of one or more sentences; what is not known stays as it is."""
        if not self._templates:
            return text
        seams = [seam.end() for seam in _SEAM.finditer(text, 0, _LONGEST)]
        end = len(text) if len(text) <= _LONGEST else (seams or [0])[-1]
        return self._known(text[:end], 0)[1] + text[end:]

    def _translate(self, text: str, depth: int) -> tuple[int, str]:
        """How many characters of a text are known, and the text in the other language.

        Args:
            text: One or more sentences.
            depth: 0 for a whole text, 1 for a value in it, and so on.
        """
        seams = [(seam.start(), seam.end()) for seam in _SEAM.finditer(text)][: _MOST_SEAMS[depth]]
        starts = [0, *(end for _, end in seams)]
        ends = [*(start for start, _ in seams), len(text)]
        # The best way to go on from each start, from the last one backwards.
        best = [(0, "")] * len(starts)
        for first in reversed(range(len(starts))):
            ways = []
            for last in reversed(range(first, len(ends))):
                known, said = self._sentence(text[starts[first] : ends[last]], depth)
                if last + 1 < len(starts):
                    # Chinese sentences follow each other without a space.
                    seam = "" if said.endswith("。") else text[ends[last] : starts[last + 1]]
                    more, following = best[last + 1]
                    known, said = known + more, f"{said}{seam}{following}"
                ways.append((known, said))
            best[first] = max(ways, key=lambda way: way[0])
        known, translated = best[0]
        return known, translated if known else text

    def _sentence(self, text: str, depth: int) -> tuple[int, str]:
        """The same for a text that is one sentence; within another one it has no full stop."""
        bare = text.rstrip(_LIGHT_STOPS)
        for candidate, stop in ((text, ""), (f"{bare}.", text[len(bare) :])):
            for template in self._likely(candidate):
                values = template.values_in(candidate)
                if values is None:
                    continue
                known = [self._value(value, depth + 1) for value in values]
                said = template.translated.format(*(words for _, words in known))
                weight = template.weight + sum(characters for characters, _ in known)
                if candidate is text:
                    return weight, said
                return weight - 1, said.rstrip(_FULL_STOPS) + stop
        return 0, text

    def _likely(self, text: str) -> list[_Template]:
        """Templates whose telling word stands in a text, in the order of trial."""
        words = {"", *_WORD.findall(text)}
        found = (pair for word in words for pair in self._templates.get(word, ()))
        return [template for _, template in sorted(found, key=lambda pair: pair[0])]

    def _value(self, text: str, depth: int) -> tuple[int, str]:
        """A value may be a sentence itself, or a part of one that is known."""
        if " " not in text or depth == len(_MOST_SEAMS):
            return 0, text
        return self._known(text, depth)
