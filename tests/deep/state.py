"""What a database and the files beside it hold, to be compared and put back."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pysqlite3.dbapi2 as sqlite
from sqlalchemy import Engine

from jobunivers import db

KEPT = ("photos", "recordings")
Held = dict[str, list[tuple[object, ...]]]


class State:
    """The state of one SQLite store at a moment."""

    def __init__(self, engine: Engine, data_dir: Path) -> None:
        self._engine, self._dir = engine, data_dir
        self._path = Path(str(engine.url.database))
        self._copy = data_dir / "as-it-was.db"
        _copy(self._path, self._copy)
        self.held = self.now()

    def now(self) -> Held:
        """Every row of every table, and the names of the files people handed in."""
        connection = sqlite.connect(str(self._path))
        try:
            names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            tables = [name for (name,) in names.fetchall()]
            held = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in tables}  # noqa: S608
        finally:
            connection.close()
        return {**held, "files": [(str(path),) for path in sorted(self._files())]}

    def changed(self) -> list[str]:
        """The tables that are not as they were."""
        now = self.now()
        return [name for name in now if now[name] != self.held.get(name)]

    def put_back(self) -> None:
        """Make the database what it was; connections are made anew."""
        db.session.remove()
        self._engine.dispose()
        _copy(self._copy, self._path)

    def _files(self) -> Iterator[Path]:
        for folder in KEPT:
            yield from (path for path in (self._dir / folder).rglob("*") if path.is_file())


def _copy(source: Path, target: Path) -> None:
    for beside in (f"{target.name}-wal", f"{target.name}-shm"):
        target.with_name(beside).unlink(missing_ok=True)
    if target.exists():
        target.unlink()
    here, there = sqlite.connect(str(source)), sqlite.connect(str(target))
    here.backup(there)
    there.close()
    here.close()
    shutil.copymode(source, target)
