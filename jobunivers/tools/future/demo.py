"""A demo citizen's workshop, entered by the tool's own operations."""

from datetime import timedelta
from typing import Any

from jobunivers import clock
from jobunivers.services import versions
from jobunivers.toolkit.history import on_its_day, then
from jobunivers.tools.future import operations, work
from jobunivers.tools.future.models import PILES, Step


def demo(citizen_id: int, told: dict[str, Any]) -> None:
    """The cards of each phase on one day, then the dreams chosen and the steps."""
    for phase in PILES:
        if phase in told:
            with then(told[phase]["days_ago"]):
                for text in told[phase]["cards"]:
                    versions.keep(operations.new_card(citizen_id=citizen_id, phase=phase, text=text))
    for one in on_its_day(told.get("steps", ())):
        _step(citizen_id, one)


def _step(citizen_id: int, one: dict[str, Any]) -> None:
    dream = next((card for card in work.latest(citizen_id).cards if card.text == one.get("dream")), None)
    if dream is not None:
        operations.choose(card=dream, chosen=True)
    step = Step(citizen_id=citizen_id, card_id=dream.id if dream else None, step=one["step"])
    step.who = one.get("who", "")
    step.when = clock.today() + timedelta(days=one["days_ago"] + one["in_days"]) if "in_days" in one else None
    versions.keep(step)
    if one.get("done"):
        operations.tick(step=step, done=True)
