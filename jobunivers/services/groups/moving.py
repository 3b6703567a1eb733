"""The number all screens of a room ask for: it moves with whatever changes there, in the commit of the change."""

from sqlalchemy import event, update
from sqlalchemy.orm import Session

from jobunivers.services.groups.models import Card, Dot, Heading, Member, Room
from jobunivers.services.groups.playing import Answer, Group, Pick, Proposal

COMMON = (Card, Dot, Heading, Member, Answer, Group, Pick, Proposal)
OF_A_ROOM = (Room, *COMMON)


@event.listens_for(Session, "after_flush")
def _move(session: Session, _context: object) -> None:
    """What was written in this flush: the rooms it was in are one further."""
    changed = [row for row in session.dirty if isinstance(row, OF_A_ROOM) and session.is_modified(row)]
    rooms = {_room_of(row) for row in (*session.new, *changed, *session.deleted)} - {None}
    if rooms:
        one_more = update(Room).where(Room.id.in_(rooms)).values(version=Room.version + 1)
        session.connection().execute(one_more)


def _room_of(row: object) -> int | None:
    if isinstance(row, Room):
        return row.id
    if not isinstance(row, COMMON) or not getattr(row, "moves", True):
        return None
    return row.room_id
