"""Writing a row's next version."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from sqlalchemy import Table, bindparam, func, insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm.attributes import instance_state

from jobunivers import clock
from jobunivers.db import OwnedByOrganisation, Versioned, session
from jobunivers.services.versions.comparing import Verdict, changed_elsewhere, judge, page_of, turn_of
from jobunivers.services.versions.models import (
    LOST,
    OPERATION,
    SAVED,
    Version,
    plain,
    state_of,
    table_of,
)


@dataclass
class SavedElsewhere(Exception):
    """The row was saved somewhere else since this page was opened; both sides are kept as versions.

    ``labels`` is what the page calls the fields, ``answers`` what it calls the values of those with a choice,
    where that is known.
    """

    row: OwnedByOrganisation
    mine: dict[str, Any]
    theirs: dict[str, Any]
    labels: dict[str, str] = field(default_factory=dict)
    answers: dict[str, dict[Any, str]] = field(default_factory=dict)


_DONE = select(Version).where(
    Version.citizen_id == bindparam("citizen_id"), Version.operation == bindparam("operation")
)
_TABLE = cast(Table, Version.__table__)
_ONE_MORE = insert(_TABLE)
_UNLESS_DONE = {
    store.dialect.name: store.insert(_TABLE)
    .on_conflict_do_nothing(index_elements=("citizen_id", "operation"))
    .inline()
    .execution_options(preserve_rowcount=True)
    for store in (sqlite, postgresql)
}


def already_done(citizen_id: int, operation: str | None) -> Version | None:
    """The version a repeated request wrote the first time, if it did."""
    if not operation:
        return None
    return session.scalar(_DONE, {"citizen_id": citizen_id, "operation": operation[:OPERATION]})


def save(
    row: Versioned,
    values: Mapping[str, Any],
    *,
    base: int | None,
    operation: str | None = None,
    by_id: int | None = None,
) -> bool:
    """Write values into a row as its next version; False when nothing changed or it was done before.

    ``base`` is the version the writer saw (None: whatever there is). Fields that only the other side changed
    stay as they are. Raises SavedElsewhere when both changed one; the writer's side is kept as a *lost* version.
    """
    mine = {key: plain(value) for key, value in values.items()}
    if _save_at_once(row, values, mine, base=base, operation=operation, by_id=by_id):
        return True
    done = already_done(row.kept_with, operation)
    if done is not None and done.is_of(row) and all(done.values.get(key) == mine[key] for key in mine):
        if done.kind == LOST:
            raise _elsewhere(row, mine)
        return False
    operation = None if done is not None else (operation or "")[:OPERATION] or None
    later = _later(row, base) if base is not None and base < (row.version or 0) else []
    if _is_overtaken(later, operation):
        return False
    verdict = _verdict(row, mine, base, later, page_of(operation))
    if verdict.torn:
        _lose(row, mine, later, operation=operation, by_id=by_id)
        raise _elsewhere(row, mine)
    if not verdict.write and row.version:
        return False
    for key in verdict.write:
        setattr(row, key, values[key])
    keep(row, operation=operation, by_id=by_id)
    return True


def _save_at_once(
    row: Versioned,
    values: Mapping[str, Any],
    mine: Mapping[str, Any],
    *,
    base: int | None,
    operation: str | None,
    by_id: int | None,
) -> bool:
    """The usual save: the writer saw what stands there. Whether the same request came before, its version tells.

    A version's operation is unique. False where there is more to ask; then nothing has changed.
    """
    is_newest = row.version and (base is None or base >= row.version)
    if not operation or not is_newest or instance_state(row).modified:
        return False
    differ = [key for key, value in mine.items() if value != plain(getattr(row, key))]
    if not differ:
        return False
    for key in differ:
        setattr(row, key, values[key])
    row.version += 1
    if not _write_unless_done(row, operation=operation, by_id=by_id):
        session.expire(row)
        return False
    session.flush()
    return True


def keep(row: Versioned, *, operation: str | None = None, by_id: int | None = None) -> None:
    """Write the row's present state as its next version."""
    row.version = (row.version or 0) + 1
    if row not in session:
        session.add(row)
    session.flush()
    _write(row, state_of(row), kind=SAVED, operation=operation, by_id=by_id)


