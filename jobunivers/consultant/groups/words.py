"""What the kinds of room and their stages are called, and their decks in the reader's language."""

from typing import Any

from jobunivers.languages import Text as _
from jobunivers.services import content
from jobunivers.services.groups.models import FUTURE, ROLEPLAY, VALUES, Room
from jobunivers.services.groups.playing import APPLICANT, EMPLOYER, OBSERVER

KIND = {
    VALUES: _("Jobværdier sammen"),
    FUTURE: _("Fremtidsværksted"),
    ROLEPLAY: _("Jobsamtale som rollespil"),
}
ICON = {VALUES: "cards", FUTURE: "sparkles", ROLEPLAY: "messages"}
ROLEPLAY_STAGES = {"deal": _("Find roller"), "play": _("Spil samtalen"), "feedback": _("Sig, hvad du så")}

ROLE = {APPLICANT: _("søger jobbet"), EMPLOYER: _("er chefen"), OBSERVER: _("ser på")}
"""What somebody does in the play, said of them by others."""


def deck(kind: str) -> dict[str, Any]:
    """Everything that is said in a kind of room."""
    return content.deck(f"desk/groups/{kind}")


def phases() -> dict[str, dict[str, Any]]:
    """The three phases of the future workshop by key."""
    return {one["key"]: one for one in deck(FUTURE)["phase"]}


def steps() -> dict[str, dict[str, Any]]:
    """The steps of the values game by key."""
    return {one["key"]: one for one in deck(VALUES)["step"]}


def stages(kind: str) -> list[tuple[str, Any]]:
    """The stages of a kind of room in their order: (key, title)."""
    if kind == ROLEPLAY:
        return list(ROLEPLAY_STAGES.items())
    told = phases() if kind == FUTURE else steps()
    return [(key, one["title"]) for key, one in told.items()]


def title(room: Room) -> str | _:
    """What a room is called."""
    return room.title or KIND[room.kind]
