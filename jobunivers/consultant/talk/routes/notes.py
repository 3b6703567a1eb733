"""Notes with a talk or without: a draft is its writer's alone, a shared one is read by the citizen."""

from flask import request, url_for

from jobunivers.consultant import beside
from jobunivers.consultant.talk import deck, forms
from jobunivers.consultant.talk.blueprint import bp, draft_of, home
from jobunivers.languages import Text as _
from jobunivers.services import versions
from jobunivers.services.caseload.cases import Case
from jobunivers.services.talks import operations, reading
from jobunivers.services.talks.models import Note
from jobunivers.services.talks.operations import AlreadyRead, NothingWritten
from jobunivers.toolkit.access import LARGEST_ID, or_404
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page, warn
from jobunivers.toolkit.saving import add, removed, save, saved


@bp.get("/noter/ny")
def new_note(citizen_id: int) -> Shown:
    """A note without a talk."""
    return _page(beside.case_of(citizen_id), forms.note_form(is_needed=True)())


@bp.post("/noter/ny")
def put_note(citizen_id: int) -> Shown:
    """Keep it as a draft, or share it at once."""
    case, form = beside.case_of(citizen_id), forms.note_form(is_needed=True)()
    if not form.validate():
        return _page(case, form, status=UNPROCESSABLE)
    person = beside.consultant()
    note = add(Note(citizen_id=case.id, by_id=person.id, by_name=person.name, **form.written()))
    if "share" in request.form:
        operations.share(note=note, by_id=person.id)
        return go(home(case), _("%(name)s kan læse notatet nu.", name=case.first_name))
    return go(home(case), _("Kladden er gemt. Kun du kan se den."))


@bp.get("/noter/<int:note_id>")
def note(citizen_id: int, note_id: int) -> Shown:
    """A draft to go on with."""
    case, found = draft_of(citizen_id, note_id)
    return _page(case, forms.note_form()(obj=found), found)


@bp.post("/noter/<int:note_id>")
def save_note(citizen_id: int, note_id: int) -> Shown | str:
    """Save it."""
    case, found = draft_of(citizen_id, note_id)
    form = forms.note_form()()
    if not form.validate():
        return _page(case, form, found, UNPROCESSABLE)
    save(found, form)
    if "share" in request.form:
        return _share(case, found)
    return saved(found, home(case))


@bp.post("/noter/<int:note_id>/del")
def share(citizen_id: int, note_id: int) -> Shown:
    """Let the citizen read it; back to the page it was shared from."""
    return _share(*draft_of(citizen_id, note_id))


@bp.post("/noter/<int:note_id>/tilbage")
def take_back(citizen_id: int, note_id: int) -> Shown:
    """Make it a draft again, as long as nobody has read it."""
    case, person = beside.case_of(citizen_id), beside.consultant()
    found = or_404(reading.note_for(case.id, person.id, min(note_id, LARGEST_ID)))
    or_404(found if found.by_id == person.id else None)
    try:
        operations.take_back(note=found, by_id=person.id)
    except AlreadyRead:
        warn(_("%(name)s har læst notatet. Så kan det ikke tages tilbage.", name=case.first_name))
        return go(home(case))
    note_page = url_for("talk.note", citizen_id=case.id, note_id=found.id)
    return go(note_page, _("Nu er det en kladde igen. Kun du kan se den."))


@bp.post("/noter/<int:note_id>/fjern")
def remove_note(citizen_id: int, note_id: int) -> Shown:
    """Put a draft away."""
    case, found = draft_of(citizen_id, note_id)
    back = url_for("talk.put_note_back", citizen_id=case.id, note_id=found.id)
    return removed(found, home(case), back)


@bp.post("/noter/<int:note_id>/igen")
def put_note_back(citizen_id: int, note_id: int) -> Shown:
    """The draft is there again."""
    case, person = beside.case_of(citizen_id), beside.consultant()
    found = or_404(reading.note_for(case.id, person.id, min(note_id, LARGEST_ID), removed=True))
    versions.fetch_back(found, by_id=person.id)
    return go(home(case), _("Nu er det her igen."))


def _share(case: Case, note: Note) -> Shown:
    onward = home(case)
    if note.talk_id and "talk" in request.form:
        onward = url_for("talk.at", citizen_id=case.id, talk_id=note.talk_id, signpost="closing")
    try:
        operations.share(note=note, by_id=beside.consultant().id)
    except NothingWritten:
        warn(_("Skriv et par ord, før du deler."))
        return go(url_for("talk.note", citizen_id=case.id, note_id=note.id))
    return go(onward, _("%(name)s kan læse notatet nu.", name=case.first_name))


def _page(case: Case, form: Form, found: Note | None = None, status: int = 200) -> Shown:
    return page("talk/note.html", status, case=case, form=form, note=found, starters=deck.starters()["note"])
