"""Practising aloud: each time is noted, with the way it was done. What was said stays on the person's device."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, ClassVar, TypeVar

from sqlalchemy import String, case, func, select
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import OwnedByCitizen, session
from jobunivers.services import versions
from jobunivers.services.report.telling import on, within
from jobunivers.services.unknown import Unknown

ALOUD, VOICE, VIDEO = "aloud", "voice", "video"


class Practised(OwnedByCitizen):
    """What a tool's table of practice holds; ``ways`` are those it offers, all but ALOUD a recording."""

    __abstract__ = True
    ways: ClassVar[tuple[str, ...]] = (ALOUD, VOICE, VIDEO)
    way: Mapped[str] = mapped_column(String(10))
    practised_at: Mapped[datetime]


Practice = TypeVar("Practice", bound=Practised)


def note(model: type[Practice], *, citizen_id: int, way: str, **more: Any) -> Practice:
    """Note that it was done once; ``more`` fills the tool's own columns. Raises Unknown for a way it does not offer."""
    if way not in model.ways:
        raise Unknown(way)
    one = model()
    for name, value in {"citizen_id": citizen_id, "way": way, "practised_at": clock.now(), **more}.items():
        setattr(one, name, value)
    versions.keep(one)
    return one


def times(model: type[Practised], citizen_id: int, *by: Any) -> Sequence[Any]:
    """How often it was done, and how often recorded: one line, or one for each of what it is counted ``by``."""
    recorded = func.count(case((model.way != ALOUD, model.id)))
    counted = select(*by, func.count(model.id), recorded).where(model.citizen_id == citizen_id)
    return session.execute(counted.group_by(*by) if by else counted).all()


def days(model: type[Practised], citizen_id: int, since: date, until: date) -> list[date]:
    """The days between two on which it was done, one for each time."""
    found = session.scalars(select(model.practised_at).where(model.citizen_id == citizen_id))
    return [day for at in found if within(at, since, until) and (day := on(at))]
