"""Puts the plugin into a QGIS user profile, from outside QGIS."""

from __future__ import annotations

import os
import re
import shutil
import struct
import sys
import uuid
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .engine import root
from .errors import OutputError

PLUGIN = "rossam"
_LEFT_OUT = shutil.ignore_patterns(
    ".*", "__pycache__", "*.egg-info", "build", "dist", "tests", "benchmarks"
)


@dataclass(frozen=True)
class Profile:
    """A user profile of one generation of QGIS.

    Attributes:
        folder: Of the profile.
        generation: "QGIS3" or "QGIS4".
    """

    folder: Path
    generation: str

    @property
    def plugin(self) -> Path:
        return self.folder / "python" / "plugins" / PLUGIN

    @property
    def settings(self) -> Path:
        # macOS keeps them by the domain, the others by the name.
        for organisation in ("QGIS", "qgis.org"):
            path = self.folder / organisation / f"{self.generation}.ini"
            if path.is_file():
                return path
        organisation = "qgis.org" if sys.platform == "darwin" else "QGIS"
        return self.folder / organisation / f"{self.generation}.ini"


def profile_folders(
    environment: Mapping[str, str] | None = None, platform: str = sys.platform
) -> Iterator[tuple[str, Path]]:
    """Where QGIS keeps profiles here, as generation and folder, whether or not they exist."""
    env = os.environ if environment is None else environment
    user = Path.home()
    if env.get("QGIS_CUSTOM_CONFIG_PATH"):
        for generation in ("QGIS3", "QGIS4"):
            yield generation, Path(env["QGIS_CUSTOM_CONFIG_PATH"]) / "profiles"
        return
    if platform == "win32":
        bases = [Path(env.get("APPDATA") or user / "AppData" / "Roaming")]
    elif platform == "darwin":
        bases = [user / "Library" / "Application Support"]
    else:
        data = Path(env.get("XDG_DATA_HOME") or user / ".local" / "share")
        bases = [data, user / ".var" / "app" / "org.qgis.qgis" / "data"]
    for base in bases:
        for generation in ("QGIS3", "QGIS4"):
            yield generation, base / "QGIS" / generation / "profiles"


def find_profiles(name: str) -> list[Profile]:
    """The profiles of that name, one for each generation of QGIS that has it.

    Raises:
        OutputError: There is none; the message lists those that exist.
    """
    found: list[Profile] = []
    others: set[str] = set()
    looked: list[str] = []
    for generation, folder in profile_folders():
        looked.append(str(folder))
        if not folder.is_dir():
            continue
        others.update(p.name for p in folder.iterdir() if p.is_dir())
        if (folder / name).is_dir() and _is_of(folder / name, generation):
            found.append(Profile(folder / name, generation))
    if found:
        return found
    if others:
        raise OutputError(
            f"There is no QGIS profile {name!r}; there are {', '.join(sorted(others))}."
        )
    raise OutputError(
        f"No QGIS profile was found in {' or '.join(dict.fromkeys(looked))}.",
        "Start QGIS once, so that it makes one.",
    )


def all_profiles() -> list[Profile]:
    """Every profile of every generation of QGIS here."""
    return [
        Profile(path, generation)
        for generation, folder in profile_folders()
        if folder.is_dir()
        for path in sorted(folder.iterdir())
        if path.is_dir() and _is_of(path, generation)
    ]


def name_engine(profile: Profile, python: str) -> None:
    """Lets QGIS use an interpreter as the engine.

    Raises:
        OutputError: The profile cannot be written.
    """
    try:
        _write_settings(profile.settings, {(PLUGIN, "python"): Path(python).as_posix()})
    except OSError as error:
        raise OutputError(
            f"The QGIS profile {profile.folder} cannot be written: {error.strerror or error}."
        ) from error


def _is_of(folder: Path, generation: str) -> bool:
    """Whether a profile is that generation's; a shared folder tells by its settings file."""
    if folder.parent.parent.name == generation:
        return True
    inis = {path.stem for path in folder.glob("*/QGIS?.ini")}
    return generation in inis or (not inis and generation == "QGIS3")


