"""Texts of the plugin and their translations."""

from __future__ import annotations

import re
import string
from html.parser import HTMLParser
from pathlib import Path

import pytest
import translations

ROOT = Path(__file__).resolve().parents[2]
HELP = ROOT / "docs" / "help"


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [text.source for text in translations.collect()]


def placeholders(text: str) -> list[str]:
    return sorted(
        f"{name}:{form}" for _, name, form, _ in string.Formatter().parse(text) if name is not None
    )


def tags(text: str) -> list[str]:
    return sorted(re.findall(r"</?\w+>", text))


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_every_text_is_translated(texts: list[str], language: str) -> None:
    known = translations.read(translations.FOLDER / f"rossam_{language}.ts")
    assert [text for text in texts if text not in known] == []
    assert [text for text in known if text not in texts] == []


@pytest.mark.parametrize("language", translations.LANGUAGES)
def test_translations_keep_placeholders_tags_and_filters(language: str) -> None:
    known = translations.read(translations.FOLDER / f"rossam_{language}.ts")
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
