"""The lists citizens read that an organisation may put in its own words."""

from flask import Blueprint, current_app, request, url_for
from wtforms import StringField

from jobunivers.languages import Text as _
from jobunivers.services import local_lists
from jobunivers.services.local_lists import LINK, WORDS, Line, ListField, ListIsFull, LocalList, UnknownLine
from jobunivers.toolkit.access import or_404
from jobunivers.toolkit.contract import Tool
from jobunivers.toolkit.forms import Form, line, needed, web_address, words
from jobunivers.toolkit.pages import Shown, go, page

bp = Blueprint("lists", __name__, url_prefix="/admin/lister")
LONGEST = 600
FULL = _("Listen er fuld. Tag en linje af, før du skriver en ny.")


@bp.get("/")
def every() -> Shown:
    """All lists there are, tool by tool."""
    found = [(tool, one, local_lists.all_lines(one)) for tool in _tools() for one in tool.lists]
    return page("admin/lists.html", lists=found)


@bp.get("/<tool>/<what>")
def show(tool: str, what: str) -> Shown:
    """One list, line by line."""
    of = _list(tool, what)
    found = local_lists.all_lines(of)
    return page(
        "admin/list.html",
        tool=_tool(tool),
        list=of,
        lines=[one for one in found if not one.is_hidden],
        hidden=[one for one in found if one.is_hidden],
    )


@bp.get("/<tool>/<what>/ny")
def new(tool: str, what: str) -> Shown:
    """An empty line."""
    return _edit(tool, _list(tool, what), _form(_list(tool, what))())


@bp.post("/<tool>/<what>/ny")
def add(tool: str, what: str) -> Shown:
    """A line of their own."""
    of = _list(tool, what)
    form = _form(of)()
    if not form.validate():
        return _edit(tool, of, form, status=422)
    try:
        local_lists.add(of, form.written())
    except ListIsFull:
        return go(url_for("lists.show", tool=tool, what=what), FULL)
    return go(url_for("lists.show", tool=tool, what=what), _("Gemt."))


@bp.get("/<tool>/<what>/<key>")
def edit(tool: str, what: str, key: str) -> Shown:
    """One line to write in."""
    of = _list(tool, what)
    found = _line(of, key)
    return _edit(
        tool, of, _form(of)(data={one.name: found.words.get(one.name, "") for one in of.fields}), found
    )


@bp.post("/<tool>/<what>/<key>")
def change(tool: str, what: str, key: str) -> Shown:
    """Say a line in other words."""
    of = _list(tool, what)
    found, form = _line(of, key), _form(of)()
    if not form.validate():
        return _edit(tool, of, form, found, 422)
    local_lists.change(of, key, {one.name: form[one.name].data or "" for one in of.fields})
    return go(url_for("lists.show", tool=tool, what=what), _("Gemt."))


@bp.post("/<tool>/<what>/<key>/vis")
def hide(tool: str, what: str, key: str) -> Shown:
    """Leave a line out, or show it again."""
    of, hidden = _list(tool, what), request.form.get("hidden") == "1"
    found = _line(of, key)
    local_lists.hide(of, found.key, hidden=hidden)
    said = _("Nu ser borgerne den ikke. Den ligger nederst.") if hidden else _("Nu kan borgerne se den igen.")
    return go(url_for("lists.show", tool=tool, what=what), said)


@bp.post("/<tool>/<what>/<key>/igen")
def use_ours(tool: str, what: str, key: str) -> Shown:
    """Go back to the words it came with."""
    of = _list(tool, what)
    local_lists.use_ours(of, _line(of, key).key)
    return go(url_for("lists.show", tool=tool, what=what), _("Nu står den, som den kom."))


def _tools() -> list[Tool]:
    return list(current_app.extensions["jobunivers.tools"])


def _tool(slug: str) -> Tool:
    return or_404(next((tool for tool in _tools() if tool.slug == slug), None))


def _list(slug: str, name: str) -> LocalList:
    return or_404(next((one for one in _tool(slug).lists if one.name == name), None))


def _line(of: LocalList, key: str) -> Line:
    try:
        return local_lists.line(of, key)
    except UnknownLine:
        return or_404(None)


def _form(of: LocalList) -> type[Form]:
    first, *rest = of.fields
    fields = {first.name: _field(first, needed(_("Skriv et par ord, så man ved, hvad det er.")))}
    return type("LineForm", (Form,), {**fields, **{one.name: _field(one) for one in rest}})


def _field(of: ListField, *validators: object) -> StringField:
    if of.kind == LINK:
        return web_address(of.label)
    kind = words if of.kind == WORDS else line
    return kind(of.label, "", *validators, limit=LONGEST if of.kind == WORDS else 200)


def _edit(tool: str, of: LocalList, form: Form, found: Line | None = None, status: int = 200) -> Shown:
    return page("admin/list_line.html", status, tool=_tool(tool), list=of, form=form, line=found)
