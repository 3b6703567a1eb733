"""A demo citizen's games, entered by the game's own operations."""

from typing import Any

from jobunivers.services import versions
from jobunivers.toolkit.history import then
from jobunivers.tools.values import operations, work
from jobunivers.tools.values.models import IMPORTANT, LESS, NOT, VERY

PILES = {"very_important": VERY, "important": IMPORTANT, "less_important": LESS, "not_important": NOT}


def demo(citizen_id: int, told: dict[str, Any]) -> None:
    """The earlier game, if there was one, and the present one."""
    for part in ("earlier_values", "values"):
        if told.get(part):
            _play(citizen_id, told[part])


def _play(citizen_id: int, told: dict[str, Any]) -> None:
    chosen = [{"card": one} if isinstance(one, str) else one for one in told.get("chosen", ())]
    with then(told["days_ago"]):
        game = operations.start_game(citizen_id=citizen_id)
        for one in chosen:
            operations.place(game=game, card=one["card"], pile=VERY)
        for name, pile in PILES.items():
            for card in told.get(name, ()):
                operations.place(game=game, card=card, pile=pile)
    for one in chosen:
        with then(told.get("chosen_days_ago", told["days_ago"])):
            operations.choose(work=work.of_game(game), card=one["card"], chosen=True)
    for one in chosen:
        if "why" in one:
            with then(one.get("days_ago", told["days_ago"])):
                _tell(work.of_game(game), one)


def _tell(played: work.Work, one: dict[str, Any]) -> None:
    choice = next(choice for choice in played.chosen if choice.card == one["card"])
    versions.save(choice, {"why": one["why"], "looks_like": one.get("looks_like", "")}, base=None)
    if all(choice.why for choice in played.chosen) and len(played.chosen) == work.SEVEN and played.game:
        best = operations.points_to({choice.card for choice in played.chosen})[0][0]
        operations.note_interest(game=played.game, function=str(best["key"]), interested=True)
