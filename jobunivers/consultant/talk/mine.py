"""The citizen's own pages: talks, shared notes with room for an answer, agreements, and the two pictures."""

from flask import Blueprint, abort, request, url_for

from jobunivers.consultant.talk import forms, shown
from jobunivers.languages import Text as _
from jobunivers.services.agreements import reading as agreed
from jobunivers.services.agreements.models import Agreement
from jobunivers.services.agreements.operations import UnknownOutcome
from jobunivers.services.agreements.operations import take_up as say_how
from jobunivers.services.happened import by_citizen
from jobunivers.services.talks import operations, reading
from jobunivers.services.talks.models import Note
from jobunivers.services.talks.operations import PART, TOOK_UP
from jobunivers.toolkit.access import LARGEST_ID, citizen_id, mine, or_404
from jobunivers.toolkit.agreements import OUTCOME_NAMES, OUTCOME_WORDS
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page

bp = Blueprint("my_talk", __name__, url_prefix="/samtaler", template_folder="templates")


@bp.get("/")
def talks() -> Shown:
    """What was talked of, what was agreed, and how the pictures have changed."""
    me = citizen_id()
    return page(
        "talk/mine.html",
        talks=[(talk, shown.title(talk)) for talk in reading.talks(me) if not talk.is_open],
        notes=reading.shared_notes(me),
        agreements=agreed.open_of(me),
        taken_up=[one for one in agreed.of_citizen(me) if one.outcome][::-1],
        outcomes=OUTCOME_NAMES,
        wheel=shown.wheel(reading.wheels(me)),
        motivation=shown.motivation(reading.motivations(me)),
    )


@bp.get("/<int:talk_id>")
def one(talk_id: int) -> Shown:
    """One talk, when it is over."""
    me = citizen_id()
    talk = or_404(reading.talk(me, min(talk_id, LARGEST_ID)))
    if talk.is_open:
        abort(404)
    return page("talk/my_talk.html", read=shown.read(talk, reading.shared_notes(me)), outcomes=OUTCOME_NAMES)


@bp.get("/notat/<int:note_id>")
def note(note_id: int) -> Shown:
    """A shared note; opening it is having read it."""
    found = _note(note_id)
    operations.have_read(note=found)
    return _page(found, forms.CommentForm(obj=found))


@bp.post("/notat/<int:note_id>")
def answer(note_id: int) -> Shown:
    """Answer it."""
    found, form = _note(note_id), forms.CommentForm()
    if not form.validate():
        return _page(found, form, UNPROCESSABLE)
    operations.comment(note=found, text=(form.comment.data or "").strip())
    said = _("Dit svar er sendt.") if found.comment else _("Dit svar er slettet.")
    return go(url_for("my_talk.note", note_id=found.id), said)


@bp.post("/aftale/<int:agreement_id>/gik")
def take_up(agreement_id: int) -> Shown:
    """Say how an agreement went."""
    found = mine(Agreement, agreement_id)
    try:
        say_how(agreement=found, outcome=request.form.get("outcome", ""), by_id=found.citizen_id)
    except UnknownOutcome:
        abort(404)
    if found.outcome:
        by_citizen(found.citizen_id, PART, TOOK_UP)
    return go(url_for("my_talk.talks", _anchor="agreements"), OUTCOME_WORDS.get(found.outcome))


def _note(note_id: int) -> Note:
    return or_404(reading.shared_note(citizen_id(), min(note_id, LARGEST_ID)))


def _page(found: Note, form: Form, status: int = 200) -> Shown:
    return page("talk/my_note.html", status, note=found, form=form)
