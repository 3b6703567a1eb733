"""Who is in a room, by the name they want to go by."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, select

from jobunivers.db import session
from jobunivers.services.accounts.models import Person
from jobunivers.services.groups.models import Member, Room


@dataclass(frozen=True)
class Participant:
    """A member of a room with the name the others see."""

    member: Member
    name: str

    @property
    def id(self) -> int:
        """The citizen's id."""
        return self.member.citizen_id


def of_room(room: Room) -> list[Participant]:
    """Everybody who has ever been in a room or is invited, in the order they came."""
    found = select(Member, Person.name).join(Person, Person.id == Member.citizen_id)
    rows = session.execute(found.where(Member.room_id == room.id).order_by(Member.joined_at, Member.id))
    return [Participant(member, member.called or name.split(" ")[0]) for member, name in rows]


def there(people: Iterable[Participant]) -> list[Participant]:
    """Those who are in the room."""
    return [one for one in people if one.member.joined_at is not None and one.member.out_at is None]


def groups(people: Iterable[Participant]) -> dict[int, list[Participant]]:
    """Those who are in the room by group."""
    inside = there(people)
    numbers = sorted({one.member.number for one in inside} - {0})
    return {number: [one for one in inside if one.member.number == number] for number in numbers}


def count(rooms: Iterable[Room]) -> dict[int, int]:
    """How many have been in each of these rooms."""
    ids = [room.id for room in rooms]
    found = select(Member.room_id, func.count()).where(Member.room_id.in_(ids), Member.joined_at.is_not(None))
    return dict(session.execute(found.group_by(Member.room_id)).all())
