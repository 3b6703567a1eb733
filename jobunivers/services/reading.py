"""What is read once in a request is not read again, as long as nothing is written in between."""

from collections.abc import Callable
from functools import cache, wraps
from typing import Any, TypeVar

from sqlalchemy import Select, bindparam, event, literal_column, select, union_all
from sqlalchemy.orm import ORMExecuteState, Session

from jobunivers import db
from jobunivers.db import OwnedByCitizen

Read = TypeVar("Read")
_KNOWN = "read once"


def read_once(read: Callable[[int], Read]) -> Callable[[int], Read]:
    """A reader of one citizen's work that remembers its answer until something is written or the request ends.

    The answer is shared by all who ask for it: it must not be changed but through its rows.
    """

    @wraps(read)
    def remembered(citizen_id: int) -> Read:
        db.session.flush()
        known: dict[Any, Read] = db.session.info.setdefault(_KNOWN, {})
        key = (read, citizen_id, db.whose())
        if key not in known:
            known[key] = read(citizen_id)
        return known[key]

    return remembered


def rows_of(citizen_id: int, *models: type[OwnedByCitizen]) -> list[list[Any]]:
    """What a citizen has in each of these tables and has not put away, oldest first: one statement for all of them.

    A table that was read before in the request is not read again.
    """
    known = _tables(citizen_id)
    if wanted := tuple(model for model in models if model not in known):
        found: dict[type[OwnedByCitizen], list[Any]] = {model: [] for model in wanted}
        for line in db.session.execute(_together(wanted), {"citizen_id": citizen_id}):
            for model, row in zip(wanted, line, strict=True):
                if row is not None:
                    found[model].append(row)
        known |= found
    return [list(known[model]) for model in models]


@read_once
def _tables(citizen_id: int) -> dict[type[OwnedByCitizen], list[Any]]:
    """The tables read so far."""
    return {}


@cache
def _together(models: tuple[type[OwnedByCitizen], ...]) -> Select[Any]:
    """Rows of several tables, each in a column of its own: a line holds one row and is empty beside it."""
    if len(models) == 1:
        (model,) = models
        return _there(model, model).order_by(model.id)
    keys = (
        _there(model, literal_column(str(place)).label("place"), model.id.label("id"))
        for place, model in enumerate(models)
    )
    there = union_all(*keys).subquery()
    every: Any = models
    found: Select[Any] = select(*every).select_from(there)
    for place, model in enumerate(models):
        found = found.outerjoin(model, (there.c.place == place) & (there.c.id == model.id))
    return found.order_by(there.c.id)


def _there(model: type[OwnedByCitizen], *columns: Any) -> Select[Any]:
    return select(*columns).where(model.citizen_id == bindparam("citizen_id"), model.deleted_at.is_(None))


@event.listens_for(Session, "after_flush")
def _written(session: Session, _context: object) -> None:
    _forget(session)


@event.listens_for(Session, "do_orm_execute")
def _executed(state: ORMExecuteState) -> None:
    if not state.is_select:
        _forget(state.session)


@event.listens_for(Session, "after_commit")
@event.listens_for(Session, "after_rollback")
def _forget(session: Session) -> None:
    session.info.pop(_KNOWN, None)
