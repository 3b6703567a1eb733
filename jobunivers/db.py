"""The database: one session and one commit a request, and a tenant filter that can't be left out.

SQLite is the default (``pysqlite3``: a current SQLite in a wheel), PostgreSQL by changing one address.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any
from weakref import WeakKeyDictionary

import pysqlite3.dbapi2 as sqlite
from sqlalchemy import (
    JSON,
    Connection,
    DateTime,
    Dialect,
    Engine,
    Executable,
    ForeignKey,
    Integer,
    MetaData,
    PoolProxiedConnection,
    Select,
    TypeDecorator,
    bindparam,
    create_engine,
    event,
)
from sqlalchemy.orm import (
    DeclarativeBase,
    Mapped,
    ORMExecuteState,
    Session,
    mapped_column,
    scoped_session,
    sessionmaker,
    with_loader_criteria,
)
from sqlalchemy.sql import visitors

from jobunivers import clock, row_security
from jobunivers.fence import within

OLDEST_SQLITE = (3, 51, 0)
BUSY_SECONDS = 10
_CACHE = "cache_size=-8000"  # 8 MB a connection: one desk of 50 citizens out of 100,000 without reading a page twice
_GONE = "secure_delete=ON"  # what is deleted is overwritten: erased words are not left in free pages
_tenant: ContextVar["int | EveryTenant | None"] = ContextVar("tenant", default=None)
_writing: ContextVar[bool] = ContextVar("writing", default=True)


class EveryTenant:
    """All organisations at once. No number stands for it, so nobody gets here by a wrong one."""


class NoTenant(Exception):
    """A statement on an organisation's data was made before it was said whose data."""


class WrongTenant(Exception):
    """A row of one organisation was about to be written while another's data were open."""


class UnsafeStore(Exception):
    """The database does not keep what the product promises; the message says what is missing."""


class Moment(TypeDecorator[datetime]):
    """A moment in UTC; SQLite keeps no zone, so it is taken off and put on again here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or dialect.name != "sqlite":
            return value
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.replace(tzinfo=UTC) if value is not None and value.tzinfo is None else value


class Base(DeclarativeBase):
    """All tables. Constraint names are fixed so that migrations can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: Moment, dict[str, Any]: JSON, list[str]: JSON}  # noqa: RUF012


class OwnedByOrganisation:
    """A row that one organisation owns; every read is filtered by it, every write checked."""

    organisation_id: Mapped[int] = mapped_column(ForeignKey("organisation.id"), index=True)


class Versioned(OwnedByOrganisation):
    """A row whose every save is kept as a version, and that is put away before it is gone (``services/versions``)."""

    id: Mapped[int] = mapped_column(primary_key=True)
    created_at: Mapped[datetime] = mapped_column(default=clock.now)
    changed_at: Mapped[datetime] = mapped_column(default=clock.now, onupdate=clock.now)
    deleted_at: Mapped[datetime | None]
    version: Mapped[int] = mapped_column(default=0)

    @property
    def kept_with(self) -> int:
        """The id of the person with whom its versions are kept and erased."""
        raise NotImplementedError


class OwnedByCitizen(Versioned):
    """A row that is part of one citizen's work: handed out, erased and shared with it."""

    citizen_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)

    @property
    def kept_with(self) -> int:
        """The citizen."""
        return self.citizen_id

    @property
    def of_tool(self) -> str:
        """The slug of the tool whose missions may follow from this row; a slug that no tool has where none does."""
        return str(self.__table__.name.partition("_")[0])  # type: ignore[attr-defined]


session: scoped_session[Session] = scoped_session(sessionmaker(autoflush=True, expire_on_commit=False))


def configure(url: str) -> Engine:
    """Open the database and bind every session to it; raises UnsafeStore for a store that may lose a save."""
    engine = _sqlite_engine(url) if url.startswith("sqlite") else create_engine(url, pool_pre_ping=True)
    if engine.dialect.name == "postgresql":
        row_security.wire(engine, _open_for_postgres)
    session.remove()
    session.configure(bind=engine)
    return engine


@contextmanager
def tenant(organisation_id: int | None) -> Iterator[None]:
    """Open one organisation's data for everything inside."""
    with _opened(organisation_id):
        yield


@contextmanager
def every_tenant() -> Iterator[None]:
    """Open all organisations' data: log-in, the command line, nightly work. Used by name, never by default."""
    with _opened(EveryTenant()):
        yield


@contextmanager
def _opened(whose: int | EveryTenant | None) -> Iterator[None]:
    token = _tenant.set(whose)
    try:
        yield
    finally:
        _tenant.reset(token)


def whose() -> "int | EveryTenant | None":
    """Whose data are open: an organisation's, everybody's by name, or nobody's."""
    return _tenant.get()


def set_tenant(organisation_id: int | None) -> None:
    """Open one organisation's data from here on in this thread's work."""
    _tenant.set(organisation_id)


def take_back() -> None:
    """Take back all that was not committed. On SQLite the connection goes with it.

    A failed request may still hold a result it never read to the end. pysqlite resets its statement with the
    rollback, and once more whenever the result is thrown away: then in the midst of somebody else's reading.
    """
    if not session.registry.has():
        return
    if session.get_bind().dialect.name == "sqlite":
        session().invalidate()
    else:
        session.rollback()


