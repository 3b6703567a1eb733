"""One fact, used everywhere: what a person has said in other tools, as chips, each with where it came from."""

from dataclasses import dataclass

from flask import current_app

from jobunivers.languages import Text
from jobunivers.services import facts
from jobunivers.toolkit.access import citizen_id

MOST = 8


@dataclass(frozen=True)
class SaidBefore:
    """What one tool knows: its title, where it stands, and the words."""

    title: Text
    href: str
    words: tuple[str, ...]


def said_before(*kinds: str) -> list[SaidBefore]:
    """The citizen's facts of these kinds by the tool they came from, each text once."""
    tools = current_app.extensions["jobunivers.tools"]
    by_tool: dict[str, dict[str, str]] = {}
    for fact in facts.of(citizen_id(), *kinds):
        if fact.text:
            by_tool.setdefault(fact.tool, {}).setdefault(fact.text, fact.href)
    return [
        SaidBefore(tools[slug].title, next(iter(texts.values())), tuple(texts)[:MOST])
        for slug, texts in by_tool.items()
    ]
