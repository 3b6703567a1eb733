"""Facts: the one way in which a tool's work reaches another. One fact, used everywhere."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from jobunivers.languages import current
from jobunivers.services.reading import read_once

JOB, EDUCATION, COMPETENCE, VALUE, GOAL, PITCH, AD, PERSON, SKILL, SENT, DONE, LEARNED = (
    "job",
    "education",
    "competence",
    "value",
    "goal",
    "pitch",
    "ad",
    "person",
    "skill",
    "sent",
    "done",
    "learned",
)
STEP, TITLE = "step", "title"


@dataclass(frozen=True)
class Fact:
    """Something a citizen has said once. ``proof`` is what shows it; ``tool`` and ``href`` tell where it stands.

    ``day`` is when it happened and ``next_day`` when to come back to it; ``number`` is how often it was done
    in the last month; ``along`` is what went with it (the CV with an application).
    """

    kind: str
    text: str
    tool: str
    key: str
    proof: str = ""
    detail: str = ""
    href: str = ""
    day: date | None = None
    next_day: date | None = None
    number: int = 0
    along: tuple["Fact", ...] = ()


Source = Callable[[int], Iterable[Fact]]
_sources: dict[str, tuple[frozenset[str], Source]] = {}


def offer(tool: str, kinds: Iterable[str], source: Source) -> None:
    """Let a tool's facts be found by the others; called once by the registry."""
    _sources[tool] = (frozenset(kinds), source)


def of(citizen_id: int, *kinds: str) -> list[Fact]:
    """A citizen's facts of these kinds from every tool that offers them."""
    wanted = frozenset(kinds)
    return [
        fact
        for tool, (offered, source) in _sources.items()
        if offered & wanted
        for fact in _said(citizen_id, tool, source)
        if fact.kind in wanted
    ]


def _said(citizen_id: int, tool: str, source: Source) -> tuple[Fact, ...]:
    """All facts of one tool in the reader's language; however many kinds a page asks for, the tool is asked once."""
    known, key = _known(citizen_id), (tool, current().code)
    if key not in known:
        known[key] = tuple(source(citizen_id))
    return known[key]


@read_once
def _known(citizen_id: int) -> dict[tuple[str, str], tuple[Fact, ...]]:
    """What the tools were asked so far; forgotten as everything that is read once."""
    return {}
