"""Sending, reading and answering. Flush, never commit."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.orm import InstrumentedAttribute

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import happened
from jobunivers.services.accounts.models import Person
from jobunivers.services.bulk import carry_out, put_in
from jobunivers.services.messages import attachments
from jobunivers.services.messages.models import Attachment, Draft, Message
from jobunivers.services.progress import Event

PART = "messages"
WROTE, SENT = "wrote", "sent"


class NothingWritten(ValueError):
    """A message without a word or a file."""


def from_citizen(
    *, citizen: Person, text: str, draft: Draft | None = None, operation: str | None = None
) -> Message:
    """A citizen writes to whoever is beside them; raises NothingWritten. Sent twice, it is written once."""
    before = _sent_before(citizen.id, operation, text)
    if before is not None:
        return before
    message = _message(citizen.id, citizen, text, operation, from_citizen=True)
    _hand_over(message, draft)
    happened.by_citizen(citizen.id, PART, WROTE)
    return message


def to_citizen(
    *, citizen_id: int, by: Person, text: str, draft: Draft | None = None, operation: str | None = None
) -> Message:
    """A professional writes to one citizen: what the citizen had written is answered with it."""
    before = _sent_before(citizen_id, operation, text)
    if before is not None:
        return before
    message = _message(citizen_id, by, text, operation, from_citizen=False)
    _hand_over(message, draft)
    answered(citizen_id, message.created_at)
    happened.at_the_desk(citizen_id, PART, SENT)
    return message


def in_passing(*, citizen_id: int, by: Person, text: str) -> Message:
    """A word to a citizen that follows from something done at the desk; what they wrote still waits for an answer."""
    message = _message(citizen_id, by, text, None, from_citizen=False)
    session.flush()
    happened.at_the_desk(citizen_id, PART, SENT)
    return message


def to_many(
    *,
    citizen_ids: Sequence[int],
    by: Person,
    text: str,
    called: str,
    data_dir: Path,
    draft: Draft | None = None,
    operation: str | None = None,
) -> int:
    """The same to each of many, one row in each one's thread; how many it went to. Nobody sees who else got it."""
    files = list(draft.files) if draft is not None else []
    done = set()
    if operation:
        done = set(session.scalars(select(Message.citizen_id).where(Message.operation == operation)))
    fresh = [citizen_id for citizen_id in dict.fromkeys(citizen_ids) if citizen_id not in done]
    said = _fields(by, text, operation, from_citizen=False, many=called)
    put_in(Message, [{"citizen_id": one, **said} for one in fresh])
    if files:
        put_in(Attachment, _copies(files, fresh, said, data_dir))
    event = {"tool": PART, "kind": happened.DESK, "what": SENT, "at": clock.now()}
    put_in(Event, [{"citizen_id": one, **event} for one in fresh])
    if draft is not None:
        for file in files:
            attachments.remove(file, data_dir)
        session.delete(draft)
    session.flush()
    return len(fresh)


def _copies(
    files: Sequence[Attachment], citizen_ids: Sequence[int], said: Mapping[str, Any], data_dir: Path
) -> list[dict[str, Any]]:
    """Each file once more for every message just written."""
    written = select(Message.id, Message.citizen_id).where(
        Message.citizen_id.in_(citizen_ids),
        Message.by_id == said["by_id"],
        Message.created_at == said["created_at"],
    )
    return [
        attachments.again(file, message_id=message_id, citizen_id=citizen_id, data_dir=data_dir)
        for message_id, citizen_id in session.execute(written).all()
        for file in files
    ]


def answered(citizen_id: int, at: datetime | None = None) -> None:
    """What a citizen has written needs nobody any more: answered here (by the message of ``at``) or elsewhere."""
    _set(citizen_id, Message.from_citizen.is_(True), Message.answered_at, at)
    _set(citizen_id, Message.from_citizen.is_(True), Message.read_at)


def read(citizen_id: int, shown: Iterable[Message], *, by_citizen: bool) -> None:
    """One side has seen what the other wrote, up to the newest that was shown; what came meanwhile is unread still."""
    newest = max((one.id for one in shown), default=0)
    theirs = Message.from_citizen.is_(not by_citizen)
    _set(citizen_id, theirs & (Message.id <= newest), Message.read_at)


def unread(messages: Iterable[Message], *, by_citizen: bool) -> list[Message]:
    """Those of the messages that one side has not seen yet."""
    return [one for one in messages if one.read_at is None and one.from_citizen is not by_citizen]


def _set(
    citizen_id: int,
    which: ColumnElement[bool],
    column: InstrumentedAttribute[datetime | None],
    at: datetime | None = None,
) -> None:
    change = update(Message).where(Message.citizen_id == citizen_id, which, column.is_(None))
    carry_out(change.values({column: at or clock.now()}))


def _message(citizen_id: int, by: Person, text: str, operation: str | None, *, from_citizen: bool) -> Message:
    message = Message(citizen_id=citizen_id, **_fields(by, text, operation, from_citizen=from_citizen))
    session.add(message)
    return message


def _fields(
    by: Person, text: str, operation: str | None, *, from_citizen: bool, many: str = ""
) -> dict[str, Any]:
    now = clock.now()
    return {
        "by_id": by.id,
        "by_name": by.name,
        "from_citizen": from_citizen,
        "text": text.strip(),
        "many": many[:120],
        "operation": (operation or "")[:60] or None,
        "created_at": now,
        "changed_at": now,
    }


def _hand_over(message: Message, draft: Draft | None) -> None:
    """The draft is sent: its files go along, and it is gone."""
    files: list[Attachment] = list(draft.files) if draft is not None else []
    if not message.text and not files:
        session.expunge(message)
        raise NothingWritten
    session.flush()
    for file in files:
        file.draft_id, file.message_id, file.citizen_id = None, message.id, message.citizen_id
    session.flush()
    if draft is not None:
        session.expire(draft, ["files"])
        session.delete(draft)
        session.flush()


def _sent_before(citizen_id: int, operation: str | None, text: str) -> Message | None:
    """The message a repeated request wrote the first time."""
    if not operation:
        return None
    found = select(Message).where(Message.citizen_id == citizen_id, Message.operation == operation[:60])
    return session.scalar(found.where(Message.text == text.strip()).limit(1))
