"""Changing many rows by one statement."""

from typing import Any, cast

from sqlalchemy import CursorResult
from sqlalchemy.sql.dml import UpdateBase

from jobunivers.db import session


def carry_out(statement: UpdateBase) -> int:
    """How many rows a delete or an update touched; what the session holds of them is not brought up to date."""
    done = session.execute(statement, execution_options={"synchronize_session": False})
    return cast("CursorResult[Any]", done).rowcount
