"""One saved state of one row, and how a row is turned into plain values and back."""

from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint, inspect
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByOrganisation, Versioned

SAVED, LOST = "saved", "lost"
OPERATION = 60
_NOT_TEXT = {"id", "citizen_id", "organisation_id", "created_at", "changed_at", "version"}


class Version(OwnedByOrganisation, Base):
    """One saved state of one row. ``kind`` is *lost* for the side of a conflict that was not kept.

    ``citizen_id`` is the person whose the row is: a citizen, or a professional where it is a professional's own.

    ``operation`` is made by the browser: ``<page>`` or ``<page>.<turn>``; the turn counts that page's saves.
    """

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
    operation: Mapped[str | None] = mapped_column(String(OPERATION))

    __table_args__ = (
        Index("ix_version_row", "table_name", "row_id", "number"),
        UniqueConstraint("citizen_id", "operation"),
    )

    def is_of(self, row: Versioned) -> bool:
        """Whether this is a state of that row."""
        return (self.table_name, self.row_id) == (table_of(row), row.id)


def table_of(row: Versioned | type[Versioned]) -> str:
    """The name of the table a row (or every row of a model) lies in."""
    return str(row.__table__.name)  # type: ignore[union-attr]


def state_of(row: Versioned) -> dict[str, Any]:
    """Everything a person wrote in a row, as plain values that JSON can hold."""
    return {key: plain(getattr(row, key)) for key in _written(type(row))}  # type: ignore[arg-type] # a class can be hashed


@cache
def _written(model: type[Any]) -> tuple[str, ...]:
    return tuple(column.key for column in inspect(model).columns if column.key not in _NOT_TEXT)


def plain(value: Any) -> Any:
    """A value as JSON holds it: days and moments as text."""
    return value.isoformat() if isinstance(value, date | datetime) else value


def put(row: Versioned, values: dict[str, Any]) -> None:
    """Set a row's fields to plain values; what is no field of the row (any more) is left out."""
    columns = inspect(type(row)).columns
    for key, value in values.items():
        if key in columns and key not in _NOT_TEXT:
            setattr(row, key, _typed(columns[key].type, value))


def _typed(kind: Any, value: Any) -> Any:
    python_type = getattr(getattr(kind, "impl", kind), "python_type", None)
    if isinstance(value, str) and python_type in (date, datetime):
        return python_type.fromisoformat(value)
    return value
