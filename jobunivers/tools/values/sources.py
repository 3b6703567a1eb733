"""What the game has to tell in a progression report: the seven values."""

from collections.abc import Iterator
from datetime import date

from jobunivers.languages import AllOf
from jobunivers.languages import Text as _
from jobunivers.services.report.sources import FIELD, Source
from jobunivers.services.report.telling import touched
from jobunivers.tools.values import operations, work


def sources(citizen_id: int, since: date, until: date) -> Iterator[Source]:
    """The seven of the newest game, where they were chosen between two days."""
    played = work.latest(citizen_id)
    day = touched(played.chosen, since, until)
    if played.game is None or day is None or len(played.chosen) < work.SEVEN:
        return
    names = {card["key"]: card["name"] for card in operations.cards()}
    text = _(
        "Det vigtigste for dig på et arbejde er: %(vaerdier)s.",
        vaerdier=AllOf(names[one.card] for one in played.chosen),
    )
    yield Source(FIELD, text, day=day, item=str(played.game.id))
