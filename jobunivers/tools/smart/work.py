"""A citizen's newest plan, loaded whole, and where each mission stands in it."""

from dataclasses import dataclass, field

from jobunivers.services.progress import State, state
from jobunivers.services.reading import read_once, rows_of
from jobunivers.tools.smart.focus import WHOLE, total
from jobunivers.tools.smart.models import AROUND, LETTERS, ROWS, STEPS, Branch, Goal, Plan, Step

TABLES = (Plan, Branch, Goal, Step)


@dataclass(frozen=True)
class Work:
    """One plan with its parts; an empty one for somebody who has not begun."""

    plan: Plan | None = None
    branches: dict[str, Branch] = field(default_factory=dict)
    goals: dict[str, Goal] = field(default_factory=dict)
    steps: dict[tuple[str, int], Step] = field(default_factory=dict)

    @property
    def focus(self) -> dict[str, int | None]:
        """The per cent of each row."""
        return self.plan.focus if self.plan else dict.fromkeys(ROWS)

    @property
    def total(self) -> int:
        """What the per cents add up to."""
        return total(self.focus)

    def branch_name(self, row: str) -> str:
        """The branch a row leads to; empty while there is none."""
        return self.branches[row].branch if row in self.branches else ""

    def said(self, row: str) -> int:
        """How many letters of a row's goal are answered."""
        goal = self.goals.get(row)
        return sum(goal.is_said(letter) for letter in LETTERS) if goal else 0

    @property
    def climbs(self) -> str:
        """The row whose goal the staircase leads to: the one chosen, or the first with a goal."""
        chosen = self.plan.staircase_for if self.plan else ""
        return chosen or next((row for row in ROWS if self.said(row)), ROWS[0])

    def staircase(self, row: str) -> list[tuple[int, Step | None]]:
        """The steps of a row's staircase from the one nearest the goal, None where one is not written."""
        return [(number, self.steps.get((row, number))) for number in STEPS]

    def stands_on(self, row: str) -> int:
        """The highest step that is ticked off; 0 on the floor."""
        return max((number for number, step in self.staircase(row) if step and step.done_on), default=0)


def newest(citizen_id: int) -> Plan | None:
    """The citizen's newest plan."""
    return next(iter(plans(citizen_id)), None)


def plans(citizen_id: int) -> list[Plan]:
    """All plans of a citizen, the newest first; what belongs to them is read along."""
    found, *_parts = rows_of(citizen_id, *TABLES)
    return sorted(found, key=lambda plan: plan.number, reverse=True)


@read_once
def latest(citizen_id: int) -> Work:
    """The newest plan with its parts."""
    plan = newest(citizen_id)
    return of_plan(plan) if plan else Work()


def of_plan(plan: Plan) -> Work:
    """One plan with its parts."""
    _plans, branches, goals, steps = rows_of(plan.citizen_id, *TABLES)
    return Work(
        plan,
        {one.row: one for one in branches if one.plan_id == plan.id},
        {one.row: one for one in goals if one.plan_id == plan.id},
        {(one.row, one.number): one for one in steps if one.plan_id == plan.id},
    )


def branching(work: Work) -> State:
    """M1: all three rows lead to a branch, and the focus adds up to 100."""
    led = sum(bool(work.branch_name(row)) for row in ROWS)
    begun = bool(work.branches) or work.total > 0
    return state(led == len(ROWS) and work.total == WHOLE, begun, done=led, of=len(ROWS), total=work.total)


def looking_around(work: Work) -> State:
    """M2: network, jobs and geography are answered."""
    answered = sum(bool(getattr(work.plan, key, "")) for key in AROUND)
    return state(answered == len(AROUND), answered > 0, done=answered, of=len(AROUND))


def aiming(work: Work) -> State:
    """M3: all three goals have all five letters."""
    whole = sum(work.said(row) == len(LETTERS) for row in ROWS)
    return state(whole == len(ROWS), any(work.said(row) for row in ROWS), done=whole, of=len(ROWS))


def climbing(work: Work) -> State:
    """M4: one staircase has four steps, each with its day."""
    built = max(sum(bool(one and one.text and one.due_on) for _, one in work.staircase(row)) for row in ROWS)
    return state(built == len(STEPS), bool(work.steps), done=built, of=len(STEPS))


def agreeing(work: Work) -> State:
    """M5: both have said yes to the plan."""
    plan = work.plan
    begun = plan is not None and any((plan.asked_at, plan.citizen_agreed_at, plan.consultant_agreed_at))
    return state(plan is not None and plan.agreed_at is not None, begun)
