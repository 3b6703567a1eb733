"""What the product clears away by itself: ways in that are over, and counters that nobody asks for any more."""

from datetime import timedelta

from sqlalchemy import Delete, delete, or_

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.models import Invitation, Login, Throttle

OVER = timedelta(days=30)
COUNTED = timedelta(days=1)


def forget_invitations() -> int:
    """Erase invitations that were used, or ran out, more than 30 days ago; how many."""
    since = clock.now() - OVER
    return _gone(delete(Invitation).where(or_(Invitation.expires_at < since, Invitation.used_at < since)))


def forget_logins() -> int:
    """Erase log-ins that ended, or ran out, more than 30 days ago; how many."""
    since = clock.now() - OVER
    return _gone(delete(Login).where(or_(Login.expires_at < since, Login.ended_at < since)))


def forget_failures() -> int:
    """Erase yesterday's counters of failed log-ins; how many."""
    return _gone(delete(Throttle).where(Throttle.since < clock.now() - COUNTED))


def _gone(statement: Delete) -> int:
    found = session.execute(statement, execution_options={"synchronize_session": False})
    return int(found.rowcount)  # type: ignore[attr-defined]
