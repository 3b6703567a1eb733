"""When a citizen can expect an answer: the setting of whoever is beside them, else the centre's, in working days."""

from datetime import date, timedelta

from sqlalchemy import func, select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.around.models import STANDS_IN, HandOver
from jobunivers.services.holidays import workdays_on
from jobunivers.services.messages.models import AnswerTime

USUAL, MOST = 2, 5
LATE = 15  # o'clock: what comes later is read the next day


def of(person_id: int | None) -> int | None:
    """Within how many working days a professional (None: the centre) answers; None where nothing is chosen."""
    found = select(AnswerTime.workdays).where(AnswerTime.person_id == person_id)
    return session.scalar(found)


def choose(*, person_id: int | None, workdays: int | None) -> None:
    """Set it for a professional or for the centre; None goes back to what holds otherwise."""
    row = session.scalar(select(AnswerTime).where(AnswerTime.person_id == person_id))
    if workdays is None:
        if row is not None:
            session.delete(row)
    elif row is None:
        session.add(AnswerTime(person_id=person_id, workdays=min(max(workdays, 0), MOST)))
    else:
        row.workdays = min(max(workdays, 0), MOST)
    session.flush()


def answer_by(people: list[int]) -> date | None:
    """The day by which the first of these professionals answers what is written now; None where there is nobody.

    Somebody a colleague stands in for counts from the day they are back.
    """
    if not people:
        return None
    found = select(AnswerTime.person_id, AnswerTime.workdays)
    found = found.where(AnswerTime.person_id.in_(people) | AnswerTime.person_id.is_(None))
    chosen = {row.person_id: row.workdays for row in session.execute(found)}
    usual, back = chosen.get(None, USUAL), _back(people)
    return min(
        workdays_on(max(_begins(), back.get(one, _begins())), chosen.get(one, usual)) for one in people
    )


def _back(people: list[int]) -> dict[int, date]:
    """The first day they are back, of those who are away today."""
    today = clock.today()
    found = select(HandOver.from_id, func.max(HandOver.ends_on)).where(
        HandOver.from_id.in_(people),
        HandOver.kind == STANDS_IN,
        HandOver.starts_on <= today,
        HandOver.ends_on >= today,
        HandOver.taken_back_at.is_(None),
    )
    rows = session.execute(found.group_by(HandOver.from_id)).all()
    return {who: last + timedelta(days=1) for who, last in rows if who is not None and last is not None}


def _begins() -> date:
    """The day that counts as the one it is written on."""
    now = clock.local(clock.now())
    return now.date() + timedelta(days=1) if now.hour >= LATE else now.date()
