"""A demo citizen's measurements, each entered on its day by the tool's own operations."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import versions
from jobunivers.services.accounts.models import Person
from jobunivers.services.agreements.models import MEASUREMENT
from jobunivers.services.agreements.operations import agree, take_up
from jobunivers.services.second_view import operations as views
from jobunivers.toolkit.history import on_its_day, then
from jobunivers.tools.progression import operations
from jobunivers.tools.progression.models import INDICATORS


def demo(citizen_id: int, told: dict[str, Any]) -> None:
    """Aims, then measurements, each with its texts and agreements."""
    if "aims" in told:
        with then(told["aims"]["days_ago"]):
            aims = operations.aims_of(citizen_id=citizen_id)
            versions.save(aims, told["aims"]["texts"], base=None)
            if "accepted_by" in told["aims"]:
                operations.accept_aims(aims=aims, by_person=_person(told["aims"]["accepted_by"]))
    for one in on_its_day(told.get("measurements", ())):
        _measure(citizen_id, one)


def _measure(citizen_id: int, one: dict[str, Any]) -> None:
    measurement = operations.begin_measurement(citizen_id=citizen_id)
    for indicator, step in zip(INDICATORS, one["steps"], strict=False):
        answer = operations.answer_of(citizen_id=citizen_id, indicator=indicator)
        versions.save(answer, {"now": step, **one.get("texts", {}).get(indicator, {})}, base=None)
    for made in one.get("agreements", ()):
        row = agree(
            citizen_id=citizen_id,
            text=made["agreement"],
            who=made["who"],
            by_on=clock.today() + timedelta(days=made["in_days"]),
            indicator=made["indicator"],
            origin=MEASUREMENT,
            origin_id=measurement.id,
        )
        if "outcome" in made:
            take_up(agreement=row, outcome=made["outcome"])
    if "seen_by" in one:
        _second_view(citizen_id, measurement.id, one["seen_by"])


def _second_view(citizen_id: int, measurement_id: int, seen: dict[str, Any]) -> None:
    """A consultant's own view of the measurement, shown to the citizen, and what the consultant believes."""
    by = _person(seen["by"])
    whose = {"consultant_id": by.id, "citizen_id": citizen_id}
    views.mark(**whose, name=by.name, measurement_id=measurement_id, steps=seen["marks"])
    views.show(**whose, measurement_id=measurement_id)
    views.believe(**whose, step=seen["belief"], note=seen.get("note", ""))


def _person(name: str) -> Person:
    return session.scalars(select(Person).where(Person.email == f"{name}@demo.example")).one()
