"""The people round a citizen, and handing over, as a part of the consultant's day."""

from collections.abc import Iterable, Mapping
from typing import Any

from jobunivers.consultant.around import giving, mine, people
from jobunivers.consultant.around.blueprint import bp
from jobunivers.consultant.around.demo import demo
from jobunivers.languages import Text as _
from jobunivers.services.around import operations, reading
from jobunivers.services.around.models import FOR_A_TIME, FOR_GOOD, STANDS_IN
from jobunivers.services.caseload.cases import Case
from jobunivers.toolkit.parts import ASIDE, DeskLink, Part, Plus, Tell
from jobunivers.toolkit.policy import CITIZEN, CONSULTANT

__all__ = ["PART", "giving", "people"]


def section(case: Case) -> Mapping[str, Any]:
    """Everybody round the citizen."""
    return {"people": reading.people(case.id)}


def nightly() -> Iterable[str]:
    """Who came to a desk whose owner is away gets the colleague who stands in."""
    reached = operations.reach_new_ones()
    return [f"around: a colleague stands in for {reached} more citizens"] if reached else []


PART = Part(
    slug=operations.AROUND,
    title=_("Folk omkring"),
    icon="users",
    blueprints=(bp, mine.bp),
    may={
        "around.choose around.before around.hand_over around.given around.notice around.take_back": CONSULTANT,
        "around.people around.join around.place around.change around.end around.again": CONSULTANT,
        "my_around.change_of_people my_around.seen": CITIZEN,
    },
    plus=(Plus(_("En kollega ved siden af"), "user-plus", "around.people"),),
    desk=(DeskLink(_("Giv videre og vikar"), "users", "around.given", reading.unnoticed),),
    several=(Plus(_("Giv videre"), "users", "around.choose"),),
    place=ASIDE,
    section=section,
    card=mine.card,
    tells={
        FOR_GOOD: Tell(_("Fik en ny konsulent"), "users"),
        FOR_A_TIME: Tell(_("Fik en anden konsulent for en tid"), "users"),
        STANDS_IN: Tell(_("Fik en vikar"), "users"),
        "taken_back": Tell(_("Et skift af konsulent blev taget tilbage"), "arrow-back-up"),
        "joined": Tell(_("Fik en mere ved siden af sig"), "user-plus"),
        "left": Tell(_("En er ikke ved siden af mere"), "user"),
    },
    nightly=nightly,
    demo=demo,
)
