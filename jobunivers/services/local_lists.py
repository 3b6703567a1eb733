"""Lists of a tool's content that an organisation makes its own: other words, lines left out, lines of their own.

The content is the default. What an organisation has changed lies over it, line by line, and is shown as it was
written, whatever language the reader reads.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import String, UniqueConstraint, select
from sqlalchemy.orm import Mapped, mapped_column

from jobunivers import clock
from jobunivers.db import Base, OwnedByOrganisation, session
from jobunivers.languages import Text
from jobunivers.services import content

ONE_LINE, WORDS, LINK = "line", "words", "link"
MOST_OWN = 60
_OWN = "egen-"


class UnknownLine(LookupError):
    """The list has no such line."""


class ListIsFull(Exception):
    """There are as many lines of their own as a list takes."""


@dataclass(frozen=True)
class ListField:
    """One thing a line says. ``kind``: ONE_LINE, WORDS (several lines of text) or LINK; the first field is needed."""

    name: str
    label: Text
    kind: str = ONE_LINE


@dataclass(frozen=True, kw_only=True)
class LocalList:
    """A list in the content that an organisation may edit: the table ``table`` of the deck ``deck``.

    ``name`` is its address within its tool; ``key`` tells the lines of the deck apart.
    """

    name: str
    title: Text
    lead: Text
    deck: str
    table: str
    fields: tuple[ListField, ...]


class LocalLine(OwnedByOrganisation, Base):
    """What an organisation says of one line. ``key`` is None for a line of their own; no ``words``: the content's."""

    __tablename__ = "local_line"
    id: Mapped[int] = mapped_column(primary_key=True)
    deck: Mapped[str] = mapped_column(String(60))
    key: Mapped[str | None] = mapped_column(String(60))
    words: Mapped[dict[str, Any]]
    is_hidden: Mapped[bool] = mapped_column(default=False)
    changed_at: Mapped[datetime] = mapped_column(default=clock.now, onupdate=clock.now)

    __table_args__ = (UniqueConstraint("organisation_id", "deck", "key"),)

    @property
    def name(self) -> str:
        """What the line is called in an address."""
        return self.key or f"{_OWN}{self.id}"


@dataclass(frozen=True)
class Line:
    """One line as it is read. ``is_ours``: the words are the organisation's; ``is_added``: the whole line is."""

    key: str
    words: Mapping[str, Any]
    is_hidden: bool = False
    is_ours: bool = False
    is_added: bool = False


def lines(of: LocalList) -> list[Line]:
    """The lines a citizen sees: the organisation's own first, then the content's with what was changed."""
    return [line for line in all_lines(of) if not line.is_hidden]


def all_lines(of: LocalList, deck: Mapping[str, Any] | None = None) -> list[Line]:
    """Every line, those left out too; in the reader's language, or in that of ``deck``."""
    rows = list(session.scalars(select(LocalLine).where(LocalLine.deck == of.deck).order_by(LocalLine.id)))
    changed: dict[str | None, LocalLine] = {row.key: row for row in rows if row.key is not None}
    own = [Line(row.name, row.words, row.is_hidden, True, True) for row in rows if row.key is None]
    return own + list(_over(deck or content.deck(of.deck), of.table, changed))


def line(of: LocalList, key: str) -> Line:
    """One line of a list, in Danish, as an organisation edits it; raises UnknownLine."""
    found = next((one for one in all_lines(of, content.danish_deck(of.deck)) if one.key == key), None)
    if found is None:
        raise UnknownLine(key)
    return found


def add(of: LocalList, words: Mapping[str, str]) -> None:
    """A line of their own; raises ListIsFull."""
    if sum(one.is_added for one in all_lines(of)) >= MOST_OWN:
        raise ListIsFull
    session.add(LocalLine(deck=of.deck, words=dict(words)))
    session.flush()


def change(of: LocalList, key: str, words: Mapping[str, str]) -> None:
    """Say a line in other words; the content's own words again where they are the same. Raises UnknownLine."""
    row = _row(of, key)
    row.words = {} if row.key is not None and _says(of, key) == dict(words) else dict(words)
    session.flush()


def use_ours(of: LocalList, key: str) -> None:
    """Go back to the content's words; raises UnknownLine."""
    row = _row(of, key)
    if row.key is not None:
        row.words = {}
    session.flush()


def hide(of: LocalList, key: str, *, hidden: bool) -> None:
    """Leave a line out, or show it again; raises UnknownLine."""
    _row(of, key).is_hidden = hidden
    session.flush()


def _over(deck: Mapping[str, Any], table: str, changed: Mapping[str | None, LocalLine]) -> Iterator[Line]:
    for told in deck[table]:
        row = changed.get(told["key"])
        words = {**told, **row.words} if row else told
        yield Line(told["key"], words, bool(row and row.is_hidden), bool(row and row.words))


def _row(of: LocalList, key: str) -> LocalLine:
    """What the organisation says of a line; begun where it has said nothing yet."""
    found = line(of, key)
    of_deck = select(LocalLine).where(LocalLine.deck == of.deck)
    if found.is_added:
        return session.scalars(of_deck.where(LocalLine.id == int(key.removeprefix(_OWN)))).one()
    row = session.scalar(of_deck.where(LocalLine.key == key))
    if row is None:
        row = LocalLine(deck=of.deck, key=key, words={})
        session.add(row)
    return row


def _says(of: LocalList, key: str) -> dict[str, str]:
    told = next(one for one in content.danish_deck(of.deck)[of.table] if one["key"] == key)
    return {field.name: str(told.get(field.name, "")) for field in of.fields}
