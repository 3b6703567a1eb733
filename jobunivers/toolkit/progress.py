"""Progress follows from what is saved: before each commit, the tools whose rows were touched are worked out anew.

Not after each word: while only words change that stood there before, and the timeline was told a moment ago, nothing
moves in a tool that asks no more of a text than whether it is there (``Tool.weighs_words``).
"""

from collections import defaultdict

from flask import current_app, has_app_context
from sqlalchemy import event
from sqlalchemy.orm import Session

from jobunivers import db
from jobunivers.db import OwnedByCitizen
from jobunivers.services import progress, small_steps
from jobunivers.services.accounts import logins
from jobunivers.services.progress import Event, Lit
from jobunivers.toolkit import news, wording
from jobunivers.toolkit.access import me
from jobunivers.toolkit.rules import rules

_TOUCHED, _HAPPENED = "touched tools", "what happened"


@event.listens_for(Session, "after_flush")
def _remember(flushed: Session, _context: object) -> None:
    touched: dict[tuple[int, str], bool] = flushed.info.setdefault(_TOUCHED, {})
    written = {*flushed.dirty}
    for row in {*flushed.new, *written, *flushed.deleted}:
        if isinstance(row, OwnedByCitizen):
            key = row.citizen_id, row.of_tool
            touched[key] = touched.get(key, False) or not (row in written and wording.is_all(row))
        elif isinstance(row, Event):
            flushed.info.setdefault(_HAPPENED, set()).add((row.citizen_id, row.kind))


@event.listens_for(Session, "after_rollback")
def _forget(rolled_back: Session) -> None:
    rolled_back.info.pop(_TOUCHED, None)
    rolled_back.info.pop(_HAPPENED, None)


def settle() -> None:
    """Write the progress of every tool touched since the last commit, and what there is to celebrate."""
    db.session.flush()
    touched: dict[tuple[int, str], bool] = db.session.info.pop(_TOUCHED, {})
    if not touched and _HAPPENED not in db.session.info:
        return
    tools = current_app.extensions["jobunivers.tools"] if has_app_context() else {}
    lit: dict[int, list[Lit]] = defaultdict(list)
    steps: dict[int, set[str]] = defaultdict(set)
    for (citizen_id, slug), is_more in sorted(touched.items()):
        if slug in tools and (is_more or tools[slug].weighs_words or not _goes_on(citizen_id, slug)):
            states, taken, again = tools[slug].standing(citizen_id)
            lit[citizen_id].append(
                progress.record(
                    citizen_id=citizen_id, tool=slug, states=states, again=again, rules=rules(slug)
                )
            )
            steps[citizen_id] |= taken
            if _tells_more(lit[citizen_id][-1]):
                progress.note(citizen_id=citizen_id, tool=slug, kind="work")
                logins.note_active(citizen_id)
    db.session.flush()
    for citizen_id, kind in db.session.info.pop(_HAPPENED, set()):
        steps[citizen_id] |= small_steps.taken((kind,))
    for citizen_id in sorted(steps):
        if _is_news(citizen_id, lit[citizen_id], steps[citizen_id]):
            news.gather(citizen_id, lit[citizen_id], steps[citizen_id])
    db.session.flush()
    db.session.info.pop(_TOUCHED, None)


def _goes_on(citizen_id: int, slug: str) -> bool:
    """Whether this is somebody who worked in the tool a moment ago, as the timeline knows already."""
    person = me()
    if person is None or not person.is_citizen or person.id != citizen_id:
        return False
    if not progress.is_a_moment_ago(person.active_at):
        return False
    return progress.is_a_moment_ago(progress.worked_at(citizen_id, person.organisation_id, slug))


def _tells_more(lit: Lit) -> bool:
    """Whether the timeline and the caseload are to be told: not of a professional's work, nor of each word."""
    person = me()
    if person is None:
        return True
    return person.is_citizen and not (lit.goes_on and progress.is_a_moment_ago(person.active_at))


def _is_news(citizen_id: int, lit: list[Lit], steps: set[str]) -> bool:
    """Whether a save brought something; the person at the browser is known to have taken some steps before."""
    person = me()
    known = person.firsts if person is not None and person.id == citizen_id else {}
    return any(one.stars or one.badge for one in lit) or bool(steps - known.keys())
