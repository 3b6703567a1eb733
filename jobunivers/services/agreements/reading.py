"""The agreements of a citizen."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select

from jobunivers.db import session
from jobunivers.services.agreements.models import Agreement
from jobunivers.services.reading import rows_of


def of_citizen(citizen_id: int) -> tuple[Agreement, ...]:
    """Every agreement that is not put away, the oldest first."""
    (found,) = rows_of(citizen_id, Agreement)
    return tuple(found)


def open_of(citizen_id: int) -> list[Agreement]:
    """Those that have not been taken up, the nearest day first, those without a day last."""
    found = [one for one in of_citizen(citizen_id) if one.is_open]
    return sorted(found, key=lambda one: (one.by_on or date.max, one.id))


def newest_at_the_desk(citizens: Iterable[int]) -> dict[int, Agreement]:
    """The newest open agreement of each citizen that belongs to no tool of theirs, in one statement."""
    found = select(Agreement).where(
        Agreement.citizen_id.in_(list(citizens)),
        Agreement.indicator == "",
        Agreement.text != "",
        Agreement.outcome == "",
        Agreement.deleted_at.is_(None),
    )
    return {one.citizen_id: one for one in session.scalars(found.order_by(Agreement.id))}


def came_of(citizen_id: int, origin: str, origin_id: int) -> list[Agreement]:
    """Those that came of one talk, measurement or the like, the oldest first."""
    wanted = (origin, origin_id)
    return [one for one in of_citizen(citizen_id) if (one.origin, one.origin_id) == wanted]
