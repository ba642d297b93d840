"""Plain values, as YAML gives them, into dataclasses and back: strict keys, strict types."""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from ..rossam_core.errors import OptionError


def require_one_of(what: str, value: object, known: tuple[str, ...]) -> None:
    """Raises an OptionError, whose sentence begins with `what`, unless `value` is known."""
    if value not in known:
        raise OptionError(f"{what} is {value!r}; choose one of {', '.join(known)}.")


def strict_value(kind: Any, value: object, where: str) -> Any:
    """`value` as the type `kind` of a field, checked all the way down.

    Raises:
        OptionError: A key is unknown or missing, or a value does not fit; `where` begins it.
    """
    origin = typing.get_origin(kind)
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass(kind, value, where)
    if origin is tuple:
        if not isinstance(value, (list, tuple)):
            raise OptionError(f"{where} must be a list; it is {value!r}.")
        kinds = typing.get_args(kind)
        each = [kinds[0]] * len(value) if kinds[-1] is Ellipsis else list(kinds)
        if len(each) != len(value):
            raise OptionError(f"{where} must have {len(each)} entries; it is {value!r}.")
        pairs = enumerate(zip(each, value))  # noqa: B905 -- the lengths are equal here
        return tuple(strict_value(k, v, f"{where}[{n}]") for n, (k, v) in pairs)
    if origin in (Mapping, dict, typing.get_origin(Mapping[str, Any])):
        if not isinstance(value, Mapping):
            raise OptionError(f"{where} must hold keys; it is {value!r}.")
        inner = typing.get_args(kind)[1]
        return {str(k): strict_value(inner, v, f"{where}.{k}") for k, v in value.items()}
    if kind is Any:
        return value
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        words = {bool: "true or false", int: "a whole number", float: "a number", str: "text"}
        raise OptionError(f"{where} is {value!r}; it must be {words.get(kind, kind)}.")
    return value


def _dataclass(kind: type, values: object, where: str) -> Any:
    if not isinstance(values, Mapping):
        raise OptionError(f"{where} must hold keys; it is {values!r}.")
    known = {f.name: f for f in fields(kind)}
    if strange := sorted(set(map(str, values)) - set(known)):
        raise OptionError(
            f"{where} has the unknown key {strange[0]!r}; known are {', '.join(known)}."
        )
    needed = [
        name for name, f in known.items()
        if f.default is dataclasses.MISSING and f.default_factory is dataclasses.MISSING
    ]  # fmt: skip
    if missing := [name for name in needed if name not in values]:
        raise OptionError(f"{where} lacks: {', '.join(missing)}.")
    hints = typing.get_type_hints(kind)
    return kind(
        **{name: strict_value(hints[name], v, f"{where}: {name}") for name, v in values.items()}
    )


def plain_value(value: Any) -> Any:
    """`value` with mappings as dicts and sequences as lists, all the way down."""
    if isinstance(value, (dict, types.MappingProxyType)):
        return {key: plain_value(v) for key, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain_value(v) for v in value]
    return value
