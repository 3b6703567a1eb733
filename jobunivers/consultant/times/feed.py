"""The private address of a calendar: its owner's pages, and what a calendar program reads from it."""

from datetime import date, timedelta

from flask import Blueprint, url_for
from werkzeug.wrappers import Response

from jobunivers import clock, db, languages
from jobunivers.consultant.times import calendar
from jobunivers.consultant.times.mine import bp as mine
from jobunivers.consultant.times.routes import bp as desk
from jobunivers.languages import Text as _
from jobunivers.services import errands
from jobunivers.services.accounts.models import CITIZEN, Person
from jobunivers.services.caseload import reading as caseload
from jobunivers.services.caseload.cases import Desk
from jobunivers.services.export.calendar import CalendarEvent
from jobunivers.services.export.calendar import calendar as written
from jobunivers.services.sharing import beside
from jobunivers.services.times import feeds
from jobunivers.toolkit.access import me, or_404
from jobunivers.toolkit.files import public
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.parts import dates_of

bp = Blueprint("calendar_feed", __name__)
BEFORE, AHEAD = timedelta(days=30), timedelta(days=180)


@desk.get("/kalender", endpoint="address")
@mine.get("/kalender", endpoint="address")
def address() -> Shown:
    """Whether there is an address, and what can be done with it."""
    return _page("")


@desk.post("/kalender", endpoint="open_address")
@mine.post("/kalender", endpoint="open_address")
def open_address() -> Shown:
    """A new address, shown this once; an earlier one is dead."""
    token = feeds.open_new(person_id=or_404(me()).id)
    return _page(public(url_for("calendar_feed.feed", token=token)))


@desk.post("/kalender/luk", endpoint="close_address")
@mine.post("/kalender/luk", endpoint="close_address")
def close_address() -> Shown:
    """Dead at once."""
    person = or_404(me())
    feeds.close(person_id=person.id)
    here = "my_times.address" if person.is_citizen else "times.address"
    return go(url_for(here), _("Adressen er lukket. Ingen kan læse noget på den mere."))


@bp.get("/kalender/<token>.ics")
def feed(token: str) -> Response:
    """What a calendar program reads; nothing at all for an address that is closed or made up."""
    person = feeds.reader(token)
    if person is None:
        return Response(status=404)
    db.set_tenant(person.organisation_id)
    _note_read(person.id)
    with languages.speaking(person.language):
        found = _citizens(person) if person.role == CITIZEN else _consultants(person)
        made = written(found, clock.now(), "Jobunivers")
    shown = Response(made, content_type="text/calendar; charset=utf-8")
    shown.headers["X-Robots-Tag"] = "noindex, nofollow"
    return shown


def _citizens(person: Person) -> list[CalendarEvent]:
    names = {one.id: one.name for one in beside(person.id)}
    return calendar.citizens(dates_of([person.id], *_span()), names)


def _consultants(person: Person) -> list[CalendarEvent]:
    people = caseload.people(Desk(person.id, person.organisation_id))
    return calendar.consultants(calendar.entries(people, person.id, *_span()))


def _span() -> tuple[date, date]:
    return clock.today() - BEFORE, clock.today() + AHEAD


def _note_read(person_id: int) -> None:
    """Once a day, after the answer."""
    if feeds.is_read_today(person_id):
        return
    errands.later(lambda: feeds.note_read(person_id))


def _page(shown: str) -> Shown:
    person = or_404(me())
    prefix = "my_times" if person.is_citizen else "times"
    return page(
        "times/feed.html",
        feed=feeds.of_person(person.id),
        address=shown,
        prefix=prefix,
        back=url_for("my_times.mine_all" if person.is_citizen else "times.week"),
    )
