"""Every badge there is, told from what a citizen has done: earned and when, or what leads to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from flask import current_app

from jobunivers.services import small_steps
from jobunivers.services.export.look import World
from jobunivers.toolkit.contract import Mission, Tool


@dataclass(frozen=True)
class Badge:
    """One badge. ``at``: when it was earned; until then ``next`` names the step that leads on, and ``href`` the place.

    ``stars``: how many of a tool's are lit, of how many; None for a small step, which says ``how`` instead.
    """

    key: str
    title: str
    praise: str
    good_for: str
    at: datetime | None
    href: str
    next: Mission | None = None
    stars: tuple[int, int] | None = None
    how: str = ""

    @property
    def picture(self) -> str:
        """The address of its picture."""
        return f"/maerker/{self.key}.png"


def badges_of(
    rows: Mapping[str, Any], firsts: Mapping[str, str], words: Mapping[str, Any], link: Callable[[str], str]
) -> list[Badge]:
    """The badges of the tools in the order of the map, then the small steps."""
    tools = list(current_app.extensions["jobunivers.tools"])
    of_tools = [_of_tool(tool, rows.get(tool.slug), words[tool.slug], link) for tool in tools]
    return of_tools + [_of_step(step, firsts, words["steps"][step], tools) for step in small_steps.ALL]


def world_of(key: str) -> World | None:
    """The world of a tool's badge; a small step has none."""
    tool = current_app.extensions["jobunivers.tools"].get(key)
    return tool.world if tool else None


def _of_tool(tool: Tool, row: Any, words: Mapping[str, str], link: Callable[[str], str]) -> Badge:
    stars = row.stars if row else {}
    left = [mission for mission in tool.missions if mission.key not in stars]
    return Badge(
        tool.slug,
        **words,
        at=row.badge_at if row else None,
        href=link(left[0].endpoint) if left else f"/{tool.address}/",
        next=left[0] if left else None,
        stars=(len(tool.missions) - len(left), len(tool.missions)),
    )


def _of_step(step: str, firsts: Mapping[str, str], words: Mapping[str, str], tools: list[Tool]) -> Badge:
    at = datetime.fromisoformat(firsts[step]) if step in firsts else None
    place = next((f"/{tool.address}/" for tool in tools if step in tool.firsts), "/")
    return Badge(step, **words, at=at, href=place)
