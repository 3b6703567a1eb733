"""The values game as it is shown: to a participant, to the consultant, and on the wall."""

from dataclasses import dataclass
from typing import Any

from jobunivers.consultant.groups import words
from jobunivers.services.groups import people, rooms, values
from jobunivers.services.groups.models import Member, Room
from jobunivers.services.groups.people import Participant
from jobunivers.services.groups.playing import CORE, OWN, Group, Pick
from jobunivers.services.groups.values import Proposed


@dataclass(frozen=True)
class Together:
    """A group: who is in it, what each shows, and what is proposed."""

    group: Group
    people: list[Participant]
    shown: list[tuple[Participant, list[Pick]]]
    proposed: list[Proposed]

    @property
    def agreed(self) -> list[str]:
        """The values all have said yes to."""
        return [one.card for one in self.proposed if one.is_in]

    @property
    def open(self) -> list[str]:
        """The values somebody shows that nobody has proposed yet, each once."""
        proposed = {one.card for one in self.proposed}
        shown = [pick.card for _one, picks in self.shown for pick in picks]
        return [card for card in dict.fromkeys(shown) if card not in proposed]


def for_member(room: Room, member: Member) -> dict[str, Any]:
    """The step, one's own seven, and one's own group."""
    everybody = people.of_room(room)
    group = rooms.group_of(room, member.number) if member.number else None
    own = values.picks_of(room, [member.citizen_id])[member.citizen_id]
    return {
        **_told(room),
        "own": own,
        "picked": {pick.card for pick in own},
        "together": _together(room, [group], everybody)[0] if group else None,
        "can_fetch": len(own) < OWN and values.has_seven_elsewhere(member.citizen_id),
    }


def for_all(room: Room) -> dict[str, Any]:
    """All groups, with what each shows to its own."""
    everybody = people.of_room(room)
    return {**_told(room), "groups": _together(room, values.groups_of(room), everybody)}


def _told(room: Room) -> dict[str, Any]:
    steps = words.steps()
    return {"step": steps[room.stage], "cards": values.cards(), "seven": OWN, "core": CORE}


def _together(room: Room, groups: list[Group], everybody: list[Participant]) -> list[Together]:
    by_number = people.groups(everybody)
    proposed = values.proposals(groups, [one.member for one in everybody])
    picks = values.picks_of(room, [one.id for one in everybody])
    found = []
    for group in groups:
        here = by_number.get(group.number, [])
        shown = [(one, [pick for pick in picks[one.id] if pick.shown]) for one in here]
        found.append(Together(group, here, [pair for pair in shown if pair[1]], proposed[group.id]))
    return [one for one in found if one.people or len(groups) == 1]
