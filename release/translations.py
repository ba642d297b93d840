"""Collects the plugin's texts into its `.ts` files and compiles these.

`python release/translations.py update` after texts have changed: translations are kept, new texts
come in as unfinished, texts that are gone go. `compile` makes the `.qm` files that QGIS loads; it
needs Qt's `lrelease`.

The core's sentences (`core_sentences.py`) have a context of their own. They are templates with
`{0}`, `{1}` for values, and a comment that says what the values are.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

from core_sentences import core_sentences

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "plugin" / "i18n"
LANGUAGES = {"de": "de_DE", "zh": "zh_CN"}
CONTEXT = "ROS-SAM"
CORE_CONTEXT = "core"

_SOURCES = ("plugin", "processing_provider")
# Shown by `tr(option.label)` and the like: (module, table, attributes).
_TABLES = (
    ("options", "SEGMENT_OPTIONS", ("label", "help")),
    ("angle_conventions", "ANGLE_CONVENTIONS", ("title",)),
    ("finetune_job", "FINETUNE_OPTIONS", ("label", "help")),
    ("mask_building.job", "MASK_BUILDING_OPTIONS", ("label", "help")),
)
# Qt 5's tools, Qt 6's, and where distributions hide them.
_COMPILERS = ("lrelease", "lrelease-qt5", "lrelease-qt6", "pyside6-lrelease")
_HIDDEN = ("/usr/lib/qt5/bin/lrelease", "/usr/lib/qt6/bin/lrelease")


@dataclass(frozen=True)
class Text:
    """A text to translate.

    Attributes:
        source: In English.
        file: Where it stands first.
        context: That the program looks it up in.
        comment: For who translates; may be empty.
    """

    source: str
    file: str
    context: str = CONTEXT
    comment: str = ""


def collect(root: Path = ROOT) -> list[Text]:
    """All texts once, in the order of the files.

    Raises:
        ValueError: Something else than a literal or a field of a table is given to `tr`.
    """
    found: dict[str, Text] = {}
    for file in (path for folder in _SOURCES for path in sorted((root / folder).rglob("*.py"))):
        name = file.relative_to(root).as_posix()
        for text in texts_in(file.read_text(encoding="utf-8"), name):
            found.setdefault(text, Text(text, name))
    for module, table, attributes in _TABLES:
        rows = getattr(_load(root, f"rossam.rossam_core.{module}"), table)
        for text in (getattr(row, attribute) for row in rows for attribute in attributes):
            found.setdefault(text, Text(text, f"rossam_core/{module.replace('.', '/')}.py"))
    core = (
        Text(sentence.source, sentence.file, CORE_CONTEXT, _values(sentence.values))
        for sentence in core_sentences(root)
    )
    return [*found.values(), *core]


def _values(expressions: tuple[str, ...]) -> str:
    return ", ".join(f"{{{number}}}: {text}" for number, text in enumerate(expressions))


def texts_in(code: str, name: str) -> Iterator[str]:
    """The literals that a module gives to `tr`.

    Raises:
        ValueError: It gives something that cannot be collected.
    """
    fields = {attribute for _, _, attributes in _TABLES for attribute in attributes}
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call) or _called(node.func) != "tr":
            continue
        argument = node.args[0]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield argument.value
        elif not (isinstance(argument, ast.Attribute) and argument.attr in fields):
            raise ValueError(f"{name}:{node.lineno}: tr() takes literals only.")


def update(folder: Path = FOLDER) -> dict[str, int]:
    """Brings the `.ts` files up to date; the number of untranslated texts of each."""
    texts = collect()
    return {name: _write(folder / f"rossam_{name}.ts", name, texts) for name in LANGUAGES}


def read(path: Path, context: str = CONTEXT) -> dict[str, str]:
    """The finished translations of a `.ts` file by their text."""
    if not path.is_file():
        return {}
    # Our own file.
    contexts = ElementTree.parse(path).iter("context")  # noqa: S314 -- see above
    messages = (
        message
        for element in contexts
        if element.findtext("name") == context
        for message in element.iter("message")
    )
    known = {}
    for message in messages:
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and translation.text:
            known[message.findtext("source", "")] = translation.text
    return known


def compile_all(folder: Path = FOLDER) -> list[Path]:
    """Makes a `.qm` beside each `.ts`.

    Raises:
        FileNotFoundError: There is no `lrelease`.
    """
    program = next(filter(None, map(shutil.which, (*_COMPILERS, *_HIDDEN))), None)
    if program is None:
        raise FileNotFoundError(
            "Qt's lrelease is missing; on Debian: apt-get install qttools5-dev-tools"
        )
    made = []
    for source in sorted(folder.glob("*.ts")):
        made.append(source.with_suffix(".qm"))
        subprocess.run(  # noqa: S603 -- Qt's own tool on our own files
            [program, "-silent", str(source), "-qm", str(made[-1])], check=True
        )
    return made


def _write(path: Path, name: str, texts: list[Text]) -> int:
    tree = ElementTree.Element("TS", version="2.1", language=LANGUAGES[name], sourcelanguage="en")
    missing = 0
    for context in dict.fromkeys(text.context for text in texts):
        known = read(path, context)
        element = ElementTree.SubElement(tree, "context")
        ElementTree.SubElement(element, "name").text = context
        for text in (text for text in texts if text.context == context):
            _add_message(element, text, known.get(text.source, ""))
            missing += text.source not in known
    ElementTree.indent(tree)
    body = ElementTree.tostring(tree, encoding="unicode")
    path.write_text(
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8"
    )
    return missing


def _add_message(context: ElementTree.Element, text: Text, translated: str) -> None:
    message = ElementTree.SubElement(context, "message")
    ElementTree.SubElement(message, "location", filename=f"../../{text.file}")
    ElementTree.SubElement(message, "source").text = text.source
    if text.comment:
        ElementTree.SubElement(message, "extracomment").text = text.comment
    translation = ElementTree.SubElement(message, "translation")
    if translated:
        translation.text = translated
    else:
        translation.set("type", "unfinished")


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _load(root: Path, name: str) -> ModuleType:
    """A light module of the tree, whether or not it is installed."""
    if "rossam" not in sys.modules:
        spec = importlib.util.spec_from_file_location(
            "rossam", root / "__init__.py", submodule_search_locations=[str(root)]
        )
        if spec is None or spec.loader is None:
            raise ImportError(f"{root} is not the rossam package.")
        package = importlib.util.module_from_spec(spec)
        sys.modules["rossam"] = package
        spec.loader.exec_module(package)
    return importlib.import_module(name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("step", choices=("update", "compile"))
    if parser.parse_args().step == "update":
        for name, missing in update().items():
            sys.stdout.write(f"{name}: {missing} texts to translate\n")
        return
    try:
        compile_all()
    except FileNotFoundError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
