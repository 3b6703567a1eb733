"""The consultant's pages of a placement: what it is, its plan, its hours, and what the company says."""

from collections.abc import Callable
from typing import Any

from flask import Blueprint, url_for

from jobunivers import clock
from jobunivers.consultant import beside
from jobunivers.consultant.internship import forms, shown
from jobunivers.consultant.internship.forms import (
    DeskWeekForm,
    NewForm,
    PlacementForm,
    PlanForm,
    ViewForm,
    YesForm,
)
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.services.internship import operations, reading
from jobunivers.services.internship.models import Placement
from jobunivers.services.internship.operations import EndsFirst, Overlaps, TooManyHours
from jobunivers.toolkit.access import NotHere, or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page
from jobunivers.toolkit.saving import go_with_undo, save

bp = Blueprint(
    "internship",
    __name__,
    url_prefix="/konsulent/borger/<int:citizen_id>/praktik",
    template_folder="templates",
)
ONE = "/<int:placement_id>"


@bp.get("/")
def every(citizen_id: int) -> Shown:
    """All placements of a citizen."""
    case = beside.case_of(citizen_id)
    return page("internship/every.html", case=case, found=reading.of_citizen(case.id), shown=shown)


@bp.get("/ny")
def new(citizen_id: int) -> Shown:
    """A new one."""
    return _new(beside.case_of(citizen_id), NewForm())


@bp.post("/ny")
def begin(citizen_id: int) -> Shown:
    """Keep it; the first follow-up is proposed."""
    case, form = beside.case_of(citizen_id), NewForm()
    if not form.validate():
        return _new(case, form, UNPROCESSABLE)
    try:
        made = operations.begin(
            citizen_id=case.id,
            by_id=beside.consultant().id,
            values=form.details,
            hours=form.steps(form.starts_on.data),
            beside_another=form.beside_another.data,
        )
    except (EndsFirst, Overlaps) as wrong:
        _say(form, wrong)
        return _new(case, form, UNPROCESSABLE)
    return go(to(made), _("Praktikken er oprettet. %(name)s kan se den nu.", name=case.first_name))


@bp.get(ONE)
def one(citizen_id: int, placement_id: int) -> Shown:
    """One placement."""
    case, found = found_for(citizen_id, placement_id)
    return _one(case, found)


@bp.get(f"{ONE}/ret")
def edit(citizen_id: int, placement_id: int) -> Shown:
    """What it is, to be changed."""
    case, found = open_for(citizen_id, placement_id)
    return _edit(case, found, PlacementForm(obj=found))


@bp.post(f"{ONE}/ret")
def change(citizen_id: int, placement_id: int) -> Shown:
    """Save it."""
    case, found = open_for(citizen_id, placement_id)
    form = PlacementForm()
    if not form.validate():
        return _edit(case, found, form, UNPROCESSABLE)
    try:
        operations.check_change(found, form.details, beside_another=form.beside_another.data)
    except (EndsFirst, Overlaps) as wrong:
        _say(form, wrong)
        return _edit(case, found, form, UNPROCESSABLE)
    save(found, form.details)
    return go(to(found), _("Gemt."))


@bp.get(f"{ONE}/plan")
def plan(citizen_id: int, placement_id: int) -> Shown:
    """The plan of hours."""
    case, found = open_for(citizen_id, placement_id)
    steps = reading.of_citizen(case.id).steps(found)[: forms.STEPS]
    known: dict[str, Any] = {}
    for number, step in enumerate(steps, 1):
        known |= {
            f"from_{number}": step.from_on,
            f"hours_{number}": step.hours,
            f"duties_{number}": step.duties,
        }
    return _plan(case, found, PlanForm(**known))


@bp.post(f"{ONE}/plan")
def save_plan(citizen_id: int, placement_id: int) -> Shown:
    """Save it; whoever has said yes is asked anew."""
    case, found = open_for(citizen_id, placement_id)
    form = PlanForm()
    if not form.validate():
        return _plan(case, found, form, UNPROCESSABLE)
    operations.plan(placement=found, hours=form.steps(found.starts_on), by_id=beside.consultant().id)
    return go(to(found), _("Planen er gemt."))


@bp.post(f"{ONE}/timer")
def hours(citizen_id: int, placement_id: int) -> Shown:
    """The hours of a week."""
    case, found = open_for(citizen_id, placement_id)
    form = DeskWeekForm()
    if not form.validate():
        return _one(case, found, UNPROCESSABLE, week_form=form)
    try:
        operations.work(
            placement=found,
            week_on=form.week.data or clock.today(),
            hours=form.hours.data or 0,
            paid=form.paid.data,
            by_id=beside.consultant().id,
        )
    except TooManyHours:
        form.hours.errors = [_("Der kan ikke være flere timer med løn, end der er arbejdet.")]
        return _one(case, found, UNPROCESSABLE, week_form=form)
    return go(to(found), _("Timerne er skrevet på."))


