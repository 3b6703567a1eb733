"""M3: the calm page to call from, and how it went."""

from flask import request, url_for

from jobunivers.languages import Text as _
from jobunivers.services.phrases import Phrase, for_document
from jobunivers.toolkit.access import mine
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import kept
from jobunivers.tools.call import bank, operations, work
from jobunivers.tools.call.blueprint import bp
from jobunivers.tools.call.forms import AnswerForm, NotesForm
from jobunivers.tools.call.models import PARTS, TALKED, Call, Question
from jobunivers.tools.call.routes.one import call_page, one_of
from jobunivers.tools.call.routes.picking import question_of


@bp.get("/<int:call_id>/ring")
def ring(call_id: int) -> Shown:
    """The script and room for notes, one thing after the other."""
    found = one_of(call_id)
    return _ring_page(found, NotesForm(obj=found.call))


@bp.post("/<int:call_id>/ring")
def save_notes(call_id: int) -> Shown | str:
    """Save what else was said."""
    call, form = mine(Call, call_id), NotesForm()
    onward = url_for("call.ring", call_id=call.id, _anchor="notes-form")
    return kept(call, form, lambda status: _ring_page(one_of(call_id), form, status), onward)


@bp.post("/<int:call_id>/ring/<int:question_id>")
def save_answer(call_id: int, question_id: int) -> Shown | str:
    """Save what they answered."""
    question = question_of(call_id, question_id)
    form = _answer_form(question)
    found, onward = one_of(call_id), url_for("call.ring", call_id=call_id, _anchor=f"answer-{question.id}")
    return kept(
        question,
        form,
        lambda status: _ring_page(found, NotesForm(obj=found.call), status, form, question_id),
        onward,
    )


@bp.post("/<int:call_id>/ringet")
def rung(call_id: int) -> Shown:
    """Note how it went."""
    call, outcome = mine(Call, call_id), request.form.get("outcome", "")
    operations.called(call=call, outcome=outcome)
    if outcome == TALKED:
        return go(url_for("call.after", call_id=call.id), _("Godt gået. Skriv lidt, mens du husker det."))
    return go(
        url_for("call.after", call_id=call.id), _("Du ringede. Det tæller. Skriv, hvornår du prøver igen.")
    )


def _answer_form(question: Question) -> AnswerForm:
    return AnswerForm(obj=question, prefix=f"q{question.id}-")


def _ring_page(
    found: work.OneCall,
    notes: NotesForm,
    status: int = 200,
    wrong: AnswerForm | None = None,
    wrong_id: int = 0,
) -> Shown:
    asked = [
        (question, bank.said(question), wrong if question.id == wrong_id else _answer_form(question))
        for question in found.questions
    ]
    return call_page("call/ring.html", found, status, parts=_parts(found.call), asked=asked, notes=notes)


def _parts(call: Call) -> list[tuple[dict[str, str], Phrase, bool]]:
    """Each part of the script: what it is, the words, and whether they are the citizen's own or an example."""
    told = bank.parts()
    return [
        (part, Phrase(own) if own else for_document([part["text"]])[0], bool(own))
        for key, part in told.items()
        for own in [getattr(call, key) if key in PARTS else ""]
    ]
