"""What of the week stands elsewhere: on a citizen's page, on *Sammen*, in calendars and in the report."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from flask import url_for

from jobunivers import clock
from jobunivers.consultant import words
from jobunivers.consultant.week import telling
from jobunivers.consultant.week.forms import REASONS
from jobunivers.languages import Later, Words
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.services.dated import Dated
from jobunivers.services.report.sources import DONE_OR_TRIED, Source
from jobunivers.services.week import course_models, reading
from jobunivers.services.week.models import Session
from jobunivers.toolkit.parts import Card


def nightly() -> Iterator[str]:
    """What of the course models was put away more than 30 days ago is gone."""
    if gone := course_models.forget():
        yield f"week: {gone} old parts of course models erased"


def section(case: Case) -> dict[str, Any] | None:
    """How it has gone in words, and what is told ahead."""
    ahead = reading.absences(case.id, clock.today())
    said = telling.in_words(reading.sum_of(case.id))
    if not ahead and not said and case.team_id is None:
        return None
    return {"said": said, "ahead": ahead, "team_id": case.team_id, "reasons": REASONS, "words": words}


def card(citizen_id: int) -> Card | None:
    """The team's week: what comes next in it."""
    today = clock.today()
    found = reading.week_of(citizen_id, today, today.fromordinal(today.toordinal() + 7))
    coming = [one for one in found if one.cancelled_at is None and one.ends_at > clock.now()]
    if not found:
        return None
    text: Words = _line(coming[0]) if coming else _("Her står, hvad I skal på holdet.")
    return Card(_("Din uge"), text, "calendar-week", url_for("my_week.show"))


def _line(one: Session) -> _:
    day = Later(words.weekday, one.day)
    return _("%(day)s kl. %(hours)s: %(title)s.", day=day, hours=telling.hours(one), title=one.title)


def dates(citizens: Iterable[int], first: date, last: date) -> Iterator[Dated]:
    """The sessions of their teams."""
    told: dict[int, Dated] = {}
    for one, citizen in reading.of_citizens(citizens, first, last):
        if one.cancelled_at is None:
            told[one.id] = told.get(one.id) or _dated(one, citizen)
            yield replace(told[one.id], citizen_id=citizen)


def _dated(one: Session, citizen_id: int) -> Dated:
    return Dated(
        citizen_id=citizen_id,
        key=f"week-{one.id}",
        title=_("Hold"),
        note=one.title,
        starts=one.starts_at,
        ends=one.ends_at,
        place=one.where,
        href=url_for("register.show", session_id=one.id),
        href_citizen=url_for("my_week.show"),
    )


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """How often somebody took part, in one sentence."""
    found = reading.sum_of(citizen_id, since, until)
    if found.times:
        text = " ".join(str(one) for one in telling.in_words(found))
        href = url_for("absence.show", citizen_id=citizen_id)
        last = clock.local(found.last).date() if found.last else None
        yield Source(DONE_OR_TRIED, _("Holdets møder: %(text)s", text=text), _("Fremmøde"), href, last)
