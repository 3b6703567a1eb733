"""A citizen's saved work in the game, loaded whole, and where each mission stands in it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from sqlalchemy import bindparam, select

from jobunivers.db import session
from jobunivers.services.progress import State, state
from jobunivers.services.reading import read_once, rows_of
from jobunivers.tools.values.models import IMPORTANT, VERY, Choice, Game, Interest, Placement

CARDS = 36
SEVEN = 7


class Placed(NamedTuple):
    """A card and the pile it lies in."""

    card: str
    pile: str


@dataclass(frozen=True)
class Work:
    """One game as plain data; an empty one for somebody who has not begun."""

    game: Game | None = None
    placements: tuple[Placed, ...] = ()
    choices: tuple[Choice, ...] = ()
    interests: frozenset[str] = field(default_factory=frozenset)

    @property
    def piles(self) -> Counter[str]:
        """How many cards lie in each pile."""
        return Counter(placement.pile for placement in self.placements)

    @property
    def placed(self) -> dict[str, str]:
        """The pile of each card that has been put somewhere."""
        return {placement.card: placement.pile for placement in self.placements}

    @property
    def chosen(self) -> tuple[Choice, ...]:
        """The cards that are among the seven now."""
        return tuple(choice for choice in self.choices if choice.chosen)

    def to_choose_from(self) -> list[str]:
        """The cards the seven are chosen from: *Meget vigtigt*; with fewer than 7 there, *Vigtigt* joins in."""
        very = [placement.card for placement in self.placements if placement.pile == VERY]
        important = [placement.card for placement in self.placements if placement.pile == IMPORTANT]
        return very if len(very) >= SEVEN else very + important


_GAMES: Any = bindparam("games", expanding=True)
_PLACED = (
    select(Placement.game_id, Placement.card, Placement.pile)
    .where(Placement.game_id.in_(_GAMES))
    .order_by(Placement.placed_at, Placement.id)
)
_CHOSEN = select(Choice).where(Choice.game_id.in_(_GAMES)).order_by(Choice.id)
_NOTED = select(Interest.game_id, Interest.function).where(Interest.game_id.in_(_GAMES))


@read_once
def latest(citizen_id: int) -> Work:
    """The game being played now, or played last."""
    played = games(citizen_id)
    return of_game(played[-1]) if played else Work()


def of_game(game: Game) -> Work:
    """One game with everything in it."""
    (work,) = of_games([game])
    return work


def of_games(games: Sequence[Game]) -> list[Work]:
    """Each of these games with everything in it; as many statements for twenty as for one."""
    ids = [game.id for game in games]
    placed = session.execute(_PLACED, {"games": ids}).all()
    chosen = session.scalars(_CHOSEN, {"games": ids}).all()
    noted = session.execute(_NOTED, {"games": ids}).all()
    return [
        Work(
            game,
            tuple(Placed(one.card, one.pile) for one in placed if one.game_id == game.id),
            tuple(one for one in chosen if one.game_id == game.id),
            frozenset(one.function for one in noted if one.game_id == game.id),
        )
        for game in games
    ]


def games(citizen_id: int) -> list[Game]:
    """All games of a citizen, the first first."""
    (played,) = rows_of(citizen_id, Game)
    return sorted(played, key=lambda game: game.number)


def sorting(work: Work) -> State:
    """M1: all 36 cards lie in a pile."""
    placed = len(work.placements)
    return state(placed >= CARDS, placed > 0, done=placed, of=CARDS)


def choosing(work: Work) -> State:
    """M2: exactly 7 are chosen."""
    chosen = len(work.chosen)
    return state(chosen == SEVEN, chosen > 0, done=chosen, of=SEVEN)


def telling_why(work: Work) -> State:
    """M3: each of the 7 says why, and what it looks like in a workplace."""
    told = sum(bool(choice.why and choice.looks_like) for choice in work.chosen)
    begun = any(choice.why or choice.looks_like for choice in work.chosen)
    return state(told == SEVEN, begun, done=told, of=SEVEN)


def pointing(work: Work) -> State:
    """M4: at least one kind of work the values point to is noted as interesting."""
    noted = len(work.interests)
    return state(noted > 0, False, done=noted)
