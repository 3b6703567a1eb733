"""Opening a room, going in and out of it, and who is with whom. Flush, never commit."""

import random
import secrets
from collections.abc import Collection, Sequence
from math import ceil

from sqlalchemy import select, update

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import happened
from jobunivers.services.accounts import placing, throttle
from jobunivers.services.bulk import carry_out
from jobunivers.services.groups import places
from jobunivers.services.groups.models import A_SESSION, CODE, FUTURE, PHASES, ROLEPLAY, VALUES, Member, Room
from jobunivers.services.groups.playing import APPLICANT, EMPLOYER, OBSERVER, Group

STAGES = {
    VALUES: ("own", "tell", "choose", "agree", "after"),
    FUTURE: PHASES,
    ROLEPLAY: ("deal", "play", "feedback"),
}
MOST, MOST_GROUPS = 5, 20
PART = "groups"
JOINED = "joined"


class WrongCode(LookupError):
    """No room of the citizen's has this code now."""


class NotTheirs(LookupError):
    """The team or a citizen is not one of those the professional may open a room for."""


class NotAStage(ValueError):
    """The room has no such stage."""


def open_room(
    *,
    consultant_id: int,
    kind: str,
    title: str,
    team_id: int | None = None,
    citizen_ids: Collection[int] = (),
) -> Room:
    """A room with a session going on, for a team or for chosen citizens. Raises NotTheirs."""
    if team_id is not None and team_id not in {team.id for team in places.teams_of(consultant_id)}:
        raise NotTheirs(team_id)
    own = {citizen.id for citizen in placing.citizens_of(consultant_id)} if citizen_ids else set()
    if not own.issuperset(citizen_ids) or (team_id is None and not citizen_ids):
        raise NotTheirs(citizen_ids)
    room = Room(kind=kind, title=title, team_id=team_id, opened_by_id=consultant_id, stage=STAGES[kind][0])
    room.code = _new_code()
    session.add(room)
    session.flush()
    session.add_all(Member(room_id=room.id, citizen_id=one) for one in sorted(citizen_ids))
    session.flush()
    return room


def close(room: Room) -> None:
    """The session is over: its code no longer leads anywhere; all that was made stays."""
    if room.closed_at is None:
        room.closed_at = clock.now()
    room.code = None
    session.flush()


def reopen(room: Room) -> None:
    """Another session in the same room, with a new code."""
    room.closed_at, room.opened_at = None, clock.now()
    room.open_until, room.code = clock.now() + A_SESSION, _new_code()
    session.flush()


def turn_to(room: Room, stage: str) -> None:
    """All screens show another stage. Raises NotAStage."""
    if stage not in STAGES[room.kind]:
        raise NotAStage(stage)
    room.stage = stage
    session.flush()


def join_by_code(*, citizen_id: int, code: str, address: str) -> Room:
    """Go into the room of a code. Raises WrongCode, or TooManyAttempts where it was guessed too often."""
    account, address = f"groups {citizen_id}", f"groups {address}"
    throttle.check(account, address)
    place = places.by_code(code, citizen_id)
    if place is None:
        throttle.failed(account, address)
        raise WrongCode(code)
    throttle.succeeded(account)
    return join(place, citizen_id)


def join(place: places.Place, citizen_id: int) -> Room:
    """Go into a room; coming back is the same."""
    room, member = place
    if member is None:
        member = Member(room_id=room.id, citizen_id=citizen_id)
        session.add(member)
    if member.joined_at is None:
        member.joined_at = clock.now()
        happened.by_citizen(citizen_id, PART, JOINED)
    session.flush()
    return room


def call(member: Member, name: str) -> None:
    """What the others see; nothing is the first name again."""
    member.called = name
    session.flush()


def leave(member: Member) -> None:
    """The citizen goes; they may come in again while the session lasts."""
    member.joined_at, member.number, member.role = None, 0, ""
    session.flush()


def show_out(member: Member) -> None:
    """The consultant takes somebody out of the room."""
    member.out_at, member.number, member.role = clock.now(), 0, ""
    session.flush()


def let_in(member: Member) -> None:
    """Somebody who was taken out may come in again."""
    member.out_at = None
    session.flush()


def deal(room: Room, members: Sequence[Member]) -> None:
    """Everybody who is there into groups of three to five, by chance; in a role play each gets a role."""
    dealt = list(members)
    random.shuffle(dealt)
    groups = max(1, ceil(len(dealt) / MOST))
    for place, member in enumerate(dealt):
        put(room, member, place % groups + 1)
        member.role = _role(place // groups) if room.kind == ROLEPLAY else ""
    session.flush()


def put(room: Room, member: Member, number: int) -> None:
    """Put somebody into a group (0: into none yet)."""
    if number and group_of(room, number) is None:
        session.add(Group(room_id=room.id, number=number))
    member.number = number
    session.flush()


def group_of(room: Room, number: int) -> Group | None:
    """A group of a room by its number."""
    return session.scalar(select(Group).where(Group.room_id == room.id, Group.number == number))


def close_old() -> int:
    """Close what nobody has closed; how many rooms. For the nightly work."""
    over = update(Room).where(Room.closed_at.is_(None), Room.open_until <= clock.now())
    return carry_out(over.values(closed_at=Room.open_until, code=None, version=Room.version + 1))


def _role(place: int) -> str:
    return (APPLICANT, EMPLOYER)[place] if place < 2 else OBSERVER


def _new_code() -> str:
    """Six digits no other room has now: to be typed on any keyboard."""
    taken = set(session.scalars(select(Room.code).where(Room.code.is_not(None))))
    while (code := f"{secrets.randbelow(10**CODE):0{CODE}}") in taken:
        continue
    return code
