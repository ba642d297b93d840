"""Texts of the plugin and their translations."""

from __future__ import annotations

import re
import shutil
import string
import time
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import core_sentences
import pytest
import translations
from rossam.processing_provider.qm_files import read_qm
from rossam.processing_provider.sentences import CONTEXT, Sentences

ROOT = Path(__file__).resolve().parents[2]
HELP = ROOT / "docs" / "help"


CONTEXTS = (translations.CONTEXT, translations.CORE_CONTEXT)


@pytest.fixture(scope="module")
def texts() -> list[translations.Text]:
    return translations.collect()


def known_in(language: str, context: str) -> dict[str, str]:
    return translations.read(translations.FOLDER / f"rossam_{language}.ts", context)


def placeholders(text: str) -> list[str]:
    return sorted(
        f"{name}:{form}" for _, name, form, _ in string.Formatter().parse(text) if name is not None
    )


def tags(text: str) -> list[str]:
    return sorted(re.findall(r"</?\w+>", text))


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_every_text_is_translated(
    texts: list[translations.Text], language: str, context: str
) -> None:
    known = known_in(language, context)
    here = {text.source for text in texts if text.context == context}
    assert [source for source in here if source not in known] == []
    assert [source for source in known if source not in here] == []


@pytest.mark.parametrize("context", CONTEXTS)
@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_translations_keep_placeholders_tags_and_filters(language: str, context: str) -> None:
    known = known_in(language, context)
    assert known
    for text, translated in known.items():
        assert placeholders(translated) == placeholders(text), text
        assert tags(translated) == tags(text), text
        # File filters are read by Qt: "Weights (*.pth);;All files (*)".
        assert re.findall(r"\(\*[^)]*\)|;;", translated) == re.findall(r"\(\*[^)]*\)|;;", text)
        assert translated.strip() == translated or text.strip() != text, text


def test_what_cannot_be_collected_is_an_error() -> None:
    assert list(translations.texts_in('tr("a" "b"); x.tr("c")', "m")) == ["ab", "c"]
    assert list(translations.texts_in("tr(option.label)", "m")) == []
    with pytest.raises(ValueError, match="m:1: tr\\(\\) takes literals only"):
        list(translations.texts_in('tr(f"{name} is gone")', "m"))


def test_updating_keeps_translations_and_marks_new_texts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = translations.Text
    monkeypatch.setattr(
        translations, "collect", lambda: [text("Band", "a.py"), text("Row", "b.py")]
    )
    assert translations.update(tmp_path) == {"de": 2, "zh": 2}
    german = tmp_path / "rossam_de.ts"
    written = german.read_text(encoding="utf-8")
    german.write_text(
        written.replace('<translation type="unfinished" />', "<translation>Kanal</translation>", 1),
        encoding="utf-8",
    )
    monkeypatch.setattr(
        translations, "collect", lambda: [text("Band", "a.py"), text("New", "c.py")]
    )
    assert translations.update(tmp_path) == {"de": 1, "zh": 2}
    assert translations.read(german) == {"Band": "Kanal"}


def collected(code: str) -> list[str]:
    return [sentence.source for sentence in core_sentences.sentences_in(code)]


def test_sentences_of_the_core_are_templates() -> None:
    found = core_sentences.sentences_in(
        'raise RasterError(f"Band {band} was asked of {name!r}, "\n'
        '    f"which has {count:,}.", "Choose an" "other one.")\n'
        'notice(f"{len(rows)} rows {{sic}}")\n'
        'raise ValueError("Not for people")'
    )
    assert [(s.source, s.values) for s in found] == [
        ("Band {0} was asked of {1}, which has {2}.", ("band", "name", "count")),
        ("Choose another one.", ()),
        ("{0} rows {{sic}}", ("len(rows)",)),
    ]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (
            "raise OptionError(f\"It is {'one thing' if n else 'many things'}.\")",
            ["It is one thing.", "It is many things."],
        ),
        (
            'VARIABLE = "HOME"\nraise OptionError(f"Set {VARIABLE} to {path}.")',
            ["Set HOME to {0}."],
        ),
        (
            "def f(role):\n"
            '    raise LayerError(f"The {role} field is missing.")\n'
            'f("group")\nf("label")\n',
            ["The group field is missing.", "The label field is missing."],
        ),
        (
            'HINTS = {"a": "Free some space.", "b": "Try it again."}\n'
            'raise OptionError("It is all full.", HINTS.get(reason, ""))',
            ["It is all full.", "Free some space.", "Try it again."],
        ),
        (
            "def why(path):\n"
            '    return "it is empty" if path else f"it has {path.size} bytes"\n'
            'raise ModelError(f"No model: {why(path)}.")',
            ["No model: it is empty.", "No model: it has {0} bytes."],
        ),
        (
            "for wrong, words in ((a, 'are no polygons'), (b, 'have no area')):\n    pass\n"
            "def f():\n"
            "    for wrong, words in ((a, 'are no polygons'), (b, 'have no area')):\n"
            "        notice(f'{n} features {words}.')",
            ["{0} features are no polygons.", "{0} features have no area."],
        ),
    ],
)
def test_what_varies_in_a_sentence_is_written_out(code: str, expected: list[str]) -> None:
    assert collected(code) == expected


