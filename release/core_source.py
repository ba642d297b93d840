"""The core's source, looked at as a whole: what an expression can stand for.

No more than is needed to find sentences: constants, choices, tables of words, what functions
return and what callers pass. Names are not resolved as Python does it; where it is not plain what a
name means, it means nothing.
"""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where an expression stands: its file, and the functions around it, the innermost last."""

    file: str
    functions: tuple[ast.FunctionDef, ...] = ()
    classes: tuple[str, ...] = ()

    def inside(self, function: ast.FunctionDef) -> Place:
        return Place(self.file, (*self.functions, function), self.classes)


Found = list[tuple[ast.expr, Place]]


class CoreSource:
    """All modules at once.

    Attributes:
        calls: Every call by the last word of what is called.
        functions: Every function and method by its name.
        assigned: What names are set to, wherever that is.
    """

    def __init__(self) -> None:
        self.calls: dict[str, list[tuple[ast.Call, Place]]] = defaultdict(list)
        self.functions: dict[str, list[tuple[ast.FunctionDef, Place]]] = defaultdict(list)
        self.assigned: dict[str, Found] = defaultdict(list)

    def add(self, code: str, file: str) -> None:
        """Takes a module in."""
        self._add(ast.parse(code), Place(file))

    def _add(self, node: ast.AST, place: Place) -> None:
        for child in ast.iter_child_nodes(node):
            inner = place
            if isinstance(child, ast.FunctionDef):
                self.functions[child.name].append((child, place))
                inner = place.inside(child)
            elif isinstance(child, ast.ClassDef):
                inner = Place(place.file, place.functions, (*place.classes, child.name))
            elif isinstance(child, ast.Call):
                self.calls[called_name(child.func)].append((child, place))
            elif isinstance(child, (ast.Assign, ast.AnnAssign)) and child.value is not None:
                for name in _targets(child):
                    self.assigned[name].append((child.value, place))
            self._add(child, inner)

    def choices(self, node: ast.expr, place: Place) -> Found:
        """The expressions that one stands for; empty where that is not to be seen."""
        inside: list[ast.expr] = []
        if isinstance(node, ast.IfExp):
            inside = [node.body, node.orelse]
        elif isinstance(node, (ast.BoolOp, ast.Dict)):
            inside = node.values
        elif isinstance(node, (ast.Tuple, ast.List)):
            # Of several answers the sentence comes first.
            inside = node.elts[:1]
        if inside:
            return [(value, place) for value in inside]
        if isinstance(node, ast.Starred):
            return self.choices(node.value, place)
        if isinstance(node, ast.Name):
            return self._meanings(node.id, place)
        if isinstance(node, ast.Subscript) and isinstance(node.value, (ast.Name, ast.Dict)):
            return self._of_table(node.value, place)
        if isinstance(node, ast.Attribute):
            return self._returned(node.attr, place, is_property=True)
        return self._answers(node, place) if isinstance(node, ast.Call) else []

    def _answers(self, call: ast.Call, place: Place) -> Found:
        """What a call answers."""
        function, name = call.func, called_name(call.func)
        if isinstance(function, ast.Attribute):
            if name == "get" and len(call.args) > 1:
                return [*self._of_table(function.value, place), (call.args[1], place)]
            if name == "strip" and isinstance(function.value, ast.JoinedStr):
                return [(function.value, place)]
            if name == "join" and isinstance(call.args[0], ast.List):
                return [(element, place) for element in call.args[0].elts]
            if called_name(function.value) != "self":
                return []
        if name == "next" and len(call.args) > 1:
            return [(call.args[1], place)]
        return self._returned(name, place, is_property=False)

    def _of_table(self, table: ast.expr, place: Place) -> Found:
        tables = [(table, place)]
        if isinstance(table, ast.Name):
            tables = self._meanings(table.id, place)
        dicts = ((found, where) for found, where in tables if isinstance(found, ast.Dict))
        return [(value, where) for found, where in dicts for value in found.values]

    def _meanings(self, name: str, place: Place) -> Found:
        """What a name is set to: in the function, by its callers, or at the top of a module."""
        for number in range(len(place.functions), 0, -1):
            function = place.functions[number - 1]
            where = Place(place.file, place.functions[:number], place.classes)
            looped = _looped(function, name)
            set_here = self._set_in(function, name, where)
            if set_here or looped is not None:
                return [*set_here, *((value, where) for value in looped or [])]
            taken = (a for a in ast.walk(function.args) if isinstance(a, ast.arg))
            if name in {argument.arg for argument in taken}:
                return self._passed(function, name, where)
        known = [found for found in self.assigned.get(name, []) if not found[1].functions]
        here = [found for found in known if found[1].file == place.file]
        # Constants are imported, private ones are not.
        return here or (known if name.isupper() and not name.startswith("_") else [])

    def _set_in(self, function: ast.FunctionDef, name: str, place: Place) -> Found:
        """What a function sets a name to."""
        found: Found = []
        for node in ast.walk(function):
            if isinstance(node, (ast.Assign, ast.AnnAssign, ast.AugAssign)) and node.value:
                if name in _targets(node):
                    found.append((node.value, place))
                target = node.targets[0] if isinstance(node, ast.Assign) else None
                if isinstance(target, ast.Tuple) and _is_bound(target, name):
                    rows = [(node.value, place)]
                    if isinstance(node.value, ast.Call):
                        rows = self._answers(node.value, place)
                    number = _number_of(target, name)
                    found += [(r.elts[number], w) for r, w in rows if isinstance(r, ast.Tuple)]
        return found

    def _passed(self, function: ast.FunctionDef, name: str, place: Place) -> Found:
        """What callers give for an argument."""
        arguments = [a.arg for a in (*function.args.posonlyargs, *function.args.args)]
        is_method = bool(arguments) and arguments[0] in ("self", "cls")
        called = function.name
        if called == "__init__" and place.classes:
            called = place.classes[-1]
        given = []
        for call, where in self.calls.get(called, []):
            if called.startswith("_") and where.file != place.file:
                continue
            value = argument_of(call, name)
            if value is None and name in arguments:
                value = argument_of(call, arguments.index(name) - is_method)
            if value is not None:
                given.append((value, where))
        return given

    def _returned(self, name: str, place: Place, *, is_property: bool) -> Found:
        """What a function answers, or a property is, where its name says which one it is."""
        known = [
            (function, where)
            for function, where in self.functions.get(name, [])
            if is_property == any(called_name(d) == "property" for d in function.decorator_list)
        ]
        known = [found for found in known if found[1].file == place.file] or known
        if len(known) != 1:
            return []
        function, where = known[0]
        return [(value, where.inside(function)) for value in returned_by(function)]


def returned_by(function: ast.FunctionDef) -> Iterator[ast.expr]:
    """What stands behind `return` in a function."""
    for node in ast.walk(function):
        if isinstance(node, ast.Return) and node.value is not None:
            yield node.value


def argument_of(call: ast.Call, wanted: int | str) -> ast.expr | None:
    """An argument by its place or by its name; None where it is not given."""
    if isinstance(wanted, str):
        return next((k.value for k in call.keywords if k.arg == wanted), None)
    return call.args[wanted] if wanted < len(call.args) else None


def called_name(function: ast.expr) -> str:
    """The last word of what is called."""
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _looped(function: ast.FunctionDef, name: str) -> list[ast.expr] | None:
    """What loops of a function give to a name; None where it is bound by none, nor by a `with`."""
    found: list[ast.expr] | None = None
    for node in ast.walk(function):
        if isinstance(node, ast.withitem) and _is_bound(node.optional_vars, name):
            found = found or []
        if isinstance(node, (ast.For, ast.comprehension)) and _is_bound(node.target, name):
            walked = node.iter
            if isinstance(walked, ast.Name):
                walked = _assigned(function, walked.id) or walked
            rows = walked.elts if isinstance(walked, (ast.Tuple, ast.List)) else []
            if isinstance(node.target, ast.Tuple):
                number = _number_of(node.target, name)
                rows = [row.elts[number] for row in rows if isinstance(row, (ast.Tuple, ast.List))]
            # Single words are the names of fields and keys, and stay as they are.
            found = [*(found or []), *(row for row in rows if " " in ast.unparse(row))]
    return found


def _assigned(function: ast.FunctionDef, name: str) -> ast.expr | None:
    assignments = (node for node in ast.walk(function) if isinstance(node, ast.Assign))
    return next((node.value for node in assignments if name in _targets(node)), None)


def _number_of(target: ast.Tuple, name: str) -> int:
    return [_is_bound(part, name) for part in target.elts].index(True)


def _is_bound(target: ast.expr | None, name: str) -> bool:
    return target is not None and any(
        isinstance(node, ast.Name) and node.id == name for node in ast.walk(target)
    )


def _targets(node: ast.Assign | ast.AnnAssign | ast.AugAssign) -> list[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return [target.id for target in targets if isinstance(target, ast.Name)]
