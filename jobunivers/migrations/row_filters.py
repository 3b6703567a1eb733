"""``op.filter_rows('table')`` in a migration: on PostgreSQL the table shows only the open organisation's rows.

Autogeneration writes it after each new table that has an ``organisation_id``, so that nobody has to remember.
"""

from typing import Any

from alembic.autogenerate import renderers, rewriter
from alembic.operations import Operations
from alembic.operations.ops import CreateTableOp, MigrateOperation

from jobunivers import row_security

writer = rewriter.Rewriter()


@Operations.register_operation("filter_rows")
class FilterRows(MigrateOperation):
    """Switch row-level security on for one table."""

    def __init__(self, table: str) -> None:
        self.table = table

    @classmethod
    def filter_rows(cls, operations: Operations, table: str) -> Any:
        """Show and take only the open organisation's rows; SQLite has nothing of the kind."""
        return operations.invoke(cls(table))


@Operations.implementation_for(FilterRows)
def _filter(operations: Operations, wanted: FilterRows) -> None:
    if operations.get_context().dialect.name == "postgresql":
        for statement in row_security.statements(wanted.table):
            operations.execute(statement)


@renderers.dispatch_for(FilterRows)
def _render(_context: Any, wanted: FilterRows) -> str:
    return f"op.filter_rows({wanted.table!r})"


@writer.rewrites(CreateTableOp)
def _after_a_table(_context: Any, _revision: Any, made: CreateTableOp) -> Any:
    owned = any(getattr(column, "name", None) == "organisation_id" for column in made.columns)
    return [made, FilterRows(made.table_name)] if owned else made
