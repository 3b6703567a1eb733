"""The citizen's pages: where, what and when, the week's hours and how it went, and a yes to the plan."""

from flask import Blueprint, request, url_for

from jobunivers import clock
from jobunivers.consultant.internship import forms, shown
from jobunivers.consultant.internship.forms import WeekForm
from jobunivers.languages import Text as _
from jobunivers.services.internship import operations, reading
from jobunivers.services.internship.models import Placement
from jobunivers.services.week.days import Week
from jobunivers.toolkit.access import citizen_id, me, mine, or_404
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page

bp = Blueprint("my_internship", __name__, url_prefix="/praktik", template_folder="templates")


@bp.get("/")
def mine_all() -> Shown:
    """The placement that runs, all of it; the earlier ones below."""
    found = reading.of_citizen(citizen_id())
    return _mine(found.now)


@bp.get("/<int:placement_id>")
def one(placement_id: int) -> Shown:
    """An earlier one."""
    return _mine(mine(Placement, placement_id))


@bp.get("/<int:placement_id>/uge")
def week(placement_id: int) -> Shown:
    """The hours of a week so far, and how it went: this week, or an earlier one."""
    found = _open(placement_id)
    known = reading.of_citizen(citizen_id()).week(found, _asked(found).monday)
    return _week(found, WeekForm(obj=known))


@bp.post("/<int:placement_id>/uge")
def save_week(placement_id: int) -> Shown:
    """Keep them."""
    found, form = _open(placement_id), WeekForm()
    if not form.validate():
        return _week(found, form, UNPROCESSABLE)
    try:
        operations.work(
            placement=found,
            week_on=_asked(found).monday,
            hours=form.hours.data or 0,
            how=form.how.data,
            by_id=citizen_id(),
        )
    except operations.TooManyHours:
        form.hours.errors = [_("Din konsulent har skrevet flere timer med løn. Tal med hinanden om det.")]
        return _week(found, form, UNPROCESSABLE)
    return go(url_for("my_internship.mine_all"), _("Gemt. Godt at få det skrevet ned."))


@bp.post("/<int:placement_id>/ja")
def agree(placement_id: int) -> Shown:
    """*Ja, den plan er god for mig*."""
    found, person = _open(placement_id), or_404(me())
    operations.agree(placement=found, by_id=person.id, name=person.name)
    return go(url_for("my_internship.mine_all"), _("Du har sagt ja til planen."))


def _open(placement_id: int) -> Placement:
    found = mine(Placement, placement_id)
    return or_404(None if found.is_closed else found)


def _mine(found: Placement | None) -> Shown:
    all_of = reading.of_citizen(citizen_id())
    return page(
        "internship/mine.html",
        one=found,
        all=all_of,
        curve=shown.curve(all_of, found) if found else None,
        kinds=forms.kinds(),
        questions=forms.questions(),
        shown=shown,
    )


def _asked(found: Placement) -> Week:
    """The week of the address, between the first of the placement and this one."""
    first, last = Week.of(found.starts_on), Week.of(min(clock.today(), found.ends_on))
    asked = Week.named(request.args.get("uge", "")).monday
    return Week.of(max(min(asked, last.monday), first.monday))


def _week(found: Placement, form: WeekForm, status: int = 200) -> Shown:
    week = _asked(found)
    return page(
        "internship/week.html",
        status,
        one=found,
        form=form,
        week=week,
        before=week.other(-1) if week.monday > found.starts_on else None,
        after=week.other(1) if week.other(1).monday <= min(clock.today(), found.ends_on) else None,
    )
