"""A demo citizen's answers, practice, interviews and rejections, entered by the tool's own operations."""

from datetime import timedelta
from typing import Any

from jobunivers import clock
from jobunivers.services import practice, versions
from jobunivers.services.begun import begun
from jobunivers.toolkit.history import on_its_day
from jobunivers.tools.interview import operations, proofs
from jobunivers.tools.interview.models import Answer, Meeting, Part, Practice, Rejection

Told = dict[str, Any]


def demo(citizen_id: int, told: Told) -> None:
    """Each piece on its day."""
    known = {fact.text: key for key, fact in proofs.of_citizen(citizen_id).items()}
    for one in on_its_day(told.get("answers", ())):
        _answer(citizen_id, one, known.get(one.get("proof", ""), ""))
    for one in on_its_day(told.get("parts", ())):
        row = begun(Part, citizen_id=citizen_id, key=one["key"])
        versions.save(row, {"text": one["text"]}, base=None)
    for one in on_its_day(told.get("practised", ())):
        practice.note(Practice, citizen_id=citizen_id, way=one["way"], key=one["key"])
    for kind, rows in ((Meeting, told.get("meetings", ())), (Rejection, told.get("rejections", ()))):
        for one in on_its_day(rows):
            versions.keep(kind(citizen_id=citizen_id, **_values(one)))


def _answer(citizen_id: int, one: Told, proof: str) -> None:
    if "question" in one:
        row = operations.own_question(citizen_id=citizen_id, text=one["question"])
        versions.keep(row)
    else:
        row = begun(Answer, citizen_id=citizen_id, key=one["key"])
    versions.save(row, {"text": one["text"], "proof": proof}, base=None)


def _values(one: Told) -> Told:
    """The columns as told; a day is counted from today."""
    values = {name: value for name, value in one.items() if not name.endswith(("days_ago", "in_days"))}
    if "in_days" in one:
        values["held_on"] = clock.today() + timedelta(days=one["in_days"] + one["days_ago"])
    if "asked_days_ago" in one:
        values["asked_on"] = clock.today() + timedelta(days=one["days_ago"] - one["asked_days_ago"])
    return values
