"""A demo citizen's statuses, each entered on its day."""

from typing import Any

from jobunivers.services import versions
from jobunivers.services.rounds import begin_round
from jobunivers.toolkit.history import on_its_day
from jobunivers.tools.status.models import ITEMS, PARTS, Round


def demo(citizen_id: int, told: dict[str, Any]) -> None:
    """Statuses as told: the answers of each part in the order of its items."""
    for one in on_its_day(told.get("statuses", ())):
        found = begin_round(Round, ITEMS, citizen_id)
        for part, answers in one["answers"].items():
            versions.save(found, dict(zip(PARTS[part], answers, strict=False)), base=None)
        words = {name: one[name] for name in ("which", "record", "talk_about") if name in one}
        versions.save(found, words, base=None)
