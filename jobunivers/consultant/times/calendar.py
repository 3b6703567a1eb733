"""All that stands in a consultant's or a citizen's calendar, whichever part it comes from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from jobunivers.consultant import words
from jobunivers.consultant.times import shown
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services.caseload.cases import Beside
from jobunivers.services.dated import Dated
from jobunivers.services.export.calendar import CalendarEvent
from jobunivers.toolkit.files import public
from jobunivers.toolkit.parts import dates_of


@dataclass(frozen=True)
class Entry:
    """One thing in the calendar of a consultant, with everybody it is about."""

    dated: Dated
    people: tuple[Beside, ...]

    @property
    def hours(self) -> str:
        """*10.00–11.00*; empty for a whole day."""
        return shown.hours(self.dated.starts, self.dated.ends) if self.dated.starts else ""

    @property
    def who(self) -> Words:
        """The one name, or how many."""
        return self.people[0].name if len(self.people) == 1 else how_many(self.people)


def how_many(people: Iterable[Beside]) -> Words:
    """*12 borgere*."""
    return _n("%(num)s borger", "%(num)s borgere", len(tuple(people)))


def entries(people: Mapping[int, Beside], consultant_id: int, first: date, last: date) -> list[Entry]:
    """What a consultant has between two days, both with it; what is about several people stands once."""
    together: dict[str, list[Dated]] = {}
    for one in dates_of(people, first, last):
        if one.by_id in (None, consultant_id):
            together.setdefault(one.key, []).append(one)
    return [
        Entry(same[0], tuple(people[one.citizen_id] for one in same if one.citizen_id in people))
        for same in together.values()
    ]


def by_day(found: Iterable[Entry]) -> dict[date, list[Entry]]:
    """The same, a list a day."""
    days: dict[date, list[Entry]] = {}
    for one in found:
        days.setdefault(one.dated.on, []).append(one)
    return days


def consultants(found: Iterable[Entry]) -> list[CalendarEvent]:
    """For a calendar program that others may look into: kind and initials, nothing that anybody wrote."""
    return [_event(one.dated, _neutral(one), one.dated.href) for one in found]


def citizens(found: Iterable[Dated], names: Mapping[int, str]) -> list[CalendarEvent]:
    """The same for a citizen: kind, and the first name of whoever holds it."""
    return [_event(one, _with(one, names), one.href_citizen) for one in found]


def _neutral(one: Entry) -> str:
    who = one.people[0].initials if len(one.people) == 1 else str(how_many(one.people))
    return f"{one.dated.title} · {who}"


def _with(one: Dated, names: Mapping[int, str]) -> str:
    name = names.get(one.by_id or 0, "").split(" ")[0]
    return str(_("%(title)s med %(name)s", title=one.title, name=name) if name else one.title)


def _event(one: Dated, summary: str, href: str) -> CalendarEvent:
    return CalendarEvent(
        uid=f"{one.key}@jobunivers",
        summary=summary,
        day=None if one.starts else one.day,
        start=one.starts,
        end=one.ends,
        url=public(href) if href else "",
    )


def title_of(day: date) -> str:
    """A day as the heading of a list."""
    return words.weekday(day)
