"""Looking after the store: two strangers who must not see each other, checks, backup and restore."""

import json
import shutil
import tarfile
from pathlib import Path

import pysqlite3.dbapi2 as sqlite
from sqlalchemy import Engine, inspect, select

from jobunivers import clock, db, row_security
from jobunivers.db import Base, OwnedByOrganisation, session
from jobunivers.services.accounts.models import CITIZEN, Organisation, Person

PAGES_A_STEP = 200
DATABASE, ABOUT = "jobunivers.db", "backup.json"
SOUND_CACHE, VOICES_OF_PEOPLE = "speech", "speech/recorded"
FIGURES = "metrics"
BESIDE, UNFINISHED = "before-restore-", ".part"


class TenantsSeeEachOther(Exception):
    """The tenant filter does not hold; nothing may be served."""


class StoreIsBroken(Exception):
    """The database is damaged, or its tables are not those of this code."""


class NotABackup(Exception):
    """The file to restore from is not a whole backup of Jobunivers."""


class NothingToCopy(Exception):
    """Only the embedded SQLite is copied here; PostgreSQL has its own tools (docs/operations.md)."""


def check_tenants() -> None:
    """Two synthetic organisations, one person in each: each must find only its own. Leaves nothing behind.

    On PostgreSQL each of the two fences is tried alone: the database's, and then the session's.
    """
    with db.every_tenant():
        pair = [Organisation(name=f"\x01self-test {number}") for number in (1, 2)]
        session.add_all(pair)
        session.flush()
        people = [Person(organisation_id=one.id, role=CITIZEN, name="\x01") for one in pair]
        session.add_all(people)
        session.flush()
    try:
        for one, own in zip(pair, people, strict=True):
            with db.tenant(one.id):
                _check_database(own.id)
                if session.scalars(select(Person.id)).all() != [own.id]:
                    raise TenantsSeeEachOther
    finally:
        session.rollback()


def _check_database(own_id: int) -> None:
    """Bare SQL must find only one's own on PostgreSQL, whose fence is then opened until the next organisation."""
    connection = session.connection()
    if connection.dialect.name != "postgresql":
        return
    if connection.exec_driver_sql("SELECT id FROM person").scalars().all() != [own_id]:
        raise TenantsSeeEachOther
    row_security.open_all(connection)


def check_store(engine: Engine) -> list[str]:
    """What is checked and found right; raises StoreIsBroken or UnsafeStore."""
    db.check_store(engine)
    there = set(inspect(engine).get_table_names())
    missing = set(Base.metadata.tables) - there
    if missing:
        raise StoreIsBroken(
            f"These tables are missing: {', '.join(sorted(missing))}. Run: jobunivers db upgrade"
        )
    if engine.dialect.name == "sqlite":
        with db.reading(), engine.connect() as connection:
            found = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
            strays = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        if found != "ok" or strays:
            raise StoreIsBroken(f"SQLite says: {found}; rows that point nowhere: {len(strays)}")
    owned = sum(issubclass(mapper.class_, OwnedByOrganisation) for mapper in Base.registry.mappers)
    return [f"{len(there)} tables, whole", f"{owned} of them belong to an organisation and are filtered"]


def backup(engine: Engine, data_dir: Path, destination: Path) -> Path:
    """A consistent copy of the database and all that people handed in, as one file, while others go on writing."""
    if engine.dialect.name != "sqlite":
        raise NothingToCopy
    work = destination.with_name(destination.name + ".part")
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    _copy_database(str(engine.url.database), work / DATABASE)
    about = {"made_at": clock.now().isoformat(), "format": 1}
    (work / ABOUT).write_text(json.dumps(about), encoding="utf-8")
    unfinished = destination.with_name(destination.name + ".tar.part")
    with tarfile.open(unfinished, "w:gz") as archive:
        for part in (ABOUT, DATABASE):
            archive.add(work / part, part)
        for folder in _handed_in(data_dir):
            archive.add(data_dir / folder, folder)
    shutil.rmtree(work)
    return unfinished.replace(destination)


def restore(source: Path, data_dir: Path) -> None:
    """Put a checked backup in the place of what is there; what was there is kept beside it."""
    fresh = data_dir / "restore.part"
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        with tarfile.open(source) as archive:
            archive.extractall(fresh, filter="data")
    except (tarfile.TarError, OSError, EOFError) as broken:
        raise NotABackup(str(broken)) from broken
    _check_copy(fresh)
    kept = data_dir / f"before-restore-{clock.now():%Y%m%d-%H%M%S}"
    kept.mkdir()
    for name in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", *_handed_in(data_dir)):
        _move(data_dir / name, kept / name)
    for name in (DATABASE, *_handed_in(fresh)):
        _move(fresh / name, data_dir / name)
    shutil.rmtree(fresh)


def _handed_in(folder: Path) -> list[str]:
    """The folders with what people handed in (photos, recordings …): all but caches and earlier states."""
    found = [one.name for one in sorted(folder.iterdir()) if one.is_dir()]
    kept = [name for name in found if not name.startswith(BESIDE) and not name.endswith(UNFINISHED)]
    whole = [name for name in kept if name not in (SOUND_CACHE, FIGURES)]
    return [*whole, VOICES_OF_PEOPLE] if (folder / VOICES_OF_PEOPLE).is_dir() else whole


def _move(source: Path, target: Path) -> None:
    if source.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)


def _copy_database(source: str, destination: Path) -> None:
    with sqlite.connect(source) as here, sqlite.connect(str(destination)) as there:
        here.backup(there, pages=PAGES_A_STEP)
    there.close()
    here.close()


def _check_copy(fresh: Path) -> None:
    if not (fresh / ABOUT).is_file() or not (fresh / DATABASE).is_file():
        raise NotABackup("it holds no database of Jobunivers")
    connection = sqlite.connect(str(fresh / DATABASE))
    found = connection.execute("PRAGMA integrity_check").fetchone()[0]
    connection.close()
    if found != "ok":
        raise NotABackup(f"its database is damaged: {found}")
