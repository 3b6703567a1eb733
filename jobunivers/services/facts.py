"""Facts: the one way in which a tool's work reaches another. One fact, used everywhere."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

JOB, EDUCATION, COMPETENCE, VALUE, GOAL, PITCH, AD, PERSON, SKILL = (
    "job",
    "education",
    "competence",
    "value",
    "goal",
    "pitch",
    "ad",
    "person",
    "skill",
)


@dataclass(frozen=True)
class Fact:
    """Something a citizen has said once. ``proof`` is what shows it; ``tool`` and ``href`` tell where it stands."""

    kind: str
    text: str
    tool: str
    key: str
    proof: str = ""
    detail: str = ""
    href: str = ""


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
