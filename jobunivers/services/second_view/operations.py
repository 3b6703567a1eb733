"""What a professional does with their own view. Flush, never commit."""

from collections.abc import Mapping

from sqlalchemy import select, update

from jobunivers import clock
from jobunivers.db import session
from jobunivers.services.second_view import reading
from jobunivers.services.second_view.models import HIGHEST, LOWEST, Belief, SecondMark


def mark(
    *, consultant_id: int, name: str, citizen_id: int, measurement_id: int, steps: Mapping[str, int | None]
) -> None:
    """Set the professional's own steps of one measurement; None takes one away. A new one is shown where others are."""
    kept = reading.own(consultant_id, citizen_id)
    shown = any(one.citizen_id for (at, _what), one in kept.items() if at == measurement_id)
    for indicator, step in steps.items():
        row = kept.get((measurement_id, indicator))
        if step is None:
            if row is not None:
                session.delete(row)
        elif row is not None:
            row.step = _on_the_scale(step)
        else:
            session.add(
                SecondMark(
                    consultant_id=consultant_id,
                    by_name=name[:60],
                    about_id=citizen_id,
                    citizen_id=citizen_id if shown else None,
                    measurement_id=measurement_id,
                    indicator=indicator,
                    step=_on_the_scale(step),
                )
            )
    session.flush()


def show(*, consultant_id: int, citizen_id: int, measurement_id: int, shown: bool = True) -> None:
    """Let the citizen see the marks of one measurement, or keep them to oneself again."""
    session.execute(
        update(SecondMark)
        .where(
            SecondMark.consultant_id == consultant_id,
            SecondMark.about_id == citizen_id,
            SecondMark.measurement_id == measurement_id,
        )
        .values(citizen_id=citizen_id if shown else None, changed_at=SecondMark.changed_at)
    )


def believe(*, consultant_id: int, citizen_id: int, step: int, note: str) -> Belief:
    """How far the professional believes in it today; said again on the same day, it is the same one."""
    found = select(Belief).where(Belief.consultant_id == consultant_id, Belief.about_id == citizen_id)
    row = session.scalar(found.order_by(Belief.created_at.desc(), Belief.id.desc()).limit(1))
    if row is None or clock.local(row.created_at).date() != clock.today():
        row = Belief(consultant_id=consultant_id, about_id=citizen_id, created_at=clock.now())
        session.add(row)
    row.step, row.note = _on_the_scale(step), note
    session.flush()
    return row


def _on_the_scale(step: int) -> int:
    return max(LOWEST, min(HIGHEST, step))
