"""What a worker is asked for: values whose keys and types are checked on the way from JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, asdict, dataclass, fields
from typing import Any, ClassVar, TypeVar

from .errors import OptionError
from .options import CheckedOptions

_Request = TypeVar("_Request", bound="Request")

_WANTED = {bool: "true or false", int: "a whole number", float: "a number", str: "text"}
_WANTED_LISTS = {int: "a list of whole numbers", str: "a list of texts"}


@dataclass(frozen=True)
class Request:
    """A job as a request holds it; the default of a subclass's field tells what the field takes.

    Without one it must be given, as text that is not empty. Text, numbers and truth values take
    their like, options a mapping of their names. What else there is, a subclass checks itself.
    """

    # What messages call it, such as "a segment request".
    REQUEST: ClassVar[str] = ""
    # Fields that take lists, and of what.
    LISTS: ClassVar[Mapping[str, type]] = {}

    @classmethod
    def from_dict(cls: type[_Request], values: Mapping[str, Any]) -> _Request:
        """The job in a worker's request.

        Raises:
            OptionError: A key is unknown, missing or its value does not fit.
        """
        known = fields(cls)
        unknown = sorted(set(values) - {f.name for f in known})
        if unknown:
            raise OptionError(f"Unknown key {unknown[0]!r} in {cls.REQUEST}.")
        given = (f for f in known if f.name in values or _is_needed(f))
        return cls(**{f.name: cls._checked(f, values.get(f.name)) for f in given})

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def _checked(cls, f: Field[Any], value: Any) -> Any:
        if isinstance(f.default_factory, type) and issubclass(f.default_factory, CheckedOptions):
            return f.default_factory.from_dict(value)
        if f.name in cls.LISTS:
            kind = cls.LISTS[f.name]
            if not isinstance(value, (list, tuple)) or not all(fits(item, kind) for item in value):
                raise OptionError(
                    f"{f.name} is {value!r} in {cls.REQUEST}; it must be {_WANTED_LISTS[kind]}."
                )
            return tuple(value)
        if _is_needed(f) and value in (None, ""):
            raise OptionError(f"{cls.REQUEST.capitalize()} needs {f.name!r} as text.")
        kind = str if _is_needed(f) else type(f.default)
        if kind in _WANTED and not fits(value, kind):
            raise OptionError(
                f"{f.name} is {value!r} in {cls.REQUEST}; it must be {_WANTED[kind]}."
            )
        return value


def fits(value: object, kind: type) -> bool:
    """Whether JSON's value is of a kind; whole numbers are numbers, truth values are not."""
    if kind in (int, float) and isinstance(value, bool):
        return False
    return isinstance(value, (int, float) if kind is float else kind)


def _is_needed(f: Field[Any]) -> bool:
    return f.default is MISSING and f.default_factory is MISSING
