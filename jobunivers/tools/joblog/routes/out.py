"""What is taken along: the list for a spreadsheet, the days for a calendar; and the guide of places to look."""

from flask import url_for
from sqlalchemy import or_
from werkzeug.wrappers import Response

from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services import local_lists
from jobunivers.services.export.calendar import CalendarEvent
from jobunivers.toolkit import files
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.joblog import work
from jobunivers.tools.joblog.blueprint import bp
from jobunivers.tools.joblog.forms import WAYS, stage_titles
from jobunivers.tools.joblog.models import ANSWERED, CALLED, IDEA, Entry
from jobunivers.tools.joblog.places import PLACES

CELLS = {
    "title": _("Job"),
    "company": _("Sted"),
    "stage": _("Hvor langt"),
    "way": _("Fundet"),
    "contact": _("Kontakt"),
    "reach": _("Telefon eller mail"),
    "link": _("Link"),
    "deadline": _("Sidste dag at søge"),
    "called_on": _("Ringet"),
    "visited_on": _("Været forbi"),
    "applied_on": _("Søgt"),
    "application_title": _("Ansøgning"),
    "cv_title": _("CV"),
    "used": _("Andet sendt"),
    "follow_up_on": _("Spørg til det"),
    "interview_on": _("Samtale"),
    "answered_on": _("Svar"),
    "reason": _("Grund"),
    "learned": _("Lært"),
    "note": _("Noter"),
}
DAYS = {
    "follow_up_on": _("Spørg til: %(job)s"),
    "deadline": _("Sidste dag at søge: %(job)s"),
    "interview_on": _("Samtale: %(job)s"),
}


@bp.get("/joblog.csv")
def csv() -> Response:
    """Every job for a spreadsheet."""
    said = {
        "stage": stage_titles(),
        "way": {key: str(name) for key, name in WAYS.items()},
    }
    rows = [
        [said[name].get(getattr(one, name), "") if name in said else getattr(one, name) for name in CELLS]
        for one in session.scalars(work.entries(citizen_id()))
    ]
    return files.spreadsheet(CELLS.values(), rows, "joblog")


@bp.get("/joblog.ics")
def days_out() -> Response:
    """The days of jobs that wait for no answer yet, for a calendar."""
    dated = or_(*(getattr(Entry, name).is_not(None) for name in DAYS))
    found = session.scalars(work.entries(citizen_id(), dated, Entry.stage.not_in(ANSWERED)))
    return files.events((event for one in found for event in _events(one)), _("Jobloggen"), "joblog")


@bp.get("/steder")
def places() -> Shown:
    """Where jobs and companies are found, in the centre's own words where it has any."""
    return tool_page("joblog/places.html", list=PLACES, places=local_lists.lines(PLACES))


def _events(one: Entry) -> list[CalendarEvent]:
    return [
        CalendarEvent(
            uid=f"joblog-{one.id}-{name}@jobunivers",
            summary=str(said) % {"job": one.name},
            day=getattr(one, name),
            description=", ".join(part for part in (one.contact, one.reach) if part),
            url=files.public(url_for("joblog.entry", entry_id=one.id)),
        )
        for name, said in DAYS.items()
        if getattr(one, name) and (name != "deadline" or one.stage in (IDEA, CALLED))
    ]
