"""Row-level security on PostgreSQL: the database itself keeps organisations apart, whatever a statement forgets.

Each table with an ``organisation_id`` has a policy on the setting ``jobunivers.organisation``, which is put before the
first statement after every change of tenant, for the running transaction only. Nothing set: nothing seen.
"""

from collections.abc import Callable

from sqlalchemy import Connection, Engine, event

EVERY, NOBODY = "every", ""
SETTING = "jobunivers.organisation"
POLICY = "organisation"
_NOW_OPEN = "open organisation"
_TAKEN_BACK = (
    "ROLLBACK TO"  # puts the setting back to what it was then, and refuses any other statement before
)
_SET = f"SELECT set_config('{SETTING}', %s, true)"
_IS = f"current_setting('{SETTING}', true)"
_RULE = f"organisation_id = nullif(nullif({_IS}, ''), '{EVERY}')::integer OR {_IS} = '{EVERY}'"
_ROLE = "SELECT rolname FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)"
_OPEN_TABLES = f"""
    SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind IN ('r', 'p') AND a.attname = 'organisation_id' AND c.relnamespace = current_schema()::regnamespace
    AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (
        SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = '{POLICY}' AND p.polcmd = '*'))
    ORDER BY c.relname"""  # noqa: S608 - our own constants


def statements(table: str) -> list[str]:
    """What makes a table show and take only the rows of the open organisation, its owner included."""
    return [
        f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY",
        f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY",
        f"CREATE POLICY {POLICY} ON {table} USING ({_RULE}) WITH CHECK ({_RULE})",
    ]


def wire(engine: Engine, open_now: Callable[[], str]) -> None:
    """Tell the database before each statement whose data are open: an id, EVERY or NOBODY."""

    def forget(connection: Connection, *_name: object) -> None:
        connection.info.pop(_NOW_OPEN, None)

    def tell(connection: Connection, _cursor: object, statement: str, *_rest: object) -> None:
        wanted = open_now()
        if connection.info.get(_NOW_OPEN) != wanted and not statement.startswith(_TAKEN_BACK):
            connection.connection.driver_connection.execute(_SET, [wanted])  # type: ignore[union-attr]
            connection.info[_NOW_OPEN] = wanted

    for moment in ("begin", "rollback_savepoint"):
        event.listen(engine, moment, forget)
    event.listen(engine, "before_cursor_execute", tell)


def open_all(connection: Connection) -> None:
    """Let the database show everything until another organisation is opened: to try what else holds."""
    connection.exec_driver_sql(_SET, (EVERY,))


def is_bypassed_by(connection: Connection) -> str | None:
    """The name of the role we are logged in as, when no policy holds for it; otherwise None."""
    name: str | None = connection.exec_driver_sql(_ROLE).scalar()
    return name


def open_tables(connection: Connection) -> list[str]:
    """Tables with an organisation's rows that the database does not keep apart."""
    return list(connection.exec_driver_sql(_OPEN_TABLES).scalars())
