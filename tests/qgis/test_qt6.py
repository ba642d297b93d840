"""What Qt 6 no longer has: members of enumerations under the name of their class."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.PyQt.QtCore import QT_VERSION_STR

ROOT = Path(__file__).resolve().parents[2]

pytestmark = pytest.mark.skipif(
    not QT_VERSION_STR.startswith("5."), reason="Qt 6 itself refuses what this looks for"
)


def qt_names(tree: ast.Module) -> dict[str, Any]:
    """The classes that a module takes from `qgis.PyQt`, by the name that it gives them."""
    names = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis.PyQt."):
            module = importlib.import_module(node.module or "")
            names.update({a.asname or a.name: getattr(module, a.name) for a in node.names})
    return names


def unscoped(code: str) -> Iterator[str]:
    """`Qt.LeftButton` and the like; `Qt.MouseButton.LeftButton` is as it should be."""
    tree = ast.parse(code)
    names = qt_names(tree)
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)):
            continue
        owner = names.get(node.value.id)
        value = getattr(owner, node.attr, None) if isinstance(owner, type) else None
        # Qt 5's enumerations are integers of a type of their own.
        if isinstance(value, int) and type(value) not in (int, bool):
            yield f"{node.lineno}: {node.value.id}.{node.attr}"


def test_the_check_knows_one_from_the_other() -> None:
    code = "from qgis.PyQt.QtCore import Qt\nQt.LeftButton\nQt.MouseButton.LeftButton\n"
    assert list(unscoped(code)) == ["2: Qt.LeftButton"]


@pytest.mark.parametrize("folder", ["plugin", "processing_provider", "tests/qgis"])
def test_enumerations_are_named_in_full(folder: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}:{where}"
        for path in sorted((ROOT / folder).rglob("*.py"))
        for where in unscoped(path.read_text(encoding="utf-8"))
    ]
    assert found == []
