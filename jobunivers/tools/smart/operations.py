"""What is done with the plan. Flush, never commit."""

from sqlalchemy import func, select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import feedback, sharing, versions
from jobunivers.services.accounts.models import Person
from jobunivers.services.begun import begun, fresh
from jobunivers.services.unknown import Unknown
from jobunivers.tools.smart import focus, work
from jobunivers.tools.smart.models import ROWS, STEPS, Branch, Goal, Plan, Step

_AGREEMENT = (
    "asked_at",
    "citizen_name",
    "citizen_agreed_at",
    "agreed_by_id",
    "agreed_by_name",
    "consultant_agreed_at",
)
_OWN = {"id", "plan_id", "created_at", "changed_at", "version", "deleted_at"}


class PlanHasNoGoal(Exception):
    """There is nothing to agree on yet: no goal has a word in it."""


class NotBesideCitizen(Exception):
    """Somebody who is neither the citizen nor beside them today wanted to agree to the plan."""


def open_plan(*, citizen_id: int) -> Plan:
    """The plan to write in: the newest, a first one, or, once both have agreed, a copy of what they agreed to."""
    plan = work.newest(citizen_id)
    if plan is None:
        return fresh(Plan, citizen_id=citizen_id, number=_next_number(citizen_id))
    return revise(plan=plan) if plan.agreed_at else plan


def revise(*, plan: Plan) -> Plan:
    """A new plan that begins where this one stands; this one is kept as it is."""
    parts = work.of_plan(plan)
    kept = {name: value for name, value in _values(plan).items() if name not in (*_AGREEMENT, "number")}
    copy = Plan(**kept, number=_next_number(plan.citizen_id))
    versions.keep(copy)
    rest: list[Branch | Goal | Step] = [
        *parts.branches.values(),
        *parts.goals.values(),
        *parts.steps.values(),
    ]
    for part in rest:
        versions.keep(type(part)(**_values(part), plan_id=copy.id))
    return copy


def branch_of(*, plan: Plan, row: str) -> Branch:
    """A row of the plan; begun when there is none. Raises Unknown."""
    return begun(Branch, citizen_id=plan.citizen_id, plan_id=plan.id, row=_known(row))


def goal_of(*, plan: Plan, row: str) -> Goal:
    """The goal for a row's branch; begun when there is none. Raises Unknown."""
    return begun(Goal, citizen_id=plan.citizen_id, plan_id=plan.id, row=_known(row))


def step_of(*, plan: Plan, row: str, number: int) -> Step:
    """A step of a row's staircase; begun when there is none. Raises Unknown."""
    if number not in STEPS:
        raise Unknown(number)
    return begun(Step, citizen_id=plan.citizen_id, plan_id=plan.id, row=_known(row), number=number)


def climb(*, plan: Plan, row: str) -> None:
    """Let the staircase lead to this row's goal; raises Unknown."""
    if plan.staircase_for != _known(row):
        versions.save(plan, {"staircase_for": row}, base=None)


def spread(*, plan: Plan) -> None:
    """Fit the three per cents to 100."""
    fitted = focus.spread(plan.focus)
    versions.save(plan, {f"focus_{row}": part for row, part in fitted.items()}, base=None)


def tick(*, step: Step, done: bool) -> None:
    """Tick a step off, or take the tick away."""
    step.done_on = clock.today() if done else None
    versions.keep(step)


def ask_review(*, plan: Plan) -> None:
    """Ask the consultant to go through the plan: shares it and puts it in their queue."""
    sharing.choose(citizen_id=plan.citizen_id, tool="smart", item=str(plan.id), shared=True)
    feedback.ask(citizen_id=plan.citizen_id, tool="smart", item=str(plan.id))
    plan.asked_at = clock.now()
    versions.keep(plan)


def agree(*, plan: Plan, by_person: Person) -> None:
    """The citizen, or a professional beside them, says yes. Raises PlanHasNoGoal or NotBesideCitizen."""
    if not any(goal.s for goal in work.of_plan(plan).goals.values()):
        raise PlanHasNoGoal
    if by_person.id == plan.citizen_id:
        plan.citizen_name, plan.citizen_agreed_at = by_person.name, clock.now()
    elif sharing.is_beside(by_person.id, plan.citizen_id):
        plan.agreed_by_id, plan.agreed_by_name = by_person.id, by_person.name
        plan.consultant_agreed_at = clock.now()
        feedback.answered(citizen_id=plan.citizen_id, tool="smart")
    else:
        raise NotBesideCitizen
    versions.keep(plan, by_id=by_person.id)


def changed(*, plan: Plan) -> None:
    """The plan says something else now: a yes that only one has given was to other words."""
    if plan.agreed_at is None and (plan.citizen_agreed_at or plan.consultant_agreed_at):
        plan.citizen_agreed_at = plan.consultant_agreed_at = plan.agreed_by_id = None
        plan.citizen_name = plan.agreed_by_name = ""
        versions.keep(plan)


def _known(row: str) -> str:
    if row not in ROWS:
        raise Unknown(row)
    return row


def _next_number(citizen_id: int) -> int:
    return (session.scalar(select(func.max(Plan.number)).where(Plan.citizen_id == citizen_id)) or 0) + 1


def _values(row: Plan | Branch | Goal | Step) -> dict[str, object]:
    names = (column.key for column in row.__table__.columns)
    return {name: getattr(row, name) for name in names if name not in _OWN}
