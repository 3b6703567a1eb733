"""*Dine næste skridt*: one step towards a job, one for skills, one for energy, each with its reason.

Rules, in order, inside each kind: (1) a mission under way in the tool touched last, (2) the first mission not done
of a tool begun, (3) the first mission of a tool not begun, in the order of the map. Where a kind has nothing left,
its place goes to the next candidate of another kind. A step put aside (``skipped``) goes behind all others.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from jobunivers.services.progress import DONE, NOT_BEGUN, UNDER_WAY
from jobunivers.toolkit.contract import STEP_KINDS, Mission, Tool


@dataclass(frozen=True)
class Step:
    """One suggestion: a mission of a tool, why, and how long."""

    tool: Tool
    mission: Mission
    rank: tuple[int, float, int]

    @property
    def key(self) -> str:
        """What names the step when it is put aside."""
        return f"{self.tool.slug}.{self.mission.key}"


def next_steps(tools: Iterable[Tool], progress: Mapping[str, Any], skipped: Sequence[str] = ()) -> list[Step]:
    """Up to three steps, one of each kind where there is one, from all tools."""
    candidates = [
        step for place, tool in enumerate(tools) for step in _of_tool(place, tool, progress.get(tool.slug))
    ]
    candidates.sort(
        key=lambda step: (
            step.key in skipped,
            skipped.index(step.key) if step.key in skipped else 0,
            step.rank,
        )
    )
    chosen: list[Step] = []
    for kind in STEP_KINDS:
        chosen += [step for step in candidates if step.tool.step_kind == kind][:1]
    chosen += [step for step in candidates if step not in chosen][: len(STEP_KINDS) - len(chosen)]
    return chosen


def _of_tool(place: int, tool: Tool, row: Any) -> list[Step]:
    """The one or two missions of a tool worth taking next."""
    states = row.missions if row else {}
    stars = row.stars if row else {}
    steps = []
    for mission in tool.missions:
        status = states.get(mission.key, [NOT_BEGUN])[0]
        if status == DONE or mission.key in stars:
            continue
        urgency = 0 if status == UNDER_WAY else 1 if row else 2
        steps.append(Step(tool, mission, (urgency, -row.changed_at.timestamp() if row else 0.0, place)))
    return steps[:1]
