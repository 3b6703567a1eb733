"""Writing a note, changing it, taking it off, and putting it back."""

from flask import Blueprint, url_for

from jobunivers.consultant import beside
from jobunivers.consultant.sticky.forms import StickyForm
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.services.sticky import operations, reading
from jobunivers.services.sticky.models import Sticky
from jobunivers.toolkit.access import LARGEST_ID, or_404
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page
from jobunivers.toolkit.saving import go_with_undo

bp = Blueprint(
    "sticky",
    __name__,
    url_prefix="/konsulent/borger/<int:citizen_id>/huskeseddel",
    template_folder="templates",
)


@bp.get("/")
def new(citizen_id: int) -> Shown:
    """An empty note."""
    return _form(beside.case_of(citizen_id), StickyForm())


@bp.post("/")
def put(citizen_id: int) -> Shown:
    """Put it on."""
    case, form = beside.case_of(citizen_id), StickyForm()
    if not form.validate():
        return _form(case, form, status=UNPROCESSABLE)
    operations.put(consultant_id=beside.consultant().id, citizen_id=case.id, **form.written())
    return go(_home(case), _("Sedlen sidder der. Kun du kan se den."))


@bp.get("/<int:note_id>")
def one(citizen_id: int, note_id: int) -> Shown:
    """A note to be changed."""
    case = beside.case_of(citizen_id)
    note = _note(case, note_id)
    return _form(case, StickyForm(obj=note), note)


@bp.post("/<int:note_id>")
def change(citizen_id: int, note_id: int) -> Shown:
    """Keep what is changed."""
    case, form = beside.case_of(citizen_id), StickyForm()
    note = _note(case, note_id)
    if not form.validate():
        return _form(case, form, note, UNPROCESSABLE)
    operations.change(note, text=form.text.data, on=form.on.data)
    return go(_home(case), _("Det er gemt."))


@bp.post("/<int:note_id>/klaret")
def take_off(citizen_id: int, note_id: int) -> Shown:
    """It is done: the note goes, and can be fetched back."""
    case = beside.case_of(citizen_id)
    operations.take_off(_note(case, note_id))
    back = url_for("sticky.put_back", citizen_id=case.id, note_id=note_id)
    return go_with_undo(_home(case), action=back, said=_("Sedlen er taget af."))


@bp.post("/<int:note_id>/igen")
def put_back(citizen_id: int, note_id: int) -> Shown:
    """The note sits there again."""
    case = beside.case_of(citizen_id)
    operations.put_back(_note(case, note_id))
    return go(_home(case), _("Nu er det her igen."))


def _note(case: Case, note_id: int) -> Sticky:
    return or_404(reading.note(beside.consultant().id, case.id, min(note_id, LARGEST_ID)))


def _home(case: Case) -> str:
    return url_for("citizen.overview", citizen_id=case.id, _anchor="part-sticky")


def _form(case: Case, form: StickyForm, note: Sticky | None = None, status: int = 200) -> Shown:
    return page("sticky/form.html", status, case=case, form=form, note=note)
