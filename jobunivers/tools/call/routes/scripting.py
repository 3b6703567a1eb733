"""M2: what to say, a part a page; who one is begins with the elevator pitch."""

from flask import abort, request, url_for

from jobunivers.services import facts
from jobunivers.services.facts import PITCH, VALUE, Fact
from jobunivers.services.phrases import for_document
from jobunivers.toolkit.access import citizen_id, mine
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown
from jobunivers.toolkit.said_before import said_before
from jobunivers.toolkit.saving import kept
from jobunivers.tools.call import bank, work
from jobunivers.tools.call.blueprint import bp
from jobunivers.tools.call.forms import part_form, starters
from jobunivers.tools.call.models import PARTS, Call
from jobunivers.tools.call.routes.one import call_page, one_of

WHO, QUESTIONS, FOR_THE_PHONE = "who", "questions", "phone"


@bp.get("/<int:call_id>/manuskript")
def script(call_id: int) -> Shown:
    """One part of the script."""
    found, part = one_of(call_id), request.args.get("trin", next(iter(bank.parts())))
    if part == QUESTIONS:
        return _part_page(part, None, found)
    return _part_page(part, part_form(_known(part))(data=_begins_with(part, found.call)), found)


@bp.post("/<int:call_id>/manuskript/<part>")
def save_part(call_id: int, part: str) -> Shown | str:
    """Save a part."""
    call, form = mine(Call, call_id), part_form(_known(part))()
    return kept(
        call, form, lambda status: _part_page(part, form, one_of(call_id), status), _after(part, call)
    )


def pitch_of(citizen: int) -> Fact | None:
    """The pitch to open with: the one for the phone, or else the whole."""
    found = {fact.key: fact for fact in facts.of(citizen, PITCH)}
    return found.get(FOR_THE_PHONE) or found.get("whole")


def _known(part: str) -> str:
    return part if part in PARTS else abort(404)


def _begins_with(part: str, call: Call) -> dict[str, str]:
    """What stands in the field: one's own words, or the pitch where there are none yet."""
    pitch = pitch_of(call.citizen_id) if part == WHO and not call.who else None
    return {part: pitch.text if pitch else getattr(call, part)}


def _after(part: str, call: Call) -> str:
    order = list(bank.parts())
    following = order[order.index(part) + 1 :]
    if following:
        return url_for("call.script", call_id=call.id, trin=following[0])
    return url_for("call.ring", call_id=call.id)


def _part_page(part: str, form: Form | None, found: work.OneCall, status: int = 200) -> Shown:
    told = bank.parts()
    order = list(told)
    return call_page(
        "call/script.html",
        found,
        status,
        part=told[part],
        example=for_document([told[part]["text"]])[0],
        form=form,
        field=form[part] if form else None,
        helps=starters(part),
        asked=[bank.said(question) for question in found.questions],
        pitch=pitch_of(citizen_id()) if part == WHO else None,
        before=said_before(VALUE) if part == "why" else (),
        number=order.index(part) + 1,
        of=len(order),
        onward=_after(part, found.call),
        previous=order[order.index(part) - 1] if order.index(part) else "",
    )
