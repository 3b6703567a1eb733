"""What is done with statuses. Flush, never commit."""

from jobunivers.db import session
from jobunivers.services.rounds import given
from jobunivers.tools.status import work
from jobunivers.tools.status.models import ITEMS, Round


def open_round(*, citizen_id: int) -> Round:
    """The status to answer in: the newest, or a first one."""
    return work.latest(citizen_id).newest or _begun(citizen_id)


def begin_round(*, citizen_id: int) -> Round:
    """A new status; one that is still empty is not doubled."""
    newest = work.latest(citizen_id).newest
    return newest if newest and not given(newest, ITEMS) else _begun(citizen_id)


def _begun(citizen_id: int) -> Round:
    made = Round(citizen_id=citizen_id, version=0)
    session.add(made)
    session.flush()
    return made
