"""Things in an order people choose: rows with a ``place`` (whole number; smaller stands higher)."""

from collections.abc import Sequence
from typing import Protocol, TypeVar


class Placed(Protocol):
    """Anything that has a place among its equals."""

    place: int


Row = TypeVar("Row", bound=Placed)


def after(rows: Sequence[Placed]) -> int:
    """The place behind all these."""
    return max((row.place for row in rows), default=0) + 1


def in_order(rows: Sequence[Row]) -> list[Row]:
    """The rows by place; those of one place as they came."""
    return sorted(rows, key=lambda row: row.place)


def move(rows: Sequence[Row], row: Row, by: int) -> None:
    """Put ``row`` so many places further down (up where negative), no further than the ends; all are counted anew."""
    ordered = in_order(rows)
    now = ordered.index(row)
    ordered.insert(min(max(now + by, 0), len(ordered) - 1), ordered.pop(now))
    for place, one in enumerate(ordered, 1):
        if one.place != place:
            one.place = place
