"""How the database finds the rows of a statement."""

from collections.abc import Iterable

from sqlalchemy import Connection

BY_THE_TENANT = "_organisation_id (organisation_id=?)"
SHORT = frozenset(
    ("course", "groups_room", "local_line", "messages_answer_time", "supervision", "team", "week_model")
)
"""What an organisation has few of; never what each citizen has."""


def plan(connection: Connection, statement: str) -> list[str]:
    """The steps of SQLite's plan, which is the same whatever the values are."""
    values = (None,) * statement.count("?")
    return [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]


def whole_tables(connection: Connection, statements: Iterable[str]) -> list[str]:
    """The statements that go through all that an organisation has of something, with the step that does."""
    return [
        f"{step}: {statement}"
        for statement in dict.fromkeys(statements)
        if statement.startswith(("SELECT", "WITH", "UPDATE", "DELETE"))
        for step in plan(connection, statement)
        if BY_THE_TENANT in step and step.split()[1] not in SHORT
    ]
