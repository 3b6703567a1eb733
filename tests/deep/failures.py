"""A database that fails on purpose: at one statement, from one statement on, at the commit, locked, or full."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import pysqlite3.dbapi2 as sqlite
from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError

from jobunivers import db
from tests.deep.disk import watched


@dataclass
class Failure:
    """What happened: how many statements were made, and which one failed (None: none was reached)."""

    failed_at: str | None = None
    statements: Iterator[int] = field(default_factory=lambda: count(1))

    def fail(self, statement: str) -> None:
        """Fail as the driver does when the disk gives an error."""
        self.failed_at = self.failed_at or statement
        raise OperationalError(statement, None, sqlite.OperationalError("disk I/O error"))


@contextmanager
def failing_at(engine: Engine, number: int, *, lasting: bool = False) -> Iterator[Failure]:
    """Fail at the how-manieth statement; ``lasting``: and at all after it, as when the database has gone away."""
    failure = Failure()

    def before(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        made = next(failure.statements)
        if made == number or (lasting and made > number):
            failure.fail(statement)

    with _listening(engine, "before_cursor_execute", before):
        yield failure


@contextmanager
def failing_commit(engine: Engine) -> Iterator[Failure]:
    """Every commit fails."""
    failure = Failure()
    with _listening(engine, "commit", lambda _connection: failure.fail("COMMIT")):
        yield failure


@contextmanager
def locked(engine: Engine) -> Iterator[Failure]:
    """Another program holds the database for itself, longer than anybody waits."""
    db.session.remove()
    engine.dispose()
    holder = sqlite.connect(str(engine.url.database), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")

    def impatient(connection: Any, _record: object) -> None:
        connection.execute("PRAGMA busy_timeout = 50")

    try:
        with _listening(engine, "connect", impatient):
            yield Failure("BEGIN IMMEDIATE")
    finally:
        holder.close()
        db.session.remove()
        engine.dispose()


@contextmanager
def full(engine: Engine) -> Iterator[Failure]:
    """Not one byte more fits on the disk."""
    db.session.remove()
    engine.dispose()
    failure = Failure()
    with watched() as disk:
        disk.is_full = True
        yield failure
        failure.failed_at = f"write {disk.refused}" if disk.refused else None
        disk.is_full = False
        db.session.remove()
        engine.dispose()


@contextmanager
def _listening(engine: Engine, moment: str, listener: Any) -> Iterator[None]:
    event.listen(engine, moment, listener)
    try:
        yield
    finally:
        event.remove(engine, moment, listener)
