"""Small wheels and locks, made on the spot, that stand for the engine's libraries.

One of them brings a `.pth` file that leads to the libraries of the interpreter that runs the tests:
with it an environment of a few kilobytes is a whole engine, and can be verified in earnest.
"""

from __future__ import annotations

import base64
import hashlib
import sysconfig
import zipfile
from pathlib import Path


def make_wheel(
    folder: Path, name: str, version: str = "1.0", files: dict[str, str] | None = None,
    tag: str = "py3-none-any",
) -> Path:  # fmt: skip
    """A wheel that installs `files`."""
    folder.mkdir(parents=True, exist_ok=True)
    info = f"{name}-{version}.dist-info"
    contents = {
        **(files or {f"{name}.py": "answer = 42\n"}),
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": f"Wheel-Version: 1.0\nGenerator: t\nRoot-Is-Purelib: true\nTag: {tag}\n",
    }
    record = "".join(f"{path},{_record(text)}\n" for path, text in contents.items())
    contents[f"{info}/RECORD"] = f"{record}{info}/RECORD,,\n"
    path = folder / f"{name}-{version}-{tag}.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for inner, text in contents.items():
            archive.writestr(zipfile.ZipInfo(inner), text)
    return path


def engine_wheels(folder: Path) -> Path:
    """Wheels that make an environment an engine; returns their lock."""
    site = sysconfig.get_paths()["purelib"]
    wheels = [
        make_wheel(folder, "enginelibraries", files={"enginelibraries.pth": f"{site}\n"}),
        make_wheel(folder, "planes", "2.5"),
    ]
    return write_lock(folder.parent / "lock.txt", *wheels)


def write_lock(path: Path, *wheels: Path, extra: str = "") -> Path:
    """Pins wheels with their checksums."""
    lines = []
    for wheel in wheels:
        name, version, *_ = wheel.name.split("-")
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        lines.append(f"{name.replace('_', '-')}=={version} \\\n    --hash=sha256:{digest}\n")
    path.write_text("".join(lines) + extra, encoding="utf-8")
    return path


def _record(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"sha256={base64.urlsafe_b64encode(digest).rstrip(b'=').decode()},{len(text.encode())}"
