"""Whom a mail may tell that a message waits."""

from sqlalchemy import func, select

from jobunivers.db import session
from jobunivers.services.mails.notices import Told, is_new
from jobunivers.services.messages.models import Message


def unread(told: Told) -> set[int]:
    """Those who have not read something written to them since they were told last."""
    found = select(Message.citizen_id, func.max(Message.created_at)).where(
        Message.citizen_id.in_(told), Message.from_citizen.is_(False), Message.read_at.is_(None)
    )
    newest = session.execute(found.group_by(Message.citizen_id)).all()
    return {citizen_id for citizen_id, at in newest if is_new(at, told[citizen_id])}
