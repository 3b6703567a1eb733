"""The registry of tools: checks itself at start-up and names the culprit."""

from collections.abc import Iterator, Sequence

from flask import Flask

from jobunivers.services import facts, small_steps
from jobunivers.toolkit.contract import STEP_KINDS, WORLDS, Tool
from jobunivers.toolkit.policy import CITIZEN, allow, audit


class BrokenTool(Exception):
    """A tool does not keep the contract; the message names it and what is wrong."""


class Registry:
    """All tools in the order of the map."""

    def __init__(self, tools: Sequence[Tool]) -> None:
        self._tools = {tool.slug: tool for tool in tools}
        self._worlds = {world.slug: [tool for tool in tools if tool.world == world.slug] for world in WORLDS}
        for tool in tools:
            _check(tool)
        if len(self._tools) != len(tools):
            raise BrokenTool("Two tools have the same slug.")

    def __iter__(self) -> Iterator[Tool]:
        return iter(self._tools.values())

    def __getitem__(self, slug: str) -> Tool:
        return self._tools[slug]

    def __contains__(self, slug: object) -> bool:
        return slug in self._tools

    def get(self, slug: str) -> Tool | None:
        """The tool with this slug, if it is built."""
        return self._tools.get(slug)

    def of_world(self, slug: str) -> list[Tool]:
        """The planets of one world."""
        return list(self._worlds[slug])

    def wire(self, app: Flask) -> None:
        """Put every tool's pages under its address and offer its facts to the others.

        What somebody else than a citizen may open is written down when they do (toolkit/looks.py).
        """
        for tool in self:
            app.register_blueprint(tool.blueprint, url_prefix=f"/{tool.address}")
            for endpoint in sorted(_endpoints(app, tool)):
                roles = tool.roles.get(endpoint.partition(".")[2], CITIZEN)
                allow(app, endpoint, roles)
                if roles != CITIZEN:
                    audit(app, endpoint)
            if tool.offers:
                facts.offer(tool.slug, tool.offers, tool.facts)
        app.extensions["jobunivers.tools"] = self


def _endpoints(app: Flask, tool: Tool) -> set[str]:
    return {rule.endpoint for rule in app.url_map.iter_rules() if rule.endpoint.startswith(f"{tool.slug}.")}


def _check(tool: Tool) -> None:
    if tool.world not in {world.slug for world in WORLDS}:
        raise BrokenTool(f"{tool.slug}: there is no world {tool.world!r}.")
    if tool.step_kind not in STEP_KINDS:
        raise BrokenTool(f"{tool.slug}: there is no kind of step {tool.step_kind!r}.")
    if not set(tool.firsts) <= set(small_steps.ALL):
        raise BrokenTool(f"{tool.slug}: there is no small step {sorted(set(tool.firsts))}.")
    if tool.blueprint.name != tool.slug:
        raise BrokenTool(f"{tool.slug}: its blueprint is called {tool.blueprint.name!r}.")
    if not tool.missions or len({mission.key for mission in tool.missions}) != len(tool.missions):
        raise BrokenTool(f"{tool.slug}: its missions are missing or not unique.")
