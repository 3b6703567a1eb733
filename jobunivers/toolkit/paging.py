"""A long list, a page at a time: ``?side=2``."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from flask import request

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


def part_of(rows: Sequence[One], size: int = SIZE) -> Part[One]:
    """The page of a list that the address asks for; the nearest one there is for a number that is none."""
    pages = max(1, -(-len(rows) // size))
    asked = request.args.get("side", "1")[:9]
    number = min(max(int(asked) if asked.isdecimal() else 1, 1), pages)
    before = (number - 1) * size
    return Part(rows[before : before + size], number, pages, before, len(rows))
