"""The consultant's own week, and the call sheet of a day."""

from datetime import date, timedelta
from typing import NamedTuple

from flask import request, url_for

from jobunivers import clock
from jobunivers.consultant import beside, words
from jobunivers.consultant.times import calendar, shown
from jobunivers.consultant.times.calendar import Entry
from jobunivers.consultant.times.forms import a_day
from jobunivers.consultant.times.routes import bp
from jobunivers.languages import SOURCE
from jobunivers.languages import Text as _
from jobunivers.services.agreements import reading as agreements
from jobunivers.services.caseload import reading as caseload
from jobunivers.services.times import reading
from jobunivers.toolkit.pages import Shown, page

__all__ = ["bp", "day", "week"]
WEEK = timedelta(days=7)


class Way(NamedTuple):
    """A link to the days before or after."""

    title: _
    href: str


@bp.get("/dagen")
def day() -> Shown:
    """Who at what time, on which number, in which language, about what, and what was agreed last."""
    on = a_day(request.args.get("dag", "")) or clock.today()
    found = _entries(on, on)
    alone = [one.people[0].id for one in found if len(one.people) == 1]
    return page(
        "times/day.html",
        title=words.weekday(on),
        entries=found,
        agreed=agreements.newest_at_the_desk(alone),
        kinds=shown.TITLES,
        languages_of={one.id: _tongue(one.language) for entry in found for one in entry.people},
        ways=_ways("times.day", "dag", on, timedelta(days=1), (_("Dagen før"), _("Dagen efter"))),
        today_href="" if on == clock.today() else url_for("times.day"),
    )


@bp.get("/tider/")
def week() -> Shown:
    """A week of the consultant's own, and whose wish for another time waits."""
    asked_for = a_day(request.args.get("uge", "")) or clock.today()
    monday = asked_for - timedelta(days=asked_for.weekday())
    people = caseload.people(beside.desk())
    found = _entries(monday, monday + timedelta(days=6))
    return page(
        "times/week.html",
        title=_("Uge %(n)s", n=monday.isocalendar().week),
        days=[
            (words.weekday(on), on == clock.today(), there) for on, there in calendar.by_day(found).items()
        ],
        asked=[(one, people[one.citizen_id]) for one in reading.asked(beside.consultant().id)],
        shown=shown,
        ways=_ways("times.week", "uge", monday, WEEK, (_("Ugen før"), _("Ugen efter"))),
    )


def _entries(first: date, last: date) -> list[Entry]:
    here = beside.desk()
    return calendar.entries(caseload.people(here), here.consultant_id, first, last)


def _tongue(code: str) -> str:
    return "" if code == SOURCE else words.tongue(code)


def _ways(endpoint: str, name: str, on: date, step: timedelta, titles: tuple[_, _]) -> list[Way]:
    return [
        Way(title, f"{url_for(endpoint)}?{name}={there.isoformat()}")
        for title, there in zip(titles, (on - step, on + step), strict=True)
    ]
