"""Imports point one way: QGIS, the engine's libraries and the light modules keep apart."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LIGHT = (
    "angle_conventions",
    "catalogue",
    "client",
    "engine",
    "errors",
    "evaluation.job",
    "finetune_job",
    "interactive.job",
    "job",
    "mask_building.job",
    "model_jobs",
    "model_store",
    "options",
    "part_files",
    "protocol",
    "qgis_profile",
    "request",
    "result_columns",
    "run_lock",
    "setup.advice",
    "setup.command",
    "setup.diagnostics",
    "setup.first_pip",
    "setup.index",
    "setup.kept",
    "setup.lock",
    "setup.logins",
    "setup.pip",
    "setup.pip_settings",
    "setup.plan",
    "setup.process",
    "setup.python",
    "setup.site",
    "setup.state",
    "setup.steps",
)
OF_QGIS = ("plugin", "processing_provider")
QGIS = {"qgis", "osgeo", "processing", "PyQt5", "PyQt6", "PySide6"}
ENGINES = {
    *("torch", "torchvision", "rasterio", "geopandas", "pandas", "shapely", "pyproj", "pyogrio"),
    *("pyarrow", "cv2", "numpy", "affine", "contourpy", "safetensors", "segment_anything"),
    *("pooch", "psutil", "click", "tqdm"),
}


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def imported(path: Path, *, lazy: bool = True) -> Iterator[str]:
    """Absolute names that a module imports; without `lazy` only those of its own level."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    package = ("rossam", *path.relative_to(ROOT).with_suffix("").parts)
    nodes = ast.walk(tree) if lazy else iter(tree.body)
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level]) if node.level else []
            name = [*base, *((node.module or "").split(".") if node.module else [])]
            yield ".".join(name)
            yield from (".".join([*name, alias.name]) for alias in node.names)


def file_of(name: str) -> Path:
    """Of a module of the core, such as "setup.plan"."""
    return ROOT.joinpath("rossam_core", *name.split(".")).with_suffix(".py")


def core_modules(path: Path) -> set[str]:
    """Modules of the core that a module imports, or takes something from."""
    found = set()
    for name in imported(path):
        parts = name.split(".")
        if parts[:2] == ["rossam", "rossam_core"]:
            inside = [".".join(parts[2:end]) for end in range(3, len(parts) + 1)]
            found |= {each for each in inside if file_of(each).is_file()}
    return found


def tops(path: Path) -> set[str]:
    return {name.partition(".")[0] for name in imported(path)}


@pytest.mark.parametrize("path", modules("rossam_core") + modules("training"), ids=str)
def test_the_core_and_the_training_know_nothing_of_qgis(path: Path) -> None:
    assert not tops(path) & QGIS
    assert not any(
        name.startswith(("rossam.plugin", "rossam.processing_provider")) for name in imported(path)
    )


@pytest.mark.parametrize("path", [m for f in OF_QGIS for m in modules(f)], ids=str)
def test_the_qgis_part_knows_nothing_of_the_engine(path: Path) -> None:
    assert not tops(path) & ENGINES
    assert core_modules(path) <= set(LIGHT)
    assert not any(name.startswith("rossam.training") for name in imported(path))
    # Only through the shim, which hides Qt 5 from Qt 6.
    assert not any(name.startswith(("PyQt", "PySide")) for name in imported(path))


@pytest.mark.parametrize("name", LIGHT)
def test_a_light_module_uses_the_standard_library_alone(name: str) -> None:
    path = file_of(name)
    outside = tops(path) - set(sys.stdlib_module_names) - {"rossam"}
    assert not outside
    assert core_modules(path) <= set(LIGHT)


def test_the_provider_does_not_know_the_plugin() -> None:
    for path in modules("processing_provider"):
        assert not any(name.startswith("rossam.plugin") for name in imported(path)), path


def test_only_the_front_doors_know_the_training_and_only_when_asked() -> None:
    for path in modules("rossam_core"):
        known = [name for name in imported(path) if name.startswith("rossam.training")]
        if "cli" not in path.parts and path.name != "worker.py":
            assert not known, path
        at_load = [n for n in imported(path, lazy=False) if n.startswith("rossam.training")]
        assert not at_load, path


def test_light_modules_load_in_a_bare_interpreter() -> None:
    """Isolated, without site-packages: what QGIS's own Python may be sure of."""
    script = f"""
import importlib, importlib.util, sys
spec = importlib.util.spec_from_file_location(
    "rossam", {str(ROOT / "__init__.py")!r}, submodule_search_locations=[{str(ROOT)!r}])
package = importlib.util.module_from_spec(spec)
sys.modules["rossam"] = package
spec.loader.exec_module(package)
for name in {LIGHT!r}:
    importlib.import_module("rossam.rossam_core." + name)
foreign = set(m.partition(".")[0] for m in sys.modules) & {ENGINES | QGIS!r}
assert not foreign, foreign
print(package.__version__)
"""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-W", "error", "-c", script],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    version = (ROOT / "metadata.txt").read_text(encoding="utf-8")
    assert f"version={done.stdout.strip()}\n" in version


def test_light_modules_keep_to_the_syntax_of_python_3_9() -> None:
    for name in LIGHT:
        path = file_of(name)
        ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))
    for folder in OF_QGIS:
        for path in modules(folder):
            ast.parse(path.read_text(encoding="utf-8"), feature_version=(3, 9))
