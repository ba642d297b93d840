"""Which rows of a prompt layer make one prompt, and which of them are background."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from .errors import PromptError
from .shapes import PixelShapes


@dataclass(frozen=True)
class Groups:
    """The rows of a layer, by group; groups count by first appearance.

    Attributes:
        shapes: Of all rows.
        labels: (N,) int8, of all rows.
        by_group: (N,) int64, rows, those of one group together and ascending.
        starts: (G + 1,) int64; group g has `by_group[starts[g] : starts[g + 1]]`.
    """

    shapes: PixelShapes
    labels: NDArray[np.int8]
    by_group: NDArray[np.int64]
    starts: NDArray[np.int64]

    @classmethod
    def of(
        cls, values: pa.ChunkedArray, shapes: PixelShapes, labels: Sequence[NDArray[np.int8]]
    ) -> Groups:
        """Groups of rows with equal `values`; each NULL is a group of its own."""
        coded = pc.fill_null(_codes(values), -1).to_numpy().astype(np.int64)
        alone = coded < 0
        coded[alone] = coded.max(initial=-1) + 1 + np.arange(np.count_nonzero(alone))
        _, first, group = np.unique(coded, return_index=True, return_inverse=True)
        # From the order of the codes to that of their first rows.
        rank = np.empty(len(first), dtype=np.int64)
        rank[np.argsort(first)] = np.arange(len(first))
        group = rank[group]
        by_group = np.argsort(group, kind="stable")
        starts = np.searchsorted(group[by_group], np.arange(len(first) + 1))
        joined = np.concatenate([*labels, np.empty(0, dtype=np.int8)])
        return cls(shapes, joined, by_group.astype(np.int64), starts.astype(np.int64))

    def __len__(self) -> int:
        return len(self.starts) - 1

    def first_rows(self, begin: int, end: int) -> NDArray[np.int64]:
        """Rows from `begin` up to `end` that are the first of their group, ascending."""
        first = self.by_group[self.starts[:-1]]
        low, high = np.searchsorted(first, [begin, end])
        return first[low:high]

    def members(self, begin: int, end: int) -> list[NDArray[np.int64]]:
        """The rows of each group from `begin` up to `end`."""
        return [
            self.by_group[self.starts[group] : self.starts[group + 1]]
            for group in range(begin, end)
        ]


def _codes(values: pa.ChunkedArray) -> pa.Array:
    encoded = values.dictionary_encode().combine_chunks()
    if isinstance(encoded, pa.ChunkedArray):  # no chunk, or several
        encoded = pa.concat_arrays(encoded.chunks) if encoded.num_chunks else None
    return pa.array([], pa.int32()) if encoded is None else encoded.indices


def require_field(schema: pa.Schema, field: str, role: str, layer: str) -> None:
    """Makes sure that a field exists and can be what it is asked to be.

    Args:
        schema: Of the layer's columns.
        field: Its name.
        role: "group" or "label".
        layer: The layer's name, for messages.

    Raises:
        PromptError: It does not.
    """
    if field not in schema.names:
        listed = ", ".join(schema.names) or "no field at all"
        raise PromptError(f"The {role} field {field!r} is not in {layer}, which has: {listed}.")
    kind = schema.field(field).type
    plain = (
        pa.types.is_integer(kind)
        or pa.types.is_floating(kind)
        or pa.types.is_boolean(kind)
        or _is_text(kind)
        or pa.types.is_null(kind)
    )
    if role == "group":
        if not (plain or pa.types.is_temporal(kind) or pa.types.is_decimal(kind)):
            raise PromptError(
                f"The group field {field!r} of {layer} has the type {kind}; it must be numbers, "
                "text or dates."
            )
    elif not plain:
        raise PromptError(
            f"The label field {field!r} of {layer} has the type {kind}; it must be 1 on the object "
            "and 0 on the background."
        )


def _is_text(kind: pa.DataType) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind))


def read_labels(column: pa.ChunkedArray, field: str, first_row: int) -> NDArray[np.int8]:
    """A label column as 1 and 0; NULL and NaN count as 1.

    Args:
        column: Numbers, booleans or text.
        field: Its name, for messages.
        first_row: Row number of its first value, from 0.

    Raises:
        PromptError: A value is neither 1 nor 0.
    """
    labels = np.ones(len(column), dtype=np.int8)
    for row, value in enumerate(column.to_pylist()):
        if value is None or value != value:  # noqa: PLR0124 -- NaN differs from itself
            continue
        text = value.strip().lower() if isinstance(value, str) else value
        if text in (0, "0", "0.0", "false"):
            labels[row] = 0
        elif text not in (1, "1", "1.0", "true"):
            raise PromptError(
                f"The label field {field!r} is {value!r} in row {first_row + row + 1}; it must be "
                "1 on the object or 0 on the background."
            )
    return labels
