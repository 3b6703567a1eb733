"""What others see of the plan: the consultant, the other tools, and the paper."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services.facts import GOAL, Fact
from jobunivers.toolkit import contract
from jobunivers.tools.smart import work
from jobunivers.tools.smart.forms import by_key
from jobunivers.tools.smart.models import LETTERS, ROWS, Goal, Plan, Step


@dataclass(frozen=True)
class Stair:
    """One step as it is drawn and read: the goal is number 5."""

    number: int
    text: str
    how: str = ""
    day: date | None = None
    done: bool = False
    step: Step | None = None


GOAL_STAIR = 5


def stairs(saved: work.Work, row: str) -> list[Stair]:
    """The staircase of a row from the goal down to step 1; what is not written yet is empty."""
    goal = saved.goals.get(row)
    top = Stair(GOAL_STAIR, goal.s if goal else "", day=goal.reach_on if goal else None)
    return [top, *(_stair(number, step) for number, step in saved.staircase(row))]


def above(saved: work.Work, row: str, number: int) -> Stair:
    """The stair right above a step: what has to be in place just before it?"""
    found = stairs(saved, row)
    return found[GOAL_STAIR - number - 1]


def later_than_above(saved: work.Work, row: str) -> list[Stair]:
    """The steps whose day lies after a day higher up: most likely a slip of the finger."""
    earliest, found = date.max, []
    for stair in stairs(saved, row):
        if stair.day is None:
            continue
        if stair.day > earliest:
            found.append(stair)
        earliest = min(earliest, stair.day)
    return found


def items(citizen_id: int) -> list[tuple[str, Words]]:
    """Each plan is one item, the newest last."""
    found = reversed(work.plans(citizen_id))
    return [(str(plan.id), _("Plan %(number)s", number=plan.number)) for plan in found]


def shown(citizen_id: int, item: str) -> dict[str, Any] | None:
    """One plan for reading, with who has said yes to it."""
    plan = _plan(citizen_id, item)
    if plan is None:
        return None
    saved = work.of_plan(plan)
    return {
        "plan": plan,
        "rows": [_row(saved, key, told) for key, told in by_key("row").items()],
        "around": [(told["title"], key, getattr(plan, key)) for key, told in by_key("around").items()],
        "letters": by_key("letter"),
        "climbs": saved.climbs,
        "stairs": stairs(saved, saved.climbs) if saved.steps else [],
        "stands_on": saved.stands_on(saved.climbs),
        "has_goal": any(goal.s for goal in saved.goals.values()),
    }


def summary(citizen_id: int) -> list[_ | str]:
    """The branches with their focus, and where the citizen stands on the staircase."""
    saved = work.latest(citizen_id)
    lines: list[_ | str] = []
    for row in ROWS:
        if name := saved.branch_name(row):
            part = saved.focus[row]
            lines.append(_("%(branche)s: %(procent)s procent", branche=name, procent=part) if part else name)
    if saved.steps:
        lines.append(_("Trin %(nr)s af 4 på trappen", nr=saved.stands_on(saved.climbs)))
    if saved.plan and saved.plan.agreed_at:
        lines.append(_("Planen er aftalt"))
    return lines


def facts(citizen_id: int) -> Iterator[Fact]:
    """The goals of the newest plan, each with how one can see that it is reached."""
    saved = work.latest(citizen_id)
    for row in ROWS:
        goal = saved.goals.get(row)
        if goal and goal.s:
            href = f"/smart/maal/{row}/s"
            yield Fact(GOAL, goal.s, "smart", row, proof=goal.m, detail=saved.branch_name(row), href=href)


def _stair(number: int, step: Step | None) -> Stair:
    if step is None:
        return Stair(number, "")
    return Stair(number, step.text, step.how, step.due_on, step.done_on is not None, step)


def _row(saved: work.Work, key: str, told: dict[str, Any]) -> dict[str, Any]:
    branch, goal = saved.branches.get(key), saved.goals.get(key)
    return {
        "key": key,
        "title": told["title"],
        "branch": branch,
        "focus": saved.focus[key],
        "goal": goal,
        "letters": _letters(goal) if goal else [],
    }


def _letters(goal: Goal) -> list[tuple[str, str]]:
    return [(letter, getattr(goal, letter)) for letter in LETTERS if getattr(goal, letter)]


def _plan(citizen_id: int, item: str) -> Plan | None:
    if not item.isdecimal() or len(item) > 15:
        return None
    found = select(Plan).where(Plan.citizen_id == citizen_id, Plan.id == int(item), Plan.deleted_at.is_(None))
    return session.scalar(found)


def goals(citizen_id: int) -> Iterator[contract.Goal]:
    """The goals of the newest plan; the one with the staircase has its steps, the lowest first."""
    saved = work.latest(citizen_id)
    for row in ROWS:
        goal = saved.goals.get(row)
        if saved.plan is not None and goal and goal.s:
            item, steps = str(saved.plan.id), _steps(saved, row)
            href = "/smart/trappe" if steps else f"/smart/maal/{row}/s"
            yield contract.Goal(item, goal.s, goal.reach_on, href=href, steps=steps)


def _steps(saved: work.Work, row: str) -> tuple[contract.Goal, ...]:
    there = [step for _number, step in saved.staircase(row) if step and step.text]
    found = [contract.Goal("", step.text, step.due_on, step.done_on is not None) for step in there]
    return tuple(reversed(found))
