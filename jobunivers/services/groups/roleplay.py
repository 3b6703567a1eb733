"""The role play of an interview: roles, questions, time-out, and notes nobody else sees. Flush, never commit."""

from datetime import datetime

from sqlalchemy import delete, select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import content
from jobunivers.services.bulk import carry_out
from jobunivers.services.groups.models import Member, Room
from jobunivers.services.groups.playing import APPLICANT, EMPLOYER, OBSERVER, ROLES, Group, Note


class NotARole(ValueError):
    """There is no such role."""


def deck() -> dict[str, list[dict[str, str]]]:
    """Roles, questions and guide in the reader's language."""
    found: dict[str, list[dict[str, str]]] = content.deck("desk/groups/roleplay")
    return found


def give(member: Member, role: str, others: list[Member]) -> None:
    """Give somebody a role; who had one that only one can have looks on instead. Raises NotARole."""
    if role not in ROLES:
        raise NotARole(role)
    if role != OBSERVER:
        for other in others:
            if other.role == role and other.number == member.number:
                other.role = OBSERVER
    member.role = role
    session.flush()


def next_turn(members: list[Member]) -> None:
    """Everybody in a group one on: who asked applies, the next one asks, the others look on."""
    order = {APPLICANT: 0, EMPLOYER: 1}
    in_order = sorted(members, key=lambda one: (order.get(one.role, 2), one.id))
    turned = [*in_order[1:], *in_order[:1]]
    for place, member in enumerate(turned):
        member.role = (APPLICANT, EMPLOYER)[place] if place < 2 else OBSERVER
    session.flush()


def ask(group: Group, by: int) -> None:
    """The next question of the deck, or the one before; never past its ends."""
    group.question = min(max(group.question + by, 0), len(deck()["question"]) - 1)
    session.flush()


def pause(group: Group) -> None:
    """Time-out: everybody stops. Who said it is not kept."""
    if group.paused_at is None:
        group.paused_at = clock.now()
        session.flush()


def go_on(group: Group) -> None:
    """The play goes on."""
    group.paused_at = None
    session.flush()


def note_of(room: Room, citizen_id: int) -> Note:
    """What somebody writes for themself while they look on; a new one where there is none."""
    found = select(Note).where(
        Note.room_id == room.id, Note.citizen_id == citizen_id, Note.deleted_at.is_(None)
    )
    return session.scalar(found) or Note(citizen_id=citizen_id, room_id=room.id, text="")


def kept_notes(citizen_id: int) -> list[tuple[Note, Room]]:
    """The notes somebody has kept, the newest first, each with its room."""
    found = select(Note, Room).join(Room, Room.id == Note.room_id)
    found = found.where(Note.citizen_id == citizen_id, Note.kept.is_(True), Note.deleted_at.is_(None))
    return [(row[0], row[1]) for row in session.execute(found.order_by(Note.id.desc()))]


def forget_notes(before: datetime) -> int:
    """Erase the notes nobody has kept of sessions that were over by then; how many. For the nightly work."""
    over = select(Room.id).where(Room.closed_at < before)
    gone = delete(Note).where(Note.kept.is_(False), Note.room_id.in_(over))
    return carry_out(gone)
