"""What the plugin takes of Qt is there in Qt 6 as well, under the names that it uses.

QGIS 4 itself is built on Qt 6; here PyQt6 stands for what `qgis.PyQt` would give there.
"""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]

# `qgis.PyQt` hides from plugins that Qt 6 has moved these.
MOVED_TO_GUI = ("QAction", "QActionGroup", "QShortcut", "QUndoStack")


def named_in(module: str, name: str) -> Any:
    """What `from qgis.PyQt.MODULE import NAME` would give; None where there is no such thing."""
    whose = "QtGui" if name in MOVED_TO_GUI else module
    try:
        return getattr(importlib.import_module(f"PyQt6.{whose}" if whose else "PyQt6"), name, None)
    except ModuleNotFoundError:
        return None


def taken(tree: ast.Module) -> Iterator[tuple[str, str, str]]:
    """Module, name there and name here of all that is imported of Qt's classes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt."):
            for each in node.names:
                yield (node.module or "").rpartition(".")[2], each.name, each.asname or each.name


def missing(code: str) -> Iterator[str]:
    """The names that Qt 6 does not have."""
    tree = ast.parse(code)
    classes: dict[str, Any] = {}
    for module, name, here in taken(tree):
        classes[here] = named_in(module, name)
        if classes[here] is None:
            yield f"{module}.{name}"
    for node in ast.walk(tree):
        path, inner = [], node
        while isinstance(inner, ast.Attribute):
            path.insert(0, inner.attr)
            inner = inner.value
        if not (path and isinstance(inner, ast.Name)) or classes.get(inner.id) is None:
            continue
        value = classes[inner.id]
        for name in path:
            value = getattr(value, name, None)
        if value is None:
            yield f"{node.lineno}: {inner.id}.{'.'.join(path)}"


@pytest.fixture(scope="module", autouse=True)
def qt6() -> None:
    try:
        from PyQt6 import QtGui  # noqa: F401
    except ImportError as error:
        # A machine without a screen may lack what Qt draws with; CI has it, as QGIS needs it too.
        pytest.skip(f"Qt 6 cannot be loaded here: {error}")


def test_the_check_knows_what_is_gone() -> None:
    code = (
        "from qgis.PyQt.QtCore import QRegExp, Qt, QVariant\n"
        "from qgis.PyQt.QtWidgets import QAction\n"
        "Qt.LeftButton\nQt.MouseButton.LeftButton\nQVariant.Type.Bool\n"
    )
    assert sorted(missing(code)) == [
        "3: Qt.LeftButton", "5: QVariant.Type", "5: QVariant.Type.Bool", "QtCore.QRegExp",
    ]  # fmt: skip


@pytest.mark.parametrize("folder", ["plugin", "processing_provider"])
def test_all_that_the_plugin_names_is_in_qt6(folder: str) -> None:
    files = sorted((ROOT / folder).rglob("*.py"))
    found = {str(path.relative_to(ROOT)): list(missing(path.read_text("utf-8"))) for path in files}
    assert {path: names for path, names in found.items() if names} == {}
    assert sum(1 for path in files for _ in taken(ast.parse(path.read_text("utf-8")))) >= 8
