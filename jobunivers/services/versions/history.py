"""The versions a row had, and making an old one the newest."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from sqlalchemy import select

from jobunivers.db import OwnedByCitizen, session
from jobunivers.services.versions.models import LOST, Version, put, state_of, table_of
from jobunivers.services.versions.saving import keep

ONE_SITTING = timedelta(minutes=10)


class Moment(NamedTuple):
    """When a version was saved, without what it says."""

    id: int
    kind: str
    saved_at: datetime


def history(row: OwnedByCitizen, limit: int = 50) -> list[Version]:
    """The versions of a row, newest first, lost sides among them."""
    found = select(Version).where(Version.table_name == table_of(row), Version.row_id == row.id)
    return list(session.scalars(found.order_by(Version.id.desc()).limit(limit)))


def sittings(row: OwnedByCitizen, limit: int = 40) -> list[Version]:
    """The versions worth looking at, newest first: where each ten minutes of writing ended, and every lost side."""
    found = select(Version.id, Version.kind, Version.saved_at)
    found = found.where(Version.table_name == table_of(row), Version.row_id == row.id)
    moments = [Moment(*one) for one in session.execute(found.order_by(Version.id.desc()))]
    wanted = [moment.id for moment in ends_of_sittings(moments)][:limit]
    return list(session.scalars(select(Version).where(Version.id.in_(wanted)).order_by(Version.id.desc())))


def one_of(row: OwnedByCitizen, version_id: int) -> Version | None:
    """One version of a row; None when it has no such."""
    version = session.get(Version, version_id)
    return version if version is not None and version.is_of(row) else None


def ends_of_sittings(moments: Iterable[Moment]) -> list[Moment]:
    """Of moments from the newest to the oldest, the last of every ten minutes, and all lost ones."""
    ends: list[Moment] = []
    newest: datetime | None = None
    for moment in moments:
        if moment.kind == LOST:
            ends.append(moment)
        elif newest is None or newest - moment.saved_at > ONE_SITTING:
            ends.append(moment)
            newest = moment.saved_at
    return ends


def restore(row: OwnedByCitizen, version: Version, *, by_id: int | None = None) -> None:
    """Make an old state the newest version; the present one stays in the history."""
    before = state_of(row)
    put(row, {key: value for key, value in version.values.items() if key != "deleted_at"})
    if state_of(row) != before:
        keep(row, by_id=by_id)
