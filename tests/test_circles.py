"""No circle of modules: each can be read, tried and moved without those that it does not import."""

from __future__ import annotations

import ast
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path
from typing import TYPE_CHECKING

import obsdiag

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(obsdiag.__file__).parent


def name_of(module: Path) -> str:
    parts = module.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(module): module for module in PACKAGE.rglob("*.py")}


@cache
def tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text("utf-8"))


def imports(node: ast.AST, *, types: bool) -> Iterator[str]:
    """Yield what is imported below `node`, in functions too; for types alone if asked for."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (alias.name for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            for alias in child.names:
                inside = f"{child.module}.{alias.name}"
                yield inside if inside in MODULES else child.module or ""
        elif isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
            if types:
                yield from imports(child, types=types)
        else:
            yield from imports(child, types=types)


def circle(*, types: bool) -> list[str]:
    """Return a circle of modules, each importing the next; none where there is none."""
    graph = {}
    for name, module in MODULES.items():
        graph[name] = set(imports(tree(module), types=types)) & set(MODULES) - {name}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return error.args[1]
    return []


def test_no_modules_import_each_other_in_a_circle():
    assert circle(types=False) == []


def test_no_modules_name_each_others_types_in_a_circle():
    assert circle(types=True) == []
