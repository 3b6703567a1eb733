"""Saving from a page: autosave answers, repeated requests, and two devices in one form.

A form that saves itself carries ``base`` (the version the writer saw) and ``operation`` (made by the browser, so
that a repeated save is harmless). ``static/js/saving.js`` sends it; without script a plain *Gem* does the same.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from flask import g, request

from jobunivers import clock
from jobunivers.db import OwnedByCitizen
from jobunivers.services import versions
from jobunivers.toolkit.access import me, mine
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go, render

AUTOSAVE = "save-state"
Row = TypeVar("Row", bound=OwnedByCitizen)


def save(row: OwnedByCitizen, values: Form | Mapping[str, Any]) -> bool:
    """Write a form's values (or a mapping) into a row as its next version; raises SavedElsewhere."""
    person = me()
    written = values.written() if isinstance(values, Form) else values
    g.saved_row = row
    return versions.save(
        row,
        {name: value for name, value in written.items() if hasattr(row, name)},
        base=request.form.get("base", type=int),
        operation=request.form.get("operation"),
        by_id=person.id if person else None,
    )


def add(row: Row) -> Row:
    """Keep a new row as version 1; a repeated request gets the row it made the first time."""
    person = me()
    operation = request.form.get("operation")
    done = versions.already_done(row.citizen_id, operation)
    if done is not None:
        return mine(type(row), done.row_id)
    versions.keep(row, operation=operation, by_id=person.id if person else None)
    return row


def saved(row: OwnedByCitizen, onward: str, beside: Callable[[], str] | None = None) -> Shown | str:
    """Answer a save: the save state for autosave, or on to the next page for *Næste* and *Gem*.

    ``beside`` renders what follows from the words while they are written (a count, a preview): one element with
    ``hx-swap-oob="true"``, brought up to date with each autosave.
    """
    if not is_autosave():
        return go(onward)
    at = clock.local(row.changed_at or clock.now()).strftime("%H.%M")
    state = render("pages/saved.html", state="saved", at=at, base=row.version, form_id=request.form.get("form", ""))
    return "".join((state, beside())) if beside else state


def is_autosave() -> bool:
    """Whether the page's own script sent this, while the person is still writing."""
    htmx = request.htmx  # type: ignore[attr-defined]
    return bool(htmx) and str(htmx.target or "").endswith(f"#{AUTOSAVE}")

