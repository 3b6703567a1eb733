"""What is done in the game. Flush, never commit."""

from sqlalchemy import delete, func, select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import content, versions
from jobunivers.services.unknown import Unknown
from jobunivers.tools.values.models import PILES, Choice, Game, Interest, Placement
from jobunivers.tools.values.work import SEVEN, Work


class SevenAlready(Exception):
    """Seven cards are chosen; one must go before another can come."""


def cards() -> list[dict[str, str]]:
    """The 36 cards in the reader's language, in the order they are dealt."""
    deck: list[dict[str, str]] = content.deck("tools/values/deck")["card"]
    return deck


def start_game(*, citizen_id: int) -> Game:
    """A new game; earlier ones are kept."""
    number = session.scalar(select(func.max(Game.number)).where(Game.citizen_id == citizen_id)) or 0
    game = Game(citizen_id=citizen_id, number=number + 1)
    versions.keep(game)
    return game


def place(*, game: Game, card: str, pile: str) -> Placement:
    """Put a card into a pile, or move it there; raises Unknown."""
    if card not in {known["key"] for known in cards()}:
        raise Unknown(card)
    if pile not in PILES:
        raise Unknown(pile)
    placement = session.scalar(select(Placement).where(Placement.game_id == game.id, Placement.card == card))
    if placement is None:
        placement = Placement(citizen_id=game.citizen_id, game_id=game.id, card=card)
        session.add(placement)
    placement.pile, placement.placed_at = pile, clock.now()
    session.flush()
    return placement


def undo(*, game: Game) -> Placement | None:
    """Take the card placed last back into the hand."""
    newest = select(Placement).where(Placement.game_id == game.id)
    placement = session.scalar(newest.order_by(Placement.placed_at.desc(), Placement.id.desc()).limit(1))
    if placement is not None:
        session.delete(placement)
        session.flush()
    return placement


def choose(*, work: Work, card: str, chosen: bool) -> Choice:
    """Take a card into the seven or out again (what was written about it stays). Raises SevenAlready."""
    if card not in work.placed:
        raise Unknown(card)
    if chosen and len(work.chosen) >= SEVEN and card not in {choice.card for choice in work.chosen}:
        raise SevenAlready
    choice = next((choice for choice in work.choices if choice.card == card), None)
    if choice is None:
        game = work.game
        choice = Choice(citizen_id=game.citizen_id, game_id=game.id, card=card)  # type: ignore[union-attr]
    choice.chosen = chosen
    versions.keep(choice)
    return choice


def note_interest(*, game: Game, function: str, interested: bool) -> None:
    """Note that a kind of work is worth a closer look, or that it is not after all. Raises Unknown."""
    if function not in {known["key"] for known in functions()}:
        raise Unknown(function)
    session.execute(delete(Interest).where(Interest.game_id == game.id, Interest.function == function))
    if interested:
        session.add(Interest(citizen_id=game.citizen_id, game_id=game.id, function=function))
    session.flush()


def functions() -> list[dict[str, object]]:
    """The kinds of work that values point to, in the reader's language."""
    found: list[dict[str, object]] = content.deck("tools/values/functions")["function"]
    return found


def points_to(chosen: set[str]) -> list[tuple[dict[str, object], list[str]]]:
    """The kinds of work that share values with the chosen cards, most shared first, each with what is shared."""
    ranked = [(function, [card for card in function["values"] if card in chosen]) for function in functions()]  # type: ignore[attr-defined]
    return sorted((pair for pair in ranked if pair[1]), key=lambda pair: -len(pair[1]))