def install(profile: Profile, python: str, *, link: bool) -> list[str]:
    """Puts this source tree into a profile, enables it and names its engine.

    Args:
        profile: Where to.
        python: The interpreter that is to run the model.
        link: Link to this tree instead of copying it.

    Returns:
        What was done, sentence by sentence.

    Raises:
        OutputError: Something else is in the plugin's place, or the profile cannot be written.
    """
    try:
        done = [_place(profile.plugin, link=link)]
        _write_settings(
            profile.settings,
            {("PythonPlugins", PLUGIN): "true", (PLUGIN, "python"): Path(python).as_posix()},
        )
    except OSError as error:
        if isinstance(error, OutputError):
            raise
        raise OutputError(
            f"The QGIS profile {profile.folder} cannot be written: {error.strerror or error}."
        ) from error
    done.append(f"Enabled it in {profile.settings}.")
    done.append(f"Its engine is {python}.")
    return done


def _place(target: Path, *, link: bool) -> str:
    source = root()
    if target.exists() and target.resolve() == source and not link:
        if not target.is_symlink():
            return f"The plugin already runs from {target}."
    elif target.exists() and not target.is_symlink() and not _is_ours(target):
        raise OutputError(f"{target} holds something else than ROS-SAM; move it away first.")
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{PLUGIN}-{uuid.uuid4().hex}")
    if link:
        fresh.symlink_to(source, target_is_directory=True)
    else:
        shutil.copytree(source, fresh, ignore=_LEFT_OUT)
    _remove(target)
    fresh.rename(target)
    return f"{'Linked' if link else 'Copied'} {source} {'from' if link else 'to'} {target}."


def _is_ours(folder: Path) -> bool:
    metadata = folder / "metadata.txt"
    return (
        metadata.is_file()
        and re.search(
            r"^name=ROS-SAM$", metadata.read_text(encoding="utf-8", errors="replace"), re.MULTILINE
        )
        is not None
    )


def _remove(target: Path) -> None:
    if target.is_symlink():
        target.unlink()
    elif target.is_dir():
        shutil.rmtree(target)


def _write_settings(path: Path, values: Mapping[tuple[str, str], str]) -> None:
    """Sets keys in a QSettings file and leaves every other byte as it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = path.read_bytes().decode("utf-8", "surrogateescape") if path.is_file() else ""
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.removesuffix(newline).split(newline) if text else []
    for (section, key), value in values.items():
        _set_key(lines, section, f"{key}={value if value == 'true' else quoted(value)}")
    fresh = path.with_name(f".{path.name}-{uuid.uuid4().hex}")
    fresh.write_bytes((newline.join(lines) + newline).encode("utf-8", "surrogateescape"))
    fresh.replace(path)


def _set_key(lines: list[str], section: str, entry: str) -> None:
    key = entry.partition("=")[0]
    header = f"[{section}]"
    if header not in lines:
        lines += ["", header] if lines else [header]
    start = lines.index(header) + 1
    end = next((n for n in range(start, len(lines)) if lines[n].startswith("[")), len(lines))
    for n in range(start, end):
        if lines[n].partition("=")[0] == key:
            lines[n] = entry
            return
    lines.insert(start, entry)


def quoted(text: str) -> str:
    r"""`text` as QSettings writes it: quoted, ASCII, with `\x` escapes of UTF-16 units."""
    out = ""
    after_escape = False
    units = text.encode("utf-16-be", "surrogatepass")
    for (unit,) in struct.iter_unpack(">H", units):
        char = chr(unit)
        # A hexadecimal digit right behind an escape would be read as part of it.
        if not 0x20 <= unit < 0x7F or (after_escape and char in "0123456789abcdefABCDEF"):
            out += f"\\x{unit:x}"
            after_escape = True
            continue
        out += f"\\{char}" if char in '\\"' else char
        after_escape = False
    return f'"{out}"'
