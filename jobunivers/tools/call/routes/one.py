"""One call: where it stands, whom it is to, and putting it away."""

from flask import abort, url_for

from jobunivers.services import sharing
from jobunivers.toolkit.access import citizen_id, me, mine, or_404
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.saving import kept, removed
from jobunivers.toolkit.tool_pages import tool_of, tool_page
from jobunivers.tools.call import work
from jobunivers.tools.call.blueprint import bp
from jobunivers.tools.call.forms import PlaceForm
from jobunivers.tools.call.models import Call


@bp.get("/<int:call_id>")
def one(call_id: int) -> Shown:
    """A call with its four steps."""
    found = one_of(call_id)
    return _one_page(PlaceForm(obj=found.call), found)


@bp.post("/<int:call_id>")
def save_one(call_id: int) -> Shown | str:
    """Save whom it is to."""
    call, form = mine(Call, call_id), PlaceForm()
    onward = url_for("call.one", call_id=call.id)
    return kept(call, form, lambda status: _one_page(form, one_of(call_id), status), onward)


@bp.post("/<int:call_id>/fjern")
def remove(call_id: int) -> Shown:
    """Put a call away."""
    return removed(mine(Call, call_id), url_for("call.start"))


def one_of(call_id: int) -> work.OneCall:
    """A call of the citizen at the browser with its questions; 404 for anything else."""
    found = next((one for one in work.latest(citizen_id()).calls if one.call.id == call_id), None)
    return found or abort(404)


def call_page(template: str, found: work.OneCall, status: int = 200, /, **context: object) -> Shown:
    """A page of one call: knows the call, its questions and who can read it."""
    shares = tool_of("call").is_open(sharing.of(or_404(me())), str(found.call.id))
    return tool_page(template, status, call=found.call, questions=found.questions, shares=shares, **context)


def _one_page(form: PlaceForm, found: work.OneCall, status: int = 200) -> Shown:
    steps = [
        {
            "title": mission.title,
            "why": mission.why,
            "minutes": mission.minutes,
            "href": url_for(f"call.{mission.key}", call_id=found.call.id),
            "status": stands.status,
            "lit": stands.is_done,
            "proof": mission.proof % stands.proof if mission.proof and any(stands.proof.values()) else "",
        }
        for mission in tool_of("call").missions
        for stands in [work.STEPS[mission.key](found)]
    ]
    return call_page("call/one.html", found, status, form=form, steps=steps)
