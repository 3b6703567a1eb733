"""Second marks and beliefs, each for whom they are."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.services.second_view.models import FAR_APART, LOW, Belief, SecondMark

Key = tuple[int, str]


class Mark(NamedTuple):
    """A second mark as it is shown: the step, and whose view it is."""

    step: int
    by: str


def own(consultant_id: int, citizen_id: int) -> dict[Key, SecondMark]:
    """A professional's own marks on one citizen by (measurement, indicator), shown to the citizen or not."""
    found = select(SecondMark).where(
        SecondMark.about_id == citizen_id, SecondMark.consultant_id == consultant_id
    )
    return {(one.measurement_id, one.indicator): one for one in session.scalars(found)}


def shown(citizen_id: int) -> dict[Key, Mark]:
    """What the citizen sees, the newest view of each indicator in each measurement."""
    found = select(SecondMark).where(SecondMark.about_id == citizen_id, SecondMark.citizen_id.is_not(None))
    rows = session.scalars(found.order_by(SecondMark.changed_at, SecondMark.id))
    return {(one.measurement_id, one.indicator): Mark(one.step, one.by_name) for one in rows}


def beliefs(consultant_id: int, citizen_id: int) -> list[Belief]:
    """How far a professional has believed, the oldest first."""
    found = select(Belief).where(Belief.about_id == citizen_id, Belief.consultant_id == consultant_id)
    return list(session.scalars(found.order_by(Belief.created_at, Belief.id)))


def asks_what_it_takes(belief: int | None, own_steps: Iterable[int | None]) -> bool:
    """Whether the quiet question is worth asking: belief is low, or far from what the citizen says themself."""
    if belief is None:
        return False
    return belief <= LOW or any(abs(belief - step) >= FAR_APART for step in own_steps if step is not None)
