"""M1: three or four questions, from the bank or one's own."""

from collections.abc import Callable

from flask import abort, request, url_for

from jobunivers.languages import Text as _
from jobunivers.services.phrases import for_document
from jobunivers.toolkit.access import mine
from jobunivers.toolkit.pages import Shown, go, warn
from jobunivers.toolkit.saving import removed
from jobunivers.tools.call import bank, operations, work
from jobunivers.tools.call.blueprint import bp
from jobunivers.tools.call.forms import OwnForm
from jobunivers.tools.call.models import Call, Question
from jobunivers.tools.call.routes.one import call_page, one_of


@bp.get("/<int:call_id>/spoergsmaal")
def pick(call_id: int) -> Shown:
    """The bank, with what is chosen."""
    return _pick_page(OwnForm(), one_of(call_id))


@bp.post("/<int:call_id>/spoergsmaal")
def choose(call_id: int) -> Shown:
    """Choose a question, or put it back."""
    call = mine(Call, call_id)
    key, back = request.form.get("pick", ""), request.form.get("back", "")
    if (key or back) not in bank.questions():
        abort(404)
    if back:
        operations.put_back(call=call, key=back)
    else:
        _within_reason(lambda: operations.pick(call=call, key=key))
    return go(url_for("call.pick", call_id=call.id))


@bp.post("/<int:call_id>/spoergsmaal/eget")
def ask_own(call_id: int) -> Shown:
    """Add a question of one's own."""
    call, form = mine(Call, call_id), OwnForm()
    if not form.validate():
        return _pick_page(form, one_of(call_id), 422)
    _within_reason(lambda: operations.ask_own(call=call, text=form.text.data))
    return go(url_for("call.pick", call_id=call.id))


@bp.post("/<int:call_id>/spoergsmaal/<int:question_id>/fjern")
def remove_own(call_id: int, question_id: int) -> Shown:
    """Put a question of one's own away."""
    return removed(question_of(call_id, question_id), url_for("call.pick", call_id=call_id))


def question_of(call_id: int, question_id: int) -> Question:
    """A question of this very call; 404 for anything else."""
    found = mine(Question, question_id)
    return found if found.call_id == call_id else abort(404)


def _within_reason(act: Callable[[], object]) -> None:
    try:
        act()
    except operations.TooManyQuestions:
        warn(_("Du har tredive spørgsmål. Læg nogle tilbage, så er der plads til nye."))


def _pick_page(form: OwnForm, found: work.OneCall, status: int = 200) -> Shown:
    groups = [
        (group, [(one, for_document([one["text"]])[0]) for one in questions])
        for group, questions in bank.groups()
    ]
    return call_page(
        "call/pick.html",
        found,
        status,
        form=form,
        groups=groups,
        picked={one.key for one in found.questions if one.key},
        own=[one for one in found.questions if not one.key],
        enough=work.ENOUGH,
    )
