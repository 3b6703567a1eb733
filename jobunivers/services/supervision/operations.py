"""What is done with a supervision. Flush, never commit."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services import sharing, versions
from jobunivers.services.accounts.models import CONSULTANT, Person
from jobunivers.services.supervision.models import NO, YES, Asked, Supervision


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
    )
    versions.keep(row, by_id=lead.id)
    asked = Asked(
        citizen_id=citizen.id,
        supervision_id=row.id,
        by_name=lead.name,
        colleague_name=colleague.name,
        on=on,
    )
    versions.keep(asked, by_id=lead.id)
    return row


def tell_day(*, row: Supervision) -> None:
    """The citizen is told of the day that holds now."""
    asked = session.scalar(select(Asked).where(Asked.supervision_id == row.id))
    if asked is not None and asked.on != row.on:
        asked.on = row.on
        session.flush()


def answer(*, asked: Asked, answer: str) -> None:
    """The citizen says yes or no, or takes a yes back. Raises UnknownAnswer."""
    if answer not in (YES, NO):
        raise UnknownAnswer(answer)
    asked.answer, asked.answered_at = answer, clock.now()
    versions.keep(asked, by_id=asked.citizen_id)
