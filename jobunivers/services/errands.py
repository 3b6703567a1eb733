"""What is done after the answer, one thing at a time, so that nobody waits for it or learns from the waiting."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache

from jobunivers import db
from jobunivers.db import session

log = logging.getLogger(__name__)


def later(errand: Callable[[], None]) -> None:
    """Do something after the answer, with the database open for every tenant; it commits itself. Before the
    program ends, all errands are done.
    """
    _runner().submit(_do, errand)


def wait() -> None:
    """Come back when everything asked for so far is done."""
    _runner().submit(lambda: None).result()


def _do(errand: Callable[[], None]) -> None:
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
