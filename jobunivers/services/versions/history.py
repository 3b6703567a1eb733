"""The versions a row had, and making an old one the newest."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import zip_longest
from typing import NamedTuple

from sqlalchemy import String, cast, func, select

from jobunivers.db import Versioned, session
from jobunivers.services.versions.models import LOST, Version, put, state_of, table_of
from jobunivers.services.versions.saving import keep

ONE_SITTING = timedelta(minutes=10)
WORTH_FETCHING_BACK = 20


class Moment(NamedTuple):
    """When a version was saved and how much it says (in letters), without the words."""

    id: int
    kind: str
    saved_at: datetime
    size: int


def history(row: Versioned, limit: int = 50) -> list[Version]:
    """The versions of a row, newest first, lost sides among them."""
    found = select(Version).where(Version.table_name == table_of(row), Version.row_id == row.id)
    return list(session.scalars(found.order_by(Version.id.desc()).limit(limit)))


def sittings(row: Versioned, limit: int = 40) -> list[Version]:
    """The versions worth looking at, the newest first: see ``worth_a_look``."""
    found = select(Version.id, Version.kind, Version.saved_at, func.length(cast(Version.values, String)))
    found = found.where(Version.table_name == table_of(row), Version.row_id == row.id)
    moments = [Moment(*one) for one in session.execute(found.order_by(Version.id.desc()))]
    wanted = [moment.id for moment in worth_a_look(moments)][:limit]
    return list(session.scalars(select(Version).where(Version.id.in_(wanted)).order_by(Version.id.desc())))


def before(row: Versioned) -> Version | None:
    """What a row said before it was saved last; None for one that was saved but once."""
    found = select(Version).where(Version.table_name == table_of(row), Version.row_id == row.id)
    found = found.where(Version.kind != LOST, Version.number < row.version)
    return session.scalar(found.order_by(Version.number.desc()).limit(1))


def of_citizen(version_id: int, citizen_id: int) -> Version | None:
    """A version of one of a citizen's things."""
    return session.scalar(select(Version).where(Version.id == version_id, Version.citizen_id == citizen_id))


def one_of(row: Versioned, version_id: int) -> Version | None:
    """One version of a row; None when it has no such."""
    version = session.get(Version, version_id)
    return version if version is not None and version.is_of(row) else None


def worth_a_look(moments: Sequence[Moment]) -> list[Moment]:
    """Of moments from the newest to the oldest: where every ten minutes of writing ended, where much was deleted
    afterwards, and every lost side."""
    saved = [moment for moment in moments if moment.kind != LOST]
    looked_at = {moment.id for moment in moments if moment.kind == LOST}
    end, least = None, 0
    for moment, older in zip_longest(saved, saved[1:]):
        least = min(least, moment.size)
        is_end = end is None or end - moment.saved_at > ONE_SITTING
        is_peak = moment.size - least >= WORTH_FETCHING_BACK and (older is None or moment.size >= older.size)
        if is_end or is_peak:
            looked_at.add(moment.id)
            end, least = (moment.saved_at if is_end else end), moment.size
    return [moment for moment in moments if moment.id in looked_at]


def restore(row: Versioned, version: Version, *, by_id: int | None = None) -> None:
    """Make an old state the newest version; the present one stays in the history."""
    before = state_of(row)
    put(row, {key: value for key, value in version.values.items() if key != "deleted_at"})
    if state_of(row) != before:
        keep(row, by_id=by_id)
