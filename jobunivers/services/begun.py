"""Rows that are there from the first time somebody writes in them: begun, still empty, at version 0."""

from typing import Any, TypeVar

from sqlalchemy import select

from jobunivers.db import OwnedByCitizen, session

Row = TypeVar("Row", bound=OwnedByCitizen)


def begun(model: type[Row], *, citizen_id: int, **keys: Any) -> Row:
    """A citizen's row with these keys; begun when there is none."""
    found = session.scalar(select(model).filter_by(citizen_id=citizen_id, **keys))
    return found or fresh(model, citizen_id=citizen_id, **keys)


def fresh(model: type[Row], **values: Any) -> Row:
    """A new row that holds nothing but these values yet."""
    row = model()
    for name, value in values.items():
        setattr(row, name, value)
    session.add(row)
    session.flush()
    return row
