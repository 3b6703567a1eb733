"""A questionnaire's answers: one column an item, so that versions and conflicts go field by field."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from sqlalchemy import Integer
from sqlalchemy.orm import mapped_column

Model = TypeVar("Model", bound=type)


def one_column_each(items: Iterable[str], of: Any = Integer) -> Callable[[Model], Model]:
    """Give a table one column an item, empty until it is answered (a class decorator)."""

    def with_columns(model: Model) -> Model:
        for item in items:
            setattr(model, item, mapped_column(of))
        return model

    return with_columns


def given(row: object | None, items: Iterable[str]) -> dict[str, int]:
    """The answers a row holds, by item, in the items' order; what is not answered is left out."""
    found = ((item, getattr(row, item, None)) for item in items)
    return {item: value for item, value in found if value is not None}


def middle(values: Iterable[int | float]) -> float | None:
    """Where the answers lie on the whole, with one decimal; None for none."""
    found = list(values)
    return round(sum(found) / len(found), 1) if found else None
