"""The mails that are to go out. They are written with the rows they are about, and lost neither with nor without them.

Whoever sends takes some first, so that two never send the same one. What did not go out is tried again with growing
pauses, until it went or is of no use any more; the administrator sees why.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, func, or_, select, update

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.accounts.models import Mail
from jobunivers.services.bulk import carry_out

WAKING = range(7, 22)
AT_ONCE = 50
TAKEN_FOR = timedelta(minutes=15)
PAUSE, LONGEST_PAUSE = timedelta(minutes=5), timedelta(days=1)
WAITING, FAILED, LATE, SENT = "venter", "fejl", "for-sent", "sendt"
STATES = (WAITING, FAILED, LATE, SENT)


class Letter(NamedTuple):
    """A mail not yet written down. ``by_day``: not between 22 and 7. ``until``: from then on it is of no use."""

    to: str
    subject: str
    body: str
    by_day: bool = False
    until: datetime | None = None


def keep(organisation_id: int, letters: Iterable[Letter]) -> list[Mail]:
    """Write mails down; they go out once that is committed."""
    mails = [Mail(organisation_id=organisation_id, **letter._asdict()) for letter in letters]
    session.add_all(mails)
    session.flush()
    return mails


def take() -> list[Mail]:
    """Some mails to send now, the oldest first; nobody else gets them for a while. To be committed before sending."""
    now = clock.now()
    due = [
        _is(WAITING),
        *(or_(moment.is_(None), moment <= now) for moment in (Mail.try_at, Mail.taken_until)),
    ]
    if not is_day():
        due.append(Mail.by_day.is_(False))
    some = select(Mail.id).where(*due).order_by(Mail.id).limit(AT_ONCE)
    taking = update(Mail).where(Mail.id.in_(some), *due).values(taken_until=now + TAKEN_FOR).returning(Mail)
    found = session.scalars(
        taking, execution_options={"synchronize_session": False, "populate_existing": True}
    )
    return sorted(found, key=lambda mail: mail.id)


def note(went: Mapping[int, str]) -> int:
    """Write down how mails went, by id why one did not go out; how many went. One erased meanwhile is left alone."""
    now = clock.now()
    for mail in session.scalars(select(Mail).where(Mail.id.in_(went))):
        mail.tried_at, mail.why, mail.taken_until, mail.try_at = now, went[mail.id], None, None
        if mail.why:
            mail.failures += 1
            mail.try_at = now + pause(mail.failures)
        else:
            mail.sent_at = now
    session.flush()
    return sum(not why for why in went.values())


def pause(failures: int) -> timedelta:
    """How long a mail rests after so many tries: 5 minutes at first, then three times as long, at most a day."""
    return min(PAUSE * int(3 ** min(failures - 1, 10)), LONGEST_PAUSE)


def hurry(mail_id: int | None = None) -> int:
    """Let a mail, or all that wait, be tried without a pause; how many. One being sent now stays with its sender."""
    which = [_is(WAITING), *([Mail.id == mail_id] if mail_id is not None else [])]
    return carry_out(update(Mail).where(*which).values(try_at=None))


def written(state: str = "") -> Select[Any]:
    """All mails, or those in one of STATES, the newest first."""
    return select(Mail).where(*([_is(state)] if state in STATES else [])).order_by(Mail.id.desc())


def counts() -> dict[str, int]:
    """How many mails are in each state. One statement."""
    columns = (func.count(Mail.id).filter(_is(state)) for state in STATES)
    _all, *counted = session.execute(select(func.count(Mail.id), *columns)).one()
    return dict(zip(STATES, counted, strict=True))


def is_day() -> bool:
    """Whether people are awake: from 7 to 22 by the clock on the wall."""
    return clock.local(clock.now()).hour in WAKING


def _is(state: str) -> ColumnElement[bool]:
    here, now = Mail.sent_at.is_(None), clock.now()
    if state == SENT:
        return ~here
    if state == LATE:
        return and_(here, Mail.until <= now)
    waits = and_(here, or_(Mail.until.is_(None), Mail.until > now))
    return and_(waits, Mail.failures > 0) if state == FAILED else waits
