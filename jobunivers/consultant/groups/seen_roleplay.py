"""The role play as it is shown: each role has its own screen; the wall shows who plays what."""

from typing import Any

from jobunivers.consultant.groups import words
from jobunivers.consultant.groups.forms import note_form
from jobunivers.services.groups import people, roleplay, rooms, values
from jobunivers.services.groups.models import ROLEPLAY, Member, Room
from jobunivers.services.groups.people import Participant
from jobunivers.services.groups.playing import ROLES


def for_member(room: Room, member: Member) -> dict[str, Any]:
    """The screen of one's own role, and who plays with one."""
    told = words.deck(ROLEPLAY)
    group = rooms.group_of(room, member.number) if member.number else None
    here = people.groups(people.of_room(room)).get(member.number, [])
    note = roleplay.note_of(room, member.citizen_id)
    return {
        **_told(),
        "group": group,
        "cast": in_turn(here),
        "role": next((one for one in told["role"] if one["key"] == member.role), None),
        "question": told["question"][group.question] if group else None,
        "number": group.question + 1 if group else 0,
        "note": note,
        "form": note_form()(obj=note),
    }


def for_all(room: Room) -> dict[str, Any]:
    """All groups with who plays what."""
    here = people.groups(people.of_room(room))
    groups = [(group, in_turn(here.get(group.number, []))) for group in values.groups_of(room)]
    return {**_told(), "groups": [(group, cast) for group, cast in groups if cast]}


def in_turn(cast: list[Participant]) -> list[Participant]:
    """Who applies first, then who asks, then who looked on: also the turn in which feedback is given."""
    return sorted(cast, key=lambda one: ROLES.index(one.member.role) if one.member.role else len(ROLES))


def _told() -> dict[str, Any]:
    told = words.deck(ROLEPLAY)
    return {"told": told, "roles": words.ROLE, "of": len(told["question"])}
