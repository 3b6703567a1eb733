"""What is read once in a request is not read again, as long as nothing is written in between."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from sqlalchemy import event
from sqlalchemy.orm import ORMExecuteState, Session

from jobunivers import db

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
