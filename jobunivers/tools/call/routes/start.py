"""The tool's own first page, a new call, and the way to a mission of the call that is under way."""

from flask import request, url_for

from jobunivers.languages import Text as _
from jobunivers.services import feedback
from jobunivers.services.facts import PERSON
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.said_before import about_jobs, said_before
from jobunivers.toolkit.saving import add
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.call import work
from jobunivers.tools.call.blueprint import bp
from jobunivers.tools.call.forms import PlaceForm
from jobunivers.tools.call.models import Call

STEPS = {"pick": "spoergsmaal", "script": "manuskript", "ring": "ring", "after": "bagefter"}


@bp.get("/")
def start() -> Shown:
    """Missions, every call, a new one, and the rehearsal."""
    saved = work.latest(citizen_id())
    current = saved.current
    return tool_page(
        "call/start.html",
        work=saved,
        item=str(current.call.id) if current else "",
        said=feedback.on(citizen_id(), "call"),
    )


@bp.get("/ny")
def new() -> Shown:
    """Whom to call."""
    return _new_page(PlaceForm())


@bp.post("/ny")
def begin() -> Shown:
    """Begin a call; on to the step that was asked for, or to its questions."""
    form = PlaceForm()
    if not form.validate():
        return _new_page(form, 422)
    call = add(Call(citizen_id=citizen_id(), **form.data))
    return go(_step(request.args.get("til", ""), call), _("Nu er opkaldet begyndt. Alt bliver gemt."))


def _new_page(form: PlaceForm, status: int = 200) -> Shown:
    return tool_page(
        "call/new.html",
        status,
        form=form,
        **about_jobs(),
        people=said_before(PERSON),
        onward=request.args.get("til"),
    )


def _step(step: str, call: Call) -> str:
    return url_for(f"call.{step if step in STEPS else 'pick'}", call_id=call.id)


def _go_on(step: str) -> Shown:
    """To a mission of the call that is under way; to a new one where there is none."""
    current = work.latest(citizen_id()).current
    return go(_step(step, current.call) if current else url_for("call.new", til=step))


for step, address in STEPS.items():
    bp.add_url_rule(f"/{address}", f"to_{step}", lambda step=step: _go_on(step))
