"""A targeted CV as it was at a moment, with the lines and the head it had then: the CV that was sent is kept.

Every save of every row is a version, and versions are numbered through. A *stamp* is the newest version among
the rows a targeted CV is made of; with it the CV can be built again, whatever has been written since.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.sql import ColumnElement

from jobunivers.db import session
from jobunivers.services.versions import SAVED, Version
from jobunivers.tools.cv.models import Item, Profile, Targeted
from jobunivers.tools.cv.work import Work

_NOT_VALUES = {"deleted_at"}


@dataclass(frozen=True)
class Edition:
    """A targeted CV, the head and the lines, as they were; none of them belongs to the session."""

    targeted: Targeted
    profile: Profile
    items: tuple[Item, ...]


def stamp_of(targeted: Targeted, work: Work) -> int:
    """The number of the newest version that this CV is made of; 0 before anything is kept."""
    lines = _one("cv_item", *targeted.chosen)
    rows = [*_one("cv_targeted", targeted.id), *_one("cv_profile", work.profile.id), *lines]
    newest = select(func.max(Version.id)).where(Version.kind == SAVED, or_(*rows))
    return session.scalar(newest.where(Version.citizen_id == targeted.citizen_id)) or 0


def edition(citizen_id: int, targeted_id: int, stamp: int) -> Edition | None:
    """The CV as it was when ``stamp`` was its newest version; None where there was none."""
    then = _newest(citizen_id, stamp, _one("cv_targeted", targeted_id))
    if targeted_id not in then:
        return None
    targeted = Targeted(id=targeted_id, citizen_id=citizen_id, **_values(then[targeted_id]))
    lines = _newest(citizen_id, stamp, _one("cv_item", *targeted.chosen))
    items = [
        Item(id=row_id, citizen_id=citizen_id, **_values(version))
        for row_id, version in lines.items()
        if version.values.get("deleted_at") is None
    ]
    heads = list(_newest(citizen_id, stamp, [Version.table_name == "cv_profile"]).values())
    profile = Profile(citizen_id=citizen_id, **_values(heads[0])) if heads else Work().profile
    return Edition(targeted, profile, tuple(sorted(items, key=lambda item: (item.position, item.id))))


def _newest(citizen_id: int, stamp: int, rows: Iterable[ColumnElement[bool]]) -> dict[int, Version]:
    found = select(Version).where(
        Version.citizen_id == citizen_id, Version.kind == SAVED, Version.id <= stamp, or_(False, *rows)
    )
    return {version.row_id: version for version in session.scalars(found.order_by(Version.id))}


def _one(table: str, *row_ids: int | None) -> list[ColumnElement[bool]]:
    ids = [row_id for row_id in row_ids if row_id is not None]
    return [(Version.table_name == table) & Version.row_id.in_(ids)] if ids else []


def _values(version: Version) -> dict[str, object]:
    return {name: value for name, value in version.values.items() if name not in _NOT_VALUES}
