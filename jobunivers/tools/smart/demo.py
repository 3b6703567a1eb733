"""A demo citizen's plan, entered by the tool's own operations."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import versions
from jobunivers.services.accounts.models import Person
from jobunivers.toolkit.history import then
from jobunivers.tools.smart import operations
from jobunivers.tools.smart.models import LETTERS


def demo(citizen_id: int, told: dict[str, Any]) -> None:
    """Rows, what lies around, goals, steps and the agreement, each on its day."""
    mine = told.get("smart", {})
    parts = [(one, _row) for one in mine.get("rows", ())]
    parts += [(mine["around"], _around)] if "around" in mine else []
    parts += [(one, _goal) for one in mine.get("goals", ())]
    parts += [({**one, "row": mine["staircase_for"]}, _step) for one in mine.get("steps", ())]
    for one, enter in parts:
        with then(one["days_ago"]):
            enter(citizen_id, one)
    for one in mine.get("steps", ()):
        if "done_days_ago" in one:
            with then(one["done_days_ago"]):
                operations.tick(step=_found_step(citizen_id, mine, one), done=True)
    if "agreed" in mine:
        with then(mine["agreed"]["days_ago"]):
            _agree(citizen_id, mine["agreed"]["by"])


def _row(citizen_id: int, one: dict[str, Any]) -> None:
    plan = operations.open_plan(citizen_id=citizen_id)
    part = operations.branch_of(plan=plan, row=one["key"])
    versions.save(part, {name: one[name] for name in ("text", "branch", "companies")}, base=None)
    if "percent" in one:
        versions.save(plan, {f"focus_{one['key']}": one["percent"]}, base=None)


def _around(citizen_id: int, one: dict[str, Any]) -> None:
    plan = operations.open_plan(citizen_id=citizen_id)
    versions.save(plan, {name: text for name, text in one.items() if name != "days_ago"}, base=None)


def _goal(citizen_id: int, one: dict[str, Any]) -> None:
    plan = operations.open_plan(citizen_id=citizen_id)
    values = {letter: one[letter] for letter in LETTERS if letter in one}
    day = {"reach_on": _day(one["in_days"], one["days_ago"])} if "in_days" in one else {}
    versions.save(operations.goal_of(plan=plan, row=one["row"]), {**values, **day}, base=None)


def _step(citizen_id: int, one: dict[str, Any]) -> None:
    plan = operations.open_plan(citizen_id=citizen_id)
    operations.climb(plan=plan, row=one["row"])
    step = operations.step_of(plan=plan, row=one["row"], number=one["number"])
    values = {"text": one["text"], "how": one["how"], "due_on": _day(one["in_days"], one["days_ago"])}
    versions.save(step, values, base=None)


def _found_step(citizen_id: int, mine: dict[str, Any], one: dict[str, Any]) -> Any:
    plan = operations.open_plan(citizen_id=citizen_id)
    return operations.step_of(plan=plan, row=mine["staircase_for"], number=one["number"])


def _agree(citizen_id: int, by: str) -> None:
    plan = operations.open_plan(citizen_id=citizen_id)
    operations.ask_review(plan=plan)
    consultant = session.scalars(select(Person).where(Person.email == f"{by}@demo.example")).one()
    for person in (session.get_one(Person, citizen_id), consultant):
        operations.agree(plan=plan, by_person=person)


def _day(in_days: int, days_ago: int) -> Any:
    """A day counted from today, entered that many days before."""
    return clock.today() + timedelta(days=in_days + days_ago)
