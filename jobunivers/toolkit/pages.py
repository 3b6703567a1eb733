"""Whole page or fragment: the only place that asks whether a request is htmx.

A fragment is a named block of the page's own template; its name is the element's id and the ``HX-Target``.
"""

from collections.abc import Mapping
from typing import Any

from flask import current_app, flash, get_flashed_messages, make_response, redirect, request
from markupsafe import Markup
from werkzeug.wrappers import Response

from jobunivers import clock, languages
from jobunivers.services.said import Said, SaidHtml
from jobunivers.toolkit import celebrations
from jobunivers.toolkit.access import me
from jobunivers.toolkit.templates import BESIDE, SpeakingEnvironment
from jobunivers.toolkit.two_languages import parts_side_by_side, side_by_side

SEE_OTHER, UNPROCESSABLE = 303, 422
AUTOSAVE = "save-state"
Shown = Response


def page(template: str, status: int = 200, /, **context: Any) -> Shown:
    """Show a template: its block named by HX-Target, or all of it."""
    block = _form_of_autosave() if status == UNPROCESSABLE and is_autosave() else _wanted_block()
    body = render(template, block=block, **context)
    response = make_response(body, status)
    response.headers["Vary"] = "HX-Request, HX-Target"
    return response


def go(address: str, said: object = None) -> Shown:
    """After a write: send the browser on by 303, with a word on what was done."""
    if said is not None:
        _leave_word(said, "done")
    return redirect(address, SEE_OTHER)


def warn(said: object) -> None:
    """Leave a word of warning for the next page."""
    _leave_word(said, "warning")


def _leave_word(said: object, kind: str) -> None:
    """Keep a word for the next page; with its Danish for somebody who reads both."""
    if not wants_danish_too():
        flash(str(said), kind)
        return
    own = str(said)
    with languages.speaking(languages.SOURCE):
        flash((own, str(said)), kind)  # type: ignore[arg-type]


def _words_left() -> list[tuple[str, str]]:
    """What was left to be said on this page: (kind, words)."""
    left: list[tuple[str, Any]] = get_flashed_messages(with_categories=True)  # type: ignore[assignment]
    return [(kind, said if isinstance(said, str) else Said(*said)) for kind, said in left]


def render(template: str, *, block: str | None = None, **context: Any) -> str:
    """A template, or one block of it, in the reader's language; with the Danish beside it where that is chosen."""
    shown = _render_in(languages.current().code, template, block, context)
    if wants_danish_too():
        danish = _in_danish(template, block, context)
        is_page = shown[:20].lstrip().lower().startswith("<!doctype")
        return side_by_side(shown, danish) if is_page else parts_side_by_side(shown, danish)
    return shown


def piece(template: str, **context: Any) -> SaidHtml:
    """A template to be shown inside another, in the reader's language; it knows its Danish where that is wanted."""
    own = _render_in(languages.current().code, template, None, context)
    danish = Markup(_in_danish(template, None, context)) if wants_danish_too() else None  # noqa: S704 - our own template
    return SaidHtml(own, danish)


def wants_danish_too() -> bool:
    """Whether the reader has chosen the two-language view, and reads something else than Danish now."""
    reader = me()
    return bool(reader and reader.two_languages) and languages.current().code != languages.SOURCE


def _in_danish(template: str, block: str | None, context: Mapping[str, Any]) -> str:
    with languages.speaking(languages.SOURCE):
        return _render_in(BESIDE, template, block, context)


def _render_in(code: str, template: str, block: str | None, context: Mapping[str, Any]) -> str:
    environment: SpeakingEnvironment = current_app.extensions["jobunivers.templates"][code]
    found = environment.get_template(template)
    values = {
        "me": me(),
        "request": request,
        "words_left": _words_left,
        "celebrations": celebrations.waiting,
        "today": clock.today(),
        **context,
    }
    if block is None or block not in found.blocks:
        return found.render(values)
    return "".join(found.blocks[block](found.new_context(values)))


def is_autosave() -> bool:
    """Whether the page's own script sent this, while the person is still writing."""
    htmx = request.htmx  # type: ignore[attr-defined]
    return bool(htmx) and str(htmx.target or "").endswith(f"#{AUTOSAVE}")


def _form_of_autosave() -> str | None:
    """What cannot be saved yet is shown in the form itself: the block that is called as its id."""
    return request.form.get("form", "").replace("-", "_") or None


def _wanted_block() -> str | None:
    htmx = request.htmx  # type: ignore[attr-defined]
    if not htmx or htmx.history_restore_request or not htmx.target:
        return None
    return str(htmx.target).rpartition("#")[2].replace("-", "_") or None