def test_what_only_programs_say_to_each_other_is_no_sentence() -> None:
    assert collected('raise OptionError(f"Unknown key {key!r} in a segment request.")') == []
    assert collected('progress("segment", 0, 1); notice(text); log("A line")') == []


@pytest.fixture(scope="module", params=translations.LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def test_every_sentence_of_the_core_is_recognised_with_its_values(language: str) -> None:
    known = known_in(language, CONTEXT)
    sentences = Sentences()
    sentences.learn(known)
    for source, translated in known.items():
        values = [f"value{number}" for number in range(len(placeholders(source)))]
        assert sentences.translate(source.format(*values)) == translated.format(*values)


def test_compiled_translations_are_read_back(tmp_path: Path, language: str) -> None:
    shutil.copy(translations.FOLDER / f"rossam_{language}.ts", tmp_path)
    try:
        (compiled,) = translations.compile_all(tmp_path)
    except FileNotFoundError as error:
        pytest.skip(str(error))
    found = [(m.context, m.source, m.translation) for m in read_qm(compiled)]
    assert {context for context, _, _ in found} == set(CONTEXTS)
    for context in CONTEXTS:
        read = {source: translated for where, source, translated in found if where == context}
        assert read == known_in(language, context)
    foreign = tmp_path / "foreign.qm"
    foreign.write_bytes(b"No translation.")
    assert list(read_qm(foreign)) == list(read_qm(tmp_path / "missing.qm")) == []


@pytest.fixture(scope="module")
def german() -> Callable[[str], str]:
    sentences = Sentences()
    sentences.learn(known_in("de", CONTEXT))
    return sentences.translate


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        (
            "Band 4 was asked of C:\\a; b. c.tif, which has 3; choose bands 1 to 3.",
            "Von C:\\a; b. c.tif wurde Kanal 4 verlangt, vorhanden sind aber 3; wählen Sie Kanäle "
            "von 1 bis 3.",
        ),
        # A message and its hint, with what the system says between them.
        (
            "The output /data/x.gpkg cannot be written: No space left on device. Check the "
            "folder's permissions and the free space on its disk.",
            "Die Ausgabe /data/x.gpkg kann nicht geschrieben werden: No space left on device. "
            "Prüfen Sie die Rechte am Ordner und den freien Platz auf seinem Datenträger.",
        ),
        # A sentence within a sentence, and several within one.
        (
            "None of 12 images could be used; The boxes b.json do not exist.",
            "Keines von 12 Bildern war zu gebrauchen; Die Boxen b.json gibt es nicht.",
        ),
        (
            "No Python fits the engine: /a/python is Python 3.8.1, but 3.10 or newer is needed; "
            "/b/python lacks the module venv.",
            "Kein Python passt zur Engine: /a/python ist Python 3.8.1, gebraucht wird aber 3.10 "
            "oder neuer; /b/python fehlt das Modul venv.",
        ),
        # Behind a name.
        (
            "scene 7.tif: The layer boxes.gpkg does not exist.",
            "scene 7.tif: Den Layer boxes.gpkg gibt es nicht.",
        ),
        (
            "3 labels: each has no geometry and is left out: roofs 4, roofs 9, roofs 12.",
            "3 Labels: jedes hat keine Geometrie und wird ausgelassen: roofs 4, roofs 9, roofs 12.",
        ),
        # Braces and percent signs in values are no placeholders.
        ("The raster {0} 100 %.tif does not exist.", "Das Raster {0} 100 %.tif gibt es nicht."),
        # What nobody knows stays.
        ("Segmentation fault (core dumped).", "Segmentation fault (core dumped)."),
        ("", ""),
    ],
)
def test_the_core_speaks_german(german: Callable[[str], str], english: str, expected: str) -> None:
    assert german(english) == expected


def test_german_stays_german(german: Callable[[str], str]) -> None:
    for translated in known_in("de", translations.CONTEXT).values():
        assert german(translated) == translated


def test_no_text_makes_the_look_up_slow(german: Callable[[str], str]) -> None:
    began = time.monotonic()
    for number in range(500):
        german(f"{number} outlines of layer {number} cross themselves and were repaired.")
    german("The output a cannot be written: " * 2000)
    german("a; b. c: d " * 20_000)
    assert time.monotonic() - began < 10


class Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name in ("href", "src")]


PAGES = sorted(HELP.rglob("*.html"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: f"{page.parent.name}/{page.stem}")
def test_help_is_complete_without_a_network(page: Path) -> None:
    links = Links()
    links.feed(page.read_text(encoding="utf-8"))
    assert links.found
    for link in links.found:
        assert "//" not in link, f"{page.name} needs the network for {link}"
        assert (page.parent / link).is_file(), f"{page.name} links to {link}"


def test_each_language_of_the_help_has_every_page() -> None:
    english = {page.name for page in (HELP / "en").glob("*.html")}
    assert english
    for folder in HELP.iterdir():
        if folder.is_dir():
            assert {page.name for page in folder.glob("*.html")} == english, folder.name
