"""Sticky notes, as a part of the consultant's day."""

from collections.abc import Iterable, Mapping
from typing import Any

from jobunivers import clock
from jobunivers.consultant import beside
from jobunivers.consultant.sticky.demo import demo
from jobunivers.consultant.sticky.routes import bp
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.services.sticky import operations, reading
from jobunivers.toolkit.parts import ASIDE, Part, Plus
from jobunivers.toolkit.policy import CONSULTANT


def section(case: Case) -> Mapping[str, Any] | None:
    """The consultant's own notes; nothing while there are none."""
    notes = reading.notes(beside.consultant().id, case.id)
    return {"notes": notes, "today": clock.today()} if notes else None


def nightly() -> Iterable[str]:
    """What was taken off more than 30 days ago is gone."""
    gone = operations.forget()
    return [f"sticky: {gone} old notes erased"] if gone else []


PART = Part(
    slug="sticky",
    title=_("Mine huskesedler"),
    icon="note",
    blueprints=(bp,),
    may={"sticky.new sticky.put sticky.one sticky.change sticky.take_off sticky.put_back": CONSULTANT},
    plus=(Plus(_("Huskeseddel"), "note", "sticky.new"),),
    place=ASIDE,
    section=section,
    nightly=nightly,
    demo=demo,
)
