"""What is worth keeping at hand, up to a limit."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from typing import Generic, TypeVar

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")


class Kept(Generic[_Key, _Value]):
    """Values by key; the least recently used go first when all together exceed the limit.

    The value that was put last stays, however large it is.
    """

    def __init__(self, limit: int, discard: Callable[[_Value], None] = lambda value: None) -> None:
        """Starts empty.

        Args:
            limit: Of the sizes' sum, in the unit of the sizes.
            discard: Called with each value that goes.
        """
        self._limit = limit
        self._discard = discard
        self._values: OrderedDict[_Key, tuple[_Value, int]] = OrderedDict()
        self.size = 0

    def get(self, key: _Key) -> _Value | None:
        """The value of `key`, which counts as used now; None where there is none."""
        if key not in self._values:
            return None
        self._values.move_to_end(key)
        return self._values[key][0]

    def put(self, key: _Key, value: _Value, size: int) -> None:
        """Keeps `value`, in place of an earlier one of `key`."""
        self.drop(key)
        self._values[key] = value, size
        self.size += size
        while self.size > self._limit and len(self._values) > 1:
            self.drop(next(iter(self._values)))

    def drop(self, key: _Key) -> None:
        """Lets go of `key`, if it is here."""
        if key in self._values:
            value, size = self._values.pop(key)
            self.size -= size
            self._discard(value)

    def __iter__(self) -> Iterator[_Key]:
        """All keys, the most recently used first."""
        return reversed(self._values)
