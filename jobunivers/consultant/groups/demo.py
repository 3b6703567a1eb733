"""A workshop that is open now and a values game that is done, entered by the rooms' own operations."""

from collections.abc import Mapping
from typing import Any

from jobunivers.services import versions
from jobunivers.services.groups import board, places, rooms, values
from jobunivers.services.groups.models import FUTURE, VALUES, Card, Member, Room
from jobunivers.toolkit.history import then
from jobunivers.toolkit.parts import DemoCast


def demo(cast: DemoCast, told: Mapping[str, Any]) -> None:
    """The two rooms, told in ``content/da/demo/groups.toml``."""
    if VALUES in told:
        with then(told[VALUES]["days_ago"]):
            _values(cast, told[VALUES])
    if FUTURE in told:
        _future(cast, told[FUTURE])


def _opened(cast: DemoCast, kind: str, one: Mapping[str, Any]) -> tuple[Room, dict[str, Member]]:
    """The room, and who is in it by key."""
    leader, team = cast.people[one["by"]], cast.teams[one["team"]]
    room = rooms.open_room(consultant_id=leader.id, kind=kind, title=one["title"], team_id=team.id)
    members = {}
    for key in one["there"]:
        place = places.open_to(room.id, cast.people[key].id)
        if place is not None:
            rooms.join(place, cast.people[key].id)
        there = places.of_member(room.id, cast.people[key].id)
        if there is not None:
            members[key] = there[1]
    return room, members


def _values(cast: DemoCast, one: Mapping[str, Any]) -> None:
    room, members = _opened(cast, VALUES, one)
    for key, cards in one["shown"].items():
        for card, why in cards.items():
            pick = values.pick(room=room, citizen_id=members[key].citizen_id, card=card)
            if pick is not None:
                versions.save(pick, {"why": why, "shown": True}, base=None)
    for member in members.values():
        rooms.put(room, member, 1)
    rooms.turn_to(room, "agree")
    group = rooms.group_of(room, 1)
    if group is None:
        return
    for card in one["agreed"]:
        for member in members.values():
            values.propose(group=group, member=member, card=card)
    values.observe(room=room, by_id=cast.people[one["by"]].id, number=1, text=one["seen"])
    rooms.turn_to(room, "after")
    rooms.close(room)


def _future(cast: DemoCast, one: Mapping[str, Any]) -> None:
    room, members = _opened(cast, FUTURE, one)
    for phase in ("critique", "fantasy"):
        for line in one[phase]:
            citizen_id = members[line["from"]].citizen_id
            card = Card(citizen_id=citizen_id, room_id=room.id, phase=phase, text=line["text"])
            board.show(card, by_id=citizen_id)
        rooms.turn_to(room, "fantasy")
