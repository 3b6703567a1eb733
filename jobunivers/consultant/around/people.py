"""Who is round one citizen: another professional beside them, their part, and until when."""

from datetime import date

from flask import abort, request, url_for

from jobunivers.consultant import beside
from jobunivers.consultant.around.blueprint import bp
from jobunivers.consultant.around.forms import ENDS_FIRST, BesideForm, PlaceForm
from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services import happened
from jobunivers.services.accounts.models import Assignment
from jobunivers.services.accounts.operations import EndsBeforeItStarts
from jobunivers.services.around import operations, reading
from jobunivers.services.around.reading import Beside
from jobunivers.services.caseload.cases import Case
from jobunivers.toolkit.access import LARGEST_ID, or_404
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page
from jobunivers.toolkit.saving import go_with_undo


@bp.get("/borger/<int:citizen_id>/folk")
def people(citizen_id: int) -> Shown:
    """Everybody round the citizen, and a form for one more."""
    return _people(beside.case_of(citizen_id), _form())


@bp.post("/borger/<int:citizen_id>/folk")
def join(citizen_id: int) -> Shown:
    """One more; the citizen sees it under *Dine folk* and on the timeline."""
    case, form = beside.case_of(citizen_id), _form()
    if not form.validate():
        return _people(case, form, UNPROCESSABLE)
    try:
        made = operations.put_beside(
            citizen_id=case.id,
            consultant_id=form.consultant_id.data,
            part=form.part.data,
            starts_on=form.starts_on.data,
            ends_on=form.ends_on.data,
        )
    except EndsBeforeItStarts:
        form.ends_on.errors = [ENDS_FIRST]
        return _people(case, form, UNPROCESSABLE)
    if made is None:
        return go(_home(case), _("Kollegaen er der allerede. Ret rollen eller dagen på listen."))
    happened.at_the_desk(case.id, operations.AROUND, f"joined:{made.id}")
    return go(_home(case), _("%(name)s kan se det under Dine folk.", name=case.first_name))


@bp.get("/borger/<int:citizen_id>/folk/<int:assignment_id>")
def place(citizen_id: int, assignment_id: int) -> Shown:
    """The part and the last day of one of them."""
    case = beside.case_of(citizen_id)
    one = _one(case, assignment_id)
    return _place(case, one, PlaceForm(obj=one))


@bp.post("/borger/<int:citizen_id>/folk/<int:assignment_id>")
def change(citizen_id: int, assignment_id: int) -> Shown:
    """Keep another part or another last day."""
    case, form = beside.case_of(citizen_id), PlaceForm()
    one = _one(case, assignment_id)
    if not form.validate():
        return _place(case, one, form, UNPROCESSABLE)
    row = session.get_one(Assignment, one.assignment_id)
    try:
        operations.change(assignment=row, part=form.part.data, ends_on=form.ends_on.data)
    except EndsBeforeItStarts:
        form.ends_on.errors = [ENDS_FIRST]
        return _place(case, one, form, UNPROCESSABLE)
    return go(_home(case), _("Det er gemt."))


@bp.post("/borger/<int:citizen_id>/folk/<int:assignment_id>/slut")
def end(citizen_id: int, assignment_id: int) -> Shown:
    """A colleague is no longer beside the citizen; nobody ends their own place so, they hand over."""
    case = beside.case_of(citizen_id)
    one = _one(case, assignment_id)
    if one.person_id == beside.consultant().id:
        return go(url_for("around.choose", valgt=case.id))
    until = operations.let_go(session.get_one(Assignment, one.assignment_id))
    happened.at_the_desk(case.id, operations.AROUND, f"left:{one.assignment_id}")
    back = url_for("around.again", citizen_id=case.id, assignment_id=assignment_id, til=until)
    return go_with_undo(_home(case), action=back, said=_("%(name)s er ikke med mere.", name=one.name))


@bp.post("/borger/<int:citizen_id>/folk/<int:assignment_id>/igen")
def again(citizen_id: int, assignment_id: int) -> Shown:
    """Undo that: the colleague is there again, until the day they were to be."""
    case = beside.case_of(citizen_id)
    row = or_404(session.get(Assignment, min(assignment_id, LARGEST_ID)))
    if row.citizen_id != case.id:
        abort(404)
    operations.take_in_again(row, until=_day(request.args.get("til", "")))
    return go(_home(case), _("Det er, som det var før."))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _home(case: Case) -> str:
    return url_for("around.people", citizen_id=case.id)


def _form() -> BesideForm:
    return BesideForm(reading.colleagues(beside.consultant().id))


def _one(case: Case, assignment_id: int) -> Beside:
    found = (one for one in reading.people(case.id) if one.assignment_id == assignment_id)
    return or_404(next(found, None))


def _people(case: Case, form: BesideForm, status: int = 200) -> Shown:
    there, mine = reading.people(case.id), beside.consultant().id
    return page("around/people.html", status, case=case, form=form, there=there, mine=mine)


def _place(case: Case, one: Beside, form: PlaceForm, status: int = 200) -> Shown:
    return page("around/place.html", status, case=case, form=form, one=one)
