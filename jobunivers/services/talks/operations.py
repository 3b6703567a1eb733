"""What is done with talks and their notes. Flush, never commit."""

from typing import TypeVar

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import happened, versions
from jobunivers.services.accounts.logins import Me
from jobunivers.services.accounts.models import Person
from jobunivers.services.talks import reading
from jobunivers.services.talks.models import SIGNPOSTS, CardUsed, Motivation, Note, Talk, Wheel

PART = "talk"
Row = TypeVar("Row", Note, Wheel, Motivation)
HELD, SHARED, ANSWERED, AGREED, TOOK_UP = "held", "note", "answer", "agreed", "outcome"


class AlreadyOpen(Exception):
    """A talk of that kind with this citizen is not closed yet; ``talk`` is that one."""

    def __init__(self, talk: Talk) -> None:
        super().__init__(talk.id)
        self.talk = talk


class NotToday(Exception):
    """A talk is opened again on the day it was closed, not later."""


class NothingWritten(Exception):
    """A note without a word cannot be shared."""


class AlreadyRead(Exception):
    """A note that the citizen has read cannot be taken back."""


def start(*, citizen_id: int, by: Person | Me, kind: str, with_whom: str = "") -> Talk:
    """Begin a talk. Raises AlreadyOpen where the same person has one of that kind going on."""
    found = reading.open_talks(citizen_id, by.id)
    for one in found:
        if one.kind == kind:
            raise AlreadyOpen(one)
    talk = Talk(citizen_id=citizen_id, kind=kind, by_id=by.id, by_name=by.name, with_whom=with_whom)
    versions.keep(talk, by_id=by.id)
    return talk


def go_to(*, talk: Talk, place: str) -> None:
    """Remember the signpost one is at."""
    if place in SIGNPOSTS and talk.is_open:
        talk.place = place
        session.flush()


def use(*, talk: Talk, card: str) -> None:
    """Keep that a card was used at the signpost one is at; once a signpost."""
    known = {(one.card, one.signpost) for one in reading.cards_used(talk)}
    if (card, talk.place) not in known:
        session.add(CardUsed(citizen_id=talk.citizen_id, talk_id=talk.id, card=card, signpost=talk.place))
        session.flush()


def not_used(*, talk: Talk, card: str) -> None:
    """The card was not used after all."""
    for one in reading.cards_used(talk):
        if one.card == card:
            session.delete(one)
    session.flush()


def close(*, talk: Talk, by_id: int | None = None) -> None:
    """The talk is over; drafts without a word go."""
    if talk.closed_at is None:
        talk.closed_at = clock.now()
        versions.keep(talk, by_id=by_id)
        for note in reading.notes_of_talk(talk):
            if note.is_draft and not note.text:
                session.delete(note)
        happened.at_the_desk(talk.citizen_id, PART, HELD)


def reopen(*, talk: Talk, by_id: int | None = None) -> None:
    """Go on with a talk closed today. Raises NotToday, and AlreadyOpen where another of its kind goes on."""
    if not talk.is_of_today:
        raise NotToday
    for one in reading.open_talks(talk.citizen_id, talk.by_id or 0):
        if one.kind == talk.kind:
            raise AlreadyOpen(one)
    talk.closed_at = None
    versions.keep(talk, by_id=by_id)


def note_of(*, talk: Talk, signpost: str, by: Person | Me) -> Note:
    """The draft written at a signpost; begun when there is none, or the one before is shared."""
    return reading.draft_of(talk, signpost) or _begun(
        Note(
            citizen_id=talk.citizen_id,
            talk_id=talk.id,
            signpost=signpost,
            by_id=by.id,
            by_name=by.name,
            version=0,
        )
    )


def wheel_of(*, talk: Talk) -> Wheel:
    """The wheel of a talk; begun when there is none."""
    return reading.wheel_of(talk) or _begun(Wheel(citizen_id=talk.citizen_id, talk_id=talk.id, version=0))


def motivation_of(*, talk: Talk) -> Motivation:
    """The motivation scale of a talk; begun when there is none."""
    found = reading.motivation_of(talk)
    return found or _begun(Motivation(citizen_id=talk.citizen_id, talk_id=talk.id, version=0))


def share(*, note: Note, by_id: int | None = None) -> None:
    """Let the citizen and those beside them read a note. Raises NothingWritten."""
    if not note.text.strip():
        raise NothingWritten
    if note.shared_at is None:
        note.shared_at = clock.now()
        versions.keep(note, by_id=by_id)
        happened.at_the_desk(note.citizen_id, PART, f"{SHARED}:{note.id}")


def take_back(*, note: Note, by_id: int | None = None) -> None:
    """Make a shared note a draft again, as long as the citizen has not read it. Raises AlreadyRead."""
    if note.read_at is not None:
        raise AlreadyRead
    note.shared_at = None
    versions.keep(note, by_id=by_id)


def have_read(*, note: Note) -> None:
    """The citizen opens a shared note."""
    if note.read_at is None:
        note.read_at = clock.now()
        session.flush()


def comment(*, note: Note, text: str) -> None:
    """The citizen answers a note; an empty answer takes it back."""
    note.comment, note.commented_at = text, clock.now() if text else None
    versions.keep(note, by_id=note.citizen_id)
    if text:
        happened.by_citizen(note.citizen_id, PART, f"{ANSWERED}:{note.id}")


def _begun(row: Row) -> Row:
    session.add(row)
    session.flush()
    return row
