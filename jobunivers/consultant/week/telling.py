"""How a week and attendance are said: the same words to the consultant and to the citizen."""

from datetime import date, datetime

from jobunivers import clock
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services.holidays import holiday
from jobunivers.services.week.models import ABSENT, AGREED, ILL, Session
from jobunivers.services.week.reading import Sum

HOLIDAYS = {
    "new_year": _("Nytårsdag"),
    "maundy": _("Skærtorsdag"),
    "good_friday": _("Langfredag"),
    "easter": _("Påskedag"),
    "easter_monday": _("2. påskedag"),
    "ascension": _("Kristi himmelfartsdag"),
    "whitsun": _("Pinsedag"),
    "whit_monday": _("2. pinsedag"),
    "constitution": _("Grundlovsdag"),
    "eve": _("Juleaftensdag"),
    "christmas": _("Juledag"),
    "boxing": _("2. juledag"),
    "last": _("Nytårsaftensdag"),
}


def hours(one: Session) -> str:
    """*9.30–12.00*."""
    return f"{_hour(one.starts_at)}–{_hour(one.ends_at)}"


def _hour(moment: datetime) -> str:
    there = clock.local(moment)
    return f"{there.hour}.{there.minute:02}"


def free(day: date) -> Words:
    """What a holiday is called; empty for another day."""
    return HOLIDAYS.get(holiday(day), "")


def in_words(found: Sum) -> list[Words]:
    """How it has been, in whole sentences: what went well first, never a per cent."""
    if not found.times:
        return []
    said: list[Words] = [
        _n(
            "Kommet til %(came)s af %(num)s gang.",
            "Kommet til %(came)s af %(num)s gange.",
            found.times,
            came=found.came,
        )
    ]
    said += [_KINDS[kind](number) for kind in _KINDS if (number := found.kinds.get(kind, 0))]
    return said


_KINDS = {
    ILL: lambda number: _n("Syg %(num)s gang.", "Syg %(num)s gange.", number),
    AGREED: lambda number: _n("Fri efter aftale %(num)s gang.", "Fri efter aftale %(num)s gange.", number),
    ABSENT: lambda number: _n("Uden besked %(num)s gang.", "Uden besked %(num)s gange.", number),
}
