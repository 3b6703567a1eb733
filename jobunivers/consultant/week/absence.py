"""Days off ahead, entered for a citizen by the consultant."""

from flask import Blueprint, url_for

from jobunivers import clock
from jobunivers.consultant import beside, words
from jobunivers.consultant.week import telling
from jobunivers.consultant.week.forms import REASONS, AbsenceForm
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.services.week import operations, reading
from jobunivers.services.week.models import Absence
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.saving import go_with_undo

bp = Blueprint(
    "absence", __name__, url_prefix="/konsulent/borger/<int:citizen_id>/fravaer", template_folder="templates"
)


@bp.get("/")
def show(citizen_id: int) -> Shown:
    """What is known ahead, how it has gone, and the form."""
    return _page(beside.case_of(citizen_id), AbsenceForm(first=clock.today()))


@bp.post("/")
def enter(citizen_id: int) -> Shown:
    """Days off from one day to another."""
    case, form = beside.case_of(citizen_id), AbsenceForm()
    if not form.validate():
        return _page(case, form, 422)
    operations.tell(
        citizen_id=case.id,
        kind=form.kind.data,
        first=form.since,
        last=form.until,
        note=form.note.data or "",
        by_id=beside.consultant().id,
        from_citizen=False,
    )
    said = _("Det er skrevet ned. %(name)s kan se det på sin uge.", name=case.first_name)
    return go(url_for("absence.show", citizen_id=case.id), said)


@bp.post("/<int:absence_id>/fjern")
def remove(citizen_id: int, absence_id: int) -> Shown:
    """The citizen comes after all."""
    case = beside.case_of(citizen_id)
    operations.take_back(_one(case, absence_id))
    back = url_for("absence.put_back", citizen_id=case.id, absence_id=absence_id)
    return go_with_undo(url_for("absence.show", citizen_id=case.id), action=back, said=_("Fjernet."))


@bp.post("/<int:absence_id>/igen")
def put_back(citizen_id: int, absence_id: int) -> Shown:
    """The days off hold again."""
    case = beside.case_of(citizen_id)
    operations.put_back(_one(case, absence_id, removed=True))
    return go(url_for("absence.show", citizen_id=case.id), _("Nu er det her igen."))


def _one(case: Case, absence_id: int, *, removed: bool = False) -> Absence:
    return or_404(reading.absence(case.id, absence_id, removed=removed))


def _page(case: Case, form: AbsenceForm, status: int = 200) -> Shown:
    return page(
        "week/absence.html",
        status,
        case=case,
        form=form,
        ahead=reading.absences(case.id, clock.today()),
        said=telling.in_words(reading.sum_of(case.id)),
        reasons=REASONS,
        words=words,
    )
