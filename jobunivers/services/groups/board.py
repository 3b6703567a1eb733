"""The common board of the future workshop. Flush, never commit."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import versions
from jobunivers.services.groups.models import Card, Dot, Heading, Room, Taken

ON_THE_BOARD, EACH, DOTS = 500, 60, 3
LARGEST_ID = 2**31 - 1


class BoardIsFull(Exception):
    """There is no room for one more card in this phase."""


class NoMoreDots(Exception):
    """All marks are set; one must be taken back before another is set."""


@dataclass(frozen=True)
class Shown:
    """A card as everybody sees it: its words, the heading it lies under, and its marks."""

    id: int
    phase: str
    text: str
    heading_id: int | None
    who: str
    by_on: date | None
    dots: int


@dataclass(frozen=True)
class Board:
    """All cards of a room in the order they came, and the headings."""

    cards: tuple[Shown, ...]
    headings: tuple[Heading, ...]

    def of(self, phase: str) -> list[Shown]:
        """The cards of a phase."""
        return [card for card in self.cards if card.phase == phase]

    def piles(self, phase: str) -> list[tuple[Heading | None, list[Shown]]]:
        """The cards of a phase under their headings, those under none last."""
        headings = [one for one in self.headings if one.phase == phase]
        known = {one.id for one in headings}
        loose = [card for card in self.of(phase) if card.heading_id not in known]
        piles = [(one, [card for card in self.of(phase) if card.heading_id == one.id]) for one in headings]
        return [*piles, (None, loose)]


_ON_BOARD = (Card.shown_at.is_not(None), Card.aside_at.is_(None), Card.deleted_at.is_(None))


def of_room(room: Room) -> Board:
    """The whole board, in three statements however many cards there are."""
    found = select(Card.id, Card.phase, Card.text, Card.heading_id, Card.who, Card.by_on)
    found = found.where(Card.room_id == room.id, *_ON_BOARD).order_by(Card.shown_at, Card.id)
    dots = select(Dot.card_id, func.count()).where(Dot.room_id == room.id, Dot.deleted_at.is_(None))
    marks = dict(session.execute(dots.group_by(Dot.card_id)).all())
    cards = tuple(Shown(*row, marks.get(row.id, 0)) for row in session.execute(found))
    return Board(cards, tuple(headings(room)))


def headings(room: Room) -> list[Heading]:
    """The headings of a room."""
    return list(session.scalars(select(Heading).where(Heading.room_id == room.id).order_by(Heading.id)))


def own(room: Room, citizen_id: int) -> list[Card]:
    """Somebody's own cards in a room, drafts too, oldest first."""
    found = select(Card).where(
        Card.room_id == room.id, Card.citizen_id == citizen_id, Card.deleted_at.is_(None)
    )
    return list(session.scalars(found.order_by(Card.id)))


def draft(room: Room, citizen_id: int, phase: str, cards: Iterable[Card]) -> Card:
    """The card somebody is writing now; a new one where there is none."""
    waiting = (one for one in cards if one.phase == phase and one.shown_at is None)
    return next(waiting, None) or Card(citizen_id=citizen_id, room_id=room.id, phase=phase, text="")


def show(card: Card, *, by_id: int) -> None:
    """Put a card up for everybody. Raises BoardIsFull."""
    if card.shown_at is None:
        there = select(Card.citizen_id).where(
            Card.room_id == card.room_id, Card.phase == card.phase, *_ON_BOARD
        )
        owners = list(session.scalars(there))
        if len(owners) >= ON_THE_BOARD or owners.count(card.citizen_id) >= EACH:
            raise BoardIsFull
        card.shown_at = clock.now()
        versions.keep(card, by_id=by_id)


def on_board(room: Room, card_id: int) -> Card | None:
    """A card on the board of a room."""
    found = select(Card).where(Card.id == card_id, Card.room_id == room.id, Card.deleted_at.is_(None))
    return session.scalar(found.where(Card.shown_at.is_not(None)))


def several(room: Room, ids: Iterable[int]) -> list[Card]:
    """Those of these cards that are the room's, whether they hang or were taken down."""
    wanted = [one for one in ids if 0 < one <= LARGEST_ID]
    found = select(Card).where(Card.id.in_(wanted), Card.room_id == room.id, Card.deleted_at.is_(None))
    return list(session.scalars(found.where(Card.shown_at.is_not(None)).order_by(Card.id)))


def take_down(card: Card) -> None:
    """The consultant takes a card off the board; its author keeps it."""
    card.aside_at = clock.now()
    session.flush()


def put_back(card: Card) -> None:
    """A card that was taken down hangs again."""
    card.aside_at = None
    session.flush()


def aside(room: Room) -> list[Card]:
    """The cards the consultant has taken down."""
    found = select(Card).where(Card.room_id == room.id, Card.aside_at.is_not(None), Card.deleted_at.is_(None))
    return list(session.scalars(found.order_by(Card.aside_at.desc()).limit(50)))


def set_heading(room: Room, phase: str, text: str) -> Heading:
    """A heading to put cards under."""
    heading = Heading(room_id=room.id, phase=phase, text=text)
    session.add(heading)
    session.flush()
    return heading


def put_under(card: Card, heading: Heading | None) -> None:
    """Lay a card under a heading of its own phase, or under none."""
    card.heading_id = heading.id if heading is not None and heading.phase == card.phase else None
    session.flush()


def dots_of(room: Room, citizen_id: int) -> dict[int, Dot]:
    """The marks somebody has set in a room, by card."""
    found = select(Dot).where(Dot.room_id == room.id, Dot.citizen_id == citizen_id)
    return {dot.card_id: dot for dot in session.scalars(found)}


def mark(card: Card, citizen_id: int, dots: dict[int, Dot]) -> None:
    """Set a mark at a card, or take it back. Raises NoMoreDots."""
    if card.id in dots:
        session.delete(dots[card.id])
    elif len(dots) >= DOTS:
        raise NoMoreDots
    else:
        session.add(Dot(citizen_id=citizen_id, room_id=card.room_id, card_id=card.id))
    session.flush()


def take_along(card: Card, citizen_id: int) -> Taken:
    """Somebody takes a card along into their own plans; the same words are taken once."""
    found = select(Taken).where(
        Taken.citizen_id == citizen_id, Taken.text == card.text, Taken.deleted_at.is_(None)
    )
    taken = session.scalar(found.limit(1))
    if taken is None:
        taken = Taken(citizen_id=citizen_id, room_id=card.room_id, text=card.text)
        versions.keep(taken, by_id=citizen_id)
    return taken


def taken_by(citizen_id: int) -> list[Taken]:
    """What somebody has taken along, oldest first."""
    found = select(Taken).where(Taken.citizen_id == citizen_id, Taken.deleted_at.is_(None))
    return list(session.scalars(found.order_by(Taken.id)))
