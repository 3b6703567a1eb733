"""The tenant in a statement: a fence around the rows, never the way to them.

SQLite, which keeps no statistics here, takes every ``column = ?`` for one that leaves ten rows. For the tenant that is
wrong: it leaves whole organisations. Told so, SQLite finds the rows by what else is asked, and checks the fence.
"""

from typing import Any

from sqlalchemy import ColumnElement, Integer
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

LETS_THROUGH = 0.5  # of a table's rows: little enough for an organisation's own list to be found by its index


class Within(FunctionElement[Any]):
    """``column = tenant``."""

    type = Integer()  # a Boolean would be compared once more on SQLite, and the hint be lost
    inherit_cache = True


@compiles(Within)
def _as_it_is(fence: Within, compiler: SQLCompiler, **options: Any) -> str:
    return compiler.process(fence.clauses, **options)


@compiles(Within, "sqlite")
def _with_what_it_leaves(fence: Within, compiler: SQLCompiler, **options: Any) -> str:
    return f"likelihood({compiler.process(fence.clauses, **options)}, {LETS_THROUGH})"


def within(column: Any, tenant: Any) -> ColumnElement[Any]:
    """The rows of one tenant, found by whatever else a statement asks."""
    return Within(column == tenant)


def merely_within(column: ColumnElement[int], tenant: int) -> ColumnElement[bool]:
    """The same beside an ``OR``, inside which SQLite forgets the hint: an expression that no index serves."""
    return column + 0 == tenant
