"""A demo citizen's rounds, entered by the tool's own operations."""

from typing import Any

from jobunivers.services import versions
from jobunivers.toolkit.history import then
from jobunivers.tools.home import operations
from jobunivers.tools.home.models import NOBODY, TASKS


def demo(citizen_id: int, told: dict[str, Any]) -> None:
    """What those at home are called, and each round on its day; tasks nobody is named for are done by nobody."""
    for number, one in enumerate(told.get("rounds", ())):
        with then(one["days_ago"]):
            if "people" in one:
                versions.save(operations.people_of(citizen_id=citizen_id), one["people"], base=None)
            made = (
                operations.begin_round(citizen_id=citizen_id)
                if number
                else operations.open_round(citizen_id=citizen_id)
            )
            doers = {task: [who for who in one["does"] if task in one["does"][who].split()] for task in TASKS}
            whole = {task: who or [NOBODY] for task, who in doers.items() if who or one.get("whole")}
            texts = {key: one[key] for key in ("wish", "talk") if key in one}
            versions.save(made, {**whole, **texts}, base=None)
