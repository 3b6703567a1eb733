"""What the map shows: the worlds with their planets, from one statement's rows."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from jobunivers.languages import Words
from jobunivers.toolkit.contract import WORLDS, Tool
from jobunivers.toolkit.registry import Registry


class Planet(NamedTuple):
    """One tool on the map."""

    slug: str
    title: Words
    icon: str
    href: str
    missions: int = 0
    done: int = 0
    badge: bool = False
    unread: int = 0


class Disc(NamedTuple):
    """One world on the map with its planets."""

    slug: str
    title: Words
    tools: tuple[Planet, ...]

    @property
    def done(self) -> int:
        """Stars lit in this world."""
        return sum(planet.done for planet in self.tools)

    @property
    def missions(self) -> int:
        """Stars there are in this world."""
        return sum(planet.missions for planet in self.tools)


def worlds(tools: Registry, progress: Mapping[str, Any], unread: Mapping[str, int] = {}) -> list[Disc]:
    """The five worlds in order, for a citizen with this progress."""
    return [
        Disc(
            world.slug,
            world.title,
            tuple(_planet(tool, progress, unread) for tool in tools.of_world(world.slug)),
        )
        for world in WORLDS
    ]


def _planet(tool: Tool, progress: Mapping[str, Any], unread: Mapping[str, int]) -> Planet:
    row = progress.get(tool.slug)
    return Planet(
        tool.slug,
        tool.title,
        tool.slug,
        f"/{tool.address}/",
        len(tool.missions),
        row.done if row else 0,
        bool(row and row.badge_at),
        unread.get(tool.slug, 0),
    )
