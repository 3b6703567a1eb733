"""Nothing typed is lost: every save of a row is a version, and the loser of a conflict is one too."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, inspect, select
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByCitizen, OwnedByOrganisation, session

_NOT_TEXT = {"id", "citizen_id", "organisation_id", "created_at", "changed_at", "version"}
SAVED, LOST = "saved", "lost"


class Version(OwnedByOrganisation, Base):
    """One saved state of one row. ``kind`` is *lost* for the side of a conflict that was not kept."""

    __tablename__ = "version"
    id: Mapped[int] = mapped_column(primary_key=True)
    citizen_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    table_name: Mapped[str] = mapped_column(String(60))
    row_id: Mapped[int]
    number: Mapped[int]
    kind: Mapped[str] = mapped_column(String(10), default=SAVED)
    values: Mapped[dict[str, Any]]
    saved_at: Mapped[datetime] = mapped_column(default=clock.now)
    saved_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    operation: Mapped[str | None] = mapped_column(String(40))

    __table_args__ = (
        Index("ix_version_row", "table_name", "row_id", "number"),
        UniqueConstraint("citizen_id", "operation"),
    )


@dataclass
class SavedElsewhere(Exception):
    """The row was saved somewhere else since this page was opened; both sides are kept as versions."""

    row: OwnedByCitizen
    mine: dict[str, Any]
    theirs: dict[str, Any]


def state_of(row: OwnedByCitizen) -> dict[str, Any]:
    """Everything a person wrote in a row, as plain values that JSON can hold."""
    columns = inspect(type(row)).columns
    return {
        column.key: _plain(getattr(row, column.key)) for column in columns if column.key not in _NOT_TEXT
    }


def already_done(citizen_id: int, operation: str | None) -> Version | None:
    """The version a repeated request wrote the first time, if it did."""
    if not operation:
        return None
    return session.scalar(
        select(Version).where(Version.citizen_id == citizen_id, Version.operation == operation[:40])
    )


def save(
    row: OwnedByCitizen,
    values: Mapping[str, Any],
    *,
    base: int | None,
    operation: str | None = None,
    by_id: int | None = None,
) -> bool:
    """Write values into a row as its next version; False when nothing changed or it was done before.

    ``base`` is the version the writer saw (None: whatever there is). Raises SavedElsewhere when the row
    has moved on and says something else; the writer's side is then kept as a *lost* version.
    """
    if already_done(row.citizen_id, operation) is not None:
        return False
    changed = {key: value for key, value in values.items() if _plain(getattr(row, key)) != _plain(value)}
    if base is not None and base < row.version and _differs_from_base(row, changed, base):
        mine = {key: _plain(value) for key, value in values.items()}
        _write(row, mine, number=row.version, kind=LOST, operation=operation, by_id=by_id)
        raise SavedElsewhere(row, mine, {key: _plain(getattr(row, key)) for key in values})
    if not changed and row.version:
        return False
    for key, value in changed.items():
        setattr(row, key, value)
    keep(row, operation=operation, by_id=by_id)
    return True


def keep(row: OwnedByCitizen, *, operation: str | None = None, by_id: int | None = None) -> Version:
    """Write the row's present state as its next version."""
    row.version = (row.version or 0) + 1
    session.add(row)
    session.flush()
    return _write(row, state_of(row), number=row.version, kind=SAVED, operation=operation, by_id=by_id)


def history(row: OwnedByCitizen, limit: int = 50) -> list[Version]:
    """The versions of a row, newest first, lost sides among them."""
    found = select(Version).where(Version.table_name == row.__table__.name, Version.row_id == row.id)  # type: ignore[attr-defined]
    return list(session.scalars(found.order_by(Version.id.desc()).limit(limit)))


def restore(row: OwnedByCitizen, version: Version, *, by_id: int | None = None) -> None:
    """Make an old state the newest version; the present one stays in the history."""
    columns = inspect(type(row)).columns
    for key, value in version.values.items():
        if key in columns and key != "deleted_at":
            setattr(row, key, _typed(columns[key].type, value))
    keep(row, by_id=by_id)


def remove(row: OwnedByCitizen, *, by_id: int | None = None) -> None:
    """Put a row away; it can be fetched back for 30 days."""
    row.deleted_at = clock.now()
    keep(row, by_id=by_id)


def fetch_back(row: OwnedByCitizen, *, by_id: int | None = None) -> None:
    """Undo a removal."""
    row.deleted_at = None
    keep(row, by_id=by_id)


def _write(row: OwnedByCitizen, values: dict[str, Any], *, number: int, kind: str,
           operation: str | None, by_id: int | None) -> Version:
    version = Version(
        organisation_id=row.organisation_id,
        citizen_id=row.citizen_id,
        table_name=row.__table__.name,  # type: ignore[attr-defined]
        row_id=row.id,
        number=number,
        kind=kind,
        values=values,
        saved_by_id=by_id,
        operation=operation[:40] if operation else None,
    )
    session.add(version)
    session.flush()
    return version


def _differs_from_base(row: OwnedByCitizen, changed: Mapping[str, Any], base: int) -> bool:
    """Whether a field this writer changed was changed elsewhere too since the base."""
    seen = session.scalar(
        select(Version).where(
            Version.table_name == row.__table__.name,  # type: ignore[attr-defined]
            Version.row_id == row.id,
            Version.number == base,
            Version.kind == SAVED,
        )
    )
    if seen is None:
        return bool(changed)
    return any(_plain(getattr(row, key)) != seen.values.get(key) for key in changed)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value


def _typed(kind: Any, value: Any) -> Any:
    python_type = getattr(getattr(kind, "impl", kind), "python_type", None)
    if isinstance(value, str) and python_type in (date, datetime):
        return python_type.fromisoformat(value)
    return value
