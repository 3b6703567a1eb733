"""A citizen's workshop, loaded once, and where each mission stands."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.services.notes import in_pile
from jobunivers.services.progress import State, state
from jobunivers.services.reading import read_once, rows_of
from jobunivers.tools.future.models import FANTASY, Card, Step

ENOUGH = 3


@dataclass(frozen=True)
class Work:
    """All cards and all steps, oldest first."""

    cards: tuple[Card, ...] = ()
    steps: tuple[Step, ...] = ()

    def of(self, phase: str) -> list[Card]:
        """The cards of a phase in their order."""
        return in_pile(self.cards, phase)

    @property
    def chosen(self) -> list[Card]:
        """The dreams somebody wants a bite of."""
        return [one for one in self.of(FANTASY) if one.chosen]

    def dream(self, card_id: int | None) -> Card | None:
        """The card a step came out of, while it is there."""
        return next((one for one in self.cards if one.id == card_id), None)


@read_once
def latest(citizen_id: int) -> Work:
    """Everything the citizen has in the tool."""
    cards, steps = rows_of(citizen_id, Card, Step)
    return Work(tuple(cards), tuple(steps))


def steps_ahead(citizen_id: int) -> list[tuple[Step, str]]:
    """The steps that are not taken yet with the dream each came out of, in one statement."""
    found = select(Step, Card.text).outerjoin(Card, Card.id == Step.card_id)
    ahead = (Step.citizen_id == citizen_id) & Step.deleted_at.is_(None) & Step.done_on.is_(None)
    return [(step, dream or "") for step, dream in session.execute(found.where(ahead).order_by(Step.id))]


def filling(phase: str) -> Callable[[Work], State]:
    """M1 and M2: three cards in a phase."""

    def filled(work: Work) -> State:
        cards = len(work.of(phase))
        return state(cards >= ENOUGH, cards > 0, done=cards)

    return filled


def planning(work: Work) -> State:
    """M3: a step with a name or a day on it."""
    ready = sum(bool(one.who or one.when) for one in work.steps)
    return state(ready > 0, bool(work.steps or work.chosen), done=len(work.steps))
