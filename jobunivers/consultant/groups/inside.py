"""What all pages of a room share: whose it is, whether anything is new, and how it is shown to a participant."""

from typing import Any

from flask import make_response, request, url_for

from jobunivers.consultant.groups import seen_future, seen_roleplay, seen_values, words
from jobunivers.consultant.groups.forms import NameForm
from jobunivers.languages import Text as _
from jobunivers.services.groups import places
from jobunivers.services.groups.models import FUTURE, ROLEPLAY, VALUES, Member, Room
from jobunivers.services.groups.places import Pulse
from jobunivers.toolkit.access import NotHere, citizen_id
from jobunivers.toolkit.pages import Shown, page, render

SEEN = {
    FUTURE: seen_future.for_member,
    VALUES: seen_values.for_member,
    ROLEPLAY: seen_roleplay.for_member,
}
ROOM = "groups/room.html"
ALIKE = frozenset({FUTURE})
"""The kinds of room whose common part holds nothing of one person: drawn once for all."""


def room_of(room_id: int) -> tuple[Room, Member]:
    """The room and who the citizen at the browser is in it; kind words for anybody who is not in it."""
    found = places.of_member(room_id, citizen_id())
    if found is None:
        raise not_in()
    return found


def not_in() -> NotHere:
    """What is said to somebody who is not in a room, whether it is there or not."""
    return NotHere(
        _("Du er ikke med i den gruppe lige nu"),
        _("Måske er den slut, eller også har du en anden kode. Spørg din konsulent."),
        url_for("my_groups.door"),
        _("Til grupperne"),
    )


def is_known(pulse: Pulse) -> bool:
    """Whether the screen shows this version already."""
    return request.args.get("v", type=int) == pulse.version


def nothing_new(pulse: Pulse | None) -> Shown:
    """204; kind words for somebody who is not in the room."""
    if pulse is None:
        raise not_in()
    return make_response("", 204)


def show(room: Room, member: Member, status: int = 200, **more: Any) -> Shown:
    """The room as a participant sees it."""
    return page(ROOM, status, **{**_seen(room, member), "name_form": NameForm(obj=member), **more})


def live(room: Room, member: Member) -> str:
    """The part of the room that all see."""
    return render(ROOM, block="live", **_seen(room, member))


def _seen(room: Room, member: Member) -> dict[str, Any]:
    shared = {"room": room, "member": member, "words": words, "on_phone": True}
    return {**shared, **SEEN[room.kind](room, member)}
