"""What can be told of a centre: each measure is a few numbers a person, of which only averages are ever shown."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from jobunivers.languages import Text

Numbers = tuple[float, ...]


@dataclass(frozen=True)
class Measure:
    """One thing told. ``read`` gives each person's numbers as they stood on a day, of those who have any.

    ``columns`` names the numbers; ``words`` says the averages in one short phrase ("fra %(a)s til %(b)s", letters in
    the order of the columns). ``top`` is what a full bar stands for. ``none`` is what is said while there are too few.
    """

    key: str
    title: Text
    why: Text
    columns: tuple[Text, ...]
    words: Text
    none: Text
    top: float
    read: Callable[[Collection[int], date], Mapping[int, Numbers]]


def average(numbers: Sequence[Numbers]) -> list[float]:
    """The mean of each number, to one decimal."""
    return [round(sum(column) / len(column), 1) for column in zip(*numbers, strict=True)]
