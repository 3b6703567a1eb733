"""A demo citizen's profile, entered by the tool's own operations."""

from typing import Any

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.services import versions
from jobunivers.services.accounts.models import Person
from jobunivers.toolkit.history import on_its_day, then
from jobunivers.tools.strengths import operations, work
from jobunivers.tools.strengths.models import TRAITS


def demo(citizen_id: int, told: dict[str, Any]) -> None:
    """Answers in the order of the statements, comments, and the licensed results."""
    if "answers" in told:
        with then(told["answers"]["days_ago"]):
            profile = operations.open_profile(citizen_id=citizen_id)
            keys = [str(one["key"]) for one in work.items()]
            versions.save(profile, dict(zip(keys, told["answers"]["steps"], strict=False)), base=None)
    for one in on_its_day(told.get("comments", ())):
        profile = operations.open_profile(citizen_id=citizen_id)
        row = operations.comment_of(profile=profile, trait=one["trait"])
        versions.save(row, {"comment": one["comment"], "use": one.get("use", False)}, base=None)
    if "licensed" in told:
        with then(told["licensed"]["days_ago"]):
            by = f"{told['licensed']['by']}@demo.example"
            person = session.scalars(select(Person).where(Person.email == by)).one()
            results = dict(zip(TRAITS, told["licensed"]["results"], strict=True))
            operations.write_results(citizen_id=citizen_id, by_person=person, results=results)
