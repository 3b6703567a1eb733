"""What a consultant sees of each tool: progress always, the work itself only where it is shared."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from jobunivers.consultant import words
from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import feedback, progress, sharing
from jobunivers.services.caseload.cases import Case
from jobunivers.services.feedback import Feedback
from jobunivers.services.sharing import Shares
from jobunivers.toolkit.contract import Tool
from jobunivers.toolkit.registry import Registry


@dataclass(frozen=True)
class MissionLine:
    """One mission, where it stands, and the day its star lit."""

    title: _
    status: str
    at: str


@dataclass(frozen=True)
class Item:
    """One shared piece of work; ``asked`` when the citizen waits for feedback on it."""

    key: str
    title: Words
    asked: bool


@dataclass(frozen=True)
class ToolView:
    """One tool of one citizen. ``summary`` and ``items`` hold nothing that is not shared."""

    tool: Tool
    done: int
    missions: tuple[MissionLine, ...]
    changed: str
    is_new: bool
    summary: tuple[str, ...]
    items: tuple[Item, ...]
    closed: int

    @property
    def is_begun(self) -> bool:
        """Whether anything has been saved in it."""
        return bool(self.changed)


def tool_views(case: Case, tools: Registry) -> list[ToolView]:
    """Every tool, those touched last first, then those not begun in the order of the map."""
    shares = shares_of(case)
    rows = {row.tool: row for row in case.progress}
    touched = [tool for tool in tools if tool.slug in rows]
    touched.sort(key=lambda tool: rows[tool.slug].changed_at, reverse=True)
    begun = [_begun(case, tool, rows[tool.slug], shares) for tool in touched]
    return begun + [_untouched(tool) for tool in tools if tool.slug not in rows]


def shares_of(case: Case) -> Shares:
    """What the citizen lets professionals read."""
    return Shares(case.sharing, sharing.choices(case.id))


def shared_items(case: Case, tool: Tool, shares: Shares) -> list[tuple[str, Words]]:
    """The (key, title) of the pieces of work in a tool that may be read."""
    return _open(tool, tool.sharing.items(case.id), shares)


def _open(tool: Tool, items: list[tuple[str, Words]], shares: Shares) -> list[tuple[str, Words]]:
    return [(key, title) for key, title in items if tool.is_open(shares, key)]


def _begun(case: Case, tool: Tool, row: Any, shares: Shares) -> ToolView:
    every = tool.sharing.items(case.id)
    open_ones = _open(tool, every, shares)
    asked = {wish.item for wish in case.wishes if wish.tool == tool.slug}
    whole = len(every) == len(open_ones) and tool.is_open(shares)
    return ToolView(
        tool,
        row.done,
        tuple(_mission(mission, row) for mission in tool.missions),
        words.ago(row.changed_at),
        case.is_new(row.changed_at),
        tuple(str(line) for line in tool.summary(case.id)) if whole else (),
        tuple(Item(key, title, key in asked) for key, title in open_ones),
        len(every) - len(open_ones),
    )


def _mission(mission: Any, row: Any) -> MissionLine:
    lit = row.stars.get(mission.key)
    status = progress.DONE if lit else row.missions.get(mission.key, [progress.NOT_BEGUN])[0]
    return MissionLine(mission.title, status, words.day(datetime.fromisoformat(lit)) if lit else "")


def _untouched(tool: Tool) -> ToolView:
    missions = tuple(MissionLine(mission.title, progress.NOT_BEGUN, "") for mission in tool.missions)
    return ToolView(tool, 0, missions, "", False, (), (), 0)


@dataclass(frozen=True)
class Said:
    """Feedback as the overview shows it; its words only while the work it is about is shared."""

    tool: Tool
    at: str
    by: str
    read: str
    text: str
    quote: str
    kind: str
    item: str


def said_lately(case: Case, tools: Registry, limit: int = 8) -> list[Said]:
    """The newest feedback to a citizen, with when it was read."""
    shares = shares_of(case)
    return [
        _said(one, tools[one.tool], shares) for one in feedback.received(case.id, limit) if one.tool in tools
    ]


def _said(one: Feedback, tool: Tool, shares: Shares) -> Said:
    shared = tool.is_open(shares, one.item)
    return Said(
        tool,
        words.day(one.given_at),
        one.by.name if one.by else "",
        words.ago(one.read_at) if one.read_at else "",
        one.text if shared else "",
        one.quote if shared else "",
        one.kind,
        one.item if shared else "",
    )
