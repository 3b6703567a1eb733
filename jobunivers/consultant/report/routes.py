"""The consultant's pages of a report: all of a citizen's, writing one, and its paper."""

from flask import Blueprint, g, request, url_for

from jobunivers.consultant import beside, words
from jobunivers.consultant.report import told
from jobunivers.consultant.report.document import document
from jobunivers.consultant.report.forms import text_form
from jobunivers.consultant.report.gathering import still_open as still_shared
from jobunivers.consultant.report.reaching import Opened, opened, shares_of
from jobunivers.languages import Text as _
from jobunivers.services import versions
from jobunivers.services.report import drafting, operations, reading
from jobunivers.services.report.models import CLOSED, Drawn, Report
from jobunivers.toolkit import looks
from jobunivers.toolkit.access import sent_id
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page
from jobunivers.toolkit.saving import kept, removed
from jobunivers.toolkit.tool_pages import send_document

bp = Blueprint(
    "report",
    __name__,
    url_prefix="/konsulent/borger/<int:citizen_id>/rapport",
    template_folder="templates",
)


@bp.get("/")
def all_of(citizen_id: int) -> Shown:
    """Every edition of a citizen's reports, the newest first."""
    case = beside.case_of(citizen_id)
    rows = [(one, told.standing(one, case.first_name)) for one in reading.of_citizen(case.id)]
    return page("report/all.html", case=case, rows=rows, words=words)


@bp.get("/<int:report_id>")
def edit(citizen_id: int, report_id: int) -> Shown:
    """The texts with their sources beside, or the closed report; seeing it is written down."""
    it = opened(citizen_id, report_id)
    looks.by_professional(it.case.id, operations.SLUG)
    if it.report.stage == CLOSED:
        return _closed(it)
    return _texts(it, text_form(it.report.sections)(obj=it.report))


@bp.post("/<int:report_id>")
def save(citizen_id: int, report_id: int) -> Shown | str:
    """Keep the texts; with a source chosen, put it in at the end of its section."""
    it = opened(citizen_id, report_id)
    form = text_form(it.report.sections)()
    if it.report.stage == CLOSED:
        g.keep = True
        return page("report/too_late.html", UNPROCESSABLE, case=it.case, it=it, form=form)
    answer = kept(it.report, form, lambda status: _texts(it, form, status), it.here)
    chosen = _chosen(it)
    if chosen is None or form.errors:
        return answer
    _put_in(it.report, chosen)
    return go(f"{it.here}#del-{chosen.section}")


@bp.post("/<int:report_id>/slet")
def put_away(citizen_id: int, report_id: int) -> Shown:
    """Put a draft away; what a citizen has been shown stays."""
    it = opened(citizen_id, report_id)
    if it.report.shown_at:
        return go(it.here, _("Den er sendt til %(navn)s. Derfor bliver den her.", navn=it.case.first_name))
    back = url_for("report.fetch_back", citizen_id=it.case.id, report_id=it.report.id)
    return removed(it.report, url_for("report.all_of", citizen_id=it.case.id), back)


@bp.post("/<int:report_id>/hent")
def fetch_back(citizen_id: int, report_id: int) -> Shown:
    """Fetch a draft back."""
    it = opened(citizen_id, report_id, removed=True)
    versions.fetch_back(it.report, by_id=beside.consultant().id)
    return go(it.here, _("Nu er det her igen."))


@bp.get("/<int:report_id>/rapport.<any(pdf, docx):kind>")
def paper(citizen_id: int, report_id: int, kind: str) -> Shown:
    """The report as PDF or Word, as it stands; seeing it is written down."""
    it = opened(citizen_id, report_id)
    looks.by_professional(it.case.id, operations.SLUG)
    made = document(it.report, it.case.name, beside.consultant().organisation)
    return send_document(made, kind, f"{told.TITLE} {it.case.name} {it.report.edition}")


def _texts(it: Opened, form: Form, status: int = 200) -> Shown:
    found = still_shared(drafting.drawn(it.report), shares_of(it.case))
    return page(
        "report/edit.html",
        status,
        case=it.case,
        it=it,
        form=form,
        told=told.sections(),
        standing=told.standing(it.report, it.case.first_name),
        drawn={key: [one for one in found if one.section == key] for key in it.report.sections},
        said=reading.said(it.report),
        changes=told.changes(it.report) if it.report.shown_at else [],
        words=words,
    )


def _closed(it: Opened) -> Shown:
    said = reading.said(it.report)
    return page(
        "report/closed.html",
        case=it.case,
        it=it,
        titles={key: one["title"] for key, one in told.sections().items()},
        said=[(told.title_of(key), text) for key, text in said.items()],
        how_heard=told.how_heard(it.report, it.report.closing["citizen"], len(said)),
        replacing=reading.replacing(it.report.id),
        replaced=reading.one_of(it.case.id, it.report.replaces_id) if it.report.replaces_id else None,
    )


def _chosen(it: Opened) -> Drawn | None:
    wanted = sent_id("insert") if "insert" in request.form else 0
    found = still_shared(drafting.drawn(it.report), shares_of(it.case)) if wanted else []
    return next((one for one in found if one.id == wanted and one.section in it.report.sections), None)


def _put_in(report: Report, source: Drawn) -> None:
    before = (getattr(report, source.section) or "").strip()
    is_empty = not before or before == told.empty()[source.section]
    text = source.text if is_empty else f"{before}\n\n{source.text}"
    versions.save(report, {source.section: text}, base=None, by_id=beside.consultant().id)
