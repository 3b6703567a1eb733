"""The citizen's side: what is next, *Det passer*, another time, and the file for a calendar."""

from datetime import timedelta

from flask import Blueprint, abort, url_for
from werkzeug.wrappers import Response

from jobunivers import clock
from jobunivers.consultant.times import shown
from jobunivers.consultant.times.forms import WishForm
from jobunivers.consultant.times.routes import chosen_time
from jobunivers.languages import Text as _
from jobunivers.services.export.calendar import CalendarEvent
from jobunivers.services.times import operations, reading
from jobunivers.services.times.models import Appointment
from jobunivers.toolkit import files
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.pages import Shown, go, page, warn
from jobunivers.toolkit.parts import dates_of
from jobunivers.toolkit.saving import go_with_undo

bp = Blueprint("my_times", __name__, url_prefix="/tider", template_folder="templates")
AHEAD = timedelta(days=60)


@bp.get("/")
def mine_all() -> Shown:
    """The next one large, what waits for an answer, and all that comes."""
    person, today = citizen_id(), clock.today()
    return page(
        "times/mine.html",
        times=reading.of_citizen(person),
        also=[one for one in dates_of([person], today, today + AHEAD) if not one.key.startswith("times-")],
        shown=shown,
    )


@bp.get("/<int:appointment_id>")
def one(appointment_id: int) -> Shown:
    """One appointment."""
    return page("times/mine_one.html", one=mine(Appointment, appointment_id), shown=shown)


@bp.post("/<int:appointment_id>/passer")
def fits(appointment_id: int) -> Shown:
    """*Det passer*."""
    found = mine(Appointment, appointment_id)
    try:
        operations.accept(appointment=found, at=chosen_time(), by_citizen=True, by_id=citizen_id())
    except operations.NotOffered:
        abort(404)
    except operations.LongPast:
        warn(_("Den tid er gået. Foreslå en anden."))
        return go(url_for("my_times.mine_all"))
    except operations.IsCancelled:
        return _is_off()
    others = reading.overlapping(
        citizen_id=found.citizen_id,
        consultant_id=None,
        at=[found.starts_at] if found.starts_at else [],
        minutes=found.minutes,
        but=found.id,
    )
    if others:
        warn(_("Du har en anden tid samtidig. Flyt den ene, hvis du ikke kan nå begge."))
    return go(url_for("my_times.mine_all"), _("Aftalt. %(name)s kan se det nu.", name=_holder(found)))


@bp.get("/<int:appointment_id>/anden")
def another(appointment_id: int) -> Shown:
    """When can you?"""
    return _another(mine(Appointment, appointment_id), WishForm())


@bp.post("/<int:appointment_id>/anden")
def ask(appointment_id: int) -> Shown:
    """Send the wish."""
    found, form = mine(Appointment, appointment_id), WishForm()
    if not form.validate():
        return _another(found, form, 422)
    try:
        operations.ask(appointment=found, at=form.times, wish=form.wish.data, by_id=citizen_id())
    except operations.IsCancelled:
        return _is_off()
    return go(
        url_for("my_times.mine_all"), _("Sendt. %(name)s svarer dig her på siden.", name=_holder(found))
    )


@bp.post("/<int:appointment_id>/aflys")
def cancel(appointment_id: int) -> Shown:
    """*Jeg kan ikke komme*."""
    found = mine(Appointment, appointment_id)
    operations.cancel(appointment=found, by_citizen=True, by_id=citizen_id())
    undo = url_for("my_times.after_all", appointment_id=found.id)
    said = _("Aflyst. %(name)s kan se det nu.", name=_holder(found))
    return go_with_undo(url_for("my_times.mine_all"), action=undo, said=said)


@bp.post("/<int:appointment_id>/alligevel")
def after_all(appointment_id: int) -> Shown:
    """It is on again."""
    found = mine(Appointment, appointment_id)
    try:
        operations.hold_after_all(appointment=found, by_citizen=True, by_id=citizen_id())
    except operations.IsCancelled:
        return _is_off()
    return go(url_for("my_times.mine_all"), _("Nu gælder tiden igen."))


@bp.post("/<int:appointment_id>/set")
def seen(appointment_id: int) -> Shown:
    """*Det har jeg set*."""
    operations.seen(appointment=mine(Appointment, appointment_id), by_id=citizen_id())
    return go(url_for("my_times.mine_all"))


@bp.get("/<int:appointment_id>/tid.ics")
def to_take(appointment_id: int) -> Response:
    """One appointment as a file for a calendar; 404 for one that has no time."""
    found = mine(Appointment, appointment_id)
    if not found.stands:
        abort(404)
    return files.events([_event(found)], _("Dine tider"), "tid")


def _event(one: Appointment) -> CalendarEvent:
    """Everything on it: this file only ever goes to the citizen's own hand."""
    with_whom = _("%(title)s med %(name)s", title=shown.title(one), name=_holder(one))
    return CalendarEvent(
        uid=f"times-{one.id}@jobunivers",
        summary=str(with_whom if one.by_name else shown.title(one)),
        start=one.starts_at,
        end=one.ends_at,
        description="\n".join(part for part in (one.place, one.about, one.bring) if part),
        url=files.public(url_for("my_times.one", appointment_id=one.id)),
    )


def _holder(one: Appointment) -> str:
    return one.by_name.split(" ")[0] or str(_("Din konsulent"))


def _another(found: Appointment, form: WishForm, status: int = 200) -> Shown:
    return page("times/another.html", status, one=found, form=form, shown=shown)


def _is_off() -> Shown:
    warn(_("Tiden er aflyst."))
    return go(url_for("my_times.mine_all"))