@contextmanager
def reading() -> Iterator[None]:
    """Transactions begun inside take no write lock (SQLite); outside they take it at once."""
    token = _writing.set(False)
    try:
        yield
    finally:
        _writing.reset(token)


def set_writing(writing: bool) -> None:
    """Whether transactions begun from here on mean to write."""
    _writing.set(writing)


def _sqlite_engine(url: str) -> Engine:
    if sqlite.sqlite_version_info < OLDEST_SQLITE:
        raise UnsafeStore(f"SQLite {sqlite.sqlite_version} is too old; install the pinned pysqlite3-binary.")
    engine = create_engine(url, module=sqlite, connect_args={"timeout": BUSY_SECONDS})
    event.listen(engine, "connect", _prepare_sqlite)
    engine.dialect.do_begin = _begin_sqlite  # type: ignore[method-assign]
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        "trusted_schema=OFF",
        _GONE,
        _CACHE,
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(dbapi_connection: PoolProxiedConnection) -> None:
    """Said to SQLite itself: every request begins so, and a statement of its own costs five times as much."""
    dbapi_connection.cursor().execute("BEGIN IMMEDIATE" if _writing.get() else "BEGIN")


def _open_for_postgres() -> str:
    whose = _tenant.get()
    if isinstance(whose, EveryTenant):
        return row_security.EVERY
    return row_security.NOBODY if whose is None else f"{whose:d}"


def empty_log(engine: Engine) -> None:
    """Bring SQLite's write-ahead log into the database and empty it, so that nothing erased is left in it."""
    if engine.dialect.name == "sqlite":
        with closing(engine.raw_connection()) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def check_store(engine: Engine) -> None:
    """Raise UnsafeStore unless the store keeps every acknowledged save and keeps organisations apart."""
    with reading(), engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            _check_sqlite(connection)
        elif engine.dialect.name == "postgresql":
            _check_postgres(connection)


def _check_sqlite(connection: Connection) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    for pragma, value in wanted.items():
        found = connection.exec_driver_sql(f"PRAGMA {pragma}").scalar()
        if found != value:
            raise UnsafeStore(f"SQLite has {pragma}={found}, but it must be {value}.")


def _check_postgres(connection: Connection) -> None:
    if role := row_security.is_bypassed_by(connection):
        raise UnsafeStore(
            f"PostgreSQL lets the role {role} see every organisation's rows. Use a role with NOSUPERUSER "
            "and NOBYPASSRLS in JOBUNIVERS_DATABASE_URL (docs/operations.md)."
        )
    if tables := row_security.open_tables(connection):
        raise UnsafeStore(
            f"PostgreSQL does not keep organisations apart in {', '.join(tables)}. "
            "Restore the tables with their policies, or run jobunivers db upgrade on an empty database."
        )


_THIS_TENANT = bindparam("this_tenant", callable_=_tenant.get, type_=Integer)
_OF_THIS_TENANT = with_loader_criteria(
    OwnedByOrganisation, lambda cls: within(cls.organisation_id, _THIS_TENANT), include_aliases=True
)
"""One criterion for every statement; whose data are open is asked each time one is executed."""
_filtered: WeakKeyDictionary[Executable, Any] = WeakKeyDictionary()
"""What is made once and asked often is filtered once too."""


@event.listens_for(Session, "do_orm_execute")
def _only_this_tenant(state: ORMExecuteState) -> None:
    """Add the tenant to every ORM statement; refuse a Core statement that does not name one."""
    if state.is_column_load or state.is_relationship_load:
        return
    tenant_id = _tenant.get()
    if isinstance(tenant_id, EveryTenant):
        return
    filtered = _filtered.get(state.statement) if tenant_id is not None else None
    if filtered is not None:
        state.statement = filtered
        return
    owned = [mapper for mapper in state.all_mappers if issubclass(mapper.class_, OwnedByOrganisation)]
    if owned and tenant_id is None:
        raise NoTenant(f"{owned[0].class_.__name__} was read before an organisation was opened.")
    if owned:
        filtered = state.statement.options(_OF_THIS_TENANT)
        _filtered[state.statement] = filtered
        state.statement = filtered
    elif not state.all_mappers:
        _refuse_core_without_tenant(state)


def _refuse_core_without_tenant(state: ORMExecuteState) -> None:
    if state.execution_options.get("tenant_in_statement") or not isinstance(state.statement, Select):
        return
    for element in visitors.iterate(state.statement):
        table = getattr(element, "name", None) if element.__visit_name__ == "table" else None
        if table is not None and "organisation_id" in element.c:  # type: ignore[attr-defined]
            raise NoTenant(f"A Core statement on {table} does not say that it holds the tenant.")


@event.listens_for(Session, "before_flush")
def _write_only_this_tenant(flushing: Session, _context: object, _instances: object) -> None:
    tenant_id = _tenant.get()
    if isinstance(tenant_id, EveryTenant):
        return
    for row in flushing.new | flushing.dirty:
        if not isinstance(row, OwnedByOrganisation):
            continue
        if row.organisation_id is None:
            row.organisation_id = tenant_id  # type: ignore[assignment]
        if tenant_id is None or row.organisation_id != tenant_id:
            raise WrongTenant(f"{type(row).__name__} of organisation {row.organisation_id} in {tenant_id}.")
