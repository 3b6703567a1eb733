"""A message is taken back until the other side has seen it: its words and files go back to whoever wrote it."""

from pathlib import Path

from sqlalchemy import select, update

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.bulk import carry_out
from jobunivers.services.messages import attachments, drafts
from jobunivers.services.messages.models import Message


class AlreadyRead(ValueError):
    """The other side has seen it."""


def take_back(*, message: Message, by_id: int, data_dir: Path, everywhere: bool = False) -> int:
    """Take a message back, with ``everywhere`` from all it was sent to and who have not seen it; from how many.

    Its words and files are in the writer's draft again; whom it answered waits again. Raises AlreadyRead.
    """
    if message.taken_back_at is not None:
        return 0
    taken = _taken(message, by_id, everywhere=everywhere)
    if message.id not in taken:
        raise AlreadyRead(message.id)
    _hand_back(message, by_id, data_dir)
    for one in session.scalars(select(Message).where(Message.id.in_(taken))):
        for file in list(one.files):
            attachments.remove(file, data_dir)
        one.text = ""
    if not message.from_citizen:
        _waits_again(message)
    session.flush()
    return len(taken)


def _taken(message: Message, by_id: int, *, everywhere: bool) -> set[int]:
    """Which are the writer's again: nobody who reads at this very moment has one of them under their eyes."""
    which = Message.id == message.id
    if everywhere and message.many and message.operation:
        which = Message.operation == message.operation
    now = clock.now()
    taking = update(Message).where(which, Message.by_id == by_id, Message.read_at.is_(None))
    found = session.scalars(
        taking.values(taken_back_at=now, read_at=now, answered_at=now).returning(Message.id),
        execution_options={"synchronize_session": False},
    )
    taken = set(found)
    session.expire_all()
    return taken


def _hand_back(message: Message, by_id: int, data_dir: Path) -> None:
    """Put it below what is being written, with as many of its files as there is room for."""
    about = None if message.from_citizen else message.citizen_id
    draft = drafts.begun(person_id=by_id, to=drafts.citizen(message.citizen_id), about_id=about)
    drafts.write(draft, "\n\n".join(filter(None, (draft.text, message.text))))
    for file in list(message.files)[: attachments.MOST - len(draft.files)]:
        file.draft_id, file.message_id, file.citizen_id = draft.id, None, None
    session.flush()
    session.expire(message, ["files"])
    session.expire(draft, ["files"])


def _waits_again(message: Message) -> None:
    """What was answered with it is unanswered."""
    answered = update(Message).where(
        Message.citizen_id == message.citizen_id,
        Message.from_citizen.is_(True),
        Message.taken_back_at.is_(None),
        Message.answered_at == message.created_at,
    )
    carry_out(answered.values(answered_at=None))
