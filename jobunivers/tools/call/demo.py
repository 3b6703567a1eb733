"""A demo citizen's calls, entered by the tool's own operations."""

from typing import Any

from jobunivers.services import practice, versions
from jobunivers.toolkit.history import on_its_day, then
from jobunivers.tools.call import operations
from jobunivers.tools.call.models import PARTS, Call, Rehearsal

Told = dict[str, Any]


def demo(citizen_id: int, told: Told) -> None:
    """Each call on its day: prepared, made, and what was learned; and the rehearsals."""
    for one in on_its_day(told.get("rehearsals", ())):
        practice.note(Rehearsal, citizen_id=citizen_id, way=one["way"], ending=one["ending"])
    for one in told.get("calls", ()):
        with then(one["days_ago"]):
            call = _prepared(citizen_id, one)
        if "called_days_ago" in one:
            with then(one["called_days_ago"]):
                operations.called(call=call, outcome=one["outcome"])
                values = {name: one[name] for name in ("notes", "learned", "next") if name in one}
                versions.save(call, values, base=None)


def _prepared(citizen_id: int, one: Told) -> Call:
    names = ("company", "title", "contact", "phone", *PARTS)
    call = Call(citizen_id=citizen_id, **{name: one[name] for name in names if name in one})
    versions.keep(call)
    for asked in one.get("questions", ()):
        question = operations.pick(call=call, key=asked["key"]) if "key" in asked else None
        question = question or operations.ask_own(call=call, text=asked["text"])
        if "answer" in asked:
            versions.save(question, {"answer": asked["answer"]}, base=None)
    return call
