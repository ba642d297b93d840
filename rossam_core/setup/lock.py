"""The pinned libraries of the engine: read from the lock, chosen for one Python and system."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from .advice import SetupError

LOCK = Path(__file__).with_name("engine_lock") / "engine.txt"

_HASH = " --hash="
# PyTorch, and what only its builds for NVIDIA cards bring: PyTorch's own site has them too.
_OF_TORCH = ("torch", "torchvision", "triton")
_OF_TORCH_PREFIXES = ("nvidia-", "cuda-")


@dataclass(frozen=True)
class Pin:
    """One library in one version.

    Attributes:
        name: As the index spells it.
        version: The only one that is installed.
        marker: Condition on Python and system; empty for none.
        hashes: Of its files, as `sha256:…`.
    """

    name: str
    version: str
    marker: str = ""
    hashes: tuple[str, ...] = ()

    @property
    def of_torch(self) -> bool:
        """Whether a build of PyTorch brings its own."""
        return self.name in _OF_TORCH or self.name.startswith(_OF_TORCH_PREFIXES)

    def line(self) -> str:
        """As pip reads it, without the condition."""
        return f"{self.name}=={self.version}" + "".join(_HASH + text for text in self.hashes)

    def has_wheel_in(self, names: Iterable[str]) -> bool:
        """Whether a wheel of this version is among file names."""
        stem = f"{_normal(self.name)}-{self.version.lower()}-"
        return any(_normal_stem(name).startswith(stem) for name in names)


def read_lock(path: Path = LOCK) -> list[Pin]:
    """All pins of a lock, for every Python and system.

    Raises:
        SetupError: It is missing or is no list of pinned versions.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise SetupError(
            f"The list of the engine's libraries {path} cannot be read: {error.strerror or error}.",
            "Install ROS-SAM again.",
        ) from error
    return [_pin(line, path) for line in _logical_lines(text)]


def pins_for(pins: Iterable[Pin], target: Mapping[str, str]) -> list[Pin]:
    """The pins whose condition holds.

    Args:
        pins: Of a lock.
        target: Values of the markers, as `Interpreter.markers` has them.
    """
    return [pin for pin in pins if not pin.marker or holds(pin.marker, target)]


def holds(marker: str, target: Mapping[str, str]) -> bool:
    """Whether a condition such as `python_full_version < '3.11' and sys_platform == 'linux'` does.

    Raises:
        SetupError: It says what is not understood.
    """
    # Markers (PEP 508) have the syntax of Python's expressions; this walks one, it runs nothing.
    return _holds(ast.parse(marker, mode="eval").body, target, marker)


def _holds(node: ast.expr, target: Mapping[str, str], marker: str) -> bool:
    if isinstance(node, ast.BoolOp):
        parts = (_holds(value, target, marker) for value in node.values)
        return all(parts) if isinstance(node.op, ast.And) else any(parts)
    if (
        isinstance(node, ast.Compare)
        and len(node.ops) == 1
        and isinstance(node.left, ast.Name)
        and node.left.id in target
        and isinstance(node.comparators[0], ast.Constant)
    ):
        found, wanted = target[node.left.id], str(node.comparators[0].value)
        if node.left.id.startswith("python_"):
            return _compare_versions(found, node.ops[0], wanted)
        return (found == wanted) == isinstance(node.ops[0], ast.Eq)
    raise SetupError(f"The condition {marker!r} in the list of libraries is not understood.")


def _compare_versions(found: str, sign: ast.cmpop, wanted: str) -> bool:
    have, want = _numbers(found), _numbers(wanted)
    if wanted.endswith(".*"):
        same = have[: len(want)] == want
        return same == isinstance(sign, ast.Eq)
    width = max(len(have), len(want))
    have, want = (part + (0,) * (width - len(part)) for part in (have, want))
    outcomes = {
        ast.Lt: have < want,
        ast.LtE: have <= want,
        ast.Gt: have > want,
        ast.GtE: have >= want,
        ast.Eq: have == want,
        ast.NotEq: have != want,
    }
    return outcomes[type(sign)]


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version))


def _logical_lines(text: str) -> Iterator[str]:
    for line in text.replace("\\\n", " ").splitlines():
        joined = " ".join(line.split())
        if joined and not joined.startswith("#"):
            yield joined


def _pin(line: str, path: Path) -> Pin:
    requirement, *hashes = line.split(_HASH)
    what, _, marker = requirement.partition(";")
    name, sign, version = what.strip().partition("==")
    if not sign or not version:
        raise SetupError(
            f"{path} is no list of pinned versions: {line[:80]!r}.", "Install ROS-SAM again."
        )
    return Pin(name, version, marker.strip(), tuple(text.strip() for text in hashes))


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "_", name).lower()


def _normal_stem(file_name: str) -> str:
    name, _, rest = file_name.partition("-")
    return f"{_normal(name)}-{rest.lower()}"
