"""How many days people worked in the tools: days that hold an event of their own."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from sqlalchemy import select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.progress import BY_CITIZEN, Event

MONTHS = 12
Days = Mapping[int, tuple[date, date]]


def month_of(day: date) -> str:
    """The month a day lies in: *2026-10*."""
    return f"{day.year}-{day.month:02}"


def months_until(until: date) -> list[str]:
    """The last twelve months up to and with that of a day, the oldest first."""
    first = until.year * MONTHS + until.month - MONTHS
    return [f"{number // MONTHS}-{number % MONTHS + 1:02}" for number in range(first, first + MONTHS)]


def on_course(days: Days, month: str) -> set[int]:
    """Who was on a course on a day of a month."""
    return {one for one, (first, last) in days.items() if month_of(first) <= month <= month_of(last)}


def days_worked(since: date, until: date) -> Mapping[str, Counter[int]]:
    """Month → citizen → how many days of it they worked on, for the whole organisation. One statement."""
    first = datetime.combine(since, time(), clock.DENMARK)
    last = datetime.combine(until + timedelta(days=1), time(), clock.DENMARK)
    found = select(Event.citizen_id, Event.at).where(
        Event.kind.in_(BY_CITIZEN), Event.at >= first, Event.at < last
    )
    worked = {(citizen_id, clock.local(at).date()) for citizen_id, at in session.execute(found)}
    counted: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for citizen_id, day in worked:
        counted[month_of(day)][citizen_id] += 1
    return counted
