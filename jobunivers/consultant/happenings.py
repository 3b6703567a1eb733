"""What happened in a citizen's work, in words. Names tools and missions, never a word of the work itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from jobunivers import clock
from jobunivers.consultant import words
from jobunivers.languages import Text as _
from jobunivers.toolkit.parts import part_of
from jobunivers.toolkit.registry import Registry

ICONS = {
    "work": "pencil",
    "star": "star",
    "badge": "award",
    "share": "eye",
    "unshare": "eye-off",
    "ask": "hand-stop",
    "feedback": "message-circle",
}
TITLES = {
    "work": _("Arbejdede i %(tool)s"),
    "badge": _("Har klaret hele %(tool)s"),
    "share": _("Deler %(tool)s"),
    "unshare": _("Lukkede for %(tool)s"),
    "ask": _("Bad om feedback: %(tool)s"),
    "feedback": _("Fik feedback: %(tool)s"),
}


@dataclass(frozen=True)
class Happening:
    """One line of a timeline."""

    at: str
    title: str
    icon: str
    text: str = ""
    href: str = ""


def happened(events: Iterable[Any], tools: Registry) -> list[Happening]:
    """Events as lines, in the order given. Plain work is told once a day, and not beside a mission it finished."""
    events = list(events)
    told = {_day(event) for event in events if event.kind == "star"}
    lines = []
    for event in events:
        if event.kind == "work":
            if _day(event) in told:
                continue
            told.add(_day(event))
        lines.append(_line(event, tools))
    return [line for line in lines if line is not None]


def _day(event: Any) -> tuple[str, date]:
    return event.tool, clock.local(event.at).date()


def _line(event: Any, tools: Registry) -> Happening | None:
    tool = tools.get(event.tool)
    if tool is None:
        return _of_part(event)
    if event.kind == "star":
        mission = {mission.key: mission for mission in tool.missions}.get(event.what)
        if mission is None:
            return None
        done = str(_("Klarede: %(mission)s", mission=mission.title))
        return Happening(words.ago(event.at), done, ICONS["star"], str(tool.title))
    if event.kind not in TITLES:
        return None
    return Happening(
        words.ago(event.at), str(_(TITLES[event.kind].msgid, tool=tool.title)), ICONS[event.kind]
    )


def _of_part(event: Any) -> Happening | None:
    part = part_of(event.tool)
    told = part.tells.get(event.what.partition(":")[0]) if part else None
    return Happening(words.ago(event.at), str(told.title), told.icon) if told else None
