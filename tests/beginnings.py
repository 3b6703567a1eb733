"""How transactions begin: what SQLite itself was told, whoever told it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Engine, event

from jobunivers import db


@contextmanager
def begun(engine: Engine) -> Iterator[list[str]]:
    """Every ``BEGIN`` that is said inside, in order; of PostgreSQL nothing is known."""
    said: list[str] = []

    def note(statement: str) -> None:
        if statement.startswith("BEGIN"):
            said.append(statement.strip())

    def listen(connection: Any, *_rest: Any) -> None:
        if engine.dialect.name == "sqlite":
            connection.set_trace_callback(note)

    db.session.remove()
    event.listen(engine, "checkout", listen)
    try:
        yield said
    finally:
        event.remove(engine, "checkout", listen)
        db.session.remove()
        engine.dispose()
