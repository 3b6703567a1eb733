"""The pair's pages: nobody but the two finds anything here."""

from flask import Blueprint, abort, request, url_for

from jobunivers.consultant import beside
from jobunivers.consultant.supervision import forms
from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services import versions
from jobunivers.services.accounts.models import Person
from jobunivers.services.around import reading as around
from jobunivers.services.supervision import operations, reading
from jobunivers.services.supervision.models import POINTS
from jobunivers.services.supervision.operations import NotAPair
from jobunivers.services.supervision.reading import Seen
from jobunivers.toolkit.access import LARGEST_ID, myself, or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page
from jobunivers.toolkit.saving import go_with_undo, kept

bp = Blueprint("supervision", __name__, url_prefix="/konsulent", template_folder="templates")
ONE = "/supervision/<int:supervision_id>"


@bp.get("/supervision/")
def every() -> Shown:
    """Those one is part of, and how to begin."""
    found = reading.mine(beside.consultant().id)
    return page("supervision/every.html", found=found, told=forms.part("agree"))


@bp.get("/borger/<int:citizen_id>/supervision/ny")
def new(citizen_id: int) -> Shown:
    """Agree on a talk with this citizen."""
    return _plan_page(citizen_id, _plan_form())


@bp.post("/borger/<int:citizen_id>/supervision/ny")
def plan(citizen_id: int) -> Shown:
    """Keep it; the citizen is asked."""
    case, form = beside.case_of(citizen_id), _plan_form()
    if not form.validate():
        return _plan_page(citizen_id, form, UNPROCESSABLE)
    written = form.written()
    colleague = or_404(around.colleague(written.pop("colleague_id", 0), beside.consultant().id))
    try:
        row = operations.plan(
            lead=myself(), colleague=colleague, citizen=session.get_one(Person, case.id), **written
        )
    except NotAPair:
        abort(404)
    onward = url_for("supervision.one", supervision_id=row.id)
    return go(onward, _("%(name)s bliver spurgt på sin side Sammen.", name=case.first_name))


@bp.get(ONE)
def one(supervision_id: int) -> Shown:
    """What the two have agreed on, and the way to the next."""
    seen = _one(supervision_id)
    return page(
        "supervision/one.html",
        seen=seen,
        cards=_cards(seen),
        points=_points(seen),
        told=forms.part("citizen_yes"),
    )


@bp.get(f"{ONE}/aftale")
def agreed(supervision_id: int) -> Shown:
    """What was agreed, to be changed by who holds the talk."""
    seen = _led(supervision_id)
    return _agreed_page(seen, forms.plan_form()(obj=seen.row))


@bp.post(f"{ONE}/aftale")
def agree(supervision_id: int) -> Shown | str:
    """Save it; the citizen is told of the day."""
    seen, form = _led(supervision_id), forms.plan_form()()
    answer = kept(seen.row, form, lambda status: _agreed_page(seen, form, status), _here(seen))
    operations.tell_day(row=seen.row)
    return answer


@bp.get(f"{ONE}/se")
def observe(supervision_id: int) -> Shown:
    """The guide, filled in by who looks on."""
    seen = _looks_on(supervision_id)
    return _observe_page(seen, forms.observe_form()(obj=seen.row))


@bp.post(f"{ONE}/se")
def note(supervision_id: int) -> Shown | str:
    """Save what was seen, and go on to passing it on."""
    seen, form = _looks_on(supervision_id), forms.observe_form()()
    onward = url_for("supervision.pass_on", supervision_id=seen.row.id)
    return kept(seen.row, form, lambda status: _observe_page(seen, form, status), onward)


@bp.get(f"{ONE}/videre")
def pass_on(supervision_id: int) -> Shown:
    """A quarter of an hour in five steps, one at a time, as slow as it takes."""
    return _pass_on_page(_one(supervision_id))


@bp.post(f"{ONE}/videre")
def keep(supervision_id: int) -> Shown | str:
    """Save what comes of it."""
    seen, form = _one(supervision_id), forms.NextForm()
    return kept(seen.row, form, lambda status: _pass_on_page(seen, form, status), _here(seen))


@bp.post(f"{ONE}/slet")
def remove(supervision_id: int) -> Shown:
    """Put it away for both."""
    seen = _one(supervision_id)
    versions.remove(seen.row, by_id=beside.consultant().id)
    back = url_for("supervision.put_back", supervision_id=seen.row.id)
    return go_with_undo(url_for("supervision.every"), action=back, said=_("Slettet for jer begge."))


@bp.post(f"{ONE}/igen")
def put_back(supervision_id: int) -> Shown:
    """It is there again."""
    seen = or_404(reading.one(beside.consultant().id, min(supervision_id, LARGEST_ID), removed=True))
    versions.fetch_back(seen.row, by_id=beside.consultant().id)
    return go(_here(seen), _("Nu er det her igen."))


def _here(seen: Seen) -> str:
    return url_for("supervision.one", supervision_id=seen.row.id)


def _one(supervision_id: int) -> Seen:
    return or_404(reading.one(beside.consultant().id, min(supervision_id, LARGEST_ID)))


def _led(supervision_id: int) -> Seen:
    seen = _one(supervision_id)
    return or_404(seen if seen.is_lead else None)


def _looks_on(supervision_id: int) -> Seen:
    """For who looks on, and only while the citizen says yes."""
    seen = _one(supervision_id)
    return or_404(seen if not seen.is_lead and seen.has_yes else None)


def _points(seen: Seen) -> list[tuple[str, str]]:
    asked = zip(POINTS, forms.part("observe")["points"], strict=True)
    return [(point, text) for name, point in asked if (text := getattr(seen.row, name))]


def _cards(seen: Seen) -> list[dict[str, object]]:
    """The cards that were to be tried, and the others that were used: what each is called, and which of the two."""
    titles, tried = forms.cards(), reading.cards_tried(seen)
    keys = [key for key in dict.fromkeys((*seen.row.cards, *tried)) if key in titles]
    return [
        {"title": titles[key], "is_planned": key in seen.row.cards, "is_tried": key in tried} for key in keys
    ]


def _plan_form() -> Form:
    return forms.plan_form(around.colleagues(beside.consultant().id))()


def _plan_page(citizen_id: int, form: Form, status: int = 200) -> Shown:
    case = beside.case_of(citizen_id)
    told = {"told": forms.part("agree"), "asks": forms.part("citizen_yes")}
    return page("supervision/new.html", status, case=case, form=form, **told)


def _agreed_page(seen: Seen, form: Form, status: int = 200) -> Shown:
    return page("supervision/agreed.html", status, seen=seen, form=form, told=forms.part("agree"))


def _observe_page(seen: Seen, form: Form, status: int = 200) -> Shown:
    return page(
        "supervision/observe.html",
        status,
        seen=seen,
        form=form,
        cards=_cards(seen),
        told=forms.part("observe"),
    )


def _pass_on_page(seen: Seen, form: Form | None = None, status: int = 200) -> Shown:
    told = forms.part("feedback")
    of = len(told["points"])
    step = min(max(request.args.get("trin", of if form else 1, type=int), 1), of)
    return page(
        "supervision/pass_on.html",
        status,
        seen=seen,
        told=told,
        step=step,
        of=of,
        form=form or forms.NextForm(obj=seen.row),
        cards=_cards(seen),
        points=_points(seen),
    )
