"""What the product clears away by itself: ways in that are over, and counters that nobody asks for any more."""

from datetime import timedelta

from sqlalchemy import delete, or_

from jobunivers import clock
from jobunivers.services.accounts.models import Invitation, Login, Throttle
from jobunivers.services.bulk import carry_out

OVER = timedelta(days=30)
COUNTED = timedelta(days=1)


def forget_invitations() -> int:
    """Erase invitations that were used, or ran out, more than 30 days ago; how many."""
    since = clock.now() - OVER
    return carry_out(delete(Invitation).where(or_(Invitation.expires_at < since, Invitation.used_at < since)))


def forget_logins() -> int:
    """Erase log-ins that ended, or ran out, more than 30 days ago; how many."""
    since = clock.now() - OVER
    return carry_out(delete(Login).where(or_(Login.expires_at < since, Login.ended_at < since)))


def forget_failures() -> int:
    """Erase yesterday's counters of failed log-ins; how many."""
    return carry_out(delete(Throttle).where(Throttle.since < clock.now() - COUNTED))
