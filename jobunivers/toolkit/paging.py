"""A long list, a page at a time: ``?side=2``."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, overload

from flask import request
from sqlalchemy import Select, func

from jobunivers.db import session

One = TypeVar("One")
SIZE = 20


@dataclass(frozen=True)
class Part(Generic[One]):
    """The rows of one page; ``before`` is how many stand on earlier ones, ``of`` how many there are in all."""

    rows: Sequence[One]
    number: int
    pages: int
    before: int
    of: int


class Found(Sequence[One]):
    """The rows a statement finds, for ``part_of``: counted, and only those of the page are read."""

    def __init__(self, found: Select[tuple[One]], count: int | None = None) -> None:
        self._found, self._count = found, count

    def __len__(self) -> int:
        if self._count is None:
            row_id = self._found.column_descriptions[0]["entity"].id
            self._count = (
                session.scalar(self._found.with_only_columns(func.count(row_id)).order_by(None)) or 0
            )
        return self._count

    @overload
    def __getitem__(self, at: int) -> One: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[One]: ...

    def __getitem__(self, at: Any) -> Any:
        if isinstance(at, slice):
            first, last, _step = at.indices(len(self))
            return session.scalars(self._found.offset(first).limit(max(0, last - first))).all()
        return self[at : at + 1][0]


def part_of(rows: Sequence[One], size: int = SIZE) -> Part[One]:
    """The page of a list that the address asks for; the nearest one there is for a number that is none."""
    pages = max(1, -(-len(rows) // size))
    asked = request.args.get("side", "1")[:9]
    number = min(max(int(asked) if asked.isdecimal() else 1, 1), pages)
    before = (number - 1) * size
    return Part(rows[before : before + size], number, pages, before, len(rows))
