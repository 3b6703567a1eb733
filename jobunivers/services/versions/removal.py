"""What people remove is put away, not destroyed: 30 days to change their mind, then it is gone for good."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import String, delete, inspect, select

from jobunivers import clock
from jobunivers.db import Base, OwnedByCitizen, Versioned, session
from jobunivers.services.bulk import carry_out
from jobunivers.services.versions.models import Version, table_of
from jobunivers.services.versions.saving import keep

KEPT_FOR = timedelta(days=30)
_A_KEY_AT_MOST = 60
Model = TypeVar("Model", bound=Versioned)


@dataclass(frozen=True)
class Removed:
    """One thing that was put away. ``table`` and ``row_id`` are its address; ``until`` is its last day."""

    table: str
    row_id: int
    name: str
    at: datetime
    of_tool: str = ""

    @property
    def until(self) -> datetime:
        """When it is gone for good."""
        return self.at + KEPT_FOR


def remove(row: Versioned, *, by_id: int | None = None) -> None:
    """Put a row away; it can be fetched back for 30 days."""
    if row.deleted_at is None:
        row.deleted_at = clock.now()
        keep(row, by_id=by_id)


def fetch_back(row: Versioned, *, by_id: int | None = None) -> None:
    """Undo a removal."""
    if row.deleted_at is not None:
        row.deleted_at = None
        keep(row, by_id=by_id)


def removed_by(citizen_id: int) -> list[Removed]:
    """Everything a citizen put away in the last 30 days, the newest first."""
    since = clock.now() - KEPT_FOR
    found = [row for model in _models(OwnedByCitizen) for row in _put_away(model, citizen_id, since)]
    return sorted(found, key=lambda one: one.at, reverse=True)


def forget_removed() -> int:
    """Erase what was put away more than 30 days ago, with its versions; how many rows went. Nightly work."""
    gone = 0
    for model in _models(Versioned):
        gone += carry_out(delete(model).where(model.deleted_at < clock.now() - KEPT_FOR))
        _forget_versions_without_row(model)
    return gone


def forget_orphans() -> None:
    """Erase the versions of rows that went with another person than the one they were kept for."""
    for model in _models(Versioned):
        if not issubclass(model, OwnedByCitizen):
            _forget_versions_without_row(model)


def model_of(table: str) -> type[OwnedByCitizen] | None:
    """The model of a table of citizens' work; None for any other name."""
    return next((model for model in _models(OwnedByCitizen) if table_of(model) == table), None)


def name_of(row: OwnedByCitizen) -> str:
    """What to call a row when one speaks of it: the first words a person wrote in it, cut to a line."""
    words = next(iter(texts_of(row).values()), "")
    return words if len(words) <= _A_KEY_AT_MOST else words[:_A_KEY_AT_MOST].rsplit(" ", 1)[0] + " …"


def texts_of(
    row: OwnedByCitizen | type[OwnedByCitizen], values: dict[str, Any] | None = None
) -> dict[str, str]:
    """The words a person wrote in a row (or in an old state of one) by field; keys and dates are no words."""
    columns = inspect(row if isinstance(row, type) else type(row)).columns
    words = [column.key for column in columns if _holds_words(column.type)]
    found = values if values is not None else {key: getattr(row, key) for key in words}
    return {key: text for key in words if isinstance(text := found.get(key), str) and text.strip()}


def _models(of: type[Model]) -> list[type[Model]]:
    classes = (mapper.class_ for mapper in Base.registry.mappers)
    return sorted((one for one in classes if issubclass(one, of)), key=table_of)


def _forget_versions_without_row(model: type[Versioned]) -> None:
    orphans = Version.table_name == table_of(model), Version.row_id.not_in(select(model.id))
    carry_out(delete(Version).where(*orphans))


def _put_away(model: type[OwnedByCitizen], citizen_id: int, since: datetime) -> list[Removed]:
    found = select(model).where(model.citizen_id == citizen_id, model.deleted_at >= since)
    return [
        Removed(table_of(row), row.id, name_of(row), row.deleted_at, row.of_tool)
        for row in session.scalars(found)
        if row.deleted_at is not None
    ]


def _holds_words(kind: Any) -> bool:
    return isinstance(kind, String) and (kind.length is None or kind.length > _A_KEY_AT_MOST)
