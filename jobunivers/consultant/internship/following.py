"""A follow-up: its report, written while one talks; the day it was held; another day for it."""

from collections.abc import Callable

from flask import url_for

from jobunivers import clock
from jobunivers.consultant import beside
from jobunivers.consultant.internship import forms, shown
from jobunivers.consultant.internship.forms import HeldForm, WhenForm
from jobunivers.consultant.internship.routes import bp, to
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.services.internship import operations, reading
from jobunivers.services.internship.models import FollowUp, Placement
from jobunivers.services.on_day import whole_day
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page
from jobunivers.toolkit.saving import save, saved

__all__ = ["bp", "follow_up", "hold", "put_off", "write"]
ONE = "/opfoelgning/<int:follow_up_id>"


@bp.get(ONE)
def follow_up(citizen_id: int, follow_up_id: int) -> Shown:
    """The report, to be written or read."""
    case, found, placement = _found(citizen_id, follow_up_id)
    return _page(case, found, placement, forms.follow_up_form()(obj=found))


@bp.post(ONE)
def write(citizen_id: int, follow_up_id: int) -> Shown | str:
    """Save the report; the citizen reads it once the follow-up is held."""
    case, found, placement = _open(citizen_id, follow_up_id)
    form = forms.follow_up_form()()
    is_right = form.validate()
    save(found, form)
    if not is_right:
        return _page(case, found, placement, form, UNPROCESSABLE)
    return saved(found, url_for("internship.follow_up", citizen_id=case.id, follow_up_id=found.id))


@bp.post(f"{ONE}/holdt")
def hold(citizen_id: int, follow_up_id: int) -> Shown:
    """It was held; the next one is proposed."""
    case, found, placement = _open(citizen_id, follow_up_id)
    form, person = HeldForm(), beside.consultant()
    if not form.validate():
        shown_form = forms.follow_up_form()(obj=found)
        return _page(case, found, placement, shown_form, UNPROCESSABLE, held_form=form)
    operations.hold(
        follow_up=found,
        placement=placement,
        on=form.held_on.data or clock.today(),
        by_id=person.id,
        by_name=person.name,
    )
    due = reading.of_citizen(case.id).due(placement)
    if due is None:
        return go(to(placement), _("Opfølgningen er holdt."))
    said = _("Opfølgningen er holdt. Den næste er foreslået %(day)s.", day=whole_day(due.due_on))
    return go(to(placement), said)


@bp.post(f"{ONE}/dag")
def put_off(citizen_id: int, follow_up_id: int) -> Shown:
    """Another day, or another way."""
    case, found, placement = _open(citizen_id, follow_up_id)
    form = WhenForm()
    if not form.validate():
        shown_form = forms.follow_up_form()(obj=found)
        return _page(case, found, placement, shown_form, UNPROCESSABLE, when_form=form)
    operations.put_off(
        follow_up=found,
        due_on=form.due_on.data or clock.today(),
        way=form.way.data,
        by_id=beside.consultant().id,
    )
    return go(to(placement), _("Gemt."))


def _found(citizen_id: int, follow_up_id: int) -> tuple[Case, FollowUp, Placement]:
    case = beside.case_of(citizen_id)
    all_of = reading.of_citizen(case.id)
    found = or_404(all_of.follow_up(follow_up_id))
    return case, found, or_404(all_of.one(found.placement_id))


def _open(citizen_id: int, follow_up_id: int) -> tuple[Case, FollowUp, Placement]:
    case, found, placement = _found(citizen_id, follow_up_id)
    return case, found, or_404(None if placement.is_closed else placement)


def _page(
    case: Case, found: FollowUp, placement: Placement, form: Form, status: int = 200, **given: Form
) -> Shown:
    blank: dict[str, Callable[[], Form]] = {
        "held_form": lambda: HeldForm(held_on=found.held_on or clock.today()),
        "when_form": lambda: WhenForm(obj=found),
    }
    return page(
        "internship/follow_up.html",
        status,
        case=case,
        found=found,
        one=placement,
        form=form,
        questions=forms.questions(),
        shown=shown,
        base=found.version,
        **{name: given.get(name) or make() for name, make in blank.items()},
    )
