"""What is done after the answer, one thing at a time, so that nobody waits for it or learns from the waiting."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from sqlalchemy import event
from sqlalchemy.orm import Session, SessionTransaction

from jobunivers import db
from jobunivers.db import session

log = logging.getLogger(__name__)
_AFTER = "errands after the commit"


def after_commit(errand: Callable[[], object]) -> None:
    """Do something later, once all that is written now is committed; not at all when it is taken back."""
    session.info.setdefault(_AFTER, []).append(errand)


def later(errand: Callable[[], object]) -> None:
    """Do something after the answer, with the database open for every tenant; it commits itself. Before the
    program ends, all errands are done.
    """
    _runner().submit(_do, errand)


def wait() -> None:
    """Come back when everything asked for so far is done."""
    _runner().submit(lambda: None).result()


def _do(errand: Callable[[], object]) -> None:
    try:
        with db.every_tenant():
            errand()
    except Exception:
        log.exception("An errand failed.")
    finally:
        session.remove()


@cache
def _runner() -> ThreadPoolExecutor:
    """One a process, begun with the first errand."""
    return ThreadPoolExecutor(1, "errands")


@event.listens_for(Session, "after_commit")
def _committed(done: Session) -> None:
    if not done.in_nested_transaction():
        for errand in done.info.pop(_AFTER, []):
            later(errand)


@event.listens_for(Session, "after_transaction_end")
def _over(done: Session, transaction: SessionTransaction) -> None:
    if transaction.parent is None:
        done.info.pop(_AFTER, None)
