"""Packs the plugin as the QGIS plugin repository takes it: `python release/plugin_zip.py`.

The same tree gives the same bytes: names are sorted, dates and permissions fixed.
"""

from __future__ import annotations

import argparse
import configparser
import re
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOP = "rossam"
LARGEST_BYTES = 25 * 1024 * 1024

# What is needed by QGIS and by the engine, which runs this very tree; everything else stays away.
# pyproject.toml: the doctor reads there what the engine needs.
_CONTENTS = (
    *("LICENSE", "metadata.txt", "pyproject.toml", "__init__.py", "__main__.py"),
    *("docs/help/**/*.html", "docs/help/*.css"),
    *("plugin/**/*.py", "plugin/**/*.svg", "plugin/*.qml", "plugin/i18n/*.qm"),
    "processing_provider/**/*.py",
    *(
        "rossam_core/**/*.py",
        "rossam_core/setup/engine_lock/*.txt",
        "rossam_core/models/bundled/*/*",
    ),
    *("training/**/*.py", "training/**/*.yaml"),
)
_NEEDED = (
    *("name", "description", "about", "version", "qgisMinimumVersion", "qgisMaximumVersion"),
    *("author", "email", "tracker", "repository", "homepage", "icon", "hasProcessingProvider"),
)
# The first date that a zip can hold.
_DATE = (1980, 1, 1, 0, 0, 0)
_READABLE = 0o100644 << 16


class ReleaseError(Exception):
    """The tree cannot be released as it is."""


def contents(root: Path) -> Iterator[str]:
    """Paths in the plugin's folder, sorted."""
    found = {
        path.relative_to(root).as_posix()
        for pattern in _CONTENTS
        for path in root.glob(pattern)
        if path.is_file() and not any(part.startswith(".") for part in path.parts[-2:])
    }
    yield from sorted(found)


def check(root: Path) -> str:
    """The version, where everything that the repository asks for is there.

    Raises:
        ReleaseError: Something is missing or wrong.
    """
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(root / "metadata.txt", encoding="utf-8")
    general = parser["general"]
    lacking = [name for name in _NEEDED if not general.get(name, "").strip()]
    if lacking:
        raise ReleaseError(f"metadata.txt lacks {', '.join(lacking)}; add it.")
    version = general["version"]
    if not re.fullmatch(r"\d+(\.\d+)+", version):
        raise ReleaseError(f"The version {version!r} is not digits and points; mend metadata.txt.")
    for name in ("LICENSE", general["icon"]):
        if not (root / name).is_file():
            raise ReleaseError(f"{name} is missing; the plugin repository wants it.")
    for source in sorted((root / "plugin" / "i18n").glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if not compiled.is_file():
            raise ReleaseError(f"{source.name} is not compiled; run `make translations` first.")
    return version


def pack(root: Path, folder: Path) -> Path:
    """Writes `rossam-VERSION.zip` into a folder.

    Raises:
        ReleaseError: The tree cannot be released, or the file is too large.
    """
    target = folder / f"{TOP}-{check(root)}.zip"
    folder.mkdir(parents=True, exist_ok=True)
    fresh = target.with_suffix(".part")
    with zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in contents(root):
            entry = zipfile.ZipInfo(f"{TOP}/{name}", _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = _READABLE
            archive.writestr(entry, (root / name).read_bytes())
    size = fresh.stat().st_size
    if size > LARGEST_BYTES:
        fresh.unlink()
        raise ReleaseError(
            f"The zip has {size / 2**20:.1f} MB; the plugin repository takes 25 MB, so ship less."
        )
    fresh.replace(target)
    return target


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=ROOT / "dist", help="for the zip")
    folder = parser.parse_args().folder
    try:
        target = pack(ROOT, folder)
    except ReleaseError as error:
        sys.exit(str(error))
    sys.stdout.write(f"{target} ({target.stat().st_size / 2**20:.1f} MB)\n")


if __name__ == "__main__":
    main()
