"""Answers to open questions: one row a question, found by its key, kept in versions as every other text is."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from jobunivers.db import OwnedByCitizen
from jobunivers.services.export.document import Block
from jobunivers.services.export.sheets import answered
from jobunivers.services.reading import rows_of


class Answered(OwnedByCitizen):
    """What a tool's table of answers holds: the question's key in the deck, and the person's own words."""

    __abstract__ = True
    key: Mapped[str] = mapped_column(String(40))
    text: Mapped[str] = mapped_column(default="")

    @declared_attr.directive
    def __table_args__(cls) -> tuple[UniqueConstraint, ...]:  # noqa: N805 - SQLAlchemy calls it with the class
        """One answer a question."""
        return (UniqueConstraint("citizen_id", "key"),)


Answer = TypeVar("Answer", bound=Answered)


def of_citizen(model: type[Answer], citizen_id: int) -> dict[str, Answer]:
    """A citizen's answers by the question's key; read once a request."""
    return by_key(*rows_of(citizen_id, model))


def by_key(rows: Iterable[Answer]) -> dict[str, Answer]:
    """Answers by the question's key."""
    return {row.key: row for row in rows}


def written(rows: Mapping[str, Answered], questions: Iterable[Mapping[str, Any]]) -> list[Answered]:
    """The answers to these questions that hold a word, in the order of the questions."""
    return [rows[one["key"]] for one in questions if one["key"] in rows and rows[one["key"]].text]


def on_paper(rows: Mapping[str, Answered], questions: Iterable[Mapping[str, Any]]) -> tuple[Block, ...]:
    """Each question with its answer, or with room to write one by hand."""
    told = {key: row.text for key, row in rows.items()}
    return tuple(answered(one["text"], told.get(one["key"], "")) for one in questions)
