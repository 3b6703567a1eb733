"""Who is at the browser, and what of theirs a request may reach. Somebody else's thing is 404, not 403."""

from functools import cache
from typing import Any, TypeVar

from flask import abort, current_app, g, has_request_context, request
from flask_login import current_user
from sqlalchemy import Select, bindparam, select
from werkzeug.exceptions import NotFound

from jobunivers import clock
from jobunivers.db import OwnedByCitizen, OwnedByOrganisation, session
from jobunivers.languages import Text
from jobunivers.services.accounts import organisations
from jobunivers.services.accounts.logins import Me
from jobunivers.services.accounts.models import Person
from jobunivers.services.reading import rows_of
from jobunivers.services.sharing import item_id

LARGEST_ID = 2**31 - 1
BLANK = "tom"


class NotHere(NotFound):
    """Not found, with words of its own and the way on: (title, text, address, what the way is called)."""

    def __init__(self, title: Text, text: Text, href: str, onward: Text) -> None:
        super().__init__()
        self.title, self.text, self.href, self.onward = title, text, href, onward


Row = TypeVar("Row", bound=OwnedByCitizen)
Theirs = TypeVar("Theirs", bound=OwnedByOrganisation)
Found = TypeVar("Found")


def me() -> Me | None:
    """The person at the browser, or None when nobody is logged in."""
    if not has_request_context():
        return None
    person = (
        g.get("_login_user") or current_user._get_current_object()
    )  # as Flask-Login keeps who it has found
    return person if isinstance(person, Me) else None


def offered() -> tuple[str, ...]:
    """The languages to choose from: the product's, or those the organisation at the browser offers."""
    person, there = me(), tuple(current_app.config["LANGUAGES"])
    return organisations.offered(person.offers, there) if person else there


def citizen_id() -> int:
    """The citizen at the browser; a route of a tool is only reached by one."""
    person = me()
    if person is None or not person.is_citizen:
        abort(404)
    return person.id


def myself() -> Person:
    """The row of the person at the browser."""
    person = me()
    if person is None:
        abort(404)
    return session.get_one(Person, person.id)


def mine(model: type[Row], row_id: int, *, removed: bool = False) -> Row:
    """A row of the citizen at the browser; 404 for anything else."""
    if not 0 < row_id <= LARGEST_ID:
        abort(404)
    found = _one_of(model)  # type: ignore[arg-type] # a class can be hashed
    row: Row | None = session.scalar(found, {"row_id": row_id, "citizen_id": citizen_id()})
    if row is None or (row.deleted_at is not None and not removed):
        abort(404)
    return row


def row_of(model: type[Theirs], row_id: int) -> Theirs:
    """A row of the organisation at the browser; 404 for anything else."""
    of_model: Any = model
    found: Theirs | None = session.scalar(select(of_model).where(of_model.id == row_id))
    return or_404(found)


def sent_id(name: str) -> int:
    """The id in a field of the form; 0, which no row has, for anything that is none."""
    number = request.form.get(name, 0, int)
    return number if 0 < number <= LARGEST_ID else 0


def or_404(found: Found | None) -> Found:
    """What was found, or 404."""
    if found is None:
        abort(404)
    return found


def mine_of(model: type[Row]) -> list[Row]:
    """All rows of a kind of the citizen at the browser that are not put away, oldest first."""
    (rows,) = rows_of(citizen_id(), model)
    return rows


def item_of(model: type[Row], citizen: int, item: str) -> Row | None:
    """The row of a citizen that an item key ("12") names; None for one that is not there or put away.

    ``BLANK`` is a row nobody has written in: what is printed to be filled in by hand.
    """
    if item == BLANK:
        blank = model()
        blank.citizen_id, blank.created_at = citizen, clock.now()
        return blank
    found = _one_of(model)  # type: ignore[arg-type] # a class can be hashed
    row: Row | None = session.scalar(found, {"row_id": item_id(item), "citizen_id": citizen})
    return row if row is not None and row.deleted_at is None else None


@cache
def _one_of(model: type[OwnedByCitizen]) -> Select[Any]:
    return select(model).where(model.id == bindparam("row_id"), model.citizen_id == bindparam("citizen_id"))
