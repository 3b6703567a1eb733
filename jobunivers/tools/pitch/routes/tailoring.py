"""M4: the pitch for one receiver."""

from flask import abort, url_for

from jobunivers.services import content
from jobunivers.services.phrases import for_document
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.saving import save, saved
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.pitch import operations, work
from jobunivers.tools.pitch.blueprint import bp
from jobunivers.tools.pitch.forms import starters, tailored_form
from jobunivers.tools.pitch.models import Tailored
from jobunivers.tools.pitch.routes.writing import counted
from jobunivers.tools.pitch.speaking import joined, length


def receivers() -> dict[str, dict[str, str]]:
    """The receivers by key: title, tip, opening and closing, in the reader's language."""
    return content.keyed("tools/pitch/receivers", "receiver")


@bp.get("/til")
def tailor() -> Shown:
    """M4: choose who is to hear it."""
    fitted = {one.receiver: one for one in work.latest(citizen_id()).tailored}
    return tool_page("pitch/receivers.html", receivers=receivers().values(), fitted=fitted)


@bp.get("/til/<receiver>")
def tailor_to(receiver: str) -> Shown:
    """The pitch for this receiver; opening, pitch and closing are where it begins."""
    mine, told = work.latest(citizen_id()), _told(receiver)
    row = next((one for one in mine.tailored if one.receiver == receiver), None)
    opening, closing = for_document([told["opening"], told["closing"]])
    proposal = joined(opening.words, mine.spoken, closing.words) if mine.spoken else ""
    start = {"to_whom": row.to_whom if row else "", "text": (row.text if row else "") or proposal}
    return _tailor_page(tailored_form(receiver)(data=start), told, row)


@bp.post("/til/<receiver>")
def save_tailored(receiver: str) -> Shown | str:
    """Save the pitch for this receiver."""
    told, form = _told(receiver), tailored_form(receiver)()
    is_right = form.validate()
    row = operations.tailored_to(citizen_id=citizen_id(), receiver=receiver)
    save(row, form)
    if not is_right:
        return _tailor_page(form, told, row, 422)
    return saved(row, url_for("pitch.tailor"), beside=lambda: counted(row.text))


def _told(receiver: str) -> dict[str, str]:
    found = receivers().get(receiver)
    if found is None:
        abort(404)
    return found


def _tailor_page(form: Form, told: dict[str, str], row: Tailored | None, status: int = 200) -> Shown:
    return tool_page(
        "pitch/tailor.html",
        status,
        form=form,
        told=told,
        starters=starters()[f"receiver_{told['key']}"]["starters"],
        base=row.version if row else 0,
        length=length(form["text"].data or ""),
    )
