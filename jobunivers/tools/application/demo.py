"""A demo citizen's applications, entered by the tool's own operations."""

from datetime import timedelta
from typing import Any

from jobunivers import clock
from jobunivers.services import versions
from jobunivers.toolkit.history import then
from jobunivers.tools.application import operations
from jobunivers.tools.application.models import AD, MAIL, PARTS, Application

Told = dict[str, Any]


def demo(citizen_id: int, told: Told) -> None:
    """Each application: the ad is read one day, the letter written another, sent on a third."""
    for one in told.get("applications", ()):
        with then(one["days_ago"]):
            application = _read(citizen_id, one)
        if "company_notes" in one:
            with then(one["days_ago"] - 0.5):
                versions.save(application, {"company_notes": one["company_notes"]}, base=None)
        if "opening" in one:
            with then(one["written_days_ago"]):
                _write(application, one)
        if "sent_days_ago" in one:
            with then(one["sent_days_ago"]):
                _send(application, one)


def _read(citizen_id: int, one: Told) -> Application:
    application = operations.new(
        citizen_id=citizen_id, kind=AD, title=one["title"], company=one["company"], ad=one["ad"].strip()
    )
    application.asked, application.matters_most = list(one["asked"]), one["matters_most"]
    versions.keep(application)
    return application


def _write(application: Application, one: Told) -> None:
    key = next(
        (fact.key for fact in operations.cvs(application.citizen_id) if fact.text == one.get("cv")), ""
    )
    letter = {part: one[part] for part in PARTS}
    versions.save(application, {**letter, **operations.chosen_cv(application.citizen_id, key)}, base=None)


def _send(application: Application, one: Told) -> None:
    """Who took days between writing and sending had somebody read it."""
    today = clock.today()
    follow_up = today + timedelta(days=one["sent_days_ago"] + one["follow_up_in_days"])
    values = {
        "read_by_other": one["written_days_ago"] > one["sent_days_ago"],
        "sent_on": today,
        "sent_how": MAIL,
        "follow_up_on": follow_up,
    }
    versions.save(application, values, base=None)
