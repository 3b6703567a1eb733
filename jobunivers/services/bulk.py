"""Writing and changing many rows by one statement."""

from collections.abc import Sequence
from typing import Any, cast

from sqlalchemy import CursorResult, insert
from sqlalchemy.sql.dml import UpdateBase

from jobunivers import db
from jobunivers.db import OwnedByOrganisation, session


def put_in(model: type[OwnedByOrganisation], rows: Sequence[dict[str, Any]]) -> None:
    """New rows of the open organisation, given by their fields. SQLite would write rows that come back one by one."""
    whose = db.whose()
    if not isinstance(whose, int):
        raise db.NoTenant(f"{model.__name__} was written before an organisation was opened.")
    if rows:
        session.execute(insert(model), [{"organisation_id": whose, **row} for row in rows])


def carry_out(statement: UpdateBase) -> int:
    """How many rows a delete or an update touched; what the session holds of them is not brought up to date."""
    done = session.execute(statement, execution_options={"synchronize_session": False})
    return cast("CursorResult[Any]", done).rowcount
