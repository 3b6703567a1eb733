"""What is new of a citizen, one item a tool or part, each with the way to it. Never a word of the work itself."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from flask import url_for

from jobunivers.consultant import words
from jobunivers.languages import Text as _
from jobunivers.services.caseload import news
from jobunivers.services.caseload.cases import Case
from jobunivers.toolkit.contract import Tool
from jobunivers.toolkit.parts import Part, part_of
from jobunivers.toolkit.registry import Registry

SAID = {
    "badge": _("har klaret det hele"),
    "ask": _("bad om feedback"),
    "share": _("deler det nu"),
    "unshare": _("har lukket for det"),
}
WORKED, BETWEEN = _("arbejdede videre"), " · "


@dataclass(frozen=True)
class Item:
    """What is new in one place: where, what, when last, and the way to it."""

    title: str
    icon: str
    text: str
    at: str
    href: str


def items(case: Case, tools: Registry) -> list[Item]:
    """Everything since the consultant last looked, the place touched last first. One statement."""
    by_place: dict[str, list[Any]] = {}
    for event in news.unseen(case):
        by_place.setdefault(event.tool, []).append(event)
    found = (_item(case, place, events, tools) for place, events in by_place.items())
    return [item for item in found if item is not None]


def _item(case: Case, place: str, events: Sequence[Any], tools: Registry) -> Item | None:
    tool, part = tools.get(place), part_of(place)
    if tool is not None:
        title, icon, kind, said = tool.title, place, "tool", _in_tool(tool, events)
    elif part is not None:
        title, icon, kind, said = part.title, part.icon, "part", _in_part(part, events)
    else:
        return None
    text = BETWEEN.join(dict.fromkeys(said))
    href = url_for("citizen.overview", citizen_id=case.id, _anchor=f"{kind}-{place}")
    return Item(str(title), icon, text, words.since(events[0].at), href)


def _in_tool(tool: Tool, events: Sequence[Any]) -> list[str]:
    missions = {mission.key: mission for mission in tool.missions}
    kinds = {event.kind for event in events}
    lit = [
        str(missions[event.what].title) for event in events if event.kind == "star" and event.what in missions
    ]
    done = (
        [str(_("klarede %(missions)s", missions=BETWEEN.join(lit)))] if lit and "badge" not in kinds else []
    )
    said = [str(text) for kind, text in SAID.items() if kind in kinds] + done
    return said or [str(WORKED)]


def _in_part(part: Part, events: Iterable[Any]) -> list[str]:
    keys = (event.what.partition(":")[0] for event in events)
    return [str(part.tells[key].title) for key in keys if key in part.tells]
