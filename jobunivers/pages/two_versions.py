"""Two sides of one form: both texts beside each other, and a choice. The one that is not chosen is kept too."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from flask import make_response, request

from jobunivers.languages import Text as _
from jobunivers.services.versions import SavedElsewhere, side_by_side
from jobunivers.services.versions.side_by_side import Run
from jobunivers.toolkit.pages import Shown, is_autosave, page, render

CONFLICT = 409
NOT_SENT_ON = {"csrf_token", "base", "operation"}


@dataclass(frozen=True)
class Torn:
    """A field that both sides wrote in: its name on the page, and each side in runs of (words, differs)."""

    label: str
    mine: list[Run]
    theirs: list[Run]


def two_versions(conflict: SavedElsewhere) -> Shown:
    """The page (or, for a form that saves itself, the part of it that is put into the form) with the choice."""
    torn = [_torn(conflict, name) for name in conflict.mine if conflict.mine[name] != conflict.theirs[name]]
    told = {"torn": torn, "base": conflict.row.version, "in_place": is_autosave()}
    if is_autosave():
        return make_response(render("pages/two_versions.html", block="choice", **told), CONFLICT)
    return page(
        "pages/two_versions.html", CONFLICT, action=_address(), back=_came_from(), sent=_sent(), **told
    )


def _torn(conflict: SavedElsewhere, name: str) -> Torn:
    answers = conflict.answers.get(name, {})
    mine, theirs = side_by_side(
        _in_words(conflict.mine[name], answers), _in_words(conflict.theirs[name], answers)
    )
    return Torn(conflict.labels.get(name, ""), mine, theirs)


def _in_words(value: Any, answers: dict[Any, str]) -> str:
    if isinstance(value, bool):
        return str(_("Ja") if value else _("Nej"))
    if isinstance(value, list):
        return ", ".join(answers.get(one, str(one)) for one in value)
    return answers.get(value, "" if value is None else str(value))


def _sent() -> list[tuple[str, str]]:
    return [(name, value) for name, value in request.form.items(multi=True) if name not in NOT_SENT_ON]


def _address() -> str:
    return request.full_path.rstrip("?")


def _came_from() -> str:
    """The page the form stood on, if it was one of ours."""
    came = urlsplit(request.referrer or "")
    if came.netloc != request.host or not came.path.startswith("/") or came.path.startswith("//"):
        return "/"
    return f"{came.path}?{came.query}" if came.query else came.path
