"""Making an edition once, and reading the newest. Flush, never commit."""

from collections.abc import Iterable
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.centre.counting import told
from jobunivers.services.centre.measures import Measure
from jobunivers.services.centre.models import Edition
from jobunivers.services.centre.placed import placed


def due() -> date:
    """The day an edition would reach to now: the last of the month that is over."""
    return clock.today().replace(day=1) - timedelta(days=1)


def newest() -> Edition | None:
    """The newest edition of the organisation."""
    return session.scalar(select(Edition).order_by(Edition.until.desc()).limit(1))


def make(measures: Iterable[Measure]) -> Edition | None:
    """The edition of the month that is over, of the open organisation; None where there is one already."""
    until = due()
    if session.scalar(select(Edition.id).where(Edition.until == until)) is not None:
        return None
    edition = Edition(until=until, told=told(placed(until), until, measures))
    try:
        with session.begin_nested():
            session.add(edition)
    except IntegrityError:
        return None  # somebody else made it in the same moment
    return edition
