"""How every page of the plan saves: into the plan to write in, and never into one that both have agreed to."""

from collections.abc import Callable
from typing import TypeVar

from jobunivers.db import OwnedByCitizen
from jobunivers.services import versions
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.saving import save
from jobunivers.tools.smart import operations, work
from jobunivers.tools.smart.models import Plan

Part = TypeVar("Part", bound=OwnedByCitizen)


def keep(form: Form, part_of: Callable[[Plan], Part]) -> tuple[Plan, Part]:
    """Save a form into the part of the plan that ``part_of`` finds; the same words again begin no new plan."""
    plan = work.newest(citizen_id())
    if plan is None or plan.agreed_at is None or versions.differs(part_of(plan), _understood(form)):
        plan = operations.open_plan(citizen_id=citizen_id())
    part = part_of(plan)
    if save(part, form):
        operations.changed(plan=plan)
    return plan, part


def _understood(form: Form) -> dict[str, object]:
    return {name: value for name, value in form.written().items() if name not in form.errors}
