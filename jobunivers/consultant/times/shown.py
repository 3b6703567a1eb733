"""How appointments are said: days, hours, kinds; and what the part shows elsewhere."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from flask import url_for

from jobunivers import clock
from jobunivers.consultant import words
from jobunivers.languages import Later, Words
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.services.dated import AT_CENTRE, AT_COMPANY, BY_PHONE, BY_VIDEO, Dated
from jobunivers.services.times import feeds, reading
from jobunivers.services.times.models import CANCELLED, MOVED, PROPOSED, Appointment
from jobunivers.toolkit.parts import Card

TITLES = {
    AT_CENTRE: _("Møde"),
    BY_PHONE: _("Telefonsamtale"),
    BY_VIDEO: _("Videomøde"),
    AT_COMPANY: _("Møde på en virksomhed"),
}
ICONS = {AT_CENTRE: "users", BY_PHONE: "phone", BY_VIDEO: "video", AT_COMPANY: "building-factory"}
NEWEST = 3


def when(at: datetime) -> str:
    """A moment in the midst of a sentence: *torsdag 26. november kl. 10.00*."""
    return str(_("%(day)s kl. %(time)s", day=words.on_weekday(clock.local(at).date()), time=hours(at)))


def heading(at: datetime) -> str:
    """The same on a line of its own: *Torsdag 26. november kl. 10.00*."""
    said = when(at)
    return said[:1].upper() + said[1:]


def hours(at: datetime, until: datetime | None = None) -> str:
    """*10.00*, or *10.00–11.00*."""
    first = clock.local(at).strftime("%H.%M")
    return f"{first}–{clock.local(until).strftime('%H.%M')}" if until else first


def title(one: Appointment) -> _:
    """What kind of thing it is."""
    return TITLES.get(one.kind, TITLES[AT_CENTRE])


def dates(citizens: Iterable[int], first: date, last: date) -> Iterator[Dated]:
    """What stands in the calendars of these citizens."""
    for one in reading.between(citizens, first, last):
        yield Dated(
            citizen_id=one.citizen_id,
            key=f"times-{one.id}",
            title=title(one),
            starts=one.starts_at,
            ends=one.ends_at,
            place=one.place,
            kind=one.kind,
            note=one.about,
            interpreter=one.interpreter,
            by_id=one.by_id,
            href=url_for("times.one", citizen_id=one.citizen_id, appointment_id=one.id),
            href_citizen=url_for("my_times.one", appointment_id=one.id),
        )


def section(case: Case) -> Mapping[str, Any]:
    """The next appointment, and those that wait for an answer."""
    found = reading.of_citizen(case.id)
    return {"times": found, "when": heading, "title": title, "newest": NEWEST}


def card(citizen_id: int) -> Card:
    """What waits: a proposal, something moved or cancelled; else the next one."""
    found = reading.of_citizen(citizen_id)
    waits = bool(found.news) or any(one.state == PROPOSED for one in found.waiting) or _is_near(found)
    return Card(_("Dine tider"), _line(found), "calendar-event", url_for("my_times.mine_all"), waits)


def _is_near(found: reading.Times) -> bool:
    """Whether the next one is today or tomorrow: the reminder on the page."""
    at = found.next.starts_at if found.next else None
    return at is not None and (clock.local(at).date() - clock.today()).days <= 1


def near(at: datetime) -> str:
    """*i dag*, *i morgen*, *om 6 dage*."""
    return words.until(clock.local(at).date())


def _line(found: reading.Times) -> Words:
    for one in found.news:
        if one.news == CANCELLED and one.first:
            return _("Aflyst: %(when)s.", when=Later(when, one.first))
    if any(one.state == PROPOSED for one in found.waiting):
        return _("Din konsulent har foreslået en tid. Passer den?")
    if found.next is None or found.next.starts_at is None:
        return _("Her står de tider, I aftaler.")
    at, moved = Later(when, found.next.starts_at), found.next.news == MOVED
    return _("Flyttet til %(when)s.", when=at) if moved else _("Næste gang: %(when)s.", when=at)


def nightly() -> Iterator[str]:
    """Addresses that no calendar reads."""
    if closed := feeds.forget():
        yield f"{closed} unread calendar addresses closed"
