"""M4, the day of an interview, and M5, the talk with oneself afterwards."""

from flask import url_for
from werkzeug.wrappers import Response

from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.services.export.calendar import CalendarEvent
from jobunivers.services.facts import PERSON
from jobunivers.toolkit import files
from jobunivers.toolkit.access import citizen_id, mine, or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.said_before import about_jobs, said_before
from jobunivers.toolkit.saving import add, kept, removed
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.interview import work
from jobunivers.tools.interview.blueprint import bp
from jobunivers.tools.interview.forms import MeetingForm, after_form, day_form, starters
from jobunivers.tools.interview.models import AFTERWARDS, Meeting


@bp.get("/dag")
def days() -> Shown:
    """All interviews, and a new one."""
    return _days_page(MeetingForm())


@bp.post("/dag")
def begin() -> Shown:
    """A new interview."""
    form = MeetingForm()
    if not form.validate():
        return _days_page(form, 422)
    made = add(Meeting(citizen_id=citizen_id(), **form.data))
    return go(url_for("interview.day", meeting_id=made.id))


@bp.get("/dag/<int:meeting_id>")
def day(meeting_id: int) -> Shown:
    """One day: where, when, and what to have ready."""
    found = mine(Meeting, meeting_id)
    return _day_page(day_form()(obj=found), found)


@bp.post("/dag/<int:meeting_id>")
def save_day(meeting_id: int) -> Shown | str:
    """Save it."""
    found, form = mine(Meeting, meeting_id), day_form()()
    return kept(found, form, lambda status: _day_page(form, found, status), url_for("interview.days"))


@bp.post("/dag/<int:meeting_id>/fjern")
def remove_day(meeting_id: int) -> Shown:
    """Put an interview away."""
    return removed(mine(Meeting, meeting_id), url_for("interview.days"))


@bp.get("/dag/<int:meeting_id>/kalender.ics")
def day_calendar(meeting_id: int) -> Response:
    """The day for a calendar."""
    found = mine(Meeting, meeting_id)
    event = CalendarEvent(
        uid=f"interview-{found.id}@jobunivers",
        summary=str(_("Jobsamtale hos %(sted)s", sted=found.company)),
        day=or_404(found.held_on),
        description=" ".join(part for part in (found.hour, found.route) if part),
        url=files.public(url_for("interview.day", meeting_id=found.id)),
    )
    return files.events([event], _("Jobsamtale"), "jobsamtale")


@bp.get("/bagefter")
def to_after() -> Shown:
    """To the last interview's questions; to the interviews where there is none."""
    held = work.latest(citizen_id()).meetings
    return go(url_for("interview.after", meeting_id=held[-1].id) if held else url_for("interview.days"))


@bp.get("/dag/<int:meeting_id>/bagefter")
def after(meeting_id: int) -> Shown:
    """What went well, what less, what next time."""
    found = mine(Meeting, meeting_id)
    return _after_page(after_form()(obj=found), found)


@bp.post("/dag/<int:meeting_id>/bagefter")
def save_after(meeting_id: int) -> Shown | str:
    """Save it."""
    found, form = mine(Meeting, meeting_id), after_form()()
    return kept(found, form, lambda status: _after_page(form, found, status), url_for("interview.start"))


def _days_page(form: MeetingForm, status: int = 200) -> Shown:
    return tool_page(
        "interview/days.html",
        status,
        form=form,
        meetings=work.latest(citizen_id()).meetings,
        **about_jobs(),
    )


def _day_page(form: Form, found: Meeting, status: int = 200) -> Shown:
    items = content.deck("tools/interview/day")["item"]
    return tool_page(
        "interview/day.html",
        status,
        form=form,
        meeting=found,
        items=items,
        people=said_before(PERSON),
        told=starters("day_note"),
    )


def _after_page(form: Form, found: Meeting, status: int = 200) -> Shown:
    told = content.keyed("tools/interview/after", "question")
    asked = [(form[key], told[key]["starters"]) for key in AFTERWARDS]
    return tool_page("interview/after.html", status, asked=asked, meeting=found)
