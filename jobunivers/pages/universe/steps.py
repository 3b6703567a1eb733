"""*Dine næste skridt*: up to three at once: one towards a job, one for skills, one for energy, each with its reason.

Each tool puts forward what is worth taking again now (the jar of the week, a new round), else the first of its missions
that is not done. What somebody is in the midst of comes first, then what was begun, then the order of the map. Who has
begun nothing meets the shortest mission first: a star within a few minutes. A kind that has nothing gives its place to
another tool, and only when there are too few tools to tools' later missions. A step put aside (``skipped``) waits until
all others have been seen. Why these rules: docs/decisions/next-steps.md.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from jobunivers import clock
from jobunivers.languages import Text
from jobunivers.languages import Text as _
from jobunivers.services.progress import DONE, NOT_BEGUN, UNDER_WAY
from jobunivers.toolkit.contract import STEP_KINDS, Mission, Tool

PLACES = len(STEP_KINDS)
Rank = tuple[int, float, int]


@dataclass(frozen=True, eq=False)
class Step:
    """One suggestion: a mission of a tool, and why. ``ahead``: how many unfinished missions lie before it."""

    tool: Tool
    mission: Mission
    reason: Text
    rank: Rank
    ahead: int

    @property
    def key(self) -> str:
        """What names the step when it is put aside."""
        return f"{self.tool.slug}.{self.mission.key}"


@dataclass(frozen=True)
class Steps:
    """The steps to show, and whether there are others to change them for."""

    shown: Sequence[Step]
    more: bool


def next_steps(tools: Iterable[Tool], progress: Mapping[str, Any], skipped: Sequence[str] = ()) -> Steps:
    """The steps worth taking next, from all that a citizen has saved; ``skipped`` is put aside one by one."""
    tools = list(tools) if progress else sorted(tools, key=lambda tool: tool.missions[0].minutes)
    first = _waiting(tools, progress, 1)
    later = [step for step in _waiting(tools, progress, PLACES) if step.ahead] if len(first) < PLACES else []
    kinds = dict.fromkeys(step.tool.step_kind for step in first)
    best = [next(step for step in first if step.tool.step_kind == kind) for kind in kinds]
    shown = [*best, *(step for step in first if step not in best), *later][:PLACES]
    for number, key in enumerate(skipped, 1):
        shown = [
            _instead(step, first, shown, skipped[:number]) if step.key == key else step for step in shown
        ]
    return Steps(shown, more=len(first) > PLACES)


def _instead(step: Step, first: Sequence[Step], shown: Sequence[Step], skipped: Sequence[str]) -> Step:
    """What takes a step's place: one of its kind, one of another, or the one that was put aside longest ago."""
    others = [one for one in first if one not in shown]
    fresh = [one for one in others if one.key not in skipped]
    alike = [one for one in fresh if one.tool.step_kind == step.tool.step_kind]
    again = sorted(others, key=lambda one: skipped[::-1].index(one.key) if one.key in skipped else 0)
    return next(iter([*alike, *fresh, *again[::-1]]), step)


def _waiting(tools: Iterable[Tool], progress: Mapping[str, Any], most: int) -> list[Step]:
    """The first missions that are not done of every tool, ``most`` of each, the best first."""
    found = [
        step
        for place, tool in enumerate(tools)
        for step in islice(_of_tool(place, tool, progress.get(tool.slug)), most)
    ]
    return sorted(found, key=lambda step: (step.ahead, step.rank))


def _of_tool(place: int, tool: Tool, row: Any) -> Iterator[Step]:
    """Every mission of a tool that is not done, in its order."""
    if row and row.again_at and row.again_at <= clock.now() and tool.again_why:
        yield Step(tool, tool.mission(row.again), tool.again_why, (1, -row.again_at.timestamp(), place), 0)
    ahead, states = 0, row.missions if row else {}
    for mission in tool.missions:
        status, proof = states.get(mission.key, (NOT_BEGUN, {}))
        if status == DONE or (row and mission.key in row.stars):
            continue
        urgency = 0 if status == UNDER_WAY else 1 if row else 2
        rank = (urgency, -row.changed_at.timestamp() if row else 0.0, place)
        yield Step(tool, mission, _reason(mission, status, proof, ahead), rank, ahead)
        ahead += 1


def _reason(mission: Mission, status: str, proof: dict[str, Any], ahead: int) -> Text:
    """What is true of it now: how far it is; what makes it the next one; or, out of turn, what it is good for."""
    if status == UNDER_WAY and mission.proof and proof:
        return _("Du er i gang. %(proof)s.", proof=mission.proof % proof)
    return mission.why if ahead else mission.nudge
