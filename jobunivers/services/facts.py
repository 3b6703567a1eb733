"""Facts: the one way in which a tool's work reaches another. One fact, used everywhere."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

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
        for offered, source in _sources.values()
        if offered & wanted
        for fact in source(citizen_id)
        if fact.kind in wanted
    ]
