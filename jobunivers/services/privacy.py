"""Everything the product keeps about one person, found from the tables themselves so that none is forgotten."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Table, or_, select

from jobunivers.db import Base, session
from jobunivers.fence import merely_within

SECRETS = {"password_hash", "totp_secret", "token_hash", "code_hash"}
_SELF = {"person": "id"}
_WHOSE = ("citizen_id", "person_id", "consultant_id", "colleague_id")


def everything_about(person_id: int, organisation_id: int) -> dict[str, list[dict[str, Any]]]:
    """All rows about a person by table, as plain values; never a secret, never another organisation's row."""
    return {
        table.name: rows
        for table in Base.metadata.sorted_tables
        if (rows := _rows(table, person_id, organisation_id))
    }


def _rows(table: Table, person_id: int, organisation_id: int) -> list[dict[str, Any]]:
    columns = [table.c[name] for name in (_SELF.get(table.name), *_WHOSE) if name and name in table.c]
    if not columns or "organisation_id" not in table.c:
        return []
    found = (
        select(table)
        .where(or_(*(column == person_id for column in columns)))
        .where(merely_within(table.c.organisation_id, organisation_id))
        .execution_options(tenant_in_statement=True)
    )
    return [
        {name: _plain(value) for name, value in row._mapping.items() if name not in SECRETS}
        for row in session.execute(found)
    ]


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value
