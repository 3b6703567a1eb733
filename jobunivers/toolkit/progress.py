"""Progress follows from what is saved: before each commit, the tools whose rows were touched are worked out anew."""

from flask import current_app, has_app_context
from sqlalchemy import event
from sqlalchemy.orm import Session

from jobunivers import clock, db
from jobunivers.db import OwnedByCitizen
from jobunivers.services import progress
from jobunivers.services.accounts.models import Person
from jobunivers.services.progress import Lit
from jobunivers.toolkit.access import me

_TOUCHED = "touched tools"


@event.listens_for(Session, "after_flush")
def _remember(flushed: Session, _context: object) -> None:
    touched = flushed.info.setdefault(_TOUCHED, set())
    for row in flushed.new | flushed.dirty | flushed.deleted:
        if isinstance(row, OwnedByCitizen):
            touched.add((row.citizen_id, row.__table__.name.split("_")[0]))  # type: ignore[attr-defined]


@event.listens_for(Session, "after_rollback")
def _forget(rolled_back: Session) -> None:
    rolled_back.info.pop(_TOUCHED, None)


def settle() -> list[Lit]:
    """Write the progress of every tool touched since the last commit; what it lit, for the celebration."""
    db.session.flush()
    touched = db.session.info.pop(_TOUCHED, set())
    tools = current_app.extensions["jobunivers.tools"] if has_app_context() else {}
    lit = []
    for citizen_id, slug in sorted(touched):
        if slug in tools:
            lit.append(
                progress.record(citizen_id=citizen_id, tool=slug, states=tools[slug].states(citizen_id))
            )
            if not _is_staff():
                progress.note(citizen_id=citizen_id, tool=slug, kind="work")
                person = db.session.get_one(Person, citizen_id)
                person.active_at = max(person.active_at or clock.now(), clock.now())
    db.session.flush()
    db.session.info.pop(_TOUCHED, None)
    return [one for one in lit if one.stars or one.badge]


def _is_staff() -> bool:
    """Whether a professional does it: then it is not the citizen who worked, nor who was there."""
    person = me()
    return person is not None and not person.is_citizen
