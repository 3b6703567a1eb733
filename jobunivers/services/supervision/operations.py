"""What is done with a supervision. Flush, never commit."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import delete, select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import sharing, versions
from jobunivers.services.accounts.models import CONSULTANT, Person
from jobunivers.services.bulk import carry_out
from jobunivers.services.supervision.models import NO, YES, Asked, Supervision
from jobunivers.services.versions import KEPT_FOR


class NotAPair(ValueError):
    """Two who cannot be a pair: the same person, no consultant, or one the citizen is not beside."""


class UnknownAnswer(ValueError):
    """Neither yes nor no."""


def plan(
    *,
    lead: Person,
    colleague: Person,
    citizen: Person,
    on: date,
    aim: str = "",
    watch: str = "",
    cards: Sequence[str] = (),
) -> Supervision:
    """Agree on a talk; the citizen is asked. Raises NotAPair."""
    is_pair = lead.id != colleague.id and colleague.role == CONSULTANT and colleague.disabled_at is None
    if not is_pair or not sharing.is_beside(lead.id, citizen.id):
        raise NotAPair
    row = Supervision(
        consultant_id=lead.id,
        colleague_id=colleague.id,
        about_id=citizen.id,
        on=on,
        aim=aim,
        watch=watch,
        cards=list(cards),
        seen={},
    )
    session.add(row)
    session.flush()
    asked = Asked(
        citizen_id=citizen.id,
        supervision_id=row.id,
        by_name=lead.name,
        colleague_name=colleague.name,
        on=on,
    )
    versions.keep(asked, by_id=lead.id)
    return row


def change(*, row: Supervision, values: Mapping[str, Any]) -> None:
    """Other words, another day; the citizen is told of the day."""
    for name, value in values.items():
        setattr(row, name, value)
    asked = session.scalar(select(Asked).where(Asked.supervision_id == row.id))
    if asked is not None:
        asked.on = row.on
    session.flush()


def answer(*, asked: Asked, answer: str) -> None:
    """The citizen says yes or no, or takes a yes back. Raises UnknownAnswer."""
    if answer not in (YES, NO):
        raise UnknownAnswer(answer)
    asked.answer, asked.answered_at = answer, clock.now()
    versions.keep(asked, by_id=asked.citizen_id)


def remove(*, row: Supervision) -> None:
    """Put it away for both; the citizen is not asked any more."""
    row.deleted_at = row.deleted_at or clock.now()
    session.flush()


def put_back(*, row: Supervision) -> None:
    """Undo that it was put away."""
    row.deleted_at = None
    session.flush()


def forget() -> int:
    """Erase what was put away more than 30 days ago; how many went. Nightly work."""
    return carry_out(delete(Supervision).where(Supervision.deleted_at < clock.now() - KEPT_FOR))
