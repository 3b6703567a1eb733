"""The nightly work: what falls due in every part for every organisation, and the product's own upkeep.

Harmless when run again, and when two run at once: the second says so and does nothing. Each organisation and each part
is done and kept by itself; one that breaks is said, and does not stop the others.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager

from flask import Flask, current_app
from sqlalchemy import select

from jobunivers import db, languages
from jobunivers.services import night_lock, tidying, versions
from jobunivers.services.accounts.models import Organisation
from jobunivers.services.caseload import saved
from jobunivers.services.mails import sending
from jobunivers.settings import Settings
from jobunivers.toolkit import centre, mailing, notices, progress, retention, rules
from jobunivers.toolkit.parts import parts

log = logging.getLogger(__name__)
Tell = Callable[[str], None]
Work = Callable[[], Iterable[str]]


class AtItAlready(Exception):
    """Somebody else does the nightly work now."""


def wire(app: Flask) -> None:
    """Let the app know the product's own work, in its order."""
    app.extensions["jobunivers.upkeep"] = UPKEEP


def run(tell: Tell) -> bool:
    """Do it all, telling line by line; whether everything went well. Raises AtItAlready."""
    if not night_lock.take():
        raise AtItAlready
    settings: Settings = current_app.config["SETTINGS"]
    try:
        with current_app.test_request_context(base_url=settings.public_url), _in_danish():
            well = [_done(name, work, where, tell) for name, work, where in _everything()]
        return all(well)
    finally:
        db.take_back()
        with db.every_tenant():
            night_lock.let_go()


def _everything() -> Iterator[tuple[str, Work, AbstractContextManager[None]]]:
    """What is to be done: its name, the work, and whose data are open for it."""
    with db.every_tenant(), db.reading():
        there = list(db.session.execute(select(Organisation.id, Organisation.name).order_by(Organisation.id)))
        db.session.rollback()
    for organisation_id, name in there:
        for part in parts():
            yield f"{name}, {part.slug}", part.nightly, db.tenant(organisation_id)
        yield f"{name}, figures", centre.nightly, db.tenant(organisation_id)
        yield f"{name}, badges", rules.nightly, db.tenant(organisation_id)
        yield f"{name}, letters", notices.nightly, db.tenant(organisation_id)
    for what, work in current_app.extensions["jobunivers.upkeep"].items():
        yield what, work, db.every_tenant()


def _done(name: str, work: Work, where: AbstractContextManager[None], tell: Tell) -> bool:
    """One piece of work, kept or taken back as a whole."""
    try:
        with where:
            said = list(work())
            progress.settle()
            db.session.commit()
    except Exception as broken:
        log.exception("The nightly work failed: %s", name)
        db.take_back()
        tell(f"FAILED {name}: {type(broken).__name__}")
        return False
    for line in said:
        tell(f"{name}: {line}")
    return True


def _counted(forget: Callable[[], int | None], said: str) -> Work:
    def work() -> Iterable[str]:
        gone = forget()
        return [said.format(gone)] if gone else []

    return work


def _send() -> Iterable[str]:
    """What was written tonight goes out, and what waits is tried again."""
    sent = sending.send_due(smtp_url) if (smtp_url := mailing.server()) else sending.Sent()
    return [f"{sent.went} went out, {sent.stayed} could not and are kept"] if any(sent) else []


def _forget_answers() -> None:
    versions.forget_answers()


def _in_danish() -> AbstractContextManager[None]:
    return languages.speaking(languages.SOURCE)


UPKEEP: dict[str, Work] = {
    "retention": lambda: list(retention.erase_due()),
    "put away": _counted(versions.forget_removed, "{} things erased, 30 days after they were put away"),
    "repeats": _counted(_forget_answers, ""),
    "invitations": _counted(tidying.forget_invitations, "{} old ones erased"),
    "log-ins": _counted(tidying.forget_logins, "{} old ones erased"),
    "failed log-ins": _counted(tidying.forget_failures, "{} counters erased"),
    "saved lists": _counted(saved.forget, "{} erased, 30 days after they were put away"),
    "mails": _send,
}
"""The product's own work, in this order; mails last, so that those written tonight go out."""
