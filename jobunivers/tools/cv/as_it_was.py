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
_MADE_OF = ("cv_targeted", "cv_profile", "cv_item")


@dataclass(frozen=True)
class Edition:
    """A targeted CV, the head and the lines, as they were; none of them belongs to the session."""

    targeted: Targeted
    profile: Profile
    items: tuple[Item, ...]


def stamps(citizen_id: int, work: Work) -> dict[int, int]:
    """For each targeted CV (by id) the number of the newest version it is made of; 0 before anything is kept."""
    newest = _newest_numbers(citizen_id)
    head = newest.get(("cv_profile", work.profile.id), 0)
    return {one.id: max(head, *(newest.get(row, 0) for row in _rows_of(one))) for one in work.targeted}


def _newest_numbers(citizen_id: int) -> dict[tuple[str, int | None], int]:
    """The newest version of every row of a citizen's CV, by table and row."""
    found = select(Version.table_name, Version.row_id, func.max(Version.id)).where(
        Version.citizen_id == citizen_id, Version.kind == SAVED, Version.table_name.in_(_MADE_OF)
    )
    rows = session.execute(found.group_by(Version.table_name, Version.row_id))
    return {(table, row_id): number for table, row_id, number in rows}


def _rows_of(targeted: Targeted) -> list[tuple[str, int | None]]:
    return [("cv_targeted", targeted.id), *(("cv_item", line) for line in targeted.chosen)]


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
