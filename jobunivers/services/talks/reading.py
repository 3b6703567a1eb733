"""The talks of a citizen, and who may read what of them."""

from datetime import date, datetime, time, timedelta
from typing import TypeVar

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, or_, select

from jobunivers import clock
from jobunivers.db import OwnedByCitizen, session
from jobunivers.services.talks.models import CardUsed, Motivation, Note, Talk, Wheel

CITIZEN: BindParameter[int] = bindparam("citizen_id")
WRITER: BindParameter[int] = bindparam("writer_id")
Row = TypeVar("Row", bound=OwnedByCitizen)


def talks(citizen_id: int, limit: int = 100) -> list[Talk]:
    """The talks of a citizen, the newest first."""
    return list(
        session.scalars(_there(Talk).order_by(Talk.id.desc()).limit(limit), {"citizen_id": citizen_id})
    )


def talk(citizen_id: int, talk_id: int) -> Talk | None:
    """One of them."""
    return session.scalar(_there(Talk).where(Talk.id == talk_id), {"citizen_id": citizen_id})


def open_talks(citizen_id: int, by_id: int) -> list[Talk]:
    """The talks somebody has going on with a citizen, the newest first."""
    found = _there(Talk).where(Talk.by_id == WRITER, Talk.closed_at.is_(None)).order_by(Talk.id.desc())
    return list(session.scalars(found, {"citizen_id": citizen_id, "writer_id": by_id}))


def cards_used(talk: Talk) -> list[CardUsed]:
    """The cards used in a talk, in the order they were used."""
    found = _there(CardUsed).where(CardUsed.talk_id == talk.id).order_by(CardUsed.id)
    return list(session.scalars(found, {"citizen_id": talk.citizen_id}))


def cards_used_on(citizen_id: int, by_id: int, on: date) -> list[str]:
    """The keys of the cards somebody used with a citizen on a day, each once, in the order they were used."""
    begin = datetime.combine(on, time(), clock.DENMARK)
    found = (
        _there(CardUsed)
        .join(Talk, Talk.id == CardUsed.talk_id)
        .where(Talk.by_id == WRITER, CardUsed.created_at >= begin)
        .where(CardUsed.created_at < datetime.combine(on + timedelta(days=1), time(), clock.DENMARK))
        .order_by(CardUsed.id)
    )
    used = session.scalars(found, {"citizen_id": citizen_id, "writer_id": by_id})
    return list(dict.fromkeys(one.card for one in used))


def notes_for(citizen_id: int, reader_id: int, limit: int = 100) -> list[Note]:
    """What a professional reads: every shared note, and their own drafts; the newest first. Empty ones are none."""
    found = _there(Note).where(_readable(), Note.text != "").order_by(Note.id.desc()).limit(limit)
    return list(session.scalars(found, {"citizen_id": citizen_id, "writer_id": reader_id}))


def note_for(citizen_id: int, reader_id: int, note_id: int, *, removed: bool = False) -> Note | None:
    """One of them; a removed one is found for its writer alone."""
    found = select(Note).where(Note.citizen_id == CITIZEN, Note.id == note_id, _readable())
    found = found.where(Note.by_id == WRITER) if removed else found.where(Note.deleted_at.is_(None))
    return session.scalar(found, {"citizen_id": citizen_id, "writer_id": reader_id})


def shared_notes(citizen_id: int, limit: int = 100) -> list[Note]:
    """What the citizen reads, the newest first."""
    found = _there(Note).where(Note.shared_at.is_not(None)).order_by(Note.shared_at.desc(), Note.id.desc())
    return list(session.scalars(found.limit(limit), {"citizen_id": citizen_id}))


def shared_note(citizen_id: int, note_id: int) -> Note | None:
    """One of them."""
    found = _there(Note).where(Note.shared_at.is_not(None), Note.id == note_id)
    return session.scalar(found, {"citizen_id": citizen_id})


def notes_of_talk(talk: Talk) -> list[Note]:
    """Every note of a talk, drafts too: for whoever leads it."""
    found = _there(Note).where(Note.talk_id == talk.id).order_by(Note.id)
    return list(session.scalars(found, {"citizen_id": talk.citizen_id}))


def draft_of(talk: Talk, signpost: str) -> Note | None:
    """What is being written at a signpost of a talk."""
    drafts = [note for note in notes_of_talk(talk) if note.is_draft]
    return next((note for note in drafts if note.signpost == signpost), None)


def wheels(citizen_id: int) -> list[Wheel]:
    """The wheels of a citizen, the oldest first."""
    return list(session.scalars(_there(Wheel).order_by(Wheel.talk_id), {"citizen_id": citizen_id}))


def motivations(citizen_id: int) -> list[Motivation]:
    """The motivation scales of a citizen, the oldest first."""
    found = _there(Motivation).order_by(Motivation.talk_id)
    return list(session.scalars(found, {"citizen_id": citizen_id}))


def wheel_of(talk: Talk) -> Wheel | None:
    """The wheel of one talk."""
    return session.scalar(_there(Wheel).where(Wheel.talk_id == talk.id), {"citizen_id": talk.citizen_id})


def motivation_of(talk: Talk) -> Motivation | None:
    """The motivation scale of one talk."""
    found = _there(Motivation).where(Motivation.talk_id == talk.id)
    return session.scalar(found, {"citizen_id": talk.citizen_id})


def _there(model: type[Row]) -> Select[Row]:
    return select(model).where(model.citizen_id == CITIZEN, model.deleted_at.is_(None))


def _readable() -> ColumnElement[bool]:
    return or_(Note.shared_at.is_not(None), Note.by_id == WRITER)