def differs(row: Versioned, values: Mapping[str, Any]) -> bool:
    """Whether a row says something else than these values: a field was kept as it was written elsewhere."""
    return any(plain(getattr(row, key)) != plain(value) for key, value in values.items())


def made(version: Version, row: Versioned) -> bool:
    """Whether a version is this new row, sent a second time."""
    said = {key: value for key, value in state_of(row).items() if value is not None}
    return version.table_name == table_of(row) and said.items() <= version.values.items()


def _later(row: Versioned, base: int) -> list[Version]:
    """The row's versions from the one the writer saw on, oldest first."""
    of_row = (Version.table_name == table_of(row), Version.row_id == row.id)
    seen = select(func.max(Version.number)).where(*of_row, Version.number <= base, Version.kind == SAVED)
    found = select(Version).where(*of_row, Version.number >= func.coalesce(seen.scalar_subquery(), 0))
    return list(session.scalars(found.order_by(Version.id)))


def _is_overtaken(later: list[Version], operation: str | None) -> bool:
    """Whether the same page has said something newer already: this request was held up on its way."""
    page, turn = page_of(operation), turn_of(operation)
    return bool(turn) and any(
        page_of(version.operation) == page and turn_of(version.operation) > turn for version in later
    )


def _verdict(
    row: Versioned, mine: dict[str, Any], base: int | None, later: list[Version], page: str
) -> Verdict:
    now = {key: plain(getattr(row, key)) for key in mine}
    kept = [version for version in later if version.kind == SAVED]
    seen = kept.pop(0).values if kept and base is not None and kept[0].number <= base else None
    elsewhere = changed_elsewhere(seen, [(page_of(one.operation), one.values) for one in kept], page)
    return judge(mine, now, seen, elsewhere)


def _lose(
    row: Versioned,
    mine: dict[str, Any],
    later: list[Version],
    *,
    operation: str | None,
    by_id: int | None,
) -> None:
    """Keep the writer's side; a page that goes on writing goes on in the same *lost* version."""
    page = page_of(operation)
    for version in later:
        if page and version.kind == LOST and page_of(version.operation) == page:
            version.values, version.operation, version.saved_at = mine, operation, clock.now()
            session.flush()
            return
    _write(row, mine, kind=LOST, operation=operation, by_id=by_id)


def _elsewhere(row: Versioned, mine: dict[str, Any]) -> SavedElsewhere:
    return SavedElsewhere(row, mine, {key: plain(getattr(row, key)) for key in mine})


def _write(
    row: Versioned, values: dict[str, Any], *, kind: str, operation: str | None, by_id: int | None
) -> None:
    said = _said(row, values, kind=kind, operation=operation, by_id=by_id)
    session.connection().execute(_ONE_MORE, said)


def _write_unless_done(row: Versioned, *, operation: str, by_id: int | None) -> bool:
    """Write what a row says now as a version, but for an operation that has written one."""
    connection = session.connection()
    said = _said(row, state_of(row), kind=SAVED, operation=operation, by_id=by_id)
    return connection.execute(_UNLESS_DONE[connection.dialect.name], said).rowcount == 1


def _said(
    row: Versioned, values: dict[str, Any], *, kind: str, operation: str | None, by_id: int | None
) -> dict[str, Any]:
    return {
        "organisation_id": row.organisation_id,
        "citizen_id": row.kept_with,
        "table_name": table_of(row),
        "row_id": row.id,
        "number": row.version,
        "kind": kind,
        "values": values,
        "saved_by_id": by_id,
        "operation": operation[:OPERATION] if operation else None,
    }
