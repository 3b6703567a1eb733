"""A citizen's page, the whole timeline, and a way in shown on the screen."""

from flask import Blueprint, current_app, request, url_for

from jobunivers import clock
from jobunivers.consultant import beside, words
from jobunivers.consultant.beside import tools
from jobunivers.consultant.caseload.asked import number
from jobunivers.consultant.caseload.flags import flags
from jobunivers.consultant.caseload.news import items
from jobunivers.consultant.caseload.rows import lit_on
from jobunivers.consultant.citizen.interpreter import InterpreterForm
from jobunivers.consultant.citizen.progression import progression
from jobunivers.consultant.citizen.reading import said_lately, tool_views
from jobunivers.consultant.happenings import happened
from jobunivers.db import session
from jobunivers.languages import Text as _
from jobunivers.services import audit, progress
from jobunivers.services.accounts import operations as accounts
from jobunivers.services.accounts.models import Person
from jobunivers.services.accounts.operations import OUT_OF_BAND
from jobunivers.services.caseload import operations
from jobunivers.services.export.qr import qr_svg
from jobunivers.toolkit import sky
from jobunivers.toolkit.contract import Beside
from jobunivers.toolkit.looks import look
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.parts import Plus, parts

bp = Blueprint("citizen", __name__, url_prefix="/konsulent/borger")
LINES = 50


@bp.get("/<int:citizen_id>")
def overview(citizen_id: int) -> Shown:
    """Everything a consultant may see of a citizen at a glance; seeing it is written down.

    What is new stays new until the consultant says *Set*: on the way there and back nothing of it is lost.
    """
    case = beside.case_of(citizen_id)
    look(case.id, audit.OVERVIEW)
    rows = {row.tool: row for row in case.progress}
    return page(
        "consultant/citizen.html",
        case=case,
        flags=flags(case, tools()),
        worlds=sky.worlds(tools(), rows),
        views=tool_views(case, tools()),
        progression=progression(case, lit_on(case)),
        happened=happened(case.events, tools()),
        said=said_lately(case, tools()),
        sections=[(part, shown) for part in parts() if (shown := part.section(case)) is not None],
        plus=[(one, url_for(one.endpoint, citizen_id=case.id)) for one in _to_add()],
        words=words,
        news=items(case, tools()),
    )


@bp.get("/<int:citizen_id>/tidslinje")
def timeline(citizen_id: int) -> Shown:
    """Everything that happened, newest first: which missions when, no content. Seeing it is written down."""
    case = beside.case_of(citizen_id)
    look(case.id, audit.TIMELINE)
    before = number(request.args.get("foer", ""))
    events = progress.events_of(case.id, before=before, limit=LINES + 1)
    older = events[LINES - 1].id if len(events) > LINES else None
    lines = happened(events[:LINES], tools())
    return page("consultant/timeline.html", case=case, happened=lines, older=older, newest=before is None)


@bp.post("/<int:citizen_id>/adgang")
def way_in(citizen_id: int) -> Shown:
    """A new way in for a citizen, as a QR code on this screen only; it is written down for the citizen."""
    case = beside.case_of(citizen_id)
    token = operations.invite(citizen_id=case.id, by_id=beside.consultant().id)
    look(case.id, audit.WAY_IN, audit.WAY_IN)
    link = f"{current_app.config['SETTINGS'].public_url}{url_for('account.invitation', token=token)}"
    code = qr_svg(link, str(_("QR-kode til %(name)s", name=case.name)))
    until = clock.local(clock.now() + OUT_OF_BAND).strftime("%H.%M")
    return page("consultant/way_in.html", case=case, link=link, code=code, until=until)


@bp.get("/<int:citizen_id>/tolk")
def interpreter(citizen_id: int) -> Shown:
    """Whether an interpreter is needed, and in which language."""
    case = beside.case_of(citizen_id)
    return page("consultant/interpreter.html", case=case, form=InterpreterForm(case))


@bp.post("/<int:citizen_id>/tolk")
def set_interpreter(citizen_id: int) -> Shown:
    """Keep it."""
    case = beside.case_of(citizen_id)
    form = InterpreterForm(case)
    if not form.validate():
        return page("consultant/interpreter.html", 422, case=case, form=form)
    person = session.get_one(Person, case.id)
    accounts.needs_interpreter(person=person, language=form.interpreter.data)
    return go(url_for("citizen.overview", citizen_id=case.id), _("Det er gemt."))


def _to_add() -> list[Plus | Beside]:
    """What "+" adds: of every part, and the pages of tools for two."""
    of_tools = [tool.beside for tool in tools() if tool.beside is not None]
    return [*(one for part in parts() for one in part.plus), *of_tools]
