"""One fact, used everywhere: what a person has said in other tools, as chips, each with where it came from."""

from collections.abc import Callable
from dataclasses import dataclass

from flask import current_app

from jobunivers.languages import Text
from jobunivers.services import facts
from jobunivers.services.facts import AD, Fact
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.contract import Tool
from jobunivers.toolkit.parts import Part, part_of

MOST = 8


@dataclass(frozen=True)
class SaidBefore:
    """What one tool knows: its title, where it stands, and the words."""

    title: Text
    href: str
    words: tuple[str, ...]


def said_before(*kinds: str, say: Callable[[Fact], str] = lambda fact: fact.text) -> list[SaidBefore]:
    """The citizen's facts of these kinds by the tool they came from, each text once, kind after kind.

    ``say`` words a fact where its text alone is not what fits (a competence with its proof).
    """
    by_tool: dict[str, dict[str, str]] = {}
    for fact in sorted(facts.of(citizen_id(), *kinds), key=lambda fact: kinds.index(fact.kind)):
        if words := say(fact):
            by_tool.setdefault(fact.tool, {}).setdefault(words, fact.href)
    return [
        SaidBefore(_title(slug), next(iter(texts.values())), tuple(texts)[:MOST])
        for slug, texts in by_tool.items()
    ]


def about_jobs() -> dict[str, list[SaidBefore]]:
    """The ``places`` and the ``titles`` of the jobs that were read about: for a page that asks for both."""
    return {"places": said_before(AD, say=lambda fact: fact.proof), "titles": said_before(AD)}


def _title(slug: str) -> Text:
    """What the tool, or the part of the consultant's day, is called that a fact came from."""
    found: Tool | Part | None = current_app.extensions["jobunivers.tools"].get(slug) or part_of(slug)
    return found.title if found else Text("Jobunivers")
