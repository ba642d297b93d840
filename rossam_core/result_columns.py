"""The columns of an answer, behind those of its prompt."""

from __future__ import annotations

from collections.abc import Iterable

# prompt_id is a whole number, score, stability and area_m2 are numbers, status and model are text.
COLUMNS = ("prompt_id", "score", "stability", "area_m2", "status", "model")


def column_names(taken: Iterable[str]) -> dict[str, str]:
    """What each column of `COLUMNS` is called behind columns that are there already."""
    return free_names(COLUMNS, taken)


def free_names(columns: Iterable[str], taken: Iterable[str]) -> dict[str, str]:
    """What columns of ours are called behind columns that are there already.

    The others keep their names; ours gets `_2`, `_3`, … where its name is taken. Case does not
    distinguish columns in the formats that matter.
    """
    used = {name.lower() for name in taken}
    names = {}
    for column in columns:
        name, number = column, 2
        while name.lower() in used:
            name, number = f"{column}_{number}", number + 1
        used.add(name.lower())
        names[column] = name
    return names
