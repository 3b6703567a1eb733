"""M4: what was learned; it can be used in applications and in the job log."""

from flask import url_for

from jobunivers.toolkit.access import mine
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.saving import kept
from jobunivers.tools.call import bank, work
from jobunivers.tools.call.blueprint import bp
from jobunivers.tools.call.forms import after_form, starters
from jobunivers.tools.call.models import Call
from jobunivers.tools.call.routes.one import call_page, one_of


@bp.get("/<int:call_id>/bagefter")
def after(call_id: int) -> Shown:
    """What was learned, and what comes next."""
    found = one_of(call_id)
    return _after_page(after_form()(obj=found.call), found)


@bp.post("/<int:call_id>/bagefter")
def save_after(call_id: int) -> Shown | str:
    """Save it."""
    call, form = mine(Call, call_id), after_form()()
    onward = url_for("call.one", call_id=call.id)
    return kept(call, form, lambda status: _after_page(form, one_of(call_id), status), onward)


def _after_page(form: Form, found: work.OneCall, status: int = 200) -> Shown:
    answers = [(bank.said(question), question.answer) for question in found.answers]
    return call_page(
        "call/after.html",
        found,
        status,
        form=form,
        answers=answers,
        learned=starters("learned"),
        onward=starters("next"),
    )
