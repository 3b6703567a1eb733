"""A questionnaire's answers: one column an item, so that versions and conflicts go field by field."""

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from sqlalchemy import Integer, Text
from sqlalchemy.orm import mapped_column

from jobunivers.db import OwnedByCitizen
from jobunivers.services.begun import fresh
from jobunivers.services.reading import rows_of

Model = TypeVar("Model", bound=type)
Round = TypeVar("Round", bound=OwnedByCitizen)


def one_column_each(items: Iterable[str], of: Any = Integer) -> Callable[[Model], Model]:
    """Give a table one column an item (a class decorator): None until it is answered, a text empty.

    A form sends an empty field as an empty text; if that were another value than *not written yet*, two windows
    would be in conflict about fields that nobody has touched.
    """

    def with_columns(model: Model) -> Model:
        for item in items:
            setattr(model, item, mapped_column(of, default="" if of is Text else None))
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


def open_round(model: type[Round], citizen_id: int) -> Round:
    """The round to answer in: the newest, or a first one."""
    (rounds,) = rows_of(citizen_id, model)
    return rounds[-1] if rounds else fresh(model, citizen_id=citizen_id)


def begin_round(model: type[Round], items: Iterable[str], citizen_id: int) -> Round:
    """A new round, earlier ones are kept; one that is still empty is not doubled."""
    newest = open_round(model, citizen_id)
    return fresh(model, citizen_id=citizen_id) if given(newest, items) else newest
