"""The release as the plugin repository gets it: its contents, its scanners, and QGIS running it."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import plugin_zip
import pytest
import translations
from rossam.rossam_core.engine import version

ROOT = Path(__file__).resolve().parents[2]
TOOLS = Path(sys.executable).parent

# The repository's list of what it calls binaries, and what has no business in a release.
FORBIDDEN = re.compile(
    r"(\.(so|dll|dylib|exe|bat|sh|pyc|pyo|pyd|zip|ts)$)|(^|/)(\.|__pycache__|tests|benchmarks)"
)


@pytest.fixture(scope="session")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The zip of this tree."""
    if any(not ts.with_suffix(".qm").is_file() for ts in translations.FOLDER.glob("*.ts")):
        try:
            translations.compile_all()
        except FileNotFoundError as error:
            pytest.skip(str(error))
    return plugin_zip.pack(ROOT, tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="session")
def unpacked(release: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plugins")
    with zipfile.ZipFile(release) as archive:
        archive.extractall(folder)
    return folder


def modules(folder: Path) -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(folder.rglob("*.py")):
        yield str(path.relative_to(folder)), ast.parse(path.read_text(encoding="utf-8"))


def test_it_has_one_folder_with_what_qgis_and_the_engine_need(release: Path) -> None:
    with zipfile.ZipFile(release) as archive:
        names = archive.namelist()
    assert release.name == f"rossam-{version()}.zip"
    assert release.stat().st_size <= 25 * 2**20
    assert {name.partition("/")[0] for name in names} == {"rossam"}
    for needed in (
        *("LICENSE", "metadata.txt", "__init__.py", "__main__.py", "plugin/icon.svg"),
        *("plugin/i18n/rossam_de.qm", "plugin/i18n/rossam_zh.qm", "plugin/icons/segment.svg"),
        *("plugin/outlines.qml", "rossam_core/worker.py", "docs/help/en/index.html"),
        "rossam_core/models/bundled/rossam-tiny/model.safetensors",
        *("training/recipes/from-layer.yaml", "training/fit.py"),
    ):
        assert f"rossam/{needed}" in names, needed
    assert [n for n in names if n.startswith("rossam/rossam_core/setup/engine_lock/")]
    assert [name for name in names if FORBIDDEN.search(name.partition("/")[2])] == []


def test_nothing_in_it_can_be_executed(release: Path) -> None:
    with zipfile.ZipFile(release) as archive:
        modes = {entry.external_attr >> 16 for entry in archive.infolist()}
    assert modes == {stat.S_IFREG | 0o644}


def test_the_same_tree_gives_the_same_bytes(release: Path, unpacked: Path, tmp_path: Path) -> None:
    """Whatever the dates of its files."""
    assert plugin_zip.pack(unpacked / "rossam", tmp_path).read_bytes() == release.read_bytes()


@pytest.mark.parametrize(
    ("line", "wrong", "said"),
    [
        (f"version={version()}", "version=0.1-beta", "'0.1-beta' is not digits and points"),
        ("email=rossam@users.noreply.github.com", "email=", "metadata.txt lacks email"),
        ("icon=plugin/icon.svg", "icon=plugin/none.svg", "plugin/none.svg is missing"),
    ],
)
def test_a_tree_that_would_be_refused_is_not_packed(
    tmp_path: Path, line: str, wrong: str, said: str
) -> None:
    text = (ROOT / "metadata.txt").read_text(encoding="utf-8")
    assert line in text
    (tmp_path / "metadata.txt").write_text(text.replace(line, wrong), encoding="utf-8")
    (tmp_path / "LICENSE").write_text("")
    (tmp_path / "plugin").mkdir()
    (tmp_path / "plugin" / "icon.svg").write_text("")
    with pytest.raises(plugin_zip.ReleaseError, match=re.escape(said)):
        plugin_zip.pack(tmp_path, tmp_path / "dist")
    assert not (tmp_path / "dist").exists()


def test_metadata_names_the_versions_of_qgis(unpacked: Path) -> None:
    text = (unpacked / "rossam" / "metadata.txt").read_text(encoding="utf-8")
    assert "qgisMinimumVersion=3.22\n" in text
    assert "qgisMaximumVersion=4.99\n" in text
    # Without it QGIS on Qt 6 does not load a plugin.
    assert "supportsQt6=True\n" in text
    assert "hasProcessingProvider=yes\n" in text


def test_bandit_finds_nothing(unpacked: Path) -> None:
    done = scan("bandit", "--quiet", "--recursive", ".", "--format", "json", at=unpacked)
    found = [
        f"{r['filename']}:{r['line_number']} {r['test_id']} {r['issue_text']}"
        for r in json.loads(done.stdout)["results"]
    ]
    assert found == []


def test_detect_secrets_finds_nothing(unpacked: Path) -> None:
    done = scan("detect-secrets", "scan", "--all-files", ".", at=unpacked)
    found = [
        f"{r['filename']}:{r['line_number']} {r['type']}"
        for results in json.loads(done.stdout)["results"].values()
        for r in results
    ]
    assert found == []


def test_flake8_finds_nothing_with_the_line_length_of_the_repository(unpacked: Path) -> None:
    # E203 is off there too: it flags the blanks that PEP 8 wants in `rows[start + 1 : end]`.
    done = scan(
        *("flake8", "--isolated", "--max-line-length=120", "--extend-ignore=E203", "."), at=unpacked
    )
    assert done.stdout.splitlines() == []


def scan(tool: str, *arguments: str, at: Path) -> subprocess.CompletedProcess[str]:
    program = TOOLS / tool
    if not program.is_file():
        pytest.skip(f"{tool} is not installed; `pip install -e .[dev]` brings it")
    return subprocess.run(
        [str(program), *arguments], cwd=at, capture_output=True, text=True, check=False
    )


def test_qt_comes_through_the_door_of_qgis(unpacked: Path) -> None:
    found = []
    for name, tree in modules(unpacked / "rossam"):
        for node in ast.walk(tree):
            imported = []
            if isinstance(node, ast.Import):
                imported = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                imported = [node.module or ""]
            elif isinstance(node, ast.Attribute) and node.attr == "exec_":
                found.append(f"{name}:{node.lineno} exec_")
            found += [
                f"{name}:{node.lineno} {module}"
                for module in imported
                if module.startswith(("PyQt", "PySide"))
            ]
    assert found == []


def test_qgis_process_runs_it_from_a_fresh_profile(
    release: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unpacked where QGIS's plugin manager puts it, and nowhere else on the path."""
    program = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    if program is None:
        pytest.skip("qgis_process is not installed")
    plugins = tmp_path / "config" / "profiles" / "default" / "python" / "plugins"
    with zipfile.ZipFile(release) as archive:
        archive.extractall(plugins)
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("QGIS", "PYTHON", "VIRTUAL_ENV", "LC_", "LANG"))
    } | {
        "QGIS_CUSTOM_CONFIG_PATH": str(tmp_path / "config"),
        "QT_QPA_PLATFORM": "offscreen",
        "ROSSAM_PYTHON": sys.executable,
        "ROSSAM_HOME": str(tmp_path / "home"),
        "LC_ALL": "C.UTF-8",
    }

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [program, *arguments],
            env=environment,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=600,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run("plugins", "enable", "rossam")
    listed = run("list")
    for name in ("segment", "evaluate", "finetune", "download", "setup"):
        assert f"rossam:{name}" in listed
    draw_disc(tmp_path / "disc.tif", tmp_path / "box.geojson")
    said = run(
        *("run", "rossam:segment", f"--INPUT={tmp_path / 'disc.tif'}"),
        *(f"--PROMPTS={tmp_path / 'box.geojson'}", f"--OUTPUT={tmp_path / 'out.geojson'}"),
    )
    assert "COUNT:\t1" in said
    assert "FAILED:\t0" in said
    (outline,) = json.loads((tmp_path / "out.geojson").read_text(encoding="utf-8"))["features"]
    assert outline["properties"]["status"] == "ok"
    # A disc of 30 pixels' radius, half a metre each.
    assert outline["properties"]["area_m2"] == pytest.approx(707, rel=0.1)


def draw_disc(raster: Path, box: Path) -> None:
    import numpy as np
    import rasterio

    rows, columns = np.mgrid[:256, :256]
    pixels = np.where(np.hypot(columns - 128, rows - 128) < 30, 220, 70).astype(np.uint8)
    with rasterio.open(
        *(raster, "w"),
        driver="GTiff",
        width=256,
        height=256,
        count=3,
        dtype="uint8",
        crs="EPSG:32632",
        transform=rasterio.transform.from_origin(600_000, 5_200_000, 0.5, 0.5),
    ) as file:
        file.write(np.stack([pixels] * 3))
    x, y = 600_000 + 64, 5_200_000 - 64
    ring = [
        [x - 15, y - 15],
        [x + 15, y - 15],
        [x + 15, y + 15],
        [x - 15, y + 15],
        [x - 15, y - 15],
    ]
    box.write_text(
        json.dumps(
            {
                "type": "FeatureCollection",
                "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32632"}},
                "features": [
                    {
                        "type": "Feature",
                        "properties": {},
                        "geometry": {"type": "Polygon", "coordinates": [ring]},
                    }
                ],
            }
        ),
        encoding="utf-8",
    )
