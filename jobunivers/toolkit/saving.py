"""Saving from a page: autosave answers, repeated requests, two devices in one form, and *Fortryd*.

A form that saves itself carries ``base`` (the version the writer saw) and ``operation`` (made by the browser, so
that a repeated save is harmless). ``static/js/saving.js`` sends it; without script a plain *Gem* does the same.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from flask import abort, flash, g, request, url_for
from markupsafe import Markup
from wtforms import Field

from jobunivers import clock
from jobunivers.db import OwnedByCitizen, Versioned, session
from jobunivers.languages import Text, Words
from jobunivers.languages import Text as _
from jobunivers.services import versions
from jobunivers.services.versions import SavedElsewhere
from jobunivers.toolkit.access import me
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import AUTOSAVE, UNPROCESSABLE, Shown, go, is_autosave, render

__all__ = ["AUTOSAVE", "add", "go_with_undo", "is_autosave", "kept", "removed", "save", "saved", "undoable"]
Row = TypeVar("Row", bound=Versioned)


def save(row: Versioned, values: Form | Mapping[str, Any]) -> bool:
    """Write a form's values (or a mapping) into a row as its next version; raises SavedElsewhere.

    Fields of a form that could not be understood are left out. A route may therefore save first and show the
    errors (422) then: what was right is kept all the same.
    """
    written = _written(values)
    fields = {name: value for name, value in written.items() if hasattr(row, name)}
    try:
        changed = versions.save(
            row,
            fields,
            base=_base(),
            operation=request.form.get("operation"),
            by_id=_my_id(),
        )
    except SavedElsewhere as conflict:
        if isinstance(values, Form):
            conflict.labels = {name: str(field.label.text) for name, field in values._fields.items()}
            conflict.answers = {name: _answers(field) for name, field in values._fields.items()}
        raise
    g.merged = versions.differs(row, fields)
    return changed


def add(row: Row) -> Row:
    """Keep a new row as version 1; a repeated request gets the row it made the first time."""
    operation = _next_operation()
    done = versions.already_done(row.kept_with, operation)
    if done is not None and versions.made(done, row):
        return _made_before(row, done.row_id)
    versions.keep(row, operation=None if done else operation, by_id=_my_id())
    return row


def removed(row: Versioned, onward: str, back: str = "") -> Shown:
    """Put a row away and go on to the next page, where *Fortryd* fetches it back; it is kept for 30 days.

    ``back`` is the address that does so for a professional; a citizen's own work has one for all.
    """
    versions.remove(row, by_id=_my_id())
    address = back or url_for("versions.fetch_back", table=versions.table_of(row), row_id=row.id)
    return go_with_undo(onward, action=address, said=_("Slettet."))


def undoable(rows: Iterable[Versioned], said: Text, onward: str) -> Shown:
    """Much was changed at once: say so on the next page, where *Fortryd* brings back what stood before."""
    before = [version.id for row in rows if (version := versions.before(row)) is not None]
    address = url_for("versions.undo")
    return go_with_undo(onward, action=address, said=said, before=before)


def go_with_undo(onward: str, *, action: str, said: Words, before: Sequence[int] = ()) -> Shown:
    """Go on to a page that offers *Fortryd*: a form to ``action``, with ``back`` (the page) and ``was``."""
    told = render("pages/undo.html", action=action, back=onward, said=said, before=before)
    flash(Markup(told), "done")  # noqa: S704 - our own template
    return go(onward)


def saved(
    row: Versioned, onward: str | Callable[[], str], beside: Callable[[], str] | None = None
) -> Shown | str:
    """Answer a save: the save state for autosave, or on to the next page for *Næste* and *Gem*.

    ``beside`` renders what follows from the words while they are written (a count, a preview): one element with
    ``hx-swap-oob="true"``, brought up to date with each autosave.
    """
    if not is_autosave():
        return go(onward if isinstance(onward, str) else onward())
    state = render(
        "pages/saved.html",
        at=clock.local(row.changed_at or clock.now()).strftime("%H.%M"),
        history=_history(row),
        base=None if g.get("merged") else row.version,
        form_id=request.form.get("form", ""),
    )
    return "".join((state, beside())) if beside else state


def kept(
    row: Versioned,
    form: Form,
    show: Callable[[int], Shown],
    onward: str,
    beside: Callable[[], str] | None = None,
) -> Shown | str:
    """Save what was understood of a form and go on; where something was not, ``show`` the page again (422)."""
    is_right = form.validate()
    save(row, form)
    return saved(row, onward, beside) if is_right else show(UNPROCESSABLE)


def _made_before(row: Row, row_id: int) -> Row:
    """What the same request made the first time; 404 where it has been put away since."""
    found = session.get(type(row), row_id)
    if found is None or found.kept_with != row.kept_with or found.deleted_at is not None:
        abort(404)
    return found


def _history(row: Versioned) -> str:
    """Where earlier versions are; only the citizen whose work it is looks through them."""
    person = me()
    if person is None or not isinstance(row, OwnedByCitizen) or person.id != row.citizen_id:
        return ""
    return url_for("versions.history", table=versions.table_of(row), row_id=row.id)


def _base() -> int | None:
    """The version the writer saw; None for a form that does not say."""
    said = request.form.get("base", type=int)
    return None if said is None else max(0, said)


def _written(values: Form | Mapping[str, Any]) -> Mapping[str, Any]:
    """What to write: of a form all that was understood."""
    if not isinstance(values, Form):
        return values
    if values.errors:
        g.keep = True
    return {name: value for name, value in values.written().items() if name not in values.errors}


def _answers(field: Field) -> dict[Any, str]:
    """What the answers of a field are called on the page, where it has some to choose from."""
    options = getattr(field, "choices", None) or ()
    return {value: str(words) for value, words, *_rest in options}


def _next_operation() -> str | None:
    """The request's operation, told apart when one request makes several rows."""
    operation = request.form.get("operation")
    g.made = g.get("made", -1) + 1
    return f"{operation}+{g.made}" if operation and g.made else operation


def _my_id() -> int | None:
    person = me()
    return person.id if person else None
