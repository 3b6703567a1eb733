"""A demo citizen's rounds, each entered on its day."""

from typing import Any

from jobunivers.services import versions
from jobunivers.services.rounds import begin_round
from jobunivers.toolkit.history import on_its_day
from jobunivers.tools.development.models import AREAS, STATEMENTS, Round


def demo(citizen_id: int, told: dict[str, Any]) -> None:
    """Rounds as told: the answers of each area in the order of its statements."""
    for one in on_its_day(told.get("rounds", ())):
        found = begin_round(Round, STATEMENTS, citizen_id)
        for area, answers in one["answers"].items():
            said = dict(zip(AREAS[area], answers, strict=False))
            versions.save(found, said, base=None)
        versions.save(found, {key: one.get(key, "") for key in ("note", "attempt")}, base=None)
