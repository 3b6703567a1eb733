"""Progress follows from what is saved: before each commit, the tools whose rows were touched are worked out anew."""

from collections import defaultdict

from flask import current_app, has_app_context
from sqlalchemy import event
from sqlalchemy.orm import Session

from jobunivers import clock, db
from jobunivers.db import OwnedByCitizen
from jobunivers.services import progress, small_steps
from jobunivers.services.accounts.models import Person
from jobunivers.services.progress import Event, Lit
from jobunivers.toolkit import news
from jobunivers.toolkit.access import me

_TOUCHED, _HAPPENED = "touched tools", "what happened"


@event.listens_for(Session, "after_flush")
def _remember(flushed: Session, _context: object) -> None:
    touched = flushed.info.setdefault(_TOUCHED, set())
    for row in flushed.new | flushed.dirty | flushed.deleted:
        if isinstance(row, OwnedByCitizen):
            touched.add((row.citizen_id, row.__table__.name.split("_")[0]))  # type: ignore[attr-defined]
        elif isinstance(row, Event):
            flushed.info.setdefault(_HAPPENED, set()).add((row.citizen_id, row.kind))


@event.listens_for(Session, "after_rollback")
def _forget(rolled_back: Session) -> None:
    rolled_back.info.pop(_TOUCHED, None)
    rolled_back.info.pop(_HAPPENED, None)


def settle() -> None:
    """Write the progress of every tool touched since the last commit, and what there is to celebrate."""
    db.session.flush()
    touched = db.session.info.pop(_TOUCHED, set())
    tools = current_app.extensions["jobunivers.tools"] if has_app_context() else {}
    lit: dict[int, list[Lit]] = defaultdict(list)
    steps: dict[int, set[str]] = defaultdict(set)
    for citizen_id, slug in sorted(touched):
        if slug in tools:
            states, taken = tools[slug].standing(citizen_id)
            lit[citizen_id].append(progress.record(citizen_id=citizen_id, tool=slug, states=states))
            steps[citizen_id] |= taken
            if not _is_staff():
                progress.note(citizen_id=citizen_id, tool=slug, kind="work")
                person = db.session.get_one(Person, citizen_id)
                person.active_at = max(person.active_at or clock.now(), clock.now())
    db.session.flush()
    for citizen_id, kind in db.session.info.pop(_HAPPENED, set()):
        steps[citizen_id] |= small_steps.taken((kind,))
    for citizen_id in sorted(steps):
        news.gather(citizen_id, lit[citizen_id], steps[citizen_id])
    db.session.flush()
    db.session.info.pop(_TOUCHED, None)


def _is_staff() -> bool:
    """Whether a professional does it: then it is not the citizen who worked, nor who was there."""
    person = me()
    return person is not None and not person.is_citizen
