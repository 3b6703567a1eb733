"""What is done in the workshop. Flush, never commit."""

from jobunivers import clock
from jobunivers.services import ordering, versions
from jobunivers.tools.future import work
from jobunivers.tools.future.models import Card, Step


def new_card(*, citizen_id: int, phase: str, text: str) -> Card:
    """A card that is not kept yet, last in its phase."""
    place = ordering.after(work.latest(citizen_id).of(phase))
    return Card(citizen_id=citizen_id, text=text, pile=phase, place=place)


def choose(*, card: Card, chosen: bool) -> None:
    """Take a dream along into reality, or leave it a dream."""
    versions.save(card, {"chosen": chosen}, base=None)


def tick(*, step: Step, done: bool) -> None:
    """Tick a step off, or take the tick away."""
    versions.save(step, {"done_on": clock.today() if done else None}, base=None)
