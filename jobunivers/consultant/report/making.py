"""Beginning a report: period, sections, and a draft from what is shared. Drafting again adds, never overwrites."""

from datetime import date

from flask import url_for

from jobunivers.consultant import beside
from jobunivers.consultant.report import told
from jobunivers.consultant.report.forms import BETWEEN, content_form
from jobunivers.consultant.report.gathering import gathered
from jobunivers.consultant.report.reaching import Opened, opened, shares_of, still_open
from jobunivers.consultant.report.routes import bp
from jobunivers.languages import Plural as _n
from jobunivers.languages import Text as _
from jobunivers.services import versions
from jobunivers.services.caseload.cases import Case
from jobunivers.services.report import drafting, operations, reading
from jobunivers.services.report.reading import Period
from jobunivers.services.report.sources import SECTIONS
from jobunivers.toolkit.forms import Form
from jobunivers.toolkit.pages import UNPROCESSABLE, Shown, go, page


@bp.get("/ny")
def new(citizen_id: int) -> Shown:
    """What is it to be about?"""
    case = beside.case_of(citizen_id)
    return _form(case, content_form(reading.periods(case.id))())


@bp.post("/ny")
def start(citizen_id: int) -> Shown:
    """Make the draft."""
    case, person = beside.case_of(citizen_id), beside.consultant()
    periods = reading.periods(case.id)
    form = content_form(periods)()
    if not form.validate():
        return _form(case, form, status=UNPROCESSABLE)
    since, until, course = _chosen(form, periods)
    found = gathered(case.id, shares_of(case), since, until)
    made = operations.begin(
        citizen_id=case.id,
        since=since,
        until=until,
        course=course,
        sections=_in_order(form),
        texts=drafting.paragraphs((one for _tool, one in found), told.empty()),
        author_id=person.id,
        author_name=person.name,
    )
    drafting.draw(made, found)
    return go(Opened(case, made).here, _("Her er en kladde. Ret den, så den er din."))


@bp.get("/<int:report_id>/indhold")
def content(citizen_id: int, report_id: int) -> Shown:
    """The period and the sections, to be changed."""
    it = opened(citizen_id, report_id)
    known = {
        "about": str(it.report.course_id or BETWEEN),
        "since": it.report.since,
        "until": it.report.until,
        "sections": it.report.sections,
    }
    return _form(it.case, content_form(reading.periods(it.case.id))(data=known), it)


@bp.post("/<int:report_id>/indhold")
def choose(citizen_id: int, report_id: int) -> Shown:
    """Keep another choice; what is written stays, also in a section that is left out for now."""
    it = still_open(citizen_id, report_id)
    periods = reading.periods(it.case.id)
    form = content_form(periods)()
    if not form.validate():
        return _form(it.case, form, it, UNPROCESSABLE)
    since, until, course = _chosen(form, periods)
    values = {"since": since, "until": until, "sections": _in_order(form)}
    if course:
        values |= {"course_id": course[0], "course_name": course[1]}
    versions.save(it.report, values, base=None, by_id=beside.consultant().id)
    return go(it.here, _draw(it))


@bp.post("/<int:report_id>/kladde")
def draft_again(citizen_id: int, report_id: int) -> Shown:
    """Look for what has come since; it is offered beside the text, which is left alone."""
    it = still_open(citizen_id, report_id)
    return go(it.here, _draw(it))


def _draw(it: Opened) -> _:
    """Find the sources anew; sections without a word get their draft."""
    report = it.report
    found = gathered(it.case.id, shares_of(it.case), report.since, report.until)
    new = drafting.draw(report, found)
    drafted = drafting.paragraphs((one for _tool, one in found), told.empty())
    missing = {
        key: text for key, text in drafted.items() if key in report.sections and not getattr(report, key)
    }
    if missing:
        versions.save(report, missing, base=None, by_id=beside.consultant().id)
    if not new:
        return _("Der er ikke kommet noget nyt. Din tekst er, som den var.")
    return _n(
        "%(num)s ny kilde. Din tekst er, som den var.", "%(num)s nye kilder. Din tekst er, som den var.", new
    )


def _chosen(form: Form, periods: list[Period]) -> tuple[date, date, tuple[int, str] | None]:
    about = {str(one.course_id): one for one in periods}.get(form["about"].data)
    if about is None:
        return form["since"].data, form["until"].data, None
    return about.starts_on, about.ends_on, (about.course_id, about.name)


def _in_order(form: Form) -> list[str]:
    return [key for key in SECTIONS if key in form["sections"].data]


def _form(case: Case, form: Form, it: Opened | None = None, status: int = 200) -> Shown:
    action = (
        url_for("report.choose", citizen_id=case.id, report_id=it.report.id)
        if it
        else url_for("report.start", citizen_id=case.id)
    )
    return page("report/content.html", status, case=case, form=form, it=it, action=action)
