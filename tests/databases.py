"""A fresh database for each test: a copied file with SQLite, a copied template with PostgreSQL (``--postgres``)."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import Dialect, Engine, create_engine, text
from sqlalchemy.util import LRUCache

from jobunivers import db, migrations
from tests.postgres import ROLE, as_superuser, postgres

FILE = "test.db"
STATEMENTS = 5_000
NOT_FOR_TESTS = ("fsync", "synchronous_commit", "full_page_writes")


_COMPILED: dict[str, tuple[Dialect, LRUCache[Any, Any]]] = {}


def compiled_once(engine: Engine) -> Engine:
    """Let a test's engine use the statements that were compiled for the tests before it: half a test's time is that."""
    if engine.dialect.name not in _COMPILED:
        engine.connect().close()  # a dialect learns the server's version from its own engine's first connection
    dialect, kept = _COMPILED.setdefault(engine.dialect.name, (engine.dialect, LRUCache(STATEMENTS)))
    engine.dialect = engine.pool._dialect = dialect
    engine._compiled_cache = kept
    return engine


class SqliteDatabases:
    """Copies of one migrated file."""

    def __init__(self, folder: Path) -> None:
        self._empty = folder / "empty.db"
        _fill(f"sqlite:///{self._empty}")

    @contextmanager
    def fresh(self, folder: Path) -> Iterator[str]:
        """The address of a database with every table and nobody in it."""
        path = folder / FILE
        shutil.copy(self._empty, path)
        yield f"sqlite:///{path}"


class PostgresDatabases:
    """Copies of one migrated template on one server."""

    def __init__(self, address: str) -> None:
        self._server = create_engine(as_superuser(address), isolation_level="AUTOCOMMIT")
        self._address, self._numbers = address, count(1)
        for setting in NOT_FOR_TESTS:
            self._do(f"ALTER SYSTEM SET {setting} = off")
        self._do("SELECT pg_reload_conf()")
        self._do(f"CREATE DATABASE empty OWNER {ROLE}")
        _fill(self._named("empty"))

    @contextmanager
    def fresh(self, _folder: Path) -> Iterator[str]:
        """The address of a database with every table and nobody in it; dropped afterwards."""
        name = f"test_{next(self._numbers)}"
        self._do(f"CREATE DATABASE {name} TEMPLATE empty OWNER {ROLE}")
        try:
            yield self._named(name)
        finally:
            self._do(f"DROP DATABASE {name} WITH (FORCE)")

    def _named(self, name: str) -> str:
        return self._address.replace(f"/{ROLE}?", f"/{name}?")

    def _do(self, statement: str) -> None:
        with self._server.connect() as connection:
            connection.execute(text(statement))


Databases = SqliteDatabases | PostgresDatabases


@contextmanager
def databases(folder: Path, *, on_postgres: bool) -> Iterator[Databases]:
    """Where each test's database comes from."""
    if not on_postgres:
        yield SqliteDatabases(folder)
        return
    with postgres() as address:
        yield PostgresDatabases(address)


def _fill(address: str) -> None:
    engine = db.configure(address)
    migrations.upgrade(engine)
    engine.dispose()