@bp.post(f"{ONE}/chefen")
def says(citizen_id: int, placement_id: int) -> Shown:
    """What the company says."""
    case, found = open_for(citizen_id, placement_id)
    form = ViewForm()
    if not form.validate():
        return _one(case, found, UNPROCESSABLE, view_form=form)
    operations.said(
        placement=found,
        who=form.who.data,
        on=form.said_on.data or clock.today(),
        text=form.text.data,
        by_id=beside.consultant().id,
    )
    return go(to(found), _("Det er skrevet ned."))


@bp.post(f"{ONE}/ja")
def agree(citizen_id: int, placement_id: int) -> Shown:
    """The consultant's yes, with the company's."""
    case, found = open_for(citizen_id, placement_id)
    form, person = YesForm(), beside.consultant()
    if not form.validate():
        return _one(case, found, UNPROCESSABLE, yes_form=form)
    operations.agree(
        placement=found, by_id=person.id, name=person.name, employer=form.employer.data, on=form.on.data
    )
    return go(to(found), _("%(name)s kan nu sige ja på sin egen side.", name=case.first_name))


@bp.post(f"{ONE}/afslut")
def close(citizen_id: int, placement_id: int) -> Shown:
    """It is over."""
    case, found = found_for(citizen_id, placement_id)
    operations.close(placement=found, by_id=beside.consultant().id)
    undo = url_for("internship.open_again", citizen_id=case.id, placement_id=found.id)
    return go_with_undo(to(found), action=undo, said=_("Praktikken er afsluttet."))


@bp.post(f"{ONE}/aabn")
def open_again(citizen_id: int, placement_id: int) -> Shown:
    """It is not."""
    _case, found = found_for(citizen_id, placement_id)
    operations.open_again(placement=found, by_id=beside.consultant().id)
    return go(to(found), _("Praktikken er åben igen."))


def found_for(citizen_id: int, placement_id: int) -> tuple[Case, Placement]:
    """A placement of somebody the consultant is beside."""
    case = beside.case_of(citizen_id)
    return case, or_404(reading.of_citizen(case.id).one(placement_id))


def open_for(citizen_id: int, placement_id: int) -> tuple[Case, Placement]:
    """One that can be written in; another one says that it is over, and leads to it."""
    case, found = found_for(citizen_id, placement_id)
    if found.is_closed:
        raise NotHere(
            _("Praktikken er slut"), _("Den kan læses, men ikke ændres."), to(found), _("Se praktikken")
        )
    return case, found


def to(found: Placement) -> str:
    """Its page."""
    return url_for("internship.one", citizen_id=found.citizen_id, placement_id=found.id)


def _say(form: PlacementForm, wrong: Exception) -> None:
    """What does not fit, at the field it is about."""
    if isinstance(wrong, Overlaps):
        said = _("Den ligger oven i %(company)s. Er det rigtigt, så sæt et hak.", company=wrong.company)
        form.beside_another.errors = [said]
    else:
        form.ends_on.errors = [_("Den sidste dag ligger før den første. Se på datoerne.")]


def _new(case: Case, form: NewForm, status: int = 200) -> Shown:
    return page("internship/new.html", status, case=case, form=form)


def _edit(case: Case, found: Placement, form: PlacementForm, status: int = 200) -> Shown:
    return page("internship/edit.html", status, case=case, one=found, form=form, base=found.version)


def _plan(case: Case, found: Placement, form: PlanForm, status: int = 200) -> Shown:
    return page("internship/plan.html", status, case=case, one=found, form=form)


def _one(case: Case, found: Placement, status: int = 200, **given: Form) -> Shown:
    blank: dict[str, Callable[[], Form]] = {
        "week_form": lambda: DeskWeekForm(week=clock.today()),
        "view_form": lambda: ViewForm(said_on=clock.today(), who=found.contact),
        "yes_form": lambda: YesForm(on=clock.today(), employer=found.contact),
    }
    all_of = reading.of_citizen(case.id)
    return page(
        "internship/one.html",
        status,
        case=case,
        one=found,
        all=all_of,
        curve=shown.curve(all_of, found),
        shown=shown,
        **{name: given.get(name) or make() for name, make in blank.items()},
    )
