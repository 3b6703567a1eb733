"""Shared work as a page for reading, and the feedback given on it."""

from functools import partial

from flask import Blueprint, abort, g, url_for

from jobunivers.consultant import beside, words
from jobunivers.consultant.beside import tools
from jobunivers.consultant.citizen.reading import shared_items, shares_of
from jobunivers.consultant.feedback.forms import FeedbackForm
from jobunivers.languages import Text as _
from jobunivers.languages import Words
from jobunivers.services import audit, feedback
from jobunivers.services.caseload.cases import Case
from jobunivers.services.caseload.operations import look
from jobunivers.toolkit import looks
from jobunivers.toolkit.contract import Tool
from jobunivers.toolkit.pages import Shown, go, page
from jobunivers.toolkit.shared_work import work_with_places

bp = Blueprint("feedback", __name__, url_prefix="/konsulent/borger")


@bp.get("/<int:citizen_id>/<slug>/<item>")
def work(citizen_id: int, slug: str, item: str) -> Shown:
    """One piece of shared work; seeing it is written down."""
    case, tool = beside.case_of(citizen_id), _tool(slug)
    return _work(case, tool, item, FeedbackForm())


@bp.post("/<int:citizen_id>/<slug>/<item>")
def give(citizen_id: int, slug: str, item: str) -> Shown:
    """Give feedback; what the citizen has changed so far is seen with it."""
    case, tool = beside.case_of(citizen_id), _tool(slug)
    _title(case, tool, item)
    form = FeedbackForm()
    if not form.validate():
        g.keep = True
        return _work(case, tool, item, form, 422)
    person = beside.consultant()
    feedback.give(citizen_id=case.id, by_id=person.id, tool=slug, item=item, **form.written())
    look(consultant_id=person.id, citizen_id=case.id)
    here = url_for("feedback.work", citizen_id=case.id, slug=slug, item=item)
    return go(here, _("%(name)s kan læse det nu.", name=case.first_name))


@bp.get("/<int:citizen_id>/<slug>/<item>/delt")
def still_shared(citizen_id: int, slug: str, item: str) -> tuple[str, int]:
    """Whether a page that stands open may still be read; shows nothing, so it is no look."""
    _title(beside.case_of(citizen_id), _tool(slug), item)
    return "", 204


def _work(case: Case, tool: Tool, item: str, form: FeedbackForm, status: int = 200) -> Shown:
    """The page; it shows a citizen's words, so each time it is shown leaves one row."""
    title = _title(case, tool, item)
    asked = any(wish.tool == tool.slug for wish in case.wishes)
    said = feedback.on(case.id, tool.slug, item)
    shown = work_with_places(tool, case.id, item, said)
    looks.look(case.id, tool.slug, audit.FEEDBACK if asked else audit.BESIDE)
    return page(
        "consultant/work.html",
        status,
        case=case,
        tool=tool,
        item=item,
        title=title,
        work=shown.html,
        places=shown.places,
        over_time=list(tool.over_time(case.id, partial(tool.is_open, shares_of(case)))),
        said=said,
        form=form,
        asked=asked,
        words=words,
    )


def _tool(slug: str) -> Tool:
    found = tools().get(slug)
    if found is None:
        abort(404)
    return found


def _title(case: Case, tool: Tool, item: str) -> Words:
    """The title of a piece of work that is there and shared; 404 for any other, in words that tell nothing of it."""
    title = dict(shared_items(case, tool, shares_of(case))).get(item)
    if title is None:
        raise beside.not_shared(case)
    return title
