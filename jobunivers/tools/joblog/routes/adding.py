"""M1: a job to remember, written, or tapped in from what other tools know."""

from flask import abort, request, url_for

from jobunivers.languages import Text as _
from jobunivers.toolkit.access import citizen_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import Shown, go
from jobunivers.toolkit.saving import add
from jobunivers.toolkit.tool_pages import tool_page
from jobunivers.tools.joblog import operations, work
from jobunivers.tools.joblog.blueprint import bp
from jobunivers.tools.joblog.forms import NewForm
from jobunivers.tools.joblog.models import Entry

MOST = 8


@bp.get("/nyt")
def new() -> Shown:
    """What job is it?"""
    return _page(NewForm())


@bp.post("/nyt")
def create() -> Shown:
    """A job is in the log; its page is next."""
    form = NewForm()
    if not form.validate():
        return _page(form, 422)
    entry = add(Entry(citizen_id=citizen_id(), **form.written()))
    return go(url_for("joblog.entry", entry_id=entry.id), _("Nu står det i din log."))


@bp.post("/nyt/hent")
def tap_in() -> Shown:
    """A job made from an application or an ad of another tool."""
    wanted = request.form.get("fact", "")
    fact = next(
        (one for one in operations.found_elsewhere(citizen_id()) if f"{one.tool}.{one.key}" == wanted), None
    )
    if fact is None:
        abort(404)
    entry = add(operations.from_fact(citizen_id=citizen_id(), fact=fact))
    return go(url_for("joblog.entry", entry_id=entry.id), _("Nu står det i din log."))


def _page(form: Form, status: int = 200) -> Shown:
    return tool_page(
        "joblog/new.html",
        status,
        form=form,
        work=work.latest(citizen_id()),
        elsewhere=operations.found_elsewhere(citizen_id())[:MOST],
    )
