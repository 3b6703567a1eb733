"""The consultant's side of an appointment: propose, agree, move, cancel."""

from datetime import datetime

from flask import Blueprint, abort, request, url_for

from jobunivers.consultant import beside
from jobunivers.consultant.times import forms, shown
from jobunivers.consultant.times.forms import AppointmentForm, DetailsForm, OfferForm
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.services.times import operations, reading
from jobunivers.services.times.models import CANCELLED, Appointment
from jobunivers.toolkit.access import LARGEST_ID, or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go, page, warn
from jobunivers.toolkit.parts import going_on
from jobunivers.toolkit.saving import go_with_undo, save

bp = Blueprint("times", __name__, url_prefix="/konsulent", template_folder="templates")
OF_ONE = "/borger/<int:citizen_id>/tider"


@bp.get(f"{OF_ONE}/")
def every(citizen_id: int) -> Shown:
    """All appointments of a citizen."""
    case = beside.case_of(citizen_id)
    return page("times/every.html", case=case, times=reading.of_citizen(case.id), shown=shown)


@bp.get(f"{OF_ONE}/ny")
def new(citizen_id: int) -> Shown:
    """Propose a time, or write down the one agreed."""
    return _new(beside.case_of(citizen_id), AppointmentForm())


@bp.post(f"{OF_ONE}/ny")
def propose(citizen_id: int) -> Shown:
    """Keep it; what overlaps is pointed out."""
    case, form, person = beside.case_of(citizen_id), AppointmentForm(), beside.consultant()
    if not form.validate():
        return _new(case, form, 422)
    made = operations.propose(
        citizen_id=case.id,
        by=(person.id, person.name),
        details=form.details,
        at=form.times,
        agreed=form.is_agreed,
    )
    _point_out(case, made)
    said = _("Tiden er skrevet på.") if form.is_agreed else _("%(name)s kan svare nu.", name=case.first_name)
    return go(_to(made), said)


@bp.get(f"{OF_ONE}/<int:appointment_id>")
def one(citizen_id: int, appointment_id: int) -> Shown:
    """One appointment."""
    case, found = _found(citizen_id, appointment_id)
    return _one(case, found, DetailsForm(obj=found))


@bp.post(f"{OF_ONE}/<int:appointment_id>")
def change(citizen_id: int, appointment_id: int) -> Shown:
    """Save all but the time."""
    case, found = _found(citizen_id, appointment_id)
    form = DetailsForm()
    if not form.validate():
        return _one(case, found, form, 422)
    save(found, form.details)
    return go(_to(found), _("Gemt."))


@bp.get(f"{OF_ONE}/<int:appointment_id>/flyt")
def other_time(citizen_id: int, appointment_id: int) -> Shown:
    """Find another time."""
    case, found = _found(citizen_id, appointment_id)
    return _move(case, found, OfferForm(**forms.as_written(found.first)))


@bp.post(f"{OF_ONE}/<int:appointment_id>/flyt")
def move(citizen_id: int, appointment_id: int) -> Shown:
    """Move it, or propose other times."""
    case, found = _found(citizen_id, appointment_id)
    form = OfferForm()
    if not form.validate():
        return _move(case, found, form, 422)
    try:
        operations.move(appointment=found, by_id=beside.consultant().id, at=form.times, agreed=form.is_agreed)
    except operations.IsCancelled:
        return _is_off(found)
    _point_out(case, found)
    return go(_to(found), _("Tiden er flyttet. %(name)s kan se det nu.", name=case.first_name))


@bp.post(f"{OF_ONE}/<int:appointment_id>/tag")
def take(citizen_id: int, appointment_id: int) -> Shown:
    """One of the times the citizen wishes."""
    case, found = _found(citizen_id, appointment_id)
    try:
        operations.accept(appointment=found, at=chosen_time(), by_citizen=False, by_id=beside.consultant().id)
    except operations.NotOffered:
        abort(404)
    except operations.LongPast:
        warn(_("Den tid er gået. Vælg en, der kommer."))
        return go(_to(found))
    except operations.IsCancelled:
        return _is_off(found)
    _point_out(case, found)
    return go(_to(found), _("Tiden er aftalt. %(name)s kan se det nu.", name=case.first_name))


@bp.post(f"{OF_ONE}/<int:appointment_id>/aflys")
def cancel(citizen_id: int, appointment_id: int) -> Shown:
    """Call it off; *Fortryd* stands on the next page."""
    case, found = _found(citizen_id, appointment_id)
    operations.cancel(appointment=found, by_citizen=False, by_id=beside.consultant().id)
    undo = url_for("times.after_all", citizen_id=case.id, appointment_id=found.id)
    return go_with_undo(_to(found), action=undo, said=_("Tiden er aflyst."))


@bp.post(f"{OF_ONE}/<int:appointment_id>/alligevel")
def after_all(citizen_id: int, appointment_id: int) -> Shown:
    """It is on again."""
    _case, found = _found(citizen_id, appointment_id)
    try:
        operations.hold_after_all(appointment=found, by_citizen=False, by_id=beside.consultant().id)
    except operations.IsCancelled:
        return _is_off(found)
    return go(_to(found), _("Nu gælder tiden igen."))


def chosen_time() -> datetime:
    """The moment a button names; 404 for anything else."""
    try:
        found = datetime.fromisoformat(request.form.get("at", ""))
    except ValueError:
        abort(404)
    return found if found.tzinfo else abort(404)


def _found(citizen_id: int, appointment_id: int) -> tuple[Case, Appointment]:
    case = beside.case_of(citizen_id)
    return case, or_404(reading.one_of(case.id, min(appointment_id, LARGEST_ID)))


def _to(found: Appointment) -> str:
    return url_for("times.one", citizen_id=found.citizen_id, appointment_id=found.id)


def _is_off(found: Appointment) -> Shown:
    warn(_("Tiden er aflyst. Lav en ny, hvis I vil mødes alligevel."))
    return go(_to(found))


def _point_out(case: Case, made: Appointment) -> None:
    """Say what stands at the same time already; it may be meant so."""
    at = [made.starts_at] if made.starts_at else made.moments
    mine = beside.consultant().id
    for other in reading.overlapping(
        citizen_id=case.id, consultant_id=mine, at=at, minutes=made.minutes, but=made.id
    ):
        if other.starts_at is None:
            continue
        said = {"when": shown.when(other.starts_at), "name": case.first_name}
        if other.citizen_id == case.id:
            warn(_("%(name)s har også en anden tid: %(when)s.", **said))
        else:
            warn(_("Du har også en anden aftale: %(when)s.", **said))


def _new(case: Case, form: AppointmentForm, status: int = 200) -> Shown:
    return page("times/new.html", status, case=case, form=form, going_on=going_on(case.id))


def _move(case: Case, found: Appointment, form: OfferForm, status: int = 200) -> Shown:
    return page("times/move.html", status, case=case, appointment=found, form=form, shown=shown)


def _one(case: Case, found: Appointment, form: Form, status: int = 200) -> Shown:
    return page(
        "times/one.html",
        status,
        case=case,
        appointment=found,
        form=form,
        shown=shown,
        is_off=found.state == CANCELLED,
        base=found.version,
        going_on=going_on(case.id),
    )
