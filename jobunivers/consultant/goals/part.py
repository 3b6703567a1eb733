"""The one view of goals and steps, as a part of the consultant's day."""

from collections.abc import Mapping
from typing import Any

from jobunivers.consultant.citizen.reading import shares_of
from jobunivers.consultant.goals import mine, routes, shown
from jobunivers.languages import Text as _
from jobunivers.services.caseload.cases import Case
from jobunivers.toolkit.agreements import OUTCOME_NAMES
from jobunivers.toolkit.parts import Part, Tell
from jobunivers.toolkit.policy import CITIZEN, CONSULTANT


def section(case: Case) -> Mapping[str, Any] | None:
    """What of it is shared; nothing while there is nothing."""
    found = shown.view(case.id, shares_of(case))
    return None if found.is_empty else {"view": found, "outcomes": OUTCOME_NAMES}


PART = Part(
    slug="goals",
    title=_("Mål og skridt"),
    icon="target-arrow",
    blueprints=(routes.bp, mine.bp),
    may={"goals.took_up": CONSULTANT, "my_goals.goals my_goals.took_up": CITIZEN},
    section=section,
    card=mine.card,
    tells={"took_up": Tell(_("Fortalte, hvordan en aftale gik"), "heart-handshake")},
)
