"""A demo citizen's job log, entered by the tool's own operations."""

from datetime import date, timedelta
from typing import Any

from jobunivers import clock
from jobunivers.services import versions
from jobunivers.toolkit.history import then
from jobunivers.tools.joblog import operations
from jobunivers.tools.joblog.models import ANSWERED, Entry

DAYS = ("deadline", "follow_up_on", "interview_on", "called_on", "visited_on", "applied_on", "answered_on")
WORDS = ("title", "company", "link", "ad", "way", "contact", "reach", "note", "reason", "learned", "used")


def demo(citizen_id: int, told: dict[str, Any]) -> None:
    """Each job on the day it was written; ``moves`` says when it went on. Days count from today, past ones below 0."""
    for one in told.get("jobs_in_log", ()):
        with then(one["days_ago"]):
            entry = _entry(citizen_id, one)
        for to, days_ago in one.get("moves", {}).items():
            with then(days_ago):
                values = operations.moved(entry, to, clock.today())
                learned = _words(one, after=True) if to in ANSWERED else {}
                versions.save(entry, {**values, **learned}, base=None)


def _entry(citizen_id: int, one: dict[str, Any]) -> Entry:
    sent = operations.found_elsewhere(citizen_id) if "from" in one else []
    found = next((fact for fact in sent if fact.text == one["from"]), None)
    entry = operations.from_fact(citizen_id=citizen_id, fact=found) if found else Entry(citizen_id=citizen_id)
    for name, value in {**_words(one), **_days(one)}.items():
        setattr(entry, name, value)
    versions.keep(entry)
    return entry


def _words(one: dict[str, Any], *, after: bool = False) -> dict[str, Any]:
    """What is written at once, and what is only known after an answer."""
    late = {"reason", "learned"}
    return {name: one[name] for name in WORDS if name in one and (name in late) is after}


def _days(one: dict[str, Any]) -> dict[str, date]:
    today = clock.today() + timedelta(days=one["days_ago"])
    return {name: today + timedelta(days=one[name]) for name in DAYS if name in one}
