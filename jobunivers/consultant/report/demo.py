"""The demo's reports: one out for hearing, one closed with a comment and its correction, one still a draft."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from flask import current_app

from jobunivers.consultant.report import told
from jobunivers.consultant.report.gathering import gathered
from jobunivers.services import sharing, versions
from jobunivers.services.accounts.models import Person
from jobunivers.services.report import drafting, operations, reading
from jobunivers.services.report.models import Report
from jobunivers.services.report.sources import SECTIONS
from jobunivers.toolkit.history import then
from jobunivers.toolkit.parts import DemoCast

Told = Mapping[str, Any]


def demo(cast: DemoCast, told_of: Told) -> None:
    """Each report from its draft as far as it has come."""
    for one in told_of.get("report", ()):
        citizen, by = cast.people[one["citizen"]], cast.people[one["by"]]
        made = _drafted(cast, citizen, by, one)
        _go_on(made, citizen, by, one)
        if "correction" in one:
            again = one["correction"]
            with then(again["days_ago"]):
                fixed = operations.correct(report=made, by_id=by.id, by_name=by.name, why=again["why"])
            _go_on(fixed, citizen, by, again)


def _drafted(cast: DemoCast, citizen: Person, by: Person, one: Told) -> Report:
    (period, *_before) = reading.periods(citizen.id)
    until = period.ends_on if one.get("whole_course") else cast.today - timedelta(days=one["days_ago"])
    shares = sharing.of(citizen)
    with then(one["days_ago"]):
        with _addresses():
            found = gathered(citizen.id, shares, period.starts_on, until)
        made = operations.begin(
            citizen_id=citizen.id,
            since=period.starts_on,
            until=until,
            course=(period.course_id, period.name),
            sections=[key for key in SECTIONS if key not in one.get("without", ())],
            texts=drafting.paragraphs((source for _tool, source in found), told.empty()),
            author_id=by.id,
            author_name=by.name,
        )
        drafting.draw(made, found)
    return made


@contextmanager
def _addresses() -> Iterator[None]:
    """Addresses can be made though nobody asks for a page."""
    before, current_app.config["SERVER_NAME"] = current_app.config["SERVER_NAME"], "localhost"
    try:
        with current_app.app_context():
            yield
    finally:
        current_app.config["SERVER_NAME"] = before


def _go_on(made: Report, citizen: Person, by: Person, one: Told) -> None:
    with then(one.get("edited_days_ago", one["days_ago"])):
        versions.save(made, one.get("texts", {}), base=None, by_id=by.id)
    if "sent_days_ago" in one:
        with then(one["sent_days_ago"]):
            operations.send(report=made, by_id=by.id)
    if "read_days_ago" in one:
        with then(one["read_days_ago"]):
            for section, text in one.get("comments", {}).items():
                versions.save(operations.comment(report=made, section=section), {"text": text}, base=None)
                operations.commented(report=made)
            operations.answer(report=made)
    if "closed_days_ago" in one:
        with then(one["closed_days_ago"]):
            names = {"centre": "Jobcenter Havnby", "citizen": citizen.name, "closed_by": by.name}
            operations.close(report=made, by_id=by.id, names=names)
