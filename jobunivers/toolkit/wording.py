"""Whether a save changed nothing but words that stood there before: nothing begun, emptied, chosen or moved."""

from functools import cache
from typing import Any

from sqlalchemy import String, inspect
from sqlalchemy.orm.attributes import instance_state

from jobunivers.db import OwnedByCitizen

_OF_EVERY_SAVE = frozenset({"version", "changed_at"})


def is_all(row: OwnedByCitizen) -> bool:
    """Whether all that is being written of a row is prose that was there and still is."""
    before = instance_state(row).committed_state
    of_prose = prose(type(row))  # type: ignore[arg-type] # a class can be hashed
    return all(
        key in of_prose and _is_said(value) and _is_said(getattr(row, key))
        for key, value in before.items()
        if key not in _OF_EVERY_SAVE
    )


@cache
def prose(model: type[Any]) -> frozenset[str]:
    """The columns that hold what people write at any length; a key or a code says how long it can be."""
    columns = inspect(model).columns
    return frozenset(one.key for one in columns if isinstance(one.type, String) and one.type.length is None)


def _is_said(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
