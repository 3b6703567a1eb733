"""The future workshop as it is shown: to a participant, and on the wall."""

from typing import Any

from jobunivers.consultant.groups import words
from jobunivers.consultant.groups.forms import card_form
from jobunivers.services.groups import board
from jobunivers.services.groups.models import FANTASY, REALITY, Member, Room

ON_A_PHONE = 60


def for_member(room: Room, member: Member) -> dict[str, Any]:
    """The phase, the board, and what is one's own."""
    own = board.own(room, member.citizen_id)
    draft = board.draft(room, member.citizen_id, room.stage, own)
    return {
        **for_all(room),
        "own": [card for card in own if card is not draft],
        "draft": draft,
        "form": card_form(words.phases()[room.stage])(obj=draft),
        "my_dots": board.dots_of(room, member.citizen_id) if room.dots else {},
        "most_dots": board.DOTS,
        "most": ON_A_PHONE,
    }


def for_all(room: Room) -> dict[str, Any]:
    """What is the same on every screen."""
    found = board.of_room(room)
    phases = words.phases()
    shown = [room.stage] if room.stage != REALITY else [REALITY, FANTASY]
    return {"board": found, "phases": phases, "phase": phases[room.stage], "shown_phases": shown}
